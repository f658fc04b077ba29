// SPDX-License-Identifier: MIT
/// \file
/// Asks hosts, several requests at a time. What it knows of a host (its limits, whether it refused) lasts as long as it
/// does: a run.
#pragma once

#include <curl/curl.h>

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "resolve/net/gate.hpp"
#include "resolve/net/network.hpp"
#include "resolve/net/place.hpp"

namespace veritae::resolve::net {

struct Question {
    Host host = Host::OpenReview2;
    std::string target;  ///< is_target
    std::string etag;    ///< of what is known already; empty for nothing
};

struct Outcome {
    Reply reply = Reply::Unreachable;
    std::string body;  ///< of Answered
    std::string etag;  ///< of Answered; empty if the source gave none
    bool renamed = false;
    bool unchanged = false;  ///< what the question's ETag stands for is still the answer; `reply` says nothing
};

/// A host of this run.
struct Desk {
    enum class Login : std::uint8_t { Due, OnItsWay, Over };

    Host host;
    Place place;
    Gate gate;
    Login login;
    std::string authorization;  ///< a header; empty for none
};

class Client {
  public:
    /// `options` must outlive it. Throws std::runtime_error for a base that is none, or a token that is none.
    explicit Client(const HttpOptions& options);

    [[nodiscard]] const Place& place(Host host) const { return desks_.at(static_cast<std::size_t>(host)).place; }

    /// Tells the outcome of every question, each as soon as it is known.
    void ask(std::span<const Question> questions, const std::function<void(std::size_t question, Outcome)>& tell);

  private:
    struct Free {
        void operator()(CURLM* one) const { curl_multi_cleanup(one); }
    };
    const HttpOptions& options_;
    std::array<Desk, kHosts> desks_;
    std::unique_ptr<CURLM, Free> multi_;  ///< of the first question on
};

}  // namespace veritae::resolve::net
