// SPDX-License-Identifier: MIT
#include "rulebook/compiler/rule_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace veritae::rulebook {

namespace fs = std::filesystem;

RuleFiles read_rule_files(const std::string& directory) {
    RuleFiles result;
    std::error_code error;
    fs::recursive_directory_iterator walk(directory, error);
    if (error) {
        result.errors.push_back({directory, 0, "cannot be read: " + error.message()});
        return result;
    }
    for (const fs::recursive_directory_iterator end; walk != end; walk.increment(error)) {
        if (error) break;
        std::error_code of_entry;
        if (walk->path().extension() != ".json" || !walk->is_regular_file(of_entry)) continue;
        const std::string path = fs::relative(walk->path(), directory, of_entry).generic_string();
        std::ifstream in(walk->path(), std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        if (!in.is_open() || in.bad()) {
            result.errors.push_back({path, 0, "cannot be read"});
        } else {
            result.files.push_back({path, std::move(text)});
        }
    }
    if (error) result.errors.push_back({directory, 0, "cannot be read: " + error.message()});
    std::sort(result.files.begin(), result.files.end(),
              [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
    return result;
}

}  // namespace veritae::rulebook
