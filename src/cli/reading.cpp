// SPDX-License-Identifier: MIT
#include "cli/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include <CLI/CLI.hpp>

#include "cli/failure.hpp"
#include "cli/history.hpp"
#include "cli/tell.hpp"
#include "cli/today.hpp"

namespace veritae::cli {

namespace {

struct NamedFormat {
    std::string_view name;
    Format format;
};
constexpr std::array<NamedFormat, 9> kInputFormats = {{
    {"text", Format::Text},
    {"markdown", Format::Markdown},
    {"json-resume", Format::JsonResume},
    {"rendercv", Format::RenderCv},
    {"latex", Format::Latex},
    {"bibtex", Format::Bibtex},
    {"pdf", Format::Pdf},
    {"docx", Format::Docx},
    {"veritae", Format::Veritae},
}};

/// The documents from `first` to `last` as one case.
bool run_case(std::span<const Gathered> documents, std::size_t first, std::size_t last, const Checker& checker,
              const CheckOptions& options, const std::function<void(const CaseReport&)>& use, Telling telling) {
    CaseReport report = checker.check(inputs(documents, first, last), options);
    bool all_read = true;
    for (std::size_t i = first; i < last; ++i) {
        DocumentReport& document = report.documents[i - first];
        if (documents[i].source.error) document.error = documents[i].source.error;
        if (!document.error) continue;
        if (telling == Telling::Errors) tell(*document.error, document.document.path);
        all_read = false;
    }
    use(report);
    return all_read;
}

}  // namespace

Format format_for(const std::string& wanted, const std::string& name, std::string_view bytes) {
    const auto named = std::ranges::find(kInputFormats, wanted, &NamedFormat::name);
    return named == kInputFormats.end() ? format_of(name, bytes) : named->format;
}

std::vector<Input> inputs(std::span<const Gathered> documents, std::size_t first, std::size_t last) {
    std::vector<Input> all;
    for (std::size_t i = first; i < last; ++i) {
        const Gathered& one = documents[i];
        Input& input = all.emplace_back(Input{one.path, one.format, documents[i - one.document].source.bytes});
        input.document = one.document;
        input.earlier = one.earlier;
        for (const Gathered::Part& part : one.parts)
            input.included.push_back({part.name, part.path, part.source.bytes});
    }
    return all;
}

void add_day_option(CLI::App& command, std::string& as_of) {
    const CLI::Validator calendar_day(
        [](const std::string& text) {
            return parse_day(text) ? std::string() : fmt::format("\"{}\" is no day of the calendar (YYYY-MM-DD)", text);
        },
        "");
    command.add_option("--as-of", as_of, "The day to judge by (default: today, UTC)")
        ->check(calendar_day)
        ->type_name("DATE");
}

void add_reading_options(CLI::App& command, Reading& reading) {
    command.add_option("PATH", reading.paths, "Documents, or folders of them; - is standard input");
    command.add_flag("--case", reading.one_case, "All documents are of one person");
    add_day_option(command, reading.as_of);
    add_language_option(command, reading.language);
    std::vector<std::string> formats{"auto"};
    for (const NamedFormat& one : kInputFormats) formats.emplace_back(one.name);
    command.add_option("--input-format", reading.input_format, "How to read (default: by name and content)")
        ->check(CLI::IsMember(formats));
    command.add_option("--stdin-filename", reading.stdin_name, "Name and format of what standard input holds")
        ->type_name("NAME");
}

Day as_of(const Reading& reading) { return reading.as_of.empty() ? today() : *parse_day(reading.as_of); }

void add_language_option(CLI::App& command, std::string& language) {
    command.add_option("--lang", language, "Language of messages (default: that of the document)")
        ->check(CLI::IsMember({"auto", "en", "zh"}));
}

std::optional<Language> language(const std::string& name) {
    if (name == "auto") return std::nullopt;
    return name == "zh" ? Language::Chinese : Language::English;
}

bool for_each_case(const Reading& reading, const Checker& checker, const CheckOptions& options,
                   std::span<const SiteFile> site_files, const std::function<void(const CaseReport&)>& use,
                   Telling telling) {
    if (reading.paths.empty()) throw Failure("no document named; - is standard input");
    if (std::ranges::count(reading.paths, "-") > 1) throw Failure("standard input can be read only once");
    const Gathering how{reading.input_format, format_for, reading.stdin_name, options.limits, site_files};
    bool all_read = true;
    std::vector<std::string> paths;
    for (const std::string& path : reading.paths)
        std::ranges::move(candidates_in(path, how), std::back_inserter(paths));
    std::vector<Gathered> documents;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        std::vector<Gathered> gathered = gather(paths[i], how);
        if (!reading.since.empty()) add_history(gathered, reading.since, options.limits);
        std::ranges::move(gathered, std::back_inserter(documents));
        if (reading.one_case && i + 1 < paths.size()) continue;
        // What inspect has put into one file need not be of one person.
        const bool apart = !reading.one_case && documents.front().format == Format::Veritae;
        const std::size_t step = apart ? 1 : documents.size();
        for (std::size_t first = 0; first < documents.size(); first += step)
            all_read &= run_case(documents, first, first + step, checker, options, use, telling);
        documents.clear();
    }
    return all_read;
}

}  // namespace veritae::cli
