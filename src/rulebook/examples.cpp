// SPDX-License-Identifier: MIT
#include "rulebook/examples.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "veritae/source.hpp"

namespace veritae::rulebook {
namespace {

using Lines = std::vector<std::string_view>;

/// The documents of an example, and the lines of each.
struct Documents {
    std::string_view kind;  ///< what one is called in a place
    std::vector<ExampleDocument> list;
    std::vector<Lines> lines;
};

/// The lines under a key.
Lines read_lines(Object& object, std::string_view key, Draft& draft) {
    Lines lines;
    for (const Node& item : need_items(object.need(key), object.file(), fmt::format("\"{}\"", key))) {
        if (item.string() == nullptr) object.fail(item, fmt::format("a line of \"{}\" must be a text", key));
        if (item.string()->find('\n') != std::string::npos)
            object.fail(item, fmt::format("a line of \"{}\" holds a line break", key));
        lines.push_back(draft.keep(*item.string()));
    }
    if (lines.empty()) object.fail(object.node(), fmt::format("an example needs lines of \"{}\"", key));
    return lines;
}

/// "text" and "format" of an example, or of one of its documents.
void read_document(Object& object, std::string_view name, Documents& documents, Draft& draft) {
    Lines lines = read_lines(object, "text", draft);
    const Format format = object.choice("format", {"markdown", "text"}, 0) == 0 ? Format::Markdown : Format::Text;
    documents.list.push_back({name, draft.keep(fmt::format("{}\n", fmt::join(lines, "\n"))), format});
    documents.lines.push_back(std::move(lines));
}

Documents read_documents(Object& example, Sees sees, Draft& draft) {
    const bool records = sees == Sees::Records;
    const std::string_view list = records ? "records" : "documents";
    Documents documents{records ? "record" : "document", {}, {}};
    if (!records && example.find(list) == nullptr) {
        read_document(example, "example", documents, draft);
        return documents;
    }
    for (const Node& item : example.items(list)) {
        Object object(item, example.file(), documents.kind);
        const std::string_view name = draft.keep(object.text("name"));
        const bool taken = std::any_of(documents.list.begin(), documents.list.end(),
                                       [&](const ExampleDocument& other) { return other.name == name; });
        if (taken) object.fail(item, fmt::format("two {} are named \"{}\"", list, name));
        read_document(object, name, documents, draft);
        object.finish();
    }
    if (documents.list.size() < 2) {
        example.fail(example.node(),
                     records ? "\"records\" are two or more" : "\"documents\" are two or more; one is a \"text\"");
    }
    return documents;
}

/// The document that a place names; the only one needs no name.
std::size_t read_document_name(Object& place, const Documents& documents) {
    if (documents.list.size() == 1) return 0;
    const std::string& name = place.text(documents.kind);
    const auto found = std::find_if(documents.list.begin(), documents.list.end(),
                                    [&](const ExampleDocument& one) { return one.name == name; });
    if (found == documents.list.end())
        place.fail(place.node(), fmt::format("there is no {} \"{}\"", documents.kind, name));
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

/// What a source says, by the provider whose key is there.
ExampleSource read_source(const Node& node, std::string_view file, Draft& draft) {
    Object object(node, file, "source of an example");
    ExampleSource source;
    const bool paper = object.find("openreview") != nullptr;
    source.provider = static_cast<std::uint8_t>(paper ? Provider::OpenReview : Provider::GitHub);
    source.id = draft.keep(object.text(paper ? "openreview" : "github"));
    if (object.day("read")) source.read = draft.keep(object.text("read"));
    source.absent = object.flag("absent", false);
    if (object.day("created")) source.created = draft.keep(object.text("created"));
    if (paper) {
        source.title = draft.keep(object.optional_text("title"));
        std::vector<std::string_view> authors;
        for (const Node& item : object.items("authors"))
            authors.push_back(draft.keep(need_text(item, file, "an author")));
        source.authors = draft.storage->keep(std::move(authors));
        source.venue_id = draft.keep(object.optional_text("venue_id"));
        constexpr Status kStatuses[] = {Status::None,     Status::UnderReview, Status::Rejected,
                                        Status::Rejected, Status::Withdrawn,   Status::Accepted};
        const std::size_t status = object.choice(
            "status", {"unknown", "under-review", "rejected", "desk-rejected", "withdrawn", "accepted"}, 0);
        source.status = static_cast<std::uint8_t>(kStatuses[status]);
        source.desk_rejected = status == 3;
    } else {
        source.full_name = draft.keep(object.optional_text("full_name"));
        source.parent = draft.keep(object.optional_text("parent"));
        source.personal = object.flag("personal", false);
        if (const Node* stars = object.find("stars")) {
            if (stars->number() == nullptr || *stars->number() < 0 || *stars->number() > 1e9)
                object.fail(*stars, "\"stars\" must be a number");
            source.stars = static_cast<std::int32_t>(*stars->number());
        }
    }
    object.finish();
    return source;
}

std::span<const ExampleSource> read_sources_of(Object& example, Draft& draft) {
    std::vector<ExampleSource> sources;
    for (const Node& item : example.items("sources")) sources.push_back(read_source(item, example.file(), draft));
    return draft.storage->keep(std::move(sources));
}

/// An earlier version of the only document. What is found needs one.
void read_before(Object& object, Example& example, Draft& draft) {
    if (!example.finds && object.find("before") == nullptr) return;
    example.before = draft.keep(fmt::format("{}\n", fmt::join(read_lines(object, "before", draft), "\n")));
    if (!object.day("before_as_of")) object.fail(object.node(), "an earlier version needs its day, \"before_as_of\"");
    example.before_as_of = draft.keep(object.text("before_as_of"));
}

Example read_example(const Node& node, std::string_view file, bool finds, Sees sees, Draft& draft) {
    Object object(node, file, "example");
    Example example;
    example.finds = finds;
    example.name = draft.keep(object.text("name"));
    if (object.day("as_of")) example.as_of = draft.keep(object.text("as_of"));
    Documents documents = read_documents(object, sees, draft);
    example.apart = sees == Sees::Records;
    if (sees == Sees::Versions) {
        if (documents.list.size() > 1) object.fail(node, "an earlier version is that of one \"text\"");
        read_before(object, example, draft);
    }
    example.because = draft.keep(finds ? object.optional_text("because") : std::string_view(object.text("because")));
    if (finds) {
        std::vector<ExampleQuote> quotes;
        for (const Node& item : object.items("at")) quotes.push_back(read_quote(item, file, documents, draft));
        if (quotes.empty()) object.fail(node, "an example that finds needs places in \"at\"");
        example.at = draft.storage->keep(std::move(quotes));
    }
    example.sources = read_sources_of(object, draft);
    example.documents = draft.storage->keep(std::move(documents.list));
    object.finish();
    return example;
}

}  // namespace

std::span<const Example> read_examples(Object& rule, Sees sees, Draft& draft) {
    Object object(rule.need("examples"), rule.file(), "list of examples");
    std::vector<Example> examples;
    for (const bool finds : {true, false}) {
        const std::string_view key = finds ? "finds" : "leaves";
        if (object.items(key).empty()) object.fail(object.node(), fmt::format("a rule needs examples that it {}", key));
        for (const Node& item : object.items(key))
            examples.push_back(read_example(item, rule.file(), finds, sees, draft));
    }
    object.finish();
    return draft.storage->keep(std::move(examples));
}

}  // namespace veritae::rulebook
