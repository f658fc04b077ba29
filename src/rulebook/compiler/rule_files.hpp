// SPDX-License-Identifier: MIT
/// \file
/// A rules directory on disk to the files that load_rulebook takes.
#pragma once

#include <string>
#include <vector>

#include "veritae/rulebook.hpp"

namespace veritae::rulebook {

struct RuleFiles {
    std::vector<RuleFile> files;    ///< every *.json below the directory, sorted by path
    std::vector<RuleError> errors;  ///< what could not be read
};
[[nodiscard]] RuleFiles read_rule_files(const std::string& directory);

}  // namespace veritae::rulebook
