// SPDX-License-Identifier: MIT
// released-before-use: work that ended before a thing it names could be used by the public.
//
// Work ends at the latest on the last day that its date may mean. A technology that is named in an entry belongs to it,
// or, where the entry has no date, to the one that it is a part of; in the title of a paper, to the paper's year; on
// a line with one date of its own outside the entries, to that date. Work that goes on, or whose end is only expected
// or roughly said, ends on no known day.
//
//     last(end) + slack < first(release)     definite
//     last(end) < first(release)             possible: drafts and previews go before a release
//
// To name a thing is not to use it. A sentence has to say so: the thing stands at its begin, in a list, or behind a
// word of using or making (`works`, or close by, `near`), and nobody else is its subject (`others`, behind one of
// `articles`), nor is the work only pointed at (`pointers`) without a word of oneself (`selves`). Right beside a word
// of `unused-before` or `unused-after` ("without X", "X did not exist") it is not used.
//
// A sentence that begins with a day of its own says when what it names was used, unless it speaks of a beginning
// (`beginnings`). A sentence that speaks of a later time or of another thing says nothing about the work, and neither
// does one with a date after the release. Who worked for the maker may have had it `maker-days` before.
#include <algorithm>
#include <array>
#include <string>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kAgentReach = 60;  // bytes
constexpr std::uint32_t kDateReach = 100;  // bytes
constexpr std::uint32_t kVerbReach = 20;   // bytes

/// When some work had ended, and where that is written.
struct Ended {
    Day last;
    Span words;
};

std::optional<Ended> end_of(const DateRange& range, Span words) {
    if (range.present || range.expected || range.approximate || !range.end) return std::nullopt;
    if (range.start && range.end->last < range.start->first) return std::nullopt;
    return Ended{range.end->last, words};
}

/// A paper's title belongs to the year of the paper.
std::optional<Ended> end_of_paper(const Resume& resume, Span named, bool& titled) {
    const std::vector<Publication>& papers = resume.publications;
    const auto after = std::partition_point(papers.begin(), papers.end(),
                                            [&](const Publication& paper) { return paper.span.begin <= named.begin; });
    for (auto paper = after; paper != papers.begin();) {
        --paper;
        if (paper->span.end <= named.begin) break;
        if (!paper->title.contains(named)) continue;
        titled = true;
        const std::optional<PartialDate> year = paper->year == 0 ? std::nullopt : make_date(paper->year);
        return year ? std::optional(Ended{year->last, paper->span}) : std::nullopt;
    }
    return std::nullopt;
}

bool tells_of_days(Section section) {
    return section == Section::Awards || section == Section::News || section == Section::Patents ||
           section == Section::Talks || section == Section::Projects || section == Section::Research ||
           section == Section::Employment || section == Section::Internship;
}

std::optional<Ended> end_of_line(const DocumentReport& report, Span named) {
    if (!tells_of_days(section_at(report.resume, named.begin))) return std::nullopt;
    const auto dates = resume::inside(report.mentions.dates, line_at(report.document, named.begin));
    return dates.size() == 1 ? end_of(dates.front().range, dates.front().span) : std::nullopt;
}

bool lists(const Rule& rule, std::string_view parameter, std::string_view folded) {
    return std::ranges::any_of(rule.parameters, [&](const Parameter& one) {
        return one.name == parameter && folded.find(one.text) != std::string_view::npos;
    });
}

/// The words in front of a name end with one of a list.
bool ends_with(const Rule& rule, std::string_view parameter, std::string_view words) {
    std::string folded = text::fold(words);
    while (folded.ends_with(' ')) folded.pop_back();
    return std::ranges::any_of(
        rule.parameters, [&](const Parameter& one) { return one.name == parameter && folded.ends_with(one.text); });
}

