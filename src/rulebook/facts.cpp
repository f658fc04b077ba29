// SPDX-License-Identifier: MIT
// facts/technologies.json, contests.json, accelerators.json, policy.json and names.json; venues have a file of their
// own.
#include "rulebook/facts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rulebook/loader.hpp"

namespace veritae::rulebook {

void read_sources(Object& file_object, Draft& draft) {
    const std::optional<Day> as_of = file_object.day("as_of");
    if (as_of && (!draft.as_of || *draft.as_of < *as_of)) draft.as_of = as_of;
    for (const Node& item : file_object.items("sources")) {
        Object source(item, file_object.file(), "source");
        (void)source.text("id");
        (void)source.text("licence");
        for (const std::string_view key : {"name", "commit", "date", "used_for", "note"})
            (void)source.optional_text(key);
        source.finish();
    }
}

void read_fact_names(Object& fact, SenseValue meaning, Draft& draft) {
    for (const bool ambiguous : {false, true}) {
        for (const Node& item : fact.items(ambiguous ? "ambiguous" : "names")) {
            const std::string& name = need_text(item, fact.file(), "a name");
            if (!draft.add_term(name, meaning, ambiguous))
                fact.fail(item, fmt::format("\"{}\" is its name already", name));
        }
    }
}

namespace {

PartialDate read_released(Object& object) {
    const Node& node = object.need("released");
    const std::string& written = need_text(node, object.file(), "\"released\"");
    std::optional<Day> first = parse_day(written);
    if (first) return {*first, *first, Precision::Day};
    first = parse_day(written + "-01");
    if (!first) object.fail(node, fmt::format("\"released\" must be YYYY-MM or YYYY-MM-DD, not \"{}\"", written));
    const YearMonthDay parts = split(*first);
    return *make_date(parts.year, parts.month);
}

}  // namespace

void read_technologies(const Node& root, std::string_view file, Draft& draft) {
    Object object(root, file, "file of technologies");
    read_sources(object, draft);
    for (const Node& item : object.items("technologies")) {
        collect(draft, [&] {
            Object one(item, file, "technology");
            Technology technology{draft.keep(one.text("id")), draft.keep(one.text("name")), read_released(one),
                                  draft.keep(one.text("source"))};
            technology.maker = one.whole("maker", 0);
            put_fact(one, Sense::Technology, technology, draft.technologies, draft);
            one.finish();
        });
    }
    object.finish();
}

namespace {

/// In TFLOPS, as the makers state it.
double read_peak(Object& accelerator) {
    const Node& node = accelerator.need("tflops");
    const double* number = node.number();
    if (number == nullptr || *number <= 0) accelerator.fail(node, "\"tflops\" must be a number above 0");
    return *number * 1e12;
}

MedalLimit read_limit(Object& row, std::string_view medal) {
    Object limit(row.need(medal), row.file(), "limit of a medal");
    MedalLimit result{limit.whole("rank", 0), 0};
    if (const Node* percent = limit.find("percent"); percent != nullptr) {
        const double* number = percent->number();
        if (number == nullptr || *number < 0 || *number > 100)
            limit.fail(*percent, "\"percent\" must be a number from 0 to 100");
        result.percent = *number;
    }
    limit.finish();
    return result;
}

std::span<const MedalRow> read_medals(Object& contest, Draft& draft) {
    std::vector<MedalRow> rows;
    for (const Node& item : contest.items("medals")) {
        Object row(item, contest.file(), "row of medals");
        rows.push_back({row.whole("teams_min", 0), row.whole("teams_max", 0), read_limit(row, "gold"),
                        read_limit(row, "silver"), read_limit(row, "bronze"), row.flag("usual", false)});
        row.finish();
    }
    return draft.storage->keep(std::move(rows));
}

}  // namespace

void read_contests(const Node& root, std::string_view file, Draft& draft) {
    Object object(root, file, "file of contests");
    read_sources(object, draft);
    for (const Node& item : object.items("contests")) {
        collect(draft, [&] {
            Object one(item, file, "contest");
            Contest contest{draft.keep(one.text("id")), draft.keep(one.text("name"))};
            contest.first_year = one.whole("first_year", 0);
            contest.last_year = one.whole("last_year", 0);
            contest.base_year = one.whole("base_year", 0);
            contest.step = one.whole("step", 0);
            contest.valid_from = one.whole("valid_from", 0);
            contest.valid_to = one.whole("valid_to", 0);
            if (contest.step < 0 || (contest.step > 0) != (contest.base_year > 0)) {
                one.fail(item, "a formula needs both \"base_year\" and a \"step\" above 0");
            }
            contest.medals = read_medals(one, draft);
            (void)one.text("source");
            put_fact(one, Sense::Contest, contest, draft.contests, draft);
            one.finish();
        });
    }
    object.finish();
}

void read_accelerators(const Node& root, std::string_view file, Draft& draft) {
    Object object(root, file, "file of accelerators");
    read_sources(object, draft);
    for (const Node& item : object.items("accelerators")) {
        collect(draft, [&] {
            Object one(item, file, "accelerator");
            Accelerator accelerator{draft.keep(one.text("id")), draft.keep(one.text("name")), read_peak(one),
                                    draft.keep(one.text("precision")), draft.keep(one.text("source"))};
            put_fact(one, Sense::Accelerator, accelerator, draft.accelerators, draft);
            one.finish();
        });
    }
    object.finish();
}

void read_policy(const Node& root, std::string_view file, Draft& draft) {
    Object object(root, file, "policy");
    const auto days = [&](std::string_view key, std::int16_t& value) {
        const Node* node = object.find(key);
        if (node == nullptr) return;
        value = need_whole(*node, file, fmt::format("\"{}\"", key));
        if (value < 0) object.fail(*node, fmt::format("\"{}\" must not be negative", key));
    };
    days("published", draft.policy.published);
    days("general_knowledge", draft.policy.general_knowledge);
    days("early_submission", draft.policy.early_submission);
    days("rolling_review", draft.policy.rolling_review);
    object.finish();
}

namespace {

template <class Fact>
void read_names_of(Object& root, std::string_view kind, Sense sense, const std::vector<Fact>& facts, Draft& draft) {
    const Node* all = root.find(kind);
    if (all == nullptr) return;
    if (all->members() == nullptr) root.fail(*all, fmt::format("\"{}\" must be an object", kind));
    for (const Node::Member& member : *all->members()) {
        collect(draft, [&] {
            const auto found =
                std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.id == member.key; });
            if (found == facts.end())
                fail(root.file(), member.line, fmt::format("no fact has the id \"{}\"", member.key));
            const SenseValue meaning{sense, static_cast<std::int32_t>(found - facts.begin())};
            Object names(member.node, root.file(), "list of names");
            for (const Node& item : names.items("names")) {
                const std::string& name = need_text(item, root.file(), "a name");
                if (!draft.add_term(name, meaning, false))
                    names.fail(item, fmt::format("\"{}\" is its name already", name));
            }
            for (const Node& item : names.items("ambiguous")) {
                const std::string& name = need_text(item, root.file(), "a name");
                if (!draft.make_ambiguous(name, meaning)) (void)draft.add_term(name, meaning, true);
            }
            names.finish();
        });
    }
}

}  // namespace

void read_names(const Node& root, std::string_view file, Draft& draft) {
    Object object(root, file, "file of names");
    read_names_of(object, "venues", Sense::Venue, draft.venues, draft);
    read_names_of(object, "technologies", Sense::Technology, draft.technologies, draft);
    read_names_of(object, "contests", Sense::Contest, draft.contests, draft);
    object.finish();
}

}  // namespace veritae::rulebook
