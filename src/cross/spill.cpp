// SPDX-License-Identifier: MIT
// SQLite is loaded when a database is opened: to find it at each start of the program would cost every command that
// needs none.
#include "cross/spill.hpp"

#include <dlfcn.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <queue>
#include <stdexcept>

namespace veritae::cross {
namespace {

constexpr std::size_t kBlock = 4096;  // items of a run that are read at a time

[[noreturn]] void fail(const char* reason) {
    throw std::runtime_error(std::string("the temporary database cannot be used: ") + reason);
}

/// Functions of the library, by their names there.
class Library {
  public:
    Library() : library_(::dlopen(kName, RTLD_NOW | RTLD_LOCAL)) {
        if (library_ == nullptr) fail(::dlerror());
        find(open, "sqlite3_open_v2");
        find(close, "sqlite3_close");
        find(message, "sqlite3_errmsg");
        find(execute, "sqlite3_exec");
        find(prepare, "sqlite3_prepare_v2");
        find(finalize, "sqlite3_finalize");
        find(bind_number, "sqlite3_bind_int64");
        find(bind_bytes, "sqlite3_bind_blob64");
        find(step, "sqlite3_step");
        find(reset, "sqlite3_reset");
        find(size, "sqlite3_column_bytes");
        find(bytes, "sqlite3_column_blob");
    }

    decltype(&sqlite3_open_v2) open;
    decltype(&sqlite3_close) close;
    decltype(&sqlite3_errmsg) message;
    decltype(&sqlite3_exec) execute;
    decltype(&sqlite3_prepare_v2) prepare;
    decltype(&sqlite3_finalize) finalize;
    decltype(&sqlite3_bind_int64) bind_number;
    decltype(&sqlite3_bind_blob64) bind_bytes;
    decltype(&sqlite3_step) step;
    decltype(&sqlite3_reset) reset;
    decltype(&sqlite3_column_bytes) size;
    decltype(&sqlite3_column_blob) bytes;

  private:
    static constexpr const char* kName = "libsqlite3.so.0";

    template <class Function>
    void find(Function& function, const char* name) {
        function = reinterpret_cast<Function>(::dlsym(library_, name));
        if (function == nullptr) fail(::dlerror());
    }

    void* library_;  // stays loaded
};

const Library& library() {
    static const Library kLibrary;
    return kLibrary;
}

}  // namespace

struct Database::Handles {
    const Library& sqlite = library();
    sqlite3* database = nullptr;
    sqlite3_stmt* insert = nullptr;
    sqlite3_stmt* select = nullptr;

    Handles() {
        // The empty name is a file of its own that is deleted when it is closed.
        if (sqlite.open("", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK) fail();
        const char* const tables =
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -4096; PRAGMA page_size = 8192;"
            "CREATE TABLE kept (list INTEGER, number INTEGER, bytes BLOB, PRIMARY KEY (list, number)) WITHOUT ROWID;"
            "BEGIN";
        if (sqlite.execute(database, tables, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
        insert = prepared("INSERT INTO kept VALUES (?1, ?2, ?3)");
        select = prepared("SELECT bytes FROM kept WHERE list = ?1 AND number = ?2");
    }
    ~Handles() {
        sqlite.finalize(insert);
        sqlite.finalize(select);
        sqlite.close(database);
    }
    Handles(const Handles&) = delete;
    Handles& operator=(const Handles&) = delete;

    [[nodiscard]] sqlite3_stmt* prepared(const char* words) const {
        sqlite3_stmt* statement = nullptr;
        if (sqlite.prepare(database, words, -1, &statement, nullptr) != SQLITE_OK) fail();
        return statement;
    }
    [[noreturn]] void fail() const { cross::fail(database == nullptr ? "out of memory" : sqlite.message(database)); }
};

Database::Database() = default;
Database::~Database() = default;

void Database::open() {
    if (!handles_) handles_ = std::make_unique<Handles>();
}

void Database::keep(std::uint32_t list, std::uint64_t number, std::string_view bytes) {
    open();
    const Library& sqlite = handles_->sqlite;
    sqlite3_stmt* const insert = handles_->insert;
    sqlite.bind_number(insert, 1, list);
    sqlite.bind_number(insert, 2, static_cast<sqlite3_int64>(number));
    sqlite.bind_bytes(insert, 3, bytes.data(), bytes.size(), SQLITE_STATIC);
    if (sqlite.step(insert) != SQLITE_DONE) handles_->fail();
    sqlite.reset(insert);
}

std::string Database::get(std::uint32_t list, std::uint64_t number) const {
    const Library& sqlite = handles_->sqlite;
    sqlite3_stmt* const select = handles_->select;
    sqlite.bind_number(select, 1, list);
    sqlite.bind_number(select, 2, static_cast<sqlite3_int64>(number));
    if (sqlite.step(select) != SQLITE_ROW) handles_->fail();
    const auto size = static_cast<std::size_t>(sqlite.size(select, 0));
    const auto* const bytes = static_cast<const char*>(sqlite.bytes(select, 0));
    std::string result = size == 0 ? std::string() : std::string(bytes, size);
    sqlite.reset(select);
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
