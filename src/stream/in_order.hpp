// SPDX-License-Identifier: MIT
/// \file
/// Many at a time, one after the other.
#pragma once

#include <functional>
#include <string>

namespace veritae::stream {

/// The three ends of a pipe. `next` and `write` are called by one thread at a time, `answer` by several.
struct Pipe {
    std::function<bool(std::string& line)> next;  ///< the next line into `line`; false at the end
    std::function<std::string(std::string& line)> answer;
    std::function<void(const std::string& answer)> write;
};

/// Writes the answer to each line, in the order of the lines, each as soon as it and all before it are known: whoever
/// waits for an answer before the next line is not left waiting. Holds a few lines for each of `jobs` threads. With one
/// job no thread is begun. What one of the three throws ends the run, and is thrown again here.
void answer_in_order(const Pipe& pipe, unsigned jobs);

}  // namespace veritae::stream
