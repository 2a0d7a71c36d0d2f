#include "tests/support/places.h"

namespace parcours::testing {

std::filesystem::path source_folder() { return SOURCE_FOLDER; }

std::filesystem::path program() { return PROGRAM; }

}  // namespace parcours::testing
