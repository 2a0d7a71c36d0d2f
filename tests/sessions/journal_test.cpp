#include "sessions/journal.h"

#include "sessions/json_writer.h"
#include "tests/support/desk.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

/// The journal that a crashed program has left, and the document after each of its changes.
struct Left {
    std::string journal;
    std::vector<std::string> states;  ///< the file's text after none, one, two… changes
};

Left left_by(Desk& desk, int gestures) {
    Left left;
    OpenSession session = desk.create();
    left.states.push_back(written(session.session()));
    for (; gestures > 0; --gestures) {
        desk.work(session, 1);
        left.states.push_back(written(session.session()));
    }
    left.journal = content_of(desk.journals() / desk.names(desk.journals()).at(0));
    return left;
}

/// The session of the first state with the journal's frames put in.
std::string replayed(const Left& left, const Journal& journal) {
    Session session = made(read_session(left.states[0], "x", "Tray")).session;
    for (const JournalFrame& frame : journal.frames) {
        const Writes writes = frame_writes(frame, session);
        session = stamped(std::move(session), writes, frame.dot);
        session.seq = frame.seq;
    }
    return written(session);
}

}  // namespace

TEST_CASE("a journal replayed gives the very session that wrote it, ledger and all") {
    for (unsigned seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        Desk desk(seed);
        const Left left = left_by(desk, 25);
        const auto journal = read_journal(left.journal);
        REQUIRE(journal);
        CHECK(journal->frames.size() == 25);
        CHECK_FALSE(journal->damaged);
        CHECK((replayed(left, *journal) == left.states.back()));
    }
}

TEST_CASE("a damaged journal is kept aside under another name, and what can be read of it is recovered") {
    Desk desk(9);
    Left left = left_by(desk, 8);
    std::size_t line = 0;
    for (int frames = 0; frames < 5; ++frames) line = left.journal.find('\n', line) + 1;
    left.journal[line + 40] = '?';
    const std::string name = desk.names(desk.journals()).at(0);
    put_content(desk.journals() / name, left.journal);
    OpenSession again = desk.open();
    REQUIRE(again.notices().size() == 2);
    CHECK((again.notices()[0] == Notice{"journal_damaged", name, ""}));
    CHECK((again.notices()[1] == Notice{"recovered", "2026-11-21T14:32:00Z", "4"}));
    CHECK((desk.names(desk.journals()) == std::vector<std::string>{fs::path(name).replace_extension(".damaged")}));
    const Session then = made(read_session(left.states[4], "x", "Tray")).session;
    CHECK(diff(then.document, again.document()).empty());
}

TEST_CASE("a journal whose beginning is damaged or missing is kept aside, and it is said") {
    for (const bool missing : {false, true}) {
        CAPTURE(missing);
        Desk desk(9);
        Left left = left_by(desk, 3);
        if (missing)
            left.journal.erase(0, left.journal.find('\n') + 1);
        else
            left.journal[20] ^= 1;
        const std::string name = desk.names(desk.journals()).at(0);
        put_content(desk.journals() / name, left.journal);
        CHECK((desk.open().notices() == std::vector<Notice>{{"journal_damaged", name, ""}}));
        const fs::path aside = fs::path(name).replace_extension(".damaged");
        CHECK((desk.names(desk.journals()) == std::vector<std::string>{aside}));
        CHECK((content_of(desk.journals() / aside) == left.journal));
    }
}

TEST_CASE("a journal of another document, of another kind or of a newer version is left alone") {
    Desk desk(10);
    OpenSession session = desk.create();
    CHECK_FALSE(session.close());
    fs::create_directories(desk.journals());
    const std::string doc_id = session.session().doc_id;
    const JournalHead newer{desk.path(), doc_id, 5, 1, schema_version + 1, {}, {}};
    put_content(desk.journals() / (doc_id + "-0000000000000005-1.jnl"), head_text(newer));
    put_content(desk.journals() / (doc_id + "-0000000000000006-1.jnl"), "a letter");
    put_content(desk.journals() / "ffffffffffffffff-0000000000000006-1.jnl", "another");
    CHECK(desk.open().notices().empty());
    CHECK(desk.names(desk.journals()).size() == 3);
}
