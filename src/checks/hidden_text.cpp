// SPDX-License-Identifier: MIT
// hidden-text: what a program reads and a person does not see.
//
// Four ways: characters without a shape that carry data (tags, long runs of zero-width characters) or cut up words so
// that a search does not find them; a direction override, which shows letters in another order than they are in; HTML
// whose style leaves nothing to be seen; and words of a page that are too small, beyond its edge or marked as hidden.
// What programs put into a text by themselves is left alone: a mark at the begin, joiners in emoji and in scripts that
// need them, selectors, soft hyphens, a single zero-width space, marks of direction around a number or around words of
// a script that is written to the left.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "checks/checks.hpp"
#include "checks/outside.hpp"
#include "read/html.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kAround = 60;  // bytes of a word that are shown on either side
constexpr std::size_t kLongestElement = 8192;

bool is_zero_width(char32_t c) {
    return (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0x180E;
}
bool is_selector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }
bool is_tag(char32_t c) { return c >= 0xE0000 && c <= 0xE007F; }
bool is_override(char32_t c) { return c == 0x202D || c == 0x202E; }
bool is_leftward(char32_t c) {
    return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}
bool is_latin(char32_t c) { return c < 0x250 && (text::is_letter(c) || text::is_digit(c)); }

/// The code point that ends in front of an offset; 0 at the begin.
char32_t code_point_before(std::string_view text, std::size_t offset) {
    if (offset == 0) return 0;
    std::size_t at = offset - 1;
    while (at > 0 && (static_cast<std::uint8_t>(text[at]) & 0xC0u) == 0x80u) --at;
    return text::code_point_at(text, at).value;
}

/// Words of Latin letters, and half of the Han characters, without tags.
double words_in(std::string_view html) {
    double words = 0;
    bool in_word = false;
    bool in_tag = false;
    for (std::size_t i = 0; i < html.size();) {
        const auto [c, length] = text::code_point_at(html, i);
        i += length;
        if (c == '<') in_tag = true;
        if (c == '>') in_tag = false;
        const bool letter = !in_tag && text::is_letter(c);
        if (letter && !in_word) words += 1;
        if (!in_tag && text::is_han(c)) words += 0.5;
        in_word = letter;
    }
    return words;
}

/// A declaration's value in a style, lower case and without blanks; empty without one. `style` is folded and ends in
/// ';'.
std::string_view declared(std::string_view style, std::string_view property) {
    for (std::size_t at = style.find(property); at != std::string_view::npos; at = style.find(property, at + 1)) {
        const std::size_t colon = at + property.size();
        const bool begins = at == 0 || style[at - 1] == ';';
        if (!begins || colon >= style.size() || style[colon] != ':') continue;
        std::string_view value = style.substr(colon + 1, style.find(';', colon) - colon - 1);
        if (const std::size_t mark = value.find('!'); mark != std::string_view::npos) value = value.substr(0, mark);
        return value;
    }
    return {};
}

/// The number that a value begins with; nothing for a word.
std::optional<double> leading_number(std::string_view value) {
    double number = 0;
    double digit = 1;
    bool any = false;
    bool behind = false;
    const bool negative = value.starts_with('-');
    for (const char c : value.substr(negative ? 1 : 0)) {
        if (c == '.' && !behind) {
            behind = true;
        } else if (c >= '0' && c <= '9') {
            any = true;
            digit = behind ? digit / 10 : digit;
            number = behind ? number + digit * (c - '0') : number * 10 + (c - '0');
        } else {
            break;
        }
    }
    if (!any) return std::nullopt;
    return negative ? -number : number;
}

/// The begin of a text, whole characters only.
std::string shortened(std::string_view text) {
    constexpr std::size_t kTold = 80;
    std::size_t size = std::min(text.size(), kTold);
    while (size > 0 && size < text.size() && (static_cast<std::uint8_t>(text[size]) & 0xC0u) == 0x80u) --size;
    return std::string(text.substr(0, size));
}

class HiddenText {
  public:
    HiddenText(const Rule& rule, const Document& document, std::uint32_t number, std::vector<Finding>& findings)
        : rule_(rule), document_(document), text_(document.text), number_(number), findings_(findings) {}

