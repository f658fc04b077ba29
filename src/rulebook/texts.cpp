// SPDX-License-Identifier: MIT
// texts/*.json: {"name": {"en": "…", "zh": "…"}}. A text of the base is replaced; a name that stands in a file twice is
// refused by the parser.
#include <algorithm>

#include "rulebook/loader.hpp"
#include "rulebook/object.hpp"

namespace veritae::rulebook {

void read_texts(const Node& root, std::string_view file, Draft& draft) {
    if (root.members() == nullptr) fail(file, root.line, "texts must be an object");
    for (const Node::Member& member : *root.members()) {
        collect(draft, [&] {
            Object languages(member.node, file, "text");
            const Localized text{draft.keep(languages.text("en")), draft.keep(languages.text("zh"))};
            languages.finish();
            const auto known = std::find_if(draft.texts.begin(), draft.texts.end(),
                                            [&](const Text& one) { return one.name == member.key; });
            if (known != draft.texts.end()) {
                known->text = text;
            } else {
                draft.texts.push_back({draft.keep(member.key), text});
            }
        });
    }
}

}  // namespace veritae::rulebook
