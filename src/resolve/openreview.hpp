// SPDX-License-Identifier: MIT
/// \file
/// One paper's way through OpenReview: its note from the second interface or, if that has none, from the first; then
/// what decides about it, the venue's group or the decision's note.
#pragma once

#include <optional>
#include <string>

#include "veritae/rulebook.hpp"
#include "veritae/source.hpp"

#include "resolve/http.hpp"
#include "resolve/openreview_note.hpp"

namespace veritae::resolve {

class PaperInquiry {
  public:
    /// `id` has passed `is_note_id`. The facts must outlive the inquiry.
    PaperInquiry(std::string id, const Facts& facts);

    /// What to fetch next; nothing once the answer is complete.
    [[nodiscard]] const std::optional<Request>& next() const { return next_; }
    /// The response to `next`.
    void take(const Response& response);
    [[nodiscard]] const SourceAnswer& answer() const { return answer_; }

  private:
    enum class Step : std::uint8_t { NewNote, OldNote, Group, Decision };

    void take_note(const Response& response);
    void take_group(const Response& response);
    void take_decision(const Response& response);
    void ask(Step step, Host host, std::string target);
    void end(PaperRecord record);

    std::string id_;
    const Facts& facts_;
    Step step_ = Step::NewNote;
    std::optional<Request> next_;
    Note note_;
    SourceAnswer answer_;
};

[[nodiscard]] Request note_request(Host host, std::string_view id);
[[nodiscard]] Request group_request(std::string_view id);

}  // namespace veritae::resolve
