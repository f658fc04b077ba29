// SPDX-License-Identifier: MIT
#include "rulebook/examples.hpp"

#include <fmt/format.h>

#include <string>

namespace veritae::rulebook {
namespace {

std::vector<std::string_view> read_lines(Object& example, Draft& draft) {
    std::vector<std::string_view> lines;
    for (const Node& item : need_items(example.need("text"), example.file(), "\"text\"")) {
        if (item.string() == nullptr) example.fail(item, "a line of \"text\" must be a text");
        if (item.string()->find('\n') != std::string::npos) example.fail(item, "a line of \"text\" holds a line break");
        lines.push_back(draft.keep(*item.string()));
    }
    if (lines.empty()) example.fail(example.node(), "an example needs lines of \"text\"");
    return lines;
}

ExampleQuote read_quote(const Node& node, std::string_view file, const std::vector<std::string_view>& lines,
                        Draft& draft) {
    Object object(node, file, "place");
    const std::int16_t line = need_whole(object.need("line"), file, "\"line\"");
    const std::string& quote = object.text("quote");
    object.finish();
    if (line < 1 || static_cast<std::size_t>(line) > lines.size())
        object.fail(node, fmt::format("the text has no line {}", line));
    const std::string first_line = quote.substr(0, quote.find('\n'));
    if (lines[static_cast<std::size_t>(line - 1)].find(first_line) == std::string_view::npos) {
        object.fail(node, fmt::format("line {} does not hold \"{}\"", line, first_line));
    }
    return {static_cast<std::uint32_t>(line), draft.keep(quote)};
}

Example read_example(const Node& node, std::string_view file, bool finds, Draft& draft) {
    Object object(node, file, "example");
    Example example;
    example.finds = finds;
    example.name = draft.keep(object.text("name"));
    if (object.day("as_of")) example.as_of = draft.keep(object.text("as_of"));
    example.format = object.choice("format", {"markdown", "text"}, 0) == 0 ? Format::Markdown : Format::Text;
    const std::vector<std::string_view> lines = read_lines(object, draft);
    example.text = draft.keep(fmt::format("{}\n", fmt::join(lines, "\n")));
    example.because = draft.keep(finds ? object.optional_text("because") : std::string_view(object.text("because")));
    if (finds) {
        std::vector<ExampleQuote> quotes;
        for (const Node& item : object.items("at")) quotes.push_back(read_quote(item, file, lines, draft));
        if (quotes.empty()) object.fail(node, "an example that finds needs places in \"at\"");
        example.at = draft.storage->keep(std::move(quotes));
    }
    object.finish();
    return example;
}

}  // namespace

std::span<const Example> read_examples(Object& rule, Draft& draft) {
    Object object(rule.need("examples"), rule.file(), "list of examples");
    std::vector<Example> examples;
    for (const bool finds : {true, false}) {
        const std::string_view key = finds ? "finds" : "leaves";
        if (object.items(key).empty()) object.fail(object.node(), fmt::format("a rule needs examples that it {}", key));
        for (const Node& item : object.items(key)) examples.push_back(read_example(item, rule.file(), finds, draft));
    }
    object.finish();
    return draft.storage->keep(std::move(examples));
}

}  // namespace veritae::rulebook
