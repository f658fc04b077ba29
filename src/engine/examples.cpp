// SPDX-License-Identifier: MIT
#include "engine/examples.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "veritae/checker.hpp"

#include "cross/candidates.hpp"
#include "cross/traces.hpp"
#include "engine/across.hpp"
#include "engine/engine.hpp"
#include "resolve/venue_id.hpp"
#include "text/fold.hpp"

namespace veritae::engine {
namespace {

/// `3 "Top 1%"`: a line and the words there; of several documents `cv.md:3 "Top 1%"`.
std::string describe(const Example& example, std::size_t document, std::uint32_t line, std::string_view quote) {
    if (example.documents.size() == 1) return fmt::format("{} \"{}\"", line, quote);
    return fmt::format("{}:{} \"{}\"", example.documents[document].name, line, quote);
}

std::vector<std::string> expected_places(const Example& example) {
    std::vector<std::string> places;
    for (const ExampleQuote& quote : example.at)
        places.push_back(describe(example, quote.document, quote.line, quote.quote));
    std::sort(places.begin(), places.end());
    return places;
}

std::vector<std::string> found_places(const Example& example, const CaseReport& report) {
    std::vector<std::string> places;
    for (const Finding& finding : report.findings) {
        const auto primary =
            std::find_if(finding.evidence.begin(), finding.evidence.end(),
                         [](const Evidence& evidence) { return evidence.role == Evidence::Role::Claim; });
        if (primary == finding.evidence.end()) {
            places.push_back("a finding without a place");
            continue;
        }
        const Document& document = report.documents[primary->place.document].document;
        const Span source = primary->in_text(document);
        places.push_back(describe(example, primary->place.document, document.position(source.begin).line,
                                  std::string_view(document.text).substr(source.begin, source.size())));
    }
    std::sort(places.begin(), places.end());
    return places;
}

std::string listed(const std::vector<std::string>& places) {
    return places.empty() ? "nothing" : fmt::format("{}", fmt::join(places, ", "));
}

Day judged_by(const Example& example, const Rulebook& rulebook) {
    return parse_day(example.as_of).value_or(rulebook.facts.as_of.value_or(Day{}));
}

SourceAnswer answer_of(const ExampleSource& source, const Facts& facts) {
    SourceAnswer answer;
    answer.asked = true;
    answer.read_on = parse_day(source.read).value_or(facts.as_of.value_or(Day{}));
    if (source.absent) {
        answer.doubt = Doubt::NotFound;
    } else if (static_cast<Provider>(source.provider) == Provider::OpenReview) {
        const resolve::VenueId venue = resolve::read_venue_id(source.venue_id, facts);
        PaperRecord& record = answer.paper.emplace();
        record.title = source.title;
        record.authors.assign(source.authors.begin(), source.authors.end());
        record.venue_id = source.venue_id;
        record.venue = venue.venue;
        record.year = venue.year;
        record.track = venue.track;
        record.status = static_cast<Status>(source.status);
        record.desk_rejected = source.desk_rejected;
        record.created = parse_day(source.created);
    } else {
        RepositoryRecord& record = answer.repository.emplace();
        record.full_name = source.full_name.empty() ? source.id : source.full_name;
        record.owner = record.full_name.substr(0, record.full_name.find('/'));
        record.renamed = text::fold(record.full_name) != text::fold(source.id);
        record.parent = source.parent;
        record.fork = !source.parent.empty();
        record.personal = source.personal;
        record.created = parse_day(source.created);
        record.stars = source.stars;
    }
    return answer;
}

/// Answers from what the example says; what it does not say stays unasked.
Resolve sources_of(const Example& example, const Facts& facts) {
    return [&example, &facts](std::span<const SourceQuestion> questions) {
        std::vector<SourceAnswer> answers(questions.size());
        for (std::size_t q = 0; q < questions.size(); ++q) {
            for (const ExampleSource& source : example.sources) {
                if (static_cast<Provider>(source.provider) == questions[q].provider && source.id == questions[q].id)
                    answers[q] = answer_of(source, facts);
            }
        }
        return answers;
    };
}

/// The places of what is found between the records of an example, of each finding both.
std::vector<std::string> found_across(const Checker& checker, const Rulebook& rulebook, const Rule& rule,
                                      const Example& example, const CheckOptions& options) {
    CheckOptions reading = options;
    reading.select = {std::string(rule.id)};  // none that looks at one record
    const AcrossRules rules(rulebook, options.select, options.ignore);
    cross::Database database;
    cross::Candidates candidates(database, rules.wanted(), std::size_t{1} << 20);
    std::vector<cross::Record> records;
    for (const ExampleDocument& one : example.documents) {
        const Input input{std::string(one.name), one.format, one.text};
        records.push_back(
            {{}, std::string(one.name), cross::traces_of(checker.check({&input, 1}, reading), rulebook.facts)});
        candidates.add(records.back().traces);
    }
    std::vector<AcrossFinding> findings;
    candidates.drain([&](std::uint64_t a, std::uint64_t b) {
        rules.compare(records[a], records[b], candidates.common(), findings);
    });
    std::vector<std::string> places;
    for (const AcrossFinding& finding : findings) {
        for (const AcrossFinding::Side& side : finding.sides) {
            const auto document = std::ranges::find(example.documents, side.path, &ExampleDocument::name);
            std::string_view words = side.sighting.text;
            if (words.ends_with(cross::kCut)) words.remove_suffix(cross::kCut.size());
            places.push_back(describe(example, static_cast<std::size_t>(document - example.documents.begin()),
                                      side.sighting.line, words));
        }
    }
    std::sort(places.begin(), places.end());
    return places;
}

void run_example(const Checker& checker, const Rulebook& rulebook, const Rule& rule, const Example& example,
                 ExampleResults& results) {
    const auto fails = [&](std::string message) {
        ExampleFailure& failure = results.failures.emplace_back();
        failure.rule = &rule;
        failure.example = &example;
        failure.message = std::move(message);
    };
    std::vector<Input> inputs;
    for (const ExampleDocument& one : example.documents)
        inputs.push_back({std::string(one.name), one.format, one.text});
    if (!example.before.empty())
        inputs.front().earlier = {"before", std::string(example.before), *parse_day(example.before_as_of)};
    CheckOptions options;
    options.as_of = judged_by(example, rulebook);
    if (!example.sources.empty()) options.resolve = sources_of(example, rulebook.facts);
    options.select = {std::string(rule.id)};
    ++results.run;

    if (example.apart) {
        const std::vector<std::string> expected = expected_places(example);
        const std::vector<std::string> found = found_across(checker, rulebook, rule, example, options);
        if (expected != found) fails(fmt::format("expected {}; found {}", listed(expected), listed(found)));
        options.ignore = {std::string(rule.id)};
        if (!found_across(checker, rulebook, rule, example, options).empty())
            fails("something is found with the rule off");
        return;
    }
    const CaseReport report = checker.check(inputs, options);
    const bool unread = std::any_of(report.documents.begin(), report.documents.end(),
                                    [](const DocumentReport& one) { return one.error.has_value(); });
    if (unread) return fails("the text cannot be read");
    const std::vector<std::string> expected = expected_places(example);
    const std::vector<std::string> found = found_places(example, report);
    if (expected != found) fails(fmt::format("expected {}; found {}", listed(expected), listed(found)));

    options.ignore = {std::string(rule.id)};
    const CaseReport silent = checker.check(inputs, options);
    if (!silent.findings.empty()) fails("something is found with the rule off");
}

}  // namespace

ExampleResults run_examples(const Rulebook& rulebook, std::span<const std::string> patterns) {
    ExampleResults results;
    const Checker checker(rulebook);
    for (const Rule& rule : rulebook.rules) {
        if (!patterns.empty() && !matches_any(patterns, rule.id)) continue;
        for (const Example& example : rule.examples) run_example(checker, rulebook, rule, example, results);
    }
    return results;
}

}  // namespace veritae::engine
