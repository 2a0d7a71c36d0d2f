#include "journeys/figures.h"

#include <cmath>

#include "journeys/order_of.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

constexpr double least_move = 0.05;  // points: half of what is displayed

bool moved(std::optional<double> before, std::optional<double> now) {
    if (!before || !now) return before.has_value() != now.has_value();
    return std::abs(*before - *now) >= least_move;
}

template <class One>
const One* with_ref(const std::vector<One>& all, const std::string& ref) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const One& one) { return same_ref(one.ref, ref); });
    return found == all.end() ? nullptr : &*found;
}

MovedScore moved_score(const JourneyFigures* before, const JourneyFigures* now) {
    const JourneyFigures& named = now ? *now : *before;
    MovedScore move{named.ref, named.title, {}, {}, {}, 0};
    if (before) move.before = before->score;
    if (now) move.now = now->score;
    if (!before || !now) return move;
    for (const auto& [ref, score] : now->commitments) {
        const auto then = before->commitments.find(ref);
        const auto earlier = then == before->commitments.end() ? std::nullopt : then->second;
        if (moved(earlier, score)) move.commitments[ref] = {earlier, score};
    }
    move.pains_closed = static_cast<std::ptrdiff_t>(before->open_pains) - static_cast<std::ptrdiff_t>(now->open_pains);
    return move;
}

bool is_move(const MovedScore& move, const JourneyFigures* before, const JourneyFigures* now) {
    return !before || !now || moved(move.before, move.now) || !move.commitments.empty();
}

MovedAction moved_action(const ActionFigures* before, const ActionFigures* now) {
    const ActionFigures& named = now ? *now : *before;
    MovedAction move{named.ref, named.title, {}, {}, {}, {}};
    if (before) move.before = before->status, move.due_before = before->due;
    if (now) move.now = now->status, move.due_now = now->due;
    return move;
}

bool is_move(const MovedAction& move, const ActionFigures*, const ActionFigures*) {
    return move.before != move.now || move.due_before != move.due_now;
}

template <class One, class Move>
auto moves_of(const std::vector<One>& before, const std::vector<One>& now, Move&& move_of) {
    std::vector<decltype(move_of(&now.front(), &now.front()))> moves;
    const auto keep = [&](const One* then, const One* today) {
        auto move = move_of(then, today);
        if (is_move(move, then, today)) moves.push_back(std::move(move));
    };
    for (const One& one : now) keep(with_ref(before, one.ref), &one);
    for (const One& one : before)
        if (!with_ref(now, one.ref)) keep(&one, nullptr);
    return moves;
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
        JourneyFigures one{journey->ref, journey->title, score.score, score.coverage, {}, pains[journey->id]};
        for (const CommitmentScore& column : score.commitments)
            one.commitments[std::string(ref_of(document, column.commitment))] = column.score;
        figures.journeys.push_back(std::move(one));
    }
    for (const Action* action : in_order<Action>(document))
        figures.actions.push_back({action->ref, action->title, action->status, action->lead, action->due});
    return figures;
}

Moves moves_between(const Figures& before, const Figures& now) {
    return {before.mean, now.mean, moves_of(before.journeys, now.journeys, moved_score),
            moves_of(before.actions, now.actions, moved_action)};
}

}  // namespace parcours
