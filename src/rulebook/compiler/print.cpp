// SPDX-License-Identifier: MIT
// Each kind of item has one flat array; a list inside an item is a span into the array of its kind. Arrays come before
// those that refer to them.
#include "rulebook/compiler/print.hpp"

#include <fmt/format.h>

#include <iterator>
#include <vector>

namespace veritae::rulebook {
namespace {

class Printer {
  public:
    std::string print(const Rulebook& book);

  private:
    // values
    static std::string literal(std::string_view text) {
        if (text.empty()) return "{}";
        std::string out = "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\') {
                out += '\\', out += c;
            } else if (static_cast<unsigned char>(c) < 0x20) {
                out += fmt::format("\\{:03o}", c);
            } else {
                out += c;
            }
        }
        return out + "\"sv";
    }
    static std::string literal(Localized text) { return fmt::format("{{{}, {}}}", literal(text.en), literal(text.zh)); }
    static std::string literal(bool flag) { return flag ? "true" : "false"; }
    static std::string literal(const std::optional<Day>& day) {
        return day ? fmt::format("Day{{{}}}", day->number) : "{}";
    }
    static std::string literal(const std::optional<std::int16_t>& number) {
        return number ? fmt::format("{}", *number) : "{}";
    }
    template <class Enumerator>
    requires std::is_enum_v<Enumerator>
    static std::string literal(std::string_view type, Enumerator value) {
        return fmt::format("{}{{{}}}", type, static_cast<unsigned>(value));
    }

    // tables
    struct Table {
        std::string_view type;
        std::string_view name;
        std::vector<std::string> rows;
    };
    template <class... Values>
    static void row(Table& table, fmt::format_string<Values...> format, Values&&... values) {
        table.rows.push_back(fmt::format(format, std::forward<Values>(values)...));
    }
    static std::string range(const Table& table, std::size_t first) {
        const std::size_t count = table.rows.size() - first;
        return count == 0 ? "{}" : fmt::format("std::span({}).subspan({}, {})", table.name, first, count);
    }
    static std::string whole(const Table& table) { return table.rows.empty() ? "{}" : std::string(table.name); }
    void write(const Table& table) {
        if (table.rows.empty()) return;
        out_ += fmt::format("constexpr {} {}[] = {{\n", table.type, table.name);
        for (const std::string& each : table.rows) out_ += "    {" + each + "},\n";
        out_ += "};\n\n";
    }

    void add(const Term& term);
    void add(const Venue& venue);
    void add(const Technology& technology);
    void add(const Contest& contest);
    void add(const Accelerator& accelerator);
    std::string example(const Example& example);
    void add(const Rule& rule);
    void add(const Schema& schema);

    std::string out_;
    Table terms_{"Term", "kTerms", {}};
    Table years_{"std::int16_t", "kYears", {}};
    Table editions_{"Edition", "kEditions", {}};
    Table venues_{"Venue", "kVenues", {}};
    Table technologies_{"Technology", "kTechnologies", {}};
    Table medals_{"MedalRow", "kMedals", {}};
    Table contests_{"Contest", "kContests", {}};
    Table accelerators_{"Accelerator", "kAccelerators", {}};
    Table messages_{"Message", "kMessages", {}};
    Table literals_{"std::string_view", "kLiterals", {}};
    Table literal_sets_{"std::span<const std::string_view>", "kLiteralSets", {}};
    Table parameters_{"Parameter", "kParameters", {}};
    Table index_{"std::uint32_t", "kIndex", {}};
    Table source_venues_{"SourceVenue", "kSourceVenues", {}};
    Table source_words_{"SourceWord", "kSourceWords", {}};
    Table names_{"std::string_view", "kNames", {}};
    Table example_sources_{"ExampleSource", "kExampleSources", {}};
    Table quotes_{"ExampleQuote", "kQuotes", {}};
    Table documents_{"ExampleDocument", "kDocuments", {}};
    Table examples_{"Example", "kExamples", {}};
    Table rules_{"Rule", "kRules", {}};
    Table texts_{"Text", "kTexts", {}};
    Table fields_{"FieldSchema", "kFields", {}};
    Table records_{"RecordSchema", "kRecords", {}};
    Table schemas_{"Schema", "kSchemas", {}};
    Table site_files_{"SiteFile", "kSiteFiles", {}};
};

void Printer::add(const Term& term) {
    row(terms_, "{}, {}, {}, {}, {}", literal(term.phrase), literal("Sense", term.sense), term.value,
        literal(term.exact_case), literal(term.in_context));
}

