// SPDX-License-Identifier: MIT
#include "veritae/checker.hpp"
int main() { return veritae::builtin_rulebook().rules.empty() ? 0 : 0; }
