// What a round of votes has given: dots and shares, most first; each leads to where it is.
#include <algorithm>

#include "app/numbers.h"
#include "app/panels/workshop/voting.h"
#include "app/panels/workshop/workshop.h"
#include "journeys/order_of.h"
#include "journeys/workshop/dots.h"

namespace parcours {
namespace {

Target target_of(const Votable& thing) {
    if (thing.note) return thing.note;
    if (thing.cluster) return thing.cluster;
    return thing.action;
}

/// What has received dots, with its share of all; pressed, it is shown where it is.
void draw_result(const Screen& screen, const DotsOn& each) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = room();
    const Lettering lettering{}, bold{type::body, true};
    const std::string count = std::to_string(each.dots) + " · " + percent(screen.language(), each.share);
    const float count_width = measured(screen, count, bold).x;
    const float text_width = width - screen.px(4);
    const float line = measured(screen, "X", lettering).y;
    const float text_height = std::min(measured(screen, each.thing.title, lettering, text_width).y, line * 2);
    const float height = screen.px(26 + 10 + 10) + text_height;
    const Touch row = touch(screen, ("##result" + each.thing.ref).c_str(), {width, height});
    if (row.pressed) screen.out.post(GoTo{target_of(each.thing)});
    if (row.hovered || row.focused)
        draw_ground(screen, {at.x - screen.px(6), at.y - screen.px(4)},
                    {at.x + width + screen.px(6), at.y + height - screen.px(4)}, Ink::canvas);
    draw_text(screen, at, each.thing.ref, {type::small, true, Ink::text_soft});
    draw_text(screen, {at.x + width - count_width, at.y}, count, bold);
    ImGui::GetWindowDrawList()->PushClipRect(at, {at.x + width, at.y + screen.px(22) + text_height}, true);
    draw_text(screen, {at.x, at.y + screen.px(22)}, each.thing.title, lettering, text_width);
    ImGui::GetWindowDrawList()->PopClipRect();
    const float y = at.y + screen.px(26) + text_height;
    draw_ground(screen, {at.x, y}, {at.x + width, y + screen.px(10)}, Ink::lane, 5);
    const float whole = width * static_cast<float>(each.share);
    if (each.dots > 0) draw_ground(screen, {at.x, y}, {at.x + whole, y + screen.px(10)}, Ink::accent, 5);
}

void choose_round(const Screen& screen, const VoteRound* now) {
    const auto rounds = in_order<VoteRound>(screen.document());
    if (rounds.size() < 2) return;
    dropdown(screen, (std::string(screen.words("kind.vote_round")) + "##round").c_str(),
             now ? now->ref + " · " + now->title : std::string(), 0, [&] {
                 for (const VoteRound* each : rounds)
                     if (menu_row(screen, (each->ref + " · " + each->title).c_str(), {}, each == now)) {
                         Seats seats = screen.state.meeting.seats;
                         seats.round = each->id;
                         lead_on(screen, lead::Seat{seats});
                     }
             });
    gap(screen, space::small);
}

}  // namespace

float above_foot(const Screen& screen) {
    return std::max(1.f, ImGui::GetContentRegionAvail().y - screen.reach(target) * 2 - screen.px(space::small * 3));
}

void draw_closed_round(const Screen& screen, const VoteRound& round) {
    choose_round(screen, &round);
    const RoundResult result = result_of(screen.document(), round);
    write(screen,
          screen.words.count("vote.total", static_cast<std::size_t>(result.dots)) + " · " +
              screen.words.count("vote.voters", static_cast<std::size_t>(result.voters)),
          {type::body, false, Ink::text_soft});
    gap(screen, space::small);
    region(screen, "results", {{0, above_foot(screen)}, {}}, [&] {
        for (const DotsOn& each : result.things)
            if (each.dots > 0) draw_result(screen, each);
    });
    gap(screen, space::small);
    if (button(screen, screen.word("vote.new_round"), {Tone::primary, Icon::add, room()}))
        screen.out.post(ShowDialog{RoundDialog{}});
    if (button(screen, screen.word("vote.reopen"), {Tone::plain, Icon::unlock, room()}))
        lead_on(screen, lead::CloseRound{false});
}

}  // namespace parcours
