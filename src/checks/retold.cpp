// SPDX-License-Identifier: MIT
#include "checks/retold.hpp"

#include <fmt/format.h>

namespace veritae::checks {

bool has_stood(const claims::Version& version, const Case& the_case, const Rule& rule) {
    return the_case.as_of - version.as_of > static_cast<std::int32_t>(rule.number("soon").value_or(0));
}

Evidence earlier_words(const claims::Version& version, Span span) {
    const Document& document = version.before.document;
    const std::uint32_t line = document.position(document.in_text(span).begin).line;
    return Evidence::fact(fmt::format("{}:{}", document.path, line), std::string(document.verbatim(span)));
}

Span said_at(Span span, Span whole) { return span.empty() ? whole : span; }

}  // namespace veritae::checks
