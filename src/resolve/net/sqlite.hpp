// SPDX-License-Identifier: MIT
/// \file
/// As much of SQLite as the cache needs, with errors as exceptions.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace veritae::resolve::net {

class Database {
  public:
    /// Opens a file that is there. All functions throw std::runtime_error with the file's name and SQLite's own words.
    explicit Database(const std::filesystem::path& file);

    /// Statements without parameters or rows, one after the other.
    void run(const char* statements);
    [[nodiscard]] std::int64_t number(const char* query);
    [[nodiscard]] std::int64_t changed() const { return sqlite3_changes64(database_.get()); }

  private:
    friend class Statement;
    struct Close {
        void operator()(sqlite3* one) const { sqlite3_close_v2(one); }
    };
    [[noreturn]] void fail() const;

    std::string name_;
    std::unique_ptr<sqlite3, Close> database_;
};

/// A statement with its parameters, in their order.
class Statement {
  public:
    Statement(Database& database, std::string_view text);

    Statement& operator<<(std::string_view text);
    Statement& operator<<(std::int64_t number);
    /// Whether there is a (further) row.
    [[nodiscard]] bool step();
    void run() { static_cast<void>(step()); }
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* one) const { sqlite3_finalize(one); }
    };
    void check(int code) const;

    Database& database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int bound_ = 0;
};

}  // namespace veritae::resolve::net
