// SPDX-License-Identifier: MIT
// malformed-address: an address or identifier that cannot be one as it is written.
//
// Links that the reader knows are taken apart. What it does not know because it is broken is found by the signs that
// only addresses have: "//", ":/", and "](" where a Markdown link was meant. Identifiers are read where a word
// announces them or where their provider's host stands. Everything that a reader or a wrapped line could have done to a
// good address is left alone.
#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "veritae/resume.hpp"

#include "checks/address.hpp"
#include "checks/checks.hpp"
#include "checks/web_scheme.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_alnum(char c) { return is_digit(c) || is_letter(c); }
/// What an address is made of, in running text.
bool is_sign(char c) {
    return c > ' ' && c < 0x7F && std::string_view("<>\"`\\^{}|").find(c) == std::string_view::npos;
}

class Search {
  public:
    Search(const Rule& rule, const DocumentReport& report, std::uint32_t number, std::vector<Finding>& findings)
        : rule_(rule),
          report_(report),
          document_(report.document),
          plain_(document_.plain),
          number_(number),
          findings_(findings) {}

    void run() {
        find_all("](", [&](std::size_t at) { broken_link(at); });
        find_all("//", [&](std::size_t at) { double_slash(at); });
        find_all(":/", [&](std::size_t at) { single_slash(at); });
        find_all(":\\", [&](std::size_t at) { broken_scheme(at); });
        find_all("http:", [&](std::size_t at) { no_slash(at, at + 5); });
        find_all("https:", [&](std::size_t at) { no_slash(at, at + 6); });
        for (const Link& link : document_.links) look(link);
        for (const TermMention& mention : report_.mentions.terms) {
            if (mention.sense == Sense::Identifier) announced(mention);
        }
        find_all("0000-000", [&](std::size_t at) { orcid(at); });
        find_all("0009-000", [&](std::size_t at) { orcid(at); });
    }

  private:
    template <class Found>
    void find_all(std::string_view word, Found found) {
        for (std::size_t at = plain_.find(word); at != std::string_view::npos; at = plain_.find(word, at + word.size()))
            found(at);
    }

    void add(std::string_view outcome, Span span, std::string_view address) {
        if (span.empty()) return;
        const auto next = told_.upper_bound(span);
        if ((next != told_.end() && next->overlaps(span)) || (next != told_.begin() && std::prev(next)->overlaps(span)))
            return;
        if (document_.lines[document_.line_of(span.begin)].kind == LineKind::Code) return;
        told_.insert(span);
        Finding& finding = findings_.emplace_back();
        finding.outcome = outcome;
        finding.evidence = {Evidence::claim({number_, span})};
        finding.arguments = {{"address", std::string(address)}};
    }

    bool has(std::string_view list, std::string_view word) const { return rule_.has(list, text::fold(word)); }

    /// Does a host end as the hosts do that people write?
    bool common_ending(std::string_view host) const {
        const std::size_t dot = host.rfind('.');
        return dot != std::string_view::npos && has("endings", host.substr(dot + 1));
    }

    // ---- links

    void look(const Link& link) {
        if (link.span.empty()) return;
        const std::string_view shown = document_.slice(link.span);
        const bool bare = link.target.ends_with(shown) && link.target.size() - shown.size() <= kLongestPrefix;
        std::string_view target = link.target;
        while (!target.empty() && (target.back() == ' ' || target.back() == '\n')) target.remove_suffix(1);
        while (!target.empty() && (target[0] == ' ' || target[0] == '\n')) target.remove_prefix(1);
        if (target.empty()) {
            // An empty pair of brackets behind a note in square brackets is no link: "[1]()" hardly either.
            if (shown.size() > 1) add("empty", link.span, shown);
            return;
        }
        if (const std::string_view outcome = fault(target, bare); !outcome.empty())
            add(outcome, link.span, link.target);
    }

    /// What is wrong with a whole address; empty for nothing.
    std::string_view fault(std::string_view address, bool bare) const {
        if (address.starts_with("mailto:")) return mail_fault(address.substr(7), bare);
        if (bare && address.find('@') != std::string_view::npos && address.find("://") == std::string_view::npos)
            return {};
        if (const std::string_view outcome = scheme_fault(address); !outcome.empty()) return outcome;
        if (address.find("://") == std::string_view::npos) return relative_fault(address);
        return web_fault(address);
    }

