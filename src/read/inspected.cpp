// SPDX-License-Identifier: MIT
// What `inspect --format json` wrote, or somebody else in its form, as a document again.
//
// With `"reading"` the document becomes what it was: every promise of document.hpp is checked, since anybody may have
// written it. Without, its entries and publications are records like those of other structured formats.
#include "read/inspected.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

#include "read/formats.hpp"
#include "read/tree_records.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

ReadError malformed(const Document& file, const Node& at, std::string detail) {
    return {ReadError::Code::Malformed, file.position(at.source.begin), "expected " + std::move(detail)};
}

/// Thrown inside this file.
struct Refused {
    ReadError error;
};

/// A document from its `"reading"`.
class Restorer {
  public:
    Restorer(const Document& file, const Node& reading, std::string pointer, Document& out)
        : file_(file), reading_(reading), pointer_(std::move(pointer)), out_(out) {}

    void restore() {
        const Node& lines = list(reading_, "lines");
        for (std::size_t i = 0; i < lines.items.size(); ++i) {
            const std::size_t before = out_.text.size();
            line(lines.items[i]);
            mark(before, "/lines/" + std::to_string(i));
        }
        for (const Line& one : out_.lines) {
            if (one.block >= out_.lines.size() + out_.text.size()) refuse(lines, "blocks that are counted from 0");
        }
        const std::size_t before = out_.text.size();
        if (const Node* rest = reading_.find("rest"); rest != nullptr && rest->kind == Node::Kind::Scalar)
            out_.text += rest->value;
        mark(before, "/rest");
        if (out_.line_starts.empty()) {
            out_.line_starts.push_back(0);
            add_origin("/lines");
        }
        for (const Node& one : list(reading_, "styles").items)
            out_.styles.push_back({span_of(one), choice<Emphasis>(one, kEmphasisNames)});
        for (const Node& one : list(reading_, "links").items)
            out_.links.push_back({span_of(one), one.items.front().value});
        for (const Node& one : list(reading_, "fields").items) {
            Field field{span_of(one), choice<FieldRole>(one, kRoleNames)};
            if (one.items.size() > 3) field.section = section(one, one.items[3]);
            out_.fields.push_back(field);
        }
        for (const Node& one : list(reading_, "asides").items) {
            const Span span = numbers(one);
            const std::uint32_t end = out_.asides.empty() ? 0 : out_.asides.back().end;
            if (span.begin < end || span.empty() || !fits(out_.text, span)) refuse(one, "places of the text, in order");
            out_.asides.push_back({choice<AsideKind>(one, kAsideNames), span.begin, span.end});
        }
        check_order(out_.styles, "styles");
        check_order(out_.links, "links");
        check_order(out_.fields, "fields");
    }

  private:
    [[noreturn]] void refuse(const Node& at, std::string detail) const {
        throw Refused{malformed(file_, at, std::move(detail))};
    }

    const Node& list(const Node& node, std::string_view name) const {
        const Node* found = node.find(name);
        if (found == nullptr || found->kind != Node::Kind::List) refuse(node, "a list \"" + std::string(name) + "\"");
        return *found;
    }

    [[nodiscard]] std::uint32_t number(const Node& node) const {
        std::uint32_t value = 0;
        const char* const end = node.value.data() + node.value.size();
        const auto [last, error] = std::from_chars(node.value.data(), end, value);
        if (node.kind != Node::Kind::Scalar || error != std::errc{} || last != end) refuse(node, "a number of bytes");
        return value;
    }

    template <class Enumerator, std::size_t Count>
    Enumerator choice(const Node& node, const std::array<std::string_view, Count>& names) const {
        const Node& word = node.kind == Node::Kind::List && !node.items.empty() ? node.items.front() : node;
        const auto found = std::ranges::find(names, word.value);
        if (found == names.end()) refuse(node, "a word that inspect writes here");
        return static_cast<Enumerator>(found - names.begin());
    }

    [[nodiscard]] Section section(const Node& node, const Node& word) const {
        const auto found = std::ranges::find(kSectionNames, word.value);
        if (found == kSectionNames.end()) refuse(node, "a section");
        return static_cast<Section>(found - kSectionNames.begin());
    }

