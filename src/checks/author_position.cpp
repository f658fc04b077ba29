// SPDX-License-Identifier: MIT
// author-position: a place among a paper's authors, said in words, against its list of authors. Parameters: `excuses`,
// words beside the claim with which another order is meant (equal contribution, the first of the students); `ordered`,
// words anywhere in the document by which its lists are in some other order; `missing`, how many papers must have the
// owner by name before a list without the owner is told of; `editors`, words by which a list is not of authors; `self`,
// words that mean the owner;
// `two` and `three`, words that say how many of the first authors contributed equally.
//
// Who the owner is among the authors: by name, in either script and any usual form; by bold type only where the name
// cannot tell (there is none, or the list is in another script). A mark of equal contribution on the owner excuses any
// place; so does every mark that no legend explains. What "et al." hides is unknown.
//
// A claim stands in the words of the paper, in a heading over it, or where the paper is told of a second time.
#include <algorithm>
#include <array>
#include <string>

#include "checks/author_claims.hpp"
#include "checks/author_marks.hpp"
#include "checks/checks.hpp"
#include "resume/lines.hpp"
#include "resume/names.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/script.hpp"

namespace veritae::checks {
namespace {

/// The words of a paper without its title.
std::array<Span, 2> around_title(const Publication& paper) {
    const Span title = paper.title.empty() ? Span{paper.span.end, paper.span.end} : paper.title;
    return {Span{paper.span.begin, title.begin}, Span{title.end, paper.span.end}};
}

/// The lists of a rule.
struct Words {
    PhraseList excuses, ordered, two, three, editors;
    std::vector<std::string_view> self;

    Words(const Rule& rule, PhraseLists& phrases)
        : excuses(phrases.add(rule, "excuses")),
          ordered(phrases.add(rule, "ordered")),
          two(phrases.add(rule, "two")),
          three(phrases.add(rule, "three")),
          editors(phrases.add(rule, "editors")) {
        for (const Parameter& one : rule.parameters) {
            if (one.name == "self") self.push_back(one.text);
        }
    }
};

/// "A Title of Words by Ada Verne", with the list of authors behind it: the first of them may be read as a part of the
/// title, and then nobody's place is known.
bool may_hide_author(const DocumentReport& report, const Publication& paper) {
    if (paper.title.empty() || paper.authors.empty() || paper.authors.front().name.begin < paper.title.end)
        return false;
    std::string_view gap = report.document.slice({paper.title.end, paper.authors.front().name.begin});
    while (gap.ends_with(' ')) gap.remove_suffix(1);
    if (gap != ",") return false;  // the title ends at a sign of its own
    const auto terms = resume::inside(report.mentions.terms, paper.title);
    return std::any_of(terms.begin(), terms.end(), [&](const TermMention& term) {
        if (term.sense != Sense::Citation || term.term->value != static_cast<std::int32_t>(CitationWord::Byline) ||
            term.span.begin == paper.title.begin)
            return false;
        const std::string_view rest = report.document.slice({term.span.end, paper.title.end});
        const auto blanks = std::count(rest.begin(), rest.end(), ' ');
        constexpr std::ptrdiff_t kLongestName = 4;
        return blanks >= 2 && blanks <= kLongestName;
    });
}

bool same_script(std::string_view a, std::string_view b) { return text::has_han(a) == text::has_han(b); }

/// Judges one document's papers.
class Judge {
  public:
    Judge(const Case& the_case, const Words& words, std::uint32_t document, std::vector<Finding>& findings)
        : case_(the_case),
          words_(words),
          document_(document),
          report_(the_case.documents[document]),
          owner_(resume::read_owner(report_.document.slice(report_.resume.name))),
          findings_(findings) {}

    /// `claimed` is where the role is said; `paper` has the authors.
    void hold(const Publication& paper, const AuthorRoleMention& role, std::uint32_t document, bool excused);
    /// `known_scripts` says in which scripts (Latin, Han) other lists have the owner by name.
    void missing(const Publication& paper, const std::array<bool, 2>& known_scripts);
    /// The author who bears the owner's name, if one does.
    [[nodiscard]] const Author* told_by_name(const Publication& paper) const;

