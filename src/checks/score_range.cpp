// SPDX-License-Identifier: MIT
// score-range: a grade or the score of an examination outside its scale.
//
// A grade average names its scale ("3.8/4.0"): the value, at the precision it was written with, must not lie above it.
// An examination's scale is known: a rule lists them as `low high step = names`, several lines for one name where it
// had several scales in its time, `low high step usual = names` where values above `usual` are rare but exist, and
// `... = name > parts` for the sections that stand in brackets behind the total.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>
#include <string>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kNameToScore = 52;  // bytes
constexpr std::size_t kScoreToName = 32;
constexpr std::size_t kScoreToScale = 32;
constexpr std::size_t kParts = 80;

struct Scale {
    double low = 0;
    double high = 0;
    double step = 0;
    double usual = 0;
};

struct Name {
    std::string word;  ///< folded
    std::vector<Scale> scales;
    std::vector<std::pair<std::string, Scale>> parts;
};

struct Number {
    double value = 0;
    std::size_t decimals = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/// The decimal number at a place; nothing for a version, a date or a part of a longer one.
std::optional<Number> number_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == at || end - at > 5) return std::nullopt;
    Number number{0, 0, at, end};
    if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
        ++end;
        while (end < text.size() && is_digit(text[end])) ++end;
        number.decimals = end - number.end - 1;
        number.end = end;
        if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) return std::nullopt;
    }
    std::from_chars(text.data() + at, text.data() + end, number.value);
    return number;
}

/// The words of `list`, apart by commas.
std::vector<std::string> split_list(std::string_view list) {
    std::vector<std::string> words;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view word = list.substr(0, comma);
        while (word.starts_with(' ')) word.remove_prefix(1);
        while (word.ends_with(' ')) word.remove_suffix(1);
        if (!word.empty()) words.push_back(text::fold(word));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return words;
}

