// SPDX-License-Identifier: MIT
// yaml-cpp's events to a tree. An alias repeats what its anchor holds; all that is repeated is counted, so that a few
// lines of aliases to aliases stay few.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "read/tree.hpp"

namespace veritae::reading {
namespace {

constexpr std::size_t kMostNodes = 200'000;  // repeated ones included

/// Ends the parse from inside the event handler.
struct Stop {
    ReadError error;
};

std::size_t count(const Node& node) {
    std::size_t all = 1;
    for (const Node& item : node.items) all += count(item);
    for (const Node::Member& member : node.members) all += 1 + count(member.value);
    return all;
}

class Builder : public YAML::EventHandler {
  public:
    Builder(const Document& document, std::uint32_t depth) : document_(document), depth_(depth) {}

    Node root;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { put(mark, anchor, {}); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override {
        put(mark, anchor, value);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto known = anchors_.find(anchor);
        if (known == anchors_.end()) return put(mark, 0, {});
        const std::size_t more = count(known->second);
        spend(mark, more);
        place() = known->second;
        close_pair();
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, anchor, Node::Kind::List);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, anchor, Node::Kind::Map);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

  private:
    struct Open {
        Node node;
        YAML::anchor_t anchor;
        bool has_key = false;
        Node key = {};
    };

    [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const {
        const auto at = static_cast<std::size_t>(std::max(mark.pos, 0));
        return static_cast<std::uint32_t>(std::min(at, document_.text.size()));
    }
    [[noreturn]] void stop(const YAML::Mark& mark, ReadError::Code code, std::string detail) const {
        throw Stop{{code, document_.position(offset(mark)), std::move(detail)}};
    }
    void spend(const YAML::Mark& mark, std::size_t nodes) {
        nodes_ += nodes;
        if (nodes_ > kMostNodes)
            stop(mark, ReadError::Code::TooLarge,
                 "expected at most " + std::to_string(kMostNodes) + " values, aliases repeated");
    }

    /// The bytes between the quotes of a scalar, or from its first byte on: how far, its characters tell.
    [[nodiscard]] Node scalar(const YAML::Mark& mark, const std::string& value) const {
        const std::string& text = document_.text;
        std::uint32_t begin = offset(mark);
        Node node;
        node.value = value;
        const char first = begin < text.size() ? text[begin] : '\0';
        node.quote = first == '"' || first == '\'' ? first : '\0';
        if (node.quote != '\0') ++begin;
        if (first == '|' || first == '>') {
            const std::size_t line = text.find('\n', begin);
            begin = static_cast<std::uint32_t>(line == std::string::npos ? text.size() : line + 1);
        }
        node.source = {begin, static_cast<std::uint32_t>(text.size())};
        const std::vector<Character> all = characters(text, node);
        node.source.end = all.empty() ? begin : all.back().end;
        return node;
    }

    Node& place() {
        if (open_.empty()) return root;
        Open& top = open_.back();
        if (top.node.kind == Node::Kind::List) return top.node.items.emplace_back();
        if (!top.has_key) return top.key;
        top.node.members.push_back({std::move(top.key), {}});
        top.key = {};
        return top.node.members.back().value;
    }
    /// A map takes keys and values in turn.
    void close_pair() {
        if (!open_.empty() && open_.back().node.kind == Node::Kind::Map) open_.back().has_key = !open_.back().has_key;
    }
    void put(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& value) {
        spend(mark, 1);
        Node node = scalar(mark, value);
        if (anchor != 0) anchors_[anchor] = node;
        place() = std::move(node);
        close_pair();
    }
    void open(const YAML::Mark& mark, YAML::anchor_t anchor, Node::Kind kind) {
        spend(mark, 1);
        if (open_.size() == depth_)
            stop(mark, ReadError::Code::TooDeep, "expected at most " + std::to_string(depth_) + " levels of nesting");
        Open& top = open_.emplace_back();
        top.node.kind = kind;
        top.node.source = {offset(mark), offset(mark)};
        top.anchor = anchor;
    }
    void close() {
        Open top = std::move(open_.back());
        open_.pop_back();
        if (top.anchor != 0) anchors_[top.anchor] = top.node;
        place() = std::move(top.node);
        close_pair();
    }

    const Document& document_;
    std::uint32_t depth_;
    std::size_t nodes_ = 0;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, Node> anchors_;
};

}  // namespace

ParsedTree parse_yaml(const Document& document, std::uint32_t depth) {
    ParsedTree result;
    std::istringstream in(document.text);
    Builder builder(document, depth);
    try {
        YAML::Parser parser(in);
        (void)parser.HandleNextDocument(builder);
        result.root = std::move(builder.root);
    } catch (const Stop& stop) {
        result.error = stop.error;
    } catch (const YAML::Exception& error) {
        const auto at = static_cast<std::size_t>(std::max(error.mark.pos, 0));
        const auto offset = static_cast<std::uint32_t>(std::min(at, document.text.size()));
        result.error = ReadError{ReadError::Code::Malformed, document.position(offset), "expected YAML: " + error.msg};
    }
    return result;
}

}  // namespace veritae::reading
