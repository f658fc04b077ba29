// SPDX-License-Identifier: MIT
#include "cli/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

namespace veritae::cli {

namespace {

constexpr rlim_t kSeconds = 20;          // of the processor
constexpr rlim_t kMemory = 1024u << 20;  // bytes of address space
constexpr std::chrono::seconds kPatience{40};

/// Closes its descriptor.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return number_; }
    void take(int number) {
        close();
        number_ = number;
    }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

  private:
    int number_;
};

struct Pipe {
    Descriptor read{-1};
    Descriptor write{-1};

    [[nodiscard]] bool open(int flags) {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC | flags) != 0) return false;
        read.take(ends[0]);
        write.take(ends[1]);
        return true;
    }
};

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

/// All that comes out of a pipe, within the limits.
Ran::End drain(int pipe, std::size_t most, std::string& out) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    std::array<char, 1u << 16> chunk{};
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return Ran::End::TooLate;
        pollfd waiting{pipe, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(left.count()));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return Ran::End::TooLate;
        const ssize_t got = ::read(pipe, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return Ran::End::Exited;
        out.append(chunk.data(), static_cast<std::size_t>(got));
        if (out.size() > most) return Ran::End::TooLarge;
    }
}

Ran not_started(int error) {
    Ran ran;
    ran.end = Ran::End::NotStarted;
    ran.status = error;
    return ran;
}

}  // namespace

File file_of(std::string_view bytes) {
    File file(std::tmpfile(), std::fclose);
    const bool written =
        file && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() && std::fflush(file.get()) == 0;
    if (!written) file.reset();
    return file;
}

Ran run(std::vector<std::string> words, std::FILE* input, std::size_t most) {
    Pipe out;
    Pipe errors;  // nobody reads it while the program runs, so what does not fit is lost
    Pipe trouble;
    if (!out.open(0) || !errors.open(O_NONBLOCK) || !trouble.open(0) || ::lseek(::fileno(input), 0, SEEK_SET) != 0)
        return not_started(errno);
    std::vector<char*> arguments(words.size() + 1, nullptr);
    std::ranges::transform(words, arguments.begin(), [](std::string& word) { return word.data(); });

    const pid_t child = ::fork();
    if (child < 0) return not_started(errno);
    if (child == 0) become(arguments.data(), ::fileno(input), out.write.get(), errors.write.get(), trouble.write.get());
    for (Pipe* const pipe : {&out, &errors, &trouble}) pipe->write.close();

    Ran ran;
    ran.end = drain(out.read.get(), most, ran.output);
    if (ran.end != Ran::End::Exited) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    int error = 0;
    if (::read(trouble.read.get(), &error, sizeof error) == sizeof error) return not_started(error);
    char first = 0;
    ran.complained = ::read(errors.read.get(), &first, 1) == 1;
    if (ran.end != Ran::End::Exited) return ran;
    if (WIFSIGNALED(status)) {
        const bool late = WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL;
        ran.end = late ? Ran::End::TooLate : Ran::End::Killed;
    } else {
        ran.status = WEXITSTATUS(status);
    }
    return ran;
}

}  // namespace veritae::cli
