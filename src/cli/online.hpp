// SPDX-License-Identifier: MIT
/// \file
/// Asking sources about links, where the user wants it. Without the option nothing of it is loaded.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "veritae/rulebook.hpp"
#include "veritae/source.hpp"

namespace CLI {
class App;
}

namespace veritae::cli {

struct Online {
    std::string sources;      ///< "openreview,github", "all"; empty: none
    bool cache_only = false;  ///< answers are looked up, and nobody is asked

    [[nodiscard]] bool wanted() const { return cache_only || !sources.empty(); }
};

/// `--online` and `--offline-cache`.
void add_online_options(CLI::App& command, Online& online);

/// What sources say, for as long as a run lasts: nothing is asked twice.
class Sources {
  public:
    /// Loads the network. Throws Failure for a source that there is not, or a network that cannot be loaded. The facts
    /// must outlive it.
    Sources(const Online& online, const Facts& facts);

    /// For CheckOptions; it may be called while this lives.
    [[nodiscard]] Resolve resolve();
    /// Asks what `ask_all` asks of the function that it is given, in one batch: what is asked again is known then.
    void gather(const std::function<void(const Resolve& collect)>& ask_all);
    /// Tells on standard error, once, why questions have no answer.
    void explain() const;

  private:
    std::vector<SourceAnswer> answer(std::span<const SourceQuestion> questions);

    Resolve ask_;
    bool has_login_ = false;
    bool has_token_ = false;
    std::map<SourceQuestion, SourceAnswer> known_;
};

}  // namespace veritae::cli
