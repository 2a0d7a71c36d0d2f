#include "tests/support/run_program.h"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/support/places.h"

namespace parcours::testing {
namespace {

namespace fs = std::filesystem;

std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) result += c == '\'' ? "'\\''" : std::string(1, c);
    return result + "'";
}

}  // namespace

Program::Program() {
    std::string name = (fs::temp_directory_path() / "parcours_cli_XXXXXX").string();
    if (!mkdtemp(name.data())) std::abort();
    folder_ = name;
}

Program::~Program() { fs::remove_all(folder_); }

std::string Program::read(const fs::path& name) const {
    std::ostringstream bytes;
    bytes << std::ifstream(folder_ / name, std::ios::binary).rdbuf();
    return bytes.str();
}

void Program::write(const fs::path& name, const std::string& bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
}

Ran Program::run(const std::vector<std::string>& arguments, const std::string& input) const {
    write(".in", input);
    std::string command = "cd " + quoted(folder_.string()) +
                          " && LC_ALL=en_US.UTF-8 XDG_STATE_HOME=" + quoted((folder_ / ".state").string()) +
                          " XDG_DATA_HOME=" + quoted((folder_ / ".data").string()) + " " + quoted(program().string());
    for (const std::string& argument : arguments) command += " " + quoted(argument);
    const int status = std::system((command + " < .in > .out 2> .err").c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(".out"), read(".err")};
}

}  // namespace parcours::testing
