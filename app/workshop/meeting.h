// What the window knows of the workshop being led, beside what the document says of it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "journeys/change.h"
#include "sessions/scripts.h"

namespace parcours {

/// Counts seconds while it is looked at: it is told what time it is, and asks nobody.
struct Stopwatch {
    double counted = 0;          ///< seconds
    std::optional<double> seen;  ///< the clock when it was last told; none: not since it began or went on
    bool paused = false;
    friend bool operator==(const Stopwatch&, const Stopwatch&) = default;
};
void tell_time(Stopwatch& watch, double now);

/// The activity that is being held.
struct Holding {
    Id<Activity> activity;
    Stopwatch watch;
    friend bool operator==(const Holding&, const Holding&) = default;
};

/// A walkthrough being played: the whole window belongs to the step.
struct Walk {
    Id<FieldWork> field_work;
    Id<Step> step;
    Stopwatch watch;   ///< of this step, with what earlier visits have taken
    std::string text;  ///< of the note being written
    NoteKind kind = NoteKind::pain;
    friend bool operator==(const Walk&, const Walk&) = default;
};

/// The line in which notes are captured from the keyboard.
struct QuickCapture {
    std::string text;
    Id<Step> step;      ///< of the last line: the next one goes there too unless it says otherwise
    std::string added;  ///< refs of what the last lines have added
    friend bool operator==(const QuickCapture&, const QuickCapture&) = default;
};

/// Who votes on this laptop at the moment.
struct Seats {
    int count = 6;
    int taken = 1;  ///< 1..count
    int begun = 0;  ///< the seat that has put dots since it was taken; 0: none has
    Id<VoteRound> round;
    std::string line;                ///< typed votes
    std::optional<Refusal> refused;  ///< what the line was refused for
    friend bool operator==(const Seats&, const Seats&) = default;
};

struct Meeting {
    std::optional<Holding> holding;  ///< none: no workshop is running
    std::optional<Walk> walk;
    std::optional<QuickCapture> quick;
    Seats seats;
    Id<Workshop> shown;                        ///< in the view of workshops
    std::shared_ptr<const Change> undo_floor;  ///< the newest undo step of the mode before: undo stops there
    std::shared_ptr<const std::vector<Script>> scripts;
    Date today;
    int minute_of_day = 0;
};

/// Seconds planned and given, at least one.
double seconds_given(const Activity& activity);
/// Seconds left of them; below zero once it is over.
double seconds_left(const Holding& holding, const Activity& activity);

/// "12:05", or "+02:10" for what is beyond.
std::string countdown(double seconds_left);
/// Seconds until a timer in sight shows another figure; none where none runs.
std::optional<double> next_tick(const Meeting& meeting);

/// "14:32".
std::string minute_text(int minute_of_day);

}  // namespace parcours
