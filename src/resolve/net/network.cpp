// SPDX-License-Identifier: MIT
// The module's entry, and the one Fetch there is: the cache first, then the wire.
#include "resolve/net/network.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "resolve/net/cache.hpp"
#include "resolve/net/client.hpp"
#include "resolve/net/index.hpp"

namespace veritae::resolve::net {

namespace {

class Fetcher {
  public:
    explicit Fetcher(HttpOptions options) : options_(std::move(options)), client_(options_) {
        const bool is_there = !options_.cache_only || std::filesystem::exists(options_.cache);
        if (!options_.cache.empty() && is_there) cache_.emplace(options_.cache);
    }

    std::vector<Response> fetch(std::span<const Request> requests);

  private:
    using Known = std::map<Request, Response>;

    [[nodiscard]] Day today() const {
        constexpr std::int64_t kDay = 86'400;
        return {static_cast<std::int32_t>(options_.now() / kDay)};
    }
    [[nodiscard]] const std::string& authority(const Request& request) const {
        return client_.place(request.host).authority;
    }
    [[nodiscard]] bool is_fresh(const Response& response) const {
        return today() - response.read_on <
               (response.reply == Reply::Absent ? options_.absent_days : options_.answered_days);
    }
    [[nodiscard]] std::optional<Cache::Kept> find(const Request& request);
    Response learn(const Request& request, Outcome outcome, const std::optional<Cache::Kept>& known);
    void keep(const Request& request, const Cache::Kept& kept);

    std::mutex one_at_a_time_;
    HttpOptions options_;
    std::optional<Cache> cache_;
    Client client_;
};

std::vector<Response> Fetcher::fetch(std::span<const Request> requests) {
    const std::lock_guard lock(one_at_a_time_);
    Known known;
    for (const Request& request : requests) known.try_emplace(request);
    std::size_t done = 0;
    const auto count = [&] {
        ++done;
        if (options_.progress) options_.progress(done, known.size());
    };

    std::vector<Question> questions;
    std::vector<Known::iterator> asked;
    std::vector<std::optional<Cache::Kept>> stale;
    for (auto at = known.begin(); at != known.end(); ++at) {
        const auto& [request, response] = *at;
        std::optional<Cache::Kept> kept = find(request);
        if (kept && (options_.cache_only || is_fresh(kept->response))) {
            at->second = std::move(kept->response);
            count();
        } else if (options_.cache_only || !is_target(request.target)) {
            at->second = {options_.cache_only ? Reply::NotCached : Reply::Malformed, {}, today(), false};
            count();
        } else {
            questions.push_back({request.host, request.target, kept ? kept->etag : std::string()});
            asked.push_back(at);
            stale.push_back(std::move(kept));
        }
    }
    client_.ask(questions, [&](std::size_t i, Outcome outcome) {
        asked[i]->second = learn(asked[i]->first, std::move(outcome), stale[i]);
        count();
    });

    std::vector<Response> responses;
    responses.reserve(requests.size());
    for (const Request& request : requests) responses.push_back(known.at(request));
    return responses;
}

std::optional<Cache::Kept> Fetcher::find(const Request& request) {
    if (!cache_) return std::nullopt;
    try {
        return cache_->find(authority(request), request.target);
    } catch (const std::runtime_error&) {
        return std::nullopt;  // somebody holds the file for long, or it broke: the source knows
    }
}

/// What an outcome says, kept if it says anything. Each is kept as it comes: a run that is stopped has not asked in
/// vain.
Response Fetcher::learn(const Request& request, Outcome outcome, const std::optional<Cache::Kept>& known) {
    Cache::Kept kept;
    if (outcome.unchanged && known) {
        kept = *known;
        kept.response.read_on = today();
    } else {
        kept = {{outcome.reply, std::move(outcome.body), today(), outcome.renamed}, std::move(outcome.etag)};
        if (outcome.reply == Reply::Answered && options_.reduce)
            kept.response.body = options_.reduce(request, kept.response.body);
    }
    const Reply reply = kept.response.reply;
    if (reply == Reply::Answered || reply == Reply::Absent) {
        keep(request, kept);
    } else {
        kept.response.renamed = false;
    }
    return std::move(kept.response);
}

void Fetcher::keep(const Request& request, const Cache::Kept& kept) {
    if (!cache_) return;
    try {
        cache_->keep(authority(request), request.target, kept);
    } catch (const std::runtime_error&) {
        // The answer is here all the same; the next run asks again.
    }
}

Fetch open(HttpOptions options) {
    const auto fetcher = std::make_shared<Fetcher>(std::move(options));
    return [fetcher](std::span<const Request> requests) { return fetcher->fetch(requests); };
}

}  // namespace

}  // namespace veritae::resolve::net

extern "C" __attribute__((visibility("default"))) const veritae::resolve::net::Network* veritae_network() {
    using namespace veritae::resolve::net;
    static constexpr Network kNetwork{VERITAE_VERSION, open,      cache_summary, cache_prune, cache_clear,
                                      index_open,      index_put, index_list,    index_import};
    return &kNetwork;
}
