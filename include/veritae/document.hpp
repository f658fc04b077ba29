// SPDX-License-Identifier: MIT
/// \file
/// A file as every later stage sees it, whatever its format: the words without their markup, line by line, and the way
/// back to the original bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/span.hpp"

namespace veritae {

enum class Format : std::uint8_t { Text, Markdown, JsonResume, RenderCv, Latex, Bibtex, Pdf, Docx, Veritae };
enum class Language : std::uint8_t { English, Chinese };

/// The encoding that the bytes were in.
enum class Encoding : std::uint8_t { Utf8, Utf16le, Utf16be, Gb18030 };

/// What a line of the document is.
enum class LineKind : std::uint8_t {
    Heading,   ///< `level` 1 to 6
    Text,      ///< a paragraph's line
    Item,      ///< the first line of a list item; `level` is the depth of nesting from 1
    ItemText,  ///< a further line of a list item; `level` as Item
    TableRow,  ///< cells are separated by a tab in `plain`
    Code,      ///< inside a code block
};

/// One line of content. Lines of the same block (paragraph, list item, heading, row) share `block`.
struct Line {
    Span span;  ///< without the line break and without leading and trailing blanks
    LineKind kind = LineKind::Text;
    std::uint8_t level = 0;
    std::uint32_t block = 0;
};

/// What a section of a résumé is about.
enum class Section : std::uint8_t {
    None,
    Education,
    Employment,
    Internship,
    Research,
    Projects,
    Publications,
    Patents,
    Awards,
    Service,
    Teaching,
    Talks,
    Skills,
    News,
    Summary,
    Contact,
    Other
};

/// What a structured format says of a stretch of text, by a key, a macro or an attribute.
enum class FieldRole : std::uint8_t {
    Name,     ///< the owner's
    Heading,  ///< of a section; `Field::section` where the format says which
    Title,    ///< of an entry or a publication: role, degree, name
    Organization,
    Subject,  ///< names an entry, be it by its title or its organisation
    Place,
    Start,
    End,
    Date,     ///< a date or a range in words
    Authors,  ///< all of them, or one of several
    Venue,
    Text,
    Items,     ///< a list of texts
    Labelled,  ///< a text that needs its key in front to be understood: "score: 3.9"
    Link,
    Skipped,  ///< nothing that the person says: identifiers, addresses of pictures, settings
};
struct Field {
    Span span;
    FieldRole role;
    Section section = Section::None;
};

/// A stretch of text that was set apart.
enum class Emphasis : std::uint8_t { Bold, Italic, Underline, Code, Superscript };
struct Styled {
    Span span;
    Emphasis emphasis;
};

/// A link as written: the words shown and the address they lead to. A bare address shows itself.
struct Link {
    Span span;
    std::string target;
};

/// Something that stands in the file and is not content: it is never searched for claims.
enum class AsideKind : std::uint8_t {
    Comment,
    FrontMatter,
    Template,  ///< Liquid tags, attribute lists, LaTeX spacing
    Hidden,    ///< elements that a browser does not show, words that a text processor hides
    Deleted,   ///< struck through
    Tiny,      ///< on a page, too small to be read
    Outside,   ///< beyond the edge of its page
    Unseen,    ///< on a page, where nothing is to be seen
};
struct Aside {
    AsideKind kind;
    std::uint32_t begin;  ///< bytes of Document::text
    std::uint32_t end;
};

/// A place as people and editors count: lines and columns from 1, columns in code points, offset in bytes of the file.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint64_t offset = 0;

    friend constexpr bool operator==(const Position&, const Position&) = default;
};

/// A rectangle on a page, in points from its upper left corner.
struct Box {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

/// Where a line of `text` stands in what was read, where `text` is not the bytes of one file.
struct Origin {
    std::string path;             ///< of an included file; empty for the document's own
    std::string pointer;          ///< JSON pointer (RFC 6901) of an inspected document
    std::uint32_t page = 0;       ///< of a PDF, from 1
    std::uint32_t paragraph = 0;  ///< of a word processor's file, from 1
    Position begin;               ///< of the line: in the included file; of a PDF its number on the page
    Box box;                      ///< on the page
};

/// Where a piece of `plain` came from: the bytes of `plain` from `plain` to the next run were made of `length` bytes of
/// `text` from `text` on. If both are equally many they were copied one by one; otherwise they belong together: a
/// character that was folded (`０` to `0`, `ﬁ` to `fi`), an entity (`&amp;`), or bytes without a source (`length` 0:
/// the tab between two cells, a line end that is markup in the file). Runs are sorted by `plain` and cover all of it;
/// bytes of `text` between two runs are markup. They are sorted by `text` too, unless the document is `reordered`.
struct Run {
    std::uint32_t plain;
    std::uint32_t text;
    std::uint32_t length;
};

/// The result of reading. Spans everywhere refer to `plain`.
///
/// `plain` holds the content only: markup, bullets, comments and templates are gone; full-width ASCII, ligatures,
/// letters of mathematical alphabets, Kangxi radicals and compatibility ideographs are folded to their ordinary forms,
/// tabs and spaces of every kind and icons (characters of private use) to blanks; soft hyphens, zero-width, bidi and
/// control characters are dropped. It is the lines one after the other, each followed by '\n': without blank lines, and
/// without blanks around a line. Valid UTF-8 without NUL.
struct Document {
    std::string path;  ///< as given, or "-"
    Format format = Format::Text;
    Encoding encoding = Encoding::Utf8;
    Language language = Language::English;  ///< the one that most words are in, a Han character counted as a word
    std::uint32_t bom = 0;                  ///< bytes of byte-order mark before `text`
    std::string text;  ///< the whole file in UTF-8, markup included; of a PDF and the like what the reader made of it
    std::vector<Origin> origins;  ///< one for each line of `text`; empty where `text` is the bytes of the file
    std::string plain;
    std::vector<Run> runs;
    bool reordered = false;  ///< the reader of a structured format put the members of a record in their usual order
    std::vector<std::uint32_t> line_starts;  ///< of `text`
    std::vector<Line> lines;
    std::vector<Styled> styles;  ///< sorted by span
    std::vector<Link> links;     ///< sorted by span
    std::vector<Field> fields;   ///< sorted by span; of structured formats only
    std::vector<Aside> asides;   ///< sorted by place

