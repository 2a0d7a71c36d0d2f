#include "app/shell/window.h"

int main() {
    const auto end = parcours::run_window({}, [](const parcours::FrameInput& input) {
        return parcours::FrameOutput{{}, input.close_wanted, {}};
    });
    return end == parcours::WindowEnd::closed ? 0 : 3;
}
