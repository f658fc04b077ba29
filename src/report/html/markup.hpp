// SPDX-License-Identifier: MIT
/// \file
/// HTML that holds the words of strangers: whatever is put into it is escaped, unless its type says that it is markup.
#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace veritae::report::html {

/// Text that is HTML already.
struct Markup {
    std::string html;
};

/// Words as content or as the value of an attribute in double quotes. What cannot be seen or turns text around is
/// shown by its number, as `<U+202E>`; a line feed stays one.
[[nodiscard]] std::string escaped(std::string_view words);

namespace detail {
template <class Value>
auto safe(const Value& value) {
    if constexpr (std::is_same_v<Value, Markup>) {
        return std::string_view(value.html);
    } else if constexpr (std::is_arithmetic_v<Value>) {
        return value;
    } else {
        return escaped(value);
    }
}
template <class... Values>
using Format = fmt::format_string<decltype(safe(std::declval<const Values&>()))...>;
}  // namespace detail

/// Appends a piece of HTML. Each `{}` is a number, Markup, or words, which are escaped.
template <class... Values>
void put(std::string& out, detail::Format<Values...> format, const Values&... values) {
    fmt::format_to(std::back_inserter(out), format, detail::safe(values)...);
}

/// The same as a piece of its own.
template <class... Values>
[[nodiscard]] Markup markup(detail::Format<Values...> format, const Values&... values) {
    return {fmt::format(format, detail::safe(values)...)};
}

}  // namespace veritae::report::html
