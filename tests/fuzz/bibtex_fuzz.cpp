// SPDX-License-Identifier: MIT
// Any bytes as BibTeX.
#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return fuzz::read_and_check(fuzz::bytes_of(data, size), veritae::Format::Bibtex, "cv.bib");
}
