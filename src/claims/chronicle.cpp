// SPDX-License-Identifier: MIT
#include "claims/chronicle.hpp"
namespace veritae::claims {
Chronicle chronicle(std::span<const DocumentReport>, const Facts&, Day) { return {}; }
}
