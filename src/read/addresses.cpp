// SPDX-License-Identifier: MIT
// `plain` in, the addresses that are written out in it as links out.
//
// A web address begins with a scheme or "www." and ends before a blank, a quotation mark or anything that is not ASCII,
// since Chinese text follows an address without a blank; also before a sign that was full-width in the file. Trailing
// punctuation and brackets that were opened outside are not part of it.
#include <algorithm>
#include <string>
#include <string_view>

#include "read/formats.hpp"

namespace veritae::reading {
namespace {

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

bool is_address_sign(char c) {
    return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"' && c != '`' && c != '\\' && c != '^' && c != '{' &&
           c != '}' && c != '|';
}

bool is_mail_sign(char c) { return is_alphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%'; }

// Bytes at the end that belong to the sentence.
std::size_t trimmed_size(std::string_view address) {
    constexpr std::string_view kPunctuation = ".,;:!?'*_~([";
    std::ptrdiff_t round =
        std::count(address.begin(), address.end(), '(') - std::count(address.begin(), address.end(), ')');
    std::ptrdiff_t square =
        std::count(address.begin(), address.end(), '[') - std::count(address.begin(), address.end(), ']');
    while (!address.empty()) {
        const char last = address.back();
        if (last == ')' && round < 0) {
            ++round;
        } else if (last == ']' && square < 0) {
            ++square;
        } else if (kPunctuation.find(last) == std::string_view::npos) {
            break;
        } else {
            round -= last == '(';
            square -= last == '[';
        }
        address.remove_suffix(1);
    }
    return address.size();
}

// Where a candidate stops being what the file says byte for byte.
Span cut_at_fold(const Document& document, Span span) {
    const std::string_view shown = document.slice(span);
    const std::string_view source = document.verbatim(span);
    if (shown == source) return span;
    const auto [first, _] = std::mismatch(shown.begin(), shown.end(), source.begin(), source.end());
    span.end = span.begin + static_cast<std::uint32_t>(first - shown.begin());
    return span;
}

class Finder {
  public:
    explicit Finder(Document& document) : document_(document), plain_(document.plain), known_(document.links.size()) {}

    void run() {
        constexpr std::string_view kWww = "www.";
        find_all("://", [&](std::size_t at) { return with_scheme(at); });
        find_all(kWww, [&](std::size_t at) {
            const bool starts =
                at == 0 || (!is_alphanumeric(plain_[at - 1]) && plain_[at - 1] != '/' && plain_[at - 1] != '@');
            return starts ? web(at, at + kWww.size(), "http://") : at + kWww.size();
        });
        find_all("@", [&](std::size_t at) { return mail(at); });
        std::stable_sort(document_.links.begin(), document_.links.end(),
                         [](const Link& a, const Link& b) { return a.span < b.span; });
    }

  private:
    // `found` takes the place of the word and returns where to go on.
    template <typename Found>
    void find_all(std::string_view word, Found found) {
        marked_ = 0;
        for (std::size_t at = plain_.find(word); at != std::string_view::npos;) at = plain_.find(word, found(at));
    }

    std::size_t with_scheme(std::size_t at) {
        for (const std::string_view scheme : {"https", "http", "ftp"}) {
            if (plain_.substr(0, at).ends_with(scheme)) return web(at - scheme.size(), at + 3, "");
        }
        return at + 3;
    }

    std::size_t web(std::size_t begin, std::size_t host, std::string_view prefix) {
        std::size_t end = host;
        while (end < plain_.size() && is_address_sign(plain_[end])) ++end;
        Span span = cut_at_fold(document_, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        if (span.end <= host) return end;
        span.end = span.begin + static_cast<std::uint32_t>(trimmed_size(document_.slice(span)));
        if (span.end > host) add(span, prefix);
        return std::max<std::size_t>(span.end, host);
    }

    std::size_t mail(std::size_t at) {
        std::size_t begin = at;
        while (begin > 0 && begin > searched_ && is_mail_sign(plain_[begin - 1])) --begin;
        std::size_t end = at + 1;
        bool dotted = false;
        for (; end < plain_.size() && (is_alphanumeric(plain_[end]) || plain_[end] == '.' || plain_[end] == '-');
             ++end) {
            dotted = dotted || (plain_[end] == '.' && end + 1 < plain_.size() && is_alphanumeric(plain_[end + 1]));
        }
        searched_ = end;
        while (end > at + 1 && !is_alphanumeric(plain_[end - 1])) --end;
        while (begin < at && !is_alphanumeric(plain_[begin])) ++begin;
        if (begin < at && dotted) add({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, "mailto:");
        return searched_;
    }

    // Candidates of one search come in order, and so do the links of the file: one look at each.
    void add(Span span, std::string_view prefix) {
        while (marked_ < known_ && document_.links[marked_].span.end <= span.begin) ++marked_;
        if (marked_ < known_ && document_.links[marked_].span.overlaps(span)) return;
        document_.links.push_back({span, std::string(prefix).append(document_.slice(span))});
    }

    Document& document_;
    std::string_view plain_;
    std::size_t known_;       ///< links that the file marks up
    std::size_t marked_ = 0;  ///< the first of them that may overlap what comes
    std::size_t searched_ = 0;
};

}  // namespace

void add_bare_addresses(Document& document) { Finder(document).run(); }

}  // namespace veritae::reading
