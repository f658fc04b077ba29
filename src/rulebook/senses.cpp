// SPDX-License-Identifier: MIT
#include "rulebook/senses.hpp"

#include <array>
#include <charconv>
#include <span>

#include "veritae/mentions.hpp"
#include "veritae/quantity.hpp"
#include "veritae/resume.hpp"

#include "rulebook/unit.hpp"

namespace veritae {
namespace {

struct Value {
    std::string_view name;
    std::int32_t value;
};

template <class Enumerator>
constexpr Value value(std::string_view name, Enumerator enumerator) {
    return {name, static_cast<std::int32_t>(enumerator)};
}

constexpr std::array kSections = {
    value("education", Section::Education),
    value("employment", Section::Employment),
    value("internship", Section::Internship),
    value("research", Section::Research),
    value("projects", Section::Projects),
    value("publications", Section::Publications),
    value("patents", Section::Patents),
    value("awards", Section::Awards),
    value("service", Section::Service),
    value("teaching", Section::Teaching),
    value("talks", Section::Talks),
    value("skills", Section::Skills),
    value("news", Section::News),
    value("summary", Section::Summary),
    value("contact", Section::Contact),
    value("other", Section::Other),
};
constexpr std::array kEntryKinds = {
    value("education", EntryKind::Education),
    value("employment", EntryKind::Employment),
    value("service", EntryKind::Service),
    value("other", EntryKind::Other),
};
constexpr std::array kEntryLabels = {
    value("organization", EntryLabel::Organization),
    value("title", EntryLabel::Title),
    value("date", EntryLabel::Date),
    value("other", EntryLabel::Other),
};
constexpr std::array kDegrees = {value("bachelor", Degree::Bachelor), value("master", Degree::Master),
                                 value("doctor", Degree::Doctor), value("postdoc", Degree::Postdoc)};
constexpr std::array kEngagements = {
    value("part-time", kPartTime),  value("intern", kIntern),       value("visiting", kVisiting),
    value("joint", kJoint),         value("advisory", kAdvisory),   value("founder", kFounder),
    value("student", kStudent),     value("assistant", kAssistant), value("volunteer", kVolunteer),
    value("freelance", kFreelance), value("remote", kRemote),       value("on-leave", kOnLeave),
};
constexpr std::array kStatuses = {
    value("in-preparation", Status::InPreparation),
    value("planned", Status::Planned),
    value("preprint", Status::Preprint),
    value("under-review", Status::UnderReview),
    value("revision", Status::Revision),
    value("rejected", Status::Rejected),
    value("withdrawn", Status::Withdrawn),
    value("accepted", Status::Accepted),
    value("published", Status::Published),
};
constexpr std::array kStatusParts = {
    value("under", StatusPart::Under),     value("process", StatusPart::Process), value("await", StatusPart::Await),
    value("verdict", StatusPart::Verdict), value("pend", StatusPart::Pend),       value("plan", StatusPart::Plan),
    value("send", StatusPart::Send),       value("not", StatusPart::Not),         value("accept", StatusPart::Accept),
    value("filler", StatusPart::Filler),   value("during", StatusPart::During),   value("planned", StatusPart::Planned),
    value("gain", StatusPart::Gain),       value("hope", StatusPart::Hope),       value("aim", StatusPart::Aim),
    value("take", StatusPart::Take),
};
constexpr std::array kTracks = {
    value("main", Track::Main),   value("findings", Track::Findings), value("workshop", Track::Workshop),
    value("demo", Track::Demo),   value("industry", Track::Industry), value("journal", Track::Journal),
    value("other", Track::Other),
};
constexpr std::array kAuthorRoles = {
    value("first", AuthorRole::First),   value("co-first", AuthorRole::CoFirst),
    value("second", AuthorRole::Second), value("third", AuthorRole::Third),
    value("later", AuthorRole::Later),   value("corresponding", AuthorRole::Corresponding),
    value("sole", AuthorRole::Sole),     value("not-first", AuthorRole::NotFirst),
};
constexpr std::array kAuthorParts = {
    value("author", AuthorPart::Author), value("self", AuthorPart::Self),   value("only", AuthorPart::Only),
    value("alone", AuthorPart::Alone),   value("front", AuthorPart::Front), value("filler", AuthorPart::Filler),
};
constexpr std::array kAuthorMarks = {Value{"more", 0}, Value{"equal", 1}, Value{"corresponding", 2}};
constexpr std::array kGradeLists = {value("none", GradeList::None),
                                    value("ccf", GradeList::Ccf),
                                    value("core", GradeList::Core),
                                    Value{"ccf-a", 9},
                                    Value{"ccf-b", 17},
                                    Value{"ccf-c", 25}};
constexpr std::array kCitationWords = {
    value("join", CitationWord::Join),
    value("editor", CitationWord::Editor),
    value("in", CitationWord::In),
    value("venue", CitationWord::Venue),
    value("volume", CitationWord::Volume),
    value("particle", CitationWord::Particle),
    value("suffix", CitationWord::Suffix),
    value("function", CitationWord::Function),
    value("accessed", CitationWord::Accessed),
    value("generic", CitationWord::Generic),
    value("sequel", CitationWord::Sequel),
    value("periodical", CitationWord::Periodical),
    value("meeting", CitationWord::Meeting),
    value("paper", CitationWord::Paper),
    value("surname", CitationWord::Surname),
    value("name-label", CitationWord::NameLabel),
    value("not-name", CitationWord::NotName),
    value("toward", CitationWord::Toward),
    value("byline", CitationWord::Byline),
    value("with", CitationWord::With),
    value("label", CitationWord::Label),
    value("apart", CitationWord::Apart),
    value("remark", CitationWord::Remark),
};
constexpr std::array kBounds = {
    value("about", Bound::About),        value("at-least", Bound::AtLeast),   value("at-most", Bound::AtMost),
    value("more-than", Bound::MoreThan), value("less-than", Bound::LessThan),
};
constexpr std::array kChanges = {Value{"up", 1}, Value{"down", -1}};
constexpr std::array kSeasons = {Value{"spring", 3}, Value{"summer", 6}, Value{"autumn", 9}, Value{"winter", 12}};
constexpr std::array kYearParts = {Value{"q1", 1}, Value{"q2", 2}, Value{"q3", 3},
                                   Value{"q4", 4}, Value{"h1", 5}, Value{"h2", 6}};
constexpr std::array kYearEdges = {value("first", YearEdge::First), value("last", YearEdge::Last)};
constexpr std::array kPortions = {value("early", Portion::Early), value("middle", Portion::Middle),
                                  value("late", Portion::Late), value("whole", Portion::Whole)};
constexpr std::array kCalendarUnits = {
    value("year", CalendarUnit::Year),
    value("half", CalendarUnit::Half),
    value("quarter", CalendarUnit::Quarter),
    value("month", CalendarUnit::Month),
    value("counted-month", CalendarUnit::CountedMonth),
    value("day", CalendarUnit::Day),
    value("decade", CalendarUnit::Decade),
    value("century", CalendarUnit::Century),
};
constexpr std::array kAfterDate = {
    value("since", AfterDate::Since),
    value("until", AfterDate::Until),
    value("before", AfterDate::Before),
    value("after", AfterDate::After),
    value("approximately", AfterDate::Approximately),
};
constexpr std::array kZero = {Value{"zero", 0}};
constexpr std::array kMedals = {
    value("gold", Medal::Gold),   value("silver", Medal::Silver), value("bronze", Medal::Bronze),
    value("first", Medal::First), value("second", Medal::Second), value("third", Medal::Third),
    value("other", Medal::Other),
};
constexpr std::array kIdentifiers = {value("doi", IdentifierKind::Doi), value("arxiv", IdentifierKind::Arxiv),
                                     value("acl-anthology", IdentifierKind::AclAnthology)};
constexpr std::array kEditionWords = {Value{"after", 0}, Value{"before", 1}};
constexpr std::array kFigureWords = {
    value("filler", FigureWord::Filler),
    value("conjunction", FigureWord::Conjunction),
    value("contribution", FigureWord::Contribution),
    value("versus", FigureWord::Versus),
    value("start", FigureWord::Start),
    value("outcome", FigureWord::Outcome),
    value("concurrency", FigureWord::Concurrency),
    value("setting", FigureWord::Setting),
    value("elapsed", FigureWord::Elapsed),
    value("rank", FigureWord::Rank),
    value("out-of", FigureWord::OutOf),
    value("ordinal-mark", FigureWord::OrdinalMark),
    value("people", FigureWord::People),
    value("top-share", FigureWord::TopShare),
    value("amount", FigureWord::Amount),
    value("per-second", FigureWord::PerSecond),
    value("part", FigureWord::Part),
    value("percentile", FigureWord::Percentile),
    value("percent-of", FigureWord::PercentOf),
    value("partition", FigureWord::Partition),
    value("group", FigureWord::Group),
    value("circle", FigureWord::Circle),
    value("equals", FigureWord::Equals),
    value("contest", FigureWord::Contest),
};
constexpr std::array kStudyWords = {
    value("combined", StudyWord::Combined), value("beside", StudyWord::Beside),
    value("broken", StudyWord::Broken),     value("no-degree", StudyWord::NoDegree),
    value("several", StudyWord::Several),   value("candidate", StudyWord::Candidate),
    value("student", StudyWord::Student),   value("graduate", StudyWord::Graduate),
};
constexpr std::array kStudyYears = {value("count", 0)};
constexpr std::array kCohortWords = {
    value("class", CohortWord::Class),           value("graduates", CohortWord::Graduates),
    value("graduation", CohortWord::Graduation), value("completion", CohortWord::Completion),
    value("intake", CohortWord::Intake),
};
constexpr std::array kExperienceWords = {
    value("work", ExperienceWord::Work),          value("any", ExperienceWord::Any),
    value("full-time", ExperienceWord::FullTime), value("other-span", ExperienceWord::OtherSpan),
    value("pastime", ExperienceWord::Pastime),    value("collective", ExperienceWord::Collective),
    value("kind", ExperienceWord::Kind),          value("year", ExperienceWord::Year),
};
constexpr std::array kProgressWords = {value("done", ProgressWord::Done), value("ongoing", ProgressWord::Ongoing)};
constexpr std::array kCreditWords = {value("joint", CreditWord::Joint), value("alone", CreditWord::Alone)};
constexpr std::array kHindsightWords = {value("sentence", HindsightWord::Sentence),
                                        value("agent", HindsightWord::Agent)};
constexpr std::array<Value, 0> kNone = {};

std::optional<std::int32_t> parse_name(std::string_view written) {
    return written.empty() ? std::nullopt : std::optional(name_id(written));
}

/// How the value of a sense is written: as one of these names, as a number up to `numbers`, in a form of its own, or
/// not at all.
struct Spelling {
    std::string_view name;
    Sense sense;
    std::span<const Value> values;
    std::int32_t numbers = 0;
    std::optional<std::int32_t> (*parse)(std::string_view written) = nullptr;
};
constexpr std::array kSpellings = {
    Spelling{"month", Sense::Month, kNone, 12},
    Spelling{"roman-month", Sense::RomanMonth, kNone, 12},
    Spelling{"season", Sense::Season, kSeasons},
    Spelling{"year-part", Sense::YearPart, kYearParts},
    Spelling{"year-edge", Sense::YearEdge, kYearEdges},
    Spelling{"portion", Sense::Portion, kPortions},
    Spelling{"calendar-unit", Sense::CalendarUnit, kCalendarUnits},
    Spelling{"century", Sense::Century, kNone, 30},
    Spelling{"numeral", Sense::Numeral, kZero, 1000},
    Spelling{"ordinal-word", Sense::OrdinalWord, kNone, 31},
    Spelling{"ordinal-mark", Sense::OrdinalMark, kNone},
    Spelling{"present", Sense::Present, kNone},
    Spelling{"range-join", Sense::RangeJoin, kNone},
    Spelling{"from", Sense::From, kNone},
    Spelling{"since", Sense::Since, kNone},
    Spelling{"until", Sense::Until, kNone},
    Spelling{"before", Sense::Before, kNone},
    Spelling{"after", Sense::After, kNone},
    Spelling{"after-date", Sense::AfterDate, kAfterDate},
    Spelling{"between", Sense::Between, kNone},
    Spelling{"between-end", Sense::BetweenEnd, kNone},
    Spelling{"date-and", Sense::DateAnd, kNone},
    Spelling{"approximately", Sense::Approximately, kNone},
    Spelling{"expected", Sense::Expected, kNone},
    Spelling{"expected-note", Sense::ExpectedNote, kNone},
    Spelling{"expected-of", Sense::ExpectedOf, kNone},
    Spelling{"date-filler", Sense::DateFiller, kNone},
    Spelling{"number-label", Sense::NumberLabel, kNone},
    Spelling{"counted-noun", Sense::CountedNoun, kNone},
    Spelling{"heading", Sense::Heading, kSections},
    Spelling{"heading-alone", Sense::HeadingAlone, kSections},
    Spelling{"heading-word", Sense::HeadingWord, kNone},
    Spelling{"degree", Sense::Degree, kDegrees},
    Spelling{"engagement", Sense::Engagement, kEngagements},
    Spelling{"role", Sense::Role, kNone},
    Spelling{"organization", Sense::Organization, kEntryKinds},
    Spelling{"entry-label", Sense::EntryLabel, kEntryLabels},
    Spelling{"employer", Sense::Employer, kNone, 9999},
    Spelling{"place", Sense::Place, kNone},
    Spelling{"birth", Sense::Birth, kNone},
    Spelling{"honor", Sense::Honor, kNone},
    Spelling{"begin", Sense::Begin, kNone},
    Spelling{"at", Sense::At, kNone},
    Spelling{"study", Sense::Study, kStudyWords},
    Spelling{"study-year", Sense::StudyYear, kStudyYears, 99},
    Spelling{"cohort", Sense::Cohort, kCohortWords},
    Spelling{"experience", Sense::Experience, kExperienceWords},
    Spelling{"progress", Sense::Progress, kProgressWords},
    Spelling{"credit", Sense::Credit, kCreditWords},
    Spelling{"hindsight", Sense::Hindsight, kHindsightWords},
    Spelling{"status", Sense::Status, kStatuses},
    Spelling{"status-part", Sense::StatusPart, kStatusParts},
    Spelling{"track", Sense::Track, kTracks},
    Spelling{"author-role", Sense::AuthorRole, kAuthorRoles},
    Spelling{"author-part", Sense::AuthorPart, kAuthorParts},
    Spelling{"author-mark", Sense::AuthorMark, kAuthorMarks},
    Spelling{"grade-list", Sense::GradeList, kGradeLists},
    Spelling{"grade-filler", Sense::GradeFiller, kNone},
    Spelling{"venue-context", Sense::VenueContext, kNone},
    Spelling{"no-paper", Sense::NoPaper, kNone},
    Spelling{"identifier", Sense::Identifier, kIdentifiers},
    Spelling{"citation", Sense::Citation, kCitationWords},
    Spelling{"bound", Sense::Bound, kBounds},
    Spelling{"change", Sense::Change, kChanges},
    Spelling{"change-from", Sense::ChangeFrom, kNone},
    Spelling{"change-to", Sense::ChangeTo, kNone},
    Spelling{"unit", Sense::Unit, kNone, 0, parse_unit},
    Spelling{"magnitude", Sense::Magnitude, kNone, 12},
    Spelling{"cardinal", Sense::Cardinal, kNone, 100},
    Spelling{"measure", Sense::Measure, kNone, 0, parse_name},
    Spelling{"factor", Sense::Factor, kNone, 100},
    Spelling{"figure", Sense::Figure, kFigureWords},
    Spelling{"medal", Sense::Medal, kMedals},
    Spelling{"edition-word", Sense::EditionWord, kEditionWords},
};

}  // namespace

std::optional<SenseValue> parse_sense(std::string_view name) {
    const std::size_t slash = name.find('/');
    const std::string_view sense = name.substr(0, slash);
    const std::string_view written = slash == std::string_view::npos ? std::string_view{} : name.substr(slash + 1);
    for (const Spelling& spelling : kSpellings) {
        if (spelling.name != sense) continue;
        if (spelling.parse != nullptr) {
            const std::optional<std::int32_t> parsed = spelling.parse(written);
            return parsed ? std::optional(SenseValue{spelling.sense, *parsed}) : std::nullopt;
        }
        if (spelling.values.empty() && spelling.numbers == 0) {
            return written.empty() ? std::optional(SenseValue{spelling.sense, 0}) : std::nullopt;
        }
        for (const Value& candidate : spelling.values) {
            if (candidate.name == written) return SenseValue{spelling.sense, candidate.value};
        }
        std::int32_t number = 0;
        const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
        const bool whole = error == std::errc{} && end == written.data() + written.size();
        if (whole && number >= 1 && number <= spelling.numbers) return SenseValue{spelling.sense, number};
        return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace veritae
