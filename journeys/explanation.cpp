#include "journeys/explanation.h"

#include <algorithm>

#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours {
namespace {

/// The digits at the start, without leading zeros.
std::string_view number_at(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_digit(text[end])) ++end;
    std::size_t start = 0;
    while (start + 1 < end && text[start] == '0') ++start;
    return text.substr(start, end - start);
}

std::string_view behind_number(std::string_view text) {
    while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
    return text;
}

CommitmentSum sum_of(const Document& document, const JourneyScore& score, std::size_t column) {
    CommitmentSum result;
    result.commitment = score.commitments[column].commitment;
    result.score = score.commitments[column].score;
    if (const Commitment* commitment = document.find(result.commitment)) result.weight = commitment->weight;
    const std::size_t width = score.commitments.size();
    double users = 0, agents = 0, mirrored = 0;
    for (std::size_t i = column; i < score.cells.size(); i += width) {
        const CellScore& cell = score.cells[i];
        const Step* step = document.find(cell.step);
        if (!step) continue;
        if (cell.mirror_gap) {
            users += step->weight * 25 * *cell.user_mean;
            agents += step->weight * 25 * *cell.agent_mean;
            mirrored += step->weight;
        }
        if (!cell.cell) continue;
        result.terms.push_back({cell.step, step->weight, *cell.cell, *cell.raw, cell.capped_by});
        result.sum += step->weight * *cell.cell;
        result.weights += step->weight;
    }
    if (mirrored > 0) {
        result.users = users / mirrored;
        result.agents = agents / mirrored;
    }
    return result;
}

std::array<VotesOfSide, 2> votes_on(const Document& document, const CellScore& cell) {
    std::array<VotesOfSide, 2> sides;
    sides[1].perspective = Perspective::agent;
    for (const Vote& vote : document.all<Vote>()) {
        if (vote.step != cell.step || vote.commitment != cell.commitment) continue;
        VotesOfSide& side = sides[static_cast<std::size_t>(vote.perspective)];
        side.votes.push_back(vote.id);
        side.numeric += vote.value.has_value();
        side.not_applicable += !vote.value.has_value();
        side.sum += vote.value.value_or(0);
    }
    for (VotesOfSide& side : sides) {
        if (side.numeric) side.mean = static_cast<double>(side.sum) / side.numeric;
        std::sort(side.votes.begin(), side.votes.end(), [&](Id<Vote> a, Id<Vote> b) {
            const std::string &first = document.find(a)->voter, &second = document.find(b)->voter;
            return first != second ? in_natural_order(first, second) : a < b;
        });
    }
    return sides;
}

std::vector<Id<Action>> actions_against(const Document& document, const std::vector<Id<Note>>& notes) {
    std::vector<Id<Action>> found;
    for (const Action* action : in_order<Action>(document)) {
        const bool resolves = std::any_of(notes.begin(), notes.end(), [&](Id<Note> note) {
            return std::find(action->resolves.begin(), action->resolves.end(), note) != action->resolves.end();
        });
        if (resolves && action->status != ActionStatus::dropped) found.push_back(action->id);
    }
    return found;
}

double cap_by(const Document& document, Id<Note> note) {
    const Note* found = document.find(note);
    return cap_of(found ? found->severity.value_or(1) : 1);
}

/// The notes that cap come gravest first, so each further cap lifts a little more.
std::vector<Lift> lifts_of(const Document& document, const CellScore& cell) {
    std::vector<Lift> lifts;
    for (std::size_t i = 0; i < cell.capped_by.size();) {
        const double cap = cap_by(document, cell.capped_by[i]);
        while (i < cell.capped_by.size() && cap_by(document, cell.capped_by[i]) == cap) ++i;
        const double next = i < cell.capped_by.size() ? cap_by(document, cell.capped_by[i]) : *cell.raw;
        Lift lift{{cell.capped_by.begin(), cell.capped_by.begin() + static_cast<std::ptrdiff_t>(i)}, next, {}};
        lift.actions = actions_against(document, lift.notes);
        lifts.push_back(std::move(lift));
    }
    return lifts;
}

}  // namespace

bool in_natural_order(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            const std::string_view first = number_at(a), second = number_at(b);
            if (first.size() != second.size()) return first.size() < second.size();
            if (first != second) return first < second;
            a = behind_number(a);
            b = behind_number(b);
            continue;
        }
        if (a.front() != b.front()) return a.front() < b.front();
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return a.size() < b.size();
}

JourneyExplanation explained(const Document& document, const JourneyScore& score) {
    JourneyExplanation result;
    result.journey = score.journey;
    result.score = score.score;
    for (std::size_t column = 0; column < score.commitments.size(); ++column) {
        result.commitments.push_back(sum_of(document, score, column));
        const CommitmentSum& one = result.commitments.back();
        if (!one.score) continue;
        result.sum += one.weight * *one.score;
        result.weights += one.weight;
    }
    for (const CellScore& cell : score.cells) {
        result.assessed += cell.state == CellState::assessed;
        result.applicable += cell.state != CellState::not_applicable;
    }
    return result;
}

std::vector<CommitmentScore> means_by_commitment(const Scores& scores) {
    std::vector<CommitmentScore> means;
    if (scores.journeys.empty()) return means;
    for (std::size_t column = 0; column < scores.journeys.front().commitments.size(); ++column) {
        CommitmentScore mean{scores.journeys.front().commitments[column].commitment, {}, {}};
        double sum = 0;
        int count = 0;
        for (const JourneyScore& journey : scores.journeys) {
            if (!journey.commitments[column].score) continue;
            sum += *journey.commitments[column].score;
            ++count;
        }
        if (count) mean.score = sum / count;
        means.push_back(mean);
    }
    return means;
}

CellExplanation explained(const Document& document, const CellScore& cell) {
    return {cell, votes_on(document, cell), lifts_of(document, cell)};
}

}  // namespace parcours
