// SPDX-License-Identifier: MIT
/// \file
/// What ends the run: a call that makes no sense, a rule file with a mistake, an output that cannot be written.
#pragma once

#include <stdexcept>

namespace veritae::cli {

/// Exit status of every command.
enum Status : int { kClean = 0, kFound = 1, kUnusable = 2 };

/// Thrown by commands, told on stderr by main; the exit status is kUnusable.
struct Failure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace veritae::cli
