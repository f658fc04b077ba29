// SPDX-License-Identifier: MIT
#include "report/line_hash.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <unordered_map>

#include "text/utf8.hpp"

namespace veritae::report {

namespace {

constexpr std::size_t kBlock = 100;
constexpr std::uint64_t kFactor = 37;
constexpr std::uint32_t kEnd = 0xFFFF;  // stands behind the last character

/// kFactor to the power of kBlock, modulo 2^64: what a character weighs when it leaves the window.
constexpr std::uint64_t kLeaving = [] {
    std::uint64_t power = 1;
    for (std::size_t i = 0; i < kBlock; ++i) power *= kFactor;
    return power;
}();

class Hasher {
  public:
    void take(std::uint32_t unit) {
        const bool second_of_break = after_return_ && unit == '\n';
        if (unit == ' ' || unit == '\t' || second_of_break) {
            after_return_ = false;
            return;
        }
        after_return_ = unit == '\r';
        if (after_return_) unit = '\n';
        finish_line();
        starts_[at_] = line_start_;
        line_start_ = unit == '\n';
        push(unit);
    }

    std::vector<std::string> end() {
        take(kEnd);
        for (std::size_t i = 0; i < kBlock; ++i) {
            finish_line();
            push(0);
        }
        return std::move(hashes_);
    }

  private:
    /// A line whose first character is about to leave the window has all its characters in it.
    void finish_line() {
        if (!starts_[at_]) return;
        starts_[at_] = false;
        hashes_.push_back(fmt::format("{:x}:{}", hash_, ++seen_[hash_]));
    }

    void push(std::uint32_t unit) {
        hash_ = kFactor * hash_ + unit - kLeaving * window_[at_];
        window_[at_] = unit;
        at_ = (at_ + 1) % kBlock;
    }

    std::array<std::uint32_t, kBlock> window_{};
    std::array<bool, kBlock> starts_{};  ///< whether a line starts with this character of the window
    std::uint64_t hash_ = 0;
    std::size_t at_ = 0;
    bool line_start_ = true;
    bool after_return_ = false;
    std::unordered_map<std::uint64_t, std::uint32_t> seen_;
    std::vector<std::string> hashes_;
};

}  // namespace

std::vector<std::string> line_hashes(std::string_view text, bool byte_order_mark) {
    Hasher hasher;
    if (byte_order_mark) hasher.take(0xFEFF);
    for (std::size_t i = 0; i < text.size();) {
        const text::CodePoint c = text::code_point_at(text, i);
        i += c.length;
        if (c.value > 0xFFFF) {
            hasher.take(0xD800 + ((c.value - 0x10000) >> 10));
            hasher.take(0xDC00 + ((c.value - 0x10000) & 0x3FF));
        } else {
            hasher.take(c.value);
        }
    }
    return hasher.end();
}

}  // namespace veritae::report