    /// The second and third of a list.
    [[nodiscard]] Span numbers(const Node& node) const {
        if (node.kind != Node::Kind::List || node.items.size() < 3) refuse(node, "a word and two places");
        return {number(node.items[1]), number(node.items[2])};
    }

    static bool fits(std::string_view text, Span span) {
        const auto boundary = [&](std::uint32_t at) {
            return at == text.size() || (static_cast<std::uint8_t>(text[at]) & 0xC0U) != 0x80U;
        };
        return span.begin <= span.end && span.end <= text.size() && boundary(span.begin) && boundary(span.end);
    }

    [[nodiscard]] Span span_of(const Node& node) const {
        const Span span = numbers(node);
        if (span.empty() || !fits(out_.plain, span)) refuse(node, "places of the content");
        return span;
    }

    template <class Marked>
    void check_order(const std::vector<Marked>& all, std::string_view name) const {
        const bool sorted =
            std::ranges::is_sorted(all, [](const Marked& a, const Marked& b) { return a.span < b.span; });
        if (!sorted) refuse(reading_, "\"" + std::string(name) + "\" in order");
    }

    void line(const Node& node) {
        const Node* kind = node.find("kind");
        const Node* level = node.find("level");
        const Node* block = node.find("block");
        if (kind == nullptr || level == nullptr || block == nullptr) refuse(node, "kind, level and block of a line");
        Line line;
        line.kind = choice<LineKind>(*kind, kLineKindNames);
        const std::uint32_t depth = number(*level);
        line.level = static_cast<std::uint8_t>(std::min(depth, 255U));
        line.block = number(*block);
        line.span.begin = size(out_.plain);
        for (const Node& one : list(node, "pieces").items) piece(one);
        line.span.end = size(out_.plain);
        const std::string_view shown = std::string_view(out_.plain).substr(line.span.begin);
        const bool ends = shown.size() > 1 && shown.find('\n') == shown.size() - 1;
        const bool trimmed = ends && shown.front() != ' ' && shown[shown.size() - 2] != ' ';
        if (!trimmed || (line.kind == LineKind::Heading && (depth < 1 || depth > 6)))
            refuse(node, "one line with content and a line break at its end");
        --line.span.end;
        out_.lines.push_back(line);
    }

    void piece(const Node& node) {
        std::string_view shown = node.value;
        std::string_view written = node.value;
        if (node.kind == Node::Kind::List && node.items.size() == 2) {
            shown = node.items[0].value;
            written = node.items[1].value;
        } else if (node.kind != Node::Kind::Scalar) {
            refuse(node, "a text, or what is shown and what is written");
        }
        for (const std::string_view words : {shown, written}) {
            if (text::first_invalid(words) != std::string_view::npos || words.find('\0') != std::string_view::npos)
                refuse(node, "text");
        }
        const bool copied = shown.size() == written.size();
        if (!shown.empty()) {
            const Run run{size(out_.plain), size(out_.text), static_cast<std::uint32_t>(written.size())};
            const bool goes_on =
                copied && copied_ && !out_.runs.empty() && out_.runs.back().text + out_.runs.back().length == run.text;
            if (goes_on) {
                out_.runs.back().length += run.length;
            } else {
                out_.runs.push_back(run);
            }
            copied_ = copied;
        }
        out_.plain += shown;
        out_.text += written;
    }

    /// The lines that were added to the text since `before` come from a place of the file.
    void mark(std::size_t before, const std::string& pointer) {
        if (out_.text.size() == before) return;
        const bool begins = before == 0 || out_.text[before - 1] == '\n';
        if (begins) out_.line_starts.push_back(static_cast<std::uint32_t>(before)), add_origin(pointer);
        for (std::size_t at = before; at + 1 < out_.text.size(); ++at) {
            if (out_.text[at] != '\n') continue;
            out_.line_starts.push_back(static_cast<std::uint32_t>(at + 1));
            add_origin(pointer);
        }
    }
    void add_origin(const std::string& pointer) {
        Origin& origin = out_.origins.emplace_back();
        origin.pointer = pointer_ + pointer;
        origin.begin.line = static_cast<std::uint32_t>(out_.origins.size());
    }

