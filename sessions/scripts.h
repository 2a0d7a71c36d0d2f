// Workshop scripts: agendas to start a workshop from, as plain JSON files of the program or of a town. The embedded
// ones are handed in as text.
#pragma once

#include "journeys/workshop/agenda.h"
#include "sessions/templates.h"

namespace parcours {

struct ScriptActivity {
    Wording title;
    Mode mode = Mode::preparing;
    int minutes = 10;
    Wording prompt;
    Wording participants;
};

struct Script {
    std::string id;
    Wording title;
    Wording advice;
    int order = 0;  ///< in the list; those without come first: they are a person's own
    std::vector<ScriptActivity> activities;
    int minutes() const;
};

/// By order and id; later sources replace earlier ones of the same id. A broken one is named in `problems`.
std::vector<Script> scripts_of(std::span<const Source> sources, std::vector<Problem>& problems);

/// The activities in one language.
std::vector<Planned> planned(const Script& script, std::string_view language);

/// A script as the text of its file.
std::string script_text(std::string_view id, std::string_view title, std::span<const Planned> activities);

/// Where a town drops its own scripts: beside its templates, the most personal folder last.
std::vector<std::filesystem::path> script_folders();

}  // namespace parcours
