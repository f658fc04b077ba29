// SPDX-License-Identifier: MIT
// A '<' in, the tag it begins out.
#include "read/html.hpp"

#include <algorithm>
#include <array>

#include "read/entities.hpp"

namespace veritae::reading {
namespace {

struct Element {
    std::string_view name;
    TagRole role;
    bool empty = false;
};
constexpr auto kElements = std::to_array<Element>({
    {"a", TagRole::Link},           {"address", TagRole::Block},    {"area", TagRole::None, true},
    {"article", TagRole::Block},    {"aside", TagRole::Block},      {"b", TagRole::Bold},
    {"blockquote", TagRole::Block}, {"br", TagRole::Break, true},   {"caption", TagRole::Block},
    {"center", TagRole::Block},     {"code", TagRole::Code},        {"col", TagRole::None, true},
    {"dd", TagRole::Block},         {"del", TagRole::Deleted},      {"details", TagRole::Block},
    {"div", TagRole::Block},        {"dl", TagRole::Block},         {"dt", TagRole::Block},
    {"em", TagRole::Italic},        {"embed", TagRole::None, true}, {"figcaption", TagRole::Block},
    {"figure", TagRole::Block},     {"footer", TagRole::Block},     {"h1", TagRole::Heading},
    {"h2", TagRole::Heading},       {"h3", TagRole::Heading},       {"h4", TagRole::Heading},
    {"h5", TagRole::Heading},       {"h6", TagRole::Heading},       {"head", TagRole::Unseen},
    {"header", TagRole::Block},     {"hr", TagRole::Break, true},   {"i", TagRole::Italic},
    {"iframe", TagRole::Unseen},    {"img", TagRole::None, true},   {"input", TagRole::None, true},
    {"ins", TagRole::Underline},    {"kbd", TagRole::Code},         {"li", TagRole::Item},
    {"link", TagRole::None, true},  {"main", TagRole::Block},       {"meta", TagRole::None, true},
    {"nav", TagRole::Block},        {"object", TagRole::Unseen},    {"ol", TagRole::List},
    {"p", TagRole::Block},          {"pre", TagRole::Block},        {"s", TagRole::Deleted},
    {"script", TagRole::Unseen},    {"section", TagRole::Block},    {"source", TagRole::None, true},
    {"strike", TagRole::Deleted},   {"strong", TagRole::Bold},      {"style", TagRole::Unseen},
    {"summary", TagRole::Block},    {"sup", TagRole::Superscript},  {"svg", TagRole::Unseen},
    {"table", TagRole::Block},      {"tbody", TagRole::Block},      {"td", TagRole::Cell},
    {"template", TagRole::Unseen},  {"tfoot", TagRole::Block},      {"th", TagRole::Cell},
    {"thead", TagRole::Block},      {"title", TagRole::Unseen},     {"tr", TagRole::Row},
    {"tt", TagRole::Code},          {"u", TagRole::Underline},      {"ul", TagRole::List},
    {"wbr", TagRole::None, true},
});
static_assert(std::is_sorted(kElements.begin(), kElements.end(),
                             [](const Element& a, const Element& b) { return a.name < b.name; }));

// A tag that does not end within so many bytes is none: the search for its end stays linear.
constexpr std::size_t kLongestTag = 4096;

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
constexpr bool is_name(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_'; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// Where the tag ends whose name ends at `at`: behind the first '>' outside quotation marks; npos if it does not.
std::size_t tag_end(std::string_view text, std::size_t at) {
    char quote = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        } else if (c == '<') {
            return std::string_view::npos;
        }
    }
    return std::string_view::npos;
}

void classify(Tag& tag) {
    const auto before = [](const Element& element, std::string_view name) {
        return std::lexicographical_compare(element.name.begin(), element.name.end(), name.begin(), name.end(),
                                            [](char a, char b) { return a < lower(b); });
    };
    const auto* const found = std::lower_bound(kElements.begin(), kElements.end(), tag.name, before);
    if (found == kElements.end() || !same_name(found->name, tag.name)) return;
    tag.role = found->role;
    tag.empty = tag.empty || found->empty;
    if (tag.role == TagRole::Heading) tag.level = static_cast<std::uint8_t>(tag.name[1] - '0');
}

// The next attribute of `rest`, which is shortened by it.
struct Attribute {
    std::string_view name;
    std::string_view value;
};
Attribute next_attribute(std::string_view& rest) {
    const auto skip = [&](auto condition) {
        std::size_t n = 0;
        while (n < rest.size() && condition(rest[n])) ++n;
        const std::string_view skipped = rest.substr(0, n);
        rest.remove_prefix(n);
        return skipped;
    };
    Attribute out;
    skip([](char c) { return !is_name(c); });
    out.name = skip(is_name);
    skip(is_blank);
    if (!rest.starts_with('=')) return out;
    rest.remove_prefix(1);
    skip(is_blank);
    if (rest.starts_with('"') || rest.starts_with('\'')) {
        const char quote = rest[0];
        rest.remove_prefix(1);
        out.value = skip([&](char c) { return c != quote; });
        if (!rest.empty()) rest.remove_prefix(1);
    } else {
        out.value = skip([](char c) { return !is_blank(c); });
    }
    return out;
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

Tag tag_at(std::string_view text) {
    Tag tag;
    text = text.substr(0, kLongestTag);
    std::size_t at = 1;
    if (text.size() > 1 && (text[1] == '!' || text[1] == '?')) {
        const std::size_t end = tag_end(text, 2);
        if (end != std::string_view::npos) tag.length = static_cast<std::uint32_t>(end);
        return tag;
    }
    if (text.size() > 1 && text[1] == '/') {
        tag.closing = true;
        ++at;
    }
    if (at >= text.size() || !is_letter(text[at])) return tag;
    const std::size_t name = at;
    while (at < text.size() && is_name(text[at])) ++at;
    const std::size_t end = tag_end(text, at);
    if (end == std::string_view::npos) return tag;
    tag.name = text.substr(name, at - name);
    tag.attributes = text.substr(at, end - 1 - at);
    tag.empty = tag.attributes.ends_with('/');
    tag.length = static_cast<std::uint32_t>(end);
    classify(tag);
    return tag;
}

std::string attribute(const Tag& tag, std::string_view name) {
    for (std::string_view rest = tag.attributes; !rest.empty();) {
        const Attribute one = next_attribute(rest);
        if (same_name(one.name, name)) return without_entities(one.value);
    }
    return {};
}

bool is_hidden(const Tag& tag) {
    for (std::string_view rest = tag.attributes; !rest.empty();) {
        const Attribute one = next_attribute(rest);
        if (same_name(one.name, "hidden")) return true;
        if (!same_name(one.name, "style")) continue;
        std::string style;
        for (const char c : one.value) {
            if (!is_blank(c)) style += lower(c);
        }
        style += ';';
        for (const std::string_view unseen :
             {"display:none", "visibility:hidden", "font-size:0;", "font-size:0px", "opacity:0;"}) {
            if (style.find(unseen) != std::string::npos) return true;
        }
    }
    return false;
}

}  // namespace veritae::reading