    std::string_view mail_fault(std::string_view mail, bool bare) const {
        mail = mail.substr(0, std::min(mail.find('?'), mail.size()));
        if (bare || mail.empty()) return bare ? std::string_view{} : "mail";
        const std::string decoded = percent_decoded(mail);
        // An address that is written for people only, "ida[at]uni", is spoilt on purpose.
        if (decoded.find_first_of("[({ ") != std::string::npos) return {};
        const std::size_t at = decoded.find('@');
        if (at == std::string::npos || at == 0) return "mail";
        if (mail.starts_with("//")) return "mail";
        const std::string_view host = std::string_view(decoded).substr(at + 1);
        return is_host(host) || decoded.find(',') != std::string::npos ? std::string_view{} : "mail";
    }

    /// "htp://", "http//", "https:/x", "http://https://x".
    std::string_view scheme_fault(std::string_view address) const {
        if (address.starts_with("://")) return "scheme";
        if (address.starts_with("//http:") || address.starts_with("//https:")) return "twice";
        const std::optional<WebScheme> scheme = read_web_scheme(address);
        if (!scheme || (has("schemes", address.substr(0, address.find(':'))) && !is_web(address))) return {};
        const std::string_view rest = address.substr(std::min(scheme->host, address.size()));
        if (scheme->broken)
            return rest.empty() || !(is_alnum(rest[0]) || rest[0] == '.') ? std::string_view{} : "scheme";
        const std::optional<WebScheme> second = read_web_scheme(rest);
        return second && second->slashes ? "twice" : std::string_view{};
    }

    static bool is_web(std::string_view address) {
        const std::string folded = text::fold(address.substr(0, 5));
        return folded.starts_with("http");
    }

    /// A target without a scheme is a file of the site, unless it begins with a host.
    std::string_view relative_fault(std::string_view address) const {
        const std::string_view host = split_address(address).host;
        if (is_wide_host(host)) return "wide";
        // "www,host.org"
        if (text::fold(address.substr(0, 3)) == "www" && address.size() > 4 && address[3] != '.' &&
            !is_alnum(address[3]) && address[3] != '-' && is_host(split_address(address.substr(4)).host))
            return "host";
        if (!has("places", host)) return {};
        return address.substr(host.size()).starts_with("//") ? "path" : std::string_view{};
    }

    /// "github。com": a host but for the full stop.
    bool is_wide_host(std::string_view host) const {
        for (const std::string_view stop : {"\u3002", "\uFF0E"}) {
            const std::size_t at = host.rfind(stop);
            if (at == std::string_view::npos || at == 0) continue;
            if (is_alnum(host[at - 1]) && has("endings", host.substr(at + stop.size()))) return true;
        }
        return false;
    }

    std::string_view web_fault(std::string_view address) const {
        const Address parts = split_address(address);
        if (parts.scheme != "http" && parts.scheme != "https") return {};
        if (parts.host.starts_with('[') || has("local_hosts", parts.host)) return {};
        if (address.find("//[") != std::string_view::npos) return {};
        for (const std::string_view sign :
             {"\uFF1A", "\uFF0F", "\uFF0E", "\uFF08", "\uFF09", "\uFF1F", "\u3002", "\u3000"}) {
            if (address.find(sign) != std::string_view::npos) return "wide";
        }
        if (parts.host.find_first_of(" ,;()") != std::string_view::npos)
            return parts.host.find(' ') != std::string_view::npos ? "blank" : "host";
        if (address.find(' ') != std::string_view::npos) return "blank";
        if (parts.host.empty() || !is_host(parts.host)) return is_number_host(parts.host) ? std::string_view{} : "host";
        if (ends_twice(parts.host)) return "host";
        if (parts.path.starts_with("//")) return "path";
        if (unbalanced(address)) return "bracket";
        return identifier_fault(parts);
    }

    /// "github.com.com".
    bool ends_twice(std::string_view host) const {
        const std::size_t dot = host.rfind('.');
        const std::string_view ending = host.substr(dot + 1);
        const std::string_view before = host.substr(0, dot);
        return has("endings", ending) && before.ends_with(ending) && before.size() > ending.size() &&
               before[before.size() - ending.size() - 1] == '.';
    }

