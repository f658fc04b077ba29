// SPDX-License-Identifier: MIT
// paper-count: how many papers a sentence tells of, and how many of these are first-authored or of a grade, against
// itself and against the list of publications. Parameters: `papers`, the words that are counted; `named`, those of
// which one must stand by the total; `whole`, words by which a number behind its part is the total; `of`, words before
// a part of the papers just told of; `besides`, words before others; `all`, words that say that all of them are;
// `about`, words by which a number is not exact; `listing`, words by which the list itself is told of; `complete` and
// `selected`, words of its heading; `part`, words by which only some papers are counted.
//
// A sentence is read clause by clause. The first clause with a number of papers and nothing else says the total T.
// Every later one with a number and a place among the authors, or a grade, says a part M of them:
//   M <= T, and for parts that exclude each other (first and second author; grades of one list) their sum <= T
// must hold. The list is known to have all papers told of if it has at least T. Then M must not exceed those that can
// be first-authored, and "all of them" none that is not. A list that does not say that it is complete may be a
// selection: more papers told than listed is then only worth a look, and so are fewer, since a summary grows old.
#include <algorithm>
#include <array>
#include <string>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "claims/graph.hpp"
#include "extract/lexer.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kLongestRole = 64;  // bytes of a phrase

/// The lists of a rule.
struct Words {
    PhraseList papers, named, whole, all, besides, part, conferences, listing, complete, selected;
    PhraseList cuts;                        ///< of `of` and `besides`
    std::vector<std::string_view> counted;  ///< of `papers`
    std::vector<std::string_view> about;

    Words(const Rule& rule, PhraseLists& phrases)
        : papers(phrases.add(rule, "papers")),
          named(phrases.add(rule, "named")),
          whole(phrases.add(rule, "whole")),
          all(phrases.add(rule, "all")),
          besides(phrases.add(rule, "besides")),
          part(phrases.add(rule, "part")),
          conferences(phrases.add(rule, "conferences")),
          listing(phrases.add(rule, "listing")),
          complete(phrases.add(rule, "complete")),
          selected(phrases.add(rule, "selected")) {
        std::vector<std::string_view> cutting;
        for (const Parameter& one : rule.parameters) {
            if (one.name == "of" || one.name == "besides") cutting.push_back(one.text);
            if (one.name == "papers") counted.push_back(one.text);
            if (one.name == "about") about.push_back(one.text);
        }
        cuts = phrases.add(cutting);
    }
};

/// What a sentence is read with: one document and where the words stand in it.
struct Source {
    const DocumentReport& report;
    const Sightings& sightings;
    const Words& words;

    [[nodiscard]] bool says(PhraseList list, Span span) const { return sightings.any(list, span); }
    [[nodiscard]] bool says_about(Span span) const {
        const std::string folded = text::fold(report.document.slice(span));
        return std::any_of(words.about.begin(), words.about.end(),
                           [&](std::string_view word) { return folded.find(word) != std::string::npos; });
    }
};

/// The part of a sentence between two signs.
struct Clause {
    Span span;
    std::vector<std::pair<int, Span>> numbers;
    AuthorRole role = AuthorRole::None;
    const GradeMention* grade = nullptr;
    bool papers = false;
    bool named = false;  ///< says that papers are counted, where the unit alone could count anything
    bool all = false;
    bool rough = false;    ///< about so many, or more
    bool other = false;    ///< of a venue or a status, or of several places or grades
    bool part = false;     ///< of some kind of papers only
    bool besides = false;  ///< of other papers
    bool whole = false;    ///< says "in all"
    bool timed = false;    ///< says when
};

struct Sentence {
    Span span;
    std::vector<Clause> clauses;
};

