// SPDX-License-Identifier: MIT
/// \file
/// From the paths of a call to documents and the files that they take in.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "veritae/checker.hpp"
#include "veritae/rulebook.hpp"

#include "cli/input.hpp"

namespace veritae::cli {

/// A document to read.
struct Gathered {
    std::string path;  ///< for reports
    Format format = Format::Text;
    Source source;
    struct Part {
        std::string name;  ///< by which the document takes it in
        std::string path;
        Source source;
    };
    std::vector<Part> parts;
    std::optional<Earlier> earlier = {};  ///< where the document's past was asked for
    std::uint32_t document = 0;  ///< which of those that were inspected together; the first has the bytes of all
};

/// How to find out a format: the name of one, or by a document's name and content.
using FormatOf = Format (*)(const std::string& wanted, const std::string& path, std::string_view bytes);

struct Gathering {
    std::string format;  ///< that is asked for; "auto" for none
    FormatOf format_of;
    std::string stdin_name;  ///< empty for none
    const ReadLimits& limits;
    std::span<const SiteFile> site_files;
};

/// What a path stands for: each document right in a folder that is no site, and each site in it, sorted by name; what
/// only goes with others (a bibliography, a part of a LaTeX document) and hidden files are passed over. Anything else,
/// an empty folder too, stands for itself.
[[nodiscard]] std::vector<std::string> candidates_in(const std::string& path, const Gathering& how);

/// A file is one document. So is each file of a folder of a known kind of site, in the order of its kind's list. A
/// LaTeX document has the sources that it takes in from its own folder and below as its parts, and the bibliographies
/// that it names there follow as documents; what is not there is passed over. Of an output of inspect each document is
/// one.
[[nodiscard]] std::vector<Gathered> gather(const std::string& path, const Gathering& how);

}  // namespace veritae::cli