class ScoreRange {
  public:
    ScoreRange(const Rule& rule, PhraseLists& phrases) {
        for (const Parameter& one : rule.parameters) {
            if (one.name == "exams") add_exam(one.text);
            if (one.name == "grades") grades_.push_back(text::fold(one.text));
            if (one.name == "score_joints") joints_.push_back(text::fold(one.text));
            if (one.name == "scale_before") before_.push_back(text::fold(one.text));
            if (one.name == "scale_behind") behind_.push_back(text::fold(one.text));
            if (one.name == "scale_words") scale_words_.push_back(text::fold(one.text));
            if (one.name == "no_score") no_score_.push_back(text::fold(one.text));
            if (one.name == "scales") scales_.push_back(std::stod(std::string(one.text)));
        }
        std::stable_sort(before_.begin(), before_.end(),
                         [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
        plain_grades_ = grades_.size();
        for (const Parameter& one : rule.parameters) {
            if (one.name == "school_grades") grades_.push_back(text::fold(one.text));
        }
        std::vector<std::string_view> words;
        for (const Name& name : names_) words.emplace_back(name.word);
        words.insert(words.end(), grades_.begin(), grades_.end());
        words_ = phrases.add(words);
        excuses_ = phrases.add(rule, "excuses");
    }

    void run(const Case& the_case, std::uint32_t d, std::vector<Finding>& findings) const {
        const DocumentReport& report = the_case.documents[d];
        const std::string_view plain = report.document.plain;
        std::vector<Sighting> hits;
        for (const Sighting& one : the_case.sightings[d].of(words_)) {
            const bool exam = one.phrase < names_.size();
            if (stands_alone(plain, one.span.begin, one.span.end) && !(exam && is_word(plain, one.span)))
                hits.push_back(one);
        }
        // Of names that overlap the longest one counts ("GRE Subject").
        std::uint32_t covered = 0;
        Span line;
        bool excused = false;
        for (std::size_t i = 0; i < hits.size(); ++i) {
            const Sighting& hit = hits[i];
            if (hit.span.begin < covered) continue;
            covered = hit.span.end;
            if (hit.span.begin >= line.end) {
                line = line_at(report.document, hit.span.begin);
                excused = the_case.sightings[d].any(excuses_, line);
            }
            std::size_t limit = line.end;
            for (std::size_t k = i + 1; k < hits.size(); ++k) {
                if (hits[k].span.begin < covered) continue;
                // "TOEFL total score 110": a common word for grades ends nothing.
                const bool common = hits[k].phrase >= names_.size() + plain_grades_;
                const bool own = hits[k].phrase >= names_.size() && hits[k].span.begin <= covered + 1;  // "雅思均分 7"
                if (hit.phrase < names_.size() && (common || own)) continue;
                limit = std::min<std::size_t>(limit, hits[k].span.begin);
                break;
            }
            const Site site{report, d, findings, hit.span.begin, covered, limit, line.begin};
            if (hit.phrase < names_.size()) {
                exam(site, names_[hit.phrase]);
            } else if (excused) {
                continue;
            } else if (hit.phrase - names_.size() < plain_grades_ || in_school(report, hit.span.begin)) {
                grade(site);
            }
        }
    }

  private:
    struct Site {
        const DocumentReport& report;
        std::uint32_t document;
        std::vector<Finding>& findings;
        std::size_t begin;  ///< of the name
        std::size_t end;
        std::size_t limit;  ///< up to where its numbers may stand
        std::size_t line;   ///< where its line begins
    };

    static bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
        const bool open = begin > 0 && is_letter(text[begin - 1]) && is_letter(text[begin]);
        const bool close = end < text.size() && is_letter(text[end]) && is_letter(text[end - 1]);
        return !open && !close;
    }

    /// "Sat" is no "SAT": three letters of which some are small are a common word.
    static bool is_word(std::string_view text, Span span) {
        constexpr std::uint32_t kShort = 3;
        const std::string_view word = text.substr(span.begin, span.size());
        return span.size() <= kShort && std::ranges::all_of(word, is_letter) &&
               std::ranges::any_of(word, [](char c) { return c >= 'a'; });
    }

    void add_exam(std::string_view line) {
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) return;
        std::array<double, 4> numbers{};
        std::size_t count = 0;
        for (std::size_t at = 0; at < equals && count < numbers.size();) {
            if (const auto number = number_at(line, at)) {
                numbers[count++] = number->value;
                at = number->end;
            } else {
                ++at;
            }
        }
        const Scale scale{numbers[0], numbers[1], numbers[2], count > 3 ? numbers[3] : numbers[1]};
        std::string_view rest = line.substr(equals + 1);
        const std::size_t parts = rest.find('>');
        const std::vector<std::string> labels =
            parts == std::string_view::npos ? std::vector<std::string>{} : split_list(rest.substr(parts + 1));
        for (const std::string& word : split_list(rest.substr(0, parts))) {
            auto known =
                std::find_if(names_.begin(), names_.end(), [&](const Name& name) { return name.word == word; });
            if (known == names_.end()) known = names_.insert(names_.end(), Name{word, {}, {}});
            if (parts == std::string_view::npos) {
                known->scales.push_back(scale);
            } else {
                for (const std::string& label : labels) known->parts.emplace_back(label, scale);
            }
        }
    }

    /// Common words such as "score" name a grade only where studies are told.
    static bool in_school(const DocumentReport& report, std::size_t at) {
        const Entry* entry = entry_at(report, static_cast<std::uint32_t>(at));
        return section_at(report.resume, static_cast<std::uint32_t>(at)) == Section::Education ||
               (entry != nullptr && entry->kind == EntryKind::Education);
    }

    static void add(const Site& site, std::string_view outcome, Span span, std::string name, double value,
                    std::string scale, Certainty certainty) {
        Finding& finding = site.findings.emplace_back();
        finding.outcome = outcome;
        finding.certainty = certainty;
        finding.evidence = {Evidence::claim({site.document, span})};
        finding.arguments = {
            {"name", std::move(name)}, {"value", fmt::format("{}", value)}, {"scale", std::move(scale)}};
    }

    static std::string written(const Scale& scale) { return fmt::format("{}\u2013{}", scale.low, scale.high); }

    /// Is a byte inside a date that was read?
    static bool in_date(const Site& site, std::size_t at) {
        const auto& dates = site.report.mentions.dates;
        const auto after = std::partition_point(dates.begin(), dates.end(),
                                                [&](const DateMention& one) { return one.span.begin <= at; });
        return after != dates.begin() && (after - 1)->span.end > at;
    }

