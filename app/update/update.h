// The only place that makes a state: what was, and what happened, give what is and what the world is to do.
// Never touches the world.
#pragma once

#include "app/effect.h"
#include "app/event.h"

namespace parcours {

struct Updated {
    State state;
    Effects effects;
};

Updated update(State state, const Event& event);

/// The path a new file is offered in.
std::filesystem::path usual_folder(const Settings& settings);
/// The folder of the open session; where it has no file, the usual one.
std::filesystem::path folder_of(const State& state);

/// What an export dialog of the open session begins with, and what a dialog asks for.
ExportDialog export_dialog_of(const State& state);
ExportRequest request_of(const State& state, const ExportDialog& dialog);

}  // namespace parcours