    void run() {
        for_each_gap(document_, [&](Span gap, std::uint32_t line) { look(gap, line); });
        if (static_cast<double>(inside_.size()) >= rule_.number("least_inside").value_or(3)) {
            Finding& finding = add("inside", inside_.front().first, inside_.front().second, Certainty::Definite);
            for (std::size_t i = 1; i < std::min<std::size_t>(inside_.size(), 5); ++i)
                finding.evidence.push_back(outside(inside_[i].first, inside_[i].second));
            finding.arguments = {{"count", std::to_string(inside_.size())}, {"text", ""}};
        }
        if (document_.format == Format::Markdown) styles();
        if (document_.format == Format::Pdf || document_.format == Format::Docx) asides();
    }

  private:
    Evidence outside(Span markup, std::uint32_t line) const {
        return Evidence::outside({number_, document_.lines[line].span}, markup);
    }

    Finding& add(std::string_view outcome, Span markup, std::uint32_t line, Certainty certainty) {
        Finding& finding = findings_.emplace_back();
        finding.outcome = outcome;
        finding.certainty = certainty;
        finding.evidence = {outside(markup, line)};
        return finding;
    }

    // ---- characters

    void look(Span gap, std::uint32_t line) {
        std::uint32_t run = 0;  // characters without a shape, one after the other
        std::uint32_t run_begin = 0;
        std::string tags;
        std::uint32_t tags_begin = 0;
        std::uint32_t at = gap.begin;
        const auto end_run = [&](std::uint32_t end) {
            if (run >= rule_.number("least_run").value_or(4)) {
                add("zero-width", around({run_begin, end}), line, Certainty::Definite).arguments = {
                    {"count", std::to_string(run)}, {"text", ""}};
            } else if (run > 0) {
                inside({run_begin, end}, line);
            }
            run = 0;
        };
        const auto end_tags = [&](std::uint32_t end) {
            constexpr char32_t kBlackFlag = 0x1F3F4;  // a flag of a region is spelt in tags behind it
            if (!tags.empty() && code_point_before(text_, tags_begin) != kBlackFlag)
                add("tags", around({tags_begin, end}), line, Certainty::Definite).arguments = {
                    {"count", std::to_string(tags.size())}, {"text", tags}};
            tags.clear();
        };
        while (at < gap.end) {
            if (static_cast<std::uint8_t>(text_[at]) < 0x80) {
                end_run(at);
                end_tags(at);
                ++at;
                continue;
            }
            const auto [c, length] = text::code_point_at(text_, at);
            if (is_tag(c)) {
                if (tags.empty()) tags_begin = at;
                tags += c >= 0xE0020 && c < 0xE007F ? static_cast<char>(c - 0xE0000) : ' ';
            } else {
                end_tags(at);
            }
            if (is_zero_width(c) || is_selector(c)) {
                if (run++ == 0) run_begin = at;
            } else {
                end_run(at);
            }
            if (is_override(c)) override_at(at, length, line);
            at += length;
        }
        end_run(gap.end);
        end_tags(gap.end);
    }

    /// A place with the words on both sides.
    Span around(Span span) const {
        const auto blank = [&](std::uint32_t at) {
            return text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\r' || text_[at] == '\t';
        };
        const std::uint32_t least = span.begin > kAround ? span.begin - kAround : 0;
        const auto most = static_cast<std::uint32_t>(std::min<std::size_t>(text_.size(), span.end + kAround));
        while (span.begin > least && !blank(span.begin - 1)) --span.begin;
        while (span.end < most && !blank(span.end)) ++span.end;
        while (span.begin > 0 && (static_cast<std::uint8_t>(text_[span.begin]) & 0xC0u) == 0x80u) --span.begin;
        while (span.end < text_.size() && (static_cast<std::uint8_t>(text_[span.end]) & 0xC0u) == 0x80u) ++span.end;
        return span;
    }

    /// Zero-width characters between two letters of one word.
    void inside(Span span, std::uint32_t line) {
        if (is_selector(text::code_point_at(text_, span.begin).value) || span.end >= text_.size()) return;
        const char32_t before = code_point_before(text_, span.begin);
        const char32_t after = text::code_point_at(text_, span.end).value;
        const bool word = is_latin(before) && is_latin(after) && !text::is_digit(before) && !text::is_digit(after);
        const bool han = text::is_han(before) && text::is_han(after);
        if (word || han) inside_.emplace_back(around(span), line);
    }

