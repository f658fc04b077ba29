// SPDX-License-Identifier: MIT
// The caller's thread reads, each worker takes the oldest line that nobody has taken, and whoever finishes the oldest
// unwritten one writes it and all behind it that are done. Lines wait in a ring, so that a slow one holds up reading
// and not memory.
#include "stream/in_order.hpp"

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace veritae::stream {
namespace {

constexpr std::size_t kLinesPerJob = 4;

class Ring {
  public:
    Ring(const Pipe& pipe, unsigned jobs) : pipe_(pipe), slots_(std::size_t{jobs} * kLinesPerJob) {}

    /// Until the end of the lines, or a failure.
    void read() {
        std::string line;
        try {
            while (pipe_.next(line)) {
                std::unique_lock lock(mutex_);
                has_room_.wait(lock, [&] { return read_ - written_ < slots_.size() || failure_; });
                if (failure_) break;
                Slot& slot = slots_[read_ % slots_.size()];
                slot.line.swap(line);
                slot.done = false;
                ++read_;
                has_line_.notify_one();
            }
        } catch (...) {
            fail();
        }
        const std::lock_guard lock(mutex_);
        at_end_ = true;
        has_line_.notify_all();
    }

    void work() {
        std::unique_lock lock(mutex_);
        while (true) {
            has_line_.wait(lock, [&] { return taken_ < read_ || at_end_ || failure_; });
            if (failure_ || taken_ == read_) return;
            Slot& slot = slots_[taken_++ % slots_.size()];
            lock.unlock();
            try {
                slot.answer = pipe_.answer(slot.line);
            } catch (...) {
                fail();
                return;
            }
            lock.lock();
            slot.done = true;
            if (!writing_) write_done(lock);
        }
    }

    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    struct Slot {
        std::string line;
        std::string answer;
        bool done = false;
    };

    /// Only one thread is in here at a time; the others go on answering meanwhile.
    void write_done(std::unique_lock<std::mutex>& lock) {
        writing_ = true;
        while (written_ < read_ && slots_[written_ % slots_.size()].done && !failure_) {
            Slot& slot = slots_[written_ % slots_.size()];
            lock.unlock();
            try {
                pipe_.write(slot.answer);
            } catch (...) {
                fail();
            }
            lock.lock();
            slot.done = false;
            ++written_;
            has_room_.notify_one();
        }
        writing_ = false;
    }

    void fail() {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
        has_room_.notify_all();
        has_line_.notify_all();
    }

    const Pipe& pipe_;
    std::mutex mutex_;
    std::condition_variable has_room_;
    std::condition_variable has_line_;
    std::vector<Slot> slots_;
    std::size_t read_ = 0;  ///< lines so far; each of the next two is at most the one before
    std::size_t taken_ = 0;
    std::size_t written_ = 0;
    bool at_end_ = false;
    bool writing_ = false;
    std::exception_ptr failure_;
};

}  // namespace

void answer_in_order(const Pipe& pipe, unsigned jobs) {
    if (jobs <= 1) {
        for (std::string line; pipe.next(line);) pipe.write(pipe.answer(line));
        return;
    }
    Ring ring(pipe, jobs);
    std::vector<std::jthread> workers;
    for (unsigned i = 0; i < jobs; ++i) workers.emplace_back([&ring] { ring.work(); });
    ring.read();
    workers.clear();
    ring.rethrow();
}

}  // namespace veritae::stream
