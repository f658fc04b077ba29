// SPDX-License-Identifier: MIT
// link-mismatch: a link that shows one address or identifier and leads to another.
//
// Identifiers are compared as such, wherever they stand in an address; versions do not matter. Addresses are compared
// without scheme, "www.", letter case of the host, user, tracking, fragment, and what stands at the end of a file. One
// that is the begin of the other is a shortened label. Two hosts may belong to one site, so that only hosts which a
// rule knows to be different places are surely a mismatch.
#include <algorithm>
#include <array>

#include "checks/address.hpp"
#include "checks/checks.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

bool is_alnum(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

/// The part of a host that its owner chose: "google" of "scholar.google.com.hk" and of "scholar.google.de".
std::string_view site(std::string_view host) {
    const auto cut = [&] {
        const std::size_t dot = host.rfind('.');
        const std::string_view last = dot == std::string_view::npos ? host : host.substr(dot + 1);
        host = host.substr(0, dot == std::string_view::npos ? 0 : dot);
        return last;
    };
    // Before the two letters of a country there may be a kind of owner, "com" or "ac".
    const bool country = cut().size() == 2;
    const std::string_view next = cut();
    return country && next.size() <= 3 && !host.empty() ? cut() : next;
}

/// What stands before that: "scholar".
std::string_view below_site(std::string_view host) {
    const std::string_view chosen = site(host);
    const auto before = static_cast<std::size_t>(chosen.data() - host.data());
    return chosen.empty() || before == 0 ? std::string_view{} : host.substr(0, before - 1);
}

/// An address in the form in which two are compared.
struct Comparable {
    std::string host;
    std::string path;  ///< without a slash at the end; segments of an account keep their case folded
    std::string query;
    bool cut = false;  ///< the label was shortened by an ellipsis
};

Comparable comparable(std::string_view text) {
    const std::string decoded = percent_decoded(text);
    const Address address = split_address(decoded);
    Comparable out{text::fold(address.host), text::fold(address.path), text::fold(address.query), false};
    if (out.host.starts_with("www.")) out.host.erase(0, 4);
    for (const std::string_view ellipsis : {"...", "\u2026"}) {
        if (const std::size_t at = out.path.find(ellipsis); at != std::string::npos) {
            out.path.resize(at);
            out.query.clear();
            out.cut = true;
        }
    }
    for (const std::string_view end : {"/", ".git", "/index.html", "/index.htm", "/"}) {
        if (!out.cut && out.path.ends_with(end)) out.path.resize(out.path.size() - end.size());
    }
    return out;
}

/// Is one path the begin of the other, up to a whole segment or, for a label that was cut, anywhere?
bool begins_with(const std::string& path, const std::string& prefix, bool cut) {
    if (!path.starts_with(prefix)) return false;
    return cut || path.size() == prefix.size() || prefix.empty() || !is_alnum(path[prefix.size()]);
}

/// The first segment of a path: of most sites an account.
std::string_view first_segment(std::string_view path) {
    if (path.starts_with('/')) path.remove_prefix(1);
    return path.substr(0, std::min(path.find('/'), path.size()));
}

class LinkMismatch {
  public:
    LinkMismatch(const Rule& rule, const Document& document, std::uint32_t number, std::vector<Finding>& findings)
        : rule_(rule), document_(document), number_(number), findings_(findings) {}

    void look(const Link& link) {
        const std::string_view shown = document_.slice(link.span);
        if (shown.size() < 5 || link.target.empty() || link.target.find(shown) != std::string::npos) return;
        if (mail(link, shown) || identifiers(link, shown)) return;
        if (is_address(shown)) addresses(link, shown);
    }

  private:
    void add(std::string_view outcome, const Link& link, std::string_view shown, std::string_view target,
             Certainty certainty) {
        Finding& finding = findings_.emplace_back();
        finding.outcome = outcome;
        finding.certainty = certainty;
        finding.evidence = {Evidence::claim({number_, link.span})};
        finding.arguments = {{"shown", std::string(shown)}, {"target", std::string(target)}};
    }

    /// One mail address that leads to another.
    bool mail(const Link& link, std::string_view shown) {
        constexpr std::string_view kScheme = "mailto:";
        const bool to_mail = link.target.starts_with(kScheme);
        const std::size_t at = shown.find('@');
        if (at == std::string_view::npos || shown.find('/') != std::string_view::npos) return to_mail;
        const bool address = std::all_of(shown.begin(), shown.end(), [](char c) {
            return is_alnum(c) || std::string_view("@.-_+").find(c) != std::string_view::npos;
        });
        if (!to_mail || !address || at == 0 || !is_host(shown.substr(at + 1))) return to_mail;
        const std::string whole = text::fold(percent_decoded(std::string_view(link.target).substr(kScheme.size())));
        const std::string target = whole.substr(0, whole.find('?'));
        if (target.find('@') == std::string::npos || target.find(text::fold(shown)) != std::string::npos) return true;
        add("mail", link, shown, target, Certainty::Definite);
        return true;
    }

    /// True if the label is an identifier that the target has one of as well.
    bool identifiers(const Link& link, std::string_view shown) {
        const std::string target = percent_decoded(link.target);
        if (const std::string label = doi_in(shown); !label.empty()) {
            const std::string linked = doi_in(target);
            if (linked.empty()) return true;  // a publisher's own address
            if (!linked.starts_with(label) && !label.starts_with(linked))
                add("doi", link, label, linked, Certainty::Definite);
            return true;
        }
        const bool arxiv = text::fold(target).find("arxiv.org/") != std::string::npos;
        if (!arxiv) return false;
        const std::string label = arxiv_in(shown);
        const std::string linked = arxiv_in(target);
        if (label.empty() || linked.empty()) return false;
        if (label != linked) add("arxiv", link, label, linked, Certainty::Definite);
        return true;
    }

    /// Does the label as a whole read as an address, and not as the name of a thing ("Node.js")?
    bool is_address(std::string_view shown) const {
        if (shown.find(' ') != std::string_view::npos || shown.find('\n') != std::string_view::npos) return false;
        const Address address = split_address(shown);
        if (!is_host(address.host)) return false;
        if (!address.scheme.empty()) return address.scheme == "http" || address.scheme == "https";
        if (shown.find('@') != std::string_view::npos) return false;
        const bool deep = std::count(address.host.begin(), address.host.end(), '.') > 1;  // no "Cal.com"
        return address.host.starts_with("www.") || ((deep || address.path.size() > 1) && known(address.host));
    }

    /// A host that people write without a scheme; or any whose ending is one of an address.
    bool known(std::string_view host) const {
        const std::string folded = text::fold(host);
        if (rule_.has("places", folded)) return true;
        return rule_.has("endings", std::string_view(folded).substr(folded.rfind('.') + 1));
    }

    void addresses(const Link& link, std::string_view shown) {
        const std::string folded = text::fold(percent_decoded(link.target));
        const std::string_view scheme = split_address(folded).scheme;
        if (scheme != "http" && scheme != "https" && !folded.starts_with("www.")) return;  // a file, an anchor, a mail
        const Comparable label = comparable(shown);
        const Comparable target = comparable(link.target);
        // A forwarder that names the address it leads to.
        if (target.query.find(label.host) != std::string::npos || target.path.find(label.host) != std::string::npos)
            return;
        if (rule_.has("forwarders", label.host) || rule_.has("forwarders", target.host)) return;
        const bool same_host = label.host == target.host;
        if (!same_host) {
            if (site(label.host) == site(target.host) && !two_owners(label.host, target.host)) return;
            const bool sure = rule_.has("places", label.host) && rule_.has("places", target.host);
            return add("address", link, shown, link.target, sure ? Certainty::Definite : Certainty::Possible);
        }
        if (begins_with(target.path, label.path, label.cut) || begins_with(label.path, target.path, false)) {
            // The path says it all unless both name something in the query.
            const bool same_path = target.path == label.path && !label.cut;
            if (!same_path || label.query.empty() || target.query.empty()) return;
            if (same_values(label.query, target.query)) return;
            return add("address", link, shown, link.target, Certainty::Definite);
        }
        // "github.com/a" may have become "github.com/b" on purpose only where what is shown is no account.
        const bool sure = first_segment(label.path) != first_segment(target.path) && rule_.has("places", label.host);
        add("address", link, shown, link.target,
            sure || deeper_differs(label, target) ? Certainty::Definite : Certainty::Possible);
    }

    /// Two names below one site, or one name below two sites of like name, none of which only says what part of it is
    /// meant ("docs.", "en.").
    bool two_owners(const std::string& one, const std::string& other) const {
        const std::string_view a = below_site(one);
        const std::string_view b = below_site(other);
        return !a.empty() && !b.empty() && !is_part(a) && !is_part(b);
    }

    bool is_part(std::string_view below) const { return rule_.has("parts", below.substr(0, below.find('.'))); }

    /// Two things of one account.
    bool deeper_differs(const Comparable& label, const Comparable& target) const {
        return rule_.has("places", label.host) && first_segment(label.path) == first_segment(target.path);
    }

    /// Do all parameters that both have agree?
    static bool same_values(std::string_view one, std::string_view other) {
        while (!one.empty()) {
            one.remove_prefix(1);
            const std::size_t end = std::min(one.find_first_of("&#"), one.size());
            const std::string_view pair = one.substr(0, end);
            const std::string_view name = pair.substr(0, std::min(pair.find('='), pair.size()));
            one.remove_prefix(end);
            if (pair.size() == name.size()) continue;
            for (const char lead : {'?', '&'}) {
                const std::string key = lead + std::string(name) + "=";
                const std::size_t at = other.find(key);
                if (at == std::string_view::npos) continue;
                const std::string_view rest = other.substr(at + key.size());
                if (rest.substr(0, std::min(rest.find_first_of("&#"), rest.size())) != pair.substr(name.size() + 1))
                    return false;
            }
        }
        return true;
    }

    const Rule& rule_;
    const Document& document_;
    std::uint32_t number_;
    std::vector<Finding>& findings_;
};

void link_mismatch(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const Document& document = the_case.documents[d].document;
        LinkMismatch check(rule, document, d, findings);
        for (const Link& link : document.links) check.look(link);
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "places", .type = Type::Texts, .required = true},
    ParameterShape{.name = "endings", .type = Type::Texts, .required = true},
    ParameterShape{.name = "parts", .type = Type::Texts, .required = true},
    ParameterShape{.name = "forwarders", .type = Type::Texts, .required = true},
};
constexpr std::array<std::string_view, 4> kOutcomes = {"mail", "doi", "arxiv", "address"};
constexpr std::array<std::string_view, 2> kArguments = {"shown", "target"};

}  // namespace

const CheckKind kLinkMismatch{
    .shape = {.name = "link-mismatch", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = link_mismatch};

}  // namespace veritae::checks
