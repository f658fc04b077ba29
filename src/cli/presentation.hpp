// SPDX-License-Identifier: MIT
/// \file
/// The options that say where results go and how they look.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace veritae::cli {

struct Presentation {
    std::string format;                ///< of a command that writes one
    std::vector<std::string> formats;  ///< `FORMAT` or `FORMAT=FILE`, of a command that can write several
    std::string output;
    std::string color = "auto";
};

/// A format and where it goes: a file, or standard output if that is empty.
struct Target {
    std::string format;
    std::string file;
};

enum class Formats : std::uint8_t { One, Several };

/// The first of `names` is the default.
void add_presentation_options(CLI::App& command, Presentation& presentation, const std::vector<std::string>& names,
                              Formats formats = Formats::One);

/// What to write, in the order of the call. At most one goes to standard output, or to the file of `--output`; no two
/// go to one file. Otherwise throws Failure.
[[nodiscard]] std::vector<Target> targets(const Presentation& presentation);

/// Whether to colour: as asked, or only on a terminal that can (`NO_COLOR`, `TERM=dumb`), and never in a file.
[[nodiscard]] bool use_color(const Presentation& presentation, const std::string& file);

}  // namespace veritae::cli
