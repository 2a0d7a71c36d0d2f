#include "widgets/text_editor.h"

#include <misc/cpp/imgui_stdlib.h>

#include <cmath>

#include "journeys/text.h"

namespace parcours {
namespace {

constexpr int endless = 100'000;  // units of height: a text being written is never cut

bool is_word(std::string_view text, int at) {
    const auto byte = static_cast<unsigned char>(text[static_cast<std::size_t>(at)]);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

}  // namespace

void TextEditor::begin(const Owner& owner, std::string text, bool select_all) {
    owner_ = owner;
    text_ = std::move(text);
    changed_ = false;
    starting_ = true;
    cursor_ = static_cast<int>(text_.size());
    anchor_ = select_all ? 0 : cursor_;
}

void TextEditor::lay(const Brush& brush, const EditedPlace& where, const Painter& painter) {
    const Box& box = where.place.box;
    style_ = where.place.style;
    shown_.wrapped = fitted(text_, box.size(), style_, *brush.metrics);
    if (shown_.wrapped.cut)
        shown_.wrapped =
            fitted(text_, {box.width, endless}, {style_.smallest, style_.smallest, style_.weight}, *brush.metrics);
    if (text_.empty()) shown_.wrapped.size = style_.largest;
    const int height = line_height(shown_.wrapped.size) * static_cast<int>(shown_.wrapped.lines.size());
    const int y = where.place.vertical == Vertical::middle ? box.y + std::max(0, (box.height - height) / 2) : box.y;
    shown_.box = {box.x, y, box.width, std::max(height, line_height(shown_.wrapped.size))};
    shown_.from = painter.at(shown_.box.x, shown_.box.y);
    shown_.pixels = painter.at(shown_.box.x + 1000, 0).x / 1000 - painter.at(shown_.box.x, 0).x / 1000;
}

std::size_t TextEditor::line_of(int byte) const {
    const auto& lines = shown_.wrapped.lines;
    std::size_t line = 0;
    while (line + 1 < lines.size() && lines[line + 1].begin <= static_cast<std::size_t>(byte)) ++line;
    return line;
}

float TextEditor::x_of(int byte, const Brush& brush) const {
    const auto& line = shown_.wrapped.lines[line_of(byte)];
    const std::string_view before =
        std::string_view(text_).substr(line.begin, static_cast<std::size_t>(byte) - line.begin);
    int advances = 0;
    for (std::size_t at = 0; at < before.size();)
        advances += brush.metrics->advance(next_character(before, at), style_.weight);
    return static_cast<float>(advances * shown_.wrapped.size) / 1000 * shown_.pixels;
}

int TextEditor::byte_at(std::size_t line_place, float x, const Brush& brush) const {
    const auto& line = shown_.wrapped.lines[line_place];
    float at_x = 0;
    for (std::size_t at = line.begin; at < line.end;) {
        std::size_t next = at;
        const float width = static_cast<float>(brush.metrics->advance(next_character(text_, next), style_.weight) *
                                               shown_.wrapped.size) /
                            1000 * shown_.pixels;
        if (x < at_x + width / 2) return static_cast<int>(at);
        at_x += width;
        at = next;
    }
    return static_cast<int>(line.end);
}

int TextEditor::byte_under_mouse(const Brush& brush) const {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float step = static_cast<float>(line_height(shown_.wrapped.size)) * shown_.pixels;
    const auto count = static_cast<float>(shown_.wrapped.lines.size());
    const float line = std::clamp(std::floor((mouse.y - shown_.from.y) / step), 0.0F, count - 1);
    return byte_at(static_cast<std::size_t>(line), mouse.x - shown_.from.x, brush);
}

int TextEditor::on_event(ImGuiInputTextCallbackData* event) {
    static_cast<TextEditor*>(event->UserData)->follow(*event);
    return 0;
}

// Dear ImGui knows nothing of our lines: places under the mouse and the keys that go by line are found here.
void TextEditor::follow(ImGuiInputTextCallbackData& event) {
    const auto put = [&](int cursor, int anchor) {
        event.CursorPos = cursor;
        event.SelectionStart = anchor;
        event.SelectionEnd = cursor;
    };
    const bool shift = ImGui::GetIO().KeyShift;
    const auto go = [&](int to) { put(to, shift ? anchor_ : to); };
    const std::size_t line = line_of(std::min(cursor_, static_cast<int>(text_.size())));
    const bool same_text = std::string_view(event.Buf, static_cast<std::size_t>(event.BufTextLen)) == text_;
    if (starting_) {
        put(cursor_, anchor_);
        starting_ = false;
    } else if (!same_text) {
        // Typing moves the caret by itself.
    } else if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        int from = byte_under_mouse(*brush_);
        int to = from;
        while (from > 0 && is_word(text_, from - 1)) --from;
        while (to < static_cast<int>(text_.size()) && is_word(text_, to)) ++to;
        put(to, from);
    } else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        go(byte_under_mouse(*brush_));
    } else if (ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
        put(byte_under_mouse(*brush_), anchor_);
    } else if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        put(cursor_, anchor_);
    } else if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) {
        go(line == 0 ? 0 : byte_at(line - 1, x_of(cursor_, *brush_), *brush_));
    } else if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) {
        const bool last = line + 1 >= shown_.wrapped.lines.size();
        go(last ? static_cast<int>(text_.size()) : byte_at(line + 1, x_of(cursor_, *brush_), *brush_));
    } else if (ImGui::IsKeyPressed(ImGuiKey_Home)) {
        go(static_cast<int>(shown_.wrapped.lines[line].begin));
    } else if (ImGui::IsKeyPressed(ImGuiKey_End)) {
        go(static_cast<int>(shown_.wrapped.lines[line].end));
    }
    cursor_ = event.CursorPos;
    anchor_ = event.HasSelection()
                  ? (event.SelectionStart == event.CursorPos ? event.SelectionEnd : event.SelectionStart)
                  : event.CursorPos;
}