/// Numbers of a clause, in digits or in a word; no years, decimals or percentages.
std::vector<std::pair<int, Span>> numbers_in(const DocumentReport& report, Span span) {
    std::vector<std::pair<int, Span>> numbers;
    const std::string_view words = report.document.slice(span);
    const auto terms = resume::inside(report.mentions.terms, span);
    const std::vector<extract::Token> tokens = extract::tokenize(words);
    std::size_t next = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Span place{span.begin + tokens[i].span.begin, span.begin + tokens[i].span.end};
        while (next < terms.size() && terms[next].span.begin < place.begin) ++next;
        const auto cardinal = std::find_if(
            terms.begin() + static_cast<std::ptrdiff_t>(next), terms.end(),
            [&](const TermMention& term) { return term.span.begin > place.begin || term.sense == Sense::Cardinal; });
        const bool counts = cardinal != terms.end() && cardinal->span.begin == place.begin;
        if (tokens[i].kind != extract::TokenKind::Number && !counts) continue;
        if (says(report, {place.end, std::min(place.end + 2, span.end)}, Sense::CalendarUnit)) continue;
        if (tokens[i].kind == extract::TokenKind::Number) {
            const bool follows =
                i > 0 && tokens[i].glued &&
                (tokens[i - 1].is('.') || tokens[i - 1].is('-') || tokens[i - 1].kind == extract::TokenKind::Word);
            const bool goes_on =
                i + 1 < tokens.size() && tokens[i + 1].glued &&
                (tokens[i + 1].is('.') || tokens[i + 1].is('%') || tokens[i + 1].kind == extract::TokenKind::Word);
            if (!follows && !goes_on && tokens[i].number < 1000)
                numbers.emplace_back(static_cast<int>(tokens[i].number), place);
            continue;
        }
        // 一作 is no number, and neither is 一共: what is counted follows a number in Chinese
        const bool counted = std::any_of(cardinal, terms.end(), [&](const TermMention& term) {
            return term.span.begin == cardinal->span.end &&
                   (term.sense == Sense::Unit || term.sense == Sense::CountedNoun || term.sense == Sense::Citation);
        });
        if (tokens[i].kind == extract::TokenKind::Han && !counted) continue;
        const Span near{std::max(span.begin, place.begin - std::min(place.begin, kLongestRole)), place.end};
        const bool inside_role =
            std::ranges::any_of(resume::inside(report.mentions.terms, near), [&](const TermMention& other) {
                const bool role = other.sense == Sense::AuthorRole || other.sense == Sense::GradeList;
                return role && other.span.overlaps(place);
            });
        if (!inside_role) numbers.emplace_back(cardinal->term->value, cardinal->span);
    }
    return numbers;
}

Clause read_clause(const Source& source, Span span) {
    const DocumentReport& report = source.report;
    const Words& words = source.words;
    Clause clause;
    clause.span = span;
    clause.numbers = numbers_in(report, span);
    clause.papers = source.says(words.papers, span);
    clause.named = source.says(words.named, span);
    clause.all = source.says(words.all, span);
    clause.rough = clause.papers && source.says_about(span);
    clause.whole = source.says(words.whole, span);
    const auto terms = resume::inside(report.mentions.terms, span);
    clause.timed = !resume::inside(report.mentions.dates, span).empty() ||
                   std::any_of(terms.begin(), terms.end(),
                               [](const TermMention& term) { return term.sense == Sense::CalendarUnit; });
    clause.besides = source.says(words.besides, span);
    clause.other = !resume::inside(report.mentions.venues, span).empty();
    clause.part = source.says(words.part, span);
    for (const StatusMention& status : resume::inside(report.mentions.statuses, span))
        clause.other = clause.other || status.status == Status::UnderReview || status.status == Status::Revision ||
                       status.status < Status::UnderReview;
    for (const AuthorRoleMention& role : resume::inside(report.mentions.author_roles, span)) {
        clause.other = clause.other || (clause.role != AuthorRole::None && clause.role != role.role);
        clause.role = role.role;
    }
    for (const GradeMention& grade : resume::inside(report.mentions.grades, span)) {
        clause.other = clause.other || grade.one_of || clause.grade != nullptr;
        clause.grade = &grade;
    }
    return clause;
}

