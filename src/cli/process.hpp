// SPDX-License-Identifier: MIT
/// \file
/// The only place that runs other programs: those of poppler-utils over the bytes of a PDF, and git.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace veritae::cli {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// A file without a name that holds the bytes; null, with errno set, if none can be written.
[[nodiscard]] File file_of(std::string_view bytes);

/// How a program ended.
struct Ran {
    enum class End : std::uint8_t {
        Exited,
        NotStarted,  ///< `status` is the error's number
        TooLarge,    ///< it wrote more than it may
        TooLate,
        Killed,
    };
    End end = End::Exited;
    int status = 0;  ///< its exit status
    bool complained = false;
    std::string output;

    [[nodiscard]] bool succeeded() const { return end == End::Exited && status == 0; }
};

/// Runs a program in a process of its own that reads `input` from its beginning, writes into a pipe at most `most`
/// bytes, no file, and has limits on time and memory. No shell is involved.
[[nodiscard]] Ran run(std::vector<std::string> words, std::FILE* input, std::size_t most);

}  // namespace veritae::cli
