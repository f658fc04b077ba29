// SPDX-License-Identifier: MIT
// `inspect --format text`: what was understood, a line for each thing, for people.
#include <fmt/format.h>

#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/period.hpp"
#include "report/reporter.hpp"
#include "report/summary.hpp"
#include "report/terminal.hpp"

namespace veritae::report {

namespace {

class InspectText final : public Reporter {
  public:
    InspectText(const Context& context, std::string& out) : context_(context), out_(out) {}

    void add(const CaseReport& the_case) override {
        for (const DocumentReport& document : the_case.documents) {
            const Words words(context_.rulebook, context_.language.value_or(document.document.language));
            write(document, words);
        }
    }

  private:
    void write(const DocumentReport& document, const Words& words) {
        const Document& source = document.document;
        out_ += paint(printable(source.path), Ink::Bold, context_.color);
        if (document.error) {
            out_ += fmt::format(": {}\n\n", words.count("summary/unreadable", 1));
            return;
        }
        const Tally tally = [&] {
            Tally one;
            one.add(document);
            return one;
        }();
        out_ += fmt::format(": {}\n", coverage_text(tally.coverage, words));
        if (document.written) out_ += "  " + written_text(*document.written, words) + '\n';

        const Locator locator(source);
        list("inspect/entries", document.resume.entries, words, locator, [&](const Entry& entry) {
            const std::string when = entry.date.empty() ? std::string() : period_text(entry.range, words);
            return fmt::format("{}  {}  {}", padded(when, kPeriodColumns),
                               words(fmt::format("kind/{}", name_of(entry.kind))),
                               joined(", ", {text(source, entry.organization), text(source, entry.title)}));
        });
        list("inspect/publications", document.resume.publications, words, locator, [&](const Publication& paper) {
            const std::string title = text(source, paper.title.empty() ? paper.span : paper.title);
            const std::string year = paper.year == 0 ? std::string() : fmt::format("{}", paper.year);
            const std::string_view status = paper.status == Status::None
                                                ? std::string_view()
                                                : words(fmt::format("status/{}", name_of(paper.status)));
            return joined("; ", {title, venue(source, paper), year, std::string(status)});
        });
        list("inspect/dates", document.mentions.dates, words, locator, [&](const DateMention& date) {
            return fmt::format("{}  {}", padded(period_text(date.range, words), kPeriodColumns),
                               text(source, date.span));
        });
        list("inspect/quantities", document.mentions.quantities, words, locator,
             [&](const Quantity& quantity) { return text(source, quantity.span); });
        list("inspect/links", document.mentions.links, words, locator, [&](const LinkMention& link) {
            return fmt::format("{}  {}", name_of(link.kind), printable(link.target));
        });
        out_ += '\n';
    }

    template <class Item, class Describe>
    void list(std::string_view name, const std::vector<Item>& items, const Words& words, const Locator& locator,
              const Describe& describe) {
        if (items.empty()) return;
        out_ += fmt::format("  {} ({})\n", paint(words(name), Ink::Bold, context_.color), items.size());
        for (const Item& item : items) {
            const Span place = locator.document().in_text(item.span);
            const std::uint32_t index = locator.line(place.begin);
            const Origin* origin = locator.origin(index);
            const bool paged = origin != nullptr && origin->page != 0;
            const std::string line = paged ? fmt::format("{}:{}", origin->page, locator.number(index))
                                           : fmt::format("{}", locator.number(index));
            out_ += fmt::format("  {}  {}\n", paint(fmt::format("{:>5}", line), Ink::Frame, context_.color),
                                describe(item));
        }
    }

    [[nodiscard]] static std::string text(const Document& document, Span span) {
        return span.empty() ? std::string() : printable(one_line(document.slice(span)));
    }

    [[nodiscard]] std::string venue(const Document& document, const Publication& paper) const {
        if (!paper.venue || paper.venue->venue < 0) return text(document, paper.venue_text);
        return std::string(context_.rulebook.facts.venues[static_cast<std::size_t>(paper.venue->venue)].name);
    }

    [[nodiscard]] static std::string joined(std::string_view separator, std::initializer_list<std::string> parts) {
        std::string all;
        for (const std::string& part : parts) {
            if (!part.empty() && !all.empty()) all += separator;
            all += part;
        }
        return all;
    }

    [[nodiscard]] static std::string padded(std::string text, std::uint32_t columns) {
        const std::uint32_t width = columns_of(text);
        if (width < columns) text.append(columns - width, ' ');
        return text;
    }

    static constexpr std::uint32_t kPeriodColumns = 19;

    Context context_;
    std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> inspect_text(const Context& context, std::string& out) {
    return std::make_unique<InspectText>(context, out);
}

}  // namespace veritae::report
