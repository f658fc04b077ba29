// SPDX-License-Identifier: MIT
// veritae check: findings.
#include <algorithm>
#include <filesystem>
#include <set>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/failure.hpp"
#include "cli/index.hpp"
#include "cli/session.hpp"
#include "cli/tell.hpp"
#include "cli/watch.hpp"

namespace veritae::cli {

namespace {

struct Arguments {
    DocumentArguments documents;
    std::string fail_on = "error";
    std::string config;
    bool isolated = false;
    bool strict = false;  ///< obeys no comment of a document
    bool watch = false;
};

/// The settings of the file where no option outranks them.
void configure(Arguments& arguments, const CLI::App& command) {
    if (arguments.isolated) return;
    const std::vector<std::string>& paths = arguments.documents.reading.paths;
    const Config config = arguments.config.empty() ? nearest_config(paths) : read_config(arguments.config);
    const auto set = [&](const char* option, auto& value, const auto& configured) {
        if (command.count(option) == 0 && !configured.empty()) value = configured;
    };
    DocumentArguments& documents = arguments.documents;
    set("--select", documents.selection.select, config.select);
    set("--ignore", documents.selection.ignore, config.ignore);
    set("--rules", documents.rules, config.rules);
    set("--lang", documents.reading.language, config.language);
    set("--baseline", documents.baseline, config.baseline);
    set("--fail-on", arguments.fail_on, config.fail_on);
}

int run(const Arguments& arguments) {
    Session session(arguments.documents);
    bool found = false;
    const bool all_read = session.report(report::kCheckFormats, [&](const CaseReport& one) {
        for (const DocumentReport& document : one.documents) tell_suppressions(document);
        for (const Finding& finding : one.findings) found |= fails(finding, arguments.fail_on);
    });
    return !all_read ? kUnusable : found ? kFound : kClean;
}

/// Again and again, until somebody ends it. What cannot be used now may be mended by the next time.
[[noreturn]] void watch(const Arguments& arguments) {
    const DocumentArguments& documents = arguments.documents;
    if (std::ranges::find(documents.reading.paths, "-") != documents.reading.paths.end())
        throw Failure("standard input cannot be watched");
    std::set<std::string> written;
    for (const Target& target : targets(documents.presentation)) {
        if (!target.file.empty()) written.insert(std::filesystem::path(target.file).filename().string());
    }
    Watch changes(documents.reading.paths, std::move(written));
    while (true) {
        try {
            run(arguments);
        } catch (const Failure& failure) {
            tell(failure.what());
        }
        tell("waiting for a change; Ctrl-C ends it");
        changes.wait();
    }
}

}  // namespace

void add_check(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("check", "Find what cannot be true, has gone stale or contradicts itself");
    const auto arguments = std::make_shared<Arguments>();
    add_document_options(*command, arguments->documents, names_of(report::kCheckFormats), Shows::Findings);
    add_fail_on_option(*command, arguments->fail_on);
    add_online_options(*command, arguments->documents.online);
    add_index_option(*command, arguments->documents.index);
    command
        ->add_option("--baseline", arguments->documents.baseline,
                     "An earlier JSON report, whose findings are not told again")
        ->type_name("FILE");
    command
        ->add_option("--since", arguments->documents.reading.since,
                     "Compare with what the documents were at a revision of git")
        ->type_name("REV")
        ->check(
            [](const std::string& revision) { return std::string(revision.empty() ? "no revision is given" : ""); });
    command->add_flag("--no-suppressions", arguments->strict, "Tell what a document's own comments allow, too");
    command->add_option("--config", arguments->config, "Settings (default: the nearest veritae.toml upwards)")
        ->type_name("FILE");
    command->add_flag("--isolated", arguments->isolated, "Look for no veritae.toml");
    command->add_flag("--watch", arguments->watch, "Check again whenever a document is saved");
    command->callback([arguments, command, &status] {
        arguments->documents.suppressions = !arguments->strict;
        configure(*arguments, *command);
        if (arguments->watch) watch(*arguments);
        status = run(*arguments);
    });
}

}  // namespace veritae::cli
