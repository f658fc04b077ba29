// SPDX-License-Identifier: MIT
/// \file
/// What the network module offers to the program; its other headers are its own. libcurl and the twenty libraries under
/// it cost a start more than a check of a résumé does, so the module is loaded by runs that ask for it, and by no
/// other. Its only entry is `veritae_network`.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "resolve/http.hpp"

namespace veritae::resolve::net {

inline constexpr std::size_t kHosts = 3;

/// How long, how often and how much. Tests are less patient.
struct Patience {
    std::chrono::milliseconds connect{10'000};   ///< to a connection, TLS included
    std::chrono::milliseconds exchange{60'000};  ///< from the beginning of a request to the end of its answer
    long slow_bytes = 256;                       ///< an answer slower than so many bytes a second …
    std::chrono::seconds slow_time{15};          ///< … for so long is given up; whole seconds, libcurl's own unit
    int tries = 3;                               ///< of a request, while faults pass by themselves (429, 5xx, no line)
    std::chrono::milliseconds back_off{1'000};   ///< before the second try; doubles with each. Never by chance
    std::chrono::milliseconds wait{30'000};      ///< the longest that a request waits for a limit before it is given up
    std::chrono::milliseconds deadline{600'000};  ///< of one call of Fetch, whatever it asks
    std::size_t body = std::size_t{32} << 20;     ///< bytes of an answer, after decompression
    std::size_t headers = std::size_t{64} << 10;  ///< bytes of all its headers
};

struct HttpOptions {
    /// Where each Host stands: `https://NAME[:PORT]`; empty for the real one. For tests: only a host that was moved may
    /// stand on a loopback address, and what it says is kept apart from the real one's in the cache. Tokens go to where
    /// the host was moved.
    std::array<std::string, kHosts> bases;
    std::string
        authority;  ///< a file of certificates (PEM) that moved hosts are checked against; empty for the system's

    std::string
        openreview_username;  ///< with the password: logs in before the first question to either OpenReview host
    std::string openreview_password;
    std::string github_token;

    std::string agent = "veritae";  ///< who asks, for the source's logs
    std::filesystem::path cache;    ///< a file, made with its folders where it is missing; empty for none
    bool cache_only = false;        ///< answers stand in the cache, of any age, or are NotCached; nothing is asked
    int answered_days = 7;          ///< an answer that is older is asked for again, by its ETag
    int absent_days = 1;            ///< and so is an absence
    Reduce reduce;                  ///< empty: bodies are kept as they are
    Patience patience;

    std::function<std::int64_t()> now;                               ///< seconds since 1970-01-01, UTC. Must be given
    std::function<void(std::size_t done, std::size_t of)> progress;  ///< requests of this call; may be empty
};

/// What a cache holds of one host.
struct CachedHost {
    std::string name;
    std::size_t answers = 0;
    std::size_t absences = 0;
    Day oldest;
    Day newest;
};

struct CacheSummary {
    std::uintmax_t bytes = 0;       ///< on the disk
    std::vector<CachedHost> hosts;  ///< by name
};

/// A paper of an index.
struct IndexRow {
    std::string id;
    std::string key;  ///< its title as titles are compared
    std::string title;
    std::string authors;  ///< a line each
    std::string venue_id;
    std::string venue;
    Day read_on;
};

struct IndexedEdition {
    std::string edition;
    Day read_on;
    std::size_t papers = 0;
};

using FindIndexed = std::function<std::vector<IndexRow>(std::string_view key)>;

/// All functions throw std::runtime_error with a message for the user.
struct Network {
    const char* version;  ///< of the program it was built with

    /// Opens the cache, and nothing else: connections are made when something is asked. Throws for a base that is not
    /// such an address, a token that no header can hold, a cache that cannot be opened or is a later version's.
    /// What it returns may be called from several threads, and lets them in one after the other. It never throws for
    /// what a source does. A cache that cannot be written any more (a full disk) is no failure either.
    Fetch (*open)(HttpOptions options);

    /// The functions on a cache beside its users: others may read and write it at the same time. A cache that is not
    /// there is an empty one.
    CacheSummary (*cache_summary)(const std::filesystem::path& cache);
    std::size_t (*cache_prune)(const std::filesystem::path& cache, Day before);  ///< how many were read before that day
    void (*cache_clear)(const std::filesystem::path& cache);  ///< also what is no cache at all, or a later version's

    /// Indices are files to be handed on. What `index_open` returns may be called from several threads. Putting an
    /// edition replaces it as a whole; importing takes those that are newer, and returns how many.
    FindIndexed (*index_open)(const std::filesystem::path& index);
    void (*index_put)(const std::filesystem::path& index, std::string_view edition, Day read_on,
                      std::span<const IndexRow> rows);
    std::vector<IndexedEdition> (*index_list)(const std::filesystem::path& index);
    std::size_t (*index_import)(const std::filesystem::path& index, const std::filesystem::path& from);
};

}  // namespace veritae::resolve::net

extern "C" const veritae::resolve::net::Network* veritae_network();
