// SPDX-License-Identifier: MIT
// nlohmann's parser says what comes next; a cursor beside it says where: between two values stand only blanks, commas
// and colons, so each value begins at the next other byte.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "read/tree.hpp"

namespace veritae::reading {
namespace {

class Builder : public nlohmann::json_sax<nlohmann::json> {
  public:
    Builder(const Document& document, std::uint32_t depth) : document_(document), depth_(depth) {}

    ParsedTree result;

    bool null() override { return put({}, word()); }
    bool boolean(bool value) override { return put(value ? "true" : "false", word()); }
    bool number_integer(number_integer_t) override { return put_number(); }
    bool number_unsigned(number_unsigned_t) override { return put_number(); }
    bool number_float(number_float_t, const string_t&) override { return put_number(); }
    bool string(string_t& value) override { return put(std::move(value), quoted(), '"'); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Node::Kind::Map); }
    bool start_array(std::size_t) override { return open(Node::Kind::List); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        Node node;
        node.value = std::move(name);
        node.source = quoted();
        node.quote = '"';
        open_.back()->members.push_back({std::move(node), {}});
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) override {
        // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while …"
        const std::string_view what = error.what();
        const std::size_t colon = what.find(": ");
        const auto at = static_cast<std::uint32_t>(std::min(position, document_.text.size()));
        return fail(ReadError::Code::Malformed, at == 0 ? 0 : at - 1,
                    "expected JSON: " + std::string(colon == std::string_view::npos ? what : what.substr(colon + 2)));
    }

  private:
    bool fail(ReadError::Code code, std::uint32_t at, std::string detail) {
        result.error = ReadError{code, document_.position(at), std::move(detail)};
        return false;
    }

    /// Moves the cursor to the next value, key or closing bracket.
    std::uint32_t seek() {
        const std::size_t found = document_.text.find_first_not_of(" \t\r\n,:", cursor_);
        cursor_ = static_cast<std::uint32_t>(std::min(found, document_.text.size()));
        return cursor_;
    }
    Span quoted() {
        const std::string& text = document_.text;
        const std::uint32_t begin = seek() + 1;
        std::uint32_t end = begin;
        while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2u : 1u;
        cursor_ = end + 1;
        return {begin, end};
    }
    Span word() {
        const std::uint32_t begin = seek();
        const std::size_t end = document_.text.find_first_of(" \t\r\n,:]}", begin);
        cursor_ = static_cast<std::uint32_t>(std::min(end, document_.text.size()));
        return {begin, cursor_};
    }

    Node& place() {
        if (open_.empty()) return result.root;
        if (open_.back()->kind == Node::Kind::List) return open_.back()->items.emplace_back();
        return open_.back()->members.back().value;
    }
    bool put(std::string value, Span source, char quote = '\0') {
        Node& node = place();
        node.quote = quote;
        node.value = std::move(value);
        node.source = source;
        return true;
    }
    bool put_number() {
        const Span source = word();
        return put(document_.text.substr(source.begin, source.size()), source);
    }
    bool open(Node::Kind kind) {
        const std::uint32_t begin = seek();
        if (open_.size() == depth_)
            return fail(ReadError::Code::TooDeep, begin,
                        "expected at most " + std::to_string(depth_) + " levels of nesting");
        Node& node = place();
        node.kind = kind;
        node.source.begin = begin;
        cursor_ = begin + 1;
        open_.push_back(&node);
        return true;
    }
    bool close() {
        cursor_ = seek() + 1;
        open_.back()->source.end = cursor_;
        open_.pop_back();
        return true;
    }

    const Document& document_;
    std::uint32_t depth_;
    std::uint32_t cursor_ = 0;
    std::vector<Node*> open_;
};

}  // namespace

ParsedTree parse_json(const Document& document, std::uint32_t depth) {
    Builder builder(document, depth);
    nlohmann::json::sax_parse(document.text, &builder);
    return std::move(builder.result);
}

}  // namespace veritae::reading
