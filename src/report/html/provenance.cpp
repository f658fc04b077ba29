// SPDX-License-Identifier: MIT
// What the page rests on, so that anybody can make it again: program, rules, day, the bytes that were read, facts.
#include <algorithm>
#include <set>

#include "report/html/parts.hpp"

namespace veritae::report::html {

namespace {

/// The facts that findings cite, each once.
std::set<std::string_view> sources(const Telling& telling) {
    std::set<std::string_view> all;
    for (const Finding* finding : telling.findings) {
        for (const Evidence& evidence : finding->evidence) {
            if (evidence.role == Evidence::Role::Fact && evidence.source.find('/') != std::string::npos)
                all.insert(evidence.source);
        }
    }
    return all;
}

}  // namespace

void put_provenance(std::string& out, const Telling& telling) {
    const Context& context = telling.context;
    put(out,
        "<section aria-labelledby=\"{0}provenance\"><h2 id=\"{0}provenance\">{1}</h2>\n<dl class=\"provenance\">\n",
        telling.prefix, telling("page/provenance"));
    const auto row = [&](std::string_view name, std::string_view value) {
        put(out, "<dt>{}</dt><dd><code>{}</code></dd>\n", telling(name), value);
    };
    row("page/program", fmt::format("veritae {}", context.version));
    row("page/rules", context.rulebook.hash);
    row("page/as-of", to_string(context.as_of));
    if (context.rulebook.facts.as_of) row("page/facts-as-of", to_string(*context.rulebook.facts.as_of));
    put(out, "<dt>{}</dt><dd><ul>\n", telling("page/inputs"));
    for (const DocumentReport& document : telling.the_case.documents) {
        for (const Digest& digest : document.digests)
            put(out, "<li>{} <code>{}</code></li>\n", digest.path, digest.sha256);
    }
    out += "</ul></dd>\n";
    if (const std::set<std::string_view> cited = sources(telling); !cited.empty()) {
        put(out, "<dt>{}</dt><dd><ul>\n", telling("page/sources"));
        for (const std::string_view source : cited) put(out, "<li><code>{}</code></li>\n", source);
        out += "</ul></dd>\n";
    }
    out += "</dl>\n</section>\n";
}

}  // namespace veritae::report::html
