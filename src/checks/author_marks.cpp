// SPDX-License-Identifier: MIT
#include "checks/author_marks.hpp"

#include <algorithm>

#include "rulebook/senses.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

bool is_sign(char32_t c) {
    return c == '*' || c == '#' || c == '^' || c == 0x2020 || c == 0x2021 || c == 0xA7 || c == 0xB6 || c == 0x2709 ||
           c == 0x2217 || c == 0x2605 || c == 0x2606 || c == 0x266F;
}

constexpr std::int32_t kEqual = 1;
constexpr std::int32_t kCorresponding = 2;

}  // namespace

char32_t sign_before(const DocumentReport& report, std::uint32_t offset) {
    constexpr std::uint32_t kReach = 8;  // "* : ", "† denotes " is too far
    const std::string_view plain = report.document.plain;
    for (std::uint32_t i = offset; i > 0 && offset - i < kReach;) {
        --i;
        while (i > 0 && (plain[i] & '\xC0') == '\x80') --i;
        const char32_t c = text::code_point_at(plain, i).value;
        if (is_sign(c)) return c;
        if (c != ' ' && c != ':' && c != '=' && c != '-' && c != 0x2013) return 0;
    }
    return 0;
}

std::vector<MarkMeaning> read_legends(const DocumentReport& report) {
    std::vector<MarkMeaning> legends;
    for (const TermMention& term : report.mentions.terms) {
        if (term.sense != Sense::AuthorMark || (term.term->value != kEqual && term.term->value != kCorresponding))
            continue;
        const char32_t sign = sign_before(report, term.span.begin);
        if (sign == 0) continue;
        auto known =
            std::find_if(legends.begin(), legends.end(), [&](const MarkMeaning& one) { return one.sign == sign; });
        if (known == legends.end()) known = legends.insert(legends.end(), MarkMeaning{sign});
        (term.term->value == kEqual ? known->equal : known->corresponding) = true;
    }
    return legends;
}

std::u32string marks_of(const DocumentReport& report, const Author& author) {
    constexpr std::size_t kMost = 6;
    const std::string_view plain = report.document.plain;
    std::u32string marks;
    for (std::uint32_t i = author.name.end; i < plain.size() && marks.size() < kMost;) {
        const auto [c, length] = text::code_point_at(plain, i);
        const bool number = text::is_digit(c);
        if (is_sign(c)) {
            marks += c;
        } else if (c != ' ' && !number && c != 0xB9 && c != 0xB2 && c != 0xB3) {
            break;
        }
        i += length;
    }
    return marks;
}

}  // namespace veritae::checks
