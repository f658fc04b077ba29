// SPDX-License-Identifier: MIT
#include "checks/temporal.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace veritae::checks {

using claims::EditionDate;
using claims::Statement;
using claims::StatementKind;

EditionName edition_of(const Case& the_case, const Statement& statement) {
    if (statement.venue < 0) return {};
    const Venue& venue = the_case.facts.venues[static_cast<std::size_t>(statement.venue)];
    return {std::string(venue.name), statement.year == 0 ? std::string() : std::to_string(statement.year)};
}

std::string words_of(const Case& the_case, const Statement& statement) {
    if (!statement.place) return statement.day ? to_string(*statement.day) : std::string();
    const std::string_view words = the_case.documents[statement.place->document].document.slice(statement.place->span);
    constexpr std::size_t kMostCharacters = 60;
    std::string out;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::uint32_t length = text::code_point_at(words, at).length;
        const bool blank = words[at] == ' ' || words[at] == '\t' || words[at] == '\n';
        if (++characters > kMostCharacters) return out + "\xE2\x80\xA6";  // an ellipsis
        if (!blank) out += words.substr(at, length);
        if (blank && !out.empty() && out.back() != ' ') out += ' ';
        at += length;
    }
    return out;
}

bool about_one_paper(const claims::Chronicle& chronicle, std::span<const std::uint32_t> statements) {
    const Statement& first = chronicle.statements[statements.front()];
    const Statement* status = nullptr;
    bool two = false;
    for (const std::uint32_t s : statements) {
        const Statement& statement = chronicle.statements[s];
        if (statement.paper < 0 || statement.paper != first.paper) return false;
        if (statement.kind == StatementKind::Written || statement.kind == StatementKind::Past) continue;
        two = two || (status != nullptr && statement.place != status->place);
        status = &statement;
    }
    return two;
}

bool between_promises(const claims::Chronicle& chronicle, std::span<const std::uint32_t> statements) {
    return std::all_of(statements.begin(), statements.end(), [&](std::uint32_t s) {
        const StatementKind kind = chronicle.statements[s].kind;
        return kind == StatementKind::Submitted || kind == StatementKind::Undecided || kind == StatementKind::Planned;
    });
}

bool has_fact(const Statement& statement) {
    return statement.kind == StatementKind::AsOf || statement.fact != EditionDate::None || statement.source;
}

Evidence fact_of(const Case& the_case, const Rule& rule, const Statement& statement, std::uint32_t document) {
    const EditionName edition = edition_of(the_case, statement);
    Finding wording;
    wording.rule = &rule;
    wording.outcome = statement.source                          ? kSourceText
                      : statement.kind == StatementKind::AsOf   ? kAsOfText
                      : statement.fact == EditionDate::Deadline ? kDeadlineText
                                                                : kNotificationText;
    wording.arguments = {{"day", to_string(*statement.day)}, {"venue", edition.venue}, {"year", edition.year}};
    std::string source = "as-of";
    if (statement.source) {
        const DocumentReport& report = the_case.documents[statement.source->document];
        source = "https://" + report.sources[statement.source->index].name;
    } else if (statement.kind != StatementKind::AsOf) {
        const Venue& venue = the_case.facts.venues[static_cast<std::size_t>(statement.venue)];
        source = "rules/facts/venues.json#" + std::string(venue.id) + "/" + edition.year;
    }
    return Evidence::fact(std::move(source), wording.message(the_case.documents[document].document.language));
}

}  // namespace veritae::checks
