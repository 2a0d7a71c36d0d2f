// The screens of the machine, and a window over the whole of one of them. Never looks at what the window shows.
#pragma once

#include <GLFW/glfw3.h>

#include <optional>
#include <string>
#include <vector>

namespace parcours {

/// The names of the screens, the main one first; two of one make are told apart by a number.
std::vector<std::string> monitor_names();

/// Keeps a window ordinary or over a whole screen, as it was last told, and remembers where the ordinary one was.
class FullScreen {
  public:
    explicit FullScreen(GLFWwindow* pane) : pane_(pane) {}

    /// The name of a screen; empty: the one where most of the window is; nothing: an ordinary window.
    void follow(const std::optional<std::string>& wanted);

  private:
    void remember();

    GLFWwindow* pane_;
    std::optional<std::string> now_;
    int x_ = 0, y_ = 0, width_ = 0, height_ = 0;  // of the ordinary window
};

}  // namespace parcours
