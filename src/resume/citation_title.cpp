// SPDX-License-Identifier: MIT
// In: the words of a citation and where its title begins. Out: where the title ends.
//
// A title ends at one of the boundaries behind it: a full stop, a comma, a bracket, a line break, … Each boundary k is
// worth
//
//   score(k) = kind(k) + evidence(k) - sum over the earlier boundaries j of (cost + share · evidence(j)) - length(k)
//
// where evidence says how much what follows looks like a venue, a list of authors or a year. The best one wins, the
// first of equals. Titles are short, so only a bounded number of words is looked at: the cost per item is linear.
#include <algorithm>

#include "resume/citation.hpp"

namespace veritae::resume::citation {
namespace {

constexpr std::size_t kLongestTitle = 90;
constexpr std::size_t kWindow = 14;
constexpr double kSure = 20;  // worth more than any evidence

char32_t closing(char32_t opener) {
    switch (opener) {
        case 0x201C:
            return 0x201D;
        case 0x2018:
            return 0x2019;
        case 0xAB:
            return 0xBB;
        case 0x300A:
            return 0x300B;
        case 0x300C:
            return 0x300D;
        case 0x300E:
            return 0x300F;
        case '"':
            return '"';
        case '\'':
            return '\'';
        case '`':
            return '`';
        default:
            return 0;
    }
}

bool is_stop(const Word& word) { return word.is('.') || word.is('?') || word.is('!') || word.is(0x3002); }

class Titles {
  public:
    Titles(const Item& item, std::size_t begin, Order order, bool after_comma)
        : item_(item), begin_(begin), order_(order), after_comma_(after_comma) {}

    [[nodiscard]] Title best() const;

  private:
    [[nodiscard]] const Word& at(std::size_t i) const { return item_.words[i]; }
    [[nodiscard]] bool inside(std::size_t i) const { return i < item_.size(); }
    /// What a boundary at `i` is worth by itself, and where what follows begins; nothing if there is no boundary.
    [[nodiscard]] std::optional<double> kind(std::size_t i, std::size_t& next) const;
    [[nodiscard]] double evidence(std::size_t next) const;
    [[nodiscard]] bool type_mark(std::size_t i) const;
    [[nodiscard]] bool leads_to_venue(std::size_t next) const;
    [[nodiscard]] bool authors_before_venue(std::size_t next) const;
    [[nodiscard]] double length_cost(std::size_t end) const;

