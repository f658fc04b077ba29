// SPDX-License-Identifier: MIT
/// \file
/// What a rule may say to its check. The loader holds every rule against the shape of the check that it names.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace veritae {

struct ParameterShape {
    enum class Type : std::uint8_t {
        Number,
        Text,
        Texts,
        Phrases,   ///< texts of two bytes or more
        Patterns,  ///< regular expressions, see patterns.hpp
    };
    std::string_view name;
    Type type;
    bool required = false;
    /// The values that a Text or Texts may have; empty: any.
    std::span<const std::string_view> choices = {};
};

/// What a check is given, and what the examples of its rules are therefore made of.
enum class Sees : std::uint8_t {
    Case,      ///< one person's documents
    Versions,  ///< the same, and what each was earlier
    Records,   ///< the documents of several people, one each
};

struct CheckShape {
    std::string_view name;
    std::span<const ParameterShape> parameters;
    std::span<const std::string_view>
        outcomes;  ///< for which a rule may have messages of their own; a rule needs `message` or all of these
    std::span<const std::string_view> arguments;  ///< `{names}` that its messages may use
    Sees sees = Sees::Case;
};

}  // namespace veritae
