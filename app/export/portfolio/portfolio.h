// A folder of sessions handed over as one: the same writers as a session's dossier, other contents. Reads no files of
// the folder: it is handed in as it was read.
#pragma once

#include "app/export/dossier/matter.h"
#include "app/open_folder.h"

namespace parcours::dossier {

/// `matter`: of an empty document, for its words and its day.
Dossier dossier_of(const OpenFolder& folder, const Matter& matter);

/// The workbook: journeys, departments, actions, trend, files.
std::string book_of(const OpenFolder& folder, const Matter& matter);

/// Writes PDF, HTML and XLSX of `request.portfolio`.
ExportResult write_folder(const ExportRequest& request, const Progress& progress);

}  // namespace parcours::dossier
