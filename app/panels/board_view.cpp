// The board of the journey in view, and the toolbar that floats on it.
#include "app/commands.h"
#include "app/numbers.h"
#include "app/panels/board_acts.h"
#include "app/panels/board_parts.h"
#include "app/panels/workshop/workshop.h"
#include "app/views.h"
#include "journeys/workshop/modes.h"

namespace parcours {
namespace {

const RatingWords& rating_words(const Words& words) {
    static std::map<Language, RatingWords> made;
    RatingWords& result = made[words.language()];
    if (!result.clear.empty()) return result;
    for (std::size_t i = 0; i < result.values.size(); ++i) result.values[i] = words("rating." + std::to_string(i));
    result.not_applicable = words("rating.na");
    result.clear = words("edit.clear_consensus");
    return result;
}

BoardView view_of(const Screen& screen, const Subject& subject) {
    return {subject,
            screen.state.settings.theme,
            screen.fonts.regular,
            screen.fonts.bold,
            screen.unit,
            rating_words(screen.words),
            &screen.tools->images,
            !screen.state.desk->read_only,
            screen.px(floating_bar_height + space::large),
            screen.px(floating_bar_height + space::large),
            owners_of(screen.state.desk->contradicted),
            &screen.tools->pinch};
}

void draw_canvas(const Screen& screen) {
    Board& board = screen.tools->board;
    const Subject subject = board_subject(screen);
    if (screen.state.board_acts.empty()) {
        BoardState state = screen.state.board;
        Outbox out{screen.out.mint, {}};
        board.show(view_of(screen, subject), state, out);
        return post_board(screen, out, std::move(state));
    }
    do_board_acts(screen);
    // Shown as it was; what has been done comes with the next frame, when the document holds it.
    BoardState shown = screen.state.board;
    Outbox nothing{screen.out.mint, {}};
    board.show(view_of(screen, subject), shown, nothing);
}

void separate(const Screen& screen) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine({at.x + screen.px(5), at.y + screen.px(8)},
                                        {at.x + screen.px(5), at.y + screen.px(36)}, colour(screen, Ink::line),
                                        std::max(1.f, screen.unit));
    ImGui::Dummy({screen.px(10), screen.px(target)});
    ImGui::SameLine(0, screen.px(2));
}

std::optional<Ink> ink_of_tool(const Screen& screen, std::string_view id) {
    if (!id.starts_with("note_")) return {};
    const auto kind = named<NoteKind>(id.substr(5));
    return kind ? std::optional(loud(screen, mark_of(*kind))) : std::nullopt;
}

void draw_zoom(const Screen& screen, bool narrow) {
    if (!narrow) bar_command(screen, "zoom_out");
    const std::string share = percent(screen.language(), screen.state.board.camera.zoom / screen.unit);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 words = measured(screen, share, {type::small, true});
    draw_text(screen, {at.x + (screen.px(58) - words.x) / 2, at.y + (screen.px(target) - words.y) / 2}, share,
              {type::small, true});
    ImGui::Dummy({screen.px(58), screen.px(target)});
    ImGui::SameLine(0, screen.px(2));
    if (!narrow) bar_command(screen, "zoom_in");
    bar_command(screen, "fit");
}

void draw_toolbar(const Screen& screen, const BoardArea& area) {
    const auto& [corner, size] = area;
    const bool narrow = size.x < screen.px(860);
    const auto groups = tools_of(mode_of(screen.document()), narrow);
    std::size_t buttons = narrow ? 3 : 5;
    for (const Tools& group : groups) buttons += group.size();
    const float width = screen.px(static_cast<float>(buttons * 46 + (groups.size() + 1) * 12 + 62 + 16));
    const float height = screen.px(floating_bar_height);
    const ImVec2 min{corner.x + std::max(0.f, (size.x - width) / 2),
                     corner.y + size.y - height - screen.px(space::large)};
    floating_bar(screen, "tools", min, width / screen.unit, [&] {
        const bool hand = screen.state.board.tool == Tool::hand;
        bar_command(screen, "select_tool", {}, !hand);
        bar_command(screen, "hand", {}, hand);
        separate(screen);
        for (const Tools& group : groups) {
            for (const std::string_view id : group) bar_command(screen, id, ink_of_tool(screen, id));
            separate(screen);
        }
        draw_zoom(screen, narrow);
    });
}

}  // namespace

std::vector<Tools> tools_of(Mode mode, bool narrow) {
    const Tools notes{"note_pain", "note_strength", "note_idea", "note_question", "note_verbatim"};
    switch (mode) {
        case Mode::preparing:
            if (narrow) return {notes};
            return {notes, {"add_stage", "cluster", "plan_action", "find"}};
        case Mode::collecting:
            return {notes, {"quick"}};
        case Mode::clustering:
            return {{"cluster", "send_to_cluster", "park"}};
        case Mode::voting:
            return {{"vote_open"}};
        case Mode::rating:
            return {{"view_commitments"}};
        case Mode::reviewing:
            return {{"decide", "plan_action", "find"}};
    }
    return {};
}

void bar_command(const Screen& screen, std::string_view id, std::optional<Ink> ink, bool on) {
    const Command* command = find_command(id);
    if (!command || !command->icon) return;
    const std::string shortcut = shortcut_text(command->shortcut, screen.words);
    if (icon_button(screen, command_label(screen, id).c_str(), *command->icon,
                    {on, command->enabled(screen.state), target, shortcut, ink.value_or(Ink::text)}))
        run_command(screen, id);
    ImGui::SameLine(0, screen.px(2));
}

void floating_bar(const Screen& screen, const char* id, ImVec2 min, float width, const std::function<void()>& content) {
    floating(screen, id, min, {screen.px(width), screen.px(floating_bar_height)}, space::small, content);
}

void draw_board(const Screen& screen) {
    if (!screen.tools || !screen.document().find(screen.state.journey))
        return draw_empty(screen, Icon::board, screen.words("journeys.none"), screen.words("journeys.none_advice"));
    const BoardArea area{ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail()};
    region(screen, "board", {area.size, {}, 0, 0, false}, [&] { draw_canvas(screen); });
    if (!screen.out.board) return;  // no room to draw in
    const bool presenting = screen.document().find(screen.state.presenting) != nullptr;
    if (presenting) {
        draw_presenter(screen, area);
    } else {
        draw_toolbar(screen, area);
        draw_looking(screen, area);
        draw_overview(screen, area);
        draw_mode_pill(screen, area.corner, area.size);
        draw_quick_line(screen, area.corner, area.size);
    }
    draw_board_menu(screen, area);
}

}  // namespace parcours
