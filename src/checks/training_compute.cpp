// SPDX-License-Identifier: MIT
// training-compute: a model trained on more than its machines can compute in the time that is told.
//
// Training a dense model of N parameters on D tokens takes about 6 N D floating-point operations, two for each
// parameter and token forward and four backward (Kaplan et al., "Scaling Laws for Neural Language Models", 2020;
// Hoffmann et al., "Training Compute-Optimal Large Language Models", 2022). Where the backward pass may leave
// parameters out, the forward pass alone is sure: 2 N D. The claim cannot be true if
//
//     k · min(N) · min(D) > Σ max(machines) · peak · max(time)
//
// over the whole interval of each number, at all of the dense peak of the fastest precision that the maker states.
// Real runs reach half of that, so that what is told here is far from possible.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include "checks/checks.hpp"
#include "checks/training_run.hpp"
#include "checks/training_scope.hpp"
#include "rulebook/unit.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kLongestScope = 1200;  // bytes

/// Could a quantity count a model's training data, or its parameters?
bool may_train(const Quantity& one) {
    constexpr double kMillion = 1e6;
    if (one.dimension == Dimension::Count) return one.thing == name_id("tokens");
    return one.dimension == Dimension::None && one.scale >= kMillion;
}

std::string operations(double count) {
    const int power = static_cast<int>(std::floor(std::log10(count)));
    return fmt::format("{:.1f}e{}", count / std::pow(10.0, power), power);
}

class TrainingCompute {
  public:
    explicit TrainingCompute(const Rule& rule) : rule_(rule), words_(rule) {}

    void operator()(const Case& the_case, std::vector<Finding>& findings) const {
        for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
            const DocumentReport& report = the_case.documents[d];
            if (std::ranges::none_of(report.mentions.quantities, may_train)) continue;
            judge(the_case, d, findings);
        }
    }

  private:
    void judge(const Case& the_case, std::uint32_t number, std::vector<Finding>& findings) const {
        const DocumentReport& report = the_case.documents[number];
        Span done;
        std::array<Span, 2> tried;
        for (const TermMention& mention : report.mentions.terms) {
            if (mention.sense != Sense::Accelerator || mention.span.begin < done.end) continue;
            done = statement_scope(report, mention.span.begin);
            if (tell(the_case, number, done, false, findings)) continue;
            const std::array wider = wider_scopes(report, mention.span.begin);
            for (std::size_t i = 0; i < wider.size(); ++i) {
                if (wider[i].size() <= done.size() || wider[i].size() > kLongestScope || wider[i] == tried[i]) continue;
                tried[i] = wider[i];
                if (!tell(the_case, number, wider[i], true, findings)) continue;
                done = wider[i];
                break;
            }
        }
    }

    /// Whether a run is told in a scope.
    bool tell(const Case& the_case, std::uint32_t number, Span scope, bool several,
              std::vector<Finding>& findings) const {
        const DocumentReport& report = the_case.documents[number];
        const TrainingText text = training_text(report, words_, scope);
        if (several && statements(report.document, text) > 1) return false;  // of different runs
        const std::optional<TrainingRun> run =
            training_run(text, the_case.facts, rule_.number("data-from").value_or(0));
        if (!run) return false;
        const double each = rule_.number(run->forward_only ? "forward-operations" : "operations").value_or(0);
        const double least = each * run->parameters->value.low * run->tokens->value.low;
        const double most = most_operations(*run, the_case.facts);
        // Further beyond the possible than anybody would claim: read wrongly.
        if (!(least > most) || least > most * rule_.number("misread-from").value_or(0)) return true;

        const auto words = [&](Span span) { return std::string(report.document.slice(span)); };
        Finding& finding = findings.emplace_back();
        finding.rule = &rule_;
        finding.evidence = {Evidence::claim({number, run->tokens->span}),
                            Evidence::claim({number, run->parameters->span})};
        std::string means;
        const auto add_means = [&](Span span) {
            finding.evidence.push_back(Evidence::claim({number, span}));
            if (!means.empty()) means += ", ";
            means += words(span);
        };
        for (const TrainingCluster& cluster : run->clusters) add_means(cluster.span);
        for (const TrainingItem* time : run->times) add_means(time->span);
        std::vector<std::int32_t> told;
        for (const TrainingCluster& cluster : run->clusters) {
            if (std::ranges::find(told, cluster.accelerator) != told.end()) continue;
            told.push_back(cluster.accelerator);
            const Accelerator& one = the_case.facts.accelerators[static_cast<std::size_t>(cluster.accelerator)];
            finding.evidence.push_back(Evidence::fact(
                "rules/facts/accelerators.json#" + std::string(one.id),
                fmt::format("{}: {:g} TFLOPS ({}), {}", one.name, one.peak / 1e12, one.precision, one.source)));
        }
        finding.arguments = {{"parameters", words(run->parameters->span)},
                             {"tokens", words(run->tokens->span)},
                             {"means", std::move(means)},
                             {"least", operations(least)},
                             {"most", operations(most)},
                             {"times", written(least / most)}};
        return true;
    }

    const Rule& rule_;
    TrainingWords words_;
};

BoundCheck bind(const Rule& rule, PhraseLists& /*phrases*/) {
    return [check = std::make_shared<const TrainingCompute>(rule)](
               const Case& the_case, std::vector<Finding>& findings) { (*check)(the_case, findings); };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "operations", .type = Type::Number, .required = true},
    ParameterShape{.name = "forward-operations", .type = Type::Number, .required = true},
    ParameterShape{.name = "data-from", .type = Type::Number, .required = true},
    ParameterShape{.name = "misread-from", .type = Type::Number, .required = true},
    ParameterShape{.name = "training", .type = Type::Texts, .required = true},
    ParameterShape{.name = "tuning", .type = Type::Texts, .required = true},
    ParameterShape{.name = "forward", .type = Type::Texts, .required = true},
    ParameterShape{.name = "experts", .type = Type::Texts, .required = true},
    ParameterShape{.name = "active", .type = Type::Texts, .required = true},
    ParameterShape{.name = "unclear", .type = Type::Texts, .required = true},
    ParameterShape{.name = "beside-tokens", .type = Type::Texts, .required = true},
    ParameterShape{.name = "before-time", .type = Type::Texts, .required = true},
    ParameterShape{.name = "behind-time", .type = Type::Texts, .required = true},
    ParameterShape{.name = "nodes", .type = Type::Texts, .required = true},
    ParameterShape{.name = "clusters", .type = Type::Texts, .required = true},
    ParameterShape{.name = "single", .type = Type::Texts, .required = true},
    ParameterShape{.name = "devices", .type = Type::Texts, .required = true},
    ParameterShape{.name = "device-hours", .type = Type::Texts, .required = true},
    ParameterShape{.name = "fillers", .type = Type::Texts, .required = true},
};
constexpr std::array<std::string_view, 6> kArguments = {"parameters", "tokens", "means", "least", "most", "times"};

}  // namespace

const CheckKind kTrainingCompute{
    .shape = {.name = "training-compute", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .bind = bind};

}  // namespace veritae::checks
