#include "app/shell/window.h"

#include <cairo.h>
#include <doctest/doctest.h>
#include <imgui.h>

#include <cstdlib>
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

TEST_CASE("a glyph is drawn whole wherever between two pixels it stands") {
    constexpr int steps = 64, cell = 20;  // a typeface without hinting moves on by 64ths of a pixel
    const auto png = fs::temp_directory_path() / "parcours_glyphs_test.png";
    const WindowOptions options{.width = steps * cell, .height = 40, .screenshot = png};
    run_window(options, [](const FrameInput& input) {
        const ImFontGlyph glyph = *input.fonts.regular->GetFontBaked(16)->FindGlyph('l');
        for (int step = 0; step < steps; ++step) {
            const float x = static_cast<float>(cell * step + 4) + static_cast<float>(step) / steps;
            ImGui::GetForegroundDrawList()->AddImage(ImGui::GetIO().Fonts->TexRef, {x, 10 + glyph.Y0},
                                                     {x + glyph.X1 - glyph.X0, 10 + glyph.Y1}, {glyph.U0, glyph.V0},
                                                     {glyph.U1, glyph.V1});
        }
        return FrameOutput{};
    });
    cairo_surface_t* picture = cairo_image_surface_create_from_png(png.c_str());
    REQUIRE(cairo_image_surface_get_width(picture) == steps * cell);
    const auto ink_of = [&](int step) {
        int ink = 0;
        for (int y = 0; y < 40; ++y)
            for (int x = step * cell; x < (step + 1) * cell; ++x) {
                const unsigned char* row =
                    cairo_image_surface_get_data(picture) + y * cairo_image_surface_get_stride(picture);
                ink += std::abs(row[x * 4] - row[0]);
            }
        return ink;
    };
    CHECK(ink_of(0) > 1000);
    for (int step = 1; step < steps; ++step) {
        CAPTURE(step);
        CHECK(ink_of(step) == ink_of(0));
    }
    cairo_surface_destroy(picture);
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
