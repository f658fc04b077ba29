// SPDX-License-Identifier: MIT
#include "cross/stories.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace veritae::cross {
namespace {

bool is_work(Section section) {
    switch (section) {
        case Section::Projects:
        case Section::Research:
        case Section::Employment:
        case Section::Internship:
            return true;
        default:
            return false;
    }
}

/// Told of as something that the owner did.
bool is_work(const Entry& entry) {
    switch (entry.kind) {
        case EntryKind::Project:
        case EntryKind::Employment:
        case EntryKind::Internship:
            return true;
        case EntryKind::Other:
            return is_work(entry.section);
        default:
            return false;
    }
}

/// What some spans cover together: they come in the order of their begins, and may lie in each other.
class Cover {
  public:
    void add(Span span) {
        if (!spans_.empty() && span.begin < spans_.back().end) {
            spans_.back() = spans_.back().joined(span);
        } else {
            spans_.push_back(span);
        }
    }
    /// O(log spans).
    [[nodiscard]] bool overlaps(Span span) const {
        const auto first = std::ranges::partition_point(spans_, [&](Span one) { return one.end <= span.begin; });
        return first != spans_.end() && first->overlaps(span);
    }

  private:
    std::vector<Span> spans_;
};

class Teller {
  public:
    explicit Teller(const DocumentReport& report)
        : document_(report.document), resume_(report.resume), parts_(report.resume.entries.size()) {
        std::vector<std::pair<Span, std::int32_t>> spans;  // with the entry around
        for (const Entry& one : resume_.entries) spans.emplace_back(one.span, one.parent);
        std::ranges::sort(spans);
        for (const auto& [span, parent] : spans) {
            entries_.add(span);
            if (parent >= 0) parts_[static_cast<std::size_t>(parent)].add(span);
        }
    }

    std::vector<Story> tell() {
        for (std::size_t e = 0; e < resume_.entries.size(); ++e) {
            if (is_work(resume_.entries[e])) entry(resume_.entries[e], parts_[e]);
        }
        for (const SectionSpan& one : resume_.sections) {
            if (is_work(one.section) && !one.body.empty()) loose(one.body);
        }
        return std::move(stories_);
    }

  private:
    [[nodiscard]] std::span<const Line> lines_of(Span span) const {
        const auto first = document_.lines.begin() + document_.line_of(span.begin);
        const auto last = std::partition_point(first, document_.lines.end(),
                                               [&](const Line& line) { return line.span.begin < span.end; });
        return {first, last};
    }

    void entry(const Entry& entry, const Cover& parts) {
        Story story{entry.head, entry.head, {}};
        if (!entry.organization.empty()) story.named = entry.organization;
        if (!entry.title.empty()) story.named = entry.title;
        for (const Line& line : lines_of(entry.span)) {
            if (!line.span.overlaps(entry.head) && !parts.overlaps(line.span)) story.body.push_back(line.span);
        }
        // An entry of one line has its text behind its name.
        if (story.body.empty()) story.body.push_back({std::max(entry.title.end, entry.head.begin), entry.head.end});
        stories_.push_back(std::move(story));
    }

    /// A line that is no item begins a story, and so does the first one.
    void loose(Span section) {
        Story story;  // none while it has no head
        bool body = false;
        const auto close = [&] {
            if (!story.body.empty()) stories_.push_back(std::move(story));
            story = {};
            body = false;
        };
        for (const Line& line : lines_of(section)) {
            if (!section.contains(line.span)) continue;  // its heading
            if (entries_.overlaps(line.span)) {
                close();
                continue;
            }
            const bool item = line.kind == LineKind::Item || line.kind == LineKind::ItemText;
            if (line.kind == LineKind::Heading || (!item && body)) close();
            const bool begins = story.head.empty();
            if (begins) story.head = story.named = line.span;
            if (!begins || item) story.body.push_back(line.span);
            body = item;
        }
        close();
    }

    const Document& document_;
    const Resume& resume_;
    Cover entries_;
    std::vector<Cover> parts_;  ///< by entry, the entries within it
    std::vector<Story> stories_;
};

}  // namespace

std::vector<Story> stories_of(const DocumentReport& report) { return Teller(report).tell(); }

}  // namespace veritae::cross
