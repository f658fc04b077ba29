// SPDX-License-Identifier: MIT
/// \file
/// The shapes of OpenReview's answers, of both of its interfaces.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "veritae/rulebook.hpp"
#include "veritae/source.hpp"

#include "resolve/http.hpp"

namespace veritae::resolve {

/// A submission as its note has it, before anything is made of it.
struct Note {
    std::string title;
    std::vector<std::string> authors;
    std::string venue;     ///< the line that tells where it is
    std::string venue_id;  ///< empty where there are several
    std::string domain;    ///< the venue's group; the second interface only
    std::string invitation;
    std::optional<Day> created;
};

/// A note of an answer; nothing without a title.
[[nodiscard]] std::optional<Note> note_of(const nlohmann::json& answered, const SourceFacts& facts);

enum class NoteState : std::uint8_t { Read, Missing, Malformed };
struct NoteAnswer {
    NoteState state = NoteState::Malformed;
    Note note;
};

/// The note with this id in an answer to `/notes`. A reply in a forum is no submission and counts as malformed.
[[nodiscard]] NoteAnswer read_note(std::string_view body, std::string_view id, const SourceFacts& facts);

/// What a venue's group says its ids mean.
struct Group {
    std::string id;
    struct Meaning {
        std::string venue_id;
        Status status;
        bool desk;
    };
    std::vector<Meaning> meanings;
};
/// The group with this id in an answer to `/groups`; nothing if it is not there, or says nothing.
[[nodiscard]] std::optional<Group> read_group(std::string_view body, std::string_view id, const SourceFacts& facts);

/// What a decision note in an answer to `/notes?forum=` says; null if there is none, or several that differ.
[[nodiscard]] const SourceWord* read_decision(std::string_view body, std::string_view forum, const SourceFacts& facts);

/// The record of a note of the second interface, by its venue's id. A group outranks the words of the facts.
[[nodiscard]] PaperRecord record_of_new(const Note& note, const std::optional<Group>& group, const Facts& facts);
/// The same of the first interface, where a venue's id proves nothing: by the venue's line or the decision, where there
/// is one.
[[nodiscard]] PaperRecord record_of_old(const Note& note, const SourceWord* decision, const Facts& facts);

}  // namespace veritae::resolve
