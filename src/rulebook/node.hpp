// SPDX-License-Identifier: MIT
/// \file
/// JSON that remembers its lines, for error messages that say where. Strict: duplicate keys are refused.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "veritae/rulebook.hpp"

namespace veritae::rulebook {

/// A JSON value and the line on which it begins (a text: ends). Members keep the order of the file.
struct Node {
    struct Member;
    using Members = std::vector<Member>;
    using Items = std::vector<Node>;

    std::uint32_t line = 0;
    std::variant<std::nullptr_t, bool, double, std::string, Items, Members> value;

    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::nullptr_t>(value); }
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&value); }
    [[nodiscard]] const double* number() const { return std::get_if<double>(&value); }
    [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&value); }
    [[nodiscard]] const Items* items() const { return std::get_if<Items>(&value); }
    [[nodiscard]] const Members* members() const { return std::get_if<Members>(&value); }
    /// A member by name; null if there is none or this is no object.
    [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Node::Member {
    std::string key;
    std::uint32_t line = 0;  ///< of the key
    Node node;
};

/// Thrown by the loaders; caught where all errors of a directory are collected.
struct LoadFailure {
    RuleError error;
};
[[noreturn]] void fail(std::string_view file, std::uint32_t line, std::string message);

/// Parses a whole file. Throws LoadFailure with the line for malformed JSON, a duplicate key, or nesting beyond 32.
[[nodiscard]] Node parse_json(std::string_view text, std::string_view file);

}  // namespace veritae::rulebook
