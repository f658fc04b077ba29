// SPDX-License-Identifier: MIT
// tenure-overlap: two stays at different employers at once.
//
// A stay lasts from some day of its start to some day of its end. Two stays overlap in every completion of their dates
// by at least
//     min(first day of either end) - max(last day of either start) + 1
// days. "Present" ends on the day of writing. That is no earlier than the chronicle says, and no earlier than the end
// of any post that is told as over. Which stays may run side by side is the rule's table: by engagement ("beside"), and
// by what two entries are ("pairs"). Of one post no more than "most-of-post" overlaps are told, of a document no more
// than "most"; how many are left is told in one finding.
//
// No post of its own is what stands below the head of another one, whose part it is; a stay for a share of the week
// ("60 %"); and a place that a word calls something else, such as a project or a client (`asides`).
#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "checks/check.hpp"
#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "claims/employer.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kPairsLooked = 16;  // later posts held against one
constexpr double kDaysPerMonth = 365.2425 / 12;

struct EngagementName {
    std::string_view name;
    std::uint16_t bit;
};
constexpr EngagementName kNames[] = {
    {"part-time", kPartTime},  {"intern", kIntern},       {"visiting", kVisiting}, {"joint", kJoint},
    {"advisory", kAdvisory},   {"founder", kFounder},     {"student", kStudent},   {"assistant", kAssistant},
    {"volunteer", kVolunteer}, {"freelance", kFreelance}, {"remote", kRemote},     {"on-leave", kOnLeave},
};

struct PairName {
    std::string_view name;
    EntryKind first;
    EntryKind second;
};
constexpr PairName kPairs[] = {
    {"employment employment", EntryKind::Employment, EntryKind::Employment},
    {"employment internship", EntryKind::Employment, EntryKind::Internship},
    {"internship internship", EntryKind::Internship, EntryKind::Internship},
    {"education employment", EntryKind::Education, EntryKind::Employment},
    {"education education", EntryKind::Education, EntryKind::Education},
};

/// A stay whose days are known well enough to be compared.
struct Stay {
    const Entry* entry;
    std::int32_t index;
    PartialDate start;
    Day end_first;
    Day end_last;
    claims::Employer employer;
};

