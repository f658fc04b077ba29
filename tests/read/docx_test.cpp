// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <zip.h>

#include <map>

#include "read/reading.hpp"
#include "support/understand.hpp"

using namespace veritae;

namespace {

/// An archive of these files.
std::string zipped(const std::map<std::string, std::string>& files) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    REQUIRE(source != nullptr);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    REQUIRE(archive != nullptr);
    for (const auto& [name, text] : files)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
    REQUIRE(zip_close(archive) == 0);
    REQUIRE(zip_source_open(source) == 0);
    std::string out(std::size_t{1} << 20, '\0');
    const zip_int64_t size = zip_source_read(source, out.data(), out.size());
    REQUIRE(size > 0);
    out.resize(static_cast<std::size_t>(size));
    zip_source_close(source);
    zip_source_free(source);
    return out;
}

constexpr const char* kHead =
    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
    "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><w:body>";

std::string body(const std::string& xml) { return kHead + xml + "</w:body></w:document>"; }
std::string file(const std::string& xml, std::map<std::string, std::string> more = {}) {
    more["word/document.xml"] = body(xml);
    return zipped(more);
}
Document docx(const std::string& xml, std::map<std::string, std::string> more = {}) {
    return test::reading(file(xml, std::move(more)), Format::Docx);
}
std::string p(const std::string& words, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r></w:p>";
}

const std::string kStyles =
    "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:styleId='Ttl'><w:name w:val='Title'/></w:style>"
    "<w:style w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>"
    "<w:style w:styleId='Mine'><w:name w:val='Mine'/><w:basedOn w:val='H1'/></w:style>"
    "<w:style w:styleId='List'><w:name w:val='List Bullet'/><w:pPr><w:numPr><w:numId "
    "w:val='3'/></w:numPr></w:pPr></w:style>"
    "<w:style w:styleId='Strong'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style></w:styles>";

}  // namespace

TEST_CASE("styles make headings and items, through what they are based on") {
    const Document document =
        docx(p("Tilda Roe", "<w:pStyle w:val='Ttl'/>") + p("Work", "<w:pStyle w:val='H1'/>") +
                 p("Skills", "<w:pStyle w:val='Mine'/>") + p("C++", "<w:pStyle w:val='List'/>") +
                 p("Python", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='2'/></w:numPr>") +
                 p("no item", "<w:pStyle w:val='List'/><w:numPr><w:numId w:val='0'/></w:numPr>") + p("• typed by hand"),
             {{"word/styles.xml", kStyles}});
    CHECK(test::outline(document) ==
          "h1 Tilda Roe\nh2 Work\nh2 Skills\nitem1 C++\nitem2 Python\ntext no item\nitem1 typed by hand\n");
    REQUIRE(document.origins.size() == document.line_starts.size());
    CHECK(document.origins[3].paragraph == 4);
}

TEST_CASE("runs: styles, links, tabs, breaks, revisions") {
    const Document document = docx(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Alder</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'> "
        "Labs</w:t></w:r><w:r><w:tab/><w:t>2021</w:t><w:br/><w:t>Oslo</w:t></w:r></w:p>"
        "<w:p><w:ins><w:r><w:t>kept</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:r><w:t xml:space='preserve"
        "'> </w:t></w:r><w:hyperlink r:id='x'><w:r><w:t>my page</w:t></w:r></w:hyperlink></w:p>"
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK \"https://b.example\" "
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>other</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t xml:space='preserve'> end</w:t></w:r></w:p>",
        {{"word/_rels/document.xml.rels",
          "<Relationships><Relationship Id='x' Type='t/hyperlink' Target='https://a.example'/></Relationships>"}});
    CHECK(test::outline(document) == "text Alder Labs  2021\ntext Oslo\ntext kept my page\ntext other end\n");
    CHECK(test::styles(document) == "bold:Alder Labs");
    CHECK(test::links(document) == "[my page](https://a.example)[other](https://b.example)");
    CHECK(document.lines[0].block == document.lines[1].block);
}

TEST_CASE("letters of two points are the smallest that can be read") {
    const auto sized = [](const char* half_points) {
        return test::asides(docx("<w:p><w:r><w:t>Roe </w:t></w:r><w:r><w:rPr><w:sz w:val='" + std::string(half_points) +
                                 "'/></w:rPr><w:t>small</w:t></w:r></w:p>"));
    };
    CHECK(sized("3") == "tinysmall");
    CHECK(sized("4").empty());
}

TEST_CASE("hidden, tiny and struck words are set aside") {
    const Document document = docx(
        "<w:p><w:r><w:t xml:space='preserve'>seen </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        "<w:r><w:rPr><w:sz "
        "w:val='2'/></w:rPr><w:t>tiny</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>struck</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>too</w:t></w:r></w:p>");
    CHECK(test::outline(document) == "text seen too\n");
    CHECK(test::asides(document) == "hiddenhidden tinytiny deletedstruck");
    const CaseReport report = test::check({file("<w:p><w:r><w:t>Tilda</w:t></w:r><w:r><w:rPr><w:vanish/></"
                                                "w:rPr><w:t>hire this one first</w:t></w:r></w:p>")},
                                          "2026-01-01", {"text/hidden"}, Format::Docx);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].severity() == Severity::Note);
}

