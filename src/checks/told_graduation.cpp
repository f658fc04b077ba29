// SPDX-License-Identifier: MIT
// told-graduation: when studies ended or began, told twice in one document: "2025届", "class of 2025", "graduated in
// 2025" or "2021级" against the dates of the entries; and one stay at one school told with two degrees.
//
//     class of Y      the end lies from September of Y - 1 to December of Y
//     graduated on D  the end lies within `slack-days` around D
//     intake of Y     the start lies from June of Y to May of Y + 1
//
// A claim without a degree may be of any entry, one with a degree of any entry with this degree, and one inside an
// entry of this one only. It is wrong if it is so for all of them in every completion. Studies that go on may end on
// any day, and an entry without a date on the side in question agrees with all.
#include <algorithm>
#include <string>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "checks/graduation_claims.hpp"
#include "claims/employer.hpp"
#include "resume/lines.hpp"

namespace veritae::checks {
namespace {

constexpr std::int32_t kYear = 366;

/// By how many days an entry misses a claim in every completion; nothing where it may agree.
std::optional<std::int32_t> miss(const Entry& entry, const GraduationClaim& told) {
    const std::optional<PartialDate>& side = told.intake ? entry.range.start : entry.range.end;
    if (!side || (!told.intake && entry.range.present) || entry.range.approximate) return std::nullopt;
    if (told.either && entry.range.start && told.day.first <= entry.range.start->last &&
        entry.range.start->first <= told.day.last)
        return std::nullopt;
    if (side->last < told.first) return told.first - side->last;
    if (told.last < side->first) return side->first - told.last;
    return std::nullopt;
}

bool is_degree(const Entry& entry) {
    return entry.kind == EntryKind::Education && !entry.date.empty() && (entry.engagement & kVisiting) == 0;
}

/// A degree that tells of an exchange term within it looks like a visit: what agrees with it is not wrong.
bool may_be_degree(const Entry& entry) {
    return entry.kind == EntryKind::Education && !entry.date.empty() && entry.degree != Degree::None &&
           (entry.engagement & kVisiting) != 0;
}

/// The entry that comes nearest to a claim that none agrees with.
const Entry* nearest(const DocumentReport& report, const GraduationClaim& told, std::int32_t& days) {
    const Entry* inside = entry_at(report, told.span.begin);
    if (inside != nullptr && !is_degree(*inside)) return nullptr;
    const Entry* found = nullptr;
    for (const Entry& entry : report.resume.entries) {
        const bool fits = told.degree == Degree::None || entry.degree == Degree::None || entry.degree == told.degree;
        if (inside == nullptr && fits && entry.kind == EntryKind::Education && entry.date.empty()) return nullptr;
        const bool exchanged = may_be_degree(entry);
        if (inside != nullptr ? &entry != inside : !is_degree(entry) && !exchanged) continue;
        if (!fits) continue;
        const std::optional<std::int32_t> missed = miss(entry, told);
        if (!missed) return nullptr;
        if (exchanged) continue;
        if (found == nullptr || *missed < days) {
            found = &entry;
            days = *missed;
        }
    }
    return found;
}

void check_degrees(const DocumentReport& report, std::uint32_t d, const Rule& rule, std::vector<Finding>& findings) {
    constexpr std::size_t kLooked = 12;
    std::vector<const Entry*> degrees;
    for (const Entry& entry : report.resume.entries) {
        if (is_degree(entry) && entry.degree != Degree::None && entry.range.start && entry.range.end &&
            degrees.size() < kLooked && !says(report, entry.span, Sense::Study))
            degrees.push_back(&entry);
    }
    for (std::size_t i = 0; i < degrees.size(); ++i) {
        for (std::size_t j = i + 1; j < degrees.size(); ++j) {
            const Entry& a = *degrees[i];
            const Entry& b = *degrees[j];
            if (a.degree == b.degree || !(a.range == b.range) || a.organization.empty() || b.organization.empty())
                continue;
            if (!claims::may_be_same(claims::read_employer(report, a.organization),
                                     claims::read_employer(report, b.organization)))
                continue;
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = "degree";
            finding.arguments = {{"words", std::string(report.document.slice(b.title.empty() ? b.head : b.title))},
                                 {"date", std::string(report.document.slice(a.title.empty() ? a.head : a.title))}};
            finding.evidence = {Evidence::claim({d, b.title.empty() ? b.date : b.title}),
                                Evidence::claim({d, a.title.empty() ? a.date : a.title})};
        }
    }
}

void told_graduation(const Case& the_case, const Rule& rule, const GraduationWords& words,
                     std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        const std::vector<GraduationClaim> told = graduation_claims(report, the_case.sightings[d], words);
        std::vector<const Entry*> reported;
        for (const GraduationClaim& one : told) {
            std::int32_t days = 0;
            const Entry* entry = nearest(report, one, days);
            if (entry == nullptr || entry->date.overlaps(one.span)) continue;
            if (std::ranges::find(reported, entry) != reported.end()) continue;
            reported.push_back(entry);
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = one.intake ? "start" : "end";
            finding.certainty = one.loose && days <= kYear ? Certainty::Possible : Certainty::Definite;
            finding.arguments = {{"words", std::string(report.document.slice(one.span))},
                                 {"date", std::string(report.document.slice(entry->date))}};
            finding.evidence = {Evidence::claim({d, one.span}), Evidence::claim({d, entry->date})};
        }
        check_degrees(report, d, rule, findings);
    }
}

BoundCheck bind(const Rule& rule, PhraseLists& phrases) {
    return [&rule, words = GraduationWords(rule, phrases)](const Case& the_case, std::vector<Finding>& findings) {
        told_graduation(the_case, rule, words, findings);
    };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "slack-days", .type = Type::Number, .required = true},
    ParameterShape{.name = "between", .type = Type::Texts},
    ParameterShape{.name = "elsewhere", .type = Type::Texts},
    ParameterShape{.name = "other-nouns", .type = Type::Texts},
    ParameterShape{.name = "degree-nouns", .type = Type::Texts},
};
constexpr std::array<std::string_view, 3> kOutcomes = {"end", "start", "degree"};
constexpr std::array<std::string_view, 2> kArguments = {"words", "date"};

}  // namespace

const CheckKind kToldGraduation{
    .shape = {.name = "told-graduation", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .bind = bind};

}  // namespace veritae::checks
