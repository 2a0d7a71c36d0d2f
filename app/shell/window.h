// The window: opened once, asleep until something happens, drawn by a function given to it.
// Never knows what is drawn, nor anything of sessions.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/shell/fonts.h"
#include "widgets/pointer.h"
#include "widgets/text_image.h"

namespace parcours {

struct WindowOptions {
    std::string title = "Parcours";
    int width = 1440;  ///< both before the scale of the screen is taken into account
    int height = 900;
    bool maximized = false;
    std::filesystem::path screenshot =
        {};  ///< when given, no window is shown: one settled frame is written there as PNG
};

/// What happened to the window since the last frame; mouse and keyboard are in ImGui's own io.
struct FrameInput {
    Fonts fonts;
    double now = 0;             ///< seconds since the window was opened
    float screen_scale = 1;     ///< 2 on a screen of twice the density; text already follows it
    bool close_wanted = false;  ///< somebody closes the window: answer with `close` when that is all right
    std::vector<std::filesystem::path> dropped_files;
    TextImages text_images;                  ///< pictures of lines that glyphs alone cannot show
    std::vector<std::string> monitors = {};  ///< names of the screens, the main one first
    Pinch pinch = {};                        ///< of two fingers, in pixels of the window
};

/// What the frame asks of the window.
struct FrameOutput {
    std::optional<double> next_frame_in;  ///< seconds; 0 while something moves; nothing: sleep until something happens
    bool close = false;
    std::string title;  ///< empty: stays as it is
    /// The whole of the screen of that name, or with an empty one of the screen where most of the window is; nothing:
    /// an ordinary window.
    std::optional<std::string> full_screen = std::nullopt;
};

using Frame = std::function<FrameOutput(const FrameInput&)>;

enum class WindowEnd { closed, no_display, no_opengl, picture_not_written };

/// Opens the window, draws with `frame` whenever something happened, and comes back when it is closed.
/// Between events nothing is drawn and no processor is used.
WindowEnd run_window(const WindowOptions& options, const Frame& frame);

/// Has a frame drawn soon; may be called from any thread, at any time.
void wake();

}  // namespace parcours
