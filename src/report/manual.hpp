// SPDX-License-Identifier: MIT
/// \file
/// Rules for people and programs: the index of all, the manual of one.
#pragma once

#include <string>

#include "report/reporter.hpp"

namespace veritae::report {

/// A line a rule: id, severity, title; rules that are off unless selected are marked.
[[nodiscard]] std::string rules_text(const Context& context);
[[nodiscard]] std::string rules_json(const Context& context);

/// Title, why it matters, what it finds and what it leaves alone, what to ask and how to mend.
[[nodiscard]] std::string manual_text(const Rule& rule, const Context& context);

}  // namespace veritae::report
