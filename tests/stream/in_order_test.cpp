// SPDX-License-Identifier: MIT
#include "stream/in_order.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using veritae::stream::answer_in_order;
using veritae::stream::Pipe;

namespace {

/// Numbers as lines, the even ones slow.
std::vector<std::string> run(int lines, unsigned jobs) {
    std::vector<std::string> written;
    int next = 0;
    answer_in_order({.next =
                         [&](std::string& line) {
                             line = std::to_string(next);
                             return next++ < lines;
                         },
                     .answer =
                         [](std::string& line) {
                             if ((line.back() - '0') % 2 == 0)
                                 std::this_thread::sleep_for(std::chrono::microseconds(200));
                             return "<" + line + ">";
                         },
                     .write = [&](const std::string& answer) { written.push_back(answer); }},
                    jobs);
    return written;
}

}  // namespace

TEST_CASE("answers come in the order of their lines, whatever the number of jobs") {
    for (const unsigned jobs : {1u, 2u, 3u, 8u}) {
        CAPTURE(jobs);
        const std::vector<std::string> written = run(300, jobs);
        REQUIRE(written.size() == 300);
        for (int i = 0; i < 300; ++i) CHECK(written[static_cast<std::size_t>(i)] == "<" + std::to_string(i) + ">");
    }
}

TEST_CASE("an empty stream is answered with nothing") {
    CHECK(run(0, 1).empty());
    CHECK(run(0, 4).empty());
}

TEST_CASE("an answer is written before the next line comes") {
    for (const unsigned jobs : {1u, 2u}) {
        std::mutex mutex;
        std::condition_variable changed;
        int asked = 0;
        int answered = 0;
        answer_in_order({.next =
                             [&](std::string& line) {
                                 std::unique_lock lock(mutex);
                                 // Who asks waits for the answer to what was asked before.
                                 const bool in_time = changed.wait_for(lock, std::chrono::seconds(20),
                                                                       [&] { return answered == asked; });
                                 CHECK(in_time);
                                 line = "?";
                                 return asked++ < 20;
                             },
                         .answer = [](std::string& line) { return line; },
                         .write =
                             [&](const std::string&) {
                                 const std::lock_guard lock(mutex);
                                 ++answered;
                                 changed.notify_all();
                             }},
                        jobs);
        CHECK(answered == 20);
    }
}

TEST_CASE("no more lines are held than a few for each job") {
    std::atomic<int> ahead = 0;
    std::atomic<int> most = 0;
    int next = 0;
    answer_in_order({.next =
                         [&](std::string& line) {
                             line = "x";
                             most = std::max(most.load(), ++ahead);
                             return next++ < 500;
                         },
                     .answer =
                         [](std::string& line) {
                             std::this_thread::sleep_for(std::chrono::microseconds(20));
                             return line;
                         },
                     .write = [&](const std::string&) { --ahead; }},
                    2);
    CHECK(most <= 2 * 4 + 2);
}

TEST_CASE("what any of the three throws ends the run and is thrown again") {
    const auto endless = [](std::string& line) {
        line = "x";
        return true;
    };
    const auto same = [](std::string& line) { return line; };
    const auto ignore = [](const std::string&) {};
    const auto fail = [](auto&&...) -> std::string { throw std::runtime_error("full"); };
    for (const unsigned jobs : {1u, 3u}) {
        CAPTURE(jobs);
        CHECK_THROWS_WITH(answer_in_order({endless, same, [&](const std::string&) { (void)fail(); }}, jobs), "full");
        CHECK_THROWS_WITH(answer_in_order({endless, fail, ignore}, jobs), "full");
        CHECK_THROWS_WITH(answer_in_order({[&](std::string&) { return fail().empty(); }, same, ignore}, jobs), "full");
    }
}
