// SPDX-License-Identifier: MIT
// Commands that take in a file, and the text with the files in their places. Every line of it remembers the file and
// the place that it is from; a line with a command in its middle becomes several.
#include "read/includes.hpp"

#include <algorithm>
#include <array>

#include "read/encoding.hpp"
#include "read/latex_scan.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

struct Command {
    std::string_view name;
    Inclusion::Kind kind;
    std::string_view ending;
};
constexpr std::array<Command, 5> kCommands = {{
    {"input", Inclusion::Kind::Source, ".tex"},
    {"include", Inclusion::Kind::Source, ".tex"},
    {"subfile", Inclusion::Kind::Source, ".tex"},
    {"bibliography", Inclusion::Kind::Bibliography, ".bib"},
    {"addbibresource", Inclusion::Kind::Bibliography, ".bib"},
}};

constexpr int kMostNested = 8;
constexpr std::size_t kMostSpliced = 1000;
constexpr std::uint32_t kLongestName = 1000;  // bytes of a command's argument

std::string_view trimmed(std::string_view words) {
    while (!words.empty() && (words.front() == ' ' || words.front() == '\n' || words.front() == '\r'))
        words.remove_prefix(1);
    while (!words.empty() && (words.back() == ' ' || words.back() == '\n' || words.back() == '\r'))
        words.remove_suffix(1);
    return words;
}

/// A path below the document's folder, in plain characters.
bool stays_below(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find("..") != std::string_view::npos) return false;
    return std::ranges::none_of(name, [](char c) {
        return static_cast<std::uint8_t>(c) < 0x20 || c == '\\' || c == '{' || c == '}' || c == '#' || c == ':' ||
               c == '~' || c == '*';
    });
}

std::string with_ending(std::string_view name, std::string_view ending) {
    if (name.starts_with("./")) name.remove_prefix(2);
    std::string whole(name);
    const std::size_t part = whole.rfind('/') == std::string::npos ? 0 : whole.rfind('/');
    if (!name.ends_with(ending) && whole.find('.', part) == std::string::npos) whole += ending;
    return whole;
}

class Splicer {
  public:
    Splicer(Document& document, std::span<const Included> included, std::size_t most)
        : document_(document), included_(included), most_(most) {}

    std::optional<ReadError> splice() {
        const std::string text = std::move(document_.text);
        document_.text.clear();
        document_.line_starts.clear();
        add(text, document_.path, {1, 1, document_.bom}, document_.encoding, 0);
        if (document_.line_starts.empty()) {
            document_.line_starts.push_back(0);
            document_.origins.emplace_back();
        }
        return std::move(error_);
    }

  private:
    [[nodiscard]] const Included* find(std::string_view name) const {
        const auto found = std::ranges::find_if(included_, [&](const Included& one) { return one.name == name; });
        return found == included_.end() ? nullptr : &*found;
    }

    void add(std::string_view text, const std::string& path, Position at, Encoding encoding, int depth) {
        std::uint32_t done = 0;
        for (const Inclusion& one : inclusions(text)) {
            const Included* file = one.kind == Inclusion::Kind::Source ? find(one.name) : nullptr;
            if (file == nullptr || depth >= kMostNested || spliced_ >= kMostSpliced) continue;
            // TeX would not come to an end of a file that takes in itself.
            if (std::ranges::find(open_, file) != open_.end()) continue;
            ++spliced_;
            lines(text.substr(done, one.command.begin - done), path, at, encoding);
            advance(at, text.substr(one.command.begin, one.command.size()), encoding);
            done = one.command.end;
            Decoded decoded = decode(file->bytes);
            if (decoded.error) {
                if (!error_) error_ = ReadError{decoded.error->code, {}, file->path + ": " + decoded.error->detail};
                return;
            }
            open_.push_back(file);
            add(decoded.text, file->path, {1, 1, decoded.bom}, decoded.encoding, depth + 1);
            open_.pop_back();
            if (error_) return;
        }
        lines(text.substr(done), path, at, encoding);
    }

    /// Appends a stretch of a file, on lines of its own, and goes on to its end.
    void lines(std::string_view text, const std::string& path, Position& at, Encoding encoding) {
        if (document_.text.size() + text.size() > most_) {
            if (!error_)
                error_ = ReadError{ReadError::Code::TooLarge,
                                   {},
                                   "expected at most " + std::to_string(most_) + " bytes with all files taken in"};
            return;
        }
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
            if (!document_.text.empty() && document_.text.back() != '\n') document_.text += '\n';
            document_.line_starts.push_back(static_cast<std::uint32_t>(document_.text.size()));
            Origin& origin = document_.origins.emplace_back();
            origin.path = path;
            origin.begin = at;
            document_.text += text.substr(0, end);
            advance(at, text.substr(0, end), encoding);
            text.remove_prefix(end);
        }
    }

    static void advance(Position& at, std::string_view text, Encoding encoding) {
        at.offset += encoded_size(text, encoding);
        const auto breaks = static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
        if (breaks > 0) at.column = 1;
        at.line += breaks;
        const std::size_t last = text.rfind('\n');
        const std::string_view rest = last == std::string_view::npos ? text : text.substr(last + 1);
        at.column += static_cast<std::uint32_t>(text::count_code_points(rest));
    }

    Document& document_;
    std::span<const Included> included_;
    std::size_t most_;
    std::size_t spliced_ = 0;
    std::vector<const Included*> open_;  ///< files that are being taken in, each inside the one before
    std::optional<ReadError> error_;
};

}  // namespace

std::vector<Inclusion> inclusions(std::string_view text) {
    std::vector<Inclusion> found;
    const auto size = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t i = 0; i < size;) {
        if (text[i] == '%') {
            i = latex::comment_end(text, i, size);
            continue;
        }
        if (text[i] != '\\') {
            ++i;
            continue;
        }
        const std::uint32_t after = latex::command_end(text, i);
        const std::string_view name = text.substr(i + 1, after - i - 1);
        const auto* const known = std::ranges::find(kCommands, name, &Command::name);
        const std::uint32_t begin = i;
        i = std::max(after, i + 1);
        if (known == kCommands.end()) continue;
        std::uint32_t open = after;
        while (open < size && text[open] == ' ') ++open;
        const std::uint32_t most = std::min(size, open + kLongestName);
        const auto inside = open < most && text[open] == '{' ? latex::group(text, open, most) : std::nullopt;
        if (!inside) continue;
        i = inside->end + 1;
        std::string_view names = text.substr(inside->begin, inside->size());
        while (!names.empty()) {
            const std::size_t comma = std::min(names.find(','), names.size());
            const std::string_view one = trimmed(names.substr(0, comma));
            if (stays_below(one)) found.push_back({known->kind, {begin, i}, with_ending(one, known->ending)});
            names.remove_prefix(std::min(comma + 1, names.size()));
            if (known->kind == Inclusion::Kind::Source) break;  // one file only
        }
    }
    return found;
}

std::optional<ReadError> splice(Document& document, std::span<const Included> included, const ReadLimits& limits) {
    const bool any = std::ranges::any_of(inclusions(document.text), [&](const Inclusion& one) {
        return one.kind == Inclusion::Kind::Source &&
               std::ranges::any_of(included, [&](const Included& file) { return file.name == one.name; });
    });
    if (!any) return std::nullopt;
    return Splicer(document, included, limits.bytes).splice();
}

}  // namespace veritae::reading
