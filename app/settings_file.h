// The settings as they are kept on this machine.
#pragma once

#include "app/settings.h"

namespace parcours {

/// What was kept; where nothing was or it cannot be read, what fits this machine.
Settings read_settings();
/// Nobody is disturbed where they cannot be kept.
void write_settings(const Settings& settings);

}  // namespace parcours
