// SPDX-License-Identifier: MIT
// Rows to heads: which dates stand at the head of an entry, and which rows beside each name it.
//
// A section sets its entries in one manner. Its first dated row shows it: how many undated rows lead up to the date (a
// title above), or none and the date comes first. Later heads of the section are read in that manner as far as their
// rows allow.
#include <algorithm>

#include "resume/entries.hpp"

namespace veritae::resume {
namespace {

constexpr std::size_t kMostColumnRows = 16;  // dates of a column read below its names
constexpr std::uint32_t kLongestName = 40;   // bytes of an employer's name without a word that tells of one
constexpr std::size_t kMostLeads = 3;        // rows above a date that can name its entry

class SectionHeads {
  public:
    SectionHeads(std::span<const Row> rows, std::size_t first, std::size_t end, Section section,
                 std::vector<Head>& heads)
        : rows_(rows), first_(first), end_(end), section_(section), heads_(heads) {}

    void find() {
        find_anchors();
        free_from_ = first_;
        for (std::size_t i = 0; i < anchors_.size();) {
            const std::size_t run = run_of_dates(i);
            if (run > 1 && pair_columns(i, run)) {
                i += run;
                continue;
            }
            const std::size_t next = i + 1 < anchors_.size() ? anchors_[i + 1] : end_;
            attach(anchors_[i], next, i == 0);
            ++i;
        }
        add_undated();
    }

  private:
    void find_anchors() {
        for (std::size_t i = first_; i < end_; ++i) {
            if (rows_[i].date == nullptr || !accepts(i)) continue;
            if (!rows_[i].date->range.single && first_range_ == nullptr) first_range_ = &rows_[i];
            anchors_.push_back(i);
        }
    }

    /// Does the date of a row stand at the head of an entry?
    [[nodiscard]] bool accepts(std::size_t i) const {
        const Row& row = rows_[i];
        if (row.position == DatePosition::None) return false;
        if (row.remark && row.position != DatePosition::Alone) return false;
        const bool nested = first_range_ != nullptr && row.depth > first_range_->depth;
        if (!holds_entries(section_)) return accepts_anywhere(i);
        if (row.date->range.single) return accepts_single(i, nested);
        if (section_ == Section::Service || section_ == Section::Teaching) {
            const bool post = row.words.organization && row.words.stay();
            const bool told = row.words.organization || row.words.unit || row.words.role ||
                              (row.words.engagement & ~kStudent) != kFullTime;
            return !row.cited && !row.prose && (row.separated || post) && (told || row.position == DatePosition::Alone);
        }
        // "- Speech in production since 2019" tells how long something runs, not where one was.
        const bool loose = nested || (!row.separated && section_ != Section::Projects);
        // Below a stay an organisation alone may be whose product it is.
        const bool told =
            nested ? row.words.organization && row.words.stay() : row.words.organization || row.words.stay();
        if (row.since && row.kind == LineKind::Item && loose && !told) return false;
        const bool studies = row.words.degree != Degree::None || (row.words.engagement & (kVisiting | kJoint)) != 0;
        if (section_ == Section::Education && row.words.award && !studies) return false;
        if (row.position == DatePosition::Alone) return true;
        if (nested && section_ == Section::Education && !row.words.evidence()) return false;
        if (row.position == DatePosition::Start) return !nested || row.separated || !row.prose;
        if (row.titled) return true;
        return !row.prose && (row.separated || !nested || (row.words.organization && row.words.stay()));
    }

    /// In a section of no kind, or before the first: a range beside words of a stay.
    [[nodiscard]] bool accepts_anywhere(std::size_t i) const {
        const Row& row = rows_[i];
        if (row.date->range.single || row.prose || row.cited || row.words.award) return false;
        // "Engineer, Leeds (since 2020)" under a name tells where the person lives, and the name is no employer.
        if (section_ == Section::None && row.date->range.present && !row.words.organization &&
            (row.position == DatePosition::End || row.position == DatePosition::Apart))
            return false;
        if (row.position != DatePosition::Alone) return row.separated && row.words.evidence();
        const bool above = i > first_ && !rows_[i - 1].prose && rows_[i - 1].words.evidence();
        const bool below = i + 1 < end_ && !rows_[i + 1].prose && rows_[i + 1].words.evidence();
        return above || below;
    }

