#include "tests/crash/explorer.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

bool long_tests() { return std::getenv("PARCOURS_LONG_TESTS") != nullptr; }

Explored explored(Broken broken, std::size_t states) {
    Explored explored;
    for (unsigned seed = 1; explored.states < states && explored.failures() == 0; ++seed)
        Explorer(seed, broken, explored).run(30);
    return explored;
}

std::string counted(const Explored& explored) {
    return std::to_string(explored.histories) + " histories from seed 1, " + std::to_string(explored.calls) +
           " calls, " + std::to_string(explored.states) + " states (" + std::to_string(explored.distinct) +
           " different, " + std::to_string(explored.during_recovery) + " with the power lost again during recovery)";
}

}  // namespace

TEST_CASE("the power goes at any call to the disk: nothing acknowledged is lost, nothing is unreadable or invented") {
    const Explored result = explored(Broken::nothing, long_tests() ? 1'000'000 : 50'000);
    MESSAGE(counted(result));
    CAPTURE(result.first_failure);
    CHECK(result.lost == 0);
    CHECK(result.unreadable == 0);
    CHECK(result.invented == 0);
}

TEST_CASE("a writer that leaves out one of six precautions is caught by losing its power") {
    const std::pair<Broken, std::string> writers[]{
        {Broken::temporary_not_flushed, "the temporary file is not flushed"},
        {Broken::folder_not_flushed, "the folder is not flushed"},
        {Broken::edit_not_flushed, "the edit is not flushed"},
        {Broken::journal_reset_too_early, "the journal is reset too early"},
        {Broken::checksum_ignored, "the checksum is ignored"},
        {Broken::sequence_ignored, "the sequence is ignored"},
    };
    for (const auto& [broken, name] : writers) {
        const Explored result = explored(broken, 200'000);
        CAPTURE(name);
        CHECK(result.failures() > 0);
        MESSAGE(name << ": " << result.first_failure << ", after " << result.states << " states");
    }
}
