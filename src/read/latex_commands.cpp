// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "read/latex.hpp"
#include "read/latex_symbols.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

constexpr std::size_t kMostArguments = 9;

using Style = std::pair<std::string_view, Emphasis>;

/// Commands that set their argument, and declarations that set the rest of their group.
constexpr std::array kSetting = std::to_array<Style>({
    {"\\textbf", Emphasis::Bold},
    {"\\textit", Emphasis::Italic},
    {"\\emph", Emphasis::Italic},
    {"\\textsl", Emphasis::Italic},
    {"\\underline", Emphasis::Underline},
    {"\\uline", Emphasis::Underline},
    {"\\texttt", Emphasis::Code},
    {"\\mathbf", Emphasis::Bold},
    {"\\textsuperscript", Emphasis::Superscript},
    {"\\boldsymbol", Emphasis::Bold},
});
constexpr std::array kDeclaring = std::to_array<Style>({
    {"\\bf", Emphasis::Bold},
    {"\\bfseries", Emphasis::Bold},
    {"\\it", Emphasis::Italic},
    {"\\itshape", Emphasis::Italic},
    {"\\em", Emphasis::Italic},
});

const Style* find_style(std::span<const Style> table, std::string_view name) {
    const auto found = std::ranges::find(table, name, &Style::first);
    return found == table.end() ? nullptr : &*found;
}

bool is_list(std::string_view environment) {
    return environment.find("itemize") != std::string_view::npos ||
           environment.find("enumerate") != std::string_view::npos ||
           environment.find("items") != std::string_view::npos || environment == "description";
}

}  // namespace

bool Latex::is_empty(Span span) const { return latex::skip_blanks(text_, span.begin, span.end, false) >= span.end; }

/// The record of a macro or environment. Classes share names with other orders of arguments: the one of this class,
/// else the one that takes as many as are given.
const RecordSchema* Latex::known(std::string_view name, std::uint32_t after, std::uint32_t end) const {
    std::size_t given = 0;
    const RecordSchema* best = nullptr;
    int best_fit = 0;
    for (const RecordSchema& one : schema_.records) {
        if (one.name != name) continue;
        if (given == 0) {
            std::uint32_t behind = 0;
            given = 1 + latex::arguments(text_, after, end, kMostArguments, behind).size();
        }
        const int fit = (one.variant == class_ && !class_.empty() ? 4 : 0) + (one.fields.size() + 1 == given ? 2 : 0) +
                        (one.variant.empty() ? 1 : 0) + 1;
        if (fit > best_fit) {
            best = &one;
            best_fit = fit;
        }
    }
    return best;
}

std::uint32_t Latex::command(std::uint32_t i, std::uint32_t end, const Call* call, std::vector<Emphasis>& opened) {
    const std::uint32_t after = std::min(latex::command_end(text_, i), end);
    std::string_view name = text_.substr(i, after - i);
    if (name == "\\\\" || name == "\\newline" || name == "\\tabularnewline") {
        line_break();
        std::uint32_t behind = after;
        if (behind < end && text_[behind] == '*') ++behind;
        if (behind < end && text_[behind] == '[') {  // a distance
            if (const auto distance = latex::group(text_, behind, end)) behind = distance->end + 1;
        }
        return behind;
    }
    if (name == "\\par") return paragraph(), after;
    if (name == "\\hfill" || name == "\\dotfill") return preamble_ ? after : (writer_.next_cell(), after);
    if (name == "\\item") {
        item();
        const std::uint32_t next = latex::skip_blanks(text_, after, end);
        if (next >= end || text_[next] != '[') return after;
        const auto label = latex::group(text_, next, end);
        if (!label) return after;
        walk(*label, call);
        if (!preamble_) writer_.put(U' ', label->end, label->end + 1);
        return label->end + 1;
    }
    if (name == "\\begin" || name == "\\end") return environment(name, after, end, call);
    if (const std::uint32_t behind = definition(name, after, end); behind != after) return behind;
    if (const auto macro = macros_.find(name); macro != macros_.end()) {
        Call inner{{}, call, call == nullptr ? i : call->at};
        std::uint32_t behind = after;
        inner.arguments = latex::arguments(text_, after, end, macro->second.arguments, behind);
        if (!preamble_) walk(macro->second.body, &inner);
        return behind;
    }
    if (name.ends_with('*')) name.remove_suffix(1);
    if (const RecordSchema* schema = known(name.substr(1), after, end); schema != nullptr)
        return record(*schema, after, end, call);
    if (const std::uint32_t behind = styled(name, after, end, call, opened); behind != after) return behind;
    if (const std::uint32_t behind = link(name, after, end, call); behind != after) return behind;
    if (latex::is_accent(name)) return accent(name, i, after, end);
    if (const std::string_view printed = latex::symbol(name); !printed.empty()) {
        literal(i, after - i, printed, call);
        // A command of letters takes the blanks after it.
        const bool word = (name.back() | 0x20) >= 'a' && (name.back() | 0x20) <= 'z';
        return word ? latex::skip_blanks(text_, after, end) : after;
    }
    // Unknown: its optional argument is a setting, what stands in braces after it is walked like any group.
    const std::uint32_t next = name.size() > 2 ? latex::skip_blanks(text_, after, end) : after;
    if (next < end && text_[next] == '[' && next == after) {
        if (const auto setting = latex::group(text_, next, end)) return setting->end + 1;
    }
    return next;
}