    /// A single date: only at the head of what is plainly an entry, and not among entries with ranges.
    [[nodiscard]] bool accepts_single(std::size_t i, bool nested) const {
        const Row& row = rows_[i];
        if (section_ == Section::Service || section_ == Section::Teaching) return false;
        const bool heading = row.kind == LineKind::Heading;
        const bool made = section_ == Section::Projects && (heading || row.titled);  // what was built for a contest
        if ((row.words.award && !made) || row.prose || nested || row.cited || row.quoted) return false;
        if (first_range_ != nullptr && !heading) {
            const bool alike =
                row.depth == first_range_->depth && (row.position == first_range_->position || row.titled);
            // "2016: Intern, Fern Labs" in a list whose other items begin with a range
            const bool listed = row.position == DatePosition::Start && row.kind == first_range_->kind &&
                                row.separated && row.words.stay();
            if (!alike || !(row.words.organization || listed || section_ == Section::Projects)) return false;
        }
        const bool project = section_ == Section::Projects || section_ == Section::Research;
        if (row.position == DatePosition::Alone) {
            const bool title = i > first_ && (rows_[i - 1].kind == LineKind::Heading || rows_[i - 1].bold);
            const bool named = i + 1 < end_ && rows_[i + 1].date == nullptr && rows_[i + 1].words.organization;
            return title || (named && !project);
        }
        if (heading) return true;
        return row.separated && (row.words.evidence() || project);
    }

    /// How many anchors follow each other line by line with nothing but dates in them.
    [[nodiscard]] std::size_t run_of_dates(std::size_t i) const {
        std::size_t run = 0;
        while (run < kMostColumnRows && i + run < anchors_.size() && anchors_[i + run] == anchors_[i] + run &&
               rows_[anchors_[i + run]].position == DatePosition::Alone) {
            ++run;
        }
        return run;
    }

    /// Two columns read one after the other: as many names above as there are dates.
    bool pair_columns(std::size_t i, std::size_t run) {
        const std::size_t date = anchors_[i];
        if (date < free_from_ + run) return false;
        for (std::size_t k = 1; k <= run; ++k) {
            if (!can_lead(date - k, date)) return false;
        }
        for (std::size_t k = 0; k < run; ++k) {
            const std::size_t name = date - run + k;
            heads_.push_back({name, name, date + k, Head::npos, rows_[name].depth});
        }
        free_from_ = date + run;
        return true;
    }

    /// May a row stand above a date and name its entry?
    [[nodiscard]] bool can_lead(std::size_t row, std::size_t date) const {
        const Row& above = rows_[row];
        if (above.prose || above.date != nullptr) return false;
        if (above.kind == LineKind::Heading) return true;
        const Row& dated = rows_[date];
        if (dated.kind == LineKind::TableRow && above.kind != LineKind::TableRow) return false;
        const bool inside_item = dated.kind == LineKind::Item || dated.kind == LineKind::ItemText;
        if (above.kind == LineKind::Item || above.kind == LineKind::ItemText) {
            return (inside_item && (above.level < dated.level || above.block == dated.block)) ||
                   (items_lead_ && !inside_item);
        }
        return true;
    }

    /// Projects whose names stand on lines of their own: above each dated row that ends in its date is one more line of
    /// text, the first of its paragraph or right behind the items of the project before.
    [[nodiscard]] bool all_titled() const {
        std::size_t free = first_;
        for (const std::size_t date : anchors_) {
            const Row& row = rows_[date];
            if (date <= free || row.kind != LineKind::Text || row.position != DatePosition::End) return false;
            const Row& title = rows_[date - 1];
            const bool opens = date - 1 == first_ || rows_[date - 2].block != title.block ||
                               rows_[date - 2].kind == LineKind::Item || rows_[date - 2].kind == LineKind::ItemText;
            if (title.kind != LineKind::Text || title.block != row.block || !opens || !can_lead(date - 1, date))
                return false;
            free = date + 1;
        }
        return true;
    }

    /// The rows above a date that lead up to it, at most `most`.
    [[nodiscard]] std::size_t leads_above(std::size_t date, std::size_t most) const {
        std::size_t count = 0;
        while (count < most && date - count > free_from_ && can_lead(date - count - 1, date)) {
            ++count;
            const Row& lead = rows_[date - count];
            if (lead.kind == LineKind::Heading || lead.kind == LineKind::Item) break;
        }
        return count;
    }

