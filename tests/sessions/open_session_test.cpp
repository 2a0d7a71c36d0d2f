#include "sessions/open_session.h"

#include "tests/support/desk.h"

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

TEST_CASE("a file that somebody else has saved meanwhile is not overwritten") {
    Desk desk;
    OpenSession session = desk.create();
    OpenSession other = desk.open();
    desk.work(other, 1);
    CHECK_FALSE(other.close());
    const std::string theirs = desk.bytes();
    desk.work(session, 3);
    const auto problem = session.checkpoint();
    REQUIRE(problem);
    CHECK(problem->code == "changed_on_disk");
    CHECK((desk.bytes() == theirs));
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
    const auto refused = OpenSession::create(desk.machine, desk.path(), empty_document());
    REQUIRE(std::holds_alternative<Problem>(refused));
    CHECK(std::get<Problem>(refused).code == "file_exists");
    CHECK((desk.bytes() == "a letter"));
    made(OpenSession::create(desk.machine, desk.path(), empty_document(), true));
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
