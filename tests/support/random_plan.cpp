#include "tests/support/random_plan.h"

#include <random>

#include "journeys/order_of.h"

namespace parcours::testing {
namespace {

class Planner {
  public:
    Planner(unsigned seed, PlanSize size) : chance_(seed), size_(size) {}

    Document run() {
        for (int c = 0; c < size_.commitments; ++c) {
            Commitment one;
            commitments_.push_back(one.id = mint_.next<Commitment>());
            one.title = "Commitment " + std::to_string(c + 1);
            one.weight = 1 + below(3) / 2.0;
            add(one);
        }
        for (int j = 0; j < size_.journeys; ++j) add_journey(j);
        for (int a = 0; a < size_.actions; ++a) add_action(a);
        for (int s = 0; s < size_.scenarios; ++s) {
            Scenario one;
            one.id = mint_.next<Scenario>();
            one.title = "Scenario " + std::to_string(s + 1);
            for (std::size_t a = 0; a < actions_.size(); ++a)
                if (a % static_cast<std::size_t>(size_.scenarios) == static_cast<std::size_t>(s) || below(4) == 0)
                    one.actions.push_back(actions_[a]);
            add(one);
        }
        return std::get<Document>(after(empty_document(), edits_));
    }

  private:
    int below(int most) { return static_cast<int>(chance_() % static_cast<unsigned>(most)); }
    template <class T>
    const T& any(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }
    template <class R>
    void add(const R& record) {
        edits_.push_back(Add<R>{record});
    }

    void add_journey(int number) {
        Journey journey;
        journey.id = mint_.next<Journey>();
        journey.title = "Journey " + std::to_string(number + 1);
        journey.department = "Department " + std::to_string(number % 12 + 1);
        add(journey);
        Stage stage;
        stage.id = mint_.next<Stage>();
        stage.journey = journey.id;
        add(stage);
        const bool rated = below(8) > 0;  // some journeys nobody has rated
        for (int s = 0; s < size_.steps; ++s) {
            Step step;
            steps_.push_back(step.id = mint_.next<Step>());
            step.stage = stage.id;
            step.weight = 1 + below(3);
            add(step);
            for (const Id<Commitment> commitment : commitments_) {
                if (!rated || below(5) == 0) continue;
                if (below(12) == 0)
                    edits_.push_back(SetConsensus{step.id, commitment, std::nullopt, ""});
                else
                    for (int v = 0; v < 3; ++v)
                        edits_.push_back(CastVote{"v" + std::to_string(v), v ? Perspective::user : Perspective::agent,
                                                  step.id, commitment, below(5), ""});
                for (int p = below(3); p > 0; --p) {
                    Note pain;
                    pains_.push_back(pain.id = mint_.next<Note>());
                    pain.journey = journey.id;
                    pain.step = step.id;
                    pain.severity = 1 + below(3);
                    pain.commitments = {commitment};
                    add(pain);
                }
            }
        }
    }

    void add_action(int number) {
        Action action;
        actions_.push_back(action.id = mint_.next<Action>());
        action.title = "Action " + std::to_string(number + 1);
        for (int n = below(4); n > 0 && !pains_.empty(); --n) action.resolves.push_back(any(pains_));
        for (int n = below(3); n > 0; --n) action.expects.push_back({any(steps_), any(commitments_), below(5)});
        std::sort(action.resolves.begin(), action.resolves.end());
        action.resolves.erase(std::unique(action.resolves.begin(), action.resolves.end()), action.resolves.end());
        if (below(10)) action.effort = 1 + below(40);
        if (below(10)) action.cost = 500.0 * below(60);
        if (below(15) == 0) action.status = ActionStatus::dropped;
        add(action);
    }

    std::mt19937 chance_;
    PlanSize size_;
    IdMint mint_;
    std::vector<Edit> edits_;
    std::vector<Id<Commitment>> commitments_;
    std::vector<Id<Step>> steps_;
    std::vector<Id<Note>> pains_;
    std::vector<Id<Action>> actions_;
};

}  // namespace

Document random_plan(unsigned seed, PlanSize size) { return Planner(seed, size).run(); }

}  // namespace parcours::testing