    /// Rows of the same paragraph as the date, just above it.
    [[nodiscard]] std::size_t leads_in_block(std::size_t date) const {
        std::size_t count = 0;
        while (count < kMostLeads && date - count > free_from_ && rows_[date - count - 1].block == rows_[date].block &&
               can_lead(date - count - 1, date) && !is_glued(date - count - 1)) {
            ++count;
        }
        return count;
    }

    /// All rows from a heading on, where every row between it and the date can name the entry: a school may have one
    /// degree more than the one before.
    [[nodiscard]] std::size_t leads_from_heading(std::size_t date) const {
        const std::size_t count = leads_above(date, kMostLeads);
        return count > 0 && rows_[date - count].kind == LineKind::Heading ? count : 0;
    }

    /// The last item of the entry before, when no blank line parts it from the title below.
    [[nodiscard]] bool is_glued(std::size_t row) const {
        const Row& item = rows_[row];
        const Row& title = rows_[row + 1];
        const bool whole = title.bold ? title.words.evidence() : title.words.organization && title.words.role;
        return item.kind == LineKind::Item && !item.bold && !item.words.evidence() && whole;
    }

    /// A date alone in an item beside others that name its entry: the items before it, and the one that they are under.
    [[nodiscard]] std::size_t leads_in_item(std::size_t date) const {
        if (rows_[date].kind != LineKind::Item) return 0;
        for (std::size_t count = 1; count <= kMostLeads && date - count + 1 > free_from_; ++count) {
            const Row& lead = rows_[date - count];
            if (lead.kind != LineKind::Item || lead.date != nullptr || lead.prose) return 0;
            if (lead.level < rows_[date].level) return count;
            if (lead.level > rows_[date].level) return 0;
        }
        return 0;
    }

    void attach(std::size_t date, std::size_t next, bool first) {
        const Row& row = rows_[date];
        Head head{date, date, date, Head::npos, row.depth};
        const bool alone = row.position == DatePosition::Alone;
        const bool stay = section_ != Section::Projects && section_ != Section::Research;
        // A date alone on its row below entries that were set otherwise: the row above is its title if it can be.
        if (alone && !first && !manner_) {
            items_lead_ = rows_[date - 1].kind == LineKind::Item && rows_[date - 1].words.evidence();
            leads_ = leads_above(date, 1);
        }
        manner_ |= alone;
        if (first) {
            items_lead_ = alone && date > first_ && rows_[date - 1].kind == LineKind::Item;
            const std::size_t between = date - first_;
            const std::size_t above = leads_above(date, kMostLeads);
            leads_ =
                above == between ? above : std::min<std::size_t>(above, std::max<std::size_t>(leads_in_block(date), 1));
            if (!holds_entries(section_)) {
                leads_ = above > 0 && rows_[date - 1].words.evidence() ? 1 : 0;
            }
            if (!alone && (!stay || row.words.organization)) leads_ = !stay && all_titled() ? 1 : 0;
        }
        std::size_t above = 0;
        if (alone) {
            above = leads_above(date, leads_);
            if (leads_ > 0 || first) above = std::max(above, std::min(leads_in_block(date), kMostLeads));
            above = std::max(above, leads_in_item(date));
            if (leads_ > 0) above = std::max(above, leads_from_heading(date));
            if (above == 0 && leads_ == 0 && date > free_from_ && rows_[date - 1].kind == LineKind::Heading) above = 1;
        } else if (!row.words.organization || !row.words.stay()) {
            const bool titled = date > free_from_ && can_lead(date - 1, date) &&
                                (rows_[date - 1].kind == LineKind::Heading || (rows_[date - 1].bold && stay)) &&
                                rows_[date - 1].depth < row.depth;
            const bool led = stay ? !row.words.organization : row.position == DatePosition::End;
            above = titled ? 1 : led ? leads_above(date, leads_) : 0;
            if (above == 0) above = degree_above(date, first);
            if (above == 0 && stay && !row.words.organization && date > free_from_ &&
                rows_[date - 1].words.organization && rows_[date - 1].depth < row.depth) {
                above = leads_above(date, 1);
            }
        }
        const bool broken = row.continued && date > free_from_ && rows_[date - 1].date == nullptr;
        if (broken) above = std::max<std::size_t>(above, 1);
        above = settle_employer(head, date, above);
        head.first = date - above;
        add_below(head, alone && above == 0, next);
        if (above > 0) head.depth = rows_[head.first].depth;

        // An employer named once above several roles: the first head takes the row, the later ones refer to it.
        const bool own = names_organization(head);
        if (head.employer != Head::npos) {
            // settled already
        } else if (!alone && above > 0 && !row.words.organization && own) {
            employer_ = head.first;
            head.depth = row.depth;
        } else if (own || titled_alike(head)) {
            employer_ = Head::npos;
        } else if (stay && employer_ != Head::npos) {
            head.employer = employer_;
        }
        if (alone && head.first == head.last) return;  // a date without any words
        heads_.push_back(head);
        free_from_ = head.last + 1;
    }

