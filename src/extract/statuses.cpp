// SPDX-License-Identifier: MIT
// Scan to what is said about a paper's progress.
//
// A status is a phrase of the lexicon, or put together from two parts of one, with little words, numbers and the
// venue's name between them:
//
//   under + process      "under double-blind evaluation"      under review
//   await + verdict      "awaiting the CONF 2030 decisions"   under review
//   process + pend       "review still ongoing"               under review
//   process + during     "rebuttal phase"                     under review; nothing between
//   verdict + pend       "decision pending"                   under review
//   pend + verdict       "没出结果"                            under review
//   accept + pend        录用待定; Chinese, nothing between   under review
//   not + verdict        "no decision yet"                    under review
//   plan + send          "intended for submission"            planned
//   send + planned       "submission to CONF 2030 planned"    planned
//   not + send           "not yet submitted"                  planned
//   not + accept         "did not get in"                     rejected
//   not + gain, take     "没有进入"                            rejected
//   gain + venue         nothing between, no word goes on     accepted
//   venue + take         nothing between, no word goes on     accepted
//   aim + venue          nothing but a colon between          planned
//   hope + accept        "hopefully accepted"                 none: it says what is not known yet
//   hope + gain, take    "争取进入"                            none
//   hope + accept + pend "能否录用尚未公布"                      under review
//
// A title in quotation marks may stand between two parts, as may the venue: "review of “…” at CONF 2030 is ongoing".
// Of overlapping ones the one that begins first counts, the longest of those: "to be submitted" is no "submitted".
#include <algorithm>
#include <array>
#include <optional>

#include "extract/extract.hpp"
#include "extract/statuses_venue.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

struct Pattern {
    StatusPart first;
    StatusPart second;
    Status status;
};

constexpr std::array kPatterns = {
    Pattern{StatusPart::Under, StatusPart::Process, Status::UnderReview},
    Pattern{StatusPart::Await, StatusPart::Process, Status::UnderReview},
    Pattern{StatusPart::Await, StatusPart::Verdict, Status::UnderReview},
    Pattern{StatusPart::Process, StatusPart::Pend, Status::UnderReview},
    Pattern{StatusPart::Process, StatusPart::During, Status::UnderReview},
    Pattern{StatusPart::Verdict, StatusPart::Pend, Status::UnderReview},
    Pattern{StatusPart::Pend, StatusPart::Verdict, Status::UnderReview},
    Pattern{StatusPart::Accept, StatusPart::Pend, Status::UnderReview},
    Pattern{StatusPart::Not, StatusPart::Verdict, Status::UnderReview},
    Pattern{StatusPart::Plan, StatusPart::Send, Status::Planned},
    Pattern{StatusPart::Send, StatusPart::Planned, Status::Planned},
    Pattern{StatusPart::Not, StatusPart::Send, Status::Planned},
    Pattern{StatusPart::Not, StatusPart::Accept, Status::Rejected},
    Pattern{StatusPart::Not, StatusPart::Gain, Status::Rejected},
    Pattern{StatusPart::Not, StatusPart::Take, Status::Rejected},
    Pattern{StatusPart::Plan, StatusPart::Gain, Status::None},
    Pattern{StatusPart::Hope, StatusPart::Accept, Status::None},
    Pattern{StatusPart::Hope, StatusPart::Gain, Status::None},
    Pattern{StatusPart::Hope, StatusPart::Take, Status::None},
};

/// How many tokens may stand between two parts, the venue not counted.
constexpr std::size_t kReach = 5;
/// Latin words of so few letters say nothing of their own between two parts: "the", "for", "it".
constexpr std::uint32_t kLittle = 3;

bool is_decision(Status status) { return status == Status::Accepted || status == Status::Published; }

