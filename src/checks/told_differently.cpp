// SPDX-License-Identifier: MIT
// told-differently: a fact that has one value, told with two.
//
// Two documents of one person tell of the same stays and papers; which ones, the claim graph knows. What one of them
// leaves out, or tells less exactly, is nothing. What may be the same at two times (a post that went on in the older
// document and has ended in the younger one) is only possibly wrong, and nothing where the documents' days of writing
// say so.
#include "checks/told_differently.hpp"

#include <algorithm>
#include <tuple>

#include "checks/checks.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {

void Tellings::add(std::string_view fact, Certainty certainty, Place one, Place other, std::string subject) {
    if (other < one) std::swap(one, other);
    if (told_.contains({fact, one}) || told_.contains({fact, other})) return;
    told_.insert({fact, one});
    told_.insert({fact, other});
    Finding& finding = findings_.emplace_back();
    finding.rule = &rule_;
    finding.outcome = fact;
    finding.certainty = certainty;
    finding.evidence = {Evidence::claim(other), Evidence::claim(one)};
    finding.arguments = {{"first", words(one)},
                         {"second", words(other)},
                         {"subject", std::move(subject)},
                         {"document", report(one.document).document.path}};
}

std::string Tellings::name_of(std::uint32_t document, const Entry& entry) const {
    const bool titled = entry.kind == EntryKind::Project || entry.organization.empty();
    return words({document, titled ? entry.title : entry.organization});
}

std::string Tellings::words(Place place) const {
    constexpr std::size_t kMostCharacters = 60;
    const std::string_view plain = report(place.document).document.slice(place.span);
    std::string out;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < plain.size(); ++characters) {
        if (characters == kMostCharacters) return out + "…";
        const std::uint32_t length = text::code_point_at(plain, i).length;
        const bool blank = plain[i] == '\n' || plain[i] == '\t' || plain[i] == ' ';
        if (!blank) out += plain.substr(i, length);
        if (blank && !out.empty() && out.back() != ' ') out += ' ';
        i += length;
    }
    return out;
}

Window written(const Case& the_case, std::uint32_t document) {
    const auto& all = the_case.chronicle.written;
    return document < all.size() ? all[document].window.value_or(Window{}) : Window{};
}

namespace {

using Rows = std::vector<const Row*>;

/// The rows with numbers of each entry of a document, without those of its parts. O(rows + entries).
std::vector<Rows> rows_of_entries(const Case& the_case, std::uint32_t document) {
    const std::vector<Entry>& entries = the_case.documents[document].resume.entries;
    std::vector<Rows> rows(entries.size());
    std::vector<std::size_t> open;
    std::size_t next = 0;
    for (const Row& row : the_case.rows[document]) {
        for (; next < entries.size() && entries[next].span.begin <= row.span.begin; ++next) open.push_back(next);
        while (!open.empty() && entries[open.back()].span.end <= row.span.begin) open.pop_back();
        if (!open.empty()) rows[open.back()].push_back(&row);
    }
    return rows;
}

/// A repository, and the only row with numbers that links it.
struct Linked {
    std::string_view repository;
    std::uint32_t document;
    const Row* row;
};

std::vector<Linked> linked_rows(const Case& the_case) {
    std::vector<Linked> all;
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const std::vector<LinkMention>& links = the_case.documents[d].mentions.links;
        auto link = links.begin();
        for (const Row& row : the_case.rows[d]) {
            for (; link != links.end() && link->span.begin < row.span.end; ++link) {
                if (link->kind == LinkKind::GitHubRepository && row.span.contains(link->span))
                    all.push_back({link->id, d, &row});
            }
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Linked& a, const Linked& b) {
        return std::tie(a.repository, a.document) < std::tie(b.repository, b.document);
    });
    return all;
}

void compare_repositories(Tellings& tellings) {
    const std::vector<Linked> all = linked_rows(tellings.the_case());
    const auto same = [&](std::size_t i, std::size_t j) {
        return i < all.size() && j < all.size() && all[i].repository == all[j].repository &&
               all[i].document == all[j].document;
    };
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Linked& a = all[i - 1];
        const Linked& b = all[i];
        const bool alone = !(i >= 2 && same(i - 2, i - 1)) && !same(i, i + 1);
        if (a.repository != b.repository || a.document == b.document || !alone) continue;
        compare_numbers(tellings, a.document, {a.row}, b.document, {b.row}, [&] { return std::string(a.repository); });
    }
}

void told_differently(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    Tellings tellings(the_case, rule, findings);
    compare_births(tellings);
    compare_beginnings(tellings);
    compare_awards(tellings);
    if (the_case.documents.size() < 2) return;
    std::vector<std::vector<Rows>> rows;
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) rows.push_back(rows_of_entries(the_case, d));
    for (const Relation& relation : the_case.graph.relations) {
        if (relation.kind != RelationKind::SameAs) continue;
        const Claim& one = the_case.graph.claims[std::min(relation.from, relation.to)];
        const Claim& other = the_case.graph.claims[std::max(relation.from, relation.to)];
        const std::uint32_t a = one.place.document;
        const std::uint32_t b = other.place.document;
        if (a == b || one.kind != other.kind) continue;
        const Resume& x = the_case.documents[a].resume;
        const Resume& y = the_case.documents[b].resume;
        if (one.kind == ClaimKind::Entry) {
            const Entry& entry = x.entries[one.detail];
            compare_entries(tellings, a, entry, b, y.entries[other.detail]);
            compare_numbers(tellings, a, rows[a][one.detail], b, rows[b][other.detail],
                            [&] { return tellings.name_of(a, entry); });
        }
        if (one.kind == ClaimKind::Publication)
            compare_works(tellings, a, x.publications[one.detail], b, y.publications[other.detail]);
    }
    for (const ToldTitle& one : titles_told_elsewhere(the_case)) {
        const Publication& paper = the_case.documents[one.document].resume.publications[one.paper];
        compare_works(tellings, one.document, paper, one.elsewhere, one.told);
    }
    compare_repositories(tellings);
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "vague-degrees", .type = Type::Texts},
    ParameterShape{.name = "local-awards", .type = Type::Phrases},
    ParameterShape{.name = "growing", .type = Type::Texts},
    ParameterShape{.name = "platforms", .type = Type::Texts},
};
constexpr std::array<std::string_view, 11> kOutcomes = {
    "birth", "status", "degree", "start", "end", "going-on", "edition", "authors", "identifier", "award", "number"};
constexpr std::array<std::string_view, 4> kArguments = {"first", "second", "subject", "document"};

}  // namespace

const CheckKind kToldDifferently{
    .shape = {.name = "told-differently", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = told_differently};

}  // namespace veritae::checks
