// SPDX-License-Identifier: MIT
// repeated-line: an item that stands twice in one document, word for word.
//
// A unit is a list item, a row or a paragraph, compared by its letters, digits and Han characters. Short ones repeat
// honestly ("Teaching assistant"), so that a unit counts from a number of words on, a smaller one in lists of things
// that are told once each (awards, skills) and inside one list under one entry, where nothing sets the two apart.
// Units that follow each other and are all repeated are one finding.
// Publications have a check of their own; lines around a page (a running head, contact data) are no items.
#include <algorithm>
#include <array>
#include <string>

#include "checks/checks.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

struct Unit {
    std::uint64_t hash = 0;
    Span span;
    std::uint32_t order = 0;  ///< among all units of the document
    std::uint32_t list = 0;   ///< which run of items of one level it is in; 0: it is no item
};

/// Equal for texts that differ in case, accents, blanks and signs only.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    text::visit_tight(text, [&](char32_t c) { hash = (hash ^ c) * 0x100000001B3u; });
    return hash;
}

/// How many words: Han characters count half, since two of them make a word; numbers do not count.
double words_in(std::string_view text) {
    double words = 0;
    bool in_word = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, length] = text::code_point_at(text, i);
        const bool letter = text::is_letter(c);
        if (letter && !in_word) words += 1;
        if (text::is_han(c)) words += 0.5;
        in_word = letter || (in_word && (c == '\'' || c == '-'));
        i += length;
    }
    return words;
}

/// How many numbers: what has figures says more than its words.
double numbers_in(std::string_view text) {
    double numbers = 0;
    bool digit = false;
    for (const char c : text) {
        const bool now = c >= '0' && c <= '9';
        if (now && !digit) numbers += 1;
        digit = now || (digit && (c == '.' || c == ','));
    }
    return numbers;
}

/// Numbers the runs of list items: a run ends at a line that is no item, or at an item of a level further out.
class Runs {
  public:
    std::uint32_t list_of(const Line& line) {
        if (line.kind != LineKind::Item) {
            open_.clear();
            return 0;
        }
        open_.resize(line.level + 1u, 0);
        if (open_[line.level] == 0) open_[line.level] = ++last_;
        return open_[line.level];
    }

  private:
    std::vector<std::uint32_t> open_;  // by level
    std::uint32_t last_ = 0;
};

class Repeated {
  public:
    Repeated(const Rule& rule, const DocumentReport& report)
        : rule_(rule), report_(report), document_(report.document) {
        least_ = rule.number("least_words").value_or(8);
        least_listed_ = rule.number("least_words_listed").value_or(3);
        least_together_ = rule.number("least_words_together").value_or(3);
    }

