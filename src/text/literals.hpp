// SPDX-License-Identifier: MIT
/// \file
/// Looks for many literals at once, in one pass.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace veritae::text {

/// A set of literals of at least two bytes, in UTF-8; ASCII letters match in either case. Immutable once `index` was
/// called.
class Literals {
  public:
    /// Adds a literal; its number is the count of those before it.
    void add(std::string_view literal);
    /// Makes the set ready for searching.
    void index();

    /// Calls `found(number, offset)` for every literal at every place where it stands, in the order of the places,
    /// longer ones first. One step for each byte, however many literals there are; a comparison for each literal that
    /// begins with the same four bytes as the place.
    template <class Found>
    void search(std::string_view text, Found&& found) const {
        std::uint32_t here = 0;  // the four bytes from a place on
        std::size_t next = 0;    // the byte behind them
        const auto look = [&](std::size_t at) {
            if (here >> 30 == 2) return;  // inside a character
            if (begins_[hash(here)]) match(text, at, here, found);
            if (begins_[hash(here >> 16)]) match(text, at, here >> 16, found);
        };
        for (; next < text.size(); ++next) {
            if (next >= kLead) look(next - kLead);
            here = here << 8 | lower(text[next]);
        }
        for (; next < text.size() + kLead; ++next) {
            if (next >= kLead) look(next - kLead);
            here <<= 8;
        }
    }

  private:
    static constexpr std::size_t kLead = 4;

    struct Entry {
        std::uint32_t lead;   ///< its first four bytes, folded; of a shorter literal the first two, so that no text of
                              ///< four bytes is the same
        std::uint32_t begin;  ///< in bytes_
        std::uint32_t size;
        std::uint32_t number;
    };
    struct Slot {
        std::uint32_t lead = 0;
        std::uint32_t first = 0;  ///< index + 1 of the first entry, or 0
    };

    static constexpr std::array<std::uint8_t, 256> kLower = [] {
        std::array<std::uint8_t, 256> table{};
        for (std::size_t byte = 0; byte < table.size(); ++byte)
            table[byte] = static_cast<std::uint8_t>(byte >= 'A' && byte <= 'Z' ? byte | 0x20u : byte);
        return table;
    }();
    static std::uint8_t lower(char c) { return kLower[static_cast<std::uint8_t>(c)]; }
    static constexpr std::size_t kHashBits = 17;
    static std::size_t hash(std::uint32_t lead) { return lead * 0x9E3779B1u >> (32 - kHashBits); }

    template <class Found>
    void match(std::string_view text, std::size_t at, std::uint32_t lead, Found& found) const {
        for (std::size_t k = first_of(lead); k < entries_.size() && entries_[k].lead == lead; ++k) {
            if (stands(entries_[k], text.substr(at))) found(entries_[k].number, at);
        }
    }
    /// Of the entries with a lead; the number of all entries if there is none.
    [[nodiscard]] std::size_t first_of(std::uint32_t lead) const;
    [[nodiscard]] bool stands(const Entry& entry, std::string_view text) const;

    std::string bytes_;                    ///< of all literals, folded
    std::vector<Entry> entries_;           ///< sorted by lead, longer literals first
    std::vector<Slot> slots_;              ///< open addressing by lead
    std::bitset<1u << kHashBits> begins_;  ///< by the hash of a lead: at most places there is none
};

}  // namespace veritae::text
