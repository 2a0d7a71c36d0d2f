// The dialogs that have a file of their own.
#pragma once

#include "app/panels/panels.h"

namespace parcours {

void draw_file_dialog(const Screen& screen, const FileDialog& dialog);
void draw_export_dialog(const Screen& screen, const ExportDialog& dialog);
void draw_merge_dialog(const Screen& screen, const MergeDialog& dialog);
void draw_contradictions_dialog(const Screen& screen);
void draw_help_dialog(const Screen& screen, const HelpDialog& dialog);
void draw_versions_dialog(const Screen& screen, const VersionsDialog& dialog);

}  // namespace parcours