bool is_judged(const Rule& rule, EntryKind a, EntryKind b) {
    return std::ranges::any_of(kPairs, [&](const PairName& pair) {
        const bool same = (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
        return same && rule.has("pairs", pair.name);
    });
}

std::uint16_t excused(const Rule& rule) {
    std::uint16_t bits = 0;
    for (const EngagementName& one : kNames) {
        if (rule.has("beside", one.name)) bits |= one.bit;
    }
    return bits;
}

/// "Engineer (80 %)": not all of the week.
bool has_share(const DocumentReport& report, const Entry& entry) {
    return std::ranges::any_of(resume::inside(report.mentions.quantities, entry.head), [](const Quantity& one) {
        return one.dimension == Dimension::Percent && one.value < 100 && !one.change;
    });
}

/// Words that call a place no employer, in its name or right in front of it.
bool is_aside(const DocumentReport& report, const Rule& rule, const Entry& entry) {
    constexpr std::uint32_t kInFront = 24;  // bytes
    const Document& document = report.document;
    const std::uint32_t line = line_at(document, entry.organization.begin).begin;
    const std::uint32_t begin = bytes_before(document, entry.organization.begin, kInFront, line);
    const std::string words = text::fold(document.slice({begin, entry.organization.end}));
    return std::ranges::any_of(rule.parameters, [&](const Parameter& one) {
        return one.name == "asides" && words.find(one.text) != std::string::npos;
    });
}

/// The headings of the markup: which one stands above a line, and which are heads of dated entries.
class Headings {
  public:
    explicit Headings(const DocumentReport& report) : document_(report.document) {
        std::uint32_t last = kNone;
        for (std::uint32_t i = 0; i < document_.lines.size(); ++i) {
            if (document_.lines[i].kind == LineKind::Heading) last = i;
            above_.push_back(last);
        }
        for (const Entry& entry : report.resume.entries) {
            if (entry.date.empty() || above_.empty()) continue;
            const std::uint32_t line = document_.line_of(entry.head.begin);
            if (above_[line] == line) heads_.emplace(line, entry.kind);
        }
    }

    /// Below the heading that is the head of another dated entry. O(log entries).
    [[nodiscard]] bool is_below_another(const Entry& entry) const {
        if (above_.empty()) return false;
        const std::uint32_t line = document_.line_of(entry.head.begin);
        const std::uint32_t heading = above_[line];
        return heading != kNone && heading != line && heads_.contains({heading, entry.kind});
    }

  private:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    const Document& document_;
    std::vector<std::uint32_t> above_;  ///< of each line the last heading at or above it
    std::set<std::pair<std::uint32_t, EntryKind>> heads_;
};

/// Is it told as a post: by a role, or by the name of an employer? Both must be where no section says so.
bool is_post(const DocumentReport& report, const Entry& entry, const claims::Employer& employer) {
    if (entry.kind == EntryKind::Education) return true;
    const bool role = says(report, entry.head, Sense::Role) || says(report, entry.title, Sense::Role);
    return entry.section == Section::None ? role && employer.named : role || employer.named;
}

/// Stays in the order of their starts. What the résumé tells under teaching, service, research or projects is no post
/// of its own, and what stands under a heading that says nothing may be none.
std::vector<Stay> stays_of(const DocumentReport& report, const Rule& rule, std::optional<Day> written, Day as_of,
                           std::uint16_t beside) {
    std::vector<Stay> stays;
    const Headings headings(report);
    const std::vector<Entry>& entries = report.resume.entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        const DateRange& range = entry.range;
        const std::uint16_t engagement =
            entry.kind == EntryKind::Education    ? static_cast<std::uint16_t>(entry.engagement & ~kStudent)
            : entry.kind == EntryKind::Internship ? static_cast<std::uint16_t>(entry.engagement & ~kIntern)
                                                  : entry.engagement;
        const bool listed = entry.section == Section::Employment || entry.section == Section::Internship ||
                            entry.section == Section::Education || entry.section == Section::None;
        if (!listed || entry.date.empty() || (engagement & beside) != 0 || range.single || range.approximate ||
            !range.start)
            continue;
        if (!range.end && !range.present) continue;
        claims::Employer employer = claims::read_employer(report, entry.organization);
        if (!employer.known || !is_post(report, entry, employer) || has_share(report, entry) ||
            is_aside(report, rule, entry) || headings.is_below_another(entry))
            continue;
        Day first = range.end ? range.end->first : range.start->first;
        Day last = range.end ? range.end->last : as_of;
        if (range.present) {
            first = std::max(range.start->first, written.value_or(range.start->first));
            last = as_of;
        }
        stays.push_back({&entry, static_cast<std::int32_t>(i), *range.start, first, last, std::move(employer)});
    }
    std::stable_sort(stays.begin(), stays.end(),
                     [](const Stay& a, const Stay& b) { return a.start.first < b.start.first; });
    return stays;
}

/// The earliest day of writing that the chronicle and the posts told as over leave.
std::optional<Day> earliest_writing(const DocumentReport& report, const std::optional<Window>& window, Day as_of) {
    std::optional<Day> earliest;
    if (window) earliest = window->earliest;
    for (const Entry& entry : report.resume.entries) {
        const bool post = entry.kind == EntryKind::Employment || entry.kind == EntryKind::Internship;
        if (!post || entry.date.empty() || !entry.range.end || entry.range.expected || entry.range.end->first > as_of)
            continue;
        if (!earliest || *earliest < entry.range.end->first) earliest = entry.range.end->first;
    }
    return earliest;
}

/// Both ends written to the month, so that only the day of writing is open.
bool is_sharp(const Stay& stay) {
    return stay.start.precision != Precision::Year &&
           (stay.entry->range.present || stay.entry->range.end->precision != Precision::Year);
}

/// Employer and dates as they stand on the line, or the dates alone where they stand apart.
Span claimed(const DocumentReport& report, const Entry& entry) {
    const Span both = entry.organization.joined(entry.date);
    return report.document.slice(both).find('\n') == std::string_view::npos ? both : entry.date;
}

