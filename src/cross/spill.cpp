// SPDX-License-Identifier: MIT
#include "cross/spill.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <queue>
#include <stdexcept>

namespace veritae::cross {
namespace {

constexpr std::size_t kBlock = 4096;  // items of a run that are read at a time

[[noreturn]] void fail(sqlite3* database) {
    throw std::runtime_error(std::string("the temporary database cannot be used: ") +
                             (database == nullptr ? "out of memory" : sqlite3_errmsg(database)));
}

}  // namespace

struct Database::Handles {
    sqlite3* database = nullptr;
    sqlite3_stmt* insert = nullptr;
    sqlite3_stmt* select = nullptr;

    Handles() {
        // The empty name is a file of its own that is deleted when it is closed.
        if (sqlite3_open_v2("", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK)
            fail(database);
        run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -4096; PRAGMA page_size = 8192;"
            "CREATE TABLE kept (list INTEGER, number INTEGER, bytes BLOB, PRIMARY KEY (list, number)) WITHOUT ROWID;"
            "BEGIN");
        insert = prepared("INSERT INTO kept VALUES (?1, ?2, ?3)");
        select = prepared("SELECT bytes FROM kept WHERE list = ?1 AND number = ?2");
    }
    ~Handles() {
        sqlite3_finalize(insert);
        sqlite3_finalize(select);
        sqlite3_close(database);
    }
    Handles(const Handles&) = delete;
    Handles& operator=(const Handles&) = delete;

    void run(const char* words) const {
        if (sqlite3_exec(database, words, nullptr, nullptr, nullptr) != SQLITE_OK) fail(database);
    }
    [[nodiscard]] sqlite3_stmt* prepared(const char* words) const {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(database, words, -1, &statement, nullptr) != SQLITE_OK) fail(database);
        return statement;
    }
};

Database::Database() = default;
Database::~Database() = default;

void Database::open() {
    if (!handles_) handles_ = std::make_unique<Handles>();
}

void Database::keep(std::uint32_t list, std::uint64_t number, std::string_view bytes) {
    open();
    sqlite3_stmt* const insert = handles_->insert;
    sqlite3_bind_int64(insert, 1, list);
    sqlite3_bind_int64(insert, 2, static_cast<sqlite3_int64>(number));
    sqlite3_bind_blob64(insert, 3, bytes.data(), bytes.size(), SQLITE_STATIC);
    if (sqlite3_step(insert) != SQLITE_DONE) fail(handles_->database);
    sqlite3_reset(insert);
}

std::string Database::get(std::uint32_t list, std::uint64_t number) const {
    sqlite3_stmt* const select = handles_->select;
    sqlite3_bind_int64(select, 1, list);
    sqlite3_bind_int64(select, 2, static_cast<sqlite3_int64>(number));
    if (sqlite3_step(select) != SQLITE_ROW) fail(handles_->database);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(select, 0));
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(select, 0));
    std::string result = size == 0 ? std::string() : std::string(bytes, size);
    sqlite3_reset(select);
    return result;
}

Sorter::Sorter(Database& database, std::size_t most_bytes)
    : database_(database), most_(std::max(most_bytes / sizeof(Item), kBlock)) {}

void Sorter::add(Item item) {
    if (items_.size() == most_) flush();
    // Growing by halves would hold more than the bound for a moment; memory that is not written to costs nothing.
    if (items_.size() == items_.capacity() && items_.size() > most_ / 4) items_.reserve(most_);
    items_.push_back(item);
}

void Sorter::flush() {
    std::sort(items_.begin(), items_.end());
    Run run{database_.new_list(), 0};
    for (std::size_t begin = 0; begin < items_.size(); begin += kBlock) {
        const std::size_t count = std::min(kBlock, items_.size() - begin);
        database_.keep(run.list, run.blocks++,
                       {reinterpret_cast<const char*>(items_.data() + begin), count * sizeof(Item)});
    }
    items_.clear();
    runs_.push_back(run);
}

void Sorter::drain(const std::function<void(const Item&)>& use) {
    if (runs_.empty()) {
        std::sort(items_.begin(), items_.end());
        for (const Item& one : items_) use(one);
        items_ = {};
        return;
    }
    flush();
    items_ = {};

    /// A run while it is read.
    struct Reader {
        Run run;
        std::vector<Item> block;
        std::size_t at = 0;
        std::uint64_t next = 0;
    };
    std::vector<Reader> readers;
    const auto fill = [&](Reader& one) {
        if (one.at < one.block.size()) return true;
        if (one.next == one.run.blocks) return false;
        const std::string bytes = database_.get(one.run.list, one.next++);
        one.block.resize(bytes.size() / sizeof(Item));
        std::memcpy(one.block.data(), bytes.data(), bytes.size());
        one.at = 0;
        return true;
    };
    using Head = std::pair<Item, std::size_t>;
    std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
    for (const Run& run : runs_) {
        readers.push_back({run, {}, 0, 0});
        if (fill(readers.back())) heads.emplace(readers.back().block.front(), readers.size() - 1);
    }
    while (!heads.empty()) {
        const auto [item, which] = heads.top();
        heads.pop();
        use(item);
        Reader& reader = readers[which];
        ++reader.at;
        if (fill(reader)) heads.emplace(reader.block[reader.at], which);
    }
    runs_.clear();
}

Shelf::Shelf(Database& database, std::size_t most_bytes)
    : database_(database), left_(most_bytes), list_(database.new_list()) {}

void Shelf::add(std::string_view text) {
    const std::size_t size = text.size() + sizeof(std::string);
    if (held_.size() == count_ && size <= left_) {
        left_ -= size;
        held_.emplace_back(text);
    } else {
        database_.keep(list_, count_, text);
    }
    ++count_;
}

std::string Shelf::get(std::uint64_t number) const {
    return number < held_.size() ? held_[number] : database_.get(list_, number);
}

}  // namespace veritae::cross
