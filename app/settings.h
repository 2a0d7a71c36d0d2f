// What one person prefers on this machine, kept between two openings. Never part of a session.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/words.h"
#include "journeys/layout/palette.h"

namespace parcours {

inline constexpr int least_scale = 75;  ///< per cent
inline constexpr int most_scale = 300;
inline constexpr std::size_t most_recent = 12;
inline constexpr std::size_t longest_writer = 100;  ///< bytes

struct Settings {
    Language language = Language::fr;
    Theme theme = Theme::light;
    int scale = 100;  ///< of the interface, per cent, 75..300
    /// For a room: a scale of its own, and everything large enough for a finger.
    bool big_screen = false;
    int big_screen_scale = 150;  ///< per cent, 75..300
    std::string monitor;         ///< the screen that full screen takes, by its name; empty: the one the window is on
    bool list_shown = true;
    bool inspector_shown = true;
    std::vector<std::filesystem::path> recent;  ///< sessions opened, newest first
    std::filesystem::path folder;               ///< where files were last saved or opened
    std::string writer;                         ///< the name that changes of copies are told by; may be empty
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// The scale in use, per cent: of the big screen, never less than the ordinary one, or the ordinary one.
int scale_in_use(const Settings& settings);
/// The settings with that scale in use, kept between the least of the two that holds and the most.
Settings with_scale(Settings settings, int scale);

/// The settings with this file as the newest of the recent ones.
Settings with_recent(Settings settings, const std::filesystem::path& file);
/// The settings without this file among the recent ones.
Settings without_recent(Settings settings, const std::filesystem::path& file);

/// The settings as the text of their file, and back; what cannot be read keeps its default.
std::string settings_text(const Settings& settings);
Settings settings_from(std::string_view text, const Settings& defaults);

/// The defaults for somebody whose LANG is this: English for English, French for everybody else.
Settings default_settings(std::string_view lang);

/// $XDG_CONFIG_HOME/parcours/settings.json, by default in ~/.config.
std::filesystem::path settings_file();

}  // namespace parcours
