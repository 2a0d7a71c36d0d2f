// The journeys of the session, each with its score; one more from a template.
#include "app/commands.h"
#include "app/numbers.h"
#include "app/panels/panels.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

void draw_row(const Screen& screen, const Journey& journey) {
    const JourneyScore* score = screen.derived.scores().of(journey.id);
    const bool on = screen.state.journey == journey.id;
    const std::string title = journey.title.empty() ? std::string(screen.words("journey.untitled")) : journey.title;
    const float pad = screen.px(space::medium), inner = room() - pad * 2;
    const Lettering heading{type::body, on, Ink::text}, soft{type::small, false, Ink::text_soft};
    const float line = measured(screen, "X", heading).y;
    const float title_height = std::min(measured(screen, title, heading, inner).y, line * 2);
    const ImVec2 size{room(), title_height + pad * 2 + screen.px(space::small + 28)};
    const Touch at = touch(screen, (title + "##" + journey.ref).c_str(), size);
    if (on) {
        draw_ground(screen, at.min, at.max, Ink::accent_soft, 10);
        draw_ground(screen, at.min, {at.min.x + screen.px(4), at.max.y}, Ink::accent, 2);
    } else if (at.hovered || at.focused) {
        draw_ground(screen, at.min, at.max, Ink::lane, 10);
    }
    ImGui::GetWindowDrawList()->PushClipRect(at.min, {at.max.x, at.min.y + pad + title_height}, true);
    draw_text(screen, {at.min.x + pad, at.min.y + pad}, title, heading, inner);
    ImGui::GetWindowDrawList()->PopClipRect();
    const float y = at.max.y - pad - screen.px(28);
    const float width =
        draw_score(screen, {at.min.x + pad, y}, score ? score->score : std::nullopt, score && score->provisional());
    const std::string facts =
        journey.ref + " · " + std::string(screen.words("journey_status." + std::string(name_of(journey.status))));
    draw_line(screen, {at.min.x + pad + width + screen.px(space::small), y + screen.px(5)}, facts, soft,
              inner - width - screen.px(space::small));
    if (at.pressed) {
        screen.out.post(ShowJourney{journey.id});
        screen.out.post(Select{{journey.id}});
    }
}

void draw_mean(const Screen& screen) {
    const Scores& scores = screen.derived.scores();
    if (scores.journeys.size() < 2 || !scores.mean) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = draw_score(screen, {at.x + screen.px(space::medium), at.y}, scores.mean, false);
    draw_line(screen, {at.x + width + screen.px(space::medium + space::small), at.y + screen.px(5)},
              screen.words("journeys.mean"), {type::small, false, Ink::text_soft}, room() - width);
    ImGui::Dummy({1, screen.px(36)});
}

}  // namespace

void draw_journey_list(const Screen& screen) {
    const float foot = screen.px(target + space::medium * 2);
    region(screen, "journeys", {{0, ImGui::GetContentRegionAvail().y - foot}, {}, space::medium}, [&] {
        gap(screen, space::small);
        const float x = ImGui::GetCursorPosX();
        ImGui::SetCursorPosX(x + screen.px(space::medium));
        write(screen, screen.words("journeys.title"), {type::title, true});
        gap(screen, space::tight);
        if (const auto& open = screen.state.desk->contradictions)
            contradictions_row(screen, screen.words.count("copies.open", open->size()));
        draw_mean(screen);
        for (const Journey* journey : in_order<Journey>(screen.document()))
            if (screen.state.audience.empty() || journey->audience == screen.state.audience) draw_row(screen, *journey);
        if (screen.document().all<Journey>().empty())
            draw_empty(screen, Icon::board, screen.words("journeys.none"), screen.words("journeys.none_advice"));
    });
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + screen.px(space::medium));
    if (button(screen, screen.word("command.add_journey"),
               {Tone::plain, Icon::add, room() - screen.px(space::medium), target}))
        run_command(screen, "add_journey");
}

}  // namespace parcours
