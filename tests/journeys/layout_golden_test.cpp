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
    CHECK(as_text(drawn, Part::journey_title) == R"(2 0,0 640x104
  12,25 size 16: P1
  12,76 size 36: Renew a card
  335,73 size 26: 75.0
  403,69 size 15: kept
5 256,120 240x48
  12,30 size 18: Ask
19 456,128 32x32
18 512,120 56x48
6 256,188 240x144
  12,58 size 18: Come to the counter
  12,27 size 13: E1
  125,27 size 12: Moment of truth
  34,127 size 13: told 15 d · real 21.5 d
20 240,188 16x144
3 12,352 228x40
  0,24 size 15: Channels
7 256,352 240x40
  26,24 size 13: Counter
  116,24 size 13: tram
3 12,400 228x120
  0,64 size 15: Emotion
8 256,400 240x120
3 12,528 228x104
  0,56 size 15: Front office
9 256,528 240x104
  29,26 size 13: User
  8,44 size 12: Queues, then asks.
10 0,632 508x28
  38,18 size 13: Line of visibility
3 12,660 228x104
  0,56 size 15: Back office
4 12,772 228x64
  9,37 size 14: 1
  187,37 size 15: 75.0
  34,28 size 13: Tell people in real
  34,45 size 13: time
12 256,776 240x56
  52,26 size 20: 75.0
  184,22 size 12: capped
  52,43 size 13: kept
  214,43 size 12: N1
3 12,844 228x56
  0,32 size 15: Notes
13 256,856 240x118
  12,44 size 14: Nowhere to sit
  12,106 size 12: N1
  201,105 size 11: 1
21 256,982 240x40
  98,24 size 13: Add a note
)");
}
