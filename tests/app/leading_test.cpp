// What the file keeps of a workshop while it is led.
#include "journeys/workshop/agenda.h"
#include "tests/support/build.h"
#include "tests/support/story.h"

using namespace parcours;
using parcours::testing::Build;
using parcours::testing::Story;

namespace {

Story opened(const Document& document) {
    Story story;
    story.tell(SessionOpened{document, IdMint{99, 0}, "/town/relation.parcours", {}, false});
    story.effects.clear();
    return story;
}

void tell_time(Story& story, double now) { story.tell(Lead{lead::Passed{now, Date{}, 0}}); }

/// A workshop of two activities of 10 minutes each, its first one running.
Story led() {
    Build build;
    const std::vector<Planned> agenda{{"Collect", Mode::collecting, 10, "", ""}, {"Rate", Mode::rating, 10, "", ""}};
    IdMint mint{7, 0};
    for (const Edit& edit : plan_workshop({}, agenda, mint)) build.edit(edit);
    Story story = opened(build.document);
    story.tell(Lead{lead::Start{build.document.all<Workshop>().begin()->id}});
    tell_time(story, 1000);
    story.effects.clear();
    return story;
}

}  // namespace

TEST_CASE("a workshop goes on in the activity and the minute in which a laptop went out") {
    Story story = led();
    for (double now = 1001; now <= 1059; ++now) tell_time(story, now);
    CHECK(story.asked<effect::KeepChange>().empty());
    for (double now = 1060; now <= 1250; ++now) tell_time(story, now);
    CHECK(story.asked<effect::KeepChange>().size() == 4);
    story.tell(Lead{lead::Extend{5}});
    const Holding before = *story.state.meeting.holding;

    const Story again = opened(story.document());
    REQUIRE(again.state.meeting.holding);
    CHECK(again.state.meeting.holding->activity == before.activity);
    CHECK(again.state.meeting.holding->watch.paused);
    CHECK(again.state.meeting.holding->watch.counted == doctest::Approx(240).epsilon(0.01));
    CHECK(seconds_given(*again.document().find(before.activity)) == 900);
}

TEST_CASE("a workshop goes on in the activity that was returned to, not in the first without any time") {
    Story story = led();
    const Id<Activity> first = story.state.meeting.holding->activity;
    story.tell(Lead{lead::Go{1}});
    story.tell(Lead{lead::Go{-1}});
    CHECK(opened(story.document()).state.meeting.holding->activity == first);
    story.tell(Lead{lead::Close{}});
    CHECK_FALSE(opened(story.document()).state.meeting.holding);
}

TEST_CASE("the minutes that pass are no steps of undo") {
    Story story = led();
    const std::size_t steps = story.state.desk->history.done.size();
    for (double now = 1001; now <= 1250; ++now) tell_time(story, now);
    story.tell(Lead{lead::Extend{1}});
    CHECK(story.state.desk->history.done.size() == steps);
}
