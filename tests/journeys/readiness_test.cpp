#include "journeys/readiness.h"

#include "tests/support/build.h"

using namespace parcours;
using parcours::testing::Build;

namespace {

std::vector<std::string> missing(const Build& build) {
    std::vector<std::string> result;
    for (const Lack& lack : readiness(build.document, score(build.document)))
        result.push_back(std::string(name_of(lack.what)) + (lack.ref.empty() ? "" : " " + lack.ref));
    return result;
}

using Lacking = std::vector<std::string>;

Build named_session() {
    Build build;
    About about = build.at(about_id);
    build.edit(write_of(about, &About::title, std::string("A better welcome")));
    build.edit(write_of(about, &About::organisation, std::string("Valmont")));
    return build;
}

}  // namespace

TEST_CASE("an empty session lacks a title, an organisation and a journey") {
    CHECK(missing(Build{}) == Lacking{"session_title", "organisation", "journeys"});
}

TEST_CASE("a journey is told to be without steps before it is told to be without a score") {
    Build build = named_session();
    const auto journey = build.journey();
    CHECK(missing(build) == Lacking{"referent P1", "steps P1"});
    build.commitment();
    build.step(build.stage(journey));
    CHECK(missing(build) == Lacking{"referent P1", "score P1"});
}

TEST_CASE("an unrated moment of truth and a blocking pain point without action are named") {
    Build build = named_session();
    const auto commitment = build.commitment();
    const auto stage = build.stage(build.journey());
    const auto rated = build.step(stage), moment = build.step(stage, 3);
    build.consensus(rated, commitment, 3);
    const auto pain = build.pain(moment, 3, {commitment});
    CHECK(missing(build) ==
          Lacking{"referent P1", "coverage P1", "moment_of_truth_rating E2", "blocking_pain_action N1"});
    build.edit(PlanAction{build.mint.next<Action>(), "", {pain}});
    build.consensus(moment, commitment, std::nullopt);
    CHECK(missing(build) == Lacking{"referent P1", "lead A1", "due A1", "indicator A1", "target A1"});
}

TEST_CASE("a dropped action lacks nothing and resolves nothing") {
    Build build = named_session();
    const auto commitment = build.commitment();
    const auto step = build.step(build.stage(build.journey()));
    build.consensus(step, commitment, 4);
    const auto pain = build.pain(step, 3, {commitment});
    const auto action = build.mint.next<Action>();
    build.edit(PlanAction{action, "", {pain}});
    build.edit(write_of(build.at(action), &Action::status, ActionStatus::dropped));
    CHECK(missing(build) == Lacking{"referent P1", "blocking_pain_action N1"});
}
