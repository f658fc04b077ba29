// SPDX-License-Identifier: MIT
// Awards of two documents, or of two sections of one: one contest of one year, two levels.
#include <algorithm>
#include <tuple>

#include "checks/context.hpp"
#include "checks/told_differently.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kNear = 600;  // bytes to either side of a contest: more than any line that tells of one has

/// A contest with a level.
struct Award {
    std::int32_t contest;
    std::int16_t year;
    std::uint32_t document;
    int level;   ///< 1 for gold and first, which translate into one another
    bool local;  ///< of a province, a region
    Span medal;
    Span contest_words;
    std::size_t section;  ///< index of the section that it stands in
    Span line;
    bool of_many;  ///< the contest is a platform of many
    bool single = true;
};

int level_of(std::int32_t medal) {
    switch (static_cast<Medal>(medal)) {
        case Medal::Gold:
        case Medal::First:
            return 1;
        case Medal::Silver:
        case Medal::Second:
            return 2;
        case Medal::Bronze:
        case Medal::Third:
            return 3;
        default:
            return 0;
    }
}

/// The only level that a line names. A word by itself that may only say that something was won ("winner of the third
/// prize") yields to several words.
std::optional<std::pair<int, Span>> level_in(const DocumentReport& report, Span line) {
    std::optional<std::pair<int, Span>> found;
    for (const TermMention& mention : resume::inside(report.mentions.terms, line)) {
        if (mention.sense != Sense::Medal || level_of(mention.term->value) == 0) continue;
        const int level = level_of(mention.term->value);
        const auto is_phrase = [&](Span span) {
            return report.document.slice(span).find(' ') != std::string_view::npos;
        };
        if (found && found->first != level) {
            if (is_phrase(found->second) && !is_phrase(mention.span)) continue;
            if (is_phrase(found->second) || !is_phrase(mention.span)) return std::nullopt;
            found.reset();
        }
        if (!found || found->second.size() < mention.span.size()) found = {level, mention.span};
    }
    return found;
}

bool names_any(const Rule& rule, std::string_view parameter, std::string_view text) {
    return std::any_of(rule.parameters.begin(), rule.parameters.end(), [&](const Parameter& one) {
        return one.name == parameter && text.find(one.text) != std::string_view::npos;
    });
}

/// The words around an award, on its line, that no lexicon knows, folded and sorted.
std::vector<std::string> own_words(const DocumentReport& report, const Award& award) {
    const Span near{bytes_before(report.document, award.contest_words.begin, kNear, award.line.begin),
                    std::min(award.line.end, award.contest_words.end + kNear)};
    const auto terms = resume::inside(report.mentions.terms, near);
    std::vector<std::string> words;
    std::uint32_t begin = near.begin;
    for (std::uint32_t i = near.begin; i <= near.end;) {
        const auto [c, length] = i < near.end ? text::code_point_at(report.document.plain, i) : text::CodePoint{' ', 1};
        if (!text::is_letter(c)) {
            const Span word{begin, i};
            const bool known =
                std::ranges::any_of(terms, [&](const TermMention& mention) { return mention.span.contains(word); });
            if (word.size() >= 4 && i > begin && !known) words.push_back(text::fold(report.document.slice(word)));
            begin = i + length;
        }
        i += length;
    }
    std::sort(words.begin(), words.end());
    return words;
}

bool share_name(const Tellings& tellings, const Award& a, const Award& b) {
    const auto x = own_words(tellings.report(a.document), a);
    const auto y = own_words(tellings.report(b.document), b);
    return std::any_of(x.begin(), x.end(),
                       [&](const std::string& word) { return std::binary_search(y.begin(), y.end(), word); });
}

/// The only year that a line names, or 0.
std::int16_t year_in(const DocumentReport& report, Span line) {
    std::int16_t found = 0;
    for (const DateMention& date : resume::inside(report.mentions.dates, line)) {
        if (!date.range.single || !date.range.start) return 0;
        const auto year = static_cast<std::int16_t>(split(date.range.start->first).year);
        if (found != 0 && found != year) return 0;
        found = year;
    }
    return found;
}

/// What a line says of all contests that it names.
struct AwardLine {
    Span span;
    int level = 0;  ///< of the words `medal`
    Span medal;
    bool local = false;
    std::int16_t year = 0;
};

AwardLine read_line(const Rule& rule, const DocumentReport& report, Span line) {
    AwardLine read;
    read.span = line;
    const auto level = level_in(report, line);
    if (!level) return read;
    std::tie(read.level, read.medal) = *level;
    read.local = names_any(rule, "local-awards", report.document.slice(line));
    read.year = year_in(report, line);
    return read;
}

std::vector<Award> awards_of(const Tellings& tellings, std::uint32_t document) {
    const DocumentReport& report = tellings.report(document);
    std::vector<Award> awards;
    AwardLine line;
    for (const ContestMention& contest : report.mentions.contests) {
        const Span here = line_at(report.document, contest.span.begin);
        if (here != line.span) line = read_line(tellings.rule(), report, here);
        if (line.level == 0) continue;
        const std::string_view id = tellings.the_case().facts.contests[static_cast<std::size_t>(contest.contest)].id;
        const auto section =
            std::partition_point(report.resume.sections.begin(), report.resume.sections.end(),
                                 [&](const SectionSpan& one) { return one.body.end <= contest.span.begin; });
        const std::int16_t year = contest.year != 0 ? contest.year : line.year;
        awards.push_back({contest.contest, year, document, line.level, line.local, line.medal, contest.span,
                          static_cast<std::size_t>(section - report.resume.sections.begin()), line.span,
                          tellings.rule().has("platforms", id)});
    }
    return awards;
}

}  // namespace

void compare_awards(Tellings& tellings) {
    std::vector<Award> all;
    for (std::uint32_t d = 0; d < tellings.the_case().documents.size(); ++d) {
        const std::vector<Award> some = awards_of(tellings, d);
        all.insert(all.end(), some.begin(), some.end());
    }
    // By contest, year and scope; what one list tells of more than once there may be several awards.
    const auto thing = [](const Award& award) { return std::tie(award.contest, award.year, award.local); };
    const auto list = [](const Award& award) {
        return std::tie(award.contest, award.year, award.local, award.document, award.section);
    };
    std::stable_sort(all.begin(), all.end(), [&](const Award& a, const Award& b) {
        return std::tuple_cat(list(a), std::tie(a.medal)) < std::tuple_cat(list(b), std::tie(b.medal));
    });
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (list(all[i]) == list(all[i + 1]) && all[i].level != all[i + 1].level)
            all[i].single = all[i + 1].single = false;
    }
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const Award& a = all[i];
        const Award& b = all[i + 1];
        if (thing(a) != thing(b) || list(a) == list(b) || !a.single || !b.single || a.level == b.level) continue;
        if (a.document == b.document && a.year == 0) continue;
        if (a.of_many && !share_name(tellings, a, b)) continue;
        tellings.add("award", Certainty::Definite, {a.document, a.medal}, {b.document, b.medal},
                     tellings.words({a.document, a.contest_words}));
    }
}

}  // namespace veritae::checks
