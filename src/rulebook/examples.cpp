// SPDX-License-Identifier: MIT
#include "rulebook/examples.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace veritae::rulebook {
namespace {

using Lines = std::vector<std::string_view>;

/// The documents of an example, and the lines of each.
struct Documents {
    std::vector<ExampleDocument> list;
    std::vector<Lines> lines;
};

/// "text" and "format" of an example, or of one of its documents.
void read_document(Object& object, std::string_view name, Documents& documents, Draft& draft) {
    Lines lines;
    for (const Node& item : need_items(object.need("text"), object.file(), "\"text\"")) {
        if (item.string() == nullptr) object.fail(item, "a line of \"text\" must be a text");
        if (item.string()->find('\n') != std::string::npos) object.fail(item, "a line of \"text\" holds a line break");
        lines.push_back(draft.keep(*item.string()));
    }
    if (lines.empty()) object.fail(object.node(), "an example needs lines of \"text\"");
    const Format format = object.choice("format", {"markdown", "text"}, 0) == 0 ? Format::Markdown : Format::Text;
    documents.list.push_back({name, draft.keep(fmt::format("{}\n", fmt::join(lines, "\n"))), format});
    documents.lines.push_back(std::move(lines));
}

Documents read_documents(Object& example, Draft& draft) {
    Documents documents;
    if (example.find("documents") == nullptr) {
        read_document(example, "example", documents, draft);
        return documents;
    }
    for (const Node& item : example.items("documents")) {
        Object object(item, example.file(), "document");
        const std::string_view name = draft.keep(object.text("name"));
        const bool taken = std::any_of(documents.list.begin(), documents.list.end(),
                                       [&](const ExampleDocument& other) { return other.name == name; });
        if (taken) object.fail(item, fmt::format("two documents are named \"{}\"", name));
        read_document(object, name, documents, draft);
        object.finish();
    }
    if (documents.list.size() < 2) example.fail(example.node(), "\"documents\" are two or more; one is a \"text\"");
    return documents;
}

/// The document that a place names; the only one needs no name.
std::size_t read_document_name(Object& place, const Documents& documents) {
    if (documents.list.size() == 1) return 0;
    const std::string& name = place.text("document");
    const auto found = std::find_if(documents.list.begin(), documents.list.end(),
                                    [&](const ExampleDocument& one) { return one.name == name; });
    if (found == documents.list.end()) place.fail(place.node(), fmt::format("there is no document \"{}\"", name));
    return static_cast<std::size_t>(found - documents.list.begin());
}

ExampleQuote read_quote(const Node& node, std::string_view file, const Documents& documents, Draft& draft) {
    Object object(node, file, "place");
    const std::size_t document = read_document_name(object, documents);
    const Lines& lines = documents.lines[document];
    const std::int16_t line = need_whole(object.need("line"), file, "\"line\"");
    const std::string& quote = object.text("quote");
    object.finish();
    if (line < 1 || static_cast<std::size_t>(line) > lines.size())
        object.fail(node, fmt::format("the text has no line {}", line));
    const std::string first_line = quote.substr(0, quote.find('\n'));
    if (lines[static_cast<std::size_t>(line - 1)].find(first_line) == std::string_view::npos) {
        object.fail(node, fmt::format("line {} does not hold \"{}\"", line, first_line));
    }
    return {static_cast<std::uint32_t>(document), static_cast<std::uint32_t>(line), draft.keep(quote)};
}

Example read_example(const Node& node, std::string_view file, bool finds, Draft& draft) {
    Object object(node, file, "example");
    Example example;
    example.finds = finds;
    example.name = draft.keep(object.text("name"));
    if (object.day("as_of")) example.as_of = draft.keep(object.text("as_of"));
    Documents documents = read_documents(object, draft);
    example.because = draft.keep(finds ? object.optional_text("because") : std::string_view(object.text("because")));
    if (finds) {
        std::vector<ExampleQuote> quotes;
        for (const Node& item : object.items("at")) quotes.push_back(read_quote(item, file, documents, draft));
        if (quotes.empty()) object.fail(node, "an example that finds needs places in \"at\"");
        example.at = draft.storage->keep(std::move(quotes));
    }
    example.documents = draft.storage->keep(std::move(documents.list));
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
