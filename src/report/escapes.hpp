// SPDX-License-Identifier: MIT
/// \file
/// Printable text (terminal.hpp) as the notations of other formats have it, so that nothing of it is markup there.
#pragma once

#include <string>
#include <string_view>

namespace veritae::report {

/// For XML's text and attributes. Printable text has no character that XML cannot have.
[[nodiscard]] std::string xml_escaped(std::string_view printable_text);

/// For GitHub flavoured Markdown, cells of tables included, behind words of ours: no emphasis, code, link, HTML or bare
/// address comes of it.
[[nodiscard]] std::string markdown_escaped(std::string_view printable_text);

/// For the message of a GitHub workflow command, which may have line ends.
[[nodiscard]] std::string command_escaped(std::string_view text);
/// For the value of one of its properties.
[[nodiscard]] std::string property_escaped(std::string_view text);

}  // namespace veritae::report
