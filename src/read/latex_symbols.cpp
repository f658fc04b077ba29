// SPDX-License-Identifier: MIT
// Source: "LaTeX 2e: an unofficial reference manual", chapters on accents, text symbols and math symbols.
#include "read/latex_symbols.hpp"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace veritae::reading::latex {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

// Sorted by command.
constexpr std::array kSymbols = std::to_array<Entry>({
    {"\\ ", " "},
    {"\\!", ""},
    {"\\#", "#"},
    {"\\$", "$"},
    {"\\%", "%"},
    {"\\&", "&"},
    {"\\,", " "},
    {"\\-", ""},
    {"\\/", ""},
    {"\\:", " "},
    {"\\;", " "},
    {"\\@", ""},
    {"\\AA", "Å"},
    {"\\AE", "Æ"},
    {"\\BibTeX", "BibTeX"},
    {"\\L", "Ł"},
    {"\\LaTeX", "LaTeX"},
    {"\\LaTeXe", "LaTeX"},
    {"\\O", "Ø"},
    {"\\OE", "Œ"},
    {"\\P", "¶"},
    {"\\Rightarrow", "→"},
    {"\\S", "§"},
    {"\\TeX", "TeX"},
    {"\\XeLaTeX", "XeLaTeX"},
    {"\\XeTeX", "XeTeX"},
    {"\\_", "_"},
    {"\\aa", "å"},
    {"\\ae", "æ"},
    {"\\alpha", "α"},
    {"\\approx", "≈"},
    {"\\ast", "*"},
    {"\\beta", "β"},
    {"\\bullet", "•"},
    {"\\cdot", "·"},
    {"\\cdotp", "·"},
    {"\\cdots", "…"},
    {"\\copyright", "©"},
    {"\\dag", "†"},
    {"\\dagger", "†"},
    {"\\ddag", "‡"},
    {"\\ddagger", "‡"},
    {"\\degree", "°"},
    {"\\dots", "…"},
    {"\\downarrow", "↓"},
    {"\\enskip", " "},
    {"\\enspace", " "},
    {"\\epsilon", "ε"},
    {"\\gamma", "γ"},
    {"\\ge", "≥"},
    {"\\geq", "≥"},
    {"\\gt", ">"},
    {"\\guillemotleft", "«"},
    {"\\guillemotright", "»"},
    {"\\i", "ı"},
    {"\\infty", "∞"},
    {"\\j", "ȷ"},
    {"\\l", "ł"},
    {"\\lambda", "λ"},
    {"\\langle", "<"},
    {"\\ldots", "…"},
    {"\\le", "≤"},
    {"\\leftarrow", "←"},
    {"\\leq", "≤"},
    {"\\less", "<"},
    {"\\longrightarrow", "→"},
    {"\\lt", "<"},
    {"\\mid", "|"},
    {"\\mu", "μ"},
    {"\\neq", "≠"},
    {"\\o", "ø"},
    {"\\oe", "œ"},
    {"\\pm", "±"},
    {"\\qquad", "  "},
    {"\\quad", "  "},
    {"\\rangle", ">"},
    {"\\rightarrow", "→"},
    {"\\sigma", "σ"},
    {"\\sim", "~"},
    {"\\space", " "},
    {"\\ss", "ß"},
    {"\\star", "*"},
    {"\\textasciitilde", "~"},
    {"\\textasteriskcentered", "*"},
    {"\\textbackslash", "\\"},
    {"\\textbar", "|"},
    {"\\textbullet", "•"},
    {"\\textdagger", "†"},
    {"\\textdegree", "°"},
    {"\\textellipsis", "…"},
    {"\\textemdash", "—"},
    {"\\textendash", "–"},
    {"\\textgreater", ">"},
    {"\\textless", "<"},
    {"\\textperiodcentered", "·"},
    {"\\textpm", "±"},
    {"\\textquotedblleft", "“"},
    {"\\textquotedblright", "”"},
    {"\\textquoteleft", "‘"},
    {"\\textquoteright", "’"},
    {"\\textregistered", "®"},
    {"\\textrightarrow", "→"},
    {"\\texttimes", "×"},
    {"\\texttrademark", "™"},
    {"\\thinspace", " "},
    {"\\times", "×"},
    {"\\to", "→"},
    {"\\uparrow", "↑"},
    {"\\vert", "|"},
    {"\\{", "{"},
    {"\\}", "}"},
});

// The combining characters of the accents, sorted by command.
constexpr std::array kAccents = std::to_array<std::pair<std::string_view, char16_t>>({
    {"\\\"", 0x0308},
    {"\\'", 0x0301},
    {"\\.", 0x0307},
    {"\\=", 0x0304},
    {"\\H", 0x030B},
    {"\\^", 0x0302},
    {"\\`", 0x0300},
    {"\\b", 0x0331},
    {"\\c", 0x0327},
    {"\\d", 0x0323},
    {"\\k", 0x0328},
    {"\\r", 0x030A},
    {"\\u", 0x0306},
    {"\\v", 0x030C},
    {"\\~", 0x0303},
});

template <class Table>
auto find(const Table& table, std::string_view command) {
    const auto at = std::ranges::lower_bound(table, command, {}, [](const auto& row) { return row.first; });
    return at != table.end() && at->first == command ? &*at : nullptr;
}

}  // namespace

std::string_view symbol(std::string_view command) {
    const auto* const known = find(kSymbols, command);
    return known == nullptr ? std::string_view{} : known->second;
}

bool is_accent(std::string_view command) { return find(kAccents, command) != nullptr; }

char32_t accented(std::string_view command, char32_t letter) {
    const auto* const accent = find(kAccents, command);
    if (letter == 0x131) letter = 'i';  // "\\'\\i"
    if (letter == 0x237) letter = 'j';
    if (accent == nullptr) return letter;
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* const nfc = unorm2_getNFCInstance(&error);
    const UChar32 composed =
        U_FAILURE(error) ? -1 : unorm2_composePair(nfc, static_cast<UChar32>(letter), accent->second);
    return composed < 0 ? letter : static_cast<char32_t>(composed);
}

}  // namespace veritae::reading::latex
