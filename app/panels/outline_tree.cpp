// The lines of the outline as a tree.
#include <imgui_internal.h>

#include <algorithm>

#include "app/panels/board_acts.h"
#include "app/panels/outline_page.h"
#include "app/panels/panels.h"
#include "widgets/acts.h"

namespace parcours {
namespace {

constexpr float indent = 26;     // units for each level
constexpr float mark_room = 68;  // units for the sign that folds and the icon
constexpr float line_padding = 10;

const Lettering head_letters{type::small, true, Ink::text_soft}, facts_letters{type::small, false, Ink::text_soft};

Lettering text_letters(const OutlineRow& row) { return {row.depth == 0 ? type::title : type::body, row.depth < 3}; }

float lead(const Screen& screen, const OutlineRow& row) {
    return screen.px(indent * static_cast<float>(row.depth) + mark_room);
}

bool is_written(const Screen& screen, const Target& target) {
    const auto& writing = screen.state.board.writing;
    if (!writing) return false;
    return std::visit(
        [&](const auto& one) {
            if constexpr (std::is_constructible_v<Owner, decltype(one)>) return writing->owner == Owner(one);
            return false;
        },
        target);
}

const std::string* written_text(const Screen& screen) {
    return text_of(screen.document(), screen.state.board.writing->owner);
}

float text_height(const Screen& screen, const OutlinePage::Line& line, float width) {
    if (is_written(screen, line.row.target)) {
        const std::string* text = written_text(screen);
        const float pads = ImGui::GetStyle().FramePadding.x * 2;
        return std::max(measured(screen, text ? *text : "", {}, width - pads).y + screen.px(type::body),
                        screen.px(target)) +
               screen.px(target - type::body);
    }
    return measured(screen, line.text.text, text_letters(line.row), width).y;
}

void lay(const Screen& screen, OutlinePage& page) {
    float top = 0;
    for (OutlinePage::Line& line : page.lines) {
        const float width = std::max(room() - lead(screen, line.row) - screen.px(line_padding), screen.px(80));
        const float head = measured(screen, "X", head_letters).y;
        const float facts = line.text.facts.empty() ? 0 : measured(screen, line.text.facts, facts_letters, width).y;
        line.top = top;
        line.height =
            std::max(head + text_height(screen, line, width) + facts + screen.px(line_padding * 2), screen.px(target));
        top += line.height;
    }
}

std::optional<Icon> icon_of_target(const Screen& screen, const Target& target, Ink& ink) {
    ink = Ink::text_soft;
    if (const auto* id = std::get_if<Id<Note>>(&target)) {
        const Note* note = screen.document().find(*id);
        if (!note) return std::nullopt;
        ink = loud(screen, mark_of(note->kind));
        return icon_of(note->kind);
    }
    if (std::holds_alternative<Id<Journey>>(target)) return Icon::board;
    if (std::holds_alternative<Id<Stage>>(target)) return Icon::flag;
    if (std::holds_alternative<Id<Step>>(target)) return Icon::document;
    if (std::holds_alternative<RatingCell>(target)) return Icon::star;
    if (std::holds_alternative<Id<Prompt>>(target)) return Icon::idea;
    return Icon::copy;
}

void draw_marks(const Screen& screen, const OutlinePage::Line& line, const Touch& at) {
    const float left = at.min.x + lead(screen, line.row) - screen.px(mark_room);
    const float middle = at.min.y + screen.px(line_padding + 12);
    if (line.row.holds)
        draw_icon(screen, line.row.folded ? Icon::right : Icon::down, {left + screen.px(20), middle}, 16,
                  Ink::text_soft);
    Ink ink = Ink::text_soft;
    if (const auto icon = icon_of_target(screen, line.row.target, ink))
        draw_icon(screen, *icon, {left + screen.px(48), middle}, 20, ink);
}

void fold(const Screen& screen, const Target& target, bool folded) {
    OutlineLook look = screen.state.outline;
    if (folded)
        look.folded.insert(target);
    else
        look.folded.erase(target);
    screen.out.post(ShowOutline{std::move(look)});
}

/// Left folds or goes to the line that holds this one, right unfolds or goes on.
void take_keys(const Screen& screen, const OutlinePage& page, std::size_t place) {
    const ImGuiID id = ImGui::GetItemID();
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) ImGui::SetKeyOwner(key, id);
    if (ImGui::GetIO().KeyAlt)  // a step is being moved: the keyboard stays on it
        for (const ImGuiKey key : {ImGuiKey_UpArrow, ImGuiKey_DownArrow}) ImGui::SetKeyOwner(key, id);
    if (ImGui::GetIO().KeyAlt || ImGui::GetIO().KeyCtrl) return;
    const OutlineRow& row = page.lines[place].row;
    const auto go_to = [&](std::size_t other) { screen.out.post(Select{{page.lines[other].row.target}}); };
    if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow)) {
        if (row.holds && !row.folded) return fold(screen, row.target, true);
        std::vector<OutlineRow> rows;
        for (std::size_t i = 0; i <= place; ++i) rows.push_back(page.lines[i].row);
        go_to(holder_of(rows, place));
    } else if (ImGui::IsKeyPressed(ImGuiKey_RightArrow) && row.holds) {
        if (row.folded) return fold(screen, row.target, false);
        go_to(place + 1);
    }
}

