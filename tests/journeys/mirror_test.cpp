#include "journeys/mirror.h"

#include "tests/support/build.h"

using namespace parcours;
using testing::Build;

namespace {

struct Survey : Build {
    Id<Commitment> c1 = commitment("c1", 2), c2 = commitment("c2");
    Id<Journey> j = journey();
    Id<Stage> s = stage(j);
    Id<Step> a = step(s, 3), b = step(s, 1);

    /// `people` answers of one perspective, the same from each.
    void answers(Perspective side, int people, Id<Step> step, Id<Commitment> commitment, std::optional<int> value,
                 const std::string& source = "Enquête 2026") {
        for (int i = 0; i < people; ++i)
            edit(CastVote{source + (side == Perspective::user ? " u" : " a") + std::to_string(i), side, step,
                          commitment, value, source});
    }
    static const MirrorLine* line(const std::vector<MirrorLine>& lines, Id<Step> step, Id<Commitment> commitment) {
        for (const MirrorLine& line : lines)
            if (line.step == step && line.commitment == commitment) return &line;
        return nullptr;
    }
};

}  // namespace

TEST_CASE("the gap of a cell is users less agents, of a journey the weighted mean of its cells") {
    Survey survey;
    survey.answers(Perspective::user, 6, survey.a, survey.c1, 1);
    survey.answers(Perspective::agent, 5, survey.a, survey.c1, 3);
    survey.answers(Perspective::user, 6, survey.b, survey.c1, 4);
    survey.answers(Perspective::agent, 5, survey.b, survey.c1, 2);
    survey.answers(Perspective::user, 6, survey.a, survey.c2, 2);
    survey.answers(Perspective::agent, 5, survey.a, survey.c2, 2);
    const Mirror mirror = mirror_of(survey.document);
    CHECK(Survey::line(mirror.cells, survey.a, survey.c1)->gap == -50.0);
    CHECK(Survey::line(mirror.cells, survey.b, survey.c1)->gap == 50.0);
    CHECK(Survey::line(mirror.commitments, {}, survey.c1)->gap == (3 * -50.0 + 1 * 50.0) / 4);
    CHECK(*Survey::line(mirror.steps, survey.a, {})->gap == doctest::Approx((2 * -50.0 + 1 * 0.0) / 3));
    const auto of_scores = score(survey.document).journeys[0].commitments[0].mirror_gap;
    CHECK(Survey::line(mirror.commitments, {}, survey.c1)->gap == of_scores);
    CHECK(mirror.sources == std::vector<std::string>{"Enquête 2026"});
}

TEST_CASE("fewer than five people of a perspective are never shown apart") {
    Survey survey;
    survey.answers(Perspective::user, 20, survey.a, survey.c1, 2);
    survey.answers(Perspective::agent, 4, survey.a, survey.c1, 4);
    const MirrorLine line = mirror_of(survey.document).cells.at(0);
    CHECK(line.users.people == 20);
    CHECK(line.users.points == 50.0);
    CHECK(line.agents.people == 4);
    CHECK_FALSE(line.agents.points);
    CHECK_FALSE(line.gap);
    CHECK(line.withheld);
    survey.answers(Perspective::agent, 5, survey.a, survey.c1, 4);
    CHECK(mirror_of(survey.document).cells.at(0).gap == -50.0);
}

TEST_CASE("votes of the room are no survey, and each survey can be looked at by itself") {
    Survey survey;
    survey.answers(Perspective::user, 5, survey.a, survey.c1, 0, "2025");
    survey.answers(Perspective::user, 5, survey.a, survey.c1, 4, "2026");
    for (int i = 0; i < 5; ++i) survey.vote("room" + std::to_string(i), Perspective::user, survey.a, survey.c1, 2);
    CHECK(mirror_of(survey.document, "2025").cells.at(0).users.points == 0.0);
    CHECK(mirror_of(survey.document, "2026").cells.at(0).users.points == 100.0);
    CHECK(mirror_of(survey.document).cells.at(0).users.people == 10);
    CHECK(mirror_of(survey.document, {}, true).cells.at(0).users.people == 15);
}

TEST_CASE("people who only say that it does not apply have no points") {
    Survey survey;
    survey.answers(Perspective::user, 6, survey.a, survey.c1, std::nullopt);
    const MirrorLine line = mirror_of(survey.document).cells.at(0);
    CHECK(line.users.people == 6);
    CHECK_FALSE(line.users.points);
    CHECK_FALSE(line.withheld);
}

TEST_CASE("what a few people of one survey said does not follow from all surveys less another") {
    Survey survey;
    survey.answers(Perspective::user, 20, survey.a, survey.c1, 2, "2025");
    survey.answers(Perspective::user, 3, survey.a, survey.c1, 0, "2026");
    survey.answers(Perspective::agent, 6, survey.a, survey.c1, 2, "2025");
    for (const MirrorLine& line : {mirror_of(survey.document).cells.at(0), mirror_of(survey.document).steps.at(0)}) {
        CHECK(line.users.people == 20);
        CHECK(line.users.points == 50.0);
        CHECK(line.withheld);
        CHECK(line.gap == 0.0);
    }
    CHECK_FALSE(mirror_of(survey.document, "2026").cells.at(0).users.points);
    // Together with those of a third survey they are enough.
    survey.answers(Perspective::user, 2, survey.a, survey.c1, 0, "2027");
    const MirrorLine together = mirror_of(survey.document).cells.at(0);
    CHECK(together.users.people == 25);
    CHECK(together.users.points == 40.0);
    CHECK_FALSE(together.withheld);
}

TEST_CASE("small surveys that nobody can subtract from are shown together") {
    Survey survey;
    survey.answers(Perspective::user, 3, survey.a, survey.c1, 2, "2025");
    survey.answers(Perspective::user, 3, survey.a, survey.c1, 4, "2026");
    CHECK(mirror_of(survey.document).cells.at(0).users.points == 75.0);
}

TEST_CASE("a survey of few people on one step is left out there, though it is large elsewhere") {
    Survey survey;
    survey.answers(Perspective::user, 8, survey.a, survey.c1, 2, "2025");
    survey.answers(Perspective::user, 2, survey.a, survey.c1, 0, "2026");
    survey.answers(Perspective::user, 8, survey.b, survey.c1, 4, "2026");
    const Mirror mirror = mirror_of(survey.document);
    CHECK(Survey::line(mirror.steps, survey.a, {})->users.people == 8);
    CHECK(Survey::line(mirror.steps, survey.b, {})->users.people == 8);
    CHECK(Survey::line(mirror.commitments, {}, survey.c1)->users.people == 16);
}
