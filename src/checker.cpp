// SPDX-License-Identifier: MIT
// The whole flow, about a line a stage.
#include "veritae/checker.hpp"

#include "checks/check.hpp"
#include "claims/chronicle.hpp"
#include "claims/graph.hpp"
#include "claims/version.hpp"
#include "engine/engine.hpp"
#include "engine/suppression.hpp"
#include "extract/extract.hpp"
#include "resolve/holding.hpp"
#include "resume/assemble.hpp"
#include "text/sha256.hpp"

namespace veritae {

namespace {

std::vector<Digest> digests(const Input& input) {
    std::vector<Digest> all{{input.path, text::hex(text::sha256(input.bytes))}};
    for (const Included& one : input.included) all.push_back({one.path, text::hex(text::sha256(one.bytes))});
    return all;
}

}  // namespace

struct Checker::Prepared {
    const Rulebook& rulebook;
    extract::Gazetteer gazetteer;
    engine::BoundRules bound;
};

Checker::Checker(const Rulebook& rulebook)
    : prepared_(new Prepared{rulebook, extract::Gazetteer(rulebook.terms), engine::bind(rulebook)}) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

CaseReport Checker::check(std::span<const Input> documents, const CheckOptions& options) const {
    const Facts& facts = prepared_->rulebook.facts;
    const auto understand = [&](std::string_view bytes, const Input& input, const std::string& name) {
        DocumentReport one;
        const ReadContext context{prepared_->rulebook.schemas, options.lay_out_pdf ? &options.lay_out_pdf : nullptr,
                                  input.included, input.document};
        ReadResult reading = read(bytes, input.format, name, options.limits, context);
        one.document = std::move(reading.document);
        one.error = std::move(reading.error);
        if (one.error) return one;
        one.mentions = extract::extract(one.document, prepared_->gazetteer, facts);
        one.resume = resume::assemble(one.document, one.mentions, facts);
        return one;
    };
    CaseReport report;
    std::vector<claims::Version> versions;
    for (const Input& input : documents) {
        DocumentReport& one = report.documents.emplace_back(understand(input.bytes, input, input.path));
        if (options.digests) one.digests = digests(input);
        if (one.error) continue;
        one.coverage = coverage_of(one.mentions, one.resume);
        if (input.earlier) {
            const auto number = static_cast<std::uint32_t>(report.documents.size() - 1);
            DocumentReport before = understand(input.earlier->bytes, input, input.earlier->name);
            if (!before.error)
                versions.push_back(claims::version(number, one, std::move(before), input.earlier->as_of));
        }
        if (options.suppressions) one.suppressions = engine::find_suppressions(one.document, prepared_->rulebook);
    }
    if (options.resolve || options.look_up)
        resolve::consult(report.documents, options.resolve, options.look_up, facts, options.as_of);
    report.graph = claims::build_graph(report.documents);
    report.chronicle = std::make_shared<const claims::Chronicle>(
        claims::chronicle(report.documents, report.graph, facts, options.as_of));
    const claims::Chronicle& chronicle = *report.chronicle;
    for (std::size_t d = 0; d < report.documents.size(); ++d) report.documents[d].written = chronicle.written[d].window;
    const engine::BoundRules& bound = prepared_->bound;
    report.findings =
        engine::run({report.documents, report.graph, chronicle, facts, options.as_of, bound.phrases, versions},
                    bound.rules, options.select, options.ignore);
    engine::apply_suppressions(report.documents, report.findings);
    engine::leave_out_known(report.documents, report.findings, options.known);
    claims::add_conflicts(report.graph, report.findings);
    return report;
}

}  // namespace veritae
