// SPDX-License-Identifier: MIT
// Lines to sections. A heading is a line that consists of heading phrases of the lexicon and words that go with them,
// and of nothing else: "3. Selected Research & Projects", "教育背景 / Education:". A sentence with such a phrase in it
// is none. A line that is set as those are, with a rule below it or the same ornament, is one as well, whatever it
// says: of what it names, or of something else.
#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "resume/assemble.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"

namespace veritae::resume {
namespace {

constexpr std::uint32_t kLongestHeading = 120;  // bytes; a longer line is a sentence
constexpr std::uint32_t kBrokenLine = 60;       // columns; a line that long may go on in the next
constexpr std::uint32_t kWidestUnknown = 40;    // columns; a longer line tells something
constexpr std::size_t kFewHeadings = 2;  // from here on headings of the markup are how this document sets its sections

constexpr std::string_view kUnderlined = "_";

/// How a line reads as a heading.
struct Reading {
    Section section = Section::None;  ///< of the first phrase
    Section last = Section::None;     ///< of the last phrase anywhere in the line
    bool whole = false;               ///< nothing else stands in it
    bool colon = false;               ///< it ends in a colon
    bool upper = false;               ///< its Latin letters are all capitals
};

/// The end of a number in front of a heading ("2.", "IV)", "一、", "(三)"), or `begin`.
std::uint32_t after_number(std::string_view plain, Span line) {
    std::uint32_t i = line.begin;
    for (std::uint32_t characters = 0; i < line.end && characters < 5; ++characters) {
        const auto [c, length] = text::code_point_at(plain, i);
        if (characters > 0 && (c == '.' || c == ')' || c == ':' || c == 0x3001)) return i + length;
        if (!is_word(c) && !(characters == 0 && c == '(')) break;
        i += length;
    }
    return line.begin;
}

/// Of two phrases side by side the first narrows the second: "Research Internships", "学术荣誉" are internships and
/// honours. "Internship Experience", "Internship Projects", "Project Summary", "项目实践" are of what the first names.
bool narrows(Section first, Section second) {
    switch (second) {
        case Section::Employment:
        case Section::Summary:
        case Section::Contact:
        case Section::Patents:
            return false;
        case Section::Service:
            return first == Section::Publications;  // "Journal Reviewing"
        case Section::Projects:
            return first != Section::Internship;  // what was done there
        default:
            return true;
    }
}

Reading read_phrases(const Document& document, std::span<const TermMention> terms, Span line) {
    const std::string_view plain = document.plain;
    Reading reading;
    Section alone = Section::None;
    bool any = false;
    const std::size_t bracket = plain.substr(0, line.end).find('(', line.begin + 1);
    for (const TermMention& mention : terms) {
        if (mention.span.end > line.end) continue;
        const bool outside = mention.span.begin < bracket || reading.last == Section::None;
        if (mention.sense == Sense::Heading && outside) reading.last = static_cast<Section>(mention.term->value);
        any |= mention.sense == Sense::Heading || mention.sense == Sense::HeadingAlone;
    }
    if (!any || line.size() > kLongestHeading) return reading;

    bool counted = false;  // a number without a mark stands in front
    bool begun = false;    // a phrase or a word was read
    bool lower = false;
    bool capital = false;
    std::uint32_t i = line.begin;
    std::uint32_t phrase_end = line.begin;
    std::size_t next = 0;
    while (i < line.end) {
        while (next < terms.size() && terms[next].span.begin < i) ++next;
        const TermMention* best = nullptr;
        for (std::size_t k = next; k < terms.size() && terms[k].span.begin == i; ++k) {
            const Sense sense = terms[k].sense;
            const bool phrase = sense == Sense::Heading || sense == Sense::HeadingWord || sense == Sense::HeadingAlone;
            if (!phrase || terms[k].span.end > line.end) continue;
            const bool longer = best == nullptr || terms[k].span.size() > best->span.size();
            const bool says_more = best != nullptr && terms[k].span == best->span &&
                                   (sense == Sense::Heading || best->sense == Sense::HeadingWord);
            if (longer || says_more) best = &terms[k];
        }
        if (best != nullptr) {
            if (best->sense == Sense::HeadingAlone) alone = static_cast<Section>(best->term->value);
            // "3 papers (1 as first author)" counts, "3 Papers" may be numbered.
            const char sign = plain[i];
            if (counted && !begun && sign >= 'a' && sign <= 'z') return reading;
            begun = true;
            if (best->sense == Sense::Heading) {
                const auto section = static_cast<Section>(best->term->value);
                const std::string_view gap = plain.substr(phrase_end, i - phrase_end);
                const bool goes_on = gap.empty() || gap == " ";  // a wider one leads to the heading of another column
                // "Personal and Research Projects": what is of no kind by itself gives way to what is.
                if (reading.section == Section::None || reading.section == Section::Other ||
                    (goes_on && narrows(reading.section, section))) {
                    reading.section = section;
                }
                phrase_end = best->span.end;
            }
            for (const char c : document.slice(best->span)) {
                lower |= c >= 'a' && c <= 'z';
                capital |= c >= 'A' && c <= 'Z';
            }
            reading.colon = false;
            i = best->span.end;
            continue;
        }
        const auto [c, length] = text::code_point_at(plain, i);
        if (is_word(c)) {
            if (begun) return reading;
            const std::uint32_t after = after_number(plain, {i, line.end});
            if (after == i && !text::is_digit(c)) return reading;
            counted |= after == i;
            i = after == i ? i + length : after;
            continue;
        }
        if (c == '(' || c == '[') {
            const std::size_t close = plain.substr(0, line.end).find(c == '(' ? ')' : ']', i);
            const std::uint32_t number = after_number(plain, {i, line.end});
            if (reading.section == Section::None && number > i) {
                i = number;
                continue;
            }
            if (reading.section != Section::None && close != std::string_view::npos) {
                i = static_cast<std::uint32_t>(close) + 1;
                continue;
            }
        }
        if (c != ' ' && c != '*') reading.colon = c == ':';
        i += length;
    }
    if (reading.section == Section::None && reading.last == Section::None) reading.section = alone;
    reading.whole = reading.section != Section::None;
    reading.upper = capital && !lower;
    return reading;
}

/// Whether a stretch has letters of one script only: Chinese where `han`, else others.
bool is_of_script(const Document& document, Span span, bool han) {
    bool any = false;
    for (std::uint32_t i = span.begin; i < span.end;) {
        const auto [c, length] = text::code_point_at(document.plain, i);
        const bool letter = text::is_han(c) || text::is_letter(c);
        if (letter && text::is_han(c) != han) return false;
        any |= letter;
        i += length;
    }
    return any;
}

/// A line read as a heading. "做过的项目 / Software Projects" says one thing in two languages: the half that is known
/// says what the other one is.
Reading read_line(const Document& document, std::span<const TermMention> terms, Span line) {
    Reading reading = read_phrases(document, terms, line);
    if (reading.whole || reading.last == Section::None || line.size() > kLongestHeading) return reading;
    const std::size_t slash = std::string_view(document.plain).substr(0, line.end).find(" / ", line.begin);
    if (slash == std::string_view::npos) return reading;
    const Span front{line.begin, static_cast<std::uint32_t>(slash)};
    const Span back{static_cast<std::uint32_t>(slash) + 3, line.end};
    const bool han_first = is_of_script(document, front, true);
    if (!is_of_script(document, front, han_first) || !is_of_script(document, back, !han_first)) return reading;
    for (const Span half : {front, back}) {
        const auto first =
            std::ranges::lower_bound(terms, half.begin, {}, [](const TermMention& one) { return one.span.begin; });
        const Reading of_half = read_phrases(document, {first, terms.end()}, half);
        if (of_half.whole) return of_half;
    }
    return reading;
}

class Finder {
  public:
    Finder(const Document& document, const Mentions& mentions) : document_(document), mentions_(mentions) {}