    [[nodiscard]] std::string_view slice(Span span) const {
        return std::string_view(plain).substr(span.begin, span.size());
    }
    /// The bytes of `text` that a span came from, markup between its ends included. O(log runs); of a reordered
    /// document the stretch that holds all of them, O(log runs + runs in the span).
    [[nodiscard]] Span in_text(Span span) const;
    /// The same as words: what stands in the file, verbatim (in UTF-8).
    [[nodiscard]] std::string_view verbatim(Span span) const;
    /// Line, column and byte of an offset into `text`; of a line that was included those in its own file. O(log lines +
    /// length of the line); for an encoding other than UTF-8 O(offset).
    [[nodiscard]] Position position(std::uint32_t text_offset) const;
    /// The index of the line that holds a byte of `plain`. O(log lines).
    [[nodiscard]] std::uint32_t line_of(std::uint32_t plain_offset) const;
};

/// Limits on one input. Exceeding one is an error of that document alone.
struct ReadLimits {
    std::uint32_t bytes = 50u << 20;
    std::uint32_t line_bytes = 1u << 20;
    std::uint32_t depth = 64;
    std::uint32_t pages = 500;           ///< of a PDF
    std::uint32_t parts = 4096;          ///< files inside a compressed one
    std::uint32_t inflated = 32u << 20;  ///< bytes of all that is decompressed
};

/// Why a file could not be read, and how far reading came.
struct ReadError {
    enum class Code : std::uint8_t { Missing, Unreadable, TooLarge, LineTooLong, NotText, TooDeep, Malformed };
    Code code;
    Position position;
    std::string detail;  ///< what was expected or found, in English
};

/// By the ending of a name, which may have any directories, and where that leaves it open by the first bytes; text for
/// what is nothing else.
[[nodiscard]] Format format_of(std::string_view name, std::string_view bytes = {});

/// How many documents were inspected together; 0 for what is no output of `inspect --format json`. O(bytes).
[[nodiscard]] std::uint32_t inspected_documents(std::string_view bytes, const ReadLimits& limits = {});

struct Schema;  // rulebook.hpp

/// A rectangle on one of several pages, counted from 1.
struct PageBox {
    std::uint32_t page = 0;
    Box box;
};

/// A PDF's pages, lines and words with their boxes, in the XML of `pdftotext -bbox-layout`, or why there are none.
struct PdfLayout {
    std::string xml;
    std::optional<ReadError> error;
    std::vector<PageBox> unseen = {};  ///< words stand there, and nothing of them is to be seen
};
/// The library runs no program: whoever reads PDF passes a function that makes the layout of its bytes.
using LayOutPdf = std::function<PdfLayout(std::string_view bytes, const ReadLimits& limits)>;

/// A file that another one takes in: the name by which it does so, and what it holds.
struct Included {
    std::string name;
    std::string path;  ///< for reports
    std::string_view bytes;
};

/// What some formats need beside the bytes.
struct ReadContext {
    std::span<const Schema> schemas;          ///< of structured formats: a rulebook's
    const LayOutPdf* lay_out_pdf = nullptr;   ///< without it no PDF can be read
    std::span<const Included> included = {};  ///< files that a LaTeX document takes in
    std::uint32_t document = 0;               ///< which of those that were inspected together
};

/// Bytes to a document. O(bytes).
struct ReadResult;
[[nodiscard]] ReadResult read(std::string_view bytes, Format format, std::string path, const ReadLimits& limits = {},
                              const ReadContext& context = {});

struct ReadResult {
    Document document;  ///< meaningful only without an error
    std::optional<ReadError> error;
};

}  // namespace veritae
