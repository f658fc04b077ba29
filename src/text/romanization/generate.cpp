// SPDX-License-Identifier: MIT
// Runs while the program is built: writes the tables of romanization.hpp. In: the lexicon's file that lists Chinese
// family names, and ICU's transliterators (making one takes a quarter of a second, too long for each start of the
// program). Out: C++.
//
// "Han-Latin" gives each character its most common reading; "Han-Latin/Names" knows the readings that a character has
// as a family name.
#include <fmt/format.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using Transliterator = std::unique_ptr<icu::Transliterator>;

Transliterator make(const char* id) {
    UErrorCode error = U_ZERO_ERROR;
    Transliterator made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, error));
    return U_SUCCESS(error) ? std::move(made) : nullptr;
}

/// Small letters only, tones and blanks dropped, ü as v; empty where something was not transliterated.
std::string romanize(const icu::Transliterator& transliterator, const icu::UnicodeString& han) {
    icu::UnicodeString text = han;
    transliterator.transliterate(text);
    text.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0xFC)), icu::UnicodeString("v"));
    for (const UChar32 toned : {0x1D6, 0x1D8, 0x1DA, 0x1DC})
        text.findAndReplace(icu::UnicodeString(toned), icu::UnicodeString("v"));
    static const Transliterator plain = make("NFD; [:Mn:] Remove; NFC; Lower");
    plain->transliterate(text);
    std::string out;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const char16_t c = text[i];
        if (c >= u'a' && c <= u'z') {
            out += static_cast<char>(c);
        } else if (c != u' ') {
            return {};
        }
    }
    return out;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const Transliterator common = make("Han-Latin");
    const Transliterator names = make("Han-Latin/Names");
    if (!common || !names) return 1;

    constexpr UChar32 kFirst = 0x4E00;
    constexpr UChar32 kLast = 0x9FFF;
    std::map<std::string, std::size_t> syllables = {{"", 0}};
    std::vector<std::string> readings;
    for (UChar32 c = kFirst; c <= kLast; ++c)
        syllables.emplace(readings.emplace_back(romanize(*common, icu::UnicodeString(c))), 0);
    std::size_t next = 0;
    for (auto& [syllable, index] : syllables) index = next++;

    std::ifstream file(arguments[1]);
    const nlohmann::json lexicon = nlohmann::json::parse(file);
    std::map<std::string, std::string> families;  // ordered by bytes, as the reader of the table expects
    for (const auto& name : lexicon.at("citation/surname").at("zh")) {
        const std::string written = name.get<std::string>();
        families[written] = romanize(*names, icu::UnicodeString::fromUTF8(written));
    }

    std::string out =
        "// Written by src/text/romanization/generate.cpp.\n#include \"text/romanization.hpp\"\n\n"
        "namespace veritae::text::romanization {\n\nconst std::string_view kSyllables[] = {";
    for (const auto& [syllable, index] : syllables) out += fmt::format("\"{}\",", syllable);
    out += "};\n\nconst std::uint16_t kReadings[] = {";
    for (const std::string& reading : readings) out += fmt::format("{},", syllables.at(reading));
    out += "};\n\nconst FamilyName kFamilyNames[] = {\n";
    for (const auto& [written, romanized] : families)
        out += fmt::format("    {{\"{}\", \"{}\"}},\n", written, romanized);
    out +=
        fmt::format("}};\nconst std::size_t kFamilyNameCount = {};\n\n}}  // namespace veritae::text::romanization\n",
                    families.size());
    std::ofstream target(arguments[2], std::ios::binary);
    target << out;
    return target.flush() ? 0 : 1;
}
