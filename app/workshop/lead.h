// What leading a workshop asks for, as events.
#pragma once

#include <filesystem>
#include <set>
#include <variant>

#include "app/export/export.h"
#include "app/workshop/meeting.h"

namespace parcours::lead {

/// What time it is: told in each frame while something counts.
struct Passed {
    double now;  ///< seconds of the window
    Date today;
    int minute_of_day;
};
/// What the world has read.
struct ScriptsRead {
    std::shared_ptr<const std::vector<Script>> scripts;
};

// ---- the agenda
struct PlanFromScript {
    std::string id;
};
/// One more workshop with the agenda of this one.
struct Replay {
    Id<Workshop> workshop;
};
struct KeepScript {
    Id<Workshop> workshop;
};
struct ShowWorkshop {
    Id<Workshop> workshop;
};
struct Start {
    Id<Workshop> workshop;
};
struct Hold {
    Id<Activity> activity;
};
/// The activity before (-1) or after (+1) the one being held; after the last one the workshop ends.
struct Go {
    int by;
};
struct Pause {};
struct Extend {
    int minutes;
};
struct Close {};
struct ChooseMode {
    Mode mode;
};

// ---- the wall
/// Something locked was tried.
struct Hint {
    Refusal held;
};
/// The quick line as it is being typed, or shut.
struct TypeQuick {
    std::optional<QuickCapture> quick;
};
/// One note a line.
struct EnterQuick {
    std::string text;
};
/// The selected notes into a cluster, or into a new one of this title.
struct SendToCluster {
    Id<Cluster> cluster;
    std::string title;
};
struct Park {
    std::vector<Id<Note>> notes;
    bool parked = true;
};
/// Locks the notes selected, or unlocks them where all are locked; or the journey, where that is selected.
struct ToggleLock {};

// ---- votes
struct OpenRound {
    VoteScope scope;
    int budget;
    bool secret;
};
struct CloseRound {
    bool closed = true;
};
struct Seat {
    Seats seats;
};
struct Dots {
    Edit edit;
};
/// Lines such as "N12 2".
struct EnterVotes {
    std::string text;
};

// ---- the walkthrough
struct StartWalk {
    Id<Journey> journey;
};
struct TypeWalk {
    Walk walk;
};
struct WalkTo {
    Id<Step> step;
};
struct PauseWalk {};
struct NoteOnWalk {};
struct EndWalk {};

/// Writes the minutes of a workshop.
struct WriteMinutes {
    Id<Workshop> workshop;
    std::set<Format> formats;
    std::filesystem::path folder;
};

using Any =
    std::variant<Passed, ScriptsRead, PlanFromScript, Replay, KeepScript, ShowWorkshop, Start, Hold, Go, Pause, Extend,
                 Close, ChooseMode, Hint, TypeQuick, EnterQuick, SendToCluster, Park, ToggleLock, OpenRound, CloseRound,
                 Seat, Dots, EnterVotes, StartWalk, TypeWalk, WalkTo, PauseWalk, NoteOnWalk, EndWalk, WriteMinutes>;

}  // namespace parcours::lead

namespace parcours {
struct Lead {
    lead::Any what;
};
}  // namespace parcours
