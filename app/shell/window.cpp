#include "app/shell/window.h"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "app/shell/chords.h"
#include "app/shell/monitors.h"
#include "app/shell/pacing.h"
#include "app/shell/paint.h"
#include "app/shell/text_images.h"
#include "app/shell/touch_screen.h"

namespace parcours {
namespace {

constexpr double shortest_frame = 1.0 / 120;  // seconds, for screens that do not wait by themselves
constexpr int longest_settling = 600;         // frames a screenshot waits for movements to end

// glfwPostEmptyEvent is only allowed while GLFW is in use.
std::mutex waking;
bool awake = false;

// GLFW from its first to its last call.
class Glfw {
  public:
    Glfw() : started_(glfwInit() == GLFW_TRUE) { set_awake(started_); }
    ~Glfw() {
        set_awake(false);
        if (started_) glfwTerminate();
    }
    Glfw(const Glfw&) = delete;
    Glfw& operator=(const Glfw&) = delete;
    bool started() const { return started_; }

  private:
    static void set_awake(bool on) {
        const std::lock_guard lock(waking);
        awake = on;
    }
    bool started_;
};

using Pane = std::unique_ptr<GLFWwindow, decltype(&glfwDestroyWindow)>;

Pane open_pane(const WindowOptions& options) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);  // nothing here has depth: two pictures of the screen less
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);  // shown with its first frame, not before
    glfwWindowHint(GLFW_AUTO_ICONIFY,
                   GLFW_FALSE);  // on a second screen, full screen stays while the first is worked on
    glfwWindowHint(GLFW_MAXIMIZED, options.maximized ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "parcours");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "parcours");
    return {glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr),
            &glfwDestroyWindow};
}

// Dear ImGui bound to a window, from its first to its last call.
class Interface {
  public:
    explicit Interface(GLFWwindow* pane) {
        ImGui::CreateContext();
        auto& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        io.ConfigInputTextCursorBlink = false;  // a blinking caret would wake an idle window
        ImGui::GetStyle().FontSizeBase = text_size;
        fonts_ = load_fonts(*io.Fonts);
        ImGui_ImplGlfw_InitForOpenGL(pane, true);
        ImGui_ImplOpenGL3_Init("#version 330 core");
    }
    ~Interface() {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext();
    }
    Interface(const Interface&) = delete;
    Interface& operator=(const Interface&) = delete;
    Fonts fonts() const { return fonts_; }
    LineImages& images() { return images_; }

  private:
    Fonts fonts_;
    LineImages images_;
};

class Loop {
  public:
    Loop(GLFWwindow* pane, Interface& interface, const Frame& frame)
        : pane_(pane),
          frame_(frame),
          full_screen_(pane),
          touch_screen_(pane),
          fonts_(interface.fonts()),
          images_(interface.images()) {
        glfwSetWindowUserPointer(pane, &dropped_);
        glfwSetDropCallback(pane, [](GLFWwindow* window, int count, const char** paths) {
            auto& dropped = *static_cast<std::vector<std::filesystem::path>*>(glfwGetWindowUserPointer(window));
            dropped.insert(dropped.end(), paths, paths + count);
        });
    }

    void run_until_closed() {
        draw();
        show();
        glfwShowWindow(pane_);
        while (!asked_.close) {
            full_screen_.follow(asked_.full_screen);
            wait();
            if (glfwGetWindowAttrib(pane_, GLFW_ICONIFIED) && !glfwWindowShouldClose(pane_)) continue;
            draw();
            show();
        }
    }

    bool write_settled_picture(const std::filesystem::path& png) {
        draw();
        for (int frames = 0; frames < longest_settling && (frames < Pacing::settling_frames || asked_.next_frame_in);
             ++frames)
            draw();
        return write_picture(*ImGui::GetDrawData(), png);
    }

