// SPDX-License-Identifier: MIT
// A name's ending says the format. Where it has none that is known, the first bytes do: the signature of a file that is
// no text, or what only one of the text formats begins with.
#include <algorithm>
#include <array>
#include <utility>

#include "read/encoding.hpp"
#include "read/formats.hpp"

namespace veritae {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 13> kEndings = {{
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
    {".pdf", Format::Pdf},
    {".docx", Format::Docx},
    {".txt", Format::Text},
}};

constexpr std::string_view kPdf = "%PDF-";
constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::size_t kBeginning = 4096;  // bytes that are looked at

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool ends_in(std::string_view name, std::string_view ending) {
    if (name.size() <= ending.size()) return false;
    const std::string_view last = name.substr(name.size() - ending.size());
    return std::ranges::equal(last, ending, {}, lower);
}

/// An object of JSON: a brace, then a quoted key or the end.
bool begins_object(std::string_view text) {
    if (!text.starts_with('{')) return false;
    const std::size_t next = text.find_first_not_of(" \t\r\n", 1);
    return next != std::string_view::npos && (text[next] == '"' || text[next] == '}');
}

/// `@type{` before anything else but lines of comment.
bool begins_entry(std::string_view text) {
    while (text.starts_with('%')) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return false;
        const std::size_t next = text.find_first_not_of(" \t\r\n", end);
        text = next == std::string_view::npos ? std::string_view{} : text.substr(next);
    }
    if (!text.starts_with('@')) return false;
    std::size_t end = 1;
    while (end < text.size() && is_letter(text[end])) ++end;
    return end > 1 && end < text.size() && (text[end] == '{' || text[end] == '(');
}

const std::pair<std::string_view, Format>* ending_of(std::string_view name) {
    return std::ranges::find_if(kEndings, [&](const auto& one) { return ends_in(name, one.first); });
}

Format format_in(std::string_view bytes) {
    std::string_view text = bytes.substr(0, kBeginning);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    text = first == std::string_view::npos ? std::string_view{} : text.substr(first);
    if (begins_object(text)) return reading::is_inspected(text) ? Format::Veritae : Format::JsonResume;
    if (reading::is_whole_latex(text)) return Format::Latex;
    if (begins_entry(text)) return Format::Bibtex;
    if (text.starts_with("---\n") || text.starts_with("---\r\n")) return Format::Markdown;
    if (text.starts_with("cv:\n") || text.starts_with("cv:\r\n")) return Format::RenderCv;
    return Format::Text;
}

}  // namespace

Format format_of(std::string_view name, std::string_view bytes) {
    const auto* const known = ending_of(name);
    if (known != kEndings.end() && known->second != Format::JsonResume) return known->second;
    if (bytes.starts_with(kPdf)) return Format::Pdf;
    if (bytes.starts_with(kZip)) return Format::Docx;
    const Format inside = format_in(bytes);
    return known == kEndings.end() || inside == Format::Veritae ? inside : known->second;
}

namespace reading {

bool has_known_ending(std::string_view name) { return ending_of(name) != kEndings.end(); }

bool is_whole_latex(std::string_view bytes) {
    const auto holds = [&](std::string_view word) { return bytes.find(word) != std::string_view::npos; };
    return holds("\\documentclass") || holds("\\begin{document}");
}

bool is_inspected(std::string_view json) {
    return json.substr(0, kBeginning).find("\"veritae/inspect/") != std::string_view::npos;
}

std::optional<ReadError> foreign(Format format, std::string_view bytes) {
    // In the order of the enumerators.
    static constexpr std::array<std::string_view, 9> kExpected = {
        "text in UTF-8, UTF-16 or GB18030", "Markdown", "JSON", "YAML", "LaTeX", "BibTeX", "a PDF",
        "a Word document (.docx)",          "JSON"};
    const bool own =
        (format == Format::Pdf && bytes.starts_with(kPdf)) || (format == Format::Docx && bytes.starts_with(kZip));
    const std::string_view found = own ? std::string_view{} : kind_of(bytes);
    if (found.empty()) return std::nullopt;
    return ReadError{
        ReadError::Code::NotText,
        {},
        "expected " + std::string(kExpected[static_cast<std::size_t>(format)]) + ", found " + std::string(found)};
}

}  // namespace reading

}  // namespace veritae
