// SPDX-License-Identifier: MIT
/// \file
/// What sources have said, on the disk. Only answers and absences are in it: a failure says nothing, and is asked for
/// again. SQLite in WAL mode: processes share it, and one that is killed leaves it whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "resolve/http.hpp"
#include "resolve/net/network.hpp"
#include "resolve/net/sqlite.hpp"

namespace veritae::resolve::net {

class Cache {
  public:
    /// What was kept under a host's authority and a target.
    struct Kept {
        Response response;  ///< Answered or Absent
        std::string etag;
    };

    /// Makes the file (0600) and its folders (0700) where they are missing. Throws std::runtime_error, also for a file
    /// that is something else or was made by a later version.
    explicit Cache(const std::filesystem::path& file);

    [[nodiscard]] std::optional<Kept> find(std::string_view authority, std::string_view target);
    void keep(std::string_view authority, std::string_view target, const Kept& kept);
    [[nodiscard]] std::vector<CachedHost> hosts();
    std::size_t prune(Day before);
    void clear();

  private:
    void prepare();
    void wipe();

    Database database_;
};

/// The functions of Network.
[[nodiscard]] CacheSummary cache_summary(const std::filesystem::path& file);
std::size_t cache_prune(const std::filesystem::path& file, Day before);
void cache_clear(const std::filesystem::path& file);

}  // namespace veritae::resolve::net
