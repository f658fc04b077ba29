// SPDX-License-Identifier: MIT
// The rules that the program was built with: their examples hold, and each rule is complete.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "engine/engine.hpp"
#include "engine/examples.hpp"
#include "text/utf8.hpp"

using namespace veritae;

namespace {

bool has_han(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto [value, length] = text::code_point_at(text, i);
        if (text::is_han(value)) return true;
        i += length;
    }
    return false;
}

std::size_t count(const Rule& rule, bool finds) {
    return static_cast<std::size_t>(std::count_if(rule.examples.begin(), rule.examples.end(),
                                                  [&](const Example& example) { return example.finds == finds; }));
}

bool covers(const Rule& rule, bool finds, bool chinese) {
    return std::any_of(rule.examples.begin(), rule.examples.end(), [&](const Example& example) {
        const bool han = std::any_of(example.documents.begin(), example.documents.end(),
                                     [](const ExampleDocument& document) { return has_han(document.text); });
        return example.finds == finds && han == chinese;
    });
}

}  // namespace

TEST_CASE("every example of every rule holds") {
    const engine::ExampleResults results = engine::run_examples(builtin_rulebook());
    for (const engine::ExampleFailure& failure : results.failures) {
        FAIL_CHECK(failure.rule->id << " \"" << failure.example->name << "\": " << failure.message);
    }
    std::size_t all = 0;
    for (const Rule& rule : builtin_rulebook().rules) all += rule.examples.size();
    CHECK(results.run == all);
}

TEST_CASE("every rule has examples of both kinds in both languages") {
    for (const Rule& rule : builtin_rulebook().rules) {
        CAPTURE(rule.id);
        CHECK(count(rule, true) >= 3);
        CHECK(count(rule, false) >= 3);
        for (const bool finds : {true, false}) {
            CAPTURE(finds);
            CHECK(covers(rule, finds, true));
            CHECK(covers(rule, finds, false));
        }
        std::set<std::string_view> names;
        for (const Example& example : rule.examples) {
            CAPTURE(example.name);
            CHECK(names.insert(example.name).second);
        }
    }
}

TEST_CASE("every text of a rule is in its language") {
    for (const Rule& rule : builtin_rulebook().rules) {
        CAPTURE(rule.id);
        std::vector<Localized> texts = {rule.title, rule.why, rule.question, rule.mend};
        for (const Message& message : rule.messages) texts.push_back(message.text);
        for (const Localized& text : texts) {
            CAPTURE(text.en);
            CHECK_FALSE(text.en.empty());
            CHECK_FALSE(has_han(text.en));
            CHECK(has_han(text.zh));
        }
    }
}

TEST_CASE("a question is one") {
    for (const Rule& rule : builtin_rulebook().rules) {
        CAPTURE(rule.id);
        CHECK(rule.question.en.ends_with('?'));
        CHECK((rule.question.zh.ends_with("？") || rule.question.zh.ends_with("?")));
    }
}

TEST_CASE("a rule is named for what it finds, so that \"allow RULE\" reads well") {
    for (const Rule& rule : builtin_rulebook().rules) {
        CAPTURE(rule.id);
        const std::string_view name = rule.id.substr(rule.id.find('/') + 1);
        CHECK((!name.starts_with("no-") || rule.id == "publication/no-such-edition"));
        CHECK(rule.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/") == std::string_view::npos);
    }
}

TEST_CASE("every rule has its check") {
    const auto kinds = checks::registry();
    std::size_t across = 0;  // rules that hold records against each other are bound where these are
    for (const Rule& rule : builtin_rulebook().rules) {
        across += static_cast<std::size_t>(std::ranges::count_if(kinds, [&](const checks::CheckKind* kind) {
            return kind->shape.name == rule.check && kind->across != nullptr;
        }));
    }
    CHECK(across > 0);
    CHECK(engine::bind(builtin_rulebook()).rules.size() + across == builtin_rulebook().rules.size());
}