/// "2021 年起用 X 做 …", "X in production since 2019": a word of use right beside the name, and nothing else that
/// began.
bool used_since(const Rule& rule, std::string_view between, bool date_first) {
    constexpr std::size_t kClose = 80;  // bytes
    if (between.size() > kClose || lists(rule, "joins", between)) return false;
    while (between.ends_with(' ')) between.remove_suffix(1);
    return std::ranges::any_of(rule.parameters, [&](const Parameter& one) {
        if (one.name != (date_first ? "uses" : "in-use")) return false;
        return date_first ? between.ends_with(one.text) : between.find(one.text) != std::string_view::npos;
    });
}

/// "In 2019 I moved the ranker to X": the only date of the sentence, and nothing in it speaks of a beginning. "Since
/// 2018 all services run on X": they ran on it from then on.
std::optional<Ended> end_of_sentence(const DocumentReport& report, const Rule& rule, Span named) {
    const Span sentence = sentence_at(report.document, named.begin);
    auto dates = resume::inside(report.mentions.dates, sentence);
    if (dates.size() > 1) {  // a paragraph may run on into the head of the next entry
        const Span line = line_at(report.document, named.begin);
        dates = resume::inside(report.mentions.dates,
                               {std::max(sentence.begin, line.begin), std::min(sentence.end, line.end)});
    }
    if (dates.size() != 1) return std::nullopt;
    const DateMention& date = dates.front();
    const bool before = date.span.end <= named.begin;
    const Span gap = before ? Span{date.span.end, named.begin} : Span{named.end, date.span.begin};
    if (gap.begin > gap.end || gap.size() > kDateReach) return std::nullopt;
    const bool open = date.range.present && date.range.start && !date.range.end;
    const std::uint32_t lead = bytes_before(report.document, named.begin, kVerbReach, sentence.begin);
    const bool began =
        !before && date.range.single && ends_with(rule, "begins-use", report.document.slice({lead, named.begin}));
    if ((open || date.range.single) && date.range.start &&
        (began || used_since(rule, text::fold(report.document.slice(gap)), before)))
        return Ended{date.range.start->last, date.span};
    if (open) {
        if (!before) return std::nullopt;
        const std::uint32_t near = bytes_before(report.document, named.begin, kVerbReach, sentence.begin);
        if (!lists(rule, "runs-on", text::fold(report.document.slice({near, named.begin})))) return std::nullopt;
        return Ended{date.range.start->last, date.span};
    }
    if (!date.range.single || lists(rule, "beginnings", text::fold(report.document.slice(sentence))))
        return std::nullopt;
    return end_of(date.range, date.span);
}

/// The sentence around a place; parts that only a semicolon sets apart are one.
Span whole_sentence_at(const Document& document, std::uint32_t offset) {
    constexpr std::size_t kMostParts = 4;
    Span whole = sentence_at(document, offset);
    const auto joins = [&](std::uint32_t at) { return at < document.plain.size() && document.plain[at] == ';'; };
    for (std::size_t i = 0; i < kMostParts && joins(whole.end); ++i) {
        const Span next = sentence_at(document, whole.end + 1);
        if (next.end <= whole.end) break;
        whole.end = next.end;
    }
    for (std::size_t i = 0; i < kMostParts && whole.begin > 0 && joins(whole.begin - 1); ++i)
        whole.begin = std::min(whole.begin - 1, sentence_at(document, whole.begin - 1).begin);
    return whole;
}

/// Does somebody else act in the sentence, or something that is only pointed at ("a student rebuilt it with X", "it
/// lives on in X")? `lead` is folded, up to the name.
bool is_of_others(const Rule& rule, const std::string& lead) {
    constexpr std::size_t kSubject = 40;  // bytes at the begin
    constexpr std::size_t kAgent = 28;    // bytes behind "by"
    const std::string words = " " + lead;
    if (lists(rule, "selves", words)) return false;
    if (lists(rule, "pointers", words)) return true;
    const bool by_them = std::ranges::any_of(rule.parameters, [&](const Parameter& one) {
        const std::size_t by = one.name == "by" ? words.find(one.text) : std::string::npos;
        return by != std::string::npos && lists(rule, "others", std::string_view(words).substr(by, kAgent));
    });
    if (by_them) return true;
    const bool subject = std::ranges::any_of(rule.parameters, [&](const Parameter& one) {
        return (one.name == "articles" || one.name == "others") && lead.starts_with(one.text);
    });
    return subject && lists(rule, "others", std::string_view(words).substr(0, kSubject));
}

