#include <doctest/doctest.h>

#include "sessions/file.h"
#include "sessions/json_writer.h"
#include "sessions/merge.h"
#include "tests/support/build.h"
#include "tests/support/record.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

constexpr std::string_view tray = "To be placed";

/// One copy of a session at work: every edit is a gesture of its own session id.
struct Desk {
    Session session;
    std::uint64_t session_id;

    Desk(Session copy, std::uint64_t id) : session(std::move(copy)), session_id(id) {}
    const Document& document() const { return session.document; }
    void edit(const Edit& one) {
        const Next next = after(session.document, one);
        const auto* refusal = std::get_if<Refusal>(&next);
        INFO(name_of_edit(one) << ": " << (refusal ? refusal->code : ""));
        REQUIRE_FALSE(refusal);
        record(session, diff(session.document, std::get<Document>(next)), session_id);
    }
    template <class R, class T>
    void write(Id<R> id, T R::*member, T value) {
        edit(write_of(*session.document.find(id), member, std::move(value)));
    }
};

Merged merged(const Desk& mine, const Desk& theirs) {
    const std::vector<Copy> copies{{"mine", mine.session}, {"theirs", theirs.session}};
    auto result = merge(copies, tray);
    REQUIRE(std::holds_alternative<Merged>(result));
    return std::get<Merged>(std::move(result));
}

/// Two copies of one session with a journey of one stage and two steps, and a note.
struct TwoCopies {
    Build base;
    Id<Journey> journey = base.journey();
    Id<Stage> stage = base.stage(journey);
    Id<Commitment> commitment = base.commitment();
    Id<Step> first = base.step(stage, 1, "Ask"), second = base.step(stage, 1, "Wait");
    Id<Note> note = base.pain(first, 2, {commitment}, "Too long");
    Desk ours{session_of(base.document, "0123456789abcdef", 1), 2};
    Desk theirs{ours.session, 3};

    Id<Note> add_note(Desk& desk, std::uint64_t id, std::string text, Id<Step> step = {}, std::string ref = {}) {
        Note record;
        record.id = {id};
        record.ref = std::move(ref);
        record.journey = journey;
        record.step = step;
        record.text = std::move(text);
        desk.edit(Add<Note>{record});
        return record.id;
    }
};

const Contradiction& only_contradiction(const Merged& merged) {
    REQUIRE(merged.report.contradictions.size() == 1);
    return merged.report.contradictions.front();
}

}  // namespace

TEST_CASE_FIXTURE(TwoCopies, "what each copy added is there after merging, in whichever order") {
    const auto a = add_note(ours, 1001, "From us");
    const auto b = add_note(theirs, 1002, "From them");
    const Merged both = merged(ours, theirs);
    CHECK(both.session.document.find(a));
    CHECK(both.session.document.find(b));
    CHECK(both.report.contradictions.empty());
    CHECK(both.report.brought.at(0).count(Fate::added, "note") == 1);
    CHECK(written(both.session) == written(merged(theirs, ours).session));
}

TEST_CASE_FIXTURE(TwoCopies, "merging the same copy twice brings nothing new") {
    add_note(theirs, 1002, "From them");
    theirs.write(note, &Note::text, std::string("Much too long"));
    const Merged once = merged(ours, theirs);
    CHECK_FALSE(once.report.nothing_new);
    const Merged twice = merged(Desk(once.session, 9), theirs);
    CHECK(twice.report.nothing_new);
    CHECK(written(twice.session) == written(once.session));
}

TEST_CASE_FIXTURE(TwoCopies, "a text written in one copy only is simply taken over") {
    theirs.write(note, &Note::text, std::string("Much too long"));
    ours.write(note, &Note::severity, std::optional<int>(3));
    const Merged both = merged(ours, theirs);
    CHECK(both.session.document.find(note)->text == "Much too long");
    CHECK(both.session.document.find(note)->severity == 3);
    CHECK(both.report.contradictions.empty());
}

