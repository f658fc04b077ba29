// SPDX-License-Identifier: MIT
/// \file
/// Chinese characters as pinyin, for comparing names across scripts.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace veritae::text {

/// Made ready when first used, which costs milliseconds: keep one for a whole case. For one thread at a time.
class Romanizer {
  public:
    Romanizer();
    ~Romanizer();

    /// Lower case without tones, a blank between the syllables of Chinese characters; letters of other scripts stay:
    /// three characters of a name become "zhang xiao ming". Family names are read as such. Where ICU has no such
    /// transform the characters are left out.
    [[nodiscard]] std::string operator()(std::string_view text);

  private:
    struct Transform;
    std::unique_ptr<Transform> transform_;
};

}  // namespace veritae::text
