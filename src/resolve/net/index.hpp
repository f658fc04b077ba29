// SPDX-License-Identifier: MIT
/// \file
/// Whole editions of venues in one SQLite file that can be handed on: what was listed, and the day on which it was.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "resolve/net/network.hpp"
#include "resolve/net/sqlite.hpp"

namespace veritae::resolve::net {

class Index {
  public:
    enum class Opening { Existing, Making };

    /// Throws std::runtime_error for a file that is not there (unless it is to be made, 0644, with its folders), that
    /// is no index, or was made by a later version.
    Index(const std::filesystem::path& file, Opening opening);

    /// Replaces an edition as a whole.
    void put(std::string_view edition, Day read_on, std::span<const IndexRow> rows);
    [[nodiscard]] std::vector<IndexedEdition> editions();
    [[nodiscard]] std::vector<IndexRow> of_edition(std::string_view edition);
    [[nodiscard]] std::vector<IndexRow> find(std::string_view key);

  private:
    Database database_;
};

/// The functions of Network.
[[nodiscard]] FindIndexed index_open(const std::filesystem::path& file);
void index_put(const std::filesystem::path& file, std::string_view edition, Day read_on,
               std::span<const IndexRow> rows);
[[nodiscard]] std::vector<IndexedEdition> index_list(const std::filesystem::path& file);
std::size_t index_import(const std::filesystem::path& file, const std::filesystem::path& from);

}  // namespace veritae::resolve::net
