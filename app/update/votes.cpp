// Rounds of dot voting on one laptop: who votes, and what.
#include <algorithm>

#include "app/update/leading.h"
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
    Id<VoteRound> newest;
    for (const VoteRound* each : in_order<VoteRound>(document)) {
        if (!each->closed) return each->id;
        newest = each->id;
    }
    return newest;
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
    round.title =
        words_in(state.settings.language)("vote.round", {{"n", std::to_string(document.all<VoteRound>().size() + 1)}});
    const Id<VoteRound> id = round.id;
    if (!make(state, effects, {{Add<VoteRound>{std::move(round)}}, {}, false})) return;
    state.meeting.seats.round = id;
    state.meeting.seats.taken = 1;
}

void lead(State& state, Effects& effects, const lead::CloseRound& close) {
    const VoteRound* round = round_of(state);
    if (!round || round->closed == close.closed) return;
    const Document& document = state.desk->document;
    make(state, effects, {close.closed ? close_round(document, *round) : reopen_round(document, *round), {}, false});
}

void lead(State& state, Effects&, const lead::Seat& seat) {
    state.meeting.seats = seat.seats;
    state.meeting.seats.count = std::clamp(seat.seats.count, 1, 60);
    state.meeting.seats.taken = std::clamp(seat.seats.taken, 1, state.meeting.seats.count);
}

void lead(State& state, Effects& effects, const lead::Dots& dots) {
    if (make(state, effects, {{dots.edit}, {}, false})) state.meeting.seats.refused.reset();
}

void lead(State& state, Effects& effects, const lead::EnterVotes& enter) {
    const VoteRound* open = round_of(state);
    if (!open || open->closed) return tell(state, Toast::Tone::plain, "vote.none");
    Seats& seats = state.meeting.seats;
    seats.refused.reset();
    std::string_view rest = enter.text;
    while (!rest.empty() && round_of(state)) {
        const auto end = std::min(rest.find_first_of("\n,;"), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        if (!line.empty()) {
            auto read = read_vote(state.desk->document, *round_of(state), seat_name(state), line);
            if (const auto* edit = std::get_if<Edit>(&read)) {
                Next next = after(state.desk->document, *edit);
                if (const auto* refusal = std::get_if<Refusal>(&next)) seats.refused = *refusal;
                if (!seats.refused) make(state, effects, {{*edit}, {}, false});
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
