#include <set>

#include "tests/merge/copies.h"
#include "tests/support/run_length.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

/// What went wrong in one history; nothing where all holds.
using Violations = std::set<std::string>;

/// Every note that is shown is found once by walking from the journeys, and all that stand undeleted are.
bool notes_are_on_the_board(const Session& session, const Standing& standing) {
    const Document& document = session.document;
    std::map<std::uint64_t, int> found;
    for (const Journey& journey : document.all<Journey>()) {
        std::set<Id<Step>> steps;
        for (const Step* step : steps_of(document, journey.id)) steps.insert(step->id);
        for (const Note& note : document.all<Note>())
            if (note.step ? steps.contains(note.step) : note.journey == journey.id) ++found[note.id.value];
    }
    bool all = true;
    for (const Note& note : document.all<Note>()) all = all && found[note.id.value] == 1;
    for (const auto& [place, values] : standing)
        if (place.kind == "note" && place.field == deletion_field && values.front() == "false")
            all = all && found[place.id] == 1;
    return all;
}

Session through_disk(const Session& session) {
    auto read = read_session(written(session), "copy", tray);
    REQUIRE(std::holds_alternative<Loaded>(read));
    return std::get<Loaded>(std::move(read)).session;
}

void check_laws(const Copies& world, Violations& violations) {
    const auto& copies = world.all;
    const Session &a = copies[0].session, &b = copies[1].session, &c = copies[copies.size() - 1].session;
    const Session ab = world.together(a, b), bc = world.together(b, c);
    const std::string bytes = written(ab);
    if (bytes != written(world.together(b, a))) violations.insert("not commutative");
    if (written(world.together(ab, c)) != written(world.together(a, bc))) violations.insert("not associative");
    if (written(world.together(a, a)) != written(a)) violations.insert("not idempotent");
    if (written(world.together(ab, b)) != bytes) violations.insert("the same again is something new");
    const Session disk = world.together(through_disk(a), through_disk(b));
    if (written(disk) != bytes) violations.insert("another through the disk");
    if (!diff(through_disk(ab).document, ab.document).empty()) violations.insert("shown differently when reopened");
}

void check_writes(const Copies& world, Violations& violations) {
    const auto check = [&](const Copies::One& one, const char* what) {
        const Standing expected = world.oracle.standing(one.known), actual = standing_in(one.session);
        if (expected != actual) violations.insert(what);
        if (!notes_are_on_the_board(one.session, expected)) violations.insert("a note is not on the board once");
    };
    Copies::One everything = world.all[0];
    for (const auto& one : world.all) {
        check(one, "a copy lost or invented a value");
        everything = world.with(everything, one);
    }
    check(everything, "merging lost or invented a value");
}

struct Outcome {
    std::size_t histories = 0, violated = 0, gestures = 0, writes = 0, contradictions = 0;
    Violations violations;
    unsigned first_seed = 0;
};

Outcome run(unsigned seed, std::size_t histories, Broken broken) {
    Outcome outcome;
    for (std::size_t i = 0; i < histories; ++i) {
        Copies world(seed + static_cast<unsigned>(i), broken);
        for (std::size_t left = 14 + i % 12; left > 0 && !world.oracle.full(); --left) world.happen();
        Violations violations;
        check_laws(world, violations);
        check_writes(world, violations);
        ++outcome.histories;
        outcome.gestures += world.gestures;
        outcome.writes += world.oracle.size();
        outcome.contradictions += contradictions(world.together(world.all[0].session, world.all[1].session)).size();
        if (!violations.empty() && outcome.violated++ == 0) outcome.first_seed = seed + static_cast<unsigned>(i);
        outcome.violations.merge(violations);
    }
    return outcome;
}

std::string told(const Outcome& outcome) {
    std::string text = std::to_string(outcome.histories) + " histories, " + std::to_string(outcome.gestures) +
                       " gestures, " + std::to_string(outcome.writes) + " writes, " +
                       std::to_string(outcome.contradictions) + " contradictions kept, " +
                       std::to_string(outcome.violated) + " violated";
    if (outcome.violated > 0) text += ", the first with seed " + std::to_string(outcome.first_seed);
    for (const std::string& one : outcome.violations) text += "; " + one;
    return text;
}

}  // namespace

TEST_CASE("whatever copies have been through, merging them keeps the laws and loses no write") {
    const unsigned seed = drawn_seed();
    const Outcome outcome = run(seed, long_run() ? 30'000 : 3'000, Broken::nothing);
    MESSAGE("seed " << seed << ": " << told(outcome));
    CHECK(outcome.violated == 0);
    CHECK(outcome.contradictions > 0);
}

TEST_CASE("the same checks catch merging that is broken") {
    const unsigned seed = drawn_seed();
    for (const auto& [broken, name] : {std::pair{Broken::session_id_reused, "session id reused"},
                                       std::pair{Broken::last_writer_wins, "last writer wins"},
                                       std::pair{Broken::versions_not_merged, "versions not merged"},
                                       std::pair{Broken::untouched_deletion, "deletion without touch"}}) {
        const Outcome outcome = run(seed, 150, broken);
        MESSAGE("seed " << seed << ", " << std::string(name) << ": " << told(outcome));
        CHECK(outcome.violated > 0);
    }
}
