// SPDX-License-Identifier: MIT
#include "cli/input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "cli/failure.hpp"

namespace veritae::cli {

namespace {

Source refused(ReadError::Code code, std::string detail) {
    Source source;
    source.error = ReadError{code, {}, std::move(detail)};
    return source;
}

Source failed(int error) {
    const bool missing = error == ENOENT || error == ENOTDIR;
    return refused(missing ? ReadError::Code::Missing : ReadError::Code::Unreadable,
                   missing ? "no such file" : std::string("cannot be read: ") + std::strerror(error));
}

/// All bytes of a descriptor, but no more than `limit` and one.
Source read_all(int descriptor, std::size_t expected, std::size_t limit) {
    constexpr std::size_t kChunk = 1u << 16;
    Source source;
    std::size_t size = 0;
    source.bytes.resize(std::min(limit, expected) + 1);
    while (size <= limit) {
        if (size == source.bytes.size()) source.bytes.resize(std::min(limit + 1, size + std::max(size, kChunk)));
        const ssize_t got = ::read(descriptor, source.bytes.data() + size, source.bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failed(errno);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    source.bytes.resize(size);
    return source;
}

}  // namespace

Source read_source(const std::string& path, std::uint32_t limit) {
    if (path == "-") return read_all(STDIN_FILENO, 0, limit);
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return failed(errno);
    struct stat about {};
    Source source;
    if (::fstat(descriptor, &about) != 0) {
        source = failed(errno);
    } else if (S_ISDIR(about.st_mode)) {
        source = refused(ReadError::Code::Unreadable, "is a directory; name the files in it");
    } else {
        source = read_all(descriptor, static_cast<std::size_t>(std::max<off_t>(about.st_size, 0)), limit);
    }
    ::close(descriptor);
    return source;
}

OpenedFile::OpenedFile(const std::string& path)
    : descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw Failure(path + ": " + failed(errno).error->detail);
}

OpenedFile::~OpenedFile() {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

}  // namespace veritae::cli
