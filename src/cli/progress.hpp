// SPDX-License-Identifier: MIT
/// \file
/// How far a long run has come, for whoever watches it.
#pragma once

#include <chrono>
#include <cstdint>

namespace veritae::cli {

/// Whether standard error is a terminal that can take a line back.
[[nodiscard]] bool is_watched();

/// A counter on standard error. Silent unless asked for and on a terminal.
class Progress {
  public:
    explicit Progress(bool wanted);
    /// Takes its line off the terminal again.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void count();

  private:
    using Clock = std::chrono::steady_clock;

    bool shown_;
    std::uint64_t records_ = 0;
    Clock::time_point begin_;
    Clock::time_point told_;
};

}  // namespace veritae::cli
