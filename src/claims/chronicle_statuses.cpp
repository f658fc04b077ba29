// SPDX-License-Identifier: MIT
// What is said about where papers stand, to statements. Statuses of one paper at one edition are brought together by
// sorting. On one line only the furthest one counts: "submitted to V in May, accepted" tells of a past.
#include <algorithm>
#include <tuple>

#include "claims/chronicle_parts.hpp"
#include "claims/graph.hpp"
#include "rulebook/senses.hpp"

namespace veritae::claims {
namespace {

/// How far a paper has come, as far as the constraints go.
enum class Stage : std::uint8_t { None, Planned, Submitted, UnderReview, Decided };

Stage stage_of(Status status) {
    switch (status) {
        case Status::InPreparation:
        case Status::Planned:
            return Stage::Planned;
        case Status::UnderReview:
            return Stage::UnderReview;
        case Status::Revision:
        case Status::Rejected:
        case Status::Withdrawn:
            return Stage::Submitted;
        case Status::Accepted:
        case Status::Published:
            return Stage::Decided;
        case Status::None:
        case Status::Preprint:
            break;
    }
    return Stage::None;
}

/// A status, the paper and the edition that it is said of, and where.
struct Told {
    std::int32_t paper = 0;
    std::int32_t venue = 0;
    std::int16_t year = 0;
    std::uint32_t alone = 0;  ///< not 0 where the edition is unknown: then no other status is of the same one
    std::uint32_t document = 0;
    std::uint32_t line = 0;
    Stage stage = Stage::None;
    const StatusClaim* claim = nullptr;

