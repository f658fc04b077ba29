// SPDX-License-Identifier: MIT
// Any bytes as the parts of a Word document, one after the other with a NUL in between.
#include <zip.h>

#include <string>

#include "fuzz/reading.hpp"
#include "fuzz/require.hpp"

namespace {

constexpr const char* kParts[] = {"word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels",
                                  "word/header1.xml"};

std::string word_document(std::string_view bytes) {
    zip_source_t* const source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t* const archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const char* const name : kParts) {
        const std::string_view part = bytes.substr(0, bytes.find('\0'));
        const zip_int64_t index =
            zip_file_add(archive, name, zip_source_buffer(archive, part.data(), part.size(), 0), 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        if (part.size() == bytes.size()) break;
        bytes.remove_prefix(part.size() + 1);
    }
    REQUIRE(zip_close(archive) == 0);
    REQUIRE(zip_source_open(source) == 0);
    zip_stat_t stat;
    REQUIRE(zip_source_stat(source, &stat) == 0);
    std::string out(stat.size, '\0');
    REQUIRE(zip_source_read(source, out.data(), out.size()) == static_cast<zip_int64_t>(out.size()));
    zip_source_close(source);
    zip_source_free(source);
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return fuzz::read_and_check(word_document(fuzz::bytes_of(data, size)), veritae::Format::Docx, "cv.docx");
}
