// SPDX-License-Identifier: MIT
#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "cli/failure.hpp"

namespace veritae::cli {

namespace {

/// The file behind a path, so that a symbolic link keeps being one.
std::string behind_links(const std::string& path) {
    std::error_code missing;
    const std::filesystem::path real = std::filesystem::canonical(path, missing);
    return missing ? path : real.string();
}

mode_t mode_for(const std::string& target) {
    struct stat about {};
    if (::stat(target.c_str(), &about) == 0) return about.st_mode & 07777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// The files that must not stay behind when a signal ends the program: its handler can be told of them in no other way.
constexpr std::size_t kMostFiles = 32;
std::array<std::atomic<const char*>, kMostFiles> unfinished{};
static_assert(std::atomic<const char*>::is_always_lock_free);

extern "C" void remove_unfinished(int signal) {
    for (const auto& path : unfinished) {
        if (path != nullptr) ::unlink(path);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void replace_unfinished(const char* before, const char* after) {
    for (auto& path : unfinished) {
        const char* expected = before;
        if (path.compare_exchange_strong(expected, after)) return;
    }
}

void remember(const std::string& path) {
    replace_unfinished(nullptr, path.c_str());
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        if (std::signal(signal, remove_unfinished) == SIG_IGN) std::signal(signal, SIG_IGN);
    }
}
void forget(const std::string& path) { replace_unfinished(path.c_str(), nullptr); }

}  // namespace

Output::Output(const std::string& path) : name_(path.empty() ? "standard output" : path), descriptor_(-1) {
    if (path.empty()) {
        // A descriptor of its own: closing it shows whether all was taken, and another output may follow.
        descriptor_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        if (descriptor_ < 0) fail(errno);
        return;
    }
    struct stat about {};
    if (::stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode)) {
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        target_ = behind_links(path);
        temporary_ = target_ + ".XXXXXX";
        descriptor_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
        if (descriptor_ < 0) temporary_.clear();
        if (!temporary_.empty()) remember(temporary_);
    }
    if (descriptor_ < 0 || (!temporary_.empty() && ::fchmod(descriptor_, mode_for(target_)) != 0)) {
        const int error = errno;
        discard();
        fail(error);
    }
}

Output::~Output() {
    if (descriptor_ >= 0) ::close(descriptor_);
    discard();
}

void Output::discard() {
    if (temporary_.empty()) return;
    ::unlink(temporary_.c_str());
    forget(temporary_);
    temporary_.clear();
}

void Output::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(descriptor_, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) fail(errno);
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
}

void Output::commit() {
    const int descriptor = descriptor_;
    descriptor_ = -1;
    if (::close(descriptor) != 0) fail(errno);
    if (temporary_.empty()) return;
    if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
    forget(temporary_);
    temporary_.clear();
}

void Output::fail(int error) const {
    // Whoever read standard output has gone: nobody is left to be told.
    if (error == EPIPE && name_ == "standard output") throw Failure("");
    throw Failure(name_ + ": cannot be written: " + std::strerror(error));
}

int write_out(std::string_view text) {
    Output output("");
    output.write(text);
    output.commit();
    return kClean;
}

}  // namespace veritae::cli
