// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

TEST_CASE("the owner is named at the top, in either script or both") {
    struct Row {
        std::string_view text;
        std::string_view name;
    };
    const Row rows[] = {
        {"# Mara Voss\n\n## Education\n", "Mara Voss"},
        {"# 许知行\n\n## 教育经历\n", "许知行"},
        {"# 许知行 (Zhixing Xu)\n\n## 教育经历\n", "许知行 (Zhixing Xu)"},
        {"# 个人简历\n\n姓名：欧阳晴\n\n## 教育经历\n", "欧阳晴"},
        {"# Curriculum Vitae\n\nMara J. Voss\n\nmara@example.org\n\n## Education\n", "Mara J. Voss"},
        {"# Curriculum Vitae\n\n## Education\n\n- University of Somewhere\n", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const DocumentReport report = test::understand(row.text);
        CHECK(test::words(report, report.resume.name) == row.name);
    }
}
