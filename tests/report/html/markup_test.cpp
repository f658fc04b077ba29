// SPDX-License-Identifier: MIT
#include "report/html/markup.hpp"

#include <doctest/doctest.h>

using namespace veritae::report::html;

TEST_CASE("words are escaped for content and for attributes") {
    CHECK(escaped("<b onclick=\"x('y')\">&amp;") == "&lt;b onclick=&quot;x('y')&quot;&gt;&amp;amp;");
    CHECK(escaped("论文 é") == "论文 é");
    CHECK(escaped("") == "");
}

TEST_CASE("what is not seen or turns text around is shown by its number") {
    CHECK(escaped("a\xE2\x80\xAE"
                  "b") == "a&lt;U+202E&gt;b");
    CHECK(escaped("a\x1b[31m") == "a&lt;U+001B&gt;[31m");
}

TEST_CASE("a line feed stays one, at the ends too") { CHECK(escaped("\na\n\nb\n") == "\na\n\nb\n"); }

TEST_CASE("bytes that are no text are told one by one") { CHECK(escaped("a\xFF<") == "a&lt;FF&gt;&lt;"); }

TEST_CASE("only markup is put in as it is") {
    std::string out;
    put(out, "<p title=\"{}\">{}{}</p>", std::string("\""), Markup{"<i>x</i>"}, 7);
    CHECK(out == "<p title=\"&quot;\"><i>x</i>7</p>");
    CHECK(markup("<td>{}</td>", "<").html == "<td>&lt;</td>");
}
