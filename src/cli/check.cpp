// SPDX-License-Identifier: MIT
// veritae check: findings.
#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/session.hpp"

namespace veritae::cli {

namespace {

constexpr NamedReporter kFormats[] = {
    {"text", report::check_text},         {"json", report::check_json},     {"ndjson", report::check_ndjson},
    {"markdown", report::check_markdown}, {"sarif", report::check_sarif},   {"junit", report::check_junit},
    {"github", report::check_github},     {"gitlab", report::check_gitlab}, {"rdjson", report::check_rdjson},
};

struct Arguments {
    DocumentArguments documents;
    std::string fail_on = "error";
};

bool fails(const Finding& finding, const std::string& fail_on) {
    if (fail_on == "never") return false;
    const Severity least = fail_on == "error"     ? Severity::Error
                           : fail_on == "warning" ? Severity::Warning
                                                  : Severity::Note;
    return finding.severity() >= least;
}

int run(const Arguments& arguments) {
    Session session(arguments.documents);
    bool found = false;
    const bool all_read = session.report(kFormats, [&](const CaseReport& one) {
        for (const Finding& finding : one.findings) found |= fails(finding, arguments.fail_on);
    });
    return !all_read ? kUnusable : found ? kFound : kClean;
}

}  // namespace

void add_check(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("check", "Find what cannot be true, has gone stale or contradicts itself");
    const auto arguments = std::make_shared<Arguments>();
    add_document_options(*command, arguments->documents, names_of(kFormats), Shows::Findings);
    command->add_option("--fail-on", arguments->fail_on, "Least severity that makes the exit status 1 (default: error)")
        ->check(CLI::IsMember({"error", "warning", "note", "never"}));
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace veritae::cli
