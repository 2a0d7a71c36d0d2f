#include "journeys/selection_bound.h"

#include <cmath>

namespace parcours {

PartialSelection::PartialSelection(const Projection& projection, std::vector<Use> uses, Use limits)
    : projection_(projection),
      uses_(std::move(uses)),
      limits_(limits),
      left_(limits),
      chosen_(projection.actions().size(), 0),
      free_(chosen_.size(), 0),
      cells_of_(chosen_.size()),
      cells_in_(projection.rows().size()),
      credits_(chosen_.size()),
      credit_of_(chosen_.size()) {
    const auto& rows = projection.rows();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        columns_.emplace_back(projection.commitment_weights().size());
        for (const Projection::Cell& cell : rows[row].cells) {
            if (cell.today) {
                columns_[row][cell.commitment].sum += cell.weight * *cell.today;
                columns_[row][cell.commitment].weight += cell.weight;
            }
            if (!cell.moves) continue;
            std::vector<std::size_t> movers;
            for (const auto& promise : cell.promises) movers.push_back(promise.action);
            for (const auto& pain : cell.pains)
                movers.insert(movers.end(), pain.resolved_by.begin(), pain.resolved_by.end());
            for (const std::size_t action : movers)
                if (auto& cells = cells_of_[action]; cells.empty() || cells.back() != cells_.size())
                    cells.push_back(cells_.size());
            cells_in_[row].push_back(cells_.size());
            cells_.push_back({&cell, row, cell.today});
        }
        scores_.push_back(std::nullopt);
        scored_weight_.push_back(0);
        rescore(row);
    }
}

void PartialSelection::rescore(std::size_t row) {
    const auto& weights = projection_.commitment_weights();
    double sum = 0, weight = 0;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        const Column& column = columns_[row][c];
        if (!(column.weight > 0)) continue;
        sum += weights[c] * (column.sum / column.weight);
        weight += weights[c];
    }
    if (scores_[row]) total_ -= *scores_[row], --scored_;
    scores_[row] = weight > 0 ? std::optional<double>(sum / weight) : std::nullopt;
    scored_weight_[row] = weight;
    if (scores_[row]) total_ += *scores_[row], ++scored_;
}

void PartialSelection::flip(std::size_t action) {
    chosen_[action] = !chosen_[action];
    const double sign = chosen_[action] ? 1 : -1;
    spent_.effort += sign * uses_[action].effort;
    spent_.cost += sign * uses_[action].cost;
    left_ = {limits_.effort - spent_.effort, limits_.cost - spent_.cost};
    std::size_t changed = cells_in_.size();
    for (const std::size_t at : cells_of_[action]) {
        MovingCell& moving = cells_[at];
        const auto next = Projection::points(*moving.cell, chosen_);
        if (next == moving.now) continue;
        Column& column = columns_[moving.row][moving.cell->commitment];
        const double w = moving.cell->weight;
        column.sum += w * (next.value_or(0) - moving.now.value_or(0));
        column.weight += w * (int{next.has_value()} - int{moving.now.has_value()});
        if (!(column.weight > 0)) column.sum = 0;
        moving.now = next;
        if (changed != moving.row && changed < cells_in_.size()) rescore(changed);
        changed = moving.row;
    }
    if (changed < cells_in_.size()) rescore(changed);
}

std::optional<double> PartialSelection::mean() const {
    return scored_ ? std::optional<double>(total_ / scored_) : std::nullopt;
}

/// Without caps, under the set; below 0 where the cell is not assessed.
double PartialSelection::raw_now(const Projection::Cell& cell) const {
    double raw = cell.raw.value_or(-1);
    for (const auto& promise : cell.promises)
        if (has(promise.action)) raw = std::max(raw, promise.points);
    return raw;
}

/// Under the set and all that is free; below 0 where the cell stays not assessed.
double PartialSelection::highest(const Projection::Cell& cell) const {
    double raw = cell.raw.value_or(-1);
    for (const auto& promise : cell.promises)
        if (has(promise.action) || is_free(promise.action)) raw = std::max(raw, promise.points);
    for (const auto& pain : cell.pains) {
        if (pain.cap >= raw) continue;
        const bool may_go = std::any_of(pain.resolved_by.begin(), pain.resolved_by.end(),
                                        [&](std::size_t action) { return has(action) || is_free(action); });
        if (!may_go) raw = pain.cap;
    }
    return raw;
}

std::size_t PartialSelection::new_group(double most) {
    groups_.push_back(most);
    return groups_.size() - 1;
}

void PartialSelection::credit_resolvers(const Projection::Pain& pain, double points) {
    const std::size_t group = new_group(points);
    for (const std::size_t action : pain.resolved_by)
        if (is_free(action)) credits_[action].push_back({group, points});
}

