// SPDX-License-Identifier: MIT
// A mark counts only where it can be one: `**` or `*` beside a word and with its partner on the same line, `[…](…)`
// whole. Anything else is a sign of the text.
#include "read/inline.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

constexpr std::size_t kFarthest = 2000;  // characters between a mark and its partner

class Inline {
  public:
    Inline(std::span<const Character> all, Writer& writer) : all_(all), writer_(writer) {}

    void write(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end;) {
            const std::size_t after = marked(i, end);
            if (after > i) {
                i = after;
                continue;
            }
            if (all_[i].value == '\n') {
                writer_.break_line();
            } else {
                writer_.put(all_[i].value, all_[i].begin, all_[i].end);
            }
            ++i;
        }
    }

  private:
    [[nodiscard]] char32_t at(std::size_t i) const { return i < all_.size() ? all_[i].value : U'\n'; }

    /// The place of the mark that closes one, or nothing.
    [[nodiscard]] std::optional<std::size_t> partner(std::size_t from, std::size_t end, char32_t sign,
                                                     std::size_t count) const {
        const std::size_t last = std::min(end, from + kFarthest);
        for (std::size_t i = from; i + count <= last && at(i) != '\n'; ++i) {
            if (at(i) != sign || i == from) continue;
            const bool whole = count == 1 ? at(i + 1) != sign && at(i - 1) != sign : at(i + 1) == sign;
            if (whole && at(i - 1) != ' ') return i;
        }
        return std::nullopt;
    }

    /// Writes what a mark at `i` sets apart; the place after it, or `i` if there is no mark.
    std::size_t marked(std::size_t i, std::size_t end) {
        const char32_t c = at(i);
        if (c == '[') return link(i, end);
        if (c != '*' && c != '`') return i;
        const std::size_t count = c == '*' && at(i + 1) == '*' ? 2 : 1;
        if (at(i + count) == ' ') return i;
        const std::optional<std::size_t> close = partner(i + count, end, c, count);
        if (!close) return i;
        const Emphasis emphasis = c == '`' ? Emphasis::Code : count == 2 ? Emphasis::Bold : Emphasis::Italic;
        writer_.open(emphasis);
        write(i + count, *close);
        writer_.close(emphasis);
        return *close + count;
    }

    std::size_t link(std::size_t i, std::size_t end) {
        const std::size_t last = std::min(end, i + kFarthest);
        std::size_t close = i + 1;
        while (close < last && at(close) != ']' && at(close) != '\n') ++close;
        if (close >= last || at(close) != ']' || at(close + 1) != '(') return i;
        std::size_t stop = close + 2;
        while (stop < last && at(stop) != ')' && at(stop) != ' ' && at(stop) != '\n') ++stop;
        if (stop >= last || at(stop) != ')') return i;
        std::string target;
        for (std::size_t k = close + 2; k < stop; ++k) text::append(target, all_[k].value);
        writer_.open_link(std::move(target));
        write(i + 1, close);
        writer_.close_link();
        return stop + 1;
    }

    std::span<const Character> all_;
    Writer& writer_;
};

}  // namespace

void write_inline(std::span<const Character> characters, Writer& writer) {
    Inline(characters, writer).write(0, characters.size());
}

}  // namespace veritae::reading
