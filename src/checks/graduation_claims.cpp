// SPDX-License-Identifier: MIT
// What a résumé says of a graduation, in its own words:
//
//     "class of 2025", "2025届", "2021级"            a cohort (found with the mentions)
//     "graduated from U in 2025", "2025年毕业于U"      a word of graduation and a date
//     "received my PhD in 2025", "PhD, awarded 2025"   a word of completion, a degree and a date, in any order
//     "PhD, U (expected June 2025)"                    a degree and a date that is expected
//     "PhD (U, 2025)"                                  nothing but a degree, a school and a year
//
// A date belongs to a word if nothing between them can be another event: names, what the lexicon knows of degrees and
// schools, and the little words of the rule. A date beside which something begins ("joined in") is that of this.
#include "checks/graduation_claims.hpp"

#include <algorithm>
#include <optional>

#include "checks/context.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/script.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kReach = 90;        // bytes between "graduated" and its date
constexpr std::uint32_t kReachBehind = 60;  // and between a date and "毕业"
constexpr std::uint32_t kReachNamed = 160;  // the same where only names stand between
constexpr std::uint32_t kTakenReach = 24;   // bytes before a date in which "start date" stands
constexpr std::uint32_t kLongestNoun = 32;  // bytes behind "graduation" or "毕业" in which its noun stands
constexpr std::size_t kMostClaims = 16;     // more is no résumé

bool is_told_of_oneself(Section section) {
    return section == Section::None || section == Section::Summary || section == Section::Contact ||
           section == Section::Education || section == Section::Other;
}

bool is_cohort(const TermMention& mention, CohortWord word) {
    return mention.sense == Sense::Cohort && mention.term->value == static_cast<std::int32_t>(word);
}

/// No studies of one's own for a degree.
bool is_other(const TermMention& mention) {
    return mention.sense == Sense::Study && (mention.term->value == static_cast<std::int32_t>(StudyWord::NoDegree) ||
                                             mention.term->value == static_cast<std::int32_t>(StudyWord::Several));
}

class Reader {
  public:
    Reader(const DocumentReport& report, const Sightings& sightings, const GraduationWords& words)
        : report_(report), sightings_(sightings), words_(words) {}

    std::vector<GraduationClaim> read() {
        add_cohorts();
        for (const TermMention& mention : report_.mentions.terms) {
            const bool graduation = is_cohort(mention, CohortWord::Graduation);
            if (!graduation && !is_cohort(mention, CohortWord::Completion)) continue;
            if (claims_.size() >= kMostClaims) break;
            const Section section = section_at(report_.resume, mention.span.begin);
            if (!is_told_of_oneself(section) || mention.span.begin < done_) continue;
            if (graduation) {
                add_graduation(mention.span);
            } else if (section != Section::Education) {
                add_completion(mention.span);
            }
        }
        add_bare();
        std::ranges::sort(claims_, {}, &GraduationClaim::span);
        return std::move(claims_);
    }

  private:
    void add_cohorts() {
        for (const CohortMention& mention : report_.mentions.cohorts) {
            if (!is_told_of_oneself(section_at(report_.resume, mention.span.begin)) || is_of_other(mention.span) ||
                is_elsewhere(sentence_at(report_.document, mention.span.begin)))
                continue;
            const int year = mention.year;
            const std::optional<Day> first = mention.intake ? make_day(year, 6, 1) : make_day(year - 1, 9, 1);
            const std::optional<Day> last = mention.intake ? make_day(year + 1, 5, 31) : make_day(year, 12, 31);
            if (first && last)
                claims_.push_back(
                    {mention.span, *first, *last, mention.intake, mention.intake, false, {}, mention.degree});
        }
    }

