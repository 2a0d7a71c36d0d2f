// Reads every type definition of the tree: a namespace gives a name once. Two types of one name in two files compile,
// link, and then share one destructor.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "tests/support/places.h"

namespace fs = std::filesystem;

namespace {

using Definitions = std::map<std::string, std::vector<std::string>>;  // files by "namespace::Name"

/// Types defined at the left margin, outside of unnamed namespaces.
void read_definitions(std::istream& lines, const std::string& file, Definitions& definitions) {
    static const std::regex opening(R"(^namespace ?([\w:]*) ?\{)"), closing(R"(^\}  // namespace)"),
        type(R"(^(?:struct|class|enum|enum class) (\w+)(?: final)?(?: :.*)? ?\{)");
    std::vector<std::string> spaces;
    std::smatch found;
    for (std::string line; std::getline(lines, line);) {
        if (std::regex_search(line, found, opening)) {
            spaces.push_back(found[1]);
        } else if (std::regex_search(line, closing)) {
            if (!spaces.empty()) spaces.pop_back();
        } else if (std::regex_search(line, found, type)) {
            std::string name;
            bool unnamed = false;
            for (const auto& space : spaces) unnamed = unnamed || space.empty(), name += space + "::";
            if (!unnamed) definitions[name + found[1].str()].push_back(file);
        }
    }
}

}  // namespace

TEST_CASE("a namespace gives each type's name once, whichever files it is made of") {
    const auto root = parcours::testing::source_folder();
    Definitions definitions;
    for (const char* folder : {"journeys", "sessions", "widgets", "app"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp") {
                std::ifstream lines(entry.path());
                read_definitions(lines, fs::relative(entry.path(), root).string(), definitions);
            }
    CHECK(definitions.size() > 100);
    for (const auto& [name, files] : definitions) {
        INFO(name << " in " << files.front() << " and " << files.back());
        CHECK(files.size() == 1);
    }
}