void draw_words(const Screen& screen, const OutlinePage::Line& line, const Touch& at) {
    const float x = at.min.x + lead(screen, line.row), width = at.max.x - x - screen.px(line_padding);
    float y = at.min.y + screen.px(line_padding);
    draw_line(screen, {x, y}, line.text.head, head_letters, width);
    y += measured(screen, "X", head_letters).y;
    draw_text(screen, {x, y}, line.text.text, text_letters(line.row), width);
    y += text_height(screen, line, width);
    draw_text(screen, {x, y}, line.text.facts, facts_letters, width);
}

/// The text of a line while it is written, posted as it is typed.
void write_line_text(const Screen& screen, OutlinePage& page, const OutlinePage::Line& line, ImVec2 corner) {
    const Writing writing = *screen.state.board.writing;
    const std::string* now = written_text(screen);
    if (!now || !screen.state.board_acts.empty()) return;
    Board& board = screen.tools->board;
    BoardState state = screen.state.board;
    const Subject subject = board_subject(screen);
    board.lay(subject, state);
    Outbox out{screen.out.mint, {}};
    const auto post = [&] {
        for (Posted& each : out.posted) screen.out.post(Make{std::move(each.edits), "outline", true, writing.fresh});
        screen.out.board = BoardHandled{state, screen.state.journey, screen.state.board.selection, 0};
    };
    const bool lines = std::holds_alternative<Id<Note>>(writing.owner);
    const bool enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false) && (!lines || ImGui::GetIO().KeyCtrl);
    const bool begins = !(page.writing == writing.owner);
    page.writing = writing.owner;
    std::string text = *now;
    bool ended = !begins && (enter || ImGui::IsKeyPressed(ImGuiKey_Escape, false));
    if (!ended) {
        ImGui::SetCursorScreenPos(corner);
        if (begins) ImGui::SetKeyboardFocusHere();
        const std::string label = line.text.head + "##writing";
        const Typed typed = text_area(screen, label.c_str(), text, {}, 1);
        ended = !begins && ImGui::IsItemDeactivated();
        if (begins || typed.changed || text != *now) {
            if (!lines) std::erase(text, '\n');
            if (text != *now) post_text(board.ground(subject), writing, out, text, writing.fresh);
            post();
        }
    }
    if (!ended) return;
    out.posted.clear();
    end_writing(board.ground(subject), state, out);
    page.writing = Owner{};
    page.followed.reset();
    post();
    screen.out.post(EndTyping{});
}

void draw_row(const Screen& screen, OutlinePage& page, std::size_t place, ImVec2 origin) {
    const OutlinePage::Line& line = page.lines[place];
    const Target target = line.row.target;
    const bool written = is_written(screen, target);
    ImGui::SetCursorScreenPos({origin.x, origin.y + line.top});
    if (wants_keyboard(screen, target, page)) {
        ImGui::SetKeyboardFocusHere();
        ImGui::SetNavCursorVisible(true);
        ImGui::SetScrollFromPosY(origin.y + line.top + line.height / 2 - ImGui::GetWindowPos().y, 0.5f);
    }
    if (written) {
        ImGui::SetNextItemAllowOverlap();
        if (!(page.writing == screen.state.board.writing->owner))
            ImGui::SetScrollFromPosY(origin.y + line.top + line.height / 2 - ImGui::GetWindowPos().y, 0.5f);
    }
    const std::string label = line.text.head + ": " + line.text.text + outline_key(target);
    const Touch at = touch(screen, label.c_str(), {room(), line.height});
    const bool on =
        std::find(screen.state.selection.begin(), screen.state.selection.end(), target) != screen.state.selection.end();
    if (on || at.hovered) draw_ground(screen, at.min, at.max, on ? Ink::accent_soft : Ink::lane);
    draw_marks(screen, line, at);
    if (!written) draw_words(screen, line, at);
    if (at.focused) take_keys(screen, page, place);
    const float mark_end = at.min.x + lead(screen, line.row) - screen.px(mark_room - 36);
    if (at.pressed && line.row.holds && ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
        ImGui::GetIO().MousePos.x < mark_end)
        return fold(screen, target, !line.row.folded);
    take_outline_touch(screen, target, at, page);
    if (!written) return;
    const float x = lead(screen, line.row);
    ImGui::PushClipRect(at.min, at.max, true);
    draw_line(screen, {at.min.x + x, at.min.y + screen.px(line_padding)}, line.text.head, head_letters, room() - x);
    ImGui::PopClipRect();
    write_line_text(screen, page, line,
                    {at.min.x + x, at.min.y + screen.px(line_padding) + measured(screen, "X", head_letters).y});
}

}  // namespace

void draw_outline_tree(const Screen& screen, OutlinePage& page) {
    if (page.lines.empty()) return;
    if (page.lines.back().height == 0) lay(screen, page);
    if (!screen.state.board.writing) page.writing = Owner{};
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float top = ImGui::GetWindowPos().y - origin.y, bottom = top + ImGui::GetWindowSize().y;
    const auto chosen = outlined(screen);
    // A few lines out of sight are there for the keyboard to go to, and those it has to be brought to.
    constexpr std::size_t beyond = 4;
    const auto first = static_cast<std::size_t>(
        std::lower_bound(page.lines.begin(), page.lines.end(), top,
                         [](const OutlinePage::Line& line, float y) { return line.top + line.height < y; }) -
        page.lines.begin());
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const bool near = i + beyond >= first && page.lines[i].top < bottom + screen.px(400);
        if (near || (chosen == page.lines[i].row.target && page.followed != chosen)) draw_row(screen, page, i, origin);
    }
    ImGui::SetCursorScreenPos({origin.x, origin.y + page.height()});
    ImGui::Dummy({1, 1});
}

}  // namespace parcours
