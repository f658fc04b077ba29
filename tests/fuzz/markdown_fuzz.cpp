// SPDX-License-Identifier: MIT
// Any bytes as Markdown.
#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return fuzz::read_and_check(fuzz::bytes_of(data, size), veritae::Format::Markdown, "cv.md");
}
