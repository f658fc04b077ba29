// SPDX-License-Identifier: MIT
#include "stream/traced.hpp"

#include <algorithm>
#include <charconv>

#include <nlohmann/json.hpp>

#include "cross/keys.hpp"
#include "read/tree.hpp"
#include "text/utf8.hpp"

namespace veritae::stream {
namespace {

using reading::Node;

/// Thrown inside this file.
struct Refused {
    ReadError error;
};

bool is_string(const Node& node) { return node.kind == Node::Kind::Scalar && node.quote == '"'; }
bool is_null(const Node& node) {
    return node.kind == Node::Kind::Scalar && node.quote == '\0' && (node.value.empty() || node.value == "null");
}

class Parser {
  public:
    explicit Parser(const Document& line) : line_(line) {}

    void parse(const Node& root, Traced& traced) const {
        if (root.kind != Node::Kind::Map) refuse(root, "an object");
        if (const Node* id = root.find("id"); id != nullptr && !is_null(*id))
            traced.record.id = is_string(*id) ? nlohmann::json(id->value).dump(-1, ' ', true) : id->value;
        if (const Node* path = root.find("path"); path != nullptr && is_string(*path)) traced.record.path = path->value;
        if (const Node* errors = root.find("errors"); errors != nullptr) traced.refused = !errors->items.empty();
        const Node* traces = root.find("traces");
        if (traces == nullptr || traces->kind != Node::Kind::Map)
            refuse(root, "\"traces\", which `veritae filter --traces` writes");
        read(*traces, traced.record.traces);
        const std::string id = traced.record.id.empty() ? "null" : traced.record.id;
        const std::string_view all = line_.text;
        traced.kept = "{\"id\":" + id + ",\"path\":" + nlohmann::json(traced.record.path).dump() +
                      ",\"traces\":" + std::string(all.substr(traces->source.begin, traces->source.size())) + "}";
    }

  private:
    [[noreturn]] void refuse(const Node& at, std::string expected) const {
        throw Refused{{ReadError::Code::Malformed, line_.position(at.source.begin), "expected " + std::move(expected)}};
    }

    [[nodiscard]] const Node& need(const Node& object, std::string_view name) const {
        const Node* found = object.find(name);
        if (found == nullptr) refuse(object, '"' + std::string(name) + '"');
        return *found;
    }
    [[nodiscard]] std::string text(const Node& object, std::string_view name) const {
        const Node& node = need(object, name);
        if (is_null(node)) return {};
        if (!is_string(node)) refuse(node, '"' + std::string(name) + "\" to be a string");
        return node.value;
    }
    [[nodiscard]] std::uint32_t number(const Node& object, std::string_view name) const {
        const Node& node = need(object, name);
        if (is_null(node)) return 0;
        std::uint32_t value = 0;
        const char* const end = node.value.data() + node.value.size();
        const auto [stop, error] = std::from_chars(node.value.data(), end, value);
        if (node.kind != Node::Kind::Scalar || error != std::errc{} || stop != end)
            refuse(node, '"' + std::string(name) + "\" to be a whole number");
        return value;
    }
    [[nodiscard]] bool flag(const Node& object, std::string_view name) const {
        return need(object, name).value == "true";
    }
    [[nodiscard]] std::uint64_t hash(const Node& node) const {
        const std::uint64_t value = is_string(node) ? cross::hash_from_hex(node.value) : 0;
        if (value == 0) refuse(node, "twelve hex digits");
        return value;
    }
    [[nodiscard]] std::uint64_t hash_or_none(const Node& object, std::string_view name) const {
        const Node& node = need(object, name);
        return is_null(node) ? 0 : hash(node);
    }
    [[nodiscard]] const std::vector<Node>& list(const Node& object, std::string_view name) const {
        const Node& node = need(object, name);
        if (node.kind != Node::Kind::List) refuse(node, '"' + std::string(name) + "\" to be a list");
        return node.items;
    }
    [[nodiscard]] std::vector<std::uint64_t> hashes(const Node& object, std::string_view name) const {
        std::vector<std::uint64_t> all;
        for (const Node& one : list(object, name)) all.push_back(hash(one));
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }

    [[nodiscard]] cross::PaperTrace paper(const Node& node) const {
        cross::PaperTrace one;
        one.key = hash_or_none(node, "key");
        one.telling = number(node, "telling");
        one.title = text(node, "title");
        one.line = number(node, "line");
        const std::string first = text(node, "first");
        one.first = first == "alone"    ? cross::FirstAuthor::Alone
                    : first == "shared" ? cross::FirstAuthor::Shared
                                        : cross::FirstAuthor::No;
        one.position = number(node, "position");
        one.authors = number(node, "authors");
        one.names = hashes(node, "names");
        for (const Node& identifier : list(node, "identifiers")) one.identifiers.push_back(identifier.value);
        std::sort(one.identifiers.begin(), one.identifiers.end());
        one.year = static_cast<std::int16_t>(std::min(number(node, "year"), 9999u));
        one.venue = text(node, "venue");
        return one;
    }

    void read(const Node& node, cross::Traces& traces) const {
        traces.owner = text(node, "owner");
        traces.person = hash_or_none(node, "person");
        traces.language = text(node, "language") == "zh" ? Language::Chinese : Language::English;
        traces.contacts = hashes(node, "contacts");
        traces.organizations = hashes(node, "organizations");
        for (const Node& one : list(node, "papers")) traces.papers.push_back(paper(one));
        for (const Node& one : list(node, "links")) {
            const bool owner = text(one, "use") == "owner";
            traces.links.push_back({owner ? cross::LinkUse::Owner : cross::LinkUse::Project, text(one, "link"),
                                    text(one, "title"), number(one, "line"), flag(one, "joint"), flag(one, "alone")});
        }
        for (const Node& one : list(node, "texts"))
            traces.texts.push_back(
                {text(one, "title"), number(one, "line"), text(one, "quote"), hashes(one, "prints")});
    }

    const Document& line_;
};

}  // namespace

Traced parse_traced(std::string_view line, const ReadLimits& limits) {
    Traced traced;
    Document document;
    document.text = line;
    document.line_starts = {0};
    if (text::first_invalid(line) != std::string_view::npos) {
        traced.error = ReadError{ReadError::Code::NotText, {}, "expected JSON in UTF-8"};
        return traced;
    }
    reading::ParsedTree tree = reading::parse_json(document, limits.depth);
    traced.error = std::move(tree.error);
    if (traced.error) return traced;
    try {
        Parser(document).parse(tree.root, traced);
    } catch (Refused& refused) {
        traced.error = std::move(refused.error);
    }
    return traced;
}

}  // namespace veritae::stream
