// SPDX-License-Identifier: MIT
// Scan to what is said about years of experience: a number of years with a word of experience behind it in the same
// clause ("9+ years of industry experience", "12 年互联网研发经验"), or a word of work before it ("工作年限：12 年",
// "从业 9 年"), or some years in a sentence that tells of work at large ("in industry, full-time, for 9 years"). What
// several people have together, and what needs no post (a language, teaching), is left out.
#include <algorithm>
#include <array>
#include <span>

#include "extract/extract.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

constexpr std::size_t kReach = 16;       // tokens between the years and the experience; a Chinese character is one
constexpr std::size_t kReachBefore = 4;  // and between a label and its years
constexpr std::size_t kOthersReach = 10;
constexpr double kMostYears = 60;
constexpr std::uint32_t kPhrase = 10;  // bytes of a label that needs no colon: "career spans"

bool ends_clause(const Token& token) {
    return token.kind == TokenKind::Newline || token.is(',') || token.is(';') || token.is('.') || token.is(0x3002) ||
           token.is(0x3001) || token.is('(') || token.is('|');
}

const TermMention* word_at(const Scan& scan, std::size_t token, ExperienceWord word) {
    if (token >= scan.tokens.size() || !scan.has(token, Sense::Experience)) return nullptr;
    for (const TermMention& mention : scan.terms_at(token)) {
        if (mention.sense != Sense::Experience || mention.term->value != static_cast<std::int32_t>(word)) continue;
        // A word that begins on one line and ends on the next is none.
        const std::size_t last = scan.token_from(mention.span.end);
        const bool broken = std::any_of(scan.tokens.begin() + static_cast<std::ptrdiff_t>(token),
                                        scan.tokens.begin() + static_cast<std::ptrdiff_t>(last),
                                        [](const Token& one) { return one.kind == TokenKind::Newline; });
        if (!broken) return &mention;
    }
    return nullptr;
}

/// A label runs to its colon; brackets may be a part of it: "Work experience (years): 9".
bool ends_label(const Token& token) {
    return token.is(':') || (ends_clause(token) && !token.is('(')) || token.is(0x2014);
}

struct Years {
    double value = 0;
    std::size_t first = 0;
    Bound bound = Bound::Exact;
};

/// The number that ends before a token: "9", "9+", "3.5", "nine", "十二".
Years years_before(const Scan& scan, std::size_t token) {
    Years years;
    std::size_t last = token;
    if (last > 0 && scan.tokens[last - 1].is('+')) {
        years.bound = Bound::AtLeast;
        --last;
    }
    if (last > 0 && scan.tokens[last - 1].is('-') && scan.tokens[last - 1].glued) --last;  // "nine-year"
    if (last == 0) return {};
    const std::size_t at = last - 1;
    if (scan.tokens[at].kind == TokenKind::Number) {
        if (scan.tokens[at].span.size() > 2) return {};
        years.value = scan.tokens[at].number;
        years.first = at;
        if (at >= 2 && scan.tokens[at - 1].is('.') && scan.tokens[at].glued && scan.tokens[at - 1].glued &&
            scan.tokens[at - 2].kind == TokenKind::Number && scan.tokens[at - 2].span.size() <= 2) {
            years.value = scan.tokens[at - 2].number + scan.tokens[at].number / 10.0;
            years.first = at - 2;
        }
        // "2019-05 years", "3/5 years"
        if (years.first > 0 && scan.tokens[years.first].glued &&
            (scan.tokens[years.first - 1].is('/') || scan.tokens[years.first - 1].is('.')))
            return {};
    } else {
        double digit = 0;
        std::size_t first = last;
        double tens = 0;
        for (std::size_t k = at + 1; k-- > 0 && at - k < 4;) {
            const TermMention* numeral = scan.term_at(k, Sense::Numeral);
            const TermMention* cardinal = numeral == nullptr ? scan.term_at(k, Sense::Cardinal) : numeral;
            if (cardinal == nullptr || cardinal->span.end != scan.tokens[k].span.end) break;
            const double value = cardinal->term->value;
            if (value >= 100) return {};
            if (value == 10 && scan.tokens[k].kind == TokenKind::Han) {
                tens = 10;
            } else if (tens != 0) {
                tens = 10 * value;
            } else if (first != last) {
                return {};
            } else {
                digit = value;
            }
            first = k;
            if (scan.tokens[k].kind != TokenKind::Han) break;
        }
        if (first == last) return {};
        years.value = tens + digit;
        years.first = first;
    }
    for (std::size_t far = 1; far <= 2 && far <= years.first; ++far) {
        const TermMention* bound = scan.term_at(years.first - far, Sense::Bound);
        if (bound == nullptr || bound->span.end > scan.tokens[years.first].span.begin) continue;
        years.bound = static_cast<Bound>(bound->term->value);
        break;
    }
    return years.value > 0 && years.value <= kMostYears ? years : Years{};
}

