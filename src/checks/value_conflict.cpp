// SPDX-License-Identifier: MIT
// value-conflict: one measure of one thing, told twice with values whose intervals do not meet.
//
// The thing is known by the distinctive names ("FuseNet", "Agent-Kit") in the sentence, or else by the first one in the
// head of the entry that the sentence belongs to, or else by the title of a project: that of its own, or one that the
// sentence names. Both tellings must have exactly the same names. Two bare tellings under one title may be of two
// things, so that they are only possibly at odds. Anything that could make two values differ honestly (a time, a
// setting, a comparison, a change) keeps the sentence out.
#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "checks/arithmetic.hpp"
#include "checks/change_claims.hpp"
#include "checks/checks.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr Roles kCircumstance = role(FigureWord::Elapsed) | role(FigureWord::Versus) | role(FigureWord::Contribution) |
                                role(FigureWord::Start) | kChangeWord | kFromWord;

struct Telling {
    std::int32_t measure;
    std::string subject;
    Place place;
    const Quantity* quantity;
    std::uint32_t row;  ///< two values of one row are told apart by words that are not understood
    bool assumed;       ///< the thing is only the entry that the sentence stands in
    bool loose;         ///< a value that something grew to, or people who are led but not called the team
    std::int32_t year;  ///< that the sentence names; 0 for none
    std::string host;   ///< where it was counted: "gitee"; empty if the sentence does not say
    std::string kind;   ///< what of several kinds was counted: "developers"; empty for a word that means all of them
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// A name that people give to one thing: "FuseNet", "Agent-Kit", but neither "Python" nor "RAG".
bool distinctive(std::string_view word) {
    const bool lower = std::any_of(word.begin(), word.end(), is_lower);
    const bool inner = word.size() > 2 && std::any_of(word.begin() + 1, word.end(), is_upper);
    return lower && inner;
}

/// A name made of the words from `i` on that stand without a blank between: "FuseNet-3.0". Its end.
std::size_t name_end(const Row& row, std::size_t i) {
    std::size_t end = i + 1;
    while (end < row.items.size() && row.items[end].span.begin == row.items[end - 1].span.end) {
        const bool joint = row.sign(end, '-') || row.sign(end, '.') || row.sign(end, '_');
        const char first = row.text(end)[0];
        const Item::Kind kind = row.items[end].kind;
        const bool word =
            kind != Item::Kind::Sign && kind != Item::Kind::Break && static_cast<unsigned char>(first) < 0x80;
        if (!joint && !word) break;
        ++end;
    }
    return end;
}

/// Whether a technology's name overlaps a span. O(log technologies).
bool is_technology(const std::vector<TechnologyMention>& technologies, Span span) {
    constexpr std::uint32_t kLongestName = 100;
    auto one = std::partition_point(technologies.begin(), technologies.end(), [&](const TechnologyMention& earlier) {
        return earlier.span.begin + kLongestName < span.begin;
    });
    for (; one != technologies.end() && one->span.begin < span.end; ++one) {
        if (one->span.overlaps(span)) return true;
    }
    return false;
}

enum class Names : std::uint8_t { All, Distinctive, FirstDistinctive };

/// The names in a stretch of items, folded and sorted; none unless one of them is distinctive and no technology.
/// Names in lower case that a document gives to projects and repositories, sorted: see heads_of.
using Heads = std::vector<std::string>;

std::vector<std::string> names_in(const Row& row, std::size_t begin, std::size_t end, const Rule& rule,
                                  const Heads& heads, Names which) {
    std::vector<std::string> found;
    bool any = false;
    for (std::size_t i = begin; i < end;) {
        const char first = row.text(i)[0];
        if (row.items[i].kind != Item::Kind::Text || (!is_upper(first) && !is_lower(first))) {
            ++i;
            continue;
        }
        const std::size_t behind = std::min(name_end(row, i), end);
        const Span span = row.items[i].span.joined(row.items[behind - 1].span);
        i = behind;
        const std::string_view word = row.report->document.slice(span);
        const std::string folded = text::fold(word);
        const bool own = distinctive(word) || std::binary_search(heads.begin(), heads.end(), folded);
        if (rule.has("platforms", folded) || (!own && rule.has("openers", folded)) ||
            (!own && !std::any_of(word.begin(), word.end(), is_upper)))
            continue;
        if (which != Names::All && !own) continue;
        const bool technology = is_technology(row.report->mentions.technologies, span);
        if (technology && which == Names::FirstDistinctive) continue;
        any = any || (own && !technology);
        found.push_back(folded);
        if (which == Names::FirstDistinctive) break;
    }
    if (!any) found.clear();
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// "starforge：…", "mini-align", "quietlog — …": the word in lower case that a text begins with, if it stands alone or
/// a sign or an explanation follows it.
std::string head_word(std::string_view text) {
    constexpr std::size_t kShortest = 5;
    constexpr std::size_t kLongest = 24;
    std::size_t end = 0;
    const auto joins = [&](char c) { return c == '-' || c == '_' || (c >= '0' && c <= '9'); };
    while (end < text.size() && (is_lower(text[end]) || (end > 0 && joins(text[end])))) ++end;
    if (end < kShortest || end > kLongest) return {};
    std::string_view rest = text.substr(end);
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    if (rest.empty() || rest[0] == ':' || rest[0] == '(' || rest[0] == ',') return std::string(text.substr(0, end));
    const char32_t sign = text::code_point_at(rest, 0).value;
    const bool dash = sign == 0x2013 || sign == 0x2014 || rest.starts_with("- ");
    return dash && text.size() > end && text[end] == ' ' ? std::string(text.substr(0, end)) : std::string{};
}

constexpr std::size_t kMostTitles = 64;  // of projects, held against sentences without a name
constexpr std::size_t kTitleBytes = 12;  // shorter titles are words that anybody may use
constexpr std::size_t kWhole = 3;        // items between a number of items and the word that makes it all of them

/// A project that is known by its title.
struct Titled {
    const Entry* entry;
    std::string title;  ///< folded
};

std::vector<Titled> titled_projects(const DocumentReport& report) {
    std::vector<Titled> found;
    for (const Entry& entry : report.resume.entries) {
        const bool project = entry.section == Section::Projects || entry.kind == EntryKind::Project;
        const Span name = entry.title.empty() ? entry.organization : entry.title;
        if (!project || name.size() < kTitleBytes || found.size() == kMostTitles) continue;
        found.push_back({&entry, text::fold(report.document.slice(name))});
    }
    return found;
}

/// Names in lower case: titles of projects, and the words that lines about something counted begin with.
Heads heads_of(const DocumentReport& report, const std::vector<std::int32_t>& counts) {
    Heads heads;
    for (const Entry& entry : report.resume.entries) {
        const bool project = entry.section == Section::Projects || entry.kind == EntryKind::Project;
        const Span name = entry.title.empty() ? entry.organization : entry.title;
        if (project && !name.empty()) heads.push_back(head_word(report.document.slice(name)));
    }
    for (const Quantity& one : report.mentions.quantities) {
        if (one.dimension != Dimension::Count || std::find(counts.begin(), counts.end(), one.thing) == counts.end())
            continue;
        const Line& line = report.document.lines[report.document.line_of(one.span.begin)];
        if (line.kind == LineKind::Item) heads.push_back(head_word(report.document.slice(line.span)));
    }
    std::sort(heads.begin(), heads.end());
    heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
    if (!heads.empty() && heads.front().empty()) heads.erase(heads.begin());
    return heads;
}

/// One sentence with numbers.
struct Sentence {
    std::size_t begin;
    std::size_t end;
    std::size_t percents = 0;
    std::size_t numbers = 0;   ///< with or without a unit
    std::int32_t measure = 0;  ///< the only one that it names; -1 for several
    bool plain = true;         ///< nothing in it could make a value differ from another one
    bool setting = false;      ///< but how it was measured, which no count depends on
    bool reached = false;      ///< a value is told as one that something grew to
    std::int32_t year = 0;
    std::string host{};  ///< where something is counted
};

class Collector {
  public:
    Collector(const Rule& rule, std::vector<Telling>& tellings)
        : rule_(rule),
          counts_(names(rule, "counts")),
          values_(names(rule, "values")),
          of_owner_(names(rule, "of_owner")),
          named_(names(rule, "named")),
          collections_(names(rule, "collections")),
          tellings_(tellings) {}

    void begin_document(const DocumentReport& report) {
        titles_ = titled_projects(report);
        heads_ = heads_of(report, counts_);
        entry_ = 0;
    }

    void collect(const Row& row, std::uint32_t number) {
        for (std::size_t begin = 0; begin < row.items.size();) {
            const Sentence sentence = read(row, begin);
            if (sentence.plain) collect(row, sentence, number);
            begin = sentence.end + 1;
        }
    }

  private:
    static bool among(const std::vector<std::int32_t>& ids, std::int32_t id) {
        return id != 0 && std::find(ids.begin(), ids.end(), id) != ids.end();
    }

    bool listed(std::string_view list, const Row& row, std::size_t i) const {
        return rule_.has(list, text::fold(row.text(i)));
    }

    /// "from 80%", and not "由我负责"
    static bool leads_to_value(const Row& row, std::size_t i) {
        constexpr std::size_t kLead = 4;
        for (std::size_t k = 1; k <= kLead && !row.ends(i + k); ++k) {
            if (row.quantity(i + k)) return true;
            if (row.items[i + k].kind == Item::Kind::Sign) return false;
        }
        return false;
    }

    /// "gained 300 stars": all that there are, unless a time says otherwise.
    bool gains_count(const Row& row, std::size_t i) const {
        if (!row.is(i, kChangeWord) || !listed("gains", row, i)) return false;
        constexpr std::size_t kReach = 3;
        for (std::size_t k = i + 1; k <= i + kReach && !row.ends(k); ++k) {
            if (row.quantity(k)) return among(counts_, row.value(k).thing);
            if (row.items[k].kind == Item::Kind::Sign) return false;
        }
        return false;
    }

    static std::int32_t year_at(const Row& row, std::size_t i) {
        const std::string_view word = row.text(i);
        if (word.size() != 4 || row.quantity(i) || (word[0] != '1' && word[0] != '2')) return 0;
        std::int32_t year = 0;
        for (const char c : word) {
            if (c < '0' || c > '9') return 0;
            year = year * 10 + (c - '0');
        }
        return year >= 1980 && year < 2100 ? year : 0;
    }

    Sentence read(const Row& row, std::size_t begin) const {
        Sentence sentence{.begin = begin, .end = begin};
        for (; !row.ends(sentence.end); ++sentence.end) {
            const std::size_t i = sentence.end;
            const bool circumstance =
                row.is(i, kCircumstance) && !(row.is(i, role(FigureWord::Elapsed)) && listed("present", row, i)) &&
                !gains_count(row, i) &&
                !(row.is(i, kFromWord | role(FigureWord::Contribution) | role(FigureWord::Versus)) &&
                  !leads_to_value(row, i));
            const bool arrives = row.is(i, kChangeWord) && !row.is(i, kFromWord) &&
                                 (row.is(i, kToWord) || row.is(i + 1, kToWord)) &&
                                 row.quantity(i + (row.is(i, kToWord) ? 1 : 2));
            const bool gives =
                row.is(i, role(FigureWord::Contribution)) && row.quantity(i + 1) && !row.value(i + 1).change;
            sentence.reached = sentence.reached || arrives || gains_count(row, i);
            sentence.plain = sentence.plain && (!circumstance || arrives || gives) && !row.sign(i, kArrow);
            if (const std::int32_t year = year_at(row, i); year != 0) sentence.year = year;
            if (listed("hosts", row, i)) sentence.host = text::fold(row.text(i));
            sentence.setting = sentence.setting || (row.is(i, role(FigureWord::Setting)) && !listed("usual", row, i));
            if (row.quantity(i) || begins_number(row, i)) ++sentence.numbers;
            if (row.quantity(i) && row.value(i).dimension == Dimension::Percent) ++sentence.percents;
            const std::int32_t measure = row.items[i].measure;
            if (measure != 0 && measure != sentence.measure) sentence.measure = sentence.measure == 0 ? measure : -1;
        }
        return sentence;
    }

    void collect(const Row& row, const Sentence& sentence, std::uint32_t number) {
        std::optional<std::vector<std::string>> all;  // names, when first needed
        std::optional<std::vector<std::string>> distinctive;
        for (std::size_t q = sentence.begin; q < sentence.end; ++q) {
            if (!row.quantity(q) || row.value(q).change) continue;
            bool loose = sentence.reached;
            const std::int32_t measure = measure_at(row, q, sentence, loose);
            if (measure == 0) continue;
            const bool owner = among(of_owner_, measure);
            const bool count = among(counts_, measure);
            if (sentence.setting && !count) continue;
            std::optional<std::vector<std::string>>& subject = count ? distinctive : all;
            if (!subject && !owner) {
                subject =
                    names_in(row, sentence.begin, sentence.end, rule_, heads_, count ? Names::Distinctive : Names::All);
            }
            // "Built X; its accuracy on Y is 80%": what a semicolon sets off may be about what stands before it.
            const std::size_t needed = count ? 1 : 2;
            if (!owner && subject->size() < needed && sentence.begin > 1 && row.items[sentence.begin - 1].sign == ';') {
                std::size_t begin = sentence.begin - 1;
                while (begin > 0 && !row.ends(begin - 1)) --begin;
                subject = names_in(row, begin, sentence.end, rule_, heads_, count ? Names::Distinctive : Names::All);
            }
            if (!count && !owner && subject->size() < 2) continue;
            std::string key;
            bool assumed = false;
            if (!owner && !subject->empty()) {
                for (const std::string& name : *subject) key += name + '\n';
            } else if (!owner) {
                key = entry_key(row, sentence, assumed);
            }
            if (key.empty() && !owner) continue;
            if (among(collections_, measure)) key += counted_things(row, q);
            std::string kind = text::fold(row.report->document.slice(row.value(q).unit));
            std::string host = sentence.host.empty() ? host_in(kind) : sentence.host;  // "stars on GitHub"
            if (!rule_.has("kinds", kind)) kind.clear();
            tellings_.push_back({measure, std::move(key), row.place(q, q), &row.value(q), number, assumed, loose,
                                 sentence.year, std::move(host), std::move(kind)});
        }
    }

    std::string host_in(std::string_view unit) const {
        for (const Parameter& one : rule_.parameters) {
            if (one.name == "hosts" && unit.find(one.text) != std::string_view::npos) return std::string(one.text);
        }
        return {};
    }

    /// A number without a unit that a blank or a sign sets off, and no year.
    static bool begins_number(const Row& row, std::size_t i) {
        if (row.items[i].kind != Item::Kind::Text || year_at(row, i) != 0) return false;
        const char first = row.text(i)[0];
        const bool joined = i > 0 && row.items[i - 1].span.end == row.items[i].span.begin && !row.sign(i - 1, ':') &&
                            !row.sign(i - 1, '(');
        return first >= '0' && first <= '9' && !joined;
    }

    /// Does a sentence hold one number, and name one thing that is counted by a word of its own?
    bool counts_one(const Sentence& sentence) const {
        return sentence.numbers == 1 && sentence.measure > 0 && among(counts_, sentence.measure) &&
               !among(collections_, sentence.measure) && !among(named_, sentence.measure);
    }

    std::int32_t measure_at(const Row& row, std::size_t q, const Sentence& sentence, bool& loose) const {
        const Quantity& value = row.value(q);
        // "367 people starred FuseNet", "star 总数 367 个": the only number of a sentence that names one thing counted.
        const bool whole = value.last_digit >= 1 && value.dimension != Dimension::Ratio;
        const bool general =
            value.dimension == Dimension::None || among(named_, value.thing) || among(collections_, value.thing);
        if (whole && general && counts_one(sentence)) return sentence.measure;
        if (value.dimension == Dimension::Count) {
            if (!among(counts_, value.thing)) return 0;
            // Of a collection only the number that is told of all of it.
            if (among(collections_, value.thing)) return tells_whole(row, q) ? value.thing : 0;
            // What is counted by a common word ("people") is a measure only where the sentence names it.
            if (!among(named_, value.thing)) return value.thing;
            for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
                if (row.items[i].measure == value.thing) return value.thing;
            }
            loose = true;
            return led(row, q) ? value.thing : 0;
        }
        std::int32_t measure = measure_of_value(row, q);
        if (value.dimension == Dimension::Ratio) return among(counts_, measure) ? measure : 0;  // "starred 300 times"
        if (value.dimension == Dimension::None && value.last_digit >= 1) return among(counts_, measure) ? measure : 0;
        if (value.dimension != Dimension::Percent) return 0;
        // "Accuracy of FuseNet on DenseTrack: 84.9%"
        if (measure == 0 && sentence.percents == 1 && sentence.measure > 0) measure = sentence.measure;
        return among(values_, measure) ? measure : 0;
    }

    /// "led 6 people", "9 engineers reporting to me": a word of leading near a number of people.
    bool led(const Row& row, std::size_t q) const {
        constexpr std::size_t kNear = 6;
        constexpr std::size_t kLongest = 3;
        const std::size_t first = q > kNear ? q - kNear : 0;
        for (std::size_t i = first; i < q + kNear && i < row.items.size(); ++i) {
            for (std::size_t last = i; last < i + kLongest && last < row.items.size(); ++last) {
                const Span words = row.items[i].span.joined(row.items[last].span);
                if (rule_.has("leads", text::fold(row.report->document.slice(words)))) return true;
            }
        }
        return false;
    }

    /// What is counted: the unit, and the words glued to it, since many things share one ("个", "项").
    static std::string counted_things(const Row& row, std::size_t q) {
        constexpr std::size_t kNoun = 3;
        std::string things = '\t' + text::fold(row.report->document.slice(row.value(q).unit));
        for (std::size_t i = q + 1; i <= q + kNoun && i < row.items.size(); ++i) {
            if (row.items[i].kind != Item::Kind::Text || row.items[i].span.begin != row.items[i - 1].span.end) break;
            things += row.text(i);
        }
        return things;
    }

    bool tells_whole(const Row& row, std::size_t q) const {
        for (std::size_t k = 1; k <= kWhole && k <= q && !row.ends(q - k) && !row.quantity(q - k); ++k) {
            for (std::size_t length = 1; length <= 2 && length <= k; ++length) {
                const Span words = row.items[q - k].span.joined(row.items[q - k + length - 1].span);
                if (rule_.has("whole", text::fold(row.report->document.slice(words)))) return true;
            }
        }
        return false;
    }

    /// The name of the entry that a row belongs to, or the title of a project. Rows come in the order of the document.
    std::string entry_key(const Row& row, const Sentence& sentence, bool& assumed) {
        const std::vector<Entry>& entries = row.report->resume.entries;
        const std::string line_head = head_word(row.report->document.slice(row.span));
        if (std::binary_search(heads_.begin(), heads_.end(), line_head)) return line_head + '\n';
        while (entry_ < entries.size() && entries[entry_].span.end <= row.span.begin) ++entry_;
        const Entry* own = nullptr;
        for (std::size_t i = entry_; i < entries.size() && entries[i].span.begin <= row.span.begin && own == nullptr;
             ++i) {
            if (entries[i].span.contains(row.span) && !entries[i].head.empty()) own = &entries[i];
        }
        if (own != nullptr) {
            const Row head = read_row(*row.report, row.document, own->head);
            const auto name = names_in(head, 0, head.items.size(), rule_, heads_, Names::FirstDistinctive);
            if (!name.empty()) return name.front() + '\n';
        }
        const std::string_view plain = row.report->document.plain;
        const Span words = row.items[sentence.begin].span.joined(row.items[sentence.end - 1].span);
        if (!titles_.empty()) {
            const std::string folded = text::fold(plain.substr(words.begin, words.size()));
            for (const Titled& one : titles_) {
                if (folded.find(one.title) != std::string::npos) return one.title + '\v';
            }
        }
        for (const Titled& one : titles_) {
            if (one.entry != own) continue;
            assumed = true;
            return one.title + '\v';
        }
        return {};
    }

    const Rule& rule_;
    std::vector<std::int32_t> counts_;
    std::vector<std::int32_t> values_;
    std::vector<std::int32_t> of_owner_;
    std::vector<std::int32_t> named_;
    std::vector<std::int32_t> collections_;
    std::vector<Titled> titles_;
    Heads heads_;
    std::size_t entry_ = 0;  ///< the first entry that may hold the next row
    std::vector<Telling>& tellings_;
};

bool clash(const Telling& a, const Telling& b) {
    const auto unitless = [](const Telling& one) {
        return one.quantity->dimension == Dimension::None || one.quantity->dimension == Dimension::Ratio;
    };
    const bool bare = unitless(a) || unitless(b);
    if (a.year != 0 && b.year != 0 && a.year != b.year) return false;
    if (!a.host.empty() && !b.host.empty() && a.host != b.host) return false;
    // "120 stars in 2030" has grown where the other one is of no year.
    const bool dated_first = a.year != 0 && b.year == 0 && a.quantity->value < b.quantity->value;
    const bool dated_second = b.year != 0 && a.year == 0 && b.quantity->value < a.quantity->value;
    if ((dated_first || dated_second) && a.quantity->dimension == Dimension::Count &&
        b.quantity->dimension == Dimension::Count)
        return false;
    if (a.quantity->dimension != b.quantity->dimension && !bare) return false;
    if (a.place.document == b.place.document && a.row == b.row) return false;
    return !quantity::meet(meant(*a.quantity), meant(*b.quantity));
}

void value_conflict(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    std::vector<Telling> tellings;
    Collector collector(rule, tellings);
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        std::uint32_t number = 0;
        collector.begin_document(the_case.documents[d]);
        for (const Row& row : the_case.rows[d]) collector.collect(row, number++);
    }
    std::stable_sort(tellings.begin(), tellings.end(), [](const Telling& a, const Telling& b) {
        return std::tie(a.measure, a.subject, a.place) < std::tie(b.measure, b.subject, b.place);
    });
    for (std::size_t first = 0; first < tellings.size();) {
        std::size_t last = first + 1;
        const auto same = [&](std::size_t i) {
            return tellings[i].measure == tellings[first].measure && tellings[i].subject == tellings[first].subject;
        };
        // Each telling is held against the first one of its thing: the later one is the place to mend.
        for (; last < tellings.size() && same(last); ++last) {
            const Telling& earlier = tellings[first];
            const Telling& later = tellings[last];
            if (!clash(earlier, later)) continue;
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            // Between two documents a count may have grown; two bare tellings in one entry may be of two things.
            const bool grown =
                earlier.place.document != later.place.document &&
                (earlier.quantity->dimension == Dimension::Count || later.quantity->dimension == Dimension::Count);
            const bool kinds = earlier.kind != later.kind;  // "3 developers" of "a team of 8"
            const bool unsure = grown || kinds || (earlier.assumed && later.assumed) || earlier.loose || later.loose;
            finding.certainty = unsure ? Certainty::Possible : Certainty::Definite;
            finding.evidence = {Evidence::claim(later.place), Evidence::claim(earlier.place)};
            const auto words = [&](const Telling& one) {
                return std::string(the_case.documents[one.place.document].document.slice(one.place.span));
            };
            finding.arguments = {{"first", words(earlier)}, {"second", words(later)}};
        }
        first = last;
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "counts", .type = Type::Texts, .required = true},
    ParameterShape{.name = "named", .type = Type::Texts, .required = true},
    ParameterShape{.name = "values", .type = Type::Texts, .required = true},
    ParameterShape{.name = "of_owner", .type = Type::Texts, .required = true},
    ParameterShape{.name = "collections", .type = Type::Texts},
    ParameterShape{.name = "whole", .type = Type::Texts},
    ParameterShape{.name = "present", .type = Type::Texts},
    ParameterShape{.name = "openers", .type = Type::Texts},
    ParameterShape{.name = "leads", .type = Type::Texts},
    ParameterShape{.name = "gains", .type = Type::Texts},
    ParameterShape{.name = "usual", .type = Type::Texts},
    ParameterShape{.name = "platforms", .type = Type::Texts, .required = true},
    ParameterShape{.name = "hosts", .type = Type::Texts},
    ParameterShape{.name = "kinds", .type = Type::Texts},
};
constexpr std::array<std::string_view, 2> kArguments = {"first", "second"};

}  // namespace

const CheckKind kValueConflict{
    .shape = {.name = "value-conflict", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .check = value_conflict};

}  // namespace veritae::checks
