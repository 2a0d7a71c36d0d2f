// What a widget asks for: edits, nothing done yet. The application makes them, or words the refusal.
#pragma once

#include <string>
#include <vector>

#include "journeys/edit.h"

namespace parcours {

/// Edits made together: one step of undo.
struct Posted {
    std::vector<Edit> edits;
    bool joined = false;  ///< goes on with the step before: one stretch of typing is undone as one
};

struct Outbox {
    IdMint& mint;  ///< ids of what is added
    std::vector<Posted> posted;
    std::optional<Refusal> held = {};  ///< what was tried and is locked
    std::string voted = {};            ///< ref of what is to get one more dot; empty: nothing

    void post(Edit edit) { post(std::vector<Edit>{std::move(edit)}); }
    void post(std::vector<Edit> edits, bool joined = false) {
        if (!edits.empty()) posted.push_back({std::move(edits), joined});
    }
};

}  // namespace parcours
