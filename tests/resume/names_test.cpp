// SPDX-License-Identifier: MIT
// The owner's name among authors, across scripts.
#include "resume/names.hpp"

#include <doctest/doctest.h>

using namespace veritae;

using resume::same_name;

TEST_CASE("a name is one in either order, with initials, whatever its case and accents") {
    CHECK(same_name("Mara Voss", "M. Voss"));
    CHECK(same_name("Mara Voss", "Voss, Mara"));
    CHECK(same_name("Mara Voss", "Voss M."));
    CHECK(same_name("Mara Voss", "M. J. Voss"));
    CHECK(same_name("Zhi-Xing Xu", "Xu, Zhixing"));
    CHECK(same_name("Jörg Müller", "JORG MULLER"));
    CHECK(same_name("许知行 (Zhixing Xu)", "许知行"));
    CHECK(same_name("许知行 (Zhixing Xu)", "Z. Xu"));
    CHECK(!same_name("Mara Voss", "Ian Voss"));
    CHECK(!same_name("Mara Voss", "I. Voss"));
    CHECK(!same_name("Mara Voss", "Mara Teller"));
    CHECK(!same_name("许知行", "许知"));
    CHECK(!same_name("Bo Zhang", "Ben Zhang"));
    CHECK(!same_name("Mara Voss", "V. Mara"));
}

TEST_CASE("a Chinese name is one with its romanisation in any usual form") {
    for (const std::string_view written :
         {"San Zhang", "Zhang San", "Zhang, San", "S. Zhang", "Zhang S.", "SAN ZHANG"}) {
        CAPTURE(written);
        CHECK(same_name("张三", written));
    }
    CHECK(!same_name("张三", "Z. San"));
    CHECK(!same_name("张三", "Si Zhang"));
    CHECK(same_name("San Zhang", "张三"));
    CHECK(same_name("林知远", "Zhi-Yuan Lin"));
    CHECK(same_name("林知远", "Z.-Y. Lin"));
    CHECK(same_name("林知远", "ZY Lin"));
    CHECK(!same_name("林知远", "Y. Lin"));
}

TEST_CASE("family names of two characters, and those that are read in a way of their own") {
    CHECK(same_name("欧阳若楠", "Ruonan Ouyang"));
    CHECK(same_name("欧阳若楠", "Ou Yang Ruonan"));
    CHECK(same_name("曾子健", "Zijian Zeng"));
    CHECK(same_name("单一凡", "Yifan Shan"));
    CHECK(same_name("解仲秋", "Z. Xie"));
    CHECK(same_name("仇远", "Yuan Qiu"));
    CHECK(same_name("查一鸣", "Yiming Zha"));
    CHECK(same_name("吕思远", "Siyuan Lyu"));
    CHECK(same_name("吕思远", "Siyuan Lu"));
}
