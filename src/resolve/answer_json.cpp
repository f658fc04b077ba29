// SPDX-License-Identifier: MIT
#include "resolve/answer_json.hpp"

#include <algorithm>

namespace veritae::resolve {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBytes = 2000;
constexpr std::size_t kMostTexts = 2000;

const json kNothing;

}  // namespace

json parse_answer(std::string_view body) {
    constexpr int kDeepest = 24;
    bool deep = false;
    const json::parser_callback_t shallow = [&](int depth, json::parse_event_t event, json& /*value*/) {
        const bool opens = event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
        deep = deep || (opens && depth >= kDeepest);
        return !deep;
    };
    json value = json::parse(body, shallow, false);
    if (deep || value.is_discarded()) return {};
    return value;
}

const json& member(const json& value, std::string_view key) {
    if (!value.is_object()) return kNothing;
    const auto found = value.find(std::string(key));
    return found == value.end() ? kNothing : *found;
}

const json& content(const json& note, std::string_view key) {
    const json& bare = member(member(note, "content"), key);
    return bare.is_object() ? member(bare, "value") : bare;
}

std::string text_of(const json& value) {
    if (value.is_array() && value.size() == 1)
        return value.front().is_string() ? text_of(value.front()) : std::string();
    if (!value.is_string()) return {};
    const std::string& whole = value.get_ref<const std::string&>();
    std::size_t size = std::min(whole.size(), kMostBytes);
    while (size < whole.size() && size > 0 && (whole[size] & '\xC0') == '\x80') --size;
    std::string text = whole.substr(0, size);
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

std::vector<std::string> texts_of(const json& value) {
    std::vector<std::string> texts;
    if (value.is_string()) texts.push_back(text_of(value));
    if (value.is_array()) {
        for (const json& one : value) {
            if (texts.size() == kMostTexts) break;
            if (one.is_string()) texts.push_back(text_of(one));
        }
    }
    std::erase(texts, std::string());
    return texts;
}

std::optional<Day> day_of(const json& milliseconds) {
    if (!milliseconds.is_number_integer()) return std::nullopt;
    constexpr std::int64_t kDay = 86'400'000;
    constexpr std::int64_t kFirst = 7305;  // 1990-01-01
    constexpr std::int64_t kLast = 47481;  // 2099-12-31
    if (milliseconds.is_number_unsigned() && milliseconds.get<std::uint64_t>() > INT64_MAX) return std::nullopt;
    const std::int64_t days = milliseconds.get<std::int64_t>() / kDay;
    if (days < kFirst || days > kLast) return std::nullopt;
    return Day{static_cast<std::int32_t>(days)};
}

bool flag_of(const json& value) { return value.is_boolean() && value.get<bool>(); }

}  // namespace veritae::resolve
