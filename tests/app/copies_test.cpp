#include "app/contradicted.h"
#include "app/picked_sides.h"
#include "sessions/file.h"
#include "sessions/merge.h"
#include "sessions/versions.h"
#include "tests/support/build.h"
#include "tests/support/record.h"
#include "tests/support/story.h"

using namespace parcours;
using parcours::testing::Build;
using parcours::testing::Story;

namespace {

/// A window on a session of one journey with one note, and a colleague's copy of it with the note rewritten and another
/// added.
struct TwoCopies {
    Build build;
    Id<Note> note;
    Session mine, theirs;
    Story story;

    TwoCopies() {
        const auto journey = build.journey("Accueil");
        note = build.free_note(journey);
        mine = theirs = session_of(build.document, "00000000000000aa", 1);
        theirs = written_as(std::move(theirs), "theirs", 2);
        Note added;
        added.id = IdMint{55, 0}.next<Note>();
        added.journey = journey;
        added.text = "added by them";
        const Document more = std::get<Document>(after(theirs.document, Edit(Add<Note>{added})));
        testing::record(theirs, diff(theirs.document, more), 2);
        story.tell(SessionOpened{build.document, IdMint{99, 0}, "/town/mine.parcours", {}, false});
        write("mine");
        mine = written_as(std::move(mine), "mine", 3);
        story.effects.clear();
    }
    Session written_as(Session session, const std::string& text, std::uint64_t id) const {
        const Document next = std::get<Document>(
            after(session.document, Edit(write_of(*session.document.find(note), &Note::text, text))));
        const Change change = diff(session.document, next);
        return recorded(std::move(session), change, id);
    }
    void write(const std::string& text) {
        story.tell(Make{{write_of(*story.document().find(note), &Note::text, text)}, {}, false, false});
    }
    Merged merged() const {
        const Copy copies[]{{"mine", mine}, {"theirs", theirs}};
        return std::get<Merged>(merge(copies, "Tray"));
    }
    Brought brought(Brought::By by, std::uint64_t number) const {
        const Merged both = merged();
        return {by, std::make_shared<const Change>(diff(mine.document, both.session.document)),
                std::make_shared<const MergeReport>(both.report), number};
    }
    bool holds(const std::string& text) const {
        for (const Note& each : story.document().all<Note>())
            if (each.text == text) return true;
        return false;
    }
};

}  // namespace

TEST_CASE("a copy opened beside the session is read, told, and merged as one undo step with the sides chosen") {
    TwoCopies copies;
    Story& story = copies.story;
    story.tell(OpenBeside{"/mail/theirs.parcours"});
    REQUIRE(story.asked<effect::ReadCopy>().size() == 1);
    const Merged both = copies.merged();
    REQUIRE(both.report.contradictions.size() == 1);
    story.tell(CopyRead{"/mail/theirs.parcours", std::make_shared<const MergeReport>(both.report), {}});
    auto dialog = std::get<MergeDialog>(story.state.dialog);
    CHECK(dialog.opened);
    dialog.picked = {{0, both_sides}};
    story.tell(ShowDialog{dialog});
    story.tell(ConfirmMerge{});
    REQUIRE(story.asked<effect::MergeCopy>().size() == 1);
    const auto choices = story.asked<effect::MergeCopy>().front().choices;
    REQUIRE(choices.size() == 1);
    CHECK(std::get<std::string>(choices[0].value).find("mine") != std::string::npos);
    CHECK(std::get<std::string>(choices[0].value).find("theirs") != std::string::npos);
    CHECK(std::holds_alternative<NoDialog>(story.state.dialog));

    const std::size_t steps = story.state.desk->history.done.size();
    story.tell(copies.brought(Brought::By::merge, 1));
    CHECK(copies.holds("added by them"));
    CHECK(story.state.desk->history.done.size() == steps + 1);
    CHECK(story.state.desk->history.done.back().label == "merge");
    CHECK(story.asked<effect::Agree>().size() == 1);
    CHECK(diff(story.document(), both.session.document).empty());
    story.tell(Undo{});
    CHECK_FALSE(copies.holds("added by them"));
    CHECK(copies.holds("mine"));
    story.tell(Redo{});
    CHECK(copies.holds("added by them"));
}

TEST_CASE("a file of another session that is opened takes the place of this one") {
    TwoCopies copies;
    copies.story.tell(OpenBeside{"/mail/other.parcours"});
    copies.story.tell(CopyRead{"/mail/other.parcours", {}, Problem{"other_session", "other", "", ""}});
    CHECK(copies.story.asked<effect::CloseSession>().size() == 1);
}

TEST_CASE("a file that cannot be read is told, and the open session stays") {
    TwoCopies copies;
    copies.story.tell(OpenBeside{"/mail/letter.parcours"});
    copies.story.tell(CopyRead{"/mail/letter.parcours", {}, Problem{"not_json", "letter", "1:1", ""}});
    CHECK(copies.story.asked<effect::CloseSession>().empty());
    CHECK(copies.story.state.desk);
    CHECK(copies.story.state.toasts.size() == 1);
}

TEST_CASE("what copies contradict each other about is marked until somebody has chosen") {
    TwoCopies copies;
    const Merged both = copies.merged();
    const auto open = std::make_shared<const std::vector<Contradiction>>(both.report.contradictions);
    copies.story.tell(ContradictionsFound{open});
    CHECK((copies.story.state.desk->contradicted == Targets{copies.note}));
    CHECK(owners_of(copies.story.state.desk->contradicted).contains(copies.note));
    copies.story.tell(ContradictionsFound{nullptr});
    CHECK(copies.story.state.desk->contradicted.empty());
}

