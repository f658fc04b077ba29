// SPDX-License-Identifier: MIT
/// \file
/// What a single word says of a paper's progress because it stands right beside a venue: "进了 CONF 2030", "CONF 2030
/// 收下了", "目标：CONF 2030".
#pragma once

#include <optional>

#include "extract/scan.hpp"

namespace veritae::extract {

/// Whether a term has more than one Chinese character: alone these begin and end many words.
[[nodiscard]] bool is_worded(const TermMention& term);

/// Whether the Chinese character right before a term goes on into it, so that the term says nothing of its own: 要 in
/// 主要. It does not where a word that may stand before ends there: 论文要.
[[nodiscard]] bool inside_word(const Scan& scan, const TermMention& term);

/// What a part of a status (StatusPart::Gain, Aim or Take) says beside its venue; nothing where none stands there, or
/// where more words say what the venue has taken in, or has still to do.
[[nodiscard]] std::optional<Status> beside_venue(const Scan& scan, const TermMention& term);

}  // namespace veritae::extract
