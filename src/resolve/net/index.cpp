// SPDX-License-Identifier: MIT
#include "resolve/net/index.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <system_error>

namespace veritae::resolve::net {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kMark = 0x76696478;  // "vidx", SQLite's application_id
constexpr std::int64_t kSchema = 1;

const fs::path& made(const fs::path& file, Index::Opening opening) {
    if (opening == Index::Opening::Existing) {
        if (!fs::exists(file)) throw std::runtime_error(file.string() + ": there is no index here");
        return file;
    }
    std::error_code error;
    if (file.has_parent_path()) fs::create_directories(file.parent_path(), error);
    const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (opened < 0) throw std::runtime_error(file.string() + ": " + std::generic_category().message(errno));
    ::close(opened);
    return file;
}

std::vector<IndexRow> rows_of(Statement& row) {
    std::vector<IndexRow> rows;
    while (row.step()) {
        rows.push_back({row.text(0),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        {static_cast<std::int32_t>(row.number(6))}});
    }
    return rows;
}

}  // namespace

Index::Index(const fs::path& file, Opening opening) : database_(made(file, opening)) {
    database_.run("BEGIN");
    const std::int64_t mark = database_.number("PRAGMA application_id");
    const std::int64_t schema = database_.number("PRAGMA user_version");
    const bool fresh = mark == 0 && schema == 0 && database_.number("SELECT count(*) FROM sqlite_schema") == 0;
    database_.run("COMMIT");
    if (mark != kMark && (!fresh || opening == Opening::Existing))
        throw std::runtime_error(file.string() + ": is no index of veritae");
    if (schema > kSchema) throw std::runtime_error(file.string() + ": was made by a later version");
    if (schema == kSchema) return;
    database_.run(
        "BEGIN IMMEDIATE;"
        "CREATE TABLE IF NOT EXISTS editions (edition TEXT PRIMARY KEY, read_on INTEGER NOT NULL) WITHOUT ROWID;"
        "CREATE TABLE IF NOT EXISTS papers (edition TEXT NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL,"
        " title TEXT NOT NULL, authors TEXT NOT NULL, venue_id TEXT NOT NULL, venue TEXT NOT NULL,"
        " PRIMARY KEY (edition, id)) WITHOUT ROWID;"
        "CREATE INDEX IF NOT EXISTS by_key ON papers (key);"
        "PRAGMA application_id=1986618488; PRAGMA user_version=1;"
        "COMMIT");
}

void Index::put(std::string_view edition, Day read_on, std::span<const IndexRow> rows) {
    database_.run("BEGIN IMMEDIATE");
    try {
        Statement old(database_, "DELETE FROM papers WHERE edition=?");
        old << edition;
        old.run();
        Statement when(database_, "INSERT OR REPLACE INTO editions VALUES (?, ?)");
        when << edition << std::int64_t{read_on.number};
        when.run();
        for (const IndexRow& one : rows) {
            Statement row(database_, "INSERT OR REPLACE INTO papers VALUES (?, ?, ?, ?, ?, ?, ?)");
            row << edition << one.id << one.key << one.title << one.authors << one.venue_id << one.venue;
            row.run();
        }
        database_.run("COMMIT");
    } catch (...) {
        database_.run("ROLLBACK");
        throw;
    }
}

std::vector<IndexedEdition> Index::editions() {
    Statement row(database_,
                  "SELECT edition, read_on, (SELECT count(*) FROM papers WHERE papers.edition = editions.edition)"
                  " FROM editions ORDER BY edition");
    std::vector<IndexedEdition> all;
    while (row.step()) {
        all.push_back(
            {row.text(0), {static_cast<std::int32_t>(row.number(1))}, static_cast<std::size_t>(row.number(2))});
    }
    return all;
}

std::vector<IndexRow> Index::of_edition(std::string_view edition) {
    Statement row(database_,
                  "SELECT id, key, title, authors, venue_id, venue, read_on FROM papers JOIN editions USING (edition)"
                  " WHERE edition=? ORDER BY id");
    row << edition;
    return rows_of(row);
}

std::vector<IndexRow> Index::find(std::string_view key) {
    Statement row(database_,
                  "SELECT id, key, title, authors, venue_id, venue, read_on FROM papers JOIN editions USING (edition)"
                  " WHERE key=? ORDER BY edition, id LIMIT 50");
    row << key;
    return rows_of(row);
}

FindIndexed index_open(const fs::path& file) {
    struct Shared {
        std::mutex one_at_a_time;
        Index index;
    };
    const std::shared_ptr<Shared> shared(new Shared{{}, Index(file, Index::Opening::Existing)});
    return [shared](std::string_view key) {
        const std::lock_guard lock(shared->one_at_a_time);
        return shared->index.find(key);
    };
}

void index_put(const fs::path& file, std::string_view edition, Day read_on, std::span<const IndexRow> rows) {
    Index(file, Index::Opening::Making).put(edition, read_on, rows);
}

std::vector<IndexedEdition> index_list(const fs::path& file) {
    if (!fs::exists(file)) return {};
    return Index(file, Index::Opening::Existing).editions();
}

/// Editions that are newer than those that are there. How many were taken over.
std::size_t index_import(const fs::path& file, const fs::path& from) {
    Index other(from, Index::Opening::Existing);
    Index own(file, Index::Opening::Making);
    const std::vector<IndexedEdition> known = own.editions();
    std::size_t imported = 0;
    for (const IndexedEdition& one : other.editions()) {
        const auto same = std::ranges::find(known, one.edition, &IndexedEdition::edition);
        if (same != known.end() && one.read_on <= same->read_on) continue;
        own.put(one.edition, one.read_on, other.of_edition(one.edition));
        ++imported;
    }
    return imported;
}

}  // namespace veritae::resolve::net