TEST_CASE("a vote and a consensus that copies contradict each other about mark their cell, once") {
    Build build;
    const auto step = build.step(build.stage(build.journey("Accueil")), 1, "Ask");
    const auto commitment = build.commitment();
    build.consensus(step, commitment, 2);
    build.vote("U1", Perspective::user, step, commitment, 3);
    std::vector<Contradiction> open(2);
    open[0].kind = Schema<Vote>::kind;
    open[0].id = build.document.all<Vote>().begin()->id.value;
    open[1].kind = Schema<Consensus>::kind;
    open[1].id = build.document.all<Consensus>().begin()->id.value;
    CHECK((contradicted(build.document, open) == Targets{RatingCell{step, commitment}}));
}

TEST_CASE("a file found damaged by a save is told with the place where it is kept") {
    TwoCopies copies;
    copies.story.tell(DamageSetAside{"/state/aside/mine-0a1b2c3d.parcours"});
    REQUIRE(copies.story.state.toasts.size() == 1);
    CHECK(copies.story.state.toasts[0].slots.at("place") == "/state/aside/mine-0a1b2c3d.parcours");
}

TEST_CASE("what a save took in is shown without an undo step, and what was written meanwhile stays") {
    TwoCopies copies;
    Story& story = copies.story;
    const Brought brought = copies.brought(Brought::By::save, 1);
    copies.write("written meanwhile");
    const std::size_t steps = story.state.desk->history.done.size();
    story.tell(brought);
    CHECK(copies.holds("written meanwhile"));
    CHECK(copies.holds("added by them"));
    CHECK(story.state.desk->history.done.size() == steps);
    REQUIRE(story.state.toasts.size() == 1);
    CHECK(story.state.toasts[0].text_key == "toast.came_in");
    const auto agreed = story.asked<effect::Agree>();
    REQUIRE(agreed.size() == 1);
    CHECK(agreed[0].document.same_as(story.document()));
    CHECK(agreed[0].number == story.state.desk->made);
    story.tell(Undo{});
    CHECK(copies.holds("mine"));
    CHECK(copies.holds("added by them"));
}

TEST_CASE("the mark of a save says where changes are: on their way, in the journal, in the file") {
    TwoCopies copies;
    Story& story = copies.story;
    const Desk& desk = *story.state.desk;
    CHECK(desk.durable < desk.made);
    story.tell(ChangesKept{desk.made, false});
    CHECK(story.state.desk->durable == story.state.desk->made);
    CHECK(story.state.desk->saved < story.state.desk->made);
    story.tell(KeepingFailed{Problem{"disk_full", "/x", "", ""}});
    CHECK(story.state.desk->problem);
    story.tell(ChangesKept{story.state.desk->made, true});
    CHECK_FALSE(story.state.desk->problem);
    CHECK(story.state.desk->saved == story.state.desk->made);
    story.tell(SavingFailed{Problem{"disk_read_only", "/x", "", ""}});
    CHECK(story.state.desk->file_problem);
    story.tell(SessionSaved{"/elsewhere/mine.parcours", story.state.desk->made});
    CHECK_FALSE(story.state.desk->file_problem);
}

TEST_CASE("a named version is compared with what is now, and one record or all of it is brought back") {
    Build build;
    const auto journey = build.journey("Accueil");
    const auto step = build.step(build.stage(journey));
    build.vote("U1", Perspective::user, step, build.commitment(), 3);
    Story story;
    story.tell(SessionOpened{build.document, IdMint{99, 0}, "/town/mine.parcours", {}, false});
    story.tell(NameVersion{"  end of workshop 2 "});
    REQUIRE(story.asked<effect::PackVersion>().size() == 1);
    CHECK(story.asked<effect::PackVersion>().front().title == "end of workshop 2");
    Checkpoint version;
    version.title = "end of workshop 2";
    version.content = packed(story.document());
    story.tell(VersionPacked{version});
    REQUIRE(story.document().all<Checkpoint>().size() == 1);
    const auto id = story.document().all<Checkpoint>().begin()->id;
    const std::string ref = story.document().find(step)->ref;

    story.tell(Make{{Remove<Step>{step}}, {}, false, false});
    story.tell(
        Make{{write_of(*story.document().find(journey), &Journey::title, std::string("Changed"))}, {}, false, false});
    story.tell(ShowDialog{VersionsDialog{}});
    story.tell(LookAtVersion{id});
    const auto dialog = std::get<VersionsDialog>(story.state.dialog);
    REQUIRE(dialog.change);
    CHECK(dialog.change->count(Fate::removed, "step") == 1);

    story.tell(BringBack{"step", ref});
    REQUIRE(story.document().find(step));
    CHECK(story.document().all<Vote>().size() == 1);
    CHECK(story.document().find(journey)->title == "Changed");
    story.tell(Undo{});
    CHECK_FALSE(story.document().find(step));
    story.tell(BringBack{});
    CHECK(story.document().find(journey)->title == "Accueil");
    CHECK(story.document().find(step));
    CHECK(story.document().all<Checkpoint>().size() == 1);
}

TEST_CASE("the content of a version comes back whole, and a damaged one is told apart") {
    Build build;
    build.step(build.stage(build.journey("Accueil")));
    const std::string content = packed(build.document);
    const auto back = unpacked(content);
    REQUIRE(back);
    CHECK(diff(build.document, *back).empty());
    CHECK_FALSE(unpacked(content.substr(0, content.size() / 2)));
    CHECK_FALSE(unpacked("a letter"));
    CHECK_FALSE(unpacked(""));
}
