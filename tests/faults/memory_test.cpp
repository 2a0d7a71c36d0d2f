// Memory ends at every allocation of loading, saving and merging: it is told, nothing leaks and the file is whole.
#include "sessions/merge.h"
#include "tests/faults/allocations.h"
#include "tests/support/desk.h"
#include "tests/support/record.h"
#include "tests/support/run_length.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

std::size_t most_allocations() { return long_run() ? 5'000 : 500; }

/// Calls `attempt(memory)` with memory that ends at the first allocation, the second and so on, until it does not end
/// any more; `attempt` says whether it was told that memory ended.
template <class Attempt>
void run_out(const char* what, Attempt&& attempt) {
    for (const auto ends : {WatchedMemory::Ends::once, WatchedMemory::Ends::for_good}) {
        std::size_t n = 1, told = 0;
        for (bool ended = true; ended && n <= most_allocations(); ++n) {
            CAPTURE(n);
            CAPTURE(static_cast<int>(ends));
            ended = attempt(n, ends, told);
        }
        MESSAGE(std::string(what) << ": memory ended at " << n - 1 << " allocations, told " << told << " times");
        CHECK(told > 50);
    }
}

bool is_told(const Problem& problem) { return problem.code == "no_memory"; }

}  // namespace

TEST_CASE("memory that ends while a session is read is told, and the file is as it was") {
    Desk desk(6);
    made(OpenSession::create(desk.machine, desk.path(), random_document(desk.chance, 1), "Tray"));
    const std::string bytes = desk.bytes();
    for (const auto use : {OpenSession::Use::read, OpenSession::Use::write}) {
        desk.open(use);                       // what is made once for all is there
        std::optional<std::ptrdiff_t> freed;  // what is handed to it is freed each time
        const auto attempt = [&](std::size_t n, auto ends, std::size_t& told) {
            bool problem = false, right = false;
            const fs::path path = desk.path();
            Machine machine = desk.machine;
            WatchedMemory memory(n, ends);
            {
                const auto opened = OpenSession::open(std::move(machine), path, use, "Tray");
                problem = std::holds_alternative<Problem>(opened);
                right = !problem || is_told(std::get<Problem>(opened));
            }
            const std::ptrdiff_t held = memory.held();
            const bool ended = memory.ended();
            memory.end();
            CHECK(right);
            CHECK(held == freed.value_or(held));
            freed = held;
            told += problem;
            return ended;
        };
        std::size_t told = 0;
        attempt(0, WatchedMemory::Ends::once, told);
        CHECK(told == 0);
        run_out("reading", attempt);
        CHECK(desk.bytes() == bytes);
        CHECK(desk.names(desk.folder).size() == 2);
    }
}

TEST_CASE("memory that ends while a session is saved is told; the file is whole, and saving again works") {
    Desk desk(7);
    desk.create();
    run_out("saving", [&](std::size_t n, auto ends, std::size_t& told) {
        OpenSession session = desk.open();
        desk.work(session, 1);
        const std::string before = desk.bytes();
        std::optional<Problem> problem;
        bool ended = false;
        {
            WatchedMemory memory(n, ends);
            problem = session.checkpoint();
            ended = memory.ended();
        }
        if (problem) CHECK(is_told(*problem));
        const std::string after = desk.bytes();
        if (after != before) made(read_session(after, "x", "Tray"));
        if (problem && !session.unsaved()) CHECK(after != before);
        told += problem.has_value();
        CHECK_FALSE(session.checkpoint());
        CHECK_FALSE(session.close());
        for (const std::string& name : desk.names(desk.folder)) CHECK_FALSE(name.ends_with(".tmp"));
        const Loaded saved = made(read_session(desk.bytes(), "x", "Tray"));
        CHECK(diff(saved.session.document, session.document()).empty());
        return ended;
    });
}

TEST_CASE("memory that ends while copies are merged is told, and the copies are as they were") {
    Desk desk(8);
    Session mine = session_of(random_document(desk.chance, 1), "0123456789abcdef", 1);
    Session theirs = mine;
    for (int i = 0; i < 3; ++i) {
        record(mine, desk.gesture(mine.document), 2);
        record(theirs, desk.gesture(theirs.document), 3);
    }
    const Copy copies[]{{"mine", mine}, {"theirs", theirs}};
    const std::string before = written(mine), merged = written(made(merge(copies, "Tray")).session);
    run_out("merging", [&](std::size_t n, auto ends, std::size_t& told) {
        bool ended = false, right = false, problem = false;
        std::ptrdiff_t held = 0;
        {
            WatchedMemory memory(n, ends);
            {
                const auto result = merge(copies, "Tray");
                problem = std::holds_alternative<Problem>(result);
                right = !problem || is_told(std::get<Problem>(result));
            }
            held = memory.held();
            ended = memory.ended();
        }
        CHECK(right);
        CHECK(held == 0);
        CHECK(problem == ended);
        told += problem;
        return ended;
    });
    CHECK(written(mine) == before);
    CHECK(written(made(merge(copies, "Tray")).session) == merged);
}
