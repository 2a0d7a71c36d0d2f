// The disk fails, or the program dies, at every single call.
#include "tests/crash/workshop.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

struct Ran {
    std::size_t calls = 0;
    bool died = false, told = false;
};

/// Runs the workshop with faults.
template <class Prepare>
Ran run_with(unsigned seed, Prepare&& prepare) {
    Desk desk(seed);
    Account account;
    begin(desk, account);
    const Machine sound = desk.machine;
    auto faults = std::make_shared<Faults>();
    prepare(*faults);
    desk.machine.storage = std::make_shared<FaultyStorage>(sound.storage, faults);
    Ran ran;
    try {
        workshop(desk, account);
    } catch (const Crash&) {
        ran.died = true;
    }
    ran.calls = faults->calls;
    ran.told = !account.problems.empty();
    CHECK(faults->used_after_failure == 0);
    desk.machine = sound;
    check_nothing_lost(desk, account);
    for (const std::string& name : desk.names(desk.folder)) CHECK_FALSE(name.ends_with(".tmp"));
    return ran;
}

const std::vector<std::pair<std::string, std::error_code>>& failures() {
    static const std::vector<std::pair<std::string, std::error_code>> all{
        {"EIO", {EIO, std::generic_category()}},       {"ENOSPC", {ENOSPC, std::generic_category()}},
        {"EDQUOT", {EDQUOT, std::generic_category()}}, {"EROFS", {EROFS, std::generic_category()}},
        {"EACCES", {EACCES, std::generic_category()}},
    };
    return all;
}

}  // namespace

TEST_CASE("the program dies at every call to the disk, and nothing acknowledged is lost") {
    std::size_t deaths = 0;
    for (std::size_t call = 1;; ++call) {
        CAPTURE(call);
        if (!run_with(3, [&](Faults& faults) { faults.dies_at = call; }).died) break;
        deaths = call;
    }
    MESSAGE(deaths << " deaths");
    CHECK(deaths > 30);
}

TEST_CASE("one call to the disk fails, each in its turn: it is told or made good, and nothing acknowledged is lost") {
    std::size_t runs = 0, told = 0;
    for (const auto& [name, error] : failures())
        for (std::size_t call = 1;; ++call) {
            CAPTURE(name);
            CAPTURE(call);
            const Ran ran = run_with(4, [&, error = error](Faults& faults) {
                faults.fails = [=](std::size_t now) { return now == call ? error : std::error_code(); };
            });
            if (ran.calls < call) break;
            ++runs, told += ran.told;
        }
    MESSAGE(runs << " failures, " << told << " told, the others made good");
    CHECK(told > 0);
}

TEST_CASE("from one call on the disk fails for good: it is told, and nothing acknowledged is lost") {
    std::size_t runs = 0;
    for (const auto& [name, error] : failures())
        for (std::size_t call = 1;; ++call) {
            CAPTURE(name);
            CAPTURE(call);
            const Ran ran = run_with(5, [&, error = error](Faults& faults) {
                faults.fails = [=](std::size_t now) { return now >= call ? error : std::error_code(); };
            });
            if (ran.calls < call) break;
            ++runs;
        }
    MESSAGE(runs << " failures");
}

TEST_CASE("a disk that is full for a while: work goes on, it is told, and once there is room all is durable again") {
    Desk desk(6);
    Account account;
    begin(desk, account);
    const Machine sound = desk.machine;
    auto faults = std::make_shared<Faults>();
    bool full = false;
    faults->fails = [&](std::size_t) {
        return full ? std::error_code(ENOSPC, std::generic_category()) : std::error_code();
    };
    desk.machine.storage = std::make_shared<FaultyStorage>(sound.storage, faults);
    OpenSession session = desk.open();
    work(desk, session, account, 2);
    full = true;
    const std::uint64_t before = session.durable();
    work(desk, session, account, 4);
    CHECK((account.problems == std::vector<std::string>(4, "disk_full")));
    CHECK(session.durable() == before);
    CHECK(session.session().seq == before + 4);
    const auto refused = session.checkpoint();
    REQUIRE(refused);
    CHECK(refused->code == "disk_full");
    full = false;
    CHECK(made(session.append({})) == session.session().seq);
    CHECK(session.durable() == session.session().seq);
    CHECK(faults->used_after_failure == 0);
    account.acknowledged = session.durable();
    const Document worked = session.document();
    session = OpenSession(desk.open(OpenSession::Use::read));
    desk.machine = sound;
    CHECK(diff(worked, desk.open().document()).empty());
}

TEST_CASE("a disk that takes nothing any more: the session is saved elsewhere and goes on there") {
    Desk desk(7);
    Account account;
    begin(desk, account);
    const Machine sound = desk.machine;
    auto faults = std::make_shared<Faults>();
    desk.machine.storage = std::make_shared<FaultyStorage>(sound.storage, faults);
    OpenSession session = desk.open();
    const fs::path elsewhere = desk.folder / "stick";
    fs::create_directories(elsewhere);
    faults->broken_below = [&](const fs::path& path) {
        return path.string().starts_with(elsewhere.string()) ? std::error_code()
                                                             : std::error_code(EROFS, std::generic_category());
    };
    work(desk, session, account, 3);
    CHECK((account.problems == std::vector<std::string>(3, "disk_read_only")));
    CHECK_FALSE(session.save_as(elsewhere / "rescued.parcours"));
    account.heard(session, session.checkpoint());
    CHECK_FALSE(account.wrongly_saved);
    work(desk, session, account, 1);
    const Document worked = session.document();
    CHECK_FALSE(session.close());
    const auto again = made(OpenSession::open(sound, elsewhere / "rescued.parcours", OpenSession::Use::read, ""));
    CHECK(diff(worked, again.document()).empty());
}
