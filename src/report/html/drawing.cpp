// SPDX-License-Identifier: MIT
#include "report/html/drawing.hpp"

#include <algorithm>
#include <array>

#include "report/names.hpp"
#include "report/period.hpp"
#include "report/terminal.hpp"
#include "text/utf8.hpp"

namespace veritae::report::html {

namespace {

constexpr double kDay = 13;      // baseline of the name of the day of the check
constexpr double kWritten = 30;  // of the writing windows
constexpr double kYears = 49;    // of the years
constexpr double kDigit = 7.2;   // width of a character of a flag
constexpr double kMargin = 10;

std::string px(double value) { return fmt::format("{:.1f}", value); }

/// Printable words, shortened to a number of columns.
std::string shortened(const std::string& words, std::uint32_t columns) {
    std::string line = printable(words);
    if (columns_of(line) <= columns) return line;
    std::string out;
    std::uint32_t used = 1;  // the ellipsis
    for (std::size_t i = 0; i < line.size();) {
        const text::CodePoint c = text::code_point_at(line, i);
        used += columns_of(std::string_view(line).substr(i, c.length));
        if (used > columns) break;
        out.append(line, i, c.length);
        i += c.length;
    }
    return out + "…";
}

class Drawing {
  public:
    Drawing(std::string& out, const Telling& telling, std::span<const Item> items, const TimelineLayout& layout,
            std::string_view variant)
        : out_(out), telling_(telling), items_(items), layout_(layout), id_(telling.prefix + std::string(variant)) {}

    void draw(std::string_view variant) {
        put(out_,
            R"(<svg class="timeline {0}" viewBox="0 0 {1} {2}" width="{1}" height="{2}" role="img" aria-labelledby="{3}title {3}desc">)"
            "\n",
            variant, px(layout_.width), px(layout_.height), id_);
        put(out_, "<title id=\"{}title\">{}</title>", id_, telling_("page/timeline"));
        const Argument arguments[] = {{"n", fmt::format("{}", layout_.bars.size())}};
        put(out_, "<desc id=\"{}desc\">{}</desc>\n", id_, telling_.words.fill("page/drawing", arguments));
        definitions();
        grid();
        for (const LaneBox& lane : layout_.lanes) {
            put(out_,
                R"(<line class="rule" x1="0" x2="{}" y1="{}" y2="{}"/><text class="lane" x="{}" y="{}">{}</text>)",
                px(layout_.width), px(lane.top), px(lane.top), px(kMargin), px(lane.top + 17),
                lane_name(telling_.words, lane.lane));
            out_ += '\n';
        }
        for (std::uint32_t i = 0; i < layout_.bars.size(); ++i) item(i);
        days();
        out_ += "</svg>\n";
    }

  private:
    void definitions() {
        // Fading in is fading out turned around; a hatch lies over what two have in common.
        for (const auto& [name, from, to] : {std::tuple("in", 0, 1), std::tuple("out", 1, 0)}) {
            put(out_,
                R"(<linearGradient id="{0}{1}"><stop offset="0" class="fade{2}"/><stop offset="1" class="fade{3}"/></linearGradient>)",
                id_, name, from, to);
        }
        put(out_,
            R"svg(<pattern id="{0}both" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="both" width="2.6" height="6"/></pattern>)svg",
            id_);
        put(out_,
            R"svg(<pattern id="{0}span" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="span" width="1" height="7"/></pattern>)svg"
            "\n",
            id_);
    }

