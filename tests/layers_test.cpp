// Reads every #include line of the tree: layers point down, and a library is used only where it may be.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/places.h"

namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

struct Layer {
    std::string folder;
    Names folders;                   // what it may include of ours, besides itself
    std::optional<Names> libraries;  // what it may include of others; not said: anything
};

const std::array layers{
    Layer{"journeys", {}, Names{}},
    Layer{"sessions", {"journeys"}, Names{"nlohmann/", "boost/", "fmt/", "zlib.h"}},
    Layer{"widgets", {"journeys"}, Names{"imgui", "misc/cpp/imgui"}},
    Layer{"assets", {}, Names{}},
    Layer{"app", {"journeys", "sessions", "widgets", "assets"}, std::nullopt},
    Layer{"tests", {"journeys", "sessions", "widgets", "assets", "app"}, std::nullopt},
};

// Of the standard library, journeys/ sees no file, clock, random number or thread.
const Names outside_world{"chrono", "condition_variable", "cstdio", "ctime",  "filesystem",   "fstream",
                          "future", "iostream",           "mutex",  "random", "shared_mutex", "thread"};

// The system's own headers, which only sessions/, app/ and tests/ may use.
const Names system_headers{"arpa/",  "dirent.h", "fcntl.h",  "ifaddrs.h", "net/", "netdb.h", "netinet/",
                           "poll.h", "pwd.h",    "signal.h", "spawn.h",   "sys/", "unistd.h"};

bool starts_with_one_of(const std::string& text, const Names& beginnings) {
    return std::ranges::any_of(beginnings, [&](const auto& beginning) { return text.starts_with(beginning); });
}

bool is_one_of(const std::string& text, const Names& names) { return std::ranges::find(names, text) != names.end(); }

std::string why_ours_is_refused(const Layer& layer, const std::string& header) {
    const auto folder = header.substr(0, header.find('/'));
    const bool known = std::ranges::any_of(layers, [&](const auto& each) { return each.folder == folder; });
    if (!known) return "is not written from the root of the tree";
    if (folder == layer.folder || is_one_of(folder, layer.folders)) return {};
    return "is not for " + layer.folder + "/";
}

std::string why_library_is_refused(const Layer& layer, const std::string& header) {
    if (!layer.libraries) return {};
    const bool standard = header.find_first_of("./") == std::string::npos;
    if (standard && layer.folder == "journeys" && is_one_of(header, outside_world)) return "is the outside world";
    if (standard || starts_with_one_of(header, *layer.libraries)) return {};
    if (layer.folder == "sessions" && starts_with_one_of(header, system_headers)) return {};
    return "is not for " + layer.folder + "/";
}

// Why a folder may not include a header, "" when it may. `opening` is what stands before its name: a quote or '<'.
std::string why_refused(const std::string& folder, char opening, const std::string& header) {
    const auto layer = std::ranges::find(layers, folder, &Layer::folder);
    return opening == '"' ? why_ours_is_refused(*layer, header) : why_library_is_refused(*layer, header);
}

struct Include {
    char opening;
    std::string header;
};

std::optional<Include> include_in(std::string line) {
    std::erase(line, ' ');
    constexpr std::string_view directive = "#include";
    if (!line.starts_with(directive) || line.size() < directive.size() + 2) return std::nullopt;
    const auto name = line.substr(directive.size() + 1);
    return Include{line[directive.size()], name.substr(0, name.find_first_of(">\""))};
}

Names breaches_in(const fs::path& root, const fs::path& file, const std::string& folder) {
    Names breaches;
    std::ifstream lines(file);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        const auto include = include_in(line);
        if (!include) continue;
        const auto reason = why_refused(folder, include->opening, include->header);
        if (reason.empty()) continue;
        breaches.push_back(fs::relative(file, root).string() + ":" + std::to_string(number) + ": " + include->header +
                           " " + reason);
    }
    return breaches;
}

bool is_source(const fs::path& file) { return is_one_of(file.extension(), {".h", ".cpp"}); }

}  // namespace

TEST_CASE("layers point down: no file includes what its folder may not see") {
    const auto root = parcours::testing::source_folder();
    int read = 0;
    for (const auto& layer : layers) {
        if (!fs::exists(root / layer.folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / layer.folder)) {
            if (!is_source(entry.path())) continue;
            ++read;
            for (const auto& breach : breaches_in(root, entry.path(), layer.folder)) FAIL_CHECK(breach);
        }
    }
    CHECK(read > 5);
}

TEST_CASE("the layer table refuses what it should") {
    CHECK(why_refused("journeys", '"', "journeys/table.h").empty());
    CHECK(why_refused("journeys", '<', "vector").empty());
    CHECK(why_refused("app", '<', "GLFW/glfw3.h").empty());
    CHECK(why_refused("journeys", '<', "fstream") == "is the outside world");
    CHECK(why_refused("journeys", '<', "nlohmann/json.hpp") == "is not for journeys/");
    CHECK(why_refused("sessions", '"', "widgets/camera.h") == "is not for sessions/");
    CHECK(why_refused("widgets", '<', "nlohmann/json.hpp") == "is not for widgets/");
    CHECK(why_refused("widgets", '"', "camera.h") == "is not written from the root of the tree");
}
