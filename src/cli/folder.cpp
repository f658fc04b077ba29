// SPDX-License-Identifier: MIT
#include "cli/folder.hpp"

#include <filesystem>
#include <utility>

#include "cli/failure.hpp"
#include "cli/output.hpp"

namespace veritae::cli {

namespace fs = std::filesystem;

bool is_folder(const Target& target) {
    std::error_code error;
    return target.format == "html" && (target.file.ends_with('/') || fs::is_directory(target.file, error));
}

Folder::Folder(std::string path, const report::Context& context) : path_(std::move(path)), pages_(context) {
    std::error_code error;
    fs::create_directories(path_, error);
    if (error) throw Failure(path_ + ": cannot be made: " + error.message());
}

void Folder::write(const report::Pages::Page& page) const {
    Output output((fs::path(path_) / page.file).string());
    output.write(page.html);
    output.commit();
}

}  // namespace veritae::cli
