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
    testing::put_content(desk.folder / "c.parcours", whole);
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
