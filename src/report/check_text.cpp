// SPDX-License-Identifier: MIT
// `check --format text`: findings as a compiler shows them, then a line a document and one for all.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "report/excerpt.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/pieces.hpp"
#include "report/reporter.hpp"
#include "report/sources.hpp"
#include "report/summary.hpp"

namespace veritae::report {

namespace {

Ink ink_of(Severity severity) {
    switch (severity) {
        case Severity::Error:
            return Ink::Error;
        case Severity::Warning:
            return Ink::Warning;
        case Severity::Note:
            break;
    }
    return Ink::Note;
}

class CheckText final : public Reporter {
  public:
    CheckText(const Context& context, std::string& out) : context_(context), out_(out) {}

    void add(const CaseReport& the_case) override {
        const std::vector<Locator> places = locators(the_case);
        for (std::uint32_t i = 0; i < the_case.documents.size(); ++i) {
            const DocumentReport& document = the_case.documents[i];
            const Words words(context_.rulebook, context_.language.value_or(document.document.language));
            Tally tally;
            tally.add(document);
            for (const Finding& finding : the_case.findings) {
                if (document_of(finding) != i) continue;
                tally.add(finding);
                write(finding, words, places);
            }
            write_sources(document, words, places[i]);
            line(printable(document.document.path), summary(tally, words));
            all_.add(tally);
            if (++documents_ == 1) language_of_all_ = words.language();
        }
    }

    void end() override {
        if (documents_ < 2) return;
        const Words words(context_.rulebook, *language_of_all_);
        line(words("summary/all"), summary(all_, words));
    }

  private:
    void write(const Finding& finding, const Words& words, const std::vector<Locator>& places) {
        const Severity severity = finding.severity();
        const std::string name =
            fmt::format("{}[{}]", words(fmt::format("severity/{}", name_of(severity))), printable(finding.rule->id));
        out_ += fmt::format("{}{}\n", paint(name, ink_of(severity), context_.color),
                            paint(": " + printable(finding.message(words.language())), Ink::Bold, context_.color));
        const Frame frame = write_places(finding, words, places);
        for (const Remark& one : remarks(finding, words)) write(frame, one);
        out_ += '\n';
    }

    /// What was asked about the links, and what came of it.
    void write_sources(const DocumentReport& document, const Words& words, const Locator& locator) {
        if (document.sources.empty()) return;
        out_ += paint(words("source/heading"), Ink::Bold, context_.color) + '\n';
        for (const ToldSource& one : told_sources(document, locator, words))
            out_ += fmt::format("  {}\n", in_words(one, words));
        out_ += '\n';
    }

    /// A place to show, and the part of its document that it is in.
    struct Shown {
        std::uint32_t document;
        std::uint32_t part;
        Mark mark;
    };

    /// "cv.md:12:3", "cv.pdf: page 2, line 12".
    static std::string where(const Locator& locator, std::uint32_t offset, const Words& words) {
        const std::uint32_t line = locator.line(offset);
        const std::string path = printable(locator.path(line));
        const Origin* origin = locator.origin(line);
        if (origin != nullptr && (origin->page != 0 || origin->paragraph != 0))
            return fmt::format("{}: {}", path, in_words(ClaimPlace{&locator, {offset, offset}}, words));
        const Position at = locator.position(offset);
        return fmt::format("{}:{}:{}", path, at.line, at.column);
    }

    /// The excerpts, the document of the finding and the part of its primary place first.
    Frame write_places(const Finding& finding, const Words& words, const std::vector<Locator>& places) {
        std::vector<Shown> marks;
        std::uint32_t last_line = 0;
        for (const Evidence& evidence : finding.evidence) {
            if (evidence.role != Evidence::Role::Claim || marks.size() == kMostPlaces) continue;
            const Locator& locator = places[evidence.place.document];
            const Span span = evidence.in_text(locator.document());
            last_line = std::max(last_line, locator.number(locator.line(span.end)));
            marks.push_back({evidence.place.document, locator.part(locator.line(span.begin)), {span, marks.empty()}});
        }
        const auto gutter = static_cast<std::uint32_t>(fmt::formatted_size("{}", last_line));
        const Frame frame{gutter, ink_of(finding.severity()), context_.color};

        const std::uint32_t home = document_of(finding);
        const std::uint32_t part = marks.empty() ? 0 : marks.front().part;
        std::ranges::stable_sort(marks, {}, [&](const Shown& one) {
            return std::tuple(one.document != home, one.document, one.part != part, one.part);
        });
        for (auto first = marks.begin(); first != marks.end();) {
            const Shown& shown = *first;
            std::vector<Mark> here;
            for (; first != marks.end() && first->document == shown.document && first->part == shown.part; ++first)
                here.push_back(first->mark);
            const Locator& locator = places[shown.document];
            const std::string arrow = fmt::format("{:{}}-->", "", frame.gutter);
            out_ += fmt::format("{} {}\n{}\n", paint(arrow, Ink::Frame, context_.color),
                                where(locator, here.front().span.begin, words), bar(frame));
            append_excerpt(out_, locator, here, frame);
        }
        const std::string more = more_places(finding, marks.size(), words);
        if (!more.empty()) out_ += more + '\n';
        if (!marks.empty()) out_ += bar(frame) + '\n';
        return frame;
    }

    void write(const Frame& frame, const Remark& remark) {
        const std::string start = fmt::format("{:{}} = ", "", frame.gutter);
        out_ += fmt::format("{}{}: {}\n", paint(start, Ink::Frame, context_.color),
                            paint(remark.label, Ink::Bold, context_.color), remark.text);
    }

    void line(std::string_view name, std::string_view text) {
        out_ += fmt::format("{}: {}\n", paint(name, Ink::Bold, context_.color), text);
    }

    Context context_;
    std::string& out_;
    Tally all_;
    std::size_t documents_ = 0;
    std::optional<Language> language_of_all_;  ///< that of the first document
};

}  // namespace

std::unique_ptr<Reporter> check_text(const Context& context, std::string& out) {
    return std::make_unique<CheckText>(context, out);
}

}  // namespace veritae::report