/// The token behind a title in quotation marks that begins at a token, or the same token.
std::size_t past_title(const Scan& scan, std::size_t at) {
    constexpr std::size_t kLongest = 40;  // tokens
    const Token& open = scan.tokens[at];
    const char32_t close = open.is('"') ? '"' : open.is(0x201C) ? 0x201D : open.is(0x300A) ? 0x300B : 0;
    if (close == 0) return at;
    for (std::size_t i = at + 1; i < scan.tokens.size() && i <= at + kLongest; ++i) {
        if (scan.tokens[i].kind == TokenKind::Newline) break;
        if (scan.tokens[i].is(close)) return i + 1;
    }
    return at;
}

/// "能否录用尚未公布": where it ends that a decision just spoken of is still to come, if that is said.
std::optional<std::uint32_t> end_of_waiting(const Scan& scan, const TermMention& decision) {
    std::size_t at = scan.token_from(decision.span.end);
    for (std::size_t far = 0; far < kReach && at < scan.tokens.size(); ++far) {
        const TermMention* filler = nullptr;
        for (const TermMention& term : scan.terms_at(at)) {
            if (term.sense != Sense::StatusPart) continue;
            const auto part = static_cast<StatusPart>(term.term->value);
            if (part == StatusPart::Pend) return term.span.end;
            if (part == StatusPart::Filler) filler = &term;
        }
        const Token& token = scan.tokens[at];
        const bool little = token.kind == TokenKind::Word && token.span.size() <= kLittle;
        if (filler == nullptr && !little) break;
        at = filler != nullptr ? scan.token_from(filler->span.end) : at + 1;
    }
    return std::nullopt;
}

/// The decision that a phrase at a token tells of, or null.
const TermMention* decision_at(const Scan& scan, std::size_t at) {
    const TermMention* status = scan.term_at(at, Sense::Status);
    return status != nullptr && is_decision(static_cast<Status>(status->term->value)) ? status : nullptr;
}

/// Whether no Chinese words go on behind a term: 评审期间 says where a paper stands, 评审期间补了实验 what was done.
bool ends_words(const Scan& scan, const TermMention& term) {
    const std::size_t at = scan.token_from(term.span.end);
    return at >= scan.tokens.size() || scan.tokens[at].kind != TokenKind::Han || !scan.terms_at(at).empty();
}

/// "The reviewers' advice": what stands before a token owns what follows.
bool is_owner(const Scan& scan, std::size_t at) {
    return at < scan.tokens.size() && scan.tokens[at].glued && (scan.tokens[at].is('\'') || scan.tokens[at].is(0x2019));
}

