#include "journeys/layout/connectors.h"

#include <doctest/doctest.h>

#include "tests/support/drawn.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

struct Pair {
    Drawn drawn;
    Id<Note> left, right;
    Id<Connector> line;

    Pair(Spot from, Spot to) {
        drawn.journey = drawn.build.journey();
        left = drawn.build.free_note(drawn.journey, "One", from);
        right = drawn.build.free_note(drawn.journey, "Two", to);
        Connector connector;
        connector.from = left;
        connector.to = right;
        line = drawn.build.add(connector);
        drawn.lay();
    }
    Run run() const { return run_of(drawn.piece(Part::connector, line)); }
};

}  // namespace

TEST_CASE("a line leaves a note at the edge that faces the other, whichever way that lies") {
    const Pair beside({100, 1'000}, {700, 1'100});
    CHECK(beside.run().from == Spot{300, 1'100});
    CHECK(beside.run().to == Spot{700, 1'200});
    const Pair back({700, 1'100}, {100, 1'000});
    CHECK(back.run().from == Spot{700, 1'200});
    CHECK(back.run().to == Spot{300, 1'100});
    const Pair below({100, 1'000}, {150, 1'600});
    CHECK(below.run().from == Spot{200, 1'200});
    CHECK(below.run().to == Spot{250, 1'600});
    const Pair above({150, 1'600}, {100, 1'000});
    CHECK(above.run().from == Spot{250, 1'600});
    CHECK(above.run().to == Spot{200, 1'200});
}

TEST_CASE("a line is pointed at along its way, not in the box around it") {
    const Pair pair({100, 1'000}, {900, 1'600});
    const Spot middle = pair.run().at(0.5);
    const Piece* found = piece_at(pair.drawn.scene, pair.drawn.index, middle);
    REQUIRE(found);
    CHECK(found->owner == Owner{pair.line});
    CHECK(piece_at(pair.drawn.scene, pair.drawn.index, {320, 1'690}) == nullptr);
}

TEST_CASE("a line goes with a note that is removed") {
    Pair pair({100, 1'000}, {900, 1'600});
    pair.drawn.build.edit(Remove<Note>{pair.left});
    CHECK(pair.drawn.build.document.all<Connector>().empty());
    pair.drawn.lay();
    CHECK(pair.drawn.of(Part::connector).empty());
}

TEST_CASE("lanes that are filtered out are not laid, and what is not asked for stands back") {
    Drawn drawn;
    Build& build = drawn.build;
    const auto commitment = build.commitment();
    drawn.journey = build.journey();
    const auto step = build.step(build.stage(drawn.journey));
    const auto capping = build.pain(step, 3, {commitment});
    const auto other = build.pain(step, 1, {});
    build.consensus(step, commitment, 4);
    drawn.lay();
    Filter filter;
    filter.caps_only = true;
    const auto faded = faded_pieces(drawn.subject(), drawn.scene, filter);
    const auto is_faded = [&](Id<Note> note) {
        return faded[static_cast<std::size_t>(&drawn.piece(Part::note, note) - drawn.scene.pieces.data())];
    };
    CHECK_FALSE(is_faded(capping));
    CHECK(is_faded(other));
    CHECK(faded_pieces(drawn.subject(), drawn.scene, Filter{}).empty());
    filter.toggle(Lane::emotion);
    filter.toggle(Lane::commitments);
    Subject subject = drawn.subject();
    subject.filter = &filter;
    const Scene scene = lay_out(subject);
    for (const Piece& piece : scene.pieces) {
        CHECK(piece.lane != Lane::emotion);
        CHECK(piece.lane != Lane::commitments);
    }
}
