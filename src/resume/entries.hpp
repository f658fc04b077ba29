// SPDX-License-Identifier: MIT
/// \file
/// The steps from lines to entries, in this order: rows (what a line says and where its date stands), heads (which rows
/// begin an entry and name it), names (organisation, title and kind).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "veritae/document.hpp"
#include "veritae/mentions.hpp"
#include "veritae/resume.hpp"

#include "rulebook/senses.hpp"

namespace veritae::resume {

/// What the words of a stretch of text say about a stay somewhere.
struct Words {
    bool organization = false;  ///< has a word of an organisation's name
    bool unit = false;          ///< has a word of a part of one: "Department"
    bool role = false;
    bool award = false;
    Degree degree = Degree::None;
    std::uint16_t engagement = kFullTime;

    /// "Remote" alone says where the work was done, not what it was.
    [[nodiscard]] bool stay() const { return role || degree != Degree::None || (engagement & ~kRemote) != kFullTime; }
    [[nodiscard]] bool evidence() const { return organization || unit || stay(); }
};
[[nodiscard]] Words words_of(const Mentions& mentions, Span span);

/// What a label of an entry announces ("Company" before a colon), if the span is one and nothing else.
[[nodiscard]] EntryLabel label_of(const Mentions& mentions, Span span);

/// "5 years 2 months", "Full-time · 3 yrs": how long one was with an employer, with nothing else said.
[[nodiscard]] bool is_length_of_stay(const Document& document, const Mentions& mentions, Span line);

/// Where in its line a date stands. `Apart` is between two separators.
enum class DatePosition : std::uint8_t { None, Alone, Start, End, Apart };

/// A line that may belong to an entry.
struct Row {
    Span span;
    LineKind kind = LineKind::Text;
    std::uint8_t level = 0;
    std::uint8_t depth = 0;  ///< headings by level, then bold lines, text, items by level
    std::uint32_t block = 0;
    std::uint32_t section = 0;    ///< index
    bool bold = false;            ///< the whole line
    bool prose = false;           ///< reads as a sentence
    bool remark = false;          ///< all of it stands in brackets
    bool bracketed = false;       ///< a part of it stands in brackets
    bool quoted = false;          ///< begins with a quotation mark: the title of a talk or an article
    bool cited = false;           ///< names a venue
    bool place = false;           ///< names places only
    bool placed = false;          ///< ends in a place
    bool length_of_stay = false;  ///< "5 years 2 months" and nothing else
    const DateMention* date = nullptr;
    DatePosition position = DatePosition::None;
    bool continued = false;  ///< begins inside a bracket that opens on the row above
    bool since = false;      ///< the date begins with a word like "since"
    bool separated = false;  ///< a sign or a wide gap stands between the date and the words
    bool titled = false;     ///< all words before the date are bold
    bool bare_role = false;  ///< nothing but a role stands before the date: "Platform Engineer (2021 - 2023)"
    Words words;
};

/// The rows of all sections that can hold entries; page furniture, code and headings of sections left out.
/// O(lines + mentions).
[[nodiscard]] std::vector<Row> read_rows(const Document& document, const Mentions& mentions,
                                         std::span<const SectionSpan> sections);

/// Sections whose items are stays and projects, and those in which only what is plainly one is taken for it.
[[nodiscard]] bool holds_entries(Section section);
[[nodiscard]] bool may_hold_entries(Section section);

/// An entry's rows. Indices into the rows, `last` included; an undated one has no `dated`.
struct Head {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t dated = npos;
    std::size_t employer = npos;  ///< a row above that names the organisation of several heads
    std::uint8_t depth = 0;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};
/// In the order of the document. O(rows).
[[nodiscard]] std::vector<Head> find_heads(std::span<const Row> rows, std::span<const SectionSpan> sections);

/// Fills title, organisation, degree, engagement and kind of an entry that has its section, head and date. `posts`: the
/// heading of its section names employment, whatever it names first.
void name_entry(const Document& document, const Mentions& mentions, std::span<const Row> rows, const Head& head,
                bool posts, Entry& entry);

}  // namespace veritae::resume