    /// The first number from `at` on that can be a score.
    std::optional<Number> score(const Site& site, std::size_t at, std::size_t limit) const {
        const std::string_view plain = site.report.document.plain;
        while (at < limit) {
            const char c = plain[at];
            if (c == ';' || c == '\t') return std::nullopt;
            if (!is_digit(c)) {
                ++at;
                continue;
            }
            const auto number = number_at(plain, at);
            if (!number) return std::nullopt;
            const bool year = number->decimals == 0 && number->value >= 1900 && number->value <= 2100;
            const bool glued = at > 0 && (is_letter(plain[at - 1]) || plain[at - 1] == '-') && at != site.end;
            if (in_date(site, at) || year) {
                at = number->end;
                continue;
            }
            if (glued && is_letter(plain[at - 1])) return std::nullopt;
            // "No. 3", "top 5%", "place 120" are no scores, nor is what carries a unit of its own.
            const std::string before = text::fold(plain.substr(site.end, at - site.end));
            const std::string behind = text::fold(plain.substr(number->end, 12));
            for (const std::string& word : no_score_) {
                if (before.find(word) != std::string::npos) return std::nullopt;
                std::string_view rest = behind;
                while (rest.starts_with(' ') || rest.starts_with('+')) rest.remove_prefix(1);
                if (rest.starts_with(word)) return std::nullopt;
            }
            return number;
        }
        return std::nullopt;
    }

    static bool within(const Scale& scale, double value) {
        if (value < scale.low || value > scale.high) return false;
        const double steps = (value - scale.low) / scale.step;
        return scale.step <= 0 || std::abs(steps - std::round(steps)) < 1e-6;
    }

    void exam(const Site& site, const Name& name) const {
        const std::string_view plain = site.report.document.plain;
        const std::optional<Number> in_front = score_before(site);
        const std::optional<Number> first =
            in_front ? in_front : score(site, site.end, std::min(site.limit, site.end + kNameToScore));
        if (!first) return;
        const bool whole = std::none_of(name.scales.begin(), name.scales.end(),
                                        [&](const Scale& one) { return within(one, first->value); });
        const Span span{static_cast<std::uint32_t>(std::min(site.begin, first->begin)),
                        static_cast<std::uint32_t>(std::max(site.end, first->end))};
        const std::string word(plain.substr(site.begin, site.end - site.begin));
        if (whole && !name.scales.empty())
            return add(site, "exam", span, word, first->value, written(name.scales[0]), Certainty::Definite);
        const bool rare = std::all_of(name.scales.begin(), name.scales.end(), [&](const Scale& one) {
            return !within(one, first->value) || first->value > one.usual;
        });
        if (rare && !name.scales.empty())
            return add(site, "exam", span, word, first->value,
                       fmt::format("{}\u2013{}", name.scales[0].low, name.scales[0].usual), Certainty::Possible);
        if (!name.parts.empty()) parts(site, name, std::max(site.end, first->end));
    }

    /// "112 in the TOEFL", "7.5 overall in IELTS": a number with nothing but a few words between it and the name.
    std::optional<Number> score_before(const Site& site) const {
        const std::string_view plain = site.report.document.plain;
        const std::size_t least = site.begin > kScoreToName ? site.begin - kScoreToName : 0;
        std::size_t end = site.begin;
        while (end > least && !is_digit(plain[end - 1]) && plain[end - 1] != '\n') --end;
        std::size_t begin = end;
        while (begin > least && (is_digit(plain[begin - 1]) || plain[begin - 1] == '.')) --begin;
        if (begin == end || end == least || !is_digit(plain[begin])) return std::nullopt;
        if (begin > 0 && (is_letter(plain[begin - 1]) || plain[begin - 1] == '-' || plain[begin - 1] == '/'))
            return std::nullopt;
        std::string between = text::fold(plain.substr(end, site.begin - end));
        std::size_t words = 0;
        for (std::size_t at = 0; at < between.size();) {
            const std::size_t next = std::min(between.find(' ', at), between.size());
            const std::string word = between.substr(at, next - at);
            at = next + 1;
            if (word.empty()) continue;
            if (std::find(joints_.begin(), joints_.end(), word) == joints_.end()) return std::nullopt;
            ++words;
        }
        const auto number = words == 0 ? std::nullopt : number_at(plain, begin);
        const bool year = number && number->decimals == 0 && number->value >= 1900 && number->value <= 2100;
        return number && number->end == end && !year && !in_date(site, begin) ? number : std::nullopt;
    }