  private:
    void draw() {
        drawn_at_ = glfwGetTime();
        FrameInput input{fonts_,       drawn_at_,      1, glfwWindowShouldClose(pane_) == GLFW_TRUE, {},
                         text_images_, monitor_names()};
        glfwSetWindowShouldClose(pane_, GLFW_FALSE);
        input.dropped_files.swap(dropped_);
        glfwGetWindowContentScale(pane_, &input.screen_scale, nullptr);
        ImGui::GetStyle().FontScaleDpi = input.screen_scale;
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplGlfw_NewFrame();
        input.pinch = take_fingers();
        chords_.hold_back();
        ImGui::NewFrame();
        chords_.hand_over();
        images_.begin_frame();
        asked_ = frame_(input);
        if (!images_.settled()) asked_.next_frame_in = 0;
        ImGui::Render();
        if (const std::string* title = caption_.news(asked_.title)) glfwSetWindowTitle(pane_, title->c_str());
    }

    // A finger is a pointer as long as it is down, wherever the mouse lies meanwhile.
    Pinch take_fingers() {
        for (const FingerEvent& touch : touch_screen_.touches()) fingers_.take(touch, drawn_at_);
        fingers_.wait(drawn_at_);
        auto& io = ImGui::GetIO();
        const auto point = [&](Point at) { io.AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y)); };
        io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        for (const PointerStep& step : fingers_.steps()) {
            point(step.at);
            if (step.pressed) io.AddMouseButtonEvent(ImGuiMouseButton_Left, *step.pressed);
        }
        if (const auto at = fingers_.pointer()) point(*at);
        io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
        return fingers_.pinch();
    }

    void show() {
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(pane_, &width, &height);
        paint(*ImGui::GetDrawData(), width, height);
        glfwSwapBuffers(pane_);
    }

    // Sleeps until something happens or the next frame is due.
    void wait() {
        auto due = input_is_waiting() ? 0.0 : pacing_.due(asked_.next_frame_in);
        if (const auto press = fingers_.due(drawn_at_)) due = std::min(due.value_or(*press), *press);
        if (!due) {
            glfwWaitEvents();
            return pacing_.something_happened();
        }
        const double until = drawn_at_ + std::max(*due, shortest_frame);
        const double left = until - glfwGetTime();
        if (left > 0)
            glfwWaitEventsTimeout(left);
        else
            glfwPollEvents();
        if (glfwGetTime() < until || input_is_waiting())
            pacing_.something_happened();
        else
            pacing_.nothing_happened(asked_.next_frame_in);
    }

    // Dear ImGui spreads a fast press and release over several frames.
    static bool input_is_waiting() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

    GLFWwindow* pane_;
    const Frame& frame_;
    FullScreen full_screen_;
    TouchScreen touch_screen_;
    Fingers fingers_;
    Chords chords_;
    Fonts fonts_;
    LineImages& images_;
    Caption caption_;
    TextImages text_images_ = std::bind_front(&LineImages::image_of, &images_);
    std::vector<std::filesystem::path> dropped_;
    FrameOutput asked_;
    double drawn_at_ = 0;
    Pacing pacing_;
};

}  // namespace

WindowEnd run_window(const WindowOptions& options, const Frame& frame) {
    const Glfw glfw;
    if (!glfw.started()) return WindowEnd::no_display;
    const Pane pane = open_pane(options);
    if (!pane) return WindowEnd::no_opengl;
    glfwMakeContextCurrent(pane.get());
    glfwSwapInterval(1);
    Interface interface(pane.get());
    Loop loop(pane.get(), interface, frame);
    if (!options.screenshot.empty())
        return loop.write_settled_picture(options.screenshot) ? WindowEnd::closed : WindowEnd::picture_not_written;
    loop.run_until_closed();
    return WindowEnd::closed;
}

void wake() {
    const std::lock_guard lock(waking);
    if (awake) glfwPostEmptyEvent();
}

}  // namespace parcours
