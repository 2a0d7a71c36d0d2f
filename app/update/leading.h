// What each event of leading a workshop does, grouped by subject: meeting.cpp, wall.cpp, votes.cpp, walk.cpp.
#pragma once

#include "app/update/on.h"

namespace parcours::on {

// meeting.cpp
void lead(State& state, Effects& effects, const lead::Passed& passed);
void lead(State& state, Effects& effects, const lead::ScriptsRead& read);
void lead(State& state, Effects& effects, const lead::PlanFromScript& plan);
void lead(State& state, Effects& effects, const lead::Replay& replay);
void lead(State& state, Effects& effects, const lead::KeepScript& keep);
void lead(State& state, Effects& effects, const lead::ShowWorkshop& show);
void lead(State& state, Effects& effects, const lead::Start& start);
void lead(State& state, Effects& effects, const lead::Hold& hold);
void lead(State& state, Effects& effects, const lead::Go& go);
void lead(State& state, Effects& effects, const lead::Pause&);
void lead(State& state, Effects& effects, const lead::Extend& extend);
void lead(State& state, Effects& effects, const lead::Close&);
void lead(State& state, Effects& effects, const lead::ChooseMode& choose);
void lead(State& state, Effects& effects, const lead::WriteMinutes& write);

// wall.cpp
void lead(State& state, Effects& effects, const lead::Hint& hint);
void lead(State& state, Effects& effects, const lead::TypeQuick& type);
void lead(State& state, Effects& effects, const lead::EnterQuick& enter);
void lead(State& state, Effects& effects, const lead::SendToCluster& send);
void lead(State& state, Effects& effects, const lead::Park& park);
void lead(State& state, Effects& effects, const lead::ToggleLock&);

// votes.cpp
void lead(State& state, Effects& effects, const lead::OpenRound& open);
void lead(State& state, Effects& effects, const lead::CloseRound& close);
void lead(State& state, Effects& effects, const lead::Seat& seat);
void lead(State& state, Effects& effects, const lead::Dots& dots);
void lead(State& state, Effects& effects, const lead::EnterVotes& enter);

// walk.cpp
void lead(State& state, Effects& effects, const lead::StartWalk& start);
void lead(State& state, Effects& effects, const lead::TypeWalk& type);
void lead(State& state, Effects& effects, const lead::WalkTo& walk);
void lead(State& state, Effects& effects, const lead::PauseWalk&);
void lead(State& state, Effects& effects, const lead::NoteOnWalk&);
void lead(State& state, Effects& effects, const lead::EndWalk&);

/// The edits with every new note marked as written in the running workshop.
std::vector<Edit> in_workshop(const Document& document, std::vector<Edit> edits);

/// Says in passing what is locked; once, however often it is tried.
void tell_held(State& state, const Refusal& held);

/// Closes what is still open of the workshop's rounds.
void close_rounds(State& state, Effects& effects, Id<Workshop> workshop);

/// The round that takes votes, or the newest one; while a workshop is running, of that one alone.
Id<VoteRound> round_in_view(const Document& document);

}  // namespace parcours::on