    const Item& item_;
    std::size_t begin_;
    Order order_;
    bool after_comma_;
};

/// "[J]", "[C]//", "[EB/OL]" of GB/T 7714.
bool Titles::type_mark(std::size_t i) const {
    if (!inside(i + 2) || !at(i).is('[') || !at(i + 1).has(kInitials)) return false;
    return at(i + 2).is(']') || (inside(i + 4) && at(i + 2).is('/') && at(i + 3).has(kInitials) && at(i + 4).is(']'));
}

/// "under evaluation at CONF 2030": small words up to a known venue.
bool Titles::leads_to_venue(std::size_t next) const {
    constexpr std::size_t kReach = 10;
    for (std::size_t i = next; inside(i) && i < next + kReach; ++i) {
        if (at(i).has(kVenue)) return true;
        if (!at(i).is_word() && !at(i).is_han() && !at(i).is('-') && !at(i).is(':') && !at(i).is('(') &&
            !at(i).is(',') && !(at(i).is('.') && i > next && at(i - 1).has(kVenueWord)))
            return false;
    }
    return false;
}

/// Several names, and a venue or a status behind them.
bool Titles::authors_before_venue(std::size_t next) const {
    const Names names = read_names(item_, next, item_.size());
    if (names.authors.size() < 2) return false;
    std::size_t after = names.end;
    while (inside(after) && at(after).kind == extract::TokenKind::Sign) ++after;
    return inside(after) && (at(after).has(kVenue | kRemark | kIn) || leads_to_venue(after));
}

std::optional<double> Titles::kind(std::size_t i, std::size_t& next) const {
    const Word& word = at(i);
    next = i + 1;
    if (type_mark(i)) {
        next = i + (at(i + 2).is(']') ? 3 : 5);
        while (inside(next) && (is_stop(at(next)) || at(next).is('/') || at(next).is(','))) ++next;
        return kSure;
    }
    if (is_stop(word)) {
        while (inside(next) && (is_stop(at(next)) || at(next).is(',')) && at(next).glued) ++next;
        if (!inside(next)) return 3;
        const Word& after = at(next);
        const bool run_on = after.glued && word.is('.') && !after.is_han() && !after.is('[') && !at(i - 1).is_han();
        if (run_on) return std::nullopt;
        const bool initial = word.is('.') && at(i - 1).has(kInitials) && at(i - 1).span.size() == 1;
        if (next > i + 1) return initial ? std::optional<double>() : 3;
        if (word.is('?') || word.is('!'))
            return after.has(kCapital) || after.is_han() || after.is_newline() ? 2.5 : std::optional<double>();
        if (word.is(0x3002)) return 3;
        // "Chapter 7. Ethnic influences" goes on; so does "vs. others".
        if (at(i - 1).kind == extract::TokenKind::Number && i - begin_ <= 4) return std::nullopt;
        if (after.is_word() && !after.has(kCapital) && !after.has(kVenueWord | kVenue | kIn | kRemark) &&
            !leads_to_venue(next))
            return std::nullopt;
        if (initial && !after.has(kIn | kVenue | kVenueWord)) return 0.5;
        if (at(i - 1).has(kVolumeWord) && after.kind == extract::TokenKind::Number) return std::nullopt;
        return after_comma_ ? 2 : 3;
    }
    if (word.is(',')) {
        if (inside(next) && at(next).glued && at(next).kind == extract::TokenKind::Number &&
            at(i - 1).kind == extract::TokenKind::Number)
            return std::nullopt;
        const bool only_year =
            inside(next) && at(next).is_year() && (!inside(next + 1) || (at(next + 1).is('.') && !inside(next + 2)));
        if (only_year && !at(i - 1).has(kVenue)) return 4;
        const bool leads =
            inside(next) &&
            (at(next).has(kAddress) || (at(next).has(kRemark | kIn | kVenueWord | kTrack) && leads_to_venue(next)));
        const bool between = order_ == Order::TitleFirst && inside(next) && authors_before_venue(next);
        return after_comma_ || leads || between ? 1 : -1.5;
    }
    if (word.is(';')) return 0.5;
    if (word.is('/') && inside(next) && (at(next).is('/') || (!word.glued && !at(next).glued))) {
        if (at(next).is('/')) ++next;
        return 1;
    }
    if (word.is('(') || word.is('[') || word.is(0x3010)) {
        if (order_ == Order::TitleFirst && word.is('(')) {  // "A Title (A. Name, B. Name)"
            const Names names = read_names(item_, next, item_.size());
            if (names.authors.size() >= 2 && inside(names.end) && at(names.end).is(')')) return 2;
        }
        for (std::size_t k = next; inside(k) && k < next + 8; ++k) {
            if (at(k).has(kVenue | kRemark | kAddress) ||
                (at(k).is_year() && (k == next || at(k - 1).has(kVenueWord | kCapital)) && inside(k + 1) &&
                 at(k + 1).is(')'))) {
                next = i;
                // "A Title. Status: under review (CONF 2030)": the remark is what the brackets belong to.
                return at(i - 1).has(kRemark) ? -3 : 2;
            }
            if (at(k).is(')') || at(k).is(']')) break;
        }
        return std::nullopt;
    }
    if (word.is_newline()) return 0.5;
    if (word.is('|')) return inside(next) && at(next).glued ? std::optional<double>() : 1.0;
    if (word.is(0x2014) || word.is(0x2013) || word.is('-') || word.is(0xB7) || word.is(0x2192)) {
        if (word.glued && inside(next) && at(next).glued) return std::nullopt;
        if (inside(next) && at(next).has(kVenue | kIn | kRemark | kVenueWord)) return 1;
        return order_ == Order::TitleFirst ? -0.5 : -1;
    }
    if (word.has(kIn) && !word.is_newline() && i > begin_ && inside(word.phrase_end) &&
        at(word.phrase_end).has(kVenue)) {
        next = i;
        return -1;
    }
    // A change of style: roman to italic, bold to roman.
    const bool changes = i > begin_ && ((at(i).has(kItalic) && !at(i - 1).has(kItalic)) ||
                                        (!at(i).has(kStrong) && at(i - 1).has(kStrong)));
    if (changes && at(begin_).has(kItalic) == at(i - 1).has(kItalic) &&
        at(begin_).has(kStrong) == at(i - 1).has(kStrong)) {
        next = i;
        return at(i).has(kVenue | kVenueWord) ? 1 : -0.5;
    }
    return std::nullopt;
}

double Titles::evidence(std::size_t next) const {
    while (inside(next) && (at(next).is_newline() || at(next).is(',') || at(next).is('(') || at(next).is('[') ||
                            at(next).is('/') || at(next).is('-') || at(next).is(0x2014) || at(next).is('*'))) {
        ++next;
    }
    if (!inside(next)) return 0;
    double score = 0;
    const Word& first = at(next);
    if (first.has(kVenue)) score += 4;
    if (first.has(kIn) && inside(first.phrase_end)) {
        const Word& after = at(first.phrase_end);
        const bool book =
            after.is(':') || after.has(kCapital) || after.kind == extract::TokenKind::Number || after.has(kItalic);
        if (book && (first.has(kCapital) || after.has(kCapital) || after.is(':'))) score += 4;
    }
    if (first.has(kItalic) && (next == 0 || !at(next - 1).has(kItalic))) score += 2;
    const bool leads = !first.has(kVenue) && leads_to_venue(next);
    if (first.has(kIn) && leads && !at(first.phrase_end).has(kCapital)) score += 2;  // "in the proceedings of CONF"
    if (first.has(kRemark | kAccessed | kAddress) || leads) score += 2;
    if (first.has(kRemark) && leads) score += 3;
    if (first.is_year()) score += 2;
    if (order_ == Order::TitleFirst) {
        std::size_t from = next;  // "by", "Authors:"
        if (first.has(kByline)) from = first.phrase_end;
        while (from != next && inside(from) && at(from).kind == extract::TokenKind::Sign) ++from;
        const Names names = read_names(item_, from, item_.size(), 3);
        if (names.authors.size() >= 2 ||
            (names.authors.size() == 1 && names.closed && (names.initials || names.authors[0].emphasized))) {
            score += 5;
            if (authors_before_venue(from)) score += 4;
        }
    }
    for (std::size_t i = next; inside(i) && i < next + kWindow; ++i) {
        if (!at(i).has(kEditor)) continue;
        if (!read_names(item_, next, item_.size(), 3).authors.empty()) score += 3;
        break;
    }
    // Words of venues before the next boundary, and numbers of volumes and pages soon after it.
    bool venue_word = first.has(kVenueWord) || first.has(kVenue);
    bool capitals = first.has(kCapital) || first.is_han();
    bool number = false;
    std::size_t commas = 0;
    for (std::size_t i = next; inside(i) && i < next + kWindow; ++i) {
        const Word& word = at(i);
        const bool short_word = i > next && at(i - 1).is_word() && at(i - 1).span.size() <= 5;
        if ((is_stop(word) && !(word.is('.') && short_word)) || word.is(';')) {
            number = inside(i + 1) && (at(i + 1).kind == extract::TokenKind::Number || at(i + 1).has(kAccessed));
            break;
        }
        if (word.has(kAccessed)) {
            number = true;
            break;
        }
        if (word.is(',') && ++commas > 1) break;
        if (commas == 0) {
            venue_word = venue_word || word.has(kVenueWord | kVenue);
            if (word.is_word() && !word.has(kCapital | kParticle | kJoin | kIn | kFunction | kVolumeWord) &&
                word.span.size() > 4)
                capitals = false;
        }
        if ((word.kind == extract::TokenKind::Number && i > next) || (word.has(kVolumeWord) && commas > 0)) {
            number = true;
            break;
        }
    }
    if (venue_word) score += capitals ? 2.5 : 1;
    if (number) score += capitals ? 2 : 0.5;
    return score;
}

double Titles::length_cost(std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t i = begin_; i < end && count < 60; ++i) count += at(i).is_word() || at(i).is_han();
    if (count == 0) return 100;
    if (count == 1) return 2.5;
    if (count == 2) return 1;
    return count > 45 ? 3 : 0;
}

Title Titles::best() const {
    constexpr double kCost = 0.7;
    constexpr double kShare = 0.8;
    Title result{begin_, item_.size(), item_.size()};
    double best = -1000;
    double passed = 0;
    int depth = 0;
    const std::size_t last = std::min(item_.size(), begin_ + kLongestTitle);
    for (std::size_t i = begin_; i <= last; ++i) {
        std::size_t next = i;
        std::optional<double> worth;
        if (i == item_.size()) {
            worth = 1;
        } else if (i == last) {
            break;
        } else if (i > begin_) {
            worth = kind(i, next);
            if (depth > 0 && worth && next != i) worth = *worth - 6;  // inside brackets
            if (at(i).is('(')) ++depth;
            if (at(i).is(')') && depth > 0) --depth;
        }
        if (!worth) continue;
        const double follows = i == item_.size() ? 0 : evidence(next);
        const double score = *worth + follows - passed - length_cost(i);
        if (score > best) {
            best = score;
            result.end = i;
            result.next = next;
        }
        const bool weak = *worth < 0;
        passed += (weak ? 0 : kCost) + kShare * (weak ? follows * 0.5 : follows);
        if (passed > 12) break;
    }
    while (result.end > begin_ + 1 && (at(result.end - 1).is(',') || at(result.end - 1).is_newline())) --result.end;
    return result;
}

/// Quotation marks that may as well be apostrophes.
bool may_be_apostrophe(char32_t close) { return close == '\'' || close == 0x2019 || close == '`'; }

}  // namespace

