// SPDX-License-Identifier: MIT
/// \file
/// A line of a stream in, a line out: what `filter` does with each record.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/checker.hpp"

#include "report/reporter.hpp"

namespace veritae::stream {

/// The documents that a path stands for, the one it names first, and whatever holds their bytes.
struct Opened {
    std::vector<Input> inputs;
    std::shared_ptr<const void> owner;
    std::optional<ReadError> error;  ///< of the one that was named
};

/// What all records of a stream have in common. Threads may share it.
struct Desk {
    const Checker& checker;
    report::Context context;  ///< its day is not looked at
    CheckOptions options;     ///< likewise
    std::optional<Day> as_of;
    std::function<Day()> today;  ///< asked only where neither the record nor `as_of` says a day
    std::function<Opened(const std::string& path, std::optional<Format> format)> open;
    std::size_t most_findings = 100;         ///< of a record
    std::span<const std::string> members{};  ///< of the answer's object, besides `"id"`; empty: all
    bool traces = false;                     ///< what `cross` compares stands in the answer, too
};

/// Bytes of an answer at most, its line end included, and of the traces in it.
inline constexpr std::size_t kLongestAnswer = std::size_t{1} << 16;
inline constexpr std::size_t kLongestTraces = std::size_t{3} << 14;

/// The object that `check --format json` writes for a document, on one line with its end, the record's id in it. A
/// record that cannot be read or checked has its error there. Findings are left out from the end on where there are
/// more than wanted, or than a line may hold; `"truncated"` says so.
[[nodiscard]] std::string answer(std::string_view line, const Desk& desk);
/// That of a line which was too long to be kept.
[[nodiscard]] std::string refusal(const ReadError& error, const Desk& desk);

}  // namespace veritae::stream
