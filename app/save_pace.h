// When an open session is brought into its file by itself, so that what lies there is never old: at a calm moment soon
// after a change, at the latest after some minutes or many changes. Seconds are told, never read from a clock.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "sessions/open_session.h"

namespace parcours {

class SavePace {
  public:
    static constexpr double soon = 30, calm = 3, latest = 120, again = 30;  // seconds

    /// The file lacks so many changes now.
    void seen(std::uint64_t behind, double now) {
        if (behind == 0) return begin();
        if (behind_ == 0) since_ = now;
        if (behind != behind_) last_ = now;
        behind_ = behind;
    }
    void failed(double now) { failed_ = now; }
    void begin() { *this = {}; }

    /// The moment from which the file is to be saved; none where it lacks nothing.
    std::optional<double> due() const {
        if (behind_ == 0) return std::nullopt;
        double moment = std::min(std::max(since_ + soon, last_ + calm), since_ + latest);
        if (behind_ >= most_behind) moment = since_;
        return failed_ ? std::max(moment, *failed_ + again) : moment;
    }

  private:
    std::uint64_t behind_ = 0;
    double since_ = 0, last_ = 0;
    std::optional<double> failed_;
};

}  // namespace parcours