void tenure_overlap(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const double hand_over = rule.number("hand-over-days").value_or(0);
    const auto limit = [&](std::string_view name) {
        return static_cast<std::size_t>(std::max(1.0, rule.number(name).value_or(1)));
    };
    const std::size_t most = limit("most");
    const std::size_t most_of_post = limit("most-of-post");
    const std::uint16_t beside = excused(rule);
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        const std::optional<Window> window =
            d < the_case.chronicle.written.size() ? the_case.chronicle.written[d].window : std::nullopt;
        const std::optional<Day> written = earliest_writing(report, window, the_case.as_of);
        const std::vector<Stay> stays = stays_of(report, rule, written, the_case.as_of, beside);
        std::size_t told = 0;
        std::size_t untold = 0;
        bool definite = false;  // one of those that are not told is
        Place last;
        for (std::size_t i = 0; i < stays.size(); ++i) {
            const Stay& a = stays[i];
            std::size_t of_post = 0;
            for (std::size_t j = i + 1; j < stays.size() && j <= i + kPairsLooked && stays[j].start.first <= a.end_last;
                 ++j) {
                const Stay& b = stays[j];
                if (!is_judged(rule, a.entry->kind, b.entry->kind)) continue;
                if (a.entry->parent == b.index || b.entry->parent == a.index ||
                    claims::may_be_same(a.employer, b.employer))
                    continue;
                const Day from = std::max(a.start.last, b.start.last);
                const std::int32_t certain = std::min(a.end_first, b.end_first) - from + 1;
                const std::int32_t possible =
                    std::min(a.end_last, b.end_last) - std::max(a.start.first, b.start.first) + 1;
                const bool shared_post =
                    a.employer.university != b.employer.university && rule.has("lenient", "university");
                const bool open = a.entry->range.present && b.entry->range.present && is_sharp(a) && is_sharp(b);
                if (certain <= hand_over && !(open && possible > hand_over)) continue;
                const bool sure = certain > hand_over && !shared_post;
                if (++of_post > most_of_post || told >= most) {
                    ++untold;
                    definite = definite || sure;
                    last = {d, claimed(report, *b.entry)};
                    continue;
                }
                ++told;
                Finding& finding = findings.emplace_back();
                finding.rule = &rule;
                finding.certainty = sure ? Certainty::Definite : Certainty::Possible;
                finding.outcome = certain > hand_over ? "months" : "open";
                finding.arguments = {
                    {"first", std::string(report.document.slice(a.entry->organization))},
                    {"second", std::string(report.document.slice(b.entry->organization))},
                    {"from", to_string(a.start.first < b.start.first ? b.start : a.start, false)},
                    {"months", std::to_string(std::max(1L, std::lround(certain / kDaysPerMonth)))},
                };
                finding.evidence = {Evidence::claim({d, claimed(report, *b.entry)}),
                                    Evidence::claim({d, claimed(report, *a.entry)})};
            }
        }
        if (untold == 0) continue;
        Finding& rest = findings.emplace_back();
        rest.rule = &rule;
        rest.certainty = definite ? Certainty::Definite : Certainty::Possible;
        rest.outcome = "more";
        rest.arguments = {{"count", std::to_string(untold)}};
        rest.evidence = {Evidence::claim(last)};
    }
}

using Type = ParameterShape::Type;

constexpr auto kPairNames = [] {
    std::array<std::string_view, std::size(kPairs)> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = kPairs[i].name;
    return names;
}();
constexpr std::array<std::string_view, 12> kEngagements = {"part-time", "intern",    "visiting", "joint",
                                                           "advisory",  "founder",   "student",  "assistant",
                                                           "volunteer", "freelance", "remote",   "on-leave"};
constexpr std::array<std::string_view, 1> kLenient = {"university"};
constexpr std::array kParameters = {
    ParameterShape{.name = "pairs", .type = Type::Texts, .required = true, .choices = kPairNames},
    ParameterShape{.name = "beside", .type = Type::Texts, .choices = kEngagements},
    ParameterShape{.name = "lenient", .type = Type::Texts, .choices = kLenient},
    ParameterShape{.name = "asides", .type = Type::Texts},
    ParameterShape{.name = "hand-over-days", .type = Type::Number, .required = true},
    ParameterShape{.name = "most", .type = Type::Number, .required = true},
    ParameterShape{.name = "most-of-post", .type = Type::Number, .required = true},
};
constexpr std::array<std::string_view, 3> kOutcomes = {"months", "open", "more"};
constexpr std::array<std::string_view, 5> kArguments = {"first", "second", "from", "months", "count"};

}  // namespace

const CheckKind kTenureOverlap{
    .shape = {.name = "tenure-overlap", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = tenure_overlap};

}  // namespace veritae::checks
