// Dot voting on one laptop: each table takes its seat in turn, puts its dots by mouse or by typed lines, passes on.
#include <algorithm>

#include "app/numbers.h"
#include "app/panels/workshop/workshop.h"
#include "journeys/order_of.h"
#include "journeys/workshop/dots.h"
#include "journeys/workshop/modes.h"

namespace parcours {
namespace {

std::string seat_name(const Screen& screen, int number) {
    return screen.words("vote.seat", {{"n", std::to_string(number)}});
}

/// The budget as dots: those left are full.
void draw_budget(const Screen& screen, int left, int budget) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float step = std::min(screen.px(26), room() / static_cast<float>(std::max(budget, 1)));
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (int i = 0; i < budget; ++i) {
        const ImVec2 middle{at.x + step * (static_cast<float>(i) + 0.5f), at.y + screen.px(13)};
        if (i < left)
            list->AddCircleFilled(middle, step * 0.38f, colour(screen, Ink::accent));
        else
            list->AddCircle(middle, step * 0.36f, colour(screen, Ink::line_strong), 0, std::max(1.5f, screen.px(1.5f)));
    }
    ImGui::Dummy({1, screen.px(28)});
    write_line(screen, screen.words.count("vote.left", static_cast<std::size_t>(std::max(0, left))),
               {type::body, true, left > 0 ? Ink::text : Ink::text_soft});
}

void choose_seat(const Screen& screen) {
    Seats seats = screen.state.meeting.seats;
    Chips chips(screen);
    for (int number = 1; number <= seats.count; ++number)
        if (chips(seat_name(screen, number).c_str(), number == seats.taken)) {
            seats.taken = number;
            lead_on(screen, lead::Seat{seats});
        }
    if (chips((std::string(screen.words("vote.more_seats")) + "##seats").c_str(), false, Icon::add)) {
        seats.taken = ++seats.count;
        lead_on(screen, lead::Seat{seats});
    }
}

/// One thing with the dots of this seat, fewer and more.
void draw_votable(const Screen& screen, const VoteRound& round, const Votable& thing, int left, bool marked,
                  const DotsOn* result) {
    const std::string voter = seat_name(screen, screen.state.meeting.seats.taken);
    const int dots = dots_on(screen.document(), round, voter, thing);
    const float side = screen.px(target), controls = side * 2 + screen.px(34);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = room(), text_width = width - controls - screen.px(24);
    const Lettering lettering{};
    const float line = measured(screen, "X", lettering).y;
    const float text_height = std::min(measured(screen, thing.title, lettering, text_width).y, line * 3);
    const float height = std::max(screen.px(56), text_height + screen.px(34));
    draw_ground(screen, at, {at.x + width, at.y + height}, dots > 0 || marked ? Ink::accent_soft : Ink::canvas);
    if (marked) draw_border(screen, at, {at.x + width, at.y + height}, Ink::accent, rounding, 2);
    std::string head = thing.ref;
    if (result) head += " · " + screen.words.count("vote.dots", static_cast<std::size_t>(result->dots));
    draw_line(screen, {at.x + screen.px(12), at.y + screen.px(7)}, head, {type::small, true, Ink::text_soft},
              text_width);
    ImGui::GetWindowDrawList()->PushClipRect(at, {at.x + width, at.y + screen.px(28) + text_height}, true);
    draw_text(screen, {at.x + screen.px(12), at.y + screen.px(27)}, thing.title, lettering, text_width);
    ImGui::GetWindowDrawList()->PopClipRect();
    const float y = at.y + (height - side) / 2;
    ImGui::SetCursorScreenPos({at.x + width - controls - screen.px(4), y});
    if (button(screen, ("−##fewer" + thing.ref).c_str(), {Tone::quiet, {}, side, target, dots > 0}))
        lead_on(screen, lead::Dots{put_dots(round, voter, thing, dots - 1)});
    const std::string count = std::to_string(dots);
    const Lettering number{type::title, true, dots > 0 ? Ink::accent : Ink::text_soft};
    draw_text(screen,
              {at.x + width - controls + side + screen.px(17) - screen.px(4) - measured(screen, count, number).x / 2,
               at.y + height / 2 - measured(screen, count, number).y / 2},
              count, number);
    ImGui::SetCursorScreenPos({at.x + width - side - screen.px(4), y});
    if (button(screen, ("+##more" + thing.ref).c_str(), {Tone::plain, {}, side, target, left > 0}))
        lead_on(screen, lead::Dots{put_dots(round, voter, thing, dots + 1)});
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, height});
}

bool is_selected(const State& state, const Votable& thing) {
    for (const Target& target : state.selection)
        if (target == Target(thing.note) || target == Target(thing.cluster) || target == Target(thing.action))
            return true;
    return false;
}

void type_votes(const Screen& screen) {
    Seats seats = screen.state.meeting.seats;
    const Typed typed =
        text_field(screen, "##votes", seats.line, screen.words("vote.type"), 0, seats.refused.has_value());
    if (typed.changed) {
        seats.refused.reset();
        lead_on(screen, lead::Seat{seats});
    }
    if (typed.entered) {
        lead_on(screen, lead::EnterVotes{seats.line});
        ImGui::SetKeyboardFocusHere(-1);
    }
    if (seats.refused)
        write(screen, screen.words("refusal." + seats.refused->code, {{"value", seats.refused->value}}),
              {type::small, true, Ink::danger});
    else
        write(screen, screen.words("vote.on_board"), {type::small, false, Ink::text_soft});
}

