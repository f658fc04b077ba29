// SPDX-License-Identifier: MIT
#include "report/html/pages.hpp"

#include <algorithm>
#include <filesystem>

#include "report/html/page.hpp"
#include "report/html/parts.hpp"
#include "report/summary.hpp"
#include "report/terminal.hpp"
#include "report/uri.hpp"
#include "text/utf8.hpp"

namespace veritae::report {

using namespace html;

namespace {

constexpr std::string_view kIndex = "index";
constexpr std::string_view kEnding = ".html";
constexpr std::size_t kLongestName = 80;  // bytes

/// A file by its name; several by the folder that all of them are in.
std::string name_of_files(const std::vector<DocumentReport>& documents) {
    namespace fs = std::filesystem;
    const fs::path first(documents.front().document.path);
    fs::path common = first.parent_path();
    for (const DocumentReport& document : documents) {
        const fs::path folder = fs::path(document.document.path).parent_path();
        const auto [end, unused] = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end());
        fs::path shared;
        for (auto part = common.begin(); part != end; ++part) shared /= *part;
        common = shared;
    }
    const bool named =
        documents.size() > 1 && common.has_filename() && common.filename() != "." && common.filename() != "..";
    return named ? common.filename().string() : first.stem().string();
}

/// Without what a file system, a shell or an address might take for something else.
std::string portable(std::string_view name) {
    static constexpr std::string_view kOthers = " \"#%&'*+,:;<=>?@[\\]^`{|}~/$!()";
    std::string out;
    for (const char c : printable(name)) {
        const bool plain = kOthers.find(c) == std::string_view::npos && (c != '.' || !out.empty());
        if (plain) out += c;
        if (!plain && !out.empty() && out.back() != '-') out += '-';
    }
    if (out.size() > kLongestName) {
        std::size_t end = kLongestName;
        while ((static_cast<std::uint8_t>(out[end]) & 0xC0u) == 0x80u) --end;
        out.resize(end);
    }
    while (out.ends_with('-') || out.ends_with('.')) out.pop_back();
    return out.empty() ? "page" : out;
}

std::string small(std::string name) {
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name;
}

/// Stands at the end of a page, so that a later run knows it again: under another name it is somebody's own copy.
std::string mark_of(std::string_view file) { return fmt::format("<!-- veritae made this page to be {} -->\n", file); }

}  // namespace

bool Pages::is_page(std::string_view file, std::string_view html) { return html.ends_with(mark_of(file)); }

std::string Pages::file_for(const CaseReport& the_case) {
    if (taken_.empty()) taken_.emplace(kIndex);
    const std::string name = portable(name_of_files(the_case.documents));
    std::string tried = name;
    for (std::size_t n = 2; !taken_.insert(small(tried)).second; ++n) tried = fmt::format("{}-{}", name, n);
    return tried + std::string(kEnding);
}

Pages::Page Pages::add(const CaseReport& the_case) {
    Page page{file_for(the_case), {}};
    const auto reporter = check_html(context_, page.html);
    reporter->begin();
    reporter->add(the_case);
    reporter->end();
    page.html += mark_of(page.file);

    if (listed_.empty()) language_ = context_.language.value_or(the_case.documents.front().document.language);
    const Words words(context_.rulebook, language_);
    Tally tally;
    std::string documents;
    for (const DocumentReport& document : the_case.documents) {
        tally.add(document);
        if (!documents.empty()) documents += words("summary/comma");
        documents += document.document.path;
    }
    for (const Finding& finding : the_case.findings) tally.add(finding);
    listed_.push_back({page.file, owner(the_case), std::move(documents), summary(tally, words)});
    return page;
}

Pages::Page Pages::index() const {
    const Words words(context_.rulebook, language_);
    Page page{std::string(kIndex) + std::string(kEnding), {}};
    std::string& out = page.html;
    begin_page(out, words, words("page/title-of-many"));
    const Argument day[] = {{"day", to_string(context_.as_of)}};
    put(out, "<header>\n<p class=\"kicker\">veritae {}</p>\n<h1>{}</h1>\n<p class=\"about\">{}</p>\n", context_.version,
        words("page/title-of-many"), words.fill("page/judged", day));
    put(out, "<p class=\"quiet\">{}</p>\n</header>\n<table class=\"index\">\n<thead><tr>", words("page/no-ranking"));
    for (const std::string_view head : {"page/whose", "page/documents", "page/found"})
        put(out, R"(<th scope="col">{}</th>)", words(head));
    out += "</tr></thead>\n<tbody>\n";
    for (const Listed& one : listed_) {
        put(out, "<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td><td>{}</td></tr>\n", uri_of(one.file),
            one.name, one.documents, one.summary);
    }
    out += "</tbody></table>\n";
    end_page(out);
    return page;
}

}  // namespace veritae::report
