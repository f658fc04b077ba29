// SPDX-License-Identifier: MIT
#include "read/reading.hpp"

using namespace veritae;

namespace {

Document json(std::string_view bytes) { return test::reading(bytes, Format::JsonResume); }

}  // namespace

TEST_CASE("a post is a heading with its title and employer, a line of dates, and its items") {
    CHECK(
        test::outline(json(R"({"work": [{"name": "Fern Labs", "position": "Engineer", "startDate": "2020-03",
        "endDate": "2021-06", "summary": "Search.", "highlights": ["Built a ranker", "Ran it"]}]})")) ==
        "h2 work\nh3 Engineer, Fern Labs\ntext 2020-03 – 2021-06\ntext Search.\nitem1 Built a ranker\nitem1 Ran it\n");
}

TEST_CASE("a post without an end goes on; an empty text is none") {
    CHECK(test::outline(
              json(R"({"work": [{"name": "Fern Labs", "startDate": "2020-03", "endDate": "", "summary": null}]})")) ==
          "h2 work\nh3 Fern Labs\ntext 2020-03 – present\n");
}

TEST_CASE("the field names of older schemas") {
    CHECK(test::outline(json(R"({"work": [{"company": "Fern Labs", "website": "https://fern.example"}],
        "education": [{"institution": "Elm College", "gpa": "3.9"}]})")) ==
          "h2 work\nh3 Fern Labs\ntext https://fern.example\nh2 education\nh3 Elm College\ntext gpa: 3.9\n");
}

TEST_CASE("the card, publications, awards and skills") {
    CHECK(test::outline(json(R"({"basics": {"name": "Mara Voss", "email": "mara@voss.example", "image": "me.png",
          "location": {"city": "Aarau", "countryCode": "CH"}},
        "publications": [{"name": "Slow Maps", "authors": ["Mara Voss", "Jo Lind"], "publisher": "ICLR 2024", "releaseDate": "2024-05"}],
        "awards": [{"title": "Best Poster", "awarder": "Elm Society", "date": "2022"}],
        "skills": [{"name": "Tools", "keywords": ["Git", "Make"]}], "meta": {"theme": "even"}})")) ==
          "h1 Mara Voss\ntext Aarau, CH\ntext mara@voss.example\n"
          "h2 publications\nitem1 Mara Voss, Jo Lind. \"Slow Maps.\" ICLR 2024, 2024-05\n"
          "h2 awards\nitem1 Best Poster, Elm Society, 2022\nh2 skills\nitem1 Tools: Git, Make\n");
}

TEST_CASE("members come in the order in which people write them, and each leads back to its own place") {
    const Document document = json(
        "{\"work\": [{\n\"startDate\": \"2020-03\",\n\"name\": \"Fern \\u004cabs\",\n\"position\": \"Engineer\"}]}");
    CHECK(document.reordered);
    CHECK(test::outline(document) == "h2 work\nh3 Engineer, Fern Labs\ntext 2020-03 – present\n");
    CHECK(test::position_of(document, "2020-03") == Position{2, 15, 26});
    CHECK(test::source_of(document, "Fern Labs") == "Fern \\u004cabs");
    CHECK(test::position_of(document, "Engineer").line == 4);
    // From the first to the last place of what a span holds.
    CHECK(test::source_of(document, "Engineer, Fern") == "Fern \\u004cabs\",\n\"position\": \"Engineer");
}

TEST_CASE("what the format says of a stretch is remembered") {
    const Document document =
        json(R"({"work": [{"name": "Fern Labs", "position": "Engineer"}], "cooking": [{"name": "Soup"}]})");
    std::string told;
    for (const Field& field : document.fields)
        told += std::to_string(static_cast<int>(field.section)) + ":" + std::string(document.slice(field.span)) + " ";
    CHECK(told == "2:work 0:Engineer 0:Fern Labs 0:cooking 0:Soup ");
}

TEST_CASE("marks of Markdown inside texts") {
    const Document document = json(
        R"({"work": [{"name": "Fern Labs", "highlights": ["Led **two** teams, *p* < 0.05, see [the code](https://a.example/x), 2 * 3"]}]})");
    CHECK(test::outline(document) == "h2 work\nh3 Fern Labs\nitem1 Led two teams, p < 0.05, see the code, 2 * 3\n");
    CHECK(test::styles(document) == "bold:two italic:p");
    CHECK(test::links(document) == "[the code](https://a.example/x)");
}

TEST_CASE("a text of several lines") {
    CHECK(test::outline(
              json(R"({"work": [{"name": "Fern Labs", "summary": "One.\n\nTwo.", "highlights": ["Three\nfour"]}]})")) ==
          "h2 work\nh3 Fern Labs\ntext One.\ntext Two.\nitem1 Three\nmore1 four\n");
}

TEST_CASE("what is no JSON Resume is refused with the place where reading stopped") {
    CHECK(test::refusal("{\"work\": [\n{\"name\": }]}", Format::JsonResume) ==
          "2:10 expected JSON: syntax error while parsing value - unexpected '}'; expected '[', '{', or a literal");
    CHECK(test::refusal("[1, 2]", Format::JsonResume) == "1:1 expected a JSON object");
    CHECK(test::refusal("", Format::JsonResume).starts_with("1:1 expected JSON: "));
    CHECK(test::refusal(std::string(100'000, '['), Format::JsonResume) == "1:65 expected at most 64 levels of nesting");
    CHECK(test::refusal("{\"work\": \"\xFF\"}", Format::JsonResume).find("expected") != std::string::npos);
}
