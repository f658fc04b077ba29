// SPDX-License-Identifier: MIT
#include <charconv>
#include <set>

#include "read/docx.hpp"

namespace veritae::reading::docx {
namespace {

constexpr int kMostInherited = 16;

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end == digits.data()) return std::nullopt;
    return value;
}

/// A property is on by being there, unless its value says that it is off.
std::optional<bool> flag(const pugi::xml_node& properties, std::string_view name) {
    const pugi::xml_node node = child(properties, name);
    if (!node) return std::nullopt;
    const std::string_view value = attribute(node, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

template <class Value>
void take(std::optional<Value>& to, const std::optional<Value>& from) {
    if (!to) to = from;
}

}  // namespace

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& one : node.children()) {
        if (local(one.name()) == name) return one;
    }
    return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& one : node.attributes()) {
        if (local(one.name()) == name) return one.value();
    }
    return {};
}

void Look::inherit(const Look& from) {
    take(bold, from.bold);
    take(italic, from.italic);
    take(underlined, from.underlined);
    take(hidden, from.hidden);
    take(struck, from.struck);
    take(raised, from.raised);
    take(half_points, from.half_points);
}

Look look_of(const pugi::xml_node& properties) {
    Look look;
    look.bold = flag(properties, "b");
    look.italic = flag(properties, "i");
    look.underlined = flag(properties, "u");
    look.hidden = flag(properties, "vanish");
    look.struck = flag(properties, "strike");
    if (!look.struck) look.struck = flag(properties, "dstrike");
    if (const pugi::xml_node align = child(properties, "vertAlign"))
        look.raised = attribute(align, "val") == "superscript";
    look.half_points = number(attribute(child(properties, "sz"), "val"));
    return look;
}

void Shape::inherit(const Shape& from) {
    take(outline, from.outline);
    take(list, from.list);
    take(level, from.level);
    title |= from.title;
    look.inherit(from.look);
}

Shape shape_of(const pugi::xml_node& properties) {
    Shape shape;
    shape.outline = number(attribute(child(properties, "outlineLvl"), "val"));
    const pugi::xml_node numbering = child(properties, "numPr");
    shape.list = number(attribute(child(numbering, "numId"), "val"));
    shape.level = number(attribute(child(numbering, "ilvl"), "val"));
    shape.style = attribute(child(properties, "pStyle"), "val");
    return shape;
}

Styles styles_of(const pugi::xml_node& root) {
    Styles own;
    std::map<std::string, std::string, std::less<>> based;
    for (const pugi::xml_node& style : root.children()) {
        if (local(style.name()) != "style") continue;
        const std::string id(attribute(style, "styleId"));
        Shape shape = shape_of(child(style, "pPr"));
        shape.look = look_of(child(style, "rPr"));
        // Built-in styles have English names in the file, whatever the program shows.
        shape.title = attribute(child(style, "name"), "val") == "Title";
        own[id] = std::move(shape);
        based[id] = attribute(child(style, "basedOn"), "val");
    }
    Styles all;
    for (const auto& [id, shape] : own) {
        Shape whole = shape;
        std::string from = based[id];
        for (int i = 0; i < kMostInherited; ++i) {
            const auto next = own.find(from);
            if (next == own.end()) break;
            whole.inherit(next->second);
            from = based[from];
        }
        all[id] = std::move(whole);
    }
    return all;
}

Relations relations_of(const pugi::xml_node& root) {
    Relations all;
    for (const pugi::xml_node& one : root.children()) {
        const std::string_view type = attribute(one, "Type");
        all[std::string(attribute(one, "Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                  std::string(attribute(one, "Target"))};
    }
    return all;
}

}  // namespace veritae::reading::docx