    std::vector<SectionSpan> find() {
        told_ = std::ranges::any_of(document_.fields, [](const Field& one) { return one.role == FieldRole::Heading; });
        read_markup();
        read_layouts();
        for (std::size_t i = 0; i < document_.lines.size(); ++i) {
            const Line& line = document_.lines[i];
            if (line.kind == LineKind::Heading) {
                markup_heading(line);
            } else if (line.kind != LineKind::Code && line.span.size() <= kLongestHeading) {
                text_heading(i);
            }
        }
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            const std::uint32_t end = static_cast<std::uint32_t>(document_.plain.size());
            const SectionSpan* next = i + 1 < sections_.size() ? &sections_[i + 1] : nullptr;
            sections_[i].body.end = next == nullptr         ? end
                                    : next->heading.empty() ? next->body.begin
                                                            : next->heading.begin;
        }
        return std::move(sections_);
    }

  private:
    /// The level of markup on which most sections stand; the shallowest of several.
    void read_markup() {
        std::array<std::size_t, 8> known{};
        for (const Line& line : document_.lines) {
            if (line.kind != LineKind::Heading || line.level > 6) continue;
            if (read_line(document_, inside(mentions_.terms, line.span), line.span).whole) ++known[line.level];
        }
        for (std::uint8_t level = 1; level <= 6; ++level) {
            markup_headings_ += known[level];
            if (known[level] > (base_ == 0 ? 0 : known[base_])) base_ = level;
        }
    }

