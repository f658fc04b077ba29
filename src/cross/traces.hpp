// SPDX-License-Identifier: MIT
/// \file
/// What a candidate's résumé leaves to be held against those of others: papers, links and texts, as little of each as a
/// comparison needs. Texts, names of others and addresses of mail are hashes (keys.hpp); a title and the first words of
/// a text are shown, so that a finding can be looked up.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/report.hpp"
#include "veritae/rulebook.hpp"

namespace veritae::cross {

/// Stands behind what was cut.
inline constexpr std::string_view kCut = "…";

/// What an identifier of a paper begins with that is of the archive of preprints.
inline constexpr std::string_view kArxiv = "arxiv:";

/// What is said of first authorship. `Shared`: together with others, by a mark or in words.
enum class FirstAuthor : std::uint8_t { No, Alone, Shared };

struct PaperTrace {
    std::uint64_t key = 0;      ///< of the title; 0 without one
    std::uint32_t telling = 0;  ///< words of the title that say what the work is about
    std::string title;
    std::uint32_t line = 0;
    FirstAuthor first = FirstAuthor::No;
    std::uint32_t position = 0;            ///< the owner's among the authors, from 1; 0 where it is not known
    std::uint32_t authors = 0;             ///< that are listed
    std::vector<std::uint64_t> names;      ///< of their families; sorted
    std::vector<std::string> identifiers;  ///< "arxiv:2405.08645"; sorted
    std::int16_t year = 0;
    std::string venue;  ///< its id in the facts; empty for others
};

/// Whose a link is: it stands where the owner says how to be reached, or a project is called by it. Links that a text
/// only cites are no traces.
enum class LinkUse : std::uint8_t { Owner, Project };

struct LinkTrace {
    LinkUse use = LinkUse::Owner;
    std::string key;    ///< the address without scheme, "www." and what follows the path, folded
    std::string title;  ///< of the project
    std::uint32_t line = 0;
    bool joint = false;  ///< words say that others had a part in it
    bool alone = false;  ///< words say that nobody else had
};

struct TextTrace {
    std::string title;
    std::uint32_t line = 0;
    std::string quote;                  ///< its first words
    std::vector<std::uint64_t> prints;  ///< fingerprints.hpp; sorted, without duplicates
};

struct Traces {
    std::string owner;         ///< the name as written; empty if it is not known
    std::uint64_t person = 0;  ///< of the name, however its words are ordered; 0 if it is not known
    Language language = Language::English;
    std::vector<std::uint64_t> contacts;       ///< addresses of mail at which the owner is reached; sorted
    std::vector<std::uint64_t> organizations;  ///< where the owner studied or worked; sorted
    std::vector<PaperTrace> papers;            ///< in the order of the documents, like the next two
    std::vector<LinkTrace> links;
    std::vector<TextTrace> texts;
};

/// Of all documents of a case; what cannot be read leaves none. O(bytes).
[[nodiscard]] Traces traces_of(const CaseReport& the_case, const Facts& facts);

/// All that can be shared and that is claimed as one's own: papers of which the owner is said to be the only first
/// author, by title and by identifier, links and fingerprints. Without duplicates.
[[nodiscard]] std::vector<std::uint64_t> keys_of(const Traces& traces);

/// The keys of one paper or link.
[[nodiscard]] std::vector<std::uint64_t> keys_of(const PaperTrace& paper);
[[nodiscard]] std::uint64_t key_of(const LinkTrace& link);

}  // namespace veritae::cross
