// SPDX-License-Identifier: MIT
// Bytes in, Document out: the steps that all formats share.
#include <algorithm>

#include "veritae/document.hpp"

#include "read/encoding.hpp"
#include "read/formats.hpp"
#include "read/includes.hpp"
#include "read/records.hpp"
#include "read/writer.hpp"
#include "text/utf8.hpp"

namespace veritae {
namespace {

// Offsets are 32 bits wide, and UTF-8 may take half as much again as UTF-16.
constexpr std::size_t kMostBytes = std::size_t{1} << 31;

std::optional<ReadError> too_large(std::size_t size, const ReadLimits& limits) {
    const std::size_t most = std::min<std::size_t>(limits.bytes, kMostBytes);
    if (size <= most) return std::nullopt;
    Position position;
    position.offset = most;
    return ReadError{ReadError::Code::TooLarge, position,
                     "expected at most " + std::to_string(most) + " bytes, found " + std::to_string(size)};
}

// LF, CRLF and a lone CR each end a line.
std::vector<std::uint32_t> line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts;
    starts.reserve(text.size() / 32 + 1);
    starts.push_back(0);
    const auto start = [&](std::size_t at) { starts.push_back(static_cast<std::uint32_t>(at)); };
    if (text.find('\r') == std::string_view::npos) {
        for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            start(at + 1);
        return starts;
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (text[at] == '\n' || (text[at] == '\r' && !pair)) start(at + 1);
    }
    return starts;
}

std::optional<ReadError> line_too_long(const Document& document, std::uint32_t most) {
    for (std::size_t i = 0; i < document.line_starts.size(); ++i) {
        const std::size_t begin = document.line_starts[i];
        const std::size_t end =
            i + 1 < document.line_starts.size() ? document.line_starts[i + 1] : document.text.size();
        if (end - begin <= most) continue;
        return ReadError{ReadError::Code::LineTooLong, document.position(document.line_starts[i]),
                         "expected lines of at most " + std::to_string(most) + " bytes, found one of " +
                             std::to_string(end - begin)};
    }
    return std::nullopt;
}

// A Chinese character counts as a word: Chinese résumés are full of English terms, English ones hold a Chinese name at
// most. U+4000 to U+9FFF have lead bytes E4 to E9.
Language language_of(std::string_view plain) {
    const auto is_letter = [](char c) { return static_cast<std::uint8_t>((c | 0x20) - 'a') < 26; };
    std::size_t han = 0;
    std::size_t words = 0;
    for (const char c : plain) {
        const auto byte = static_cast<std::uint8_t>(c);
        han += byte >= 0xE4 && byte <= 0xE9;
    }
    // A word ends where a letter is followed by none; the last byte is a line end.
    for (std::size_t i = 0; i + 1 < plain.size(); ++i) words += is_letter(plain[i]) && !is_letter(plain[i + 1]);
    return han > 0 && han >= words ? Language::Chinese : Language::English;
}

const Schema& schema_of(Format format, std::span<const Schema> schemas) {
    static constexpr Schema kNone{};
    const Schema* const schema = reading::find_schema(schemas, format);
    return schema == nullptr ? kNone : *schema;
}

std::optional<ReadError> read_content(Document& document, reading::Writer& writer, const ReadLimits& limits,
                                      std::span<const Schema> schemas) {
    const Schema& schema = schema_of(document.format, schemas);
    switch (document.format) {
        case Format::Markdown:
            reading::read_front_matter(document, schema, writer, limits.depth);
            return reading::read_markdown(document, writer, limits.depth);
        case Format::JsonResume:
            return reading::read_json_resume(document, schema, writer, limits.depth);
        case Format::RenderCv:
            return reading::read_rendercv(document, schema, writer, limits.depth);
        case Format::Latex:
            return reading::read_latex(document, schema, writer, limits.depth);
        case Format::Bibtex:
            return reading::read_bibtex(document, schema, writer, limits.depth);
        default:
            reading::read_text(document, writer);
            return std::nullopt;
    }
}

/// Of formats that are no text.
reading::Made make(Document& document, std::string_view bytes, const ReadLimits& limits, const ReadContext& context) {
    const Schema& schema = schema_of(document.format, context.schemas);
    switch (document.format) {
        case Format::Pdf:
            return reading::make_pdf(document, bytes, limits, schema, context.lay_out_pdf);
        case Format::Docx:
            return reading::make_docx(document, bytes, limits, schema);
        case Format::Veritae:
            return reading::make_inspected(document, bytes, limits, context);
        default:
            return {};
    }
}

}  // namespace

std::optional<ReadError> reading::decode_into(Document& document, std::string_view bytes) {
    reading::Decoded decoded = reading::decode(bytes);
    document.text = std::move(decoded.text);
    document.encoding = decoded.encoding;
    document.bom = decoded.bom;
    if (!decoded.error) document.line_starts = line_starts(document.text);
    return std::move(decoded.error);
}

ReadResult read(std::string_view bytes, Format format, std::string path, const ReadLimits& limits,
                const ReadContext& context) {
    ReadResult result;
    Document& document = result.document;
    document.path = std::move(path);
    document.format = format;
    result.error = too_large(bytes.size(), limits);
    if (!result.error) result.error = reading::foreign(format, bytes);
    if (result.error) return result;

    reading::Made made = make(document, bytes, limits, context);
    if (!made.write && !made.done && !made.error) made.error = reading::decode_into(document, bytes);
    if (format == Format::Latex && !made.error) made.error = reading::splice(document, context.included, limits);
    result.error = std::move(made.error);
    if (!result.error) result.error = line_too_long(document, limits.line_bytes);
    if (result.error) return result;

    if (made.done) {
        document.language = language_of(document.plain);
        return result;
    }
    reading::Writer writer(document);
    if (made.write) {
        made.write(writer);
    } else {
        result.error = read_content(document, writer, limits, context.schemas);
    }
    if (result.error) return result;
    writer.finish();
    reading::add_bare_addresses(document);
    document.language = language_of(document.plain);
    return result;
}

}  // namespace veritae
