// SPDX-License-Identifier: MIT
/// \file
/// The network module, and what the environment says of it.
#pragma once

#include "cli/failure.hpp"
#include "resolve/net/network.hpp"

namespace veritae::cli {

/// Loads the module at the first call. Throws Failure if it is not where it was installed, or of another version.
[[nodiscard]] const resolve::net::Network& network();

/// Where answers are kept: `veritae/answers.sqlite` under XDG_CACHE_HOME or ~/.cache. Throws Failure if the environment
/// names neither.
[[nodiscard]] std::filesystem::path cache_file();

/// The clock, the cache and what the environment says: OPENREVIEW_USERNAME with OPENREVIEW_PASSWORD, and GITHUB_TOKEN.
/// For tests VERITAE_OPENREVIEW2_URL, VERITAE_OPENREVIEW1_URL and VERITAE_GITHUB_URL move a host, and VERITAE_CA_FILE
/// names the authority that moved hosts are checked against.
[[nodiscard]] resolve::net::HttpOptions http_options();

/// Runs something of the module's; what it refuses is a Failure.
template <typename Function>
auto with_network(Function function) {
    const resolve::net::Network& module = network();
    try {
        return function(module);
    } catch (const std::runtime_error& error) {
        throw Failure(error.what());
    }
}

}  // namespace veritae::cli
