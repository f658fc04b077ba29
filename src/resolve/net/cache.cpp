// SPDX-License-Identifier: MIT
#include "resolve/net/cache.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace veritae::resolve::net {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kMark = 0x76657269;  // "veri", SQLite's application_id
constexpr std::int64_t kSchema = 1;
constexpr std::array kSuffixes = {"", "-wal", "-shm"};

void make_folder(const fs::path& folder) {
    if (folder.empty() || fs::is_directory(folder)) return;
    make_folder(folder.parent_path());
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        throw std::runtime_error(folder.string() + ": " + std::generic_category().message(errno));
}

/// SQLite gives the files beside it the mode of this one.
const fs::path& made(const fs::path& file) {
    make_folder(file.parent_path());
    const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (opened < 0) throw std::runtime_error(file.string() + ": " + std::generic_category().message(errno));
    ::close(opened);
    return file;
}

std::uintmax_t bytes_of(const fs::path& file) {
    std::uintmax_t bytes = 0;
    for (const char* suffix : kSuffixes) {
        std::error_code missing;
        const std::uintmax_t size = fs::file_size(file.string() + suffix, missing);
        if (!missing) bytes += size;
    }
    return bytes;
}

}  // namespace

Cache::Cache(const fs::path& file) : database_(made(file)) {
    database_.run("BEGIN");  // all three of one moment: another process may be making it
    const std::int64_t mark = database_.number("PRAGMA application_id");
    const std::int64_t schema = database_.number("PRAGMA user_version");
    const bool fresh = mark == 0 && schema == 0 && database_.number("SELECT count(*) FROM sqlite_schema") == 0;
    database_.run("COMMIT");
    if (!fresh && mark != kMark) throw std::runtime_error(file.string() + ": is no cache of veritae");
    if (schema > kSchema) throw std::runtime_error(file.string() + ": was made by a later version");
    prepare();
}

/// Turning the log on needs the file for itself, and SQLite does not wait for that: two processes may both be making
/// it.
void Cache::prepare() {
    constexpr int kTurns = 100;
    for (int turn = 1;; ++turn) {
        try {
            database_.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON");
            break;
        } catch (const std::runtime_error&) {
            if (turn == kTurns) throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
    if (database_.number("PRAGMA user_version") == kSchema) return;
    database_.run(
        "BEGIN IMMEDIATE;"
        "CREATE TABLE IF NOT EXISTS answers (host TEXT NOT NULL, target TEXT NOT NULL, absent INTEGER NOT NULL,"
        " renamed INTEGER NOT NULL, body TEXT NOT NULL, etag TEXT NOT NULL, read_on INTEGER NOT NULL,"
        " PRIMARY KEY (host, target)) WITHOUT ROWID;"
        "PRAGMA application_id=1986359913; PRAGMA user_version=1;"
        "COMMIT");
}

std::optional<Cache::Kept> Cache::find(std::string_view authority, std::string_view target) {
    Statement row(database_, "SELECT absent, renamed, body, etag, read_on FROM answers WHERE host=? AND target=?");
    row << authority << target;
    if (!row.step()) return std::nullopt;
    Kept kept;
    kept.response.reply = row.number(0) != 0 ? Reply::Absent : Reply::Answered;
    kept.response.renamed = row.number(1) != 0;
    kept.response.body = row.text(2);
    kept.etag = row.text(3);
    kept.response.read_on = {static_cast<std::int32_t>(row.number(4))};
    return kept;
}

void Cache::keep(std::string_view authority, std::string_view target, const Kept& kept) {
    Statement row(database_, "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)");
    row << authority << target << std::int64_t{kept.response.reply == Reply::Absent}
        << std::int64_t{kept.response.renamed} << kept.response.body << kept.etag
        << std::int64_t{kept.response.read_on.number};
    row.run();
}

std::vector<CachedHost> Cache::hosts() {
    std::vector<CachedHost> all;
    Statement row(database_,
                  "SELECT host, sum(1 - absent), sum(absent), min(read_on), max(read_on) FROM answers"
                  " GROUP BY host ORDER BY host");
    while (row.step()) {
        all.push_back({row.text(0),
                       static_cast<std::size_t>(row.number(1)),
                       static_cast<std::size_t>(row.number(2)),
                       {static_cast<std::int32_t>(row.number(3))},
                       {static_cast<std::int32_t>(row.number(4))}});
    }
    return all;
}

std::size_t Cache::prune(Day before) {
    Statement rows(database_, "DELETE FROM answers WHERE read_on < ?");
    rows << std::int64_t{before.number};
    rows.run();
    const auto pruned = static_cast<std::size_t>(database_.changed());
    wipe();
    return pruned;
}

void Cache::clear() {
    database_.run("DELETE FROM answers");
    wipe();
}

/// What was deleted is gone from the disk too.
void Cache::wipe() { database_.run("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"); }

CacheSummary cache_summary(const fs::path& file) {
    if (!fs::exists(file)) return {};
    CacheSummary summary;
    summary.hosts = Cache(file).hosts();
    summary.bytes = bytes_of(file);
    return summary;
}

std::size_t cache_prune(const fs::path& file, Day before) { return fs::exists(file) ? Cache(file).prune(before) : 0; }

void cache_clear(const fs::path& file) {
    if (!fs::exists(file)) return;
    try {
        Cache(file).clear();
    } catch (const std::runtime_error&) {
        // Nothing that can be used, so nobody uses it.
        for (const char* suffix : kSuffixes) fs::remove(file.string() + suffix);
    }
}

}  // namespace veritae::resolve::net
