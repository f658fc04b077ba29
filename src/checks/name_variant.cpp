// SPDX-License-Identifier: MIT
// name-variant: one name in two spellings that differ by one slip.
//
// Names are compared as sets of words, so that their order does not matter; an initial is only equal to itself. Two
// people may well have names like that. So the rarer spelling must stand only once and never beside the other in one
// list of authors. Letters that are swapped or a consonant that is missing are slips by themselves; where families are
// told apart so, one of the two must be the owner's or both must have a co-author in common. What honest names differ
// in is no slip: the last letter of a person's name, the first letter of a word, two romanized names. Names in Chinese
// characters differ by a slip if all but one character are the same and that one looks or, for people, sounds alike.
//
// Pairs are found by the words that are left when one is taken out, and by what is left of that one without one of its
// letters: two words one slip apart share such a rest. Linear in the letters of all names, but for crowded rests, of
// which only neighbours are compared.
#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <tuple>

#include "checks/checks.hpp"
#include "text/fold.hpp"
#include "text/romanization.hpp"
#include "text/slip.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kNeighbours = 6;    // with the same rest that are compared with a name
constexpr std::size_t kLongestWord = 40;  // bytes; what is longer is no word of a name
constexpr std::size_t kMostWords = 12;
constexpr std::size_t kLongestSyllable = 6;
constexpr std::size_t kShortest = 4;
constexpr std::size_t kLeastBesideInitial = 7;  // letters of a word that stands with an initial

struct Name {
    std::vector<std::string> words;  ///< folded, sorted; one of Han characters alone
    std::vector<Span> places;
    std::vector<std::uint32_t> papers;  ///< whose authors it is among, ascending
    bool owner = false;
    bool person = false;
    bool han = false;
};

std::uint64_t add(std::uint64_t hash, std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001B3u;
    return (hash ^ 0xFFu) * 0x100000001B3u;
}

