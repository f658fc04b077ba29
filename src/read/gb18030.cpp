// SPDX-License-Identifier: MIT
// GB18030 bytes in, UTF-16 out, and the test whether they are Chinese at all.
#include "read/gb18030.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

namespace veritae::reading {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter() {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open("gb18030", &status), &ucnv_close);
    if (U_FAILURE(status)) return {nullptr, &ucnv_close};
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

}  // namespace

std::optional<std::u16string> from_gb18030(std::string_view bytes) {
    const Converter converter = open_converter();
    if (!converter) return std::nullopt;
    // No byte yields more than one unit.
    std::u16string units(bytes.size(), u'\0');
    UErrorCode status = U_ZERO_ERROR;
    const char* source = bytes.data();
    UChar* target = units.data();
    ucnv_toUnicode(converter.get(), &target, target + units.size(), &source, bytes.data() + bytes.size(), nullptr, true,
                   &status);
    if (U_FAILURE(status)) return std::nullopt;
    units.resize(static_cast<std::size_t>(target - units.data()));
    return units;
}

bool looks_chinese(std::string_view bytes) {
    const auto byte = [&](std::size_t k) { return static_cast<std::uint8_t>(bytes[k]); };
    std::size_t characters = 0;
    std::size_t ideographs = 0;  // of GB2312: rows 16 to 87
    std::size_t signs = 0;       // of GBK: rows 1 to 9
    for (std::size_t i = 0; i + 1 < bytes.size();) {
        if (byte(i) < 0x80) {
            ++i;
            continue;
        }
        ++characters;
        ideographs += byte(i) >= 0xB0 && byte(i) <= 0xF7 && byte(i + 1) >= 0xA1;
        signs += byte(i) >= 0xA1 && byte(i) <= 0xA9;
        i += byte(i + 1) < 0x40 ? 4u : 2u;
    }
    return 2 * ideographs >= characters && 5 * (ideographs + signs) >= 4 * characters;
}

std::uint64_t gb18030_size(std::string_view utf8) {
    const Converter converter = open_converter();
    if (!converter) return 0;
    const icu::UnicodeString units =
        icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size = ucnv_fromUChars(converter.get(), nullptr, 0, units.getBuffer(), units.length(), &status);
    return static_cast<std::uint64_t>(size);
}

}  // namespace veritae::reading
