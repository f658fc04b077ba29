// SPDX-License-Identifier: MIT
/// \file
/// Whether an author's name may be the owner's, across scripts, orders and initials.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace veritae::resume {

/// One way to take a name apart: a family name and given names, folded, in Latin letters.
struct NameReading {
    std::string family;
    std::vector<std::string> given;
    bool certain = true;  ///< which part is the family name; otherwise initials are too little to go by
};

/// The owner's name as it is looked for among authors.
struct OwnerName {
    std::string han;  ///< its Chinese characters
    std::vector<NameReading> readings;

    [[nodiscard]] bool empty() const { return han.empty() && readings.empty(); }
};

/// A name in one script or in both ("Zhang San 张三"). A Chinese name is read by its family name, once as this is read
/// in names and once as the character is mostly read; of a Latin one the last word is the family name, or the first
/// if only that is a Chinese family name.
[[nodiscard]] OwnerName read_owner(std::string_view name);

/// The same characters; or the same family name, first or last, and given names that fit: equal when run together
/// ("Zhi-Yuan", "Zhiyuan"), or word by word equal or an initial. Case, accents and hyphens do not matter.
/// O(length).
[[nodiscard]] bool may_be(const OwnerName& owner, std::string_view author);

/// The same of two names as written.
[[nodiscard]] bool same_name(std::string_view name, std::string_view other);

}  // namespace veritae::resume
