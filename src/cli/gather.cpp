// SPDX-License-Identifier: MIT
#include "cli/gather.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/failure.hpp"
#include "read/formats.hpp"
#include "read/includes.hpp"

namespace veritae::cli {

namespace {

namespace fs = std::filesystem;
using reading::Inclusion;

constexpr std::size_t kMostParts = 64;
constexpr std::size_t kMostSiteFiles = 2000;
constexpr std::uint32_t kMostTogether = 500;  // each costs a pass over all

/// `*` is any characters.
bool fits(std::string_view name, std::string_view pattern) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) return name == pattern;
    return name.size() + 1 >= pattern.size() && name.starts_with(pattern.substr(0, star)) &&
           name.ends_with(pattern.substr(star + 1));
}

/// The files of a folder, sorted, that fit a path with a `*` in its last part.
std::vector<std::string> fitting(const fs::path& folder, const fs::path& pattern) {
    std::vector<std::string> found;
    std::error_code error;
    const fs::path inside = folder / pattern.parent_path();
    const std::string last = pattern.filename().string();
    for (fs::directory_iterator it(inside, error), end; !error && it != end; it.increment(error)) {
        if (found.size() == kMostSiteFiles) break;
        const std::string name = it->path().filename().string();
        if (fits(name, last) && it->is_regular_file(error)) found.push_back((inside / name).string());
    }
    std::ranges::sort(found);
    return found;
}

/// The files of the kind of site of which most are there; the first kind of several.
std::vector<std::string> site_paths(const std::string& folder, std::span<const SiteFile> files) {
    std::vector<std::string> best;
    for (std::size_t i = 0; i < files.size();) {
        const std::string_view site = files[i].site;
        std::vector<std::string> here;
        for (; i < files.size() && files[i].site == site; ++i)
            std::ranges::move(fitting(folder, files[i].path), std::back_inserter(here));
        if (here.size() > best.size()) best = std::move(here);
    }
    return best;
}

/// The file of a name in a folder or below it, links followed; empty if there is none there.
std::string below(const fs::path& folder, const std::string& name) {
    std::error_code error;
    const fs::path root = fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, error);
    const fs::path real = fs::weakly_canonical(root / name, error);
    if (error || !fs::is_regular_file(real, error)) return {};
    const auto [end, unused] = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    return end == root.end() ? (folder / name).string() : std::string();
}

/// Adds the sources that a document takes in, and theirs; returns the bibliographies.
std::vector<std::string> add_parts(Gathered& document, const ReadLimits& limits) {
    const fs::path folder = fs::path(document.path).parent_path();
    std::vector<std::string> bibliographies;
    std::set<std::string> seen;
    std::size_t bytes = document.source.bytes.size();
    const auto look = [&](const std::string& text) {
        for (const Inclusion& one : reading::inclusions(text)) {
            if (document.parts.size() == kMostParts || !seen.insert(one.name).second) continue;
            const std::string path = below(folder, one.name);
            if (path.empty()) continue;
            if (one.kind == Inclusion::Kind::Bibliography) {
                bibliographies.push_back(path);
                continue;
            }
            Source source = read_source(path, limits.bytes);
            bytes += source.bytes.size();
            if (!source.error && bytes <= limits.bytes) document.parts.push_back({one.name, path, std::move(source)});
        }
    };
    look(document.source.bytes);
    // A copy: looking adds parts, and may move them.
    for (std::size_t next = 0; next < document.parts.size();) look(std::string(document.parts[next++].source.bytes));
    return bibliographies;
}

Gathered one_document(const std::string& path, const Gathering& how) {
    Gathered one;
    one.path = path == "-" && !how.stdin_name.empty() ? how.stdin_name : path;
    one.source = read_source(path, how.limits.bytes);
    one.format = how.format_of(how.format, one.path, one.source.bytes);
    return one;
}

/// Whether a file is a document by its name, and one that does not only go with others.
bool stands_alone(const std::string& path, const ReadLimits& limits) {
    if (!reading::has_known_ending(path)) return false;
    const Format format = format_of(path);
    if (format == Format::Bibtex) return false;
    return format != Format::Latex || reading::is_whole_latex(read_source(path, limits.bytes).bytes);
}

}  // namespace

std::vector<std::string> candidates_in(const std::string& path, const Gathering& how) {
    std::error_code error;
    std::vector<std::string> found;
    if (path != "-" && fs::is_directory(path, error) && site_paths(path, how.site_files).empty()) {
        for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
            const std::string name = it->path().filename().string();
            if (name.starts_with('.')) continue;
            const std::string one = (fs::path(path) / name).string();
            const bool site = it->is_directory(error) && !site_paths(one, how.site_files).empty();
            if (site || (it->is_regular_file(error) && stands_alone(one, how.limits))) found.push_back(one);
        }
        std::ranges::sort(found);
    }
    if (found.empty()) found.push_back(path);
    return found;
}

std::vector<Gathered> gather(const std::string& path, const Gathering& how) {
    std::error_code error;
    std::vector<Gathered> all;
    std::vector<std::string> paths;
    if (path != "-" && fs::is_directory(path, error)) paths = site_paths(path, how.site_files);
    if (paths.empty()) paths.push_back(path);
    for (const std::string& one : paths) {
        Gathered document = one_document(one, how);
        std::vector<std::string> bibliographies;
        if (document.format == Format::Latex && one != "-") bibliographies = add_parts(document, how.limits);
        const std::uint32_t together =
            document.format == Format::Veritae ? inspected_documents(document.source.bytes, how.limits) : 0;
        all.push_back(std::move(document));
        if (together > kMostTogether) throw Failure(path + ": more documents than can be read at once");
        for (std::uint32_t i = 1; i < together; ++i) all.push_back({path, Format::Veritae, {}, {}, {}, i});
        for (const std::string& bibliography : bibliographies) {
            Gathered named = one_document(bibliography, how);
            named.format = Format::Bibtex;
            all.push_back(std::move(named));
        }
    }
    return all;
}

}  // namespace veritae::cli
