// SPDX-License-Identifier: MIT
// A head's words to organisation and title. The words are cut at separators into segments; each segment is judged by
// the words of the lexicon in it, and only where they are silent by its place.
#include "resume/entries.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"

namespace veritae::resume {
namespace {

constexpr std::size_t kMostSegments = 24;  // of one head; the rest of a longer one names nothing

struct Segment {
    Span span;
    Words words;
    std::size_t row;
    EntryLabel label;
    bool place;   ///< nothing but a place
    bool remark;  ///< in brackets
};

/// How sure a segment is to be the organisation.
enum class Fit : std::uint8_t { None, Position, MixedUnit, Unit, Mixed, Organization, Labelled };

class Splitter {
  public:
    Splitter(const Document& document, const Mentions& mentions, bool project)
        : document_(document), mentions_(mentions), project_(project) {}

    void add(Span piece, std::size_t row) {
        const std::string_view plain = document_.plain;
        const std::span<const TermMention> terms = inside(mentions_.terms, piece);
        std::size_t next = 0;
        std::uint32_t kept_to = piece.begin;  // signs before it belong to a name: "Co., Ltd."
        std::uint32_t begin = piece.begin;
        char32_t before = ' ';
        int depth = 0;
        for (std::uint32_t i = piece.begin; i < piece.end;) {
            for (; next < terms.size() && terms[next].span.begin <= i; ++next) {
                const Term& term = *terms[next].term;
                const bool name =
                    term.sense == Sense::Organization || term.sense == Sense::Employer || term.sense == Sense::Degree;
                if (name) kept_to = std::max(kept_to, terms[next].span.end);
                const bool at = term.sense == Sense::At && terms[next].span.begin == i && depth == 0 && !project_;
                if (at && i >= kept_to && (!is_short(terms[next].span) || trimmed(document_, {begin, i}).empty())) {
                    push({begin, i}, row);
                    begin = terms[next].span.end;
                }
            }
            const auto [c, length] = text::code_point_at(plain, i);
            if (c == '(' || c == '[') ++depth;
            if ((c == ')' || c == ']') && depth > 0) --depth;
            if (c == ':' && i >= begin && take_label({begin, i})) {
                begin = i + length;
            } else if (depth == 0 && i >= kept_to && i >= begin && cuts(i, c, before, piece)) {
                const EntryLabel label = label_;
                push({begin, i}, row);
                if (c == ' ') label_ = label;  // "Advisor: A. Finch" may have a gap in it
                begin = i + length;
            }
            before = c;
            i += length;
        }
        push({begin, piece.end}, row);
    }

    [[nodiscard]] std::vector<Segment> take() { return std::move(segments_); }

  private:
    /// One Chinese character, which may as well be part of another word: it leads only where a name begins.
    [[nodiscard]] bool is_short(Span term) const {
        return term.size() == text::code_point_at(document_.plain, term.begin).length;
    }
    [[nodiscard]] char32_t at(std::uint32_t i, Span piece) const {
        return i < piece.end ? text::code_point_at(document_.plain, i).value : U' ';
    }

    /// "Fern Networks. Engineer": a full stop behind a word too long for an abbreviation, before a capital letter.
    [[nodiscard]] bool ends_sentence(std::uint32_t i, Span piece) const {
        constexpr std::uint32_t kLongestAbbreviation = 4;
        std::uint32_t letters = 0;
        while (i - letters > piece.begin && document_.plain[i - letters - 1] >= 'a' &&
               document_.plain[i - letters - 1] <= 'z')
            ++letters;
        const char32_t next = at(i + 2, piece);
        return letters > kLongestAbbreviation && next >= 'A' && next <= 'Z';
    }

