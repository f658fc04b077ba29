// SPDX-License-Identifier: MIT
/// \file
/// Lines of a stream of any length, in bounded memory.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

namespace veritae::cli {

/// Reads a descriptor line by line, each as soon as its end is there.
class LineReader {
  public:
    explicit LineReader(int descriptor, std::string name = "standard input")
        : descriptor_(descriptor), name_(std::move(name)) {}

    /// The next line without its end, `\n` or `\r\n`; the last may lack one. False at the end of the stream. Of a line
    /// of more than `limit` bytes only so many are kept, and one; the rest is read and dropped. Throws Failure when
    /// reading fails.
    bool next(std::string& line, std::size_t limit);

  private:
    bool fill();

    int descriptor_;
    std::string name_;  ///< for messages
    std::string buffer_;
    std::size_t begin_ = 0;  ///< of what was not given out yet
};

}  // namespace veritae::cli
