// What is typed before there is a field to type it into: on a slow machine the field that a key asks for is there some
// frames after the key.
#pragma once

#include <imgui.h>

#include <string_view>

namespace parcours {

class TypeAhead {
  public:
    /// At the start of a frame: what is typed while a field is awaited is kept, and goes first into the field that has
    /// come.
    void start_frame();

    /// A key of this frame has asked for a field. What it has typed itself, a letter in either case, is dropped; 0 for
    /// a key that types nothing.
    void await(char letter);

    bool awaiting() const { return frames_left_ > 0; }

  private:
    ImVector<ImWchar> kept_;
    int frames_left_ = 0;  // then no field is going to come
};

}  // namespace parcours
