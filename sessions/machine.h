// What a session needs of the machine it lives on: its disk, a clock, chance, and a folder of its own.
#pragma once

#include <cstdint>
#include <functional>

#include "journeys/id.h"
#include "sessions/storage.h"

namespace parcours {

struct Machine {
    std::shared_ptr<Storage> storage;
    std::filesystem::path state_folder;   ///< journals and what has no file yet; local to the machine
    std::function<std::string()> now;     ///< UTC, "2026-11-21T22:07:58Z"
    std::function<std::uint64_t()> draw;  ///< 64 random bits
    std::string writer;                   ///< what the person in front of it wants to be called; may be empty
};

/// The real one. The state folder is $XDG_STATE_HOME/parcours, by default ~/.local/state/parcours.
Machine this_machine();

/// Ids for one opening of a session: the replica is drawn at random.
IdMint new_mint(const Machine& machine);

/// Where a town drops its own templates: parcours/templates in each of $XDG_DATA_DIRS and, last as it is the most
/// personal, in $XDG_DATA_HOME.
std::vector<std::filesystem::path> template_folders();

}  // namespace parcours
