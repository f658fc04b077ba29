// SPDX-License-Identifier: MIT
#include "report/manual.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/escapes.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/terminal.hpp"

namespace veritae::report {

namespace {

std::string severity_of(const Rule& rule, const Words& words) {
    return std::string(words(fmt::format("severity/{}", name_of(rule.severity))));
}

/// A text without a finding at hand: what would be filled in is shown as `…`.
std::string unfilled(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t close = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
        out += close == std::string_view::npos ? text.substr(at, 1) : std::string_view("…");
        at = close == std::string_view::npos ? at + 1 : close + 1;
    }
    return printable(out);
}

template <typename Use>
void for_each_line(std::string_view text, Use use) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        use(text.substr(at, end - at));
        at = end + 1;
    }
}

/// What a source says in an example, by the names that it has there.
std::string said_by(const ExampleSource& source) {
    std::string out = fmt::format("{} {}:", name_of(static_cast<Provider>(source.provider)), source.id);
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) out += fmt::format(" {}={};", name, value);
    };
    if (source.absent) out += " absent;";
    add("title", source.title);
    add("authors", fmt::format("{}", fmt::join(source.authors, ", ")));
    add("venue_id", source.venue_id);
    add("full_name", source.full_name);
    add("parent", source.parent);
    add("created", source.created);
    if (source.stars >= 0) add("stars", std::to_string(source.stars));
    out.pop_back();
    return printable(out);
}

void append_examples(std::string& out, const Rule& rule, bool finds) {
    for (const Example& example : rule.examples) {
        if (example.finds != finds) continue;
        out += fmt::format("\n  {}{}{}\n", printable(example.name), example.because.empty() ? "" : ": ",
                           printable(example.because));
        for (const ExampleDocument& document : example.documents) {
            if (example.documents.size() > 1) out += fmt::format("   ::: {}\n", printable(document.name));
            for_each_line(document.text,
                          [&](std::string_view line) { out += fmt::format("    | {}\n", printable(line)); });
        }
        for (const ExampleSource& source : example.sources) out += fmt::format("    < {}\n", said_by(source));
    }
}

/// As a list; what an example says stands in a block of code of the item.
void append_examples_in_markdown(std::string& out, const Rule& rule, bool finds) {
    constexpr std::size_t kMost = 3;
    std::size_t shown = 0;
    for (const Example& example : rule.examples) {
        if (example.finds != finds || shown++ == kMost) continue;
        out += fmt::format("\n- {}{}{}\n", markdown_escaped(printable(example.name)),
                           example.because.empty() ? "" : ": ", markdown_escaped(printable(example.because)));
        for (const ExampleDocument& document : example.documents) {
            out += '\n';
            for_each_line(document.text, [&](std::string_view line) {
                out += line.empty() ? "\n" : fmt::format("      {}\n", printable(line));
            });
        }
        for (const ExampleSource& source : example.sources)
            out += fmt::format("\n  {}\n", markdown_escaped(said_by(source)));
    }
}

}  // namespace

std::string rules_text(const Context& context) {
    const Words words(context.rulebook, context.language.value_or(Language::English));
    std::size_t id_width = 0;
    std::uint32_t severity_width = 0;
    for (const Rule& rule : context.rulebook.rules) {
        id_width = std::max(id_width, rule.id.size());
        severity_width = std::max(severity_width, columns_of(severity_of(rule, words)));
    }
    std::string out;
    for (const Rule& rule : context.rulebook.rules) {
        std::string severity = severity_of(rule, words);
        severity.append(severity_width - columns_of(severity), ' ');
        const std::string off = rule.enabled ? std::string() : fmt::format(" ({})", words("rules/off"));
        out += fmt::format("{:{}}  {}  {}{}\n", rule.id, id_width, severity, printable(rule.title.in(words.language())),
                           off);
    }
    return out;
}

std::string rules_json(const Context& context) {
    const Language language = context.language.value_or(Language::English);
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.member("schema", "veritae/rules/1");
    write_tool(json, context);
    json.key("rules");
    json.begin_array();
    for (const Rule& rule : context.rulebook.rules) {
        json.begin_object();
        json.member("id", rule.id);
        json.member("severity", name_of(rule.severity));
        json.member("enabled", rule.enabled);
        json.member("since", rule.since);
        json.member("title", rule.title.in(language));
        json.member("why", rule.why.in(language));
        json.key("numbers");
        json.begin_object(JsonWriter::Layout::Line);
        for (const Parameter& one : rule.parameters) {
            if (!one.text.empty()) continue;
            json.key(one.name);
            json.number(one.number);
        }
        json.end_object();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return out;
}

std::string manual_text(const Rule& rule, const Context& context) {
    const Words words(context.rulebook, context.language.value_or(Language::English));
    const Language language = words.language();
    const auto label = [&](std::string_view name) { return paint(words(name), Ink::Bold, context.color); };
    const Argument since[] = {{"version", std::string(rule.since)}};
    std::string out = fmt::format("{} ({}, {}{}{})\n", paint(rule.id, Ink::Bold, context.color),
                                  severity_of(rule, words), words.fill("rules/since", since), rule.enabled ? "" : ", ",
                                  rule.enabled ? std::string_view() : words("rules/off"));
    out += fmt::format("{}\n\n{}\n", printable(rule.title.in(language)), printable(rule.why.in(language)));
    out += fmt::format("\n{}\n", label("rules/finds"));
    append_examples(out, rule, true);
    out += fmt::format("\n{}\n", label("rules/leaves"));
    append_examples(out, rule, false);
    out += fmt::format("\n{}: {}\n", label("label/help"), unfilled(rule.mend.in(language)));
    out += fmt::format("{}: {}\n", label("label/ask"), unfilled(rule.question.in(language)));
    return out;
}

std::string manual_brief(const Rule& rule, const Words& words) {
    const Language language = words.language();
    return fmt::format("{}\n{}: {}\n{}: {}", printable(rule.why.in(language)), words("label/help"),
                       unfilled(rule.mend.in(language)), words("label/ask"), unfilled(rule.question.in(language)));
}

std::string manual_markdown(const Rule& rule, const Words& words) {
    const Language language = words.language();
    std::string out =
        fmt::format("{}\n\n### {}\n", markdown_escaped(printable(rule.why.in(language))), words("rules/finds"));
    append_examples_in_markdown(out, rule, true);
    out += fmt::format("\n### {}\n", words("rules/leaves"));
    append_examples_in_markdown(out, rule, false);
    out += fmt::format("\n**{}**: {}\n\n**{}**: {}\n", words("label/help"),
                       markdown_escaped(unfilled(rule.mend.in(language))), words("label/ask"),
                       markdown_escaped(unfilled(rule.question.in(language))));
    return out;
}

}  // namespace veritae::report
