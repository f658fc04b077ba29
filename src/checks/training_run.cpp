// SPDX-License-Identifier: MIT
// Items of a sentence to the run that it tells of. A time is that of the run only behind or before words that say so,
// and whatever else is named makes the run cheaper.
#include "checks/training_run.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace veritae::checks {
namespace {

using Kind = TrainingItem::Kind;
using Word = TrainingWord;

double peak_of(const Facts& facts, std::int32_t accelerator) {
    return facts.accelerators[static_cast<std::size_t>(accelerator)].peak;
}

/// A word of training beside a time only says what took it.
bool tells_time(std::span<const TrainingItem> items, std::size_t i) {
    return (i + 1 < items.size() && items[i + 1].kind == Kind::Time) || (i > 0 && items[i - 1].kind == Kind::Time);
}

bool ends_sentence(const TrainingItem& item) {
    return item.kind == Kind::Sign && std::u32string_view(U".;!?\u3002").find(item.sign) != std::u32string_view::npos;
}

class Reader {
  public:
    Reader(const TrainingText& text, double data_from) : text_(text), items_(text.items), data_from_(data_from) {}

    std::optional<TrainingRun> read(const Facts& facts) {
        if (says(Word::Unclear) || !one_activity()) return std::nullopt;
        if (says(Word::Experts) && !says(Word::Active)) return std::nullopt;
        run_.forward_only = says(Word::Forward);
        if (!find_size() || !find_tokens()) return std::nullopt;
        std::optional<std::vector<TrainingCluster>> clusters = training_clusters(text_, facts);
        if (!clusters) return std::nullopt;
        run_.clusters = std::move(*clusters);
        find_times();
        const bool timed = std::ranges::any_of(run_.clusters, [](const auto& one) { return one.seconds > 0; });
        if (run_.times.empty() && !timed) return std::nullopt;
        return std::move(run_);
    }

  private:
    [[nodiscard]] bool says(Word word) const { return text_.says(word); }
    [[nodiscard]] bool is(std::size_t i, Kind kind) const { return text_.is(i, kind); }
    [[nodiscard]] bool is(std::size_t i, Word word) const { return text_.is(i, word); }
    [[nodiscard]] bool sign(std::size_t i, std::u32string_view signs) const { return text_.sign(i, signs); }

    /// Training, or going on with what was trained; of a sentence that speaks of both nobody knows which of them the
    /// numbers tell of.
    [[nodiscard]] bool one_activity() const {
        if (!says(Word::Training) && !says(Word::Tuning)) return false;
        if (!says(Word::Tuning)) return true;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (is(i, Word::Training) && !is(i, Word::Tuning) && !tells_time(items_, i)) return false;
        }
        return true;
    }

    bool find_size() {
        for (const TrainingItem& item : items_) {
            if (item.kind != Kind::Parameters) continue;
            if (run_.parameters == nullptr || item.value.low < run_.parameters->value.low) run_.parameters = &item;
        }
        return run_.parameters != nullptr && run_.parameters->value.low > 0;
    }

    /// Is something said beside the tokens that makes them a length or a rate?
    [[nodiscard]] bool no_data(std::size_t i) const {
        constexpr std::size_t kReach = 3;
        const auto ends = [&](std::size_t at) { return sign(at, U",();\u3001\u3002|"); };
        for (std::size_t back = 1; back <= kReach && back <= i && !ends(i - back); ++back) {
            if (is(i - back, Word::BesideTokens)) return true;
        }
        for (std::size_t at = i + 1; at <= i + kReach && at < items_.size() && !ends(at); ++at) {
            if (is(at, Word::BesideTokens)) return true;
        }
        return false;
    }

    bool find_tokens() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const TrainingItem& item = items_[i];
            if (item.kind != Kind::Tokens) continue;
            // "tuned our 7B (2T tokens)": in brackets behind a model, what it had seen before
            if (says(Word::Tuning) && i > 0 && sign(i - 1, U"(")) return false;
            if (no_data(i)) {
                if (item.value.high >= data_from_) return false;
                continue;
            }
            if (run_.tokens == nullptr || item.value.low < run_.tokens->value.low) run_.tokens = &item;
        }
        return run_.tokens != nullptr && run_.tokens->value.low > 0;
    }

    /// Is this time that which the run took?
    [[nodiscard]] bool of_the_run(std::size_t i) const {
        if (is(i, Word::BeforeTime) || is(i + 1, Word::BehindTime)) return true;
        const bool begins = i == 0 || sign(i - 1, U"(,:;/|+-\u00B7\u3001\u2013\u2014");
        const bool on_machines = is(i + 1, Word::Filler) && (is(i + 2, Kind::Number) || is(i + 2, Kind::Accelerator));
        const bool ends = i + 1 == items_.size() || is(i + 1, Kind::Sign) || is(i + 1, Word::Training) ||
                          is(i + 1, Word::BeforeTime) || on_machines;
        if (begins) return ends;
        return is(i - 1, Word::BeforeTime) || is(i - 1, Word::Training) || is(i - 1, Word::Tuning) ||
               is(i - 1, Word::Device) || is(i - 1, Kind::Accelerator);
    }

    void find_times() {
        bool sure = false;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (!is(i, Kind::Time)) continue;
            run_.times.push_back(&items_[i]);
            sure = sure || of_the_run(i);
        }
        if (!sure) run_.times.clear();
    }

    const TrainingText& text_;
    const std::vector<TrainingItem>& items_;
    double data_from_;
    TrainingRun run_;
};

}  // namespace

std::optional<TrainingRun> training_run(const TrainingText& text, const Facts& facts, double data_from) {
    return Reader(text, data_from).read(facts);
}

std::size_t statements(const Document& document, const TrainingText& text) {
    const std::vector<TrainingItem>& items = text.items;
    std::size_t saying = 0;
    bool says = false;
    const auto line = [&](std::size_t i) { return document.line_of(items[i].span.begin); };
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool begins = i == 0 || line(i - 1) != line(i) || ends_sentence(items[i - 1]);
        if (begins) says = false;
        const bool label =
            begins && i + 1 < items.size() && (items[i + 1].is(Word::BeforeTime) || items[i + 1].sign == ':');
        const bool activity = items[i].is(Word::Training) || items[i].is(Word::Tuning);
        if (!activity || says || label || tells_time(items, i)) continue;
        says = true;
        ++saying;
    }
    return saying;
}

double most_operations(const TrainingRun& run, const Facts& facts) {
    double seconds = 0;
    for (const TrainingItem* time : run.times) seconds += time->value.high;
    double operations = 0;
    for (const TrainingCluster& cluster : run.clusters) {
        operations +=
            peak_of(facts, cluster.accelerator) * (cluster.seconds > 0 ? cluster.seconds : cluster.most * seconds);
    }
    return operations;
}

}  // namespace veritae::checks
