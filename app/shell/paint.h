// A finished ImGui frame put on the screen, or in a picture beside it: what `--screenshot` writes.
// The OpenGL context of the window must be current; the window need not be seen.
#pragma once

#include <imgui.h>

#include <filesystem>

namespace parcours {

/// Draws a frame over the whole of the current framebuffer; width and height in its pixels.
void paint(ImDrawData& frame, int width, int height);

/// Draws a frame into a picture of its own and writes it as PNG; false when the file cannot be written.
bool write_picture(ImDrawData& frame, const std::filesystem::path& png);

}  // namespace parcours
