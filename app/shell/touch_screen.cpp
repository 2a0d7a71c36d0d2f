#include "app/shell/touch_screen.h"

#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#include <X11/extensions/XInput2.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>
#include <thread>
#include <utility>

#include "app/shell/window.h"

namespace parcours {
namespace {

std::optional<FingerEvent::Phase> phase_of(int type) {
    switch (type) {
        case XI_TouchBegin:
            return FingerEvent::Phase::down;
        case XI_TouchUpdate:
            return FingerEvent::Phase::moved;
        case XI_TouchEnd:
            return FingerEvent::Phase::up;
    }
    return {};
}

/// While it lives, refusals of the window system end nobody; `any` tells of them.
class Refusals {
  public:
    Refusals() { any_ = false; }
    ~Refusals() { XSetErrorHandler(before_); }
    Refusals(const Refusals&) = delete;
    Refusals& operator=(const Refusals&) = delete;
    bool any() const { return any_; }

  private:
    static inline bool any_ = false;
    XErrorHandler before_ = XSetErrorHandler([](Display*, XErrorEvent*) {
        any_ = true;
        return 0;
    });
};

struct Close {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

}  // namespace

/// A connection of its own: events of fingers on GLFW's would be thrown away by GLFW.
struct TouchScreen::Listener {
    std::unique_ptr<Display, Close> display;
    int extension = 0;
    int ending = -1;  ///< written to when it is to end
    std::mutex lock;
    std::vector<FingerEvent> touches;
    std::thread thread;

    /// False where this screen tells of no fingers.
    bool listen_to(Window window) {
        int event = 0, error = 0, major = 2, minor = 2;
        if (!display || !XQueryExtension(display.get(), "XInputExtension", &extension, &event, &error)) return false;
        if (XIQueryVersion(display.get(), &major, &minor) != Success || major * 100 + minor < 202) return false;
        unsigned char bits[XIMaskLen(XI_LASTEVENT)]{};
        for (const int type : {XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd})
            bits[type / 8] = static_cast<unsigned char>(bits[type / 8] | (1U << (type % 8)));
        XIEventMask mask{XIAllMasterDevices, sizeof bits, bits};
        const Refusals refusals;
        XISelectEvents(display.get(), window, &mask, 1);
        XSync(display.get(), False);
        if (refusals.any()) return false;
        ending = eventfd(0, EFD_CLOEXEC);
        return ending >= 0;
    }
    void read(XEvent& event) {
        XGenericEventCookie& cookie = event.xcookie;
        if (event.type != GenericEvent || cookie.extension != extension) return;
        if (!XGetEventData(display.get(), &cookie)) return;
        if (const auto phase = phase_of(cookie.evtype)) {
            const auto& told = *static_cast<const XIDeviceEvent*>(cookie.data);
            const std::lock_guard hold(lock);
            touches.push_back({static_cast<std::uint32_t>(told.detail), *phase, {told.event_x, told.event_y}});
        }
        XFreeEventData(display.get(), &cookie);
    }
    void run() {
        pollfd watched[]{{ConnectionNumber(display.get()), POLLIN, 0}, {ending, POLLIN, 0}};
        while (true) {
            bool any = false;
            for (XEvent event; XPending(display.get()) > 0; any = true) {
                XNextEvent(display.get(), &event);
                read(event);
            }
            if (any) wake();
            if (poll(watched, 2, -1) < 0 && errno != EINTR) return;
            if (watched[1].revents) return;
        }
    }
};

TouchScreen::TouchScreen(GLFWwindow* pane) {
    if (!glfwGetX11Display() || glfwGetX11Window(pane) == None) return;
    auto listener = std::make_unique<Listener>();
    listener->display.reset(XOpenDisplay(DisplayString(glfwGetX11Display())));
    if (!listener->listen_to(glfwGetX11Window(pane))) return;
    listener->thread = std::thread([&all = *listener] { all.run(); });
    listener_ = std::move(listener);
}

TouchScreen::~TouchScreen() {
    if (!listener_) return;
    eventfd_write(listener_->ending, 1);
    listener_->thread.join();
    close(listener_->ending);
}

std::vector<FingerEvent> TouchScreen::touches() {
    if (!listener_) return {};
    const std::lock_guard hold(listener_->lock);
    return std::exchange(listener_->touches, {});
}

}  // namespace parcours
