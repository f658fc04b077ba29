// SPDX-License-Identifier: MIT
/// \file
/// All knowledge, as data: the vocabulary of each language, the facts of the world with their sources, and the rules.
/// It comes from `rules/`, is checked and turned into static tables when the program is built, and can be extended or
/// overridden from a directory when it runs. Read-only once made; may be shared by threads.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/date.hpp"
#include "veritae/document.hpp"

namespace veritae {

// ---- vocabulary
// -------------------------------------------------------------------------------------------------------

/// What kind of thing a word of the lexicon stands for. The lexicon writes `sense/value`, for instance `month/5` or
/// `heading/education`; src/rulebook/senses.cpp is the one list of both.
enum class Sense : std::uint8_t;

/// A phrase and what it means. One phrase may have several terms.
struct Term {
    std::string_view phrase;
    Sense sense;
    std::int32_t value = 0;   ///< by sense: a month, an enumerator, an index into Facts
    bool exact_case = false;  ///< written with '=' in front: matches only in this spelling
    bool in_context = false;  ///< too common a word to mean this without a neighbour that says so
};

// ---- facts
// ------------------------------------------------------------------------------------------------------------

/// How sure a calendar date is; each has its tolerance in `rules/facts/policy.json`.
enum class Confidence : std::uint8_t { Published, GeneralKnowledge };

/// What one year's edition of a venue has for dates. A missing one is unknown, never a guess.
struct Edition {
    std::int16_t year = 0;
    bool rolling_review = false;  ///< papers come from a rolling review and may have been submitted months earlier
    Confidence confidence = Confidence::Published;  ///< of the notification
    std::optional<Day> first_deadline;
    std::optional<Day> last_deadline;
    std::optional<Day> first_notification;  ///< earliest day on which any paper was accepted
    std::optional<Day> notification;        ///< the day by which all papers were decided
    std::optional<Day> start;
    std::optional<Day> end;
};

enum class VenueKind : std::uint8_t { Conference, Journal, RollingReview };
enum class Cadence : std::uint8_t { Unknown, Annual, OddYears, EvenYears, Irregular, Rolling };

/// Typical dates, in days from January 1 of the edition's year. Only for saying that something is an estimate.
struct Typical {
    std::optional<std::int16_t> notification_min;
    std::optional<std::int16_t> deadline_max;
};

struct Venue {
    std::string_view id;  ///< `rules/facts/venues.json#id`
    std::string_view name;
    VenueKind kind = VenueKind::Conference;
    Cadence cadence = Cadence::Unknown;
    std::int16_t first_year = 0;  ///< 0 if unknown
    std::string_view ccf;         ///< rank in the list of 2026: "A", "B", "C", "N" (not in it), "" (unknown)
    std::string_view ccf_2022;
    std::string_view core;  ///< rank in the CORE list: "A*", "A", "B", "C", "N" (not in it), "" (unknown)
    Typical typical;
    std::span<const std::int16_t> years_held;  ///< complete up to the year of `Facts::as_of`, or empty
    std::span<const Edition> editions;         ///< sorted by year
};

/// A technology and the first day on which the public could use it.
struct Technology {
    std::string_view id;
    std::string_view name;
    PartialDate released;
    std::string_view source;  ///< the event or the paper that the date is from
    std::int32_t maker = 0;   ///< the lexicon's id of the employer who released it, or 0
};

/// The last rank that wins a medal among n teams: `rank` plus `percent` of n, rounded down.
struct MedalLimit {
    std::int16_t rank = 0;
    double percent = 0;
};

/// Medals of a contest with this many teams. Each limit counts from the first rank.
struct MedalRow {
    std::int32_t teams_min = 0;
    std::int32_t teams_max = 0;  ///< 0: no limit
    MedalLimit gold;
    MedalLimit silver;
    MedalLimit bronze;
    bool usual = false;  ///< a custom, which a jury may depart from
};

/// A recurring contest: which ordinal belongs to which year.
struct Contest {
    std::string_view id;
    std::string_view name;
    std::int16_t first_year = 0;
    std::int16_t last_year = 0;  ///< 0 while it goes on
    std::int16_t base_year = 0;  ///< edition = (year - base_year) / step; step 0 without a formula
    std::int16_t step = 0;
    std::int16_t valid_from = 0;            ///< first year for which the formula holds
    std::int16_t valid_to = 0;              ///< last one, or 0
    std::span<const MedalRow> medals = {};  ///< sorted by teams; empty where nothing is known
};

/// A processor that models are trained on.
struct Accelerator {
    std::string_view id;
    std::string_view name;
    double peak = 0;  ///< floating-point operations a second, dense, in the fastest precision that can train
    std::string_view precision;
    std::string_view source;
};

/// Tolerances in days, from `rules/facts/policy.json`.
struct Policy {
    std::int16_t published = 0;          ///< around a planned date from a source
    std::int16_t general_knowledge = 0;  ///< around a date without one
    std::int16_t early_submission = 0;   ///< how long before the first deadline a paper can be in
    std::int16_t rolling_review = 0;     ///< the same where papers come from a rolling review
};

/// A venue as a source names it: the group `ICLR.cc` of OpenReview.
struct SourceVenue {
    std::string_view id;
    std::int32_t venue = 0;  ///< index into Facts::venues
};

/// Which of a source's texts a word of it stands in.
enum class SourceText : std::uint8_t {
    Part,          ///< of a venue's id: a track
    State,         ///< the last part of a venue's id, or of an invitation
    Venue,         ///< the line that tells where a paper is
    Decision,      ///< of a decision
    HiddenAuthor,  ///< stands for authors who are not named
    Member         ///< of a venue's group: the id that it holds means this
};

/// What a word of a source means. `value` is a Track or a Status.
struct SourceWord {
    SourceText text = SourceText::Part;
    std::string_view word;
    std::int32_t value = 0;
    bool desk = false;  ///< without a review
};

/// What is known of the sources that may be asked, `rules/facts/sources.json`.
struct SourceFacts {
    std::span<const SourceVenue> venues;
    std::span<const SourceWord> words;
    std::string_view decision;    ///< the last part of the invitation of a decision
    std::int32_t star = 0;        ///< what counts as one, as Quantity::thing
    double star_loss = 0;         ///< the share of its stars that a repository may have lost since they were counted
    std::int16_t publishing = 0;  ///< days within which finished work is mostly published
};

struct Facts {
    std::optional<Day> as_of;  ///< the day the facts were collected
    Policy policy;
    std::span<const Venue> venues;
    std::span<const Technology> technologies;
    std::span<const Contest> contests;
    std::span<const Accelerator> accelerators;
    SourceFacts sources;
};

// ---- formats
// ----------------------------------------------------------------------------------------------------------

/// How a record of a structured format is written down as lines of a document.
enum class RecordShape : std::uint8_t {
    Entry,     ///< a heading, a line with its dates, its texts and items
    Line,      ///< an item of a list
    Citation,  ///< the same, in the order of a citation
    Card,      ///< the owner's name and how to reach them
};

/// What one member of a record is. Members of an object go by `name`, arguments of a macro by their order.
struct FieldSchema {
    std::string_view name;
    FieldRole role;
};

/// A kind of record: the list under a key, an object, a macro, an entry type.
struct RecordSchema {
    std::string_view name;     ///< the key or macro; "*" is every other one
    std::string_view variant;  ///< a document class or the like that has it; empty for all
    Section section = Section::None;
    RecordShape shape = RecordShape::Entry;
    bool ongoing = false;  ///< a start without an end goes on
    std::span<const FieldSchema> fields;
};

/// A structured format, `rules/formats/*.json`.
struct Schema {
    Format format;
    std::string_view omitted;  ///< the words for what is left out: an end that has not come, further authors
    std::span<const RecordSchema> records;
    std::int16_t smallest = 0;  ///< points: smaller letters cannot be read; 0 where letters have no size
};

/// Files of a site's folder that tell of its owner, `rules/formats/sites.json`.
struct SiteFile {
    std::string_view site;  ///< the kind of site: "al-folio"
    std::string_view path;  ///< from the folder on; a `*` in its last part is any characters
};

// ---- rules
// ------------------------------------------------------------------------------------------------------------

enum class Severity : std::uint8_t { Note, Warning, Error };

/// A text in both languages.
struct Localized {
    std::string_view en;
    std::string_view zh;
    [[nodiscard]] std::string_view in(Language language) const { return language == Language::Chinese ? zh : en; }
};

/// A check's parameter. A number has `text` empty; a word has itself; a list has several of one name. A pattern has
/// besides sets of literals of each of which every match holds one, case aside, the rarest first, and a sign that every
/// match holds, or 0.
struct Parameter {
    std::string_view name;
    std::string_view text;
    double number = 0;
    std::span<const std::span<const std::string_view>> literals = {};
    char sign = 0;
};

/// A message for one outcome of a check; the outcome "" is the rule's `message`.
struct Message {
    std::string_view outcome;
    Localized text;
};

struct ExampleQuote {
    std::uint32_t document;  ///< index into Example::documents
    std::uint32_t line;
    std::string_view quote;
};

struct ExampleDocument {
    std::string_view name;
    std::string_view text;  ///< lines joined by '\n'
    Format format = Format::Markdown;
};

/// What a source says in an example: the provider's identifier, and the members of its record.
struct ExampleSource {
    std::uint8_t provider = 0;  ///< of Provider
    std::string_view id;
    std::string_view read;
    bool absent = false;
    std::string_view title;
    std::span<const std::string_view> authors;
    std::string_view venue_id;
    std::uint8_t status = 0;  ///< of Status
    bool desk_rejected = false;
    std::string_view created;
    std::string_view full_name;
    std::string_view parent;
    bool personal = false;
    std::int32_t stars = -1;
};

/// One person's documents in a few lines, mostly a single one, or several people's, and what the rule must say about
/// them, or why it must be silent.
struct Example {
    std::string_view name;
    std::string_view as_of;
    std::string_view because;
    bool finds = false;
    std::span<const ExampleDocument> documents;  ///< never empty
    std::span<const ExampleQuote> at;
    std::span<const ExampleSource> sources = {};
    bool apart = false;             ///< each document is another person's
    std::string_view before;        ///< the text of an earlier version of the only document; empty without one
    std::string_view before_as_of;  ///< the day of that version
};

struct Rule {
    std::string_view id;
    std::string_view since;
    Severity severity = Severity::Warning;
    bool enabled = true;  ///< false: only with --select
    std::string_view check;
    Localized title;
    Localized why;
    Localized question;
    Localized mend;
    std::span<const Message> messages;
    std::span<const Parameter> parameters;
    std::span<const std::uint32_t> index;  ///< of the parameters, as index_of_parameters makes it; empty without one
    std::span<const Example> examples;

