// SPDX-License-Identifier: MIT
#include "checks/check.hpp"
namespace veritae::checks {
std::span<const CheckKind> registry() { return {}; }
}
