// The parts of the window. Each draws itself into the current region and posts what people ask.
#pragma once

#include "app/look/controls.h"

namespace parcours {

/// The whole window.
void draw_window(const Screen& screen);

void draw_home(const Screen& screen);
void draw_top_bar(const Screen& screen);
void draw_journey_list(const Screen& screen);
void draw_inspector(const Screen& screen);
void draw_board(const Screen& screen);
void draw_commitments(const Screen& screen);
void draw_actions(const Screen& screen);
void draw_scenarios(const Screen& screen);
void draw_schedule(const Screen& screen);
void draw_indicators(const Screen& screen);
void draw_knowledge(const Screen& screen);
void draw_portfolio(const Screen& screen);
void draw_outline(const Screen& screen);
void draw_dialog(const Screen& screen);
void draw_toasts(const Screen& screen);
/// Why changes or the file are not safe, and what to do; its height in pixels, 0 where all is well.
float banner_height(const Screen& screen);
void draw_banner(const Screen& screen);

// Pieces that several parts share.

/// A score with its band's colour and shape, `height` units high; "–" where there is none. Returns its width in pixels.
float draw_score(const Screen& screen, ImVec2 at, std::optional<double> score, bool provisional, float height = 28);
/// Cards of the templates that a search finds, complete ones first; the id of the one pressed just now.
std::optional<std::string> template_cards(const Screen& screen, std::string_view search);
/// A quiet message in the middle of an empty region: what it is, what to do next.
void draw_empty(const Screen& screen, Icon icon, std::string_view title, std::string_view advice);
/// A row that says that copies contradict each other, and leads to the choice between them.
void contradictions_row(const Screen& screen, const std::string& label);
/// Words of a problem with a file.
std::string worded(const Screen& screen, const Problem& problem);
/// Buttons in one line at the right end of a sheet: the last one is the main one. The place of the one pressed.
struct SheetButton {
    std::string label;
    Tone tone = Tone::plain;
    bool enabled = true;
};
std::optional<std::size_t> sheet_buttons(const Screen& screen, std::span<const SheetButton> buttons);
/// Runs a command of the table as if it had been pressed.
void run_command(const Screen& screen, std::string_view id);
bool command_enabled(const Screen& screen, std::string_view id);
std::string command_label(const Screen& screen, std::string_view id);
std::string command_shortcut(const Screen& screen, std::string_view id);

}  // namespace parcours
