#include "sessions/open_session.h"

#include "tests/support/desk.h"
#include "tests/support/faulty_storage.h"

using namespace parcours;
using namespace parcours::testing;

TEST_CASE("what is worked into a session and closed is there when it is opened again, with nothing left behind") {
    Desk desk;
    Document worked;
    {
        OpenSession session = desk.create();
        desk.work(session, 20);
        CHECK(session.unsaved());
        CHECK_FALSE(session.close());
        worked = session.document();
    }
    CHECK(desk.names(desk.journals()).empty());
    CHECK((desk.names(desk.folder) == std::vector<std::string>{"atelier.parcours", "state"}));
    OpenSession again = desk.open();
    CHECK(again.notices().empty());
    CHECK(diff(worked, again.document()).empty());
    const std::string before = desk.bytes();
    CHECK_FALSE(again.close());
    CHECK((desk.bytes() == before));
}

TEST_CASE("changes that a crash kept from the file are recovered at the next opening, and said") {
    Desk desk;
    Document worked;
    {
        OpenSession session = desk.create();
        desk.work(session, 12);
        CHECK_FALSE(session.checkpoint());
        desk.work(session, 37);
        worked = session.document();
    }
    const std::string before = desk.bytes();
    CHECK(diff(worked, desk.open(OpenSession::Use::read).document()).empty());
    CHECK((desk.bytes() == before));
    {
        OpenSession again = desk.open();
        CHECK(diff(worked, again.document()).empty());
        REQUIRE(again.notices().size() == 1);
        CHECK((again.notices()[0] == Notice{"recovered", "2026-11-21T14:32:00Z", "37"}));
        CHECK_FALSE(again.unsaved());
    }
    CHECK(desk.names(desk.journals()).empty());
    CHECK(desk.open().notices().empty());
}

TEST_CASE("a file that was moved after a crash still gets its journal; a copy of it does not") {
    Desk desk;
    Document saved, worked;
    {
        OpenSession session = desk.create();
        saved = session.document();
        desk.work(session, 5);
        worked = session.document();
    }
    const fs::path copy = desk.folder / "copie.parcours", moved = desk.folder / "ailleurs.parcours";
    fs::copy(desk.path(), copy);
    CHECK(diff(saved, made(OpenSession::open(desk.machine, copy, OpenSession::Use::write, "")).document()).empty());
    fs::rename(desk.path(), moved);
    CHECK(diff(worked, made(OpenSession::open(desk.machine, moved, OpenSession::Use::write, "")).document()).empty());
}

namespace {

/// One note more, on the journey that the desk's document begins with.
Change a_note(Desk& desk, const Document& document, const std::string& text) {
    Note note;
    note.id = desk.mint.next<Note>();
    note.journey = document.all<Journey>().begin()->id;
    note.text = text;
    return diff(document, std::get<Document>(after(document, Edit(Add<Note>{note}))));
}

bool holds_note(const Document& document, std::string_view text) {
    for (const Note& note : document.all<Note>())
        if (note.text == text) return true;
    return false;
}

}  // namespace

TEST_CASE("a save that finds somebody else's newer file takes it in, and tells what came in") {
    Desk desk;
    OpenSession session = desk.create();
    OpenSession other = desk.open();
    made(other.append(a_note(desk, other.document(), "theirs"), "add_note"));
    CHECK_FALSE(other.close());
    made(session.append(a_note(desk, session.document(), "mine"), "add_note"));
    CHECK_FALSE(session.checkpoint());
    CHECK(holds_note(session.document(), "theirs"));
    CHECK(holds_note(session.document(), "mine"));
    const auto came = session.came_in();
    REQUIRE(came.size() == 1);
    CHECK(came[0].report.brought.at(0).count(Fate::added, "note") == 1);
    CHECK(came[0].report.refs_given.size() == 1);  // both had given the same one
    CHECK(came[0].change.of<Note>().size() == 2);
    CHECK(session.came_in().empty());
    CHECK_FALSE(session.unsaved());
    CHECK_FALSE(session.close());
    CHECK(desk.names(desk.journals()).empty());
    CHECK((desk.open().session().seq == session.session().seq));
    CHECK(diff(session.document(), desk.open().document()).empty());
}

