// SPDX-License-Identifier: MIT
// The one table of check kinds: name, what a rule may say to it, and the function. A new kind is a file, a line in
// checks.hpp and a row here.
#include <array>

#include "checks/check.hpp"
#include "checks/checks.hpp"

namespace veritae::checks {
namespace {

constexpr std::array<std::string_view, 3> kEditionArguments = {"venue", "year", "editions"};

constexpr std::array kRegistry = {
    CheckKind{{.name = "missing-edition", .parameters = {}, .outcomes = {}, .arguments = kEditionArguments},
              missing_edition},
};

}  // namespace

std::span<const CheckKind> registry() { return kRegistry; }

}  // namespace veritae::checks
