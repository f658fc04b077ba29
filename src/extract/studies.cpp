// SPDX-License-Identifier: MIT
// Scan to how far somebody has come in a course of study ("third-year PhD student", "博士三年级", "研二"), and to the
// years in which studies end or begin ("class of 2025", "2025届", "2021级").
//
// A year of study is an ordinal number beside a word that counts years, with a degree in front of it or behind it on
// the same line; or one word of the lexicon that says both. Other people's ("supervised two second-year students") are
// left out.
#include <array>

#include "extract/extract.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

constexpr std::size_t kDegreeReach = 5;  // tokens between a year of study and its degree
constexpr std::size_t kDegreeReachBack =
    14;  // the same where the degree stands first: "a PhD at some school, now in year 2"
constexpr std::size_t kDegreeTokens = 8;  // tokens of a degree's name
constexpr std::size_t kOthersReach = 8;   // tokens in front in which other people are named
constexpr std::uint32_t kMostYears = 9;

bool same_clause(const Token& token) {
    return token.kind != TokenKind::Newline && !token.is(';') && !token.is('.') && !token.is(0x3002);
}

const TermMention* study_word(const Scan& scan, std::size_t token, StudyWord word) {
    if (token >= scan.tokens.size() || !scan.has(token, Sense::Study)) return nullptr;
    for (const TermMention& mention : scan.terms_at(token)) {
        if (mention.sense == Sense::Study && mention.term->value == static_cast<std::int32_t>(word)) return &mention;
    }
    return nullptr;
}

/// A count of years of study, from token `first` to `after`.
struct Count {
    std::uint32_t year = 0;
    std::size_t after = 0;
};

bool counts_years(const Scan& scan, std::size_t token) {
    const TermMention* word = token < scan.tokens.size() ? scan.term_at(token, Sense::StudyYear) : nullptr;
    return word != nullptr && word->term->value == 0;
}

/// "Year of study: third", "Year (current): 3": the token behind the colon of a short label, or `at`.
std::size_t skip_label(const Scan& scan, std::size_t at) {
    constexpr std::size_t kLabel = 4;
    for (std::size_t k = at; k <= at + kLabel && k < scan.tokens.size(); ++k) {
        if (scan.tokens[k].is(':') || scan.tokens[k].is('=')) return k + 1;
        const bool inside = scan.tokens[k].kind == TokenKind::Word || scan.tokens[k].is('(') || scan.tokens[k].is(')');
        if (!inside) break;
    }
    return at;
}

/// The rest of "year 3", "Year-3", "year three", "year of study: third", from the token behind its first word.
Count count_behind(const Scan& scan, std::size_t at) {
    const std::size_t labelled = skip_label(scan, at);
    if (labelled > at && labelled < scan.tokens.size()) {
        const TermMention* ordinal = scan.term_at(labelled, Sense::OrdinalWord);
        if (ordinal != nullptr && ordinal->term->value <= static_cast<std::int32_t>(kMostYears))
            return {static_cast<std::uint32_t>(ordinal->term->value), scan.token_from(ordinal->span.end)};
        const bool marked = scan.tokens[labelled].kind == TokenKind::Number && scan.tokens[labelled].span.size() == 1 &&
                            labelled + 1 < scan.tokens.size() && scan.tokens[labelled + 1].glued &&
                            scan.has(labelled + 1, Sense::OrdinalMark);
        if (marked && scan.tokens[labelled].number > 0) return {scan.tokens[labelled].number, labelled + 2};
        at = labelled;
    }
    if (at < scan.tokens.size() && scan.tokens[at].is('-')) ++at;
    if (at >= scan.tokens.size()) return {};
    const Token& token = scan.tokens[at];
    const TermMention* numeral = token.kind == TokenKind::Word ? scan.term_at(at, Sense::Numeral) : nullptr;
    const bool digit = token.kind == TokenKind::Number && token.span.size() == 1;
    if (!digit && numeral == nullptr) return {};
    const std::uint32_t year = digit ? token.number : static_cast<std::uint32_t>(numeral->term->value);
    const std::size_t behind = at + 1;
    const bool more =
        behind < scan.tokens.size() && scan.tokens[behind].glued &&
        (scan.tokens[behind].kind == TokenKind::Number || scan.tokens[behind].is('.') || scan.tokens[behind].is('-'));
    const bool stop = behind + 1 >= scan.tokens.size() || scan.tokens[behind + 1].kind != TokenKind::Number;
    if (year == 0 || year > kMostYears || (more && !(scan.tokens[behind].is('.') && stop))) return {};
    return {year, behind};
}