/// `\begin{name}` and `\end{name}`: lists count, records are read, of all others only what they hold is left.
std::uint32_t Latex::environment(std::string_view name, std::uint32_t after, std::uint32_t end, const Call* call) {
    std::uint32_t behind = after;
    const std::vector<Span> named = latex::arguments(text_, after, end, 1, behind);
    if (named.empty()) return after;
    const std::string_view which = text_.substr(named[0].begin, named[0].size());
    if (name == "\\end") {
        if (is_list(which) && list_depth_ > 0) --list_depth_;
        paragraph();
        return behind;
    }
    if (which == "comment") {
        const std::size_t stop = text_.substr(0, end).find("\\end{comment}", behind);
        return stop == std::string_view::npos ? end : static_cast<std::uint32_t>(stop);
    }
    paragraph();
    if (is_list(which) && list_depth_ < 9) ++list_depth_;
    if (const RecordSchema* schema = known(which, behind, end); schema != nullptr)
        return record(*schema, behind, end, call);
    // Settings in brackets, and the columns of a table.
    const bool table = which.starts_with("tabular") || which.starts_with("longtable") || which == "array";
    std::uint32_t next = behind;
    if (next < end && text_[next] == '[') {
        if (const auto setting = latex::group(text_, next, end)) next = setting->end + 1;
    }
    if (table)
        (void)latex::arguments(text_, next, end, which == "tabular" || which == "longtable" || which == "array" ? 1 : 2,
                               next);
    return next;
}

/// Remembers `\newcommand{\name}[n]{body}` and `\def\name{body}`; macros that the schema knows keep its meaning.
std::uint32_t Latex::definition(std::string_view name, std::uint32_t after, std::uint32_t end) {
    const bool def = name == "\\def" || name == "\\gdef";
    if (!def && !name.starts_with("\\newcommand") && !name.starts_with("\\renewcommand") &&
        !name.starts_with("\\providecommand"))
        return after;
    std::uint32_t at = latex::skip_blanks(text_, after, end);
    if (at >= end) return end;
    Span defined;
    if (text_[at] == '{') {
        const auto inside = latex::group(text_, at, end);
        if (!inside) return at + 1;
        defined = *inside;
        at = inside->end + 1;
    } else if (text_[at] == '\\') {
        defined = {at, latex::command_end(text_, at)};
        at = defined.end;
    } else {
        return at;
    }
    std::size_t count = 0;
    bool optional = false;
    while (at < end && text_[at] != '{') {
        if (text_[at] == '[') {
            const auto inside = latex::group(text_, at, end);
            if (!inside) return at + 1;
            const char digit = text_[inside->begin];
            if (count == 0 && inside->size() == 1 && digit >= '0' && digit <= '9') {
                count = static_cast<std::size_t>(digit - '0');
            } else {
                optional = true;
            }
            at = inside->end + 1;
            continue;
        }
        if (text_[at] == '#') ++count;
        if (text_[at] == '\n' && def) break;
        ++at;
    }
    if (at >= end || text_[at] != '{') return at;
    const auto body = latex::group(text_, at, end);
    if (!body) return at + 1;
    const std::string_view macro = text_.substr(defined.begin, defined.size());
    const bool schema = std::ranges::any_of(
        schema_.records, [&](const RecordSchema& one) { return macro.substr(macro.empty() ? 0 : 1) == one.name; });
    if (!schema && macro.size() > 1 && !optional) macros_[macro] = {count, *body};
    return body->end + 1;
}

