// SPDX-License-Identifier: MIT
// Scan to grades: the name of a ranking of venues and the letter that stands behind it ("CCF-A", "CCF 推荐 B 类",
// "CORE A*"), words such as "rank" and a year between them left out. Where a second letter follows ("CCF-A/B") the
// grade is one of several.
#include "extract/extract.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

/// How many words and signs may stand between the name of the ranking and the letter.
constexpr std::size_t kReach = 10;
/// A term's value is a list, and this many times the place of a letter that is glued to it.
constexpr std::int32_t kLists = 8;

bool is_joint(const Token& token) {
    return token.is('-') || token.is(0x2013) || token.is(0x2014) || token.is(0x2010) || token.is(':') ||
           token.is('(') || token.is('[') || token.is('\'') || token.is('"') || token.is(0x201C) || token.is('_') ||
           token.is(0x2019) || token.is('=') || token.is('/') || token.is('|') || token.is(0x3010) ||
           token.is(0x300C) || token.is(')') || token.is(']') || token.is(0x300D) || token.is(0x3011);
}

/// A, B or C as a word of its own; 0 for anything else.
char letter(const Scan& scan, std::size_t i) {
    if (i >= scan.tokens.size() || scan.tokens[i].kind != TokenKind::Word || scan.tokens[i].span.size() != 1) return 0;
    const char32_t c = scan.tokens[i].first;
    if (c >= 'A' && c <= 'C') return static_cast<char>(c);
    const bool hyphenated = i > 0 && scan.tokens[i - 1].is('-');
    return hyphenated && c >= 'a' && c <= 'c' ? static_cast<char>(c - 'a' + 'A') : '\0';
}

/// Part of a word that stands between a ranking and its grade.
bool in_filler(const Scan& scan, std::size_t at) {
    const Span token = scan.tokens[at].span;
    for (std::size_t back = 0; back < 3 && back <= at; ++back) {
        const TermMention* filler = scan.term_at(at - back, Sense::GradeFiller);
        if (filler != nullptr && filler->span.end >= token.end) return true;
    }
    return false;
}

/// Whether a word such as "class" stands right before a token, or right behind it.
bool is_classed(const Scan& scan, std::size_t at) {
    if (at + 1 < scan.tokens.size() && scan.has(at + 1, Sense::GradeFiller)) return true;
    return at > 0 && in_filler(scan, at - 1);
}

/// The index of the letter behind a ranking's name that ends before token `i`, or npos. Behind a comma a letter must be
/// said to be a class, as initials of names are not.
std::size_t letter_after(const Scan& scan, std::size_t i) {
    bool comma = false;
    for (std::size_t end = std::min(i + kReach, scan.tokens.size()); i < end;) {
        if (letter(scan, i) != 0) return !comma || is_classed(scan, i) ? i : scan.tokens.size();
        const Token& token = scan.tokens[i];
        const bool possessive = i > 0 && token.glued && token.kind == TokenKind::Word && token.span.size() == 1 &&
                                (scan.tokens[i - 1].is('\'') || scan.tokens[i - 1].is(0x2019));
        if (possessive || (token.is(',') && !comma)) {
            comma = comma || token.is(',');
            ++i;
        } else if (const TermMention* filler = scan.term_at(i, Sense::GradeFiller)) {
            i = scan.token_from(filler->span.end);
        } else if (is_joint(token) || (token.kind == TokenKind::Number && token.span.size() == 4)) {
            ++i;
        } else {
            break;
        }
    }
    return scan.tokens.size();
}

/// The index of the letter in front of a ranking's name, with words such as "class" or "rated" before it and at most
/// little words behind it: "class B in the CCF list", "B-class venue"; or npos.
std::size_t letter_before(const Scan& scan, std::size_t first) {
    constexpr std::uint32_t kLittle = 3;
    for (std::size_t far = 1; far <= kReach && far < first; ++far) {
        const std::size_t at = first - far;
        if (letter(scan, at) != 0) {
            const TermMention* filler = scan.term_at(at - 1, Sense::GradeFiller);
            const bool named = filler != nullptr && filler->span.end == scan.tokens[at - 1].span.end;
            const Token& front = scan.tokens[at - 1];
            const bool alone = front.is('(') || front.is('[') || front.is(':') || front.is(0x3010);
            const Token& next = scan.tokens[at + 1];
            const bool classed = (next.kind == TokenKind::Han && in_filler(scan, at + 1)) ||
                                 (next.is('-') && next.glued && scan.has(at + 2, Sense::GradeFiller));
            return named || classed || (alone && next.kind == TokenKind::Word) ? at : scan.tokens.size();
        }
        const Token& token = scan.tokens[at];
        const bool sign = token.is(',') || token.is('(') || token.is(':') || token.is('-') || token.is('@') ||
                          token.is(')') || token.is('[');
        const bool little = token.kind == TokenKind::Word && token.span.size() <= kLittle;
        if (!sign && !little && !in_filler(scan, at)) break;
    }
    return scan.tokens.size();
}

/// A grade that ends before token `next`.
GradeMention read_grade(const Scan& scan, std::size_t next, Span name, GradeList list, char grade_letter) {
    GradeMention grade{name.joined(scan.tokens[next - 1].span), list, std::string(1, grade_letter), false};
    const auto sign = [&](char32_t c) { return next < scan.tokens.size() && scan.tokens[next].is(c); };
    if (list == GradeList::Core && grade.grade == "A" && sign('*') && scan.tokens[next].glued) {
        grade.grade = "A*";
        grade.span.end = scan.tokens[next].span.end;
        ++next;
    }
    if (next < scan.tokens.size() && scan.has(next, Sense::GradeFiller)) {
        grade.span.end = scan.term_at(next, Sense::GradeFiller)->span.end;
        next = scan.token_from(grade.span.end);
    }
    // "CCF-A/B", "CCF A、B 类", "CCF-A or B"
    const bool joined =
        sign('/') || sign('&') || sign(0x3001) || sign('+') || sign(',') ||
        (next < scan.tokens.size() && (scan.has(next, Sense::DateAnd) || scan.has(next, Sense::RangeJoin)));
    grade.one_of = joined && letter(scan, next + 1) != 0;
    return grade;
}

}  // namespace

std::vector<GradeMention> find_grades(const Scan& scan) {
    std::vector<GradeMention> found;
    std::uint32_t done = 0;
    for (const auto& [token, term] : scan.terms_of(Sense::GradeList)) {
        if (scan.tokens[token].span.begin < done) continue;
        const TermMention* const name = &scan.terms[term];
        done = name->span.end;
        const std::int32_t glued = name->term->value / kLists;
        const GradeList list = static_cast<GradeList>(name->term->value % kLists);
        const std::size_t behind = scan.token_from(name->span.end);
        std::size_t at = glued != 0 ? behind - 1 : letter_after(scan, behind);
        const std::size_t before =
            glued != 0 || at < scan.tokens.size() ? scan.tokens.size() : letter_before(scan, token);
        if (list != GradeList::None && before < scan.tokens.size()) {
            const Span span = scan.tokens[before].span.joined(name->span);
            found.push_back({span, list, std::string(1, letter(scan, before)), false});
            continue;
        }
        if (list == GradeList::None || at >= scan.tokens.size()) continue;
        const char grade = glued != 0 ? static_cast<char>('A' + glued - 1) : letter(scan, at);
        found.push_back(read_grade(scan, at + 1, name->span, list, grade));
        done = found.back().span.end;
    }
    return found;
}

}  // namespace veritae::extract
