// SPDX-License-Identifier: MIT
/// \file
/// Bytes from the disk and from standard input. The only place that opens a file for reading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "veritae/document.hpp"

namespace veritae::cli {

/// The bytes of one path, or why there are none.
struct Source {
    std::string bytes;
    std::optional<ReadError> error;
};

/// Reads a file, or standard input for `-`. Of a file beyond `limit` bytes only so much is read that the reader can
/// refuse it.
[[nodiscard]] Source read_source(const std::string& path, std::uint32_t limit);

/// A file, or standard input for `-`, to be read piece by piece. Throws Failure where it cannot be opened.
class OpenedFile {
  public:
    explicit OpenedFile(const std::string& path);
    ~OpenedFile();
    OpenedFile(const OpenedFile&) = delete;
    OpenedFile& operator=(const OpenedFile&) = delete;
    [[nodiscard]] int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
};

}  // namespace veritae::cli
