#include "sessions/backups.h"

#include "tests/support/desk.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

std::string copy_of(int day, int hour, int minute, std::size_t bytes = 1000) {
    char name[80];
    std::snprintf(name, sizeof name, "2026-%02d-%02dT%02d-%02d-00Z-%zu-0a1b2c3d.parcours", 1 + day / 28, 1 + day % 28,
                  hour, minute, bytes);
    return name;
}

std::vector<std::string> kept(std::vector<std::string> names) {
    for (const std::string& gone : surplus_backups(names)) std::erase(names, gone);
    return names;
}

}  // namespace

TEST_CASE("the last ten states of a file are kept, then the last of each hour and of each day") {
    std::vector<std::string> names;
    for (int minute = 0; minute < 30; ++minute) names.push_back(copy_of(0, 9, minute));
    CHECK(kept(names).size() == 10);
    CHECK(kept(names).front() == copy_of(0, 9, 20));

    names.clear();
    for (int hour = 0; hour < 40; ++hour)
        names.push_back(copy_of(hour / 24, hour % 24, 5)), names.push_back(copy_of(hour / 24, hour % 24, 50));
    CHECK(kept(names).size() == 10 + 19);  // five hours hold the last ten

    names.clear();
    for (int day = 0; day < 50; ++day) names.push_back(copy_of(day, 17, 0));
    CHECK(kept(names).size() == 30);
    CHECK(kept(names).front() == copy_of(20, 17, 0));
    CHECK(kept({}).empty());
}

TEST_CASE("the copies of a file take no more than 500 MB, but the newest is always kept") {
    std::vector<std::string> names;
    for (int minute = 0; minute < 8; ++minute) names.push_back(copy_of(0, 9, minute, 100u << 20));
    CHECK(kept(names).size() == 5);
    CHECK((kept({copy_of(0, 9, 0, 600u << 20)}) == std::vector<std::string>{copy_of(0, 9, 0, 600u << 20)}));
}

TEST_CASE("each save keeps what the file held before, outside of its folder") {
    Desk desk;
    int minute = 0;
    desk.machine.now = [&] { return "2026-11-21T14:" + std::to_string(10 + minute++ % 50) + ":00Z"; };
    OpenSession session = desk.create();
    std::vector<std::string> states;
    for (int save = 0; save < 4; ++save) {
        states.push_back(desk.bytes());
        desk.work(session, 2);
        REQUIRE_FALSE(session.checkpoint());
    }
    const fs::path folder = backup_folder(desk.machine, session.session().doc_id);
    std::vector<std::string> found;
    for (const std::string& name : desk.names(folder)) found.push_back(content_of(folder / name));
    CHECK((found == states));
    CHECK((desk.names(desk.folder) == std::vector<std::string>{"atelier.parcours", "state"}));
}

TEST_CASE("a save does without a copy where none can be kept") {
    Desk desk;
    OpenSession session = desk.create();
    put_content(desk.folder / "state", "a file where a folder should be");
    desk.work(session, 1);
    CHECK_FALSE(session.checkpoint());
    CHECK(diff(session.document(), desk.open().document()).empty());
}
