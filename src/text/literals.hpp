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

/// A set of literals of at least two bytes; ASCII letters match in either case. Immutable once `index` was called.
class Literals {
  public:
    /// Adds a literal; its number is the count of those before it.
    void add(std::string_view literal);
    /// Makes the set ready for searching.
    void index();

    /// Calls `found(number, offset)` for every literal at every place where it stands, in the order of the places. One
    /// table look-up for each byte; a comparison for each literal that shares two characteristic bytes with the place.
    template <class Found>
    void search(std::string_view text, Found&& found) const {
        for (std::size_t i = 1; i < text.size(); ++i) {
            const std::size_t pair = pair_at(text, i);
            if (!begins_.test(pair)) continue;
            for (std::uint32_t k = first_of(pair); k < entries_.size() && entries_[k].pair == pair; ++k) {
                const Entry& entry = entries_[k];
                if (i < entry.pair_offset + 1u) continue;
                const std::size_t offset = i - 1 - entry.pair_offset;
                if (matches(text.substr(offset), entry.number)) found(entry.number, offset);
            }
        }
    }

  private:
    struct Entry {
        std::uint16_t pair;        ///< two bytes of the literal, folded
        std::uint8_t pair_offset;  ///< where in the literal they stand
        std::uint32_t number;
    };
    static std::uint8_t lower(char c) {
        const auto byte = static_cast<std::uint8_t>(c);
        return byte >= 'A' && byte <= 'Z' ? static_cast<std::uint8_t>(byte | 0x20u) : byte;
    }
    static std::size_t pair_at(std::string_view text, std::size_t second) {
        return static_cast<std::size_t>(lower(text[second - 1])) << 8 | lower(text[second]);
    }
    [[nodiscard]] std::uint32_t first_of(std::size_t pair) const;
    [[nodiscard]] bool matches(std::string_view text, std::uint32_t number) const;

    std::vector<std::string> literals_;  ///< folded
    std::vector<Entry> entries_;         ///< sorted by pair, longer literals first
    std::bitset<65536> begins_;
};

}  // namespace veritae::text
