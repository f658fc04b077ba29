// SPDX-License-Identifier: MIT
// Answers hold far more than is needed, and addresses of people among it. What is kept is listed here; nothing else is.
#include <algorithm>
#include <array>
#include <span>

#include "resolve/answer_json.hpp"
#include "resolve/resolver.hpp"

namespace veritae::resolve {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 7> kNote = {"id",         "forum",  "replyto", "domain",
                                                   "invitation", "number", "tcdate"};
constexpr std::array<std::string_view, 5> kNoteContent = {"title", "authors", "venue", "venueid", "decision"};
constexpr std::array<std::string_view, 2> kGroup = {"id", "domain"};
constexpr std::array<std::string_view, 6> kRepository = {"full_name",  "fork",      "archived",
                                                         "created_at", "pushed_at", "stargazers_count"};

void keep(json& out, const json& value, std::span<const std::string_view> keys) {
    for (const std::string_view key : keys) {
        const json& one = member(value, key);
        if (!one.is_null() && !one.is_object()) out[std::string(key)] = one;
    }
}

/// A member of the content as it is written, without who may read it.
void keep_content(json& out, const json& value, std::string_view key) {
    const json& one = member(member(value, "content"), key);
    if (one.is_null()) return;
    const json& inner = one.is_object() ? member(one, "value") : one;
    const bool flat =
        inner.is_string() ||
        (inner.is_array() && std::ranges::all_of(inner, [](const json& each) { return each.is_string(); }));
    if (!flat) return;
    json kept = inner;
    if (kept.is_array())
        kept.erase(std::remove_if(kept.begin(), kept.end(),
                                  [](const json& name) {
                                      return name.get_ref<const std::string&>().find('@') != std::string::npos;
                                  }),
                   kept.end());
    if (one.is_object()) {
        out["content"][std::string(key)]["value"] = std::move(kept);
    } else {
        out["content"][std::string(key)] = std::move(kept);
    }
}

json reduced_note(const json& note) {
    json out = json::object();
    keep(out, note, kNote);
    // Of what others wrote in a paper's forum only a decision is needed.
    const bool reply = member(note, "replyto").is_string();
    for (const std::string_view key : kNoteContent) {
        if (!reply || key == "decision") keep_content(out, note, key);
    }
    return out;
}

json reduced_group(const json& group) {
    json out = json::object();
    keep(out, group, kGroup);
    constexpr std::string_view kVenueId = "venue_id";
    for (const auto& [key, value] : member(group, "content").items()) {
        if (key.ends_with(kVenueId)) keep_content(out, group, key);
    }
    return out;
}

json reduced_repository(const json& repository) {
    json out = json::object();
    keep(out, repository, kRepository);
    if (const json& name = member(member(repository, "parent"), "full_name"); name.is_string())
        out["parent"]["full_name"] = name;
    for (const char* key : {"login", "type"}) {
        if (const json& value = member(member(repository, "owner"), key); value.is_string()) out["owner"][key] = value;
    }
    return out;
}

}  // namespace

std::string reduced(const Request& request, std::string_view body) {
    const json answer = parse_answer(body);
    json out;
    const auto list = [&](const char* key, json (*one)(const json&)) {
        const json& items = member(answer, key);
        if (!items.is_array()) return;
        out[key] = json::array();
        for (const json& item : items) out[key].push_back(one(item));
        if (const json& count = member(answer, "count"); count.is_number_unsigned()) out["count"] = count;
    };
    if (request.host == Host::GitHub) {
        if (answer.is_object()) out = reduced_repository(answer);
    } else {
        list("notes", reduced_note);
        list("groups", reduced_group);
    }
    return out.dump();
}

}  // namespace veritae::resolve
