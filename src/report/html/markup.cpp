// SPDX-License-Identifier: MIT
#include "report/html/markup.hpp"

#include <algorithm>

#include "report/escapes.hpp"
#include "report/terminal.hpp"

namespace veritae::report::html {

std::string escaped(std::string_view words) {
    std::string out;
    out.reserve(words.size());
    for (std::size_t begin = 0; begin <= words.size();) {
        const std::size_t end = std::min(words.find('\n', begin), words.size());
        if (begin > 0) out += '\n';
        out += xml_escaped(printable(words.substr(begin, end - begin)));
        begin = end + 1;
    }
    return out;
}

}  // namespace veritae::report::html