/// Does a sentence say that what it names was used?
bool is_used(const DocumentReport& report, const Rule& rule, Span named) {
    constexpr std::uint32_t kFewWords = 24;  // bytes in front of a thing that stands at the begin
    constexpr std::uint32_t kNear = 48;      // bytes
    const Document& document = report.document;
    const Span sentence = whole_sentence_at(document, named.begin);
    std::string lead = text::fold(document.slice({sentence.begin, named.begin}));
    lead.erase(0, lead.find_first_not_of(" \n"));
    if (is_of_others(rule, lead)) return false;
    if (named.begin <= sentence.begin + kFewWords) return true;
    while (lead.ends_with(' ')) lead.pop_back();
    constexpr std::array<std::string_view, 10> kLists = {":", ",",      "(",      "+",      "/",
                                                         "&", "\uFF1A", "\uFF0C", "\uFF08", "\u3001"};
    if (std::ranges::any_of(kLists, [&](std::string_view sign) { return lead.ends_with(sign); })) return true;
    const std::string near =
        text::fold(document.slice({bytes_before(document, named.begin, kNear, sentence.begin), named.begin}));
    return lists(rule, "works", lead) || lists(rule, "near", near);
}

/// Does a word right beside it say that it was not used?
bool is_unused(const DocumentReport& report, const Rule& rule, Span named) {
    constexpr std::uint32_t kBeside = 32;  // bytes
    const Document& document = report.document;
    const Span sentence = sentence_at(document, named.begin);
    const std::uint32_t begin = bytes_before(document, named.begin, kBeside, sentence.begin);
    if (ends_with(rule, "unused-before", " " + std::string(document.slice({begin, named.begin})))) return true;
    std::string after = text::fold(document.slice({named.end, std::max(named.end, sentence.end)}));
    after.erase(0, after.find_first_not_of(' '));
    return std::ranges::any_of(rule.parameters, [&](const Parameter& one) {
        return one.name == "unused-after" && after.starts_with(one.text);
    });
}

/// Does the sentence name a later day, or say that it speaks of one?
bool looks_beyond(const DocumentReport& report, Span named, Span own_date, Day released) {
    const Span sentence = whole_sentence_at(report.document, named.begin);
    const auto word = [](HindsightWord which) { return static_cast<std::int32_t>(which); };
    if (says(report, sentence, Sense::Hindsight, word(HindsightWord::Sentence))) return true;
    const Span before{std::max(sentence.begin, named.begin > kAgentReach ? named.begin - kAgentReach : 0), named.begin};
    for (const TermMention& mention : resume::inside(report.mentions.terms, before)) {
        if (mention.sense != Sense::Hindsight || mention.term->value != word(HindsightWord::Agent)) continue;
        const Span gap{std::min(mention.span.end, named.begin), named.begin};
        if (report.document.slice(gap).find(',') == std::string_view::npos) return true;
    }
    return std::ranges::any_of(resume::inside(report.mentions.dates, sentence), [&](const DateMention& mention) {
        if (mention.span == own_date || own_date.contains(mention.span)) return false;
        return mention.range.present || (mention.range.end && released <= mention.range.end->last);
    });
}

/// Who released it, and has people who use it before.
bool worked_for(const DocumentReport& report, const Entry& entry, std::int32_t maker) {
    return maker != 0 && says(report, entry.head.joined(entry.organization), Sense::Employer, maker);
}

