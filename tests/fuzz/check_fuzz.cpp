// SPDX-License-Identifier: MIT
// Any bytes go through the whole offline check, and into every report: all places lie in the text and cut no character,
// every list that is promised to be sorted is, every index points somewhere, findings have evidence and a message, and
// no report has a character that is not seen. What begins with a heading is Markdown, all else plain text.
#include <algorithm>
#include <string>

#include "veritae/checker.hpp"

#include "fuzz/require.hpp"
#include "report/hidden.hpp"
#include "report/reporter.hpp"
#include "text/utf8.hpp"

using namespace veritae;

namespace {

const Checker& checker() {
    static const Checker one(builtin_rulebook());
    return one;
}

class Places {
  public:
    explicit Places(const Document& document) : document_(document) {}

    void check(Span span) const {
        REQUIRE(fuzz::fits(document_.plain, span.begin, span.end));
        const Span source = document_.in_text(span);
        REQUIRE(fuzz::fits(document_.text, source.begin, source.end));
    }
    template <typename Marked>
    void check_sorted(const std::vector<Marked>& all) const {
        for (const Marked& one : all) {
            REQUIRE(!one.span.empty());
            check(one.span);
        }
        REQUIRE(std::is_sorted(all.begin(), all.end(),
                               [](const Marked& a, const Marked& b) { return a.span.begin < b.span.begin; }));
    }

  private:
    const Document& document_;
};

void check_mentions(const Places& places, const Mentions& mentions) {
    places.check_sorted(mentions.terms);
    places.check_sorted(mentions.dates);
    places.check_sorted(mentions.invalid_dates);
    places.check_sorted(mentions.quantities);
    places.check_sorted(mentions.ranks);
    places.check_sorted(mentions.top_shares);
    places.check_sorted(mentions.venues);
    places.check_sorted(mentions.statuses);
    places.check_sorted(mentions.author_roles);
    places.check_sorted(mentions.links);
    places.check_sorted(mentions.technologies);
    places.check_sorted(mentions.contests);
}

void check_resume(const Places& places, const Resume& resume) {
    places.check(resume.name);
    for (const SectionSpan& section : resume.sections) {
        places.check(section.heading);
        places.check(section.body);
    }
    const auto entries = static_cast<std::int32_t>(resume.entries.size());
    for (const Entry& entry : resume.entries) {
        for (const Span span : {entry.span, entry.head, entry.title, entry.organization, entry.date})
            places.check(span);
        REQUIRE(entry.parent >= -1 && entry.parent < entries);
    }
    for (const Publication& publication : resume.publications) {
        for (const Span span : {publication.span, publication.title, publication.venue_text, publication.status_span})
            places.check(span);
        for (const Author& author : publication.authors) {
            places.check(author.name);
            places.check(author.family);
        }
        REQUIRE(!publication.owner || *publication.owner < publication.authors.size());
        REQUIRE(publication.entry >= -1 && publication.entry < entries);
    }
    for (const StatusClaim& status : resume.statuses) {
        places.check(status.span);
        REQUIRE(status.publication < resume.publications.size());
    }
}

void check_findings(const CaseReport& report) {
    for (const Finding& finding : report.findings) {
        REQUIRE(finding.rule != nullptr);
        REQUIRE(!finding.evidence.empty());
        REQUIRE(!finding.message(Language::English).empty());
        REQUIRE(!finding.message(Language::Chinese).empty());
        for (const Evidence& evidence : finding.evidence) {
            if (evidence.role == Evidence::Role::Fact) continue;
            REQUIRE(evidence.place.document < report.documents.size());
            REQUIRE(!evidence.place.span.empty());
            Places(report.documents[evidence.place.document].document).check(evidence.place.span);
        }
    }
}

void check_output(const report::NamedReporter& format, const CaseReport& report, Day as_of) {
    const report::Context context{"0", builtin_rulebook(), as_of, {}, false};
    std::string out;
    const auto reporter = format.make(context, out);
    reporter->begin();
    reporter->add(report);
    reporter->end();
    REQUIRE(text::first_invalid(out) == std::string::npos);
    for (std::size_t i = 0; i < out.size();) {
        const text::CodePoint c = text::code_point_at(out, i);
        REQUIRE(c.value == '\n' || !report::is_hidden(c.value));
        i += c.length;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Input input{"fuzz", bytes.starts_with('#') ? Format::Markdown : Format::Text, bytes};
    const Day as_of = *make_day(2026, 1, 15);
    const CaseReport report = checker().check({&input, 1}, {as_of, {}, {}, {}});
    for (const DocumentReport& one : report.documents) {
        const Places places(one.document);
        check_mentions(places, one.mentions);
        check_resume(places, one.resume);
    }
    REQUIRE(std::is_sorted(report.graph.relations.begin(), report.graph.relations.end()));
    for (const Relation& relation : report.graph.relations)
        REQUIRE(std::max(relation.from, relation.to) < report.graph.claims.size());
    check_findings(report);

    for (const report::NamedReporter& format : report::kCheckFormats) check_output(format, report, as_of);
    for (const report::NamedReporter& format : report::kInspectFormats) check_output(format, report, as_of);
    return 0;
}
