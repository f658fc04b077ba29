// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

namespace {

/// The first role of a text; None where there is none.
AuthorRole first(std::string_view text) {
    const DocumentReport report = test::understand(std::string(text) + "\n");
    return report.mentions.author_roles.empty() ? AuthorRole::None : report.mentions.author_roles.front().role;
}

}  // namespace

TEST_CASE("a place among the authors is put together from an author, a number or the owner") {
    struct Row {
        std::string_view text;
        AuthorRole role;
    };
    const Row rows[] = {
        {"(position in the author list: 1)", AuthorRole::First},
        {"(author no. 2)", AuthorRole::Second},
        {"(author #3)", AuthorRole::Third},
        {"(author 1 of 4)", AuthorRole::First},
        {"(2nd named author)", AuthorRole::Second},
        {"(me first)", AuthorRole::First},
        {"(sole authorship)", AuthorRole::Sole},
        {"(no other authors)", AuthorRole::Sole},
        {"（作者次序：1）", AuthorRole::First},
        {"（署名排序 2）", AuthorRole::Second},
        {"（本人位列第一）", AuthorRole::First},
        {"（作者只有本人）", AuthorRole::Sole},
        {"（仅一位作者）", AuthorRole::Sole},
        {"（全文无其他作者）", AuthorRole::Sole},
        {"(no one except me is an author)", AuthorRole::Sole},
        {"(I lead the author list)", AuthorRole::First},
        {"（署名栏仅我一人）", AuthorRole::Sole},
        {"（作者名单里居首）", AuthorRole::First},
        {"（本人列于第二位）", AuthorRole::Second},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(first(row.text) == row.role);
    }
}

TEST_CASE("numbers and owners that tell no place among the authors") {
    for (const std::string_view text :
         {"4 authors", "作者 3 人", "a team of 2 with me", "I ran 1 study", "仅列部分作者", "authors: 1st Fern Group",
          "the only paper of these authors' lab", "无需作者授权", "no author was paid", "I wrote one section alone",
          "代码由我一人编写", "leading venue", "下载量居首"}) {
        CAPTURE(text);
        CHECK(first(text) == AuthorRole::None);
    }
}
