// SPDX-License-Identifier: MIT
// lexicon/*.json: {"sense/value": {"en": ["word", …], "zh": [...]}}
#include <fmt/format.h>

#include "rulebook/loader.hpp"
#include "rulebook/object.hpp"

namespace veritae::rulebook {

void read_lexicon(const Node& root, std::string_view file, Draft& draft) {
    if (root.members() == nullptr) fail(file, root.line, "a lexicon must be an object");
    for (const Node::Member& member : *root.members()) {
        collect(draft, [&] {
            const std::optional<SenseValue> meaning = parse_sense(member.key);
            if (!meaning)
                fail(file, member.line, fmt::format("unknown sense \"{}\" (see src/rulebook/senses.cpp)", member.key));
            Object languages(member.node, file, "list of words");
            for (const std::string_view language : {"en", "zh"}) {
                for (const Node& word : languages.items(language)) {
                    collect(draft, [&] {
                        const std::string& written = need_text(word, file, "a word");
                        if (!draft.add_term(written, *meaning, false)) {
                            fail(file, word.line, fmt::format("\"{}\" stands under {} twice", written, member.key));
                        }
                    });
                }
            }
            languages.finish();
        });
    }
}

}  // namespace veritae::rulebook
