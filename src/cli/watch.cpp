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
        add(path, "");
        for (const fs::directory_entry& below : fs::recursive_directory_iterator(path, none)) {
            if (below.is_directory(none)) add(below.path().string(), "");
        }
    }
}

Watch::~Watch() { ::close(descriptor_); }

void Watch::add(const std::string& folder, const std::string& name) {
    const int watch = ::inotify_add_watch(descriptor_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE);
    if (watch < 0) throw Failure(folder + ": cannot be watched: " + std::strerror(errno));
    const auto [known, fresh] = folders_.try_emplace(watch);
    if (name.empty() || (!fresh && known->second.empty())) {
        known->second.clear();
    } else {
        known->second.insert(name);
    }
}

bool Watch::counts(int folder, const std::string& name) const {
    const auto known = folders_.find(folder);
    if (known == folders_.end()) return false;
    if (!known->second.empty()) return known->second.contains(name);
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
        any |= event->len > 0 && counts(event->wd, event->name);
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