    /// From an override to its end: the end of the line at the latest.
    void override_at(std::uint32_t at, std::uint32_t length, std::uint32_t line) {
        std::uint32_t end = at + length;
        std::uint32_t letters = 0;
        while (end < text_.size() && text_[end] != '\n') {
            const auto [c, size] = text::code_point_at(text_, end);
            if (c == 0x202C) break;
            if (is_leftward(c)) return;
            letters += text::is_letter(c) || text::is_digit(c) || text::is_han(c) ? 1u : 0u;
            end += size;
        }
        const bool rightward =
            text::code_point_at(text_, at).value == 0x202D;  // changes nothing in what is not leftward
        if (letters < 2 || rightward) return;
        add("override", {at, end}, line, Certainty::Definite).arguments = {{"count", std::to_string(letters)},
                                                                           {"text", ""}};
    }

    // ---- styles

    void styles() {
        std::size_t aside = 0;
        std::size_t done = 0;
        for (std::size_t at = text_.find('<'); at != std::string_view::npos; at = text_.find('<', at + 1)) {
            const auto& asides = document_.asides;
            while (aside < asides.size() && (asides[aside].end <= at || asides[aside].kind != AsideKind::Comment))
                ++aside;
            if (at < done || (aside < asides.size() && asides[aside].begin <= at)) continue;
            const reading::Tag tag = reading::tag_at(text_.substr(at));
            if (tag.length == 0 || tag.closing || tag.empty || tag.attributes.empty() ||
                tag.role == reading::TagRole::Unseen)
                continue;
            const std::optional<std::pair<std::string_view, Certainty>> way = unseen(tag);
            if (!way) continue;
            const std::size_t begin = at + tag.length;
            const std::size_t end = element_end(begin, tag.name);
            const Span inner{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
            if (!has_enough_words(inner)) continue;
            done = end;
            const std::optional<Span> content = content_of(document_, inner);
            if (content && document_.lines[document_.line_of(content->begin)].kind == LineKind::Code) continue;
            add_words(way->first, inner, way->second);
        }
    }

    /// Words that the reader of a format has set aside because they are not seen. Templates hide their instructions.
    void asides() {
        if (document_.lines.empty()) return;
        const auto& all = document_.asides;
        for (std::size_t i = 0; i < all.size(); ++i) {
            Span span{all[i].begin, all[i].end};
            const AsideKind kind = all[i].kind;
            while (i + 1 < all.size() && all[i + 1].kind == kind && all[i + 1].begin <= span.end + 1)
                span.end = all[++i].end;
            const std::string_view outcome = kind == AsideKind::Tiny      ? "size"
                                             : kind == AsideKind::Outside ? "away"
                                             : kind == AsideKind::Unseen  ? "unseen"
                                             : kind == AsideKind::Hidden  ? "display"
                                                                          : "";
            if (outcome.empty() || !has_enough_words(span)) continue;
            add_words(outcome, span, kind == AsideKind::Hidden ? Certainty::Possible : Certainty::Definite);
        }
    }

    /// Fewer than these are a decoration.
    [[nodiscard]] bool has_enough_words(Span unseen) const {
        return words_in(text_.substr(unseen.begin, unseen.size())) >= rule_.number("least_words").value_or(3);
    }

    void add_words(std::string_view outcome, Span unseen, Certainty certainty) {
        const std::string words = shortened(text_.substr(unseen.begin, unseen.size()));
        add(outcome, unseen, line_near(unseen.begin), certainty).arguments = {{"count", ""}, {"text", words}};
    }

    /// The line of content that stands at an offset of `text`, or behind it, or the last.
    std::uint32_t line_near(std::uint32_t offset) const {
        const auto run = std::partition_point(document_.runs.begin(), document_.runs.end(),
                                              [&](const Run& one) { return one.text < offset; });
        return run == document_.runs.end() ? static_cast<std::uint32_t>(document_.lines.size() - 1)
                                           : document_.line_of(run->plain);
    }

    /// Where the element ends whose content begins at `begin`: in front of its closing tag.
    std::size_t element_end(std::size_t begin, std::string_view name) const {
        const std::size_t limit = std::min(text_.size(), begin + kLongestElement);
        std::size_t depth = 1;
        for (std::size_t at = text_.find('<', begin); at < limit; at = text_.find('<', at + 1)) {
            const bool closing = at + 1 < limit && text_[at + 1] == '/';
            if (!reading::same_name(text_.substr(at + (closing ? 2 : 1), name.size()), name)) continue;
            const std::size_t behind = at + (closing ? 2 : 1) + name.size();
            if (behind < text_.size() && ((text_[behind] | 0x20) >= 'a' && (text_[behind] | 0x20) <= 'z')) continue;
            depth = closing ? depth - 1 : depth + 1;
            if (depth == 0) return at;
        }
        return std::min(limit, text_.find("\n\n", begin));
    }

    /// How an element is hidden, and how surely: one that has a name may be shown by a script, white letters by a
    /// background that is set elsewhere.
    std::optional<std::pair<std::string_view, Certainty>> unseen(const reading::Tag& tag) const {
        std::string style;
        for (const char c : text::fold(reading::attribute(tag, "style"))) {
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') style += c;
        }
        style += ';';
        std::string color(declared(style, "color"));
        if (color.empty() && reading::same_name(tag.name, "font")) color = text::fold(reading::attribute(tag, "color"));
        const bool background = style.find("background") != std::string::npos;
        if (!color.empty() && rule_.has("unseen_colors", color) && !background) {
            const bool set =
                text_.find("background") != std::string_view::npos || text_.find("<style") != std::string_view::npos ||
                text_.find("bgcolor") != std::string_view::npos || text_.find("class=") != std::string_view::npos;
            return std::pair{std::string_view("color"), set ? Certainty::Possible : Certainty::Definite};
        }
        const std::optional<double> size = leading_number(declared(style, "font-size"));
        const std::string_view unit = declared(style, "font-size");
        const bool relative = unit.ends_with("em") || unit.ends_with('%');
        if (size && (*size == 0 || (!relative && *size <= rule_.number("tiny").value_or(2))))
            return std::pair{std::string_view("size"), Certainty::Definite};
        if (const auto opacity = leading_number(declared(style, "opacity")); opacity && *opacity <= 0.01)
            return std::pair{std::string_view("opacity"), named(tag) ? Certainty::Possible : Certainty::Definite};
        for (const std::string_view property : {"left", "top", "text-indent", "margin-left", "right"}) {
            const auto offset = leading_number(declared(style, property));
            if (offset && *offset <= -999) return std::pair{std::string_view("away"), Certainty::Definite};
        }
        if (declared(style, "display") == "none" && !named(tag))
            return std::pair{std::string_view("display"), Certainty::Possible};
        return std::nullopt;
    }

    static bool named(const reading::Tag& tag) {
        return !reading::attribute(tag, "id").empty() || !reading::attribute(tag, "class").empty();
    }

    const Rule& rule_;
    const Document& document_;
    std::string_view text_;
    std::uint32_t number_;
    std::vector<Finding>& findings_;
    std::vector<std::pair<Span, std::uint32_t>> inside_;
};

void hidden_text(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d)
        HiddenText(rule, the_case.documents[d].document, d, findings).run();
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "least_run", .type = Type::Number, .required = true},
    ParameterShape{.name = "least_inside", .type = Type::Number, .required = true},
    ParameterShape{.name = "least_words", .type = Type::Number, .required = true},
    ParameterShape{.name = "tiny", .type = Type::Number, .required = true},
    ParameterShape{.name = "unseen_colors", .type = Type::Texts, .required = true},
};
constexpr std::array<std::string_view, 10> kOutcomes = {"tags", "zero-width", "inside", "override", "color",
                                                        "size", "opacity",    "away",   "display",  "unseen"};
constexpr std::array<std::string_view, 2> kArguments = {"text", "count"};

}  // namespace

const CheckKind kHiddenText{
    .shape = {.name = "hidden-text", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = hidden_text};

}  // namespace veritae::checks
