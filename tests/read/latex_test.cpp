// SPDX-License-Identifier: MIT
#include "read/reading.hpp"

using namespace veritae;

namespace {

Document latex(std::string_view bytes) { return test::reading(bytes, Format::Latex); }

std::string outline(std::string_view bytes) { return test::outline(latex(bytes)); }

}  // namespace

TEST_CASE("moderncv: the date comes first") {
    CHECK(outline("\\documentclass{moderncv}\n\\name{Mara}{Voss}\n\\begin{document}\n\\section{Work}\n"
                  "\\cventry{2020 -- 2021}{Engineer}{Fern Labs}{Aarau}{}{\\begin{itemize}\\item Built "
                  "\\textbf{maps}\\end{itemize}}\n"
                  "\\end{document}\n") ==
          "h1 Mara Voss\nh2 Work\nh3 Engineer, Fern Labs\ntext 2020 – 2021\ntext Aarau\nitem1 Built maps\n");
}

TEST_CASE("awesome-cv: the date comes fourth of five, over several lines with comments") {
    const std::string_view entry =
        "\\cventry\n  {Engineer} % job\n  {Fern Labs} % where\n  {} % place\n  {Mar. 2020 - PRESENT}\n"
        "  {\\begin{cvitems}\\item {Built maps}\\end{cvitems}}\n";
    const std::string expected = "h3 Engineer, Fern Labs\ntext Mar. 2020 - PRESENT\nitem1 Built maps\n";
    CHECK(outline("\\documentclass[11pt]{awesome-cv}\n\\begin{document}\n" + std::string(entry) + "\\end{document}") ==
          expected);
    // A file that is included has no class: the number of arguments tells.
    CHECK(outline(entry) == expected);
}

TEST_CASE("an empty line ends a paragraph behind a comment, too") {
    CHECK(outline("Maps. % one\n\nCharts. % two\r\n\r\nGlobes. % three\nAtlases.") ==
          "text Maps.\ntext Charts.\ntext Globes. Atlases.\n");
}

TEST_CASE("altacv, resume.cls and dated subsections") {
    CHECK(outline("\\cvevent{Engineer}{Fern Labs}{2020 -- 2021}{Aarau}") ==
          "h3 Engineer, Fern Labs\ntext 2020 – 2021\ntext Aarau\n");
    CHECK(outline("\\begin{rSection}{Work}\\begin{rSubsection}{Fern Labs}{2020}{Engineer}{}\\item "
                  "Maps\\end{rSubsection}\\end{rSection}") ==
          "h2 Work\nh3 Engineer, Fern Labs\ntext 2020\nitem1 Maps\n");
    CHECK(outline("\\section{\\faUsers\\ 实习经历}\n\\datedsubsection{\\textbf{青岚科技}, 北京}{2015年3月 -- 至今}") ==
          "h2 实习经历\nh3 青岚科技, 北京\ntext 2015年3月 – 至今\n");
}

TEST_CASE("paragraphs, line breaks, lists in lists and rows of a table") {
    CHECK(outline("One\ntwo.\n\nThree\\\\[2mm] four \\hfill 2020\n\\begin{itemize}\n\\item a\n\\begin{itemize}\\item "
                  "b\\end{itemize}\n"
                  "\\item[--] c\n\\end{itemize}\n\\begin{tabular}{@{}ll}\n2021 & Prize \\\\\n2022 & Other "
                  "\\\\\n\\end{tabular}") ==
          "text One two.\ntext Three\ntext four | 2020\nitem1 a\nitem2 b\nitem1 – c\ntext 2021 | Prize\ntext 2022 | "
          "Other\n");
}

