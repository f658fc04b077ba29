// SPDX-License-Identifier: MIT
// veritae cross: what only shows when the records of a stream stand side by side.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/line_reader.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/reading.hpp"
#include "cli/selection.hpp"
#include "cli/tell.hpp"
#include "cross/candidates.hpp"
#include "engine/across.hpp"
#include "report/across.hpp"
#include "stream/traced.hpp"

namespace veritae::cli {

namespace {

struct Arguments {
    std::vector<std::string> files;
    std::vector<std::string> rules;
    Selection selection;
    Presentation presentation;
    std::string language = "auto";
    std::string fail_on = "error";
    std::uint32_t memory = 256;  ///< mebibytes
};

/// The records of all lines, and what brings two of them together.
class Records {
  public:
    Records(const engine::AcrossRules& rules, std::size_t bytes)
        : rules_(rules), shelf_(database_, bytes / 2), candidates_(database_, rules.wanted(), bytes / 2) {}

    /// Returns whether all lines could be used; the first that could not is told.
    bool read(const std::string& path) {
        const OpenedFile file(path);
        const std::string name = path == "-" ? "standard input" : path;
        LineReader lines(file.descriptor(), name);
        std::string line;
        std::size_t bad = 0;
        for (std::size_t number = 1; lines.next(line, kLongest); ++number) {
            ++seen_;
            if (line.size() > kLongest) {
                complain(name, number, "expected lines of at most 1 MiB", bad++);
                continue;
            }
            stream::Traced traced = stream::parse_traced(line, limits_);
            if (traced.error && !traced.refused) {
                complain(name, number, traced.error->detail, bad++);
            } else if (traced.error) {
                ++unread_;
            } else {
                unread_ += traced.refused ? 1 : 0;
                candidates_.add(traced.record.traces);
                shelf_.add(traced.kept);
            }
        }
        if (bad > 1) tell(fmt::format("{}: {} lines could not be used", name, bad));
        unread_ += bad;
        return bad == 0;
    }

    std::vector<engine::AcrossFinding> compare() {
        std::vector<engine::AcrossFinding> findings;
        candidates_.drain([&](std::uint64_t a, std::uint64_t b) {
            rules_.compare(record(a), record(b), candidates_.common(), findings);
        });
        std::sort(findings.begin(), findings.end());
        findings.erase(std::unique(findings.begin(), findings.end()), findings.end());  // lines that came twice
        return findings;
    }

    [[nodiscard]] std::size_t seen() const { return seen_; }
    [[nodiscard]] std::size_t unread() const { return unread_; }

  private:
    static constexpr std::size_t kLongest = std::size_t{1} << 20;

    static void complain(const std::string& name, std::size_t line, const std::string& what, std::size_t before) {
        if (before == 0) tell(fmt::format("{}:{}: {}", name, line, what));
    }
    [[nodiscard]] cross::Record record(std::uint64_t number) const {
        return stream::parse_traced(shelf_.get(number), limits_).record;
    }

    const engine::AcrossRules& rules_;
    const ReadLimits limits_{};
    cross::Database database_;
    cross::Shelf shelf_;
    cross::Candidates candidates_;
    std::size_t seen_ = 0;
    std::size_t unread_ = 0;
};

int run(const Arguments& arguments) {
    const Rulebook rulebook = load_rules(arguments.rules);
    const engine::AcrossRules rules(rulebook, patterns(arguments.selection.select, rulebook),
                                    patterns(arguments.selection.ignore, rulebook));
    const report::Context context{VERITAE_VERSION,
                                  rulebook,
                                  {},
                                  language(arguments.language),
                                  use_color(arguments.presentation, arguments.presentation.output)};
    Output output(arguments.presentation.output);
    Records records(rules, std::size_t{arguments.memory} << 20);
    bool all_read = true;
    std::vector<engine::AcrossFinding> findings;
    try {
        for (const std::string& file : arguments.files) all_read &= records.read(file);
        findings = records.compare();
    } catch (const Failure&) {
        throw;
    } catch (const std::runtime_error& error) {
        throw Failure(error.what());  // of the temporary database
    }
    const auto format =
        std::ranges::find(report::kAcrossFormats, arguments.presentation.format, &report::NamedAcross::name);
    output.write(format->write(context, {records.seen(), records.unread(), findings}));
    output.commit();
    if (!all_read) return kUnusable;
    const bool found = std::ranges::any_of(
        findings, [&](const engine::AcrossFinding& one) { return fails(one.finding, arguments.fail_on); });
    return found ? kFound : kClean;
}

}  // namespace

void add_cross(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("cross", "Hold the records of a stream against each other");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("FILE", arguments->files, "What `veritae filter --traces` has written; - is standard input")
        ->required();
    add_language_option(*command, arguments->language);
    add_rules_option(*command, arguments->rules);
    add_selection_options(*command, arguments->selection);
    add_fail_on_option(*command, arguments->fail_on);
    command
        ->add_option("--memory", arguments->memory,
                     "MiB to hold; beyond them a temporary database is used (default: 256)")
        ->check(CLI::Range(1u, 1u << 16).description(""))
        ->type_name("MB");
    std::vector<std::string> names;
    for (const report::NamedAcross& one : report::kAcrossFormats) names.emplace_back(one.name);
    add_presentation_options(*command, arguments->presentation, names);
    command->footer(
        "What two records of two people have in common is told with a question; who was first, and whether anybody is\n"
        "wrong, it does not say. A record without its owner's name is held against nobody.");
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace veritae::cli
