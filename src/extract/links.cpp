// SPDX-License-Identifier: MIT
// Links and identifiers: what the reader marked as a link, sorted by provider, and identifiers that stand in the text
// without an address ("arXiv:2405.08645", "doi: 10.1000/182"). Identifiers are taken apart here and never again.
#include <algorithm>
#include <array>

#include "veritae/resume.hpp"

#include "extract/extract.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"

namespace veritae::extract {
namespace {

bool is_alnum(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_while(std::string_view text, auto&& belongs) {
    std::size_t size = 0;
    while (size < text.size() && belongs(text[size])) ++size;
    return text.substr(0, size);
}

/// `2405.08645` or `2405.08645v2` at the front: two digits of the year, two of the month, four or five of the paper
/// (https://info.arxiv.org/help/arxiv_identifier.html). Returns it without its version.
std::string_view arxiv_id(std::string_view text) {
    const std::string_view digits = take_while(text, is_digit);
    if (digits.size() != 4 || text.size() < 6 || text[4] != '.') return {};
    const int month = (digits[2] - '0') * 10 + (digits[3] - '0');
    const std::string_view number = take_while(text.substr(5), is_digit);
    if (month < 1 || month > 12 || number.size() < 4 || number.size() > 5) return {};
    return text.substr(0, 5 + number.size());
}

/// `10.1000/182` at the front (https://www.doi.org/the-identifier/resources/handbook): up to a blank or a closing sign.
std::string_view doi(std::string_view text) {
    if (!text.starts_with("10.")) return {};
    const std::string_view registrant = take_while(text.substr(3), [](char c) { return is_digit(c) || c == '.'; });
    const std::size_t slash = 3 + registrant.size();
    if (registrant.size() < 4 || slash >= text.size() || text[slash] != '/') return {};
    const std::string_view suffix = take_while(text.substr(slash + 1), [](char c) {
        return is_alnum(c) || std::string_view("-._;()/:<>").find(c) != std::string_view::npos;
    });
    std::string_view whole = text.substr(0, slash + 1 + suffix.size());
    while (whole.ends_with('.') || whole.ends_with(';') || whole.ends_with(':')) whole.remove_suffix(1);
    const bool unopened = whole.ends_with(')') &&
                          std::count(whole.begin(), whole.end(), '(') < std::count(whole.begin(), whole.end(), ')');
    if (unopened) whole.remove_suffix(1);
    return suffix.empty() ? std::string_view{} : whole;
}

std::string_view path_segment(std::string_view path) {
    return take_while(path, [](char c) { return is_alnum(c) || c == '-' || c == '_' || c == '.'; });
}

std::string github_id(std::string_view path) {
    const std::string_view owner = path_segment(path);
    if (owner.empty()) return {};
    std::string_view rest = path.substr(owner.size());
    if (!rest.starts_with('/')) return std::string(owner);
    std::string_view name = path_segment(rest.substr(1));
    if (name.ends_with(".git")) name.remove_suffix(4);
    return name.empty() ? std::string(owner) : std::string(owner) + "/" + std::string(name);
}

/// The value of a query parameter.
std::string_view query(std::string_view path, std::string_view name) {
    for (std::size_t at = path.find(name); at != std::string_view::npos; at = path.find(name, at + 1)) {
        const bool starts = at > 0 && (path[at - 1] == '?' || path[at - 1] == '&');
        if (!starts || at + name.size() >= path.size() || path[at + name.size()] != '=') continue;
        return take_while(path.substr(at + name.size() + 1),
                          [](char c) { return is_alnum(c) || c == '-' || c == '_'; });
    }
    return {};
}

std::string arxiv_path(std::string_view path) {
    const std::size_t slash = path.find('/');
    return slash == std::string_view::npos ? std::string{} : std::string(arxiv_id(path.substr(slash + 1)));
}
std::string doi_path(std::string_view path) { return std::string(doi(path)); }
std::string openreview_path(std::string_view path) { return std::string(query(path, "id")); }
std::string scholar_path(std::string_view path) { return std::string(query(path, "user")); }
std::string anthology_path(std::string_view path) { return std::string(path_segment(path)); }

/// Providers whose addresses hold an identifier, and where.
struct Provider {
    std::string_view host;
    LinkKind kind;
    std::string (*identifier)(std::string_view path);
};
constexpr std::array kProviders = {
    Provider{"arxiv.org", LinkKind::Arxiv, arxiv_path},
    Provider{"alphaxiv.org", LinkKind::Arxiv, arxiv_path},
    Provider{"doi.org", LinkKind::Doi, doi_path},
    Provider{"openreview.net", LinkKind::OpenReview, openreview_path},
    Provider{"github.com", LinkKind::GitHubRepository, github_id},
    Provider{"aclanthology.org", LinkKind::AclAnthology, anthology_path},
    Provider{"scholar.google.com", LinkKind::Scholar, scholar_path},
};

/// Registrants of the DOI system whose suffixes are identifiers of their own.
struct Registrant {
    std::string_view prefix;
    LinkKind kind;
    std::string_view (*identifier)(std::string_view suffix);
};

/// `2023.findings-acl.17` at the front: year, volume and paper (https://aclanthology.org/info/ids/).
std::string_view anthology_id(std::string_view text) {
    if (take_while(text, is_digit).size() != 4 || text.size() < 6 || text[4] != '.') return {};
    const std::string_view volume =
        take_while(text.substr(5), [](char c) { return is_alnum(c) || c == '-' || c == '_'; });
    const std::size_t number = 5 + volume.size() + 1;
    // Dates with a dash between them look alike but for letters: "2021.07-2021.09".
    if (std::all_of(volume.begin(), volume.end(), [](char c) { return is_digit(c) || c == '-'; })) return {};
    if (volume.find('-') == std::string_view::npos || number >= text.size() || text[number - 1] != '.') return {};
    const std::string_view digits = take_while(text.substr(number), is_digit);
    return digits.empty() ? std::string_view{} : text.substr(0, number + digits.size());
}

constexpr std::array kRegistrants = {
    Registrant{"10.48550/arxiv.", LinkKind::Arxiv, arxiv_id},
    Registrant{"10.18653/v1/", LinkKind::AclAnthology, anthology_id},
};

/// What a DOI names, where its registrant has identifiers of its own.
void resolve_registrant(LinkMention& link) {
    for (const Registrant& one : kRegistrants) {
        if (link.kind != LinkKind::Doi || link.id.size() <= one.prefix.size() ||
            text::fold(std::string_view(link.id).substr(0, one.prefix.size())) != one.prefix)
            continue;
        const std::string id(one.identifier(std::string_view(link.id).substr(one.prefix.size())));
        if (id.empty()) continue;
        link.kind = one.kind;
        link.id = id;
    }
}

LinkMention classify(Span span, std::string_view target) {
    LinkMention link{span, LinkKind::Web, std::string(target), {}};
    std::string_view rest = target;
    if (const std::size_t scheme = rest.find("://"); scheme != std::string_view::npos) rest.remove_prefix(scheme + 3);
    if (rest.starts_with("mailto:") ||
        (rest.find('@') != std::string_view::npos && rest.find('/') == std::string_view::npos)) {
        link.kind = LinkKind::Email;
        link.id = rest.substr(rest.starts_with("mailto:") ? 7 : 0);
        return link;
    }
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    std::string host = text::fold(rest.substr(0, slash));
    for (const std::string_view prefix : {"www.", "dx."}) {
        if (host.starts_with(prefix)) host.erase(0, prefix.size());
    }
    const auto provider =
        std::find_if(kProviders.begin(), kProviders.end(), [&](const Provider& one) { return one.host == host; });
    if (provider == kProviders.end() || slash == rest.size()) return link;
    link.kind = provider->kind;
    link.id = provider->identifier(rest.substr(slash + 1));
    const bool account = link.kind == LinkKind::GitHubRepository && link.id.find('/') == std::string::npos;
    if (account) link.kind = LinkKind::GitHubAccount;
    return link;
}

/// "arXiv no. 2405.08645", "arXiv 上可查：2405.08645": the first number within a few tokens of its line.
std::size_t next_number(const Scan& scan, std::size_t token) {
    constexpr std::size_t kReach = 8;
    for (std::size_t at = token; at < token + kReach && at < scan.tokens.size(); ++at) {
        if (scan.tokens[at].kind == TokenKind::Newline || scan.has(at, Sense::Identifier)) break;
        if (scan.tokens[at].kind == TokenKind::Number) return at;
    }
    return token;
}

/// "2405.08645 (arXiv)", "2405.08645v2 on arXiv": the first token of a number of that form that ends right before a
/// token, signs and a little word between; or the token.
std::size_t previous_number(const Scan& scan, std::size_t token) {
    constexpr std::size_t kReach = 6;
    constexpr std::uint32_t kLittle = 2;
    for (std::size_t back = 1; back <= kReach && back <= token; ++back) {
        const Token& one = scan.tokens[token - back];
        if (one.kind == TokenKind::Newline || one.is(',') || one.is(';')) break;
        if (one.kind == TokenKind::Number && one.span.size() == 4) return token - back;
        if (one.kind == TokenKind::Han || (one.kind == TokenKind::Word && one.span.size() > kLittle)) break;
    }
    return token;
}

}  // namespace

std::vector<LinkMention> find_links(const Scan& scan) {
    std::vector<LinkMention> found;
    for (const Link& link : scan.document.links) {
        found.push_back(classify(link.span, link.target));
        resolve_registrant(found.back());
    }
    const std::size_t marked = found.size();
    const auto inside_link = [&](Span span) {
        return std::any_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(marked),
                           [&](const LinkMention& link) { return link.span.overlaps(span); });
    };
    for (const std::uint32_t i : scan.numbers) {
        if (scan.tokens[i].span.size() != 4 || scan.has(i, Sense::Identifier)) continue;
        const std::uint32_t begin = scan.tokens[i].span.begin;
        const std::string_view id = anthology_id(std::string_view(scan.document.plain).substr(begin));
        const Span span{begin, begin + static_cast<std::uint32_t>(id.size())};
        if (!id.empty() && !inside_link(span))
            found.push_back({span, LinkKind::AclAnthology, std::string(id), std::string(id)});
    }
    std::uint32_t known = 0;  // the token behind the last one with such a word
    for (const auto& [token, term] : scan.terms_of(Sense::Identifier)) {
        if (token < known) continue;
        known = token + 1;
        const TermMention* const word = &scan.terms[term];
        if (word->term->value == static_cast<std::int32_t>(IdentifierKind::AclAnthology)) continue;
        const bool is_arxiv = word->term->value == static_cast<std::int32_t>(IdentifierKind::Arxiv);
        const std::size_t behind = scan.token_from(word->span.end);
        std::size_t at = is_arxiv ? next_number(scan, behind) : behind;
        while (at < scan.tokens.size() &&
               (scan.tokens[at].is(':') || scan.tokens[at].is('[') || scan.tokens[at].is('/')))
            ++at;
        at = std::min(at, scan.tokens.size() - 1);
        const std::uint32_t begin = scan.tokens[at].span.begin;
        const std::string_view rest = std::string_view(scan.document.plain).substr(begin);
        std::string_view id = is_arxiv ? arxiv_id(rest) : doi(rest);
        Span span{word->span.begin, begin + static_cast<std::uint32_t>(id.size())};
        if (is_arxiv && id.empty()) {
            const std::uint32_t front = scan.tokens[previous_number(scan, token)].span.begin;
            id = arxiv_id(std::string_view(scan.document.plain).substr(front));
            if (front >= word->span.begin) id = {};
            span = {front, word->span.end};
        }
        if (id.empty() || inside_link(span)) continue;
        found.push_back({span, is_arxiv ? LinkKind::Arxiv : LinkKind::Doi, std::string(id), std::string(id)});
        resolve_registrant(found.back());
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const LinkMention& a, const LinkMention& b) { return a.span < b.span; });
    return found;
}

}  // namespace veritae::extract
