// A person in front of the window, without any window: moves, clicks and types, and sees the labels that were drawn.
// Never sleeps: each action draws as many frames as it takes.
#pragma once

#include <imgui.h>

#include <string_view>

#include "app/shell/chords.h"
#include "app/shell/text_images.h"
#include "app/shell/window.h"

namespace parcours::testing {

/// Owns an ImGui context of its own; one at a time.
class Actor {
  public:
    explicit Actor(Frame frame, ImVec2 size = {1440, 900});
    ~Actor();
    Actor(const Actor&) = delete;
    Actor& operator=(const Actor&) = delete;

    /// Draws some frames, a sixtieth of a second each; comes back with what the last one asked.
    FrameOutput watch(int frames = 3);

    /// Whether the last frame held a widget of that label (what follows "##" left out).
    bool sees(std::string_view label) const;
    /// Its middle, in pixels. A label that is not seen fails the test.
    ImVec2 place_of(std::string_view label) const;

    void point(ImVec2 at);
    void click(std::string_view label) { click(place_of(label)); }
    /// The last widget of that label that was drawn: in a sheet, where a bar behind it has the same words.
    void click_last(std::string_view label);
    void click(ImVec2 at, ImGuiMouseButton button = ImGuiMouseButton_Left);
    void double_click(ImVec2 at);
    void drag(ImVec2 from, ImVec2 to, ImGuiMouseButton button = ImGuiMouseButton_Left);
    void scroll(float notches);
    /// A key with its modifiers, for example ImGuiMod_Ctrl | ImGuiKey_Z, pressed and released.
    void press(ImGuiKeyChord chord);
    /// Holds modifiers down until called again with others, 0 for none.
    void hold(ImGuiKeyChord modifiers);
    void type(std::string_view text);
    void drop_files(std::vector<std::filesystem::path> files);
    void ask_to_close();

  private:
    FrameOutput draw();

    Frame frame_;
    FrameInput input_;
    LineImages images_;
    Chords chords_;
};

}  // namespace parcours::testing
