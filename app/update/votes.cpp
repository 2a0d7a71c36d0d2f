// Rounds of dot voting on one laptop: who votes, and what.
#include <algorithm>
#include <utility>

#include "app/update/leading.h"
#include "app/workshop/seats.h"
#include "journeys/order_of.h"
#include "journeys/text.h"
#include "journeys/workshop/agenda.h"
#include "journeys/workshop/dots.h"

namespace parcours::on {
namespace {

const VoteRound* round_of(const State& state) {
    return state.desk ? state.desk->document.find(state.meeting.seats.round) : nullptr;
}

std::string seat_name(const State& state) {
    return words_in(state.settings.language)("vote.seat", {{"n", std::to_string(state.meeting.seats.taken)}});
}

}  // namespace

Id<VoteRound> round_in_view(const Document& document) {
    const Workshop* workshop = running_workshop(document);
    Id<VoteRound> newest;
    for (const VoteRound* each : in_order<VoteRound>(document)) {
        if (workshop && each->workshop != workshop->id) continue;
        if (!each->closed) return each->id;
        newest = each->id;
    }
    return newest;
}

void close_rounds(State& state, Effects& effects, Id<Workshop> workshop) {
    std::vector<Id<VoteRound>> open;
    for (const VoteRound& each : state.desk->document.all<VoteRound>())
        if (each.workshop == workshop && !each.closed) open.push_back(each.id);
    for (const Id<VoteRound> id : open) {
        const Document& document = state.desk->document;
        make(state, effects, {close_round(document, *document.find(id)), {}, false});
    }
}

void lead(State& state, Effects& effects, const lead::OpenRound& open) {
    if (!state.desk) return;
    const Document& document = state.desk->document;
    VoteRound round;
    round.id = state.desk->mint.next<VoteRound>();
    round.scope = open.scope;
    round.budget = open.budget;
    round.secret = open.secret;
    round.journey = state.journey;
    if (const Workshop* workshop = running_workshop(document)) round.workshop = workshop->id;
    const auto& all = document.all<VoteRound>();
    const auto before =
        std::count_if(all.begin(), all.end(), [&](const VoteRound& each) { return each.workshop == round.workshop; });
    round.title = words_in(state.settings.language)("vote.round", {{"n", std::to_string(before + 1)}});
    const Id<VoteRound> id = round.id;
    if (!make(state, effects, {{Add<VoteRound>{std::move(round)}}, {}, false})) return;
    state.meeting.seats.round = id;
    state.meeting.seats.taken = 1;
    state.meeting.seats.begun = 0;
}

void lead(State& state, Effects& effects, const lead::CloseRound& close) {
    const VoteRound* round = round_of(state);
    if (!round || round->closed == close.closed) return;
    const Document& document = state.desk->document;
    make(state, effects, {close.closed ? close_round(document, *round) : reopen_round(document, *round), {}, false});
}

void lead(State& state, Effects&, const lead::Seat& seat) {
    const Seats before = std::exchange(state.meeting.seats, seat.seats);
    Seats& seats = state.meeting.seats;
    seats.count = std::clamp(seats.count, 1, 60);
    seats.taken = std::clamp(seats.taken, 1, seats.count);
    if (seats.taken != before.taken || seats.round != before.round) seats.begun = 0;
}

void lead(State& state, Effects& effects, const lead::Dots& dots) {
    if (!make(state, effects, {{dots.edit}, {}, false})) return;
    state.meeting.seats.refused.reset();
    state.meeting.seats.begun = state.meeting.seats.taken;
}

void lead(State& state, Effects& effects, const lead::EnterVotes& enter) {
    const VoteRound* open = round_of(state);
    if (!open || open->closed) return tell(state, Toast::Tone::plain, "vote.none");
    Seats& seats = state.meeting.seats;
    seats.refused.reset();
    if (is_sealed(state.desk->document, *open, seats, seat_name(state))) {
        seats.refused = Refusal{"seat_sealed", "", seat_name(state)};
        return tell_held(state, *seats.refused);
    }
    std::string_view rest = enter.text;
    while (!rest.empty() && round_of(state)) {
        const auto end = std::min(rest.find_first_of("\n,;"), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        if (!line.empty()) {
            auto read = read_vote(state.desk->document, *round_of(state), seat_name(state), line);
            if (const auto* edit = std::get_if<Edit>(&read)) {
                Next next = after(state.desk->document, *edit);
                if (const auto* refusal = std::get_if<Refusal>(&next)) seats.refused = *refusal;
                if (!seats.refused && make(state, effects, {{*edit}, {}, false})) seats.begun = seats.taken;
            } else {
                seats.refused = std::get<Refusal>(read);
            }
            if (seats.refused) break;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    seats.line = trimmed(rest);
}

}  // namespace parcours::on
