// SPDX-License-Identifier: MIT
#include "resolve/resolver.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "resolve/github.hpp"
#include "resolve/openreview.hpp"
#include "resolve/questions.hpp"

namespace veritae::resolve {
namespace {

/// Fetches what was not fetched before.
class Desk {
  public:
    explicit Desk(const Fetch& fetch) : fetch_(fetch) {}

    void fetch(std::vector<Request> requests) {
        std::erase_if(requests, [&](const Request& one) { return known_.contains(one); });
        std::ranges::sort(requests);
        requests.erase(std::unique(requests.begin(), requests.end()), requests.end());
        if (requests.empty()) return;
        std::vector<Response> responses = fetch_(requests);
        responses.resize(requests.size());
        for (std::size_t i = 0; i < requests.size(); ++i)
            known_.emplace(std::move(requests[i]), std::move(responses[i]));
    }
    [[nodiscard]] const Response& response(const Request& request) const { return known_.at(request); }

  private:
    const Fetch& fetch_;
    std::map<Request, Response> known_;
};

/// A question on its way to its answer.
struct Inquiry {
    SourceQuestion question;
    std::optional<PaperInquiry> paper;
    std::optional<Request> repository;
    SourceAnswer answer;

    [[nodiscard]] const Request* next() const {
        if (paper && paper->next()) return &*paper->next();
        return repository ? &*repository : nullptr;
    }
    void take(const Response& response) {
        if (paper) {
            paper->take(response);
            answer = paper->answer();
        } else {
            repository.reset();
            answer = read_repository(response, question);
        }
    }
};

/// Nobody is asked for what is no identifier, whoever made the question.
Inquiry begin(const SourceQuestion& question, Asked asked, const Facts& facts) {
    Inquiry inquiry{question, {}, {}, {}};
    if (question.provider == Provider::OpenReview) {
        if (asked.openreview && is_note_id(question.id)) inquiry.paper.emplace(question.id, facts);
        return inquiry;
    }
    const std::size_t slash = question.id.find('/');
    const bool good = slash != std::string::npos && is_account(std::string_view(question.id).substr(0, slash)) &&
                      is_repository_name(std::string_view(question.id).substr(slash + 1));
    if (asked.github && good) inquiry.repository = repository_request(question);
    return inquiry;
}

}  // namespace

Resolve resolver(Fetch fetch, Asked asked, const Facts& facts) {
    return [fetch = std::move(fetch), asked, &facts](std::span<const SourceQuestion> questions) {
        std::map<SourceQuestion, Inquiry> inquiries;
        for (const SourceQuestion& question : questions) {
            if (!inquiries.contains(question)) inquiries.emplace(question, begin(question, asked, facts));
        }
        Desk desk(fetch);
        while (true) {
            std::vector<Request> requests;
            for (const auto& [question, inquiry] : inquiries) {
                if (inquiry.next() != nullptr) requests.push_back(*inquiry.next());
            }
            if (requests.empty()) break;
            desk.fetch(std::move(requests));
            for (auto& [question, inquiry] : inquiries) {
                if (inquiry.next() == nullptr) continue;
                const Request request = *inquiry.next();
                inquiry.take(desk.response(request));
            }
        }
        std::vector<SourceAnswer> answers;
        answers.reserve(questions.size());
        for (const SourceQuestion& question : questions) answers.push_back(inquiries.at(question).answer);
        return answers;
    };
}

}  // namespace veritae::resolve
