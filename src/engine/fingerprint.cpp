// SPDX-License-Identifier: MIT
// FNV-1a (64 bits) over the rule's id and, piece by piece, what the evidence says.
#include <fmt/format.h>

#include "engine/engine.hpp"
#include "text/fold.hpp"

namespace veritae::engine {
namespace {

void add(std::uint64_t& hash, std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001B3u;
    hash = (hash ^ 0xFFu) * 0x100000001B3u;  // no byte of UTF-8, so that pieces do not run together
}

}  // namespace

std::string fingerprint(const Finding& finding, std::span<const DocumentReport> documents) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    add(hash, finding.rule->id);
    for (const Evidence& evidence : finding.evidence) {
        if (evidence.role == Evidence::Role::Fact) {
            add(hash, evidence.source);
            continue;
        }
        const Document& document = documents[evidence.place.document].document;
        const std::string_view words =
            evidence.markup.empty()
                ? document.slice(evidence.place.span)
                : std::string_view(document.text).substr(evidence.markup.begin, evidence.markup.size());
        const std::string tight = text::fold_tight(words);
        add(hash, tight.empty() ? words : std::string_view(tight));
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace veritae::engine
