// SPDX-License-Identifier: MIT
// <family>/<name>.json: a rule, held against the shape of the check that it names. Its examples are read in
// examples.cpp.
#include <fmt/format.h>

#include <algorithm>

#include "rulebook/examples.hpp"
#include "rulebook/loader.hpp"
#include "rulebook/object.hpp"
#include "rulebook/patterns.hpp"

namespace veritae::rulebook {
namespace {

template <class Names>
bool contains(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <class Names>
std::string listed(const Names& names) {
    return names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "));
}

Localized read_localized(const Node& node, std::string_view file, std::string_view what, Draft& draft) {
    Object object(node, file, what);
    const Localized text{draft.keep(object.text("en")), draft.keep(object.text("zh"))};
    object.finish();
    return text;
}

/// Every `{name}` of a message must be an argument that the check gives.
void check_placeholders(const Node& node, std::string_view file, Localized message, const CheckShape& shape) {
    for (const std::string_view text : {message.en, message.zh}) {
        for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
            const std::size_t close = text.find('}', open);
            if (close == std::string_view::npos) fail(file, node.line, "a '{' of this message is never closed");
            const std::string_view name = text.substr(open + 1, close - open - 1);
            if (!contains(shape.arguments, name)) {
                fail(file, node.line,
                     fmt::format("\"{}\" gives no {{{}}} for a message; it gives {}", shape.name, name,
                                 listed(shape.arguments)));
            }
        }
    }
}

std::span<const Message> read_messages(Object& object, const CheckShape& shape, Draft& draft) {
    std::vector<Message> messages;
    const auto add = [&](std::string_view outcome, const Node& node) {
        const Localized text = read_localized(node, object.file(), "message", draft);
        check_placeholders(node, object.file(), text, shape);
        messages.push_back({draft.keep(outcome), text});
    };
    if (const Node* one = object.find("message")) add("", *one);
    if (const Node* many = object.find("messages")) {
        if (many->members() == nullptr) object.fail(*many, "\"messages\" must be an object");
        for (const Node::Member& member : *many->members()) {
            if (!contains(shape.outcomes, member.key)) {
                fail(object.file(), member.line,
                     fmt::format("\"{}\" has no outcome \"{}\"; it has {}", shape.name, member.key,
                                 listed(shape.outcomes)));
            }
            add(member.key, member.node);
        }
    }
    const bool has_default = !messages.empty() && messages.front().outcome.empty();
    if (!has_default) {
        if (shape.outcomes.empty()) object.fail(object.node(), "this rule has no \"message\"");
        for (const std::string_view outcome : shape.outcomes) {
            const bool given = std::any_of(messages.begin(), messages.end(),
                                           [&](const Message& message) { return message.outcome == outcome; });
            if (!given)
                object.fail(object.node(), fmt::format("this rule has no message for the outcome \"{}\"", outcome));
        }
    }
    return draft.storage->keep(std::move(messages));
}

void check_pattern(const Node& node, std::string_view file, const std::string& pattern) {
    if (const std::optional<std::string> fault = pattern_fault(pattern)) {
        fail(file, node.line, fmt::format("the pattern \"{}\" {}", pattern, *fault));
    }
}

std::span<const std::span<const std::string_view>> keep_literals(const std::string& pattern, Draft& draft) {
    std::vector<std::span<const std::string_view>> sets;
    for (const std::vector<std::string>& set : required_sets(pattern)) {
        std::vector<std::string_view> kept;
        kept.reserve(set.size());
        for (const std::string& literal : set) kept.push_back(draft.keep(literal));
        sets.push_back(draft.storage->keep(std::move(kept)));
    }
    return draft.storage->keep(std::move(sets));
}

void read_parameter(const Node::Member& member, const ParameterShape& shape, std::string_view file,
                    std::vector<Parameter>& parameters, Draft& draft) {
    using Type = ParameterShape::Type;
    const std::string what = fmt::format("the parameter \"{}\"", member.key);
    const auto add_text = [&](const Node& node) {
        const std::string& text = need_text(node, file, what);
        if (!shape.choices.empty() && !contains(shape.choices, text)) {
            fail(file, node.line, fmt::format("{} may be {}; not \"{}\"", what, listed(shape.choices), text));
        }
        if (shape.type == Type::Patterns) check_pattern(node, file, text);
        if (shape.type == Type::Phrases && text.size() < 2) {
            fail(file, node.line, fmt::format("{}: \"{}\" is too short", what, text));
        }
        Parameter& parameter = parameters.emplace_back(Parameter{.name = shape.name, .text = draft.keep(text)});
        if (shape.type == Type::Patterns) {
            parameter.literals = keep_literals(text, draft);
            parameter.sign = required_sign(text);
        }
    };
    if (shape.type == Type::Number) {
        if (member.node.number() == nullptr) fail(file, member.node.line, what + " must be a number");
        parameters.push_back({shape.name, {}, *member.node.number()});
    } else if (shape.type == Type::Text) {
        add_text(member.node);
    } else {
        for (const Node& item : need_items(member.node, file, what)) add_text(item);
    }
}

std::span<const Parameter> read_parameters(Object& object, const CheckShape& shape, Draft& draft) {
    std::vector<Parameter> parameters;
    const Node* node = object.find("parameters");
    if (node != nullptr) {
        if (node->members() == nullptr) object.fail(*node, "\"parameters\" must be an object");
        for (const Node::Member& member : *node->members()) {
            const auto known = std::find_if(shape.parameters.begin(), shape.parameters.end(),
                                            [&](const ParameterShape& one) { return one.name == member.key; });
            if (known == shape.parameters.end()) {
                std::vector<std::string_view> names;
                for (const ParameterShape& one : shape.parameters) names.push_back(one.name);
                fail(object.file(), member.line,
                     fmt::format("\"{}\" has no parameter \"{}\"; it has {}", shape.name, member.key, listed(names)));
            }
            read_parameter(member, *known, object.file(), parameters, draft);
        }
    }
    for (const ParameterShape& one : shape.parameters) {
        if (one.required && (node == nullptr || node->find(one.name) == nullptr)) {
            object.fail(node == nullptr ? object.node() : *node,
                        fmt::format("\"{}\" needs the parameter \"{}\"", shape.name, one.name));
        }
    }
    return draft.storage->keep(std::move(parameters));
}

const CheckShape& read_check(Object& object, std::span<const CheckShape> shapes) {
    const std::string& name = object.text("check");
    const auto found =
        std::find_if(shapes.begin(), shapes.end(), [&](const CheckShape& shape) { return shape.name == name; });
    if (found == shapes.end()) object.fail(object.need("check"), fmt::format("there is no check \"{}\"", name));
    return *found;
}

}  // namespace

void read_rule(const Node& root, std::string_view file, std::span<const CheckShape> shapes, Draft& draft) {
    Object object(root, file, "rule");
    Rule rule;
    rule.id = draft.keep(object.text("id"));
    const std::string_view path_id = file.substr(0, file.rfind('.'));
    if (rule.id != path_id) object.fail(object.need("id"), fmt::format("the id must be the path, \"{}\"", path_id));
    rule.since = draft.keep(object.text("since"));
    rule.severity = static_cast<Severity>(object.choice("severity", {"note", "warning", "error"}));
    rule.enabled = object.flag("enabled", true);
    const CheckShape& shape = read_check(object, shapes);
    rule.check = shape.name;
    rule.parameters = read_parameters(object, shape, draft);
    rule.index = draft.storage->keep(index_of_parameters(rule.parameters));
    rule.title = read_localized(object.need("title"), file, "title", draft);
    rule.why = read_localized(object.need("why"), file, "text", draft);
    const Node& question = object.need("question");
    rule.question = read_localized(question, file, "question", draft);
    check_placeholders(question, file, rule.question, shape);
    const Node& mend = object.need("mend");
    rule.mend = read_localized(mend, file, "text", draft);
    check_placeholders(mend, file, rule.mend, shape);
    rule.messages = read_messages(object, shape, draft);
    rule.examples = read_examples(object, shape.sees, draft);
    object.finish();

    const auto same =
        std::find_if(draft.rules.begin(), draft.rules.end(), [&](const Rule& other) { return other.id == rule.id; });
    if (same == draft.rules.end()) {
        draft.rules.push_back(rule);
    } else {
        *same = rule;
    }
}

}  // namespace veritae::rulebook
