// SPDX-License-Identifier: MIT
// Bytes in, UTF-8 out. Later stages assume what is made sure of here: valid sequences, no NUL.
#include "read/encoding.hpp"

#include <algorithm>
#include <array>

#include "read/gb18030.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

constexpr std::string_view kExpected = "expected text in UTF-8, UTF-16 or GB18030, found ";

struct Signature {
    std::string_view bytes;
    std::string_view what;
};
using namespace std::string_view_literals;
constexpr std::array kSignatures = {
    Signature{"%PDF-"sv, "a PDF document"},
    Signature{"PK\x03\x04"sv, "a ZIP archive (DOCX, ODT)"},
    Signature{"\xD0\xCF\x11\xE0"sv, "an old Office document"},
    Signature{"{\\rtf"sv, "an RTF document"},
    Signature{"\x7F"
              "ELF"sv,
              "a program"},
    Signature{"\x89PNG"sv, "a PNG image"},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG image"},
    Signature{"GIF8"sv, "a GIF image"},
    Signature{"\x1F\x8B\x08"sv, "gzip data"},
};

Position position_in(std::string_view bytes, std::size_t offset) {
    Position position;
    position.offset = offset;
    std::size_t line = 0;
    for (std::size_t i = 0; i < offset; ++i) {
        if (bytes[i] == '\n' || (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] != '\n')) {
            ++position.line;
            line = i + 1;
        }
    }
    position.column += static_cast<std::uint32_t>(text::count_code_points(bytes.substr(line, offset - line)));
    return position;
}

ReadError not_text(Position position, std::string_view found) {
    return {ReadError::Code::NotText, position, std::string(kExpected).append(found)};
}

bool is_control(char c) {
    const auto byte = static_cast<std::uint8_t>(c);
    return byte < 0x20 && !(byte >= '\t' && byte <= '\r');
}

// Stray control characters occur in text that was pasted; in binary data they are everywhere.
constexpr std::size_t kStrayControls = 8;
constexpr std::size_t kBytesPerControl = 64;

std::optional<ReadError> check_controls(std::string_view text) {
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return not_text(position_in(text, nul), "a zero byte");
    }
    std::size_t controls = 0;
    for (const char c : text) controls += is_control(c);
    if (controls <= kStrayControls || controls * kBytesPerControl <= text.size()) return std::nullopt;
    const auto first = std::find_if(text.begin(), text.end(), is_control);
    return not_text(position_in(text, static_cast<std::size_t>(first - text.begin())), "many control characters");
}

// UTF-16 units to UTF-8. Nothing if a surrogate stands alone or there is a NUL; `at` is then its index.
template <typename Unit>
std::optional<std::string> from_utf16(std::size_t units, Unit unit, std::size_t& at) {
    std::string out;
    out.reserve(units * 2);
    for (at = 0; at < units; ++at) {
        char32_t c = unit(at);
        if (c >= 0xD800 && c < 0xE000) {
            if (c >= 0xDC00 || at + 1 == units) return std::nullopt;
            const char32_t low = unit(at + 1);
            if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            ++at;
        }
        if (c == 0) return std::nullopt;
        text::append(out, c);
    }
    return out;
}

// All zero bytes are high bytes of the byte order that is returned. Latin letters, digits and line ends have one. Where
// no byte is above ASCII the text has to be Latin, and nearly every other byte zero; otherwise it is ASCII with a stray
// zero.
std::optional<Encoding> utf16_by_zero_bytes(std::string_view bytes) {
    if (bytes.size() % 2 != 0) return std::nullopt;
    std::array<std::size_t, 2> zeros{};
    bool ascii = true;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        zeros[i % 2] += bytes[i] == '\0';
        ascii = ascii && static_cast<std::uint8_t>(bytes[i]) < 0x80;
    }
    if (ascii && 5 * (zeros[0] + zeros[1]) < 2 * bytes.size()) return std::nullopt;
    if (zeros[0] == 0 && zeros[1] > 0) return Encoding::Utf16le;
    if (zeros[1] == 0 && zeros[0] > 0) return Encoding::Utf16be;
    return std::nullopt;
}

