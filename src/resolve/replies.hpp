// SPDX-License-Identifier: MIT
/// \file
/// What a reply means for an answer.
#pragma once

#include "veritae/source.hpp"

#include "resolve/http.hpp"

namespace veritae::resolve {

/// Why a reply other than Answered gives no answer.
[[nodiscard]] constexpr Doubt doubt_of(Reply reply) {
    switch (reply) {
        case Reply::Answered:
            return Doubt::None;
        case Reply::Absent:
            return Doubt::NotFound;
        case Reply::Forbidden:
            return Doubt::Refused;
        case Reply::Limited:
            return Doubt::Limited;
        case Reply::Unreachable:
            return Doubt::Unreachable;
        case Reply::Malformed:
            return Doubt::Malformed;
        case Reply::NotCached:
            return Doubt::NotCached;
    }
    return Doubt::Malformed;
}

/// An answer with the response's day, and its doubt if it is none.
[[nodiscard]] inline SourceAnswer begin_answer(const Response& response) {
    SourceAnswer answer;
    answer.asked = true;
    answer.doubt = doubt_of(response.reply);
    answer.read_on = response.read_on;
    return answer;
}

}  // namespace veritae::resolve
