#include "app/shell/window.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <filesystem>
#include <thread>

using namespace parcours;
namespace fs = std::filesystem;

TEST_CASE("a window draws, is woken by another thread, and closes when asked") {
    std::thread other;
    bool closing = false;
    int frames = 0;
    const auto end = run_window({}, [&](const FrameInput& input) {
        CHECK(input.fonts.regular != nullptr);
        if (++frames == 1) other = std::thread([&] { wake(); });
        closing = closing || frames > 3;
        return FrameOutput{{}, closing, "Parcours"};
    });
    other.join();
    CHECK(end == WindowEnd::closed);
    CHECK(frames > 3);
}

TEST_CASE("a screenshot is a picture of the settled window") {
    const auto png = fs::temp_directory_path() / "parcours_window_test.png";
    const WindowOptions options{.width = 320, .height = 200, .screenshot = png};
    const auto end = run_window(options, [](const FrameInput&) {
        ImGui::Begin("Parcours");
        ImGui::End();
        return FrameOutput{};
    });
    CHECK(end == WindowEnd::closed);
    CAPTURE(static_cast<int>(end));
    CHECK(fs::file_size(png) > 100);
    fs::remove(png);
}

TEST_CASE("a screenshot that cannot be written is told") {
    const WindowOptions options{.screenshot = "/nowhere/picture.png"};
    CHECK(run_window(options, [](const FrameInput&) { return FrameOutput{}; }) == WindowEnd::picture_not_written);
}

TEST_CASE("full screen covers a whole screen, and the window comes back as it was") {
    float before = 0, widest = 0, after = 0;
    int frames = 0;
    std::vector<std::string> monitors;
    const auto end = run_window({.width = 640, .height = 400}, [&](const FrameInput& input) {
        monitors = input.monitors;
        const float width = ImGui::GetIO().DisplaySize.x;
        if (++frames == 3) before = width;
        widest = std::max(widest, width);
        after = width;
        FrameOutput output{0.0, frames > 40, ""};
        if (frames > 5 && frames < 20) output.full_screen = monitors.front();
        return output;
    });
    CHECK(end == WindowEnd::closed);
    REQUIRE_FALSE(monitors.empty());
    CHECK(before < widest);
    CHECK(after == before);
}

TEST_CASE("waking without any window harms nothing") { wake(); }
