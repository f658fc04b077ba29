// SPDX-License-Identifier: MIT
/// \file
/// Start here: bytes and a rulebook in, a report out.
///
///     veritae::Checker checker(veritae::builtin_rulebook());
///     auto report = checker.check({{"cv.md", veritae::Format::Markdown, bytes}}, {.as_of = today});
///
/// Then, in the order of the data's way: document.hpp, mentions.hpp, resume.hpp, timeline.hpp and claim_graph.hpp,
/// finding.hpp, report.hpp; beside it rulebook.hpp, and for both theories date.hpp and quantity.hpp.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/report.hpp"
#include "veritae/rulebook.hpp"

namespace veritae {

/// What a document was at an earlier time.
struct Earlier {
    std::string name;  ///< by which evidence calls it: "HEAD~3:cv.md"
    std::string bytes;
    Day as_of;  ///< the day it was written by
};

/// One document to check: its name, how to read it, its bytes.
struct Input {
    std::string path;
    Format format = Format::Text;
    std::string_view bytes;
    std::vector<Included> included = {};  ///< files that it takes in
    std::uint32_t document = 0;           ///< which of those that were inspected together
    std::optional<Earlier> earlier = {};
};

struct CheckOptions {
    Day as_of;                        ///< the day to judge by; nothing reads a clock
    std::vector<std::string> select;  ///< rule ids or families (`metric`, `metric/*`); empty: every enabled rule
    std::vector<std::string> ignore;
    ReadLimits limits;
    LayOutPdf lay_out_pdf = {};  ///< without it no PDF can be read
    bool suppressions = false;   ///< whether a document may allow findings: only where it is checked for its author
    std::vector<std::string> known = {};  ///< sorted fingerprints of findings that are not to be told
    Resolve resolve = {};                 ///< asks sources about links; without it nothing is asked
    LookUp look_up = {};                  ///< looks papers up by their titles; asks nobody
    bool digests = false;                 ///< tell the SHA-256 of what was read
};

/// A rulebook made ready: the lexicon indexed, the rules bound to their checks. Immutable, so that threads may share
/// it. The rulebook must outlive it.
class Checker {
  public:
    explicit Checker(const Rulebook& rulebook);
    ~Checker();
    Checker(Checker&&) noexcept;
    Checker& operator=(Checker&&) noexcept;

    /// Reads, understands and checks documents of one person as one case. A document that cannot be read has its
    /// `error` set; the others are still checked. Near-linear in the bytes and in the publications.
    [[nodiscard]] CaseReport check(std::span<const Input> documents, const CheckOptions& options) const;

  private:
    struct Prepared;
    std::unique_ptr<const Prepared> prepared_;
};

}  // namespace veritae
