// SPDX-License-Identifier: MIT
/// \file
/// Values in, JSON text out, in the order of the calls: no tree is built, so that a report of any length costs only its
/// text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace veritae::report {

/// Appends to a string that the caller may empty between calls. Hidden characters are escaped, and what is no
/// UTF-8 (the name of a file may hold any bytes) becomes U+FFFD. Two blanks of indentation a level; what begins as
/// `Layout::Line` stays on one line.
class JsonWriter {
  public:
    enum class Layout : std::uint8_t { Block, Line };

    explicit JsonWriter(std::string& out) : out_(out) {}

    void begin_object(Layout layout = Layout::Block) { open('{', layout); }
    void end_object() { close('}'); }
    void begin_array(Layout layout = Layout::Block) { open('[', layout); }
    void end_array() { close(']'); }
    void key(std::string_view name);

    void string(std::string_view text);
    void string_or_null(std::string_view text) { text.empty() ? null() : string(text); }
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void integer(std::int64_t value);
    /// Twelve significant digits; null for what JSON cannot say (infinite, not a number).
    void number(double value);
    void null() { raw("null"); }
    /// A value that is JSON already.
    void verbatim(std::string_view json) { raw(json); }

    /// A key and its value.
    void member(std::string_view name, std::string_view value) { key(name), string(value); }
    void member(std::string_view name, const char* value) { key(name), string(value); }
    void member(std::string_view name, bool value) { key(name), boolean(value); }
    void member(std::string_view name, std::uint32_t value) { key(name), integer(value); }
    void member(std::string_view name, std::uint64_t value) { key(name), integer(static_cast<std::int64_t>(value)); }

  private:
    void open(char bracket, Layout layout);
    void close(char bracket);
    void raw(std::string_view text);
    void separate();
    void new_line();

    std::string& out_;
    std::uint32_t depth_ = 0;
    std::uint32_t line_depth_ = 0;  ///< how many open levels share one line
    bool empty_ = true;             ///< nothing stands in the open level yet
    bool after_key_ = false;
};

}  // namespace veritae::report
