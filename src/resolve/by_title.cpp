// SPDX-License-Identifier: MIT
// Papers that no link leads to, looked up by their titles. Only exactly the same title counts, and only with the owner
// among its authors; of several such papers the one at the claimed venue, or none. What is not found says nothing: an
// index holds some editions of some venues.
#include <algorithm>
#include <vector>

#include "resolve/holding.hpp"
#include "resolve/owner.hpp"
#include "resolve/questions.hpp"
#include "resolve/title.hpp"

namespace veritae::resolve {
namespace {

bool is_answered(const DocumentReport& report, std::int32_t publication) {
    return std::ranges::any_of(report.sources, [&](const Source& source) {
        return source.publication == publication && source.answer.paper.has_value();
    });
}

bool is_claimed(const DocumentReport& report, std::int32_t publication, const PaperRecord& record) {
    return std::ranges::any_of(report.resume.statuses, [&](const StatusClaim& claim) {
        return static_cast<std::int32_t>(claim.publication) == publication && claim.venue.venue == record.venue &&
               (claim.venue.year == record.year || record.year == 0);
    });
}

}  // namespace

void find_by_title(DocumentReport& report, const LookUp& look_up, const Facts& facts, Day as_of) {
    const std::vector<Publication>& papers = report.resume.publications;
    for (std::size_t p = 0; p < papers.size(); ++p) {
        const Publication& paper = papers[p];
        const auto publication = static_cast<std::int32_t>(p);
        if (paper.title.empty() || is_answered(report, publication)) continue;
        const std::string_view title = report.document.slice(paper.title);
        std::vector<IndexedPaper> found = look_up(title);
        const std::vector<std::string> names = names_of_owner(report, paper);
        std::erase_if(found, [&](const IndexedPaper& one) {
            return title_key(one.record.title) != title_key(title) || !is_named(names, one.record.authors);
        });
        if (found.size() > 1) {
            std::erase_if(found, [&](const IndexedPaper& one) { return !is_claimed(report, publication, one.record); });
        }
        if (found.size() != 1) continue;
        Source& source = report.sources.emplace_back();
        source.place = paper.title;
        source.publication = publication;
        source.question = {Provider::OpenReview, found.front().id};
        source.name = page_of(source.question);
        source.answer.asked = true;
        source.answer.read_on = found.front().read_on;
        source.answer.paper = std::move(found.front().record);
        hold_paper(report, source, facts, as_of);
        conclude(source);
    }
    std::ranges::stable_sort(report.sources, {}, &Source::place);
}

}  // namespace veritae::resolve
