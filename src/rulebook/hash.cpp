// SPDX-License-Identifier: MIT
// FNV-1a (64 bits) over every field in order; each text is preceded by its length, so that no two contents run
// together.
#include <fmt/format.h>

#include <bit>
#include <concepts>

#include "rulebook/draft.hpp"

namespace veritae::rulebook {
namespace {

class Hasher {
  public:
    void add(std::string_view text) {
        add(text.size());
        for (const char c : text) byte(static_cast<std::uint8_t>(c));
    }
    template <class Number>
    requires std::integral<Number> || std::is_enum_v<Number>
    void add(Number number) {
        auto bits = static_cast<std::uint64_t>(number);
        for (int i = 0; i < 8; ++i, bits >>= 8) byte(static_cast<std::uint8_t>(bits));
    }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
    void add(Day day) { add(day.number); }
    void add(Localized text) { add(text.en), add(text.zh); }
    template <class Value>
    void add(const std::optional<Value>& value) {
        add(value.has_value());
        if (value) add(*value);
    }
    template <class Item>
    void add(std::span<const Item> items) {
        add(items.size());
        for (const Item& item : items) add(item);
    }
    void add(const Term& x) { all(x.phrase, x.sense, x.value, x.exact_case, x.in_context); }
    void add(const Edition& x) {
        all(x.year, x.rolling_review, x.confidence, x.first_deadline, x.last_deadline, x.first_notification,
            x.notification, x.start, x.end);
    }
    void add(const Venue& x) {
        all(x.id, x.name, x.kind, x.cadence, x.first_year, x.ccf, x.ccf_2022, x.core, x.typical.notification_min,
            x.typical.deadline_max, x.years_held, x.editions);
    }
    void add(const Technology& x) { all(x.id, x.name, x.released.first, x.released.last, x.source, x.maker); }
    void add(const MedalLimit& x) { all(x.rank, x.percent); }
    void add(const MedalRow& x) { all(x.teams_min, x.teams_max, x.gold, x.silver, x.bronze, x.usual); }
    void add(const Contest& x) {
        all(x.id, x.name, x.first_year, x.last_year, x.base_year, x.step, x.valid_from, x.valid_to, x.medals);
    }
    void add(const Accelerator& x) { all(x.id, x.name, x.peak, x.precision, x.source); }
    void add(const Policy& x) { all(x.published, x.general_knowledge, x.early_submission, x.rolling_review); }
    void add(const SourceVenue& x) { all(x.id, x.venue); }
    void add(const SourceWord& x) { all(x.text, x.word, x.value, x.desk); }
    void add(const SourceFacts& x) { all(x.venues, x.words, x.decision, x.star, x.star_loss, x.publishing); }
    void add(const Message& x) { all(x.outcome, x.text); }
    void add(const Parameter& x) { all(x.name, x.text, x.number); }
    void add(const ExampleQuote& x) { all(x.document, x.line, x.quote); }
    void add(const ExampleDocument& x) { all(x.name, x.text, x.format); }
    void add(const Example& x) {
        all(x.name, x.as_of, x.because, x.finds, x.documents, x.at, x.sources, x.apart, x.before, x.before_as_of);
    }
    void add(const ExampleSource& x) {
        all(x.provider, x.id, x.read, x.absent, x.title, x.authors, x.venue_id, x.status, x.desk_rejected, x.created,
            x.full_name, x.parent, x.personal, x.stars);
    }
    void add(const Rule& x) {
        all(x.id, x.since, x.severity, x.enabled, x.check, x.title, x.why, x.question, x.mend, x.messages, x.parameters,
            x.examples);
    }
    void add(const Text& x) { all(x.name, x.text); }
    void add(const FieldSchema& x) { all(x.name, x.role); }
    void add(const RecordSchema& x) { all(x.name, x.variant, x.section, x.shape, x.ongoing, x.fields); }
    void add(const Schema& x) { all(x.format, x.omitted, x.records); }
    void add(const SiteFile& x) { all(x.site, x.path); }
    void add(const Rulebook& x) {
        all(x.terms, x.facts.as_of, x.facts.policy, x.facts.venues, x.facts.technologies, x.facts.contests,
            x.facts.accelerators, x.facts.sources, x.rules, x.texts, x.schemas, x.site_files);
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

  private:
    template <class... Fields>
    void all(const Fields&... fields) {
        (add(fields), ...);
    }
    void byte(std::uint8_t value) { value_ = (value_ ^ value) * 0x100000001B3u; }

    std::uint64_t value_ = 0xCBF29CE484222325u;
};

}  // namespace

std::string content_hash(const Rulebook& rulebook) {
    Hasher hasher;
    hasher.add(rulebook);
    return fmt::format("{:016x}", hasher.value());
}

}  // namespace veritae::rulebook
