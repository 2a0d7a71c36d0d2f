// Runs the measurements: all of them, or those whose name holds one of the arguments.
#include "tests/bench/figures.h"

namespace parcours::bench {

std::vector<Measurement>& measurements() {
    static std::vector<Measurement> all;
    return all;
}

}  // namespace parcours::bench

int main(int count, char** arguments) {
    using namespace parcours::bench;
    auto& all = measurements();
    std::sort(all.begin(), all.end(), [](const Measurement& a, const Measurement& b) { return a.name < b.name; });
    for (const Measurement& one : all) {
        bool chosen = count < 2;
        for (int i = 1; i < count; ++i) chosen = chosen || one.name.find(arguments[i]) != std::string::npos;
        if (chosen) one.run();
    }
}
