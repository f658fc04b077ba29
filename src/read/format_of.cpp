// SPDX-License-Identifier: MIT
// A name's ending says the format; `.json` is told apart by the keys at its beginning.
#include <algorithm>
#include <array>
#include <utility>

#include "veritae/document.hpp"

namespace veritae {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 11> kEndings = {{
    {".md", Format::Markdown},
    {".markdown", Format::Markdown},
    {".mdown", Format::Markdown},
    {".qmd", Format::Markdown},
    {".json", Format::JsonResume},
    {".yaml", Format::RenderCv},
    {".yml", Format::RenderCv},
    {".tex", Format::Latex},
    {".ltx", Format::Latex},
    {".bib", Format::Bibtex},
    {".txt", Format::Text},
}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }

bool ends_in(std::string_view name, std::string_view ending) {
    if (name.size() <= ending.size()) return false;
    const std::string_view last = name.substr(name.size() - ending.size());
    return std::ranges::equal(last, ending, {}, lower);
}

}  // namespace

Format format_of(std::string_view name, std::string_view) {
    const auto* const known = std::ranges::find_if(kEndings, [&](const auto& one) { return ends_in(name, one.first); });
    return known == kEndings.end() ? Format::Text : known->second;
}

}  // namespace veritae
