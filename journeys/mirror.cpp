#include "journeys/mirror.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "journeys/order_of.h"

namespace parcours {
namespace {

using People = std::unordered_set<std::string_view>;

struct Answers {
    People people;
    double sum = 0;
    int numeric = 0;
};

/// By source, users and agents in the order of Perspective.
using Sides = std::map<std::string_view, std::array<Answers, 2>>;

bool is_few(const People& people) { return !people.empty() && people.size() < least_group; }

/// The means of several cells, each with its weight, and everybody who answered there. Sources that each can be looked
/// at by themselves must not show, by what is left of all of them, fewer than five people: those few are left out.
class Gathered {
  public:
    void add(const Sides& sides, double w) { cells_.emplace_back(&sides, w); }
    bool anybody() const {
        return std::any_of(cells_.begin(), cells_.end(), [](const auto& cell) { return !cell.first->empty(); });
    }
    MirrorLine line(Id<Journey> journey, Id<Step> step, Id<Commitment> commitment) const {
        MirrorLine line{journey, step, commitment, {}, {}, {}, false};
        const std::array counted{counted_on(0), counted_on(1)};
        for (std::size_t side = 0; side < 2; ++side) {
            MirrorSide& shown = side == 0 ? line.users : line.agents;
            shown.people = counted[side].people.size();
            const bool few = is_few(counted[side].people);
            line.withheld = line.withheld || few || counted[side].left_out;
            if (!few) shown.points = mean_on(side, counted[side].sources);
        }
        if (line.users.points && line.agents.points) line.gap = gap_between(counted[0].sources, counted[1].sources);
        return line;
    }

  private:
    using Sources = std::set<std::string_view>;
    struct Counted {
        People people;
        Sources sources;
        bool left_out = false;
    };

    Counted counted_on(std::size_t side) const {
        std::map<std::string_view, People> by_source;
        for (const auto& [cell, w] : cells_)
            for (const auto& [source, answers] : *cell)
                by_source[source].insert(answers[side].people.begin(), answers[side].people.end());
        std::erase_if(by_source, [](const auto& one) { return one.second.empty(); });
        People of_small_ones;
        for (const auto& [source, people] : by_source)
            if (is_few(people)) of_small_ones.insert(people.begin(), people.end());
        const bool alone =
            std::all_of(by_source.begin(), by_source.end(), [](const auto& one) { return is_few(one.second); });
        Counted counted;
        counted.left_out = !alone && is_few(of_small_ones);
        for (const auto& [source, people] : by_source) {
            if (counted.left_out && is_few(people)) continue;
            counted.sources.insert(source);
            counted.people.insert(people.begin(), people.end());
        }
        return counted;
    }
    static std::optional<double> points_of(const Sides& cell, std::size_t side, const Sources& sources) {
        double sum = 0;
        int numeric = 0;
        for (const auto& [source, answers] : cell) {
            if (!sources.contains(source)) continue;
            sum += answers[side].sum;
            numeric += answers[side].numeric;
        }
        return numeric ? std::optional(points_per_rating * sum / numeric) : std::nullopt;
    }
    std::optional<double> mean_on(std::size_t side, const Sources& sources) const {
        double sum = 0, weight = 0;
        for (const auto& [cell, w] : cells_)
            if (const auto points = points_of(*cell, side, sources)) sum += w * *points, weight += w;
        return weight > 0 ? std::optional(sum / weight) : std::nullopt;
    }
    std::optional<double> gap_between(const Sources& users, const Sources& agents) const {
        double sum = 0, weight = 0;
        for (const auto& [cell, w] : cells_) {
            const auto one = points_of(*cell, 0, users), other = points_of(*cell, 1, agents);
            if (one && other) sum += w * (*one - *other), weight += w;
        }
        return weight > 0 ? std::optional(sum / weight) : std::nullopt;
    }

    std::vector<std::pair<const Sides*, double>> cells_;
};

class Answered {
  public:
    explicit Answered(const Document& document) : commitments_(in_order<Commitment>(document)) {
        for (std::size_t i = 0; i < commitments_.size(); ++i) column_[commitments_[i]->id] = i;
        for (const Journey* journey : in_order<Journey>(document))
            for (const Step* step : steps_of(document, journey->id)) {
                row_[step->id] = steps_.size();
                steps_.push_back({journey->id, step});
            }
        cells_.resize(steps_.size() * commitments_.size());
    }
    void add(const Vote& vote) {
        const auto row = row_.find(vote.step);
        const auto column = column_.find(vote.commitment);
        if (row == row_.end() || column == column_.end()) return;
        Answers& answers = cells_[row->second * commitments_.size() + column->second][vote.source]
                                 [static_cast<std::size_t>(vote.perspective)];
        answers.people.insert(vote.voter);
        if (!vote.value) return;
        answers.sum += *vote.value;
        ++answers.numeric;
    }
    void write(Mirror& mirror) const {
        const std::size_t width = commitments_.size();
        std::vector<Gathered> of_journey(width);
        for (std::size_t row = 0; row < steps_.size(); ++row) {
            const auto& [journey, step] = steps_[row];
            Gathered whole;
            for (std::size_t c = 0; c < width; ++c) {
                Gathered one;
                const Sides& sides = cells_[row * width + c];
                one.add(sides, 1);
                whole.add(sides, commitments_[c]->weight);
                of_journey[c].add(sides, step->weight);
                if (one.anybody()) mirror.cells.push_back(one.line(journey, step->id, commitments_[c]->id));
            }
            if (whole.anybody()) mirror.steps.push_back(whole.line(journey, step->id, {}));
            if (row + 1 < steps_.size() && steps_[row + 1].first == journey) continue;
            for (std::size_t c = 0; c < width; ++c)
                if (of_journey[c].anybody())
                    mirror.commitments.push_back(of_journey[c].line(journey, {}, commitments_[c]->id));
            of_journey.assign(width, {});
        }
    }

  private:
    std::vector<const Commitment*> commitments_;
    std::vector<std::pair<Id<Journey>, const Step*>> steps_;
    std::unordered_map<Id<Commitment>, std::size_t> column_;
    std::unordered_map<Id<Step>, std::size_t> row_;
    std::vector<Sides> cells_;
};

}  // namespace

Mirror mirror_of(const Document& document, std::string_view source, bool with_room) {
    Mirror mirror;
    Answered table(document);
    std::set<std::string> sources;
    for (const Vote& vote : document.all<Vote>()) {
        if (!vote.source.empty()) sources.insert(vote.source);
        const bool counts = vote.source.empty() ? with_room : source.empty() || vote.source == source;
        if (counts) table.add(vote);
    }
    table.write(mirror);
    mirror.sources.assign(sources.begin(), sources.end());
    return mirror;
}

}  // namespace parcours
