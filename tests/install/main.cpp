// SPDX-License-Identifier: MIT
// The README's example: checks one line and succeeds if the one thing wrong with it is found.
#include <veritae/checker.hpp>

int main() {
    const veritae::Checker checker(veritae::builtin_rulebook());
    const veritae::Input input{"cv.md", veritae::Format::Markdown, "- Silver medal (top 1%, 128/2664)\n"};
    const veritae::CaseReport report = checker.check(
        {&input, 1}, {.as_of = *veritae::parse_day("2026-11-22"), .select = {}, .ignore = {}, .limits = {}});
    return report.findings.size() == 1 && report.findings.front().rule->id == "metric/rank-percent" ? 0 : 1;
}