void Printer::add(const Venue& venue) {
    const std::size_t first_year = years_.rows.size();
    for (const std::int16_t year : venue.years_held) row(years_, "{}", year);
    const std::size_t first_edition = editions_.rows.size();
    for (const Edition& one : venue.editions) {
        row(editions_, "{}, {}, {}, {}, {}, {}, {}, {}, {}", one.year, literal(one.rolling_review),
            literal("Confidence", one.confidence), literal(one.first_deadline), literal(one.last_deadline),
            literal(one.first_notification), literal(one.notification), literal(one.start), literal(one.end));
    }
    row(venues_, "{}, {}, {}, {}, {}, {}, {}, {}, {{{}, {}}}, {}, {}", literal(venue.id), literal(venue.name),
        literal("VenueKind", venue.kind), literal("Cadence", venue.cadence), venue.first_year, literal(venue.ccf),
        literal(venue.ccf_2022), literal(venue.core), literal(venue.typical.notification_min),
        literal(venue.typical.deadline_max), range(years_, first_year), range(editions_, first_edition));
}

void Printer::add(const Technology& technology) {
    row(technologies_, "{}, {}, {{{{{}}}, {{{}}}, {}}}, {}, {}", literal(technology.id), literal(technology.name),
        technology.released.first.number, technology.released.last.number,
        literal("Precision", technology.released.precision), literal(technology.source), technology.maker);
}

void Printer::add(const Contest& contest) {
    const std::size_t first_row = medals_.rows.size();
    for (const MedalRow& one : contest.medals) {
        row(medals_, "{}, {}, {{{}, {}}}, {{{}, {}}}, {{{}, {}}}, {}", one.teams_min, one.teams_max, one.gold.rank,
            one.gold.percent, one.silver.rank, one.silver.percent, one.bronze.rank, one.bronze.percent,
            literal(one.usual));
    }
    row(contests_, "{}, {}, {}, {}, {}, {}, {}, {}, {}", literal(contest.id), literal(contest.name), contest.first_year,
        contest.last_year, contest.base_year, contest.step, contest.valid_from, contest.valid_to,
        range(medals_, first_row));
}

void Printer::add(const Accelerator& one) {
    row(accelerators_, "{}, {}, {}, {}, {}", literal(one.id), literal(one.name), one.peak, literal(one.precision),
        literal(one.source));
}

std::string Printer::example(const Example& one) {
    const std::size_t first_quote = quotes_.rows.size();
    for (const ExampleQuote& quote : one.at)
        row(quotes_, "{}, {}, {}", quote.document, quote.line, literal(quote.quote));
    const std::size_t first_document = documents_.rows.size();
    for (const ExampleDocument& document : one.documents)
        row(documents_, "{}, {}, {}", literal(document.name), literal(document.text),
            literal("Format", document.format));
    const std::size_t first_source = example_sources_.rows.size();
    for (const ExampleSource& source : one.sources) {
        const std::size_t first_name = names_.rows.size();
        for (const std::string_view name : source.authors) row(names_, "{}", literal(name));
        row(example_sources_, "{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}", source.provider,
            literal(source.id), literal(source.read), literal(source.absent), literal(source.title),
            range(names_, first_name), literal(source.venue_id), source.status, literal(source.desk_rejected),
            literal(source.created), literal(source.full_name), literal(source.parent), literal(source.personal),
            source.stars);
    }
    return fmt::format("{}, {}, {}, {}, {}, {}, {}, {}, {}, {}", literal(one.name), literal(one.as_of),
                       literal(one.because), literal(one.finds), range(documents_, first_document),
                       range(quotes_, first_quote), range(example_sources_, first_source), literal(one.apart),
                       literal(one.before), literal(one.before_as_of));
}

void Printer::add(const Rule& rule) {
    const std::size_t first_message = messages_.rows.size();
    for (const Message& message : rule.messages)
        row(messages_, "{}, {}", literal(message.outcome), literal(message.text));
    const std::size_t first_parameter = parameters_.rows.size();
    for (const Parameter& parameter : rule.parameters) {
        const std::size_t first_set = literal_sets_.rows.size();
        for (const std::span<const std::string_view> set : parameter.literals) {
            const std::size_t first_literal = literals_.rows.size();
            for (const std::string_view one : set) row(literals_, "{}", literal(one));
            row(literal_sets_, "{}", range(literals_, first_literal));
        }
        row(parameters_, "{}, {}, {}, {}, {}", literal(parameter.name), literal(parameter.text), parameter.number,
            range(literal_sets_, first_set), static_cast<int>(parameter.sign));
    }
    const std::size_t first_slot = index_.rows.size();
    for (const std::uint32_t slot : rule.index) row(index_, "{}", slot);
    const std::size_t first_example = examples_.rows.size();
    for (const Example& one : rule.examples) examples_.rows.push_back(example(one));
    row(rules_, "{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}", literal(rule.id), literal(rule.since),
        literal("Severity", rule.severity), literal(rule.enabled), literal(rule.check), literal(rule.title),
        literal(rule.why), literal(rule.question), literal(rule.mend), range(messages_, first_message),
        range(parameters_, first_parameter), range(index_, first_slot), range(examples_, first_example));
}

