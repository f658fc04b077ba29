// SPDX-License-Identifier: MIT
#include "cli/folder.hpp"

#include <filesystem>
#include <utility>

#include "cli/failure.hpp"
#include "cli/input.hpp"
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

void Folder::write(const report::Pages::Page& page) {
    Output output((fs::path(path_) / page.file).string());
    output.write(page.html);
    output.commit();
    written_.insert(page.file);
}

void Folder::end() {
    write(pages_.index());
    std::error_code error;
    for (fs::directory_iterator it(path_, error), last; !error && it != last; it.increment(error)) {
        std::error_code gone;
        const std::string name = it->path().filename().string();
        if (!name.ends_with(".html") || written_.contains(name) || it->is_symlink(gone) || !it->is_regular_file(gone))
            continue;
        const Source page = read_source(it->path().string(), ReadLimits{}.bytes);
        if (page.error || !report::Pages::is_page(name, page.bytes)) continue;
        if (!fs::remove(it->path(), gone) && gone)
            throw Failure(it->path().string() + ": cannot be removed: " + gone.message());
    }
}

}  // namespace veritae::cli
