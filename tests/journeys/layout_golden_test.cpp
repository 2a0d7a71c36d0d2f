#include <doctest/doctest.h>

#include <sstream>

#include "tests/support/drawn.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

struct Writer {
    std::ostringstream text;
    void box(const Box& box) { text << box.x << ',' << box.y << ' ' << box.width << 'x' << box.height; }
    void operator()(const TextLine& line) {
        text << "  " << line.baseline.x << ',' << line.baseline.y << " size " << line.size << ": " << line.text << '\n';
    }
    template <class Other>
    void operator()(const Other&) {}
};

// The boxes and the words of a scene, line by line.
std::string as_text(const Drawn& drawn, Part from) {
    Writer writer;
    for (const Piece& piece : drawn.scene.pieces) {
        if (piece.part < from) continue;
        writer.text << static_cast<int>(piece.part) << ' ';
        writer.box(piece.box);
        writer.text << '\n';
        for (const Mark& mark : marks_of(drawn.subject(), drawn.scene, piece)) std::visit(writer, mark);
    }
    return writer.text.str();
}

}  // namespace

TEST_CASE("a tiny journey is laid out and worded as it always was") {
    Drawn drawn;
    Build& build = drawn.build;
    const auto commitment = build.commitment("Tell people in real time");
    drawn.journey = build.journey("Renew a card");
    Step step;
    step.stage = build.stage(drawn.journey, "Ask");
    step.title = "Come to the counter";
    step.weight = 3;
    step.channels = {"counter", "tram"};
    step.actor = "User";
    step.description = "Queues, then asks.";
    step.emotion = -1;
    step.delay_announced = 15;
    step.delay_actual = 21.5;
    const auto come = build.add(step);
    build.consensus(come, commitment, 4);
    build.pain(come, 2, {commitment}, "Nowhere to sit");
    drawn.lay();
    CHECK(as_text(drawn, Part::journey_title) == R"(GOLDEN)");
}