void next_seat(const Screen& screen) {
    Seats seats = screen.state.meeting.seats;
    const bool last = seats.taken == seats.count;
    const std::string label = screen.words("vote.pass", {{"seat", seat_name(screen, last ? 1 : seats.taken + 1)}});
    if (!button(screen, label.c_str(), {Tone::primary, Icon::right, room()})) return;
    seats.taken = last ? 1 : seats.taken + 1;
    seats.line.clear();
    seats.refused.reset();
    lead_on(screen, lead::Seat{seats});
}

void draw_open_round(const Screen& screen, const VoteRound& round) {
    choose_seat(screen);
    gap(screen, space::medium);
    const std::string voter = seat_name(screen, screen.state.meeting.seats.taken);
    const int left = dots_left(screen.document(), round, voter);
    draw_budget(screen, left, round.budget);
    type_votes(screen);
    const float foot = screen.px(target * 2 + space::large + space::small);
    const RoundResult result = round.secret ? RoundResult{} : result_of(screen.document(), round);
    region(screen, "votables", {{0, std::max(screen.px(120), ImGui::GetContentRegionAvail().y - foot)}, {}}, [&] {
        auto things = votables(screen.document(), round);
        std::stable_partition(things.begin(), things.end(),
                              [&](const Votable& each) { return is_selected(screen.state, each); });
        if (things.empty()) write(screen, screen.words("vote.nothing"), {type::body, false, Ink::text_soft});
        for (const Votable& each : things) {
            const auto found = std::find_if(result.things.begin(), result.things.end(),
                                            [&](const DotsOn& one) { return one.thing == each; });
            draw_votable(screen, round, each, left, is_selected(screen.state, each),
                         found == result.things.end() ? nullptr : &*found);
        }
    });
    gap(screen, space::small);
    next_seat(screen);
    if (button(screen, screen.word("vote.close"), {Tone::plain, Icon::check, room()}))
        lead_on(screen, lead::CloseRound{true});
}

void draw_result(const Screen& screen, const DotsOn& each, int most) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = room();
    const Lettering lettering{}, bold{type::body, true};
    const std::string count = std::to_string(each.dots) + " · " + percent(screen.language(), each.share);
    const float count_width = measured(screen, count, bold).x;
    const float text_width = width - screen.px(4);
    const float line = measured(screen, "X", lettering).y;
    const float text_height = std::min(measured(screen, each.thing.title, lettering, text_width).y, line * 2);
    draw_text(screen, at, each.thing.ref, {type::small, true, Ink::text_soft});
    draw_text(screen, {at.x + width - count_width, at.y}, count, bold);
    ImGui::GetWindowDrawList()->PushClipRect(at, {at.x + width, at.y + screen.px(22) + text_height}, true);
    draw_text(screen, {at.x, at.y + screen.px(22)}, each.thing.title, lettering, text_width);
    ImGui::GetWindowDrawList()->PopClipRect();
    const float y = at.y + screen.px(26) + text_height;
    const float share = most > 0 ? static_cast<float>(each.dots) / static_cast<float>(most) : 0;
    draw_ground(screen, {at.x, y}, {at.x + width, y + screen.px(10)}, Ink::lane, 5);
    if (each.dots > 0) draw_ground(screen, {at.x, y}, {at.x + width * share, y + screen.px(10)}, Ink::accent, 5);
    ImGui::Dummy({width, screen.px(26 + 10 + 10) + text_height});
}

void draw_closed_round(const Screen& screen, const VoteRound& round) {
    const RoundResult result = result_of(screen.document(), round);
    write(screen,
          screen.words.count("vote.total", static_cast<std::size_t>(result.dots)) + " · " +
              screen.words.count("vote.voters", static_cast<std::size_t>(result.voters)),
          {type::body, false, Ink::text_soft});
    gap(screen, space::small);
    const float foot = screen.px(target * 2 + space::large + space::small);
    region(screen, "results", {{0, std::max(screen.px(120), ImGui::GetContentRegionAvail().y - foot)}, {}}, [&] {
        const int most = result.things.empty() ? 0 : result.things.front().dots;
        for (const DotsOn& each : result.things)
            if (each.dots > 0) draw_result(screen, each, most);
    });
    gap(screen, space::small);
    if (button(screen, screen.word("vote.new_round"), {Tone::primary, Icon::add, room()}))
        screen.out.post(ShowDialog{RoundDialog{}});
    if (button(screen, screen.word("vote.reopen"), {Tone::plain, Icon::unlock, room()}))
        lead_on(screen, lead::CloseRound{false});
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

bool voting_is_shown(const State& state) {
    return state.desk && state.view == View::board && mode_of(state.desk->document) == Mode::voting;
}

void draw_voting(const Screen& screen) {
    region(screen, "voting", {{0, 0}, {}, space::large, 0, false}, [&] {
        const VoteRound* round = screen.document().find(screen.state.meeting.seats.round);
        if (!round) {
            mode_heading(screen, Icon::vote, screen.words("vote.title"), screen.words("vote.none"));
            gap(screen, space::medium);
            if (button(screen, screen.word("vote.open"), {Tone::primary, Icon::vote, room()}))
                screen.out.post(ShowDialog{RoundDialog{}});
            return;
        }
        const std::string_view state = round->closed   ? "vote.is_closed"
                                       : round->secret ? "vote.is_secret"
                                                       : "vote.is_open";
        mode_heading(screen, Icon::vote, round->title, screen.words(state));
        gap(screen, space::small);
        choose_round(screen, round);
        if (round->closed)
            draw_closed_round(screen, *round);
        else
            draw_open_round(screen, *round);
    });
}

}  // namespace parcours