    void add_graduation(Span word) {
        const Span sentence = sentence_at(report_.document, word.begin);
        // "Mentored two students who graduated in 2021"
        if (says(report_, {sentence.begin, word.begin}, Sense::Study, static_cast<std::int32_t>(StudyWord::Several)) ||
            is_of_other(word) || is_elsewhere(sentence))
            return;
        const DateMention* date = date_of(sentence, word, true);
        if (date != nullptr) add(word.joined(date->span), *date, sentence);
    }

    /// "毕业论文", "graduation ceremony": not the graduation itself.
    [[nodiscard]] bool is_of_other(Span word) const {
        std::string_view rest = std::string_view(report_.document.plain).substr(word.end, kLongestNoun);
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        const std::string folded = text::fold(rest);
        return std::ranges::any_of(words_.other, [&](const std::string& noun) { return folded.starts_with(noun); });
    }

    /// "Graduated from high school in 2018", "女儿2020年小学毕业": not from the studies of an entry.
    [[nodiscard]] bool is_elsewhere(Span sentence) const { return sightings_.any(words_.elsewhere, sentence); }

    void add_completion(Span verb) {
        const Span sentence = sentence_at(report_.document, verb.begin);
        if (is_elsewhere(sentence)) return;
        for (const TermMention& degree : resume::inside(report_.mentions.terms, sentence)) {
            if (degree.sense != Sense::Degree || degree.span.overlaps(verb) || !stands_alone(degree.span)) continue;
            const bool behind = degree.span.begin >= verb.end;
            const Span gap = behind ? Span{verb.end, degree.span.begin}
                                    : Span{degree.span.end, std::max(degree.span.end, verb.begin)};
            if (gap.size() > kReachNamed || !connects(gap)) continue;
            const Span both = verb.joined(degree.span);
            const DateMention* date = date_of(sentence, both, false);
            if (date == nullptr) continue;
            add(both.joined(date->span), *date, sentence);
            return;
        }
    }

    /// An expected date beside a degree, and a line of nothing but a degree, a school and a year.
    void add_bare() {
        for (const DateMention& date : report_.mentions.dates) {
            if (claims_.size() >= kMostClaims) break;
            const Section section = section_at(report_.resume, date.span.begin);
            if (!is_told_of_oneself(section) || section == Section::Education || !usable(date)) continue;
            if (std::ranges::any_of(claims_, [&](const GraduationClaim& one) { return one.span.overlaps(date.span); }))
                continue;
            const Span sentence = sentence_at(report_.document, date.span.begin);
            const bool expected = date.range.expected || says(report_, sentence, Sense::Expected);
            if (entry_at(report_, date.span.begin) != nullptr || begins_something(sentence)) continue;
            const TermMention* degree = nullptr;
            for (const TermMention& term : resume::inside(report_.mentions.terms, sentence)) {
                const bool apart = !term.span.overlaps(date.span) || date.range.expected;
                const bool fits = term.sense == Sense::Degree && apart;
                if (fits && (degree == nullptr || term.span.begin >= degree->span.end)) degree = &term;
            }
            if (degree == nullptr || !stands_alone(degree->span)) continue;
            const Span gap = between(degree->span, date.span);
            const bool leads = date.span.begin < degree->span.begin;
            if (gap.size() > kReachNamed || !connects(gap) ||
                (leads && report_.document.slice(gap).find_first_of(",)") != std::string_view::npos))
                continue;
            if (!expected) {
                const Span before{sentence.begin, std::min(degree->span.begin, date.span.begin)};
                const Span after{std::min(std::max(degree->span.end, date.span.end), sentence.end), sentence.end};
                if (text::has_han(report_.document.slice(sentence)) || !connects(before) || !connects(after) ||
                    !names_school(sentence))
                    continue;
            }
            add(degree->span.joined(date.span), date, sentence);
            if (!expected) claims_.back().loose = claims_.back().either = true;
        }
    }

    void add(Span span, const DateMention& date, Span sentence) {
        done_ = std::max(done_, span.end);
        claims_.push_back({span, date.range.end->first + -words_.slack, date.range.end->last + words_.slack, false,
                           false, false, *date.range.end, degree_in(span, sentence)});
    }

