// The parts of the window that lead a workshop. Each draws itself into the current region and posts what people ask.
#pragma once

#include "app/panels/panels.h"
#include "app/workshop/lead.h"

namespace parcours {

/// Posts one event of leading.
template <class What>
void lead_on(const Screen& screen, What what) {
    screen.out.post(Lead{std::move(what)});
}

Icon icon_of(Mode mode);
std::string mode_word(const Screen& screen, Mode mode);

/// The bar of the activity being held, `running_bar_height` units high; 0 where no workshop is running.
float running_bar_height(const Screen& screen);
void draw_running_bar(const Screen& screen);
/// What is left of the activity, small, where the bar itself is not shown; nothing where no workshop is running.
void draw_running_timer(const Screen& screen, ImVec2 upper_right);

/// Says over the board what a mode locks where no workshop runs, and takes it off.
void draw_mode_pill(const Screen& screen, ImVec2 corner, ImVec2 size);

/// The line for notes typed by the keyboard, over the foot of the board.
void draw_quick_line(const Screen& screen, ImVec2 corner, ImVec2 size);
/// What it takes of the foot of the board, in pixels; 0 where it is shut.
float quick_line_height(const Screen& screen);

/// The head of what a mode shows beside the board.
void mode_heading(const Screen& screen, Icon icon, std::string_view text, std::string_view below);
/// True where `draw_mode_guide` has something to say: the journey's own form would offer what the mode locks.
bool has_guide(Mode mode);
/// What can be done in this mode, in words and large buttons: for the inspector while nothing is selected.
void draw_mode_guide(const Screen& screen, Mode mode);

/// Dot voting, in the place of the inspector.
bool voting_is_shown(const State& state);
/// True where the mode is worked in beside the board: its panel is shown though panels are folded.
bool mode_needs_panel(const State& state);
void draw_voting(const Screen& screen);

/// What `keyboard_follows` is told where there is no field to follow.
inline constexpr std::uint64_t no_subject = 1;
/// Gives the next field, the one of that name, the keyboard as soon as what it is written for is another than in the
/// frame before; not when it is first seen.
void keyboard_follows(const Screen& screen, const char* field, std::uint64_t subject);

/// The view of workshops: agendas, decisions, votes, field work.
void draw_workshops(const Screen& screen);

/// A walkthrough takes the whole window.
void draw_walk(const Screen& screen);

void draw_cluster_dialog(const Screen& screen, const ClusterDialog& dialog);
void draw_parking_dialog(const Screen& screen, const ParkingDialog& dialog);
void draw_decision_dialog(const Screen& screen, const DecisionDialog& dialog);
void draw_round_dialog(const Screen& screen, const RoundDialog& dialog);
void draw_end_dialog(const Screen& screen);
void draw_minutes_dialog(const Screen& screen, const MinutesDialog& dialog);

}  // namespace parcours
