#include "journeys/workshop/agenda.h"

#include "assets/embedded.h"
#include "sessions/scripts.h"
#include "tests/support/build.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

std::vector<Script> ready_scripts() {
    std::vector<Source> sources;
    for (const auto& asset : assets::all())
        if (asset.path.starts_with("scripts/"))
            sources.push_back({std::string(asset.path), std::string(asset.content)});
    std::vector<Problem> problems;
    auto scripts = scripts_of(sources, problems);
    CHECK(problems.empty());
    return scripts;
}

}  // namespace

TEST_CASE("scripts of two hours, half a day and one day are ready, with a prompt for every activity") {
    const auto scripts = ready_scripts();
    REQUIRE(scripts.size() == 3);
    CHECK(scripts[0].minutes() == 120);
    CHECK(scripts[1].minutes() == 210);
    CHECK((scripts[2].minutes() >= 420 && scripts[2].minutes() <= 480));
    for (const Script& script : scripts)
        for (const char* language : {"fr", "en"}) {
            CAPTURE(script.id);
            for (const Planned& each : planned(script, language)) {
                CHECK_FALSE(each.title.empty());
                CHECK_FALSE(each.prompt.empty());
                CHECK_FALSE(each.participants.empty());
                CHECK(each.minutes > 0);
            }
        }
}

TEST_CASE("a workshop planned from a script is kept as a script and read back the same") {
    Build build;
    const auto activities = planned(ready_scripts().front(), "fr");
    Workshop workshop;
    workshop.title = "Essai";
    const auto edits = plan_workshop(workshop, activities, build.mint);
    for (const Edit& edit : edits) build.edit(edit);
    const Id<Workshop> id = edits.front().as<Add<Workshop>>()->record.id;
    CHECK(script_of(build.document, id) == activities);
    CHECK(planned_minutes(build.document, id) == 120);

    std::vector<Problem> problems;
    const std::vector<Source> source{{"mine.json", script_text("mine", "Le nôtre \"à nous\"", activities)}};
    const auto read = scripts_of(source, problems);
    REQUIRE(read.size() == 1);
    CHECK(problems.empty());
    CHECK(read[0].title.in("en") == "Le nôtre \"à nous\"");
    CHECK(planned(read[0], "fr") == activities);
}

TEST_CASE("a broken script is named, the others are there") {
    std::vector<Problem> problems;
    const std::vector<Source> sources{{"torn.json", "{"}, {"empty.json", R"({"id":"e","title":"E","activities":[]})"}};
    CHECK(scripts_of(sources, problems).empty());
    REQUIRE(problems.size() == 2);
    CHECK(problems[1].detail == "activities");
}

TEST_CASE("activities are held one after the other, and put in another order") {
    Build build;
    const auto edits = plan_workshop({}, planned(ready_scripts().front(), "en"), build.mint);
    for (const Edit& edit : edits) build.edit(edit);
    const Id<Workshop> id = edits.front().as<Add<Workshop>>()->record.id;
    auto all = activities_of(build.document, id);
    const Id<Activity> first = all[0]->id, second = all[1]->id, last = all.back()->id;
    CHECK(next_to_hold(build.document, id)->id == first);
    build.edit(write_of(*all[0], &Activity::spent, std::optional(12.0)));
    CHECK(next_to_hold(build.document, id)->id == second);
    CHECK(neighbour(build.document, build.at(second), -1)->id == first);
    CHECK(neighbour(build.document, build.at(last), 1) == nullptr);
    CHECK(spent_minutes(build.document, id) == doctest::Approx(12));
    for (const Edit& edit : place_activity(build.document, build.at(last), first)) build.edit(edit);
    CHECK(activities_of(build.document, id).front()->id == last);
    for (const Edit& edit : place_activity(build.document, build.at(last), {})) build.edit(edit);
    CHECK(activities_of(build.document, id).back()->id == last);
}