    static bool is_number_host(std::string_view host) {
        return std::count(host.begin(), host.end(), '.') == 3 &&
               std::all_of(host.begin(), host.end(), [](char c) { return is_digit(c) || c == '.'; });
    }

    static bool unbalanced(std::string_view address) {
        int open = 0;
        for (const char c : address) {
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) return true;
        }
        return open > 0;
    }

    std::string_view identifier_fault(const Address& parts) const {
        std::string host = text::fold(parts.host);
        for (const std::string_view prefix : {"www.", "dx."}) {
            if (host.starts_with(prefix)) host.erase(0, prefix.size());
        }
        const std::string path = percent_decoded(parts.path);
        if (path.size() < 2) return {};
        if (host == "doi.org" && path.starts_with("/http")) return "twice";
        if (host == "doi.org") return doi_fault(std::string_view(path).substr(1)) ? "doi" : std::string_view{};
        if (host == "arxiv.org") {
            const std::size_t slash = path.find('/', 1);
            const bool paper = path.starts_with("/abs/") || path.starts_with("/pdf/") || path.starts_with("/html/");
            if (paper && slash != std::string::npos && arxiv_fault(std::string_view(path).substr(slash + 1), true))
                return "arxiv";
        }
        if (host == "orcid.org" && is_digit(path[1]))
            return orcid_fault(std::string_view(path).substr(1)) ? "orcid" : std::string_view{};
        return {};
    }

    // ---- what the reader did not know as a link

    [[nodiscard]] bool in_link(std::size_t at) const {
        const auto& links = document_.links;
        const auto after =
            std::partition_point(links.begin(), links.end(), [&](const Link& link) { return link.span.begin <= at; });
        // Links may lie in links, but hardly more than a few.
        std::size_t looked = 0;
        for (auto link = after; link != links.begin() && looked < 4; ++looked) {
            --link;
            if (link->span.end > at) return true;
        }
        return false;
    }

    /// The end of the signs from `at` on of which an address may be made, as far as one is looked at.
    [[nodiscard]] std::size_t address_end(std::size_t at) const {
        const std::size_t last = std::min(plain_.size(), at + kLongest);
        while (at < last && is_sign(plain_[at])) ++at;
        return at;
    }

    /// From `begin` on to the end of what may be an address, at least to `end`.
    [[nodiscard]] Span stretch(std::size_t begin, std::size_t end) const {
        const std::size_t least = end;
        end = std::max(end, std::min(address_end(end), begin + kLongest));
        while (end > least && std::string_view(".,;:)]").find(plain_[end - 1]) != std::string_view::npos) --end;
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    void double_slash(std::size_t at) {
        if (at > 0 && plain_[at - 1] == '/') return;
        if (broken_scheme(at)) return;
        const bool known = in_link(at);
        if (at > 0 && plain_[at - 1] == ':') {
            if (!known) unknown_scheme(at - 1);
            if (known) blank_behind(at);
            return;
        }
        if (known || at == 0) return;
        std::size_t begin = at;
        while (begin > 0 && (is_alnum(plain_[begin - 1]) || plain_[begin - 1] == '.' || plain_[begin - 1] == '-'))
            --begin;
        const bool follows = at + 2 < plain_.size() && is_alnum(plain_[at + 2]);
        if (follows && has("places", plain_.substr(begin, at - begin))) told_stretch("path", begin, at + 2);
    }

    /// A scheme with a slip around the sign at `at`, and a host behind it.
    bool broken_scheme(std::size_t at) {
        const std::size_t begin = web_scheme_begin(plain_, at);
        if (begin == at || (begin > 0 && is_alnum(plain_[begin - 1]))) return false;
        const std::optional<WebScheme> scheme = read_web_scheme(plain_.substr(begin));
        if (!scheme || !scheme->broken || begin + scheme->host <= at) return false;
        if (has("schemes", plain_.substr(begin, plain_.find_first_not_of(kLetters, begin) - begin)) &&
            !is_web(plain_.substr(begin)))
            return false;
        const std::size_t host = begin + scheme->host;
        if (!host_follows(host) || (in_link(begin) && in_link(host))) return false;
        const bool blank = plain_.substr(begin, scheme->host).find(' ') != std::string_view::npos;
        const Span span = stretch(begin, host);
        add(blank ? "blank" : "scheme", span, document_.verbatim(span));
        return true;
    }

    [[nodiscard]] bool host_follows(std::size_t at) const {
        std::string_view host = split_address(plain_.substr(at, address_end(at) - at)).host;
        while (!host.empty() && std::string_view(".,;:)]").find(host.back()) != std::string_view::npos)
            host.remove_suffix(1);
        return is_host(host) && is_alnum(host[0]);
    }

    /// "https:host.org/x".
    void no_slash(std::size_t begin, std::size_t end) {
        if (end >= plain_.size() || !is_letter(plain_[end]) || (begin > 0 && is_alnum(plain_[begin - 1]))) return;
        const std::string_view host = split_address(plain_.substr(end, address_end(end) - end)).host;
        if (is_host(host) && common_ending(host) && !in_link(begin)) told_stretch("scheme", begin, end);
    }

    void told_stretch(std::string_view outcome, std::size_t begin, std::size_t end) {
        const Span span = stretch(begin, end);
        add(outcome, span, document_.verbatim(span));
    }

    /// "://" that is in no link: the scheme is none, or signs of it are full-width.
    void unknown_scheme(std::size_t colon) {
        std::size_t begin = colon;
        while (begin > 0 && is_letter(plain_[begin - 1]) && colon - begin < 12) --begin;
        const std::string scheme = text::fold(plain_.substr(begin, colon - begin));
        const std::size_t host = colon + 3;
        if (scheme == "http" || scheme == "https") {
            if (host >= plain_.size()) return;
            const Span span = stretch(begin, host);
            const std::string_view source = document_.verbatim(span);
            if (source != document_.slice(span)) return add("wide", span, source);
            if (plain_[host] == ' ') return blank_at(begin, host);
            return;
        }
        if (scheme.empty() || has("schemes", scheme)) return;
        if (is_misspelt_scheme(scheme) && host < plain_.size() && is_alnum(plain_[host]))
            told_stretch("scheme", begin, host);
    }

    /// "https:// host.org/x".
    void blank_at(std::size_t begin, std::size_t blank) {
        const std::size_t end = address_end(blank + 1);
        const Span word = {static_cast<std::uint32_t>(blank + 1), static_cast<std::uint32_t>(end)};
        const std::string_view host = split_address(document_.slice(word)).host;
        if (is_host(host) && common_ending(host)) told_stretch("blank", begin, end);
    }

    /// "https://host .org/x", "https://host.org /x": a known link, and what was cut off from it.
    void blank_behind(std::size_t at) {
        const std::size_t end = address_end(at + 2);
        if (end + 2 >= plain_.size() || plain_[end] != ' ') return;
        const std::size_t next = end + 1;
        const std::size_t behind = address_end(next);
        const std::string_view rest = plain_.substr(next, behind - next);
        const std::string_view host = split_address(plain_.substr(at + 2, end - at - 2)).host;
        const bool slash = rest.size() > 2 && rest[0] == '/' && is_alnum(rest[1]);
        const std::string_view ending =
            rest.size() > 2 && rest[0] == '.' ? split_address(rest.substr(1)).host : std::string_view{};
        const bool cut_host = !ending.empty() && !is_host(host) && has("endings", ending.substr(ending.rfind('.') + 1));
        // A path that goes on: the first part ends in a slash, the second has one, or ends as a file does.
        const bool goes_on = plain_[end - 1] == '/' && is_alnum(rest.empty() ? ' ' : rest[0]) && is_host(host) &&
                             has("places", host) && rest.find("://") == std::string_view::npos &&
                             std::count(rest.begin(), rest.end(), '/') == 1 && rest.find('/') > 2 &&
                             rest.find('/') + 3 < rest.size();
        if ((slash && is_host(host)) || cut_host || goes_on) {
            std::size_t begin = at;
            while (begin > 0 && (is_letter(plain_[begin - 1]) || plain_[begin - 1] == ':')) --begin;
            add("blank", {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(behind)},
                plain_.substr(begin, behind - begin));
        }
    }

    void single_slash(std::size_t at) {
        if (at + 2 < plain_.size() && plain_[at + 2] == '/') return;
        if (broken_scheme(at)) return;
        std::size_t begin = at;
        while (begin > 0 && is_letter(plain_[begin - 1]) && at - begin < 8) --begin;
        const std::string scheme = text::fold(plain_.substr(begin, at - begin));
        if (scheme != "http" && scheme != "https") return;
        if (at + 2 < plain_.size() && is_alnum(plain_[at + 2]) && !in_link(begin))
            told_stretch("scheme", begin, at + 2);
    }

    /// "[words](https://host/a b)" and "[words](https://host/a": Markdown shows them as they are.
    void broken_link(std::size_t at) {
        const std::string_view behind = plain_.substr(at + 2);
        const bool web = behind.starts_with("http://") || behind.starts_with("https://") || behind.starts_with("www.");
        if (!web || document_.format != Format::Markdown) return;
        const std::uint32_t line_end = document_.lines[document_.line_of(static_cast<std::uint32_t>(at))].span.end;
        const std::string_view rest = plain_.substr(at + 2, line_end - at - 2);
        const std::size_t open = plain_.rfind('[', at);
        const std::uint32_t line_begin = document_.lines[document_.line_of(static_cast<std::uint32_t>(at))].span.begin;
        if (open == std::string_view::npos || open < line_begin || at - open > kLongest) return;
        const std::size_t close = partner(rest);
        const std::size_t blank = std::min(rest.find(' '), rest.size());
        const bool closed = close != std::string_view::npos;
        const bool has_blank = closed && blank < close;
        if (closed && !has_blank) return;  // some other reason: an escape, code
        const std::size_t end = at + 2 + std::min(closed ? close + 1 : blank, kLongest);
        const Span span{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(end)};
        add(has_blank ? "blank" : "bracket", span, document_.slice(span));
    }

    /// Where the bracket closes that stands open before `rest`; npos if it does not.
    static std::size_t partner(std::string_view rest) {
        int open = 1;
        for (std::size_t i = 0; i < rest.size(); ++i) {
            open += rest[i] == '(' ? 1 : rest[i] == ')' ? -1 : 0;
            if (open == 0) return i;
        }
        return std::string_view::npos;
    }

    // ---- identifiers

    /// `10.` and a number of four digits or more, a slash, something. A short DOI is `10/abc` or `abc` alone.
    static bool doi_fault(std::string_view doi) {
        if (doi.empty() || !is_digit(doi[0])) return false;
        if (doi.starts_with("10/")) return false;
        const std::size_t slash = doi.find('/');
        const std::string_view prefix = doi.substr(0, slash);
        if (prefix.find_first_of("xX*") != std::string_view::npos) return false;  // masked
        if (slash == std::string_view::npos)
            return prefix.starts_with("10.") || prefix.find('.') != std::string_view::npos;
        if (!prefix.starts_with("10.")) return true;
        const std::string_view registrant = prefix.substr(3);
        const std::size_t digits = static_cast<std::size_t>(
            std::find_if_not(registrant.begin(), registrant.end(), is_digit) - registrant.begin());
        if (digits < 4 || digits > 9) return true;
        return registrant.size() > digits && registrant[digits] != '.';
    }

    /// Year, month, a point, and four digits up to 2014, five from then on
    /// (https://info.arxiv.org/help/arxiv_identifier.html).
    static bool arxiv_fault(std::string_view id, bool in_address) {
        std::size_t first = 0;
        while (first < id.size() && is_digit(id[first])) ++first;
        if (first != 4 || id.size() < 6 || id[4] != '.')
            return in_address && first >= 5 && first < id.size() && id[first] == '.' && first <= 6;
        std::size_t second = 0;
        while (5 + second < id.size() && is_digit(id[5 + second])) ++second;
        const int year = (id[0] - '0') * 10 + (id[1] - '0');
        const int month = (id[2] - '0') * 10 + (id[3] - '0');
        if (second < 3 || (second == 3 && !in_address)) return false;  // a date, or cut off
        if (5 + second < id.size() && (id[5 + second] == '.' || is_letter(id[5 + second])) && id[5 + second] != 'v' &&
            id[5 + second] != '.')
            return false;
        if (month < 1 || month > 12) return true;
        return second != (year >= 15 ? 5u : 4u) && year >= 7 && year < 50;
    }

    void announced(const TermMention& mention) {
        std::size_t at = mention.span.end;
        while (at < plain_.size() && (plain_[at] == ' ' || plain_[at] == ':' || plain_[at] == '[')) ++at;
        if (at >= plain_.size() || !is_digit(plain_[at]) || in_link(at)) return;
        const std::string_view between = plain_.substr(mention.span.end, at - mention.span.end);
        std::size_t end = at;
        while (end < plain_.size() && is_sign(plain_[end])) ++end;
        while (end > at && std::string_view(".,;:)]'*").find(plain_[end - 1]) != std::string_view::npos) --end;
        const std::string_view id = plain_.substr(at, end - at);
        const Span span{mention.span.begin, static_cast<std::uint32_t>(end)};
        const bool colon = between.find(':') != std::string_view::npos;
        if (mention.term->value == static_cast<std::int32_t>(IdentifierKind::Arxiv)) {
            if (arxiv_fault(id, false)) add("arxiv", span, id);
        } else if (mention.term->value == static_cast<std::int32_t>(IdentifierKind::Doi)) {
            // Behind a slash at the end of a line the rest may stand on the next one.
            const bool cut = id.ends_with('/') ||
                             (id.find('/') == std::string_view::npos && end < plain_.size() && plain_[end] == '\n');
            if (colon && !cut && id.size() > 4 && doi_fault(id)) add("doi", span, id);
        }
    }

    /// Digits in fours; the last is a check digit.
    static bool orcid_fault(std::string_view id) {
        id = id.substr(0, std::min(id.find_first_of("/?#"), id.size()));
        const bool groups = id.size() == 19 && id[4] == '-' && id[9] == '-' && id[14] == '-';
        if (!groups) return true;
        for (std::size_t i = 0; i < id.size(); ++i) {
            if (i % 5 != 4 && !is_digit(id[i]) && !(i == 18 && (id[i] | 0x20) == 'x'))
                return i < 18 && (id[i] | 0x20) != 'x';
        }
        if (id.find_first_not_of("0-") == std::string_view::npos) return false;  // nobody's: masked
        const char last = id[18] == 'x' ? 'X' : id[18];
        return orcid_check_digit(id) != last;
    }

    void orcid(std::size_t at) {
        if (in_link(at) || (at > 0 && (is_alnum(plain_[at - 1]) || plain_[at - 1] == '-'))) return;
        std::size_t end = at;
        while (end < plain_.size() && (is_alnum(plain_[end]) || plain_[end] == '-')) ++end;
        const std::size_t near = at > kLabel ? at - kLabel : 0;
        if (text::fold(plain_.substr(near, at - near)).find("orcid") == std::string::npos) return;
        const std::string_view id = plain_.substr(at, end - at);
        if (orcid_fault(id)) add("orcid", {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, id);
    }

    static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static constexpr std::size_t kLongestPrefix = 8;  // "https://", which the reader adds
    static constexpr std::size_t kLongest = 300;      // bytes of an address that is told
    static constexpr std::size_t kLabel = 24;         // bytes between "ORCID" and its number

    const Rule& rule_;
    const DocumentReport& report_;
    const Document& document_;
    std::string_view plain_;
    std::uint32_t number_;
    std::vector<Finding>& findings_;
    std::set<Span> told_;  ///< apart
};

void malformed_address(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d)
        Search(rule, the_case.documents[d], d, findings).run();
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "schemes", .type = Type::Texts, .required = true},
    ParameterShape{.name = "places", .type = Type::Texts, .required = true},
    ParameterShape{.name = "endings", .type = Type::Texts, .required = true},
    ParameterShape{.name = "local_hosts", .type = Type::Texts, .required = true},
};
constexpr std::array<std::string_view, 12> kOutcomes = {"twice", "scheme", "blank", "host", "path",  "bracket",
                                                        "wide",  "empty",  "mail",  "doi",  "arxiv", "orcid"};
constexpr std::array<std::string_view, 1> kArguments = {"address"};

}  // namespace

const CheckKind kMalformedAddress{
    .shape = {.name = "malformed-address", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = malformed_address};

}  // namespace veritae::checks
