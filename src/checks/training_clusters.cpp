// SPDX-License-Identifier: MIT
// Items of a sentence to the machines that it tells of. A number counts accelerators only right beside their name; what
// is left over makes them more.
#include "checks/training_clusters.hpp"

#include <algorithm>
#include <limits>

namespace veritae::checks {
namespace {

using Kind = TrainingItem::Kind;
using Word = TrainingWord;

class Reader {
  public:
    Reader(const TrainingText& text, const Facts& facts)
        : text_(text), items_(text.items), facts_(facts), used_(text.items.size()) {}

    std::optional<std::vector<TrainingCluster>> read() {
        if (!find_named() || !add_loose() || !multiply_machines()) return std::nullopt;
        return std::move(clusters_);
    }

  private:
    [[nodiscard]] bool is(std::size_t i, Kind kind) const { return text_.is(i, kind); }
    [[nodiscard]] bool is(std::size_t i, Word word) const { return text_.is(i, word); }

    // what stands beside the name of an accelerator
    [[nodiscard]] bool beside(std::size_t i) const { return is(i, Word::Device) || is(i, Word::Filler); }
    [[nodiscard]] std::size_t behind_name(std::size_t i) const {
        ++i;
        while (beside(i) || is(i, Word::Cluster)) ++i;
        return i;
    }
    /// The seconds of "hours" in "A100 hours", "GPU-hours"; 0 if there are none at an item.
    [[nodiscard]] double hours_at(std::size_t i) const {
        constexpr double kHour = 3600;
        if (text_.sign(i, U"-\u00B7")) ++i;
        if (is(i, Word::DeviceHours)) return kHour;
        return is(i, Kind::TimeUnit) ? items_[i].value.high : 0;
    }

    struct Count {
        double most = 0;  ///< 0: none; infinite: nobody can say
        std::size_t first = 0;
        std::size_t last = 0;
    };
    static constexpr double kUnknown = std::numeric_limits<double>::infinity();

    /// A number and those that it is multiplied with, going back or on from it.
    Count product(std::size_t number, bool back) {
        Count count{items_[number].value.high, number, number};
        used_[number] = true;
        while (back ? number >= 2 && is(number - 1, Kind::Times) && is(number - 2, Kind::Number)
                    : is(number + 1, Kind::Times) && is(number + 2, Kind::Number)) {
            number = back ? number - 2 : number + 2;
            used_[number] = true;
            count.most *= items_[number].value.high;
        }
        (back ? count.first : count.last) = number;
        return count;
    }

    /// "64 × NVIDIA A100", "64 GPUs (A100)", "单卡 A100"
    Count before(std::size_t name) {
        std::size_t i = name;
        bool device = false;
        bool bracket = false;
        while (i > 0) {
            const std::size_t at = i - 1;
            const bool opens = text_.sign(at, U"(") && !bracket && at > 0 && is(at - 1, Word::Device);
            if (is(at, Word::Single) && !is(at, Word::Device)) break;
            if (!opens && !beside(at) && !is(at, Kind::Times)) break;
            bracket = bracket || opens;
            device = device || is(at, Word::Device) || is(at, Kind::Times);
            i = at;
            if (is(i, Word::Single)) break;
        }
        if (is(i, Word::Single) && i < name) return {1, i, name};
        if (i == 0) return {};
        --i;
        if (is(i, Kind::Unread)) return {kUnknown, i, name};
        if (is(i, Word::Single)) {
            const std::size_t behind = behind_name(name);
            const bool group = is(behind, Word::Node) || (behind > 0 && is(behind - 1, Word::Cluster));
            return {group ? kUnknown : 1, i, name};
        }
        if (!is(i, Kind::Number) || (items_[name].ambiguous && !device)) return {};
        return product(i, true);
    }

    /// "A100 × 64", "A100 (64 GPUs)", "A100 集群 64 卡"
    Count behind(std::size_t name) {
        std::size_t i = behind_name(name);
        if (text_.sign(i, U"(:")) ++i;
        const bool times = is(i, Kind::Times);
        if (times) ++i;
        if (is(i, Kind::Unread)) return {kUnknown, name, i};
        if (!is(i, Kind::Number) || !(times || is(i + 1, Word::Device))) return {};
        if (is(i + 1, Word::Device) && hours_at(i + 2) > 0) return {};
        return product(i, false);
    }

