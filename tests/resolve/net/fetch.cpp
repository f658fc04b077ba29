// SPDX-License-Identifier: MIT
// Drives the network module as the program does, for http_test.py: calls of Fetch in JSON on standard input, all that
// came of them in JSON on standard output. Hosts and tokens come from the environment, as the program's do.
#include <cstdio>
#include <iostream>

#include <nlohmann/json.hpp>

#include "cli/network.hpp"

namespace {

using namespace veritae;
using nlohmann::json;

constexpr std::array kReplies = {"answered",    "absent",    "forbidden", "limited",
                                 "unreachable", "malformed", "not cached"};

resolve::Request request(const json& one) {
    static const std::map<std::string, resolve::Host> kNames = {{"openreview2", resolve::Host::OpenReview2},
                                                                {"openreview1", resolve::Host::OpenReview1},
                                                                {"github", resolve::Host::GitHub}};
    return {kNames.at(one.at(0)), one.at(1)};
}

json told(const resolve::Response& response) {
    return {{"reply", kReplies.at(static_cast<std::size_t>(response.reply))},
            {"body", response.body},
            {"read_on", to_string(response.read_on)},
            {"renamed", response.renamed}};
}

void set(resolve::net::HttpOptions& options, const json& given) {
    resolve::net::Patience& patience = options.patience;
    patience.connect = patience.exchange = std::chrono::milliseconds(given.value("exchange", 5'000));
    patience.slow_time = std::chrono::seconds(1);
    patience.back_off = std::chrono::milliseconds(given.value("back_off", 20));
    patience.wait = std::chrono::milliseconds(given.value("wait", 1'500));
    patience.deadline = std::chrono::milliseconds(given.value("deadline", 20'000));
    patience.body = given.value("body", std::size_t{1} << 20);
    options.cache_only = given.value("cache_only", false);
    if (!given.value("cache", true)) options.cache.clear();
    if (given.contains("now")) options.now = [now = given.at("now").get<std::int64_t>()] { return now; };
    if (given.contains("drop")) {
        options.reduce = [key = given.at("drop").get<std::string>()](const resolve::Request&, std::string_view body) {
            json kept = json::parse(body);
            kept.erase(key);
            return kept.dump();
        };
    }
}

}  // namespace

int main() {
    try {
        const json given = json::parse(std::cin);
        json progress = json::array();
        resolve::net::HttpOptions options = cli::http_options();
        set(options, given);
        options.progress = [&](std::size_t done, std::size_t of) { progress.push_back({done, of}); };
        const resolve::Fetch fetch = cli::with_network([&](const auto& module) { return module.open(options); });
        json calls = json::array();
        for (const json& call : given.at("calls")) {
            std::vector<resolve::Request> requests;
            for (const json& one : call) requests.push_back(request(one));
            json responses = json::array();
            for (const resolve::Response& response : fetch(requests)) responses.push_back(told(response));
            calls.push_back(responses);
        }
        std::cout << json{{"calls", calls}, {"progress", progress}}.dump() << '\n';
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
