#include "tests/support/recorded_items.h"

#include <imgui_internal.h>

#include <algorithm>

namespace parcours::testing {
namespace {

std::vector<RecordedItem> items;

}  // namespace

void record_items() {
    items.clear();
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

void stop_recording() { ImGui::GetCurrentContext()->TestEngineHookItems = false; }

const std::vector<RecordedItem>& recorded_items() { return items; }

const RecordedItem* find_item(std::string_view label) {
    const auto found = std::ranges::find(items, label, &RecordedItem::label);
    return found == items.end() ? nullptr : &*found;
}

}  // namespace parcours::testing

using parcours::testing::items;

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect& box, const ImGuiLastItemData*) {
    if (id != 0) items.push_back({id, {}, box.Min, box.Max});
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
    if (id == 0 || label == nullptr) return;
    const auto item = std::find_if(items.rbegin(), items.rend(), [id](const auto& each) { return each.id == id; });
    // What is named without being written there: "##name##more".
    const char* name = std::string_view(label).starts_with("##") ? label + 2 : label;
    if (item != items.rend()) item->label = std::string(name, ImGui::FindRenderedTextEnd(name));
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID id) {
    const auto item = std::ranges::find(items, id, &parcours::testing::RecordedItem::id);
    return item == items.end() ? nullptr : item->label.c_str();
}
