// SPDX-License-Identifier: MIT
// What a résumé of about 6 KB costs: the whole check, each stage of it, and how the time grows with the document.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "veritae/checker.hpp"

#include "claims/chronicle.hpp"
#include "claims/graph.hpp"
#include "claims/same_work.hpp"
#include "engine/engine.hpp"
#include "extract/extract.hpp"
#include "report/reporter.hpp"
#include "resume/assemble.hpp"

namespace {

using namespace veritae;

constexpr const char* kSamples[] = {"lin-zhiyuan.md", "mira-halvorsen.md"};

std::string sample(std::int64_t index) {
    const std::string path = std::string(VERITAE_SOURCE_DIR "/fixtures/samples/") + kSamples[index];
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

const Day kAsOf = *make_day(2026, 1, 15);
const Checker& checker() {
    static const Checker one(builtin_rulebook());
    return one;
}

/// Everything that the stages hand on, made once, so that each stage can be timed alone.
struct Prepared {
    const Facts& facts = builtin_rulebook().facts;
    std::string bytes;
    extract::Gazetteer gazetteer{builtin_rulebook().terms};
    engine::BoundRules bound = engine::bind(builtin_rulebook());
    CaseReport report;
    claims::Chronicle chronicle;

    explicit Prepared(std::int64_t index) : bytes(sample(index)) {
        const Input input{kSamples[index], Format::Markdown, bytes};
        report = checker().check({&input, 1}, {kAsOf, {}, {}, {}});
        chronicle = claims::chronicle(report.documents, report.graph, facts, kAsOf);
    }
    [[nodiscard]] const DocumentReport& document() const { return report.documents.front(); }
};

void set_bytes(benchmark::State& state, std::size_t bytes) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
    state.SetLabel(kSamples[state.range(0)]);
}

void whole_check(benchmark::State& state) {
    const std::string bytes = sample(state.range(0));
    const Input input{kSamples[state.range(0)], Format::Markdown, bytes};
    for (auto _ : state) benchmark::DoNotOptimize(checker().check({&input, 1}, {kAsOf, {}, {}, {}}));
    set_bytes(state, bytes.size());
}
BENCHMARK(whole_check)->DenseRange(0, 1)->Unit(benchmark::kMicrosecond);

template <class Stage>
void stage(benchmark::State& state, const Stage& run) {
    const Prepared prepared(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(run(prepared));
    set_bytes(state, prepared.bytes.size());
}

void stage_1_read(benchmark::State& state) {
    stage(state, [](const Prepared& p) { return read(p.bytes, Format::Markdown, "cv.md"); });
}
void stage_2_extract(benchmark::State& state) {
    stage(state, [](const Prepared& p) { return extract::extract(p.document().document, p.gazetteer, p.facts); });
}
void stage_3_assemble(benchmark::State& state) {
    stage(state,
          [](const Prepared& p) { return resume::assemble(p.document().document, p.document().mentions, p.facts); });
}
void stage_4_graph(benchmark::State& state) {
    stage(state, [](const Prepared& p) { return claims::build_graph(p.report.documents); });
}
void stage_5_chronicle(benchmark::State& state) {
    stage(state,
          [](const Prepared& p) { return claims::chronicle(p.report.documents, p.report.graph, p.facts, kAsOf); });
}
void stage_6_checks(benchmark::State& state) {
    stage(state, [](const Prepared& p) {
        return engine::run({p.report.documents, p.report.graph, p.chronicle, p.facts, kAsOf, p.bound.phrases},
                           p.bound.rules, {}, {});
    });
}
void json_report(benchmark::State& state) {
    stage(state, [](const Prepared& p) {
        std::string out;
        const auto reporter = report::check_json({"0", builtin_rulebook(), kAsOf, {}, false}, out);
        reporter->begin();
        reporter->add(p.report);
        reporter->end();
        return out;
    });
}
BENCHMARK(stage_1_read)->DenseRange(0, 1)->Unit(benchmark::kMicrosecond);
BENCHMARK(stage_2_extract)->DenseRange(0, 1)->Unit(benchmark::kMicrosecond);
BENCHMARK(stage_3_assemble)->DenseRange(0, 1)->Unit(benchmark::kMicrosecond);
BENCHMARK(stage_4_graph)->DenseRange(0, 1)->Unit(benchmark::kMicrosecond);
BENCHMARK(stage_5_chronicle)->DenseRange(0, 1)->Unit(benchmark::kMicrosecond);
BENCHMARK(stage_6_checks)->DenseRange(0, 1)->Unit(benchmark::kMicrosecond);
BENCHMARK(json_report)->DenseRange(0, 1)->Unit(benchmark::kMicrosecond);

/// Each rule alone, with what the case prepares for all of them.
void rule(benchmark::State& state, std::size_t which) {
    const Prepared prepared(0);
    const std::span<const engine::BoundRule> one = std::span(prepared.bound.rules).subspan(which, 1);
    const std::string id(one[0].rule->id);
    for (auto _ : state) {
        benchmark::DoNotOptimize(engine::run({prepared.report.documents, prepared.report.graph, prepared.chronicle,
                                              prepared.facts, kAsOf, prepared.bound.phrases},
                                             one, {&id, 1}, {}));
    }
}
const bool kEachRule = [] {
    const std::span<const Rule> rules = builtin_rulebook().rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        benchmark::RegisterBenchmark(("rule/" + std::string(rules[i].id)).c_str(), rule, i)
            ->Unit(benchmark::kMicrosecond);
    }
    return true;
}();

/// A list of n different papers on a few subjects.
void same_works(benchmark::State& state) {
    constexpr const char* kWords[] = {"sparse", "latent", "causal", "robust", "spoken", "visual", "graph"};
    std::string bytes = "# Publications\n\n";
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        const auto word = [&](std::int64_t k) { return std::string(kWords[(i / k) % 7]); };
        bytes += "- A. Bergson, C. Dunlin and E. Farrow. Learning " + word(1) + ' ' + word(7) + ' ' + word(49) +
                 " models of kind " + std::to_string(i) + ". NeurIPS " + std::to_string(2015 + i % 10) + ".\n";
    }
    const Input input{"cv.md", Format::Markdown, bytes};
    const CaseReport report = checker().check({&input, 1}, {kAsOf, {}, {}, {}});
    std::vector<claims::Cited> cited;
    for (const Publication& one : report.documents[0].resume.publications) cited.push_back({0, &one});
    for (auto _ : state) benchmark::DoNotOptimize(claims::same_works(report.documents, cited));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(cited.size()));
}
BENCHMARK(same_works)->Arg(200)->Arg(400)->Unit(benchmark::kMicrosecond);

void checker_construction(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Checker(builtin_rulebook()));
}
BENCHMARK(checker_construction)->Unit(benchmark::kMicrosecond);

/// One document of n copies: near-linear, or somebody can stop the service with a long file.
void doubling(benchmark::State& state) {
    const std::string one = sample(1);
    std::string bytes;
    for (std::int64_t i = 0; i < state.range(0); ++i) bytes += one;
    const Input input{"cv.md", Format::Markdown, bytes};
    for (auto _ : state) benchmark::DoNotOptimize(checker().check({&input, 1}, {kAsOf, {}, {}, {}}));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(doubling)->RangeMultiplier(2)->Range(1, 32)->Unit(benchmark::kMicrosecond)->Complexity();

}  // namespace
