// SPDX-License-Identifier: MIT
#include "resolve/net/run.hpp"

#include <algorithm>
#include <utility>

#include "resolve/net/login.hpp"

namespace veritae::resolve::net {

namespace {

constexpr int kRedirects = 3;

Time steady_now() { return std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now()); }

}  // namespace

Run::Run(const HttpOptions& options, std::span<Desk, kHosts> desks, CURLM* multi, std::span<const Question> questions,
         const Tell& tell)
    : options_(options), desks_(desks), multi_(multi), questions_(questions), tell_(tell) {
    const Time now = steady_now();
    deadline_ = now + options.patience.deadline;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        Job job;
        job.question = i;
        job.target = questions[i].target;
        job.since = now;
        queues_.at(static_cast<std::size_t>(questions[i].host)).push_back(std::move(job));
    }
}

Run::~Run() {
    for (const OnItsWay& one : on_their_way_) {
        curl_multi_remove_handle(multi_, one.transfer->handle());
        one.desk->gate.leave();
    }
}

bool Run::is_over() const {
    return on_their_way_.empty() && std::ranges::all_of(queues_, [](const auto& queue) { return queue.empty(); });
}

void Run::finish() {
    while (true) {
        const Time now = steady_now();
        if (now >= deadline_) return give_up();
        Time wake = deadline_;
        for (Desk& desk : desks_) wake = std::min(wake, admit(desk, now));
        if (is_over()) return;
        int running = 0;
        curl_multi_perform(multi_, &running);
        if (collect()) continue;
        const auto wait = std::chrono::ceil<Duration>(wake - now).count();
        curl_multi_poll(multi_, nullptr, 0, static_cast<int>(wait), nullptr);
    }
}

Time Run::admit(Desk& desk, Time now) {
    std::deque<Job>& queue = queue_of(desk);
    while (!queue.empty()) {
        if (const auto reply = desk.gate.closed()) {
            settle_all(desk, *reply);
            break;
        }
        if (desk.login == Desk::Login::OnItsWay || !desk.gate.has_room()) break;
        if (desk.login == Desk::Login::Due && !queue.front().login) {
            Job login;
            login.login = true;
            login.target = kLoginTarget;
            login.since = now;
            queue.push_front(std::move(login));
        }
        const auto next = queue.front().login ? queue.begin() : std::ranges::min_element(queue, {}, &Job::not_before);
        const Time at = std::max(next->not_before, desk.gate.opens());
        if (at > std::min(next->since + options_.patience.wait, deadline_)) {
            Job job = std::move(*next);
            queue.erase(next);
            if (job.login) {
                settle_all(desk, job.if_given_up);
            } else {
                settle(job, {job.if_given_up, {}, {}, false, false});
            }
            continue;
        }
        if (at > now) return at;
        Job job = std::move(*next);
        queue.erase(next);
        start(desk, std::move(job), now);
    }
    return deadline_;
}

void Run::start(Desk& desk, Job job, Time now) {
    Outgoing out{desk.place.url(job.target), common_headers(desk.host), {}, desk.place.moved};
    if (job.login) {
        out.posted = login_body(options_);
        desk.login = Desk::Login::OnItsWay;
    } else {
        if (!desk.authorization.empty()) out.headers.push_back(desk.authorization);
        const std::string& etag = questions_[job.question].etag;
        if (is_token(etag)) out.headers.push_back("If-None-Match: " + etag);
    }
    ++job.tries;
    auto transfer = std::make_unique<Transfer>(std::move(out), options_);
    if (curl_multi_add_handle(multi_, transfer->handle()) != CURLM_OK) throw std::bad_alloc();
    desk.gate.enter(now);
    on_their_way_.push_back({std::move(transfer), &desk, std::move(job)});
}

bool Run::collect() {
    bool any = false;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        const CURLcode code = message->data.result;
        const auto at = std::ranges::find(on_their_way_, message->easy_handle,
                                          [](const OnItsWay& one) { return one.transfer->handle(); });
        OnItsWay done = std::move(*at);
        on_their_way_.erase(at);
        curl_multi_remove_handle(multi_, done.transfer->handle());
        done.desk->gate.leave();
        finished(std::move(done), code);
        any = true;
    }
    return any;
}

