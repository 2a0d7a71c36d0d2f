#include "journeys/layout/follow.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/support/drawn.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

bool same(const Scene& a, const Scene& b) {
    const auto same_piece = [](const Piece& x, const Piece& y) {
        return x.box == y.box && x.owner == y.owner && x.part == y.part && x.ink == y.ink && x.row == y.row;
    };
    return a.loose == b.loose && a.bounds == b.bounds &&
           std::equal(a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end(), same_piece);
}

struct Walls {
    Drawn drawn;
    std::vector<Id<Note>> notes;
    Id<Step> step;
    Walls() {
        Build& build = drawn.build;
        drawn.journey = build.journey();
        step = build.step(build.stage(drawn.journey));
        for (int i = 0; i < 40; ++i)
            notes.push_back(build.free_note(drawn.journey, "Note", {i % 8 * 220, 3'000 + i / 8 * 250}));
        notes.push_back(build.pain(step, 1, {}));
        drawn.lay();
    }
    /// Whether the scene could follow; where it could, it must be the one that laying out gives.
    bool follows(const Edit& edit) {
        const Document before = drawn.build.document;
        drawn.build.edit(edit);
        Scene scene = drawn.scene;
        GridIndex index = drawn.index;
        const bool followed = follow(scene, index, drawn.journey, before, drawn.build.document);
        drawn.lay();
        if (followed) {
            CHECK(same(scene, drawn.scene));
            std::vector<std::uint32_t> found, expected;
            index.find(scene, {300, 3'100, 900, 700}, found);
            drawn.index.find(drawn.scene, {300, 3'100, 900, 700}, expected);
            CHECK(found == expected);
        }
        return followed;
    }
};

}  // namespace

TEST_CASE("a scene follows notes that are written or moved, and is then as if laid out anew") {
    Walls walls;
    const Id<Note> inner = walls.notes[10];
    CHECK(walls.follows(MoveNotes{{inner}, {{777, 3'333}}}));
    CHECK(walls.follows(write_of(walls.drawn.build.at(inner), &Note::text, std::string("Other words"))));
    CHECK(walls.follows(write_of(walls.drawn.build.at(walls.notes.back()), &Note::kind, NoteKind::idea)));
}

TEST_CASE("a scene does not follow what changes more than a note's own place") {
    Walls walls;
    CHECK_FALSE(walls.follows(AttachNotes{{walls.notes[3]}, walls.step}));
    CHECK_FALSE(walls.follows(Remove<Note>{walls.notes[4]}));
    CHECK_FALSE(walls.follows(MoveNotes{{walls.notes[0]}, {{500, 3'500}}}));
    Stage stage;
    stage.id = walls.drawn.build.mint.next<Stage>();
    stage.journey = walls.drawn.journey;
    CHECK_FALSE(walls.follows(Add<Stage>{stage}));
}

TEST_CASE("a scene follows hundreds of moves at random, or is laid out anew") {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto number = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
        Walls walls;
        int followed = 0;
        for (int i = 0; i < 200; ++i) {
            const Id<Note> note = walls.notes[static_cast<std::size_t>(number(0, 39))];
            followed += walls.follows(MoveNotes{{note}, {{number(0, 1'900), number(2'500, 5'000)}}});
        }
        CHECK(followed > 100);
    }
}

TEST_CASE("lines between notes follow the notes at their ends") {
    Walls walls;
    Connector connector;
    connector.from = walls.notes[10];
    connector.to = walls.notes[12];
    walls.drawn.build.add(connector);
    connector.to = walls.notes.back();
    walls.drawn.build.add(connector);
    walls.drawn.lay();
    CHECK(walls.drawn.of(Part::connector).size() == 2);
    CHECK(walls.follows(MoveNotes{{walls.notes[10]}, {{801, 3'401}}}));
    CHECK(walls.follows(MoveNotes{{walls.notes[12]}, {{301, 3'201}}}));
}

TEST_CASE("a parked note lies on no board, and takes its lines away") {
    Walls walls;
    Connector connector;
    connector.from = walls.notes[10];
    connector.to = walls.notes[12];
    walls.drawn.build.add(connector);
    walls.drawn.lay();
    const std::size_t notes = walls.drawn.of(Part::note).size();
    CHECK_FALSE(walls.follows(write_of(walls.drawn.build.at(walls.notes[10]), &Note::parked, true)));
    CHECK(walls.drawn.of(Part::note).size() == notes - 1);
    CHECK(walls.drawn.of(Part::connector).empty());
}
