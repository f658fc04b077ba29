// SPDX-License-Identifier: MIT
// identifier-date: an identifier that was given out later than what is said of its paper. Parameter: `grace`, days for
// which an accepted paper may come to the preprint server after the end of its venue's edition.
//
// An identifier `YYMM.number` was given out in month MM of 20YY and not before. So a preprint that is cited as of an
// earlier year is wrong, and so is an identifier of a month after as-of. A paper of a venue may be put on the server
// long after it was accepted: that is only worth a look. An identifier that is older than what is told is usual.
#include <array>
#include <charconv>
#include <string>

#include "checks/checks.hpp"
#include "claims/work.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

/// The month of "2405.08645".
std::optional<PartialDate> month_of(const Identifier& identifier) {
    if (identifier.kind != IdentifierKind::Arxiv || identifier.value.size() < 4) return std::nullopt;
    int number = 0;
    const char* const begin = identifier.value.data();
    if (std::from_chars(begin, begin + 4, number).ptr != begin + 4) return std::nullopt;
    const unsigned month = static_cast<unsigned>(number % 100);
    if (number / 100 < 7 || month < 1 || month > 12) return std::nullopt;  // identifiers have this form since 2007
    return make_date(2000 + number / 100, month);
}

/// Where the year stands that a paper is cited with: behind its title if it does, and in no other number.
Span year_place(const DocumentReport& report, const Publication& paper) {
    const std::string year = std::to_string(paper.year);
    const std::uint32_t behind = paper.title.empty() ? paper.span.begin : paper.title.end;
    const auto is_digit = [](char c) { return text::is_digit(static_cast<unsigned char>(c)); };
    for (const Span part : {Span{behind, paper.span.end}, paper.span}) {
        const std::string_view words = report.document.slice(part);
        for (std::size_t at = words.find(year); at != std::string_view::npos; at = words.find(year, at + 1)) {
            const std::string_view rest = words.substr(at + year.size());
            const bool goes_on =
                !rest.empty() && (is_digit(rest[0]) || (rest.size() > 1 && rest[0] == '.' && is_digit(rest[1])));
            if (goes_on || (at > 0 && is_digit(words[at - 1]))) continue;
            const std::uint32_t begin = part.begin + static_cast<std::uint32_t>(at);
            return {begin, begin + static_cast<std::uint32_t>(year.size())};
        }
    }
    return {};
}

/// The last day of a venue's edition; of its year, where the facts do not have it.
std::optional<Day> end_of(const VenueMention& mention, const Facts& facts) {
    if (mention.venue >= 0) {
        for (const Edition& edition : facts.venues[static_cast<std::size_t>(mention.venue)].editions) {
            if (edition.year == mention.year && edition.end) return edition.end;
        }
    }
    const std::optional<PartialDate> year = make_date(mention.year);
    return year ? std::optional(year->last) : std::nullopt;
}

/// What is wrong with an identifier beside its paper's year; an empty outcome for nothing.
struct Verdict {
    std::string_view outcome;
    Certainty certainty = Certainty::Possible;
    Span told = {};
};

Verdict judge(const DocumentReport& report, const Publication& paper, const PartialDate& given, Day as_of,
              std::int32_t grace, const Facts& facts) {
    if (given.first > as_of) return {"future", Certainty::Definite};
    if (paper.year == 0 || split(given.first).year <= paper.year) return {};
    if (paper.venue && paper.venue->year != 0) {
        const std::optional<Day> end = end_of(*paper.venue, facts);
        if (!end || given.first <= *end + grace) return {};
        return {"venue", Certainty::Possible, paper.venue->span};
    }
    const Span year = year_place(report, paper);
    if (year.empty()) return {};
    const bool preprint = paper.listed && claims::work_of(report, paper).venue == claims::VenueClass::Preprint;
    return {"cited", preprint ? Certainty::Definite : Certainty::Possible, year};
}

void identifier_date(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const auto grace = static_cast<std::int32_t>(rule.number("grace").value_or(0));
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        for (const Publication& paper : report.resume.publications) {
            const Identifier* preprint = nullptr;
            std::size_t preprints = 0;
            for (const Identifier& identifier : paper.identifiers) {
                if (identifier.kind != IdentifierKind::Arxiv) continue;
                preprint = &identifier;
                ++preprints;
            }
            if (preprints != 1) continue;  // of several it is not plain which is the paper's own
            const std::optional<PartialDate> given = month_of(*preprint);
            if (!given) continue;
            const Verdict verdict = judge(report, paper, *given, the_case.as_of, grace, the_case.facts);
            if (verdict.outcome.empty()) continue;
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = verdict.outcome;
            finding.certainty = verdict.certainty;
            finding.evidence = {Evidence::claim({d, preprint->span})};
            if (!verdict.told.empty() && !verdict.told.overlaps(preprint->span))
                finding.evidence.push_back(Evidence::claim({d, verdict.told}));
            finding.arguments = {{"identifier", preprint->value},
                                 {"month", to_string(*given, false)},
                                 {"year", std::to_string(paper.year)},
                                 {"as_of", to_string(the_case.as_of)}};
        }
    }
}

constexpr std::array kParameters = {
    ParameterShape{.name = "grace", .type = ParameterShape::Type::Number, .required = true},
};
constexpr std::array<std::string_view, 3> kOutcomes = {"future", "cited", "venue"};
constexpr std::array<std::string_view, 4> kArguments = {"identifier", "month", "year", "as_of"};

}  // namespace

const CheckKind kIdentifierDate{
    .shape = {.name = "identifier-date", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = identifier_date};

}  // namespace veritae::checks