    /// How the headings of the text are set, where no markup does it.
    void read_layouts() {
        if (told_ || markup_headings_ >= kFewHeadings) return;
        std::map<std::string, std::size_t> items;  // that are no heading, by layout
        for (std::size_t i = 0; i < document_.lines.size(); ++i) {
            const Line& line = document_.lines[i];
            const bool item = line.kind == LineKind::Item;
            if (!item && line.kind != LineKind::Text) continue;
            const bool whole = line.span.size() <= kLongestHeading &&
                               read_line(document_, inside(mentions_.terms, line.span), line.span).whole;
            if (whole) ++layouts_[layout_of(i)];
            if (item && !whole && !layouts_.empty()) ++items[layout_of(i)];
        }
        std::erase_if(layouts_, [&](const auto& layout) {
            const auto others = items.find(layout.first);
            const std::size_t least = layout.first == kUnderlined ? 1 : kFewHeadings;
            return layout.second < least || (others != items.end() && others->second > layout.second);
        });
    }

    /// The signs around the words of a line, its bullet among them, or the rule below it; empty for words alone, with
    /// or without a colon.
    [[nodiscard]] std::string layout_of(std::size_t index) const {
        if (is_underlined(index)) return std::string(kUnderlined);
        const Span line = document_.lines[index].span;
        const Span words = trimmed(document_, line);
        std::string signs;
        if (document_.lines[index].kind == LineKind::Item) {
            const std::size_t begin = document_.in_text(line).begin;
            const std::size_t before = begin == 0 ? std::string::npos : document_.text.rfind('\n', begin - 1);
            const std::size_t first = before == std::string::npos ? 0 : before + 1;
            signs = "item" + document_.text.substr(first, begin - first);
        }
        signs += document_.slice({line.begin, words.begin});
        signs += document_.slice({words.end, line.end});
        std::erase_if(signs, [](char c) { return c == ' ' || c == ':'; });
        return signs;
    }

    /// Is it a heading by how it is set? Without any sign, only a paragraph that begins or ends with a heading phrase
    /// and a word that goes with one ("Projects and Gadgets").
    void unknown_heading(std::size_t index) {
        const Line& line = document_.lines[index];
        const bool item = line.kind == LineKind::Item;
        if (layouts_.empty() || sections_.empty() || (!item && line.kind != LineKind::Text)) return;
        if (columns(document_.slice(line.span)) > kWidestUnknown || any_overlaps(mentions_.dates, line.span)) return;
        const std::string layout = layout_of(index);
        const bool first = document_.lines[index - 1].block != line.block;
        const bool last = index + 1 >= document_.lines.size() || document_.lines[index + 1].block != line.block ||
                          layout == kUnderlined;
        if (!first || !last || !layouts_.contains(layout)) return;
        if (item && (index + 1 >= document_.lines.size() || !set_apart(line, document_.lines[index + 1]))) return;
        const Section named = named_by(line.span);
        if (named == Section::None && layout.empty()) return;
        open(named == Section::None ? Section::Other : named, line.span, base_ == 0 ? std::uint8_t{1} : base_);
    }

