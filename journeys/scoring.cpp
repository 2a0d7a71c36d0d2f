#include "journeys/scoring.h"

#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "journeys/order_of.h"
#include "journeys/projection.h"

namespace parcours {
namespace {

/// Sums of the votes on one cell. Votes are small whole numbers, so the sums are exact.
struct VoteSums {
    int count[2] = {0, 0};  // by perspective
    int sum[2] = {0, 0};
    int squares = 0;
    int not_applicable = 0;

    void add(const Vote& vote) {
        if (!vote.value) {
            ++not_applicable;
            return;
        }
        const auto side = static_cast<std::size_t>(vote.perspective);
        ++count[side];
        sum[side] += *vote.value;
        squares += *vote.value * *vote.value;
    }
    int numeric() const { return count[0] + count[1]; }
    std::optional<double> mean(Perspective perspective) const {
        const auto side = static_cast<std::size_t>(perspective);
        if (count[side] == 0) return std::nullopt;
        return static_cast<double>(sum[side]) / count[side];
    }
    double deviation() const {
        const double n = numeric(), total = sum[0] + sum[1];
        return std::sqrt(n * squares - total * total) / n;
    }
};

/// Mean over the perspectives that have voted of each one's mean.
std::optional<double> mean_of_means(const VoteSums& votes) {
    const auto users = votes.mean(Perspective::user), agents = votes.mean(Perspective::agent);
    if (users && agents) return (*users + *agents) / 2;
    return users ? users : agents;
}

CellScore counted_cell(const VoteSums& votes, const Consensus* consensus) {
    CellScore cell;
    cell.votes = votes.numeric();
    cell.not_applicable_votes = votes.not_applicable;
    cell.by_consensus = consensus != nullptr;
    const bool excluded =
        consensus ? !consensus->value : 2 * votes.not_applicable > votes.numeric() + votes.not_applicable;
    if (excluded) {
        cell.state = CellState::not_applicable;
        return cell;
    }
    cell.value = consensus ? std::optional<double>(*consensus->value) : mean_of_means(votes);
    cell.state = cell.value ? CellState::assessed : CellState::not_assessed;
    cell.user_mean = votes.mean(Perspective::user);
    cell.agent_mean = votes.mean(Perspective::agent);
    if (cell.user_mean && cell.agent_mean) cell.mirror_gap = points_per_rating * (*cell.user_mean - *cell.agent_mean);
    if (cell.votes > 0) cell.agreement = votes.deviation();
    return cell;
}

std::optional<double> weighted(double sum, double weight) {
    return weight > 0 ? std::optional<double>(sum / weight) : std::nullopt;
}

std::optional<double> difference(std::optional<double> a, std::optional<double> b) {
    return a && b ? std::optional<double>(*a - *b) : std::nullopt;
}

}  // namespace

/// The actions of a projection, as look-ups.
struct Tally::Plan {
    std::set<Id<Note>> resolved;
    std::map<std::pair<Id<Step>, Id<Commitment>>, int> expected;

