// SPDX-License-Identifier: MIT
/// \file
/// Waits for documents to be saved.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>

namespace veritae::cli {

/// Looks at the folders of documents, and at folders with all below them, from its construction on: an editor may
/// write a file anew, or put another in its place.
class Watch {
  public:
    /// Files of the names in `written` are the program's own: they are not waited for. Throws Failure where the system
    /// cannot watch.
    Watch(std::span<const std::string> paths, std::set<std::string> written);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// Returns a moment after something was saved, when the saving has come to rest.
    void wait();

  private:
    /// The names that count in a folder; all of them, if there are none.
    using Names = std::set<std::string>;

    void add(const std::string& folder, const std::string& name);
    [[nodiscard]] bool counts(int folder, const std::string& name) const;
    /// Reads what has happened. Returns whether any of it counts.
    bool drain();

    int descriptor_;
    Names written_;
    std::map<int, Names> folders_;
};

}  // namespace veritae::cli