/// "third year", "3rd-year", "三年级", "3年级", "year 3".
Count count_at(const Scan& scan, std::size_t token) {
    std::size_t at = token;
    std::uint32_t year = 0;
    bool ordinal = false;
    if (const TermMention* word = scan.term_at(at, Sense::OrdinalWord)) {
        year = static_cast<std::uint32_t>(word->term->value);
        at = scan.token_from(word->span.end);
        ordinal = true;
    } else if (const TermMention* numeral = scan.term_at(at, Sense::Numeral);
               numeral != nullptr && scan.tokens[at].kind == TokenKind::Han) {
        year = static_cast<std::uint32_t>(numeral->term->value);
        ++at;
        ordinal = true;
    } else if (scan.tokens[at].kind == TokenKind::Number && scan.tokens[at].span.size() == 1) {
        year = scan.tokens[at].number;
        ++at;
        if (at < scan.tokens.size() && scan.tokens[at].glued && scan.has(at, Sense::OrdinalMark)) {
            ++at;
            ordinal = true;
        }
    } else if (counts_years(scan, at) && scan.tokens[at].kind == TokenKind::Word) {
        return count_behind(scan, at + 1);
    }
    if (year == 0 || year > kMostYears || at >= scan.tokens.size()) return {};
    if (scan.tokens[at].is('-') || scan.tokens[at].is(0x2010) || scan.tokens[at].is(0x2011)) ++at;
    if (!counts_years(scan, at)) return {};
    const TermMention& unit = *scan.term_at(at, Sense::StudyYear);
    const bool han = scan.tokens[at].kind == TokenKind::Han;
    const std::size_t after = scan.token_from(unit.span.end);
    // "3 year" is a length, and so is "三年"; "三年级" and "第三年" are not.
    if (!han && !ordinal) return {};
    const bool grade = unit.span.size() > 3;
    const bool numbered = token > 0 && scan.has(token - 1, Sense::EditionWord);
    if (han && !grade && !numbered) return {};
    return {year, after};
}

/// The longest degree that ends in a token: "Ph.D." in its full stop, "博士研究生" in its last character.
const TermMention* degree_ending_in(const Scan& scan, std::size_t token) {
    const TermMention* longest = nullptr;
    for (std::size_t back = 0; back <= kDegreeTokens && back <= token; ++back) {
        const TermMention* degree = scan.term_at(token - back, Sense::Degree);
        if (degree != nullptr && degree->span.end == scan.tokens[token].span.end) longest = degree;
    }
    return longest;
}

/// Words around that make them somebody else's studies, or a prize.
bool of_others(const Scan& scan, std::size_t first, std::size_t after) {
    for (std::size_t far = 1; far <= kOthersReach && far <= first; ++far) {
        if (!same_clause(scan.tokens[first - far])) break;
        if (study_word(scan, first - far, StudyWord::Several) != nullptr) return true;
    }
    for (std::size_t far = 0; far < kOthersReach && after + far < scan.tokens.size(); ++far) {
        if (!same_clause(scan.tokens[after + far]) || scan.tokens[after + far].is(',')) break;
        if (study_word(scan, after + far, StudyWord::Several) != nullptr) return true;
    }
    return false;
}

/// The degree that stands nearest to a count, in front of it if it is glued there ("博士二年级研究生").
const TermMention* degree_beside(const Scan& scan, std::size_t first, std::size_t after) {
    const bool glued = first > 0 && scan.tokens[first].glued;
    if (const TermMention* degree = glued ? degree_ending_in(scan, first - 1) : nullptr) return degree;
    for (std::size_t far = 0; far < kDegreeReach && after + far < scan.tokens.size(); ++far) {
        if (!same_clause(scan.tokens[after + far])) break;
        if (const TermMention* degree = scan.term_at(after + far, Sense::Degree)) return degree;
        if (scan.tokens[after + far].is(',')) break;
    }
    // "level: PhD; year: second", "pursuing a PhD; I am in second year": on over one semicolon, unless the part in
    // front of it is about others.
    bool crossed = false;
    for (std::size_t far = 1; far <= kDegreeReachBack && far <= first; ++far) {
        const Token& token = scan.tokens[first - far];
        if (const TermMention* degree = degree_ending_in(scan, first - far)) {
            return crossed && of_others(scan, first - far, first - far) ? nullptr : degree;
        }
        if (crossed && study_word(scan, first - far, StudyWord::Several) != nullptr) return nullptr;
        if (!same_clause(token) && (crossed || !token.is(';'))) break;
        crossed = crossed || token.is(';');
    }
    return nullptr;
}