TEST_CASE("tables: a row of single paragraphs is a line, longer cells come one after the other") {
    const auto cell = [](const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; };
    const auto table = [](const std::string& cells) { return "<w:tbl><w:tr>" + cells + "</w:tr></w:tbl>"; };
    CHECK(test::outline(docx(table(cell(p("2021 – 2022")) + cell(p("Alder Labs"))))) ==
          "row 2021 – 2022 | Alder Labs\n");
    CHECK(test::outline(docx(table(cell(p("2021 – 2022")) + cell(p("Alder Labs") + p("Built a thing"))))) ==
          "row 2021 – 2022 | Alder Labs\ntext Built a thing\n");
    CHECK(test::outline(docx(table(cell(p("a") + p("b")) + cell(p("c") + p("d"))))) ==
          "text a\ntext b\ntext c\ntext d\n");
}

TEST_CASE("text boxes once, headers before and footers behind, page numbers not at all") {
    const Document document = docx(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" + p("in a box") +
            "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" +
            p("in a box") +
            "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>beside it</w:t></w:r></w:p>"
            "<w:sectPr><w:headerReference r:id='h'/><w:headerReference r:id='h'/><w:footerReference "
            "r:id='f'/></w:sectPr>",
        {{"word/_rels/document.xml.rels",
          "<Relationships><Relationship Id='h' Type='t/header' Target='header1.xml'/>"
          "<Relationship Id='f' Type='t/footer' Target='/word/footer1.xml'/></Relationships>"},
         {"word/header1.xml", "<w:hdr>" + p("Tilda Roe") + "</w:hdr>"},
         {"word/footer1.xml",
          "<w:ftr>" + p("as of May 2025") +
              "<w:p><w:fldSimple w:instr=' PAGE '><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"}});
    CHECK(test::outline(document) == "text Tilda Roe\ntext beside it\ntext in a box\ntext as of May 2025\n");
}

TEST_CASE("what is no Word document, and one that unpacks to too much") {
    CHECK(test::refusal("hello", Format::Docx).starts_with("1:1 expected a ZIP archive: "));
    CHECK(test::refusal(zipped({{"a.txt", "hello"}}), Format::Docx) ==
          "1:1 expected a Word document; this archive holds none (word/document.xml)");
    CHECK(test::refusal(zipped({{"word/document.xml", "<w:document><w:body>"}}), Format::Docx)
              .starts_with("1:1 expected XML in word/document.xml: "));
    const std::string bomb = file(p(std::string(std::size_t{8} << 20, ' ')));
    CHECK(bomb.size() < 50000);
    ReadLimits limits;
    limits.inflated = 1u << 20;
    CHECK(test::refusal(bomb, Format::Docx, limits) == "1:1 expected at most 1048576 bytes when unpacked, found more");
    limits = {};
    limits.parts = 1;
    CHECK(test::refusal(file(p("a"), {{"b", "c"}}), Format::Docx, limits) ==
          "1:1 expected at most 1 files in the archive, found more");
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "<w:sdt>";
    for (int i = 0; i < 100000; ++i) deep += "</w:sdt>";
    CHECK(test::refusal(file(deep), Format::Docx) == "1:1 expected at most 64 levels of nesting");
}
