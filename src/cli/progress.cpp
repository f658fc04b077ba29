// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace veritae::cli {

bool is_watched() {
    const char* term = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) != 0 && (term == nullptr || std::string_view(term) != "dumb");
}

Progress::Progress(bool wanted) : shown_(wanted && is_watched()) {
    if (shown_) begin_ = told_ = Clock::now();
}

Progress::~Progress() {
    if (shown_) std::fputs("\r\x1B[K", stderr);
}

void Progress::count() {
    if (!shown_) return;
    ++records_;
    const Clock::time_point now = Clock::now();
    if (now - told_ < std::chrono::milliseconds(200)) return;
    told_ = now;
    const double seconds = std::chrono::duration<double>(now - begin_).count();
    fmt::print(stderr, "\r{} records, {:.0f} a second\x1B[K", records_, static_cast<double>(records_) / seconds);
}

}  // namespace veritae::cli
