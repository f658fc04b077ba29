// SPDX-License-Identifier: MIT
// What is said, and the constraints that follow. W is the day on which the document was written; of a date as written
// [first, last] are its possible days. Every constraint is one that holds for each honest reading of the words, so that
// a conflict is a contradiction in every completion.
//
//   the check is made on day A                W <= A
//   a range "start – end"                     first(start) <= last(end)
//   "present", or told as begun or done       first(start) <= W      not for a stay of study, which may be yet to come
//   "expected" end                            W <= last(end)
//
// Of a paper at an edition of a venue let D be the last day before it was submitted, and N the last before it was
// decided. They are the same for everything that is said of this paper and this edition, so that "under review" and
// "accepted" contradict each other though no calendar is known.
//
//   to be submitted                           W <= D;  D <= last deadline
//   under review                              D < W <= N;  first deadline <= D + 1;  N <= last notification
//   in revision, rejected, withdrawn          D < W;  first deadline <= D + 1
//   accepted, published                       N < W;  D <= N;  first notification <= N + 1, or else the deadline as
//   above
//
// A status in a dated line of news holds on that day S instead of W, and S <= W. Slack: papers may be in before the
// first deadline, decisions slip, and a deadline anywhere on earth is a day later elsewhere. Unknown dates give no
// constraint.
#include "claims/chronicle.hpp"

#include <algorithm>

#include "claims/chronicle_parts.hpp"

namespace veritae::claims {
namespace {

constexpr std::uint32_t kAsOf = 0;

/// Windows are those of the statements alone; the day of the check only closes one that is open.
void add_windows(ChronicleDraft& draft) {
    for (Written& written : draft.chronicle.written) {
        written.window = window(draft.chronicle.network, written.instant);
        if (!written.window || written.window->latest) continue;
        if (!written.window->earliest || *written.window->earliest <= draft.as_of) written.window->latest = draft.as_of;
    }
}

/// Statements of the same words as one in a conflict are part of it too.
std::vector<bool> conflicting(const Chronicle& chronicle) {
    std::vector<Place> places;
    for (const Conflict& conflict : chronicle.conflicts) {
        for (const std::uint32_t c : conflict.constraints) {
            const Statement& statement = chronicle.statements[chronicle.network.constraints[c].reason];
            if (statement.place) places.push_back(*statement.place);
        }
    }
    std::sort(places.begin(), places.end());
    std::vector<bool> result;
    result.reserve(chronicle.statements.size());
    for (const Statement& statement : chronicle.statements) {
        result.push_back(statement.place && std::binary_search(places.begin(), places.end(), *statement.place));
    }
    return result;
}

}  // namespace

Chronicle chronicle(std::span<const DocumentReport> documents, const ClaimGraph& graph, const Facts& facts, Day as_of) {
    ChronicleDraft draft{{}, documents, facts, as_of};
    draft.add({.kind = StatementKind::AsOf, .day = as_of});
    Network& network = draft.chronicle.network;
    for (std::size_t d = 0; d < documents.size(); ++d) draft.chronicle.written.push_back({network.add_instant(), {}});
    for (std::uint32_t d = 0; d < documents.size(); ++d) add_entries(draft, d);
    add_statuses(draft, graph);
    add_windows(draft);

    for (const Written& written : draft.chronicle.written) network.not_after(written.instant, as_of, kAsOf);
    draft.chronicle.conflicts = conflicts(network, std::span(&kAsOf, 1));
    draft.chronicle.conflicting = conflicting(draft.chronicle);
    return std::move(draft.chronicle);
}

}  // namespace veritae::claims
