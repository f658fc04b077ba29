// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

namespace {

/// `outcome certain` or `outcome possible` of what `link/text-mismatch` finds in one link.
std::string told(std::string_view shown, std::string_view target) {
    const std::string text = "- [" + std::string(shown) + "](" + std::string(target) + ")\n";
    const CaseReport report = test::check({text}, "2026-01-01", {"link/text-mismatch"});
    if (report.findings.empty()) return "";
    const Finding& finding = report.findings[0];
    return std::string(finding.outcome) + (finding.certainty == Certainty::Definite ? " certain" : " possible");
}

}  // namespace

TEST_CASE("identifiers are compared as such") {
    CHECK(told("10.1000/a", "https://doi.org/10.1000/b") == "doi certain");
    CHECK(told("https://doi.org/10.1000/A", "https://doi.org/10.1000/a") == "");
    CHECK(told("10.1000/a.7", "https://papers.example/pdf/10.1000/a.7.pdf") == "");
    CHECK(told("arXiv:2405.00001v1", "https://arxiv.org/abs/2405.00001") == "");
    CHECK(told("arXiv:2405.00001", "https://arxiv.org/abs/2405.00002") == "arxiv certain");
}

TEST_CASE("addresses are compared by what they lead to") {
    CHECK(told("github.com/ida/x", "https://github.com/bob/x") == "address certain");
    CHECK(told("github.com/ida/x", "https://github.com/ida/y") == "address certain");
    CHECK(told("github.com/ida", "https://github.com/ida/y#readme") == "");
    CHECK(told("https://github.com/ida", "https://gitlab.com/ida") == "address certain");
    CHECK(told("https://scholar.google.com/citations?user=A", "https://scholar.google.de/citations?user=A") == "");
}

TEST_CASE("two hosts may be one site, so that they are a mismatch at most possibly") {
    CHECK(told("https://ida.example/cv", "https://brandt.example/cv") == "address possible");
    CHECK(told("https://people.uni.example/ida", "https://www.uni.example/ida") == "");
}

TEST_CASE("a label that is no address says nothing") {
    CHECK(told("Node.js", "https://nodejs.example") == "");
    CHECK(told("my code", "https://github.com/ida") == "");
    CHECK(told("slides.pdf", "https://github.com/ida/talks") == "");
}
