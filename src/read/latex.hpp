// SPDX-License-Identifier: MIT
/// \file
/// The walk through a LaTeX document: latex.cpp walks text, latex_commands.cpp reads commands.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "read/formats.hpp"
#include "read/latex_scan.hpp"
#include "read/records.hpp"

namespace veritae::reading {

class Latex {
  public:
    Latex(Document& document, const Schema& schema, Writer& writer, std::uint32_t depth);
    [[nodiscard]] std::optional<ReadError> read();

    /// A stretch of LaTeX in another format, on the present line of the writer. It is in no table. What stands for it
    /// at a place of its own, as a macro does, says where.
    void text(Span span, std::optional<std::uint32_t> at);
    [[nodiscard]] const std::optional<ReadError>& error() const { return error_; }

  private:
    /// A macro that the file defines: how many arguments it takes, the first optional one left out, and its body.
    struct Macro {
        std::size_t arguments;
        Span body;
    };
    /// A macro being replaced: what it was called with, inside which other one, and where. What its body prints stands
    /// there, and nowhere in the file.
    struct Call {
        std::vector<Span> arguments;
        const Call* outer;
        std::uint32_t at;
    };

    /// Bytes that all macros of the file together may be replaced by: macros of macros grow without bounds.
    static constexpr std::size_t kMostExpanded = 1u << 20;

    void part(Span span);
    void walk(Span span, const Call* call);
    std::uint32_t step(std::uint32_t i, std::uint32_t end, const Call* call, std::vector<Emphasis>& opened);
    std::uint32_t comment(std::uint32_t i, std::uint32_t end);
    std::uint32_t words(std::uint32_t i, std::uint32_t end, const Call* call);
    std::uint32_t blanks(std::uint32_t i, std::uint32_t end, const Call* call);
    std::uint32_t literal(std::uint32_t i, std::uint32_t length, std::string_view printed, const Call* call);
    std::uint32_t script(std::uint32_t i, std::uint32_t end, const Call* call);
    std::uint32_t parameter(std::uint32_t i, const Call* call);
    void paragraph();
    void line_break();
    void item();

    // latex_commands.cpp: each returns the place after what it has read, or the one it was given if it is not its own
    std::uint32_t command(std::uint32_t i, std::uint32_t end, const Call* call, std::vector<Emphasis>& opened);
    std::uint32_t environment(std::string_view name, std::uint32_t after, std::uint32_t end, const Call* call);
    std::uint32_t definition(std::string_view name, std::uint32_t after, std::uint32_t end);
    std::uint32_t record(const RecordSchema& schema, std::uint32_t after, std::uint32_t end, const Call* call);
    std::uint32_t styled(std::string_view name, std::uint32_t after, std::uint32_t end, const Call* call,
                         std::vector<Emphasis>& opened);
    std::uint32_t link(std::string_view name, std::uint32_t after, std::uint32_t end, const Call* call);
    std::uint32_t accent(std::string_view name, std::uint32_t begin, std::uint32_t after, std::uint32_t end);
    [[nodiscard]] const RecordSchema* known(std::string_view name, std::uint32_t after, std::uint32_t end) const;
    [[nodiscard]] bool is_empty(Span span) const;

    Document& document_;
    const Schema& schema_;
    Writer& writer_;
    std::string_view text_;
    std::string_view class_;
    std::map<std::string_view, Macro> macros_;
    std::uint32_t most_depth_;
    std::uint32_t depth_ = 0;
    std::size_t expandable_ = kMostExpanded;
    std::uint8_t list_depth_ = 0;
    std::uint32_t block_ = 0;
    std::uint32_t item_ = 0;
    bool preamble_ = false;
    bool math_ = false;
    bool tables_ = true;
    std::optional<ReadError> error_;
};

}  // namespace veritae::reading