TEST_CASE_FIXTURE(TwoCopies, "two texts written apart are both kept until somebody chooses") {
    ours.write(note, &Note::text, std::string("Forty minutes"));
    theirs.write(note, &Note::text, std::string("An hour"));
    const Merged both = merged(ours, theirs);
    const Contradiction& about = only_contradiction(both);
    CHECK(about.kind == "note");
    CHECK(about.ref == "N1");
    CHECK(about.field == "text");
    REQUIRE(about.sides.size() == 2);
    CHECK(about.sides[0].reading.at(0).text == "An hour");
    CHECK(about.sides[1].reading.at(0).text == "Forty minutes");
    CHECK(both.session.document.find(note)->text == "An hour");

    SUBCASE("the side that is not shown") {
        const ChosenSide choice{"note", note.value, "text", std::size_t{1}};
        const auto settled = chosen(both.session, {&choice, 1}, 9);
        REQUIRE(std::holds_alternative<Session>(settled));
        const Session& after = std::get<Session>(settled);
        CHECK(after.document.find(note)->text == "Forty minutes");
        CHECK(contradictions(after).empty());
        CHECK(merged(Desk(after, 10), theirs).session.document.find(note)->text == "Forty minutes");
    }
    SUBCASE("the side that is shown") {
        const ChosenSide choice{"note", note.value, "text", std::size_t{0}};
        const Session after = std::get<Session>(chosen(both.session, {&choice, 1}, 9));
        CHECK(after.document.find(note)->text == "An hour");
        CHECK(contradictions(after).empty());
        CHECK(contradictions(merged(Desk(after, 10), ours).session).empty());
    }
    SUBCASE("a text of their own") {
        const ChosenSide choice{"note", note.value, "text", std::string("Forty to sixty minutes")};
        const Session after = std::get<Session>(chosen(both.session, {&choice, 1}, 9));
        CHECK(after.document.find(note)->text == "Forty to sixty minutes");
        CHECK(contradictions(after).empty());
    }
    SUBCASE("a choice that was made already is refused") {
        const ChosenSide choice{"note", note.value, "text", std::size_t{1}};
        const Session after = std::get<Session>(chosen(both.session, {&choice, 1}, 9));
        CHECK(std::get<Refusal>(chosen(after, {&choice, 1}, 9)).code == "gone");
    }
}

TEST_CASE_FIXTURE(TwoCopies, "the same text written in both copies is no contradiction") {
    ours.write(note, &Note::text, std::string("An hour"));
    theirs.write(note, &Note::text, std::string("An hour"));
    CHECK(merged(ours, theirs).report.contradictions.empty());
}

TEST_CASE_FIXTURE(TwoCopies, "a note deleted in one copy and written in the other is shown and told") {
    ours.edit(Remove<Note>{note});
    theirs.write(note, &Note::text, std::string("An hour"));
    for (const Merged& both : {merged(ours, theirs), merged(theirs, ours)}) {
        REQUIRE(both.session.document.find(note));
        CHECK(both.session.document.find(note)->text == "An hour");
        const Contradiction& about = only_contradiction(both);
        CHECK(about.field == deletion_field);
        CHECK(about.sides.at(0).reading.at(0).word == "merge.kept");

        const ChosenSide deletes{"note", note.value, deletion_field, std::size_t{1}};
        const Session gone = std::get<Session>(chosen(both.session, {&deletes, 1}, 9));
        CHECK_FALSE(gone.document.find(note));
        CHECK_FALSE(merged(Desk(gone, 10), theirs).session.document.find(note));
        const ChosenSide keeps{"note", note.value, deletion_field, std::size_t{0}};
        const Session stays = std::get<Session>(chosen(both.session, {&keeps, 1}, 9));
        CHECK(contradictions(stays).empty());
        CHECK(contradictions(merged(Desk(stays, 10), ours).session).empty());
    }
}

