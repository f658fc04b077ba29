// SPDX-License-Identifier: MIT
#include "rulebook/draft.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace veritae::rulebook {
namespace {

struct Word {
    std::string_view phrase;
    bool exact;
};

Word parse_word(std::string_view written) {
    const bool exact = written.starts_with('=') && written.size() > 1;
    return {exact ? written.substr(1) : written, exact};
}

std::tuple<Sense, std::int32_t, std::string, bool> key_of(Word word, SenseValue meaning) {
    return {meaning.sense, meaning.value, word.exact ? std::string(word.phrase) : text::fold(word.phrase), word.exact};
}

template <class Item>
std::vector<Item> copy(std::span<const Item> items) {
    return {items.begin(), items.end()};
}

}  // namespace

Draft::Draft(const Rulebook& base)
    : terms(copy(base.terms)),
      as_of(base.facts.as_of),
      policy(base.facts.policy),
      venues(copy(base.facts.venues)),
      technologies(copy(base.facts.technologies)),
      contests(copy(base.facts.contests)),
      accelerators(copy(base.facts.accelerators)),
      source_venues(copy(base.facts.sources.venues)),
      source_words(copy(base.facts.sources.words)),
      sources(base.facts.sources),
      rules(copy(base.rules)),
      texts(copy(base.texts)),
      schemas(copy(base.schemas)),
      site_files(copy(base.site_files)) {
    storage->keep(base.storage);
    for (const Term& term : terms) known_.insert(key_of({term.phrase, term.exact_case}, {term.sense, term.value}));
}

bool Draft::add_term(std::string_view written, SenseValue meaning, bool in_context) {
    const Word word = parse_word(written);
    auto key = key_of(word, meaning);
    if (known_.contains(key)) return true;
    if (!added_.insert(std::move(key)).second) return false;
    terms.push_back({keep(word.phrase), meaning.sense, meaning.value, word.exact, in_context});
    return true;
}

bool Draft::make_ambiguous(std::string_view written, SenseValue meaning) {
    const Word word = parse_word(written);
    bool found = false;
    for (Term& term : terms) {
        if (term.sense != meaning.sense || term.value != meaning.value || term.phrase != word.phrase) continue;
        if (term.exact_case && !word.exact) continue;  // a name in this spelling alone was given on purpose
        term.in_context = true;
        term.exact_case |= word.exact;
        found = true;
    }
    return found;
}

Rulebook Draft::finish() && {
    std::stable_sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
    std::stable_sort(texts.begin(), texts.end(), [](const Text& a, const Text& b) { return a.name < b.name; });
    Rulebook book;
    sources.venues = storage->keep(std::move(source_venues));
    sources.words = storage->keep(std::move(source_words));
    book.terms = storage->keep(std::move(terms));
    book.facts = {as_of,
                  policy,
                  storage->keep(std::move(venues)),
                  storage->keep(std::move(technologies)),
                  storage->keep(std::move(contests)),
                  storage->keep(std::move(accelerators)),
                  sources};
    book.rules = storage->keep(std::move(rules));
    book.texts = storage->keep(std::move(texts));
    book.schemas = storage->keep(std::move(schemas));
    book.site_files = storage->keep(std::move(site_files));
    book.hash = keep(content_hash(book));
    book.storage = storage;
    return book;
}

}  // namespace veritae::rulebook
