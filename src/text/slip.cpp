// SPDX-License-Identifier: MIT
#include "text/slip.hpp"

#include <cstddef>
#include <utility>

namespace veritae::text {

bool one_slip_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b) return false;
    // What both begin and end with; the slip lies between.
    std::size_t front = 0;
    while (front < a.size() && a[front] == b[front]) ++front;
    std::size_t back = 0;
    while (back < a.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
    const std::size_t between = a.size() - front - back;
    if (a.size() < b.size()) return between == 0;
    return between == 1 || (between == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]);
}

}  // namespace veritae::text
