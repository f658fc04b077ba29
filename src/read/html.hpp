// SPDX-License-Identifier: MIT
/// \file
/// The tags of HTML that stand in Markdown: how they are written and what they mean for lines, styles and links.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace veritae::reading {

enum class TagRole : std::uint8_t {
    None,     ///< no meaning here
    Break,    ///< ends a line: br, hr
    Block,    ///< ends a line and begins a block: p, div, …
    Heading,  ///< h1 to h6
    List,     ///< ul, ol
    Item,     ///< li
    Row,      ///< tr
    Cell,     ///< td, th
    Bold,
    Italic,
    Underline,
    Code,
    Superscript,
    Link,
    Deleted,
    Unseen,  ///< its content is never shown: script, style, …
};

/// One tag. Views into the text.
struct Tag {
    std::string_view name;  ///< as written
    std::string_view attributes;
    TagRole role = TagRole::None;
    std::uint8_t level = 0;  ///< of a heading
    bool closing = false;
    bool empty = false;        ///< has no content: written `<x/>`, or img, br, …
    std::uint32_t length = 0;  ///< bytes, 0 if there is no tag
};

/// The tag, comment or declaration that `text` begins with (its first byte is '<'). Looks no further than a fixed
/// number of bytes.
[[nodiscard]] Tag tag_at(std::string_view text);

/// Same name, whatever the case.
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

/// The value of an attribute, references replaced; empty if there is none.
[[nodiscard]] std::string attribute(const Tag& tag, std::string_view name);

/// Whether a browser would show nothing of an element: attribute `hidden`, or a style that says so.
[[nodiscard]] bool is_hidden(const Tag& tag);

}  // namespace veritae::reading
