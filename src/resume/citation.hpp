// SPDX-License-Identifier: MIT
/// \file
/// How one bibliography item is read: its words with what each can be (citation_item.cpp), blocks of authors
/// (citation_names.cpp), cells between signs where there are such (citation_cells.cpp), else the title among the
/// boundaries that may end it (citation_title.cpp) and the choice between authors first and title first (citation.cpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/lexer.hpp"
#include "resume/assemble.hpp"

namespace veritae::resume::citation {

/// What a word can be. A set of bits.
enum Trait : std::uint32_t {
    kCapital = 1u << 0,   ///< begins with a capital letter
    kInitials = 1u << 1,  ///< one to three capital letters and nothing else
    kJoin = 1u << 2,      ///< kJoin to kSurname: as the lexicon says
    kMore = 1u << 3,
    kEditor = 1u << 4,
    kIn = 1u << 5,
    kVenueWord = 1u << 6,
    kVolumeWord = 1u << 7,
    kParticle = 1u << 8,
    kSuffix = 1u << 9,
    kFunction = 1u << 10,
    kAccessed = 1u << 11,
    kMonth = 1u << 12,
    kRemark = 1u << 13,  ///< a status, an author role, "equal contribution"
    kPaper = 1u << 14,
    kSurname = 1u << 15,
    kVenue = 1u << 16,   ///< inside the mention of a venue that Facts knows
    kStrong = 1u << 17,  ///< bold or underlined
    kItalic = 1u << 18,
    kLinked = 1u << 19,
    kRaised = 1u << 20,   ///< superscript
    kTrack = 1u << 22,    ///< "main track", "poster"
    kByline = 1u << 21,   ///< before the authors, as the lexicon says
    kLabel = 1u << 23,    ///< announces the title or the venue: "Title:"
    kKnown = 1u << 24,    ///< a remark that goes with citations
    kWith = 1u << 25,     ///< before further authors: "with"
    kAddress = 1u << 26,  ///< in an address, an identifier or a grade of the venue
    kFiller = 1u << 27,   ///< may stand within what is said of a paper's progress
};

struct Word {
    Span span;
    extract::TokenKind kind;
    bool glued;
    char32_t first;
    std::uint32_t number;
    std::uint32_t traits = 0;
    std::uint32_t phrase_end = 0;  ///< index after the longest lexicon phrase of a citation that begins here

    [[nodiscard]] bool has(std::uint32_t any_of) const { return (traits & any_of) != 0; }
    [[nodiscard]] bool is(char32_t sign) const { return first == sign && kind == extract::TokenKind::Sign; }
    [[nodiscard]] bool is_word() const { return kind == extract::TokenKind::Word; }
    [[nodiscard]] bool is_han() const { return kind == extract::TokenKind::Han; }
    [[nodiscard]] bool is_newline() const { return kind == extract::TokenKind::Newline; }
    [[nodiscard]] bool is_year() const {
        return kind == extract::TokenKind::Number && span.size() == 4 && number >= 1900 && number < 2100;
    }
};

/// A stretch that was set apart by style or link, as indices of words.
struct Stretch {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t trait;
};

struct Item {
    std::string_view plain;
    std::vector<Word> words;
    std::vector<Stretch> stretches;  ///< in the order of the text
    std::size_t begin = 0;           ///< after a number, a badge or a remark in front

    [[nodiscard]] std::size_t size() const { return words.size(); }
    /// The text of words [from, to).
    [[nodiscard]] Span span(std::size_t from, std::size_t to) const {
        return from < to ? Span{words[from].span.begin, words[to - 1].span.end} : Span{};
    }
};

/// citation_item.cpp: after a venue and what is said of it, with the sign that sets it off from the title behind it:
/// "To appear at CONF 2030: "; `at` if there is none. O(1).
[[nodiscard]] std::size_t after_venue(const Item& item, std::size_t at);

/// citation_item.cpp. O(bytes of the item + mentions in it, and a logarithm of all mentions).
[[nodiscard]] Item prepare(const Document& document, const Mentions& mentions, Span span);

/// citation_names.cpp: the longest run of names that begins at a word.
struct Names {
    std::vector<Author> authors;
    bool more = false;      ///< ended by "et al."
    bool closed = false;    ///< ended by a sign or a year that ends lists of authors, not by a comma
    bool initials = false;  ///< some name has initials
    std::size_t end = 0;    ///< the word after the last name and its marks
};
[[nodiscard]] Names read_names(const Item& item, std::size_t begin, std::size_t end, std::size_t at_most = SIZE_MAX);

/// citation_title.cpp: where the title that begins at a word ends, and where what follows it begins.
struct Title {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t next = 0;
    bool certain = false;  ///< in quotation marks or set apart by style
};
enum class Order : std::uint8_t { AuthorsFirst, TitleFirst };
[[nodiscard]] Title read_title(const Item& item, std::size_t begin, Order order, bool after_comma);
/// A title in quotation marks that begin at a word; empty otherwise.
[[nodiscard]] Title quoted_title(const Item& item, std::size_t begin);

/// What was read of an item; `rest` is where venue and date begin.
struct Reading {
    Names names;
    Title title;
    std::size_t rest = 0;
};

/// citation_cells.cpp: the reading of an item that signs part into cells, in whatever order; nothing if it is not.
/// O(words) for each kind of sign.
[[nodiscard]] std::optional<Reading> read_cells(const Item& item);

/// citation_rest.cpp: the year of publication, 0 if none is written, and the words of the venue from a word on.
[[nodiscard]] std::int16_t read_year(const Item& item, const Title& title, std::size_t names_end);
[[nodiscard]] Span read_venue(const Item& item, std::size_t rest);

}  // namespace veritae::resume::citation
