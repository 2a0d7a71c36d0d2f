#include "journeys/projection.h"

#include <map>
#include <unordered_map>

#include "journeys/order_of.h"

namespace parcours {
namespace {

using CellKey = std::pair<Id<Step>, Id<Commitment>>;
using Places = std::vector<std::size_t>;

/// The open pain points that cap, with their resolvers, by cell.
std::map<CellKey, std::vector<Projection::Pain>> pains_by_cell(const Document& document,
                                                               const std::vector<const Action*>& actions) {
    std::unordered_map<Id<Note>, Places> resolvers;
    for (std::size_t place = 0; place < actions.size(); ++place)
        for (const Id<Note> note : actions[place]->resolves)
            if (Places& found = resolvers[note]; found.empty() || found.back() != place) found.push_back(place);
    std::map<CellKey, std::vector<Projection::Pain>> pains;
    for (const Note& note : document.all<Note>()) {
        if (note.kind != NoteKind::pain || !note.open || note.parked || note.severity.value_or(0) < 2 || !note.step)
            continue;
        const auto found = resolvers.find(note.id);
        for (const Id<Commitment> commitment : note.commitments)
            pains[{note.step, commitment}].push_back(
                {cap_of(*note.severity), found == resolvers.end() ? Places{} : found->second});
    }
    return pains;
}

std::map<CellKey, std::vector<Projection::Promise>> promises_by_cell(const std::vector<const Action*>& actions) {
    std::map<CellKey, std::vector<Projection::Promise>> promises;
    for (std::size_t place = 0; place < actions.size(); ++place)
        for (const Expectation& e : actions[place]->expects)
            promises[{e.step, e.commitment}].push_back({place, points_per_rating * e.value});
    return promises;
}

void note_movers(Projection::Cell& cell, Places& movers) {
    for (const auto& promise : cell.promises) movers.push_back(promise.action);
    for (const auto& pain : cell.pains) movers.insert(movers.end(), pain.resolved_by.begin(), pain.resolved_by.end());
    cell.moves = !cell.promises.empty() || std::any_of(cell.pains.begin(), cell.pains.end(),
                                                       [](const auto& pain) { return !pain.resolved_by.empty(); });
}

bool any_chosen(const Places& places, const Projection::Chosen& chosen) {
    return std::any_of(places.begin(), places.end(), [&](std::size_t place) { return chosen[place] != 0; });
}

}  // namespace

Projection::Projection(const Document& document, const Scores& today) {
    const auto actions = in_order<Action>(document);
    for (const Action* action : actions) actions_.push_back(action->id);
    for (const Commitment* commitment : in_order<Commitment>(document)) weights_.push_back(commitment->weight);
    auto pains = pains_by_cell(document, actions);
    auto promises = promises_by_cell(actions);
    for (const JourneyScore& score : today.journeys) {
        Row row{score.journey, {}, score.score, {}};
        for (std::size_t i = 0; i < score.cells.size(); ++i) {
            const CellScore& counted = score.cells[i];
            if (counted.state == CellState::not_applicable) continue;
            const Step* step = document.find(counted.step);
            Cell cell{step ? static_cast<double>(step->weight) : 1,
                      i % weights_.size(),
                      counted.raw,
                      counted.cell,
                      {},
                      {},
                      false};
            if (const auto found = pains.find({counted.step, counted.commitment}); found != pains.end())
                cell.pains = std::move(found->second);
            if (const auto found = promises.find({counted.step, counted.commitment}); found != promises.end())
                cell.promises = std::move(found->second);
            note_movers(cell, row.movers);
            row.cells.push_back(std::move(cell));
        }
        std::sort(row.movers.begin(), row.movers.end());
        row.movers.erase(std::unique(row.movers.begin(), row.movers.end()), row.movers.end());
        rows_.push_back(std::move(row));
    }
}

Projection::Chosen Projection::chosen(std::span<const Id<Action>> actions) const {
    Chosen result(actions_.size(), 0);
    for (const Id<Action> id : actions)
        if (const auto found = std::find(actions_.begin(), actions_.end(), id); found != actions_.end())
            result[static_cast<std::size_t>(found - actions_.begin())] = 1;
    return result;
}

std::optional<double> Projection::points(const Cell& cell, const Chosen& chosen) {
    if (!cell.moves) return cell.today;
    std::optional<double> raw = cell.raw;
    for (const Promise& promise : cell.promises)
        if (chosen[promise.action] && (!raw || *raw < promise.points)) raw = promise.points;
    if (!raw) return std::nullopt;
    for (const Pain& pain : cell.pains)
        if (pain.cap < *raw && !any_chosen(pain.resolved_by, chosen)) raw = pain.cap;
    return raw;
}

/// Summed in the order of Tally::scores, so that the digits are the same.
std::optional<double> Projection::score(const Row& row, const Chosen& chosen) const {
    std::vector<double> sum(weights_.size()), weight(weights_.size());
    for (const Cell& cell : row.cells) {
        const auto value = points(cell, chosen);
        if (!value) continue;
        sum[cell.commitment] += cell.weight * *value;
        weight[cell.commitment] += cell.weight;
    }
    double total = 0, weights = 0;
    for (std::size_t c = 0; c < weights_.size(); ++c) {
        if (!(weight[c] > 0)) continue;
        total += weights_[c] * (sum[c] / weight[c]);
        weights += weights_[c];
    }
    return weights > 0 ? std::optional<double>(total / weights) : std::nullopt;
}

std::optional<double> Projection::mean(const Chosen& chosen) const {
    double sum = 0;
    int scored = 0;
    for (const Row& row : rows_) {
        const auto value = any_chosen(row.movers, chosen) ? score(row, chosen) : row.today;
        if (!value) continue;
        sum += *value;
        ++scored;
    }
    return scored ? std::optional<double>(sum / scored) : std::nullopt;
}

}  // namespace parcours
