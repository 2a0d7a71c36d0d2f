#include "app/look/shaped_text.h"

#include <doctest/doctest.h>

#include "tests/support/actor.h"

using namespace parcours;
using parcours::testing::Actor;

TEST_CASE("a title in Arabic is measured as it is drawn, on one line or on several") {
    ImVec2 on_one_line;
    ImVec2 wrapped;
    int drawn = 0;
    Actor actor([&](const FrameInput& input) {
        const ShapedText title{"مرحبا بكم في البلدية", 20, Weight::bold, IM_COL32(0, 0, 0, 255)};
        const ShapedText card{title.text, title.size, title.weight, title.colour, 80};
        on_one_line = measured(input.text_images, title);
        wrapped = measured(input.text_images, card);
        ImDrawList* list = ImGui::GetForegroundDrawList();
        draw(*list, input.text_images, card, {100, 100});
        drawn = list->VtxBuffer.Size / 4;
        for (const ImDrawVert& corner : list->VtxBuffer) CHECK(corner.pos.x < 100 + 80 + 3);
        return FrameOutput{};
    });
    CHECK(on_one_line.y == 20);
    CHECK(wrapped.y == static_cast<float>(drawn) * 20);
    CHECK(drawn > 1);
    CHECK(wrapped.x <= 80);
    CHECK(on_one_line.x > wrapped.x);
}
