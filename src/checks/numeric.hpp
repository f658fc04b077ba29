// SPDX-License-Identifier: MIT
/// \file
/// What rules may say to the checks on numbers, and what their messages may use.
#pragma once

#include <array>
#include <string_view>

#include "rulebook/check_shape.hpp"

namespace veritae::checks {

constexpr std::array kArithmeticParameters = {
    ParameterShape{.name = "durations", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "frequencies", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "falling", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "rising", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "higher", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "levels", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "within", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "that_is", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "items", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "item_words", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "item_rates", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "others", .type = ParameterShape::Type::Texts},
};
constexpr std::array<std::string_view, 9> kArithmeticOutcomes = {
    "points", "difference", "change", "ratio", "sum", "contributions", "rate", "share", "direction"};
constexpr std::array<std::string_view, 14> kArithmeticArguments = {
    "from",  "to",     "stated", "difference", "relative", "factor", "parts",
    "total", "period", "rate",   "implied",    "part",     "whole",  "share"};

constexpr std::array kImpossibleParameters = {
    ParameterShape{.name = "bounded", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "fractions", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "fraction_up_to", .type = ParameterShape::Type::Number, .required = true},
    ParameterShape{.name = "reducible", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "probabilities", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "harmonic", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "precision_marks", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "recall_marks", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "in_order", .type = ParameterShape::Type::Texts},
    ParameterShape{.name = "joiners", .type = ParameterShape::Type::Texts},
};
constexpr std::array<std::string_view, 5> kImpossibleOutcomes = {"share", "reduction", "rank", "probability",
                                                                 "harmonic"};
constexpr std::array<std::string_view, 3> kImpossibleArguments = {"value", "total", "implied"};

constexpr std::array<std::string_view, 4> kRankArguments = {"rank", "total", "actual", "claimed"};

constexpr std::array kValueParameters = {
    ParameterShape{.name = "counts", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "named", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "values", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "of_owner", .type = ParameterShape::Type::Texts, .required = true},
    ParameterShape{.name = "platforms", .type = ParameterShape::Type::Texts, .required = true},
};
constexpr std::array<std::string_view, 2> kValueArguments = {"first", "second"};

}  // namespace veritae::checks
