// SPDX-License-Identifier: MIT
/// \file
/// Strict reading of a JSON object: every member is asked for by name, what is left over is refused. All functions
/// throw LoadFailure with the line at fault.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/date.hpp"

#include "rulebook/node.hpp"

namespace veritae::rulebook {

class Object {
  public:
    /// `what` names the object in messages: "venue", "rule".
    Object(const Node& node, std::string_view file, std::string_view what);

    [[nodiscard]] const Node* find(std::string_view key);
    [[nodiscard]] const Node& need(std::string_view key);
    [[nodiscard]] const std::string& text(std::string_view key);
    [[nodiscard]] std::string_view optional_text(std::string_view key);
    /// A whole number that fits; `fallback` without the member.
    [[nodiscard]] std::int16_t whole(std::string_view key, std::int16_t fallback);
    [[nodiscard]] std::optional<std::int16_t> optional_whole(std::string_view key);
    [[nodiscard]] bool flag(std::string_view key, bool fallback);
    [[nodiscard]] std::optional<Day> day(std::string_view key);
    /// The index of the member's text in `choices`; `fallback` without the member.
    [[nodiscard]] std::size_t choice(std::string_view key, std::initializer_list<std::string_view> choices,
                                     std::optional<std::size_t> fallback = {});
    /// The items of a list; empty without the member.
    [[nodiscard]] const Node::Items& items(std::string_view key);

    /// Refuses members that nobody asked for.
    void finish() const;
    [[noreturn]] void fail(const Node& at, std::string message) const {
        rulebook::fail(file_, at.line, std::move(message));
    }
    [[nodiscard]] std::string_view file() const { return file_; }
    [[nodiscard]] const Node& node() const { return node_; }

  private:
    const Node& node_;
    std::string_view file_;
    std::string_view what_;
    std::vector<std::string_view> asked_;
};

/// A text that is not empty.
[[nodiscard]] const std::string& need_text(const Node& node, std::string_view file, std::string_view what);
[[nodiscard]] const Node::Items& need_items(const Node& node, std::string_view file, std::string_view what);
[[nodiscard]] std::int16_t need_whole(const Node& node, std::string_view file, std::string_view what);

}  // namespace veritae::rulebook