TEST_CASE("a file that is no copy of the session is not overwritten") {
    Desk desk;
    OpenSession session = desk.create();
    desk.work(session, 1);
    const std::string other = written(session_of(empty_document(), "00000000000000ff", 5));
    put_content(desk.path(), other);
    REQUIRE(session.checkpoint());
    CHECK(session.checkpoint()->code == "changed_on_disk");
    CHECK((desk.bytes() == other));
    CHECK(session.came_in().empty());
    CHECK(session.set_aside().empty());
}

TEST_CASE("a file that is damaged while its session is open is kept aside and saved again, whole") {
    Desk desk;
    OpenSession session = desk.create();
    std::string half = desk.bytes();
    half.resize(half.size() / 2);
    for (const std::string& damaged : {half, std::string(), std::string(4096, '\0'), std::string("a letter"), half}) {
        desk.work(session, 1);
        put_content(desk.path(), damaged);
        CHECK_FALSE(session.checkpoint());
        const auto kept = session.set_aside();
        REQUIRE(kept.size() == 1);
        CHECK((content_of(kept[0]) == damaged));
        CHECK(diff(desk.open().document(), session.document()).empty());
        CHECK(session.set_aside().empty());
    }
    CHECK_FALSE(session.unsaved());
}

TEST_CASE("a file that is too much to be read is not taken for a damaged one, and is left as it is") {
    Desk desk;
    OpenSession session = desk.create();
    desk.work(session, 1);
    std::string many = "[";
    for (int i = 0; i < 4'000'001; ++i) many += "0,";
    many += "0]";
    put_content(desk.path(), many);
    for (int tries = 0; tries < 2; ++tries) {
        const auto problem = session.checkpoint();
        REQUIRE(problem);
        CHECK(problem->code == "too_many_values");
    }
    CHECK((desk.bytes() == many));
    CHECK(session.set_aside().empty());
    CHECK(session.unsaved());
}

TEST_CASE("a file that is too large is refused before it is read, and its limit is told") {
    Desk desk;
    put_content(desk.path(), "");
    fs::resize_file(desk.path(), largest_file + 1);
    const auto opened = OpenSession::open(desk.machine, desk.path(), OpenSession::Use::write, "Tray");
    REQUIRE(std::holds_alternative<Problem>(opened));
    CHECK(told(std::get<Problem>(opened)) == "file_too_large " + desk.path().string() + "  64");
}

TEST_CASE("a file that cannot be looked at before it is saved over is left as it is") {
    Desk desk;
    auto faults = std::make_shared<Faults>();
    desk.machine.storage = std::make_shared<FaultyStorage>(desk.machine.storage, faults);
    OpenSession session = desk.create();
    desk.work(session, 2);
    CHECK(session.behind() == 2);
    const std::string before = desk.bytes();
    faults->broken_below = [&](const fs::path& path) {
        return path == desk.path() ? std::make_error_code(std::errc::permission_denied) : std::error_code();
    };
    const auto problem = session.checkpoint();
    REQUIRE(problem);
    CHECK(problem->code == "no_permission");
    CHECK((desk.bytes() == before));
    faults->broken_below = [](const fs::path&) { return std::error_code(); };
    CHECK_FALSE(session.close());
}

TEST_CASE("a damaged file that cannot be kept aside is left as it is") {
    Desk desk;
    OpenSession session = desk.create();
    desk.work(session, 1);
    put_content(desk.path(), "a letter");
    put_content(desk.machine.state_folder / "aside", "in the way");
    REQUIRE(session.checkpoint());
    CHECK(session.checkpoint()->code == "changed_on_disk");
    CHECK((desk.bytes() == "a letter"));
}

