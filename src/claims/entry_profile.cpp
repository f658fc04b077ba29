// SPDX-License-Identifier: MIT
#include "claims/entry_profile.hpp"

#include <algorithm>
#include <iterator>

#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/romanization.hpp"
#include "text/utf8.hpp"

namespace veritae::claims {
namespace {

constexpr std::size_t kMostMarks = 32;  // of one entry

EntryGroup group_of(EntryKind kind) {
    switch (kind) {
        case EntryKind::Education:
            return EntryGroup::Study;
        case EntryKind::Employment:
        case EntryKind::Internship:
            return EntryGroup::Work;
        case EntryKind::Project:
            return EntryGroup::Project;
        default:
            return EntryGroup::Other;
    }
}

bool has_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
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

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// A Latin word of a text: its place, and what its letters look like.
struct LatinWord {
    Span span;
    bool capital = false;  ///< begins with a capital
    bool inner = false;    ///< has a capital or a digit behind its first letter
};

std::vector<LatinWord> latin_words(std::string_view plain, Span span) {
    std::vector<LatinWord> words;
    bool open = false;
    for (std::uint32_t i = span.begin; i < span.end;) {
        const auto [c, length] = text::code_point_at(plain, i);
        const bool part =
            text::is_letter(c) || text::is_digit(c) ||
            (open && c == '-' && i + 1 < span.end && text::is_letter(text::code_point_at(plain, i + 1).value));
        if (part) {
            if (!open) words.push_back({{i, i}, text::is_letter(c) && text::fold(c) != c, false});
            if (open && ((text::is_letter(c) && text::fold(c) != c) || text::is_digit(c))) words.back().inner = true;
            words.back().span.end = i + length;
        }
        open = part;
        i += length;
    }
    return words;
}

/// "Harbin Institute of Technology": "hit", and "HIT" itself. Small words do not count.
void add_initials(EntryProfile& profile) {
    const std::string_view plain = profile.report->document.plain;
    std::string initials;
    for (const LatinWord& word : latin_words(plain, profile.entry->organization)) {
        if (!word.capital) continue;
        const std::string_view letters = plain.substr(word.span.begin, word.span.size());
        if (letters.size() >= 3 && letters.size() <= 6 && std::all_of(letters.begin(), letters.end(), is_upper)) {
            profile.names.push_back(feature_of(text::fold(letters)));
        }
        initials += text::fold(letters.substr(0, 1));
    }
    if (initials.size() >= 3) profile.names.push_back(feature_of(initials));
}

/// Latin words of its own run together, and Chinese ones as pinyin run together.
void add_readings(EntryProfile& profile) {
    const std::string_view plain = profile.report->document.plain;
    const auto terms = resume::inside(profile.report->mentions.terms, profile.entry->organization);
    std::string own;
    for (const LatinWord& word : latin_words(plain, profile.entry->organization)) {
        const bool common = std::ranges::any_of(terms, [&](const TermMention& mention) {
            return (mention.sense == Sense::Organization || mention.sense == Sense::Place) &&
                   mention.span.contains(word.span);
        });
        if (!common) own += text::fold_tight(plain.substr(word.span.begin, word.span.size()));
    }
    if (own.size() >= 4) profile.names.push_back(feature_of(own));
    for (const Span run : profile.organization.han_runs) {
        if (run.size() < 6) continue;  // one character says too little
        const std::string pinyin = text::fold_tight(text::romanized(profile.report->document.slice(run)));
        if (pinyin.size() >= 4) profile.names.push_back(feature_of(pinyin));
    }
}

/// Words of the title that no lexicon knows, with the capitals of a name, or any capital beside Chinese characters.
void add_marks(EntryProfile& profile) {
    const Document& document = profile.report->document;
    const auto terms = resume::inside(profile.report->mentions.terms, profile.entry->title);
    for (const LatinWord& word : latin_words(document.plain, profile.entry->title)) {
        if (word.span.size() < 3 || profile.marks.size() >= kMostMarks) continue;
        if (!word.capital && !word.inner) continue;
        const bool known =
            std::ranges::any_of(terms, [&](const TermMention& mention) { return mention.span.contains(word.span); });
        if (!known) profile.marks.push_back(feature_of(text::fold(document.slice(word.span))));
    }
    for (const LinkMention& link : resume::inside(profile.report->mentions.links, profile.entry->span)) {
        const bool names = link.kind == LinkKind::GitHubRepository || link.kind == LinkKind::Arxiv ||
                           link.kind == LinkKind::Doi || link.kind == LinkKind::OpenReview;
        if (names && profile.marks.size() < kMostMarks) profile.marks.push_back(feature_of(text::fold(link.id)));
    }
}

void sort_unique(std::vector<std::uint64_t>& all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
}

/// All words of the shorter name stand in the longer one.
bool contained(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    const auto& shorter = a.size() <= b.size() ? a : b;
    const auto& longer = a.size() <= b.size() ? b : a;
    return !shorter.empty() && std::includes(longer.begin(), longer.end(), shorter.begin(), shorter.end());
}

SameTime same_time(const PartialDate& a, const PartialDate& b) {
    if (a.last < b.first || b.last < a.first) return SameTime::Apart;
    const bool sharp = a.precision != Precision::Year && b.precision != Precision::Year;
    return sharp && split(a.first).month == split(b.first).month && a.last - a.first < 32 && b.last - b.first < 32
               ? SameTime::Exact
               : SameTime::Meet;
}

std::vector<std::uint64_t> grams(const EntryProfile& profile) {
    std::vector<std::uint64_t> result;
    char32_t before[2] = {0, 0};
    for (std::size_t i = 0; i < profile.folded_title.size();) {
        const auto [c, length] = text::code_point_at(profile.folded_title, i);
        i += length;
        if (text::is_han(c) && before[1] != 0) result.push_back(std::uint64_t{before[1]} << 21 | c);
        if (!text::is_han(c) && before[0] != 0)
            result.push_back(std::uint64_t{before[0]} << 42 | std::uint64_t{before[1]} << 21 | c);
        before[0] = before[1];
        before[1] = c;
    }
    sort_unique(result);
    return result;
}

}  // namespace

EntryProfile profile_of(const DocumentReport& report, std::uint32_t document, std::uint32_t index) {
    EntryProfile profile;
    profile.document = document;
    profile.index = index;
    profile.report = &report;
    profile.entry = &report.resume.entries[index];
    profile.group = group_of(profile.entry->kind);
    profile.organization = read_employer(report, profile.entry->organization);
    profile.folded_organization = text::fold_tight(report.document.slice(profile.entry->organization));
    profile.folded_title = text::fold_tight(report.document.slice(profile.entry->title));
    for (std::size_t i = 0; i < profile.folded_title.size() && !profile.han_title;) {
        const auto [c, length] = text::code_point_at(profile.folded_title, i);
        profile.han_title = text::is_han(c);
        i += length;
    }
    add_initials(profile);
    add_readings(profile);
    add_marks(profile);
    sort_unique(profile.names);
    sort_unique(profile.marks);
    return profile;
}

SameOrganization same_organization(const EntryProfile& a, const EntryProfile& b) {
    const Employer& x = a.organization;
    const Employer& y = b.organization;
    const bool common_id =
        std::ranges::any_of(x.ids, [&](std::int32_t id) { return std::ranges::binary_search(y.ids, id); });
    if (common_id) return SameOrganization::Yes;
    if (!x.ids.empty() && !y.ids.empty()) return SameOrganization::No;
    if (a.folded_organization.empty() || b.folded_organization.empty()) return SameOrganization::Unknown;
    if (a.folded_organization == b.folded_organization || contained(x.features, y.features) ||
        has_common(a.names, b.names) || has_common(a.names, y.features) || has_common(x.features, b.names))
        return SameOrganization::Yes;
    const bool comparable = (x.latin && y.latin) || (x.han && y.han);
    return comparable ? SameOrganization::No : SameOrganization::Unknown;
}

SameTime same_start(const DateRange& a, const DateRange& b) {
    if (!a.start || !b.start || a.approximate || b.approximate) return SameTime::Unknown;
    if (a.single != b.single) {  // one date of a whole stay: some time of it
        const DateRange& one = a.single ? a : b;
        return may_overlap(a, b) && !one.present ? SameTime::Meet : SameTime::Apart;
    }
    return same_time(*a.start, *b.start);
}

SameTime same_end(const DateRange& a, const DateRange& b) {
    if (a.approximate || b.approximate) return SameTime::Unknown;
    if (a.present && b.present) return SameTime::Exact;
    if (a.present || b.present || !a.end || !b.end) return SameTime::Unknown;
    if (a.single != b.single) return SameTime::Unknown;
    return same_time(*a.end, *b.end);
}

bool may_overlap(const DateRange& a, const DateRange& b) {
    const auto before = [](const DateRange& x, const DateRange& y) {
        return x.end && y.start && x.end->last < y.start->first;
    };
    return !before(a, b) && !before(b, a);
}

double title_likeness(const EntryProfile& a, const EntryProfile& b) {
    if (a.han_title != b.han_title) return 0;
    if (!a.folded_title.empty() && a.folded_title == b.folded_title) return 1;
    const std::vector<std::uint64_t> x = grams(a);
    const std::vector<std::uint64_t> y = grams(b);
    if (x.empty() || y.empty()) return 0;
    std::vector<std::uint64_t> common;
    std::ranges::set_intersection(x, y, std::back_inserter(common));
    return static_cast<double>(common.size()) / static_cast<double>(std::min(x.size(), y.size()));
}

}  // namespace veritae::claims
