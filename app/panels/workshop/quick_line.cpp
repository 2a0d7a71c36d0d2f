// Notes by the keyboard alone: a line, what it will give, and what it cannot be read for.
#include <imgui_internal.h>

#include <algorithm>

#include "app/panels/workshop/workshop.h"
#include "journeys/text.h"
#include "journeys/workshop/modes.h"
#include "journeys/workshop/quick_note.h"

namespace parcours {
namespace {

constexpr std::size_t most_shown = 6;  // lines

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (!is_blank(std::string_view(text).substr(at, end - at))) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

bool holds_lines(const char* text) { return text && trimmed(text).find('\n') != std::string_view::npos; }

/// One note as it will be: where, what, how grave.
void draw_preview(const Screen& screen, const Note& note) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = screen.px(40), width = room();
    draw_ground(screen, at, {at.x + width, at.y + height}, ground_of(note.kind), 6);
    float x = at.x + screen.px(22);
    const float middle = at.y + height / 2;
    draw_icon(screen, icon_of(note.kind), {x, middle}, 20, mark_of(note.kind));
    x += screen.px(20);
    for (int mark = 0; mark < note.severity.value_or(0); ++mark, x += screen.px(15))
        draw_icon(screen, Icon::triangle, {x + screen.px(5), middle}, 14, mark_of(NoteKind::pain));
    const Step* step = screen.document().find(note.step);
    std::string where = step ? step->ref + " " + step->title : std::string(screen.words("quick.beside"));
    if (note.perspective)
        where += " · " + std::string(screen.words("perspective." + std::string(name_of(*note.perspective))));
    for (const Id<Commitment> id : note.commitments)
        if (const Commitment* one = screen.document().find(id)) where += " · " + one->ref;
    const Lettering bold{type::body, true, Ink::on_note}, soft{type::small, false, Ink::on_note};
    const float where_width = std::min(measured(screen, where, soft).x, width * 0.4f);
    x += screen.px(space::small);
    draw_line(screen, {x, middle - screen.px(10)}, note.text, bold, at.x + width - where_width - screen.px(28) - x);
    draw_line(screen, {at.x + width - where_width - screen.px(14), middle - screen.px(9)}, where, soft,
              where_width + 1);
    ImGui::Dummy({width, height});
}

void draw_reading(const Screen& screen, const std::string& line, Id<Step>& step) {
    const QuickLine read =
        read_quick_note(screen.document(), {screen.state.journey, step, screen.state.board.note_kind}, line);
    if (const auto* note = std::get_if<Note>(&read)) {
        step = note->step;
        return draw_preview(screen, *note);
    }
    const auto* fault = std::get_if<QuickFault>(&read);
    if (!fault) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_icon(screen, Icon::warning, {at.x + screen.px(22), at.y + screen.px(20)}, 18, Ink::danger);
    draw_line(screen, {at.x + screen.px(42), at.y + screen.px(10)},
              screen.words("quick." + fault->code, {{"value", fault->value}}), {type::body, true, Ink::danger},
              room() - screen.px(48));
    ImGui::Dummy({1, screen.px(40)});
}

/// Below the field: how to write, or what the last line has given.
void draw_advice(const Screen& screen, const QuickCapture& quick) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Step* step = screen.document().find(quick.step);
    std::string text(screen.words("quick.how"));
    if (!quick.added.empty())
        text = screen.words("quick.added", {{"refs", quick.added}}) +
               (step ? " " + screen.words("quick.stays", {{"step", step->ref}}) : "");
    if (!quick.added.empty())
        draw_icon(screen, Icon::check, {at.x + screen.px(22), at.y + screen.px(20)}, 18, loud(screen, Ink::kept_mark));
    draw_line(screen, {at.x + screen.px(quick.added.empty() ? 10 : 42), at.y + screen.px(10)}, text,
              {type::body, false, Ink::text_soft}, room() - screen.px(48));
    ImGui::Dummy({1, screen.px(40)});
}

}  // namespace

float quick_line_height(const Screen& screen) {
    const bool shown = screen.state.desk && screen.state.view == View::board && screen.state.meeting.quick &&
                       allowed(screen.document(), Act::add_note);
    if (!shown) return 0;
    const std::size_t lines = lines_of(screen.state.meeting.quick->text).size();
    return screen.px(16 + 48 + 8 + 46 * static_cast<float>(std::clamp<std::size_t>(lines, 1, most_shown)));
}

void draw_quick_line(const Screen& screen, ImVec2 corner, ImVec2 size) {
    const float height = quick_line_height(screen);
    if (height <= 0) return;
    QuickCapture quick = *screen.state.meeting.quick;
    const auto lines = lines_of(quick.text);
    const float width = std::min(screen.px(900), size.x - screen.px(32));
    const ImVec2 min{corner.x + (size.x - width) / 2, corner.y + size.y - height - screen.px(88)};
    bool leave = false;
    floating(screen, "quick", min, {width, height}, space::small, [&] {
        draw_border(screen, min, {min.x + width, min.y + height}, Ink::line, 14);
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{screen.px(space::medium), screen.px(12)});
        const float field = room() - screen.px(target + space::small);
        const Typed typed = text_field(screen, "##quick", quick.text, screen.words("quick.hint"), field);
        leave = ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
        const bool pasting = ImGui::IsItemActive() && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_V);
        ImGui::PopStyleVar();
        if (typed.entered || (pasting && holds_lines(ImGui::GetClipboardText()))) ImGui::SetKeyboardFocusHere(-1);
        ImGui::SameLine(0, screen.px(space::small));
        if (icon_button(screen, (std::string(screen.words("action.close")) + "##quick").c_str(), Icon::close))
            leave = true;
        if (pasting && holds_lines(ImGui::GetClipboardText())) {
            lead_on(screen, lead::EnterQuick{ImGui::GetClipboardText()});
            return ImGui::ClearActiveID();  // the field has one line, and has run the pasted ones together
        }
        if (typed.changed) {
            quick.added.clear();
            lead_on(screen, lead::TypeQuick{quick});
        }
        if (typed.entered) lead_on(screen, lead::EnterQuick{quick.text});
        if (lines.empty()) return draw_advice(screen, quick);
        Id<Step> step = quick.step;
        for (std::size_t i = 0; i < std::min(lines.size(), most_shown); ++i) draw_reading(screen, lines[i], step);
    });
    const bool escaped = !ImGui::GetIO().WantTextInput && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (leave || escaped) lead_on(screen, lead::TypeQuick{});
}

}  // namespace parcours