TEST_CASE("what a crash kept from the file is joined to what somebody else has saved there meanwhile") {
    Desk desk;
    Document base;
    {
        OpenSession session = desk.create();
        made(session.append(a_note(desk, session.document(), "before"), "add_note"));
        CHECK_FALSE(session.checkpoint());
        base = session.document();
    }
    const Note* note = nullptr;
    for (const Note& one : base.all<Note>())
        if (one.text == "before") note = &one;
    REQUIRE(note);
    const auto write = [&](OpenSession& session, const std::string& text) {
        const Note now = *session.document().find(note->id);
        const Next next = after(session.document(), write_of(now, &Note::text, text));
        made(session.append(diff(session.document(), std::get<Document>(next)), "write_note"));
    };
    {
        OpenSession crashed = desk.open();
        OpenSession other = made(OpenSession::open(desk.machine, desk.path(), OpenSession::Use::write, "Tray"));
        write(crashed, "by who crashed");
        made(crashed.append(a_note(desk, crashed.document(), "added by who crashed"), "add_note"));
        write(other, "by somebody else");
        CHECK_FALSE(other.close());
    }
    const OpenSession again = desk.open();
    CHECK(holds_note(again.document(), "added by who crashed"));
    const auto open = contradictions(again.session());
    REQUIRE(open.size() == 1);
    CHECK(open[0].field == "text");
    CHECK(open[0].sides.size() == 2);
    CHECK(desk.names(desk.journals()).empty());
    const OpenSession third = desk.open();
    CHECK(contradictions(third.session()).size() == 1);
}

TEST_CASE("a copy taken in, choices and what follows them survive a crash") {
    Desk desk;
    const fs::path copy = desk.folder / "copie.parcours";
    std::string kept;
    {
        OpenSession session = desk.create();
        made(session.append(a_note(desk, session.document(), "shared"), "add_note"));
        CHECK_FALSE(session.checkpoint());
        fs::copy(desk.path(), copy);
        Note shared;
        for (const Note& note : session.document().all<Note>())
            if (note.text == "shared") shared = note;
        const auto write = [&](OpenSession& to, const std::string& text) {
            const Next next = after(to.document(), write_of(shared, &Note::text, text));
            made(to.append(diff(to.document(), std::get<Document>(next)), "write_note"));
        };
        OpenSession theirs = made(OpenSession::open(desk.machine, copy, OpenSession::Use::write, "Tray"));
        write(theirs, "theirs");
        made(theirs.append(a_note(desk, theirs.document(), "added there"), "add_note"));
        CHECK_FALSE(theirs.close());
        write(session, "mine");
        const Document before = session.document();

        const OpenSession read = made(OpenSession::open(desk.machine, copy, OpenSession::Use::read, "Tray"));
        const auto report = made(session.take_in({"copie", read.session()}));
        REQUIRE(report.contradictions.size() == 1);
        const Contradiction& one = report.contradictions[0];
        const ChosenSide both{one.kind, one.id, one.field, std::string("mine / theirs")};
        CHECK_FALSE(session.choose(std::span(&both, 1)));
        CHECK(made(session.append({}, "")) == session.session().seq);
        // A change that was made before the copy came in goes upon what it brought.
        Note moved = *before.find(shared.id);
        moved.severity = 3;
        const Change late = diff(before, before.with(before.all<Note>().with(
                                             std::vector{Table<Note>::Put{moved.id, std::make_shared<Note>(moved)}})));
        made(session.append(late, "write_note"));
        CHECK(session.document().find(shared.id)->text == "mine / theirs");
        CHECK(session.document().find(shared.id)->severity == 3);
        CHECK(holds_note(session.document(), "added there"));
        CHECK(contradictions(session.session()).empty());
        CHECK(std::get<MergeReport>(session.take_in({"copie", read.session()})).nothing_new);
        kept = written(session.session());
    }
    OpenSession again = desk.open();
    CHECK(diff(made(read_session(kept, "kept", "Tray")).session.document, again.document()).empty());
    CHECK(contradictions(again.session()).empty());
}

