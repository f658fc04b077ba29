// SPDX-License-Identifier: MIT
// In: the words of a citation and where a list of authors may begin. Out: the names there.
//
// A name is read by its shape. Of a Latin one, between separators, let F be a full word ("Maria", "Saint-Pierre"; small
// words such as "van" belong to the next one) and I initials ("R. E.", "JB"):
//   given first      F F, I F, F I F, I I F …     2 to 5 parts, the last of them F
//   family first     F I …                        "Quatieri T", "De Lorenzo S."
//   turned round     F , I …   or   F , F I …     the comma inside belongs to the name
// A Chinese one is a family name of the lexicon and one or two characters, or two or three characters before such a one
// in the list. Everything else is no name and ends the list.
#include <optional>

#include "resume/citation.hpp"

namespace veritae::resume::citation {
namespace {

struct Name {
    Span span;
    Span family;
    std::size_t end;
    bool initials;
    bool bare = false;          ///< no given name is written out
    bool turned = false;        ///< with the family name before a comma
    bool family_first = false;  ///< "Quatieri T", without a comma
    bool stopped = false;       ///< the full stop of its last initial may as well end the list
};

/// A run of parts of a Latin name without a comma.
struct Parts {
    std::size_t end = 0;
    std::size_t full = 0;
    std::size_t initials = 0;
    bool last_full = false;
    bool first_full = false;
    std::size_t last_begin = 0;   ///< of the last full part, with its small words
    std::size_t leading_end = 0;  ///< after the full parts that stand first
    std::size_t stop = 0;         ///< after a dotted initial behind a full part, where a list may end; 0 without one
    bool valid = false;           ///< ended at a sign, not in the middle of words
};

bool is_separator(const Word& word) { return word.is(',') || word.is(';') || word.is('&') || word.is(0x3001); }

class Reader {
  public:
    Reader(const Item& item, std::size_t end) : item_(item), end_(end) {}

    [[nodiscard]] bool inside(std::size_t i) const { return i < end_; }
    [[nodiscard]] const Word& at(std::size_t i) const { return item_.words[i]; }
    [[nodiscard]] bool sign(std::size_t i, char32_t c) const { return inside(i) && at(i).is(c); }

    /// A single capital letter that stands for a name: "A." and "A," but not "A study".
    [[nodiscard]] bool initial(std::size_t i) const {
        return at(i).has(kInitials) && !at(i).has(kVenue | kAddress) &&
               (!at(i).has(kFunction | kJoin) || !inside(i + 1) || !at(i + 1).is_word() || at(i + 1).has(kInitials));
    }

    /// An address, or a link that the word before it is no part of: "Ada Verne PDF".
    [[nodiscard]] bool begins_address(std::size_t i) const {
        const Word& word = at(i);
        return word.has(kAddress) || (word.has(kLinked) && i > 0 && !at(i - 1).has(kLinked));
    }

    /// What may stand right after a name without being part of it.
    [[nodiscard]] bool ends_name(std::size_t i) const {
        if (!inside(i)) return true;
        const Word& word = at(i);
        if (initial(i)) return false;
        if (word.kind == extract::TokenKind::Sign || word.is_newline() || begins_address(i)) return true;
        return word.has(kJoin | kMore | kEditor | kRaised) || word.is_year() ||
               (word.is_han() && word.has(kPaper | kKnown) && word.phrase_end > i + 1) ||
               (word.kind == extract::TokenKind::Number && word.glued);
    }

    [[nodiscard]] Parts parts(std::size_t begin) const;
    [[nodiscard]] std::optional<Name> latin(std::size_t begin, bool first, bool turned_before, bool family_first) const;
    [[nodiscard]] std::optional<Name> han(std::size_t begin) const;
    /// A name whose family name the lexicon does not have: a name that it has follows in the list.
    [[nodiscard]] std::optional<Name> han_before_name(std::size_t begin) const;

