#include "app/run.h"

#include "app/shell/window.h"

namespace parcours {

int run_app(const AppOptions& options) {
    WindowOptions window;
    window.screenshot = options.screenshot;
    const auto end = run_window(window, [](const FrameInput& input) {
        return FrameOutput{{}, input.close_wanted, {}};
    });
    return end == WindowEnd::closed ? 0 : 3;
}

}  // namespace parcours
