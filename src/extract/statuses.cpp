// SPDX-License-Identifier: MIT
#include "extract/extract.hpp"

namespace veritae::extract {

std::vector<StatusMention> find_statuses(const Scan&) { return {}; }
std::vector<AuthorRoleMention> find_author_roles(const Scan&) { return {}; }

}  // namespace veritae::extract