/// The words of a name in ASCII letters after folding; none if it has any other letter.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words(1);
    for (const char c : text::fold(name)) {
        if (c >= 'a' && c <= 'z') {
            words.back() += c;
        } else if (static_cast<std::uint8_t>(c) >= 0x80 || (c >= '0' && c <= '9')) {
            return {};
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    const bool odd = words.size() > kMostWords || std::any_of(words.begin(), words.end(), [](const std::string& word) {
                         return word.size() > kLongestWord;
                     });
    if (odd) words.clear();
    std::sort(words.begin(), words.end());
    return words;
}

bool is_all_han(std::string_view name) {
    for (std::size_t i = 0; i < name.size();) {
        const auto [c, length] = text::code_point_at(name, i);
        if (!text::is_han(c)) return false;
        i += length;
    }
    return !name.empty();
}

/// Weak: only with more that speaks for one person. Fair: also where few people are named, among whom two such names
/// hardly ever meet.
enum class Likeness : std::uint8_t { None, Weak, Fair, Strong };

/// The thresholds and lists of a rule.
class Spelling {
  public:
    explicit Spelling(const Rule& rule) : rule_(rule), common_(rule.text("common")) {
        std::uint32_t group = 0;
        for (const Parameter& one : rule.parameters) {
            if (one.name != "lookalikes") continue;
            const char32_t first = text::code_point_at(one.text, 0).value;
            for (std::size_t i = 0; i < one.text.size();) {
                const auto [c, length] = text::code_point_at(one.text, i);
                lookalikes_.push_back({c, group, first});
                i += length;
            }
            ++group;
        }
        std::sort(lookalikes_.begin(), lookalikes_.end());
    }

    /// Every character as the first of those that look like it.
    std::string shape(std::string_view han) const {
        std::string out;
        for (std::size_t i = 0; i < han.size();) {
            const auto [c, length] = text::code_point_at(han, i);
            text::append(out, first_alike(c));
            i += length;
        }
        return out;
    }

    /// How far a slip explains that two words differ.
    Likeness compare(const std::string& one, const std::string& other, bool person) const {
        if (!text::one_slip_apart(one, other)) return Likeness::None;
        if (rule_.has("distinct", one) && rule_.has("distinct", other)) return Likeness::None;
        const bool swapped = one.size() == other.size() && std::is_permutation(one.begin(), one.end(), other.begin());
        const bool romanized = is_romanized(one);
        if (romanized && is_romanized(other))
            return person && swapped && one.size() >= kLongestSyllable ? Likeness::Fair : Likeness::None;
        if (swapped) return Likeness::Strong;
        if (one[0] != other[0]) return Likeness::None;
        const std::string& shorter = one.size() < other.size() ? one : other;
        const std::string& longer = one.size() < other.size() ? other : one;
        if (longer.starts_with(std::string_view(shorter).substr(0, longer.size() - 1))) {
            const bool ending =
                longer.size() > shorter.size() && rule_.has("endings", longer.substr(longer.size() - 1));
            if (person || ending) return Likeness::None;
        }
        if (one.size() == other.size() || is_respelled(shorter, longer)) return Likeness::Weak;
        return Likeness::Strong;
    }

    /// The same for names in Han characters: one of them differs by its look or, in a person's name, not by its sound.
    Likeness compare_han(std::string_view one, std::string_view other, bool person) const {
        Likeness likeness = Likeness::None;
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < one.size() && j < other.size()) {
            const auto [a, length_a] = text::code_point_at(one, i);
            const auto [b, length_b] = text::code_point_at(other, j);
            if (a != b) {
                if (likeness != Likeness::None) return Likeness::None;
                const std::string_view first = one.substr(i, length_a);
                const std::string_view second = other.substr(j, length_b);
                const bool sound =
                    person && i > 0 && !text::romanized(a).empty() && text::romanized(a) == text::romanized(b);
                if (!sound && shape(first) != shape(second)) return Likeness::None;
                const bool common =
                    common_.find(first) != std::string_view::npos && common_.find(second) != std::string_view::npos;
                likeness = common ? Likeness::Fair : Likeness::Strong;
            }
            i += length_a;
            j += length_b;
        }
        return i == one.size() && j == other.size() ? likeness : Likeness::None;
    }

    /// Does the longer word have a letter written double, or one that is not spoken? Families are told apart so.
    static bool is_respelled(const std::string& shorter, const std::string& longer) {
        std::size_t at = 0;
        while (at < shorter.size() && shorter[at] == longer[at]) ++at;
        return longer[at] == 'h' || longer[at] == 'e' || (at > 0 && longer[at] == longer[at - 1]);
    }

    /// Family name and sounds of a person's name in Han characters.
    static std::string sounds(std::string_view han) {
        std::string out;
        for (std::size_t i = 0; i < han.size();) {
            const auto [c, length] = text::code_point_at(han, i);
            const std::string_view sound = i > 0 ? text::romanized(c) : std::string_view();
            out += sound.empty() ? han.substr(i, length) : sound;
            out += ' ';
            i += length;
        }
        return out;
    }

    /// Does a word split into syllables of romanized Chinese? ends[i]: its first i letters do.
    bool is_romanized(const std::string& word) const {
        std::array<bool, kLongestWord + 1> ends{};
        ends[0] = true;
        for (std::size_t begin = 0; begin < word.size(); ++begin) {
            if (!ends[begin]) continue;
            for (std::size_t end = begin + 1; end <= begin + kLongestSyllable && end <= word.size(); ++end)
                ends[end] = ends[end] || rule_.has("syllables", word.substr(begin, end - begin));
        }
        return ends[word.size()];
    }

  private:
    /// One of the characters that look alike, the number of their group, and the first of them.
    struct Lookalike {
        char32_t character;
        std::uint32_t group;
        char32_t first;

        friend auto operator<=>(const Lookalike&, const Lookalike&) = default;
    };

    /// What is first in its group may look like others in a later one.
    char32_t first_alike(char32_t c) const {
        Lookalike wanted{c, 0, 0};
        for (;; ++wanted.group) {
            const auto found = std::lower_bound(lookalikes_.begin(), lookalikes_.end(), wanted);
            if (found == lookalikes_.end() || found->character != wanted.character) return wanted.character;
            wanted = {found->first, found->group, 0};
        }
    }

    const Rule& rule_;
    std::string_view common_;
    std::vector<Lookalike> lookalikes_;  ///< sorted
};

class Variants {
  public:
    Variants(const Rule& rule, const Spelling& spelling, const DocumentReport& report)
        : spelling_(spelling),
          report_(report),
          least_person_(static_cast<std::size_t>(rule.number("least_letters").value_or(5))),
          least_other_(static_cast<std::size_t>(rule.number("least_letters_organization").value_or(6))),
          few_people_(static_cast<std::size_t>(rule.number("few_people").value_or(0))) {}

