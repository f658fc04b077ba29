// SPDX-License-Identifier: MIT
/// \file
/// The output formats: cases in, text out. One file a format; what they share stands in json_parts.hpp and words.hpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "veritae/report.hpp"
#include "veritae/rulebook.hpp"

namespace veritae::report {

/// What all documents of one output have in common.
struct Context {
    std::string_view version;  ///< of the program
    const Rulebook& rulebook;
    Day as_of;
    std::optional<Language> language;  ///< of everything read by people; empty: that of each document
    bool color = false;                ///< of the formats for terminals
};

/// Appends to the string that it was made with; the caller may write that away and empty it between calls.
class Reporter {
  public:
    Reporter() = default;
    virtual ~Reporter() = default;
    Reporter(const Reporter&) = delete;
    Reporter& operator=(const Reporter&) = delete;

    virtual void begin() {}
    virtual void add(const CaseReport& the_case) = 0;
    virtual void end() {}
};

[[nodiscard]] std::unique_ptr<Reporter> check_json(const Context& context, std::string& out);
[[nodiscard]] std::unique_ptr<Reporter> check_ndjson(const Context& context, std::string& out);
[[nodiscard]] std::unique_ptr<Reporter> check_markdown(const Context& context, std::string& out);
[[nodiscard]] std::unique_ptr<Reporter> check_sarif(const Context& context, std::string& out);
[[nodiscard]] std::unique_ptr<Reporter> check_junit(const Context& context, std::string& out);
[[nodiscard]] std::unique_ptr<Reporter> check_github(const Context& context, std::string& out);
[[nodiscard]] std::unique_ptr<Reporter> check_gitlab(const Context& context, std::string& out);
[[nodiscard]] std::unique_ptr<Reporter> check_rdjson(const Context& context, std::string& out);
[[nodiscard]] std::unique_ptr<Reporter> inspect_json(const Context& context, std::string& out);
[[nodiscard]] std::unique_ptr<Reporter> check_text(const Context& context, std::string& out);
/// One page for people. Wants CheckOptions::digests.
[[nodiscard]] std::unique_ptr<Reporter> check_html(const Context& context, std::string& out);
[[nodiscard]] std::unique_ptr<Reporter> inspect_text(const Context& context, std::string& out);

/// A format by its name.
struct NamedReporter {
    std::string_view name;
    std::unique_ptr<Reporter> (*make)(const Context& context, std::string& out);
};

/// Those of each command; the first is what it writes if not asked for another.
inline constexpr NamedReporter kCheckFormats[] = {
    {"text", check_text},     {"json", check_json},     {"ndjson", check_ndjson}, {"markdown", check_markdown},
    {"html", check_html},     {"sarif", check_sarif},   {"junit", check_junit},   {"github", check_github},
    {"gitlab", check_gitlab}, {"rdjson", check_rdjson},
};
inline constexpr NamedReporter kInspectFormats[] = {{"text", inspect_text}, {"json", inspect_json}};

}  // namespace veritae::report
