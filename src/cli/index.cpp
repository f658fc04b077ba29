// SPDX-License-Identifier: MIT
// veritae index: whole editions of venues in one file, and looking papers up in it.
#include "cli/index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/network.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/selection.hpp"
#include "cli/tell.hpp"
#include "cli/today.hpp"
#include "resolve/edition.hpp"
#include "resolve/questions.hpp"
#include "resolve/resolver.hpp"
#include "resolve/title.hpp"
#include "text/utf8.hpp"

namespace veritae::cli {

namespace {

using resolve::net::IndexedEdition;
using resolve::net::IndexRow;

constexpr std::string_view kUsual = "*";  ///< the option without a file

std::filesystem::path chosen(const std::string& index) {
    return index.empty() || index == kUsual ? index_file() : std::filesystem::path(index);
}

std::string joined(const std::vector<std::string>& lines) { return fmt::format("{}", fmt::join(lines, "\n")); }

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

[[noreturn]] void refuse(resolve::Reply reply) {
    switch (reply) {
        case resolve::Reply::Forbidden:
            throw Failure("openreview.net refused to answer; OPENREVIEW_USERNAME and OPENREVIEW_PASSWORD log in");
        case resolve::Reply::Limited:
            throw Failure("openreview.net: the limit of requests is used up; try again later");
        case resolve::Reply::Unreachable:
            throw Failure("openreview.net could not be reached");
        default:
            throw Failure("openreview.net answered in a form that is not known");
    }
}

struct Edition {
    std::string id;
    Day read_on;
    std::vector<IndexRow> rows;
};

/// Page by page, until one is not full. An edition is read as a whole or not at all.
Edition fetch_edition(const std::string& venue, std::int16_t year, const Facts& facts) {
    const std::optional<std::string> id = resolve::edition_id(venue, year, facts);
    if (!id) throw Failure(fmt::format("{}: OpenReview is not known to have this venue", venue));
    resolve::net::HttpOptions options = http_options();
    options.reduce = resolve::reduced;
    const resolve::Fetch fetch = with_network([&](const auto& module) { return module.open(std::move(options)); });
    constexpr std::size_t kMostPages = 60;
    Edition edition{*id, today(), {}};
    for (std::size_t page = 0; page < kMostPages; ++page) {
        const resolve::Request request = resolve::page_request(*id, page * resolve::kPage);
        if (is_watched()) fmt::print(stderr, "\r{} papers\x1B[K", edition.rows.size());
        const resolve::Response response = fetch(std::span(&request, 1)).front();
        if (response.reply != resolve::Reply::Answered) refuse(response.reply);
        const std::optional<resolve::Page> read = resolve::read_page(response.body, facts.sources);
        if (!read) refuse(resolve::Reply::Malformed);
        edition.read_on = std::min(edition.read_on, response.read_on);
        for (const resolve::ListedPaper& one : read->papers) {
            const resolve::Note& note = one.note;
            edition.rows.push_back({one.id, resolve::title_key(note.title), note.title, joined(note.authors),
                                    note.venue_id, note.venue, response.read_on});
        }
        if (read->listed < resolve::kPage) break;
    }
    if (is_watched()) fmt::print(stderr, "\r\x1B[K");
    if (edition.rows.empty()) throw Failure(fmt::format("{}: OpenReview lists no papers of it", *id));
    return edition;
}

int make(const std::string& venue, int year, const std::string& index) {
    const Rulebook& rulebook = builtin_rulebook();
    const Edition edition = fetch_edition(venue, static_cast<std::int16_t>(year), rulebook.facts);
    const std::filesystem::path file = chosen(index);
    with_network([&](const auto& module) { module.index_put(file, edition.id, edition.read_on, edition.rows); });
    return write_out(fmt::format("{}: {} papers of {}, read on {}\n", file.string(), edition.rows.size(), edition.id,
                                 to_string(edition.read_on)));
}

int list(const std::string& index) {
    const std::filesystem::path file = chosen(index);
    const auto editions = with_network([&](const auto& module) { return module.index_list(file); });
    std::string text = fmt::format("{}\n", file.string());
    for (const IndexedEdition& one : editions)
        text +=
            fmt::format("{}: {} papers, read on {}\n", text::replaced(one.edition), one.papers, to_string(one.read_on));
    return write_out(text);
}

int import(const std::string& from, const std::string& index) {
    const std::filesystem::path file = chosen(index);
    const std::size_t count = with_network([&](const auto& module) { return module.index_import(file, from); });
    return write_out(fmt::format("{}: {} {} taken over\n", file.string(), count, count == 1 ? "edition" : "editions"));
}

/// A row as a paper. Files are handed on, and may hold anything.
std::optional<IndexedPaper> paper_of(const IndexRow& row, const Facts& facts) {
    if (!resolve::is_note_id(row.id)) return std::nullopt;
    resolve::Note note;
    note.title = text::replaced(row.title);
    note.authors = lines_of(text::replaced(row.authors));
    note.venue = text::replaced(row.venue);
    note.venue_id = text::replaced(row.venue_id);
    return IndexedPaper{row.id, row.read_on, resolve::record_of_listed(note, facts)};
}

}  // namespace

void add_index_option(CLI::App& command, std::string& index) {
    command
        .add_flag("--index{*}", index,
                  "Look papers up by their titles in an index (see `veritae index`); =FILE names it")
        ->type_name("FILE");
}

std::filesystem::path index_file() {
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return std::filesystem::path(value == nullptr ? "" : value);
    };
    std::filesystem::path base = variable("XDG_DATA_HOME");
    if (!base.is_absolute()) {
        const std::filesystem::path home = variable("HOME");
        if (!home.is_absolute())
            throw Failure("there is no place for the index: neither XDG_DATA_HOME nor HOME is set");
        base = home / ".local" / "share";
    }
    return base / "veritae" / "index.sqlite";
}

