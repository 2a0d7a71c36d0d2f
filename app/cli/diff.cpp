#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/difference_text.h"

namespace parcours {

Exit print_differences(const Request& request, Console& console) {
    const Words& words = console.words();
    if (request.files.size() != 2) {
        console.trouble("parcours", request.command, words("cli.usage.diff"));
        return Exit::usage;
    }
    Exit end = Exit::done;
    const auto before = open_session(console, request.files[0], OpenSession::Use::read, end);
    const auto after = open_session(console, request.files[1], OpenSession::Use::read, end);
    if (!before || !after) return end;
    const bool copies = before->session().doc_id == after->session().doc_id;
    const Differences found = differences(before->document(), after->document());
    if (request.json) {
        auto json = json_of(found);
        json["same_session"] = copies;
        console.text(json.dump() + "\n");
        return Exit::done;
    }
    if (!copies) console.trouble(request.files[1], "", words("diff.other_session"));
    for (const std::string& line : lines_of(words, found)) console.line(line);
    if (found.empty()) console.line(words("diff.same"));
    return Exit::done;
}

}  // namespace parcours
