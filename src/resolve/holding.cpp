// SPDX-License-Identifier: MIT
#include "resolve/holding.hpp"

#include <algorithm>
#include <vector>

#include "resolve/questions.hpp"

namespace veritae::resolve {
namespace {

/// The page itself, before anything is said about what stands there.
void hold_name(Source& source) {
    Comparison name;
    name.aspect = Aspect::Name;
    name.claim = source.place;
    name.told = source.question.id;
    name.doubt = source.answer.doubt;
    if (source.answer.repository) {
        name.outcome = Outcome::Supported;
        if (source.answer.repository->renamed) {
            name.outcome = Outcome::Unverifiable;
            name.doubt = Doubt::Renamed;
            name.kind = kRenamed;
            name.said = source.answer.repository->full_name;
        }
    } else if (source.answer.paper) {
        return;  // that a page is there says nothing of the paper in whose words the link stands
    } else if (name.doubt == Doubt::NotFound) {
        name.kind = kAbsent;
    }
    name.certainty = Certainty::Possible;
    source.comparisons.push_back(std::move(name));
}

}  // namespace

Comparison& add(Source& source, Aspect aspect, Span claim, const DocumentReport& report) {
    Comparison& one = source.comparisons.emplace_back();
    one.aspect = aspect;
    one.claim = claim;
    one.told = std::string(report.document.slice(claim));
    return one;
}

void conclude(Source& source) {
    if (!source.answer.asked) return;
    source.outcome = Outcome::Unverifiable;
    source.doubt = source.answer.doubt == Doubt::None ? Doubt::NoClaim : source.answer.doubt;
    for (const Comparison& one : source.comparisons) {
        if (one.outcome < source.outcome) continue;
        if (one.outcome > source.outcome || source.doubt == Doubt::NoClaim) source.doubt = one.doubt;
        source.outcome = one.outcome;
    }
    // Where one thing fits and another is to be asked about, the whole is not borne out.
    const auto open = std::ranges::find_if(source.comparisons, [](const Comparison& one) {
        return one.outcome == Outcome::Unverifiable && !one.kind.empty();
    });
    if (source.outcome == Outcome::Supported && open != source.comparisons.end()) {
        source.outcome = Outcome::Unverifiable;
        source.doubt = open->doubt;
    }
    if (source.outcome != Outcome::Unverifiable) source.doubt = Doubt::None;
}

namespace {

void ask(std::span<DocumentReport> documents, const Resolve& resolve) {
    std::vector<SourceQuestion> questions;
    for (DocumentReport& report : documents) {
        report.sources = find_sources(report);
        for (const Source& source : report.sources) questions.push_back(source.question);
    }
    if (questions.empty()) return;
    std::vector<SourceAnswer> answers = resolve(questions);
    answers.resize(questions.size());
    auto answer = answers.begin();
    for (DocumentReport& report : documents) {
        for (Source& source : report.sources) source.answer = std::move(*answer++);
    }
}

}  // namespace

void consult(std::span<DocumentReport> documents, const Resolve& resolve, const LookUp& look_up, const Facts& facts,
             Day as_of) {
    if (resolve) ask(documents, resolve);
    for (DocumentReport& report : documents) {
        for (Source& source : report.sources) {
            if (!source.answer.asked) continue;
            hold_name(source);
            const bool renamed = source.answer.repository && source.answer.repository->renamed;
            if (source.answer.paper) hold_paper(report, source, facts, as_of);
            if (source.answer.repository && !renamed) hold_repository(report, source, facts);
            conclude(source);
            report.coverage.links.read += source.answer.paper || source.answer.repository;
        }
        if (look_up) find_by_title(report, look_up, facts, as_of);
    }
}

}  // namespace veritae::resolve
