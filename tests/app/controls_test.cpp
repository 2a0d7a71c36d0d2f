#include "app/look/controls.h"

#include <doctest/doctest.h>

#include "tests/support/view_window.h"

using namespace parcours;
using namespace parcours::testing;

TEST_CASE("what cannot be pressed is drawn so that it stands back") {
    ImU32 open = 0, shut = 0, open_ground = 0, shut_ground = 0;
    ViewWindow window(Document{}, [&](const Screen& screen) {
        open = colour(screen, Ink::text);
        open_ground = mixed_colour(screen, Ink::surface, Ink::text, 0.1F);
        ImGui::BeginDisabled();
        shut = colour(screen, Ink::text);
        shut_ground = mixed_colour(screen, Ink::surface, Ink::text, 0.1F);
        ImGui::EndDisabled();
    });
    window.actor.watch();
    CHECK((open >> IM_COL32_A_SHIFT) == 255);
    CHECK((shut >> IM_COL32_A_SHIFT) < 128);
    CHECK((open_ground >> IM_COL32_A_SHIFT) == 255);
    CHECK((shut_ground >> IM_COL32_A_SHIFT) < 128);
}