void Printer::add(const Schema& schema) {
    const std::size_t first_record = records_.rows.size();
    for (const RecordSchema& one : schema.records) {
        const std::size_t first_field = fields_.rows.size();
        for (const FieldSchema& field : one.fields)
            row(fields_, "{}, {}", literal(field.name), literal("FieldRole", field.role));
        row(records_, "{}, {}, {}, {}, {}, {}", literal(one.name), literal(one.variant),
            literal("Section", one.section), literal("RecordShape", one.shape), literal(one.ongoing),
            range(fields_, first_field));
    }
    row(schemas_, "{}, {}, {}, {}", literal("Format", schema.format), literal(schema.omitted),
        range(records_, first_record), schema.smallest);
}

std::string Printer::print(const Rulebook& book) {
    for (const Term& term : book.terms) add(term);
    for (const Venue& venue : book.facts.venues) add(venue);
    for (const Technology& technology : book.facts.technologies) add(technology);
    for (const Contest& contest : book.facts.contests) add(contest);
    for (const Accelerator& accelerator : book.facts.accelerators) add(accelerator);
    for (const SourceVenue& one : book.facts.sources.venues) row(source_venues_, "{}, {}", literal(one.id), one.venue);
    for (const SourceWord& one : book.facts.sources.words)
        row(source_words_, "{}, {}, {}, {}", literal("SourceText", one.text), literal(one.word), one.value,
            literal(one.desk));
    for (const Rule& rule : book.rules) add(rule);
    for (const Text& text : book.texts) row(texts_, "{}, {}", literal(text.name), literal(text.text));
    for (const Schema& schema : book.schemas) add(schema);
    for (const SiteFile& one : book.site_files) row(site_files_, "{}, {}", literal(one.site), literal(one.path));

    out_ =
        "// Compiled from rules/ by veritae_rulec.\n"
        "#include \"rulebook/senses.hpp\"\n"
        "#include \"veritae/rulebook.hpp\"\n\n"
        "namespace veritae {\nnamespace {\n\nusing namespace std::string_view_literals;\n\n";
    for (const Table* table :
         {&terms_,        &years_,    &editions_,        &venues_,        &technologies_, &medals_,   &contests_,
          &accelerators_, &messages_, &literals_,        &literal_sets_,  &parameters_,   &index_,    &quotes_,
          &documents_,    &names_,    &example_sources_, &source_venues_, &source_words_, &examples_, &rules_,
          &texts_,        &fields_,   &records_,         &schemas_}) {
        write(*table);
    }
    write(site_files_);
    const Policy& policy = book.facts.policy;
    const SourceFacts& sources = book.facts.sources;
    out_ += fmt::format(
        "constinit const Rulebook kRulebook = {{\n    {},\n    {{{}, {{{}, {}, {}, {}}}, {}, {}, {}, {}, {{{}, {}, {}, "
        "{}, {}, {}}}}},\n    {},\n  "
        "  "
        "{},\n    {},\n    {},\n    {},\n    {{}}}};\n\n"
        "}}  // namespace\n\nconst Rulebook& builtin_rulebook() {{ return kRulebook; }}\n\n}}  // namespace veritae\n",
        whole(terms_), literal(book.facts.as_of), policy.published, policy.general_knowledge, policy.early_submission,
        policy.rolling_review, whole(venues_), whole(technologies_), whole(contests_), whole(accelerators_),
        whole(source_venues_), whole(source_words_), literal(sources.decision), sources.star, sources.star_loss,
        sources.publishing, whole(rules_), whole(texts_), whole(schemas_), whole(site_files_), literal(book.hash));
    return std::move(out_);
}

}  // namespace

std::string print_tables(const Rulebook& rulebook) { return Printer().print(rulebook); }

}  // namespace veritae::rulebook
