// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

#include <array>
#include <cstring>

namespace veritae::text {

void append(std::string& out, char32_t c) {
    std::array<char, 4> bytes;
    out.append(bytes.data(), static_cast<std::size_t>(write(bytes.data(), c) - bytes.data()));
}

std::size_t first_invalid(std::string_view bytes) {
    const std::size_t size = bytes.size();
    const auto at = [&](std::size_t k) { return static_cast<std::uint8_t>(bytes[k]); };
    const auto continues = [&](std::size_t k) { return k < size && (at(k) & 0xC0) == 0x80; };
    std::size_t i = 0;
    while (i < size) {
        std::uint64_t word = 0;
        if (i + sizeof word <= size) {
            std::memcpy(&word, bytes.data() + i, sizeof word);
            if ((word & 0x8080808080808080u) == 0) {
                i += sizeof word;
                continue;
            }
        }
        const std::uint8_t lead = at(i);
        if (lead < 0x80) {
            i += 1;
        } else if (lead >= 0xC2 && lead < 0xE0) {
            if (!continues(i + 1)) return i;
            i += 2;
        } else if (lead >= 0xE0 && lead < 0xF0) {
            if (!continues(i + 1) || !continues(i + 2)) return i;
            if (lead == 0xE0 && at(i + 1) < 0xA0) return i;   // overlong
            if (lead == 0xED && at(i + 1) >= 0xA0) return i;  // surrogate
            i += 3;
        } else if (lead >= 0xF0 && lead < 0xF5) {
            if (!continues(i + 1) || !continues(i + 2) || !continues(i + 3)) return i;
            if (lead == 0xF0 && at(i + 1) < 0x90) return i;   // overlong
            if (lead == 0xF4 && at(i + 1) >= 0x90) return i;  // above U+10FFFF
            i += 4;
        } else {
            return i;
        }
    }
    return std::string_view::npos;
}

std::string replaced(std::string_view bytes) {
    std::string out;
    for (std::size_t bad = first_invalid(bytes); bad != std::string_view::npos; bad = first_invalid(bytes)) {
        out += bytes.substr(0, bad);
        append(out, 0xFFFD);
        bytes.remove_prefix(bad + 1);
    }
    return out += bytes;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += (static_cast<std::uint8_t>(byte) & 0xC0) != 0x80;
    return count;
}

}  // namespace veritae::text