TEST_CASE("who wrote a side of a contradiction is known by the name they gave") {
    Desk desk;
    desk.machine.writer = "Marie";
    { OpenSession session = desk.create(); }
    const Session read = made(read_session(desk.bytes(), "x", "Tray")).session;
    REQUIRE(read.ledger.writers.size() == 1);
    CHECK((read.ledger.writers.begin()->second == Writer{"Marie", "2026-11-21T14:32:00Z"}));
}

TEST_CASE("a journal comes upon an older file than its own, and the newer one still brings in the rest") {
    Desk desk;
    std::string older, newer;
    Document worked;
    {
        OpenSession session = desk.create();
        desk.work(session, 10);
        CHECK_FALSE(session.checkpoint());
        older = desk.bytes();
        desk.work(session, 10);
        CHECK_FALSE(session.checkpoint());
        newer = desk.bytes();
        desk.work(session, 5);
        worked = session.document();
    }
    put_content(desk.path(), older);
    OpenSession again = desk.open();
    REQUIRE_FALSE(again.notices().empty());
    CHECK((again.notices().back() == Notice{"recovered", "2026-11-21T14:32:00Z", "5"}));
    CHECK_FALSE(again.close());
    OpenSession whole = desk.open();
    const Loaded copy = made(read_session(newer, "copy", "Tray"));
    static_cast<void>(made(whole.take_in({"copy", copy.session})));
    // What the journal deleted and the older file had never had may be back: shown rather than lost.
    const Change left = diff(worked, whole.document());
    for_each_kind([&]<class R>(Kind<R>) {
        for (const auto& row : left.of<R>()) CHECK_FALSE(row.before);
    });
}

TEST_CASE("a session takes one more opening until there are too many, then it is for reading") {
    Desk desk;
    Session session = session_of(random_document(desk.chance, 3), "0123456789abcdef", 1);
    for (std::uint64_t id = 1 << 20; session.ledger.versions.size() + 1 < most_openings; ++id)
        session.ledger.versions[id] = 1;
    put_content(desk.path(), written(session));
    {
        OpenSession last = desk.open();
        CHECK_FALSE(last.read_only());
        desk.work(last, 2);
        CHECK_FALSE(last.checkpoint());
        desk.work(last, 1);
        CHECK_FALSE(last.read_only());
        CHECK_FALSE(last.close());
    }
    const std::string full = desk.bytes();
    OpenSession again = desk.open();
    CHECK(again.read_only());
    CHECK((again.notices() == std::vector<Notice>{{"too_many_openings", "", std::to_string(most_openings)}}));
    const auto refused = again.append(desk.gesture(again.document()), "gesture");
    REQUIRE(std::holds_alternative<Problem>(refused));
    CHECK(std::get<Problem>(refused).code == "too_many_openings");
    CHECK_FALSE(again.close());
    CHECK((desk.bytes() == full));
}

TEST_CASE("a journal that cannot be read is kept aside, and it is said") {
    Desk desk;
    std::string journal;
    {
        OpenSession session = desk.create();
        desk.work(session, 3);
        journal = desk.names(desk.journals()).at(0);
    }
    auto faults = std::make_shared<Faults>();
    faults->broken_below = [&](const fs::path& path) {
        return path.filename() == journal ? std::make_error_code(std::errc::io_error) : std::error_code();
    };
    desk.machine.storage = std::make_shared<FaultyStorage>(desk.machine.storage, faults);
    CHECK((desk.open().notices() == std::vector<Notice>{{"journal_damaged", journal, ""}}));
}

