// SPDX-License-Identifier: MIT
// One résumé in every format is one model and has the same findings.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "report/names.hpp"
#include "support/understand.hpp"

using namespace veritae;
namespace fs = std::filesystem;

namespace {

const fs::path kFolder = fs::path(VERITAE_SOURCE_DIR) / "fixtures/one_resume";

std::string contents(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::string told(const std::optional<PartialDate>& date) {
    return date ? std::to_string(date->first.number) + "~" + std::to_string(date->last.number) : "-";
}

/// All that a stage after reading may know, without places.
std::string model_of(const CaseReport& report) {
    const DocumentReport& one = report.documents.front();
    std::ostringstream out;
    out << one.document.slice(one.resume.name) << '\n';
    for (const Entry& entry : one.resume.entries) {
        out << report::name_of(entry.kind) << " | " << one.document.slice(entry.title) << " | "
            << one.document.slice(entry.organization) << " | " << told(entry.range.start) << " | "
            << told(entry.range.end) << (entry.range.present ? " present" : "") << " | " << entry.engagement << '\n';
    }
    for (const Publication& paper : one.resume.publications) {
        out << one.document.slice(paper.title) << " | " << paper.authors.size() << " | "
            << (paper.owner ? static_cast<int>(*paper.owner) : -1) << " | "
            << (paper.venue ? test::venue_id(*paper.venue) : "") << " | " << paper.year << '\n';
    }
    for (const Quantity& quantity : one.mentions.quantities) out << one.document.slice(quantity.span) << "; ";
    out << '\n';
    for (const Finding& finding : report.findings) {
        out << finding.rule->id;
        for (const Evidence& evidence : finding.evidence) {
            if (evidence.role == Evidence::Role::Claim) out << " | " << one.document.slice(evidence.place.span);
        }
        out << '\n';
    }
    return out.str();
}

}  // namespace

TEST_CASE("one résumé in every format is one model") {
    const std::string expected = model_of(test::check({contents(kFolder / "one.md")}));
    REQUIRE(expected.find("metric/rank-percent | top 1%, 128/2664") != std::string::npos);
    REQUIRE(expected.find("metric/arithmetic") != std::string::npos);
    std::size_t formats = 0;
    for (const fs::directory_entry& file : fs::directory_iterator(kFolder)) {
        const std::string bytes = contents(file.path());
        const std::string name = file.path().filename().string();
        CAPTURE(name);
        CHECK(model_of(test::check({bytes}, "2026-11-22", {}, format_of(name, bytes))) == expected);
        ++formats;
    }
    CHECK(formats >= 4);
}