// Text in the scripts that résumés are in: ASCII, Latin, general signs, CJK.
bool looks_like_text(std::string_view utf8) {
    std::size_t characters = 0;
    std::size_t usual = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto [c, length] = text::code_point_at(utf8, i);
        ++characters;
        usual += (c >= 0x20 && c < 0x250) || (c >= '\t' && c <= '\r') || (c >= 0x2000 && c < 0x2700) ||
                 (c >= 0x3000 && c < 0xA000) || (c >= 0xFF00 && c < 0xFFF0);
        i += length;
    }
    return 10 * usual >= 9 * characters;
}

Decoded decode_utf16(std::string_view bytes, Encoding encoding, std::uint32_t bom) {
    Decoded out;
    out.encoding = encoding;
    out.bom = bom;
    bytes.remove_prefix(bom);
    const std::size_t low = encoding == Encoding::Utf16le ? 0 : 1;
    std::size_t at = 0;
    const auto unit = [&](std::size_t k) {
        const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
        return static_cast<char32_t>(byte(2 * k + low) | byte(2 * k + 1 - low) << 8);
    };
    std::optional<std::string> text = from_utf16(bytes.size() / 2, unit, at);
    if (text && bytes.size() % 2 == 0) {
        out.text = std::move(*text);
        out.error = check_controls(out.text);
        return out;
    }
    Position position;
    position.offset = bom + 2 * at;
    for (std::size_t k = 0; k < at; ++k) {
        ++position.column;
        if (unit(k) != '\n') continue;
        ++position.line;
        position.column = 1;
    }
    out.error = not_text(position, text ? "half a UTF-16 character" : "UTF-16 with a character that is none");
    return out;
}

Decoded decode_gb18030(std::string_view bytes, std::uint32_t bom) {
    Decoded out;
    out.encoding = Encoding::Gb18030;
    out.bom = bom;
    std::size_t at = 0;
    const std::optional<std::u16string> units = from_gb18030(bytes.substr(bom));
    std::optional<std::string> text;
    if (units)
        text = from_utf16(
            units->size(), [&](std::size_t k) { return char32_t{(*units)[k]}; }, at);
    if (text) {
        out.text = std::move(*text);
        out.error = check_controls(out.text);
    } else {
        out.error = not_text({}, "GB18030 with a character that is none");
    }
    return out;
}

}  // namespace

std::string_view kind_of(std::string_view bytes) {
    const auto* const known = std::ranges::find_if(
        kSignatures, [&](const Signature& signature) { return bytes.starts_with(signature.bytes); });
    return known == kSignatures.end() ? std::string_view{} : known->what;
}

Decoded decode(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes, Encoding::Utf16le, 2);
    if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes, Encoding::Utf16be, 2);
    if (bytes.starts_with("\x84\x31\x95\x33")) return decode_gb18030(bytes, 4);

    Decoded out;
    if (const std::string_view what = kind_of(bytes); !what.empty()) {
        out.error = not_text({}, what);
        return out;
    }
    if (bytes.find('\0') != std::string_view::npos) {
        if (const std::optional<Encoding> order = utf16_by_zero_bytes(bytes)) {
            Decoded utf16 = decode_utf16(bytes, *order, 0);
            if (!utf16.error && looks_like_text(utf16.text)) return utf16;
        }
    }
    out.bom = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::string_view body = bytes.substr(out.bom);
    const std::size_t invalid = text::first_invalid(body);
    if (invalid != std::string_view::npos && out.bom == 0 && looks_chinese(bytes)) {
        Decoded chinese = decode_gb18030(bytes, 0);
        if (!chinese.error) return chinese;
    }
    out.error = check_controls(body);
    if (!out.error && invalid != std::string_view::npos) {
        out.error = not_text(position_in(body, invalid), "a byte that is not UTF-8");
    }
    if (out.error) {
        out.error->position.offset += out.bom;
    } else {
        out.text = body;
    }
    return out;
}

std::uint64_t encoded_size(std::string_view text, Encoding encoding) {
    switch (encoding) {
        case Encoding::Utf8:
            return text.size();
        case Encoding::Gb18030:
            return gb18030_size(text);
        case Encoding::Utf16le:
        case Encoding::Utf16be:
            break;
    }
    // A sequence of four bytes is two units, any other one.
    std::uint64_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<std::uint8_t>(c);
        units += (byte & 0xC0) != 0x80;
        units += byte >= 0xF0;
    }
    return 2 * units;
}

}  // namespace veritae::reading
