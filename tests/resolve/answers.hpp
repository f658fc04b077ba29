// SPDX-License-Identifier: MIT
// A source that answers from a list, and counts what it was asked.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "veritae/rulebook.hpp"

#include "resolve/resolver.hpp"

namespace veritae::test {

inline const Day kRead = *parse_day("2030-10-01");

/// Answers by host and target; anything else is absent.
struct FakeSource {
    std::map<resolve::Request, resolve::Response> answers;
    std::vector<resolve::Request> asked;

    void says(resolve::Host host, std::string target, std::string body) {
        answers[{host, std::move(target)}] = {resolve::Reply::Answered, std::move(body), kRead};
    }
    void fails(resolve::Host host, std::string target, resolve::Reply reply) {
        answers[{host, std::move(target)}] = {reply, {}, kRead};
    }
    [[nodiscard]] resolve::Fetch fetch() {
        return [this](std::span<const resolve::Request> requests) {
            std::vector<resolve::Response> responses;
            for (const resolve::Request& request : requests) {
                asked.push_back(request);
                const auto found = answers.find(request);
                responses.push_back(found == answers.end() ? resolve::Response{resolve::Reply::Absent, {}, kRead}
                                                           : found->second);
            }
            return responses;
        };
    }
    [[nodiscard]] SourceAnswer answer(Provider provider, const std::string& id) {
        const SourceQuestion question{provider, id};
        return resolve::resolver(fetch(), {.openreview = true, .github = true},
                                 builtin_rulebook().facts)(std::span(&question, 1))
            .front();
    }
};

/// A note of the second interface.
inline std::string new_note(const std::string& id, const std::string& venue_id, const std::string& venue,
                            const std::string& authors = R"("authors": {"value": ["Lena Okafor", "Ada Verne"]},)",
                            const std::string& domain = {}) {
    return R"({"notes": [{"id": ")" + id + R"(", "forum": ")" + id + R"(", "domain": ")" + domain +
           R"(", "tcdate": 1895558732991, "pdate": 1905411064826, "content": {)" + authors +
           R"("title": {"value": "Patient &lt;tokens&gt; &amp; readers"}, "authorids": {"value": ["lena@example.org"]},
             "venue": {"value": ")" +
           venue + R"("}, "venueid": {"value": ")" + venue_id + R"("}}}]})";
}

/// A note of the first interface.
inline std::string old_note(const std::string& id, const std::string& venue_id, const std::string& venue,
                            const std::string& invitation = "CONF.cc/2022/Conference/-/Blind_Submission") {
    return R"({"notes": [{"id": ")" + id + R"(", "forum": ")" + id + R"(", "replyto": null, "ddate": null, "pdate":
             1675279800000, "tcdate": 1663850589829, "invitation": ")" +
           invitation + R"(", "content": {"title": "Patient tokens", "authors": ["Lena Okafor"], "authorids":
             ["lena@example.org"], "venue": ")" +
           venue + R"(", "venueid": ")" + venue_id + R"("}}], "count": 1})";
}

}  // namespace veritae::test
