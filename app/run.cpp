#include "app/run.h"

#include "app/app.h"

namespace parcours {

int run_app(const AppOptions& options) {
    WindowOptions window;
    window.screenshot = options.screenshot;
    App app(World::read_settings());
    if (!options.file.empty()) app.take(Leave{OpenFile{options.file}});
    const auto end = run_window(window, [&](const FrameInput& input) { return app.frame(input); });
    return end == WindowEnd::closed ? 0 : 3;
}

}  // namespace parcours
