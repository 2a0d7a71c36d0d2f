// The fuzzers' targets with what they begin with and with changes made by chance, without coverage to lead them.
#include <doctest/doctest.h>

#include <cstdlib>

#include "sessions/record_json.h"
#include "tests/fuzz/mutations.h"
#include "tests/fuzz/targets.h"
#include "tests/hostile/arrivals.h"
#include "tests/support/run_length.h"

using namespace parcours::testing;

namespace {

/// What does not hold, with the input; empty where all holds.
std::string violation(const FuzzTarget& target, const std::string& input) {
    try {
        target.run(input);
        return {};
    } catch (const Violation& what) {
        return std::string(what.what()) + ":\n" + input;
    }
}

}  // namespace

TEST_CASE("a journal's frame that holds something else than records ends it") {
    const FuzzTarget& journal = fuzz_target("journal");
    const std::string lines = journal.seeds().back(), head = lines.substr(0, lines.find('\n') + 1);
    for (const char* rows : {"5", "[1]", "{\"step\":3}", "{\"step\":[3]}"}) {
        CAPTURE(rows);
        const std::string frame =
            R"({"at":"","dot":")" + parcours::dot_text({7, 1}) + R"(","label":"","rows":)" + rows + "}";
        CHECK(violation(journal, head + frame) == "");
    }
}

TEST_CASE("sessions, journals, tables, edit lines and copies to merge, changed by chance, break nothing") {
    // The short form is the same each time, so that a change is what makes it fail; the long form looks for more.
    constexpr unsigned known = 148409194;
    const unsigned seed = long_run() || std::getenv("PARCOURS_SEED") ? drawn_seed() : known;
    for (const FuzzTarget& target : fuzz_targets()) {
        Chance chance(seed);
        const auto seeds = target.seeds();
        for (const std::string& input : seeds) CHECK(violation(target, input) == "");
        const std::size_t runs = long_run() ? 100'000 : 1'500;
        double slowest = 0;
        for (std::size_t i = 0; i < runs; ++i) {
            std::string input = mutated(seeds[chance.below(seeds.size())], chance);
            if (chance.one_in(4)) input = mutated(std::move(input), chance);
            const Effort effort;
            const std::string what = violation(target, input);
            slowest = std::max(slowest, effort.seconds());
            CHECK_MESSAGE(what == "", "seed " << seed << ", run " << i);
            if (!what.empty()) break;
        }
        CHECK(slowest < build_slowness);
        MESSAGE("seed " << seed << ", " << std::string(target.name) << ": " << seeds.size() << " seeds, " << runs
                        << " runs");
    }
}