    [[nodiscard]] std::optional<double> number(std::string_view name) const;
    /// The first text of a parameter; empty if there is none.
    [[nodiscard]] std::string_view text(std::string_view name) const;
    /// Whether a parameter has a text. O(length of the text) with an index, O(parameters) without.
    [[nodiscard]] bool has(std::string_view name, std::string_view text) const;
};

/// Finds a parameter by its name and text: a table of open addressing, whose size is a power of two, of places in
/// `parameters`, counted from 1; 0 is none.
[[nodiscard]] std::vector<std::uint32_t> index_of_parameters(std::span<const Parameter> parameters);

/// A fixed text of the reports, `rules/texts/*.json`.
struct Text {
    std::string_view name;
    Localized text;
};

/// A mistake in a rule, a fact or the lexicon: `file:line: message`.
struct RuleError {
    std::string file;
    std::uint32_t line = 0;
    std::string message;
};

/// Everything together. `hash` is over the normalised contents: equal hashes, equal knowledge.
struct Rulebook {
    std::span<const Term> terms;
    Facts facts;
    std::span<const Rule> rules;  ///< sorted by id
    std::span<const Text> texts;  ///< sorted by name
    std::span<const Schema> schemas;
    std::span<const SiteFile> site_files;  ///< sites one after the other
    std::string_view hash;
    std::shared_ptr<const void> storage;  ///< keeps what was loaded at run time alive; null for the built-in one

    [[nodiscard]] const Rule* rule(std::string_view id) const;
    /// A text by its name; an empty one if there is none.
    [[nodiscard]] Localized text(std::string_view name) const;
};

/// A file of a rules directory: its path inside the directory ("lexicon/dates.json") and its text.
struct RuleFile {
    std::string path;
    std::string text;
};

/// `rulebook` holds what could be read; use it only without errors.
struct LoadedRulebook {
    Rulebook rulebook;
    std::vector<RuleError> errors;  ///< by file and line
};

/// What `base` knows and what the files add: words, facts and rules; a venue, technology, contest or rule with an id
/// that the base has replaces it. The base's memory must outlive the result unless its `storage` holds it. O(base +
/// files).
[[nodiscard]] LoadedRulebook load_rulebook(const Rulebook& base, std::span<const RuleFile> files);

/// The one that the program was built with. No parsing, no allocation.
[[nodiscard]] const Rulebook& builtin_rulebook();

}  // namespace veritae
