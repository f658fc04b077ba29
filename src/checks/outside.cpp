// SPDX-License-Identifier: MIT
#include "checks/outside.hpp"

#include <algorithm>

namespace veritae::checks {

std::optional<Span> content_of(const Document& document, Span text) {
    const auto& runs = document.runs;
    const auto plain_end = [&](auto run) {
        return run + 1 == runs.end() ? static_cast<std::uint32_t>(document.plain.size()) : (run + 1)->plain;
    };
    const auto ends_before = [](const Run& run, std::uint32_t offset) { return run.text + run.length <= offset; };
    auto first = std::lower_bound(runs.begin(), runs.end(), text.begin, ends_before);
    auto behind = std::partition_point(first, runs.end(), [&](const Run& run) { return run.text < text.end; });
    if (first == behind) return std::nullopt;
    const auto last = behind - 1;
    Span out{first->plain, plain_end(last)};
    const auto is_copy = [&](auto run) { return plain_end(run) - run->plain == run->length; };
    if (is_copy(first) && first->text < text.begin) out.begin += text.begin - first->text;
    if (is_copy(last) && last->text + last->length > text.end) out.end -= last->text + last->length - text.end;
    const std::string_view plain = document.plain;
    const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    while (!out.empty() && blank(plain[out.begin])) ++out.begin;
    while (!out.empty() && blank(plain[out.end - 1])) --out.end;
    if (out.empty()) return std::nullopt;
    return out;
}

}  // namespace veritae::checks
