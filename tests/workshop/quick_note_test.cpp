#include "journeys/workshop/quick_note.h"

#include "tests/support/build.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

struct Line {
    Build build;
    Id<Journey> journey = build.journey();
    Id<Stage> stage = build.stage(journey);
    Id<Step> e1 = build.step(stage), e2 = build.step(stage);
    Id<Commitment> c1 = build.commitment();
    QuickPlace place{journey, {}, NoteKind::question};

    QuickLine read(std::string_view line) { return read_quick_note(build.document, place, line); }
    Note note(std::string_view line) {
        QuickLine result = read(line);
        REQUIRE(std::holds_alternative<Note>(result));
        return std::get<Note>(result);
    }
    std::string fault(std::string_view line) {
        QuickLine result = read(line);
        REQUIRE(std::holds_alternative<QuickFault>(result));
        return std::get<QuickFault>(result).code;
    }
};

}  // namespace

TEST_CASE("E2 ! 3 text is a blocking pain point on step E2") {
    Line line;
    const Note note = line.note("E2 ! 3 L’accueil n’a pas la liste");
    CHECK(note.step == line.e2);
    CHECK(note.journey == line.journey);
    CHECK(note.kind == NoteKind::pain);
    CHECK(note.severity == 3);
    CHECK(note.text == "L’accueil n’a pas la liste");
}

TEST_CASE("marks may be glued, in another case and in another order") {
    Line line;
    CHECK(line.note("e1 !2 too long").severity == 2);
    CHECK(line.note("!!! far too long").severity == 3);
    CHECK(line.note("E1: + friendly").kind == NoteKind::strength);
    CHECK(line.note("*a kiosk").text == "a kiosk");
    const Note said = line.note("E1 \"u: I came three times\"");
    CHECK(said.kind == NoteKind::verbatim);
    CHECK(said.perspective == Perspective::user);
    CHECK(said.text == "I came three times");
    const Note full = line.note("a: C1 ! 3 E2 nobody answers");
    CHECK(full.perspective == Perspective::agent);
    CHECK(full.commitments == std::vector{line.c1});
    CHECK(full.step == line.e2);
    CHECK(full.severity == 3);
    CHECK(full.text == "nobody answers");
}

TEST_CASE("without marks a line is a note of the usual kind where the last one was") {
    Line line;
    line.place.step = line.e1;
    const Note note = line.note("3 people wait outside");
    CHECK(note.kind == NoteKind::question);
    CHECK(note.step == line.e1);
    CHECK_FALSE(note.severity.has_value());
    CHECK(note.text == "3 people wait outside");
    CHECK(line.note("+ 3 people help").text == "3 people help");
    CHECK(line.note("! 4 counters closed").text == "4 counters closed");
}

TEST_CASE("a line that cannot be read says why") {
    Line line;
    CHECK(line.fault("E9 ! 3 text") == "no_step");
    CHECK(line.fault("E1 ! 3") == "no_text");
    const auto note = line.build.pain(line.e1, 1, {});
    CHECK(line.fault(line.build.at(note).ref + " text") == "other_ref");
    CHECK(std::holds_alternative<std::monostate>(line.read("   ")));
    CHECK(line.note("Enter the hall").text == "Enter the hall");
}

TEST_CASE("what marks a line of a list is no part of its note") {
    Line line;
    CHECK(line.note("- Trop loin").text == "Trop loin");
    CHECK(line.note("• E2 ! 2 Trop loin").step == line.e2);
    CHECK(line.note("3. + Aimable").kind == NoteKind::strength);
    CHECK(line.note("12) Trop loin").text == "Trop loin");
    CHECK(line.note("2024 est loin").text == "2024 est loin");
    CHECK(line.note("-5 °C dans la file").text == "-5 °C dans la file");
    CHECK(line.note("3.5 jours").text == "3.5 jours");
    CHECK(line.note("* une borne").kind == NoteKind::idea);
}
