// SPDX-License-Identifier: MIT
#include "cli/today.hpp"

#include <chrono>

namespace veritae::cli {

Day today() {
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return {static_cast<std::int32_t>(now.time_since_epoch().count())};
}

}  // namespace veritae::cli
