// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "rulebook/load.hpp"

using namespace veritae;
using test::errors_of;
using test::load;
using Lines = std::vector<std::string>;

TEST_CASE("a format's records, one for each of their names") {
    const auto loaded = load({{"formats/json-resume.json", R"({"format": "json-resume", "omitted": "now", "records": [
        {"names": ["work", "jobs"], "section": "employment", "shape": "entry", "ongoing": true,
         "fields": {"title": ["position"], "organization": ["name", "company"]}},
        {"names": ["cventry"], "variant": "moderncv", "shape": "entry", "arguments": ["date", "title"]}]})"}});
    CHECK(errors_of(loaded).empty());
    REQUIRE(loaded.rulebook.schemas.size() == 1);
    const Schema& schema = loaded.rulebook.schemas[0];
    CHECK(schema.format == Format::JsonResume);
    CHECK(schema.omitted == "now");
    REQUIRE(schema.records.size() == 3);
    CHECK(schema.records[1].name == "jobs");
    CHECK(schema.records[1].section == Section::Employment);
    CHECK(schema.records[1].ongoing);
    REQUIRE(schema.records[1].fields.size() == 3);
    CHECK(schema.records[1].fields[2].name == "company");
    CHECK(schema.records[1].fields[2].role == FieldRole::Organization);
    CHECK(schema.records[2].variant == "moderncv");
    CHECK(schema.records[2].fields[0].role == FieldRole::Date);
}

TEST_CASE("a file replaces what the base knows of its format") {
    const auto base =
        load({{"formats/a.json", R"({"format": "rendercv", "records": [{"names": ["cv"], "shape": "card"}]})"}});
    const auto loaded = load({{"formats/a.json", R"({"format": "rendercv", "records": []})"}}, {}, base.rulebook);
    REQUIRE(loaded.rulebook.schemas.size() == 1);
    CHECK(loaded.rulebook.schemas[0].records.empty());
    CHECK(loaded.rulebook.hash != base.rulebook.hash);
}

TEST_CASE("the files of sites, kind by kind; a file replaces what the base knows") {
    const auto base = load({{"formats/sites.json", R"({"sites": [
        {"name": "one", "files": ["_pages/cv.md", "_papers/*.md"]}, {"name": "two", "files": ["cv.yml"]}]})"}});
    CHECK(errors_of(base).empty());
    REQUIRE(base.rulebook.site_files.size() == 3);
    CHECK(base.rulebook.site_files[1].site == "one");
    CHECK(base.rulebook.site_files[1].path == "_papers/*.md");
    CHECK(base.rulebook.site_files[2].site == "two");
    const auto loaded = load({{"formats/sites.json", R"({"sites": []})"}}, {}, base.rulebook);
    CHECK(loaded.rulebook.site_files.empty());
    CHECK(loaded.rulebook.hash != base.rulebook.hash);
    CHECK(errors_of(load({{"formats/sites.json", R"({"sites": [{"files": ["a"]}]})"}})).size() == 1);
}

TEST_CASE("mistakes in a format") {
    CHECK(errors_of(load({{"formats/a.json", R"({"format": "gif", "records": []})"}})).size() == 1);
    CHECK(errors_of(load({{"formats/a.json", R"({"format": "latex", "records": [
{"names": ["x"], "shape": "entry", "fields": {"colour": ["y"]}},
{"names": ["x"], "shape": "entry", "section": "cooking"},
{"names": ["x"], "shape": "entry", "fonts": 1}]})"}})) == Lines{"formats/a.json:2: \"colour\" is no role of a field",
                                                                "formats/a.json:3: \"cooking\" is no section",
                                                                "formats/a.json:4: unknown key \"fonts\" in a record"});
}
