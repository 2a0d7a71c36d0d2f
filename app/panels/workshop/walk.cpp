// A journey played as a user would live it: one step fills the window, its time runs, what happens is noted.
#include <imgui_internal.h>

#include <algorithm>

#include "app/numbers.h"
#include "app/panels/workshop/workshop.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float column = 860;

/// Minutes and seconds on this step, and on the whole walk.
std::string clock_text(double seconds) {
    const int whole = static_cast<int>(seconds);
    return countdown(whole);
}

double seconds_before(const Screen& screen, const Walk& walk) {
    double seconds = 0;
    for (const Timing& each : screen.document().all<Timing>())
        if (each.field_work == walk.field_work && each.step != walk.step) seconds += each.seconds;
    return seconds;
}

void draw_head(const Screen& screen, const std::vector<const Step*>& steps, std::size_t place) {
    const Walk& walk = *screen.state.meeting.walk;
    const Journey* journey = screen.document().find(journey_of(screen.document(), walk.step));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = room();
    std::string line = journey ? journey->title : "";
    line += " · " +
            screen.words("walk.step_of", {{"n", std::to_string(place + 1)}, {"count", std::to_string(steps.size())}});
    draw_line(screen, at, line, {type::body, true, Ink::text_soft}, width - screen.px(240));
    const float each = (width - screen.px(240)) / static_cast<float>(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const ImVec2 min{at.x + each * static_cast<float>(i), at.y + screen.px(32)};
        draw_ground(screen, min, {min.x + each - screen.px(4), min.y + screen.px(6)},
                    i <= place ? Ink::accent : Ink::line, 3);
    }
    ImGui::SetCursorScreenPos({at.x + width - screen.px(200), at.y});
    if (button(screen, screen.word("walk.end"), {Tone::plain, Icon::check, screen.px(200)}))
        lead_on(screen, lead::EndWalk{});
    ImGui::SetCursorScreenPos({at.x, at.y + screen.px(64)});
}

void draw_timer(const Screen& screen) {
    const Walk& walk = *screen.state.meeting.walk;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Lettering digits{72, true, Ink::text};
    const std::string text = clock_text(walk.watch.counted);
    draw_text(screen, at, text, digits);
    const ImVec2 size = measured(screen, text, digits);
    const float x = at.x + std::max(size.x, measured(screen, "00:00", digits).x) + screen.px(space::wide);
    ImGui::SetCursorScreenPos({x, at.y + screen.px(18)});
    const bool paused = walk.watch.paused;
    if (icon_button(screen, screen.word(paused ? "workshop.go_on" : "workshop.pause"),
                    paused ? Icon::play : Icon::pause, {paused, true, 52, {}, Ink::text}))
        lead_on(screen, lead::PauseWalk{});
    draw_line(screen, {x + screen.px(64), at.y + screen.px(32)},
              screen.words("walk.total", {{"time", clock_text(seconds_before(screen, walk) + walk.watch.counted)}}),
              {type::body, false, Ink::text_soft}, screen.px(320));
    ImGui::SetCursorScreenPos({at.x, at.y + size.y + screen.px(space::medium)});
}

std::string facts_of(const Screen& screen, const Step& step) {
    std::string text;
    const auto add = [&](std::string part) {
        if (!part.empty()) text += (text.empty() ? "" : "   ·   ") + std::move(part);
    };
    for (const std::string& channel : step.channels) {
        const std::string key = "channel." + channel;
        add(screen.words.has(key) ? std::string(screen.words(key)) : channel);
    }
    if (step.delay_announced)
        add(screen.words("walk.announced", {{"days", quantity(screen.language(), *step.delay_announced)}}));
    if (step.delay_actual)
        add(screen.words("walk.actual", {{"days", quantity(screen.language(), *step.delay_actual)}}));
    std::string documents;
    for (const std::string& each : step.documents) documents += (documents.empty() ? "" : ", ") + each;
    add(std::move(documents));
    return text;
}

void draw_step(const Screen& screen, const Step& step) {
    const Stage* stage = screen.document().find(step.stage);
    write_line(screen, stage ? stage->title : "", {type::title, false, Ink::text_soft});
    write(screen, step.title.empty() ? step.ref : step.title, {44, true});
    gap(screen, space::small);
    if (!step.description.empty()) write(screen, step.description, {type::title, false, Ink::text});
    if (const std::string facts = facts_of(screen, step); !facts.empty()) {
        gap(screen, space::small);
        write(screen, facts, {type::body, true, Ink::text_soft});
    }
}

