// SPDX-License-Identifier: MIT
#include "fuzz/reading.hpp"

#include <algorithm>
#include <string_view>

#include "veritae/rulebook.hpp"

#include "fuzz/require.hpp"
#include "text/utf8.hpp"

using namespace veritae;
using fuzz::fits;

namespace {

void check_plain(const Document& document) {
    const std::string_view plain = document.plain;
    REQUIRE(text::first_invalid(plain) == std::string_view::npos);
    REQUIRE(plain.find('\0') == std::string_view::npos);
    REQUIRE(plain.empty() || plain.back() == '\n');
    std::uint32_t end = 0;
    std::uint32_t block = 0;
    for (const Line& line : document.lines) {
        REQUIRE(line.span.begin == end);
        REQUIRE(!line.span.empty());
        REQUIRE(fits(plain, line.span.begin, line.span.end));
        REQUIRE(plain[line.span.end] == '\n');
        REQUIRE(document.slice(line.span).find('\n') == std::string_view::npos);
        REQUIRE(plain[line.span.begin] != ' ' && plain[line.span.end - 1] != ' ');
        REQUIRE(document.line_of(line.span.begin) == static_cast<std::uint32_t>(&line - document.lines.data()));
        end = line.span.end + 1;
        block = std::max(block, line.block);
    }
    REQUIRE(end == plain.size());
    REQUIRE(document.lines.empty() || block < document.lines.size() + document.text.size());
}

void check_runs(const Document& document) {
    REQUIRE(document.runs.empty() == document.plain.empty());
    REQUIRE(document.runs.empty() || document.runs.front().plain == 0);
    for (std::size_t i = 0; i + 1 < document.runs.size(); ++i) {
        REQUIRE(document.runs[i].plain < document.runs[i + 1].plain);
        const Run& run = document.runs[i];
        REQUIRE(fits(document.text, run.text, run.text + run.length));
        REQUIRE((document.reordered || run.text + run.length <= document.runs[i + 1].text));
    }
    // The way back never turns round, neither for beginnings nor for ends, unless members were put in order.
    Span last;
    for (std::uint32_t at = 0; at < document.plain.size();) {
        const std::uint32_t length = text::code_point_at(document.plain, at).length;
        const Span source = document.in_text({at, at + length});
        REQUIRE(fits(document.text, source.begin, source.end));
        REQUIRE((document.reordered || (last.begin <= source.begin && last.end <= source.end)));
        last = source;
        at += length;
    }
    if (!document.lines.empty()) {
        const Position position = document.position(document.in_text(document.lines.back().span).begin);
        REQUIRE(position.line >= 1 && position.line <= document.line_starts.size());
    }
}

template <typename Marked>
void check_marked(const Document& document, const std::vector<Marked>& all) {
    for (const Marked& one : all) {
        REQUIRE(!one.span.empty());
        REQUIRE(fits(document.plain, one.span.begin, one.span.end));
    }
    REQUIRE(std::is_sorted(all.begin(), all.end(), [](const Marked& a, const Marked& b) { return a.span < b.span; }));
}

}  // namespace

int fuzz::read_and_check(std::string_view bytes, Format format, std::string path, ReadContext context,
                         const ReadLimits& limits) {
    context.schemas = builtin_rulebook().schemas;
    const ReadResult result = read(bytes, format, std::move(path), limits, context);
    if (result.error) {
        REQUIRE(result.error->position.offset <= bytes.size());
        REQUIRE(!result.error->detail.empty());
        return 0;
    }
    const Document& document = result.document;
    REQUIRE((document.origins.empty() || document.origins.size() == document.line_starts.size()));
    check_plain(document);
    check_runs(document);
    check_marked(document, document.styles);
    check_marked(document, document.links);
    check_marked(document, document.fields);
    std::uint32_t begin = 0;
    for (const Aside& aside : document.asides) {
        REQUIRE(aside.begin >= begin && aside.begin < aside.end && aside.end <= document.text.size());
        begin = aside.begin;
    }
    return 0;
}
