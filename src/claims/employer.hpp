// SPDX-License-Identifier: MIT
/// \file
/// Who an employer is, as far as its name tells.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "veritae/report.hpp"

namespace veritae::claims {

struct Employer {
    bool known = false;  ///< there is a name, and not only that of a team or a department
    bool named = false;  ///< a word of such names says that it is one, or the lexicon knows it
    bool university = false;
    bool latin = false;                   ///< has Latin words of its own
    bool han = false;                     ///< has Chinese characters of its own
    std::vector<std::int32_t> ids;        ///< of the lexicon, sorted
    std::vector<std::uint64_t> features;  ///< hashes of the words and pairs of characters that are its own, sorted
    std::vector<std::uint64_t> leading;   ///< those of them that a name begins with, sorted
    std::vector<Span> han_runs;           ///< stretches of Chinese characters that are its own
};

/// The feature of a Latin word, folded.
[[nodiscard]] std::uint64_t feature_of(std::string_view word);

[[nodiscard]] Employer read_employer(const DocumentReport& report, Span organization);

/// Not surely two: one id of the lexicon in common, two words of their own or the one that either begins with, or
/// nothing to tell them apart by (no words of their own, or names in two scripts of which the lexicon knows neither).
[[nodiscard]] bool may_be_same(const Employer& a, const Employer& b);

}  // namespace veritae::claims
