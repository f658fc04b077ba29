// SPDX-License-Identifier: MIT
/// \file
/// What every command that takes documents does alike: loads the rules, opens the output and goes through the cases.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/checker.hpp"

#include "cli/folder.hpp"
#include "cli/online.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/reading.hpp"
#include "cli/selection.hpp"
#include "report/reporter.hpp"

namespace veritae::cli {

struct DocumentArguments {
    Reading reading;
    std::vector<std::string> rules;
    Selection selection;
    Presentation presentation;
    Online online;
    std::string index;          ///< of papers; empty for none
    std::string baseline;       ///< an earlier report; empty for none
    bool suppressions = false;  ///< whether a document may allow findings
};

enum class Shows : std::uint8_t { Findings, Else };

/// The first of `formats` is the default. A command that shows findings lets rules be chosen, and several formats be
/// written at once.
void add_document_options(CLI::App& command, DocumentArguments& arguments, const std::vector<std::string>& formats,
                          Shows shows);

[[nodiscard]] std::vector<std::string> names_of(std::span<const report::NamedReporter> formats);

/// Opens every output before the first document is read; they take their places together, when all has been written.
class Session {
  public:
    explicit Session(const DocumentArguments& arguments);

    /// Reports case by case in the formats asked for, and hands each to `look` too. Returns whether all could be read.
    bool report(
        std::span<const report::NamedReporter> formats,
        const std::function<void(const CaseReport&)>& look = [](const CaseReport&) {});

    /// Writes what `say` makes of each case. Returns as above.
    bool write(const std::function<std::string(const CaseReport&)>& say);

    [[nodiscard]] bool is(std::string_view format) const { return targets_.front().format == format; }
    [[nodiscard]] const report::Context& context() const { return context_; }

  private:
    const DocumentArguments& arguments_;
    /// Questions of several cases at once, before the first is reported.
    void ask_ahead();

    Rulebook rulebook_;
    std::optional<Sources> sources_;
    CheckOptions options_;
    Checker checker_;
    report::Context context_;
    std::vector<Target> targets_;
    std::deque<Output> outputs_;  ///< of the targets that are one file each
    std::deque<Folder> folders_;  ///< of those that are many
};

}  // namespace veritae::cli
