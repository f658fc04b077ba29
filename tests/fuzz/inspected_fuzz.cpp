// SPDX-License-Identifier: MIT
// Any bytes as what `inspect --format json` writes: each of its documents.
#include <algorithm>

#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    const std::uint32_t count = std::max(veritae::inspected_documents(bytes), 1u);
    for (std::uint32_t i = 0; i < std::min(count, 4u); ++i) {
        veritae::ReadContext context;
        context.document = i;
        fuzz::read_and_check(bytes, veritae::Format::Veritae, "cv.json", context);
    }
    return 0;
}
