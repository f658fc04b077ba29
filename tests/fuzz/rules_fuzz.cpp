// SPDX-License-Identifier: MIT
// Any text as a file of a rules directory is loaded, or refused with a line in it; whatever could be loaded without a
// mistake also runs. The first byte of an input, a digit in the seeds, chooses which file it is.
#include <algorithm>
#include <string>

#include "veritae/checker.hpp"

#include "fuzz/require.hpp"

using namespace veritae;

namespace {

constexpr const char* kPaths[] = {"lexicon/mine.json",    "facts/venues.json", "facts/technologies.json",
                                  "facts/contests.json",  "facts/policy.json", "facts/names.json",
                                  "metric/mine.json",     "text/mine.json",    "texts/report.json",
                                  "publication/mine.json"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const RuleFile file{kPaths[(data[0] + 256u - '0') % std::size(kPaths)], text};
    const LoadedRulebook loaded = load_rulebook(builtin_rulebook(), {&file, 1});
    const auto lines = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    for (const RuleError& error : loaded.errors) {
        REQUIRE(!error.message.empty());
        REQUIRE(error.file == file.path);
        REQUIRE(error.line <= lines);
    }
    if (!loaded.errors.empty()) return 0;
    REQUIRE(loaded.rulebook.hash.size() == 16);
    const Checker checker(loaded.rulebook);
    const Input input{"cv.md", Format::Markdown,
                      "# A. Bson\n\n## Education\n\nPhD, 2023.13 - 2021.01, top 1% (3/100)\n"};
    const CaseReport report = checker.check({&input, 1}, {*make_day(2026, 1, 15), {}, {}, {}});
    for (const Finding& finding : report.findings) REQUIRE(!finding.evidence.empty());
    return 0;
}
