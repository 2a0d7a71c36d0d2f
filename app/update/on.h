// What each event does to the state, one overload each, grouped by subject in this folder's files.
#pragma once

#include "app/update/update.h"

namespace parcours::on {

// editing.cpp
void event(State& state, Effects& effects, const Make& make);
void event(State& state, Effects& effects, const RefuseField& refuse);
void event(State& state, Effects& effects, const EndTyping&);
void event(State& state, Effects& effects, const Undo&);
void event(State& state, Effects& effects, const Redo&);
void event(State& state, Effects& effects, const AddFromTemplate& add);
void event(State& state, Effects& effects, const PlanFrom& plan);
void event(State& state, Effects& effects, const RemoveSelected&);
/// Makes the edits as one undo step. False where they were refused.
bool make(State& state, Effects& effects, const Make& make);

// leading.cpp
void event(State& state, Effects& effects, const Lead& lead);
/// Goes on with what a session that is opened says: a workshop that was running runs on, paused.
void follow_workshop(State& state);

// planning.cpp
void event(State& state, Effects& effects, const Plan& plan);

// screens.cpp
void event(State& state, Effects& effects, const Select& select);
void event(State& state, Effects& effects, const ShowView& show);
void event(State& state, Effects& effects, const ShowJourney& show);
void event(State& state, Effects& effects, const GoTo& go);
void event(State& state, Effects& effects, const ShowActions& show);
void event(State& state, Effects& effects, const SearchTemplates& search);
void event(State& state, Effects& effects, const ShowDialog& show);
void event(State& state, Effects& effects, const CloseDialog&);
void event(State& state, Effects& effects, const ChangeSettings& change);
void event(State& state, Effects& effects, const ToggleFullScreen&);
void event(State& state, Effects& effects, const ToggleSide& toggle);
void event(State& state, Effects& effects, const CloseDrawer&);
void event(State& state, Effects& effects, const ShowOutline& show);
void event(State& state, Effects& effects, const WindowMeasured& measured);
void event(State& state, Effects& effects, const MonitorsSeen& seen);
void event(State& state, Effects& effects, const DismissToast& dismiss);
void event(State& state, Effects& effects, const StartExport&);
void event(State& state, Effects& effects, const ExportMoved& moved);
void event(State& state, Effects& effects, const ExportEnded& ended);
void event(State& state, Effects& effects, const ShowFolder& show);

// board.cpp
void event(State& state, Effects& effects, const AskBoard& ask);
void event(State& state, Effects& effects, const BoardHandled& handled);
/// Keeps the board in step after any other event: what is selected, and which journey it shows.
void follow_with_board(State& state, Id<Journey> journey_before);

// views.cpp
void event(State& state, Effects& effects, const Present& present);
void event(State& state, Effects& effects, const ShowOther&);
void event(State& state, Effects& effects, const MakeToBe&);
void event(State& state, Effects& effects, const ShowAudience& show);

// copies.cpp
void event(State& state, Effects& effects, const OpenBeside& open);
void event(State& state, Effects& effects, const MergeCopy& merge);
void event(State& state, Effects& effects, const ConfirmMerge&);
void event(State& state, Effects& effects, const ChooseSides& choose);
void event(State& state, Effects& effects, const CopyRead& read);
void event(State& state, Effects& effects, const Brought& brought);
void event(State& state, Effects& effects, const BringingFailed& failed);
void event(State& state, Effects& effects, const ContradictionsFound& found);

// boards.cpp
void event(State& state, Effects& effects, const OpenBoard& open);
void event(State& state, Effects& effects, const BoardRead& read);
void event(State& state, Effects& effects, const ChooseBoardJourney& choose);
void event(State& state, Effects& effects, const TakeBoard&);

// reading.cpp
void event(State& state, Effects& effects, const ReadDossier& read);

// versions.cpp
void event(State& state, Effects& effects, const NameVersion& name);
void event(State& state, Effects& effects, const LookAtVersion& look);
void event(State& state, Effects& effects, const BringBack& back);
void event(State& state, Effects& effects, const VersionPacked& packed);

// files.cpp
void event(State& state, Effects& effects, const ChooseFile& choose);
void event(State& state, Effects& effects, const BrowseTo& browse);
void event(State& state, Effects& effects, const FolderListed& listed);
void event(State& state, Effects& effects, const ConfirmFile&);
void event(State& state, Effects& effects, const Save&);
void event(State& state, Effects& effects, const Leave& leave);
void event(State& state, Effects& effects, const Discard& discard);
void event(State& state, Effects& effects, const CatalogueRead& read);
void event(State& state, Effects& effects, const SessionOpened& opened);
void event(State& state, Effects& effects, const OpeningFailed& failed);
void event(State& state, Effects& effects, const ChangesKept& kept);
void event(State& state, Effects& effects, const KeepingFailed& failed);
void event(State& state, Effects& effects, const SessionSaved& saved);
void event(State& state, Effects& effects, const SavingFailed& failed);
void event(State& state, Effects& effects, const DamageSetAside& damage);
void event(State& state, Effects& effects, const SessionClosed&);
void event(State& state, Effects& effects, const ClosingFailed& failed);

/// Tells something in passing; `text_key` is worded with the slots.
void tell(State& state, Toast::Tone tone, std::string text_key, std::map<std::string, std::string> slots = {});
/// The same for a problem of a file.
void tell(State& state, const Problem& problem);

/// The journey beside the one in view, where that has gone between the two documents.
Id<Journey> neighbour(const Document& before, const Document& after, Id<Journey> journey);

/// Puts the next document in the place of the current one, has the change made durable and forgets selections of what
/// is gone. Without a change nothing happens.
void put_document(State& state, Effects& effects, Document next, History history, const std::string& label);

}  // namespace parcours::on
