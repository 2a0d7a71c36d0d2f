// The window of the application, from opening to closing. Never reads a command line.
#pragma once

#include <filesystem>

namespace parcours {

struct AppOptions {
    std::filesystem::path file;        ///< session to open; empty: the home screen
    std::filesystem::path screenshot;  ///< when given, no window is shown: one settled picture of it is written there
};

/// Opens the window and returns when it is closed. Exit codes: 0 done, 3 no display or a picture that cannot be
/// written.
int run_app(const AppOptions& options);

}  // namespace parcours
