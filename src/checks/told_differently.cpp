// SPDX-License-Identifier: MIT
// told-differently: a fact that has one value, told with two.
//
// Two documents of one person tell of the same stays and papers; which ones, the claim graph knows. What one of them
// leaves out, or tells less exactly, is nothing. What may be the same at two times (a post that went on in the older
// document and has ended in the younger one) is only possibly wrong, and nothing where the documents' days of writing
// say so.
#include "checks/told_differently.hpp"

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

void told_differently(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    if (the_case.documents.size() < 2) return;
    Tellings tellings(the_case, rule, findings);
    for (const Relation& relation : the_case.graph.relations) {
        if (relation.kind != RelationKind::SameAs) continue;
        const Claim& one = the_case.graph.claims[std::min(relation.from, relation.to)];
        const Claim& other = the_case.graph.claims[std::max(relation.from, relation.to)];
        const std::uint32_t a = one.place.document;
        const std::uint32_t b = other.place.document;
        if (a == b || one.kind != other.kind) continue;
        const Resume& x = the_case.documents[a].resume;
        const Resume& y = the_case.documents[b].resume;
        if (one.kind == ClaimKind::Entry)
            compare_entries(tellings, a, x.entries[one.detail], b, y.entries[other.detail]);
        if (one.kind == ClaimKind::Publication)
            compare_works(tellings, a, x.publications[one.detail], b, y.publications[other.detail]);
    }
    compare_awards(tellings);
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "vague-degrees", .type = Type::Texts},
    ParameterShape{.name = "local-awards", .type = Type::Phrases},
    ParameterShape{.name = "grants", .type = Type::Phrases},
};
constexpr std::array<std::string_view, 9> kOutcomes = {"degree",  "start",      "end",   "going-on", "edition",
                                                       "authors", "identifier", "award", "number"};
constexpr std::array<std::string_view, 4> kArguments = {"first", "second", "subject", "document"};

}  // namespace

const CheckKind kToldDifferently{
    .shape = {.name = "told-differently", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = told_differently};

}  // namespace veritae::checks
