// Dot voting on one laptop: each table takes its seat in turn, puts its dots by mouse or by typed lines, passes on.
#include <algorithm>

#include "app/panels/workshop/voting.h"
#include "app/panels/workshop/workshop.h"
#include "app/workshop/seats.h"
#include "journeys/hash.h"
#include "journeys/order_of.h"
#include "journeys/text.h"
#include "journeys/workshop/dots.h"
#include "journeys/workshop/modes.h"

namespace parcours {
namespace {

std::string seat_name(const Screen& screen, int number) {
    return screen.words("vote.seat", {{"n", std::to_string(number)}});
}

std::string voter_now(const Screen& screen) { return seat_name(screen, screen.state.meeting.seats.taken); }

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

/// Tables that have nothing left to put are ticked.
void choose_seat(const Screen& screen, const VoteRound& round) {
    Seats seats = screen.state.meeting.seats;
    Chips chips(screen);
    for (int number = 1; number <= seats.count; ++number) {
        const std::string name = seat_name(screen, number);
        const bool done = dots_left(screen.document(), round, name) <= 0;
        if (chips(name.c_str(), number == seats.taken, done ? std::optional(Icon::check) : std::nullopt)) {
            seats.taken = number;
            lead_on(screen, lead::Seat{seats});
        }
    }
    if (chips((std::string(screen.words("vote.more_seats")) + "##seats").c_str(), false, Icon::add)) {
        seats.taken = ++seats.count;
        lead_on(screen, lead::Seat{seats});
    }
}

/// One thing with the dots of this seat, fewer and more.
void draw_votable(const Screen& screen, const VoteRound& round, const Votable& thing, int left, bool marked,
                  const DotsOn* result) {
    const std::string voter = voter_now(screen);
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

/// The thing itself, or one of the notes in it.
bool is_selected(const State& state, const Votable& thing) {
    for (const Id<Note> id : of_kind<Note>(state.selection))
        if (const Note* note = state.desk->document.find(id); note && thing.cluster && note->cluster == thing.cluster)
            return true;
    for (const Target& target : state.selection)
        if (target == Target(thing.note) || target == Target(thing.cluster) || target == Target(thing.action))
            return true;
    return false;
}

void type_votes(const Screen& screen, const VoteRound& round) {
    Seats seats = screen.state.meeting.seats;
    keyboard_follows(screen, "votes", mixed(round.id.value) + static_cast<std::uint64_t>(seats.taken));
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
        write(screen, capitalised(screen.words("refusal." + seats.refused->code, {{"value", seats.refused->value}})),
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

/// Brings the row just drawn into sight when it has come to be the one selected.
void show_marked(const Votable& thing) {
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("marked");
    const ImGuiID now = ImGui::GetID(thing.ref.c_str());
    const bool anew = static_cast<ImGuiID>(storage->GetInt(key)) != now;
    storage->SetInt(key, static_cast<int>(now));
    if (anew && !ImGui::IsItemVisible()) ImGui::SetScrollHereY(0.5f);
}

void draw_votables(const Screen& screen, const VoteRound& round, int left) {
    const RoundResult result = round.secret ? RoundResult{} : result_of(screen.document(), round);
    const auto things = votables(screen.document(), round);
    if (things.empty()) write(screen, screen.words("vote.nothing"), {type::body, false, Ink::text_soft});
    for (const Votable& each : things) {
        const auto found = std::find_if(result.things.begin(), result.things.end(),
                                        [&](const DotsOn& one) { return one.thing == each; });
        const bool marked = is_selected(screen.state, each);
        draw_votable(screen, round, each, left, marked, found == result.things.end() ? nullptr : &*found);
        if (marked) show_marked(each);
    }
}

/// The dots of one seat: how many, the line to type them in, and what they may be put on.
void draw_ballot(const Screen& screen, const VoteRound& round) {
    const int left = dots_left(screen.document(), round, voter_now(screen));
    draw_budget(screen, left, round.budget);
    type_votes(screen, round);
    // The list scrolls below what is typed into; where hardly any of it would be seen, all scrolls together.
    const float height = ImGui::GetContentRegionAvail().y;
    const auto list = [&] { draw_votables(screen, round, left); };
    if (height >= screen.px(240))
        region(screen, "votables", {{0, height}, {}}, list);
    else
        list();
}

/// A seat that has voted in secret: its dots stay hidden, also from itself.
void draw_sealed(const Screen& screen, const VoteRound& round) {
    const std::string voter = voter_now(screen);
    const int left = dots_left(screen.document(), round, voter);
    badge(screen, screen.words("vote.has_voted", {{"seat", voter}}), Ink::accent_soft, Ink::accent, Icon::lock);
    gap(screen, space::small);
    write(screen, screen.words(left > 0 ? "vote.sealed_with_left" : "vote.sealed"));
    if (left > 0) write(screen, screen.words.count("vote.left", static_cast<std::size_t>(left)), {type::body, true});
    gap(screen, space::medium);
    if (!button(screen, screen.word("vote.again"), {Tone::plain, Icon::undo, room()})) return;
    for (const Ballot& each : screen.document().all<Ballot>())
        if (each.round == round.id && each.voter == voter)
            lead_on(screen, lead::Dots{PutDots{round.id, voter, each.note, each.cluster, each.action, 0}});
}

void draw_open_round(const Screen& screen, const VoteRound& round) {
    region(screen, "ballot", {{0, above_foot(screen)}, {}}, [&] {
        choose_seat(screen, round);
        gap(screen, space::medium);
        if (is_sealed(screen.document(), round, screen.state.meeting.seats, voter_now(screen)))
            draw_sealed(screen, round);
        else
            draw_ballot(screen, round);
    });
    gap(screen, space::small);
    next_seat(screen);
    if (button(screen, screen.word("vote.close"), {Tone::plain, Icon::check, room()}))
        lead_on(screen, lead::CloseRound{true});
}

}  // namespace

bool voting_is_shown(const State& state) {
    return state.desk && state.view == View::board && mode_of(state.desk->document) == Mode::voting;
}

bool mode_needs_panel(const State& state) {
    if (!state.desk || state.view != View::board) return false;
    const Mode mode = mode_of(state.desk->document);
    return mode == Mode::voting || mode == Mode::rating;
}

void draw_voting(const Screen& screen) {
    region(screen, "voting", {{0, 0}, {}, space::large, 0, false}, [&] {
        const VoteRound* round = screen.document().find(screen.state.meeting.seats.round);
        if (!round) {
            mode_heading(screen, Icon::vote, screen.words("vote.title"), screen.words("vote.none"));
            gap(screen, space::medium);
            keyboard_follows(screen, "votes", no_subject);
            if (button(screen, screen.word("vote.open"), {Tone::primary, Icon::vote, room()}))
                screen.out.post(ShowDialog{RoundDialog{}});
            return;
        }
        const std::string_view state = round->closed   ? "vote.is_closed"
                                       : round->secret ? "vote.is_secret"
                                                       : "vote.is_open";
        mode_heading(screen, Icon::vote, round->title, screen.words(state));
        gap(screen, space::small);
        if (!round->closed) return draw_open_round(screen, *round);
        keyboard_follows(screen, "votes", no_subject);
        draw_closed_round(screen, *round);
    });
}

}  // namespace parcours