void TextEditor::take_keys(const Brush& brush) {
    brush_ = &brush;
    constexpr ImGuiCol hidden[] = {ImGuiCol_Text,
                                   ImGuiCol_FrameBg,
                                   ImGuiCol_TextSelectedBg,
                                   ImGuiCol_InputTextCursor,
                                   ImGuiCol_Border,
                                   ImGuiCol_ScrollbarBg,
                                   ImGuiCol_ScrollbarGrab,
                                   ImGuiCol_NavCursor,
                                   ImGuiCol_ScrollbarGrabHovered,
                                   ImGuiCol_ScrollbarGrabActive,
                                   ImGuiCol_ChildBg};
    for (const ImGuiCol colour : hidden) ImGui::PushStyleColor(colour, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, 1);
    ImGui::SetCursorScreenPos(shown_.from);
    if (starting_) {
        ImGui::SetKeyboardFocusHere();
        // The field listens from the next frame on; what is typed until then is not lost.
        for (const ImWchar typed : ImGui::GetIO().InputQueueCharacters)
            if (typed >= ' ') append_character(text_, typed), changed_ = true;
        if (changed_) cursor_ = anchor_ = static_cast<int>(text_.size());
    }
    const ImVec2 size{static_cast<float>(shown_.box.width) * shown_.pixels,
                      static_cast<float>(shown_.box.height) * shown_.pixels};
    const auto flags = ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_NoHorizontalScroll;
    if (ImGui::InputTextMultiline("##writing", &text_, size, flags, &TextEditor::on_event, this)) changed_ = true;
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(static_cast<int>(std::size(hidden)));
}

void TextEditor::draw(Painter& painter, const Brush& brush, const EditedPlace& where) const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Box ground = united(where.place.box, shown_.box);
    painter.fill(ground.grown(2), where.ground, 2);
    const float step = static_cast<float>(line_height(shown_.wrapped.size)) * shown_.pixels;
    const int from = std::min(cursor_, anchor_);
    const int to = std::max(cursor_, anchor_);
    const double size = static_cast<double>(shown_.wrapped.size) * shown_.pixels;
    float y = shown_.from.y;
    for (const WrappedLine& line : shown_.wrapped.lines) {
        const int begin = std::clamp(from, static_cast<int>(line.begin), static_cast<int>(line.end));
        const int end = std::clamp(to, static_cast<int>(line.begin), static_cast<int>(line.end));
        if (begin < end) {
            const float right =
                end == static_cast<int>(line.end) ? static_cast<float>(line.width) * shown_.pixels : x_of(end, brush);
            list.AddRectFilled({shown_.from.x + x_of(begin, brush), y}, {shown_.from.x + right, y + step},
                               colour_of(*brush.palette, Ink::accent_soft));
        }
        const double glyphs = (brush.metrics->ascent + brush.metrics->descent) * size / 1000;
        const double baseline = y + (step - glyphs) / 2 + brush.metrics->ascent * size / 1000;
        paint_text(list, brush, line.text, {shown_.from.x, static_cast<float>(baseline)}, size, style_.weight,
                   colour_of(*brush.palette, where.place.ink));
        y += step;
    }
    const float caret_x = shown_.from.x + x_of(std::min(cursor_, static_cast<int>(text_.size())), brush);
    const float caret_y = shown_.from.y + step * static_cast<float>(line_of(cursor_));
    list.AddRectFilled({caret_x - 1, caret_y + step * 0.1F}, {caret_x + 1, caret_y + step * 0.9F},
                       colour_of(*brush.palette, where.place.ink));
}

TextEditor::State TextEditor::show(Painter& painter, const Brush& brush, const EditedPlace& where) {
    const bool plain_enter =
        ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
    const bool ends_by_enter = plain_enter && (!where.place.lines || ImGui::GetIO().KeyCtrl);
    const bool was_starting = starting_;
    lay(brush, where, painter);
    if (!was_starting && (ImGui::IsKeyPressed(ImGuiKey_Escape, false) || ends_by_enter)) return State::ended;
    take_keys(brush);
    const bool active = ImGui::IsItemActive() || was_starting || starting_;
    if (changed_) {
        if (!where.place.lines) std::erase(text_, '\n');
        cursor_ = std::min(cursor_, static_cast<int>(text_.size()));
        anchor_ = std::min(anchor_, static_cast<int>(text_.size()));
        lay(brush, where, painter);
    }
    draw(painter, brush, where);
    return active ? State::writing : State::ended;
}

}  // namespace parcours
