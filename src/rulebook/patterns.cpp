// SPDX-License-Identifier: MIT
#include "rulebook/patterns.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <span>

#include "text/utf8.hpp"

namespace veritae::rulebook {
namespace {

/// One piece of a pattern at the top level: a literal character, or anything else.
struct Piece {
    std::string literal;     ///< empty for a class, a group, an assertion
    bool breaks = true;      ///< nothing after it joins on to what stands before it
    std::string_view group;  ///< with its brackets
};

class Pieces {
  public:
    explicit Pieces(std::string_view pattern) : rest_(pattern) {}

    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }
    void skip_bar() { rest_.remove_prefix(1); }
    [[nodiscard]] bool alternative() const { return rest_.front() == '|'; }

    Piece next() {
        const char c = rest_.front();
        if (c == '(') {
            Piece piece;
            piece.group = rest_.substr(0, group_size());
            rest_.remove_prefix(piece.group.size());
            return piece;
        }
        if (c == '[') return skip(class_size());
        if (c == '\\') {
            const bool word = rest_.size() > 1 && std::isalnum(static_cast<unsigned char>(rest_[1])) != 0;
            if (word) {
                Piece piece = skip(2);
                piece.breaks = second_ != 'b';
                return piece;
            }
            Piece piece{std::string(rest_.substr(1, 1)), false, {}};
            rest_.remove_prefix(std::min<std::size_t>(2, rest_.size()));
            return piece;
        }
        if (c == '^' || c == '$' || c == '.') return skip(1);
        std::size_t size = 1;
        while (size < rest_.size() && (static_cast<unsigned char>(rest_[size]) & 0xC0) == 0x80) ++size;
        Piece piece{std::string(rest_.substr(0, size)), false, {}};
        rest_.remove_prefix(size);
        return piece;
    }

    /// How often the last piece must stand, at least; `exactly` tells whether also at most.
    struct Repeat {
        std::size_t least = 1;
        bool exactly = true;
    };
    Repeat repeat() {
        if (rest_.empty()) return {};
        Repeat result;
        if (rest_.front() == '*' || rest_.front() == '?') {
            result = {0, false};
            rest_.remove_prefix(1);
        } else if (rest_.front() == '+') {
            result = {1, false};
            rest_.remove_prefix(1);
        } else if (rest_.front() == '{') {
            const std::size_t close = std::min(rest_.find('}'), rest_.size() - 1);
            const std::string_view counts = rest_.substr(1, close - 1);
            std::size_t least = 0;
            for (const char digit : counts.substr(0, counts.find(','))) {
                least = std::min<std::size_t>(least * 10 + static_cast<std::size_t>(digit - '0'), 100);
            }
            result = {least, counts.find(',') == std::string_view::npos};
            rest_.remove_prefix(close + 1);
        } else {
            return {};
        }
        if (!rest_.empty() && rest_.front() == '?') rest_.remove_prefix(1);  // not greedy
        return result;
    }

  private:
    Piece skip(std::size_t size) {
        if (size >= 2) second_ = rest_[1];
        rest_.remove_prefix(std::min(size, rest_.size()));
        return {};
    }
    [[nodiscard]] std::size_t class_size() const {
        std::size_t i = rest_.starts_with("[^") ? 2 : 1;
        if (i < rest_.size() && rest_[i] == ']') ++i;
        for (; i < rest_.size() && rest_[i] != ']'; ++i) {
            if (rest_[i] == '\\') ++i;
        }
        return i + 1;
    }
    [[nodiscard]] std::size_t group_size() const {
        std::size_t depth = 0;
        for (std::size_t i = 0; i < rest_.size(); ++i) {
            if (rest_[i] == '\\') {
                ++i;
            } else if (rest_[i] == '[') {
                i += Pieces(rest_.substr(i)).class_size() - 1;
            } else if (rest_[i] == '(') {
                ++depth;
            } else if (rest_[i] == ')' && --depth == 0) {
                return i + 1;
            }
        }
        return rest_.size();
    }

    std::string_view rest_;
    char second_ = 0;
};

/// What stands between the brackets of a group; nothing for `(?i)` and its like.
std::string_view body(std::string_view group) {
    if (group.size() < 2) return {};
    group = group.substr(1, group.size() - 2);
    if (!group.starts_with('?')) return group;
    const std::size_t colon = group.find(':');
    return colon == std::string_view::npos ? std::string_view{} : group.substr(colon + 1);
}

/// A leading `.*` makes a search quadratic and says nothing.
bool begins_with_anything(std::string_view pattern) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view prefix : {"(?i)", "(?s)", "(?m)", "(?:", "(", "^"}) {
            if (!pattern.starts_with(prefix)) continue;
            pattern.remove_prefix(prefix.size());
            again = true;
        }
    }
    return pattern.starts_with(".*") || pattern.starts_with(".+");
}

}  // namespace