void take_note(const Screen& screen) {
    Walk walk = *screen.state.meeting.walk;
    std::vector<Choice> kinds;
    for (std::size_t i = 0; i < Names<NoteKind>::values.size(); ++i)
        kinds.push_back({std::string(screen.words("note_kind." + std::string(Names<NoteKind>::values[i]))),
                         icon_of(static_cast<NoteKind>(i)), loud(screen, mark_of(static_cast<NoteKind>(i)))});
    if (const auto chosen = segmented(screen, "walk_kind", kinds, static_cast<std::size_t>(walk.kind))) {
        walk.kind = static_cast<NoteKind>(*chosen);
        lead_on(screen, lead::TypeWalk{walk});
    }
    gap(screen, space::small);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{screen.px(space::large), screen.px(16)});
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    keyboard_follows(screen, "walk", walk.step.value);
    const Typed typed = text_field(screen, "##walk_note", walk.text, screen.words("walk.hint"));
    ImGui::PopStyleVar();
    if (typed.changed) lead_on(screen, lead::TypeWalk{walk});
    if (typed.entered) {
        lead_on(screen, lead::NoteOnWalk{});
        ImGui::SetKeyboardFocusHere(-1);
    }
}

void draw_notes(const Screen& screen) {
    const Walk& walk = *screen.state.meeting.walk;
    for (const Note& note : screen.document().all<Note>()) {
        if (note.field_work != walk.field_work || note.step != walk.step) continue;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float inner = room() - screen.px(56);
        const float height = measured(screen, note.text, {}, inner).y + screen.px(20);
        draw_ground(screen, at, {at.x + room(), at.y + height}, ground_of(note.kind), 6);
        draw_icon(screen, icon_of(note.kind), {at.x + screen.px(22), at.y + height / 2}, 20, mark_of(note.kind));
        draw_text(screen, {at.x + screen.px(44), at.y + screen.px(10)}, note.text, {type::body, false, Ink::on_note},
                  inner);
        ImGui::Dummy({room(), height});
    }
}

/// By how many steps the keys go on. Asked for before the field is drawn, which starts anew on the other step.
int steps_by_key() {
    const auto pressed = [](ImGuiKey key) { return !ImGui::GetIO().KeyMods && ImGui::IsKeyPressed(key, false); };
    const int by = int{pressed(ImGuiKey_PageDown)} - int{pressed(ImGuiKey_PageUp)};
    if (by != 0) ImGui::ClearActiveID();
    return by;
}

void draw_ways(const Screen& screen, const std::vector<const Step*>& steps, std::size_t place, int by_key) {
    const float width = (room() - screen.px(space::medium)) / 2;
    if (button(screen, (std::string(screen.words("walk.previous")) + "##walk").c_str(),
               {Tone::plain, Icon::left, width, 64, place > 0}) ||
        (place > 0 && by_key < 0))
        lead_on(screen, lead::WalkTo{steps[place - 1]->id});
    ImGui::SameLine(0, screen.px(space::medium));
    const bool last = place + 1 == steps.size();
    if (button(screen, (std::string(screen.words(last ? "walk.end" : "walk.next")) + "##ways").c_str(),
               {Tone::primary, last ? Icon::check : Icon::right, width, 64}) ||
        (!last && by_key > 0)) {
        if (last)
            lead_on(screen, lead::EndWalk{});
        else
            lead_on(screen, lead::WalkTo{steps[place + 1]->id});
    }
}

}  // namespace

void draw_walk(const Screen& screen) {
    const Walk& walk = *screen.state.meeting.walk;
    const auto steps = steps_of(screen.document(), journey_of(screen.document(), walk.step));
    const auto here = std::find_if(steps.begin(), steps.end(), [&](const Step* one) { return one->id == walk.step; });
    if (here == steps.end()) return lead_on(screen, lead::EndWalk{});
    const auto place = static_cast<std::size_t>(here - steps.begin());
    const int by_key = steps_by_key();
    const ImVec2 size = ImGui::GetMainViewport()->Size;
    const float width = std::min(screen.px(column), size.x - screen.px(64)), margin = (size.x - width) / 2;
    region(screen, "walk", {size, Ink::surface, 0, 0, true}, [&] {
        ImGui::SetCursorPos({margin, screen.px(32)});
        region(screen, "walk_page", {{width, size.y - screen.px(64 + 84)}, {}}, [&] {
            draw_head(screen, steps, place);
            draw_timer(screen);
            draw_step(screen, **here);
            gap(screen, space::wide);
            take_note(screen);
            gap(screen, space::small);
            draw_notes(screen);
        });
        ImGui::SetCursorPos({margin, size.y - screen.px(96)});
        region(screen, "walk_ways", {{width, screen.px(72)}, {}, 0, 0, false},
               [&] { draw_ways(screen, steps, place, by_key); });
        draw_running_timer(screen, {size.x - screen.px(space::large), screen.px(space::large)});
    });
    if (!ImGui::GetIO().WantTextInput && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) lead_on(screen, lead::EndWalk{});
}

}  // namespace parcours
