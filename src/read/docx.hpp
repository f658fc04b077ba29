// SPDX-License-Identifier: MIT
/// \file
/// A word processor's file (Office Open XML, ISO/IEC 29500-1): docx_parts.cpp reads what the text refers to,
/// docx_body.cpp the text, docx.cpp writes it down.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "veritae/document.hpp"

#include "read/zip.hpp"

namespace veritae::reading::docx {

/// A name without its prefix.
[[nodiscard]] inline std::string_view local(const char* name) {
    const std::string_view all = name;
    const std::size_t colon = all.rfind(':');
    return colon == std::string_view::npos ? all : all.substr(colon + 1);
}
/// A child or an attribute by its name without the prefix; an empty one if there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view name);

/// How letters look. What is not said is inherited.
struct Look {
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underlined;
    std::optional<bool> hidden;
    std::optional<bool> struck;
    std::optional<bool> raised;
    std::optional<int> half_points;

    void inherit(const Look& from);
};
/// Of `w:rPr`.
[[nodiscard]] Look look_of(const pugi::xml_node& properties);

/// What a paragraph is, by its style or its own properties.
struct Shape {
    std::optional<int> outline;  ///< level of a heading from 0; 9 is none
    std::optional<int> list;     ///< its number; 0 is none
    std::optional<int> level;    ///< of the list, from 0
    bool title = false;
    Look look;
    std::string style;  ///< that it is of

    void inherit(const Shape& from);
};
/// Of `w:pPr`.
[[nodiscard]] Shape shape_of(const pugi::xml_node& properties);

using Styles = std::map<std::string, Shape, std::less<>>;
/// Each style with all that it inherits.
[[nodiscard]] Styles styles_of(const pugi::xml_node& root);

/// What a part refers to, by its id.
struct Relation {
    std::string type;  ///< the last part of its address: "hyperlink"
    std::string target;
};
using Relations = std::map<std::string, Relation, std::less<>>;
[[nodiscard]] Relations relations_of(const pugi::xml_node& root);

/// Letters that look alike; a break begins a new line, a cell a new column.
struct Run {
    enum class Kind : std::uint8_t { Words, Break, Cell };
    Kind kind = Kind::Words;
    std::string words;
    Look look;
    std::string link;  ///< the address that they lead to
};
struct Paragraph {
    Shape shape;
    std::uint32_t number = 0;  ///< from 1, in the order of the file
    bool row = false;          ///< a row of a table
    std::vector<Run> runs;
};

/// The paragraphs of a part.
struct Body {
    std::vector<Paragraph> paragraphs;
    std::vector<std::string> heads;  ///< ids of the parts above and below each page
    std::vector<std::string> feet;
    bool too_deep = false;
};
/// `count` is how many paragraphs were counted before, and is counted on.
[[nodiscard]] Body body_of(const pugi::xml_node& root, const Styles& styles, const Relations& relations,
                           std::uint32_t depth, std::uint32_t& count);

}  // namespace veritae::reading::docx
