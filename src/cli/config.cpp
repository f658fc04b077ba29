// SPDX-License-Identifier: MIT
#include "cli/config.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/nearest.hpp"

namespace veritae::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kMostBytes = 1u << 20;

class Reader {
  public:
    Reader(const std::string& path, Config& config)
        : path_(path), folder_(fs::path(path).parent_path()), config_(config) {}

    void read(const toml::table& table) {
        struct Member {
            std::string_view name;
            void (Reader::*read)(const toml::node&);
        };
        constexpr std::array kMembers = {
            Member{"select", &Reader::select}, Member{"ignore", &Reader::ignore},
            Member{"rules", &Reader::rules},   Member{"fail-on", &Reader::fail_on},
            Member{"lang", &Reader::language}, Member{"baseline", &Reader::baseline},
        };
        for (const auto& [key, value] : table) {
            const auto member = std::ranges::find(kMembers, key.str(), &Member::name);
            if (member != kMembers.end()) {
                (this->*member->read)(value);
                continue;
            }
            std::vector<std::string_view> names(kMembers.size());
            std::ranges::transform(kMembers, names.begin(), &Member::name);
            const std::string_view meant = nearest(std::string(key.str()), names);
            const std::string hint = meant.empty() ? fmt::format("there are {}", fmt::join(names, ", "))
                                                   : fmt::format("did you mean {}?", meant);
            refuse(key.source(), fmt::format("no setting \"{}\"; {}", key.str(), hint));
        }
    }

    [[noreturn]] void refuse(const toml::source_region& at, std::string_view what) const {
        throw Failure(fmt::format("{}:{}:{}: {}", path_, at.begin.line, at.begin.column, what));
    }

  private:
    void select(const toml::node& node) { config_.select = strings(node); }
    void ignore(const toml::node& node) { config_.ignore = strings(node); }
    void rules(const toml::node& node) {
        for (const std::string& one : strings(node)) config_.rules.push_back(beside(one));
    }
    void fail_on(const toml::node& node) { config_.fail_on = one_of(node, {"error", "warning", "note", "never"}); }
    void language(const toml::node& node) { config_.language = one_of(node, {"auto", "en", "zh"}); }
    void baseline(const toml::node& node) { config_.baseline = beside(string(node)); }

    [[nodiscard]] std::string string(const toml::node& node) const {
        const auto value = node.value_exact<std::string>();
        if (!value) refuse(node.source(), "expected a string");
        return *value;
    }
    [[nodiscard]] std::vector<std::string> strings(const toml::node& node) const {
        const toml::array* array = node.as_array();
        if (array == nullptr) refuse(node.source(), "expected a list of strings");
        std::vector<std::string> all;
        for (const toml::node& one : *array) all.push_back(string(one));
        return all;
    }
    [[nodiscard]] std::string one_of(const toml::node& node, std::initializer_list<std::string_view> values) const {
        std::string value = string(node);
        if (std::ranges::find(values, value) == values.end())
            refuse(node.source(), fmt::format("expected one of {}", fmt::join(values, ", ")));
        return value;
    }
    [[nodiscard]] std::string beside(const std::string& path) const { return (folder_ / path).string(); }

    const std::string& path_;
    fs::path folder_;
    Config& config_;
};

/// The file in a folder or above it; empty for none.
std::string find_upwards(fs::path folder) {
    while (true) {
        const fs::path file = folder / kConfigName;
        std::error_code unreadable;
        if (fs::is_regular_file(file, unreadable)) return file.string();
        if (!folder.has_relative_path()) return {};
        folder = folder.parent_path();
    }
}

}  // namespace

Config read_config(const std::string& path) {
    const Source source = read_source(path, kMostBytes);
    if (source.error) throw Failure(path + ": " + source.error->detail);
    if (source.bytes.size() > kMostBytes) throw Failure(path + ": is too large for a configuration");
    Config config;
    config.path = path;
    Reader reader(path, config);
    try {
        reader.read(toml::parse(source.bytes, path));
    } catch (const toml::parse_error& error) {
        reader.refuse(error.source(), error.description());
    }
    return config;
}

Config nearest_config(std::span<const std::string> documents) {
    std::string found;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        std::error_code none;
        const fs::path path = fs::absolute(documents[i], none).lexically_normal();
        std::string nearest = find_upwards(fs::is_directory(path, none) ? path : path.parent_path());
        if (i > 0 && nearest != found)
            throw Failure(
                fmt::format("{} and {} have different configurations; check them one after the other, or "
                            "name one with --config",
                            documents[0], documents[i]));
        found = std::move(nearest);
    }
    return found.empty() ? Config{} : read_config(found);
}

}  // namespace veritae::cli
