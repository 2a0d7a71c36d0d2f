// Undo and redo: the changes made, in order, each under the name of the edit that made it.
#pragma once

#include <memory>
#include <string>

#include "journeys/change.h"

namespace parcours {

/// One thing that undo takes back: a gesture or one stretch of typing.
struct HistoryStep {
    std::string label;  ///< name of the edit, such as "add_note": the screen words it
    std::shared_ptr<const Change> change;
};

struct History {
    std::vector<HistoryStep> done;    ///< newest last
    std::vector<HistoryStep> undone;  ///< newest last
};

/// The history after `change`; what had been undone can no longer be redone. An empty change is not remembered.
/// With `joined`, the change is added to the newest step (one stretch of typing is one step).
History remembered(History history, std::string label, const Document& before, const Document& after,
                   bool joined = false);

struct Rewound {
    Document document;
    History history;
};

/// Takes the newest step back (redo: does it again). Without such a step both stay as they are.
Rewound undo(const Document& document, History history);
Rewound redo(const Document& document, History history);

}  // namespace parcours