    bool find_named() {
        std::vector<std::size_t> uncounted;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_[i].accelerator < 0) continue;
            if (is(i, Kind::Unread)) return false;
            Count count = before(i);
            if (count.most == 0) count = behind(i);
            if (count.most == kUnknown) return false;
            if (count.most == 0) {
                if (!items_[i].ambiguous) uncounted.push_back(i);
                continue;
            }
            std::size_t unit = i + 1;
            while (beside(unit)) ++unit;
            const double seconds = hours_at(unit) * count.most;
            count.last = std::max(count.last, i);
            clusters_.push_back({items_[i].accelerator, seconds > 0 ? 1 : count.most, seconds,
                                 items_[count.first].span.joined(items_[count.last].span)});
        }
        if (clusters_.empty() && uncounted.empty()) return false;
        find_fastest();
        find_device_hours();
        const auto known = [&](std::size_t i) {
            return std::ranges::any_of(clusters_,
                                       [&](const auto& one) { return one.accelerator == items_[i].accelerator; });
        };
        return std::ranges::all_of(uncounted, known);
    }

    void find_fastest() {
        const auto peak = [&](std::int32_t accelerator) {
            return facts_.accelerators[static_cast<std::size_t>(accelerator)].peak;
        };
        for (const TrainingItem& item : items_) {
            if (item.accelerator >= 0 && (fastest_ < 0 || peak(fastest_) < peak(item.accelerator)))
                fastest_ = item.accelerator;
        }
    }

    /// "12,000 GPU hours", "1.2 万卡时" of accelerators that are named elsewhere in the sentence
    void find_device_hours() {
        for (std::size_t i = 0; i + 1 < items_.size(); ++i) {
            if (!is(i, Kind::Number) || used_[i]) continue;
            const std::size_t device = text_.sign(i + 1, U"-") ? i + 2 : i + 1;
            double seconds = is(device, Word::DeviceHours) ? hours_at(device) : 0;
            if (is(device, Word::Device) && seconds == 0) seconds = hours_at(device + 1);
            if (seconds == 0) continue;
            used_[i] = true;
            clusters_.push_back(
                {fastest_, 1, items_[i].value.high * seconds, items_[i].span.joined(items_[device].span)});
        }
    }

    /// "8 GPUs" beside "64 A100s": they may be further ones.
    bool add_loose() {
        for (std::size_t i = 0; i + 1 < items_.size(); ++i) {
            if (is(i, Kind::Unread) && is(i + 1, Word::Device)) return false;
            if (!is(i, Kind::Number) || used_[i] || !is(i + 1, Word::Device)) continue;
            clusters_.push_back({fastest_, items_[i].value.high, 0, items_[i].span.joined(items_[i + 1].span)});
        }
        return true;
    }

    /// The item in front of the accelerators and their number that stand before an item.
    [[nodiscard]] std::size_t before_cluster(std::size_t i) const {
        const std::size_t none = items_.size();
        if (i == 0 || !is(--i, Kind::Accelerator)) return none;
        while (i > 0 && (beside(i - 1) || is(i - 1, Kind::Times))) --i;
        if (i < 2 || !is(i - 1, Kind::Number)) return none;
        return i - 2;
    }

    /// Machines with several accelerators each: of how many, one must be able to say.
    bool multiply_machines() {
        if (!text_.says(Word::Node)) return true;
        double machines = 0;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (!is(i, Word::Node)) continue;
            double here = 0;
            if (is(i, Word::Single) || (i > 0 && is(i - 1, Word::Single))) here = 1;
            if (i > 0 && is(i - 1, Kind::Number)) here = items_[i - 1].value.high;
            if (here == 0 && is(before_cluster(i), Word::Single)) here = 1;  // "a single 8 × A100 node"
            // "machines: 32 A100": a label of what follows
            const bool label = is(i + 1, Kind::Number) && (is(i + 2, Word::Device) || is(i + 2, Kind::Accelerator));
            if (here == 0 && label) here = 1;
            if (here > 0) machines = machines == 0 ? here : machines * here;
        }
        for (TrainingCluster& cluster : clusters_) cluster.most *= cluster.seconds > 0 ? 1 : machines;
        return machines > 0;
    }

    const TrainingText& text_;
    const std::vector<TrainingItem>& items_;
    const Facts& facts_;
    std::vector<bool> used_;     ///< by item: a number that counts accelerators beside their name
    std::int32_t fastest_ = -1;  ///< of those that are named
    std::vector<TrainingCluster> clusters_;
};

}  // namespace

std::optional<std::vector<TrainingCluster>> training_clusters(const TrainingText& text, const Facts& facts) {
    return Reader(text, facts).read();
}

}  // namespace veritae::checks