    /// "(R 30, L 29, S 25, W 26)" behind a total.
    void parts(const Site& site, const Name& name, std::size_t from) const {
        const std::string_view plain = site.report.document.plain;
        const std::size_t limit = std::min(site.limit, from + kParts);
        for (std::size_t at = from; at < limit; ++at) {
            if (plain[at] == ';' || plain[at] == '\n' || plain[at] == '\t') return;
            for (const auto& [label, scale] : name.parts) {
                if (text::fold(plain.substr(at, label.size())) != label || !stands_alone(plain, at, at + label.size()))
                    continue;
                std::size_t next = at + label.size();
                while (next < limit &&
                       (plain[next] == ' ' || plain[next] == ':' || plain[next] == '-' || plain[next] == '='))
                    ++next;
                const auto number = next < limit ? number_at(plain, next) : std::nullopt;
                if (!number) continue;
                if (!within(scale, number->value)) {
                    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(number->end)};
                    return add(site, "exam", span,
                               std::string(plain.substr(site.begin, site.end - site.begin)) + " " +
                                   std::string(plain.substr(at, label.size())),
                               number->value, written(scale), Certainty::Definite);
                }
                at = number->end - 1;
                break;
            }
        }
    }

    bool known_scale(double value) const {
        return std::any_of(scales_.begin(), scales_.end(), [&](double one) { return std::abs(one - value) < 1e-9; });
    }

    /// A grade and the scale told with it: "3.8/4.0", "3.8 out of 4", "3.8 (4.0 scale)".
    void grade(const Site& site) const {
        const std::string_view plain = site.report.document.plain;
        std::optional<Number> value = score(site, site.end, std::min(site.limit, site.end + kNameToScore));
        if (value) {
            if (const auto told = grade_behind_scale(site, *value)) return judge(site, *told, *value);
        }
        std::optional<Number> scale = value ? scale_behind(site, value->end) : std::nullopt;
        if (value && !scale) scale = scale_further(site, value->end);
        if (!scale) {
            // "4.2/4.0 GPA", "4.2 out of 4.0 (GPA)"
            for (std::size_t begin = site.begin - std::min(site.begin - site.line, kScoreToName); begin < site.begin;
                 ++begin) {
                const bool inside = begin > site.line && (is_digit(plain[begin - 1]) || plain[begin - 1] == '.');
                const auto first = is_digit(plain[begin]) && !inside ? number_at(plain, begin) : std::nullopt;
                const auto second = first ? scale_behind(site, first->end) : std::nullopt;
                if (!second || second->end > site.begin) continue;
                if (plain.substr(second->end, site.begin - second->end).find_first_not_of(" (") !=
                    std::string_view::npos)
                    continue;
                return judge(site, *first, *second);
            }
            return;
        }
        judge(site, *value, *scale);
    }

    void judge(const Site& site, const Number& value, const Number& scale) const {
        const std::string_view plain = site.report.document.plain;
        if (!known_scale(scale.value) || value.value <= scale.value) return;
        // The scale is exact; the grade may have been rounded up to what it is written as.
        const double lowest = value.value - 0.5 * std::pow(10.0, -static_cast<double>(value.decimals));
        if (lowest <= scale.value) return;
        const Span span{static_cast<std::uint32_t>(std::min(site.begin, value.begin)),
                        static_cast<std::uint32_t>(std::max({site.end, scale.end, value.end}))};
        add(site, "grade", span, std::string(plain.substr(site.begin, site.end - site.begin)), value.value,
            fmt::format("{}", scale.value), Certainty::Definite);
    }

    static bool holds(const std::vector<std::string>& words, std::string_view folded) {
        return std::ranges::any_of(words, [&](const std::string& word) { return folded.find(word) != folded.npos; });
    }

    /// Does a word behind a number say that it is a scale: "(4.0 scale)", "以 4.0 为满分"?
    bool is_scale_by_end(std::string_view plain, const Number& number) const {
        std::string behind = text::fold(plain.substr(number.end, 12));
        behind.erase(0, std::min(behind.find_first_not_of(" -"), behind.size()));
        return std::any_of(behind_.begin(), behind_.end(),
                           [&](const std::string& word) { return behind.starts_with(word); });
    }

    /// "4.3, the maximum being 4.0", "4.3，该校最高为 4.0", "4.3，以 4.0 为满分": the next number in the sentence, with
    /// a word of scales in front of it, or close by with one behind.
    std::optional<Number> scale_further(const Site& site, std::size_t from) const {
        constexpr std::size_t kClose = 8;  // bytes
        const std::string_view plain = site.report.document.plain;
        std::size_t at = from;
        while (at < plain.size() && at - from < kScoreToScale && !is_digit(plain[at]) && plain[at] != '\n' &&
               plain[at] != ';')
            ++at;
        const auto number = at < plain.size() && is_digit(plain[at]) ? number_at(plain, at) : std::nullopt;
        if (!number || (at > 0 && is_letter(plain[at - 1]))) return std::nullopt;
        const std::string gap = text::fold(plain.substr(from, at - from));
        const bool told = holds(scale_words_, gap) && !holds(no_score_, gap);
        return told || (at - from <= kClose && is_scale_by_end(plain, *number)) ? number : std::nullopt;
    }

    /// "GPA (out of 5.0): 4.8", "绩点（5.0 制）：4.8": the scale between the name and the grade. Nothing without one.
    std::optional<Number> grade_behind_scale(const Site& site, const Number& scale) const {
        constexpr std::size_t kGap = 20;  // bytes
        const std::string_view plain = site.report.document.plain;
        const std::string gap = text::fold(plain.substr(site.end, scale.begin - site.end));
        const bool told = std::ranges::any_of(
            before_, [&](const std::string& word) { return word.size() > 1 && gap.find(word) != std::string::npos; });
        if (gap.size() > kGap || !(told || is_scale_by_end(plain, scale)) || !known_scale(scale.value))
            return std::nullopt;
        const std::size_t end = std::min(plain.size(), scale.end + kGap);
        const std::size_t colon = plain.substr(0, end).find(':', scale.end);
        std::size_t at = colon == std::string_view::npos ? end : colon + 1;
        while (at < end && plain[at] == ' ') ++at;
        return at < end && is_digit(plain[at]) ? number_at(plain, at) : std::nullopt;
    }

    std::optional<Number> scale_behind(const Site& site, std::size_t from) const {
        const std::string_view plain = site.report.document.plain;
        const std::string rest = text::fold(plain.substr(from, kScoreToScale));
        std::string_view left = rest;
        const auto skip = [&] {
            while (left.starts_with(' ') || left.starts_with(':') || left.starts_with('(') || left.starts_with(','))
                left.remove_prefix(1);
        };
        const std::size_t bracket = left.find_first_not_of(' ');
        const bool opened = bracket != std::string_view::npos && left[bracket] == '(';
        skip();
        bool told = false;
        for (const std::string& word : before_) {
            if (!left.starts_with(word)) continue;
            left.remove_prefix(word.size());
            told = true;
            break;
        }
        skip();
        const std::size_t offset = from + (rest.size() - left.size());
        const auto number = number_at(plain, offset);
        if (!number || offset >= plain.size()) return std::nullopt;
        if (told) return number;
        if (!opened) return std::nullopt;
        return is_scale_by_end(plain, *number) ? number : std::nullopt;
    }

    std::vector<Name> names_;
    std::vector<std::string> grades_;
    std::size_t plain_grades_ = 0;  ///< those that are grades wherever they stand
    std::vector<std::string> joints_;
    std::vector<std::string> before_;
    std::vector<std::string> behind_;
    std::vector<std::string> scale_words_;  ///< that tell of a scale wherever they stand in front of its number
    std::vector<std::string> no_score_;
    std::vector<double> scales_;
    PhraseList words_;    ///< of the names, then of the grades
    PhraseList excuses_;  ///< where one stands on the line of a grade, its scale is another one
};

BoundCheck score_range(const Rule& rule, PhraseLists& phrases) {
    const auto check = std::make_shared<const ScoreRange>(rule, phrases);
    return [check](const Case& the_case, std::vector<Finding>& findings) {
        for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) check->run(the_case, d, findings);
    };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "exams", .type = Type::Texts, .required = true},
    ParameterShape{.name = "grades", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "scales", .type = Type::Texts, .required = true},
    ParameterShape{.name = "scale_before", .type = Type::Texts, .required = true},
    ParameterShape{.name = "scale_words", .type = Type::Texts},
    ParameterShape{.name = "scale_behind", .type = Type::Texts, .required = true},
    ParameterShape{.name = "no_score", .type = Type::Texts, .required = true},
    ParameterShape{.name = "excuses", .type = Type::Phrases},
    ParameterShape{.name = "school_grades", .type = Type::Phrases},
    ParameterShape{.name = "score_joints", .type = Type::Texts},
};
constexpr std::array<std::string_view, 2> kOutcomes = {"exam", "grade"};
constexpr std::array<std::string_view, 3> kArguments = {"name", "value", "scale"};

}  // namespace

const CheckKind kScoreRange{
    .shape = {.name = "score-range", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .bind = score_range};

}  // namespace veritae::checks
