// SPDX-License-Identifier: MIT
#include "rulebook/loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "text/utf8.hpp"

namespace veritae::rulebook {
namespace {

/// The kinds of file, in the order in which they are read: names need the facts they name.
enum class Kind : std::uint8_t {
    Venues,
    Technologies,
    Contests,
    Accelerators,
    Policy,
    Sources,
    Names,
    Lexicon,
    Texts,
    Schema,
    Sites,
    Rule
};

Kind kind_of(std::string_view path) {
    if (path.starts_with("lexicon/")) return Kind::Lexicon;
    if (path.starts_with("texts/")) return Kind::Texts;
    if (path == "formats/sites.json") return Kind::Sites;
    if (path.starts_with("formats/")) return Kind::Schema;
    if (!path.starts_with("facts/")) {
        if (path.find('/') == std::string_view::npos)
            fail(path, 1, "a rule's file belongs into the folder of its family");
        return Kind::Rule;
    }
    if (path == "facts/venues.json") return Kind::Venues;
    if (path == "facts/technologies.json") return Kind::Technologies;
    if (path == "facts/contests.json") return Kind::Contests;
    if (path == "facts/accelerators.json") return Kind::Accelerators;
    if (path == "facts/policy.json") return Kind::Policy;
    if (path == "facts/sources.json") return Kind::Sources;
    if (path == "facts/names.json") return Kind::Names;
    fail(path, 1,
         "facts are venues.json, technologies.json, contests.json, accelerators.json, policy.json, sources.json and "
         "names.json");
}

void read_file(Kind kind, const RuleFile& file, std::span<const CheckShape> shapes, Draft& draft) {
    if (text::first_invalid(file.text) != std::string::npos) fail(file.path, 1, "not valid UTF-8");
    const Node root = parse_json(file.text, file.path);
    switch (kind) {
        case Kind::Venues:
            return read_venues(root, file.path, draft);
        case Kind::Technologies:
            return read_technologies(root, file.path, draft);
        case Kind::Contests:
            return read_contests(root, file.path, draft);
        case Kind::Accelerators:
            return read_accelerators(root, file.path, draft);
        case Kind::Policy:
            return read_policy(root, file.path, draft);
        case Kind::Sources:
            return read_source_facts(root, file.path, draft);
        case Kind::Names:
            return read_names(root, file.path, draft);
        case Kind::Lexicon:
            return read_lexicon(root, file.path, draft);
        case Kind::Texts:
            return read_texts(root, file.path, draft);
        case Kind::Schema:
            return read_schema(root, file.path, draft);
        case Kind::Sites:
            return read_sites(root, file.path, draft);
        case Kind::Rule:
            return read_rule(root, file.path, shapes, draft);
    }
}

}  // namespace

LoadedRulebook load(const Rulebook& base, std::span<const RuleFile> files, std::span<const CheckShape> shapes) {
    Draft draft(base);
    std::vector<std::pair<Kind, const RuleFile*>> ordered;
    for (const RuleFile& file : files) {
        collect(draft, [&] { ordered.emplace_back(kind_of(file.path), &file); });
    }
    std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second->path) < std::tie(b.first, b.second->path);
    });
    for (const auto& [kind, file] : ordered) {
        collect(draft, [&, k = kind, f = file] { read_file(k, *f, shapes, draft); });
    }
    std::vector<RuleError> errors = std::move(draft.errors);
    std::stable_sort(errors.begin(), errors.end(), [](const RuleError& a, const RuleError& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    return {std::move(draft).finish(), std::move(errors)};
}

}  // namespace veritae::rulebook
