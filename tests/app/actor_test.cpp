#include "tests/support/actor.h"

#include <doctest/doctest.h>
#include <imgui_stdlib.h>

#include <string>

using namespace parcours;
using parcours::testing::Actor;

TEST_CASE("an actor clicks, drags, types and presses keys as a person does") {
    std::string name;
    int clicks = 0;
    int double_clicks = 0;
    int undone = 0;
    float dragged = 0;
    Actor actor([&](const FrameInput&) {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({600, 400});
        ImGui::Begin("Board", nullptr, ImGuiWindowFlags_NoMove);
        if (ImGui::Button("Add##note")) ++clicks;
        ImGui::InputText("Name", &name);
        ImGui::InvisibleButton("Canvas", {200, 100});
        if (ImGui::IsItemActive()) dragged += ImGui::GetIO().MouseDelta.x;
        if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(0)) ++double_clicks;
        if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Y)) ++undone;
        ImGui::End();
        return FrameOutput{};
    });

    actor.click("Add");
    actor.click("Add");
    CHECK(clicks == 2);

    actor.click("Name");
    actor.type("Évry ☀");
    CHECK(name == "Évry ☀");

    actor.press(ImGuiMod_Ctrl | ImGuiKey_Y);
    CHECK(undone == 1);

    const auto middle = actor.place_of("Canvas");
    actor.drag(middle, {middle.x + 64, middle.y});
    CHECK(dragged == doctest::Approx(64));
    actor.double_click(middle);
    CHECK(double_clicks == 1);

    CHECK_FALSE(actor.sees("Remove"));
}