    /// As a networking site exports it: the employer, how long one was there in all, then role after role with its
    /// dates. Returns how many of the rows above the date name the entry.
    std::size_t settle_employer(Head& head, std::size_t date, std::size_t above) {
        if (rows_[date].position != DatePosition::Alone || above == 0) return above;
        const std::size_t first = date - above;
        for (std::size_t i = first + 1; i < date; ++i) {
            if (!rows_[i].length_of_stay) continue;
            stayed_ = i - 1;
            return date - stayed_;
        }
        if (stayed_ == Head::npos) return above;
        std::size_t role = date - 1;
        while (role > first && rows_[role].place) --role;
        const bool only = role == first || rows_[role - 1].place || rows_[role - 1].prose;
        if (!only || !rows_[role].words.stay() || rows_[role].words.organization) {
            stayed_ = Head::npos;
            return above;
        }
        head.employer = stayed_;
        return date - role;
    }

    /// A head whose own heading ranks with the employer's is a stay of its own.
    [[nodiscard]] bool titled_alike(const Head& head) const {
        const Row& title = rows_[head.first];
        return employer_ != Head::npos && head.first != head.dated && title.kind == LineKind::Heading &&
               title.depth <= rows_[employer_].depth;
    }

    [[nodiscard]] bool names_organization(const Head& head) const {
        for (std::size_t i = head.first; i <= head.last; ++i) {
            const Row& row = rows_[i];
            const bool dated_alone = rows_[head.dated].position == DatePosition::Alone;
            const bool set_above = i < head.dated && (!dated_alone || row.kind == LineKind::Heading);
            if (row.words.organization || (set_above && !row.words.stay())) return true;
        }
        return false;
    }

    /// Rows below the date that name the entry as well, or first of all where the date comes first.
    void add_below(Head& head, bool date_first, std::size_t next) const {
        const std::size_t claimed =
            leads_ > 0 && next < end_ &&
                    (rows_[next].position == DatePosition::Alone || !rows_[next].words.organization)
                ? leads_
                : 0;
        const auto is_free = [&](std::size_t row) { return row + claimed < next && row < end_ && !rows_[row].prose; };
        std::size_t below = head.dated + 1;
        if (date_first) {
            if (below >= next || rows_[below].prose) return;
            head.last = below++;
            const bool goes_on = is_free(below) && rows_[below].block == rows_[head.last].block &&
                                 rows_[below].kind != LineKind::Item &&
                                 (rows_[below].words.evidence() || rows_[below].bold);
            if (goes_on) head.last = below;
            return;
        }
        if (section_ == Section::Projects || section_ == Section::Research) return;
        bool organization = head.employer != Head::npos;
        bool stay = false;
        for (std::size_t i = head.first; i <= head.dated; ++i) {
            organization |= rows_[i].words.organization || (rows_[i].kind == LineKind::Heading && !rows_[i].bare_role);
            stay |= rows_[i].words.stay();
        }
        if (!is_free(below) || rows_[below].kind == LineKind::Heading || rows_[below].depth < rows_[head.dated].depth)
            return;
        const Row& row = rows_[below];
        const bool item = row.kind == LineKind::Item;
        const bool post = section_ == Section::Employment || section_ == Section::Internship;
        // An item that tells of an exchange names another school.
        const bool visit = item && (row.words.engagement & kVisiting) != 0;
        const bool placed = row.placed && !item && row.block == rows_[head.dated].block && head.first == head.dated;
        const bool named = row.words.organization || (stay && (placed || (post && is_bare_name(below))));
        if (!organization && !visit && named) {
            head.last = below;
        } else if (!stay && row.words.stay() && !item) {
            head.last = below;
        }
    }

