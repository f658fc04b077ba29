// SPDX-License-Identifier: MIT
#include "cli/line_reader.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "cli/failure.hpp"

namespace veritae::cli {

bool LineReader::fill() {
    constexpr std::size_t kChunk = std::size_t{1} << 16;
    buffer_.resize(kChunk);
    begin_ = 0;
    while (true) {
        const ssize_t got = ::read(descriptor_, buffer_.data(), buffer_.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw Failure(name_ + ": cannot be read: " + std::strerror(errno));
        buffer_.resize(static_cast<std::size_t>(got));
        return got > 0;
    }
}

bool LineReader::next(std::string& line, std::size_t limit) {
    line.clear();
    bool any = false;
    while (begin_ < buffer_.size() || fill()) {
        any = true;
        const std::size_t end = buffer_.find('\n', begin_);
        const std::size_t size = std::min(end, buffer_.size()) - begin_;
        line.append(buffer_, begin_, std::min(size, limit + 1 - line.size()));
        begin_ = std::min(end, buffer_.size() - 1) + 1;
        if (end == std::string::npos) continue;
        break;
    }
    if (line.ends_with('\r')) line.pop_back();
    return any;
}

}  // namespace veritae::cli