    /// Does a sign or a gap at `i` part two names?
    [[nodiscard]] bool cuts(std::uint32_t i, char32_t c, char32_t before, Span piece) const {
        const char32_t after = at(i + (c < 0x80 ? 1 : text::code_point_at(document_.plain, i).length), piece);
        switch (c) {
            case '\t':
            case '|':
            case 0x2502:
                return true;
            case ' ':
                if (before == ' ' || after == ' ') return after == ' ' || before == '\t';
                return !project_ && text::is_han(after) && (text::is_han(before) || before == ')');
            case ',':
                return !project_ && !(text::is_digit(before) && text::is_digit(after));
            case '.':
                return !project_ && after == ' ' && ends_sentence(i, piece);
            case 0xB7:
            case 0x2022:
            case 0x22C5:
                return !project_ || before == ' ';
            case ';':
            case '@':
                return !project_;
            case ':':
                return !project_ && (after == ' ' || text::is_han(after) || text::is_han(before));
            case '/':
                return !project_ && before == ' ' && after == ' ';
            case '-':
                return !project_ && ((before == ' ' && after == ' ') || (text::is_han(before) && text::is_han(after)));
            case 0x2013:
            case 0x2014:
                return !project_ && (before == ' ' || after == ' ' || text::is_han(before));
            default:
                return false;
        }
    }

    /// "Company:" names no part of an entry, but says which one follows.
    bool take_label(Span before) {
        const EntryLabel label = label_of(mentions_, trimmed(document_, before));
        if (label != EntryLabel::None) label_ = label;
        return label != EntryLabel::None;
    }

    void push(Span span, std::size_t row) {
        const Span words = trimmed(document_, span);
        if (words.empty() || segments_.size() >= kMostSegments) return;
        if (is_length_of_stay(document_, mentions_, words)) return;
        Segment segment{words, words_of(mentions_, words), row, label_, false, document_.plain[words.begin] == '('};
        label_ = EntryLabel::None;
        bool tail = false;  // ", Inc."
        for (const TermMention& mention : inside(mentions_.terms, words)) {
            const bool whole = mention.span.begin == words.begin && mention.span.end >= words.end;
            segment.place |= whole && (mention.sense == Sense::Place ||
                                       (mention.sense == Sense::Engagement && mention.term->value == kRemote));
            tail |= whole && mention.sense == Sense::Organization &&
                    mention.term->value == static_cast<std::int32_t>(EntryKind::Employment);
        }
        if (tail && words.size() <= 5 && !segments_.empty() && segments_.back().row == row) {
            segments_.back().span.end = words.end;
            segments_.back().words.organization = true;
            return;
        }
        segments_.push_back(segment);
    }

