// The day it is, by the clock of this machine.
#pragma once

#include "journeys/date.h"

namespace parcours {

Date today();

}  // namespace parcours
