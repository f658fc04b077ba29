// SPDX-License-Identifier: MIT
// `inspect --format json`; the contract is include/veritae/inspect.schema.json.
#include <algorithm>

#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/reading_json.hpp"

namespace veritae::report {

namespace {

/// One document's object. Titles and names are words without markup; evidence is verbatim.
class InspectedDocument {
  public:
    InspectedDocument(JsonWriter& json, const DocumentReport& document, const Rulebook& rulebook)
        : json_(json), document_(document), rulebook_(rulebook), locator_(document.document) {}

    void write() {
        begin_document(json_, document_);
        json_.member("name", words(document_.resume.name));
        list("entries", document_.resume.entries);
        list("publications", document_.resume.publications);
        list("dates", document_.mentions.dates);
        list("quantities", document_.mentions.quantities);
        list("links", document_.mentions.links);
        if (!document_.error) write_reading(json_, document_.document);
        end_document(json_, document_);
    }

  private:
    [[nodiscard]] std::string words(Span span) const {
        return span.empty() ? std::string() : one_line(document_.document.slice(span));
    }

    template <class Item>
    void list(std::string_view name, const std::vector<Item>& items) {
        json_.key(name);
        json_.begin_array();
        for (const Item& item : items) {
            json_.begin_object();
            members(item);
            json_.key("evidence");
            json_.begin_object();
            const std::string& path = locator_.path(locator_.line(document_.document.in_text(item.span).begin));
            if (path != document_.document.path) json_.member("path", path);
            write_place(json_, locator_, item.span);
            json_.end_object();
            json_.end_object();
        }
        json_.end_array();
    }

    void members(const Entry& entry) {
        json_.member("kind", name_of(entry.kind));
        json_.member("title", words(entry.title));
        json_.member("organization", words(entry.organization));
        range(entry.date.empty() ? DateRange{} : entry.range);
        json_.member("part_time", (entry.engagement & kPartTime) != 0);
    }

    void members(const Publication& publication) {
        json_.member("title", words(publication.title));
        json_.key("authors");
        json_.begin_array();
        for (const Author& author : publication.authors) json_.string(words(author.name));
        json_.end_array();
        json_.key("owner_position");
        publication.owner ? json_.integer(std::int64_t{*publication.owner} + 1) : json_.null();
        venue(publication);
        json_.key("year");
        year(publication.year != 0 || !publication.venue ? publication.year : publication.venue->year);
        json_.key("status");
        json_.string_or_null(publication.status == Status::None ? std::string_view() : name_of(publication.status));
        identifiers(publication);
    }

    void members(const DateMention& date) {
        json_.member("text", document_.document.verbatim(date.span));
        range(date.range);
        const auto precision_of = [](const std::optional<PartialDate>& side) {
            return side ? side->precision : Precision::Day;
        };
        // That of the side which was written more roughly.
        json_.member("precision", name_of(std::min(precision_of(date.range.start), precision_of(date.range.end))));
    }

    void members(const Quantity& quantity) {
        json_.member("text", document_.document.verbatim(quantity.span));
        json_.key("value"), json_.number(quantity.value / quantity.scale);
        json_.member("unit", words(quantity.unit));
        json_.key("low"), json_.number(quantity.interval.low / quantity.scale);
        json_.key("high"), json_.number(quantity.interval.high / quantity.scale);
    }

    void members(const LinkMention& link) {
        json_.member("kind", name_of(link.kind));
        json_.member("target", link.target);
        json_.key("id"), json_.string_or_null(link.id);
    }

    void range(const DateRange& range) {
        json_.key("start");
        range.start ? json_.string(to_string(*range.start, false)) : json_.null();
        json_.key("end");
        range.end ? json_.string(to_string(*range.end, true)) : json_.null();
        json_.member("present", range.present);
        json_.member("expected", range.expected);
    }

    void year(std::int16_t number) { number == 0 ? json_.null() : json_.integer(number); }

    void venue(const Publication& publication) {
        json_.key("venue");
        const VenueMention mention = publication.venue.value_or(VenueMention{});
        const bool known = mention.venue >= 0;
        if (!known && publication.venue_text.empty()) return json_.null();
        const Venue* venue = known ? &rulebook_.facts.venues[static_cast<std::size_t>(mention.venue)] : nullptr;
        json_.begin_object(JsonWriter::Layout::Line);
        json_.key("id"), json_.string_or_null(venue ? venue->id : std::string_view());
        json_.member("name", venue ? std::string(venue->name) : words(publication.venue_text));
        json_.key("year"), year(mention.year);
        json_.key("track");
        json_.string_or_null(mention.track == Track::Unknown ? std::string_view() : name_of(mention.track));
        json_.end_object();
    }

    void identifiers(const Publication& publication) {
        std::vector<const Identifier*> first;  // of each kind
        for (const Identifier& identifier : publication.identifiers) {
            const bool seen = std::ranges::any_of(first, [&](auto* known) { return known->kind == identifier.kind; });
            if (!seen) first.push_back(&identifier);
        }
        std::ranges::sort(first, {}, [](auto* identifier) { return identifier->kind; });
        json_.key("identifiers");
        json_.begin_object(JsonWriter::Layout::Line);
        for (const Identifier* identifier : first) json_.member(name_of(identifier->kind), identifier->value);
        json_.end_object();
    }

    JsonWriter& json_;
    const DocumentReport& document_;
    const Rulebook& rulebook_;
    Locator locator_;
};

class InspectJson final : public Reporter {
  public:
    InspectJson(const Context& context, std::string& out) : context_(context), json_(out) {}

    void begin() override {
        begin_output(json_, "veritae/inspect/1", context_);
        json_.key("documents");
        json_.begin_array();
    }
    void add(const CaseReport& the_case) override {
        for (const DocumentReport& document : the_case.documents) {
            InspectedDocument(json_, document, context_.rulebook).write();
        }
    }
    void end() override {
        json_.end_array();
        json_.end_object();
    }

  private:
    Context context_;
    JsonWriter json_;
};

}  // namespace

std::unique_ptr<Reporter> inspect_json(const Context& context, std::string& out) {
    return std::make_unique<InspectJson>(context, out);
}

}  // namespace veritae::report
