#include "journeys/scoring.h"

#include "tests/support/worked_example.h"

using namespace parcours;
using testing::Build;
using testing::WorkedExample;

TEST_CASE("the worked example scores 59.375, partly kept") {
    const WorkedExample example;
    const JourneyScore score = example.scored();
    const CellScore& cell = *score.cell(example.a, example.c1);
    CHECK(cell.value == 3.5);
    CHECK(cell.raw == 87.5);
    CHECK(cell.cell == 50.0);
    CHECK(cell.mirror_gap == -25.0);
    CHECK(*cell.agreement == doctest::Approx(0.7453559924999299).epsilon(1e-12));
    CHECK(cell.votes == 6);
    CHECK(cell.capped_by == std::vector{example.pain_note});
    CHECK(score.cell(example.a, example.c2)->state == CellState::not_applicable);
    CHECK(score.commitments[0].score == 43.75);
    CHECK(score.commitments[0].mirror_gap == -25.0);
    CHECK(score.commitments[1].score == 75.0);
    CHECK(score.score == 59.375);
    CHECK(displayed(*score.score) == 59.4);
    CHECK(band_of(*score.score) == Band::partly);
    CHECK(score.coverage == 1.0);
    CHECK_FALSE(score.provisional());
}

TEST_CASE("an action that resolves the pain point and expects a better rating gains 20.3125 alone") {
    WorkedExample example;
    Action action;
    action.title = "Open a second counter";
    action.resolves = {example.pain_note};
    action.expects = {{example.b, example.c1, 3}};
    const Id<Action> id = example.add(action);
    const Tally tally(example.document);
    CHECK(*tally.scores(std::span(&id, 1)).mean == 79.6875);
    const auto all = gains(example.document, tally);
    REQUIRE(all.size() == 1);
    CHECK(*all[0].alone == 20.3125);
    CHECK_FALSE(all[0].in_scenario.has_value());
}

TEST_CASE("a gain in a scenario is what would be missed without the action") {
    WorkedExample example;
    Action first, second;
    first.resolves = second.resolves = {example.pain_note};
    const Id<Action> a1 = example.add(first), a2 = example.add(second);
    Scenario scenario;
    scenario.actions = {a1, a2};
    const Id<Scenario> s = example.add(scenario);
    const auto all = gains(example.document, Tally(example.document), s);
    CHECK(*all[0].in_scenario == 0.0);
    CHECK(*all[0].alone > 0.0);
}

TEST_CASE("a closed pain point, a minor one and one tied to another commitment cap nothing") {
    WorkedExample example;
    example.edit(write_of(example.at(example.pain_note), &Note::open, false));
    example.pain(example.a, 1, {example.c1});
    example.pain(example.a, 3, {example.c2});
    CHECK(example.scored().cell(example.a, example.c1)->cell == 87.5);
}

TEST_CASE("every pain point whose cap is below the rating is named, the gravest first") {
    WorkedExample example;
    const Id<Note> serious = example.pain(example.a, 2, {example.c1});
    CHECK(example.scored().cell(example.a, example.c1)->capped_by == std::vector{example.pain_note, serious});
}

TEST_CASE("a cell is not applicable when more than half of its votes say so, and then has no gap") {
    Build build;
    const auto c = build.commitment();
    const auto step = build.step(build.stage(build.journey()));
    build.vote("u1", Perspective::user, step, c, 4);
    build.vote("u2", Perspective::user, step, c, std::nullopt);
    CHECK(score(build.document).journeys[0].cells[0].state == CellState::assessed);
    build.vote("a1", Perspective::agent, step, c, std::nullopt);
    const CellScore cell = score(build.document).journeys[0].cells[0];
    CHECK(cell.state == CellState::not_applicable);
    CHECK_FALSE(cell.agreement.has_value());
    CHECK_FALSE(score(build.document).mean.has_value());
}

TEST_CASE("a later vote of the same voter replaces the earlier one") {
    Build build;
    const auto c = build.commitment();
    const auto step = build.step(build.stage(build.journey()));
    build.vote("u1", Perspective::user, step, c, 0);
    build.vote("u1", Perspective::agent, step, c, 3);
    CHECK(build.document.all<Vote>().size() == 1);
    CHECK(score(build.document).journeys[0].score == 75.0);
}

TEST_CASE("coverage below 60 % makes a score provisional") {
    Build build;
    const auto c = build.commitment();
    const auto stage = build.stage(build.journey());
    const auto first = build.step(stage);
    build.step(stage);
    build.consensus(first, c, 4);
    CHECK(score(build.document).journeys[0].coverage == 0.5);
    CHECK(score(build.document).journeys[0].provisional());
}

TEST_CASE("a mirror gap weighs the steps, and comes from the votes whatever the consensus says") {
    Build build;
    const auto c = build.commitment();
    const auto stage = build.stage(build.journey());
    const auto heavy = build.step(stage, 3), light = build.step(stage, 1);
    for (const auto step : {heavy, light}) {
        build.vote("u", Perspective::user, step, c, 1);
        build.vote("a", Perspective::agent, step, c, step == heavy ? 3 : 1);
        build.consensus(step, c, 4);
    }
    const JourneyScore scored = score(build.document).journeys[0];
    CHECK(scored.commitments[0].mirror_gap == -37.5);
    CHECK(scored.score == 100.0);
}

TEST_CASE("bands are chosen on the unrounded value") {
    CHECK(band_of(74.99) == Band::partly);
    CHECK(band_of(75) == Band::kept);
    CHECK(band_of(49.999) == Band::fragile);
    CHECK(band_of(24.999) == Band::not_kept);
}
