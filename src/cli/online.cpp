// SPDX-License-Identifier: MIT
#include "cli/online.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include <CLI/CLI.hpp>

#include "cli/network.hpp"
#include "cli/progress.hpp"
#include "cli/tell.hpp"
#include "resolve/resolver.hpp"

namespace veritae::cli {

namespace {

resolve::Asked asked(const Online& online) {
    if (online.sources.empty()) return {.openreview = true, .github = true};
    resolve::Asked asked;
    for (std::string_view rest = online.sources; !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view one = rest.substr(0, comma);
        if (one != "all" && one != "openreview" && one != "github")
            throw Failure(fmt::format("--online: there is no source \"{}\"; there are openreview and github", one));
        asked.openreview |= one != "github";
        asked.github |= one != "openreview";
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return asked;
}

/// A line on the terminal, which goes again.
void show_progress(std::size_t done, std::size_t of) {
    if (done < of) {
        fmt::print(stderr, "\r{} of {} questions answered\x1B[K", done, of);
    } else {
        std::fputs("\r\x1B[K", stderr);
    }
    std::fflush(stderr);
}

struct Tally {
    Provider provider;
    Doubt doubt;

    friend auto operator<=>(const Tally&, const Tally&) = default;
};

std::string explained(const Tally& tally, bool known) {
    const bool papers = tally.provider == Provider::OpenReview;
    switch (tally.doubt) {
        case Doubt::Refused:
            if (known) return "refused to answer in spite of the login";
            return papers ? "refused to answer strangers; OPENREVIEW_USERNAME and OPENREVIEW_PASSWORD log in"
                          : "refused to answer; GITHUB_TOKEN may help";
        case Doubt::Limited:
            if (known || papers) return "the limit of requests is used up; a later run asks for the rest";
            return "the limit of requests is used up; with GITHUB_TOKEN it is higher";
        case Doubt::Unreachable:
            return "could not be reached";
        case Doubt::Malformed:
            return "answered in a form that is not known";
        case Doubt::NotCached:
            return "the cache has no answer, and only the cache was to be asked";
        default:
            return {};
    }
}

}  // namespace

void add_online_options(CLI::App& command, Online& online) {
    command
        .add_flag("--online{all}", online.sources,
                  "Hold links against what OpenReview and GitHub say; =openreview,github chooses")
        ->type_name("SOURCES");
    command.add_flag("--offline-cache", online.cache_only,
                     "The same, with the answers of earlier runs only: asks nobody");
}

Sources::Sources(const Online& online, const Facts& facts) {
    resolve::net::HttpOptions options = http_options();
    options.cache_only = online.cache_only;
    options.reduce = resolve::reduced;
    if (is_watched()) options.progress = show_progress;
    has_login_ = !options.openreview_username.empty();
    has_token_ = !options.github_token.empty();
    const resolve::Asked whom = asked(online);
    ask_ = resolve::resolver(with_network([&](const auto& module) { return module.open(std::move(options)); }), whom,
                             facts);
}

std::vector<SourceAnswer> Sources::answer(std::span<const SourceQuestion> questions) {
    std::vector<SourceQuestion> fresh;
    for (const SourceQuestion& question : questions) {
        if (!known_.contains(question)) fresh.push_back(question);
    }
    if (!fresh.empty()) {
        std::vector<SourceAnswer> answers = ask_(fresh);
        for (std::size_t i = 0; i < fresh.size(); ++i) known_.emplace(fresh[i], std::move(answers[i]));
    }
    std::vector<SourceAnswer> all;
    all.reserve(questions.size());
    for (const SourceQuestion& question : questions) all.push_back(known_.at(question));
    return all;
}

Resolve Sources::resolve() {
    return [this](std::span<const SourceQuestion> questions) { return answer(questions); };
}

void Sources::gather(const std::function<void(const Resolve& collect)>& ask_all) {
    std::vector<SourceQuestion> questions;
    ask_all([&](std::span<const SourceQuestion> some) {
        questions.insert(questions.end(), some.begin(), some.end());
        return std::vector<SourceAnswer>(some.size());
    });
    (void)answer(questions);
}

void Sources::explain() const {
    std::map<Tally, std::size_t> counts;
    for (const auto& [question, answer] : known_) {
        if (answer.asked && answer.doubt != Doubt::None) ++counts[{question.provider, answer.doubt}];
    }
    for (const auto& [tally, count] : counts) {
        const bool papers = tally.provider == Provider::OpenReview;
        const std::string why = explained(tally, papers ? has_login_ : has_token_);
        if (why.empty()) continue;
        tell(fmt::format("{}: {} ({} {})", papers ? "openreview.net" : "github.com", why, count,
                         count == 1 ? "link" : "links"));
    }
}

}  // namespace veritae::cli