    Plan(const Document& document, std::span<const Id<Action>> actions) {
        for (const Id<Action> id : actions) {
            const Action* action = document.find(id);
            if (!action) continue;
            resolved.insert(action->resolves.begin(), action->resolves.end());
            for (const Expectation& e : action->expects) {
                int& value = expected.try_emplace({e.step, e.commitment}, e.value).first->second;
                value = std::max(value, e.value);
            }
        }
    }
    void raise(CellScore& cell) const {
        if (expected.empty() || cell.state == CellState::not_applicable) return;
        const auto found = expected.find({cell.step, cell.commitment});
        if (found == expected.end() || (cell.value && *cell.value >= found->second)) return;
        cell.value = found->second;
        cell.state = CellState::assessed;
        cell.expected = true;
    }
};

double cap_of(int severity) { return severity == 3 ? 50 : severity == 2 ? 75 : 100; }

Band band_of(double points) {
    return points >= 75 ? Band::kept : points >= 50 ? Band::partly : points >= 25 ? Band::fragile : Band::not_kept;
}

const CellScore* JourneyScore::cell(Id<Step> step, Id<Commitment> commitment) const {
    for (const CellScore& cell : cells)
        if (cell.step == step && cell.commitment == commitment) return &cell;
    return nullptr;
}

const JourneyScore* Scores::of(Id<Journey> journey) const {
    for (const JourneyScore& score : journeys)
        if (score.journey == journey) return &score;
    return nullptr;
}

Tally::Tally(const Document& document) : document_(document) {
    std::unordered_map<Id<Commitment>, std::size_t> column;
    for (const Commitment* commitment : in_order<Commitment>(document)) {
        column[commitment->id] = commitments_.ids.size();
        commitments_.ids.push_back(commitment->id);
        commitments_.weights.push_back(commitment->weight);
    }
    const std::size_t width = commitments_.ids.size();

    std::unordered_map<Id<Step>, std::size_t> row;  // over all journeys
    for (const Journey* journey : in_order<Journey>(document)) {
        CountedJourney counted{journey->id, {}, {}, {}};
        for (const Step* step : steps_of(document, journey->id)) {
            row[step->id] = row.size();
            counted.steps.push_back(step->id);
            counted.weights.push_back(step->weight);
        }
        journeys_.push_back(std::move(counted));
    }

    std::vector<VoteSums> votes(row.size() * width);
    for (const Vote& vote : document.all<Vote>()) {
        const auto step = row.find(vote.step);
        const auto at = column.find(vote.commitment);
        if (step != row.end() && at != column.end()) votes[step->second * width + at->second].add(vote);
    }
    std::vector<const Consensus*> consensus(votes.size(), nullptr);
    for (const Consensus& one : document.all<Consensus>()) {
        const auto step = row.find(one.step);
        const auto at = column.find(one.commitment);
        if (step != row.end() && at != column.end()) consensus[step->second * width + at->second] = &one;
    }
    std::vector<std::vector<Pain>> pains(votes.size());
    for (const Note& note : document.all<Note>()) {
        if (note.kind != NoteKind::pain || !note.open || note.parked || note.severity.value_or(0) < 2) continue;
        const auto step = row.find(note.step);
        if (step == row.end()) continue;
        for (const Id<Commitment> id : note.commitments)
            if (const auto at = column.find(id); at != column.end())
                pains[step->second * width + at->second].push_back({note.id, cap_of(*note.severity)});
    }

    std::size_t next = 0;
    for (CountedJourney& journey : journeys_) {
        for (const Id<Step> step : journey.steps) {
            for (const Id<Commitment> commitment : commitments_.ids) {
                CellScore cell = counted_cell(votes[next], consensus[next]);
                cell.step = step;
                cell.commitment = commitment;
                std::stable_sort(pains[next].begin(), pains[next].end(),
                                 [](const Pain& a, const Pain& b) { return a.cap < b.cap; });
                journey.cells.push_back({std::move(cell), std::move(pains[next])});
                ++next;
            }
        }
    }
}

JourneyScore Tally::score_of(const CountedJourney& journey, const Plan& plan) const {
    const std::size_t width = commitments_.ids.size();
    JourneyScore result;
    result.journey = journey.journey;
    result.steps = journey.steps;
    result.cells.reserve(journey.cells.size());
    std::vector<double> sum(width), weight(width), gap_sum(width), gap_weight(width);
    std::size_t assessed = 0, applicable = 0;
    for (std::size_t i = 0; i < journey.cells.size(); ++i) {
        const Counted& counted = journey.cells[i];
        CellScore cell = counted.cell;
        plan.raise(cell);
        const std::size_t c = i % width;
        const double w = journey.weights[i / width];
        applicable += cell.state != CellState::not_applicable;
        if (cell.value) {
            cell.raw = points_per_rating * *cell.value;
            cell.cell = cell.raw;
            for (const Pain& pain : counted.pains) {
                if (pain.cap >= *cell.raw || plan.resolved.contains(pain.note)) continue;
                cell.cell = std::min(*cell.cell, pain.cap);
                cell.capped_by.push_back(pain.note);
            }
            ++assessed;
            sum[c] += w * *cell.cell;
            weight[c] += w;
        }
        if (cell.mirror_gap) {
            gap_sum[c] += w * *cell.mirror_gap;
            gap_weight[c] += w;
        }
        result.cells.push_back(std::move(cell));
    }
    result.coverage = applicable ? static_cast<double>(assessed) / static_cast<double>(applicable) : 0;
    double total = 0, weights = 0;
    for (std::size_t c = 0; c < width; ++c) {
        const auto points = weighted(sum[c], weight[c]);
        result.commitments.push_back({commitments_.ids[c], points, weighted(gap_sum[c], gap_weight[c])});
        if (!points) continue;
        total += commitments_.weights[c] * *points;
        weights += commitments_.weights[c];
    }
    result.score = weighted(total, weights);
    return result;
}

Scores Tally::scores(std::span<const Id<Action>> actions) const {
    const Plan plan(document_, actions);
    Scores result;
    double sum = 0;
    int scored = 0;
    for (const CountedJourney& journey : journeys_) {
        result.journeys.push_back(score_of(journey, plan));
        if (!result.journeys.back().score) continue;
        sum += *result.journeys.back().score;
        ++scored;
    }
    if (scored) result.mean = sum / scored;
    return result;
}

Scores score(const Document& document, std::span<const Id<Action>> actions) { return Tally(document).scores(actions); }

std::vector<Gain> gains(const Document& document, const Tally& tally, Id<Scenario> scenario) {
    const Scores today = tally.scores();
    const Projection projection(document, today);
    const Scenario* chosen = document.find(scenario);
    const auto projected = chosen ? projection.mean(chosen->actions) : std::nullopt;
    std::vector<Gain> result;
    for (const Action* action : in_order<Action>(document)) {
        Gain gain{action->id, difference(projection.mean(std::span(&action->id, 1)), today.mean), {}};
        if (chosen && std::find(chosen->actions.begin(), chosen->actions.end(), action->id) != chosen->actions.end()) {
            std::vector<Id<Action>> others = chosen->actions;
            std::erase(others, action->id);
            gain.in_scenario = difference(projected, projection.mean(others));
        }
        result.push_back(gain);
    }
    return result;
}

double displayed(double points) { return std::round(points * 10) / 10; }

}  // namespace parcours
