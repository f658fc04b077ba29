// SPDX-License-Identifier: MIT
#include "cross/fingerprints.hpp"

#include <algorithm>

#include "cross/keys.hpp"
#include "text/fold.hpp"

namespace veritae::cross {
namespace {

/// The hash of each piece, by the character that it begins with.
std::vector<std::uint64_t> pieces_of(std::string_view tight) {
    std::vector<std::uint64_t> pieces;
    std::size_t end = 0;
    for (std::size_t begin = 0; begin < tight.size(); begin += text::code_point_at(tight, begin).length) {
        while (end < tight.size() && end < begin + kPieceBytes) end += text::code_point_at(tight, end).length;
        if (end < begin + kPieceBytes) break;
        pieces.push_back(hash_of({tight.substr(begin, end - begin)}));
    }
    return pieces;
}

}  // namespace

std::vector<std::uint64_t> fingerprints(std::string_view text) {
    const std::string tight = text::fold_tight(text);
    const std::vector<std::uint64_t> pieces = pieces_of(tight);
    std::vector<std::uint64_t> prints;
    // The place of the smallest piece of a window is known from the one before, unless the window has left it behind.
    std::size_t smallest = 0;
    for (std::size_t end = std::min(kWindow, pieces.size()); end <= pieces.size() && end > 0; ++end) {
        const std::size_t begin = end > kWindow ? end - kWindow : 0;
        if (prints.empty() || smallest < begin) {
            smallest = begin;
            for (std::size_t i = begin; i < end; ++i) {
                if (pieces[i] <= pieces[smallest]) smallest = i;
            }
        } else if (pieces[end - 1] <= pieces[smallest]) {
            smallest = end - 1;
        } else {
            continue;
        }
        prints.push_back(pieces[smallest]);
    }
    std::sort(prints.begin(), prints.end());
    prints.erase(std::unique(prints.begin(), prints.end()), prints.end());
    if (prints.size() > kMostPrints) prints.resize(kMostPrints);
    return prints;
}

}  // namespace veritae::cross
