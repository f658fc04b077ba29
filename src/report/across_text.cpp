// SPDX-License-Identifier: MIT
// `cross --format text`: a message, what each of the two records says, and the question to ask.
#include <fmt/format.h>

#include "report/across.hpp"
#include "report/names.hpp"
#include "report/summary.hpp"
#include "report/terminal.hpp"

namespace veritae::report {
namespace {

/// "17 (cv.md:12), Ida Brandt", "17, line 12": as little as tells the record.
std::string where(const engine::AcrossFinding::Side& side, const Words& words) {
    const Argument line[] = {{"line", fmt::format("{}", side.sighting.line)}};
    std::string record = side.id;
    if (!side.path.empty()) {
        const std::string place = fmt::format("{}:{}", side.path, side.sighting.line);
        record = side.id.empty() ? place : fmt::format("{} ({})", side.id, place);
    } else {
        record += (side.id.empty() ? "" : ", ") + words.fill("label/line", line);
    }
    return printable(fmt::format("{}, {}", record, side.owner));
}

}  // namespace

std::string across_text(const Context& context, const AcrossReport& report) {
    std::string out;
    Tally tally;
    tally.unreadable = report.unread;
    for (const engine::AcrossFinding& one : report.findings) {
        tally.add(one.finding);
        const Language language = context.language.value_or(one.language);
        const Words words(context.rulebook, language);
        const Severity severity = one.finding.severity();
        const Ink ink = severity == Severity::Error     ? Ink::Error
                        : severity == Severity::Warning ? Ink::Warning
                                                        : Ink::Note;
        const std::string name =
            fmt::format("{}[{}]", words(fmt::format("severity/{}", name_of(severity))), one.finding.rule->id);
        out += fmt::format("{}{}\n", paint(name, ink, context.color),
                           paint(": " + printable(one.finding.message(language)), Ink::Bold, context.color));
        for (const engine::AcrossFinding::Side& side : one.sides) {
            out += fmt::format("  {} {}\n", paint("-->", Ink::Frame, context.color), where(side, words));
            for (const std::string* line : {&side.sighting.title, &side.sighting.text}) {
                if (!line->empty())
                    out += fmt::format("   {} {}\n", paint("|", Ink::Frame, context.color), printable(*line));
            }
        }
        out +=
            fmt::format("   {} {}: {}\n\n", paint("=", Ink::Frame, context.color),
                        paint(words("label/ask"), Ink::Bold, context.color), printable(one.finding.question(language)));
    }
    const Words words(context.rulebook, context.language.value_or(Language::English));
    out += fmt::format("{}: {}\n", paint(words.count("summary/records", report.records), Ink::Bold, context.color),
                       counts_text(tally, words));
    return out;
}

}  // namespace veritae::report