    [[nodiscard]] auto edition() const { return std::tuple(paper, venue, year, alone); }
    [[nodiscard]] auto line_of_edition() const { return std::tuple(paper, venue, year, alone, document, line); }
};

/// Numbers for all papers, by document and index; one number for one work.
std::vector<std::vector<std::int32_t>> number_papers(std::span<const DocumentReport> documents,
                                                     const ClaimGraph& graph) {
    std::vector<std::vector<std::int32_t>> numbers(documents.size());
    for (std::size_t d = 0; d < documents.size(); ++d) numbers[d].resize(documents[d].resume.publications.size(), -1);
    const bool any_same = std::any_of(graph.relations.begin(), graph.relations.end(),
                                      [](const Relation& one) { return one.kind == RelationKind::SameAs; });
    const std::vector<std::uint32_t> classes = any_same ? same_as_classes(graph) : std::vector<std::uint32_t>{};
    for (std::uint32_t c = 0; c < graph.claims.size(); ++c) {
        const Claim& claim = graph.claims[c];
        if (claim.kind != ClaimKind::Publication) continue;
        numbers[claim.place.document][claim.detail] = static_cast<std::int32_t>(any_same ? classes[c] : c);
    }
    return numbers;
}

/// Workshops and other side tracks have days of their own, that no calendar knows; findings share those of the main
/// track.
bool is_main(Track track) {
    return track == Track::Unknown || track == Track::Main || track == Track::Findings || track == Track::Journal;
}

/// "Submitted to V in May, accepted", "submitted to V, taken by W": a decision in the same words, of no venue or of a
/// later edition than that of the review.
bool tells_a_decision(const DocumentReport& report, const StatusClaim& claim) {
    const Span paper = report.resume.publications[claim.publication].span;
    const auto& mentions = report.mentions.statuses;
    const auto& claims = report.resume.statuses;
    const auto begins_before = [](const auto& one, std::uint32_t at) { return one.span.begin < at; };
    const auto first_claim = std::lower_bound(claims.begin(), claims.end(), paper.begin, begins_before);
    for (auto one = std::lower_bound(mentions.begin(), mentions.end(), claim.span.end, begins_before);
         one != mentions.end() && one->span.begin < paper.end; ++one) {
        if (stage_of(one->status) != Stage::Decided) continue;
        for (auto other = first_claim; other != claims.end() && other->span.begin < paper.end; ++other) {
            if (other->publication != claim.publication || !other->span.contains(one->span)) continue;
            const bool later = other->venue.venue != claim.venue.venue ? other->venue.year >= claim.venue.year
                                                                       : other->venue.year > claim.venue.year;
            return later && claim.venue.year != 0 && is_main(other->venue.track);
        }
        return true;
    }
    return false;
}

std::vector<Told> collect(const ChronicleDraft& draft, const std::vector<std::vector<std::int32_t>>& papers) {
    std::vector<Told> all;
    for (std::uint32_t d = 0; d < draft.documents.size(); ++d) {
        const DocumentReport& report = draft.documents[d];
        for (const StatusClaim& claim : report.resume.statuses) {
            Stage stage = stage_of(claim.status);
            if (stage == Stage::UnderReview && tells_a_decision(report, claim)) stage = Stage::Submitted;
            if (stage == Stage::None || claim.venue.venue < 0 || !is_main(claim.venue.track)) continue;
            const Venue& venue = draft.facts.venues[static_cast<std::size_t>(claim.venue.venue)];
            const bool journal = venue.kind == VenueKind::Journal;
            Told& told = all.emplace_back();
            told.paper = papers[d][claim.publication];
            told.venue = claim.venue.venue;
            told.year = journal ? std::int16_t{0} : claim.venue.year;
            told.alone = !journal && told.year == 0 ? static_cast<std::uint32_t>(all.size()) : 0;
            told.document = d;
            told.line = report.document.line_of(claim.span.begin);
            told.stage = stage;
            told.claim = &claim;
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Told& a, const Told& b) {
        const auto key = [](const Told& one) { return std::tuple_cat(one.line_of_edition(), std::tuple(one.stage)); };
        return key(a) < key(b);
    });
    return all;
}

/// "Wrote it up and submitted it to V" among what was done: a word for handing in and no more, and so no contradiction
/// to what became of it.
bool recounts(const ChronicleDraft& draft, const Told& told) {
    const DocumentReport& report = draft.documents[told.document];
    if (told.stage != Stage::UnderReview || report.resume.publications[told.claim->publication].listed) return false;
    const auto within = [&](const auto& mentions, auto&& test) {
        auto next = std::partition_point(mentions.begin(), mentions.end(),
                                         [&](const auto& one) { return one.span.begin < told.claim->span.begin; });
        for (; next != mentions.end() && next->span.begin < told.claim->span.end; ++next) {
            if (test(*next)) return true;
        }
        return false;
    };
    const auto hands_in = [&](const StatusMention& status) {
        return within(report.mentions.terms, [&](const TermMention& term) {
            return term.sense == Sense::StatusPart && term.span == status.span &&
                   static_cast<StatusPart>(term.term->value) == StatusPart::Send;
        });
    };
    return within(report.mentions.statuses, hands_in);
}

const Edition* find_edition(const Facts& facts, const Told& told) {
    if (told.year == 0) return nullptr;
    const Venue& venue = facts.venues[static_cast<std::size_t>(told.venue)];
    const auto edition = std::partition_point(venue.editions.begin(), venue.editions.end(),
                                              [&](const Edition& one) { return one.year < told.year; });
    return edition != venue.editions.end() && edition->year == told.year ? &*edition : nullptr;
}

/// What a source on the network knows of one paper at one edition.
struct Known {
    std::int32_t paper = 0;
    std::int32_t venue = 0;
    std::int16_t year = 0;
    Status status = Status::None;
    Day read_on;
    std::optional<Day> created;
    SourceId source;
};

/// Of the papers whose titles their sources bear out, sorted by paper. Nothing where no source was asked.
std::vector<Known> known_papers(const ChronicleDraft& draft, const std::vector<std::vector<std::int32_t>>& papers) {
    std::vector<Known> all;
    for (std::uint32_t d = 0; d < draft.documents.size(); ++d) {
        const std::vector<Source>& sources = draft.documents[d].sources;
        for (std::uint32_t s = 0; s < sources.size(); ++s) {
            const Source& source = sources[s];
            if (!source.answer.paper || source.publication < 0) continue;
            const PaperRecord& record = *source.answer.paper;
            const bool same = std::any_of(source.comparisons.begin(), source.comparisons.end(), [](const auto& one) {
                return one.aspect == Aspect::Title && one.outcome == Outcome::Supported;
            });
            if (!same || record.venue < 0 || !is_main(record.track) || record.status == Status::None) continue;
            const bool journal = record.track == Track::Journal;
            all.push_back({papers[d][static_cast<std::size_t>(source.publication)],
                           record.venue,
                           journal ? std::int16_t{0} : record.year,
                           record.status,
                           source.answer.read_on,
                           record.created,
                           {d, s}});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Known& a, const Known& b) { return a.paper < b.paper; });
    return all;
}

const Known* find_known(std::span<const Known> all, const Told& told) {
    auto one = std::partition_point(all.begin(), all.end(), [&](const Known& k) { return k.paper < told.paper; });
    for (; one != all.end() && one->paper == told.paper; ++one) {
        if (one->venue == told.venue && one->year == told.year && told.alone == 0) return &*one;
    }
    return nullptr;
}

/// The span of the date in whose line something is told.
Span date_before(const DocumentReport& report, Span span) {
    const Span line =
        report.document.lines.empty() ? span : report.document.lines[report.document.line_of(span.begin)].span;
    for (auto date = std::partition_point(report.mentions.dates.begin(), report.mentions.dates.end(),
                                          [&](const DateMention& one) { return one.span.begin < line.begin; });
         date != report.mentions.dates.end() && date->span.begin < line.end; ++date) {
        return date->span;
    }
    return span;
}

/// Statements about one paper at one edition.
class EditionStory {
  public:
    EditionStory(ChronicleDraft& draft, const Edition* edition, const Known* known)
        : draft_(draft),
          network_(draft.chronicle.network),
          unsubmitted_(network_.add_instant()),
          undecided_(network_.add_instant()),
          edition_(edition == nullptr ? Edition{} : *edition),
          known_(known) {
        if (known != nullptr) believe(*known);
    }

