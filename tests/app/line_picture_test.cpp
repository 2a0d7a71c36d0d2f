#include "app/shell/line_picture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "app/shell/typefaces.h"

using namespace parcours;

namespace {

LinePicture picture(std::string_view line, int size = 40) {
    return picture_of(line, size, Weight::regular, {200, 0, 0});
}

// Columns of pixels without any ink: the gaps between letters that do not touch.
int gaps(const LinePicture& picture) {
    int count = 0;
    bool inked = true;
    for (int x = 2; x < picture.width - 2; ++x) {
        bool ink = false;
        for (int y = 0; y < picture.height; ++y)
            ink = ink || picture.pixels[static_cast<std::size_t>(y * picture.width + x) * 4 + 3] > 40;
        count += inked && !ink ? 1 : 0;
        inked = ink;
    }
    return count;
}

}  // namespace

TEST_CASE("Arabic letters join, Latin letters do not") {
    CHECK(gaps(picture("سلم")) == 0);
    CHECK(gaps(picture("nom")) == 2);
}

TEST_CASE("Hebrew is read from right to left") {
    // Of these two letters the second is the wide one: it is drawn on the left.
    const auto pair = picture("יש");
    const auto wide = picture("ש");
    int first_gap = 2;
    const auto inked = [&](int x) {
        for (int y = 0; y < pair.height; ++y)
            if (pair.pixels[static_cast<std::size_t>(y * pair.width + x) * 4 + 3] > 40) return true;
        return false;
    };
    while (first_gap < pair.width && inked(first_gap)) ++first_gap;
    CHECK(first_gap > wide.width / 2);
    CHECK(first_gap < pair.width);
}

TEST_CASE("an accent of its own joins its letter") { CHECK(picture("e\u0301").advance == picture("é").advance); }

TEST_CASE("emoji keep their colours, a family is one sign") {
    const auto face = picture("😀");
    CHECK(face.width > 20);
    if (colour_emoji_file().empty()) return;
    bool yellow = false;
    for (std::size_t at = 0; at < face.pixels.size(); at += 4)
        yellow = yellow || (face.pixels[at] > 200 && face.pixels[at + 1] > 150 && face.pixels[at + 3] > 200);
    CHECK(yellow);
    CHECK(picture("👩‍👩‍👧").advance == face.advance);
    CHECK(picture("🇫🇷").advance == face.advance);
}

TEST_CASE("letters are drawn in the ink asked for, as high as asked") {
    const auto letter = picture("ن");
    for (std::size_t at = 0; at < letter.pixels.size(); at += 4)
        if (letter.pixels[at + 3] > 0) CHECK(letter.pixels[at] > letter.pixels[at + 1]);
    CHECK(picture("漢", 80).advance == doctest::Approx(80).epsilon(0.03));
}

TEST_CASE("a line too wide for any screen is set smaller") {
    const auto line = picture_of("日本語日本語日本語", 100, Weight::bold, {0, 0, 0}, 300);
    CHECK(line.width <= 300);
    CHECK(line.size < 40);
}

TEST_CASE("a line that shows nothing has no pixels") {
    for (const auto* line : {"", " ", "\u200F", "\u200B"})
        CHECK_MESSAGE(picture(line).pixels.empty(), std::string(line));
}

TEST_CASE("bytes that are no text harm nothing") { CHECK(picture("caf\xE9 \xFF مرحبا \xC3").width > 0); }
