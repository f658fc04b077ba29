// SPDX-License-Identifier: MIT
// progress-conflict: done in one place, still going on in another, in one document.
//
//   thing   two clauses about one thing, one of which says that it is done and the other that it is not. What they have
//           in common must weigh `least-weight` (a Han character two, a Latin word five, one that is written like a
//           name, "TideMap", eight, a little word nothing), and neither may name more ("the desktop client of"). Where
//           a clause names a part ("parts"), a plan ("not-yet") or a day in the past beside what goes on, or stands
//           among dated news, nothing is said of the whole today; clauses that name "versions" must name the same.
//   degree  "PhD candidate" at large, and every doctorate told of has ended, before the earliest day of writing
//           or by more than `grace-days` before today (then it is only possible: the text may be old), or is said to be
//           awarded in the entry itself.
//   post    one post, from one day on at one employer, "present" in one place and ended in another.
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "claims/employer.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kMostClauses = 24;    // of either kind; a résumé has a handful
constexpr std::uint32_t kReachBehind = 90;  // bytes between "pursuing" and the degree
constexpr std::size_t kLittleWord = 3;      // letters
constexpr std::size_t kStem = 5;            // letters by which a word is known
constexpr std::int32_t kHan = 2;            // weights of a Han character, a Latin word, one written like a name
constexpr std::int32_t kWord = 5;
constexpr std::int32_t kName = 8;
constexpr std::int32_t kStray = 2;          // weight of what two clauses need not have in common
constexpr std::uint32_t kReachBefore = 24;  // bytes in which "not yet" stands before its word

/// A Han character or a Latin word of a clause.
struct Piece {
    std::uint64_t hash = 0;
    std::int32_t weight = 0;
    std::uint32_t end = 0;
    bool progress = false;  ///< of a word of progress: it may be the other clause's activity, and is none of its own
    bool apart = false;     ///< a sign or a little word stands before it
};

/// A clause that says how far something has come.
struct Clause {
    Span span;
    Span word;
    std::vector<Piece> pieces;
    std::vector<std::uint32_t> versions;  ///< which of the rule's words that tell versions apart; sorted
};

/// The lists of a rule.
struct Words {
    PhraseList versions, parts, not_yet, past;

    Words(const Rule& rule, PhraseLists& phrases)
        : versions(phrases.add(rule, "versions")),
          parts(phrases.add(rule, "parts")),
          not_yet(phrases.add(rule, "not-yet")),
          past(phrases.add(rule, "past")) {}
};

/// A document, and where the words stand in it.
struct Source {
    const DocumentReport& report;
    const Sightings& sightings;
    const Words& words;

    [[nodiscard]] bool says(PhraseList list, Span span) const { return sightings.any(list, span); }
};

bool is(const TermMention& mention, ProgressWord word) {
    return mention.sense == Sense::Progress && mention.term->value == static_cast<std::int32_t>(word);
}

bool is_little(const Rule& rule, std::string_view word) { return rule.has("little", text::fold(word)); }