    /// The degree that is told of: the one within the claim, or the only one of its sentence.
    [[nodiscard]] Degree degree_in(Span span, Span sentence) const {
        Degree within = Degree::None;
        Degree any = Degree::None;
        bool several = false;
        std::uint32_t covered = 0;
        for (const TermMention& mention : resume::inside(report_.mentions.terms, sentence)) {
            if (mention.sense != Sense::Degree || mention.span.begin < covered) continue;
            covered = mention.span.end;
            const auto degree = static_cast<Degree>(mention.term->value);
            several |= any != Degree::None && any != degree;
            any = degree;
            if (within == Degree::None && span.contains(mention.span)) within = degree;
        }
        return within != Degree::None ? within : several ? Degree::None : any;
    }

    static bool usable(const DateMention& date) {
        return date.range.single && date.range.end && !date.range.approximate;
    }

    static Span between(Span a, Span b) {
        return a.begin < b.begin ? Span{std::min(a.end, b.begin), b.begin} : Span{std::min(b.end, a.begin), a.begin};
    }

    /// The date that belongs to some words: the nearest one that nothing else can claim.
    [[nodiscard]] const DateMention* date_of(Span sentence, Span words, bool plain) const {
        const DateMention* found = nullptr;
        std::uint32_t least = kReachNamed;
        const auto first = std::ranges::partition_point(
            report_.mentions.dates, [&](const DateMention& date) { return date.span.end <= sentence.begin; });
        for (auto date = first; date != report_.mentions.dates.end() && date->span.begin < sentence.end; ++date) {
            if (!usable(*date)) continue;
            if (date->span.overlaps(words)) return &*date;
            const Span gap = between(words, date->span);
            if (gap.size() >= least) continue;
            const bool behind = date->span.begin >= words.end;
            const bool glued = gap.size() <= 1;  // "start date: after graduation in 2021", in Chinese word order
            if (!behind && !glued && is_taken(*date)) continue;
            const std::string_view text = report_.document.slice(gap);
            const bool unbroken = plain && gap.size() <= (behind ? kReach : kReachBehind) &&
                                  text.find_first_of(behind ? ",;.|\n\t(" : ",;.|\n\t") == std::string_view::npos &&
                                  !begins_something(gap);
            if (!unbroken && !connects(gap, behind && closes(date->span.end, sentence))) continue;
            found = &*date;
            least = gap.size();
        }
        return found;
    }

    /// A date that ends its sentence or its bracket begins no clause of its own.
    [[nodiscard]] bool closes(std::uint32_t end, Span sentence) const {
        return end >= sentence.end || report_.document.plain[end] == ')' ||
               report_.document.slice({end, sentence.end}).find_first_not_of(" .)\n") == std::string_view::npos;
    }

    /// "Start date: 2021": the date is that of the word right before it.
    [[nodiscard]] bool is_taken(const DateMention& date) const {
        const std::uint32_t first = bytes_before(report_.document, date.span.begin, kTakenReach, 0);
        for (const TermMention& mention : resume::inside(report_.mentions.terms, {first, date.span.begin})) {
            if (mention.sense != Sense::Begin || mention.span.end > date.span.begin) continue;
            const std::string_view gap = report_.document.slice({mention.span.end, date.span.begin});
            if (gap.find_first_not_of(" :") == std::string_view::npos) return true;
        }
        return false;
    }

    [[nodiscard]] bool begins_something(Span span) const { return says(report_, span, Sense::Begin); }

    [[nodiscard]] bool names_school(Span span) const {
        return says(report_, span, Sense::Organization) || says(report_, span, Sense::Employer);
    }