    void tell(const Told& told) {
        const Instant when = day_of(told);
        if (told.stage == Stage::Planned) planned(told, when);
        if (told.stage == Stage::Submitted || told.stage == Stage::UnderReview) submitted(told, when);
        if (told.stage == Stage::UnderReview) undecided(told, when);
        if (told.stage == Stage::Decided) decided(told, when);
    }

  private:
    /// A calendar tells of plans, a source of what happened to this paper: where they differ the source is right.
    void believe(const Known& known) {
        const auto no_later = [](std::optional<Day>& day, Day bound) {
            if (day && bound < *day) day = bound;
        };
        no_later(edition_.first_deadline, known.created.value_or(known.read_on));
        if (known.status == Status::Accepted) no_later(edition_.first_notification, known.read_on);
        const bool open = known.status == Status::UnderReview;
        if (open && edition_.notification && *edition_.notification < known.read_on) {
            edition_.notification = known.read_on;
            told_by_source_ = true;
        }
        if (!open && (!edition_.notification || known.read_on < *edition_.notification)) {
            edition_.notification = known.read_on;
            told_by_source_ = true;
        }
    }

    /// The day of writing, or that of a dated line.
    Instant day_of(const Told& told) {
        const std::optional<DateRange>& said = told.claim->said;
        const Instant written = draft_.written(told.document);
        if (!said || said->approximate || !said->start || !said->end) return written;
        const Place place{told.document, date_before(draft_.documents[told.document], told.claim->span)};
        const Instant day = network_.add_instant();
        Statement statement{.kind = StatementKind::Written, .document = told.document, .place = place};
        statement.date = said->start;
        statement.paper = told.paper;
        statement.dated = true;
        statement.day = said->start->first;
        network_.within(day, said->start->first, said->end->last, draft_.add(statement));
        statement.kind = StatementKind::Past;
        network_.ordered(day, written, draft_.add(statement));
        return day;
    }

    std::uint32_t add(const Told& told, StatementKind kind, EditionDate fact, std::optional<Day> day,
                      std::int32_t slack) {
        Statement statement{.kind = kind, .document = told.document, .place = Place{told.document, told.claim->span}};
        statement.day = day;
        statement.slack = slack;
        statement.fact = day ? fact : EditionDate::None;
        statement.venue = told.venue;
        statement.year = told.year;
        statement.paper = told.paper;
        statement.dated = told.claim->said.has_value();
        statement.loose = told.claim->venue.loose;
        return draft_.add(statement);
    }