/// "Papers in total: 9. As first author: 3.": a place among the authors and a colon behind a full stop go on with what
/// was counted.
bool labels_a_part(const DocumentReport& report, Span rest) {
    constexpr std::uint32_t kLabel = 24;  // bytes
    const std::string_view words = report.document.slice({rest.begin, std::min(rest.end, rest.begin + kLabel)});
    const std::size_t colon = words.find(':');
    if (colon == std::string_view::npos || words.substr(0, colon).find('.') != std::string_view::npos) return false;
    const Span label{rest.begin, rest.begin + static_cast<std::uint32_t>(colon)};
    return !resume::inside(report.mentions.author_roles, label).empty();
}

/// The sentence around a place in its line, and its clauses: cut at signs, and before words of `of`. No sentence goes
/// on from before `done` to behind it.
Sentence read_sentence(const Source& source, std::uint32_t at, std::uint32_t done) {
    const Document& document = source.report.document;
    const std::string_view plain = document.plain;
    Span line = line_at(document, at);
    line.begin = std::max(line.begin, std::min(done, at));
    Sentence sentence{line, {}};
    std::vector<std::uint32_t> cuts;
    const std::span<const Sighting> cutting = source.sightings.of(source.words.cuts);
    auto word = std::partition_point(cutting.begin(), cutting.end(),
                                     [&](const Sighting& one) { return one.span.begin < line.begin; });
    for (std::uint32_t i = line.begin; i < line.end;) {
        const auto [c, length] = text::code_point_at(plain, i);
        const std::uint32_t next = i + length;
        const bool full_stop = c == 0x3002 || (c == '.' && (next >= line.end || plain[next] == ' '));
        const bool goes_on = full_stop && labels_a_part(source.report, {next, line.end});
        const bool stop = full_stop && !goes_on;
        if (stop && next <= at) {
            sentence.span.begin = next;
            cuts.clear();
        } else if (stop) {
            sentence.span.end = i;
            break;
        } else if (goes_on || c == ',' || c == '(' || c == ')' || c == ':' || c == ';' || c == 0x3001 || c == 0x2014 ||
                   c == 0x2013 || c == '|' || c == '/') {
            const bool grade_sign = c == '/' && next < line.end && plain[next] >= 'A' && plain[next] <= 'C';
            if (!grade_sign) cuts.push_back(i);
        } else {
            const bool word_begins =
                i == line.begin || plain[i - 1] == ' ' || static_cast<unsigned char>(plain[i]) >= 0x80;
            while (word != cutting.end() && word->span.begin < i) ++word;
            if (word_begins && word != cutting.end() && word->span.begin == i && i > sentence.span.begin)
                cuts.push_back(i);
        }
        i = next;
    }
    std::uint32_t begin = sentence.span.begin;
    cuts.push_back(sentence.span.end);
    for (const std::uint32_t cut : cuts) {
        if (cut > begin) {
            // "Papers: 9": what stands before a colon is what the number behind it counts.
            const bool labelled = plain[begin] == ':' && !sentence.clauses.empty() &&
                                  sentence.clauses.back().numbers.empty() &&
                                  (sentence.clauses.back().papers || sentence.clauses.back().role != AuthorRole::None);
            if (labelled) {
                begin = sentence.clauses.back().span.begin;
                sentence.clauses.pop_back();
            }
            sentence.clauses.push_back(read_clause(source, {begin, cut}));
        }
        begin = cut;
    }
    return sentence;
}

/// What a sentence says.
struct Counted {
    Span span;                 ///< of the total
    std::optional<int> total;  ///< of papers
    bool total_rough = false;
    bool timed = false;        ///< only the papers of some time are counted
    std::optional<int> first;  ///< of them first-authored
    Span first_span;
    bool all_first = false;
    Span all_span;
    std::optional<Span> impossible;  ///< a part larger than the whole
    int impossible_part = 0;
};

bool is_place(AuthorRole role) {
    return role == AuthorRole::First || role == AuthorRole::Second || role == AuthorRole::Third ||
           role == AuthorRole::Sole;
}

