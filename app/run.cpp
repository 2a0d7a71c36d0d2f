#include "app/run.h"

#include <cstdlib>

#include "app/app.h"
#include "app/settings_file.h"

namespace parcours {
namespace {

/// What a look asks of the window, its settings and the session once it is open.
struct Look {
    WindowOptions window;
    Settings settings;
    PlanLook plan;
    std::vector<Event> events;
};

void take_word(Look& look, const std::string& word) {
    if (const auto theme = named<Theme>(word)) look.settings.theme = *theme;
    if (const auto view = named<View>(word)) look.events.push_back(ShowView{*view});
    if (const auto tab = named<KnowledgeTab>(word)) look.plan.knowledge = *tab;
    look.plan.mirror |= word == "mirror";
    look.plan.matrix |= word == "matrix";
    look.plan.months |= word == "months";
    if (word == "fit") look.events.push_back(AskBoard{BoardAct::fit});
    if (word == "fr" || word == "en") look.settings.language = word == "en" ? Language::en : Language::fr;
    if (word == "alone") look.settings.list_shown = look.settings.inspector_shown = false;
    if (word.ends_with('%')) look.settings.scale = std::clamp(std::atoi(word.c_str()), least_scale, most_scale);
    if (const auto by = word.find('x'); by != word.npos && word.find_first_not_of("0123456789x") == word.npos) {
        look.window.width = std::max(320, std::atoi(word.c_str()));
        look.window.height = std::max(200, std::atoi(word.c_str() + by + 1));
    }
}

Look look_of(const AppOptions& options) {
    Look look;
    look.settings = read_settings();
    look.window.screenshot = options.screenshot;
    for (std::string_view rest = options.look; !rest.empty();) {
        const auto end = std::min(rest.find(','), rest.size());
        take_word(look, std::string(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    look.events.push_back(Plan{plan::Show{look.plan}});
    return look;
}

}  // namespace

int run_app(const AppOptions& options) {
    Look look = look_of(options);
    App app(look.settings);
    if (!options.file.empty()) app.take(Leave{OpenFile{options.file}});
    const auto end = run_window(look.window, [&](const FrameInput& input) {
        if (!look.events.empty() && app.state().desk && !app.state().board.fit_wanted) {
            app.take(look.events.front());
            look.events.erase(look.events.begin());
        }
        FrameOutput asked = app.frame(input);
        const bool opening = !options.file.empty() && app.state().busy;
        if (opening || (!look.events.empty() && app.state().desk)) asked.next_frame_in = 0;
        return asked;
    });
    return end == WindowEnd::closed ? 0 : 3;
}

}  // namespace parcours
