// Best-first branch and bound: each node decides one more action. Near the leaves all sets are tried.
#include "journeys/selection.h"

#include <bit>
#include <limits>
#include <queue>

#include "journeys/order_of.h"
#include "journeys/selection_bound.h"

namespace parcours {
namespace {

using Places = std::vector<std::size_t>;
constexpr double least_better = 1e-9;       // points: below it two sets count as equally good
constexpr std::size_t all_tried_below = 8;  // actions left undecided
constexpr std::size_t most_nodes = 30'000;  // where the answer need not be proved

struct Node {
    double bound;
    std::size_t depth;  // actions decided, in the search's order
    Places chosen;
    friend bool operator<(const Node& a, const Node& b) { return a.bound < b.bound; }
};

class Search {
  public:
    Search(PartialSelection& set, Places candidates, const std::function<bool()>& goes_on)
        : set_(set), order_(std::move(candidates)), goes_on_(goes_on) {}

    void run() {
        keep_if_better();
        at_most_ = set_.bound(order_);
        sort_by_promise();
        grow_from_nothing();
        shrink_from_all();
        for (const Places& start : {best_, Places{}}) improve(start);
        branch();
    }
    const Places& best() const { return best_; }
    double at_most() const { return std::max(at_most_, best_mean_); }
    bool proved() const { return proved_; }
    bool stopped() const { return stopped_; }

  private:
    Places chosen() const {
        Places result;
        for (const std::size_t action : order_)
            if (set_.has(action)) result.push_back(action);
        return result;
    }
    void go_to(const Places& chosen) {
        for (const std::size_t action : order_)
            set_.set(action, std::find(chosen.begin(), chosen.end(), action) != chosen.end());
    }
    bool within_limits() const {
        return set_.effort() <= set_.limits().effort + PartialSelection::slack &&
               set_.cost() <= set_.limits().cost + PartialSelection::slack;
    }
    void keep_if_better() {
        const auto mean = set_.mean();
        if (!mean || *mean <= best_mean_ + least_better || !within_limits()) return;
        best_mean_ = *mean;
        best_ = chosen();
    }
    /// Share of the limits that the action uses.
    double weight(std::size_t action) const {
        const Use &use = set_.use(action), &limits = set_.limits();
        const auto part = [](double amount, double limit) { return amount > 0 ? amount / std::max(limit, 1e-9) : 0; };
        return 1e-6 + part(use.effort, limits.effort) + part(use.cost, limits.cost);
    }
    void sort_by_promise() {
        const std::vector<double> credits = set_.credits();
        std::stable_sort(order_.begin(), order_.end(),
                         [&](std::size_t a, std::size_t b) { return credits[a] * weight(b) > credits[b] * weight(a); });
    }
    double mean_or_nothing() const { return set_.mean().value_or(0); }

    /// Always the action that brings most for what it uses.
    void grow_from_nothing() {
        go_to({});
        grow();
    }
    void grow() {
        for (bool grown = true; grown;) {
            grown = false;
            const double before = mean_or_nothing();
            double best_rate = 0;
            std::size_t best = 0;
            for (const std::size_t action : order_) {
                if (set_.has(action) || !set_.fits(action)) continue;
                set_.flip(action);
                const double rate = (mean_or_nothing() - before) / weight(action);
                set_.flip(action);
                if (rate > best_rate) best_rate = rate, best = action, grown = true;
            }
            if (grown) set_.flip(best);
            keep_if_better();
        }
    }
    /// Everything, then always without the action that is missed least for what it uses: finds actions that only help
    /// together.
    void shrink_from_all() {
        go_to(order_);
        while (!within_limits()) {
            const double before = mean_or_nothing();
            double least_rate = std::numeric_limits<double>::infinity();
            std::size_t least = order_.front();
            for (const std::size_t action : order_) {
                if (!set_.has(action)) continue;
                set_.flip(action);
                const double rate = (before - mean_or_nothing()) / weight(action);
                set_.flip(action);
                if (rate < least_rate) least_rate = rate, least = action;
            }
            set_.flip(least);
        }
        keep_if_better();
        grow();
    }
    /// Exchanges one action for another as long as that is better.
    void improve(const Places& start) {
        go_to(start);
        for (bool better = true; better && goes_on();) {
            better = false;
            for (const std::size_t out : order_) {
                if (!set_.has(out)) continue;
                const double before = best_mean_;
                set_.flip(out);
                for (const std::size_t in : order_) {
                    if (in == out || set_.has(in) || !set_.fits(in)) continue;
                    set_.flip(in);
                    keep_if_better();
                    set_.flip(in);
                }
                set_.flip(out);
                if (best_mean_ > before) {
                    go_to(best_);
                    grow();
                    better = true;
                    break;
                }
            }
        }
    }

