// The action plan as tables that other tools take in. Each row carries our ref, so that taking them in again can be
// told from adding.
#pragma once

#include <string>

#include "app/export/dossier/matter.h"

namespace parcours {

/// id;titre;description;parcours;etape;engagement;direction;responsable;echeance;priorite;statut;indicateur;cible
std::string plain_tracker_of(const dossier::Matter& matter);
std::string jira_of(const dossier::Matter& matter);
std::string planner_of(const dossier::Matter& matter);

}  // namespace parcours
