// SPDX-License-Identifier: MIT
#include "read/reading.hpp"

using namespace veritae;

namespace {

Document bibtex(std::string_view bytes) { return test::reading(bytes, Format::Bibtex); }

/// The lines without the heading of the file.
std::string cited(std::string_view bytes) {
    const std::string outline = test::outline(bibtex(bytes));
    return outline.substr(outline.find('\n') + 1);
}

}  // namespace

TEST_CASE("an entry is a citation as it stands on a page") {
    CHECK(cited("@inproceedings{voss24,\n  title = {Slow {M}aps},\n  author = {Voss, Mara and Jo Lind and others},\n"
                "  booktitle = \"ICLR\",\n  year = 2024,\n  doi = {10.1000/abc.1},\n}\n") ==
          "item1 Mara Voss, Jo Lind, et al.. \"Slow Maps.\" ICLR, 2024\nmore1 10.1000/abc.1\n");
}

TEST_CASE("strings, joined values, accents, months and what is no entry") {
    CHECK(cited("---\n---\nme@a.example\n@STRING{jml = {Journal of } # \"Maps\"}\n@comment{@article{x, title={no}}}\n"
                "@preamble{\"\\newcommand{x}\"}\n@Article(a, author = \"G{\\\"o}del, Kurt\", title = \"A {``B''}\", "
                "journal = jml # { II}, month = jan, year = \"1999\")\n") ==
          "item1 Kurt Gödel. \"A \"B\".\" Journal of Maps II, 1999\n");
}

TEST_CASE("an e-print carries its archive, a note stands under its citation") {
    CHECK(cited("@misc{a, author={Mara Voss}, title={Maps}, year={2024}, eprint={2405.01234}, archivePrefix={arXiv}, "
                "note={Under review}}") ==
          "item1 Mara Voss. \"Maps.\" 2024\nmore1 Under review\nmore1 arXiv: 2405.01234\n");
}

TEST_CASE("every piece leads back to its place") {
    const Document document = bibtex("@misc{a,\n author = {Voss, Mara},\n title = {Slow Maps}}");
    CHECK(test::position_of(document, "Mara").line == 2);
    CHECK(test::source_of(document, "Mara Voss") == "Voss, Mara");
    CHECK(test::position_of(document, "Slow Maps") == Position{3, 11, 43});
}

TEST_CASE("a string stands where its name does") {
    const Document document =
        bibtex("@string{acme = {Acme Press}}\n@book{a,\n title = {Slow Maps},\n publisher = acme}");
    CHECK(test::position_of(document, "Acme Press").line == 4);
    CHECK(test::position_of(document, "Slow Maps").line == 3);
}

TEST_CASE("an ampersand is one, escaped or not") {
    CHECK(cited("@book{a, title = {Ebb \\& Flow}, publisher = {Acme & Sons}, year = 2024}") ==
          "item1 \"Ebb & Flow.\" Acme & Sons, 2024\n");
}

TEST_CASE("blanks around a name that is turned round stay in its file") {
    const Document document = bibtex("@misc{a, author = { Voss\n, Mara }, title = {Slow Maps}}");
    CHECK(test::outline(document).find("Mara Voss. ") != std::string::npos);
    for (const Run& run : document.runs) CHECK(std::size_t{run.text} + run.length <= document.text.size());
}

TEST_CASE("what is no bibliography is refused with the place where reading stopped") {
    CHECK(test::refusal("Mara Voss\nEngineer\n", Format::Bibtex) ==
          "1:1 expected an entry, \"@type{key, field = value}\"");
    CHECK(test::refusal("@misc{a,\n title = {open", Format::Bibtex) ==
          "2:10 expected a value in braces or quotes, a number or a name");
    CHECK(test::refusal("@misc{a,\n title {x}}", Format::Bibtex) == "2:2 expected \"name = value\"");
    CHECK(test::refusal("@misc{a, title = {x}", Format::Bibtex) == "1:1 expected '}' at the end of this entry");
    CHECK(cited("").empty());
    // Strings of strings do not grow without end.
    std::string bomb = "@string{s0 = {x} # {x}}\n";
    for (int i = 1; i < 30; ++i)
        bomb +=
            "@string{s" + std::to_string(i) + " = s" + std::to_string(i - 1) + " # s" + std::to_string(i - 1) + "}\n";
    CHECK(test::refusal(bomb, Format::Bibtex).find("expected a value") != std::string::npos);
}
