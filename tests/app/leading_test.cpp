// What the file keeps of a workshop while it is led.
#include "app/commands.h"
#include "app/workshop/seats.h"
#include "journeys/workshop/agenda.h"
#include "journeys/workshop/dots.h"
#include "journeys/workshop/modes.h"
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

/// A workshop of activities of 10 minutes each in these modes, its first one running, on a journey of one step.
Story led(const std::vector<Mode>& modes = {Mode::collecting, Mode::rating}) {
    Build build;
    build.step(build.stage(build.journey()));
    std::vector<Planned> agenda;
    for (const Mode mode : modes) agenda.push_back({"Activity", mode, 10, "", ""});
    IdMint mint{7, 0};
    for (const Edit& edit : plan_workshop({}, agenda, mint)) build.edit(edit);
    Story story = opened(build.document);
    story.tell(Lead{lead::Start{build.document.all<Workshop>().begin()->id}});
    tell_time(story, 1000);
    story.effects.clear();
    return story;
}

Note note_on_first_step(const Story& story, unsigned id) {
    Note note;
    note.id = {id};
    note.step = story.document().all<Step>().begin()->id;
    note.text = "Note " + std::to_string(id);
    return note;
}

const VoteRound& round_of(const Story& story) {
    const VoteRound* round = story.document().find(story.state.meeting.seats.round);
    REQUIRE(round);
    return *round;
}

