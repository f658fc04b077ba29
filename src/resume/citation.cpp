// SPDX-License-Identifier: MIT
#include "resume/assemble.hpp"

namespace veritae::resume {

Citation parse_citation(const Document&, const Mentions&, Span) { return {}; }

}  // namespace veritae::resume
