// The window of the application, from opening to closing. Never reads a command line.
#pragma once

#include <filesystem>

namespace parcours {

struct AppOptions {
    std::filesystem::path file;        ///< session to open; empty: the home screen
    std::filesystem::path screenshot;  ///< when given, no window is shown: one settled picture of it is written there
    /// How the screenshot looks, words with commas between: a view ("actions"), "fit", a theme ("dark"), "en", a scale
    /// ("200%"), a size ("1920x1080"), "alone" (no panels beside the view), what a view shows ("mirror", "matrix",
    /// "months", a tab of the knowledge view).
    std::string look;
};

/// Opens the window and returns when it is closed. Exit codes: 0 done, 3 no display or a picture that cannot be
/// written.
int run_app(const AppOptions& options);

}  // namespace parcours
