#include "sessions/folder.h"

#include "sessions/file.h"
#include "tests/support/desk.h"
#include "tests/support/worked_example.h"

using namespace parcours;
using testing::Desk;
using testing::WorkedExample;

TEST_CASE("a folder of sessions opens as one; damaged files are named, the rest is shown") {
    Desk desk;
    const std::string whole = written(session_of(WorkedExample().document, "00000000000000aa", 5));
    testing::put_content(desk.folder / "a.parcours", whole);
    testing::put_content(desk.folder / "b.parcours", whole.substr(0, whole.size() / 2));
    testing::put_content(desk.folder / "c.parcours",
                         written(session_of(WorkedExample().document, "00000000000000bb", 6)));
    testing::put_content(desk.folder / "notes.txt", "not a session");
    const auto read = testing::made(read_folder(*desk.machine.storage, desk.folder, "Tray"));
    REQUIRE(read.sessions.size() == 2);
    CHECK(read.sessions[0].name == "a.parcours");
    REQUIRE(read.troubles.size() == 1);
    CHECK(read.troubles[0].name == "b.parcours");
    CHECK(read.troubles[0].problem.has_value());
    const Portfolio portfolio = portfolio_of(read.sessions);
    CHECK(portfolio.journeys.size() == 2);
    CHECK(*portfolio.mean == 59.375);
}

TEST_CASE("a folder that is not there is a problem, an empty one is none, and reading can be stopped") {
    Desk desk;
    CHECK(std::holds_alternative<Problem>(read_folder(*desk.machine.storage, desk.folder / "none", "Tray")));
    CHECK(testing::made(read_folder(*desk.machine.storage, desk.folder, "Tray")).sessions.empty());
    const std::string whole = written(session_of(WorkedExample().document, "00000000000000aa", 5));
    for (const char* name : {"a.parcours", "b.parcours"}) testing::put_content(desk.folder / name, whole);
    const auto stopped = testing::made(
        read_folder(*desk.machine.storage, desk.folder, "Tray", [](double share) { return share < 0.4; }));
    CHECK(stopped.sessions.size() == 1);
}

TEST_CASE("several copies of one session count once, as the one that went furthest; the others are told") {
    Desk desk;
    Session session = session_of(WorkedExample().document, "00000000000000aa", 5);
    const auto put = [&](const char* name, std::uint64_t seq) {
        session.seq = seq;
        testing::put_content(desk.folder / name, written(session));
    };
    put("a.parcours", 5);
    put("b.parcours", 9);
    put("c.parcours", 7);
    const auto read = testing::made(read_folder(*desk.machine.storage, desk.folder, "Tray"));
    REQUIRE(read.sessions.size() == 1);
    CHECK(read.sessions[0].name == "b.parcours");
    REQUIRE(read.troubles.size() == 2);
    for (const FolderTrouble& one : read.troubles) {
        CHECK_FALSE(one.is_shown());
        CHECK(one.further_along == "b.parcours");
    }
    CHECK(portfolio_of(read.sessions).journeys.size() == 1);
}

TEST_CASE("that a newer program wrote a file is told before that somebody changed it by hand") {
    Desk desk;
    std::string text = written(session_of(WorkedExample().document, "00000000000000aa", 5));
    const std::string key = "\"min_reader\":";
    const std::size_t at = text.find(key) + key.size();
    text.replace(at, text.find_first_not_of("0123456789", at) - at, "99");
    testing::put_content(desk.folder / "a.parcours", text);
    const auto read = testing::made(read_folder(*desk.machine.storage, desk.folder, "Tray"));
    REQUIRE(read.troubles.size() == 1);
    REQUIRE(read.troubles[0].notices.size() == 2);
    CHECK(read.troubles[0].notices[0].code == "newer_read_only");
    CHECK(read.troubles[0].notices[1].code == "changed_by_hand");
}
