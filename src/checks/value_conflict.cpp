// SPDX-License-Identifier: MIT
// value-conflict: one measure of one thing, told twice with values whose intervals do not meet.
//
// The thing is known by the distinctive names ("FuseNet", "Agent-Kit") in the sentence, or else by the first one in the
// head of the entry that the sentence belongs to; both tellings must have exactly the same names. Anything that could
// make two values differ honestly (a time, a setting, a comparison, a change) keeps the sentence out.
#include <algorithm>
#include <string>
#include <tuple>

#include "checks/arithmetic.hpp"
#include "checks/change_claims.hpp"
#include "checks/checks.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr Roles kCircumstance = role(FigureWord::Elapsed) | role(FigureWord::Setting) | role(FigureWord::Versus) |
                                role(FigureWord::Contribution) | role(FigureWord::Start) | kChangeWord | kFromWord;

struct Telling {
    std::int32_t measure;
    std::string subject;
    Place place;
    const Quantity* quantity;
    std::uint32_t row;  ///< two values of one row are told apart by words that are not understood
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// A name that people give to one thing: "FuseNet", "Agent-Kit", but neither "Python" nor "RAG".
bool distinctive(std::string_view word) {
    const bool lower = std::any_of(word.begin(), word.end(), is_lower);
    const bool inner = word.size() > 2 && std::any_of(word.begin() + 1, word.end(), is_upper);
    return lower && inner;
}

/// A name made of the words from `i` on that stand without a blank between: "FuseNet-3.0". Its end.
std::size_t name_end(const Row& row, std::size_t i) {
    std::size_t end = i + 1;
    while (end < row.items.size() && row.items[end].span.begin == row.items[end - 1].span.end) {
        const bool joint = row.sign(end, '-') || row.sign(end, '.') || row.sign(end, '_');
        const char first = row.text(end)[0];
        const bool word = row.items[end].kind != Item::Kind::Sign && static_cast<unsigned char>(first) < 0x80;
        if (!joint && !word) break;
        ++end;
    }
    return end;
}

/// Whether a technology's name overlaps a span. O(log technologies).
bool is_technology(const std::vector<TechnologyMention>& technologies, Span span) {
    constexpr std::uint32_t kLongestName = 100;
    auto one = std::partition_point(technologies.begin(), technologies.end(), [&](const TechnologyMention& earlier) {
        return earlier.span.begin + kLongestName < span.begin;
    });
    for (; one != technologies.end() && one->span.begin < span.end; ++one) {
        if (one->span.overlaps(span)) return true;
    }
    return false;
}

enum class Names : std::uint8_t { All, Distinctive, FirstDistinctive };

/// The names in a stretch of items, folded and sorted; none unless one of them is distinctive and no technology.
std::vector<std::string> names_in(const Row& row, std::size_t begin, std::size_t end, const Rule& rule, Names which) {
    std::vector<std::string> found;
    bool any = false;
    for (std::size_t i = begin; i < end;) {
        const char first = row.text(i)[0];
        if (row.items[i].kind != Item::Kind::Text || (!is_upper(first) && !is_lower(first))) {
            ++i;
            continue;
        }
        const std::size_t behind = std::min(name_end(row, i), end);
        const Span span = row.items[i].span.joined(row.items[behind - 1].span);
        i = behind;
        const std::string_view word = row.report->document.slice(span);
        const std::string folded = text::fold(word);
        if (rule.has("platforms", folded) || !std::any_of(word.begin(), word.end(), is_upper)) continue;
        if (which != Names::All && !distinctive(word)) continue;
        const bool technology = is_technology(row.report->mentions.technologies, span);
        if (technology && which == Names::FirstDistinctive) continue;
        any = any || (distinctive(word) && !technology);
        found.push_back(folded);
        if (which == Names::FirstDistinctive) break;
    }
    if (!any) found.clear();
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

class Collector {
  public:
    Collector(const Rule& rule, std::vector<Telling>& tellings)
        : rule_(rule),
          counts_(names(rule, "counts")),
          values_(names(rule, "values")),
          of_owner_(names(rule, "of_owner")),
          named_(names(rule, "named")),
          tellings_(tellings) {}

    void collect(const Row& row, std::uint32_t number) {
        for (std::size_t q = 0; q < row.items.size(); ++q) {
            if (!row.quantity(q) || row.value(q).change) continue;
            std::size_t begin = q;
            while (begin > 0 && !row.ends(begin - 1)) --begin;
            std::size_t end = q;
            while (!row.ends(end)) ++end;
            const std::int32_t measure = measure_at(row, q, begin, end);
            if (measure == 0) continue;
            bool plain = true;
            for (std::size_t i = begin; i < end; ++i)
                plain = plain && !row.is(i, kCircumstance) && !row.sign(i, kArrow);
            if (!plain) continue;
            const bool count = std::find(counts_.begin(), counts_.end(), measure) != counts_.end();
            std::vector<std::string> subject =
                names_in(row, begin, end, rule_, count ? Names::Distinctive : Names::All);
            if (!count && subject.size() < 2) continue;
            if (subject.empty()) subject = names_of_entry(row);
            const bool owner = std::find(of_owner_.begin(), of_owner_.end(), measure) != of_owner_.end();
            if (owner) subject.clear();
            if (subject.empty() && !owner) continue;
            std::string key;
            for (const std::string& name : subject) key += name + '\n';
            tellings_.push_back({measure, std::move(key), row.place(q, q), &row.value(q), number});
        }
    }

  private:
    std::int32_t measure_at(const Row& row, std::size_t q, std::size_t begin, std::size_t end) const {
        const Quantity& value = row.value(q);
        const auto among = [](const std::vector<std::int32_t>& ids, std::int32_t id) {
            return id != 0 && std::find(ids.begin(), ids.end(), id) != ids.end();
        };
        if (value.dimension == Dimension::Count) {
            if (!among(counts_, value.thing)) return 0;
            // What is counted by a common word ("people") is a measure only where the sentence names it.
            if (!among(named_, value.thing)) return value.thing;
            for (std::size_t i = begin; i < end; ++i) {
                if (row.items[i].measure == value.thing) return value.thing;
            }
            return 0;
        }
        const std::int32_t measure = measure_of_value(row, q);
        if (value.dimension == Dimension::None && value.last_digit >= 1) return among(counts_, measure) ? measure : 0;
        return value.dimension == Dimension::Percent && among(values_, measure) ? measure : 0;
    }

    std::vector<std::string> names_of_entry(const Row& row) const {
        for (const Entry& entry : row.report->resume.entries) {
            if (!entry.span.contains(row.span) || entry.head.empty()) continue;
            const Row head = read_row(*row.report, row.document, entry.head);
            return names_in(head, 0, head.items.size(), rule_, Names::FirstDistinctive);
        }
        return {};
    }

    const Rule& rule_;
    std::vector<std::int32_t> counts_;
    std::vector<std::int32_t> values_;
    std::vector<std::int32_t> of_owner_;
    std::vector<std::int32_t> named_;
    std::vector<Telling>& tellings_;
};

bool clash(const Telling& a, const Telling& b) {
    const bool bare = a.quantity->dimension == Dimension::None || b.quantity->dimension == Dimension::None;
    if (a.quantity->dimension != b.quantity->dimension && !bare) return false;
    if (a.place.document == b.place.document && a.row == b.row) return false;
    return !quantity::meet(meant(*a.quantity), meant(*b.quantity));
}

void value_conflict(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    std::vector<Telling> tellings;
    Collector collector(rule, tellings);
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        std::uint32_t number = 0;
        for (const Row& row : the_case.rows[d]) collector.collect(row, number++);
    }
    std::stable_sort(tellings.begin(), tellings.end(), [](const Telling& a, const Telling& b) {
        return std::tie(a.measure, a.subject, a.place) < std::tie(b.measure, b.subject, b.place);
    });
    for (std::size_t first = 0; first < tellings.size();) {
        std::size_t last = first + 1;
        const auto same = [&](std::size_t i) {
            return tellings[i].measure == tellings[first].measure && tellings[i].subject == tellings[first].subject;
        };
        // Each telling is held against the first one of its thing: the later one is the place to mend.
        for (; last < tellings.size() && same(last); ++last) {
            const Telling& earlier = tellings[first];
            const Telling& later = tellings[last];
            if (!clash(earlier, later)) continue;
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            // Between two documents a count may have grown.
            const bool grown =
                earlier.place.document != later.place.document &&
                (earlier.quantity->dimension == Dimension::Count || later.quantity->dimension == Dimension::Count);
            finding.certainty = grown ? Certainty::Possible : Certainty::Definite;
            finding.evidence = {Evidence::claim(later.place), Evidence::claim(earlier.place)};
            const auto words = [&](const Telling& one) {
                return std::string(the_case.documents[one.place.document].document.slice(one.place.span));
            };
            finding.arguments = {{"first", words(earlier)}, {"second", words(later)}};
        }
        first = last;
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "counts", .type = Type::Texts, .required = true},
    ParameterShape{.name = "named", .type = Type::Texts, .required = true},
    ParameterShape{.name = "values", .type = Type::Texts, .required = true},
    ParameterShape{.name = "of_owner", .type = Type::Texts, .required = true},
    ParameterShape{.name = "platforms", .type = Type::Texts, .required = true},
};
constexpr std::array<std::string_view, 2> kArguments = {"first", "second"};

}  // namespace

const CheckKind kValueConflict{
    .shape = {.name = "value-conflict", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .check = value_conflict};

}  // namespace veritae::checks