/// A cell rises only where something necessary is in the set: a resolver of each pain point that holds it down, or a
/// promise above it. Crediting the whole rise to each action of one necessary group is therefore never too little.
void PartialSelection::credit_assessed(const MovingCell& moving, double scale) {
    const Projection::Cell& cell = *moving.cell;
    const double now = *moving.now, most = highest(cell) - now;
    if (most <= slack) return;
    const Projection::Pain* fewest = nullptr;
    std::size_t resolvers = 0;
    for (const auto& pain : cell.pains) {
        if (pain.cap > now) continue;
        const auto& by = pain.resolved_by;
        if (std::any_of(by.begin(), by.end(), [&](std::size_t action) { return has(action); })) continue;
        const auto free = static_cast<std::size_t>(
            std::count_if(by.begin(), by.end(), [&](std::size_t action) { return is_free(action); }));
        if (!fewest || free < resolvers) fewest = &pain, resolvers = free;
    }
    const bool capped = raw_now(cell) > now;
    std::size_t promisers = 0;
    for (const auto& promise : cell.promises) promisers += is_free(promise.action) && promise.points > now;
    if (fewest && (capped || resolvers < promisers)) return credit_resolvers(*fewest, most * scale);
    const std::size_t group = new_group(most * scale);
    for (const auto& promise : cell.promises)
        if (is_free(promise.action) && promise.points > now)
            credits_[promise.action].push_back({group, std::min(most, promise.points - now) * scale});
}

/// What is not assessed lifts a mean by no more than the share of its own weight, and only by a promise above the mean.
void PartialSelection::credit_promises(std::span<const std::size_t> cells, double from, double scale) {
    const std::size_t group = new_group(0);
    for (const std::size_t at : cells) {
        const Projection::Cell& cell = *cells_[at].cell;
        const double top = highest(cell);
        for (const auto& promise : cell.promises) {
            const double points = (std::min(top, promise.points) - from) * scale;
            if (!is_free(promise.action) || points <= 0) continue;
            groups_[group] = std::max(groups_[group], points);
            auto& credits = credits_[promise.action];
            if (credits.empty() || credits.back().group != group)
                credits.push_back({group, points});
            else
                credits.back().points = std::max(credits.back().points, points);
        }
    }
}

void PartialSelection::credit_row(std::size_t row, double mean) {
    const auto& cells = cells_in_[row];
    if (cells.empty()) return;
    if (!scores_[row]) return credit_promises(cells, mean, 1.0 / (scored_ + 1));
    const auto& weights = projection_.commitment_weights();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const MovingCell& moving = cells_[cells[i]];
        const std::size_t c = moving.cell->commitment;
        const Column& column = columns_[row][c];
        if (!(column.weight > 0)) continue;
        const double share = weights[c] / scored_weight_[row] / scored_;
        const double w = moving.cell->weight;
        if (moving.now)
            credit_assessed(moving, share * w / column.weight);
        else
            credit_promises(std::span(&cells[i], 1), column.sum / column.weight, share * w / (column.weight + w));
    }
    for (std::size_t c = 0; c < weights.size(); ++c) {
        if (columns_[row][c].weight > 0) continue;
        std::vector<std::size_t> of_column;
        for (const std::size_t at : cells)
            if (cells_[at].cell->commitment == c) of_column.push_back(at);
        if (!of_column.empty())
            credit_promises(of_column, *scores_[row], weights[c] / (scored_weight_[row] + weights[c]) / scored_);
    }
}

/// The most credit that fits, parts of actions allowed, when `effort_share` of the limit is counted in effort and the
/// rest in cost: each set within both limits is within their sum too.
double PartialSelection::gained_within(double effort_share, std::span<const std::size_t> free) {
    struct Offer {
        std::size_t action;
        double weight;
    };
    const auto part = [](double use, double left) { return use > 0 ? use / std::max(left, slack) : 0; };
    std::vector<Offer> offers;
    for (const std::size_t action : free) {
        if (!is_free(action) || !(credit_of_[action] > 0)) continue;
        double weight = 0;
        if (effort_share > 0) weight += effort_share * part(uses_[action].effort, left_.effort);
        if (effort_share < 1) weight += (1 - effort_share) * part(uses_[action].cost, left_.cost);
        offers.push_back({action, weight});
    }
    std::sort(offers.begin(), offers.end(), [&](const Offer& a, const Offer& b) {
        return a.weight * credit_of_[b.action] < b.weight * credit_of_[a.action];
    });
    std::vector<double> room = groups_;
    double left = 1 + slack, gained = 0;
    for (const Offer& offer : offers) {
        for (const Credit& credit : credits_[offer.action]) {
            double points = std::min(credit.points, room[credit.group]);
            const double used = offer.weight * points / credit_of_[offer.action];
            if (used > left) points *= left / used;
            room[credit.group] -= points;
            gained += points;
            left -= std::min(used, left);
        }
        if (!(left > 0)) break;
    }
    return gained;
}

double PartialSelection::bound(std::span<const std::size_t> free) {
    const auto now = mean();
    if (!now) return 100;
    groups_.clear();
    for (const std::size_t action : free) {
        free_[action] = !has(action) && fits(action);
        credits_[action].clear();
    }
    for (std::size_t row = 0; row < cells_in_.size(); ++row) credit_row(row, *now);
    for (const std::size_t action : free) {
        credit_of_[action] = 0;
        for (const Credit& credit : credits_[action]) credit_of_[action] += credit.points;
    }
    const bool effort = std::isfinite(limits_.effort), cost = std::isfinite(limits_.cost);
    double gained = gained_within(effort ? 1 : 0, free);
    if (effort && cost) gained = std::min({gained, gained_within(0, free), gained_within(0.5, free)});
    for (const std::size_t action : free) free_[action] = 0;
    return *now + gained;
}

}  // namespace parcours
