// The words that tables may use instead of names, taken from the words of the screen in every language.
#pragma once

#include "sessions/tables/vocabulary.h"

namespace parcours {

const Vocabulary& table_vocabulary();

}  // namespace parcours
