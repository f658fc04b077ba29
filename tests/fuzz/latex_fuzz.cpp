// SPDX-License-Identifier: MIT
// Any bytes as LaTeX, which may take in two files: one that takes in the other, and one that is the document again.
#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    const veritae::Included included[] = {{"a.tex", "a.tex", "\\input{b} text"}, {"b.tex", "b.tex", bytes}};
    veritae::ReadContext context;
    context.included = included;
    veritae::ReadLimits limits;
    limits.bytes = 1u << 16;  // with all that is taken in, again and again
    return fuzz::read_and_check(bytes, veritae::Format::Latex, "cv.tex", context, limits);
}
