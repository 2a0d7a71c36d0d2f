// The program while it runs: spoken to and heard line by line, killed at any moment.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace parcours::testing {

/// In its folder: what it has written to stderr.
inline constexpr const char* troubles_file = "troubles";

class LiveProgram {
  public:
    /// Starts it in a folder, with its state and data below that folder.
    LiveProgram(const std::filesystem::path& folder, const std::vector<std::string>& arguments);
    /// Kills it where it still runs.
    ~LiveProgram();
    LiveProgram(const LiveProgram&) = delete;
    LiveProgram& operator=(const LiveProgram&) = delete;

    /// False where it no longer listens.
    bool say(std::string_view line);
    /// The next line that it has written; waits for it. Nothing once it has ended.
    std::optional<std::string> hear();
    /// All lines that it has written and writes until it ends.
    std::vector<std::string> rest();
    void kill();
    /// Ends its input and waits for its end; returns its exit code, 128 and more where it was killed.
    int finish();

  private:
    std::optional<std::string> line();

    pid_t id_ = 0;
    int in_ = -1, out_ = -1;
    std::string heard_;
    int code_ = -1;
};

}  // namespace parcours::testing