void Run::finished(OnItsWay done, CURLcode code) {
    Desk& desk = *done.desk;
    Exchange exchange = done.transfer->take(code);
    const Verdict verdict = judge(desk.host, exchange, options_.now());
    const Time now = steady_now();
    if (verdict.wait) desk.gate.pause(now + std::chrono::seconds(*verdict.wait));
    if (verdict.close) desk.gate.close(verdict.reply);
    if (done.job.login) return finished_login(desk, std::move(done.job), exchange, verdict, now);
    switch (verdict.next) {
        case Verdict::Next::Again:
            return again(desk, std::move(done.job), verdict, now);
        case Verdict::Next::Elsewhere:
            return follow(desk, std::move(done.job), exchange, verdict.reply);
        case Verdict::Next::Unchanged:
            desk.gate.give_back();
            break;
        case Verdict::Next::Done:
            break;
    }
    desk.gate.spoke();
    Outcome outcome;
    outcome.reply = verdict.reply;
    outcome.renamed = done.job.redirects > 0;
    outcome.unchanged = verdict.next == Verdict::Next::Unchanged && !questions_[done.job.question].etag.empty();
    if (verdict.reply == Reply::Answered) {
        outcome.body = std::move(exchange.body);
        outcome.etag = exchange.headers[Headers::Etag];
    }
    settle(done.job, std::move(outcome));
}

void Run::finished_login(Desk& desk, Job job, const Exchange& exchange, const Verdict& verdict, Time now) {
    desk.login = Desk::Login::Due;
    if (verdict.next == Verdict::Next::Again) return again(desk, std::move(job), verdict, now);
    const auto token = verdict.reply == Reply::Answered ? token_of(exchange.body) : std::nullopt;
    if (!token) return desk.gate.close(Reply::Forbidden);  // who wants to be known is not asked for anonymously instead
    desk.authorization = authorization(*token);
    desk.login = Desk::Login::Over;
}

void Run::follow(Desk& desk, Job job, const Exchange& exchange, Reply otherwise) {
    desk.gate.spoke();
    auto target = redirected(desk.host, desk.place, exchange.headers[Headers::Location]);
    if (!target || job.redirects >= kRedirects) return settle(job, {otherwise, {}, {}, false, false});
    ++job.redirects;
    job.tries = 0;
    job.target = std::move(*target);
    queue_of(desk).push_front(std::move(job));
}

void Run::again(Desk& desk, Job job, const Verdict& verdict, Time now) {
    const bool silent = verdict.reply == Reply::Unreachable;
    silent ? desk.gate.kept_silent() : desk.gate.spoke();
    const Time later = now + back_off(options_.patience.back_off, job.tries);
    if ((silent || verdict.reply == Reply::Limited) && !verdict.wait) desk.gate.pause(later);
    if (job.tries >= options_.patience.tries) {
        if (job.login) return settle_all(desk, verdict.reply);
        return settle(job, {verdict.reply, {}, {}, false, false});
    }
    job.since = now;
    job.not_before = later;
    job.if_given_up = verdict.reply;
    queue_of(desk).push_front(std::move(job));
}

void Run::settle_all(Desk& desk, Reply reply) {
    std::deque<Job> jobs = std::exchange(queue_of(desk), {});
    for (const Job& job : jobs) {
        if (!job.login) settle(job, {reply, {}, {}, false, false});
    }
}

void Run::give_up() {
    for (Desk& desk : desks_) settle_all(desk, Reply::Limited);
    for (const OnItsWay& one : on_their_way_) {
        if (one.desk->login == Desk::Login::OnItsWay) one.desk->login = Desk::Login::Due;
        if (!one.job.login) settle(one.job, {Reply::Unreachable, {}, {}, false, false});
    }
}

}  // namespace veritae::resolve::net