Counted read_counts(const Sentence& sentence) {
    Counted counted;
    int places = 0;
    std::array<bool, 16> place_seen{};
    std::array<int, 3> grades{};
    std::array<std::string, 8> grade_seen;
    std::size_t grade_count = 0;
    bool named = false;
    for (const Clause& clause : sentence.clauses) {
        named = named || clause.named;
        if ((clause.besides || clause.timed) && counted.total) break;
        if (clause.all && clause.role == AuthorRole::First && counted.total && clause.numbers.empty()) {
            counted.all_first = true;
            counted.all_span = clause.span;
        }
        if (clause.numbers.size() != 1) {
            if (clause.numbers.size() > 1 && counted.total) break;
            continue;
        }
        const auto [value, span] = clause.numbers.front();
        const bool plain = clause.role == AuthorRole::None && clause.grade == nullptr && !clause.other && !clause.part;
        if (!counted.total) {
            if (!clause.papers) continue;
            if (clause.role == AuthorRole::First && !clause.other && !counted.first) {  // "3 as first author, 5 in all"
                counted.first = value;
                counted.first_span = clause.span;
                continue;
            }
            if (counted.first && !clause.whole) return {};
            if (!plain || (!named && !counted.first)) return {};
            counted.total = value;
            counted.total_rough = clause.rough;
            counted.span = clause.span;
            counted.timed = clause.timed;
            if (counted.first && *counted.first > value && !clause.rough) {
                counted.impossible = counted.first_span;
                counted.impossible_part = *counted.first;
            }
            if (counted.first) break;
            continue;
        }
        if (clause.role == AuthorRole::None && clause.grade == nullptr) {
            if (clause.papers) break;  // another count
            continue;
        }
        const auto impossible = [&](int part) {
            if (part <= *counted.total || counted.total_rough || counted.impossible) return;
            counted.impossible = clause.span;
            counted.impossible_part = part;
        };
        impossible(value);
        if (clause.other || (clause.role != AuthorRole::None && clause.grade != nullptr)) continue;
        if (is_place(clause.role)) {
            const auto index = static_cast<std::size_t>(clause.role);
            if (!place_seen[index]) places += value;
            place_seen[index] = true;
            impossible(places);
            if (clause.role == AuthorRole::First && !counted.first) {
                counted.first = value;
                counted.first_span = clause.span;
            }
        } else if (clause.grade != nullptr && grade_count < grade_seen.size()) {
            const std::string& grade = clause.grade->grade;
            const std::string name = std::to_string(static_cast<int>(clause.grade->list)) + grade;
            if (std::find(grade_seen.begin(), grade_seen.end(), name) != grade_seen.end()) continue;
            grade_seen[grade_count++] = name;
            int& sum = grades[static_cast<std::size_t>(clause.grade->list)];
            sum += value;
            impossible(sum);
        }
    }
    return counted;
}

/// "First author of 3 out of 9 papers", "9 papers, with first authorship on 3": two numbers of papers, and of the
/// places among the authors only the first. Whichever way round, the larger one is that of all.
Counted read_pair(const Sentence& sentence) {
    std::vector<std::pair<int, const Clause*>> numbers;
    bool papers = false;
    bool first = false;
    for (const Clause& clause : sentence.clauses) {
        if (clause.grade != nullptr || clause.rough || clause.besides || clause.timed || clause.all || clause.part)
            return {};
        const bool place = clause.role != AuthorRole::None && clause.role != AuthorRole::Later;
        if (clause.other || (place && clause.role != AuthorRole::First)) return {};
        papers = papers || clause.papers;
        first = first || place;
        for (const auto& [value, span] : clause.numbers) numbers.emplace_back(value, &clause);
    }
    if (!papers || !first || numbers.size() != 2) return {};
    const std::size_t whole = numbers[0].first >= numbers[1].first ? 0 : 1;
    Counted counted;
    counted.total = numbers[whole].first;
    counted.span = numbers[whole].second->span;
    counted.first = numbers[1 - whole].first;
    counted.first_span = numbers[1 - whole].second->span;
    return counted;
}

