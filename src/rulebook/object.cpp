// SPDX-License-Identifier: MIT
#include "rulebook/object.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace veritae::rulebook {

const std::string& need_text(const Node& node, std::string_view file, std::string_view what) {
    const std::string* text = node.string();
    if (text == nullptr) fail(file, node.line, fmt::format("{} must be a text", what));
    if (text->empty()) fail(file, node.line, fmt::format("{} is empty", what));
    return *text;
}

const Node::Items& need_items(const Node& node, std::string_view file, std::string_view what) {
    const Node::Items* items = node.items();
    if (items == nullptr) fail(file, node.line, fmt::format("{} must be a list", what));
    return *items;
}

std::int16_t need_whole(const Node& node, std::string_view file, std::string_view what) {
    const double* number = node.number();
    using Limits = std::numeric_limits<std::int16_t>;
    if (number == nullptr || std::trunc(*number) != *number || *number < Limits::min() || *number > Limits::max()) {
        fail(file, node.line, fmt::format("{} must be a whole number", what));
    }
    return static_cast<std::int16_t>(*number);
}

Object::Object(const Node& node, std::string_view file, std::string_view what) : node_(node), file_(file), what_(what) {
    if (node.members() == nullptr) fail(node, fmt::format("a {} must be an object", what));
}

const Node* Object::find(std::string_view key) {
    asked_.push_back(key);
    return node_.find(key);
}

const Node& Object::need(std::string_view key) {
    const Node* found = find(key);
    if (found == nullptr) fail(node_, fmt::format("this {} has no \"{}\"", what_, key));
    return *found;
}

const std::string& Object::text(std::string_view key) {
    return need_text(need(key), file_, fmt::format("\"{}\"", key));
}

std::string_view Object::optional_text(std::string_view key) {
    const Node* found = find(key);
    return found == nullptr ? std::string_view{} : need_text(*found, file_, fmt::format("\"{}\"", key));
}

std::optional<std::int16_t> Object::optional_whole(std::string_view key) {
    const Node* found = find(key);
    if (found == nullptr) return {};
    return need_whole(*found, file_, fmt::format("\"{}\"", key));
}

std::int16_t Object::whole(std::string_view key, std::int16_t fallback) {
    return optional_whole(key).value_or(fallback);
}

bool Object::flag(std::string_view key, bool fallback) {
    const Node* found = find(key);
    if (found == nullptr) return fallback;
    if (found->boolean() == nullptr) fail(*found, fmt::format("\"{}\" must be true or false", key));
    return *found->boolean();
}

std::optional<Day> Object::day(std::string_view key) {
    const Node* found = find(key);
    if (found == nullptr) return {};
    const std::string& written = need_text(*found, file_, fmt::format("\"{}\"", key));
    const std::optional<Day> day = parse_day(written);
    if (!day) fail(*found, fmt::format("\"{}\" must be a day YYYY-MM-DD of the calendar, not \"{}\"", key, written));
    return day;
}

std::size_t Object::choice(std::string_view key, std::initializer_list<std::string_view> choices,
                           std::optional<std::size_t> fallback) {
    if (fallback && node_.find(key) == nullptr) {
        asked_.push_back(key);
        return *fallback;
    }
    const Node& node = need(key);
    const std::string& written = need_text(node, file_, fmt::format("\"{}\"", key));
    const auto found = std::find(choices.begin(), choices.end(), written);
    if (found == choices.end()) {
        fail(node, fmt::format("\"{}\" must be one of {}; not \"{}\"", key, fmt::join(choices, ", "), written));
    }
    return static_cast<std::size_t>(found - choices.begin());
}

const Node::Items& Object::items(std::string_view key) {
    static const Node::Items none;
    const Node* found = find(key);
    return found == nullptr ? none : need_items(*found, file_, fmt::format("\"{}\"", key));
}

void Object::finish() const {
    for (const Node::Member& member : *node_.members()) {
        if (std::find(asked_.begin(), asked_.end(), member.key) == asked_.end()) {
            rulebook::fail(file_, member.line, fmt::format("unknown key \"{}\" in a {}", member.key, what_));
        }
    }
}

}  // namespace veritae::rulebook