    void planned(const Told& told, Instant when) {
        constexpr std::int32_t kAnywhereOnEarth = 1;
        const std::int32_t slack = draft_.facts.policy.published + kAnywhereOnEarth;
        std::optional<Day> last = edition_.last_deadline;
        const bool submitted = known_ != nullptr && known_->created && (!last || *known_->created < *last);
        if (submitted) last = known_->created;
        const std::uint32_t reason = add(told, StatementKind::Planned, EditionDate::Deadline, last, slack);
        if (submitted) settle(reason);
        network_.ordered(when, unsubmitted_, reason);
        if (last) network_.not_after(unsubmitted_, *last, reason, slack);
    }

    void submitted(const Told& told, Instant when) {
        const std::uint32_t reason =
            add(told, StatementKind::Submitted, EditionDate::Deadline, edition_.first_deadline, early());
        before(unsubmitted_, when, reason);
        if (edition_.first_deadline) network_.not_before(unsubmitted_, *edition_.first_deadline + -1, reason, early());
    }

    void undecided(const Told& told, Instant when) {
        const std::uint32_t reason =
            add(told, StatementKind::Undecided, EditionDate::Notification, edition_.notification, slip());
        const bool ended = known_ != nullptr && known_->status != Status::UnderReview;
        if (told_by_source_) draft_.chronicle.statements[reason].source = known_->source;
        draft_.chronicle.statements[reason].over = ended && known_->read_on <= draft_.as_of;
        network_.ordered(when, undecided_, reason);
        if (edition_.notification) network_.not_after(undecided_, *edition_.notification, reason, slip());
    }

    void decided(const Told& told, Instant when) {
        const bool known = edition_.first_notification.has_value();
        const EditionDate fact = known ? EditionDate::Notification : EditionDate::Deadline;
        const std::optional<Day> day = known ? edition_.first_notification : edition_.first_deadline;
        const std::int32_t slack = known ? slip() : early();
        const std::uint32_t reason = add(told, StatementKind::Decided, fact, day, slack);
        before(undecided_, when, reason);
        network_.ordered(unsubmitted_, undecided_, reason);
        if (day) network_.not_before(known ? undecided_ : unsubmitted_, *day + -1, reason, slack);
    }

    /// The source of a statement's day, which has come.
    void settle(std::uint32_t statement) {
        draft_.chronicle.statements[statement].source = known_->source;
        draft_.chronicle.statements[statement].over = *known_->created <= draft_.as_of;
    }

    /// `earlier < later`.
    void before(Instant earlier, Instant later, std::uint32_t reason) {
        network_.ordered(earlier, later, reason);
        network_.constraints.back().weight = -1;
    }

    [[nodiscard]] std::int32_t early() const {
        return edition_.rolling_review ? draft_.facts.policy.rolling_review : draft_.facts.policy.early_submission;
    }
    [[nodiscard]] std::int32_t slip() const {
        return edition_.confidence == Confidence::Published ? draft_.facts.policy.published
                                                            : draft_.facts.policy.general_knowledge;
    }

    ChronicleDraft& draft_;
    Network& network_;
    Instant unsubmitted_;  ///< D
    Instant undecided_;    ///< N
    Edition edition_;
    const Known* known_;
    bool told_by_source_ = false;  ///< the day of the notification
};

}  // namespace

void add_statuses(ChronicleDraft& draft, const ClaimGraph& graph) {
    const std::vector<std::vector<std::int32_t>> papers = number_papers(draft.documents, graph);
    const std::vector<Told> all = collect(draft, papers);
    const std::vector<Known> sources = known_papers(draft, papers);
    for (auto first = all.begin(); first != all.end();) {
        const auto last =
            std::find_if(first, all.end(), [&](const Told& one) { return one.edition() != first->edition(); });
        const Edition* edition = find_edition(draft.facts, *first);
        const Known* known = find_known(sources, *first);
        if (edition != nullptr || known != nullptr || last - first > 1) {
            EditionStory story(draft, edition, known);
            const bool decided = std::any_of(first, last, [](const Told& one) { return one.stage == Stage::Decided; });
            for (auto one = first; one != last; ++one) {
                // The last of a line is its furthest.
                const bool same_line = one + 1 != last && (one + 1)->line_of_edition() == one->line_of_edition();
                if (same_line && (one + 1)->stage != one->stage) continue;
                Told told = *one;
                if (decided && recounts(draft, told)) told.stage = Stage::Submitted;
                story.tell(told);
            }
        }
        first = last;
    }
}

}  // namespace veritae::claims