    static std::uint32_t size(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

    const Document& file_;
    const Node& reading_;
    std::string pointer_;
    Document& out_;
    bool copied_ = false;  ///< the last run was
};

/// A document from its entries and publications; its text is the file.
class Records {
  public:
    Records(const Document& document, const Node& node, const Schema& schema)
        : document_(document), node_(node), schema_(schema) {}

    void write(Writer& writer) const {
        if (const RecordSchema* name = find_record(schema_, "name"); name != nullptr) {
            const Node card = named();
            write_record(writer, *name, {}, fields_of(document_, card, *name));
        }
        std::string_view before;
        for (const Node& entry : items("entries")) {
            const Node* kind = entry.find("kind");
            if (kind == nullptr) continue;
            const RecordSchema* known = find_record(schema_, kind->value);
            if (known == nullptr) continue;
            if (kind->value != before) write_heading(writer, known->section, write_scalar(document_, *kind));
            before = kind->value;
            record(writer, *known, entry);
        }
        const RecordSchema* known = find_record(schema_, "publications");
        bool begun = false;
        for (const Node& paper : items("publications")) {
            if (known == nullptr) break;
            if (!std::exchange(begun, true))
                write_heading(writer, known->section, [](Writer& out) { out.literal("publications"); });
            record(writer, *known, paper);
        }
    }

  private:
    [[nodiscard]] const std::vector<Node>& items(std::string_view name) const {
        static const std::vector<Node> kNone;
        const Node* found = node_.find(name);
        return found == nullptr ? kNone : found->items;
    }

    /// Of the document itself only its owner's name.
    [[nodiscard]] Node named() const {
        Node out;
        out.kind = Node::Kind::Map;
        for (const Node::Member& member : node_.members) {
            if (member.key.value == "name" && member.value.kind == Node::Kind::Scalar) out.members.push_back(member);
        }
        return out;
    }

    void record(Writer& writer, const RecordSchema& known, const Node& node) const {
        const Node* present = node.find("present");
        const Node* expected = node.find("expected");
        RecordSchema schema = known;
        schema.ongoing = present != nullptr && present->value == "true";
        // An end that is only expected has no words of its own here, and is no end yet.
        const Node told = flat(node, expected != nullptr && expected->value == "true");
        write_record(writer, schema, schema_.omitted, fields_of(document_, told, schema));
    }

    /// A venue is its name, an identifier a member; what is null is left out.
    static Node flat(const Node& node, bool endless) {
        Node out;
        out.kind = Node::Kind::Map;
        for (const Node::Member& member : node.members) {
            const bool null = member.value.kind == Node::Kind::Scalar && member.value.quote == '\0' &&
                              (member.value.value.empty() || member.value.value == "null");
            if (null || (endless && member.key.value == "end")) continue;
            if (member.key.value == "venue") {
                if (const Node* name = member.value.find("name"); name != nullptr)
                    out.members.push_back({member.key, *name});
            } else if (member.key.value == "identifiers") {
                out.members.insert(out.members.end(), member.value.members.begin(), member.value.members.end());
            } else {
                out.members.push_back(member);
            }
        }
        return out;
    }

    const Document& document_;
    const Node& node_;
    const Schema& schema_;
};

/// Names of members and numbers of items on the way to each scalar, for the lines that they stand on: what all of a
/// line have in common.
class Pointers {
  public:
    explicit Pointers(Document& document) : document_(document), known_(document.line_starts.size()) {}

    void add(const Node& node, const std::string& pointer) {
        if (node.kind == Node::Kind::Scalar) return place(node, pointer);
        for (std::size_t i = 0; i < node.items.size(); ++i) add(node.items[i], pointer + "/" + std::to_string(i));
        for (const Node::Member& member : node.members) {
            std::string deeper = pointer + "/";
            for (const char c : member.key.value) deeper += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
            add(member.value, deeper);
        }
    }
    void finish() {
        document_.origins.resize(document_.line_starts.size());
        for (std::size_t i = 0; i < document_.origins.size(); ++i) {
            document_.origins[i].pointer = known_[i].value_or("");
            document_.origins[i].begin.line = static_cast<std::uint32_t>(i + 1);
        }
    }

