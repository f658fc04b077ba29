// SPDX-License-Identifier: MIT
/// \file
/// One call's questions on their way: which may start, what is on the wire, what goes again.
#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "resolve/net/client.hpp"
#include "resolve/net/judge.hpp"
#include "resolve/net/transfer.hpp"

namespace veritae::resolve::net {

class Run {
  public:
    using Tell = std::function<void(std::size_t question, Outcome)>;

    Run(const HttpOptions& options, std::span<Desk, kHosts> desks, CURLM* multi, std::span<const Question> questions,
        const Tell& tell);
    ~Run();
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    /// Until every question has its outcome, or the deadline has passed.
    void finish();

  private:
    struct Job {
        std::size_t question = 0;
        bool login = false;  // and no question
        std::string target;
        int tries = 0;
        int redirects = 0;
        Time since;       // when it began to wait
        Time not_before;  // of its own back-off
        Reply if_given_up = Reply::Limited;
    };
    struct OnItsWay {
        std::unique_ptr<Transfer> transfer;
        Desk* desk;
        Job job;
    };

    [[nodiscard]] std::deque<Job>& queue_of(const Desk& desk) {
        return queues_.at(static_cast<std::size_t>(desk.host));
    }
    [[nodiscard]] bool is_over() const;
    /// Starts what may start, and settles what may not any more. Returns when there is more to do here.
    Time admit(Desk& desk, Time now);
    void start(Desk& desk, Job job, Time now);
    bool collect();
    void finished(OnItsWay done, CURLcode code);
    void finished_login(Desk& desk, Job job, const Exchange& exchange, const Verdict& verdict, Time now);
    void follow(Desk& desk, Job job, const Exchange& exchange, Reply otherwise);
    void again(Desk& desk, Job job, const Verdict& verdict, Time now);
    void settle(const Job& job, Outcome outcome) { tell_(job.question, std::move(outcome)); }
    void settle_all(Desk& desk, Reply reply);
    void give_up();

    const HttpOptions& options_;
    std::span<Desk, kHosts> desks_;
    CURLM* multi_;
    std::span<const Question> questions_;
    const Tell& tell_;
    std::array<std::deque<Job>, kHosts> queues_;
    std::vector<OnItsWay> on_their_way_;
    Time deadline_;
};

}  // namespace veritae::resolve::net
