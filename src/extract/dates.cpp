// SPDX-License-Identifier: MIT
#include "extract/extract.hpp"

namespace veritae::extract {

Dates find_dates(const Scan&) { return {}; }

}  // namespace veritae::extract
