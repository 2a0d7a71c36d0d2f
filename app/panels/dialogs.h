// The dialogs that have a file of their own.
#pragma once

#include "app/panels/panels.h"

namespace parcours {

void draw_file_dialog(const Screen& screen, const FileDialog& dialog);
void draw_export_dialog(const Screen& screen, const ExportDialog& dialog);

}  // namespace parcours
