// SPDX-License-Identifier: MIT
#include "read/includes.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "read/reading.hpp"

using namespace veritae;
using reading::Inclusion;

namespace {

std::string named(std::string_view text) {
    std::string out;
    for (const Inclusion& one : reading::inclusions(text))
        out.append(out.empty() ? "" : " ").append(one.name).append(one.kind == Inclusion::Kind::Source ? "" : "*");
    return out;
}

Document latex(std::string_view text, const std::vector<Included>& included) {
    ReadResult result = read(text, Format::Latex, "cv/main.tex", {}, {builtin_rulebook().schemas, nullptr, included});
    REQUIRE_FALSE(result.error.has_value());
    return std::move(result.document);
}

}  // namespace

TEST_CASE("the files that a LaTeX document names") {
    CHECK(named("\\input{work} \\include{parts/talks.tex} % \\input{old}\n\\bibliography{mine, other}\n"
                "\\addbibresource{papers.bib}") == "work.tex parts/talks.tex mine.bib* other.bib* papers.bib*");
    CHECK(named("\\inputs{a} \\input a \\input{./b}") == "b.tex");
    CHECK(named("\\input{../up} \\input{/etc/passwd} \\input{a\\b} \\input{#1} \\input{} \\input{C:x} \\input{open")
              .empty());
}

TEST_CASE("a source stands in the place of its command, and its lines know where they are from") {
    const std::vector<Included> files = {
        {"work.tex", "cv/work.tex", "\\section{Work}\nEngineer at Alder Labs\n\\input{more}"},
        {"more.tex", "cv/more.tex", "Intern at Birch Works\n"}};
    const Document document = latex(
        "\\documentclass{article}\n\\begin{document}\nTilda Roe \\input{work} and the rest\n\\end{document}\n", files);
    CHECK(test::outline(document) ==
          "text Tilda Roe\nh2 Work\ntext Engineer at Alder Labs Intern at Birch Works and the rest\n");
    const auto at = [&](std::string_view words) {
        const Span source = document.in_text(test::span_of(document, words));
        const Position position = document.position(source.begin);
        const auto after = std::ranges::upper_bound(document.line_starts, source.begin);
        const Origin& origin = document.origins[static_cast<std::size_t>(after - document.line_starts.begin() - 1)];
        return origin.path + ":" + std::to_string(position.line) + ":" + std::to_string(position.column) + "@" +
               std::to_string(position.offset);
    };
    CHECK(at("Tilda") == "cv/main.tex:3:1@41");
    CHECK(at("Alder Labs") == "cv/work.tex:2:13@27");
    CHECK(at("Intern") == "cv/more.tex:1:1@0");
    CHECK(at("rest") == "cv/main.tex:3:32@72");
}

TEST_CASE("files that take in each other come to an end, and what is missing stays away") {
    const std::vector<Included> files = {{"a.tex", "a.tex", "a \\input{b}\\input{b}"},
                                         {"b.tex", "b.tex", "b \\input{a}\\input{a}"}};
    const Document document = latex("\\begin{document}\\input{a}\\input{gone} end\\end{document}", files);
    CHECK(test::outline(document) == "text a b b end\n");
}
