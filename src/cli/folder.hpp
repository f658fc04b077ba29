// SPDX-License-Identifier: MIT
/// \file
/// Pages to a folder.
#pragma once

#include <set>
#include <string>

#include "cli/presentation.hpp"
#include "report/html/pages.hpp"

namespace veritae::cli {

/// Whether a target is to be a folder of pages: one is named as such (`OUT/`), or is there.
[[nodiscard]] bool is_folder(const Target& target);

/// Each page takes its place whole (cli/output.hpp), and the index comes after them, so that it never names a page that
/// is not there. Then pages of an earlier run that this one has not written are removed; other files stay as they are.
/// Everything throws Failure when it does not succeed.
class Folder {
  public:
    /// Makes the folder if need be.
    Folder(std::string path, const report::Context& context);

    void add(const CaseReport& the_case) { write(pages_.add(the_case)); }
    void end();

  private:
    void write(const report::Pages::Page& page);

    std::string path_;
    report::Pages pages_;
    std::set<std::string> written_;
};

}  // namespace veritae::cli
