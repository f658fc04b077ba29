// SPDX-License-Identifier: MIT
/// \file
/// The options that say where results go and how they look.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace veritae::cli {

struct Presentation {
    std::string format;
    std::string output;
    std::string color = "auto";
};

/// The first of `formats` is the default.
void add_presentation_options(CLI::App& command, Presentation& presentation, const std::vector<std::string>& formats);

/// Whether to colour: as asked, or only on a terminal that can (`NO_COLOR`, `TERM=dumb`), and never in a file.
[[nodiscard]] bool use_color(const Presentation& presentation);

}  // namespace veritae::cli