  private:
    void place(const Node& node, const std::string& pointer) {
        const auto after = std::ranges::upper_bound(document_.line_starts, node.source.begin);
        if (after == document_.line_starts.begin()) return;
        std::optional<std::string>& known = known_[static_cast<std::size_t>(after - document_.line_starts.begin() - 1)];
        if (!known) {
            known = pointer;
            return;
        }
        const auto differ = std::ranges::mismatch(*known, pointer).in1;
        if (differ != known->end()) known->resize(known->rfind('/', static_cast<std::size_t>(differ - known->begin())));
    }

    Document& document_;
    std::vector<std::optional<std::string>> known_;
};

/// The documents of a file: the items of its `"documents"`, or itself.
const Node* document_in(const Node& root, std::uint32_t number, std::string& pointer) {
    const Node* documents = root.find("documents");
    if (documents == nullptr)
        return number == 0 && (root.find("entries") != nullptr || root.find("reading") != nullptr) ? &root : nullptr;
    if (number >= documents->items.size()) return nullptr;
    pointer = "/documents/" + std::to_string(number);
    return &documents->items[number];
}

}  // namespace

Made make_inspected(Document& document, std::string_view bytes, const ReadLimits& limits, const ReadContext& context) {
    if (std::optional<ReadError> error = decode_into(document, bytes)) return {std::move(error), {}, false};
    const auto tree = std::make_shared<ParsedTree>(parse_json(document, limits.depth));
    if (tree->error) return {std::move(tree->error), {}, false};
    std::string pointer;
    const Node* node = document_in(tree->root, context.document, pointer);
    if (node == nullptr || node->kind != Node::Kind::Map)
        return {malformed(document, tree->root, "an object with \"documents\", as inspect --format json writes it"),
                {},
                false};
    if (const Node* errors = node->find("errors"); errors != nullptr && !errors->items.empty()) {
        const Node* message = errors->items.front().find("message");
        return {ReadError{ReadError::Code::Unreadable, document.position(errors->source.begin),
                          "could not be read when it was inspected" +
                              (message == nullptr ? std::string() : ": " + message->value)},
                {},
                false};
    }
    if (const Node* reading = node->find("reading"); reading != nullptr) {
        Document restored;
        restored.path = document.path;
        restored.format = document.format;
        if (const Node* format = node->find("format"); format != nullptr) {
            const auto found = std::ranges::find(kFormatNames, format->value);
            if (found != kFormatNames.end()) restored.format = static_cast<Format>(found - kFormatNames.begin());
        }
        try {
            Restorer(document, *reading, pointer + "/reading", restored).restore();
        } catch (Refused& refused) {
            return {std::move(refused.error), {}, false};
        }
        document = std::move(restored);
        return {std::nullopt, {}, true};
    }
    Pointers pointers(document);
    pointers.add(tree->root, "");
    pointers.finish();
    static constexpr Schema kNone{};
    const Schema* schema = find_schema(context.schemas, Format::Veritae);
    return {std::nullopt,
            [tree, node, &document, schema = schema == nullptr ? &kNone : schema](Writer& writer) {
                Records(document, *node, *schema).write(writer);
            },
            false};
}

}  // namespace veritae::reading

namespace veritae {

std::uint32_t inspected_documents(std::string_view bytes, const ReadLimits& limits) {
    Document document;
    if (!reading::is_inspected(bytes) || bytes.size() > limits.bytes) return 0;
    if (reading::decode_into(document, bytes)) return 0;
    const reading::ParsedTree tree = reading::parse_json(document, limits.depth);
    const reading::Node* documents = tree.error ? nullptr : tree.root.find("documents");
    return documents == nullptr ? 0 : static_cast<std::uint32_t>(documents->items.size());
}

}  // namespace veritae