TEST_CASE_FIXTURE(TwoCopies, "a note deleted after it was written stays deleted") {
    ours.write(note, &Note::text, std::string("An hour"));
    Desk later(ours.session, 4);
    later.edit(Remove<Note>{note});
    CHECK_FALSE(merged(ours, later).session.document.find(note));
    CHECK_FALSE(merged(later, ours).session.document.find(note));
}

TEST_CASE_FIXTURE(TwoCopies, "a note deleted in both copies stays deleted") {
    ours.edit(Remove<Note>{note});
    theirs.edit(Remove<Note>{note});
    CHECK_FALSE(merged(ours, theirs).session.document.find(note));
}

TEST_CASE_FIXTURE(TwoCopies, "a deleted step that got a note meanwhile is shown with it, and told") {
    ours.edit(Remove<Stage>{stage});
    const auto added = add_note(theirs, 1002, "From them", second);
    const Merged both = merged(ours, theirs);
    REQUIRE(both.session.document.find(added));
    CHECK(both.session.document.find(added)->step == second);
    CHECK(both.session.document.find(second));
    CHECK(both.session.document.find(stage));
    CHECK(both.session.document.find(first));  // it is shown whole
    CHECK(only_contradiction(both).kind == "stage");
    CHECK(written(both.session) == written(merged(theirs, ours).session));

    const auto read = read_session(written(both.session), "merged", tray);
    REQUIRE(std::holds_alternative<Loaded>(read));
    CHECK(diff(std::get<Loaded>(read).session.document, both.session.document).empty());
    CHECK(contradictions(std::get<Loaded>(read).session).size() == 1);

    const ChosenSide deletes{"stage", stage.value, deletion_field, std::size_t{1}};
    const Session gone = std::get<Session>(chosen(both.session, {&deletes, 1}, 9));
    CHECK_FALSE(gone.document.find(second));
    CHECK(gone.document.find(added));
    CHECK(contradictions(gone).empty());
}

TEST_CASE_FIXTURE(TwoCopies, "a step that was deleted in one copy and written in another is shown with its votes") {
    ours.edit(CastVote{"Agent 1", Perspective::agent, first, commitment, 2, {}});
    ours.edit(CastVote{"Agent 2", Perspective::agent, first, commitment, 4, {}});
    theirs.session = ours.session;
    ours.edit(Remove<Step>{first});
    theirs.write(first, &Step::title, std::string("Ask at the counter"));
    const Merged both = merged(ours, theirs);
    CHECK(both.session.document.find(first));
    CHECK(both.session.document.all<Vote>().size() == 2);
    CHECK(only_contradiction(both).kind == "step");
    CHECK(only_contradiction(both).field == deletion_field);
    CHECK(written(both.session) == written(merged(theirs, ours).session));

    const auto after = [&](std::size_t side) {
        const ChosenSide choice{"step", first.value, deletion_field, side};
        const Session chose = std::get<Session>(chosen(both.session, {&choice, 1}, 9));
        CHECK(contradictions(chose).empty());
        const auto read = read_session(written(chose), "chosen", tray);
        const Session& reopened = std::get<Loaded>(read).session;
        CHECK(diff(chose.document, reopened.document).empty());
        return reopened;
    };
    const Session kept = after(0);
    CHECK(kept.document.find(first)->title == "Ask at the counter");
    CHECK(kept.document.all<Vote>().size() == 2);
    CHECK(merged(Desk(kept, 9), ours).session.document.all<Vote>().size() == 2);
    const Session gone = after(1);
    CHECK_FALSE(gone.document.find(first));
    CHECK(gone.document.all<Vote>().empty());
}

