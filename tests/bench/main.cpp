// Runs the measurements: all of them, or those whose name holds one of the arguments.
// With --board FILE, those of a board in the neutral form; with --events too, in a real window.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstring>

#include "tests/bench/board_work.h"
#include "tests/bench/figures.h"

namespace parcours::bench {

std::vector<Measurement>& measurements() {
    static std::vector<Measurement> all;
    return all;
}

namespace {

int measure_board(int count, char** arguments) {
    std::filesystem::path file;
    bool events = false;
    for (int i = 1; i < count; ++i) {
        if (std::strcmp(arguments[i], "--events") == 0) events = true;
        if (std::strcmp(arguments[i], "--board") == 0 && i + 1 < count) file = arguments[i + 1];
    }
    const auto board = read_neutral_board(file);
    if (!board) {
        std::fprintf(stderr, "%s: not a board in the neutral form\n", file.c_str());
        return 2;
    }
    if (events) return run_board_events(*board);
    measure_work(*board);
    return 0;
}

}  // namespace
}  // namespace parcours::bench

int main(int count, char** arguments) {
    using namespace parcours::bench;
    // What helps the tests expects things of what it drives: here, what is not so ends the program.
    doctest::Context expectations;
    expectations.setAsDefaultForAssertsOutOfTestCases();
    for (int i = 1; i < count; ++i)
        if (std::strcmp(arguments[i], "--board") == 0) return measure_board(count, arguments);
    auto& all = measurements();
    std::sort(all.begin(), all.end(), [](const Measurement& a, const Measurement& b) { return a.name < b.name; });
    for (const Measurement& one : all) {
        bool chosen = count < 2;
        for (int i = 1; i < count; ++i) chosen = chosen || one.name.find(arguments[i]) != std::string::npos;
        if (chosen) one.run();
    }
}
