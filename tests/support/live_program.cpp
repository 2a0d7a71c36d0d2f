#include "tests/support/live_program.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/support/places.h"

extern char** environ;

namespace parcours::testing {
namespace {

namespace fs = std::filesystem;

/// The environment of this process with the program's own folders in it.
std::vector<std::string> environment_in(const fs::path& folder) {
    std::vector<std::string> all{"LC_ALL=en_US.UTF-8", "XDG_STATE_HOME=" + (folder / ".state").string(),
                                 "XDG_DATA_HOME=" + (folder / ".data").string()};
    for (char** one = environ; *one; ++one) {
        const std::string_view text(*one);
        if (!text.starts_with("LC_ALL=") && !text.starts_with("XDG_STATE_HOME=") && !text.starts_with("XDG_DATA_HOME="))
            all.emplace_back(text);
    }
    return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

LiveProgram::LiveProgram(const fs::path& folder, const std::vector<std::string>& arguments) {
    signal(SIGPIPE, SIG_IGN);
    int in[2], out[2];
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) std::abort();
    std::vector<std::string> words{program().string()}, environment = environment_in(folder);
    words.insert(words.end(), arguments.begin(), arguments.end());
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, troubles_file, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (posix_spawn(&id_, words[0].c_str(), &actions, nullptr, pointers_to(words).data(),
                    pointers_to(environment).data()))
        std::abort();
    posix_spawn_file_actions_destroy(&actions);
    close(in[0]);
    close(out[1]);
    in_ = in[1];
    out_ = out[0];
}

LiveProgram::~LiveProgram() {
    kill();
    finish();
    close(out_);
}

bool LiveProgram::say(std::string_view line) {
    const std::string bytes = std::string(line) + "\n";
    return in_ >= 0 && write(in_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
}

std::optional<std::string> LiveProgram::line() {
    const auto end = heard_.find('\n');
    if (end == std::string::npos) return {};
    std::string line = heard_.substr(0, end);
    heard_.erase(0, end + 1);
    return line;
}

std::optional<std::string> LiveProgram::hear() {
    for (;;) {
        if (auto one = line()) return one;
        char bytes[4096];
        const ssize_t count = read(out_, bytes, sizeof bytes);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return {};
        heard_.append(bytes, static_cast<std::size_t>(count));
    }
}

std::vector<std::string> LiveProgram::rest() {
    std::vector<std::string> lines;
    while (auto one = hear()) lines.push_back(std::move(*one));
    return lines;
}

void LiveProgram::kill() {
    if (id_ > 0) ::kill(id_, SIGKILL);
}

int LiveProgram::finish() {
    if (in_ >= 0) close(in_);
    in_ = -1;
    if (id_ == 0) return code_;
    int status = 0;
    while (waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = 0;
    return code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace parcours::testing