  private:
    /// After one full word with what is hyphenated to it.
    [[nodiscard]] std::size_t after_hyphens(std::size_t i) const {
        ++i;
        while (inside(i + 1) && (at(i).is('-') || at(i).is(0x2010) || at(i).is(0x2011)) && at(i).glued &&
               at(i + 1).is_word() && at(i + 1).glued) {
            i += 2;
        }
        return i;
    }
    /// After initials: "R.", "R.E.", "J.-F.", "JB".
    [[nodiscard]] std::size_t after_initials(std::size_t i) const {
        ++i;
        if (sign(i, '.')) ++i;
        while (inside(i + 1) && at(i).is('-') && at(i).glued && at(i + 1).is_word() && at(i + 1).glued) {
            i += 2;
            if (sign(i, '.')) ++i;
        }
        return i;
    }
    [[nodiscard]] std::size_t initials_from(std::size_t i) const {
        const std::size_t begin = i;
        while (inside(i) && initial(i) && !at(i).has(kSuffix)) i = after_initials(i);
        while (i > begin && inside(i) && at(i).has(kParticle) && !at(i).has(kCapital)) ++i;  // "Beethoven, L. van"
        return i;
    }

    const Item& item_;
    std::size_t end_;
};

Parts Reader::parts(std::size_t begin) const {
    constexpr std::size_t kMostParts = 6;
    Parts result;
    std::size_t i = begin;
    std::size_t small = SIZE_MAX;  // where the small words before a full one begin
    while (inside(i) && result.full + result.initials <= kMostParts) {
        // "Xin (Lena) Dong"
        if (sign(i, '(') && i > begin && inside(i + 3) && at(i + 1).is_word() && sign(i + 2, ')') &&
            at(i + 3).has(kCapital))
            i += 3;
        if (!at(i).is_word() || (i > begin && begins_address(i))) break;
        const Word& word = at(i);
        if (word.has(kMore | kJoin | kEditor) && !initial(i)) break;
        const bool capital = word.has(kCapital);
        if (word.has(kParticle) && !initial(i) && inside(i + 1) && at(i + 1).is_word() && !at(i + 1).has(kInitials)) {
            if (small == SIZE_MAX) small = i;
            ++i;
            continue;
        }
        const bool dotted = sign(i + 1, '.') && at(i + 1).glued;
        const bool leading = result.full + result.initials == 0;
        if (!capital || word.has(kVenue) || (word.has(kFunction) && !initial(i))) return result;
        if (word.has(kVenueWord | kVolumeWord) && word.span.size() > 3 && !(leading && sign(i + 1, ','))) return result;
        const bool short_form =
            leading && small == SIZE_MAX && word.span.size() == 2 && dotted && inside(i + 2) && at(i + 2).has(kCapital);
        if (word.has(kSuffix) && result.full > 0) {
            i = dotted ? i + 2 : i + 1;
        } else if (initial(i) || short_form) {
            ++result.initials;
            result.last_full = false;
            i = after_initials(i);
            if (dotted && result.full > 0 && result.stop == 0 && result.first_full) {
                // Several dotted initials in a row belong together.
                std::size_t last = i;
                while (inside(last) && at(last).has(kInitials) && sign(last + 1, '.')) last = after_initials(last);
                result.stop = last;
            }
        } else {
            if (result.full + result.initials == 0) result.first_full = true;
            ++result.full;
            result.last_full = true;
            result.last_begin = small != SIZE_MAX ? small : i;
            i = after_hyphens(i);
            small = SIZE_MAX;
            if (result.initials == 0) result.leading_end = i;
            if (sign(i, '.')) break;
        }
        small = SIZE_MAX;
    }
    result.end = i;
    // "G. Clinical and virologic …": an "and" before running words joins no names.
    const bool runs_on = inside(i + 1) && at(i).has(kJoin) && at(i).is_word() && at(i + 1).is_word() &&
                         !at(i + 1).has(kCapital | kParticle);
    result.valid = small == SIZE_MAX && !runs_on && ends_name(i) && result.full + result.initials <= kMostParts;
    return result;
}

std::optional<Name> Reader::latin(std::size_t begin, bool first, bool turned_before, bool family_first) const {
    const Parts p = parts(begin);
    const auto name = [&](std::size_t end, Span family, bool initials) {
        return Name{item_.span(begin, end), family, end, initials};
    };
    // Initials that are followed by running words: "Cross M. Drug companies …", or, where all names before have their
    // initials behind, by any: "Brown A., Cross M. Drug Companies."
    if (p.stop != 0 && (!p.valid || (family_first && p.last_full))) {
        Name result = name(p.stop, item_.span(begin, p.leading_end), true);
        result.stopped = result.bare = result.family_first = true;
        return result;
    }
    if (!p.valid || p.full == 0 || p.full > 4) return std::nullopt;
    if (p.initials == 0 && p.full <= 3 && sign(p.end, ',')) {
        const std::size_t given = p.end + 1;
        const bool joined =
            inside(given) && at(given).has(kJoin) && !at(given).has(kInitials | kMore);  // "Wiebauer, and K."
        const std::size_t from = joined ? given + 1 : given;
        const std::size_t to = initials_from(from);
        const bool comma_follows = to > from && ends_name(to);
        if (to > from && (comma_follows || p.full == 1) && !sign(to, '-')) {
            Name result = name(to, item_.span(begin, p.end), true);
            result.turned = result.bare = true;
            result.stopped = !comma_follows;
            return result;
        }
        if (p.full == 1 && (first || turned_before) && inside(given) && at(given).is_word() && !joined) {
            const Parts g = parts(given);
            if (g.valid && g.first_full && g.full <= 2 && g.initials <= 2) {
                Name result = name(g.end, item_.span(begin, p.end), g.initials > 0);
                result.turned = true;
                return result;
            }
        }
    }
    // "Di Wu", "San Zhang": a small word of other names, and a given name here.
    if (p.full == 1 && p.initials == 0 && p.last_begin == begin && p.end > begin + 1 && at(begin).has(kParticle) &&
        at(begin).has(kCapital)) {
        return name(p.end, item_.span(begin + 1, p.end), false);
    }
    if (p.full + p.initials < 2) return std::nullopt;
    if (p.last_full) {
        Name result = name(p.end, item_.span(p.last_begin, p.end), p.initials > 0);
        result.bare = !p.first_full && p.full == 1;
        return result;
    }
    if (!p.first_full) return std::nullopt;
    Name result = name(p.end, item_.span(begin, p.leading_end), true);
    result.stopped = p.stop == p.end;
    result.bare = result.family_first = true;
    return result;
}

std::optional<Name> Reader::han(std::size_t begin) const {
    if (!at(begin).has(kSurname)) return std::nullopt;
    std::size_t family = begin + 1;
    if (at(begin).phrase_end == begin + 2 && inside(family) && at(family).has(kSurname)) ++family;  // 欧阳
    std::size_t end = family;
    while (inside(end) && end < family + 3 && at(end).is_han()) {
        // A character that joins names may end a given name as well: there a sign follows it.
        const bool ends_list = !inside(end + 1) || (!at(end + 1).is_word() && !at(end + 1).is_han());
        if (end > family && (at(end).has(kMore) || (at(end).has(kJoin) && !ends_list))) break;
        // "论文链接" glued to a name: a word of several characters that goes with links
        if (end > family && at(end).has(kPaper | kKnown) && at(end).phrase_end > end + 1) break;
        ++end;
    }
    if (end == family || end > family + 2) return std::nullopt;
    if (inside(end) && !ends_name(end)) return std::nullopt;
    return Name{item_.span(begin, end), item_.span(begin, family), end, false};
}

std::optional<Name> Reader::han_before_name(std::size_t begin) const {
    constexpr std::size_t kLongest = 3;
    constexpr std::uint32_t kTells = kPaper | kKnown | kVenue | kVenueWord | kRemark | kLabel | kByline | kTrack;
    std::size_t end = begin;
    while (inside(end) && end <= begin + kLongest && at(end).is_han() && !at(end).has(kTells)) ++end;
    if (end < begin + 2 || end > begin + kLongest || !inside(end) || !is_separator(at(end))) return std::nullopt;
    if (!inside(end + 1) || !at(end + 1).is_han() || !han(end + 1)) return std::nullopt;
    return Name{item_.span(begin, end), item_.span(begin, begin + 1), end, false};
}

/// Marks behind a name: "*", "†", "#", superscripts, "1,2" glued to it, a bracket of few words.
std::size_t read_marks(const Reader& reader, std::size_t i, Author& author) {
    while (reader.inside(i)) {
        const Word& word = reader.at(i);
        if (word.is('*') || word.is('#')) {
            author.equal = true;
        } else if (word.is(0x2020) || word.is(0x2021) || word.is(0x2709)) {
            author.corresponding = true;
        } else if (word.is(0xA7) || word.is(0xB6) || word.is('^') || word.is('~') || word.is(0xFE0F) ||
                   word.has(kRaised)) {
            // a footnote's sign
        } else if (word.kind == extract::TokenKind::Number && word.glued && word.span.size() <= 2) {
            // an affiliation's number
        } else if (word.is(',') && reader.inside(i + 1) && reader.at(i + 1).glued &&
                   reader.at(i + 1).kind == extract::TokenKind::Number) {
            // between two of them
        } else if (word.is('(')) {
            std::size_t close = i + 1;
            while (reader.inside(close) && close < i + 6 && (reader.at(close).is_word() || reader.at(close).is_han()))
                ++close;
            if (!reader.sign(close, ')') || close == i + 1) break;
            if (reader.inside(close + 1) && !is_separator(reader.at(close + 1)) &&
                !reader.at(close + 1).has(kJoin | kMore))
                break;
            i = close;
        } else {
            break;
        }
        ++i;
    }
    return i;
}

bool closes(const Reader& reader, std::size_t i) {
    if (!reader.inside(i)) return true;
    const Word& word = reader.at(i);
    return word.is('.') || word.is(':') || word.is('(') || word.is('"') || word.is(0x201C) || word.is(0x2018) ||
           word.is('\'') || word.is(0xAB) || word.is(0x300A) || word.is(0x3002) || word.is('|') || word.is(0x2014) ||
           word.is('[') || word.is_newline() || word.is_year();
}

}  // namespace

Names read_names(const Item& item, std::size_t begin, std::size_t end, std::size_t at_most) {
    const Reader reader(item, end);
    Names names;
    names.end = begin;
    std::size_t i = begin;
    bool turned = false;
    bool all_bare = true;
    bool family_first = true;
    std::size_t joined_from = SIZE_MAX;  // the end of the list before a name that "and" follows at once
    while (reader.inside(i) && names.authors.size() < at_most) {
        bool joined = false;
        bool separated = false;
        while (reader.inside(i) && (is_separator(reader.at(i)) || reader.at(i).is('*') ||
                                    (reader.at(i).has(kJoin) && !reader.at(i).has(kMore | kInitials)))) {
            joined = joined || reader.at(i).has(kJoin) || reader.at(i).is('&');
            separated = separated || is_separator(reader.at(i));
            ++i;
        }
        if (reader.inside(i) && reader.at(i).is_newline() && !names.authors.empty() && (joined || separated)) ++i;
        if (!reader.inside(i)) break;
        if (reader.at(i).has(kMore) && !names.authors.empty()) {
            names.more = true;
            names.closed = true;
            names.end = reader.at(i).phrase_end;
            if (reader.sign(names.end, '.')) ++names.end;
            break;
        }
        std::optional<Name> name = reader.at(i).is_han() ? reader.han(i)
                                                         : reader.latin(i, names.authors.empty(), turned,
                                                                        family_first && !names.authors.empty());
        if (!name && reader.at(i).is_han()) name = reader.han_before_name(i);
        // "The crater, Iron Mountain and its surroundings": what stands before an "and" that no name follows is no name
        // either.
        if (!name) {
            const bool no_list = names.authors.size() > 1 ||
                                 (names.authors.size() == 1 && !names.initials && !names.authors[0].emphasized);
            if (joined && !separated && joined_from != SIZE_MAX && no_list) {
                names.authors.pop_back();
                names.end = joined_from;
                names.closed = false;
            }
            break;
        }
        // Where all others have initials only, words without any are the title.
        if (all_bare && names.authors.size() > 1 && !name->bare && !name->initials && !joined &&
            !reader.at(i).is_han() && reader.at(names.end).is(','))
            break;
        joined_from = names.end;
        all_bare = all_bare && name->bare;
        family_first = family_first && name->family_first;
        Author author;
        author.name = name->span;
        author.family = name->family;
        for (std::size_t w = i; w < name->end; ++w) author.emphasized = author.emphasized || reader.at(w).has(kStrong);
        names.initials = names.initials || name->initials;
        turned = turned || name->turned;
        i = read_marks(reader, name->end, author);
        names.authors.push_back(author);
        names.end = i;
        names.closed = name->stopped || closes(reader, i);
        if (name->stopped && reader.inside(i) && !is_separator(reader.at(i)) && !reader.at(i).has(kJoin | kMore)) break;
        if (!reader.inside(i)) break;
        const Word& next = reader.at(i);
        if (!is_separator(next) && !next.has(kJoin | kMore)) break;
    }
    return names;
}

}  // namespace veritae::resume::citation