    void grid() {
        for (const Band& band : layout_.written) {
            const double width = std::max(band.end - band.begin, 3.0);
            put(out_,
                R"svg(<rect class="written" x="{0}" y="{1}" width="{2}" height="{3}"/><rect fill="url(#{4}span)" x="{0}" y="{1}" width="{2}" height="{3}"/>)svg"
                "\n",
                px(band.begin), px(kWritten + 4), px(width), px(layout_.height - kWritten - 4), id_);
        }
        for (const Tick& tick : layout_.ticks) {
            put(out_,
                R"(<line class="grid" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/><text class="year" x="{3}" y="{4}">{5}</text>)"
                "\n",
                px(tick.x), px(kYears - 10), px(layout_.height), px(tick.x + 4), px(kYears), tick.year);
        }
        put(out_, R"(<line class="asof" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>)", px(layout_.as_of), px(kDay + 4),
            px(layout_.height));
    }

    /// The names of the day of the check and of the writing windows, above the axis.
    void days() {
        const Argument day[] = {{"day", to_string(telling_.context.as_of)}};
        label(telling_.words.fill("page/as-of-short", day), layout_.as_of, kDay);
        std::string last;
        double free = 0;
        for (const Band& band : layout_.written) {
            std::string name(telling_("page/written-short"));
            if (layout_.written.size() > 1) name += fmt::format(" {}", band.document + 1);
            if (band.begin < free || name == last) continue;
            free = label(name, band.begin, kWritten);
            last = name;
        }
    }

    /// Words above the axis at a day, kept inside the drawing; where they end.
    double label(const std::string& words, double x, double y) {
        const double width = columns_of(words) * kColumn;
        const double left = std::max(0.0, std::min(x - 2, layout_.width - width));
        put(out_, R"(<text class="day" x="{}" y="{}">{}</text>)", px(left), px(y), words);
        out_ += '\n';
        return left + width;
    }

    void item(std::uint32_t index) {
        const Item& item = items_[index];
        const Bar& bar = layout_.bars[index];
        const bool named = has_names(item.lane);
        put(out_, R"(<g class="{}{}"><title>{} {}{}{}</title>)", named ? "stay" : "paper",
            item.findings.empty() ? "" : " flagged", index + 1, shortened(item.name, 120), telling_("summary/comma"),
            period_text(item.range, telling_.words));
        shape(bar, named);
        named ? name(item, bar, index) : number(item, bar, index);
        out_ += "</g>\n";
    }

    void rectangle(std::string_view name, double begin, double end, const Bar& bar) {
        if (end - begin < 0.05) return;
        put(out_, R"(<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>)", name, px(begin), px(bar.top),
            px(end - begin), px(bar.height));
    }
    void fading(std::string_view way, double begin, double end, const Bar& bar) {
        if (end - begin < 0.05) return;
        put(out_, R"svg(<rect fill="url(#{}{})" x="{}" y="{}" width="{}" height="{}"/>)svg", id_, way, px(begin),
            px(bar.top), px(end - begin), px(bar.height));
    }

    void shape(const Bar& bar, bool named) {
        const double full = bar.unsure.value_or(bar.end);
        fading("in", bar.soft_begin, bar.begin, bar);
        rectangle("full", bar.begin, std::max(full, named ? bar.begin + 1.5 : bar.begin), bar);
        if (bar.unsure) rectangle("expected", *bar.unsure, std::max(bar.soft_end, *bar.unsure + 3), bar);
        if (!bar.unsure) fading("out", bar.end, bar.soft_end, bar);
        for (const auto& [begin, end] : bar.shared) {
            put(out_, R"svg(<rect fill="url(#{}both)" x="{}" y="{}" width="{}" height="{}"/>)svg", id_, px(begin),
                px(bar.top), px(std::max(end - begin, 2.0)), px(bar.height));
        }
        if (bar.ongoing) {
            put(out_, R"(<path class="full" d="M{0} {1}l7 {2}l-7 {2}Z"/>)", px(bar.end), px(bar.top),
                px(bar.height / 2));
        }
        put(out_, R"(<rect class="edge" x="{}" y="{}" width="{}" height="{}" rx="2"/>)", px(bar.soft_begin - 2),
            px(bar.top - 2), px(bar.soft_end - bar.soft_begin + (bar.ongoing ? 11 : 4)), px(bar.height + 4));
    }

    static std::string flag(const Item& item) {
        std::string out = "!";
        for (const std::uint32_t finding : item.findings)
            out += fmt::format("{}{}", out.size() == 1 ? " " : ", ", finding + 1);
        return out;
    }

    /// "[! 3] 4 Institute · role" above a bar.
    void name(const Item& item, const Bar& bar, std::uint32_t index) {
        const double baseline = bar.top - 6;
        const std::string number = fmt::format("{}", index + 1);
        const std::string words = flag(item);
        const double room = item.findings.empty() ? 0 : static_cast<double>(words.size()) * kDigit + 14;
        const double numbered = (static_cast<double>(number.size()) + 1) * kColumn;
        const double widest = layout_.width - 2 * kMargin - room - numbered;
        const auto columns = std::min(bar.name_columns, static_cast<std::uint32_t>(widest / kColumn));
        const double right = layout_.width - kMargin - columns * kColumn - numbered - room;
        double left = std::max(kMargin, std::min(bar.soft_begin, right));
        if (!item.findings.empty()) {
            put(out_,
                R"(<rect class="flag" x="{}" y="{}" width="{}" height="15" rx="3"/><text class="flagged-by" x="{}" y="{}">{}</text>)",
                px(left), px(baseline - 12), px(room - 6), px(left + 4), px(baseline - 0.5), words);
            left += room;
        }
        put(out_, R"(<text class="name" x="{}" y="{}"><tspan class="no">{}</tspan> {}</text>)", px(left), px(baseline),
            number, shortened(item.name, columns));
    }

    /// The number inside a bar.
    void number(const Item& item, const Bar& bar, std::uint32_t index) {
        put(out_, R"(<text class="inside" x="{}" y="{}">{}{}</text>)", px((bar.soft_begin + bar.soft_end) / 2),
            px(bar.top + bar.height - 4.5), index + 1, item.findings.empty() ? "" : " !");
    }

    std::string& out_;
    const Telling& telling_;
    std::span<const Item> items_;
    const TimelineLayout& layout_;
    std::string id_;
};

}  // namespace

std::string_view lane_name(const Words& words, Lane lane) {
    static constexpr std::array<std::string_view, kLanes> kNames = {"page/lane/education",    "page/lane/work",
                                                                    "page/lane/internships",  "page/lane/projects",
                                                                    "page/lane/publications", "page/lane/others"};
    return words(kNames[static_cast<std::size_t>(lane)]);
}

void put_drawing(std::string& out, const Telling& telling, std::span<const Item> items, const TimelineLayout& layout,
                 std::string_view variant) {
    Drawing(out, telling, items, layout, variant).draw(variant);
}

}  // namespace veritae::report::html
