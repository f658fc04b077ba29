// SPDX-License-Identifier: MIT
// In: a publication and its document, or two works. Out: what of it is compared, and how far titles and authors agree.
#include "claims/work.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::claims {
namespace {

/// Longer titles, longer lists and longer words than these are compared by their beginnings.
constexpr std::size_t kMostWords = 48;
constexpr std::size_t kMostLetters = 24;
/// Behind so many words a semicolon ends a title: what follows is an unknown venue.
constexpr std::size_t kEnoughWords = 4;

bool is_word(const Term& term, CitationWord word) {
    return term.sense == Sense::Citation && term.value == static_cast<std::int32_t>(word);
}

struct Stretch {
    std::uint32_t begin;
    std::uint32_t end;
};

/// "Fourth" and "4th" are one word.
void name_ordinals(Work& work, const DocumentReport& report, Span title, std::span<const Stretch> places) {
    const auto& terms = report.mentions.terms;
    auto term = std::partition_point(terms.begin(), terms.end(),
                                     [&](const TermMention& t) { return t.span.begin < title.begin; });
    for (std::size_t w = 0; term != terms.end() && term->span.begin < title.end; ++term) {
        if (term->sense != Sense::OrdinalWord && term->sense != Sense::OrdinalMark) continue;
        while (w + 1 < places.size() && places[w].end < term->span.end) ++w;
        std::string& word = work.words[w];
        if (term->sense == Sense::OrdinalWord && places[w].begin == term->span.begin) {
            word = std::to_string(term->term->value);
        } else if (places[w].end == term->span.end && word.size() > term->span.size()) {
            word.erase(word.size() - term->span.size());
        }
    }
}

void add_title(Work& work, const DocumentReport& report, Span title) {
    const std::string_view plain = report.document.plain;
    std::vector<Stretch> places;
    std::uint32_t previous_han = 0;
    bool open = false;
    for (std::uint32_t i = title.begin; i < title.end && work.words.size() < kMostWords;) {
        const auto [c, length] = text::code_point_at(plain, i);
        if (text::is_han(c)) {
            if (previous_han != 0 && previous_han + 3 == i) {
                work.words.emplace_back(plain.substr(previous_han, 3 + length));
                places.push_back({previous_han, i + length});
            }
            previous_han = i;
            open = false;
        } else if (text::is_letter(c) || text::is_digit(c)) {
            if (!open) {
                work.words.emplace_back();
                places.push_back({i, i});
            }
            open = true;
            if (c < 0x300 || c >= 0x370) text::append(work.words.back(), text::fold(c));
            places.back().end = i + length;
        } else if (c == ';' && work.words.size() >= kEnoughWords) {
            break;
        } else if (c != '\'' && c != 0x2019) {
            if (c == '+' && open) work.digits += '+';  // "FooNet+" is another work than "FooNet"
            open = open && c == '+';
        }
        i += length;
    }
    name_ordinals(work, report, title, places);
    for (const std::string& word : work.words) {
        std::string digits;
        std::copy_if(word.begin(), word.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
        const bool year = word.size() == 4 && digits.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
        (year ? work.years : work.digits) += digits;
    }
    work.informative.resize(work.words.size());
    for (std::size_t w = 0; w < work.words.size(); ++w) work.informative[w] = work.words[w].size() > 3;
    const auto& terms = report.mentions.terms;
    auto term = std::partition_point(terms.begin(), terms.end(),
                                     [&](const TermMention& t) { return t.span.begin < title.begin; });
    for (; term != terms.end() && term->span.begin < title.end; ++term) {
        if (is_word(*term->term, CitationWord::Sequel)) work.sequel += text::fold_tight(term->term->phrase) + ' ';
        if (!is_word(*term->term, CitationWord::Generic)) continue;
        for (std::size_t w = 0; w < places.size(); ++w) {
            if (term->span.begin <= places[w].begin && places[w].end <= term->span.end) work.informative[w] = false;
        }
    }
}

VenueClass venue_class(const DocumentReport& report, const Publication& publication) {
    if (publication.venue && publication.venue->track == Track::Journal) return VenueClass::Periodical;
    VenueClass found = VenueClass::Unknown;
    const std::uint32_t authors_end = publication.authors.empty() ? 0 : publication.authors.back().name.end;
    const auto& terms = report.mentions.terms;
    auto term = std::partition_point(terms.begin(), terms.end(),
                                     [&](const TermMention& t) { return t.span.begin < publication.span.begin; });
    for (; term != terms.end() && term->span.begin < publication.span.end; ++term) {
        if (publication.title.overlaps(term->span) || term->span.end <= authors_end) continue;
        if (is_word(*term->term, CitationWord::Periodical)) return VenueClass::Periodical;
        if (is_word(*term->term, CitationWord::Meeting)) found = VenueClass::Meeting;
        const bool preprint =
            term->sense == Sense::Status && term->term->value == static_cast<std::int32_t>(Status::Preprint);
        if (preprint && found == VenueClass::Unknown) found = VenueClass::Preprint;
    }
    if (publication.venue && found != VenueClass::Meeting) return VenueClass::Meeting;
    if (found != VenueClass::Unknown || publication.venue) return found;
    for (const Identifier& one : publication.identifiers) {
        if (one.kind == IdentifierKind::Arxiv &&
            (publication.venue_text.empty() || publication.venue_text.overlaps(one.span)))
            return VenueClass::Preprint;
    }
    return found;
}

/// Triples of letters, pairs of Chinese characters, sorted; as numbers.
std::vector<std::uint64_t> grams(const std::vector<std::string>& words) {
    std::vector<std::uint64_t> result;
    std::array<char32_t, 3> last = {0, 0, 0};
    for (const std::string& word : words) {
        for (std::size_t i = 0; i < word.size();) {
            const auto [c, length] = text::code_point_at(word, i);
            i += length;
            last = {last[1], last[2], c};
            if (last[0] != 0) result.push_back(std::uint64_t{last[0]} << 42 | std::uint64_t{last[1]} << 21 | last[2]);
        }
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

}  // namespace

Work work_of(const DocumentReport& report, const Publication& publication) {
    Work work;
    work.report = &report;
    work.publication = &publication;
    add_title(work, report, publication.title);
    for (const Author& author : publication.authors) {
        if (work.families.size() == kMostWords) break;
        std::string family =
            text::fold_tight(report.document.slice(author.family.empty() ? author.name : author.family));
        if (!family.empty()) work.families.push_back(std::move(family));
    }
    work.venue = venue_class(report, publication);
    return work;
}

std::vector<std::string> words_of_text(const Work& work) {
    constexpr std::uint32_t kMostBytes = 600;
    const std::string& plain = work.report->document.plain;
    const Span span = work.publication->span;
    std::vector<std::string> words;
    std::string word;
    const auto close = [&] {
        if (word.size() > 4) words.push_back(word);
        word.clear();
    };
    for (std::uint32_t i = span.begin; i < span.end && i < span.begin + kMostBytes;) {
        const auto [c, length] = text::code_point_at(plain, i);
        i += length;
        if (text::is_letter(c)) {
            text::append(word, text::fold(c));
        } else {
            close();
        }
    }
    close();
    return words;
}

bool nearly_equal(std::string_view a, std::string_view b) {
    if (a == b) return true;
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() > kMostLetters || a.size() < 4) return false;
    const std::size_t slips = b.size() >= 9 ? 2 : 1;
    if (b.size() - a.size() > slips) return false;
    // Levenshtein distance, one row at a time.
    std::array<std::size_t, kMostLetters + 1> row{};
    for (std::size_t i = 0; i <= a.size(); ++i) row[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        std::size_t diagonal = row[0];
        row[0] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const std::size_t above = row[i];
            row[i] = std::min({row[i] + 1, row[i - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row[a.size()] <= slips;
}

TitleMatch match_titles(const Work& a, const Work& b) {
    TitleMatch match;
    std::vector<bool> used(b.words.size(), false);
    std::vector<bool> found(a.words.size(), false);
    const auto pair_up = [&](auto same) {
        for (std::size_t i = 0; i < a.words.size(); ++i) {
            for (std::size_t j = 0; j < b.words.size() && !found[i]; ++j) {
                if (used[j] || !same(a.words[i], b.words[j])) continue;
                found[i] = used[j] = true;
            }
        }
    };
    pair_up([](const std::string& x, const std::string& y) { return x == y; });
    pair_up([](const std::string& x, const std::string& y) { return nearly_equal(x, y); });
    // Glued: "data base" and "database".
    const auto unglue = [](const std::vector<std::string>& parts, std::vector<bool>& parts_found,
                           const std::vector<std::string>& wholes, std::vector<bool>& wholes_found) {
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
            if (parts_found[i] && parts_found[i + 1]) continue;
            for (std::size_t j = 0; j < wholes.size(); ++j) {
                if (wholes_found[j] || wholes[j].size() != parts[i].size() + parts[i + 1].size()) continue;
                if (!wholes[j].starts_with(parts[i]) || !wholes[j].ends_with(parts[i + 1])) continue;
                parts_found[i] = parts_found[i + 1] = wholes_found[j] = true;
            }
        }
    };
    unglue(a.words, found, b.words, used);
    unglue(b.words, used, a.words, found);
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        if (a.informative[i]) (found[i] ? match.matched : match.only_a) += 1;
    }
    for (std::size_t j = 0; j < b.words.size(); ++j) match.only_b += b.informative[j] && !used[j];
    const std::vector<std::uint64_t> x = grams(a.words);
    const std::vector<std::uint64_t> y = grams(b.words);
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        common += x[i] == y[j];
        const bool step_x = x[i] <= y[j];
        const bool step_y = y[j] <= x[i];
        i += step_x;
        j += step_y;
    }
    match.equal = !x.empty() && a.words == b.words;
    if (!x.empty() && !y.empty()) {
        match.grams = static_cast<double>(common) / static_cast<double>(std::min(x.size(), y.size()));
        match.dice = 2 * static_cast<double>(common) / static_cast<double>(x.size() + y.size());
    }
    return match;
}

namespace {

double share_of_shorter(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto& shorter = a.size() <= b.size() ? a : b;
    const auto& longer = a.size() <= b.size() ? b : a;
    std::size_t common = 0;
    std::vector<bool> used(longer.size(), false);
    for (const std::string& family : shorter) {
        for (std::size_t j = 0; j < longer.size(); ++j) {
            if (used[j] || !nearly_equal(family, longer[j])) continue;
            used[j] = true;
            ++common;
            break;
        }
    }
    return static_cast<double>(common) / static_cast<double>(shorter.size());
}

}  // namespace

double match_authors(const Work& a, const Work& b) {
    if (a.families.empty() || b.families.empty()) return -1;
    const double as_written = share_of_shorter(a.families, b.families);
    if (as_written == 1 || (a.pinyin.empty() && b.pinyin.empty())) return as_written;
    const auto readable = [](const Work& work) -> const std::vector<std::string>& {
        return work.pinyin.empty() ? work.families : work.pinyin;
    };
    return std::max(as_written, share_of_shorter(readable(a), readable(b)));
}

TextMatch match_text(const Work& work, const Work& other) {
    constexpr std::uint32_t kMostBytes = 600;
    const std::string& plain = other.report->document.plain;
    Span span = other.publication->span;
    span.end = std::min(span.end, span.begin + kMostBytes);
    while (span.end < plain.size() && (plain[span.end] & '\xC0') == '\x80') ++span.end;
    const std::string words = text::fold_tight(other.report->document.slice(span));
    const std::vector<std::uint64_t> x = grams(work.words);
    const std::vector<std::uint64_t> y = grams({words});
    TextMatch match;
    if (x.empty()) return match;
    const auto found = std::count_if(x.begin(), x.end(),
                                     [&](std::uint64_t gram) { return std::binary_search(y.begin(), y.end(), gram); });
    match.title = static_cast<double>(found) / static_cast<double>(x.size());
    if (work.families.empty()) return match;
    const auto named = std::count_if(work.families.begin(), work.families.end(), [&](const std::string& family) {
        return family.size() >= 4 && words.find(family) != std::string::npos;
    });
    match.authors = static_cast<double>(named) / static_cast<double>(work.families.size());
    return match;
}

}  // namespace veritae::claims
