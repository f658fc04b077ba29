// SPDX-License-Identifier: MIT
#include "cli/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>

#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/tell.hpp"
#include "cli/today.hpp"

namespace veritae::cli {

namespace {

struct NamedFormat {
    std::string_view name;
    Format format;
};
constexpr std::array<NamedFormat, 6> kInputFormats = {{
    {"text", Format::Text},
    {"markdown", Format::Markdown},
    {"json-resume", Format::JsonResume},
    {"rendercv", Format::RenderCv},
    {"latex", Format::Latex},
    {"bibtex", Format::Bibtex},
}};

Format format_for(const Reading& reading, const std::string& name, std::string_view bytes) {
    const auto named = std::ranges::find(kInputFormats, reading.input_format, &NamedFormat::name);
    return named == kInputFormats.end() ? format_of(name, bytes) : named->format;
}

/// The documents `[first, last)` of the call as one case.
bool run_case(const Reading& reading, std::size_t first, std::size_t last, const Checker& checker,
              const CheckOptions& options, const std::function<void(const CaseReport&)>& use) {
    std::vector<Source> sources;
    std::vector<Input> inputs;
    for (std::size_t i = first; i < last; ++i) {
        const std::string& path = reading.paths[i];
        const std::string& name = path == "-" && !reading.stdin_name.empty() ? reading.stdin_name : path;
        sources.push_back(read_source(path, options.limits.bytes));
        inputs.push_back({name, Format::Text, {}});
    }
    for (std::size_t i = 0; i < sources.size(); ++i) {
        inputs[i].bytes = sources[i].bytes;
        inputs[i].format = format_for(reading, inputs[i].path, sources[i].bytes);
    }

    CaseReport report = checker.check(inputs, options);
    bool all_read = true;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        DocumentReport& document = report.documents[i];
        if (sources[i].error) document.error = sources[i].error;
        if (!document.error) continue;
        tell(*document.error, document.document.path);
        all_read = false;
    }
    use(report);
    return all_read;
}

}  // namespace

void add_reading_options(CLI::App& command, Reading& reading) {
    const CLI::Validator calendar_day(
        [](const std::string& text) {
            return parse_day(text) ? std::string() : fmt::format("\"{}\" is no day of the calendar (YYYY-MM-DD)", text);
        },
        "DATE");
    command.add_option("PATH", reading.paths, "Documents; - is standard input");
    command.add_flag("--case", reading.one_case, "All documents are of one person");
    command.add_option("--as-of", reading.as_of, "The day to judge by (default: today, UTC)")
        ->check(calendar_day)
        ->type_name("DATE");
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
                   const std::function<void(const CaseReport&)>& use) {
    if (reading.paths.empty()) throw Failure("no document named; - is standard input");
    if (std::ranges::count(reading.paths, "-") > 1) throw Failure("standard input can be read only once");
    const std::size_t step = reading.one_case ? reading.paths.size() : 1;
    bool all_read = true;
    for (std::size_t first = 0; first < reading.paths.size(); first += step) {
        all_read &= run_case(reading, first, first + step, checker, options, use);
    }
    return all_read;
}

}  // namespace veritae::cli
