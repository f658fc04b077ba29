// SPDX-License-Identifier: MIT
/// \file
/// The fixed words of the reports that people read, from rules/texts/.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "veritae/finding.hpp"
#include "veritae/rulebook.hpp"

namespace veritae::report {

class Words {
  public:
    Words(const Rulebook& rulebook, Language language) : rulebook_(&rulebook), language_(language) {}

    [[nodiscard]] Language language() const { return language_; }
    /// A text by its name.
    [[nodiscard]] std::string_view operator()(std::string_view name) const;
    /// A text with its `{names}` replaced.
    [[nodiscard]] std::string fill(std::string_view name, std::span<const Argument> arguments) const;
    /// "1 error", "3 errors": the text `name/one` for a count of one and `name/many` for others, `{n}` replaced.
    [[nodiscard]] std::string count(std::string_view name, std::size_t n) const;

  private:
    const Rulebook* rulebook_;
    Language language_;
};

}  // namespace veritae::report
