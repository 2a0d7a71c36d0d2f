#include "app/cli/command_line.h"

int main(int count, char** arguments) { return parcours::run_command_line(count, arguments); }
