// SPDX-License-Identifier: MIT
// The timeline: a drawing for wide and one for narrow windows, what its signs mean, and a table that says the same.
#include <algorithm>

#include "claims/chronicle.hpp"
#include "report/html/drawing.hpp"
#include "report/html/parts.hpp"
#include "report/names.hpp"
#include "report/period.hpp"

namespace veritae::report::html {

namespace {

constexpr std::size_t kMostDrawn = 300;
constexpr double kWide = 880;
constexpr double kNarrow = 350;

void put_legend(std::string& out, const Telling& telling) {
    struct Sign {
        std::string_view name;
        std::string_view drawing;
    };
    static constexpr Sign kSigns[] = {
        {"page/legend/soft",
         R"(<rect class="soft" x="2" y="5" width="10" height="8"/><rect class="full" x="12" y="5" width="26" height="8"/>)"},
        {"page/legend/ongoing",
         R"(<rect class="full" x="4" y="5" width="26" height="8"/><path class="full" d="M30 5l6 4l-6 4Z"/>)"},
        {"page/legend/expected",
         R"(<rect class="full" x="4" y="5" width="14" height="8"/><rect class="expected" x="18" y="5" width="18" height="8"/>)"},
        {"page/legend/overlap",
         R"(<rect class="full" x="4" y="5" width="32" height="8"/><path class="stripe" d="M12 13l8-8M18 13l8-8M24 13l8-8"/>)"},
        {"page/legend/finding",
         R"(<g class="flagged"><rect class="full" x="6" y="6" width="20" height="6"/><rect class="edge" x="4" y="4" width="24" height="10" rx="2"/></g><text class="bang" x="32" y="13">!</text>)"},
        {"page/legend/written",
         R"(<rect class="written" x="12" y="1" width="16" height="16"/><path class="span-line" d="M12 9l8-8M12 17l16-16M20 17l8-8"/>)"},
        {"page/legend/as-of", R"(<line class="asof" x1="20" x2="20" y1="0" y2="18"/>)"},
    };
    out += "<ul class=\"legend\">\n";
    for (const Sign& sign : kSigns) {
        put(out, R"(<li><svg viewBox="0 0 40 18" width="40" height="18" aria-hidden="true">{}</svg>{}</li>)",
            Markup{std::string(sign.drawing)}, telling(sign.name));
        out += '\n';
    }
    out += "</ul>\n";
}

/// What a reader should look at, and where.
Markup marks(const Telling& telling, const Item& item) {
    std::string out;
    if (!item.findings.empty())
        put(out, "<span class=\"bang\">!</span> {} {}", telling("page/in-findings"),
            references(telling, "f", item.findings));
    if (!item.overlaps.empty()) {
        if (!out.empty()) out += "<br>";
        put(out, "{} {}", telling("page/overlaps"), references(telling, "t", item.overlaps));
    }
    return {std::move(out)};
}

void put_table(std::string& out, const Telling& telling, const Timeline& timeline) {
    put(out, "<table class=\"times\">\n<caption>{}</caption>\n<thead><tr>", telling("page/times"));
    for (const std::string_view head : {"page/number", "page/what", "page/when", "page/marks"})
        put(out, R"(<th scope="col">{}</th>)", telling(head));
    out += "</tr></thead>\n";
    const std::vector<Item>& items = timeline.items;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (i == 0 || items[i].lane != items[i - 1].lane) {
            if (i > 0) out += "</tbody>\n";
            put(out, "<tbody>\n<tr class=\"group\"><th colspan=\"4\" scope=\"rowgroup\">{}</th></tr>\n",
                lane_name(telling.words, items[i].lane));
        }
        const Item& item = items[i];
        const Span source = telling.places[item.place.document].document().in_text(item.place.span);
        put(out, "<tr id=\"{}t{}\"><td>{}</td><td>{} <span class=\"quiet\">{}</span></td><td>{}</td><td>{}</td></tr>\n",
            telling.prefix, i + 1, i + 1, item.name, where(telling, item.place.document, source.begin),
            with_dates(period_text(item.range, telling.words)), marks(telling, item));
    }
    out += "</tbody></table>\n";
    if (timeline.left_out > 0) put(out, "<p>{}</p>\n", telling.words.count("page/more", timeline.left_out));
}

/// When the documents were written, as far as they say.
void put_windows(std::string& out, const Telling& telling) {
    out += "<ul class=\"windows\">\n";
    const bool several = telling.the_case.documents.size() > 1;
    for (std::size_t d = 0; d < telling.the_case.documents.size(); ++d) {
        const DocumentReport& document = telling.the_case.documents[d];
        if (document.error) continue;
        put(out, "<li>{}{}</li>\n", several ? fmt::format("{}. {}: ", d + 1, document.document.path) : std::string(),
            with_dates(document.written ? written_text(*document.written, telling.words)
                                        : std::string(telling("page/written-conflict"))));
    }
    out += "</ul>\n";
}

}  // namespace

void put_timeline(std::string& out, const Telling& telling) {
    put(out, "<section aria-labelledby=\"{0}timeline\"><h2 id=\"{0}timeline\">{1}</h2>\n", telling.prefix,
        telling("page/timeline"));
    const Day as_of = telling.context.as_of;
    const Timeline timeline = timeline_of(telling.the_case, telling.findings, as_of);
    put_windows(out, telling);
    if (timeline.items.empty()) {
        put(out, "<p>{}</p>\n</section>\n", telling("page/no-timeline"));
        return;
    }
    const auto drawn = std::span(timeline.items).first(std::min(timeline.items.size(), kMostDrawn));
    const std::vector<Stay> all = stays(drawn, as_of);
    std::vector<std::optional<Window>> written;
    for (const DocumentReport& document : telling.the_case.documents) written.push_back(document.written);
    out += "<figure class=\"drawing\">\n";
    put_drawing(out, telling, drawn, lay_out(all, written, as_of, kWide), "wide");
    put_drawing(out, telling, drawn, lay_out(all, written, as_of, kNarrow), "narrow");
    put_legend(out, telling);
    out += "</figure>\n";
    if (drawn.size() < timeline.items.size())
        put(out, "<p>{}</p>\n", telling.words.count("page/not-drawn", timeline.items.size() - drawn.size()));
    put_table(out, telling, timeline);
    out += "</section>\n";
}

}  // namespace veritae::report::html
