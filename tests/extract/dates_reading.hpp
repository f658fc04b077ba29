// SPDX-License-Identifier: MIT
/// \file
/// Dates of a few words of text in a short notation: "2022-09..2025-06 expected", "2021..now", "..2019" (until),
/// "2019.." (after), "!month" and "!day" for what the calendar lacks, joined by "; ".
#pragma once

#include <string>
#include <string_view>

#include "veritae/rulebook.hpp"

#include "extract/extract.hpp"

namespace veritae::test {

inline extract::Dates read_dates(Document& document, std::string_view text) {
    static const extract::Gazetteer gazetteer(builtin_rulebook().terms);
    document.plain = std::string(text) + "\n";
    return extract::find_dates(extract::Scan(document, gazetteer, builtin_rulebook().facts));
}

inline std::string notation(const DateRange& range) {
    std::string text;
    if (range.start) text += to_string(*range.start, false);
    if (!range.single) {
        text += "..";
        if (range.present) text += "now";
    }
    const bool same = range.single && to_string(*range.start, false) == to_string(*range.end, true);
    if (range.end && !same) text += (range.single ? ".." : "") + to_string(*range.end, true);
    if (range.expected) text += " expected";
    return text;
}

inline std::string dates_in(std::string_view text) {
    Document document;
    const extract::Dates found = read_dates(document, text);
    std::string all;
    const auto add = [&](std::string_view one) { all += (all.empty() ? "" : "; ") + std::string(one); };
    for (const DateMention& mention : found.dates) add(notation(mention.range));
    for (const InvalidDate& invalid : found.invalid) add(invalid.part == InvalidDate::Part::Month ? "!month" : "!day");
    return all;
}

}  // namespace veritae::test