Title quoted_title(const Item& item, std::size_t begin) {
    Title title{begin, begin, begin};
    if (begin >= item.size()) return title;
    const char32_t close = item.words[begin].kind == extract::TokenKind::Sign ? closing(item.words[begin].first) : 0;
    if (close == 0) return title;
    const std::size_t last = std::min(item.size(), begin + kLongestTitle);
    for (std::size_t i = begin + 2; i < last; ++i) {
        if (!item.words[i].is(close)) continue;
        const Word& before = item.words[i - 1];
        const bool stopped = before.is(',') || before.is('.') || before.is('?') || before.is('!') || before.is(';');
        std::size_t next = i + 1;
        if (next < item.size()) {
            const Word& after = item.words[next];
            const bool long_enough = i > begin + 4 && !may_be_apostrophe(close);
            const bool ended = long_enough || after.is(',') || after.is('.') || after.is(';') || after.is('(') ||
                               after.is('[') || after.is_newline() || after.has(kIn | kVenue | kItalic) ||
                               after.is_year() || close == 0x300B || after.is(0x3002) || after.is(0x2014) ||
                               after.is(0x2013) || after.is('-') || after.is('/') || after.is('|') ||
                               after.has(kAddress | kLinked | kVenueWord);
            if (!ended && !stopped && !after.has(kRemark | kByline)) continue;
        }
        title.begin = begin + 1;
        title.end = before.is(',') || before.is('.') || before.is(';') ? i - 1 : i;
        title.next = next;
        title.certain = true;
        return title;
    }
    return title;
}

Title read_title(const Item& item, std::size_t begin, Order order, bool after_comma) {
    return Titles(item, begin, order, after_comma).best();
}

}  // namespace veritae::resume::citation
