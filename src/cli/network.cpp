// SPDX-License-Identifier: MIT
#include "cli/network.hpp"

#include <dlfcn.h>

#include <chrono>
#include <cstdlib>
#include <string_view>

namespace veritae::cli {

namespace fs = std::filesystem;
using resolve::net::HttpOptions;
using resolve::net::Network;

namespace {

constexpr const char* kModule = "veritae_net.so";

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

/// Beside the program, as it is built, or where it is installed. No search path that the environment can set.
void* load() {
    std::error_code unknown;
    const fs::path folder = fs::read_symlink("/proc/self/exe", unknown).parent_path();
    for (const fs::path& file : {folder / kModule, folder / VERITAE_MODULES / kModule}) {
        std::error_code missing;
        if (!unknown && fs::exists(file, missing)) {
            if (void* module = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL)) return module;
            throw Failure(::dlerror());
        }
    }
    throw Failure(std::string(kModule) + ": is not installed");
}

const Network& loaded() {
    void* module = load();
    const auto entry = reinterpret_cast<decltype(&veritae_network)>(::dlsym(module, "veritae_network"));
    if (entry == nullptr) throw Failure(std::string(kModule) + ": is no part of veritae");
    const Network* network = entry();
    if (std::string_view(network->version) != VERITAE_VERSION)
        throw Failure(std::string(kModule) + ": is of version " + network->version);
    return *network;
}

}  // namespace

const Network& network() {
    static const Network& kNetwork = loaded();  // stays loaded: what it returns is its code
    return kNetwork;
}

fs::path cache_file() {
    fs::path base = variable("XDG_CACHE_HOME");
    if (!base.is_absolute()) {  // one that is not is to be ignored, as the specification of these folders says
        const fs::path home = variable("HOME");
        if (!home.is_absolute())
            throw Failure("there is no place for the cache: neither XDG_CACHE_HOME nor HOME is set");
        base = home / ".cache";
    }
    return base / "veritae" / "answers.sqlite";
}

HttpOptions http_options() {
    HttpOptions options;
    options.bases = {variable("VERITAE_OPENREVIEW2_URL"), variable("VERITAE_OPENREVIEW1_URL"),
                     variable("VERITAE_GITHUB_URL")};
    options.authority = variable("VERITAE_CA_FILE");
    options.openreview_username = variable("OPENREVIEW_USERNAME");
    options.openreview_password = variable("OPENREVIEW_PASSWORD");
    options.github_token = variable("GITHUB_TOKEN");
    options.agent = "veritae/" VERITAE_VERSION;
    options.cache = cache_file();
    options.now = [] {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::seconds>(since).count();
    };
    return options;
}

}  // namespace veritae::cli
