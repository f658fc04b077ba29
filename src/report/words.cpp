// SPDX-License-Identifier: MIT
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace veritae::report {

std::string_view Words::operator()(std::string_view name) const { return rulebook_->text(name).in(language_); }

std::string Words::fill(std::string_view name, std::span<const Argument> arguments) const {
    const std::string_view text = (*this)(name);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
        const auto argument = close == std::string_view::npos
                                  ? arguments.end()
                                  : std::ranges::find(arguments, text.substr(i + 1, close - i - 1), &Argument::name);
        if (argument == arguments.end()) {
            out += text[i++];
        } else {
            out += argument->value;
            i = close + 1;
        }
    }
    return out;
}

std::string Words::count(std::string_view name, std::size_t n) const {
    const Argument arguments[] = {{"n", fmt::format("{}", n)}};
    return fill(fmt::format("{}/{}", name, n == 1 ? "one" : "many"), arguments);
}

}  // namespace veritae::report
