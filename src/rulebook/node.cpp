// SPDX-License-Identifier: MIT
// The line of a value comes from counting line breaks in what nlohmann's parser has consumed when it reports the value.
#include "rulebook/node.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include <nlohmann/json.hpp>

namespace veritae::rulebook {

void fail(std::string_view file, std::uint32_t line, std::string message) {
    throw LoadFailure{{std::string(file), line, std::move(message)}};
}

const Node* Node::find(std::string_view key) const {
    const Members* all = members();
    if (all == nullptr) return nullptr;
    const auto found = std::find_if(all->begin(), all->end(), [&](const Member& member) { return member.key == key; });
    return found == all->end() ? nullptr : &found->node;
}

namespace {

constexpr std::size_t kDepth = 32;

/// Walks the text for the parser and counts the lines that it has taken.
class CountingIterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::uint32_t* line) : at_(at), line_(line) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        if (*at_ == '\n') ++*line_;
        ++at_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }

  private:
    const char* at_;
    std::uint32_t* line_;
};

class Builder : public nlohmann::json_sax<nlohmann::json> {
  public:
    Builder(std::string_view file, const std::uint32_t& line) : file_(file), line_(line) {}

    Node root;

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return put(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Node::Members{}); }
    bool start_array(std::size_t) override { return open(Node::Items{}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        auto& members = std::get<Node::Members>(open_.back()->value);
        if (open_.back()->find(name) != nullptr) fail(file_, line_, fmt::format("key \"{}\" stands here twice", name));
        members.push_back({std::move(name), line_, {}});
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
        const std::string what = error.what();
        const std::size_t colon = what.find(": ");
        fail(file_, line_, "not JSON: " + (colon == std::string::npos ? what : what.substr(colon + 2)));
    }

  private:
    Node& place() {
        if (open_.empty()) return root;
        if (auto* items = std::get_if<Node::Items>(&open_.back()->value)) return items->emplace_back();
        return std::get<Node::Members>(open_.back()->value).back().node;
    }
    template <class Value>
    bool put(Value&& value) {
        Node& node = place();
        node.line = line_;
        node.value = std::forward<Value>(value);
        return true;
    }
    template <class Value>
    bool open(Value&& value) {
        if (open_.size() == kDepth) fail(file_, line_, fmt::format("nested deeper than {} levels", kDepth));
        Node& node = place();
        node.line = line_;
        node.value = std::forward<Value>(value);
        open_.push_back(&node);
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    std::string_view file_;
    const std::uint32_t& line_;
    std::vector<Node*> open_;
};

}  // namespace

Node parse_json(std::string_view text, std::string_view file) {
    std::uint32_t line = 1;
    Builder builder(file, line);
    const CountingIterator begin(text.data(), &line);
    const CountingIterator end(text.data() + text.size(), &line);
    nlohmann::json::sax_parse(begin, end, &builder);
    return std::move(builder.root);
}

}  // namespace veritae::rulebook
