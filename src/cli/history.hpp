// SPDX-License-Identifier: MIT
/// \file
/// What documents were at an earlier revision, asked of git.
#pragma once

#include <string>
#include <vector>

#include "cli/gather.hpp"

namespace veritae::cli {

/// Adds to each document that is a file what it was at `revision`, and the day of that commit (UTC). One that was not
/// there then has no past; neither has standard input. Throws Failure where git cannot be run, a file is in no
/// repository, or its repository does not know the revision. Of a document with parts its own file is read.
void add_history(std::vector<Gathered>& documents, const std::string& revision, const ReadLimits& limits);

}  // namespace veritae::cli
