// SPDX-License-Identifier: MIT
#include "cli/watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/failure.hpp"

namespace veritae::cli {

namespace fs = std::filesystem;

Watch::Watch(std::span<const std::string> paths, std::set<std::string> written)
    : descriptor_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)), written_(std::move(written)) {
    if (descriptor_ < 0) throw Failure(std::string("cannot watch: ") + std::strerror(errno));
    for (const std::string& path : paths) {
        std::error_code none;
        if (!fs::is_directory(path, none)) {
            const fs::path file = fs::absolute(path, none);
            add(file.parent_path().string(), file.filename().string());
            continue;
        }
        add_tree(path);
    }
}

Watch::~Watch() { ::close(descriptor_); }

bool Watch::add(const std::string& folder, const std::string& name) {
    const int watch =
        ::inotify_add_watch(descriptor_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_CREATE);
    if (watch < 0 && errno == ENOENT && !folders_.empty()) return false;
    if (watch < 0) throw Failure(folder + ": cannot be watched: " + std::strerror(errno));
    const auto [known, fresh] = folders_.try_emplace(watch);
    known->second.path = folder;
    Names& names = known->second.names;
    if (name.empty() || (!fresh && names.empty())) {
        names.clear();
    } else {
        names.insert(name);
    }
    return true;
}

void Watch::add_tree(const std::string& folder) {
    if (!add(folder, "")) return;
    std::error_code none;
    for (fs::recursive_directory_iterator it(folder, none), end; !none && it != end; it.increment(none)) {
        std::error_code gone;
        if (it->is_directory(gone) && !it->is_symlink(gone)) add(it->path().string(), "");
    }
}

bool Watch::counts(const Folder& folder, const std::string& name) const {
    if (!folder.names.empty()) return folder.names.contains(name);
    // A file is written under its name and more, before it takes its place.
    return std::ranges::none_of(written_, [&](const std::string& own) { return name.starts_with(own); });
}

bool Watch::drain() {
    alignas(inotify_event) std::array<char, 4096> events{};
    const ssize_t size = ::read(descriptor_, events.data(), events.size());
    if (size < 0 && errno != EINTR && errno != EAGAIN)
        throw Failure(std::string("cannot watch: ") + std::strerror(errno));
    bool any = false;
    for (ssize_t at = 0; at < size;) {
        const auto* event = reinterpret_cast<const inotify_event*>(events.data() + at);
        const auto known = folders_.find(event->wd);
        if (event->len > 0 && known != folders_.end()) {
            const bool made = (event->mask & (IN_CREATE | IN_MOVED_TO)) != 0;
            const bool folder = (event->mask & IN_ISDIR) != 0;
            const bool below = folder && made && known->second.names.empty();
            // What was written into a new folder before it was looked at is seen now.
            any |= (folder ? below : event->mask != IN_CREATE) && counts(known->second, event->name);
            if (below) add_tree(known->second.path + '/' + event->name);
        }
        at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
    return any;
}

void Watch::wait() {
    constexpr int kForever = -1;
    constexpr int kRest = 100;  // milliseconds without another event
    bool saved = false;
    while (true) {
        pollfd ready{descriptor_, POLLIN, 0};
        const int count = ::poll(&ready, 1, saved ? kRest : kForever);
        if (count == 0) return;
        if (count < 0 && errno != EINTR) throw Failure(std::string("cannot watch: ") + std::strerror(errno));
        if (count > 0) saved |= drain();
    }
}

}  // namespace veritae::cli
