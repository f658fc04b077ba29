// SPDX-License-Identifier: MIT
#include "resolve/questions.hpp"

#include <algorithm>
#include <array>

#include "resolve/address.hpp"
#include "text/fold.hpp"

namespace veritae::resolve {
namespace {

bool is_alnum(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

/// Pages of a paper that name it by `id`.
constexpr std::array<std::string_view, 4> kPaperPages = {"/forum", "/pdf", "/attachment", "/revisions"};

/// First parts of GitHub's own pages, which no account can have as its name.
constexpr std::array<std::string_view, 42> kOwnPages = {
    "about",     "account",    "apps",        "blog",    "codespaces", "collections",   "contact",  "customer-stories",
    "dashboard", "enterprise", "events",      "explore", "features",   "gist",          "issues",   "join",
    "login",     "logout",     "marketplace", "mobile",  "new",        "notifications", "orgs",     "organizations",
    "pricing",   "pulls",      "readme",      "search",  "security",   "sessions",      "settings", "signup",
    "site",      "solutions",  "sponsors",    "stars",   "team",       "topics",        "trending", "users",
    "watching",  "resources"};

std::optional<SourceQuestion> paper(const Address& address) {
    std::string_view path = address.path;
    if (path.ends_with('/')) path.remove_suffix(1);
    if (std::ranges::find(kPaperPages, path) == kPaperPages.end()) return std::nullopt;
    const std::string_view id = parameter(address.query, "id");
    if (!is_note_id(id)) return std::nullopt;
    return SourceQuestion{Provider::OpenReview, std::string(id)};
}

std::optional<SourceQuestion> repository(const Address& address) {
    std::string_view path = address.path;
    if (!path.starts_with('/')) return std::nullopt;
    path.remove_prefix(1);
    if (path.ends_with('/')) path.remove_suffix(1);
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const std::string_view owner = path.substr(0, slash);
    std::string_view name = path.substr(slash + 1);
    if (name.ends_with(".git")) name.remove_suffix(4);
    if (!is_account(owner) || !is_repository_name(name)) return std::nullopt;
    if (std::ranges::find(kOwnPages, text::fold(owner)) != kOwnPages.end()) return std::nullopt;
    return SourceQuestion{Provider::GitHub, std::string(owner) + '/' + std::string(name)};
}

/// Whether a link stands below a paper: in the rest of its block, or in items under its own.
bool is_below(const Document& document, Span paper, Span link) {
    if (document.lines.empty() || link.begin < paper.end) return false;
    const Line& first = document.lines[document.line_of(paper.begin)];
    const std::uint32_t last = document.line_of(link.begin);
    for (std::uint32_t l = document.line_of(paper.end); l <= last; ++l) {
        const Line& line = document.lines[l];
        const bool item = line.kind == LineKind::Item || line.kind == LineKind::ItemText;
        const bool under = first.kind == LineKind::Item && item && line.level > first.level;
        if (line.block != first.block && !under) return false;
    }
    return true;
}

/// The paper in whose words a link stands, the shortest if there are several; or the one that it stands below.
std::int32_t paper_around(const DocumentReport& report, Span link) {
    const std::vector<Publication>& papers = report.resume.publications;
    std::int32_t found = -1;
    std::int32_t before = -1;
    std::uint32_t size = 0;
    for (std::size_t p = 0; p < papers.size(); ++p) {
        const Span span = papers[p].span;
        if (span.end <= link.begin && papers[p].listed) before = static_cast<std::int32_t>(p);
        if (!span.contains(link) || (found >= 0 && span.size() >= size)) continue;
        found = static_cast<std::int32_t>(p);
        size = span.size();
    }
    if (found >= 0 || before < 0) return found;
    return is_below(report.document, papers[static_cast<std::size_t>(before)].span, link) ? before : -1;
}

}  // namespace

bool is_note_id(std::string_view id) {
    constexpr std::size_t kLongest = 64;
    return !id.empty() && id.size() <= kLongest &&
           std::ranges::all_of(id, [](char c) { return is_alnum(c) || c == '-' || c == '_'; });
}

bool is_account(std::string_view owner) {
    constexpr std::size_t kLongest = 39;
    return !owner.empty() && owner.size() <= kLongest && is_alnum(owner.front()) &&
           std::ranges::all_of(owner, [](char c) { return is_alnum(c) || c == '-' || c == '_'; });
}

bool is_repository_name(std::string_view name) {
    constexpr std::size_t kLongest = 100;
    return !name.empty() && name.size() <= kLongest && name != "." && name != ".." &&
           std::ranges::all_of(name, [](char c) { return is_alnum(c) || c == '-' || c == '_' || c == '.'; });
}

std::optional<SourceQuestion> question_of(std::string_view target) {
    const std::optional<Address> address = read_address(target);
    if (!address) return std::nullopt;
    if (address->host == "openreview.net") return paper(*address);
    if (address->host == "github.com") return repository(*address);
    return std::nullopt;
}

std::string page_of(const SourceQuestion& question) {
    return (question.provider == Provider::OpenReview ? "openreview.net/forum?id=" : "github.com/") + question.id;
}

std::vector<Source> find_sources(const DocumentReport& report) {
    std::vector<Source> sources;
    for (const LinkMention& link : report.mentions.links) {
        std::optional<SourceQuestion> question = question_of(link.target);
        if (!question) continue;
        Source& source = sources.emplace_back();
        source.place = link.span;
        source.publication = paper_around(report, link.span);
        source.name = page_of(*question);
        source.question = *std::move(question);
    }
    return sources;
}

}  // namespace veritae::resolve
