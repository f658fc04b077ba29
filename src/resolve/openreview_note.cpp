// SPDX-License-Identifier: MIT
#include "resolve/openreview_note.hpp"

#include <algorithm>

#include "read/entities.hpp"
#include "resolve/answer_json.hpp"
#include "resolve/venue_id.hpp"

namespace veritae::resolve {
namespace {

using nlohmann::json;

/// "A. One, B. Two and C. Three" as a list.
std::vector<std::string> split_authors(std::string_view line) {
    std::vector<std::string> authors;
    while (true) {
        const std::size_t comma = std::min(line.find_first_of(",;"), line.size());
        std::string_view name = line.substr(0, comma);
        while (name.starts_with(' ')) name.remove_prefix(1);
        while (name.ends_with(' ')) name.remove_suffix(1);
        if (!name.empty()) authors.emplace_back(name);
        if (comma == line.size()) return authors;
        line.remove_prefix(comma + 1);
    }
}

std::vector<std::string> authors_of(const json& note, const SourceFacts& facts) {
    const json& value = content(note, "authors");
    std::vector<std::string> authors = value.is_string() ? split_authors(text_of(value)) : texts_of(value);
    std::erase_if(authors, [](const std::string& name) { return name.find('@') != std::string::npos; });
    const bool hidden = std::ranges::any_of(
        authors, [&](const std::string& name) { return find_word(facts, SourceText::HiddenAuthor, name) != nullptr; });
    if (hidden) authors.clear();
    for (std::string& name : authors) name = reading::without_entities(name);
    return authors;
}

/// The part behind the last '/'.
std::string_view last_part(std::string_view id) {
    const std::size_t slash = id.rfind('/');
    return slash == std::string_view::npos ? id : id.substr(slash + 1);
}

PaperRecord begin_record(const Note& note, const VenueId& venue) {
    PaperRecord record;
    record.title = note.title;
    record.authors = note.authors;
    record.venue_id = note.venue_id;
    record.venue_text = note.venue;
    record.venue = venue.venue;
    record.year = venue.year;
    record.track = venue.track;
    record.created = note.created;
    return record;
}

/// Sets the status; two that differ leave none.
void settle(PaperRecord& record, Status status, bool desk, const SourceWord* other) {
    const bool differ = other != nullptr && status != Status::None && static_cast<Status>(other->value) != status;
    record.inconsistent = differ;
    if (differ) return;
    record.status = status;
    record.desk_rejected = desk;
}

}  // namespace

std::optional<Note> note_of(const json& answered, const SourceFacts& facts) {
    Note note;
    note.title = reading::without_entities(text_of(content(answered, "title")));
    if (note.title.empty()) return std::nullopt;
    note.authors = authors_of(answered, facts);
    note.venue = text_of(content(answered, "venue"));
    note.venue_id = text_of(content(answered, "venueid"));
    note.domain = text_of(member(answered, "domain"));
    note.invitation = text_of(member(answered, "invitation"));
    note.created = day_of(member(answered, "tcdate"));
    return note;
}

NoteAnswer read_note(std::string_view body, std::string_view id, const SourceFacts& facts) {
    const json answer = parse_answer(body);
    const json& notes = member(answer, "notes");
    NoteAnswer result;
    if (!notes.is_array()) return result;
    result.state = NoteState::Missing;
    for (const json& note : notes) {
        if (text_of(member(note, "id")) != id) continue;
        const std::string forum = text_of(member(note, "forum"));
        result.state = NoteState::Malformed;
        if (!forum.empty() && forum != id) return result;
        std::optional<Note> read = note_of(note, facts);
        if (!read) return result;
        result.state = NoteState::Read;
        result.note = *std::move(read);
        return result;
    }
    return result;
}

std::optional<Group> read_group(std::string_view body, std::string_view id, const SourceFacts& facts) {
    const json answer = parse_answer(body);
    const json& groups = member(answer, "groups");
    if (!groups.is_array()) return std::nullopt;
    for (const json& one : groups) {
        if (text_of(member(one, "id")) != id) continue;
        Group group{std::string(id), {}};
        for (const SourceWord& word : facts.words) {
            if (word.text != SourceText::Member) continue;
            std::string venue_id = text_of(content(one, word.word));
            if (!venue_id.empty())
                group.meanings.push_back({std::move(venue_id), static_cast<Status>(word.value), word.desk});
        }
        if (group.meanings.empty()) return std::nullopt;
        return group;
    }
    return std::nullopt;
}

const SourceWord* read_decision(std::string_view body, std::string_view forum, const SourceFacts& facts) {
    const json answer = parse_answer(body);
    const json& notes = member(answer, "notes");
    if (!notes.is_array()) return nullptr;
    const SourceWord* found = nullptr;
    for (const json& note : notes) {
        const bool decision = last_part(text_of(member(note, "invitation"))) == facts.decision &&
                              text_of(member(note, "replyto")) == forum;
        if (!decision) continue;
        const SourceWord* const word = word_in(facts, SourceText::Decision, text_of(content(note, "decision")));
        if (word == nullptr || (found != nullptr && found->value != word->value)) return nullptr;
        found = word;
    }
    return found;
}

PaperRecord record_of_new(const Note& note, const std::optional<Group>& group, const Facts& facts) {
    const VenueId venue = read_venue_id(note.venue_id, facts);
    PaperRecord record = begin_record(note, venue);
    Status status = Status::None;
    bool desk = false;
    const Group::Meaning* meaning = nullptr;
    if (group) {
        const auto told = std::ranges::find(group->meanings, note.venue_id, &Group::Meaning::venue_id);
        if (told != group->meanings.end()) meaning = &*told;
    }
    if (meaning != nullptr) {
        status = meaning->status;
        desk = meaning->desk;
    } else if (venue.state != nullptr) {
        status = static_cast<Status>(venue.state->value);
        desk = venue.state->desk;
    } else if (!note.venue_id.empty() && (group ? group->id == note.venue_id : venue.whole)) {
        status = Status::Accepted;
    }
    settle(record, status, desk, word_in(facts.sources, SourceText::Venue, note.venue));
    return record;
}

PaperRecord record_of_old(const Note& note, const SourceWord* decision, const Facts& facts) {
    const VenueId venue = read_venue_id(note.venue_id, facts);
    PaperRecord record = begin_record(note, venue);
    const SourceWord* told = word_in(facts.sources, SourceText::Venue, note.venue);
    if (told == nullptr) told = decision;
    const SourceWord* ended = find_word(facts.sources, SourceText::State, last_part(note.invitation));
    if (ended != nullptr && static_cast<Status>(ended->value) == Status::UnderReview) ended = nullptr;
    if (told == nullptr) {
        told = ended;
        ended = nullptr;
    }
    if (told != nullptr) settle(record, static_cast<Status>(told->value), told->desk, ended);
    return record;
}

}  // namespace veritae::resolve