    void run(std::uint32_t number, std::vector<Finding>& findings) {
        collect();
        if (names_.size() < 2) return;
        const std::vector<Rest> rests = rests_of_all();
        std::vector<std::pair<std::uint32_t, std::uint32_t>> told;
        for (std::size_t i = 0; i < rests.size(); ++i) {
            const std::size_t end = std::min(rests.size(), i + 1 + kNeighbours);
            for (std::size_t j = i + 1; j < end && rests[j].hash == rests[i].hash; ++j) {
                if (rests[i].name == rests[j].name || !is_variant(rests[i], rests[j])) continue;
                told.emplace_back(std::min(rests[i].name, rests[j].name), std::max(rests[i].name, rests[j].name));
            }
        }
        std::sort(told.begin(), told.end());
        told.erase(std::unique(told.begin(), told.end()), told.end());
        for (const auto& [one, other] : told) report(number, *names_[one], *names_[other], findings);
    }

  private:
    /// What is left of a name when one word lost a letter.
    struct Rest {
        std::uint64_t hash;
        std::uint32_t name;
        std::uint32_t word;
    };

    void note(Span span, bool person, bool owner, std::int64_t paper) {
        const std::string_view written = report_.document.slice(span);
        const bool han = is_all_han(written);
        std::vector<std::string> words = han ? std::vector<std::string>{std::string(written)} : words_of(written);
        if (words.empty() || (!han && person && words.size() < 2)) return;
        if (han && text::count_code_points(written) < (person ? 3 : 4)) return;
        std::string key = person ? "p" : "o";
        for (const std::string& word : words) key += ' ' + word;
        Name& name = by_words_[key];
        name.words = std::move(words);
        name.person = person;
        name.han = han;
        name.owner = name.owner || owner;
        name.places.push_back(span);
        if (paper >= 0) name.papers.push_back(static_cast<std::uint32_t>(paper));
    }

    void collect() {
        const auto& papers = report_.resume.publications;
        if (!report_.resume.name.empty()) note(report_.resume.name, true, true, -1);
        for (std::uint32_t p = 0; p < papers.size(); ++p) {
            for (std::uint32_t a = 0; a < papers[p].authors.size(); ++a)
                note(papers[p].authors[a].name, true, papers[p].owner == a, p);
        }
        for (const Entry& entry : report_.resume.entries) {
            if (!entry.organization.empty()) note(entry.organization, false, false, -1);
        }
        names_.reserve(by_words_.size());
        for (const auto& [key, name] : by_words_) names_.push_back(&name);
    }

    std::vector<Rest> rests_of_all() const {
        std::vector<Rest> rests;
        std::string shorter;
        for (std::uint32_t n = 0; n < names_.size(); ++n) {
            const Name& name = *names_[n];
            if (name.han) {
                rests.push_back({add(name.person ? 3 : 4, spelling_.shape(name.words[0])), n, 0});
                if (name.person) rests.push_back({add(5, Spelling::sounds(name.words[0])), n, 0});
                continue;
            }
            for (std::uint32_t w = 0; w < name.words.size(); ++w) {
                const std::string& word = name.words[w];
                if (word.size() + 1 < std::min({least_person_, least_other_, kShortest + 1})) continue;
                std::uint64_t others = name.person ? 1 : 2;
                for (std::uint32_t o = 0; o < name.words.size(); ++o) {
                    if (o != w) others = add(others, name.words[o]);
                }
                rests.push_back({add(others, word), n, w});
                for (std::size_t skip = 0; skip < word.size(); ++skip) {
                    shorter = word;
                    shorter.erase(skip, 1);
                    rests.push_back({add(others, shorter), n, w});
                }
            }
        }
        std::sort(rests.begin(), rests.end(), [](const Rest& a, const Rest& b) {
            return std::tie(a.hash, a.name, a.word) < std::tie(b.hash, b.name, b.word);
        });
        return rests;
    }