TEST_CASE("what commands print") {
    CHECK(outline("40\\% \\& more, 3$\\times$, $\\geq$ 98\\%, a--b, a---b, 300~ms, \\textasciitilde 5, ``so'', it's, "
                  "\\LaTeX\\ 2") == "text 40% & more, 3×, ≥ 98%, a–b, a—b, 300 ms, ~5, \"so\", it's, LaTeX 2\n");
    CHECK(outline("Erd\\H{o}s, G\\\"odel, Se\\~norita, Garc\\'{\\i}a, \\O rsted, Stra\\ss e, \\c{S}") ==
          "text Erdős, Gödel, Señorita, García, Ørsted, Straße, Ş\n");
    CHECK(test::styles(latex("\\textbf{a} {\\it b} \\emph{c} \\underline{d} e$^{*}$")) ==
          "bold:a italic:b italic:c underline:d super:*");
    CHECK(test::links(latex("\\href{https://a.example/x\\_y}{code} and \\url{https://b.example/z_1}")) ==
          "[code](https://a.example/x_y)[https://b.example/z_1](https://b.example/z_1)");
}

TEST_CASE("what commands do not print") {
    CHECK(outline("\\vspace{2mm}\\fontsize{9}{11}\\selectfont Text\\footnotesize{} here % a remark\n and there "
                  "\\includegraphics[width=1cm]{me.png}\\begin{comment}gone\\end{comment}") ==
          "text Text here and there\n");
    CHECK(outline("\\documentclass{article}\n\\title{x}\\usepackage[a]{b}\nnoise\n\\begin{document}kept\\end{document} "
                  "lost") == "text x\ntext kept\n");
}

TEST_CASE("macros of the file are replaced, and what they were called with leads back to the call") {
    const Document document =
        latex("\\newcommand{\\job}[2]{\\textbf{#1} at #2}\n\\newcommand\\firm{Fern Labs}\n\\job{Engineer}{\\firm}\n");
    CHECK(test::outline(document) == "text Engineer at Fern Labs\n");
    CHECK(test::position_of(document, "Engineer").line == 3);
    CHECK(test::position_of(document, "Engineer at Fern").line == 3);
    // A macro that calls itself ends.
    CHECK(test::refusal("\\def\\a{\\a}\\a", Format::Latex) == "1:8 expected at most 64 levels of nesting");
}

TEST_CASE("nothing that is open or deep is read past its end") {
    CHECK(outline("\\textbf{open \\cventry{2020}{a") == "text open\ntext 2020\ntext a\n");
    CHECK(outline("a } b \\") == "text a b\n");
    CHECK(outline("$x^\u00E9$ \\\u00E9 b") == "text x\u00E9 b\n");  // no character is cut
    CHECK(outline("\\begin\u00E9 b") == "text \u00E9 b\n");
    CHECK(
        test::refusal(std::string(100'000, '{') + std::string(100'000, '}'), Format::Latex).find("levels of nesting") !=
        std::string::npos);
    CHECK(test::refusal(std::string(100'000, '{'), Format::Latex) == "1:1 expected '}' for this brace");
    CHECK(outline(std::string(64, '{') + "a") == "text a\n");
    // Braces that only what is no part of the text would close are open.
    const std::string open(100'000, '{');
    const std::string closed(100'000, '}');
    CHECK(test::refusal("\\begin{document}" + open + "\\end{document}" + closed, Format::Latex) ==
          "1:17 expected '}' for this brace");
    CHECK(test::refusal(open + "\\begin{document}" + closed, Format::Latex) == "1:1 expected '}' for this brace");
}

TEST_CASE("macros that stand for more and more are refused") {
    const std::string words(4000, 'x');
    CHECK(outline("\\def\\x{" + words + "}\\x \\x") == "text " + words + " " + words + "\n");
    std::string often;
    for (int i = 0; i < 300; ++i) often += "\\x ";
    // The 263rd would be too much.
    CHECK(test::refusal("\\def\\x{" + words + "}" + often, Format::Latex) ==
          "1:4795 expected macros that stand for at most 1048576 bytes");
    std::string nested = "a";
    for (int i = 0; i < 20; ++i) nested = "\\x{" + nested + "}";
    CHECK(test::refusal("\\def\\x#1{#1#1#1}" + nested, Format::Latex).find("macros that stand for") !=
          std::string::npos);
}
