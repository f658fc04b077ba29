// SPDX-License-Identifier: MIT
// Documents told statement by statement: what the stages before the chronicle would have understood.
#pragma once

#include "claims/chronicle.hpp"
#include "claims/graph.hpp"

namespace veritae::test {

/// Two conferences, one with rolling review, and a journal; all dates invented.
inline constexpr std::int32_t kConf =
    0;  // submit 2030-05-10 to 2030-05-12, decided 2030-09-01 to 2030-09-20; 2031 a year later
inline constexpr std::int32_t kRolling = 1;  // submit 2030-02-01, decided 2030-05-15
inline constexpr std::int32_t kJournal = 2;
inline constexpr std::int32_t kUndated = 3;  // an edition of 2030 without decision dates

inline Day day(std::string_view iso) { return *parse_day(iso); }

inline Facts invented_facts() {
    static const std::vector<Edition> conf = [] {
        std::vector<Edition> editions;
        for (const int year : {2030, 2031}) {
            const auto in = [&](unsigned month, unsigned number) { return make_day(year, month, number); };
            editions.push_back({.year = static_cast<std::int16_t>(year),
                                .first_deadline = in(5, 10),
                                .last_deadline = in(5, 12),
                                .first_notification = in(9, 1),
                                .notification = in(9, 20),
                                .start = {},
                                .end = {}});
        }
        return editions;
    }();
    static const std::vector<Edition> rolling = {{.year = 2030,
                                                  .rolling_review = true,
                                                  .first_deadline = make_day(2030, 2, 1),
                                                  .last_deadline = make_day(2030, 2, 1),
                                                  .first_notification = make_day(2030, 5, 15),
                                                  .notification = make_day(2030, 5, 15),
                                                  .start = {},
                                                  .end = {}}};
    static const std::vector<Edition> undated = {{.year = 2030,
                                                  .first_deadline = make_day(2030, 5, 10),
                                                  .last_deadline = {},
                                                  .first_notification = {},
                                                  .notification = {},
                                                  .start = {},
                                                  .end = {}}};
    static const std::vector<Venue> venues = [] {
        std::vector<Venue> all(4);
        all[kConf].id = "conf", all[kConf].name = "CONF", all[kConf].editions = conf;
        all[kRolling].id = "roll", all[kRolling].name = "ROLL", all[kRolling].editions = rolling;
        all[kJournal].id = "journal", all[kJournal].name = "JOURNAL", all[kJournal].kind = VenueKind::Journal;
        all[kUndated].id = "undated", all[kUndated].name = "UNDATED", all[kUndated].editions = undated;
        return all;
    }();
    Facts facts;
    facts.policy = {.published = 7, .general_knowledge = 14, .early_submission = 30, .rolling_review = 120};
    facts.venues = venues;
    return facts;
}

/// "2030.09" or "2030" or "2030.09.01".
inline PartialDate date(std::string_view written) {
    const auto number = [&](std::size_t at, std::size_t length) {
        return at >= written.size() ? 0 : std::stoi(std::string(written.substr(at, length)));
    };
    return *make_date(number(0, 4), static_cast<unsigned>(number(5, 2)), static_cast<unsigned>(number(8, 2)));
}

inline DateRange from_to(std::string_view start, std::string_view end) {
    DateRange range;
    range.start = date(start);
    range.end = date(end);
    return range;
}
inline DateRange since(std::string_view start) {
    DateRange range;
    range.start = date(start);
    range.present = true;
    return range;
}
inline DateRange on(std::string_view day_or_month) {
    DateRange range = from_to(day_or_month, day_or_month);
    range.single = true;
    return range;
}
inline DateRange expected(DateRange range) {
    range.expected = true;
    return range;
}

struct Venued {
    std::int32_t venue;
    std::int16_t year;
    Track track = Track::Unknown;
};

/// A document that grows by a line per statement; the line's words are its statement's place.
class Told {
  public:
    Told& entry(EntryKind kind, DateRange range) {
        Entry one;
        one.kind = kind;
        one.span = one.head = one.date = line();
        one.range = range;
        report_.resume.entries.push_back(one);
        report_.mentions.dates.push_back({one.date, range});
        return *this;
    }
    Told& date_in_text(DateRange range, Section section = Section::None) {
        const Span span = line();
        report_.resume.sections.push_back({section, {span.begin, span.begin}, span});
        report_.mentions.dates.push_back({span, range});
        return *this;
    }
    /// Says a status of a paper of its own.
    Told& paper(Status status, Venued at, std::optional<DateRange> said = {}) {
        report_.resume.publications.emplace_back().span = {end(), end() + kWords};
        return same_paper(status, at, said);
    }
    /// Says one more of the last paper.
    Told& same_paper(Status status, Venued at, std::optional<DateRange> said = {}) {
        StatusClaim claim;
        claim.span = line();
        claim.status = status;
        claim.venue.venue = at.venue;
        claim.venue.year = at.year;
        claim.venue.track = at.track;
        claim.publication = static_cast<std::uint32_t>(report_.resume.publications.size() - 1);
        claim.said = said;
        report_.resume.statuses.push_back(claim);
        return *this;
    }
    /// The next statement stands on the line of the last one.
    Told& on_the_same_line() {
        report_.document.plain.back() = ' ';
        return *this;
    }
    [[nodiscard]] const DocumentReport& report() const { return report_; }

  private:
    static constexpr std::uint32_t kWords = 10;
    [[nodiscard]] std::uint32_t end() const { return static_cast<std::uint32_t>(report_.document.plain.size()); }
    Span line() {
        const bool continues = !report_.document.plain.empty() && report_.document.plain.back() == ' ';
        const Span words = {end(), end() + kWords};
        report_.document.plain += "some words\n";
        if (continues) {
            report_.document.lines.back().span.end = words.end;
        } else {
            report_.document.lines.push_back({words, LineKind::Text, 0, 0});
        }
        return words;
    }

    DocumentReport report_;
};

inline claims::Chronicle chronicle_of(const std::vector<Told>& told, std::string_view as_of) {
    std::vector<DocumentReport> documents;
    for (const Told& one : told) documents.push_back(one.report());
    static const Facts facts = invented_facts();
    return claims::chronicle(documents, claims::build_graph(documents), facts, day(as_of));
}

}  // namespace veritae::test
