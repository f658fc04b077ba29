// SPDX-License-Identifier: MIT
#include "resolve/title.hpp"

#include <doctest/doctest.h>

using veritae::resolve::compare_titles;
using enum veritae::resolve::TitleLikeness;

TEST_CASE("spelling makes no other title") {
    CHECK(compare_titles("Patient Tokens: A Study", "PATIENT TOKENS - a study.") == Same);
    CHECK(compare_titles("Self-Play for J\xC3\xB6rg", "self play for Jorg") == Same);
    CHECK(compare_titles("{Slow}Net in $\\mathcal{O}(n)$", "SlowNet in O(n)") == Same);
    CHECK(compare_titles("\xE9\x9D\xA2\xE5\x90\x91\xE9\x95\xBF\xE8\xA7\x86\xE9\xA2\x91",
                         "\xE9\x9D\xA2\xE5\x90\x91\xE9\x95\xBF\xE8\xA7\x86\xE9\xA2\x91\xE3\x80\x82") == Same);
}

TEST_CASE("a part of a title is that title") {
    CHECK(compare_titles("SlowNet", "SlowNet: Patient Tokens for Readers") == Shortened);
    CHECK(compare_titles("Patient Tokens for Readers", "SlowNet: Patient Tokens for Readers") == Shortened);
}

TEST_CASE("versions of a title are alike") {
    CHECK(compare_titles("Patient tokens for hurried readers of books", "Patient tokens help hurried readers") ==
          Alike);
    CHECK(compare_titles("Multi-modal retrieval with large databases", "Multimodal retrieval with a large data base") ==
          Alike);
}

TEST_CASE("what cannot be told stays unclear") {
    CHECK(compare_titles("Readers", "Spectral bounds of sparse hypergraph colourings") == Unclear);
    CHECK(compare_titles("", "Spectral bounds") == Unclear);
    CHECK(compare_titles("\xE9\x9D\xA2\xE5\x90\x91\xE9\x95\xBF\xE8\xA7\x86\xE9\xA2\x91\xE7\x9A\x84",
                         "Sparse memory networks for long videos") == Unclear);
    CHECK(compare_titles("SlowNet: fast decoding of long texts", "SlowNet: patience pays for hurried readers") ==
          Unclear);
}

TEST_CASE("another paper has another title") {
    CHECK(compare_titles("Patient tokens for hurried readers", "Spectral bounds of sparse hypergraph colourings") ==
          Different);
}
