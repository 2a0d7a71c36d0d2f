// Inputs changed by chance where it hurts: values of JSON, cells and lines are taken out, doubled, swapped and
// replaced, so that most of what comes out is still read to its end.
#pragma once

#include <string>

#include "tests/support/random_session.h"

namespace parcours::testing {

/// The text after one to four changes.
std::string mutated(std::string text, Chance& chance);

}  // namespace parcours::testing
