// SPDX-License-Identifier: MIT
#include "text/fingerprint.hpp"

#include <fmt/format.h>

namespace veritae::text {

std::string Fingerprint::hex() const { return fmt::format("{:016x}", hash_); }

}  // namespace veritae::text
