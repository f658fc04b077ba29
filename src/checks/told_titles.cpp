// SPDX-License-Identifier: MIT
// In: papers of one document. Out: where other documents name their titles outside of any list that could be read, with
// the authors, the venue and the status that stand beside: as on homepages, where each is a line of its own.
#include <algorithm>

#include "checks/told_differently.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

/// A title is found by so many of its first letters; shorter ones could be anything.
constexpr std::size_t kKeyLetters = 20;
constexpr std::size_t kMostNames = 40;

struct Title {
    std::uint64_t key = 0;
    std::uint32_t document = 0;
    std::uint32_t paper = 0;
};

std::string letters_of(const Case& the_case, std::uint32_t document, std::uint32_t paper) {
    const DocumentReport& report = the_case.documents[document];
    return text::fold_tight(report.document.slice(report.resume.publications[paper].title));
}

std::uint64_t key_of(std::string_view letters) {
    std::uint64_t key = 0xCBF29CE484222325u;
    for (const char c : letters.substr(0, kKeyLetters)) key = (key ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return key;
}

/// Folded letters from `begin` on, at least `count` bytes of them unless the text ends, and where they end.
struct Letters {
    std::string text;
    std::uint32_t end;
};
Letters letters_from(std::string_view plain, std::uint32_t begin, std::uint32_t stop, std::size_t count) {
    Letters letters{{}, begin};
    for (std::uint32_t i = begin; i < stop && letters.text.size() < count;) {
        const auto [c, length] = text::code_point_at(plain, i);
        i += length;
        if (!resume::is_word(c)) continue;
        text::append(letters.text, text::fold(c));
        letters.end = i;
    }
    return letters;
}

/// Whether a title goes on behind the words that were found: "FooNet" of "FooNet: a study", "FooNet 2".
bool goes_on(std::string_view plain, std::uint32_t end, std::uint32_t stop) {
    while (end < stop && plain[end] == ' ') ++end;
    if (end >= stop) return false;
    const char32_t next = text::code_point_at(plain, end).value;
    return resume::is_word(next) || next == ':' || next == '-';
}

/// The words that stand beside a title: the rest of its paragraph, or, where it is all of it, the next one.
Span stretch_of(const Document& document, Span title) {
    const std::vector<Line>& lines = document.lines;
    std::size_t line = document.line_of(title.begin);
    std::uint32_t block = lines[line].block;
    const auto end_of_block = [&](std::size_t from) {
        while (from + 1 < lines.size() && lines[from + 1].block == block) ++from;
        return from;
    };
    const std::size_t last = end_of_block(line);
    if (resume::trimmed(document, {title.end, lines[last].span.end}).empty() && last + 1 < lines.size() &&
        lines[last + 1].kind != LineKind::Heading) {
        block = lines[last + 1].block;
        return {title.begin, lines[end_of_block(last + 1)].span.end};
    }
    return {title.begin, lines[last].span.end};
}

/// What stands between commas and line ends.
std::vector<Author> names_in(const Document& document, Span span) {
    std::vector<Author> names;
    std::uint32_t begin = span.begin;
    const auto close = [&](std::uint32_t end) {
        const Span name = resume::trimmed(document, {begin, end});
        if (!name.empty() && names.size() < kMostNames) names.push_back({.name = name, .family = {}});
    };
    for (std::uint32_t i = span.begin; i < span.end;) {
        const auto [c, length] = text::code_point_at(document.plain, i);
        if (c == ',' || c == ';' || c == '\n' || c == '&' || c == '.' || c == 0x3001 || c == 0x3002) {
            // A full stop behind an initial is part of the name.
            const bool initial =
                c == '.' && i >= 1 && (i < 2 || !resume::is_word(static_cast<unsigned char>(document.plain[i - 2])));
            if (!initial) {
                close(i);
                begin = i + length;
            }
        }
        i += length;
    }
    close(span.end);
    return names;
}

Publication told_beside(const DocumentReport& report, Span title) {
    const Span stretch = stretch_of(report.document, title);
    const Span rest{title.end, stretch.end};
    Publication paper;
    paper.span = stretch;
    paper.title = title;
    std::uint32_t names_end = rest.end;
    for (const VenueMention& venue : resume::inside(report.mentions.venues, rest)) {
        if (venue.venue < 0 || paper.venue) continue;
        paper.venue = venue;
        paper.venue_text = venue.span;
        paper.year = venue.year;
        names_end = std::min(names_end, venue.span.begin);
    }
    for (const StatusMention& status : resume::inside(report.mentions.statuses, rest)) {
        if (paper.status != Status::None) break;
        paper.status = status.status;
        paper.status_span = status.span;
    }
    for (const LinkMention& link : resume::inside(report.mentions.links, rest)) {
        if (link.kind == LinkKind::Arxiv) paper.identifiers.push_back({IdentifierKind::Arxiv, link.id, link.span});
    }
    paper.authors = names_in(report.document, {rest.begin, names_end});
    return paper;
}

}  // namespace