/// What the lists of a document have.
struct Listed {
    int items = 0;
    int works = 0;
    int settled = 0;                     ///< works accepted or published
    int surely_first = 0;                ///< settled ones of which the owner is first author
    int maybe_first = 0;                 ///< works of which the owner can be first author
    const Publication* other = nullptr;  ///< a settled one of which the owner is not
    bool selected = false;
    bool complete = false;
    Span section;
};

bool surely_not_first(const Publication& paper) {
    if (!paper.owner || *paper.owner == 0) return false;
    const bool claimed =
        paper.role == AuthorRole::First || paper.role == AuthorRole::CoFirst || paper.role == AuthorRole::Sole;
    const bool equal =
        std::any_of(paper.authors.begin(), paper.authors.end(), [](const Author& author) { return author.equal; });
    return !claimed && !equal;
}

bool is_of_journal(const Facts& facts, const Publication& paper) {
    const std::int32_t venue = paper.venue ? paper.venue->venue : -1;
    return venue >= 0 && facts.venues[static_cast<std::size_t>(venue)].kind == VenueKind::Journal;
}

Listed read_list(const Case& the_case, std::uint32_t document, const Source& source, bool conferences) {
    const DocumentReport& report = source.report;
    const Words& words = source.words;
    Listed listed;
    for (const SectionSpan& section : report.resume.sections) {
        if (section.section != Section::Publications) continue;
        listed.section = listed.section.empty() ? section.body : listed.section.joined(section.body);
        const auto add_heading = [&](Span heading) {
            listed.selected = listed.selected || source.says(words.selected, heading);
            listed.complete = listed.complete || source.says(words.complete, heading);
        };
        add_heading(section.heading);
        for (const Line& line : resume::inside(report.document.lines, section.body)) {
            if (line.kind == LineKind::Heading && section.body.contains(line.span)) add_heading(line.span);
        }
    }
    const std::vector<std::uint32_t> classes = claims::same_as_classes(the_case.graph);
    std::vector<bool> seen(classes.size(), false);
    for (std::size_t c = 0; c < the_case.graph.claims.size(); ++c) {
        const Claim& claim = the_case.graph.claims[c];
        if (claim.kind != ClaimKind::Publication || claim.place.document != document) continue;
        const Publication& paper = report.resume.publications[claim.detail];
        if (!paper.listed || (conferences && is_of_journal(the_case.facts, paper))) continue;
        ++listed.items;
        if (seen[classes[c]]) continue;
        seen[classes[c]] = true;
        ++listed.works;
        const bool settled =
            paper.status == Status::None || paper.status == Status::Accepted || paper.status == Status::Published;
        listed.settled += settled;
        listed.surely_first += settled && paper.owner && *paper.owner == 0;
        listed.maybe_first += !surely_not_first(paper);
        if (settled && surely_not_first(paper) && listed.other == nullptr) listed.other = &paper;
    }
    return listed;
}

/// What a project or a post tells of is some of the papers.
bool in_entry(const Resume& resume, Span span) {
    return std::any_of(resume.entries.begin(), resume.entries.end(),
                       [&](const Entry& entry) { return entry.span.overlaps(span); });
}