    void run(std::uint32_t number, std::vector<Finding>& findings) {
        for (const Publication& one : report_.resume.publications) {
            if (one.listed) listed_.push_back({one.span});
        }
        std::vector<Unit> units = collect();
        std::vector<Unit> sorted = units;
        std::sort(sorted.begin(), sorted.end(),
                  [](const Unit& a, const Unit& b) { return a.hash != b.hash ? a.hash < b.hash : a.order < b.order; });
        std::vector<std::int64_t> first(units.size(), -1);  // by order: the unit that it repeats
        std::vector<std::uint32_t> last(units.size(), 0);   // by order: the one that repeats it last before this one
        for (std::size_t i = 1; i < sorted.size(); ++i) {
            if (sorted[i].hash != sorted[i - 1].hash) continue;
            last[sorted[i].order] = sorted[i - 1].order;
            const std::int64_t known = first[sorted[i - 1].order];
            first[sorted[i].order] = known >= 0 ? known : sorted[i - 1].order;
        }
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (first[i] < 0) continue;
            const bool goes_on = i > 0 && first[i - 1] >= 0 && first[i - 1] + 1 == first[i];
            if (goes_on) continue;
            Span earlier = units[static_cast<std::size_t>(first[i])].span;
            if (!counts(units[i].span, earlier)) {
                const Unit& nearest = units[last[i]];
                if (!together(nearest, units[i])) continue;
                earlier = nearest.span;
            }
            Finding& finding = findings.emplace_back();
            finding.evidence = {Evidence::claim({number, units[i].span}), Evidence::claim({number, earlier})};
            finding.arguments = {{"text", shortened(document_.slice(units[i].span))}};
        }
    }

  private:
    std::vector<Unit> collect() const {
        std::vector<Unit> units;
        Runs runs;
        const std::vector<Line>& lines = document_.lines;
        for (std::size_t i = 0; i < lines.size();) {
            Span span = lines[i].span;
            std::size_t after = i + 1;
            const bool row = lines[i].kind == LineKind::TableRow;
            const std::uint32_t list = runs.list_of(lines[i]);
            // A line that begins an entry may be glued to the item before it.
            while (!row && after < lines.size() && lines[after].block == lines[i].block &&
                   lines[after].kind != LineKind::TableRow && !begins_entry(lines[after].span.begin)) {
                span = span.joined(lines[after].span);
                ++after;
            }
            const LineKind kind = lines[i].kind;
            i = after;
            if (kind == LineKind::Heading || kind == LineKind::Code || span.size() < kLeastBytes) continue;
            units.push_back({hash_of(document_.slice(span)), span, static_cast<std::uint32_t>(units.size()), list});
        }
        return units;
    }

    bool begins_entry(std::uint32_t offset) const {
        const std::vector<Entry>& entries = report_.resume.entries;
        const auto next = std::partition_point(entries.begin(), entries.end(),
                                               [&](const Entry& one) { return one.span.begin < offset; });
        return next != entries.end() && next->span.begin == offset;
    }

    Section section_at(std::uint32_t offset) const {
        const auto& sections = report_.resume.sections;
        const auto after = std::partition_point(sections.begin(), sections.end(),
                                                [&](const SectionSpan& one) { return one.body.begin <= offset; });
        return after == sections.begin() ? Section::None : (after - 1)->section;
    }

    static bool told_once(Section section) {
        return section == Section::Awards || section == Section::Skills || section == Section::Service ||
               section == Section::Talks || section == Section::Patents;
    }

    bool counts(Span later, Span earlier) const {
        const std::string_view text = document_.slice(later);
        const Section here = section_at(later.begin);
        const Section there = section_at(earlier.begin);
        if (here == Section::Publications || there == Section::Publications || is_publication(later)) return false;
        const double words = words_in(text);
        const Line& line = document_.lines[document_.line_of(later.begin)];
        const bool listed = told_once(here) && here == there && line.kind != LineKind::Text;
        // What has a date or a number says more than its words.
        const bool digit = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (listed ? words + (digit ? 1 : 0) < least_listed_ : words < least_) return false;
        if (listed) return true;
        return !is_layout(later, text) && !is_label(text);
    }

    /// Two items of one list with no entry between them. A label tells of the item above it, and an entry without a
    /// date may be held twice.
    bool together(const Unit& earlier, const Unit& later) const {
        if (earlier.list == 0 || earlier.list != later.list || is_publication(later.span)) return false;
        const std::string_view text = document_.slice(later.span);
        if (words_in(text) + numbers_in(text) < least_together_ || is_label(text)) return false;
        const auto between = resume::inside(report_.resume.entries, {earlier.span.begin + 1, later.span.end});
        return std::ranges::all_of(
            between, [&](const Entry& one) { return one.span.begin >= later.span.begin && !one.date.empty(); });
    }

    bool is_publication(Span span) const { return resume::any_overlaps(listed_, span); }

    /// A running head or a row of contact data: it holds the owner's name or a link.
    bool is_layout(Span span, std::string_view text) const {
        if (!report_.resume.name.empty() && text.find(document_.slice(report_.resume.name)) != std::string_view::npos)
            return true;
        if (document_.lines[document_.line_of(span.begin)].kind != LineKind::Text) return false;
        return resume::any_overlaps(document_.links, span);
    }

    /// "Advisor: ...", "Tech stack: ...": the same for several projects, honestly.
    bool is_label(std::string_view text) const {
        const std::string folded = text::fold(text.substr(0, std::min<std::size_t>(text.size(), kLabel)));
        return std::any_of(rule_.parameters.begin(), rule_.parameters.end(), [&](const Parameter& one) {
            if (one.name != "labels") return false;
            const std::string label = text::fold(one.text);
            if (!folded.starts_with(label)) return false;
            // "Mentored two students" is no label "mentor".
            return folded.size() == label.size() || !text::is_letter(text::code_point_at(folded, label.size()).value);
        });
    }

    static std::string shortened(std::string_view text) {
        std::size_t size = std::min(text.size(), kTold);
        while (size < text.size() && size > 0 && (static_cast<std::uint8_t>(text[size]) & 0xC0u) == 0x80u) --size;
        std::string out(text.substr(0, size));
        std::replace(out.begin(), out.end(), '\n', ' ');
        std::replace(out.begin(), out.end(), '\t', ' ');
        return size < text.size() ? out + "\u2026" : out;
    }

    static constexpr std::uint32_t kLeastBytes = 12;
    static constexpr std::size_t kLabel = 64;
    static constexpr std::size_t kTold = 80;

    struct Listed {
        Span span;
    };

    const Rule& rule_;
    const DocumentReport& report_;
    const Document& document_;
    std::vector<Listed> listed_;  ///< papers
    double least_;
    double least_listed_;
    double least_together_;
};

void repeated_line(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d)
        Repeated(rule, the_case.documents[d]).run(d, findings);
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "least_words", .type = Type::Number, .required = true},
    ParameterShape{.name = "least_words_listed", .type = Type::Number, .required = true},
    ParameterShape{.name = "least_words_together", .type = Type::Number, .required = true},
    ParameterShape{.name = "labels", .type = Type::Texts},
};
constexpr std::array<std::string_view, 1> kArguments = {"text"};

}  // namespace

const CheckKind kRepeatedLine{
    .shape = {.name = "repeated-line", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .check = repeated_line};

}  // namespace veritae::checks
