// The first page of a dossier and its table of contents.
#pragma once

#include <memory>
#include <vector>

#include "app/export/dossier/matter.h"
#include "app/export/pdf/bricks.h"

namespace parcours::pdf {

/// The cover, as one brick that fills its page.
Flow cover_flow(const Typesetter& type, const dossier::Dossier& dossier);

/// Page numbers of the contents and of the sections with a heading of the second level, known once everything has been
/// laid out.
using Folios = std::shared_ptr<std::vector<int>>;

/// The contents: one line per section that is to be found there. None where there are so few that nobody needs them.
Bricks contents(const Typesetter& type, const dossier::Dossier& dossier, const std::string& title, double width,
                const Folios& folios);

}  // namespace parcours::pdf