Seats seats_with(const Story& story, int taken) {
    Seats seats = story.state.meeting.seats;
    seats.taken = taken;
    return seats;
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

TEST_CASE("undo hit many times while the room collects takes back the newest note only, and says why it stops") {
    Story story = led();
    for (unsigned id = 1; id <= 5; ++id) story.tell(Make{{Add<Note>{note_on_first_step(story, 100 + id)}}, {}, false});
    for (int i = 0; i < 20; ++i) story.tell(Undo{});
    CHECK(story.document().all<Note>().size() == 4);
    CHECK_FALSE(story.document().find(Id<Note>{105}));
    REQUIRE_FALSE(story.state.toasts.empty());
    CHECK(story.state.toasts.back().text_key == "refusal.undo_stops");
    // Taken back by mistake, it is done again; and what is added next may be taken back too.
    story.tell(Redo{});
    CHECK(story.document().all<Note>().size() == 5);
    story.tell(Make{{Add<Note>{note_on_first_step(story, 200)}}, {}, false});
    for (int i = 0; i < 20; ++i) story.tell(Undo{});
    CHECK(story.document().all<Note>().size() == 5);
}

TEST_CASE("several notes put on the wall at once are taken back at once") {
    Story story = led();
    story.tell(Make{{Add<Note>{note_on_first_step(story, 101)}}, {}, false});
    story.tell(Make{{Add<Note>{note_on_first_step(story, 102)}, Add<Note>{note_on_first_step(story, 103)}}, {}, false});
    for (int i = 0; i < 20; ++i) story.tell(Undo{});
    CHECK(story.document().all<Note>().size() == 1);
}

TEST_CASE("while the room groups its notes, grouping is undone step by step") {
    Story story = led({Mode::clustering});
    for (int i = 0; i < 3; ++i) {
        Cluster cluster;
        cluster.id = {300u + static_cast<unsigned>(i)};
        cluster.journey = story.state.journey;
        story.tell(Make{{Add<Cluster>{cluster}}, {}, false});
    }
    for (int i = 0; i < 3; ++i) story.tell(Undo{});
    CHECK(story.document().all<Cluster>().empty());
}

TEST_CASE("a vote that is left stays open and says so; the end of the workshop closes it") {
    Story story = led({Mode::voting, Mode::rating});
    story.tell(Lead{lead::OpenRound{VoteScope::notes, 3, true}});
    const Id<VoteRound> round = round_of(story).id;
    story.tell(Lead{lead::Go{1}});
    CHECK_FALSE(story.document().find(round)->closed);
    REQUIRE_FALSE(story.state.toasts.empty());
    CHECK(story.state.toasts.back().text_key == "toast.round_open");
    story.tell(Lead{lead::Close{}});
    CHECK(story.document().find(round)->closed);
}

TEST_CASE("a workshop does not take over the open vote of another one") {
    Story story = led({Mode::voting});
    story.tell(Lead{lead::OpenRound{VoteScope::notes, 3, true}});
    const Id<VoteRound> old = round_of(story).id;
    story.tell(Lead{lead::Replay{story.document().all<Workshop>().begin()->id}});
    story.tell(Lead{lead::Start{story.state.meeting.shown}});
    CHECK(story.state.meeting.seats.round == Id<VoteRound>{});
    CHECK(story.document().find(old)->closed);
    story.tell(Lead{lead::OpenRound{VoteScope::notes, 3, true}});
    CHECK(round_of(story).title == story.document().find(old)->title);  // counted anew in each workshop
}

TEST_CASE("a workshop without activities cannot begin, and ends no vote of the one that is running") {
    Story story = led({Mode::voting});
    story.tell(Lead{lead::OpenRound{VoteScope::notes, 3, true}});
    const Id<VoteRound> round = round_of(story).id;
    Workshop empty;
    empty.id = {900};
    story.tell(Make{{Add<Workshop>{empty}}, {}, false, false});
    REQUIRE(story.document().find(empty.id));
    story.tell(Lead{lead::Start{empty.id}});
    CHECK(story.state.toasts.back().text_key == "toast.no_activity");
    CHECK_FALSE(story.document().find(round)->closed);
}

TEST_CASE("after the last activity the workshop asks before it ends") {
    Story story = led();
    story.tell(Lead{lead::Go{1}});
    story.tell(Lead{lead::Go{1}});
    CHECK(story.state.meeting.holding);
    CHECK(std::holds_alternative<EndDialog>(story.state.dialog));
    story.tell(Lead{lead::Close{}});
    CHECK_FALSE(story.state.meeting.holding);
    CHECK(std::holds_alternative<MinutesDialog>(story.state.dialog));
}

TEST_CASE("while a workshop runs the board has the width, and the panels come back with its end") {
    Story story = led();
    story.tell(WindowMeasured{1600});
    const auto beside = [&](SidePanel side) { return stands_beside(story.state, side); };
    CHECK_FALSE(beside(SidePanel::list));
    CHECK_FALSE(beside(SidePanel::inspector));
    story.tell(ToggleSide{SidePanel::inspector});
    CHECK(beside(SidePanel::inspector));
    story.tell(ToggleSide{SidePanel::inspector});
    CHECK_FALSE(beside(SidePanel::inspector));
    story.tell(Lead{lead::Go{1}});
    CHECK_FALSE(beside(SidePanel::list));
    story.tell(Lead{lead::Close{}});
    CHECK(beside(SidePanel::list));
    CHECK(beside(SidePanel::inspector));
    Settings settings = story.state.settings;
    settings.big_screen = true;
    story.tell(ChangeSettings{settings});
    CHECK_FALSE(beside(SidePanel::list));
    settings.big_screen = false;
    story.tell(ChangeSettings{settings});
    CHECK(beside(SidePanel::list));
}

TEST_CASE("a table that has voted in secret shows its dots to nobody, and may vote again") {
    Story story = led({Mode::preparing, Mode::voting});
    story.tell(Make{{Add<Note>{note_on_first_step(story, 101)}}, {}, false});
    story.tell(Lead{lead::Go{1}});
    story.tell(Lead{lead::OpenRound{VoteScope::notes, 3, true}});
    const std::string ref = story.document().find(Id<Note>{101})->ref;
    const auto sealed = [&] {
        const Seats& seats = story.state.meeting.seats;
        return is_sealed(story.document(), round_of(story), seats, "Table " + std::to_string(seats.taken));
    };
    const auto dots = [&] { return result_of(story.document(), round_of(story)).dots; };
    story.tell(Lead{lead::EnterVotes{ref + " 2"}});
    CHECK_FALSE(sealed());  // still its turn
    story.tell(Lead{lead::Seat{seats_with(story, 2)}});
    CHECK_FALSE(sealed());
    story.tell(Lead{lead::Seat{seats_with(story, 1)}});
    CHECK(sealed());
    story.tell(Lead{lead::EnterVotes{ref + " 3"}});
    CHECK(dots() == 2);
    REQUIRE(story.state.meeting.seats.refused);
    CHECK(story.state.meeting.seats.refused->code == "seat_sealed");
    const Votable thing = votables(story.document(), round_of(story)).front();
    story.tell(Lead{lead::Dots{put_dots(round_of(story), "Table 1", thing, 0)}});
    CHECK_FALSE(sealed());
    CHECK(dots() == 0);
    story.tell(Lead{lead::EnterVotes{ref + " 3"}});
    CHECK(dots() == 3);
    CHECK_FALSE(sealed());
}

TEST_CASE("a walk without a note and without time leaves nothing behind") {
    Story story = led({Mode::preparing});
    story.tell(Lead{lead::StartWalk{story.state.journey}});
    tell_time(story, 1001);
    story.tell(Lead{lead::EndWalk{}});
    CHECK(story.document().all<FieldWork>().empty());
    CHECK(story.document().all<Timing>().empty());
    story.tell(Lead{lead::StartWalk{story.state.journey}});
    Walk walk = *story.state.meeting.walk;
    walk.text = "Typed, not entered";
    story.tell(Lead{lead::TypeWalk{walk}});
    story.tell(Lead{lead::EndWalk{}});
    CHECK(story.document().all<FieldWork>().size() == 1);
    REQUIRE(story.document().all<Note>().size() == 1);
    CHECK(story.document().all<Note>().begin()->step == walk.step);
}

TEST_CASE("with nothing selected nothing is locked, and it is told what to select") {
    Story story = led({Mode::preparing});
    story.tell(Select{});
    story.tell(Lead{lead::ToggleLock{}});
    CHECK_FALSE(story.document().find(story.state.journey)->locked);
    CHECK(story.state.toasts.back().text_key == "toast.lock_what");
    story.tell(Select{{story.state.journey}});
    story.tell(Lead{lead::ToggleLock{}});
    CHECK(story.document().find(story.state.journey)->locked);
}

TEST_CASE("what is parked, decided or kept is said with its number") {
    Story story = led({Mode::preparing});
    story.tell(Make{{Add<Note>{note_on_first_step(story, 101)}}, {}, false});
    story.tell(Lead{lead::Park{{Id<Note>{101}}, true}});
    CHECK(story.state.toasts.back().slots.at("refs") == story.document().find(Id<Note>{101})->ref);
    Decision decision;
    decision.id = {400};
    decision.text = "Yes";
    story.tell(Make{{Add<Decision>{decision}}, {}, false});
    CHECK(story.state.toasts.back().text_key == "toast.decided");
    CHECK(story.state.toasts.back().slots.at("ref") == story.document().find(Id<Decision>{400})->ref);
}
