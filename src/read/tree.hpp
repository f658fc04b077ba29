// SPDX-License-Identifier: MIT
/// \file
/// JSON and YAML as one tree whose leaves know where they stand in the file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "veritae/document.hpp"

namespace veritae::reading {

/// A value of a file. A scalar has its text, decoded, and the bytes of the file between its quotes; null is a scalar
/// without text.
struct Node {
    enum class Kind : std::uint8_t { Scalar, List, Map };
    struct Member;

    Kind kind = Kind::Scalar;
    std::string value;
    Span source;        ///< of Document::text
    char quote = '\0';  ///< what it stands in; escapes are read between '"' only
    std::vector<Node> items;
    std::vector<Member> members;  ///< in the order of the file

    /// A member by its key; null if there is none.
    [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Node::Member {
    Node key;
    Node value;
};

/// A character of a scalar and the bytes of the file that it was written with: one, an escape, or none of its own.
struct Character {
    char32_t value;
    std::uint32_t begin;
    std::uint32_t end;
};

/// A scalar's characters in order, blanks as the file folds them. O(bytes).
[[nodiscard]] std::vector<Character> characters(std::string_view text, const Node& scalar);

struct ParsedTree {
    Node root;
    std::optional<ReadError> error;
};

/// JSON. An error with its place for what is none, and for nesting beyond `depth`.
[[nodiscard]] ParsedTree parse_json(const Document& document, std::uint32_t depth);

/// The first document of a YAML file; the same, and an error for aliases that repeat too much.
[[nodiscard]] ParsedTree parse_yaml(const Document& document, std::uint32_t depth);

}  // namespace veritae::reading
