// SPDX-License-Identifier: MIT
/// \file
/// The result of a check: per document what was found, what was understood and what was not. Formats are written from
/// it in src/report.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "veritae/claim_graph.hpp"
#include "veritae/document.hpp"
#include "veritae/finding.hpp"
#include "veritae/mentions.hpp"
#include "veritae/resume.hpp"
#include "veritae/source.hpp"
#include "veritae/timeline.hpp"

namespace veritae {

namespace claims {
struct Chronicle;
}

/// How much of what looks readable was read: {read, seen}.
struct Coverage {
    struct Ratio {
        std::uint32_t read = 0;
        std::uint32_t seen = 0;
    };
    Ratio dates;
    Ratio publications;
    Ratio links;
};

/// A comment by which the author of a document allows a finding.
struct Suppression {
    enum class Fault : std::uint8_t {
        None,
        Form,    ///< not `allow RULE -- reason`
        Reason,  ///< none is given
        Rule,    ///< there is none of this name
    };

    Span comment;  ///< bytes of Document::text
    Span covers;   ///< the block that it stands in or before
    std::vector<std::string> rules;
    std::string reason;
    Fault fault = Fault::None;  ///< then it allows nothing
    std::uint32_t used = 0;     ///< findings that it took out
};

/// A file that was read, by the SHA-256 of its bytes in hex.
struct Digest {
    std::string path;
    std::string sha256;
};

/// One document of a case.
struct DocumentReport {
    Document document;
    Mentions mentions;
    Resume resume;
    Coverage coverage;
    std::vector<Source> sources;  ///< by link; empty unless sources were asked
    std::optional<Window>
        written;  ///< the tightest bounds on the day it was written; empty where its statements conflict
    std::vector<Digest> digests;  ///< of the document and what it takes in, where CheckOptions::digests asks for them
    std::optional<ReadError> error;         ///< then the rest is empty, but for the digests
    std::vector<Suppression> suppressions;  ///< empty unless they were asked for
    std::uint32_t suppressed = 0;           ///< findings of the document that are not told
};

/// Documents of one person, and what was found over all of them. A finding belongs to the document of its first
/// evidence.
struct CaseReport {
    std::vector<DocumentReport> documents;
    ClaimGraph graph;
    std::shared_ptr<const claims::Chronicle> chronicle;  ///< the timeline, for `graph`; its type is src/claims' own
    std::vector<Finding> findings;                       ///< by document, severity (descending), place, rule
};

/// The document that a finding belongs to: that of its first claim; 0 if it has none.
[[nodiscard]] std::uint32_t document_of(const Finding& finding);

/// What of a document was understood. Dates: those read, of all that look like one. Publications: those of its lists
/// whose title was found, of all in its lists. Links: those about which a
/// source was asked and knew something.
[[nodiscard]] Coverage coverage_of(const Mentions& mentions, const Resume& resume);

}  // namespace veritae
