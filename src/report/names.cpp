// SPDX-License-Identifier: MIT
#include "report/names.hpp"

#include <array>
#include <cstddef>

namespace veritae::report {

namespace {

/// Names in the order of the enumerators. The last enumerator says how many there must be.
template <auto Last, std::size_t Count>
std::string_view at(const std::array<std::string_view, Count>& names, decltype(Last) value) {
    static_assert(Count == static_cast<std::size_t>(Last) + 1);
    return names[static_cast<std::size_t>(value)];
}

template <class... Names>
constexpr auto names(Names... all) {
    return std::array<std::string_view, sizeof...(Names)>{all...};
}

}  // namespace

std::string_view name_of(Format format) {
    static constexpr auto kNames =
        names("text", "markdown", "json-resume", "rendercv", "latex", "bibtex", "pdf", "docx", "veritae");
    return at<Format::Veritae>(kNames, format);
}

std::string_view name_of(Language language) {
    static constexpr auto kNames = names("en", "zh");
    return at<Language::Chinese>(kNames, language);
}

std::string_view name_of(ReadError::Code code) {
    static constexpr auto kNames =
        names("missing", "unreadable", "too-large", "line-too-long", "not-text", "too-deep", "malformed");
    return at<ReadError::Code::Malformed>(kNames, code);
}

std::string_view name_of(Severity severity) {
    static constexpr auto kNames = names("note", "warning", "error");
    return at<Severity::Error>(kNames, severity);
}

std::string_view name_of(Certainty certainty) {
    static constexpr auto kNames = names("possible", "definite");
    return at<Certainty::Definite>(kNames, certainty);
}

std::string_view name_of(EntryKind kind) {
    static constexpr auto kNames =
        names("education", "employment", "internship", "project", "publication", "award", "service", "other");
    return at<EntryKind::Other>(kNames, kind);
}

std::string_view name_of(Track track) {
    static constexpr auto kNames =
        names("unknown", "main", "findings", "workshop", "demo", "industry", "journal", "other");
    return at<Track::Other>(kNames, track);
}

std::string_view name_of(Status status) {
    static constexpr auto kNames = names("none", "in-preparation", "planned", "preprint", "under-review", "revision",
                                         "rejected", "withdrawn", "accepted", "published");
    return at<Status::Published>(kNames, status);
}

std::string_view name_of(IdentifierKind kind) {
    static constexpr auto kNames = names("doi", "arxiv", "openreview", "acl-anthology");
    return at<IdentifierKind::AclAnthology>(kNames, kind);
}

std::string_view name_of(LinkKind kind) {
    static constexpr auto kNames = names("web", "email", "doi", "arxiv", "openreview", "github-repository",
                                         "github-account", "scholar", "acl-anthology");
    return at<LinkKind::AclAnthology>(kNames, kind);
}

std::string_view name_of(Precision precision) {
    static constexpr auto kNames = names("year", "month", "day");
    return at<Precision::Day>(kNames, precision);
}

std::string_view name_of(ClaimKind kind) {
    static constexpr auto kNames =
        names("person", "entry", "publication", "status", "measure", "contest", "technology", "link");
    return at<ClaimKind::Link>(kNames, kind);
}

std::string_view name_of(RelationKind kind) {
    static constexpr auto kNames = names("same-as", "states", "part-of", "author-of", "submitted-to", "uses",
                                         "supports", "conflicts-with", "resembles");
    return at<RelationKind::Resembles>(kNames, kind);
}

std::string_view name_of(claims::StatementKind kind) {
    static constexpr auto kNames = names("as-of", "written", "ordered", "ongoing", "past", "unmarked", "expected-end",
                                         "submitted", "undecided", "decided", "planned");
    return at<claims::StatementKind::Planned>(kNames, kind);
}

std::string_view name_of(Provider provider) {
    static constexpr auto kNames = names("openreview", "github");
    return at<Provider::GitHub>(kNames, provider);
}

std::string_view name_of(Aspect aspect) {
    static constexpr auto kNames = names("name", "title", "authors", "status", "metric", "ownership", "created");
    return at<Aspect::Created>(kNames, aspect);
}

std::string_view name_of(Outcome outcome) {
    static constexpr auto kNames = names("not-checked", "unverifiable", "supported", "contradicted");
    return at<Outcome::Contradicted>(kNames, outcome);
}

std::string_view name_of(Doubt doubt) {
    static constexpr auto kNames = names("none", "not-found", "renamed", "refused", "limited", "unreachable",
                                         "malformed", "not-cached", "hidden", "undecided", "unclear", "no-claim");
    return at<Doubt::NoClaim>(kNames, doubt);
}

}  // namespace veritae::report
