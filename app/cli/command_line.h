// The program as its command line asks for it: one of the commands, or the window.
#pragma once

namespace parcours {

/// Returns what the program ends with: 0 done, 1 the input is at fault, 2 the command line is, 3 the machine is.
int run_command_line(int count, const char* const* arguments);

}  // namespace parcours