std::uint32_t Latex::record(const RecordSchema& schema, std::uint32_t after, std::uint32_t end, const Call* call) {
    std::uint32_t behind = after;
    const std::vector<Span> given = latex::arguments(text_, after, end, schema.fields.size(), behind);
    const bool card = schema.shape == RecordShape::Card;
    std::vector<RecordField> fields;
    bool heading = false;
    for (std::size_t k = 0; k < given.size(); ++k) {
        const FieldRole role = schema.fields[k].role;
        if (role == FieldRole::Skipped || is_empty(given[k])) continue;
        heading |= role == FieldRole::Heading;
        RecordField one{role, {}, {}};
        one.texts.push_back([this, span = given[k], call](Writer&) { walk(span, call); });
        // The parts of a name are one name.
        if (card && role == FieldRole::Name && !fields.empty() && fields.back().role == FieldRole::Name) {
            one.texts.insert(one.texts.begin(), [](Writer& writer) { writer.literal(" "); });
            for (WriteText& text : one.texts) fields.back().texts.push_back(std::move(text));
            continue;
        }
        fields.push_back(std::move(one));
    }
    if (fields.empty() || (preamble_ && !card)) return behind;
    const bool was_preamble = std::exchange(preamble_, false);
    const std::uint8_t was_depth = std::exchange(list_depth_, std::uint8_t{0});
    writer_.end_line();
    if (heading) {
        write_heading(writer_, schema.section, fields.front().texts.front());
    } else {
        write_record(writer_, schema, schema_.omitted, fields);
    }
    list_depth_ = was_depth;
    paragraph();
    preamble_ = was_preamble;
    return behind;
}

std::uint32_t Latex::styled(std::string_view name, std::uint32_t after, std::uint32_t end, const Call* call,
                            std::vector<Emphasis>& opened) {
    if (const Style* style = find_style(kDeclaring, name); style != nullptr) {
        if (!preamble_) {
            writer_.open(style->second);
            opened.push_back(style->second);
        }
        return latex::skip_blanks(text_, after, end);
    }
    const Style* const style = find_style(kSetting, name);
    if (style == nullptr) return after;
    std::uint32_t behind = after;
    const std::vector<Span> set = latex::arguments(text_, after, end, 1, behind);
    if (set.empty()) return after;
    if (!preamble_) writer_.open(style->second);
    walk(set[0], call);
    if (!preamble_) writer_.close(style->second);
    return behind;
}

std::uint32_t Latex::link(std::string_view name, std::uint32_t after, std::uint32_t end, const Call* call) {
    const bool shown = name == "\\href";
    if (!shown && name != "\\url" && name != "\\nolinkurl") return after;
    std::uint32_t behind = after;
    const std::vector<Span> given = latex::arguments(text_, after, end, shown ? 2 : 1, behind);
    if (given.empty()) return after;
    if (preamble_) return behind;
    std::string target;
    for (std::uint32_t i = given[0].begin; i < given[0].end; ++i) {
        const bool escaped = text_[i] == '\\' && i + 1 < given[0].end &&
                             std::string_view("%#_&~").find(text_[i + 1]) != std::string_view::npos;
        if (escaped) ++i;
        if (text_[i] != '\n') target += text_[i];
    }
    writer_.open_link(std::move(target));
    if (given.size() == 2) {
        walk(given[1], call);
    } else {
        writer_.seek(given[0].begin);
        writer_.copy(given[0].begin, given[0].end);
    }
    writer_.close_link();
    return behind;
}

/// `\'e`, `\'{e}`, `\c c`, `\"\i`.
std::uint32_t Latex::accent(std::string_view name, std::uint32_t begin, std::uint32_t after, std::uint32_t end) {
    std::uint32_t at = latex::skip_blanks(text_, after, end);
    const bool braced = at < end && text_[at] == '{';
    if (braced) at = latex::skip_blanks(text_, at + 1, end);
    if (at >= end) return end;
    char32_t letter = 0;
    std::uint32_t behind = at;
    if (text_[at] == '\\') {
        behind = std::min(latex::command_end(text_, at), end);
        const std::string_view printed = latex::symbol(text_.substr(at, behind - at));
        if (printed.empty()) return at;
        letter = text::code_point_at(printed, 0).value;
    } else if (text_[at] != '}') {
        const auto [c, length] = text::code_point_at(text_, at);
        letter = c;
        behind = at + length;
    }
    if (braced && behind < end && text_[behind] == '}') ++behind;
    if (letter != 0 && !preamble_) {
        writer_.seek(begin);
        writer_.put(latex::accented(name, letter), begin, behind);
    }
    return behind;
}

}  // namespace veritae::reading
