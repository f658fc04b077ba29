// SPDX-License-Identifier: MIT
/// \file
/// Results to standard output or to a file, all or nothing. The only place that opens a file for writing.
#pragma once

#include <string>
#include <string_view>

namespace veritae::cli {

/// A file is written beside its target and takes its place in `commit`: nobody ever sees half a report. A target that
/// is no regular file (a device, a pipe) is written directly. A signal that ends the program leaves nothing behind.
/// Everything throws Failure when a write, a flush or a close does not succeed.
class Output {
  public:
    /// An empty path is standard output.
    explicit Output(const std::string& path);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view bytes);
    void commit();

  private:
    [[noreturn]] void fail(int error) const;
    void discard();

    std::string name_;       ///< for messages
    std::string target_;     ///< where the temporary file goes; empty without one
    std::string temporary_;  ///< empty once it is gone
    int descriptor_;
};

/// All of a result, to standard output. The exit status of a run that says no more.
int write_out(std::string_view text);

}  // namespace veritae::cli