LookUp open_index(const std::string& index, const Facts& facts) {
    auto find = with_network([&](const auto& module) { return module.index_open(chosen(index)); });
    return [find = std::move(find), &facts](std::string_view title) {
        std::vector<IndexedPaper> papers;
        const std::string key = resolve::title_key(title);
        if (key.empty()) return papers;
        for (const IndexRow& row : find(key)) {
            if (std::optional<IndexedPaper> paper = paper_of(row, facts)) papers.push_back(*std::move(paper));
        }
        return papers;
    };
}

void add_index(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("index", "Whole editions of venues, for `check --index`");
    command->require_subcommand(1);
    const auto index = std::make_shared<std::string>();
    const auto venue = std::make_shared<std::string>();
    const auto year = std::make_shared<int>(0);
    const auto from = std::make_shared<std::string>();
    const auto add = [&](const char* name, const char* about) {
        CLI::App* one = command->add_subcommand(name, about);
        one->add_option("--index", *index, "The index (default: index.sqlite in the user's data folder)")
            ->type_name("FILE");
        return one;
    };
    CLI::App* making = add("openreview", "Ask OpenReview for all papers of an edition, in a few requests");
    making->add_option("VENUE", *venue, "As the facts name it: iclr, neurips, tmlr")->required();
    making->add_option("YEAR", *year, "Of the edition")->required()->check(CLI::Range(1990, 2099));
    CLI::App* listing = add("list", "Tell which editions are there, and of which day");
    CLI::App* importing = add("import", "Take editions over from another index, where they are newer");
    importing->add_option("FROM", *from, "An index")->required()->type_name("FILE");
    making->callback([=, &status] { status = make(*venue, *year, *index); });
    listing->callback([=, &status] { status = list(*index); });
    importing->callback([=, &status] { status = import(*from, *index); });
}

}  // namespace veritae::cli
