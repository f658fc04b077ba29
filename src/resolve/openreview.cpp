// SPDX-License-Identifier: MIT
#include "resolve/openreview.hpp"

#include <utility>

#include "resolve/address.hpp"
#include "resolve/replies.hpp"
#include "resolve/venue_id.hpp"

namespace veritae::resolve {

Request note_request(Host host, std::string_view id) { return {host, "/notes?id=" + percent_encoded(id)}; }
Request group_request(std::string_view id) { return {Host::OpenReview2, "/groups?id=" + percent_encoded(id)}; }

PaperInquiry::PaperInquiry(std::string id, const Facts& facts) : id_(std::move(id)), facts_(facts) {
    next_ = note_request(Host::OpenReview2, id_);
}

void PaperInquiry::take(const Response& response) {
    next_.reset();
    switch (step_) {
        case Step::NewNote:
        case Step::OldNote:
            return take_note(response);
        case Step::Group:
            return take_group(response);
        case Step::Decision:
            return take_decision(response);
    }
}

void PaperInquiry::ask(Step step, Host host, std::string target) {
    step_ = step;
    next_ = Request{host, std::move(target)};
}

void PaperInquiry::end(PaperRecord record) { answer_.paper = std::move(record); }

void PaperInquiry::take_note(const Response& response) {
    answer_ = begin_answer(response);
    NoteAnswer read;
    if (response.reply == Reply::Answered) {
        read = read_note(response.body, id_, facts_.sources);
        if (read.state == NoteState::Missing) answer_.doubt = Doubt::NotFound;
        if (read.state == NoteState::Malformed) answer_.doubt = Doubt::Malformed;
    }
    if (step_ == Step::NewNote && answer_.doubt == Doubt::NotFound) {
        step_ = Step::OldNote;
        next_ = note_request(Host::OpenReview1, id_);
        return;
    }
    if (answer_.doubt != Doubt::None) return;
    note_ = std::move(read.note);
    if (step_ == Step::NewNote) {
        if (is_group_id(note_.domain)) {
            step_ = Step::Group;
            next_ = group_request(note_.domain);
        } else {
            end(record_of_new(note_, std::nullopt, facts_));
        }
        return;
    }
    PaperRecord record = record_of_old(note_, nullptr, facts_);
    if (record.status != Status::None || record.inconsistent) return end(std::move(record));
    ask(Step::Decision, Host::OpenReview1, "/notes?forum=" + percent_encoded(id_));
}

void PaperInquiry::take_group(const Response& response) {
    std::optional<Group> group;
    if (response.reply == Reply::Answered) group = read_group(response.body, note_.domain, facts_.sources);
    end(record_of_new(note_, group, facts_));
}

void PaperInquiry::take_decision(const Response& response) {
    const SourceWord* const decision =
        response.reply == Reply::Answered ? read_decision(response.body, id_, facts_.sources) : nullptr;
    end(record_of_old(note_, decision, facts_));
}

}  // namespace veritae::resolve