    const Document& document_;
    const Mentions& mentions_;
    bool project_;
    EntryLabel label_ = EntryLabel::None;  // of the segment that comes next
    std::vector<Segment> segments_;
};

Fit fit_of(const Segment& segment, bool stay) {
    if (segment.label == EntryLabel::Organization) return Fit::Labelled;
    if (segment.label != EntryLabel::None) return Fit::None;
    // "Cambridge" is a town and a university: the latter only where nothing else is the organisation.
    if (segment.place && segment.words.organization) return stay ? Fit::Position : Fit::None;
    if (segment.words.organization) return segment.words.stay() ? Fit::Mixed : Fit::Organization;
    if (segment.words.unit) return segment.words.stay() ? Fit::MixedUnit : Fit::Unit;
    return stay && !segment.words.stay() && !segment.place && !segment.remark ? Fit::Position : Fit::None;
}

/// "字节跳动算法工程师", "Software Engineer Foo Inc.": one segment that names both. Cut after the organisation's last
/// word before the first word of the role, or the other way round.
std::pair<Span, Span> cut_mixed(const Document& document, const Mentions& mentions, Span span) {
    std::uint32_t name_begin = span.end;
    std::uint32_t name_end = span.begin;
    std::uint32_t role_begin = span.end;
    std::uint32_t role_end = span.begin;
    bool known = false;
    for (const TermMention& mention : inside(mentions.terms, span)) {
        const Sense sense = mention.sense;
        if (mention.span.end > span.end) continue;
        const bool role = sense == Sense::Role || sense == Sense::Degree || sense == Sense::Engagement;
        const bool name = sense == Sense::Employer || sense == Sense::Organization;
        if (role && mention.span.begin >= name_end && name_end > span.begin)
            role_begin = std::min(role_begin, mention.span.begin);
        if (role && name_end == span.begin) role_end = std::max(role_end, mention.span.end);
        if (name && role_begin == span.end) {
            if (name_begin == span.end) {
                name_begin = mention.span.begin;
                known = sense == Sense::Employer;
            }
            name_end = std::max(name_end, mention.span.end);
        }
    }
    if (role_begin < span.end) {
        return {trimmed(document, {span.begin, name_end}), trimmed(document, {name_end, span.end})};
    }
    const std::uint32_t cut = known ? name_begin : role_end;
    if (cut <= span.begin || cut >= span.end) return {span, span};
    return {trimmed(document, {cut, span.end}), trimmed(document, {span.begin, cut})};
}

/// `posts`: the heading names posts as well, "学习与工作经历", "Internships and Employment".
EntryKind kind_of(Section section, bool posts, const Words& words, bool nested_project) {
    const bool intern = (words.engagement & kIntern) != 0;
    const bool joint = (words.engagement & kJoint) != 0;
    const bool visiting = (words.engagement & kVisiting) != 0;
    const bool studies = words.degree != Degree::None && words.degree != Degree::Postdoc;
    switch (section) {
        case Section::Education:
            if (words.degree == Degree::Postdoc) return EntryKind::Employment;
            if (intern && !studies) return EntryKind::Internship;
            if (posts && words.role && !studies && !visiting && (words.engagement & kStudent) == 0)
                return EntryKind::Employment;
            return words.role && !studies && !visiting && !joint && (words.engagement & (kStudent | kAssistant)) == 0 &&
                           !words.organization
                       ? EntryKind::Employment
                       : EntryKind::Education;
        case Section::Employment:
            if (nested_project && !words.evidence()) return EntryKind::Project;
            if (intern) return EntryKind::Internship;
            if (studies && (joint || !words.role || (words.engagement & kStudent) != 0) &&
                (words.engagement & (kAdvisory | kAssistant)) == 0) {
                return EntryKind::Education;
            }
            return EntryKind::Employment;
        case Section::Internship:
            if (posts && !intern && words.role) return EntryKind::Employment;
            return nested_project && !words.evidence() ? EntryKind::Project : EntryKind::Internship;
        case Section::Research:
            if (intern) return EntryKind::Internship;
            if (words.degree == Degree::Postdoc || (words.role && words.organization)) return EntryKind::Employment;
            return EntryKind::Project;
        case Section::Projects:
            return intern && words.organization ? EntryKind::Internship : EntryKind::Project;
        case Section::Teaching:
            return words.organization && words.role ? EntryKind::Employment : EntryKind::Service;
        case Section::Service:  // "社会实践" may be a section of internships
            return intern && words.organization ? EntryKind::Internship : EntryKind::Service;
        default:
            if (intern) return EntryKind::Internship;
            if (studies && !words.role) return EntryKind::Education;
            return words.organization && words.role ? EntryKind::Employment : EntryKind::Other;
    }
}

class Namer {
  public:
    Namer(const Document& document, const Mentions& mentions, std::span<const Row> rows, const Head& head, bool posts,
          Entry& entry)
        : document_(document), mentions_(mentions), rows_(rows), head_(head), posts_(posts), entry_(entry) {}

    void name() {
        const bool project = entry_.section == Section::Projects;
        Splitter splitter(document_, mentions_, project);
        for (std::size_t i = head_.first; i <= head_.last; ++i) {
            if (i == head_.dated) {
                splitter.add({rows_[i].span.begin, entry_.date.begin}, i);
                splitter.add({std::min(entry_.date.end, rows_[i].span.end), rows_[i].span.end}, i);
            } else {
                splitter.add(rows_[i].span, i);
            }
        }
        if (head_.dated != Head::npos && (head_.dated < head_.first || head_.dated > head_.last)) {
            splitter.add({rows_[head_.dated].span.begin, entry_.date.begin}, head_.dated);
        }
        segments_ = splitter.take();
        Words words;
        for (const Segment& segment : segments_) {
            words.organization |= segment.words.organization;
            words.unit |= segment.words.unit;
            words.role |= segment.words.role;
            if (words.degree == Degree::None) words.degree = segment.words.degree;
            words.engagement |= segment.words.engagement;
        }
        if (project) {
            name_project();
        } else {
            name_stay();
        }
        if (entry_.organization.empty() && head_.employer != Head::npos) name_employer();
        words.organization |= !entry_.organization.empty();
        entry_.kind = kind_of(entry_.section, posts_, words, nested());
        entry_.degree = words.degree;
        entry_.engagement = words.engagement;
        if (entry_.kind == EntryKind::Education) {
            entry_.engagement |= kStudent;
            if (entry_.degree == Degree::None && head_.last + 1 < rows_.size() &&
                rows_[head_.last + 1].date == nullptr) {
                entry_.degree = rows_[head_.last + 1].words.degree;
            }
        }
    }

