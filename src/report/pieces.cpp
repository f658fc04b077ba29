// SPDX-License-Identifier: MIT
#include "report/pieces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "report/json_parts.hpp"
#include "report/terminal.hpp"
#include "text/utf8.hpp"

namespace veritae::report {

namespace {

constexpr std::size_t kLongestQuote = 200;  // characters

/// The first characters of a text, and `…` if there are more.
std::string cut(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t n = 0; n < kLongestQuote && at < text.size(); ++n) at += text::code_point_at(text, at).length;
    return at == text.size() ? std::string(text) : std::string(text.substr(0, at)) + "…";
}

}  // namespace

std::string plain_path(std::string_view path) {
    const std::string plain = std::filesystem::path(path).lexically_normal().generic_string();
    return plain.empty() ? std::string(path) : plain;
}

std::string ClaimPlace::path() const { return plain_path(locator->path(locator->line(span.begin))); }

bool ClaimPlace::in_lines() const {
    const Origin* origin = locator->origin(locator->line(span.begin));
    return origin == nullptr || !origin->path.empty();
}

ClaimPlace ClaimPlace::on_one_line() const {
    const std::uint32_t end = locator->line_span(locator->line(span.begin)).end;
    return {locator, {span.begin, std::clamp(span.end, span.begin, std::max(span.begin, end))}};
}

std::vector<ClaimPlace> places_of(const Finding& finding, const std::vector<Locator>& locators) {
    std::vector<ClaimPlace> places;
    for (const Evidence& evidence : finding.evidence) {
        if (evidence.role != Evidence::Role::Claim || places.size() == kMostPlaces) continue;
        const Locator& locator = locators[evidence.place.document];
        places.push_back({&locator, evidence.in_text(locator.document())});
    }
    return places;
}

std::string more_places(const Finding& finding, std::size_t shown, const Words& words) {
    const auto claims =
        static_cast<std::size_t>(std::ranges::count(finding.evidence, Evidence::Role::Claim, &Evidence::role));
    return claims > shown ? words.count("label/more-places", claims - shown) : std::string();
}

std::string in_words(const ClaimPlace& place, const Words& words) {
    const std::uint32_t line = place.locator->line(place.span.begin);
    const std::string number = fmt::format("{}", place.locator->number(line));
    const Origin* origin = place.locator->origin(line);
    if (origin != nullptr && origin->page != 0) {
        const Argument arguments[] = {{"page", fmt::format("{}", origin->page)}, {"line", number}};
        return words.fill("label/page", arguments);
    }
    if (origin != nullptr && origin->paragraph != 0) {
        const Argument arguments[] = {{"paragraph", number}};
        return words.fill("label/paragraph", arguments);
    }
    if (origin != nullptr && !origin->pointer.empty()) return printable(origin->pointer);
    const Argument arguments[] = {{"line", fmt::format("{}", place.start().line)}};
    return words.fill("label/line", arguments);
}

std::string in_words(const ClaimPlace& place, const ClaimPlace& seen_from, const Words& words) {
    const std::string path = place.path();
    if (path == seen_from.path()) return in_words(place, words);
    return fmt::format("{}{}{}", printable(path), words("summary/comma"), in_words(place, words));
}

std::string quote(const ClaimPlace& place, const Words& words) {
    const std::string_view text = place.locator->document().text;
    const std::string whole = one_line(text.substr(place.span.begin, place.span.size()));
    const Argument arguments[] = {{"words", cut(printable(whole))}};
    return words.fill("label/quote", arguments);
}

std::vector<Remark> remarks(const Finding& finding, const Words& words) {
    std::vector<Remark> all;
    const auto add = [&](std::string_view label, std::string_view text) {
        if (!text.empty()) all.push_back({words(label), printable(text)});
    };
    for (const Evidence& evidence : finding.evidence) {
        if (evidence.role == Evidence::Role::Fact)
            add("label/note", fmt::format("{} ({})", evidence.text, evidence.source));
    }
    add("label/help", finding.mend(words.language()));
    add("label/ask", finding.question(words.language()));
    return all;
}

std::string told(const Finding& finding, const std::vector<ClaimPlace>& places, const Words& words) {
    std::string text = printable(finding.message(words.language()));
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i == 0 && places[i].in_lines()) continue;
        const std::string label = i == 0 ? std::string() : fmt::format("{}: ", words("label/also"));
        text += fmt::format("\n{}{}: {}", label, in_words(places[i], places.front(), words), quote(places[i], words));
    }
    if (const std::string more = more_places(finding, places.size(), words); !places.empty() && !more.empty())
        text += '\n' + more;
    for (const Remark& remark : remarks(finding, words)) text += fmt::format("\n{}: {}", remark.label, remark.text);
    return text;
}

std::string unread(const DocumentReport& document) {
    return printable(fmt::format("{}: {}", document.document.path, document.error->detail));
}

}  // namespace veritae::report
