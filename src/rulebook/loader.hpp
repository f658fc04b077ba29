// SPDX-License-Identifier: MIT
/// \file
/// Files of a rules directory to a rulebook. The program that compiles rules/ and `--rules DIR` both come through here.
#pragma once

#include <span>
#include <string_view>

#include "veritae/rulebook.hpp"

#include "rulebook/check_shape.hpp"
#include "rulebook/draft.hpp"
#include "rulebook/node.hpp"

namespace veritae::rulebook {

/// Adds the files to a base, in this order whatever theirs: facts, names, lexicon, formats, rules; each sorted by path.
/// All errors are collected, about one for each rule, fact or list of words.
[[nodiscard]] LoadedRulebook load(const Rulebook& base, std::span<const RuleFile> files,
                                  std::span<const CheckShape> shapes);

// One function a kind of file. `file` is its path in the directory.
void read_venues(const Node& root, std::string_view file, Draft& draft);
void read_technologies(const Node& root, std::string_view file, Draft& draft);
void read_contests(const Node& root, std::string_view file, Draft& draft);
void read_accelerators(const Node& root, std::string_view file, Draft& draft);
void read_policy(const Node& root, std::string_view file, Draft& draft);
void read_source_facts(const Node& root, std::string_view file, Draft& draft);
void read_names(const Node& root, std::string_view file, Draft& draft);
void read_lexicon(const Node& root, std::string_view file, Draft& draft);
void read_texts(const Node& root, std::string_view file, Draft& draft);
void read_schema(const Node& root, std::string_view file, Draft& draft);
void read_sites(const Node& root, std::string_view file, Draft& draft);
void read_rule(const Node& root, std::string_view file, std::span<const CheckShape> shapes, Draft& draft);

/// Runs `read`; a LoadFailure becomes one of the draft's errors.
template <class Read>
void collect(Draft& draft, Read&& read) {
    try {
        read();
    } catch (const LoadFailure& failure) {
        draft.errors.push_back(failure.error);
    }
}

}  // namespace veritae::rulebook
