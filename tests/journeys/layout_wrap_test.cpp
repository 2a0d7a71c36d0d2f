#include <doctest/doctest.h>

#include "journeys/layout/wrap.h"
#include "journeys/text.h"

using namespace parcours;

namespace {

// Widths that are easy to reckon with: every character takes half an em, marks none, wide ones a whole.
const FontMetrics& half_ems() {
    static const FontMetrics metrics = [] {
        FontMetrics plain;
        for (Advances& advances : plain.weights) advances.widths.assign(0x250, 500);
        return plain;
    }();
    return metrics;
}

// The lines of a text in a room of so many half ems, as high as it likes to be.
std::vector<std::string> lines(std::string_view text, int characters) {
    const auto wrapped = fitted(text, {characters * 5, 10'000}, {10, 10, Weight::regular}, half_ems());
    std::vector<std::string> result;
    for (const WrappedLine& line : wrapped.lines) result.push_back(line.text);
    return result;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text breaks at spaces, which take no room at the end of a line") {
    CHECK(lines("one two three", 7) == Lines{"one two", "three"});
    CHECK(lines("one two   three", 7) == Lines{"one two", "three"});
    CHECK(lines("one", 7) == Lines{"one"});
    CHECK(lines("", 7) == Lines{""});
}

TEST_CASE("text breaks where people broke it") {
    CHECK(lines("one\ntwo", 20) == Lines{"one", "two"});
    CHECK(lines("one\n\ntwo\n", 20) == Lines{"one", "", "two", ""});
}

TEST_CASE("text breaks after hyphens between letters, not within numbers or before the first letter") {
    CHECK(lines("rendez-vous", 8) == Lines{"rendez-", "vous"});
    CHECK(lines("de 2020-2021", 9) == Lines{"de", "2020-2021"});
    CHECK(lines("il est -vous", 10) == Lines{"il est", "-vous"});
}

TEST_CASE("French punctuation stays with its word, after a no-break space or an ordinary one") {
    CHECK(lines("un délai\u202F: long", 9) == Lines{"un", "délai\u202F:", "long"});
    CHECK(lines("un délai : long", 9) == Lines{"un", "délai :", "long"});
    CHECK(lines("dit « oui » et", 9) == Lines{"dit", "« oui »", "et"});
    CHECK(lines("paie 12\u00A0euros", 9) == Lines{"paie", "12\u00A0euros"});
}

TEST_CASE("Chinese and Japanese break between any two signs, but not before their full stop") {
    CHECK(lines("東京都庁", 4) == Lines{"東京", "都庁"});
    CHECK(lines("東京都。庁", 6) == Lines{"東京", "都。庁"});
}

TEST_CASE("a word longer than the line is split between characters, never within one") {
    CHECK(lines("anticonstitutionnellement", 10) == Lines{"anticonsti", "tutionnell", "ement"});
    const std::string family = "👩\u200D👩\u200D👧";
    CHECK(lines(family + family + family, 4) == Lines{family + family, family});
    const std::string accented = "e\u0301e\u0301e\u0301e\u0301";
    CHECK(lines(accented, 2) == Lines{"e\u0301e\u0301", "e\u0301e\u0301"});
    CHECK(lines("🇫🇷🇪🇺🇩🇪", 4) == Lines{"🇫🇷🇪🇺", "🇩🇪"});
    CHECK(lines("👍🏽👍🏽👍🏽", 4) == Lines{"👍🏽👍🏽", "👍🏽"});
}

TEST_CASE("text shrinks until it fits its room, and is cut with an ellipsis where the smallest size is too large") {
    const Size room{200, 60};
    const TextStyle style{24, 12, Weight::regular};
    CHECK(fitted("Short", room, style, half_ems()).size == 24);
    const auto shrunk = fitted("A longer text that has to shrink", room, style, half_ems());
    CHECK(shrunk.size < 24);
    CHECK(shrunk.size > 12);
    CHECK_FALSE(shrunk.cut);
    CHECK(line_height(shrunk.size) * static_cast<int>(shrunk.lines.size()) <= room.height);
    std::string endless;
    for (int i = 0; i < 2'000; ++i) endless += "word ";
    const auto cut = fitted(endless, room, style, half_ems());
    CHECK(cut.size == 12);
    CHECK(cut.cut);
    CHECK(cut.lines.back().text.ends_with("…"));
    for (const WrappedLine& line : cut.lines) CHECK(line.width <= room.width);
}

TEST_CASE("text shrinks rather than split a word, unless the word is too long for the smallest size") {
    const auto whole = fitted("Anticonstitutionnel", {120, 200}, {24, 10, Weight::regular}, half_ems());
    CHECK(whole.lines.size() == 1);
    CHECK(whole.size == 12);
    const auto split = fitted(std::string(80, 'a'), {120, 200}, {24, 10, Weight::regular}, half_ems());
    CHECK(split.size == 20);
    CHECK_FALSE(split.cut);
}

TEST_CASE("lines say where they stand in their text") {
    const std::string text = "one two\nthree four";
    const auto wrapped = fitted(text, {5 * 7, 1000}, {10, 10, Weight::regular}, half_ems());
    for (const WrappedLine& line : wrapped.lines) CHECK(text.substr(line.begin, line.end - line.begin) == line.text);
    REQUIRE(wrapped.lines.size() == 3);
    CHECK(wrapped.lines[1].begin == 8);
}

TEST_CASE("one line is cut with an ellipsis where it is too wide") {
    CHECK(fitted_line("Short", 100, 10, Weight::regular, half_ems()).text == "Short");
    const auto cut = fitted_line("A title that goes on", 50, 10, Weight::regular, half_ems());
    CHECK(cut.text.ends_with("…"));
    CHECK(cut.width <= 50);
    CHECK(fitted_line("First\nSecond", 100, 10, Weight::regular, half_ems()).text == "First");
}
