// SPDX-License-Identifier: MIT
#include "text/literals.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace veritae::text {

void Literals::add(std::string_view literal) {
    assert(literal.size() >= 2);
    std::string folded(literal);
    for (char& c : folded) c = static_cast<char>(lower(c));
    // The first byte of a Chinese character says little: hundreds share it. The two after it say more.
    const std::uint8_t offset = static_cast<std::uint8_t>(folded[0]) >= 0xE0 && folded.size() >= 3 ? 1 : 0;
    const auto number = static_cast<std::uint32_t>(literals_.size());
    entries_.push_back({static_cast<std::uint16_t>(pair_at(folded, offset + 1u)), offset, number});
    literals_.push_back(std::move(folded));
}

void Literals::index() {
    std::stable_sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
        return std::tuple(a.pair, literals_[b.number].size()) < std::tuple(b.pair, literals_[a.number].size());
    });
    for (const Entry& entry : entries_) begins_.set(entry.pair);
}

std::uint32_t Literals::first_of(std::size_t pair) const {
    const auto found = std::lower_bound(entries_.begin(), entries_.end(), pair,
                                        [](const Entry& entry, std::size_t wanted) { return entry.pair < wanted; });
    return static_cast<std::uint32_t>(found - entries_.begin());
}

bool Literals::matches(std::string_view text, std::uint32_t number) const {
    const std::string& literal = literals_[number];
    if (text.size() < literal.size()) return false;
    for (std::size_t i = 0; i < literal.size(); ++i) {
        if (lower(text[i]) != static_cast<std::uint8_t>(literal[i])) return false;
    }
    return true;
}

}  // namespace veritae::text
