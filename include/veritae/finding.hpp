// SPDX-License-Identifier: MIT
/// \file
/// A finding: places in the text (or facts) that cannot hold together, and the arithmetic between them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/rulebook.hpp"
#include "veritae/span.hpp"

namespace veritae {

/// Definite: every completion of what was written is wrong. Possible: only some are; never above a note.
enum class Certainty : std::uint8_t { Possible, Definite };

/// One piece of evidence: a place in a document, or a fact with its source.
struct Evidence {
    enum class Role : std::uint8_t { Claim, Fact };
    Role role = Role::Claim;
    Place place;         ///< of a claim
    std::string source;  ///< of a fact: `rules/facts/venues.json#neurips/2026`
    std::string text;    ///< of a fact: what it says; a claim's text is the document's
    Span markup;  ///< of Document::text: where a claim stands that is no content (a comment, hidden words); `place`
                  ///< is then the content next to it. Empty for all others

    static Evidence claim(Place place) { return {Role::Claim, place, {}, {}, {}}; }
    static Evidence outside(Place beside, Span markup) { return {Role::Claim, beside, {}, {}, markup}; }
    static Evidence fact(std::string source, std::string text) {
        return {Role::Fact, {}, std::move(source), std::move(text), {}};
    }
    /// The bytes of the file that a claim stands on.
    [[nodiscard]] Span in_text(const Document& document) const {
        return markup.empty() ? document.in_text(place.span) : markup;
    }
};

/// A value for a `{name}` in a rule's message.
struct Argument {
    std::string_view name;
    std::string value;
};

/// A text with each `{name}` replaced by the argument of this name; a name that no argument has stays as it is.
[[nodiscard]] std::string fill(std::string_view text, std::span<const Argument> arguments);

/// What a check found. The first evidence is the primary one: the later, more editable claim.
struct Finding {
    const Rule* rule = nullptr;
    std::string_view outcome;  ///< which of the rule's messages; "" for the only one
    Certainty certainty = Certainty::Definite;
    std::vector<Evidence> evidence;
    std::vector<Argument> arguments;

    /// The rule's severity, lowered to a note where only some completions are wrong.
    [[nodiscard]] Severity severity() const;
    [[nodiscard]] std::string message(Language language) const;
    /// The rule's question and advice in the words of this finding.
    [[nodiscard]] std::string question(Language language) const;
    [[nodiscard]] std::string mend(Language language) const;
};

}  // namespace veritae
