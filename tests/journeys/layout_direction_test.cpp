#include <doctest/doctest.h>

#include "journeys/layout/pen.h"
#include "journeys/text.h"

using namespace parcours;

namespace {

std::vector<TextLine> lines_in(const Box& box, std::string_view text) {
    Pen pen(plain_metrics());
    pen.text(box, text, {20, 20, Weight::regular}, Ink::text);
    std::vector<TextLine> lines;
    for (const Mark& mark : pen.take()) lines.push_back(std::get<TextLine>(mark));
    return lines;
}

}  // namespace

TEST_CASE("the first letter tells which way a text runs") {
    for (const auto* text : {"مرحبا", "שלום", "12. שלום", "« مرحبا » monde", "\u200FParis"})
        CHECK_MESSAGE(reads_right_to_left(text), std::string(text));
    for (const auto* text : {"", "12", "Paris مرحبا", "Œuvre", "日本語", "😀", "١٢٣ Paris", "Привет"})
        CHECK_MESSAGE(!reads_right_to_left(text), std::string(text));
}

TEST_CASE("lines that run from right to left end at the right of their card") {
    const Box card{100, 0, 200, 200};
    for (const TextLine& line : lines_in(card, "مرحبا بكم في البلدية الطابور طويل جدا"))
        CHECK(line.baseline.x + line.width == card.right());
    for (const TextLine& line : lines_in(card, "Le guichet est fermé le mercredi")) CHECK(line.baseline.x == card.x);
}

TEST_CASE("a line that begins with a foreign word keeps the direction of its paragraph") {
    const auto lines = lines_in({0, 0, 150, 200}, "مرحبا\u00A0بكم\u00A0في Paris2026");
    REQUIRE(lines.size() == 2);
    CHECK(reads_right_to_left(lines[1].text));
    CHECK(lines[1].text == "\u200FParis2026");
}