std::vector<std::uint32_t> versions_in(const Source& source, Span span) {
    std::vector<std::uint32_t> found;
    for (const Sighting& one : source.sightings.of(source.words.versions)) {
        if (span.contains(one.span)) found.push_back(one.phrase);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// The words of a clause. Of a long word its beginning counts, so that "released" and "release" are one.
std::vector<Piece> pieces_of(const DocumentReport& report, Span clause, const Rule& rule) {
    const std::string_view plain = report.document.plain;
    std::vector<Piece> pieces;
    bool apart = false;
    for (std::uint32_t i = clause.begin; i < clause.end;) {
        const auto [c, length] = text::code_point_at(plain, i);
        if (text::is_han(c)) {
            i += length;
            pieces.push_back({0x9E3779B97F4A7C15u ^ c, kHan, i, false, std::exchange(apart, false)});
            if (is_little(rule, plain.substr(i - length, length))) pieces.back().weight = 0;
            continue;
        }
        if (!text::is_letter(c) && !text::is_digit(c)) {
            apart = apart || (c != ' ' && c != '-');
            i += length;
            continue;
        }
        const std::uint32_t first = i;
        std::uint64_t hash = 0xCBF29CE484222325u;
        std::size_t letters = 0;
        bool name = false;
        while (i < clause.end) {
            const auto [next, size] = text::code_point_at(plain, i);
            if (!text::is_letter(next) && !text::is_digit(next)) break;
            name = name || (letters > 0 && next >= 'A' && next <= 'Z');
            if (letters++ < kStem) hash = (hash ^ text::fold(next)) * 0x100000001B3u;
            i += size;
        }
        const bool little = !name && (letters <= kLittleWord || is_little(rule, plain.substr(first, i - first)));
        pieces.push_back({hash, name ? kName : little ? 0 : kWord, i, false, std::exchange(apart, little)});
    }
    for (const TermMention& mention : resume::inside(report.mentions.terms, clause)) {
        if (mention.sense != Sense::Progress) continue;
        for (Piece& piece : pieces)
            piece.progress = piece.progress || (piece.end > mention.span.begin && piece.end <= mention.span.end);
    }
    return pieces;
}

/// Two clauses are about one thing if what they have in common weighs enough and neither names more: nothing else
/// stands in the unfinished one, nor in the finished one up to its word of progress, or where that comes first up to
/// the last common word and on to the next sign or little word ("launched the scheduler for 40 harbours" may go on).
/// Clauses that are `far` from each other need a word more if they share no name: two jobs may have one kind of system
/// each.
bool same_thing(const Clause& ongoing, const Clause& done, std::int32_t least, bool far) {
    if (ongoing.versions != done.versions) return false;
    std::vector<bool> used(done.pieces.size());
    std::int32_t common = 0;
    std::int32_t more = 0;
    std::size_t last = 0;
    bool named = false;
    bool subject = false;  // a common word stands before the word of progress, so that what is behind it is no name
    for (const Piece& piece : ongoing.pieces) {
        if (piece.weight == 0) continue;
        std::size_t k = 0;
        while (k < done.pieces.size() && (used[k] || done.pieces[k].hash != piece.hash)) ++k;
        if (k < done.pieces.size()) {
            used[k] = true;
            last = std::max(last, k);
            common += piece.weight;
            named = named || piece.weight == kName;
            subject = subject || done.pieces[k].end <= done.word.begin;
        } else if (!piece.progress) {
            more += piece.weight;
        }
    }
    if (common < (far && !named ? least + kWord : least) || more > kStray) return false;
    more = 0;
    for (std::size_t k = 0; k < done.pieces.size(); ++k) {
        const Piece& piece = done.pieces[k];
        const bool behind = piece.end > done.word.end && (subject || k > last);
        if (behind && subject) break;
        if (behind && (piece.apart || piece.weight == 0)) break;
        if (!used[k] && !piece.progress) more += piece.weight;
    }
    return more <= kStray;
}

/// The words about a word of progress that speak of the same thing: its line, as far as its sentence reaches.
Span clause_at(const DocumentReport& report, Span word) {
    Span clause = sentence_at(report.document, word.begin).joined(word);
    // The head of the next entry may be glued to the last line of this one.
    const std::vector<Entry>& entries = report.resume.entries;
    const auto next =
        std::ranges::partition_point(entries, [&](const Entry& one) { return one.span.begin < word.end; });
    if (next != entries.end()) clause.end = std::min(clause.end, std::max(word.end, next->span.begin));
    return clause;
}

struct Clauses {
    std::vector<Clause> done;
    std::vector<Clause> ongoing;
};

/// Whether words of both kinds stand somewhere: mostly one of them is missing.
bool may_conflict(const Mentions& mentions) {
    const auto any = [&](bool ongoing) {
        return std::ranges::any_of(mentions.terms, [&](const TermMention& mention) {
            return mention.sense == Sense::Progress && is(mention, ProgressWord::Ongoing) == ongoing;
        });
    };
    return any(true) && any(false);
}

Clauses clauses_of(const Source& source, const Rule& rule) {
    const DocumentReport& report = source.report;
    Clauses clauses;
    if (!may_conflict(report.mentions)) return clauses;
    std::uint32_t covered = 0;  // a phrase inside a longer one says nothing of its own
    for (const TermMention& mention : report.mentions.terms) {
        if (mention.sense != Sense::Progress || mention.span.begin < covered) continue;
        covered = mention.span.end;
        const bool ongoing = is(mention, ProgressWord::Ongoing);
        std::vector<Clause>& list = ongoing ? clauses.ongoing : clauses.done;
        if (list.size() == kMostClauses || section_at(report.resume, mention.span.begin) == Section::News) continue;
        const auto dates = resume::inside(report.mentions.dates, line_at(report.document, mention.span.begin));
        const bool dated = std::ranges::any_of(dates, [&](const DateMention& date) {
            return date.span.contains(mention.span) || (ongoing && !date.range.present);
        });
        if (dated) continue;
        const Span span = clause_at(report, mention.span);
        if (source.says(source.words.parts, span)) continue;
        const std::uint32_t before = bytes_before(report.document, mention.span.begin, kReachBefore, span.begin);
        if (!ongoing && source.says(source.words.not_yet, {before, mention.span.begin})) continue;
        list.push_back({span, mention.span, {}, {}});
    }
    if (clauses.done.empty() || clauses.ongoing.empty()) return {};
    for (std::vector<Clause>* list : {&clauses.done, &clauses.ongoing}) {
        for (Clause& one : *list) {
            one.versions = versions_in(source, one.span);
            one.pieces = pieces_of(report, one.span, rule);
        }
    }
    return clauses;
}

void check_things(const Source& source, std::uint32_t d, const Rule& rule, std::vector<Finding>& findings) {
    const DocumentReport& report = source.report;
    const auto least = static_cast<std::int32_t>(rule.number("least-weight").value_or(5));
    const Clauses clauses = clauses_of(source, rule);
    for (const Clause& ongoing : clauses.ongoing) {
        for (const Clause& done : clauses.done) {
            const Entry* home = entry_at(report, done.span.begin);
            const Entry* other = entry_at(report, ongoing.span.begin);
            const bool far = home != nullptr && other != nullptr && home != other;
            if (done.span.overlaps(ongoing.span) || !same_thing(ongoing, done, least, far)) continue;
            const Span later = std::max(done.span, ongoing.span);
            const Span earlier = std::min(done.span, ongoing.span);
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = "thing";
            finding.arguments = {{"done", std::string(report.document.slice(done.word))},
                                 {"ongoing", std::string(report.document.slice(ongoing.word))},
                                 {"date", {}}};
            finding.evidence = {Evidence::claim({d, later}), Evidence::claim({d, earlier})};
            break;
        }
    }
}

bool speaks_of_oneself(Section section) {
    return section == Section::None || section == Section::Summary || section == Section::Contact;
}

bool is_study(const TermMention& mention, StudyWord word) {
    return mention.sense == Sense::Study && mention.term->value == static_cast<std::int32_t>(word);
}

/// "PhD student" is whoever it is said of; in "PhD Student Council" it is not.
bool ends_name(std::string_view plain, std::uint32_t end) {
    return end + 1 >= plain.size() || plain[end] != ' ' || plain[end + 1] < 'A' || plain[end + 1] > 'Z';
}

/// The words that say of a degree that it is still being studied for: a student right behind it, or "pursuing",
/// "in progress", "在读" on either side with nothing but names between. Empty for none.
Span enrolment(const DocumentReport& report, const TermMention& degree, Span sentence) {
    const std::string_view plain = report.document.plain;
    for (const TermMention& mention : resume::inside(report.mentions.terms, sentence)) {
        const bool student = is_study(mention, StudyWord::Student);
        if (!student && !is_study(mention, StudyWord::Candidate)) continue;
        if (mention.span.contains(degree.span)) return mention.span;
        const bool behind = mention.span.begin >= degree.span.end;
        if (student && (!behind || mention.span.begin > degree.span.end + 1 || !ends_name(plain, mention.span.end)))
            continue;
        if (mention.span.overlaps(degree.span)) return mention.span.joined(degree.span);
        const Span gap = behind ? Span{degree.span.end, mention.span.begin}
                                : Span{mention.span.end, std::max(mention.span.end, degree.span.begin)};
        if (gap.size() > kReachBehind || report.document.slice(gap).find(';') != std::string_view::npos) continue;
        return mention.span.joined(degree.span);
    }
    return {};
}

/// Whether the words around an enrolment tell of a time that is over; those of "本科阶段还没结束" do not.
bool tells_a_past(const Source& source, Span around) {
    const auto terms = resume::inside(source.report.mentions.terms, around);
    const auto enrols = [&](Span word) {
        return std::ranges::any_of(terms, [&](const TermMention& term) {
            return is_study(term, StudyWord::Candidate) && term.span.contains(word);
        });
    };
    return std::ranges::any_of(source.sightings.of(source.words.past),
                               [&](const Sighting& one) { return around.contains(one.span) && !enrols(one.span); });
}

void check_degrees(const Case& the_case, const Source& source, std::uint32_t d, const Rule& rule,
                   std::vector<Finding>& findings) {
    const DocumentReport& report = source.report;
    const auto grace = static_cast<std::int32_t>(rule.number("grace-days").value_or(0));
    const std::optional<Day> from_day = written_from(the_case, d);
    std::size_t looked = 0;
    for (const TermMention& mention : report.mentions.terms) {
        if (mention.sense != Sense::Degree) continue;
        if (!speaks_of_oneself(section_at(report.resume, mention.span.begin)) || ++looked > kMostClauses) continue;
        const auto degree = static_cast<Degree>(mention.term->value);
        const Span line = line_at(report.document, mention.span.begin);
        const Span sentence = sentence_at(report.document, mention.span.begin);
        const Span words = enrolment(report, mention, sentence);
        if (words.empty() || !resume::inside(report.mentions.dates, line.joined(sentence)).empty()) continue;
        if (tells_a_past(source, line.joined(sentence))) continue;
        if (says(report, sentence, Sense::Study, static_cast<std::int32_t>(StudyWord::Several))) continue;
        const std::string told = text::fold(report.document.slice(resume::trimmed(report.document, sentence)));
        if (std::ranges::any_of(rule.parameters, [&](const Parameter& one) {
                return one.name == "past-start" && told.starts_with(one.text);
            }))
            continue;
        const Entry* last = nullptr;
        bool open = false;
        for (const Entry& entry : report.resume.entries) {
            if (entry.kind != EntryKind::Education) continue;
            if (entry.degree != degree) {
                // Studies of no known degree that go on may be those that are meant.
                open = open || (entry.degree == Degree::None && entry.range.present);
                continue;
            }
            const DateRange& range = entry.range;
            if (entry.date.empty() || !range.end || range.present || range.expected || range.approximate) {
                open = true;
                break;
            }
            if (last == nullptr || last->range.end->last < range.end->last) last = &entry;
        }
        if (open || last == nullptr) continue;
        const Day end = last->range.end->last;
        const bool written_later = from_day && end < *from_day;
        const bool awarded = says(report, last->span, Sense::Study, static_cast<std::int32_t>(StudyWord::Graduate));
        if (!written_later && !awarded && the_case.as_of - end <= grace) continue;
        Finding& finding = findings.emplace_back();
        finding.rule = &rule;
        finding.outcome = "degree";
        finding.certainty = written_later || awarded ? Certainty::Definite : Certainty::Possible;
        finding.arguments = {{"done", {}},
                             {"ongoing", std::string(report.document.slice(words))},
                             {"date", std::string(report.document.slice(last->date))}};
        finding.evidence = {Evidence::claim({d, words}), Evidence::claim({d, last->date})};
        return;
    }
}

void check_posts(const Case& the_case, std::uint32_t d, const Rule& rule, std::vector<Finding>& findings) {
    const DocumentReport& report = the_case.documents[d];
    std::vector<const Entry*> posts;
    for (const Entry& entry : report.resume.entries) {
        const bool post = entry.kind == EntryKind::Employment || entry.kind == EntryKind::Internship;
        if (post && !entry.date.empty() && entry.range.start && !entry.organization.empty() &&
            entry.range.start->precision != Precision::Year)
            posts.push_back(&entry);
    }
    std::ranges::stable_sort(posts, {}, [](const Entry* one) { return one->range.start->first; });
    for (std::size_t i = 0; i + 1 < posts.size(); ++i) {
        const Entry& a = *posts[i];
        const Entry& b = *posts[i + 1];
        if (!(*a.range.start == *b.range.start) || a.range.present == b.range.present || a.kind != b.kind) continue;
        const Entry& ended = a.range.present ? b : a;
        if (!ended.range.end || ended.range.expected || the_case.as_of <= ended.range.end->last) continue;
        if (text::fold_tight(report.document.slice(a.organization)) !=
            text::fold_tight(report.document.slice(b.organization)))
            continue;
        if (text::fold_tight(report.document.slice(a.title)) != text::fold_tight(report.document.slice(b.title)))
            continue;
        Finding& finding = findings.emplace_back();
        finding.rule = &rule;
        finding.outcome = "post";
        finding.arguments = {{"done", std::string(report.document.slice(ended.date))},
                             {"ongoing", std::string(report.document.slice((&ended == &a ? b : a).date))},
                             {"date", std::string(report.document.slice(ended.date))}};
        finding.evidence = {Evidence::claim({d, std::max(a.date, b.date)}),
                            Evidence::claim({d, std::min(a.date, b.date)})};
    }
}

BoundCheck progress_conflict(const Rule& rule, PhraseLists& phrases) {
    return [&rule, words = Words(rule, phrases)](const Case& the_case, std::vector<Finding>& findings) {
        for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
            const Source source{the_case.documents[d], the_case.sightings[d], words};
            check_things(source, d, rule, findings);
            check_degrees(the_case, source, d, rule, findings);
            check_posts(the_case, d, rule, findings);
        }
    };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "least-weight", .type = Type::Number, .required = true},
    ParameterShape{.name = "grace-days", .type = Type::Number, .required = true},
    ParameterShape{.name = "little", .type = Type::Texts},
    ParameterShape{.name = "versions", .type = Type::Phrases},
    ParameterShape{.name = "parts", .type = Type::Phrases},
    ParameterShape{.name = "not-yet", .type = Type::Phrases},
    ParameterShape{.name = "past-start", .type = Type::Texts},
    ParameterShape{.name = "past", .type = Type::Phrases},
};
constexpr std::array<std::string_view, 3> kOutcomes = {"thing", "degree", "post"};
constexpr std::array<std::string_view, 3> kArguments = {"done", "ongoing", "date"};

}  // namespace

const CheckKind kProgressConflict{
    .shape = {.name = "progress-conflict", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .bind = progress_conflict};

}  // namespace veritae::checks