bool of_several(const Scan& scan, std::size_t first, std::size_t after) {
    for (std::size_t far = 1; far <= kOthersReach && far <= first; ++far) {
        if (scan.tokens[first - far].kind == TokenKind::Newline) break;
        if (word_at(scan, first - far, ExperienceWord::Collective) != nullptr) return true;
    }
    for (std::size_t far = 0; far < kOthersReach && after + far < scan.tokens.size(); ++far) {
        if (ends_clause(scan.tokens[after + far])) break;
        if (word_at(scan, after + far, ExperienceWord::Collective) != nullptr) return true;
    }
    return false;
}

/// Reads on from behind the years to the word of experience.
std::optional<ExperienceMention> read_on(const Scan& scan, const Years& years, std::size_t after) {
    bool pastime = false;
    bool work = false;
    for (std::size_t far = 0; far < kReach && after + far < scan.tokens.size(); ++far) {
        const std::size_t at = after + far;
        if (ends_clause(scan.tokens[at])) break;
        const TermMention* named = word_at(scan, at, ExperienceWord::Work);
        const TermMention* any = word_at(scan, at, ExperienceWord::Any);
        if (named != nullptr || any != nullptr) {
            const TermMention& word = named != nullptr ? *named : *any;
            work = work || named != nullptr;
            if (pastime && !work) return std::nullopt;
            return ExperienceMention{
                {scan.tokens[years.first].span.begin, word.span.end}, years.value, years.bound, work};
        }
        if (word_at(scan, at, ExperienceWord::Year) != nullptr && far > 0) break;
        const TermMention* kind = word_at(scan, at, ExperienceWord::Kind);
        const bool worked = work;
        work = work || kind != nullptr;
        pastime = pastime || word_at(scan, at, ExperienceWord::Pastime) != nullptr;
        // "9 years in industry", "8 years I have worked full-time in industry"
        if ((far == 0 || worked) && kind != nullptr && kind->span.size() > 8 &&
            scan.tokens[at].kind == TokenKind::Word && scan.token_from(kind->span.end) > at + 1)
            return ExperienceMention{
                {scan.tokens[years.first].span.begin, kind->span.end}, years.value, years.bound, true};
    }
    return std::nullopt;
}

/// "Software engineer for 14 years", "in industry for 14 years": a role or a word of work, one short word, the years.
const TermMention* role_before(const Scan& scan, std::size_t first) {
    if (first < 2 || scan.tokens[first - 1].kind != TokenKind::Word || scan.tokens[first - 1].span.size() > 3)
        return nullptr;
    for (std::size_t far = 2; far <= kReachBefore && far <= first; ++far) {
        const TermMention* role = scan.term_at(first - far, Sense::Role);
        if (role != nullptr && role->span.end == scan.tokens[first - 2].span.end) return role;
        const TermMention* kind = word_at(scan, first - far, ExperienceWord::Kind);
        const bool begins = far >= first || ends_clause(scan.tokens[first - far - 1]);
        if (kind != nullptr && begins && kind->span.end == scan.tokens[first - 2].span.end) return kind;
    }
    return nullptr;
}

/// A label of one of these kinds right before the years.
const TermMention* label_of(const Scan& scan, std::size_t first, std::span<const ExperienceWord> kinds) {
    for (std::size_t far = 1; far <= kReachBefore + 4 && far <= first; ++far) {
        const std::size_t at = first - far;
        const Token& token = scan.tokens[at];
        if (token.kind == TokenKind::Newline || token.is(',') || token.is(';') || token.is(0x3002)) return nullptr;
        for (const ExperienceWord word : kinds) {
            const TermMention* label = word_at(scan, at, word);
            if (label == nullptr || label->span.end > scan.tokens[first].span.begin) continue;
            const std::size_t between = first - scan.token_from(label->span.end);
            const bool named = word == ExperienceWord::Work && label->span.size() > kPhrase;
            if (between > (named ? kReachBefore : 2)) continue;
            const bool colon = between > 0 && scan.tokens[scan.token_from(label->span.end)].is(':');
            const bool han = token.kind == TokenKind::Han && word != ExperienceWord::Any;
            if (colon ? word != ExperienceWord::Kind : han || named) return label;
        }
    }
    return nullptr;
}

/// A label or a verb right before the years: "工作年限：12 年", "Work experience: 9 years", "Experience: 9 years".
const TermMention* label_before(const Scan& scan, std::size_t first) {
    constexpr std::array kWork = {ExperienceWord::Work, ExperienceWord::Kind};
    constexpr std::array kAny = {ExperienceWord::Any};
    const TermMention* label = label_of(scan, first, kWork);
    return label != nullptr ? label : label_of(scan, first, kAny);
}

