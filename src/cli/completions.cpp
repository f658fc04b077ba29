// SPDX-License-Identifier: MIT
// Scripts that complete commands, options and their values in a shell.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/described.hpp"

namespace veritae::cli {

namespace {

/// In single quotes, for a POSIX shell.
std::string in_quotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// A name for a function: "veritae_rules_test".
std::string identifier(const std::string& command) {
    std::string out = command == "veritae" ? "" : "_" + command;
    std::ranges::replace(out, ' ', '_');
    return "_veritae" + out;
}

/// The first words of the commands directly below one.
std::vector<const DescribedCommand*> below(const std::vector<DescribedCommand>& all, const DescribedCommand& command) {
    std::vector<const DescribedCommand*> found;
    const std::string prefix = command.name == "veritae" ? "" : command.name + " ";
    for (const DescribedCommand& one : all) {
        if (&one == &all.front() || !one.name.starts_with(prefix)) continue;
        if (one.name.find(' ', prefix.size()) == std::string::npos) found.push_back(&one);
    }
    return found;
}
std::string last_word(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

std::string bash(const std::vector<DescribedCommand>& commands) {
    std::string out =
        "# bash completion of veritae; written by `veritae completions bash`\n"
        "_veritae() {\n"
        "    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=veritae word\n"
        "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD - 1}\"; do\n"
        "        case \"$command $word\" in\n";
    for (const DescribedCommand& command : commands) {
        for (const DescribedCommand* one : below(commands, command))
            out += fmt::format("            {}) command={} ;;\n", in_quotes(command.name + " " + last_word(one->name)),
                               in_quotes(one->name));
    }
    out += "        esac\n    done\n    case \"$command $before\" in\n";
    for (const DescribedCommand& command : commands) {
        for (const DescribedOption& option : command.options) {
            if (option.positional || option.value.empty()) continue;
            std::string patterns;
            for (const std::string& name : option.names)
                patterns += (patterns.empty() ? "" : "|") + in_quotes(command.name + " " + name);
            const std::string reply = !option.choices.empty()
                                          ? fmt::format("compgen -W {} -- \"$current\"",
                                                        in_quotes(fmt::format("{}", fmt::join(option.choices, " "))))
                                      : option.takes_path() ? "compgen -f -- \"$current\""
                                                            : "true";
            out += fmt::format("        {}) mapfile -t COMPREPLY < <({}); return ;;\n", patterns, reply);
        }
    }
    out += "    esac\n    case \"$command\" in\n";
    for (const DescribedCommand& command : commands) {
        std::vector<std::string> words;
        bool paths = false;
        for (const DescribedCommand* one : below(commands, command)) words.push_back(last_word(one->name));
        for (const DescribedOption& option : command.options) {
            paths |= option.positional && option.takes_path();
            if (option.positional) words.insert(words.end(), option.choices.begin(), option.choices.end());
            if (!option.positional) words.insert(words.end(), option.names.begin(), option.names.end());
        }
        out += fmt::format("        {}) mapfile -t COMPREPLY < <(compgen -W {} -- \"$current\"{}) ;;\n",
                           in_quotes(command.name), in_quotes(fmt::format("{}", fmt::join(words, " "))),
                           paths ? "; compgen -f -- \"$current\"" : "");
    }
    out += "    esac\n}\ncomplete -o filenames -F _veritae veritae\n";
    return out;
}

/// An option for `_arguments`: '(-h --help)'{-h,--help}'[help]:FILE:_files'.
std::string zsh_option(const DescribedOption& option) {
    const auto plain = [](const std::string& text) {
        std::string out;
        for (const char c : text) out += c == '[' || c == ']' || c == ':' ? fmt::format("\\{}", c) : std::string(1, c);
        return out;
    };
    const std::string action = !option.choices.empty() ? fmt::format("({})", fmt::join(option.choices, " "))
                               : option.takes_path()   ? "_files"
                                                       : "";
    const std::string value = option.value.empty() ? "" : fmt::format(":{}:{}", plain(option.value), action);
    if (option.positional) return in_quotes(fmt::format("*:{}:{}", option.names.front(), action));
    std::string names = option.names.size() == 1 ? in_quotes(option.names.front())
                                                 : fmt::format("{{{}}}", fmt::join(option.names, ","));
    return fmt::format("{}{}", option.value.empty() ? names : "'*'" + names,
                       in_quotes(fmt::format("[{}]{}", plain(option.help), value)));
}

std::string zsh(const std::vector<DescribedCommand>& commands) {
    std::string out = "#compdef veritae\n# zsh completion of veritae; written by `veritae completions zsh`\n";
    for (const DescribedCommand& command : commands) {
        out += fmt::format("{}() {{\n    local line state\n    _arguments -C \\\n", identifier(command.name));
        for (const DescribedOption& option : command.options) out += fmt::format("        {} \\\n", zsh_option(option));
        const std::vector<const DescribedCommand*> commands_below = below(commands, command);
        if (commands_below.empty()) {
            out += "        && return\n}\n";
            continue;
        }
        out +=
            "        '1: :->command' '*:: :->arguments' && return\n    case $state in\n        command)\n"
            "            _values command";
        for (const DescribedCommand* one : commands_below)
            out += fmt::format(" \\\n                {}",
                               in_quotes(fmt::format("{}[{}]", last_word(one->name), one->help)));
        out += "\n            ;;\n        arguments)\n            case $line[1] in\n";
        for (const DescribedCommand* one : commands_below)
            out += fmt::format("                {}) {} ;;\n", last_word(one->name), identifier(one->name));
        out += "            esac\n            ;;\n    esac\n}\n";
    }
    out += "_veritae \"$@\"\n";
    return out;
}

std::string fish(const std::vector<DescribedCommand>& commands) {
    std::string out = "# fish completion of veritae; written by `veritae completions fish`\n";
    for (const DescribedCommand& command : commands) {
        std::string condition = "__fish_use_subcommand";
        if (command.name != "veritae") {
            condition.clear();
            for (std::size_t at = 0; at < command.name.size();) {
                const std::size_t end = std::min(command.name.find(' ', at), command.name.size());
                condition += fmt::format("{}__fish_seen_subcommand_from {}", condition.empty() ? "" : "; and ",
                                         command.name.substr(at, end - at));
                at = end + 1;
            }
        }
        const auto line = [&](const std::string& rest) {
            out += fmt::format("complete -c veritae -n {} {}\n", in_quotes(condition), rest);
        };
        const bool paths = std::ranges::any_of(
            command.options, [](const DescribedOption& one) { return one.positional && one.takes_path(); });
        if (!paths) line("-f");
        for (const DescribedCommand* one : below(commands, command))
            line(fmt::format("-a {} -d {}", last_word(one->name), in_quotes(one->help)));
        for (const DescribedOption& option : command.options) {
            if (option.positional) {
                if (!option.choices.empty())
                    line(fmt::format("-a {}", in_quotes(fmt::format("{}", fmt::join(option.choices, " ")))));
                continue;
            }
            std::string names;
            for (const std::string& name : option.names)
                names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            std::string value;
            if (!option.value.empty()) value = option.takes_path() ? " -r -F" : " -x";
            if (!option.choices.empty())
                value += fmt::format(" -a {}", in_quotes(fmt::format("{}", fmt::join(option.choices, " "))));
            line(fmt::format("{}{} -d {}", names.substr(1), value, in_quotes(option.help)));
        }
    }
    return out;
}

}  // namespace

std::string completions(const std::vector<DescribedCommand>& commands, const std::string& shell) {
    return shell == "bash" ? bash(commands) : shell == "zsh" ? zsh(commands) : fish(commands);
}

}  // namespace veritae::cli
