// Writes what each fuzzer begins with: FOLDER/NAME/0, FOLDER/NAME/1…
#include <filesystem>
#include <fstream>

#include "tests/fuzz/targets.h"

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    for (const auto& target : parcours::testing::fuzz_targets()) {
        const std::filesystem::path folder = std::filesystem::path(argv[1]) / target.name;
        std::filesystem::create_directories(folder);
        std::size_t count = 0;
        for (const std::string& seed : target.seeds())
            std::ofstream(folder / std::to_string(count++), std::ios::binary) << seed;
    }
}