void judge(const Case& the_case, const Source& source, std::uint32_t d, const Sentence& sentence,
           std::array<std::optional<Listed>, 2>& known, std::vector<Finding>& findings) {
    const DocumentReport& report = source.report;
    const Words& words = source.words;
    Counted counted = read_counts(sentence);
    if (!counted.total) counted = read_pair(sentence);
    if (!counted.total) return;
    const int total = *counted.total;
    const auto find = [&](std::string_view outcome, Certainty certainty, Span claim, Span other, int part, int listed) {
        Finding& finding = findings.emplace_back();
        finding.outcome = outcome;
        finding.certainty = certainty;
        finding.evidence = {Evidence::claim({d, claim})};
        if (!other.empty() && !other.overlaps(claim)) finding.evidence.push_back(Evidence::claim({d, other}));
        finding.arguments = {
            {"total", std::to_string(total)}, {"part", std::to_string(part)}, {"listed", std::to_string(listed)}};
    };
    const auto trimmed = [&](Span span) { return resume::trimmed(report.document, span); };
    if (counted.impossible) {
        find("parts", Certainty::Definite, trimmed(*counted.impossible), trimmed(counted.span), counted.impossible_part,
             0);
        return;
    }
    const bool exact = !counted.total_rough;
    const bool conferences = source.says(words.conferences, sentence.span);
    std::optional<Listed>& list = known[conferences ? 1 : 0];
    if (!list) list = read_list(the_case, d, source, conferences);
    const Listed& listed = *list;
    if (listed.works == 0 || in_entry(report.resume, sentence.span)) return;
    const Span place = trimmed(counted.span);
    if (source.says(words.listing, sentence.span) && listed.section.contains(sentence.span)) {
        if (exact && total != listed.items && total != listed.works)
            find("listing", Certainty::Definite, place, {}, 0, listed.works);
        return;
    }
    const bool covers = listed.works >= total;
    if (counted.all_first && covers && listed.other != nullptr) {
        find("all", Certainty::Definite, trimmed(counted.all_span), listed.other->title, total, listed.works);
        return;
    }
    if (counted.first && covers && *counted.first > listed.maybe_first) {
        find("first", listed.settled >= total ? Certainty::Definite : Certainty::Possible, trimmed(counted.first_span),
             place, *counted.first, listed.maybe_first);
        return;
    }
    const bool whole = exact && !counted.timed && !source.says(words.part, sentence.span);
    if (total > listed.works) {
        if (whole && !listed.selected)
            find("more", listed.complete ? Certainty::Definite : Certainty::Possible, place, {}, 0, listed.works);
    } else if (whole && total < listed.settled) {
        find("fewer", Certainty::Possible, place, {}, 0, listed.settled);
    } else if (whole && counted.first && *counted.first < listed.surely_first) {
        find("fewer-first", Certainty::Possible, trimmed(counted.first_span), {}, *counted.first, listed.surely_first);
    }
}

void paper_count(const Case& the_case, const Words& words, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        const Source source{report, the_case.sightings[d], words};
        std::uint32_t done = 0;
        std::uint32_t sentence_end = 0;  // of the last one that was read
        std::size_t next = 0;
        std::array<std::optional<Listed>, 2> listed;  // the whole list, and that of conferences
        const auto& papers = report.resume.publications;
        for (const TermMention& term : report.mentions.terms) {
            if (term.span.begin < done || (term.sense != Sense::Unit && term.sense != Sense::Citation)) continue;
            const auto& counted = words.counted;
            if (std::find(counted.begin(), counted.end(), term.term->phrase) == counted.end()) continue;
            // The words of a listed paper tell of that paper.
            while (next < papers.size() && papers[next].span.end <= term.span.begin) ++next;
            if (next < papers.size() && papers[next].listed && papers[next].span.begin <= term.span.begin) continue;
            const Sentence sentence = read_sentence(source, term.span.begin, sentence_end);
            sentence_end = sentence.span.end;
            done = std::max(sentence.span.end, term.span.end);
            const bool counts = std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [](const Clause& clause) {
                return clause.papers && !clause.numbers.empty();
            });
            if (counts) judge(the_case, source, d, sentence, listed, findings);
        }
    }
}

BoundCheck bind(const Rule& rule, PhraseLists& phrases) {
    return [words = Words(rule, phrases)](const Case& the_case, std::vector<Finding>& findings) {
        paper_count(the_case, words, findings);
    };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "papers", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "named", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "whole", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "of", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "besides", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "all", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "about", .type = Type::Texts, .required = true},
    ParameterShape{.name = "listing", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "complete", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "selected", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "part", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "conferences", .type = Type::Phrases, .required = true},
};
constexpr std::array<std::string_view, 7> kOutcomes = {"parts", "listing", "all",        "first",
                                                       "more",  "fewer",   "fewer-first"};
constexpr std::array<std::string_view, 3> kArguments = {"total", "part", "listed"};

}  // namespace

const CheckKind kPaperCount{
    .shape = {.name = "paper-count", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .bind = bind};

}  // namespace veritae::checks
