// SPDX-License-Identifier: MIT
// What sources on the network said about the links. A link that could not be verified says nothing for or against.
#include "report/sources.hpp"

#include <algorithm>

#include "report/html/parts.hpp"

namespace veritae::report::html {

void put_sources(std::string& out, const Telling& telling) {
    const auto& documents = telling.the_case.documents;
    if (std::ranges::all_of(documents, [](const DocumentReport& one) { return one.sources.empty(); })) return;
    put(out,
        R"(<section aria-labelledby="{0}sources"><h2 id="{0}sources">{1}</h2>)"
        "\n<table class=\"read\">\n<thead><tr>",
        telling.prefix, telling("source/heading"));
    for (const std::string_view head : {"page/source-place", "page/source", "page/source-outcome", "page/source-day"})
        put(out, R"(<th scope="col">{}</th>)", telling(head));
    out += "</tr></thead>\n<tbody>\n";
    for (std::size_t d = 0; d < documents.size(); ++d) {
        for (const ToldSource& one : told_sources(documents[d], telling.places[d], telling.words)) {
            const Argument line[] = {{"line", fmt::format("{}", one.line)}};
            put(out, "<tr><td>{}{}{}</td><td><code>{}</code></td><td>{}</td><td>{}</td></tr>\n",
                documents.size() > 1 ? documents[d].document.path : std::string(),
                documents.size() > 1 ? telling("summary/comma") : std::string_view(),
                telling.words.fill("label/line", line), one.page, one.outcome, with_dates(one.day));
        }
    }
    out += "</tbody></table>\n</section>\n";
}

}  // namespace veritae::report::html