    bool is_variant(const Rest& first, const Rest& second) const {
        const Name& a = *names_[first.name];
        const Name& b = *names_[second.name];
        if (a.person != b.person || a.han != b.han || a.words.size() != b.words.size()) return false;
        if (std::min(a.places.size(), b.places.size()) > 1) return false;
        Likeness likeness = Likeness::None;
        if (a.han) {
            likeness = spelling_.compare_han(a.words[0], b.words[0], a.person);
        } else {
            if (!same_but(a.words, first.word, b.words, second.word)) return false;
            const std::string& one = a.words[first.word];
            const std::string& other = b.words[second.word];
            const std::size_t least = std::min(one.size(), other.size());
            likeness = spelling_.compare(one, other, a.person);
            // Of a short word two swapped letters make a slip where one of the two is no word of its kind: "Dyei".
            const bool swapped = likeness == Likeness::Strong && one.size() == other.size() &&
                                 one.size() == kShortest &&
                                 spelling_.is_romanized(one) != spelling_.is_romanized(other);
            if (least < least_letters(a) && !swapped) return false;
        }
        if (likeness == Likeness::None) return false;
        if (!a.person) return true;
        const bool enough = likeness == Likeness::Strong || (likeness == Likeness::Fair && few_people());
        return !meet(a.papers, b.papers) && (enough || a.owner || b.owner || have_company(a, b));
    }

    bool few_people() const {
        const auto people = std::count_if(names_.begin(), names_.end(), [](const Name* name) { return name->person; });
        return static_cast<std::size_t>(people) <= few_people_;
    }

    std::size_t least_letters(const Name& name) const {
        if (!name.person) return name.words.size() == 1 ? least_other_ + 1 : least_other_;
        const bool initial =
            std::any_of(name.words.begin(), name.words.end(), [](const std::string& word) { return word.size() == 1; });
        return initial ? kLeastBesideInitial : least_person_;
    }

    static bool same_but(const std::vector<std::string>& a, std::size_t skip_a, const std::vector<std::string>& b,
                         std::size_t skip_b) {
        for (std::size_t i = 0, j = 0;; ++i, ++j) {
            if (i == skip_a) ++i;
            if (j == skip_b) ++j;
            if (i >= a.size() || j >= b.size()) return i >= a.size() && j >= b.size();
            if (a[i] != b[j]) return false;
        }
    }

    static bool meet(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
        return std::any_of(a.begin(), a.end(),
                           [&](std::uint32_t one) { return std::binary_search(b.begin(), b.end(), one); });
    }

    /// Have both written with one and the same person, the owner apart?
    bool have_company(const Name& a, const Name& b) const {
        return std::any_of(names_.begin(), names_.end(), [&](const Name* other) {
            return other != &a && other != &b && other->person && !other->owner && meet(a.papers, other->papers) &&
                   meet(b.papers, other->papers);
        });
    }

    void report(std::uint32_t number, const Name& a, const Name& b, std::vector<Finding>& findings) const {
        const bool first = a.places.size() < b.places.size() ||
                           (a.places.size() == b.places.size() && a.places[0].begin > b.places[0].begin);
        const Name& rare = first ? a : b;
        const Name& usual = first ? b : a;
        Finding& finding = findings.emplace_back();
        finding.evidence = {Evidence::claim({number, rare.places[0]}), Evidence::claim({number, usual.places[0]})};
        finding.arguments = {{"first", std::string(report_.document.slice(rare.places[0]))},
                             {"second", std::string(report_.document.slice(usual.places[0]))}};
    }

    const Spelling& spelling_;
    const DocumentReport& report_;
    std::size_t least_person_;
    std::size_t least_other_;
    std::size_t few_people_;
    std::map<std::string, Name> by_words_;
    std::vector<const Name*> names_;  ///< in the order of the map
};

BoundCheck name_variant(const Rule& rule, PhraseLists& /*phrases*/) {
    const auto spelling = std::make_shared<const Spelling>(rule);
    return [&rule, spelling](const Case& the_case, std::vector<Finding>& findings) {
        for (std::uint32_t d = 0; d < the_case.documents.size(); ++d)
            Variants(rule, *spelling, the_case.documents[d]).run(d, findings);
    };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "least_letters", .type = Type::Number, .required = true},
    ParameterShape{.name = "least_letters_organization", .type = Type::Number, .required = true},
    ParameterShape{.name = "few_people", .type = Type::Number, .required = true},
    ParameterShape{.name = "endings", .type = Type::Texts},
    ParameterShape{.name = "distinct", .type = Type::Texts},
    ParameterShape{.name = "syllables", .type = Type::Texts},
    ParameterShape{.name = "common", .type = Type::Text},
    ParameterShape{.name = "lookalikes", .type = Type::Texts},
};
constexpr std::array<std::string_view, 2> kArguments = {"first", "second"};

}  // namespace

const CheckKind kNameVariant{
    .shape = {.name = "name-variant", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .bind = name_variant};

}  // namespace veritae::checks
