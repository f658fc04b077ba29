// SPDX-License-Identifier: MIT
#include "cli/pdf.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

#include "cli/process.hpp"
#include "read/pdf_unseen.hpp"

namespace veritae::cli {

namespace {

constexpr std::size_t kMostPictures = 8;  // pages that are looked at

PdfLayout failed(ReadError::Code code, std::string detail) { return {{}, ReadError{code, {}, std::move(detail)}}; }
PdfLayout failed(const char* what, int error) {
    return failed(ReadError::Code::Unreadable, std::string(what) + ": " + std::strerror(error));
}

/// Lines that leave nothing to be seen. What cannot be told, for want of a program or because it has trouble with the
/// file, is left out.
std::vector<PageBox> unseen_lines(std::FILE* input, const std::string& last, std::size_t most) {
    // It wants a name for its output and writes nothing there.
    std::vector<std::string> listing = {"pdftohtml", "-xml", "-i", "-q", "-stdout", "-zoom",
                                        "1",         "-l",   last, "-",  "out"};
    const Ran painted = run(listing, input, most);
    if (!painted.succeeded()) return {};
    listing.insert(listing.begin() + 1, "-hidden");
    const Ran all = run(listing, input, most);
    if (!all.succeeded()) return {};
    const std::vector<reading::DoubtfulLine> doubtful = reading::doubtful_lines(all.output, painted.output);

    std::vector<PageBox> unseen;
    std::size_t pictures = 0;
    for (std::size_t i = 0; i < doubtful.size() && pictures < kMostPictures; ++pictures) {
        const std::uint32_t page = doubtful[i].place.page;
        const std::string number = std::to_string(page);
        const Ran drawn = run({"pdftoppm", "-gray", "-r", "72", "-f", number, "-l", number, "-"}, input, most);
        // Letters that could not be drawn are no letters that nobody sees.
        const bool whole = drawn.succeeded() && !drawn.complained;
        const std::optional<reading::Picture> picture = whole ? reading::picture_of(drawn.output) : std::nullopt;
        for (; i < doubtful.size() && doubtful[i].place.page == page; ++i) {
            if (picture && reading::is_blank(*picture, doubtful[i])) unseen.push_back(doubtful[i].place);
        }
    }
    return unseen;
}

}  // namespace

PdfLayout lay_out_pdf(std::string_view bytes, const ReadLimits& limits) {
    const File input = file_of(bytes);
    if (!input) return failed("no temporary file can be written", errno);
    const std::string last = std::to_string(std::uint64_t{limits.pages} + 1);  // one too many shows that there are more
    Ran ran = run({"pdftotext", "-bbox-layout", "-l", last, "-", "-"}, input.get(), limits.inflated);
    switch (ran.end) {
        case Ran::End::NotStarted:
            if (ran.status != ENOENT) return failed("pdftotext cannot be started", ran.status);
            return failed(ReadError::Code::Unreadable,
                          "reading PDF needs the program pdftotext, which is not installed (package poppler-utils)");
        case Ran::End::TooLarge:
            return failed(ReadError::Code::TooLarge, "expected at most " + std::to_string(limits.inflated) +
                                                         " bytes of text with its places, found more");
        case Ran::End::TooLate:
            return failed(ReadError::Code::Unreadable, "pdftotext took too long over it");
        case Ran::End::Killed:
            return failed(ReadError::Code::Unreadable,
                          "pdftotext failed over it; it is damaged, or needs too much memory");
        case Ran::End::Exited:
            break;
    }
    if (ran.status == 3) return failed(ReadError::Code::Unreadable, "it forbids that its text is copied");
    if (ran.status != 0)
        return failed(ReadError::Code::Malformed, "expected a PDF; it is damaged, or protected by a password");
    PdfLayout layout;
    layout.xml = std::move(ran.output);
    layout.unseen = unseen_lines(input.get(), last, limits.inflated);
    return layout;
}

}  // namespace veritae::cli