std::int16_t year_of(const Token& token, bool short_form) {
    if (token.kind != TokenKind::Number) return 0;
    if (token.span.size() == 4 && token.number >= 1980 && token.number < 2100)
        return static_cast<std::int16_t>(token.number);
    if (short_form && token.span.size() == 2 && token.number >= 5 && token.number < 60)
        return static_cast<std::int16_t>(2000 + token.number);
    return 0;
}

Degree degree_near(const Scan& scan, std::size_t after) {
    for (std::size_t far = 0; far < 3 && after + far < scan.tokens.size(); ++far) {
        if (!same_clause(scan.tokens[after + far]) || scan.tokens[after + far].is(',')) break;
        if (const TermMention* degree = scan.term_at(after + far, Sense::Degree))
            return static_cast<Degree>(degree->term->value);
    }
    return Degree::None;
}

bool is_cohort(const TermMention& mention, CohortWord word) {
    return mention.term->value == static_cast<std::int32_t>(word);
}

}  // namespace

std::vector<StudyYearMention> find_study_years(const Scan& scan) {
    std::vector<StudyYearMention> found;
    std::uint32_t done = 0;
    for (const auto& [at, term] : scan.terms_of(Sense::StudyYear)) {
        const TermMention& mention = scan.terms[term];
        if (mention.span.begin < done) continue;
        const std::int32_t value = mention.term->value;
        if (value != 0) {
            const std::size_t after = scan.token_from(mention.span.end);
            // "读博五年" is a length
            const TermMention* years = after < scan.tokens.size() ? scan.term_at(after, Sense::StudyYear) : nullptr;
            const bool length = years != nullptr && years->span.size() == 3 && scan.tokens[after].glued;
            if (length || of_others(scan, at, after)) continue;
            found.push_back({mention.span, static_cast<Degree>(value / 10), static_cast<std::uint8_t>(value % 10)});
            done = mention.span.end;
            continue;
        }
        // The count begins at this word ("year 3") or up to three tokens before it ("3rd-year").
        for (std::size_t back = 0; back <= 3 && back <= at; ++back) {
            const std::size_t first = at - back;
            const Count count = count_at(scan, first);
            if (count.year == 0 || scan.tokens[count.after - 1].span.end < mention.span.end) continue;
            const TermMention* degree = degree_beside(scan, first, count.after);
            if (degree == nullptr || of_others(scan, first, count.after)) break;
            const Span years{scan.tokens[first].span.begin, scan.tokens[count.after - 1].span.end};
            found.push_back({years.joined(degree->span), static_cast<Degree>(degree->term->value),
                             static_cast<std::uint8_t>(count.year)});
            done = found.back().span.end;
            break;
        }
    }
    return found;
}

std::vector<CohortMention> find_cohorts(const Scan& scan) {
    std::vector<CohortMention> found;
    for (const auto& [at, term] : scan.terms_of(Sense::Cohort)) {
        const TermMention& mention = scan.terms[term];
        if (is_cohort(mention, CohortWord::Graduation) || is_cohort(mention, CohortWord::Completion)) continue;
        const std::size_t after = scan.token_from(mention.span.end);
        if (is_cohort(mention, CohortWord::Class)) {
            std::size_t digits = after;
            const bool mark =
                digits < scan.tokens.size() && (scan.tokens[digits].is('\'') || scan.tokens[digits].is(0x2019));
            if (mark) ++digits;
            const std::int16_t year =
                digits < scan.tokens.size() ? year_of(scan.tokens[digits], mark) : std::int16_t{0};
            if (year != 0) found.push_back({{mention.span.begin, scan.tokens[digits].span.end}, year, false, {}});
            continue;
        }
        const bool intake = is_cohort(mention, CohortWord::Intake);
        if (at == 0) continue;
        const Degree degree = degree_near(scan, after);
        const bool plain = scan.tokens[at - 1].span.size() == 4;
        const std::int16_t year = year_of(scan.tokens[at - 1], !intake || degree != Degree::None);
        const bool edition = at >= 2 && (scan.has(at - 2, Sense::EditionWord) || scan.tokens[at - 2].is('.') ||
                                         scan.tokens[at - 2].is('-') || scan.tokens[at - 2].is('/'));
        if (year == 0 || edition || (!plain && !scan.tokens[at].glued)) continue;
        found.push_back({{scan.tokens[at - 1].span.begin, mention.span.end}, year, intake, degree});
    }
    return found;
}

}  // namespace veritae::extract
