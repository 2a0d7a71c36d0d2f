#include "journeys/explanation.h"

#include <vector>

#include "tests/support/worked_example.h"

using namespace parcours;
using testing::WorkedExample;

TEST_CASE("59.4 is explained commitment by commitment, down to the weighted cells") {
    const WorkedExample example;
    const JourneyExplanation why = explained(example.document, example.scored());
    CHECK(why.score == 59.375);
    CHECK(why.sum == 118.75);
    CHECK(why.weights == 2);
    CHECK(why.assessed == 3);
    CHECK(why.applicable == 3);
    REQUIRE(why.commitments.size() == 2);

    const CommitmentSum& first = why.commitments[0];
    REQUIRE(first.terms.size() == 2);
    CHECK(first.terms[0].step == example.a);
    CHECK(first.terms[0].weight == 3);
    CHECK(first.terms[0].points == 50);
    CHECK(first.terms[0].raw == 87.5);
    CHECK(first.terms[0].capped_by == std::vector{example.pain_note});
    CHECK(first.terms[1].points == 25);
    CHECK(first.sum == 175);
    CHECK(first.weights == 4);
    CHECK(first.score == 43.75);
    CHECK(first.users == 75);
    CHECK(first.agents == 100);

    const CommitmentSum& second = why.commitments[1];
    REQUIRE(second.terms.size() == 1);
    CHECK(second.terms[0].step == example.b);
    CHECK(second.sum == 75);
    CHECK(second.weights == 1);
    CHECK_FALSE(second.users.has_value());
}

TEST_CASE("the mean of a commitment leaves out journeys in which nothing of it is assessed") {
    WorkedExample example;
    const auto step = example.step(example.stage(example.journey("Enrol a child")));
    example.consensus(step, example.c1, 4);
    const auto means = means_by_commitment(score(example.document));
    REQUIRE(means.size() == 2);
    CHECK(means[0].score == (43.75 + 100) / 2);
    CHECK(means[1].score == 75);
}

TEST_CASE("a cell is explained by the votes of each perspective and by what caps it") {
    const WorkedExample example;
    const CellExplanation why = explained(example.document, *example.scored().cell(example.a, example.c1));
    CHECK(why.sides[0].perspective == Perspective::user);
    CHECK(why.sides[0].numeric == 2);
    CHECK(why.sides[0].sum == 6);
    CHECK(why.sides[0].mean == 3);
    CHECK(why.sides[1].perspective == Perspective::agent);
    CHECK(why.sides[1].votes.size() == 4);
    CHECK(why.sides[1].mean == 4);
    REQUIRE(why.lifts.size() == 1);
    CHECK(why.lifts[0].notes == std::vector{example.pain_note});
    CHECK(why.lifts[0].points == 87.5);
    CHECK(why.lifts[0].actions.empty());
}

TEST_CASE("what would lift a cell is told cap by cap, with the actions that work on it") {
    WorkedExample example;
    const auto serious = example.pain(example.a, 2, {example.c1});
    Action action;
    action.title = "Open a second counter";
    action.resolves = {serious};
    const auto planned = example.add(action);
    action.status = ActionStatus::dropped;
    example.add(action);

    const CellExplanation why = explained(example.document, *example.scored().cell(example.a, example.c1));
    REQUIRE(why.lifts.size() == 2);
    CHECK(why.lifts[0].notes == std::vector{example.pain_note});
    CHECK(why.lifts[0].points == 75);
    CHECK(why.lifts[0].actions.empty());
    CHECK(why.lifts[1].notes == std::vector{example.pain_note, serious});
    CHECK(why.lifts[1].points == 87.5);
    CHECK(why.lifts[1].actions == std::vector{planned});
}

TEST_CASE("votes are listed by voter, with the tenth after the second") {
    WorkedExample example;
    for (const char* voter : {"Agent 10", "Agent 2", "Agent 1"})
        example.vote(voter, Perspective::agent, example.b, example.c2, 1);
    const CellExplanation why = explained(example.document, *example.scored().cell(example.b, example.c2));
    std::vector<std::string> voters;
    for (const Id<Vote> id : why.sides[1].votes) voters.push_back(example.at(id).voter);
    CHECK(voters == std::vector<std::string>{"Agent 1", "Agent 2", "Agent 10"});
}

TEST_CASE("a journey that nobody has rated explains that there is nothing to sum") {
    testing::Build build;
    build.commitment();
    const auto journey = build.journey();
    build.step(build.stage(journey));
    const JourneyExplanation why = explained(build.document, *score(build.document).of(journey));
    CHECK_FALSE(why.score.has_value());
    CHECK(why.weights == 0);
    CHECK(why.assessed == 0);
    CHECK(why.applicable == 1);
    CHECK(why.commitments[0].terms.empty());
}