TEST_CASE_FIXTURE(TwoCopies, "whoever goes on writing in a step that was deleted elsewhere keeps it with its votes") {
    ours.edit(CastVote{"Agent 1", Perspective::agent, first, commitment, 2, {}});
    theirs.session = ours.session;
    ours.edit(Remove<Step>{first});
    theirs.write(first, &Step::title, std::string("Ask at the counter"));
    Desk both(merged(ours, theirs).session, 9);
    both.write(first, &Step::title, std::string("Ask at the desk"));
    CHECK(contradictions(both.session).empty());
    CHECK(both.document().all<Vote>().size() == 1);
    const auto read = read_session(written(both.session), "both", tray);
    CHECK(std::get<Loaded>(read).session.document.all<Vote>().size() == 1);
    CHECK(merged(both, ours).session.document.all<Vote>().size() == 1);
}

TEST_CASE_FIXTURE(TwoCopies, "setting right after a merge decides nothing in the place of a person") {
    const auto a = add_note(ours, 1002, "Free");
    theirs.session = ours.session;
    const auto b = add_note(ours, 1004, "From us"), c = add_note(theirs, 1003, "From them");
    REQUIRE(ours.document().find(b)->ref == theirs.document().find(c)->ref);
    ours.write(b, &Note::text, std::string("From us, again"));
    Desk third(ours.session, 5);
    ours.write(b, &Note::text, std::string("One"));
    third.write(b, &Note::text, std::string("Two"));
    third.edit(AttachNotes{{b}, second});
    ours.edit(AttachNotes{{b}, first});
    theirs.edit(Remove<Step>{first});
    theirs.edit(Remove<Note>{a});
    ours.write(a, &Note::text, std::string("Kept"));

    Session all = merged(Desk(merged(ours, third).session, 7), theirs).session;
    REQUIRE_FALSE(all.repairs.empty());  // the ref
    const auto open = contradictions(all);
    REQUIRE(open.size() >= 3);
    Desk next(all, 9);
    next.write(note, &Note::open, false);
    CHECK(next.session.repairs.empty());
    const auto then = contradictions(next.session);
    REQUIRE(then.size() == open.size());
    for (std::size_t i = 0; i < open.size(); ++i) {
        CHECK(then[i].field == open[i].field);
        CHECK(then[i].id == open[i].id);
        CHECK(then[i].sides.size() == open[i].sides.size());
    }
    CHECK(written(merged(next, ours).session) == written(merged(ours, next).session));
}

TEST_CASE_FIXTURE(TwoCopies, "what only a newer version knows and was written apart is kept twice and counted") {
    const auto with_colour = [&](const Session& session, const std::string& dot, const std::string& value) {
        std::string text = written(session);
        text.insert(text.find("\"id\":\"" + hex(note.value)), "\"colour\":\"" + value + "\",");
        const auto at = text.find("\"_dot\":", text.rfind('\n', text.find(value)));
        text.insert(at, "\"_dots\":{\"colour\":\"" + dot + "\"},");
        auto read = read_session(text, "newer", tray);
        REQUIRE(std::holds_alternative<Loaded>(read));
        return std::get<Loaded>(std::move(read)).session;
    };
    const Desk red(with_colour(ours.session, "9@00000000000000aa", "red"), 5);
    const Desk blue(with_colour(theirs.session, "9@00000000000000bb", "blue"), 6);
    const Merged both = merged(red, blue);
    CHECK(both.report.unread == 1);
    CHECK(both.report.contradictions.empty());
    const std::string text = written(both.session);
    CHECK(text.find("\"red\"") != std::string::npos);
    CHECK(text.find("\"blue\"") != std::string::npos);
    CHECK(merged(red, red).report.unread == 0);
}

