// SPDX-License-Identifier: MIT
/// \file
/// What a line of a stream asks for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "veritae/date.hpp"
#include "veritae/document.hpp"

namespace veritae::stream {

/// One record: a résumé, or the path of one, and how to read and to judge it.
struct Record {
    enum class Kind : std::uint8_t { Bytes, Path };

    std::string id;  ///< as JSON writes it, a string or a number; empty for none
    Kind kind = Kind::Bytes;
    std::string path = "-";        ///< the document's name
    std::string bytes;             ///< of the document, if they stand in the record
    std::optional<Format> format;  ///< as the record says; empty: by name and content
    std::optional<Day> as_of;
    std::optional<ReadError> error;  ///< then there is nothing to check; `id` is there if it could be read
};

/// An object of JSON in UTF-8 with one of `"text"` (a résumé in any text format), `"resume"` (an object: what `inspect`
/// writes, or a structured résumé) and `"path"`; beside a text the path is its name. `"id"`, `"format"` and `"as_of"`
/// may be left out or null, and whatever else stands in it is not looked at. The position of an error counts in the
/// line. O(bytes).
[[nodiscard]] Record parse_record(std::string_view line, const ReadLimits& limits);

}  // namespace veritae::stream
