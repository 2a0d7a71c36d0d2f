// The disk fails, or the program dies, at every single call.
#include "tests/support/desk.h"
#include "tests/support/faulty_storage.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

/// What a workshop did, and what it was told of it.
struct Account {
    std::map<std::uint64_t, Document> at;  ///< the document after each change
    std::uint64_t acknowledged = 0;        ///< greatest change said to be durable
    std::vector<std::string> problems;

    void heard(const std::variant<std::uint64_t, Problem>& answer) {
        if (const auto* seq = std::get_if<std::uint64_t>(&answer))
            acknowledged = std::max(acknowledged, *seq);
        else
            problems.push_back(std::get<Problem>(answer).code);
    }
    void heard(const OpenSession& session, const std::optional<Problem>& answer) {
        if (answer)
            problems.push_back(answer->code);
        else
            acknowledged = std::max(acknowledged, session.session().seq);
    }
};

void work(Desk& desk, OpenSession& session, Account& account, int gestures) {
    for (; gestures > 0; --gestures) {
        const Change change = desk.gesture(session.document());
        account.at[session.session().seq + 1] = with(session.document(), change);
        account.heard(session.append(change, "gesture"));
    }
}

/// Opens, works, saves, works, closes, whatever the disk says.
void workshop(Desk& desk, Account& account) {
    auto opened = OpenSession::open(desk.machine, desk.path(), OpenSession::Use::write, "Tray");
    if (auto* problem = std::get_if<Problem>(&opened)) return account.problems.push_back(problem->code);
    auto& session = std::get<OpenSession>(opened);
    work(desk, session, account, 3);
    account.heard(session, session.checkpoint());
    work(desk, session, account, 3);
    account.heard(session, session.close());
}

/// Reads the session with a sound disk: everything acknowledged is there, and nothing that was never done.
void check_nothing_lost(const Desk& desk, const Account& account) {
    const OpenSession again = desk.open();
    const std::uint64_t seq = again.session().seq;
    CHECK(seq >= account.acknowledged);
    REQUIRE(account.at.contains(seq));
    CHECK(diff(account.at.at(seq), again.document()).empty());
    for (const std::string& name : desk.names(desk.folder)) CHECK_FALSE(name.ends_with(".tmp"));
}

/// Runs the workshop with faults; false once it went through without meeting one.
template <class Prepare>
bool runs_with(unsigned seed, Prepare&& prepare) {
    Desk desk(seed);
    Account account;
    {
        const OpenSession session = desk.create();
        account.at[session.session().seq] = session.document();
        account.acknowledged = session.session().seq;
    }
    const Machine sound = desk.machine;
    auto faults = std::make_shared<Faults>();
    prepare(*faults);
    desk.machine.storage = std::make_shared<FaultyStorage>(sound.storage, faults);
    bool died = false;
    try {
        workshop(desk, account);
    } catch (const Crash&) {
        died = true;
    }
    desk.machine = sound;
    check_nothing_lost(desk, account);
    return died || !account.problems.empty();
}

}  // namespace

TEST_CASE("the program dies at every call to the disk, and nothing acknowledged is lost") {
    std::size_t deaths = 0;
    for (std::size_t call = 1; runs_with(3, [&](Faults& faults) { faults.dies_at = call; }); ++call) {
        CAPTURE(call);
        deaths = call;
    }
    MESSAGE(deaths << " deaths");
    CHECK(deaths > 30);
}

TEST_CASE("one call to the disk fails, each in its turn: it is told or made good, and nothing acknowledged is lost") {
    for (const auto code : {std::errc::io_error, std::errc::no_space_on_device, std::errc::read_only_file_system,
                            std::errc::permission_denied})
        for (std::size_t call = 1; call <= 60; ++call) {
            CAPTURE(call);
            runs_with(4, [&](Faults& faults) {
                faults.fails = [=](std::size_t now) { return now == call ? make_error_code(code) : std::error_code(); };
            });
        }
}

TEST_CASE("from one call on the disk fails for good: it is told, and nothing acknowledged is lost") {
    for (std::size_t call = 1; call <= 60; ++call) {
        CAPTURE(call);
        runs_with(5, [&](Faults& faults) {
            faults.fails = [=](std::size_t now) {
                return now >= call ? make_error_code(std::errc::no_space_on_device) : std::error_code();
            };
        });
    }
}
