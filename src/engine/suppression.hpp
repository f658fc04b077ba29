// SPDX-License-Identifier: MIT
/// \file
/// What the author of a document has answered already: comments that allow a finding, with the reason.
///
///     <!-- veritae: allow metric/rank-percent -- the organisers counted teams, not people -->
///
/// in Markdown, `% veritae: …` in LaTeX and BibTeX, `# veritae: …` in YAML. Other formats have no comments.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "veritae/report.hpp"

namespace veritae::engine {

/// The suppressions of a document in their order. One covers the block (paragraph, list item, row, heading) whose line
/// it stands on; one on a line of its own the block that follows. O(text + suppressions · log lines).
[[nodiscard]] std::vector<Suppression> find_suppressions(const Document& document, const Rulebook& rulebook);

/// Takes out the findings with a claim in a block that allows their rule, and counts them where they were allowed.
void apply_suppressions(std::vector<DocumentReport>& documents, std::vector<Finding>& findings);

/// Takes out the findings whose fingerprints are among sorted ones, and counts them with their documents.
void leave_out_known(std::vector<DocumentReport>& documents, std::vector<Finding>& findings,
                     std::span<const std::string> fingerprints);

}  // namespace veritae::engine