/// The status that a second part makes of `first`. Behind a title it is the second part that tells it.
std::optional<StatusMention> complete(const Scan& scan, const TermMention& first) {
    const auto part = static_cast<StatusPart>(first.term->value);
    bool venue_passed = false;  // a word that joins lets one more pass
    bool titled = false;
    const auto told = [&](const TermMention& second, Status status) {
        StatusMention one{titled ? second.span : first.span.joined(second.span), status};
        if (const auto end = status == Status::None ? end_of_waiting(scan, second) : std::nullopt)
            one = {{one.span.begin, *end}, Status::UnderReview};
        return one;
    };
    // 要 begins a plan, but not in 主要
    if (part == StatusPart::Plan && !is_worded(first) && inside_word(scan, first)) return std::nullopt;
    std::size_t at = scan.token_from(first.span.end);
    for (std::size_t far = 0; far <= kReach && at < scan.tokens.size();) {
        const Token& token = scan.tokens[at];
        if (token.kind == TokenKind::Newline) {
            ++at;
            ++far;
            continue;
        }
        if (const std::size_t behind = past_title(scan, at); behind != at) {
            at = behind;
            titled = true;
            continue;
        }
        const TermMention* filler = nullptr;
        const bool denied = part == StatusPart::Hope || part == StatusPart::Not || part == StatusPart::Await;
        const TermMention* decision = denied ? decision_at(scan, at) : nullptr;
        const auto published = static_cast<std::int32_t>(Status::Published);
        if (decision != nullptr && (part == StatusPart::Hope || decision->term->value == published))
            return told(*decision, Status::None);
        if (scan.has(at, Sense::StatusPart)) {
            for (const TermMention& term : scan.terms_at(at)) {
                if (term.sense != Sense::StatusPart) continue;
                const auto second = static_cast<StatusPart>(term.term->value);
                if (second == StatusPart::Filler) filler = &term;
                if (second == StatusPart::During && (far > 0 || !ends_words(scan, term))) continue;
                if (second == StatusPart::Gain && !is_worded(term)) continue;
                if (part == StatusPart::Accept && (far > 0 || token.kind != TokenKind::Han)) continue;
                if (is_owner(scan, scan.token_from(term.span.end))) continue;
                for (const Pattern& pattern : kPatterns) {
                    if (pattern.first == part && pattern.second == second) return told(term, pattern.status);
                }
            }
        }
        if (decision != nullptr) return told(*decision, Status::None);
        if (const TermMention* venue = scan.term_at(at, Sense::Venue); venue != nullptr && !venue_passed) {
            venue_passed = true;
            at = scan.token_from(venue->span.end);
        } else if (const TermMention* join = scan.term_at(at, Sense::Citation);
                   venue_passed && join != nullptr &&
                   join->term->value == static_cast<std::int32_t>(CitationWord::Join)) {
            venue_passed = false;
            at = scan.token_from(join->span.end);
        } else if (filler != nullptr) {
            at = scan.token_from(filler->span.end);
            ++far;
        } else if (token.kind == TokenKind::Number || token.is('-') || token.is('\'') || token.is(0x2019) ||
                   (token.kind == TokenKind::Word && token.span.size() <= kLittle)) {
            ++at;
            ++far;
        } else {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// "录用与否": a word right behind a decision that leaves it open.
bool is_open(const Scan& scan, std::size_t at) {
    if (at >= scan.tokens.size() || scan.tokens[at].kind != TokenKind::Han) return false;
    const auto terms = scan.terms_at(at);
    return std::any_of(terms.begin(), terms.end(), [](const TermMention& term) {
        return term.sense == Sense::StatusPart && static_cast<StatusPart>(term.term->value) == StatusPart::Hope &&
               term.span.size() > 3;
    });
}

/// Whether a clause goes on from one mention to the next.
bool in_one_clause(const Scan& scan, const StatusMention& first, const StatusMention& second) {
    for (std::size_t at = scan.token_from(first.span.end);
         at < scan.tokens.size() && scan.tokens[at].span.begin < second.span.begin; ++at) {
        const Token& token = scan.tokens[at];
        if (token.kind == TokenKind::Newline || token.is(';') || token.is('.') || token.is(0x3002)) return false;
    }
    return true;
}

/// Whether nothing but one venue and its year stands between two mentions: both are said of it, "submitted to CONF
/// 2030, under review". One that goes on to a venue of its own is of that.
bool around_one_venue(const Scan& scan, const StatusMention& first, const StatusMention& second) {
    std::size_t at = scan.token_from(first.span.end);
    const TermMention* venue = scan.term_at(at, Sense::Venue);
    if (venue == nullptr) return false;
    at = scan.token_from(venue->span.end);
    while (at < scan.tokens.size() && scan.tokens[at].span.begin < second.span.begin) {
        const Token& token = scan.tokens[at];
        if (token.kind != TokenKind::Number && !token.is(',')) return false;
        ++at;
    }
    return scan.term_at(scan.token_from(second.span.end), Sense::Venue) == nullptr;
}

/// "To appear at CONF 2030 if accepted", "接收投稿中": what follows a decision leaves it open, or says what is taken
/// in.
bool leaves_open(const Scan& scan, const StatusMention& decision, const StatusMention& next) {
    if (next.status == Status::None) return around_one_venue(scan, decision, next);
    const std::size_t at = scan.token_from(next.span.begin);
    return next.status == Status::UnderReview && next.span.begin == decision.span.end &&
           scan.tokens[at].kind == TokenKind::Han;
}

/// "11532 篇投稿", "投稿 11532 篇": papers of everybody's, which a word for handing in counts.
bool is_counted(const Scan& scan, std::size_t token, Span status) {
    const std::size_t behind = scan.token_from(status.end);
    const auto number = [&](std::size_t at) {
        return at < scan.tokens.size() && scan.tokens[at].kind == TokenKind::Number;
    };
    const auto unit = [&](std::size_t at) { return at < scan.tokens.size() && scan.has(at, Sense::Unit); };
    return (number(behind) && unit(behind + 1)) || (token >= 2 && unit(token - 1) && number(token - 2));
}

/// "录用结果": what is still to come and begins with the word for a decision, or null.
const TermMention* longer_verdict(const Scan& scan, std::size_t token, Span decision) {
    const TermMention* part = scan.term_at(token, Sense::StatusPart);
    const bool verdict = part != nullptr && static_cast<StatusPart>(part->term->value) == StatusPart::Verdict;
    return verdict && part->span.end > decision.end ? part : nullptr;
}

/// Part of a label: "Published in: …", "发表情况：…" tell where to read, not what.
bool in_label(const Scan& scan, std::size_t token, Span status) {
    const auto labels = scan.terms_at(token);
    return std::any_of(labels.begin(), labels.end(), [&](const TermMention& term) {
        const bool label =
            term.sense == Sense::Citation && term.term->value == static_cast<std::int32_t>(CitationWord::Label);
        if (!label || term.span.size() <= status.size()) return false;
        std::size_t behind = scan.token_from(term.span.end);
        while (behind < scan.tokens.size() && scan.tokens[behind].is('*')) ++behind;  // in bold
        return behind < scan.tokens.size() && scan.tokens[behind].is(':');
    });
}

}  // namespace

std::vector<StatusMention> find_statuses(const Scan& scan) {
    std::vector<StatusMention> all;
    std::vector<StatusMention> composed;
    for (const auto& [token, term] : scan.terms_of(Sense::StatusPart)) {
        const TermMention& first = scan.terms[term];
        if (const auto one = complete(scan, first)) {
            const bool behind_title = one->span.begin > first.span.begin;  // says more than its words alone
            (behind_title ? all : composed).push_back(*one);
        }
        if (const auto status = beside_venue(scan, first)) composed.push_back({first.span, *status});
    }
    for (const auto& [token, term] : scan.terms_of(Sense::Status)) {
        const Span span = scan.terms[term].span;
        const auto status = static_cast<Status>(scan.terms[term].term->value);
        if (in_label(scan, token, span) || is_owner(scan, scan.token_from(span.end)) ||
            (status == Status::UnderReview && is_counted(scan, token, span)))
            continue;
        const TermMention* verdict = is_decision(status) ? longer_verdict(scan, token, span) : nullptr;
        all.push_back(verdict == nullptr ? StatusMention{span, status} : StatusMention{verdict->span, Status::None});
    }
    all.insert(all.end(), composed.begin(), composed.end());
    std::stable_sort(all.begin(), all.end(), [](const StatusMention& a, const StatusMention& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<StatusMention> found;
    for (StatusMention& mention : all) {
        if (is_decision(mention.status) && is_open(scan, scan.token_from(mention.span.end)))
            mention.status = Status::None;
        if (found.empty() || mention.span.begin >= found.back().span.end) {
            if (!found.empty() && found.back().status == mention.status && mention.status == Status::UnderReview &&
                around_one_venue(scan, found.back(), mention)) {
                found.back().span = found.back().span.joined(mention.span);
            } else if (!found.empty() && found.back().status == Status::None && is_decision(mention.status) &&
                       in_one_clause(scan, found.back(), mention)) {
                found.back().span = found.back().span.joined(mention.span);  // "if accepted, to appear at"
            } else if (!found.empty() && is_decision(found.back().status) && leaves_open(scan, found.back(), mention)) {
                found.back() = {found.back().span.joined(mention.span), Status::None};
            } else {
                found.push_back(mention);
            }
        }
    }
    return found;
}

}  // namespace veritae::extract
