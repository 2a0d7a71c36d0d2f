#include "app/export/pdf/map.h"

namespace parcours::pdf {

Flow map_flow(const Typesetter&, const dossier::Matter&, const dossier::Map&) { return {landscape, "", {}}; }

}  // namespace parcours::pdf
