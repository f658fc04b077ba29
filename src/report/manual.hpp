// SPDX-License-Identifier: MIT
/// \file
/// Rules for people and programs: the index of all, the manual of one.
#pragma once

#include <string>

#include "report/reporter.hpp"
#include "report/words.hpp"

namespace veritae::report {

/// A line a rule: id, severity, title; rules that are off unless selected are marked.
[[nodiscard]] std::string rules_text(const Context& context);
[[nodiscard]] std::string rules_json(const Context& context);

/// Title, why it matters, what it finds and what it leaves alone, what to ask and how to mend.
[[nodiscard]] std::string manual_text(const Rule& rule, const Context& context);

/// Why it matters, how to mend and what to ask, in plain lines.
[[nodiscard]] std::string manual_brief(const Rule& rule, const Words& words);
/// The same with a few examples, in Markdown.
[[nodiscard]] std::string manual_markdown(const Rule& rule, const Words& words);

}  // namespace veritae::report
