// The commands of the program, each in a file of its own. A command tells its own troubles.
#pragma once

#include <memory>

#include "app/cli/console.h"

namespace parcours {

struct OpenFolder;

Exit list_templates(const Request& request, Console& console);
Exit make_session(const Request& request, Console& console);
Exit make_demonstration(const Request& request, Console& console);
Exit check_sessions(const Request& request, Console& console);
Exit bring_tables_in(const Request& request, Console& console);
Exit hand_over(const Request& request, Console& console);
Exit print_scores(const Request& request, Console& console);
Exit print_portfolio(const Request& request, Console& console);
Exit hand_over_portfolio(const Request& request, Console& console, std::shared_ptr<const OpenFolder> folder);
Exit propose_selection(const Request& request, Console& console);
Exit take_edit_lines(const Request& request, Console& console);
Exit print_differences(const Request& request, Console& console);
Exit merge_sessions(const Request& request, Console& console);
Exit handle_versions(const Request& request, Console& console);

}  // namespace parcours
