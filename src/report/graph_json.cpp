// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "report/graph.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"

namespace veritae::report {

namespace {

class GraphJson {
  public:
    GraphJson(const CaseReport& the_case, const Rulebook& rulebook, std::string& out)
        : the_case_(the_case), rulebook_(rulebook), places_(locators(the_case)), json_(out) {}

    void write(const claims::Chronicle& chronicle, const Context& context) {
        begin_output(json_, "veritae/graph/1", context);
        list("claims", the_case_.graph.claims, [&](const Claim& claim) {
            json_.member("kind", name_of(claim.kind));
            place(claim.place);
        });
        list("relations", the_case_.graph.relations, [&](const Relation& relation) {
            json_.member("from", relation.from);
            json_.member("to", relation.to);
            json_.member("kind", name_of(relation.kind));
        });
        list("written", chronicle.written, [&](const claims::Written& written) {
            json_.member("instant", written.instant);
            json_.member(
                "path",
                the_case_.documents[static_cast<std::size_t>(&written - chronicle.written.data())].document.path);
        });
        list("constraints", chronicle.network.constraints, [&](const Constraint& constraint) {
            json_.member("from", constraint.from);
            json_.member("to", constraint.to);
            json_.key("days"), json_.integer(constraint.weight);
            json_.key("slack"), json_.integer(constraint.slack);
            json_.member("statement", constraint.reason);
        });
        list("statements", chronicle.statements, [&](const claims::Statement& statement) {
            json_.member("kind", name_of(statement.kind));
            if (statement.day) json_.member("day", to_string(*statement.day));
            if (statement.venue >= 0) {
                const Venue& venue = rulebook_.facts.venues[static_cast<std::size_t>(statement.venue)];
                json_.member("fact", fmt::format("rules/facts/venues.json#{}/{}", venue.id, statement.year));
            }
            if (statement.place) place(*statement.place);
        });
        json_.end_object();
    }

  private:
    template <class Item, class Members>
    void list(std::string_view name, const std::vector<Item>& items, const Members& members) {
        json_.key(name);
        json_.begin_array();
        for (const Item& item : items) {
            json_.begin_object(JsonWriter::Layout::Line);
            members(item);
            json_.end_object();
        }
        json_.end_array();
    }

    void place(Place place) {
        json_.member("path", the_case_.documents[place.document].document.path);
        write_place(json_, places_[place.document], place.span);
    }

    const CaseReport& the_case_;
    const Rulebook& rulebook_;
    std::vector<Locator> places_;
    JsonWriter json_;
};

}  // namespace

std::string graph_json(const CaseReport& the_case, const claims::Chronicle& chronicle, const Context& context) {
    std::string out;
    GraphJson(the_case, context.rulebook, out).write(chronicle, context);
    return out;
}

}  // namespace veritae::report
