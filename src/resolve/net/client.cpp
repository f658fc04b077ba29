// SPDX-License-Identifier: MIT
#include "resolve/net/client.hpp"

#include <stdexcept>

#include "resolve/net/login.hpp"
#include "resolve/net/run.hpp"

namespace veritae::resolve::net {

namespace {

Desk desk(Host host, const HttpOptions& options) {
    Place place = place_of(host);
    if (const std::string& base = options.bases.at(static_cast<std::size_t>(host)); !base.empty()) {
        const std::optional<Place> moved = moved_to(base);
        if (!moved) throw std::runtime_error(base + ": not of the form https://NAME[:PORT]");
        place = *moved;
    }
    const bool with_token = host == Host::GitHub && !options.github_token.empty();
    if (with_token && !is_token(options.github_token)) throw std::runtime_error("the token for GitHub is none");
    return {host, std::move(place), Gate(rate_of(host, with_token)),
            wants_login(host, options) ? Desk::Login::Due : Desk::Login::Over,
            with_token ? authorization(options.github_token) : std::string()};
}

CURLM* new_multi() {
    static const CURLcode kReady = curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM* multi = kReady == CURLE_OK ? curl_multi_init() : nullptr;
    if (multi == nullptr) throw std::bad_alloc();
    return multi;
}

}  // namespace

Client::Client(const HttpOptions& options)
    : options_(options),
      desks_{desk(Host::OpenReview2, options), desk(Host::OpenReview1, options), desk(Host::GitHub, options)} {}

void Client::ask(std::span<const Question> questions, const std::function<void(std::size_t, Outcome)>& tell) {
    if (questions.empty()) return;
    if (!multi_) multi_.reset(new_multi());
    Run(options_, desks_, multi_.get(), questions, tell).finish();
}

}  // namespace veritae::resolve::net
