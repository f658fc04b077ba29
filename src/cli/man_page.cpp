// SPDX-License-Identifier: MIT
// The manual page in roff, as man(7) describes it.
#include <fmt/format.h>

#include <string_view>

#include "cli/described.hpp"

namespace veritae::cli {

namespace {

/// Text that means itself: hyphens stay what they are, and no line begins with a request.
std::string plain(std::string_view text) {
    std::string out;
    bool begins = true;
    for (const char c : text) {
        if (begins && (c == '.' || c == '\'')) out += "\\&";
        begins = c == '\n';
        switch (c) {
            case '\\':
                out += "\\e";
                break;
            case '-':
                out += "\\-";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string option(const DescribedOption& one) {
    std::vector<std::string> names;
    for (const std::string& name : one.names) names.push_back("\\fB" + plain(name) + "\\fR");
    std::string value;
    if (!one.choices.empty()) {
        std::vector<std::string> choices;
        for (const std::string& choice : one.choices) choices.push_back("\\fB" + plain(choice) + "\\fR");
        value = fmt::format(" {}", fmt::join(choices, "|"));
    } else if (!one.value.empty() && !one.positional) {
        value = " \\fI" + plain(one.value) + "\\fR";
    }
    return fmt::format(".TP\n{}{}\n{}\n", fmt::join(names, ", "), value, plain(one.help));
}

}  // namespace

std::string man_page(const std::vector<DescribedCommand>& commands, const std::string& version) {
    std::string out = fmt::format(".TH VERITAE 1 \"\" \"veritae {}\" \"User Commands\"\n.SH NAME\nveritae \\- {}\n",
                                  version, plain("check a résumé for what cannot be true"));
    out += ".SH SYNOPSIS\n";
    for (const DescribedCommand& command : commands) {
        if (&command == &commands.front()) continue;
        out += fmt::format(".B veritae {}\n", plain(command.name));
        std::string rest;
        for (const DescribedOption& one : command.options) {
            if (one.positional) rest += fmt::format(" \\fI{}\\fR", plain(one.names.front()));
        }
        out += fmt::format("[\\fIOPTION\\fR]...{}\n.br\n", rest);
    }
    out += fmt::format(".SH DESCRIPTION\n{}\n", plain(commands.front().help));
    out += "It never scores a person: every finding shows the words that clash and the reason.\n.SH COMMANDS\n";
    for (const DescribedCommand& command : commands) {
        if (&command == &commands.front()) continue;
        out += fmt::format(".SS \"veritae {}\"\n{}.\n", plain(command.name), plain(command.help));
        for (const DescribedOption& one : command.options) out += option(one);
        if (!command.footer.empty()) out += fmt::format(".PP\n{}\n", plain(command.footer));
    }
    out +=
        ".SH \"EXIT STATUS\"\n.TP\n0\nnothing was found at or above \\fB\\-\\-fail\\-on\\fR\n.TP\n1\nsomething was\n"
        ".TP\n2\nthe call, the configuration or an input could not be used\n"
        ".SH FILES\n.TP\nveritae.toml\nsettings of the documents in its folder and below; the nearest one counts\n"
        ".TP\n$XDG_CACHE_HOME/veritae/answers.sqlite, ~/.cache/veritae/answers.sqlite\nwhat sources have said\n"
        ".SH ENVIRONMENT\n.TP\nNO_COLOR\nno colour, whatever the terminal\n"
        ".TP\nOPENREVIEW_USERNAME, OPENREVIEW_PASSWORD\nwho asks OpenReview; without them it may answer nobody\n"
        ".TP\nGITHUB_TOKEN\nwho asks GitHub; without it 60 requests an hour are answered\n";
    return out;
}

}  // namespace veritae::cli
