// The words of a drawn journey in a language, from assets/words/<language>/labels.json.
#pragma once

#include "app/words.h"
#include "journeys/layout/labels.h"

namespace parcours {

const Labels& labels_in(Language language);

}  // namespace parcours
