// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "read/reading.hpp"
#include "report/reporter.hpp"
#include "support/understand.hpp"

using namespace veritae;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::string inspected(const CaseReport& report) {
    std::string out;
    const auto reporter = report::inspect_json({"0", builtin_rulebook(), *parse_day("2026-11-22"), {}, false}, out);
    reporter->begin();
    reporter->add(report);
    reporter->end();
    return out;
}

std::string told(const CaseReport& report) {
    std::string out;
    const Document& document = report.documents.front().document;
    for (const Finding& finding : report.findings) {
        out += std::string(finding.rule->id) + " " + finding.message(Language::English);
        for (const Evidence& one : finding.evidence) {
            const Span source = one.in_text(document);
            out += " | " + document.text.substr(source.begin, source.size());
        }
        out += '\n';
    }
    return out;
}

/// A document in the form of inspect, with a reading of one line.
std::string with_reading(const std::string& line,
                         const std::string& more = "\"styles\": [], \"links\": [], \"fields\": [], \"asides\": []") {
    return "{\"documents\": [{\"format\": \"text\", \"reading\": {\"lines\": [" + line + "], " + more + "}}]}";
}
const std::string kLine = "{\"kind\": \"text\", \"level\": 0, \"block\": 0, \"pieces\": [\"Tilda Roe\\n\"]}";

}  // namespace

TEST_CASE("every fixture and every example of a rule gives the same findings when read back") {
    std::size_t documents = 0;
    const auto same = [&](const std::string& bytes, Format format) {
        const CaseReport first = test::check({bytes}, "2026-11-22", {}, format);
        REQUIRE_FALSE(first.documents.front().error.has_value());
        const std::string json = inspected(first);
        const CaseReport second = test::check({json}, "2026-11-22", {}, Format::Veritae);
        REQUIRE_FALSE(second.documents.front().error.has_value());
        const Document& a = first.documents.front().document;
        const Document& b = second.documents.front().document;
        CHECK(a.plain == b.plain);
        if (!a.reordered) CHECK(a.text == b.text);
        CHECK(a.format == b.format);
        CHECK(a.language == b.language);
        CHECK(test::outline(a) == test::outline(b));
        CHECK(told(first) == told(second));
        ++documents;
    };
    for (const char* folder : {"fixtures/one_resume", "fixtures/samples"}) {
        for (const fs::directory_entry& file : fs::directory_iterator(fs::path(VERITAE_SOURCE_DIR) / folder)) {
            if (!file.is_regular_file()) continue;
            const std::string bytes = contents(file.path());
            const std::string name = file.path().filename().string();
            CAPTURE(name);
            same(bytes, format_of(name, bytes));
        }
    }
    for (const Rule& rule : builtin_rulebook().rules) {
        for (const Example& example : rule.examples) {
            if (!example.finds || example.documents.size() != 1) continue;
            CAPTURE(rule.id);
            CAPTURE(example.name);
            same(std::string(example.documents[0].text), example.documents[0].format);
        }
    }
    CHECK(documents > 100);
}

TEST_CASE("places of what was read back are JSON pointers") {
    const Document document = test::reading(with_reading(kLine), Format::Veritae);
    CHECK(document.plain == "Tilda Roe\n");
    CHECK(document.format == Format::Text);
    REQUIRE(document.origins.size() == document.line_starts.size());
    CHECK(document.origins[0].pointer == "/documents/0/reading/lines/0");
}

TEST_CASE("what was structured by somebody else is read as records, at its places in the file") {
    const std::string json = R"({"documents": [{
  "name": "Tilda Roe",
  "entries": [
    {"kind": "employment", "title": "Engineer", "organization": "Alder Labs",
     "start": "2021-03", "end": null, "present": true},
    {"kind": "education", "title": "PhD", "organization": "Birch University", "start": "2018-09", "end": "2030-06",
     "present": false, "expected": true}],
  "publications": [
    {"title": "Small Steps", "authors": ["Tilda Roe", "Jo Lind"], "venue": {"id": "eccv", "name": "ECCV", "year": 2023},
     "year": 2023, "status": "accepted", "identifiers": {"arxiv": "2305.00001"}}]}]})";
    const DocumentReport report = test::understand(json, Format::Veritae);
    CHECK(test::outline(report.document) ==
          "h1 Tilda Roe\nh2 employment\nh3 Engineer, Alder Labs\ntext 2021-03 – present\nh2 education\n"
          "h3 PhD, Birch University\ntext 2018-09\nh2 publications\n"
          "item1 Tilda Roe, Jo Lind. \"Small Steps.\" ECCV, 2023\nmore1 accepted\nmore1 arxiv: 2305.00001\n");
    REQUIRE(report.resume.entries.size() == 2);
    CHECK(report.resume.entries[0].range.present);
    CHECK(test::source_of(report.document, "Alder Labs") == "Alder Labs");
    CHECK(report.document.origins[4].pointer == "/documents/0/entries/0");
    CHECK(report.document.origins[1].pointer == "/documents/0/name");
    const CaseReport found = test::check({json}, "2026-11-22", {}, Format::Veritae);
    CHECK(std::ranges::any_of(found.findings,
                              [](const Finding& one) { return one.rule->id == "publication/no-such-edition"; }));
}

TEST_CASE("several documents in one file") {
    const std::string json =
        "{\"schema\": \"veritae/inspect/1\", \"documents\": [{\"name\": \"A\", \"entries\": []}, {\"name\": \"B\", "
        "\"entries\": []}]}";
    CHECK(inspected_documents(json) == 2);
    CHECK(inspected_documents("{}") == 0);
    const ReadResult second = read(json, Format::Veritae, "x.json", {}, {builtin_rulebook().schemas, nullptr, {}, 1});
    REQUIRE_FALSE(second.error.has_value());
    CHECK(second.document.plain == "B\n");
}

TEST_CASE("a reading that breaks a promise is refused") {
    const auto refused = [](const std::string& json) {
        const std::string told = test::refusal(json, Format::Veritae);
        return told.substr(told.find(' ') + 1);
    };
    CHECK(refused("[]") == "expected an object with \"documents\", as inspect --format json writes it");
    CHECK(refused(with_reading("{\"kind\": \"text\", \"level\": 0, \"block\": 0, \"pieces\": [\"no end\"]}")) ==
          "expected one line with content and a line break at its end");
    CHECK(refused(with_reading("{\"kind\": \"verse\", \"level\": 0, \"block\": 0, \"pieces\": [\"a\\n\"]}")) ==
          "expected a word that inspect writes here");
    CHECK(refused(with_reading("{\"kind\": \"text\", \"level\": 0, \"block\": 99, \"pieces\": [\"a\\n\"]}")) ==
          "expected blocks that are counted from 0");
    CHECK(refused(
              with_reading(kLine, "\"styles\": [[\"bold\", 0, 99]], \"links\": [], \"fields\": [], \"asides\": []")) ==
          "expected places of the content");
    CHECK(refused(with_reading(
              kLine,
              "\"styles\": [[\"bold\", 4, 5], [\"bold\", 0, 1]], \"links\": [], \"fields\": [], \"asides\": []")) ==
          "expected \"styles\" in order");
    CHECK(refused(with_reading(kLine,
                               "\"styles\": [], \"links\": [], \"fields\": [], \"asides\": [[\"comment\", 3, 2]]")) ==
          "expected places of the text, in order");
    CHECK(refused("{\"documents\": [{\"errors\": [{\"message\": \"no such file\"}]}]}") ==
          "could not be read when it was inspected: no such file");
}
