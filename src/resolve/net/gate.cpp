// SPDX-License-Identifier: MIT
// The bucket is kept as one moment, when it will be full: a token moves it by one interval. A request may enter while
// that moment lies less than `burst` intervals ahead.
#include "resolve/net/gate.hpp"

namespace veritae::resolve::net {

namespace {

constexpr int kSilences = 10;

}  // namespace

void Gate::enter(Time now) {
    full_again_ = std::max(full_again_, now) + rate_.interval;
    ++on_their_way_;
}

void Gate::kept_silent() {
    if (++silences_ >= kSilences) close(Reply::Unreachable);
}

Duration back_off(Duration first, int tries) {
    constexpr int kDoublings = 10;
    return first * (1 << std::clamp(tries - 1, 0, kDoublings));
}

}  // namespace veritae::resolve::net
