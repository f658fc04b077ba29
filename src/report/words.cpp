// SPDX-License-Identifier: MIT
#include "report/words.hpp"

#include <fmt/format.h>

namespace veritae::report {

std::string_view Words::operator()(std::string_view name) const { return rulebook_->text(name).in(language_); }

std::string Words::fill(std::string_view name, std::span<const Argument> arguments) const {
    return veritae::fill((*this)(name), arguments);
}

std::string Words::count(std::string_view name, std::size_t n) const {
    const Argument arguments[] = {{"n", fmt::format("{}", n)}};
    return fill(fmt::format("{}/{}", name, n == 1 ? "one" : "many"), arguments);
}

}  // namespace veritae::report