    void branch() {
        std::priority_queue<Node> open;
        open.push({at_most_, 0, {}});
        std::size_t nodes = 0;
        while (!open.empty() && open.top().bound > best_mean_ + least_better) {
            if (!goes_on() || (order_.size() > most_proved_actions && nodes++ >= most_nodes)) {
                at_most_ = open.top().bound;
                return;
            }
            const Node node = open.top();
            open.pop();
            go_to(node.chosen);
            if (order_.size() - node.depth <= all_tried_below) {
                try_all(node.depth);
                continue;
            }
            const std::size_t action = order_[node.depth];
            if (set_.fits(action)) {
                set_.flip(action);
                keep_if_better();
                push(open, node, true);
                set_.flip(action);
            }
            push(open, node, false);
        }
        at_most_ = best_mean_;
        proved_ = true;
    }
    void push(std::priority_queue<Node>& open, const Node& parent, bool inside) {
        const std::size_t depth = parent.depth + 1;
        const double bound = std::min(parent.bound, set_.bound(std::span(order_).subspan(depth)));
        if (bound <= best_mean_ + least_better) return;
        Node node{bound, depth, parent.chosen};
        if (inside) node.chosen.push_back(order_[parent.depth]);
        open.push(std::move(node));
    }
    void try_all(std::size_t depth) {
        keep_if_better();
        for (std::size_t at = depth; at < order_.size(); ++at) {
            if (!set_.fits(order_[at])) continue;
            set_.flip(order_[at]);
            try_all(at + 1);
            set_.flip(order_[at]);
        }
    }
    bool goes_on() {
        if (goes_on_ && !goes_on_()) stopped_ = true;
        return !stopped_;
    }

    PartialSelection& set_;
    Places order_, best_;
    const std::function<bool()>& goes_on_;
    double best_mean_ = -1;
    double at_most_ = 100;
    bool proved_ = false, stopped_ = false;
};

/// The actions of the set that it is not better with are left out.
void drop_idle(PartialSelection& set, Places& best) {
    for (const std::size_t action : best) set.set(action, true);
    for (auto at = best.rbegin(); at != best.rend(); ++at) {
        const double before = set.mean().value_or(0);
        set.flip(*at);
        if (set.mean().value_or(-1) < before - least_better) set.flip(*at);
    }
    std::erase_if(best, [&](std::size_t action) { return !set.has(action); });
}

bool is_over(const Action& action) {
    return action.status == ActionStatus::done || action.status == ActionStatus::dropped;
}

/// Numbers, hashed one after the other.
class Digest {
  public:
    void add(double value) { add_bits(std::bit_cast<std::uint64_t>(value)); }
    void add(std::size_t value) { add_bits(value); }
    void add(const std::optional<double>& value) {
        add(std::size_t{value.has_value()});
        if (value) add(*value);
    }
    std::uint64_t value() const { return value_; }

  private:
    void add_bits(std::uint64_t bits) { value_ = mixed(value_ ^ mixed(bits)); }

    std::uint64_t value_ = 0;
};

}  // namespace

std::uint64_t basis_of_selection(const Document& document, const Projection& projection) {
    Digest digest;
    for (const Id<Action> id : projection.actions()) {
        const Action& action = *document.find(id);
        digest.add(std::size_t{id.value});
        digest.add(std::size_t{is_over(action)});
        digest.add(action.effort);
        digest.add(action.cost);
    }
    for (const double weight : projection.commitment_weights()) digest.add(weight);
    for (const Projection::Row& row : projection.rows()) {
        digest.add(row.today);
        for (const Projection::Cell& cell : row.cells) {
            if (!cell.moves) continue;
            digest.add(cell.weight);
            digest.add(cell.commitment);
            digest.add(cell.raw);
            for (const auto& pain : cell.pains) {
                digest.add(pain.cap);
                for (const std::size_t action : pain.resolved_by) digest.add(action);
            }
            for (const auto& promise : cell.promises) {
                digest.add(promise.action);
                digest.add(promise.points);
            }
        }
    }
    return digest.value();
}

ProposedSelection proposed_selection(const Document& document, const Projection& projection, const Limits& limits,
                                     const std::function<bool()>& goes_on) {
    constexpr double unlimited = std::numeric_limits<double>::infinity();
    std::vector<Use> uses;
    std::vector<char> moves(projection.actions().size(), 0);
    for (const Projection::Row& row : projection.rows())
        for (const std::size_t action : row.movers) moves[action] = 1;
    Places candidates;
    for (std::size_t place = 0; place < projection.actions().size(); ++place) {
        const Action* action = document.find(projection.actions()[place]);
        uses.push_back({action->effort.value_or(0), action->cost.value_or(0)});
        if (moves[place] && !is_over(*action)) candidates.push_back(place);
    }
    PartialSelection set(projection, uses, {limits.effort.value_or(unlimited), limits.cost.value_or(unlimited)});
    ProposedSelection result;
    result.today = projection.mean(Projection::Chosen(uses.size(), 0));
    Search search(set, candidates, goes_on);
    search.run();
    Places best = search.best();
    for (const std::size_t action : candidates) set.set(action, false);
    drop_idle(set, best);
    std::sort(best.begin(), best.end());
    for (const std::size_t place : best) {
        const Action& action = *document.find(projection.actions()[place]);
        result.actions.push_back(action.id);
        result.effort += uses[place].effort;
        result.cost += uses[place].cost;
        if ((limits.effort && !action.effort) || (limits.cost && !action.cost))
            result.without_estimate.push_back(action.id);
    }
    result.mean = projection.mean(result.actions);
    result.at_most = std::max(search.at_most(), result.mean.value_or(0));
    result.proved = search.proved();
    result.stopped = search.stopped();
    return result;
}

ProposedSelection proposed_selection(const Document& document, const Limits& limits) {
    return proposed_selection(document, Projection(document, score(document)), limits);
}

}  // namespace parcours
