// SPDX-License-Identifier: MIT
#include "claims/employer.hpp"

#include <algorithm>

#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"

namespace veritae::claims {
namespace {

constexpr std::size_t kShortestWord = 3;
constexpr std::uint32_t kHanBytes = 3;  // of most Chinese characters in UTF-8

bool common(const auto& a, const auto& b) {
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) return true;
        if (*i < *j) {
            ++i;
        } else {
            ++j;
        }
    }
    return false;
}

std::size_t count_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t count = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            ++count;
            ++i;
            ++j;
        } else if (*i < *j) {
            ++i;
        } else {
            ++j;
        }
    }
    return count;
}

/// An organisation whose name is part of a longer one ("Nanjing University" of "Nanjing University of Posts") is not
/// it.
bool inside_longer(std::span<const TermMention> terms, const TermMention& mention) {
    return std::ranges::any_of(terms, [&](const TermMention& other) {
        return other.sense == Sense::Employer && other.term->value != mention.term->value &&
               other.span.size() > mention.span.size() && other.span.contains(mention.span);
    });
}

}  // namespace

std::uint64_t feature_of(std::string_view word) {
    std::uint64_t value = 0xCBF29CE484222325u;
    for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return value | std::uint64_t{1} << 63;
}

Employer read_employer(const DocumentReport& report, Span organization) {
    Employer employer;
    if (organization.empty()) return employer;
    const std::string_view plain = report.document.plain;
    const auto terms = resume::inside(report.mentions.terms, organization);
    bool unit = false;
    bool name = false;
    for (const TermMention& mention : terms) {
        if (mention.sense == Sense::Employer && !inside_longer(terms, mention))
            employer.ids.push_back(mention.term->value);
        if (mention.sense != Sense::Organization) continue;
        unit |= mention.term->value == static_cast<std::int32_t>(EntryKind::Other);
        name |= mention.term->value != static_cast<std::int32_t>(EntryKind::Other);
        employer.university |= mention.term->value == static_cast<std::int32_t>(EntryKind::Education);
    }
    std::ranges::sort(employer.ids);
    employer.named = name || !employer.ids.empty();
    employer.known = employer.named || !unit;

    // Its own words: what is neither a common word of such names nor a place.
    std::size_t next = 0;
    std::uint32_t common_to = organization.begin;
    std::string word;
    char32_t before = 0;
    const auto hash = [](char32_t a, char32_t b) { return (std::uint64_t{a} << 32) | b; };
    const auto end_word = [&] {
        if (word.size() >= kShortestWord) {
            employer.features.push_back(feature_of(word));
            if (!employer.latin) employer.leading.push_back(employer.features.back());
            employer.latin = true;
        }
        word.clear();
    };
    for (std::uint32_t i = organization.begin; i < organization.end;) {
        for (; next < terms.size() && terms[next].span.begin <= i; ++next) {
            const Sense sense = terms[next].sense;
            if (sense == Sense::Organization || sense == Sense::Place)
                common_to = std::max(common_to, terms[next].span.end);
        }
        const auto [c, length] = text::code_point_at(plain, i);
        const bool own = i >= common_to;
        if (own && (text::is_letter(c) || text::is_digit(c))) {
            text::append(word, text::fold(c));
        } else {
            end_word();
        }
        if (own && text::is_han(c)) {
            employer.han = true;
            if (before != 0) employer.features.push_back(hash(before, c));
            if (before != 0 && i - employer.han_runs.back().begin <= kHanBytes)
                employer.leading.push_back(employer.features.back());
            if (before == 0) employer.han_runs.push_back({i, i});
            employer.han_runs.back().end = i + length;
        }
        before = own && text::is_han(c) ? c : 0;
        i += length;
    }
    end_word();
    std::ranges::sort(employer.features);
    std::ranges::sort(employer.leading);
    return employer;
}

bool may_be_same(const Employer& a, const Employer& b) {
    if (common(a.ids, b.ids)) return true;
    // One word in common may be that of a trade ("Hengqu Analytics", "Millrace Analytics") unless a name begins with
    // it.
    if (count_common(a.features, b.features) > 1 || common(a.leading, b.features) || common(b.leading, a.features))
        return true;
    if (!a.ids.empty() && !b.ids.empty()) return false;
    const auto nameless = [](const Employer& one) { return one.ids.empty() && one.features.empty(); };
    if (nameless(a) || nameless(b)) return true;
    const bool scripts = (a.latin && !a.han && b.han && !b.latin) || (b.latin && !b.han && a.han && !a.latin);
    return scripts && a.ids.empty() && b.ids.empty();
}

}  // namespace veritae::claims