TEST_CASE_FIXTURE(TwoCopies, "records of a kind that only a newer version knows are joined field by field") {
    const auto with_gizmo = [&](const Session& session, const std::string& fields) {
        std::string text = written(session);
        const std::string gizmo =
            R"("gizmo":[{"id":"0000000000000009",)" + fields + R"(,"_dot":"1@0000000000000001"}],)";
        text.insert(text.find("\"records\":{") + 11, gizmo);
        auto read = read_session(text, "newer", tray);
        REQUIRE(std::holds_alternative<Loaded>(read));
        return Desk(std::get<Loaded>(std::move(read)).session, 5);
    };
    const Desk red = with_gizmo(ours.session, R"("x":"red","y":1,"_dots":{"x":"9@00000000000000aa"})");
    const Desk tall = with_gizmo(theirs.session, R"("x":"old","y":2,"_dots":{"y":"9@00000000000000bb"})");
    const Merged both = merged(red, tall);
    CHECK(both.report.unread == 0);
    CHECK(written(both.session).find(R"("x":"red","y":2)") != std::string::npos);
    CHECK(written(both.session) == written(merged(tall, red).session));
    const Desk blue = with_gizmo(theirs.session, R"("x":"blue","y":1,"_dots":{"x":"9@00000000000000bb"})");
    CHECK(merged(red, blue).report.unread == 1);
    CHECK(written(merged(red, blue).session) == written(merged(blue, red).session));
}

TEST_CASE_FIXTURE(TwoCopies,
                  "what was put in by hand, in whatever order, comes out the same in both orders of merging") {
    std::string text = written(ours.session);
    text.insert(text.find("\"records\":{") + 11, "\"vote\":[\"second\",\"first\"],");
    auto read = read_session(text, "by hand", tray);
    REQUIRE(std::holds_alternative<Loaded>(read));
    const Desk by_hand(std::get<Loaded>(std::move(read)).session, 5);
    theirs.write(note, &Note::text, std::string("Far too long"));
    const Session both = merged(by_hand, theirs).session;
    CHECK(written(both) == written(merged(theirs, by_hand).session));
    CHECK(written(both).find("second") != std::string::npos);
    CHECK(written(merged(by_hand, by_hand).session) == written(by_hand.session));
}

TEST_CASE_FIXTURE(TwoCopies, "a vote cast in two copies is one vote") {
    ours.edit(CastVote{"Agent 3", Perspective::agent, first, commitment, 2, {}});
    theirs.edit(CastVote{"Agent 3", Perspective::agent, first, commitment, 2, {}});
    theirs.edit(CastVote{"Agent 4", Perspective::agent, first, commitment, 4, {}});
    const Merged both = merged(ours, theirs);
    CHECK(both.session.document.all<Vote>().size() == 2);
    CHECK(both.report.contradictions.empty());
    CHECK(both.report.brought.at(0).votes_added == 1);
}

TEST_CASE_FIXTURE(TwoCopies, "a voter who voted differently in two copies is asked about") {
    ours.edit(CastVote{"Agent 3", Perspective::agent, first, commitment, 2, {}});
    theirs.edit(CastVote{"Agent 3", Perspective::agent, first, commitment, 4, {}});
    const Merged both = merged(ours, theirs);
    const Contradiction& about = only_contradiction(both);
    CHECK(about.kind == "vote");
    CHECK(about.ref == "E1:C1");
    const ChosenSide choice{"vote", about.id, "value", std::size_t{1}};
    const Session after = std::get<Session>(chosen(both.session, {&choice, 1}, 9));
    CHECK(after.document.find(Id<Vote>{about.id})->value == 2);
    CHECK(contradictions(after).empty());
}

TEST_CASE_FIXTURE(TwoCopies, "where something lies is settled without asking and counted") {
    const auto free = add_note(ours, 1001, "Free");
    theirs.session = ours.session;
    ours.edit(MoveNotes{{free}, {{100, 100}}});
    theirs.edit(MoveNotes{{free}, {{500, 500}}});
    const Merged both = merged(ours, theirs);
    CHECK(both.report.contradictions.empty());
    CHECK(both.report.settled_by_rule == 1);
    CHECK(both.session.document.find(free)->spot == Spot{500, 500});
}

