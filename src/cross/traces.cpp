// SPDX-License-Identifier: MIT
// In: a case as it was understood. Out: what of it can be held against other people's.
#include "cross/traces.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "claims/employer.hpp"
#include "claims/work.hpp"
#include "cross/fingerprints.hpp"
#include "cross/keys.hpp"
#include "cross/stories.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/romanization.hpp"

namespace veritae::cross {
namespace {

constexpr std::size_t kShown = 120;  // bytes of a title or a quote
constexpr std::size_t kMostOfAKind = 64;

void sort_unique(auto& all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
}

/// On one line, cut where it is long, between two characters.
std::string shown(std::string_view words) {
    std::string out;
    for (const char c : words) {
        if (c != '\n' && c != '\t') {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (out.size() <= kShown) return out;
    std::size_t end = kShown;
    while ((out[end] & '\xC0') == '\x80') --end;
    out.resize(end);
    return out.append(kCut);
}

/// The words of a name in Latin letters, in one order.
std::uint64_t person_of(std::string_view name) {
    const std::string latin = text::romanized(name);
    std::set<std::string> words;
    std::string word;
    for (std::size_t i = 0; i <= latin.size();) {
        const text::CodePoint c = i < latin.size() ? text::code_point_at(latin, i) : text::CodePoint{' ', 1};
        if (text::is_letter(c.value)) {
            word.append(latin, i, c.length);
        } else if (!word.empty()) {
            words.insert(std::move(word));
            word.clear();
        }
        i += c.length;
    }
    if (words.empty()) return 0;
    std::string all;
    for (const std::string& one : words) all += one + ' ';
    return hash_of({all});
}

/// An address without what may be written in several ways.
std::string plain_address(std::string_view target) {
    if (const std::size_t scheme = target.find("://"); scheme != std::string_view::npos)
        target.remove_prefix(scheme + 3);
    target = target.substr(0, target.find_first_of("?#"));
    std::string address = text::fold(target);
    if (address.starts_with("www.")) address.erase(0, 4);
    while (address.ends_with('/')) address.pop_back();
    return address;
}

std::string key_of_link(const LinkMention& link) {
    switch (link.kind) {
        case LinkKind::GitHubRepository:
        case LinkKind::GitHubAccount:
            return link.id.empty() ? std::string() : "github.com/" + text::fold(link.id);
        case LinkKind::Scholar:
            return link.id.empty() ? std::string() : "scholar.google.com/" + link.id;
        case LinkKind::Web:
            return plain_address(link.target);
        default:
            return {};
    }
}

std::string_view name_of(IdentifierKind kind) {
    constexpr std::array<std::string_view, 4> kNames = {"doi:", kArxiv, "openreview:", "acl:"};
    return kNames[static_cast<std::size_t>(kind)];
}

/// What one document leaves.
class Tracer {
  public:
    Tracer(const DocumentReport& report, const Facts& facts, Traces& traces)
        : report_(report), facts_(facts), document_(report.document), terms_(report.mentions.terms), traces_(traces) {}

    void trace() {
        owner();
        contacts();
        for (const Publication& one : report_.resume.publications) paper(one);
        for (const Entry& one : report_.resume.entries) organization(one);
        for (const Story& one : stories_of(report_)) {
            text(one);
            links(one);
        }
    }

  private:
    [[nodiscard]] std::uint32_t line(Span span) const { return document_.position(document_.in_text(span).begin).line; }

    [[nodiscard]] bool says(Span span, Sense sense, std::int32_t value) const {
        return std::ranges::any_of(resume::inside(terms_, span), [&](const TermMention& mention) {
            return mention.sense == sense && mention.term->value == value && mention.span.end <= span.end;
        });
    }

    void owner() {
        if (!traces_.owner.empty()) return;
        traces_.language = document_.language;
        std::string_view name = document_.slice(report_.resume.name);
        for (const Publication& one : report_.resume.publications) {
            if (name.empty() && one.owner) name = document_.slice(one.authors[*one.owner].name);
        }
        traces_.owner = shown(name);
        traces_.person = person_of(name);
    }

    /// Where a document says who its owner is and how to reach them.
    [[nodiscard]] bool is_card(Span span) const {
        return std::ranges::any_of(report_.resume.sections, [&](const SectionSpan& one) {
            const bool card = one.section == Section::Contact || (one.section == Section::None && one.heading.empty());
            return card && one.body.contains(span);
        });
    }

    void contacts() {
        for (const LinkMention& one : report_.mentions.links) {
            if (!is_card(one.span)) continue;
            if (one.kind == LinkKind::Email) {
                if (traces_.contacts.size() < kMostOfAKind) traces_.contacts.push_back(hash_of({text::fold(one.id)}));
            } else {
                add_link(one, {LinkUse::Owner, {}, {}, line(one.span), false, false});
            }
        }
    }

    void add_link(const LinkMention& link, LinkTrace trace) {
        trace.key = key_of_link(link);
        if (!trace.key.empty() && trace.key.size() <= kShown && traces_.links.size() < kMostOfAKind)
            traces_.links.push_back(std::move(trace));
    }

    /// Is there a sign behind the first name that may be a mark, whether or not anything says of what?
    [[nodiscard]] bool has_mark(const Publication& one) const {
        if (one.authors.size() < 2) return false;
        const Span between{one.authors[0].name.end, std::max(one.authors[0].name.end, one.authors[1].name.begin)};
        const std::string_view words = document_.slice(between);
        for (std::size_t i = 0; i < words.size();) {
            const auto [c, length] = text::code_point_at(words, i);
            const bool usual = text::is_letter(c) || text::is_han(c) ||
                               std::u32string_view(U" ,;.&、，；").find(c) != std::u32string_view::npos;
            if (!usual) return true;
            i += length;
        }
        return false;
    }

    /// A list decides where it knows the owner's place: "first author" in words may leave out an advisor.
    [[nodiscard]] FirstAuthor first_author(const Publication& one) const {
        if (one.owner && *one.owner != 0) return FirstAuthor::No;
        switch (one.role) {
            case AuthorRole::CoFirst:
                return FirstAuthor::Shared;
            case AuthorRole::None:
            case AuthorRole::Corresponding:
                if (!one.owner) return FirstAuthor::No;
                break;
            case AuthorRole::First:
            case AuthorRole::Sole:
                break;
            default:
                return FirstAuthor::No;
        }
        constexpr std::int32_t kEqual = 1;
        const bool marked = std::ranges::any_of(one.authors, &Author::equal) || has_mark(one) ||
                            says(one.span, Sense::AuthorMark, kEqual) ||
                            says(one.span, Sense::AuthorRole, static_cast<std::int32_t>(AuthorRole::CoFirst));
        return marked ? FirstAuthor::Shared : FirstAuthor::Alone;
    }

    void paper(const Publication& one) {
        if (traces_.papers.size() == kMostOfAKind || (one.title.empty() && one.identifiers.empty())) return;
        const claims::Work work = claims::work_of(report_, one);
        PaperTrace trace;
        std::string words;
        for (const std::string& word : work.words) words += word + ' ';
        if (!words.empty()) trace.key = hash_of({words});
        trace.telling = static_cast<std::uint32_t>(std::ranges::count(work.informative, true));
        trace.title = shown(document_.slice(one.title.empty() ? one.identifiers.front().span : one.title));
        trace.line = line(one.title.empty() ? one.span : one.title);
        trace.first = first_author(one);
        trace.position = one.owner ? *one.owner + 1 : 0;
        trace.authors = static_cast<std::uint32_t>(one.authors.size());
        for (const std::string& family : work.families)
            trace.names.push_back(hash_of({text::fold_tight(text::romanized(family))}));
        sort_unique(trace.names);
        for (const Identifier& identifier : one.identifiers)
            trace.identifiers.push_back(std::string(name_of(identifier.kind)) + text::fold(identifier.value));
        sort_unique(trace.identifiers);
        trace.year = one.year;
        if (one.venue) trace.venue = facts_.venues[static_cast<std::size_t>(one.venue->venue)].id;
        traces_.papers.push_back(std::move(trace));
    }

    void organization(const Entry& entry) {
        if (entry.organization.empty() || traces_.organizations.size() >= kMostOfAKind) return;
        const claims::Employer employer = claims::read_employer(report_, entry.organization);
        for (const std::int32_t id : employer.ids) traces_.organizations.push_back(hash_of({"id", std::to_string(id)}));
        const std::string words = text::fold_tight(text::romanized(document_.slice(entry.organization)));
        if (!words.empty()) traces_.organizations.push_back(hash_of({words}));
    }

    void text(const Story& story) {
        std::string body;
        for (const Span line : story.body) {
            body += document_.slice(line);
            body += '\n';
        }
        std::vector<std::uint64_t> prints = fingerprints(body);
        if (prints.size() < kFewestPrints || traces_.texts.size() == kMostOfAKind) return;
        const Span first = story.body.front();
        traces_.texts.push_back(
            {shown(document_.slice(story.named)), line(first), shown(document_.verbatim(first)), std::move(prints)});
    }

    /// Is the project called by this link? It stands in its head, alone on a line, or has its name.
    [[nodiscard]] bool is_its_own(const LinkMention& link, const Story& story) const {
        constexpr std::uint32_t kLabel = 24;  // bytes
        constexpr std::uint32_t kHead = 120;  // a longer one has sentences in it
        if (story.head.overlaps(link.span) && story.head.size() <= link.span.size() + kHead) return true;
        const Span line = document_.lines[document_.line_of(link.span.begin)].span;
        if (line.size() <= link.span.size() + kLabel) return true;
        const std::string name = text::fold_tight(link.id.substr(link.id.rfind('/') + 1));
        return name.size() >= 4 &&
               text::fold_tight(shown(document_.slice(story.named))).find(name) != std::string::npos;
    }

    void links(const Story& story) {
        const Span whole = story.head.joined(story.body.front()).joined(story.body.back());
        const bool joint = says(whole, Sense::Credit, static_cast<std::int32_t>(CreditWord::Joint));
        const bool alone = says(whole, Sense::Credit, static_cast<std::int32_t>(CreditWord::Alone));
        for (const LinkMention& one : resume::inside(report_.mentions.links, whole)) {
            if (is_its_own(one, story))
                add_link(one,
                         {LinkUse::Project, {}, shown(document_.slice(story.named)), line(one.span), joint, alone});
        }
    }

    const DocumentReport& report_;
    const Facts& facts_;
    const Document& document_;
    const std::vector<TermMention>& terms_;
    Traces& traces_;
};

}  // namespace

Traces traces_of(const CaseReport& the_case, const Facts& facts) {
    Traces traces;
    for (const DocumentReport& one : the_case.documents) {
        if (!one.error) Tracer(one, facts, traces).trace();
    }
    sort_unique(traces.contacts);
    sort_unique(traces.organizations);
    return traces;
}

std::vector<std::uint64_t> keys_of(const PaperTrace& paper) {
    std::vector<std::uint64_t> keys;
    if (paper.key != 0) keys.push_back(key_of(KeyKind::Paper, paper.key));
    for (const std::string& one : paper.identifiers) keys.push_back(key_of(KeyKind::Paper, hash_of({"id", one})));
    return keys;
}

std::uint64_t key_of(const LinkTrace& link) { return key_of(KeyKind::Link, hash_of({link.key})); }

std::vector<std::uint64_t> keys_of(const Traces& traces) {
    std::vector<std::uint64_t> keys;
    for (const PaperTrace& one : traces.papers) {
        if (one.first != FirstAuthor::Alone) continue;
        const std::vector<std::uint64_t> own = keys_of(one);
        keys.insert(keys.end(), own.begin(), own.end());
    }
    for (const LinkTrace& one : traces.links) keys.push_back(key_of(one));
    for (const TextTrace& one : traces.texts) {
        for (const std::uint64_t print : one.prints) keys.push_back(key_of(KeyKind::Text, print));
    }
    sort_unique(keys);
    return keys;
}

}  // namespace veritae::cross
