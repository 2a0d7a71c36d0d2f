#include "app/look/screen.h"

#include <algorithm>

namespace parcours {

void Requests::post(Event event) { events.push_back(std::move(event)); }
void Requests::make(Edit edit) { make(std::vector{std::move(edit)}); }
void Requests::make(std::vector<Edit> edits) { post(Make{std::move(edits), {}, false}); }

float Screen::reach(float units) const { return px(state.settings.big_screen ? std::max(units, target) : units); }

}  // namespace parcours
