// SPDX-License-Identifier: MIT
/// \file
/// What every command that takes documents does alike: loads the rules, opens the output and goes through the cases.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "veritae/checker.hpp"

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
};

/// The first of `formats` is the default. Without `selects`, no rule can be chosen: the command shows no findings.
void add_document_options(CLI::App& command, DocumentArguments& arguments, const std::vector<std::string>& formats,
                          bool selects);

class Session {
  public:
    using Make = std::unique_ptr<report::Reporter> (*)(const report::Context& context, std::string& out);

    explicit Session(const DocumentArguments& arguments);

    /// Reports case by case, and hands each to `look` too. Returns whether all could be read.
    bool report(
        Make make, const std::function<void(const CaseReport&)>& look = [](const CaseReport&) {});

    /// Writes what `say` makes of each case. Returns as above.
    bool write(const std::function<std::string(const CaseReport&)>& say);

    [[nodiscard]] bool is(std::string_view format) const { return arguments_.presentation.format == format; }
    [[nodiscard]] const report::Context& context() const { return context_; }

  private:
    const DocumentArguments& arguments_;
    Rulebook rulebook_;
    CheckOptions options_;
    Checker checker_;
    report::Context context_;
    Output output_;
};

}  // namespace veritae::cli
