// SPDX-License-Identifier: MIT
#include "cli/pdf.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

namespace veritae::cli {

namespace {

constexpr rlim_t kSeconds = 20;          // of the processor
constexpr rlim_t kMemory = 1024u << 20;  // bytes of address space
constexpr std::chrono::seconds kPatience{40};

PdfLayout failed(ReadError::Code code, std::string detail) { return {{}, ReadError{code, {}, std::move(detail)}}; }
PdfLayout failed(const char* what, int error) {
    return failed(ReadError::Code::Unreadable, std::string(what) + ": " + std::strerror(error));
}

/// Closes its descriptor.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

  private:
    int number_;
};

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// A file without a name that holds the bytes, to be read from its beginning.
File file_of(std::string_view bytes) {
    File file(std::tmpfile(), std::fclose);
    const bool written = file && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
                         std::fflush(file.get()) == 0 && ::lseek(::fileno(file.get()), 0, SEEK_SET) == 0;
    if (!written) file.reset();
    return file;
}

/// In the child: never returns. Only calls that are safe between fork and exec.
[[noreturn]] void become(char* const* arguments, int input, int output, int errors, int trouble) {
    const auto limit = [](auto what, rlim_t most) {
        const rlimit both{most, most};
        ::setrlimit(what, &both);
    };
    limit(RLIMIT_CPU, kSeconds);
    limit(RLIMIT_AS, kMemory);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    std::signal(SIGPIPE, SIG_DFL);
    if (::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0 && ::dup2(errors, STDERR_FILENO) >= 0)
        ::execvp(arguments[0], arguments);
    const int error = errno;
    [[maybe_unused]] const ssize_t told = ::write(trouble, &error, sizeof error);
    ::_exit(127);
}

enum class End : std::uint8_t { Whole, TooLarge, TooLate };

/// All that comes out of a pipe, within the limits.
End drain(int pipe, std::size_t most, std::string& out) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    std::array<char, 1u << 16> chunk{};
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return End::TooLate;
        pollfd waiting{pipe, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(left.count()));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return End::TooLate;
        const ssize_t got = ::read(pipe, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return End::Whole;
        out.append(chunk.data(), static_cast<std::size_t>(got));
        if (out.size() > most) return End::TooLarge;
    }
}

}  // namespace

PdfLayout lay_out_pdf(std::string_view bytes, const ReadLimits& limits) {
    const File input = file_of(bytes);
    if (!input) return failed("no temporary file can be written", errno);
    std::array<int, 2> out{};
    std::array<int, 2> trouble{};
    if (::pipe2(out.data(), O_CLOEXEC) != 0) return failed("no pipe can be opened", errno);
    Descriptor out_read(out[0]);
    Descriptor out_write(out[1]);
    if (::pipe2(trouble.data(), O_CLOEXEC) != 0) return failed("no pipe can be opened", errno);
    Descriptor trouble_read(trouble[0]);
    Descriptor trouble_write(trouble[1]);
    const Descriptor nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));

    std::string last = std::to_string(std::uint64_t{limits.pages} + 1);  // one too many shows that there are more
    std::array<std::string, 6> words = {"pdftotext", "-bbox-layout", "-l", last, "-", "-"};
    std::array<char*, 7> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();

    const pid_t child = ::fork();
    if (child < 0) return failed("pdftotext cannot be started", errno);
    if (child == 0)
        become(arguments.data(), ::fileno(input.get()), out_write.get(), nowhere.get(), trouble_write.get());
    out_write.close();
    trouble_write.close();

    PdfLayout layout;
    const End end = drain(out_read.get(), limits.inflated, layout.xml);
    if (end != End::Whole) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    int error = 0;
    if (::read(trouble_read.get(), &error, sizeof error) == sizeof error) {
        if (error == ENOENT)
            return failed(ReadError::Code::Unreadable,
                          "reading PDF needs the program pdftotext, which is not installed (package poppler-utils)");
        return failed("pdftotext cannot be started", error);
    }
    if (end == End::TooLarge)
        return failed(ReadError::Code::TooLarge, "expected at most " + std::to_string(limits.inflated) +
                                                     " bytes of text with its places, found more");
    if (end == End::TooLate || (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)))
        return failed(ReadError::Code::Unreadable, "pdftotext took too long over it");
    if (WIFSIGNALED(status))
        return failed(ReadError::Code::Unreadable, "pdftotext failed over it; it is damaged, or needs too much memory");
    if (WEXITSTATUS(status) == 3) return failed(ReadError::Code::Unreadable, "it forbids that its text is copied");
    if (WEXITSTATUS(status) != 0)
        return failed(ReadError::Code::Malformed, "expected a PDF; it is damaged, or protected by a password");
    return layout;
}

}  // namespace veritae::cli
