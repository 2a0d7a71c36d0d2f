#include "sessions/backups.h"

#include "tests/support/desk.h"
#include "tests/support/faulty_storage.h"

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

TEST_CASE("each save keeps what the file held before and what it holds then, each once, outside of its folder") {
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
    states.push_back(desk.bytes());
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

TEST_CASE("a file that cannot be read is put back from its last copy, and what was left of it is kept aside") {
    const std::vector<std::function<std::string(std::string)>> damages{
        [](const std::string&) { return std::string(); },
        [](const std::string& whole) { return whole.substr(0, whole.size() / 2); },
        [](const std::string& whole) { return std::string(whole.size(), '\0'); },
        [](std::string whole) { return whole.replace(whole.find("format"), 6, "f~rmat"); },
        [](std::string whole) { return whole.replace(whole.find("\"doc_id\":\"") + 10, 16, "????????????????"); },
        [](std::string whole) { return whole.replace(whole.size() / 2, 3, "\xFF\xFE\x80"); },
    };
    for (const auto& damage : damages) {
        Desk desk;
        std::string whole, damaged;
        Document shown;
        {
            OpenSession session = desk.create();
            desk.work(session, 3);
            REQUIRE_FALSE(session.checkpoint());
            desk.work(session, 3);
            REQUIRE_FALSE(session.close());
            whole = desk.bytes();
            shown = session.document();
        }
        damaged = damage(whole);
        put_content(desk.path(), damaged);
        {
            const OpenSession looked_at = desk.open(OpenSession::Use::read);
            CHECK(diff(shown, looked_at.document()).empty());
            CHECK((looked_at.notices().front() == Notice{"read_from_copy", "2026-11-21T14:32:00Z", ""}));
            CHECK(desk.bytes() == damaged);
        }
        OpenSession again = desk.open();
        CHECK(diff(shown, again.document()).empty());
        REQUIRE(again.notices().size() == 1);
        CHECK(again.notices()[0].code == "put_back");
        CHECK(content_of(again.notices()[0].detail) == damaged);
        CHECK(diff(shown, made(read_session(desk.bytes(), "x", "Tray")).session.document).empty());
        desk.work(again, 1);
        CHECK_FALSE(again.close());
        CHECK(desk.open().notices().empty());
    }
}

TEST_CASE("what a journal holds comes upon the copy, and where nothing can be written the copy is shown all the same") {
    Desk desk;
    Document shown;
    {
        OpenSession session = desk.create();
        desk.work(session, 3);
        REQUIRE_FALSE(session.checkpoint());
        desk.work(session, 4);
        shown = session.document();
    }
    put_content(desk.path(), desk.bytes().substr(0, 1000));
    auto faults = std::make_shared<Faults>();
    faults->broken_below = [&](const fs::path& path) {
        return path.extension() == ".tmp" ? std::make_error_code(std::errc::read_only_file_system) : std::error_code();
    };
    Machine read_only = desk.machine;
    read_only.storage = std::make_shared<FaultyStorage>(desk.machine.storage, faults);
    {
        const OpenSession kept = made(OpenSession::open(read_only, desk.path(), OpenSession::Use::write, "Tray"));
        CHECK(diff(shown, kept.document()).empty());
        CHECK(kept.unsaved());
        CHECK(kept.notices().front().code == "read_from_copy");
    }
    const OpenSession again = desk.open();
    CHECK(diff(shown, again.document()).empty());
    CHECK(again.notices().front().code == "put_back");
}

TEST_CASE(
    "a damaged file that was never saved on this machine is told, and is not mistaken for another of its session") {
    Desk desk;
    { OpenSession session = desk.create(); }
    put_content(desk.folder / "of a colleague.parcours", desk.bytes().substr(0, 1000));
    const auto opened =
        OpenSession::open(desk.machine, desk.folder / "of a colleague.parcours", OpenSession::Use::write, "Tray");
    REQUIRE(std::holds_alternative<Problem>(opened));
    CHECK(std::get<Problem>(opened).code == "cut_short");
}