  private:
    [[nodiscard]] bool nested() const { return entry_.parent >= 0; }
    [[nodiscard]] bool parted_by_date(Span before, Span after) const {
        return before.begin < entry_.date.begin && entry_.date.begin < after.begin;
    }

    void name_project() {
        const auto named = [](const Segment& segment) {
            return segment.label == EntryLabel::None || segment.label == EntryLabel::Title;
        };
        const auto title = std::ranges::find_if(segments_, named);
        if (title == segments_.end()) return;
        entry_.title = title->span;
        // "Speech for kiosks | FernVox": a coined name behind what the work is about.
        if (const auto next = title + 1; next < segments_.end() && next->row == title->row &&
                                         next->label == EntryLabel::None && !parted_by_date(title->span, next->span) &&
                                         is_coined(next->span) && !has_coined(title->span))
            entry_.title = title->span.joined(next->span);
        for (const Segment& segment : segments_) {
            const bool organization = segment.words.organization || segment.label == EntryLabel::Organization;
            if (&segment != &*title && organization && entry_.organization.empty()) entry_.organization = segment.span;
        }
    }

    /// One Latin word with a capital letter inside, and no tool that was used: "FernVox".
    [[nodiscard]] bool is_coined(Span word) const {
        const std::string_view letters = document_.slice(word);
        const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
        const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        const bool plain = std::ranges::all_of(letters, [&](char c) {
            return is_small(c) || is_capital(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
        });
        if (!plain || letters.size() < 3 || !is_capital(letters.front())) return false;
        if (std::ranges::none_of(letters, is_small) || std::ranges::none_of(letters.substr(1), is_capital))
            return false;
        return std::ranges::none_of(inside(mentions_.terms, word),
                                    [](const TermMention& mention) { return mention.sense == Sense::Technology; });
    }
    [[nodiscard]] bool has_coined(Span span) const {
        for (std::uint32_t begin = span.begin; begin < span.end;) {
            const std::size_t blank = document_.plain.find(' ', begin);
            const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(blank, span.end));
            if (end > begin && is_coined({begin, end})) return true;
            begin = end + 1;
        }
        return false;
    }

    /// "Quarrybank, Data Team": in a list of posts a name of no kind just before a part is the whole of it.
    [[nodiscard]] bool is_employer_of(std::size_t name, std::size_t part) const {
        const bool posts = entry_.section == Section::Employment || entry_.section == Section::Internship;
        const bool told = std::ranges::any_of(segments_, [](const Segment& one) { return one.words.stay(); });
        return posts && told && name + 1 == part && segments_[name].row == segments_[part].row &&
               !parted_by_date(segments_[name].span, segments_[part].span);
    }

    /// The first segment, with what follows behind a dash or a colon: "Speech for kiosks — FernVox".
    [[nodiscard]] Span name_of_work() const {
        Span name = segments_.front().span;
        for (std::size_t i = 1; i < segments_.size() && segments_[i].row == segments_.front().row; ++i) {
            const Segment& next = segments_[i];
            if (next.words.evidence() || next.place || next.remark || parted_by_date(name, next.span)) break;
            const std::string_view gap = document_.slice({name.end, next.span.begin});
            const std::size_t sign = gap.find_first_not_of(' ');
            const char32_t c = sign == std::string_view::npos ? U' ' : text::code_point_at(gap, sign).value;
            if (c != ':' && c != '-' && c != 0x2013 && c != 0x2014) break;
            name = name.joined(next.span);
        }
        return name;
    }