    /// Nothing in between tells of another event.
    [[nodiscard]] bool connects(Span gap, bool closing = false) const {
        const std::span<const TermMention> terms = resume::inside(report_.mentions.terms, gap);
        bool han = false;
        bool comma = false;
        for (std::uint32_t i = gap.begin; i < gap.end;) {
            const auto [c, length] = text::code_point_at(report_.document.plain, i);
            if (c == ';' || c == '|' || c == '\t' || c == 0x3001 || c == 0x3002) return false;
            comma |= c == ',';
            han |= text::is_han(c);
            if (!text::is_letter(c)) {
                i += length;
                continue;
            }
            const std::uint32_t begin = i;
            while (i < gap.end) {
                const auto [next, size] = text::code_point_at(report_.document.plain, i);
                if (!text::is_letter(next) && next != '\'' && next != 0x2019) break;
                i += size;
            }
            if (!fits_between({begin, i}, terms)) return false;
        }
        if (han && ((comma && !closing) || report_.document.slice(gap).find('\n') != std::string_view::npos))
            return false;
        return std::ranges::none_of(
            terms, [](const TermMention& term) { return is_other(term) || term.sense == Sense::Begin; });
    }

    /// A name, a little word, or a word of degrees, schools and graduations.
    [[nodiscard]] bool fits_between(Span word, std::span<const TermMention> terms) const {
        const std::string_view text = report_.document.slice(word);
        const char32_t first = text::code_point_at(text, 0).value;
        if (text::fold(first) != first) return true;
        if (words_.between.contains(text::fold(text)) || words_.nouns.contains(text::fold(text))) return true;
        return std::ranges::any_of(terms, [&](const TermMention& term) {
            const Sense sense = term.sense;
            const bool kind = sense == Sense::Degree || sense == Sense::Cohort || sense == Sense::Expected ||
                              sense == Sense::ExpectedOf || sense == Sense::Organization || sense == Sense::Employer;
            return kind && term.span.contains(word);
        });
    }

    /// The degree is not part of another noun: "PhD thesis", "博士生论坛".
    [[nodiscard]] bool stands_alone(Span degree) const {
        const std::string_view plain = report_.document.plain;
        std::uint32_t i = degree.end;
        while (i < plain.size() && (plain[i] == ' ' || plain[i] == '-')) ++i;
        if (i >= plain.size()) return true;
        const char32_t c = text::code_point_at(plain, i).value;
        if (!text::is_letter(c) && !text::is_han(c)) return true;
        const Span rest{i, std::min<std::uint32_t>(i + 24, static_cast<std::uint32_t>(plain.size()))};
        if (text::is_han(c)) {
            const std::string_view text = plain.substr(i);
            return std::ranges::any_of(words_.nouns, [&](const std::string& noun) { return text.starts_with(noun); });
        }
        std::uint32_t end = i;
        while (end < plain.size() && text::is_letter(static_cast<std::uint8_t>(plain[end]))) ++end;
        return fits_between({i, end}, resume::inside(report_.mentions.terms, rest)) &&
               std::ranges::none_of(resume::inside(report_.mentions.terms, {i, end}), is_other);
    }

    const DocumentReport& report_;
    const Sightings& sightings_;
    const GraduationWords& words_;
    std::vector<GraduationClaim> claims_;
    std::uint32_t done_ = 0;
};

}  // namespace

GraduationWords::GraduationWords(const Rule& rule, PhraseLists& phrases)
    : elsewhere(phrases.add(rule, "elsewhere")),
      slack(static_cast<std::int32_t>(rule.number("slack-days").value_or(0))) {
    for (const Parameter& one : rule.parameters) {
        if (one.name == "between") between.insert(text::fold(one.text));
        if (one.name == "other-nouns") other.insert(text::fold(one.text));
        if (one.name == "degree-nouns") nouns.insert(text::fold(one.text));
    }
}

std::vector<GraduationClaim> graduation_claims(const DocumentReport& report, const Sightings& sightings,
                                               const GraduationWords& words) {
    return Reader(report, sightings, words).read();
}

}  // namespace veritae::checks