  private:
    struct Owner {
        std::optional<std::size_t> place;  ///< none: not among the authors named
        bool sure = false;
    };
    [[nodiscard]] Owner find_owner(const Publication& paper) const;
    [[nodiscard]] bool marked(const Publication& paper, std::size_t author);
    [[nodiscard]] bool similar(const Author& author) const;
    const std::vector<MarkMeaning>& legends();
    void report(const Publication& paper, const AuthorRoleMention& role, std::uint32_t document,
                std::string_view outcome, Certainty certainty, Span author, std::size_t place);
    void corresponding(const Publication& paper, const AuthorRoleMention& role, std::uint32_t document,
                       std::size_t owner);
    [[nodiscard]] bool says(PhraseList list, const Publication& paper) const {
        return case_.sightings[document_].any(list, paper.span);
    }

    const Case& case_;
    const Words& words_;
    std::uint32_t document_;
    const DocumentReport& report_;
    resume::OwnerName owner_;
    std::optional<std::vector<MarkMeaning>> legends_;
    std::vector<Finding>& findings_;
};

const std::vector<MarkMeaning>& Judge::legends() {
    if (!legends_) legends_ = read_legends(report_);
    return *legends_;
}

const Author* Judge::told_by_name(const Publication& paper) const {
    const auto found = std::find_if(paper.authors.begin(), paper.authors.end(), [&](const Author& author) {
        return resume::may_be(owner_, report_.document.slice(author.name));
    });
    return found == paper.authors.end() ? nullptr : &*found;
}

Judge::Owner Judge::find_owner(const Publication& paper) const {
    std::vector<std::size_t> named;
    std::vector<std::size_t> strong;
    for (std::size_t a = 0; a < paper.authors.size(); ++a) {
        if (resume::may_be(owner_, report_.document.slice(paper.authors[a].name))) named.push_back(a);
        if (paper.authors[a].emphasized) strong.push_back(a);
    }
    if (named.size() == 1) return {named.front(), true};
    if (!named.empty() || strong.size() != 1) return {};
    const Span name = report_.resume.name;
    const bool unknown = name.empty() || !same_script(report_.document.slice(name),
                                                      report_.document.slice(paper.authors[strong[0]].name));
    return {strong.front(), unknown};
}

/// Whether a mark behind an author's name may say "equal contribution".
bool Judge::marked(const Publication& paper, std::size_t author) {
    for (const char32_t sign : marks_of(report_, paper.authors[author])) {
        const auto legend =
            std::find_if(legends().begin(), legends().end(), [&](const MarkMeaning& one) { return one.sign == sign; });
        if (legend == legends().end() || legend->equal || !legend->corresponding) return true;
    }
    return false;
}

/// Whether an author's name shares a word with the owner's: then it may be the owner in a form not thought of.
bool Judge::similar(const Author& author) const {
    const resume::OwnerName other = resume::read_owner(report_.document.slice(author.name));
    for (const resume::NameReading& a : owner_.readings) {
        for (const resume::NameReading& b : other.readings) {
            if (a.family == b.family) return true;
            for (const std::string& given : a.given) {
                if (given.size() > 2 && std::find(b.given.begin(), b.given.end(), given) != b.given.end()) return true;
            }
        }
    }
    return !owner_.han.empty() && !other.han.empty() && owner_.han.substr(0, 3) == other.han.substr(0, 3);
}

void Judge::report(const Publication& paper, const AuthorRoleMention& role, std::uint32_t document,
                   std::string_view outcome, Certainty certainty, Span author, std::size_t place) {
    if (!case_.sightings[document_].of(words_.ordered).empty()) return;
    Finding& finding = findings_.emplace_back();
    finding.outcome = outcome;
    finding.certainty = certainty;
    finding.evidence = {Evidence::claim({document, role.span}), Evidence::claim({document_, author})};
    finding.arguments = {{"role", std::string(case_.documents[document].document.slice(role.span))},
                         {"author", std::string(report_.document.slice(author))},
                         {"place", std::to_string(place + 1)},
                         {"authors", std::to_string(paper.authors.size())}};
}

/// Said to be the corresponding author, while the sign for that stands behind others only.
void Judge::corresponding(const Publication& paper, const AuthorRoleMention& role, std::uint32_t document,
                          std::size_t owner) {
    const auto has = [&](std::size_t author) {
        const std::u32string marks = marks_of(report_, paper.authors[author]);
        return std::any_of(legends().begin(), legends().end(), [&](const MarkMeaning& one) {
            return one.corresponding && marks.find(one.sign) != std::u32string::npos;
        });
    };
    if (has(owner)) return;
    for (std::size_t a = 0; a < paper.authors.size(); ++a) {
        if (a == owner || !has(a)) continue;
        report(paper, role, document, "corresponding", Certainty::Definite, paper.authors[a].name, a);
        return;
    }
}

void Judge::hold(const Publication& paper, const AuthorRoleMention& role, std::uint32_t document, bool excused) {
    if (paper.authors.empty() || (paper.authors.size() < 2 && !paper.more_authors)) return;
    if (may_hide_author(report_, paper)) return;
    const Owner owner = find_owner(paper);
    if (role.role == AuthorRole::Sole && !excused) {
        if (paper.authors.size() < 2) return;
        const std::size_t other = owner.place && *owner.place == 1 ? 0 : 1;
        report(paper, role, document, "sole", Certainty::Definite, paper.authors[other].name, other);
        return;
    }
    if (!owner.place) {
        // Not among them: then the first one named is somebody else.
        const bool known =
            role.role == AuthorRole::First && !excused && !owner_.empty() &&
            std::none_of(paper.authors.begin(), paper.authors.end(), [&](const Author& author) {
                return author.emphasized || similar(author) ||
                       !same_script(report_.document.slice(report_.resume.name), report_.document.slice(author.name));
            });
        if (known) report(paper, role, document, "absent", Certainty::Definite, paper.authors[0].name, 0);
        return;
    }
    const std::size_t place = *owner.place;
    const Certainty certainty = owner.sure ? Certainty::Definite : Certainty::Possible;
    if (role.role == AuthorRole::Corresponding) {
        corresponding(paper, role, document, place);
        return;
    }
    if (role.role == AuthorRole::CoFirst) {
        // Marks of equal contribution on others only.
        std::size_t others = 0;
        for (std::size_t a = 0; a < paper.authors.size(); ++a) others += a != place && marked(paper, a);
        const bool explained =
            std::any_of(legends().begin(), legends().end(), [](const MarkMeaning& one) { return one.equal; });
        const bool beyond = (place >= 2 && says(words_.two, paper)) || (place >= 3 && says(words_.three, paper));
        if (beyond || (place > 0 && others >= 2 && explained && !marked(paper, place)))
            report(paper, role, document, beyond ? "beyond" : "unmarked", certainty, paper.authors[place].name, place);
        return;
    }
    const std::optional<Places> places = places_of(role.role);
    if (!places || (places->first <= place && place <= places->last) || excused) return;
    if (place > places->first && marked(paper, place)) return;
    report(paper, role, document, "place", certainty, paper.authors[place].name, place);
}

/// A list of authors, complete as far as it says, in which the owner is not.
void Judge::missing(const Publication& paper, const std::array<bool, 2>& known_scripts) {
    if (paper.authors.size() < 2 || paper.more_authors || paper.title.empty() || !paper.listed) return;
    if (may_hide_author(report_, paper)) return;
    for (const Author& author : paper.authors) {
        const std::string_view name = report_.document.slice(author.name);
        if (author.emphasized || resume::may_be(owner_, name) || similar(author) || !known_scripts[text::has_han(name)])
            return;
    }
    if (says(words_.editors, paper)) return;
    report(paper, {paper.authors.front().name.joined(paper.authors.back().name), AuthorRole::None}, document_,
           "missing", Certainty::Possible, paper.title, 0);
}

bool excused(const Sightings& sightings, const Publication& paper, const Words& words) {
    const auto parts = around_title(paper);
    return std::any_of(parts.begin(), parts.end(), [&](Span part) { return sightings.any(words.excuses, part); });
}

/// "### First-author papers": the one role in a heading over listed papers, and what it is over.
struct Headed {
    AuthorRoleMention role;
    Span papers;
};
std::vector<Headed> headed(const DocumentReport& report, const Sightings& sightings, const Words& words) {
    std::vector<Headed> result;
    const auto& lines = report.document.lines;
    for (const AuthorRoleMention& role : report.mentions.author_roles) {
        const std::uint32_t at = report.document.line_of(role.span.begin);
        const Line& line = lines[at];
        if (line.kind != LineKind::Heading || role.role != AuthorRole::First) continue;
        if (resume::inside(report.mentions.author_roles, line.span).size() > 1) continue;
        if (sightings.any(words.excuses, line.span) || !resume::inside(report.mentions.venues, line.span).empty())
            continue;
        std::uint32_t end = at + 1;
        while (end < lines.size() && lines[end].kind != LineKind::Heading) ++end;
        result.push_back({role, {line.span.end, lines[end - 1].span.end}});
    }
    return result;
}

void author_position(const Case& the_case, const Words& words, std::size_t needed, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        const Sightings& sightings = the_case.sightings[d];
        const auto& papers = report.resume.publications;
        if (papers.empty()) continue;
        Judge judge(the_case, words, d, findings);
        std::vector<bool> told(papers.size());
        for (std::size_t p = 0; p < papers.size(); ++p) {
            const std::size_t before = findings.size();
            const std::vector<AuthorRoleMention> roles = roles_of(report, papers[p], words.self);
            const bool excuse = !roles.empty() && excused(sightings, papers[p], words);
            for (const AuthorRoleMention& role : roles) judge.hold(papers[p], role, d, excuse);
            told[p] = findings.size() > before;
        }
        if (!report.mentions.author_roles.empty()) {
            for (const Headed& one : headed(report, sightings, words)) {
                for (std::size_t p = 0; p < papers.size(); ++p) {
                    if (!papers[p].listed || !one.papers.contains(papers[p].span) || told[p]) continue;
                    if (roles_of(report, papers[p], words.self).empty() && !excused(sightings, papers[p], words))
                        judge.hold(papers[p], one.role, d, false);
                }
            }
        }
        std::array<std::size_t, 2> by_name{};  // in Latin letters, in Han characters
        for (const Publication& paper : papers) {
            const Author* named = paper.listed ? judge.told_by_name(paper) : nullptr;
            if (named != nullptr) ++by_name[text::has_han(report.document.slice(named->name))];
        }
        const std::array<bool, 2> known_scripts = {by_name[0] >= needed, by_name[1] >= needed};
        for (std::size_t p = 0; p < papers.size(); ++p) {
            if (!told[p]) judge.missing(papers[p], known_scripts);
        }
    }
    // A claim about a paper whose authors are listed elsewhere.
    for (const Relation& relation : the_case.graph.relations) {
        if (relation.kind != RelationKind::SameAs) continue;
        for (const auto& [from, to] : {std::pair{relation.from, relation.to}, std::pair{relation.to, relation.from}}) {
            const Claim& claim = the_case.graph.claims[from];
            const Claim& list = the_case.graph.claims[to];
            if (claim.kind != ClaimKind::Publication || list.kind != ClaimKind::Publication) continue;
            const DocumentReport& report = the_case.documents[claim.place.document];
            const DocumentReport& other = the_case.documents[list.place.document];
            const Publication& paper = report.resume.publications[claim.detail];
            const Publication& listed = other.resume.publications[list.detail];
            if (!paper.authors.empty() || listed.authors.empty()) continue;
            const std::vector<AuthorRoleMention> roles = roles_of(report, paper, words.self);
            if (roles.empty()) continue;
            const bool excuse = excused(the_case.sightings[claim.place.document], paper, words) ||
                                excused(the_case.sightings[list.place.document], listed, words);
            Judge judge(the_case, words, list.place.document, findings);
            for (const AuthorRoleMention& role : roles) judge.hold(listed, role, claim.place.document, excuse);
        }
    }
}

BoundCheck bind(const Rule& rule, PhraseLists& phrases) {
    const auto needed = static_cast<std::size_t>(rule.number("missing").value_or(2));
    return [words = Words(rule, phrases), needed](const Case& the_case, std::vector<Finding>& findings) {
        author_position(the_case, words, needed, findings);
    };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "excuses", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "ordered", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "two", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "three", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "editors", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "self", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "missing", .type = Type::Number, .required = true},
};
constexpr std::array<std::string_view, 7> kOutcomes = {"place",    "sole",   "absent", "corresponding",
                                                       "unmarked", "beyond", "missing"};
constexpr std::array<std::string_view, 4> kArguments = {"role", "author", "place", "authors"};

}  // namespace

const CheckKind kAuthorPosition{
    .shape = {.name = "author-position", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .bind = bind};

}  // namespace veritae::checks
