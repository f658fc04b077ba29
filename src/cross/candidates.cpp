// SPDX-License-Identifier: MIT
#include "cross/candidates.hpp"

#include <algorithm>

namespace veritae::cross {
namespace {

/// Records of one person: a key of more says nothing either.
constexpr std::size_t kRecordsOfOne = 8;

}  // namespace

Candidates::Candidates(Database& database, const Wanted& wanted, std::size_t most_bytes)
    : wanted_(wanted), keys_(database, most_bytes / 2), pairs_(database, most_bytes / 2) {}

void Candidates::add(const Traces& traces) {
    const std::uint64_t record = people_.size();
    people_.push_back(traces.person);
    if (traces.person == 0) return;  // nobody knows whom to hold it against
    for (const std::uint64_t key : keys_of(traces)) {
        if (wanted_.of[static_cast<std::size_t>(kind_of(key))].people > 0) keys_.add({key, record});
    }
}

void Candidates::pair_up(std::uint64_t key, const std::vector<std::uint64_t>& records) {
    if (records.size() < 2) return;
    const std::size_t most = wanted_.of[static_cast<std::size_t>(kind_of(key))].people;
    bool common = records.size() > most * kRecordsOfOne;
    if (!common) {
        std::vector<std::uint64_t> people;
        people.reserve(records.size());
        for (const std::uint64_t record : records) people.push_back(people_[record]);
        std::sort(people.begin(), people.end());
        people.erase(std::unique(people.begin(), people.end()), people.end());
        common = people.size() > most;
    }
    if (common) {
        too_common_.push_back(key);
        return;
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (std::size_t j = i + 1; j < records.size(); ++j) {
            if (people_[records[i]] == people_[records[j]]) continue;
            pairs_.add({records[i] << 32 | records[j], static_cast<std::uint64_t>(kind_of(key))});
        }
    }
}

void Candidates::drain(const std::function<void(std::uint64_t, std::uint64_t)>& use) {
    std::uint64_t key = 0;
    std::vector<std::uint64_t> records;
    keys_.drain([&](const Sorter::Item& item) {
        if (item.key != key) {
            pair_up(key, records);
            key = item.key;
            records.clear();
        }
        const std::size_t most = wanted_.of[static_cast<std::size_t>(kind_of(key))].people * kRecordsOfOne;
        if (records.size() <= most) records.push_back(item.value);  // one more: the key is common
    });
    pair_up(key, records);
    common_ = Common(std::move(too_common_));

    std::uint64_t pair = 0;
    std::array<std::uint32_t, 3> shared{};
    const auto close = [&] {
        bool enough = false;
        for (std::size_t kind = 0; kind < shared.size(); ++kind)
            enough |= shared[kind] > 0 && shared[kind] >= wanted_.of[kind].shared;
        if (enough) use(pair >> 32, pair & 0xFFFFFFFFu);
        shared = {};
    };
    pairs_.drain([&](const Sorter::Item& item) {
        if (item.key != pair) close();
        pair = item.key;
        ++shared[item.value];
    });
    close();
}

}  // namespace veritae::cross
