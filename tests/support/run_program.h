// Runs the program as a person or a script does, in a folder and with a state of its own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace parcours::testing {

struct Ran {
    int code = -1;  ///< what the program ended with; 128 and more: killed
    std::string out;
    std::string err;
};

class Program {
  public:
    /// Makes an empty folder that goes with this object.
    Program();
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Runs in the folder, in English, with `input` on stdin.
    Ran run(const std::vector<std::string>& arguments, const std::string& input = {}) const;

    const std::filesystem::path& folder() const { return folder_; }
    std::string read(const std::filesystem::path& name) const;
    void write(const std::filesystem::path& name, const std::string& bytes) const;

  private:
    std::filesystem::path folder_;
};

}  // namespace parcours::testing