    /// The section of a phrase at the begin of the words with a heading word behind it, or at their end with one in
    /// front, in a line that names no person's part and no place.
    [[nodiscard]] Section named_by(Span line) const {
        const Span words = trimmed(document_, line);
        const auto terms = inside(mentions_.terms, words);
        Section named = Section::None;
        for (const TermMention& phrase : terms) {
            if (phrase.sense == Sense::Role || phrase.sense == Sense::Organization || phrase.sense == Sense::Employer ||
                phrase.sense == Sense::Degree)
                return Section::None;
            if (phrase.sense != Sense::Heading || named != Section::None) continue;
            const bool joined = std::ranges::any_of(terms, [&](const TermMention& word) {
                if (word.sense != Sense::HeadingWord) return false;
                const bool behind = phrase.span.begin == words.begin && word.span.begin >= phrase.span.end &&
                                    word.span.begin <= phrase.span.end + 1;
                const bool before = phrase.span.end == words.end && word.span.end <= phrase.span.begin &&
                                    word.span.end + 1 >= phrase.span.begin;
                return behind || before;
            });
            if (joined) named = static_cast<Section>(phrase.term->value);
        }
        return named;
    }

    void markup_heading(const Line& line) {
        const auto told = inside(document_.fields, line.span);
        if (!told.empty() && told.front().role == FieldRole::Heading) return told_heading(line, told.front().section);
        if (told_) return;
        const Reading reading = read_line(document_, inside(mentions_.terms, line.span), line.span);
        if (reading.whole) {
            open(reading.section, line.span, line.level);
        } else if (base_ != 0 && line.level <= base_) {
            const bool named = line.level == base_ && reading.last != Section::None;
            if (named || !sections_.empty()) open(named ? reading.last : Section::Other, line.span, line.level);
        } else if (!sections_.empty() && line.level <= level_) {
            // An unknown heading beside a known one inside a section leads back to that section: it names an entry.
            std::uint8_t outer = line.level;
            while (outer > 0 && by_level_[outer - 1u] == Section::None) --outer;
            if (outer > 0) {
                sections_.push_back({by_level_[outer - 1u], {}, {line.span.begin, line.span.begin}});
                level_ = static_cast<std::uint8_t>(outer - 1);
            }
        }
    }

    /// A key that the format gives a meaning, or one whose words must tell.
    void told_heading(const Line& line, Section section) {
        if (section == Section::None) {
            const Reading reading = read_line(document_, inside(mentions_.terms, line.span), line.span);
            section = reading.section != Section::None ? reading.section : reading.last;
        }
        open(section == Section::None ? Section::Other : section, line.span, line.level);
    }

    void text_heading(std::size_t index) {
        if (told_) return;
        const Line& line = document_.lines[index];
        const Reading reading = read_line(document_, inside(mentions_.terms, line.span), line.span);
        if (!reading.whole) return unknown_heading(index);
        if (!sections_.empty() && sections_.back().section == Section::Education && ends_in_degree(line.span)) return;
        const bool marked_up = markup_headings_ >= kFewHeadings;
        const bool bold = wholly(document_, line.span, Emphasis::Bold);
        const bool first = index == 0 || document_.lines[index - 1].block != line.block;
        const bool underlined = is_underlined(index);
        const bool last =
            underlined || index + 1 >= document_.lines.size() || document_.lines[index + 1].block != line.block;
        if (marked_up && (line.kind != LineKind::Text || !first || !last || reading.colon)) return;
        if (line.kind == LineKind::ItemText) return;
        if (line.kind == LineKind::Item && index + 1 < document_.lines.size()) {
            const Line& next = document_.lines[index + 1];
            if (next.kind == LineKind::Item && next.level <= line.level && !set_apart(line, next)) return;
        }
        if (document_.format == Format::Markdown && !first && !bold && !reading.upper) return;
        // The rest of a long line that was broken in two is none.
        if (!first && !bold && !reading.upper && !reading.colon &&
            columns(document_.slice(document_.lines[index - 1].span)) >= kBrokenLine)
            return;
        if (line.kind == LineKind::Item && style_seen_ && !style_item_) return;
        // "Research Internship" inside a paragraph of internships names one of them.
        if (!first && !sections_.empty() && sections_.back().section == reading.section) return;
        // A word in small letters is what a line that broke at the right margin left over.
        const char first_sign = document_.plain[line.span.begin];
        const bool begins_small = first_sign >= 'a' && first_sign <= 'z';
        if (begins_small && style_seen_ && !style_small_) return;
        // The first one sets the manner: a label with a colon, or in small letters, among other headings is none,
        // unless it is a paragraph of its own.
        const bool small = style_upper_ && has_latin(line.span) && !reading.upper && !(first && last) && !underlined;
        if (style_seen_ && ((reading.colon && !style_colon_ && !underlined) || small)) return;
        if (!style_seen_) style_upper_ = reading.upper;
        if (!style_seen_) style_small_ = begins_small;
        if (!style_seen_) style_item_ = line.kind == LineKind::Item;
        style_colon_ = reading.colon && (!style_seen_ || style_colon_);
        style_seen_ = true;
        open(reading.section, line.span, base_ == 0 ? std::uint8_t{1} : base_);
    }

