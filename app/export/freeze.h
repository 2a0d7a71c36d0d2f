// Freezing a dossier: its number, its figures and what it contained are kept in the session, for the next to tell what
// has moved. And what of a session beside its document a dossier tells.
#pragma once

#include "app/export/export.h"
#include "journeys/edit.h"
#include "sessions/session.h"

namespace parcours {

/// One more than the highest number so far.
int next_dossier_number(const Document& document);

/// Adds the record of the dossier that this request makes of this document.
Edit freezing(const Document& document, const ExportRequest& request);

/// The open contradictions of the session, in words.
std::vector<Disagreement> disagreements_of(const Session& session, Language language);

}  // namespace parcours
