// Where each labelled widget was in the last frames: the eyes of a test that drives the interface.
// Filled by Dear ImGui itself while recording; never part of the program people run.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace parcours::testing {

struct RecordedItem {
    ImGuiID id = 0;
    std::string label;  ///< as given to the widget, without what follows "##"; of "##name##more" the name
    ImVec2 min, max;    ///< in pixels of the window
};

/// Starts afresh and records the items of the current ImGui context until `stop_recording`. Call it before a frame.
void record_items();
void stop_recording();

/// What was drawn since `record_items`, in drawing order.
const std::vector<RecordedItem>& recorded_items();

/// The first recorded item with that label; null when there is none.
const RecordedItem* find_item(std::string_view label);

}  // namespace parcours::testing
