// SPDX-License-Identifier: MIT
#include "resolve/net/login.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace veritae::resolve::net {

bool is_token(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

std::string authorization(std::string_view token) { return "Authorization: Bearer " + std::string(token); }

std::vector<std::string> common_headers(Host host) {
    if (host != Host::GitHub) return {"Accept: application/json"};
    return {"Accept: application/vnd.github+json", "X-GitHub-Api-Version: 2022-11-28"};
}

bool wants_login(Host host, const HttpOptions& options) {
    return host != Host::GitHub && !options.openreview_username.empty() && !options.openreview_password.empty();
}

std::string login_body(const HttpOptions& options) {
    const nlohmann::json body = {{"id", options.openreview_username}, {"password", options.openreview_password}};
    return body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<std::string> token_of(std::string_view body) {
    const nlohmann::json answer = nlohmann::json::parse(body, nullptr, false);
    if (!answer.is_object()) return std::nullopt;
    const auto token = answer.find("token");
    if (token == answer.end() || !token->is_string()) return std::nullopt;
    std::string text = token->get<std::string>();
    if (!is_token(text)) return std::nullopt;
    return text;
}

}  // namespace veritae::resolve::net
