// SPDX-License-Identifier: MIT
/// \file
/// Files inside a ZIP archive that lies in memory.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "veritae/document.hpp"

namespace veritae::reading {

class ZipArchive {
  public:
    /// The bytes must outlive it. `error` tells of what is no archive, or of one with too many files.
    ZipArchive(std::string_view bytes, const ReadLimits& limits);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    [[nodiscard]] const std::optional<ReadError>& error() const { return error_; }
    /// A file's bytes; nothing if there is none of that name. When all that was read would exceed the limit on
    /// inflated bytes, or a file is damaged, nothing, and `error`.
    [[nodiscard]] std::optional<std::string> file(const std::string& name);

  private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
    std::size_t left_;  ///< bytes that may still be inflated
    std::size_t most_;
    std::optional<ReadError> error_;
};

}  // namespace veritae::reading
