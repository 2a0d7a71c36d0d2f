// The dialogs that have a file of their own.
#pragma once

#include "app/panels/panels.h"

namespace parcours {

void draw_file_dialog(const Screen& screen, const FileDialog& dialog);
void draw_export_dialog(const Screen& screen, const ExportDialog& dialog);
/// A problem of an export, with its file before.
std::string worded(const Screen& screen, const ExportProblem& problem);
/// The chapters of the dossier; whom it is for and whether it is frozen.
void choose_chapters(const Screen& screen, ExportDialog& dialog);
void choose_freezing(const Screen& screen, ExportDialog& dialog);
/// The dossiers frozen so far, the newest first.
void list_frozen(const Screen& screen);
void draw_board_dialog(const Screen& screen, const BoardDialog& dialog);
void draw_merge_dialog(const Screen& screen, const MergeDialog& dialog);
void draw_contradictions_dialog(const Screen& screen);
void draw_help_dialog(const Screen& screen, const HelpDialog& dialog);
void draw_versions_dialog(const Screen& screen, const VersionsDialog& dialog);

}  // namespace parcours