std::vector<ToldTitle> titles_told_elsewhere(const Case& the_case) {
    // Which papers are known in which documents.
    const std::size_t count = the_case.documents.size();
    std::vector<std::vector<bool>> known(count);
    for (std::size_t d = 0; d < count; ++d) known[d].resize(the_case.documents[d].resume.publications.size() * count);
    const auto know = [&](const Claim& paper, const Claim& other) {
        known[paper.place.document][paper.detail * count + other.place.document] = true;
    };
    for (const Relation& relation : the_case.graph.relations) {
        const Claim& one = the_case.graph.claims[relation.from];
        const Claim& other = the_case.graph.claims[relation.to];
        if (relation.kind != RelationKind::SameAs || one.kind != ClaimKind::Publication) continue;
        know(one, other);
        know(other, one);
    }
    std::vector<Title> titles;
    for (std::uint32_t d = 0; d < count; ++d) {
        for (std::uint32_t p = 0; p < the_case.documents[d].resume.publications.size(); ++p) {
            const std::string letters = letters_of(the_case, d, p);
            if (letters.size() >= kKeyLetters) titles.push_back({key_of(letters), d, p});
        }
    }
    std::stable_sort(titles.begin(), titles.end(), [](const Title& a, const Title& b) { return a.key < b.key; });

    std::vector<ToldTitle> told;
    for (std::uint32_t d = 0; d < count; ++d) {
        const DocumentReport& report = the_case.documents[d];
        const std::string& plain = report.document.plain;
        for (const Line& line : report.document.lines) {
            bool open = false;  // inside a word
            for (std::uint32_t i = line.span.begin; i < line.span.end && !titles.empty();) {
                const auto [c, length] = text::code_point_at(plain, i);
                const bool word = resume::is_word(c);
                const bool starts = word && (!open || text::is_han(c));
                open = word;
                if (starts) {
                    const std::string key_letters =
                        letters_from(plain, i, line.span.end, kKeyLetters).text.substr(0, kKeyLetters);
                    const std::uint64_t key = key_of(key_letters);
                    auto title = std::partition_point(titles.begin(), titles.end(),
                                                      [&](const Title& one) { return one.key < key; });
                    for (; title != titles.end() && title->key == key; ++title) {
                        if (title->document == d || known[title->document][title->paper * count + d]) continue;
                        const std::string letters = letters_of(the_case, title->document, title->paper);
                        const Letters all = letters_from(plain, i, line.span.end, letters.size());
                        if (all.text != letters || goes_on(plain, all.end, line.span.end)) continue;
                        known[title->document][title->paper * count + d] = true;
                        told.push_back({title->document, title->paper, d, told_beside(report, {i, all.end})});
                    }
                }
                i += length;
            }
        }
    }
    return told;
}

}  // namespace veritae::checks
