// SPDX-License-Identifier: MIT
#include "extract/quantities_numeral.hpp"

namespace veritae::extract {
namespace {

constexpr std::size_t kMaxDigits = 15;  // a double holds them exactly

bool glued_number(const Scan& scan, std::size_t token) {
    return token < scan.tokens.size() && scan.tokens[token].glued && scan.tokens[token].kind == TokenKind::Number;
}

}  // namespace

std::optional<Numeral> read_numeral(const Scan& scan, std::size_t token) {
    double digits = 0;
    std::size_t count = 0;
    const auto take = [&](std::size_t at) {
        for (const char c : scan.text(at)) digits = digits * 10 + (c - '0');
        count += scan.tokens[at].span.size();
    };
    take(token);
    Numeral numeral;
    numeral.end = token + 1;
    const std::size_t head = scan.tokens[token].span.size();
    const auto sign_at = [&](std::size_t at, char32_t sign) {
        return at < scan.tokens.size() && scan.tokens[at].glued && scan.tokens[at].is(sign);
    };
    while (head <= 3 && sign_at(numeral.end, ',') && glued_number(scan, numeral.end + 1) &&
           scan.tokens[numeral.end + 1].span.size() == 3) {
        take(numeral.end + 1);
        numeral.end += 2;
        if (count > kMaxDigits) return std::nullopt;
    }
    if (sign_at(numeral.end, '.') && glued_number(scan, numeral.end + 1)) {
        const std::size_t places = scan.tokens[numeral.end + 1].span.size();
        if (count + places > kMaxDigits) return std::nullopt;
        take(numeral.end + 1);
        numeral.end += 2;
        numeral.whole = false;
        if (sign_at(numeral.end, '.') && glued_number(scan, numeral.end + 1)) return std::nullopt;
        double power = 1;
        for (std::size_t i = 0; i < places; ++i) power *= 10;
        digits /= power;
        numeral.last_digit = 1 / power;
    }
    if (count > kMaxDigits) return std::nullopt;
    numeral.value = digits;
    return numeral;
}

bool begins_number(const Scan& scan, std::size_t token) {
    if (token == 0 || !scan.tokens[token].glued) return true;
    const Token& before = scan.tokens[token - 1];
    if (before.kind == TokenKind::Word) return false;
    if (before.kind != TokenKind::Sign) return true;
    const bool second_glued = token >= 2 && before.glued;
    const TokenKind second = second_glued ? scan.tokens[token - 2].kind : TokenKind::Newline;
    const bool in_name = second == TokenKind::Word || second == TokenKind::Number;
    switch (before.first) {
        case '@':
        case '#':
        case '_':
        case '\'':
        case 0x2019:
            return false;
        case ':': {
            // "Recall@5:88%", "F1：88%": the colon of a label, which a wide one always is, and not of a ratio or a time
            const bool named = token >= 3 && second == TokenKind::Number && scan.tokens[token - 3].is('@');
            if (named || before.span.size() > 1) return true;
            [[fallthrough]];
        }
        case '.':
            return second != TokenKind::Number && second != TokenKind::Word;
        default:
            return !(is_range_sign(before) && in_name);
    }
}

bool is_range_sign(const Token& token) {
    if (token.kind != TokenKind::Sign) return false;
    switch (token.first) {
        case '-':
        case '~':
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
        case 0x223C:
        case 0x301C:
            return true;
        default:
            return false;
    }
}

}  // namespace veritae::extract
