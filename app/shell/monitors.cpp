#include "app/shell/monitors.h"

#include <algorithm>
#include <span>

namespace parcours {
namespace {

std::span<GLFWmonitor*> monitors() {
    int count = 0;
    GLFWmonitor** all = glfwGetMonitors(&count);
    return {all, static_cast<std::size_t>(std::max(count, 0))};
}

GLFWmonitor* monitor_named(const std::string& name) {
    const auto names = monitor_names();
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? nullptr : monitors()[static_cast<std::size_t>(found - names.begin())];
}

int shared(int from, int length, int other_from, int other_length) {
    return std::max(0, std::min(from + length, other_from + other_length) - std::max(from, other_from));
}

/// The screen that most of the window is on; the main one where that cannot be told.
GLFWmonitor* monitor_under(GLFWwindow* pane) {
    int x = 0, y = 0, width = 0, height = 0, most = 0;
    glfwGetWindowPos(pane, &x, &y);
    glfwGetWindowSize(pane, &width, &height);
    GLFWmonitor* best = glfwGetPrimaryMonitor();
    for (GLFWmonitor* monitor : monitors()) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        if (!mode) continue;
        int left = 0, top = 0;
        glfwGetMonitorPos(monitor, &left, &top);
        const int area = shared(x, width, left, mode->width) * shared(y, height, top, mode->height);
        if (area > most) most = area, best = monitor;
    }
    return best;
}

}  // namespace

std::vector<std::string> monitor_names() {
    std::vector<std::string> names;
    for (GLFWmonitor* monitor : monitors()) {
        const char* given = glfwGetMonitorName(monitor);
        const std::string name = given ? given : "";
        std::string unique = name;
        for (int number = 2; unique.empty() || std::find(names.begin(), names.end(), unique) != names.end(); ++number)
            unique = name + " " + std::to_string(number);
        names.push_back(unique);
    }
    return names;
}

void FullScreen::remember() {
    glfwGetWindowPos(pane_, &x_, &y_);
    glfwGetWindowSize(pane_, &width_, &height_);
}

void FullScreen::follow(const std::optional<std::string>& wanted) {
    if (wanted == now_) return;
    if (!now_) remember();
    now_ = wanted;
    if (!wanted) return glfwSetWindowMonitor(pane_, nullptr, x_, y_, width_, height_, GLFW_DONT_CARE);
    GLFWmonitor* monitor = monitor_named(*wanted);
    if (!monitor) monitor = monitor_under(pane_);
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (mode) glfwSetWindowMonitor(pane_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

}  // namespace parcours
