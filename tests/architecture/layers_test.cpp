// SPDX-License-Identifier: MIT
// The promises that the layout makes, held against the files themselves.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace fs = std::filesystem;

namespace {

// The way of the data. A folder includes headers of itself and of folders before it.
const std::vector<std::string> kOrder = {"text",    "timeline", "quantity", "rulebook", "read",
                                         "extract", "resume",   "claims",   "resolve",  "cross",
                                         "checks",  "engine",   "report",   "stream",   "cli"};

const fs::path kRoot = VERITAE_SOURCE_DIR;

struct Source {
    std::string name;    // relative to the root
    std::string folder;  // below src/, "" for the files of src/ itself
    std::string text;
};

std::string contents(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::vector<Source> sources() {
    std::vector<Source> all;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / "src")) {
        const fs::path extension = entry.path().extension();
        if (extension != ".cpp" && extension != ".hpp") continue;
        const fs::path below = fs::relative(entry.path(), kRoot / "src");
        const std::string folder = below.has_parent_path() ? below.begin()->string() : "";
        all.push_back({"src/" + below.generic_string(), folder, contents(entry.path())});
    }
    REQUIRE(all.size() > 30);
    return all;
}

std::size_t rank_of(const std::string& folder) {
    return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), folder) - kOrder.begin());
}

bool mentions(const Source& source, std::string_view words) { return source.text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("every folder of src has its place in the order") {
    for (const fs::directory_entry& entry : fs::directory_iterator(kRoot / "src")) {
        if (!entry.is_directory()) continue;
        CAPTURE(entry.path());
        CHECK(rank_of(entry.path().filename().string()) < kOrder.size());
    }
}

TEST_CASE("a stage includes headers of itself and of earlier stages only") {
    for (const Source& source : sources()) {
        if (source.folder.empty()) continue;
        std::istringstream lines(source.text);
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with("#include \"") || line.starts_with("#include \"veritae/")) continue;
            const std::string included = line.substr(10, line.find('/', 10) - 10);
            CAPTURE(source.name);
            CAPTURE(line);
            CHECK(rank_of(included) <= rank_of(source.folder));
        }
    }
}

TEST_CASE("no source holds a Chinese word: vocabulary and messages live in rules/") {
    for (const Source& source : sources()) {
        std::istringstream lines(source.text);
        for (std::string line; std::getline(lines, line);) {
            const std::string_view code = std::string_view(line).substr(0, line.find("//"));
            bool han = false;
            for (std::size_t i = 0; i < code.size();) {
                const auto [value, length] = veritae::text::code_point_at(code, i);
                han = han || veritae::text::is_han(value);
                i += length;
            }
            CAPTURE(source.name);
            CAPTURE(line);
            CHECK_FALSE(han);
        }
    }
}

TEST_CASE("the clock, the environment and the terminal are touched at the edge only") {
    for (const Source& source : sources()) {
        if (source.folder == "cli") continue;
        CAPTURE(source.name);
        for (const std::string_view word : {"system_clock", "std::getenv", "std::cout", "std::cerr", "isatty"}) {
            CAPTURE(word);
            CHECK_FALSE((mentions(source, word) && !source.name.starts_with("src/rulebook/compiler/")));
        }
    }
}

TEST_CASE("the network is touched in one folder only") {
    for (const Source& source : sources()) {
        if (source.name.starts_with("src/resolve/net/")) continue;
        CAPTURE(source.name);
        for (const std::string_view word : {"<curl/", "<sys/socket.h>", "<netinet/", "<netdb.h>", "<arpa/"}) {
            CAPTURE(word);
            CHECK_FALSE(mentions(source, word));
        }
    }
}

TEST_CASE("patterns are RE2's, never std::regex") {
    for (const Source& source : sources()) {
        CAPTURE(source.name);
        CHECK_FALSE(mentions(source, "#include <regex>"));
    }
}

TEST_CASE("public headers bring in no Boost, RE2, ICU or JSON header") {
    for (const fs::directory_entry& entry : fs::directory_iterator(kRoot / "include/veritae")) {
        if (entry.path().extension() != ".hpp") continue;
        const std::string text = contents(entry.path());
        CAPTURE(entry.path());
        for (const std::string_view heavy : {"<boost/", "<re2/", "<unicode/", "<nlohmann/", "<fmt/", "<date/"}) {
            CHECK(text.find(heavy) == std::string::npos);
        }
    }
}

TEST_CASE("the contributors' map names every folder and only files that are there") {
    const std::string map = contents(kRoot / "src/README.md");
    for (const std::string& folder : kOrder) {
        CAPTURE(folder);
        CHECK(map.find("`src/" + folder + "/`") != std::string::npos);
    }
    for (std::size_t at = map.find('`'); at != std::string::npos; at = map.find('`', at + 1)) {
        const std::size_t end = map.find('`', at + 1);
        if (end == std::string::npos) break;
        const std::string quoted = map.substr(at + 1, end - at - 1);
        at = end;
        const bool is_path =
            quoted.find('/') != std::string::npos && quoted.find_first_of(" <*{(") == std::string::npos;
        if (!is_path) continue;
        CAPTURE(quoted);
        CHECK(fs::exists(kRoot / quoted));
    }
}
