// SPDX-License-Identifier: MIT
#include "cli/history.hpp"

#include <charconv>
#include <filesystem>
#include <initializer_list>

#include "cli/failure.hpp"
#include "cli/process.hpp"

namespace veritae::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kShort = 4096;  // bytes of an answer that is no file

/// One question to git about the repository that a folder is in. Nothing of the repository's own configuration is run,
/// and nothing is fetched: a missing object is missing.
Ran git(const std::string& folder, std::initializer_list<std::string> question, std::size_t most) {
    // Variables that a hook is given name the repository of the hook, with paths that hold from there.
    std::vector<std::string> words = {"env",
                                      "-u",
                                      "GIT_DIR",
                                      "-u",
                                      "GIT_WORK_TREE",
                                      "-u",
                                      "GIT_INDEX_FILE",
                                      "-u",
                                      "GIT_PREFIX",
                                      "git",
                                      "--no-pager",
                                      "--no-replace-objects",
                                      "-c",
                                      "core.fsmonitor=false",
                                      "-c",
                                      "protocol.allow=never",
                                      "-C",
                                      folder};
    words.insert(words.end(), question);
    const File nothing = file_of("");
    if (!nothing) throw Failure("a temporary file cannot be written");
    Ran ran = run(std::move(words), nothing.get(), most);
    constexpr int kNotFound = 127;  // says env
    if (ran.end == Ran::End::NotStarted || (ran.end == Ran::End::Exited && ran.status == kNotFound))
        throw Failure("--since needs git, which cannot be run");
    return ran;
}

Day day_of(const std::string& seconds) {
    constexpr std::int64_t kDay = 86400;
    std::int64_t value = 0;
    std::from_chars(seconds.data(), seconds.data() + seconds.size(), value);
    return {static_cast<std::int32_t>(value / kDay - (value % kDay < 0 ? 1 : 0))};
}

/// The day of a revision, in the repository of a folder.
Day day_of_revision(const std::string& folder, const std::string& path, const std::string& revision) {
    if (!git(folder, {"rev-parse", "--git-dir"}, kShort).succeeded())
        throw Failure(path + ": is in no git repository, so there is no " + revision);
    const Ran day = git(folder, {"log", "-1", "--no-show-signature", "--format=%ct", revision, "--"}, kShort);
    if (!day.succeeded() || day.output.empty())
        throw Failure(path + ": its git repository knows no revision \"" + revision + '"');
    return day_of(day.output);
}

}  // namespace

void add_history(std::vector<Gathered>& documents, const std::string& revision, const ReadLimits& limits) {
    if (revision.starts_with('-')) throw Failure("--since: \"" + revision + "\" is no revision");
    for (Gathered& one : documents) {
        std::error_code error;
        if (one.source.error || one.document != 0 || !fs::is_regular_file(one.path, error)) continue;
        const fs::path file = fs::absolute(one.path, error);
        const std::string folder = file.parent_path().string();
        const std::string name = "./" + file.filename().string();
        const Day day = day_of_revision(folder, one.path, revision);
        if (git(folder, {"ls-tree", revision, "--", name}, kShort).output.empty()) continue;
        const std::string there = revision + ':';
        Ran content = git(folder, {"cat-file", "blob", there + name}, limits.bytes);
        if (!content.succeeded()) throw Failure(one.path + ": git cannot read it as it was at " + revision);
        one.earlier = Earlier{there + one.path, std::move(content.output), day};
    }
}

}  // namespace veritae::cli