    void name_stay() {
        const bool research = entry_.section == Section::Research;
        std::size_t chosen = segments_.size();
        Fit best = Fit::None;
        for (std::size_t i = 0; i < segments_.size(); ++i) {
            const Fit fit =
                fit_of(segments_[i], !research && head_.employer == Head::npos && !(nested() && segments_.size() == 1));
            if (fit > best && !(fit == Fit::Unit && best == Fit::Position && is_employer_of(chosen, i))) {
                best = fit;
                chosen = i;
            }
        }
        Span rest;  // the role inside the segment that names the organisation as well
        if (chosen < segments_.size()) {
            entry_.organization = segments_[chosen].span;
            const bool told = std::ranges::any_of(segments_, [&](const Segment& one) {
                return &one != &segments_[chosen] && one.words.stay() && !one.words.organization;
            });
            if (!told && (best == Fit::Mixed || best == Fit::MixedUnit)) {
                const auto [name, role] = cut_mixed(document_, mentions_, segments_[chosen].span);
                entry_.organization = name;
                rest = role;
                if (best == Fit::MixedUnit && name == role && !research) entry_.organization = {};
            }
        }
        // The title: what tells of a role or degree, the words between the organisation and a degree included.
        for (std::size_t i = 0; i < segments_.size(); ++i) {
            const EntryLabel label = segments_[i].label;
            if (i == chosen || (label != EntryLabel::None && label != EntryLabel::Title)) continue;
            if (!segments_[i].words.stay() && label != EntryLabel::Title) continue;
            Span found = segments_[i].span;
            if (i > chosen + 1 && chosen < segments_.size() && entry_.title.empty() &&
                segments_[i].row == segments_[chosen].row && segments_[i].words.degree != Degree::None) {
                found = segments_[chosen + 1].span.joined(found);
            }
            if (entry_.title.empty()) {
                entry_.title = found;
                title_row_ = segments_[i].row;
            } else if (title_row_ == segments_[i].row && rest.empty() && !parted_by_date(entry_.title, found) &&
                       !(entry_.title.begin < entry_.organization.begin && entry_.organization.begin < found.begin)) {
                entry_.title = entry_.title.joined(found);
            }
        }
        if (entry_.title.empty() && !rest.empty()) entry_.title = rest;
        // "Private fine-tuning, technical lead": a project that no organisation stands beside is told by its own name.
        if (research && entry_.organization.empty() && !segments_.empty() && !segments_.front().words.stay() &&
            !segments_.front().place && !segments_.front().remark)
            entry_.title = name_of_work();
        if (entry_.title.empty()) {
            for (std::size_t i = 0; i < segments_.size() && entry_.title.empty(); ++i) {
                if (i != chosen && !segments_[i].place && segments_[i].label == EntryLabel::None)
                    entry_.title = segments_[i].span;
            }
        }
    }

    /// The organisation from the row above several roles.
    void name_employer() {
        Splitter splitter(document_, mentions_, false);
        splitter.add(rows_[head_.employer].span, head_.employer);
        const std::vector<Segment> segments = splitter.take();
        Fit best = Fit::None;
        for (const Segment& segment : segments) {
            const Fit fit = fit_of(segment, true);
            if (fit <= best) continue;
            best = fit;
            entry_.organization = segment.span;
        }
    }

    const Document& document_;
    const Mentions& mentions_;
    std::span<const Row> rows_;
    const Head& head_;
    bool posts_;
    Entry& entry_;
    std::vector<Segment> segments_;
    std::size_t title_row_ = Head::npos;
};

}  // namespace

void name_entry(const Document& document, const Mentions& mentions, std::span<const Row> rows, const Head& head,
                bool posts, Entry& entry) {
    Namer(document, mentions, rows, head, posts, entry).name();
    const Span organization = told_by_format(document, entry.head, FieldRole::Organization);
    const Span title = told_by_format(document, entry.head, FieldRole::Title);
    if (!organization.empty()) entry.organization = organization;
    if (!title.empty()) entry.title = title;
}

}  // namespace veritae::resume