void released_before_use(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const auto slack = static_cast<std::int32_t>(rule.number("slack-days").value_or(0));
    const auto inside = static_cast<std::int32_t>(rule.number("maker-days").value_or(0));
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        Span work;  // each technology once for one piece of work
        std::vector<std::int32_t> told;
        for (const TechnologyMention& mention : report.mentions.technologies) {
            const Technology& technology = the_case.facts.technologies[static_cast<std::size_t>(mention.technology)];
            const Day released = technology.released.first;
            bool titled = false;
            bool telling = true;  // in a sentence, not in the name of a piece of work
            std::optional<Ended> ended = end_of_paper(report.resume, mention.span, titled);
            if (!titled) {
                const Entry* innermost = entry_at(report, mention.span.begin);
                const Entry* entry = dated_entry_at(report, mention.span.begin);
                const std::optional<Ended> told_here = end_of_sentence(report, rule, mention.span);
                if (entry != nullptr) {
                    ended = end_of(entry->range, entry->date);
                    telling = !entry->head.contains(mention.span) && !entry->title.contains(mention.span);
                    if (entry->organization.contains(mention.span) && !told_here) continue;
                    if (ended && released - ended->last <= inside && worked_for(report, *entry, technology.maker))
                        continue;
                } else if (innermost == nullptr) {
                    ended = end_of_line(report, mention.span);
                }
                // A day told in the sentence itself is nearer than that of the whole work.
                if (told_here && (!ended || told_here->last < ended->last)) ended = told_here;
                telling = telling && !told_here;
            }
            if (!ended || released <= ended->last) continue;
            if (!titled && (looks_beyond(report, mention.span, ended->words, released) ||
                            is_unused(report, rule, mention.span) || (telling && !is_used(report, rule, mention.span))))
                continue;
            if (work != ended->words) told.clear();
            work = ended->words;
            if (std::ranges::find(told, mention.technology) != told.end()) continue;
            told.push_back(mention.technology);
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = titled ? "paper" : "work";
            finding.certainty = ended->last + slack < released ? Certainty::Definite : Certainty::Possible;
            finding.arguments = {{"technology", std::string(technology.name)},
                                 {"words", std::string(report.document.slice(mention.span))},
                                 {"released", to_string(technology.released, false)},
                                 {"end", to_string(ended->last)}};
            finding.evidence = {
                Evidence::claim({d, mention.span}), Evidence::claim({d, ended->words}),
                Evidence::fact("rules/facts/technologies.json#" + std::string(technology.id),
                               std::string(technology.name) + ", " + to_string(technology.released, false) + ": " +
                                   std::string(technology.source))};
        }
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "slack-days", .type = Type::Number, .required = true},
    ParameterShape{.name = "maker-days", .type = Type::Number, .required = true},
    ParameterShape{.name = "beginnings", .type = Type::Texts},
    ParameterShape{.name = "runs-on", .type = Type::Texts},
    ParameterShape{.name = "uses", .type = Type::Texts},
    ParameterShape{.name = "in-use", .type = Type::Texts},
    ParameterShape{.name = "begins-use", .type = Type::Texts},
    ParameterShape{.name = "joins", .type = Type::Texts},
    ParameterShape{.name = "works", .type = Type::Texts},
    ParameterShape{.name = "near", .type = Type::Texts},
    ParameterShape{.name = "selves", .type = Type::Texts},
    ParameterShape{.name = "pointers", .type = Type::Texts},
    ParameterShape{.name = "articles", .type = Type::Texts},
    ParameterShape{.name = "others", .type = Type::Texts},
    ParameterShape{.name = "by", .type = Type::Texts},
    ParameterShape{.name = "unused-before", .type = Type::Texts},
    ParameterShape{.name = "unused-after", .type = Type::Texts},
};
constexpr std::array<std::string_view, 2> kOutcomes = {"work", "paper"};
constexpr std::array<std::string_view, 4> kArguments = {"technology", "words", "released", "end"};

}  // namespace

const CheckKind kReleasedBeforeUse{
    .shape = {.name = "released-before-use", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = released_before_use};

}  // namespace veritae::checks