    /// A degree behind the phrase: among studies, "Information engineering (BSc)" is what was studied.
    [[nodiscard]] bool ends_in_degree(Span span) const {
        const Span words = trimmed(document_, span);
        return std::ranges::any_of(inside(mentions_.terms, span), [&](const TermMention& term) {
            return term.sense == Sense::Degree && term.span.begin > words.begin && term.span.end + 1 >= words.end;
        });
    }

    /// Whether a blank line stands between an item and the next one, which is no heading: then the bullet of the first
    /// is an ornament.
    [[nodiscard]] bool set_apart(const Line& line, const Line& next) const {
        if (document_.format != Format::Text) return false;
        const std::string_view between =
            std::string_view(document_.text)
                .substr(document_.in_text(line.span).end,
                        document_.in_text(next.span).begin - document_.in_text(line.span).end);
        return std::count(between.begin(), between.end(), '\n') > 1 &&
               !read_line(document_, inside(mentions_.terms, next.span), next.span).whole;
    }

    /// A rule stands below the line: "--------".
    [[nodiscard]] bool is_underlined(std::size_t index) const {
        constexpr std::size_t kShortest = 3;
        if (index + 1 >= document_.lines.size() || document_.lines[index + 1].block != document_.lines[index].block)
            return false;
        const std::string_view rule = document_.slice(document_.lines[index + 1].span);
        return rule.size() >= kShortest && rule.find_first_not_of("-=_~*# ") == std::string_view::npos;
    }

    [[nodiscard]] bool has_latin(Span span) const {
        return std::ranges::any_of(document_.slice(span),
                                   [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    }

    void open(Section section, Span heading, std::uint8_t level) {
        sections_.push_back({section, heading, {heading.end, heading.end}});
        level_ = level;
        by_level_[level] = section;
        std::fill(by_level_.begin() + level + 1, by_level_.end(), Section::None);
    }

    const Document& document_;
    const Mentions& mentions_;
    std::vector<SectionSpan> sections_;
    bool told_ = false;  // the format says where sections begin
    std::uint8_t base_ = 0;
    std::size_t markup_headings_ = 0;
    std::map<std::string, std::size_t> layouts_;  // of the headings that are known, those in use
    std::uint8_t level_ = 0;                      // of the open section
    std::array<Section, 8> by_level_{};           // what is open on each level of markup
    bool style_seen_ = false;
    bool style_colon_ = false;
    bool style_upper_ = false;
    bool style_small_ = false;
    bool style_item_ = false;
};

}  // namespace

std::vector<SectionSpan> find_sections(const Document& document, const Mentions& mentions) {
    std::vector<SectionSpan> sections = Finder(document, mentions).find();
    const std::uint32_t size = static_cast<std::uint32_t>(document.plain.size());
    const std::uint32_t first = sections.empty() ? size : sections.front().heading.begin;
    if (first > 0) sections.insert(sections.begin(), SectionSpan{Section::None, {}, {0, first}});
    return sections;
}

}  // namespace veritae::resume
