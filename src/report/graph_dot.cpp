// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <iterator>

#include "report/graph.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/terminal.hpp"
#include "text/utf8.hpp"

namespace veritae::report {

namespace {

constexpr std::size_t kMostCharacters = 40;  // of a label

/// Words of the input as a quoted string of DOT.
std::string quoted(std::string_view words) {
    std::string out = "\"";
    const std::string line = printable(one_line(words));
    std::size_t characters = 0;
    for (std::size_t i = 0; i < line.size(); ++characters) {
        if (characters == kMostCharacters) {
            out += "…";
            break;
        }
        const text::CodePoint c = text::code_point_at(line, i);
        if (c.value == '"' || c.value == '\\') out += '\\';
        out.append(line, i, c.length);
        i += c.length;
    }
    return out + '"';
}

class GraphDot {
  public:
    GraphDot(const CaseReport& the_case, std::string& out) : the_case_(the_case), out_(out) {}

    void claims() {
        line("  subgraph cluster_claims {{\n    label=\"claims\";");
        for (std::size_t i = 0; i < the_case_.graph.claims.size(); ++i) {
            const Claim& claim = the_case_.graph.claims[i];
            line("    c{} [label={}, tooltip=\"{}\"];", i, quoted(words(claim.place)), name_of(claim.kind));
        }
        line("  }}");
        for (const Relation& relation : the_case_.graph.relations) {
            line("  c{} -> c{} [label=\"{}\"];", relation.from, relation.to, name_of(relation.kind));
        }
    }

    void timeline(const claims::Chronicle& chronicle) {
        line("  subgraph cluster_timeline {{\n    label=\"timeline\";\n    node [shape=circle];");
        line("    t{} [label=\"1970-01-01\"];", kOrigin);
        for (std::size_t i = 0; i < chronicle.written.size(); ++i) {
            line("    t{} [label={}, shape=doublecircle];", chronicle.written[i].instant,
                 quoted(the_case_.documents[i].document.path));
        }
        for (Instant instant = 1; instant < chronicle.network.instants; ++instant) line("    t{};", instant);
        line("  }}");
        for (const Constraint& constraint : chronicle.network.constraints) {
            const claims::Statement& statement = chronicle.statements[constraint.reason];
            line("  t{} -> t{} [label=\"<= {}\", tooltip={}];", constraint.from, constraint.to, constraint.weight,
                 statement.place ? quoted(words(*statement.place)) : quoted(name_of(statement.kind)));
        }
    }

    template <class... Values>
    void line(fmt::format_string<Values...> format, Values&&... values) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Values>(values)...);
        out_ += '\n';
    }

  private:
    [[nodiscard]] std::string_view words(Place place) const {
        return the_case_.documents[place.document].document.slice(place.span);
    }

    const CaseReport& the_case_;
    std::string& out_;
};

}  // namespace

std::string graph_dot(const CaseReport& the_case, const claims::Chronicle& chronicle) {
    std::string out;
    GraphDot dot(the_case, out);
    dot.line("digraph veritae {{\n  rankdir=LR;\n  node [shape=box];");
    dot.claims();
    dot.timeline(chronicle);
    dot.line("}}");
    return out;
}

}  // namespace veritae::report
