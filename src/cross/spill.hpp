// SPDX-License-Identifier: MIT
/// \file
/// More than memory should hold: numbers to sort and texts to keep, beyond a bound in a temporary database of SQLite
/// that nobody else sees and that is gone with the program.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace veritae::cross {

/// Opened when it is first written to. Throws std::runtime_error where the disk refuses.
class Database {
  public:
    Database();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void keep(std::uint32_t list, std::uint64_t number, std::string_view bytes);
    [[nodiscard]] std::string get(std::uint32_t list, std::uint64_t number) const;
    /// A list of its own for whoever asks.
    [[nodiscard]] std::uint32_t new_list() { return lists_++; }

  private:
    struct Handles;
    void open();

    std::unique_ptr<Handles> handles_;
    std::uint32_t lists_ = 0;
};

/// Pairs of numbers in, the same sorted out. Holds `most` bytes at most, and as little of each sorted run that went to
/// the database. O(n log n).
class Sorter {
  public:
    struct Item {
        std::uint64_t key;
        std::uint64_t value;
        friend constexpr auto operator<=>(const Item&, const Item&) = default;
    };

    Sorter(Database& database, std::size_t most_bytes);
    void add(Item item);
    /// All of them in order; once.
    void drain(const std::function<void(const Item&)>& use);

  private:
    struct Run {
        std::uint32_t list;
        std::uint64_t blocks;
    };
    void flush();

    Database& database_;
    std::size_t most_;  ///< items
    std::vector<Item> items_;
    std::vector<Run> runs_;
};

/// Texts by their number, from 0. Holds `most` bytes of them at most.
class Shelf {
  public:
    Shelf(Database& database, std::size_t most_bytes);
    void add(std::string_view text);
    [[nodiscard]] std::string get(std::uint64_t number) const;

  private:
    Database& database_;
    std::size_t left_;
    std::uint32_t list_;
    std::uint64_t count_ = 0;
    std::vector<std::string> held_;  ///< the first ones
};

}  // namespace veritae::cross
