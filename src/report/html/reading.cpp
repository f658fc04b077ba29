// SPDX-License-Identifier: MIT
// What was read and what was not: silence about a thing that could not be read must not look like approval.
#include "report/html/parts.hpp"
#include "report/names.hpp"
#include "report/period.hpp"

namespace veritae::report::html {

namespace {

void put_ratio(std::string& out, const Telling& telling, const Coverage::Ratio& ratio) {
    const Argument arguments[] = {{"read", fmt::format("{}", ratio.read)}, {"seen", fmt::format("{}", ratio.seen)}};
    put(out, "<td>{}</td>", telling.words.fill("page/ratio", arguments));
}

void put_row(std::string& out, const Telling& telling, const DocumentReport& document) {
    put(out, R"(<tr><th scope="row">{} <span class="quiet">{}</span></th>)", document.document.path,
        telling(fmt::format("page/format/{}", name_of(document.document.format))));
    if (document.error) {
        put(out, R"(<td colspan="4">{} <span class="quiet">{}</span></td>)", telling("page/unreadable"),
            document.error->detail);
    } else {
        put_ratio(out, telling, document.coverage.dates);
        put_ratio(out, telling, document.coverage.publications);
        put_ratio(out, telling, document.coverage.links);
        put(out, "<td>{}</td>",
            with_dates(document.written ? written_text(*document.written, telling.words)
                                        : std::string(telling("page/written-conflict"))));
    }
    out += "</tr>\n";
}

/// Findings that are not told, and what the author gave as the reason.
void put_suppressed(std::string& out, const Telling& telling) {
    std::uint32_t suppressed = 0;
    std::string reasons;
    for (const DocumentReport& document : telling.the_case.documents) {
        suppressed += document.suppressed;
        for (const Suppression& one : document.suppressions) {
            if (one.used == 0) continue;
            put(reasons, "<li><code>{}</code> <bdi>{}</bdi></li>\n",
                fmt::format("{}", fmt::join(one.rules, telling("summary/comma"))), one.reason);
        }
    }
    if (suppressed == 0) return;
    put(out, "<li>{}", telling.words.count("page/suppressed", suppressed));
    if (!reasons.empty()) put(out, "<ul>\n{}</ul>", Markup{std::move(reasons)});
    out += "</li>\n";
}

}  // namespace

void put_reading(std::string& out, const Telling& telling) {
    put(out,
        R"(<section aria-labelledby="{0}read"><h2 id="{0}read">{1}</h2>)"
        "\n<table class=\"read\">\n<thead><tr>",
        telling.prefix, telling("page/read"));
    for (const std::string_view head : {"page/document", "page/dates", "page/papers", "page/links", "page/written"})
        put(out, R"(<th scope="col">{}</th>)", telling(head));
    out += "</tr></thead>\n<tbody>\n";
    Coverage::Ratio dates;
    Coverage::Ratio papers;
    Coverage::Ratio links;
    const auto add = [](Coverage::Ratio& sum, const Coverage::Ratio& one) {
        sum.read += one.read;
        sum.seen += one.seen;
    };
    for (const DocumentReport& document : telling.the_case.documents) {
        put_row(out, telling, document);
        add(dates, document.coverage.dates);
        add(papers, document.coverage.publications);
        add(links, document.coverage.links);
    }
    out += "</tbody></table>\n<ul class=\"unread\">\n";
    const auto unread = [&](std::string_view name, const Coverage::Ratio& ratio) {
        if (ratio.seen > ratio.read) put(out, "<li>{}</li>\n", telling.words.count(name, ratio.seen - ratio.read));
    };
    unread("page/unread-dates", dates);
    unread("page/unread-papers", papers);
    unread("page/unread-links", links);
    put_suppressed(out, telling);
    put(out, "<li>{}</li>\n</ul>\n</section>\n", telling("page/unverified"));
}

}  // namespace veritae::report::html