TEST_CASE_FIXTURE(TwoCopies, "a ref given on both copies is made unique, the same on each") {
    const auto a = add_note(ours, 1002, "From us");
    const auto b = add_note(theirs, 1001, "From them");
    REQUIRE(ours.document().find(a)->ref == "N2");
    REQUIRE(theirs.document().find(b)->ref == "N2");
    const Merged both = merged(ours, theirs);
    CHECK(both.session.document.find(b)->ref == "N2");  // the smaller id
    CHECK(both.session.document.find(a)->ref == "N3");
    REQUIRE(both.report.refs_given.size() == 1);
    CHECK(both.report.refs_given[0].before == "N2");
    CHECK(both.report.refs_given[0].after == "N3");
    CHECK(written(both.session) == written(merged(theirs, ours).session));

    // The next write makes it last.
    Desk next(both.session, 9);
    next.write(note, &Note::open, false);
    CHECK(next.session.repairs.empty());
    CHECK(merged(next, ours).session.document.find(a)->ref == "N3");
    CHECK(merged(ours, next).session.document.find(b)->ref == "N2");
}

TEST_CASE_FIXTURE(TwoCopies, "a note in a cluster that was deleted meanwhile is in none") {
    Cluster cluster;
    cluster.id = {1001};
    cluster.journey = journey;
    ours.edit(Add<Cluster>{cluster});
    theirs.session = ours.session;
    ours.edit(Remove<Cluster>{cluster.id});
    theirs.edit(ClusterNotes{{note}, cluster.id});
    const Merged both = merged(ours, theirs);
    CHECK_FALSE(both.session.document.find(cluster.id));
    CHECK_FALSE(both.session.document.find(note)->cluster);
}

TEST_CASE_FIXTURE(TwoCopies, "an undone deletion brings the note back in every copy") {
    const Change deletion = diff(ours.document(), std::get<Document>(after(ours.document(), Remove<Note>{note})));
    ours.edit(Remove<Note>{note});
    Desk merged_once(merged(theirs, ours).session, 4);
    CHECK_FALSE(merged_once.document().find(note));
    const Document back = undone(ours.document(), deletion);
    record(ours.session, diff(ours.session.document, back), 2);
    CHECK(merged(merged_once, ours).session.document.find(note));
}

TEST_CASE_FIXTURE(TwoCopies, "what cannot be merged is refused") {
    const auto problem_of = [&](const Session& other) {
        const auto problem = merge_problem(ours.session, {"b.parcours", other});
        return problem ? problem->code + " " + problem->file : std::string();
    };
    Session other = theirs.session;
    CHECK(problem_of(other) == "");
    other.doc_id = "ffffffffffffffff";
    CHECK(problem_of(other) == "other_session b.parcours");
    other = theirs.session;
    other.ledger.versions[77] = (std::uint64_t{1} << 40) + 1000;
    CHECK(problem_of(other) == "bad_counter b.parcours");
    other = theirs.session;
    for (std::uint64_t id = 100; id < 100 + most_openings; ++id) other.ledger.versions[id] = 1;
    CHECK(problem_of(other) == "too_many_openings b.parcours");
    other = theirs.session;
    other.min_reader = schema_version + 1;
    CHECK(problem_of(other) == "session_read_only b.parcours");
}

TEST_CASE_FIXTURE(TwoCopies, "a value changed by hand under the same dot is a contradiction, not a loss") {
    std::string text = written(theirs.session);
    const auto at = text.find("Too long");
    REQUIRE(at != std::string::npos);
    text.replace(at, 8, "By hand!");
    auto read = read_session(text, "theirs", tray);
    REQUIRE(std::holds_alternative<Loaded>(read));
    const Desk by_hand(std::get<Loaded>(read).session, 5);
    const Merged both = merged(ours, by_hand);
    CHECK(only_contradiction(both).sides.size() == 2);
    CHECK(written(both.session) == written(merged(by_hand, ours).session));
}
