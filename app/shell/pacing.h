// When the next frame of a window is due, so that a window at rest draws none.
// Never looks at a clock: it is told what happened.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

namespace parcours {

class Pacing {
  public:
    static constexpr int settling_frames = 3;     ///< Dear ImGui places some things a frame or two after the event
    static constexpr double resting_delay = 0.5;  ///< seconds after which a resting pointer gets its tooltip

    /// Seconds from the last frame to the next, given what that frame asked for; nothing: sleep until something
    /// happens.
    std::optional<double> due(std::optional<double> asked) const {
        if (settling_ > 0) return 0;
        if (!resting_) return asked;
        return std::min(asked.value_or(resting_delay), resting_delay);
    }

    /// Mouse, keyboard, window or another thread woke us before the frame was due.
    void something_happened() {
        settling_ = settling_frames;
        resting_ = true;
    }

    /// The frame is due and nothing else happened; `asked` is what `due` was given.
    void nothing_happened(std::optional<double> asked) {
        if (settling_ > 0) {
            --settling_;
        } else if (resting_ && asked.value_or(resting_delay) >= resting_delay) {
            resting_ = false;
            settling_ = settling_frames;
        }
    }

  private:
    int settling_ = settling_frames;
    bool resting_ = false;  // something happened, and its tooltip is not yet told
};

/// The title of a window. Setting one is an event of its own: set anew in each frame, it would never let the window
/// rest.
class Caption {
  public:
    /// The title where it is another one than before; null where there is nothing to set.
    const std::string* news(const std::string& title) {
        if (title.empty() || title == title_) return nullptr;
        title_ = title;
        return &title_;
    }

  private:
    std::string title_;
};

}  // namespace parcours
