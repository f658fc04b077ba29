// SPDX-License-Identifier: MIT
#include "text/literals.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace veritae::text {

void Literals::add(std::string_view literal) {
    assert(literal.size() >= 2);
    std::uint32_t lead = 0;
    const std::size_t known = literal.size() < kLead ? 2 : kLead;
    for (std::size_t i = 0; i < known; ++i) lead = lead << 8 | lower(literal[i]);
    entries_.push_back({lead, static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(literal.size()),
                        static_cast<std::uint32_t>(entries_.size())});
    for (const char c : literal) bytes_.push_back(static_cast<char>(lower(c)));
}

void Literals::index() {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        if (a.lead != b.lead) return a.lead < b.lead;
        return a.size != b.size ? a.size > b.size : a.number < b.number;
    });
    slots_.assign(std::bit_ceil(entries_.size() * 2 + 1), {});
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        const std::uint32_t lead = entries_[i].lead;
        if (i > 0 && entries_[i - 1].lead == lead) continue;
        begins_[hash(lead)] = true;
        std::size_t slot = hash(lead) & mask;
        while (slots_[slot].first != 0) slot = (slot + 1) & mask;
        slots_[slot] = {lead, i + 1};
    }
}

std::size_t Literals::first_of(std::uint32_t lead) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash(lead) & mask;
    while (slots_[slot].first != 0 && slots_[slot].lead != lead) slot = (slot + 1) & mask;
    return slots_[slot].first != 0 ? slots_[slot].first - 1 : entries_.size();
}

bool Literals::stands(const Entry& entry, std::string_view text) const {
    if (text.size() < entry.size) return false;
    const char* literal = bytes_.data() + entry.begin;
    for (std::size_t i = 2; i < entry.size; ++i) {
        if (lower(text[i]) != static_cast<std::uint8_t>(literal[i])) return false;
    }
    return true;
}

}  // namespace veritae::text
