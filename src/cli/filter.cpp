// SPDX-License-Identifier: MIT
// veritae filter: a stream of résumés in, a stream of findings out, line by line.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/gather.hpp"
#include "cli/line_reader.hpp"
#include "cli/output.hpp"
#include "cli/pdf.hpp"
#include "cli/progress.hpp"
#include "cli/reading.hpp"
#include "cli/selection.hpp"
#include "cli/today.hpp"
#include "stream/answer.hpp"
#include "stream/in_order.hpp"

namespace veritae::cli {

namespace {

constexpr std::array kMembers = {"path",     "format",    "language",   "written", "coverage",
                                 "findings", "truncated", "suppressed", "errors"};

struct Arguments {
    std::vector<std::string> rules;
    Selection selection;
    std::string as_of;
    std::string language = "auto";
    std::string output;
    std::vector<std::string> members;
    std::size_t most_findings = 100;
    unsigned jobs = 1;
    bool progress = false;
    bool traces = false;
};

stream::Opened open(const std::string& path, std::optional<Format> format, const Gathering& how) {
    stream::Opened opened;
    auto documents = std::make_shared<std::vector<Gathered>>(gather(path, how));
    Gathered& first = documents->front();
    if (format) first.format = *format;
    opened.error = first.source.error;
    opened.inputs = inputs(*documents, 0, documents->size());
    opened.owner = std::move(documents);
    return opened;
}

int run(const Arguments& arguments) {
    const Rulebook rulebook = load_rules(arguments.rules);
    const Checker checker(rulebook);
    const CheckOptions options{{},
                               patterns(arguments.selection.select, rulebook),
                               patterns(arguments.selection.ignore, rulebook),
                               {},
                               lay_out_pdf};
    const Gathering how{"auto", format_for, {}, options.limits, rulebook.site_files};
    const stream::Desk desk{
        .checker = checker,
        .context = {VERITAE_VERSION, rulebook, {}, language(arguments.language), false},
        .options = options,
        .as_of = arguments.as_of.empty() ? std::nullopt : parse_day(arguments.as_of),
        .today = today,
        .open = [&how](const std::string& path, std::optional<Format> format) { return open(path, format, how); },
        .most_findings = arguments.most_findings,
        .members = arguments.members,
        .traces = arguments.traces,
    };

    const std::size_t longest = options.limits.bytes;
    LineReader lines(STDIN_FILENO);
    Output output(arguments.output);
    Progress progress(arguments.progress);
    stream::answer_in_order({.next = [&](std::string& line) { return lines.next(line, longest); },
                             .answer =
                                 [&](std::string& line) {
                                     if (line.size() <= longest) return stream::answer(line, desk);
                                     return stream::refusal(
                                         {ReadError::Code::TooLarge,
                                          {},
                                          "expected records of at most " + std::to_string(longest) + " bytes"},
                                         desk);
                                 },
                             .write =
                                 [&](const std::string& answer) {
                                     output.write(answer);
                                     progress.count();
                                 }},
                            arguments.jobs);
    output.commit();
    return kClean;
}

}  // namespace

void add_filter(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand(
        "filter", "Check a stream: a JSON object a line in on standard input, one a line out, in the same order");
    const auto arguments = std::make_shared<Arguments>();
    add_day_option(*command, arguments->as_of);
    add_language_option(*command, arguments->language);
    add_rules_option(*command, arguments->rules);
    add_selection_options(*command, arguments->selection);
    command->add_option("--jobs,-j", arguments->jobs, "Records that are checked at a time (default: 1)")
        ->check(CLI::Range(1u, 256u).description(""))
        ->type_name("N");
    command->add_option("--max-findings", arguments->most_findings, "Findings of a record (default: 100)")
        ->check(CLI::Validator(CLI::NonNegativeNumber).description(""))
        ->type_name("N");
    command->add_option("--fields", arguments->members, "Members of an answer besides its id (default: all)")
        ->delimiter(',')
        ->check(CLI::IsMember(std::vector<std::string>(kMembers.begin(), kMembers.end())))
        ->type_name("NAME,…");
    command->add_flag("--traces", arguments->traces, "Add what `veritae cross` holds against other records");
    command->add_option("--output,-o", arguments->output, "Write to a file, all or nothing")->type_name("FILE");
    command->add_flag("--progress", arguments->progress, "Count on standard error, if that is a terminal");
    command->footer(
        "A record has one of \"text\", \"resume\" (an object as inspect writes it, or of JSON Resume) and \"path\";\n"
        "\"id\", \"format\" and \"as_of\" if wanted. A bad record is answered with its \"errors\"; the exit status is\n"
        "0 when the stream was gone through, whatever was found.");
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace veritae::cli
