#include "journeys/mirror.h"

#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "journeys/order_of.h"

namespace parcours {
namespace {

struct Answers {
    std::unordered_set<std::string_view> people;
    double sum = 0;
    int numeric = 0;
};

/// Users and agents, in the order of Perspective.
using Sides = std::array<Answers, 2>;

/// The means of several cells, each with its weight, and everybody who answered there.
struct Gathered {
    std::array<std::unordered_set<std::string_view>, 2> people;
    std::array<double, 2> sum{}, weight{};
    double gap_sum = 0, gap_weight = 0;

    void add(const Sides& sides, double w) {
        std::array<std::optional<double>, 2> points;
        for (std::size_t side = 0; side < 2; ++side) {
            people[side].insert(sides[side].people.begin(), sides[side].people.end());
            if (sides[side].numeric == 0) continue;
            points[side] = points_per_rating * sides[side].sum / sides[side].numeric;
            sum[side] += w * *points[side];
            weight[side] += w;
        }
        if (!points[0] || !points[1]) return;
        gap_sum += w * (*points[0] - *points[1]);
        gap_weight += w;
    }
    bool anybody() const { return !people[0].empty() || !people[1].empty(); }

    MirrorLine line(Id<Journey> journey, Id<Step> step, Id<Commitment> commitment) const {
        MirrorLine line{journey, step, commitment, {}, {}, {}, false};
        for (std::size_t side = 0; side < 2; ++side) {
            MirrorSide& shown = side == 0 ? line.users : line.agents;
            shown.people = people[side].size();
            const bool few = shown.people > 0 && shown.people < least_group;
            line.withheld = line.withheld || few;
            if (!few && weight[side] > 0) shown.points = sum[side] / weight[side];
        }
        if (line.users.points && line.agents.points && gap_weight > 0) line.gap = gap_sum / gap_weight;
        return line;
    }
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
        Answers& answers =
            cells_[row->second * commitments_.size() + column->second][static_cast<std::size_t>(vote.perspective)];
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
