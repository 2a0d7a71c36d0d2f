// Listens to the fingers on a window. GLFW tells of one finger only, as if it were a mouse.
#pragma once

#include <memory>
#include <vector>

#include "app/shell/fingers.h"

struct GLFWwindow;

namespace parcours {

class TouchScreen {
  public:
    /// Where the window system is not X11, or too old to know fingers, none is ever told of.
    explicit TouchScreen(GLFWwindow* pane);
    ~TouchScreen();
    TouchScreen(const TouchScreen&) = delete;
    TouchScreen& operator=(const TouchScreen&) = delete;

    /// What fingers did since this was last asked, in pixels of the window. The window is woken when there is
    /// something.
    std::vector<FingerEvent> touches();

  private:
    struct Listener;
    std::unique_ptr<Listener> listener_;
};

}  // namespace parcours
