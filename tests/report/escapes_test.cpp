// SPDX-License-Identifier: MIT
#include "report/escapes.hpp"

#include <doctest/doctest.h>

#include "report/sarif_parts.hpp"
#include "report/uri.hpp"

using namespace veritae::report;

TEST_CASE("XML") { CHECK(xml_escaped("<b a=\"1\"> & ']]>") == "&lt;b a=&quot;1&quot;&gt; &amp; ']]&gt;"); }

TEST_CASE("Markdown: markup is escaped, ordinary prose stays readable") {
    CHECK(markdown_escaped("*a* _b_ `c` [d](e) <f> |~$") == "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f> \\|\\~\\$");
    CHECK(markdown_escaped("a\\*b") == "a\\\\\\*b");
    CHECK(markdown_escaped("https://x.example www.x.example a@x.example") ==
          "https\\://x.example www\\.x.example a\\@x.example");
    CHECK(markdown_escaped("&lt;b> & so") == "\\&lt;b> & so");
    CHECK(markdown_escaped("# a ## b #") == "\\# a \\#\\# b \\#");
    const std::string prose = "Now 3.2 (or 4) - venues.json#icml/2025: +20pp, 72 %!";
    CHECK(markdown_escaped(prose) == prose);
}

TEST_CASE("workflow commands: properties have two more characters than messages") {
    CHECK(command_escaped("50%, a: b\r\nc") == "50%25, a: b%0D%0Ac");
    CHECK(property_escaped("50%, a: b\r\nc") == "50%25%2C a%3A b%0D%0Ac");
}

TEST_CASE("paths as references") {
    CHECK(uri_of("cv/My CV.md") == "cv/My%20CV.md");
    CHECK(uri_of("a:b#c?d%e[f].md") == "a%3Ab%23c%3Fd%25e%5Bf%5D.md");
    CHECK(uri_of("\xE7\xAE\x80\xFF.md") == "%E7%AE%80%FF.md");
    CHECK(uri_of("/home/a b/cv.md") == "file:///home/a%20b/cv.md");
    CHECK(uri_of("../cv.md") == "../cv.md");
}

TEST_CASE("a part of a SARIF message is neither a placeholder nor a link") {
    CHECK(sarif::inert("{0} [x](https://x.example) a[0]") == "{{0}} [x] (https://x.example) a[0]");
}
