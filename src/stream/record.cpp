// SPDX-License-Identifier: MIT
#include "stream/record.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "read/inspected.hpp"
#include "read/tree.hpp"
#include "text/utf8.hpp"

namespace veritae::stream {
namespace {

using reading::Node;

constexpr std::size_t kLongestId = 1024;  // bytes; it is part of the answer, which has a bound
constexpr std::size_t kLongestPath = 4096;

bool is_null(const Node& node) {
    return node.kind == Node::Kind::Scalar && node.quote == '\0' && (node.value.empty() || node.value == "null");
}
bool is_string(const Node& node) { return node.kind == Node::Kind::Scalar && node.quote == '"'; }
bool is_number(const Node& node) {
    return node.kind == Node::Kind::Scalar && node.quote == '\0' && !node.value.empty() &&
           (node.value[0] == '-' || (node.value[0] >= '0' && node.value[0] <= '9'));
}

/// Thrown inside this file.
struct Refused {
    ReadError error;
};

class Parser {
  public:
    Parser(const Document& line, const Node& root, Record& record) : line_(line), root_(root), record_(record) {}

    void parse() {
        if (root_.kind != Node::Kind::Map) refuse(root_, "an object");
        id();
        if (const Node* format = member("format")) record_.format = format_named(*format);
        if (const Node* day = member("as_of")) {
            record_.as_of = is_string(*day) ? parse_day(day->value) : std::nullopt;
            if (!record_.as_of) refuse(*day, "\"as_of\" to be a day of the calendar (YYYY-MM-DD)");
        }
        const Node* text = member("text");
        const Node* resume = member("resume");
        const Node* path = member("path");
        if (path != nullptr) {
            record_.path = string(*path, "path");
            if (record_.path.empty() || record_.path.size() > kLongestPath)
                refuse(*path, "\"path\" to have 1 to " + std::to_string(kLongestPath) + " bytes");
        }
        if (text != nullptr && resume != nullptr) refuse(*resume, "only one of \"text\" and \"resume\"");
        if (text != nullptr) {
            record_.bytes = string(*text, "text");
        } else if (resume != nullptr) {
            structured(*resume);
        } else if (path != nullptr) {
            record_.kind = Record::Kind::Path;
        } else {
            refuse(root_, "one of \"text\", \"resume\" and \"path\"");
        }
    }

  private:
    [[noreturn]] void refuse(const Node& at, std::string expected) const {
        throw Refused{{ReadError::Code::Malformed, line_.position(at.source.begin), "expected " + std::move(expected)}};
    }

    /// Null is as good as left out.
    [[nodiscard]] const Node* member(std::string_view name) const {
        const Node* found = root_.find(name);
        return found == nullptr || is_null(*found) ? nullptr : found;
    }

    [[nodiscard]] std::string string(const Node& node, const std::string& name) const {
        if (!is_string(node)) refuse(node, '"' + name + "\" to be a string");
        return node.value;
    }

    void id() {
        const Node* id = member("id");
        if (id == nullptr) return;
        if ((!is_string(*id) && !is_number(*id)) || id->value.size() > kLongestId)
            refuse(*id, "\"id\" to be a string or a number of at most " + std::to_string(kLongestId) + " bytes");
        record_.id = is_number(*id) ? id->value : nlohmann::json(id->value).dump(-1, ' ', true);
    }

    [[nodiscard]] Format format_named(const Node& node) const {
        const std::string name = string(node, "format");
        const auto found = std::ranges::find(reading::kFormatNames, name);
        if (found != reading::kFormatNames.end()) return static_cast<Format>(found - reading::kFormatNames.begin());
        std::string names;
        for (const std::string_view one : reading::kFormatNames)
            names += (names.empty() ? "" : ", ") + std::string(one);
        refuse(node, "\"format\" to be one of " + names);
    }

    /// Each value on a line of its own, so that a place in it leads to the value.
    void structured(const Node& resume) {
        if (resume.kind != Node::Kind::Map) refuse(resume, "\"resume\" to be an object");
        const auto has = [&](std::string_view name) { return resume.find(name) != nullptr; };
        if (!record_.format)
            record_.format =
                has("documents") || has("entries") || has("reading") ? Format::Veritae : Format::JsonResume;
        const std::string_view bytes = std::string_view(line_.text).substr(resume.source.begin, resume.source.size());
        record_.bytes = nlohmann::ordered_json::parse(bytes).dump(1);
    }

    const Document& line_;
    const Node& root_;
    Record& record_;
};

}  // namespace

Record parse_record(std::string_view line, const ReadLimits& limits) {
    Record record;
    Document document;
    document.text = line;
    document.line_starts = {0};
    if (const std::size_t at = text::first_invalid(line); at != std::string_view::npos) {
        Position position;
        position.offset = at;
        record.error = ReadError{ReadError::Code::NotText, position, "expected JSON in UTF-8"};
        return record;
    }
    reading::ParsedTree tree = reading::parse_json(document, limits.depth);
    record.error = std::move(tree.error);
    if (record.error) return record;
    try {
        Parser(document, tree.root, record).parse();
    } catch (Refused& refused) {
        record.error = std::move(refused.error);
    }
    return record;
}

}  // namespace veritae::stream
