// The parts of a journey's section that stand in files of their own.
#pragma once

#include "app/export/dossier/matter.h"

namespace parcours::dossier {

/// What the journey's figures say, in sentences.
void add_findings(const Matter& matter, const Journey& journey, Blocks& blocks);

/// Its pain points by severity, then strengths, ideas, questions and verbatims.
void add_notes(const Matter& matter, const Journey& journey, Blocks& blocks);

}  // namespace parcours::dossier
