// SPDX-License-Identifier: MIT
#include "resolve/net/judge.hpp"

#include <string_view>

#include <nlohmann/json.hpp>

namespace veritae::resolve::net {

namespace {

using Next = Verdict::Next;

/// GitHub's second limit comes without a header; its documentation asks for a minute.
constexpr std::int64_t kUnsaidLimit = 60;

bool is_type(const Headers& headers, std::string_view type) {
    const std::string_view written = headers[Headers::ContentType];
    return written.substr(0, written.find_first_of("; ")) == type;
}

bool is_json(const Exchange& exchange) {
    return is_type(exchange.headers, "application/json") && nlohmann::json::accept(exchange.body);
}

bool mentions(const Exchange& exchange, std::string_view words) {
    return exchange.body.find(words) != std::string::npos;
}

Verdict of_fault(Fault fault) {
    switch (fault) {
        case Fault::CutOff:
            return {Reply::Malformed, Next::Again, false, {}};
        case Fault::TooLong:
            return {Reply::Malformed, Next::Done, false, {}};
        case Fault::Refused:
            return {Reply::Unreachable, Next::Done, true, {}};
        case Fault::NoConnection:
        case Fault::TooLate:
        case Fault::None:
            break;
    }
    return {Reply::Unreachable, Next::Again, false, {}};
}

/// A page for people where JSON was due is a refusal of whoever asks, and will be one for the next question too.
Verdict of_ok(const Exchange& exchange) {
    if (is_type(exchange.headers, "text/html")) return {Reply::Forbidden, Next::Done, true, {}};
    return {is_json(exchange) ? Reply::Answered : Reply::Malformed, Next::Done, false, {}};
}

/// A 403 may be three things: a limit, a challenge to whoever asks, or the refusal of just this one thing.
Verdict of_forbidden(Host host, const Exchange& exchange, std::optional<std::int64_t> wait) {
    if (host == Host::GitHub && !wait && mentions(exchange, "rate limit")) wait = kUnsaidLimit;
    if (wait) return {Reply::Limited, Next::Again, false, wait};
    const bool challenge = !is_json(exchange) || mentions(exchange, "ChallengeRequiredError");
    return {Reply::Forbidden, Next::Done, challenge, {}};
}

}  // namespace

Verdict judge(Host host, const Exchange& exchange, std::int64_t now) {
    if (exchange.fault != Fault::None) return of_fault(exchange.fault);
    const std::optional<std::int64_t> wait = asked_to_wait(exchange.headers, now);
    switch (exchange.status) {
        case 200: {
            Verdict verdict = of_ok(exchange);
            verdict.wait = wait;  // this was the last of a limit
            return verdict;
        }
        case 301:
        case 302:
        case 307:
        case 308:
            return {Reply::Forbidden, Next::Elsewhere, false, wait};
        case 304:
            return {Reply::Malformed, Next::Unchanged, false, wait};
        case 401:
            return {Reply::Forbidden, Next::Done, true, {}};
        case 403:
            return of_forbidden(host, exchange, wait);
        case 404:
        case 410:
            return {is_json(exchange) ? Reply::Absent : Reply::Malformed, Next::Done, false, wait};
        case 429:
            return {Reply::Limited, Next::Again, false, wait};
        case 451:
            return {Reply::Forbidden, Next::Done, false, wait};
        default:
            break;
    }
    if (exchange.status == 408 || exchange.status >= 500) return {Reply::Unreachable, Next::Again, false, wait};
    return {Reply::Malformed, Next::Done, false, wait};
}

}  // namespace veritae::resolve::net
