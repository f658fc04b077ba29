// SPDX-License-Identifier: MIT
/// \file
/// page.css, put into the program when it is built.
#pragma once

#include <string_view>

namespace veritae::report::html {

[[nodiscard]] std::string_view style();

}  // namespace veritae::report::html
