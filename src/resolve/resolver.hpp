// SPDX-License-Identifier: MIT
/// \file
/// Questions to answers, by any way to fetch.
#pragma once

#include <string>
#include <string_view>

#include "veritae/rulebook.hpp"
#include "veritae/source.hpp"

#include "resolve/http.hpp"

namespace veritae::resolve {

/// Who is to be asked.
struct Asked {
    bool openreview = false;
    bool github = false;
};

/// Asks in rounds, all of a case's questions at once, until nothing is left to ask; a question that stands twice is
/// asked once. Questions to others than `asked` stay unasked. The facts must outlive it.
[[nodiscard]] Resolve resolver(Fetch fetch, Asked asked, const Facts& facts);

/// What of an answer's body is kept (see Reduce): the members that records are made of, and no ids of people. What is
/// no JSON becomes `null`.
[[nodiscard]] std::string reduced(const Request& request, std::string_view body);

}  // namespace veritae::resolve