/// "Years of industry experience: 9", "全职工作年数：9": a label that tells of years and of work, and a number alone.
std::optional<ExperienceMention> labelled_number(const Scan& scan, std::size_t token) {
    bool years = false;
    bool work = false;
    std::size_t at = token;
    for (std::size_t far = 0; far < kReach && at < scan.tokens.size() && !ends_label(scan.tokens[at]); ++far, ++at) {
        years = years || word_at(scan, at, ExperienceWord::Year) != nullptr;
        work = work || word_at(scan, at, ExperienceWord::Work) != nullptr ||
               word_at(scan, at, ExperienceWord::Kind) != nullptr;
        if (scan.tokens[at].kind == TokenKind::Number) return std::nullopt;
    }
    if (!years || !work || at + 1 >= scan.tokens.size() || !scan.tokens[at].is(':')) return std::nullopt;
    const std::size_t number = at + 1;
    if (scan.tokens[number].kind != TokenKind::Number || scan.tokens[number].span.size() > 2) return std::nullopt;
    std::size_t end = number + 1;
    const bool plus = end < scan.tokens.size() && scan.tokens[end].is('+');
    if (plus) ++end;
    if (end < scan.tokens.size() && !ends_clause(scan.tokens[end])) return std::nullopt;
    if (end < scan.tokens.size() && scan.tokens[end].is('.') && end + 1 < scan.tokens.size() &&
        scan.tokens[end + 1].kind == TokenKind::Number)
        return std::nullopt;
    const double value = scan.tokens[number].number;
    if (value <= 0 || value > kMostYears) return std::nullopt;
    return ExperienceMention{{scan.tokens[token].span.begin, scan.tokens[number].span.end},
                             value,
                             plus ? Bound::AtLeast : Bound::Exact,
                             true};
}

/// Does the sentence around some years tell that they were spent in posts: a word of it anywhere, and no employer, no
/// pastime, no date and no other number of years?
bool amid_work(const Scan& scan, std::size_t first, std::size_t after) {
    constexpr std::size_t kSentence = 24;  // tokens to either side
    constexpr std::size_t kPastime = 3;    // tokens to either side in which a pastime is what the years were for
    const auto ends = [&](std::size_t at) {
        const Token& token = scan.tokens[at];
        return token.kind == TokenKind::Newline || token.is(';') || token.is('.') || token.is(0x3002) || token.is('|');
    };
    std::size_t begin = first;
    std::size_t end = after;
    while (begin > 0 && first - begin < kSentence && !ends(begin - 1)) --begin;
    while (end < scan.tokens.size() && end - after < kSentence && !ends(end)) ++end;
    bool work = false;
    for (std::size_t at = begin; at < end; ++at) {
        if (at >= first && at < after) continue;
        if (scan.tokens[at].kind == TokenKind::Number && scan.tokens[at].span.size() == 4) return false;
        const bool near = at + kPastime >= first && at < after + kPastime;
        if (scan.term_at(at, Sense::Organization) != nullptr || scan.term_at(at, Sense::Employer) != nullptr ||
            (near && word_at(scan, at, ExperienceWord::Pastime) != nullptr))
            return false;
        if (word_at(scan, at, ExperienceWord::Year) != nullptr && years_before(scan, at).value > 1) return false;
        work = work || word_at(scan, at, ExperienceWord::FullTime) != nullptr;
    }
    return work;
}

/// "12 years old", "12-year plan", "12 年的数据": the years of something else.
bool is_other_span(const Scan& scan, std::size_t after) {
    return after < scan.tokens.size() &&
           (scan.tokens[after].is('-') || word_at(scan, after, ExperienceWord::OtherSpan) != nullptr);
}

}  // namespace

std::vector<ExperienceMention> find_experiences(const Scan& scan) {
    std::vector<ExperienceMention> found;
    std::uint32_t done = 0;
    for (const auto& [at, term] : scan.terms_of(Sense::Experience)) {
        const TermMention& mention = scan.terms[term];
        if (mention.span.begin < done) continue;
        if (mention.term->value != static_cast<std::int32_t>(ExperienceWord::Year)) continue;
        const Years years = years_before(scan, at);
        if (years.value <= 0) {
            std::size_t begin = at;
            while (begin > 0 && at - begin < kReach && !ends_label(scan.tokens[begin - 1])) --begin;
            const std::optional<ExperienceMention> one = labelled_number(scan, begin);
            if (one) {
                done = one->span.end;
                found.push_back(*one);
            }
            continue;
        }
        const std::size_t after = scan.token_from(mention.span.end);
        if (of_several(scan, years.first, after)) continue;
        std::optional<ExperienceMention> one = read_on(scan, years, after);
        const bool other = is_other_span(scan, after);
        if (!one && !other) {
            const TermMention* label = label_before(scan, years.first);
            if (label == nullptr) label = role_before(scan, years.first);
            // A label that tells no kind, "Experience: 9 years (full-time)", may mean any.
            const bool work = label != nullptr && label->term->value != static_cast<std::int32_t>(ExperienceWord::Any);
            if (label != nullptr)
                one = ExperienceMention{{label->span.begin, mention.span.end}, years.value, years.bound, work};
        }
        if (!one && !other && amid_work(scan, years.first, after))
            one = ExperienceMention{
                {scan.tokens[years.first].span.begin, mention.span.end}, years.value, years.bound, true};
        if (!one) continue;
        done = one->span.end;
        found.push_back(*one);
    }
    return found;
}

}  // namespace veritae::extract