    /// How many rows above a school and its dates tell of the degree: "MSc in Physics", which may go over two lines.
    /// Where the section begins so, a degree below is that of the next school.
    [[nodiscard]] std::size_t degree_above(std::size_t date, bool first) {
        const Row& row = rows_[date];
        if (section_ != Section::Education || row.words.degree != Degree::None || !row.words.organization ||
            row.kind == LineKind::Item)
            return 0;
        std::size_t above = 0;
        for (std::size_t count = 1; count <= 2 && above == 0; ++count) {
            if (date < free_from_ + count || !can_lead(date - count, date)) break;
            const Row& lead = rows_[date - count];
            // What stands in brackets is another school or a laboratory beside it.
            const bool school = lead.words.organization && !lead.bracketed;
            if (lead.kind != LineKind::Text || school || (count == 2 && lead.block != rows_[date - 1].block)) break;
            if (lead.words.degree != Degree::None) above = count;
        }
        if (first) degrees_lead_ = above > 0 && date == first_ + above;
        const bool below = date + 1 < end_ && rows_[date + 1].words.degree != Degree::None &&
                           rows_[date + 1].kind == LineKind::Text && rows_[date + 1].date == nullptr;
        return below && !degrees_lead_ ? 0 : above;
    }

    /// A short line of text between a dated role and its items: the employer, though nothing in it says so.
    [[nodiscard]] bool is_bare_name(std::size_t row) const {
        const Row& name = rows_[row];
        const bool items = row + 1 < end_ && rows_[row + 1].kind == LineKind::Item;
        return items && name.kind == LineKind::Text && name.date == nullptr && !name.words.evidence() &&
               name.span.size() <= kLongestName;
    }

    /// Headings of entries without a date.
    void add_undated() {
        if (!holds_entries(section_) || section_ == Section::Service || section_ == Section::Teaching) return;
        std::uint8_t level = 0;
        std::vector<Head> undated;
        std::size_t taken = heads_.size();
        while (taken > 0 && heads_[taken - 1].first >= first_ && heads_[taken - 1].first < end_) --taken;
        for (std::size_t i = first_; i < end_; ++i) {
            while (taken < heads_.size() && std::max(heads_[taken].last, heads_[taken].dated) < i) ++taken;
            const Row& row = rows_[i];
            if (row.kind != LineKind::Heading && !(row.bold && row.kind == LineKind::Text && anchors_.empty()))
                continue;
            if (level == 0) level = row.depth;
            const bool free = taken >= heads_.size() || i < heads_[taken].first;
            if (free && row.depth <= level && row.date == nullptr)
                undated.push_back({i, i, Head::npos, Head::npos, row.depth});
        }
        heads_.insert(heads_.end(), undated.begin(), undated.end());
    }

    std::span<const Row> rows_;
    std::size_t first_;
    std::size_t end_;
    Section section_;
    std::vector<Head>& heads_;
    std::vector<std::size_t> anchors_;
    const Row* first_range_ = nullptr;
    std::size_t free_from_ = 0;  // rows before it belong to earlier heads
    std::size_t leads_ = 0;      // rows above a date, as the first entry shows
    bool manner_ = false;        // `leads_` has seen a date alone on its row
    bool degrees_lead_ = false;  // the section begins with a degree above its school
    bool items_lead_ = false;    // a list item without a date is a title here
    std::size_t employer_ = Head::npos;
    std::size_t stayed_ = Head::npos;  // the employer above the length of the whole stay
};

}  // namespace

std::vector<Head> find_heads(std::span<const Row> rows, std::span<const SectionSpan> sections) {
    std::vector<Head> heads;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t end = first;
        while (end < rows.size() && rows[end].section == rows[first].section) ++end;
        SectionHeads(rows, first, end, sections[rows[first].section].section, heads).find();
        first = end;
    }
    std::stable_sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) { return a.first < b.first; });
    return heads;
}

}  // namespace veritae::resume
