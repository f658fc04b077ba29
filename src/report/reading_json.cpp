// SPDX-License-Identifier: MIT
#include "report/reading_json.hpp"

#include <algorithm>

#include "read/inspected.hpp"

namespace veritae::report {

namespace {

class ReadingWriter {
  public:
    ReadingWriter(JsonWriter& json, const Document& document)
        : json_(json), document_(document), plain_(document.plain), text_(document.text) {}

    void write() {
        json_.key("reading");
        json_.begin_object();
        json_.key("lines");
        json_.begin_array();
        for (const Line& line : document_.lines) write(line);
        json_.end_array();
        if (!document_.reordered && done_ < text_.size()) json_.member("rest", text_.substr(done_));
        list("styles", document_.styles, [&](const Styled& one) {
            json_.string(reading::kEmphasisNames[static_cast<std::size_t>(one.emphasis)]);
            span(one.span);
        });
        list("links", document_.links, [&](const Link& one) {
            json_.string(one.target);
            span(one.span);
        });
        list("fields", document_.fields, [&](const Field& one) {
            json_.string(reading::kRoleNames[static_cast<std::size_t>(one.role)]);
            span(one.span);
            if (one.section != Section::None)
                json_.string(reading::kSectionNames[static_cast<std::size_t>(one.section)]);
        });
        // Where members were put in order, what lies between them is in no order.
        list("asides", document_.reordered ? std::vector<Aside>{} : document_.asides, [&](const Aside& one) {
            json_.string(reading::kAsideNames[static_cast<std::size_t>(one.kind)]);
            span({one.begin, one.end});
        });
        json_.end_object();
    }

  private:
    template <class Item, class Write>
    void list(std::string_view name, const std::vector<Item>& items, const Write& write) {
        json_.key(name);
        json_.begin_array();
        for (const Item& item : items) {
            json_.begin_array(JsonWriter::Layout::Line);
            write(item);
            json_.end_array();
        }
        json_.end_array();
    }
    void span(Span span) {
        json_.integer(span.begin);
        json_.integer(span.end);
    }

    void write(const Line& line) {
        json_.begin_object(JsonWriter::Layout::Line);
        json_.member("kind", reading::kLineKindNames[static_cast<std::size_t>(line.kind)]);
        json_.member("level", std::uint32_t{line.level});
        json_.member("block", line.block);
        json_.key("pieces");
        json_.begin_array(JsonWriter::Layout::Line);
        pieces({line.span.begin, line.span.end + 1});
        json_.end_array();
        json_.end_object();
    }

    /// A line's content and its line end, and the markup in front of each.
    void pieces(Span line) {
        while (run_ < document_.runs.size() && document_.runs[run_].plain < line.end) {
            const Run& run = document_.runs[run_];
            const std::size_t next = run_ + 1 < document_.runs.size() ? document_.runs[run_ + 1].plain : plain_.size();
            const Span shown{std::max(run.plain, line.begin), std::min(static_cast<std::uint32_t>(next), line.end)};
            const bool copied = next - run.plain == run.length;
            const std::uint32_t from = copied ? run.text + (shown.begin - run.plain) : run.text;
            const std::uint32_t length = copied ? shown.size() : run.length;
            if (!document_.reordered && from > done_) pair({}, text_.substr(done_, from - done_));
            if (copied && text_.substr(from, length) == plain_.substr(shown.begin, shown.size())) {
                json_.string(text_.substr(from, length));
            } else {
                pair(plain_.substr(shown.begin, shown.size()), text_.substr(from, length));
            }
            done_ = std::max<std::size_t>(done_, from + length);
            if (next > line.end) return;  // it goes on in the next line
            ++run_;
        }
    }
    void pair(std::string_view shown, std::string_view written) {
        json_.begin_array(JsonWriter::Layout::Line);
        json_.string(shown);
        json_.string(written);
        json_.end_array();
    }

    JsonWriter& json_;
    const Document& document_;
    std::string_view plain_;
    std::string_view text_;
    std::size_t run_ = 0;
    std::size_t done_ = 0;  ///< of the text
};

}  // namespace

void write_reading(JsonWriter& json, const Document& document) { ReadingWriter(json, document).write(); }

}  // namespace veritae::report
