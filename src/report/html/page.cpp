// SPDX-License-Identifier: MIT
#include "report/html/page.hpp"

#include "report/html/markup.hpp"
#include "report/html/style.hpp"
#include "report/names.hpp"
#include "text/sha256.hpp"

namespace veritae::report::html {

void begin_page(std::string& out, const Words& words, std::string_view title) {
    const std::string_view language = words.language() == Language::Chinese ? "zh-Hans" : name_of(words.language());
    put(out, "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", language);
    put(out,
        R"(<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'">)"
        "\n",
        Markup{text::base64(text::sha256(style()))});
    out +=
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"robots\" content=\"noindex\">\n"
        "<link rel=\"icon\" href=\"data:,\">\n";
    put(out, "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n", title, Markup{std::string(style())});
}

void end_page(std::string& out) { out += "</main>\n</body>\n</html>\n"; }

}  // namespace veritae::report::html
