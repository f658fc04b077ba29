// SPDX-License-Identifier: MIT
/// \file
/// Waits for documents to be saved.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>

namespace veritae::cli {

/// Looks at the folders of documents, and at folders with all below them, those that are made later too, from its
/// construction on: an editor may write a file anew, or put another in its place.
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
    using Names = std::set<std::string>;
    struct Folder {
        std::string path;
        Names names;  ///< that count in it; all of them, and folders below it, if there are none
    };

    /// False where the folder has gone meanwhile.
    bool add(const std::string& folder, const std::string& name);
    /// A folder with all below it.
    void add_tree(const std::string& folder);
    /// Does it count that something was made or changed in a folder?
    [[nodiscard]] bool counts(const Folder& folder, const std::string& name) const;
    /// Reads what has happened. Returns whether any of it counts.
    bool drain();

    int descriptor_;
    Names written_;
    std::map<int, Folder> folders_;
};

}  // namespace veritae::cli
