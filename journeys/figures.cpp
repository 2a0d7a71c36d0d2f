#include "journeys/figures.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "journeys/order_of.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

constexpr double least_move = 0.05;  // points: half of what is displayed

bool moved(std::optional<double> before, std::optional<double> now) {
    if (!before || !now) return before.has_value() != now.has_value();
    return std::abs(*before - *now) >= least_move;
}

/// The same record in the other figures: by its id, or by its ref where ids were not kept.
template <class One>
const One* same_in(const std::vector<One>& all, const One& sought) {
    const auto found = std::ranges::find_if(
        all, [&](const One& one) { return one.id && sought.id ? one.id == sought.id : same_ref(one.ref, sought.ref); });
    return found == all.end() ? nullptr : &*found;
}

std::map<std::string, Moved<double>> moved_weights(const std::map<std::string, double>& before,
                                                   const std::map<std::string, double>& now) {
    std::map<std::string, Moved<double>> moves;
    for (const auto& [ref, weight] : now)
        if (const auto then = before.find(ref); then != before.end() && then->second != weight)
            moves[ref] = {then->second, weight};
    return moves;
}

CellCause cause_of(const CellFigures& before, const CellFigures& now) {
    if (now.capped) return CellCause::capped;
    if (before.capped) return CellCause::no_longer_capped;
    return before.by_consensus || now.by_consensus ? CellCause::consensus : CellCause::votes;
}

std::vector<MovedCell> moved_cells(const JourneyFigures& before, const JourneyFigures& now) {
    std::vector<MovedCell> moves;
    if (before.cells.empty()) return moves;
    const auto in = [](const JourneyFigures& figures, const std::string& ref) {
        const auto found = figures.cells.find(ref);
        return found == figures.cells.end() ? CellFigures{} : found->second;
    };
    std::set<std::string> refs;
    for (const auto* cells : {&before.cells, &now.cells})
        for (const auto& [ref, cell] : *cells) refs.insert(ref);
    for (const std::string& ref : refs) {
        const CellFigures then = in(before, ref), today = in(now, ref);
        if (moved(then.points, today.points))
            moves.push_back({ref, {then.points, today.points}, cause_of(then, today)});
    }
    std::ranges::stable_sort(moves, std::greater<>{}, [](const MovedCell& one) {
        return std::abs(one.points.now.value_or(0) - one.points.before.value_or(0));
    });
    return moves;
}

MovedScore moved_score(const JourneyFigures* before, const JourneyFigures* now) {
    const JourneyFigures& named = now ? *now : *before;
    MovedScore move{named.ref, named.title, {}, {}, {}, {}, 0};
    if (before) move.score.before = before->score;
    if (now) move.score.now = now->score;
    if (!before || !now) return move;
    for (const auto& [ref, score] : now->commitments) {
        const auto then = before->commitments.find(ref);
        const auto earlier = then == before->commitments.end() ? std::nullopt : then->second;
        if (moved(earlier, score)) move.commitments[ref] = {earlier, score};
    }
    move.cells = moved_cells(*before, *now);
    move.weights = moved_weights(before->weights, now->weights);
    move.pains_closed = static_cast<std::ptrdiff_t>(before->open_pains) - static_cast<std::ptrdiff_t>(now->open_pains);
    return move;
}

bool is_move(const MovedScore& move, const JourneyFigures* before, const JourneyFigures* now) {
    return !before || !now || moved(move.score.before, move.score.now) || !move.commitments.empty();
}

MovedAction moved_action(const ActionFigures* before, const ActionFigures* now) {
    const ActionFigures& named = now ? *now : *before;
    MovedAction move{named.ref, named.title, {}, {}, {}, {}, {}};
    if (before) move.status.before = before->status, move.due.before = before->due;
    if (now) move.status.now = now->status, move.due.now = now->due;
    if (!before || !now) return move;
    move.lead = {before->lead, now->lead};
    if (!before->with_means || !now->with_means) return move;
    move.effort = {before->effort, now->effort};
    move.cost = {before->cost, now->cost};
    return move;
}

bool is_move(const MovedAction& move, const ActionFigures*, const ActionFigures*) {
    return move.status.differs() || move.due.differs() || move.lead.differs() || move.effort.differs() ||
           move.cost.differs();
}

template <class One, class Move>
auto moves_of(const std::vector<One>& before, const std::vector<One>& now, Move&& move_of) {
    std::vector<decltype(move_of(&now.front(), &now.front()))> moves;
    const auto keep = [&](const One* then, const One* today) {
        auto move = move_of(then, today);
        if (is_move(move, then, today)) moves.push_back(std::move(move));
    };
    for (const One& one : now) keep(same_in(before, one), &one);
    for (const One& one : before)
        if (!same_in(now, one)) keep(&one, nullptr);
    return moves;
}

JourneyFigures journey_figures(const Document& document, const Journey& journey, const JourneyScore& score) {
    JourneyFigures one{journey.id, journey.ref, journey.title, score.score, score.coverage, {}, 0, {}, {}};
    for (const CommitmentScore& column : score.commitments)
        one.commitments[std::string(ref_of(document, column.commitment))] = column.score;
    for (const Id<Step> id : score.steps)
        if (const Step* step = document.find(id)) one.weights[step->ref] = step->weight;
    for (const CellScore& cell : score.cells)
        if (cell.cell)
            one.cells[std::string(ref_of(document, cell.step)) + ":" + std::string(ref_of(document, cell.commitment))] =
                {cell.cell, cell.votes, cell.by_consensus, !cell.capped_by.empty()};
    return one;
}

}  // namespace

Figures figures_of(const Document& document, const Scores& today) {
    Figures figures;
    figures.mean = today.mean;
    std::map<Id<Journey>, std::size_t> pains;
    for (const Note& note : document.all<Note>())
        pains[note.journey] += note.kind == NoteKind::pain && note.open && !note.parked;
    for (const JourneyScore& score : today.journeys) {
        const Journey* journey = document.find(score.journey);
        if (!journey) continue;
        JourneyFigures one = journey_figures(document, *journey, score);
        one.open_pains = pains[journey->id];
        figures.journeys.push_back(std::move(one));
    }
    for (const Action* action : in_order<Action>(document))
        figures.actions.push_back({action->id, action->ref, action->title, action->status, action->lead, action->due,
                                   action->effort, action->cost});
    for (const Commitment& commitment : document.all<Commitment>()) figures.weights[commitment.ref] = commitment.weight;
    return figures;
}

Moves moves_between(const Figures& before, const Figures& now) {
    return {{before.mean, now.mean},
            moves_of(before.journeys, now.journeys, moved_score),
            moves_of(before.actions, now.actions, moved_action),
            moved_weights(before.weights, now.weights)};
}

}  // namespace parcours
