#include "sessions/open_session.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "tests/support/random_session.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

namespace fs = std::filesystem;

/// A folder of this test alone, with a machine whose clock stands still and whose chance is a count.
struct Desk {
    fs::path folder;
    Machine machine;
    Chance chance{5};
    IdMint mint{.replica = 77, .counter = 0};

    Desk() {
        static int count = 0;
        folder =
            fs::temp_directory_path() / ("parcours-desk-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
        fs::create_directories(folder);
        auto drawn = std::make_shared<std::uint64_t>(0x1000);
        machine = {disk(), folder / "state", [] { return std::string("2026-11-21T14:32:00Z"); },
                   [drawn] { return ++*drawn; }};
    }
    ~Desk() { fs::remove_all(folder); }

    fs::path path() const { return folder / "atelier.parcours"; }
    OpenSession open(OpenSession::Use use = OpenSession::Use::write) {
        auto opened = OpenSession::open(machine, path(), use, "Tray");
        const auto* problem = std::get_if<Problem>(&opened);
        INFO((problem ? problem->code + " " + problem->detail : std::string()));
        REQUIRE(std::holds_alternative<OpenSession>(opened));
        return std::move(std::get<OpenSession>(opened));
    }
    OpenSession create() {
        auto made = OpenSession::create(machine, path(), random_document(chance, 10));
        REQUIRE(std::holds_alternative<OpenSession>(made));
        return std::move(std::get<OpenSession>(made));
    }
    /// Makes random gestures and appends each.
    void work(OpenSession& session, int gestures) {
        while (gestures > 0) {
            const Change change = diff(session.document(), after_random_gesture(session.document(), chance, mint));
            if (change.empty()) continue;
            --gestures;
            const auto durable = session.append(change, "gesture");
            REQUIRE(std::holds_alternative<std::uint64_t>(durable));
            CHECK(std::get<std::uint64_t>(durable) == session.session().seq);
        }
    }
    std::string bytes() const {
        std::ifstream file(path(), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::vector<std::string> names(const fs::path& where) const {
        return std::get<std::vector<std::string>>(machine.storage->names_in(where));
    }
};

}  // namespace

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
    CHECK(desk.names(desk.folder / "state/journals").empty());
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
    CHECK(desk.names(desk.folder / "state/journals").empty());
    CHECK(desk.open().notices().empty());
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