TEST_CASE("the journal of a program that lives is left alone, and it is said that the session is open elsewhere") {
    Desk desk;
    OpenSession session = desk.create();
    desk.work(session, 2);
    OpenSession other = desk.open();
    CHECK((other.notices() == std::vector<Notice>{{"open_elsewhere", "", ""}}));
    CHECK_FALSE(diff(session.document(), other.document()).empty());
    CHECK(desk.names(desk.journals()).size() == 1);
    CHECK(diff(session.document(), desk.open(OpenSession::Use::read).document()).empty());
}

TEST_CASE("a session saved under another name goes on there, and nothing is replaced unasked") {
    Desk desk;
    OpenSession session = desk.create();
    desk.work(session, 3);
    const std::string first = desk.bytes();
    put_content(desk.folder / "occupied", "something");
    const auto refused = session.save_as(desk.folder / "occupied");
    REQUIRE(refused);
    CHECK(refused->code == "file_exists");
    CHECK((content_of(desk.folder / "occupied") == "something"));
    CHECK_FALSE(session.save_as(desk.folder / "second.parcours"));
    desk.work(session, 2);
    CHECK_FALSE(session.close());
    CHECK((desk.bytes() == first));
    const auto again =
        made(OpenSession::open(desk.machine, desk.folder / "second.parcours", OpenSession::Use::read, ""));
    CHECK(diff(session.document(), again.document()).empty());
    CHECK_FALSE(session.save_as(desk.folder / "occupied", true));
}

TEST_CASE("a new session does not replace a file unasked") {
    Desk desk;
    put_content(desk.path(), "a letter");
    const auto refused = OpenSession::create(desk.machine, desk.path(), empty_document(), "Tray");
    REQUIRE(std::holds_alternative<Problem>(refused));
    CHECK(std::get<Problem>(refused).code == "file_exists");
    CHECK((desk.bytes() == "a letter"));
    made(OpenSession::create(desk.machine, desk.path(), empty_document(), "Tray", true));
    CHECK(desk.open().document().find(about_id));
}

TEST_CASE("saving goes through a link to the file behind it and keeps its permissions") {
    Desk desk;
    { OpenSession session = desk.create(); }
    fs::permissions(desk.path(), fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    fs::create_symlink(desk.path(), desk.folder / "link.parcours");
    OpenSession session =
        made(OpenSession::open(desk.machine, desk.folder / "link.parcours", OpenSession::Use::write, ""));
    desk.work(session, 1);
    CHECK_FALSE(session.close());
    CHECK(fs::is_symlink(desk.folder / "link.parcours"));
    CHECK(fs::status(desk.path()).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
    CHECK(diff(session.document(), desk.open().document()).empty());
}

TEST_CASE("what was set right in a file is written with the first change, and only then") {
    Desk desk;
    { OpenSession session = desk.create(); }
    std::string text = desk.bytes();
    const auto ref = text.find("\"ref\":\"E2\"");
    REQUIRE(ref != std::string::npos);
    text.replace(ref, 10, "\"ref\":\"E1\"");
    put_content(desk.path(), text);
    Document worked;
    {
        OpenSession session = desk.open();
        CHECK(session.notices().size() == 2);
        CHECK_FALSE(session.unsaved());
        CHECK_FALSE(session.close());
        CHECK((desk.bytes() == text));
        desk.work(session, 1);
        worked = session.document();
    }
    OpenSession again = desk.open();
    CHECK(diff(worked, again.document()).empty());
    CHECK_FALSE(again.close());
    CHECK(desk.open().notices().empty());
}

TEST_CASE("where no journal can be kept, the file itself takes every change") {
    Desk desk;
    put_content(desk.folder / "occupied", "a file where a folder should be");
    desk.machine.state_folder = desk.folder / "occupied";
    OpenSession session = desk.create();
    desk.work(session, 3);
    CHECK(session.durable() == session.session().seq);
    CHECK(diff(session.document(), desk.open(OpenSession::Use::read).document()).empty());
}
