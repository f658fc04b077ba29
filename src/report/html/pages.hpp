// SPDX-License-Identifier: MIT
/// \file
/// A folder of pages: one for each case, and an index in the order in which they came, which is no ranking.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/reporter.hpp"

namespace veritae::report {

class Pages {
  public:
    struct Page {
        std::string file;  ///< its name in the folder; portable, and no two alike
        std::string html;
    };

    explicit Pages(const Context& context) : context_(context) {}

    /// The page of a case. Wants CheckOptions::digests.
    [[nodiscard]] Page add(const CaseReport& the_case);
    /// The page that names all pages so far.
    [[nodiscard]] Page index() const;
    /// Is this a page that was made to be called so? Everything that a résumé says is escaped, and cannot look like it.
    [[nodiscard]] static bool is_page(std::string_view file, std::string_view html);

  private:
    /// A row of the index.
    struct Listed {
        std::string file;
        std::string name;
        std::string documents;
        std::string summary;
    };

    std::string file_for(const CaseReport& the_case);

    Context context_;
    std::vector<Listed> listed_;
    std::set<std::string> taken_;  ///< names without their ending, in small letters
    Language language_ = Language::English;
};

}  // namespace veritae::report
