// SPDX-License-Identifier: MIT
/// \file
/// What was found between the records of a stream, in the formats of `veritae cross`.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "engine/across.hpp"
#include "report/reporter.hpp"

namespace veritae::report {

/// All of one run. The findings are in their order.
struct AcrossReport {
    std::size_t records = 0;
    std::size_t unread = 0;  ///< of them: they hold nothing that could be compared
    std::span<const engine::AcrossFinding> findings;
};

[[nodiscard]] std::string across_text(const Context& context, const AcrossReport& report);
[[nodiscard]] std::string across_json(const Context& context, const AcrossReport& report);
/// A finding a line.
[[nodiscard]] std::string across_ndjson(const Context& context, const AcrossReport& report);

struct NamedAcross {
    std::string_view name;
    std::string (*write)(const Context& context, const AcrossReport& report);
};
inline constexpr NamedAcross kAcrossFormats[] = {
    {"text", across_text}, {"json", across_json}, {"ndjson", across_ndjson}};

}  // namespace veritae::report