std::string required_literal(std::string_view pattern) {
    std::string run;
    std::string found;
    const auto end_run = [&] {
        if (run.size() >= 2 && run.size() > found.size()) found = run;
        run.clear();
    };
    for (Pieces pieces(pattern); !pieces.done();) {
        if (pieces.alternative()) return {};
        const Piece piece = pieces.next();
        const Pieces::Repeat repeat = pieces.repeat();
        if (piece.literal.empty()) {
            if (piece.breaks) end_run();
            if (repeat.least == 0) continue;
            std::string inside = required_literal(body(piece.group));
            if (inside.size() > found.size()) found = std::move(inside);
            continue;
        }
        for (std::size_t i = 0; i < repeat.least; ++i) run += piece.literal;
        if (!repeat.exactly) end_run();
    }
    end_run();
    return found;
}

namespace {

/// The alternatives of a pattern at its top level: itself if it has none.
std::vector<std::string_view> alternatives(std::string_view pattern) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (Pieces pieces(pattern); !pieces.done();) {
        if (pieces.alternative()) {
            const std::size_t end = pattern.size() - pieces.rest().size();
            parts.push_back(pattern.substr(begin, end - begin));
            begin = end + 1;
            pieces.skip_bar();
            continue;
        }
        static_cast<void>(pieces.next());
        static_cast<void>(pieces.repeat());
    }
    parts.push_back(pattern.substr(begin));
    return parts;
}

using Literals = std::vector<std::string>;

/// Characters of the shortest one.
std::size_t shortest(const Literals& literals) {
    std::size_t size = SIZE_MAX;
    for (const std::string& literal : literals) size = std::min(size, text::count_code_points(literal));
    return size;
}

/// Of each alternative one set, put together.
std::vector<Literals> sets_of_all(std::span<const std::string_view> parts) {
    std::vector<Literals> together;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        std::vector<Literals> sets = required_sets(parts[p]);
        if (p == 0) together.resize(sets.size());
        together.resize(std::min(together.size(), sets.size()));
        for (std::size_t k = 0; k < together.size(); ++k)
            together[k].insert(together[k].end(), sets[k].begin(), sets[k].end());
    }
    return together;
}

}  // namespace

std::vector<Literals> required_sets(std::string_view pattern) {
    constexpr std::size_t kMost = 2;
    if (const std::vector<std::string_view> parts = alternatives(pattern); parts.size() > 1) return sets_of_all(parts);
    std::vector<Literals> sets;
    const auto add = [&](Literals set) {
        if (std::find(sets.begin(), sets.end(), set) == sets.end()) sets.push_back(std::move(set));
    };
    if (std::string one = required_literal(pattern); !one.empty()) add({std::move(one)});
    for (Pieces pieces(pattern); !pieces.done();) {
        const Piece piece = pieces.next();
        if (pieces.repeat().least == 0 || piece.group.empty()) continue;
        for (Literals& set : required_sets(body(piece.group))) add(std::move(set));
    }
    std::stable_sort(sets.begin(), sets.end(),
                     [](const Literals& a, const Literals& b) { return shortest(a) > shortest(b); });
    sets.resize(std::min(sets.size(), kMost));
    return sets;
}

Literals required_literals(std::string_view pattern) {
    std::vector<Literals> sets = required_sets(pattern);
    return sets.empty() ? Literals{} : std::move(sets.front());
}

char required_sign(std::string_view pattern) {
    if (const std::vector<std::string_view> parts = alternatives(pattern); parts.size() > 1) {
        const char first = required_sign(parts.front());
        const bool all = std::all_of(parts.begin(), parts.end(),
                                     [&](std::string_view part) { return required_sign(part) == first; });
        return all ? first : '\0';
    }
    for (Pieces pieces(pattern); !pieces.done();) {
        const Piece piece = pieces.next();
        if (pieces.repeat().least == 0) continue;
        const bool sign = piece.literal.size() == 1 && std::ispunct(static_cast<unsigned char>(piece.literal[0])) != 0;
        if (sign) return piece.literal[0];
        if (const char inside = piece.group.empty() ? '\0' : required_sign(body(piece.group)); inside != 0)
            return inside;
    }
    return '\0';
}

std::optional<std::string> pattern_fault(std::string_view pattern) {
    if (begins_with_anything(pattern)) return "begins with anything";
    const RE2 compiled(pattern, RE2::Quiet);
    if (!compiled.ok()) return fmt::format("cannot be compiled: {}", compiled.error());
    if (RE2::FullMatch("", compiled)) return "matches nothing at all";
    if (required_literals(pattern).empty()) {
        return "has no literal of two letters outside groups by which it could be found";
    }
    return {};
}

}  // namespace veritae::rulebook
