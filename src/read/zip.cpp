// SPDX-License-Identifier: MIT
#include "read/zip.hpp"

#include <zip.h>

#include <algorithm>

namespace veritae::reading {

struct ZipArchive::Handle {
    zip_t* archive = nullptr;
    ~Handle() {
        if (archive != nullptr) zip_discard(archive);
    }
};

ZipArchive::ZipArchive(std::string_view bytes, const ReadLimits& limits)
    : handle_(std::make_unique<Handle>()), left_(limits.inflated), most_(limits.inflated) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) handle_->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (handle_->archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        error_ = ReadError{
            ReadError::Code::Malformed, {}, std::string("expected a ZIP archive: ") + zip_error_strerror(&error)};
    } else if (zip_get_num_entries(handle_->archive, 0) > std::int64_t{limits.parts}) {
        error_ = ReadError{ReadError::Code::TooLarge,
                           {},
                           "expected at most " + std::to_string(limits.parts) + " files in the archive, found more"};
    }
    zip_error_fini(&error);
}

ZipArchive::~ZipArchive() = default;

std::optional<std::string> ZipArchive::file(const std::string& name) {
    if (error_) return std::nullopt;
    const zip_int64_t index = zip_name_locate(handle_->archive, name.c_str(), 0);
    if (index < 0) return std::nullopt;
    zip_file_t* const file = zip_fopen_index(handle_->archive, static_cast<zip_uint64_t>(index), 0);
    const auto fail = [&](ReadError::Code code, std::string detail) {
        error_ = ReadError{code, {}, std::move(detail)};
        if (file != nullptr) zip_fclose(file);
        return std::nullopt;
    };
    if (file == nullptr)
        return fail(ReadError::Code::Malformed,
                    "expected \"" + name + "\" to be readable; it is damaged or protected by a password");
    constexpr std::size_t kChunk = std::size_t{1} << 16;
    std::string out;
    while (true) {
        const std::size_t size = out.size();
        out.resize(size + kChunk);
        const zip_int64_t got = zip_fread(file, out.data() + size, kChunk);
        if (got < 0) return fail(ReadError::Code::Malformed, "expected \"" + name + "\" to be readable; it is damaged");
        out.resize(size + static_cast<std::size_t>(got));
        if (got == 0) break;
        if (out.size() > left_)
            return fail(ReadError::Code::TooLarge,
                        "expected at most " + std::to_string(most_) + " bytes when unpacked, found more");
    }
    left_ -= out.size();
    zip_fclose(file);
    return out;
}

}  // namespace veritae::reading
