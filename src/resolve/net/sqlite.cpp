// SPDX-License-Identifier: MIT
#include "resolve/net/sqlite.hpp"

#include <stdexcept>

namespace veritae::resolve::net {

namespace {

constexpr int kPatience = 10'000;  // milliseconds that another process may hold the file

}  // namespace

Database::Database(const std::filesystem::path& file) : name_(file.string()) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(name_.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, nullptr);
    database_.reset(opened);
    if (code != SQLITE_OK) fail();
    sqlite3_busy_timeout(opened, kPatience);
}

void Database::fail() const { throw std::runtime_error(name_ + ": " + sqlite3_errmsg(database_.get())); }

void Database::run(const char* statements) {
    if (sqlite3_exec(database_.get(), statements, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t Database::number(const char* query) {
    Statement statement(*this, query);
    return statement.step() ? statement.number(0) : 0;
}

Statement::Statement(Database& database, std::string_view text) : database_(database) {
    sqlite3_stmt* made = nullptr;
    check(sqlite3_prepare_v2(database.database_.get(), text.data(), static_cast<int>(text.size()), &made, nullptr));
    statement_.reset(made);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK) database_.fail();
}

Statement& Statement::operator<<(std::string_view text) {
    check(sqlite3_bind_text64(statement_.get(), ++bound_, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::operator<<(std::int64_t number) {
    check(sqlite3_bind_int64(statement_.get(), ++bound_, number));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) database_.fail();
    return code == SQLITE_ROW;
}

std::string Statement::text(int column) const {
    const auto* const begin = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    if (begin == nullptr) return {};
    return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

}  // namespace veritae::resolve::net
