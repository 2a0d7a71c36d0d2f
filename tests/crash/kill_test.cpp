// The real program takes edits and is killed at any moment; two of them share one file.
#include <chrono>
#include <set>

#include "tests/support/build.h"
#include "tests/support/desk.h"
#include "tests/support/live_program.h"
#include "tests/support/run_program.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

bool long_tests() { return std::getenv("PARCOURS_LONG_TESTS") != nullptr; }

std::string added(const std::string& text) {
    return "{\"edit\":\"add_note\",\"journey\":\"P1\",\"kind\":\"idea\",\"text\":\"" + text + "\"}";
}

bool is_durable(const std::string& answer) { return answer.find("\"durable\":true") != std::string::npos; }

Machine machine_of(const Program& program) {
    Machine machine = this_machine();
    machine.state_folder = program.folder() / ".state/parcours";
    return machine;
}

std::set<std::string> texts_in(const Document& document) {
    std::set<std::string> texts;
    for (const Note& note : document.all<Note>()) texts.insert(note.text);
    return texts;
}

void start_session(const Program& program) {
    Build build;
    build.journey();
    OpenSession session =
        made(OpenSession::create(machine_of(program), program.folder() / "s.parcours", build.document, ""));
    REQUIRE_FALSE(session.close());
}

/// A program that is given notes and remembers what it acknowledged; answers come in the order of the lines.
struct Typist {
    LiveProgram program;
    std::string name;
    std::vector<std::string> given;
    std::set<std::string> acknowledged;

    Typist(const Program& of, std::string called)
        : program(of.folder(), {"edit", "s.parcours"}), name(std::move(called)) {}
    void give() {
        given.push_back(name + "." + std::to_string(given.size()));
        program.say(added(given.back()));
    }
    void hear(const std::string& answer) {
        REQUIRE(is_durable(answer));
        acknowledged.insert(given[acknowledged.size()]);
    }
    bool hear() {
        const auto answer = program.hear();
        if (answer) hear(*answer);
        return answer.has_value();
    }
    void hear_rest() {
        for (const std::string& answer : program.rest()) hear(answer);
    }
};

void check_all_there(const std::set<std::string>& acknowledged, const Document& document) {
    const auto texts = texts_in(document);
    std::size_t missing = 0;
    for (const std::string& text : acknowledged) missing += !texts.contains(text);
    CHECK(missing == 0);
}

}  // namespace

TEST_CASE("the program is killed at any moment while it takes edits: every acknowledged edit is there at once") {
    const Program program;
    start_session(program);
    Chance chance(21);
    std::set<std::string> acknowledged;
    double slowest = 0;
    const int kills = long_tests() ? 2'000 : 60;
    for (int round = 0; round < kills; ++round) {
        CAPTURE(round);
        Typist typist(program, "k" + std::to_string(round));
        const std::size_t lines = 1 + chance.below(12), heard = chance.below(lines + 2);
        for (std::size_t i = 0; i < lines; ++i) typist.give();
        if (heard > lines) typist.program.finish();  // the end of its input comes before the kill: it saves
        while (typist.acknowledged.size() < std::min(heard, lines) && typist.hear()) {
        }
        for (std::size_t moment = chance.below(400'000); moment > 0; --moment) asm volatile("");
        typist.program.kill();
        typist.hear_rest();
        typist.program.finish();
        acknowledged.merge(typist.acknowledged);
        const auto start = std::chrono::steady_clock::now();
        const OpenSession again =
            made(OpenSession::open(machine_of(program), program.folder() / "s.parcours",
                                   chance.one_in(2) ? OpenSession::Use::read : OpenSession::Use::write, ""));
        slowest = std::max(slowest, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        check_all_there(acknowledged, again.document());
    }
    MESSAGE("seed 21, " << kills << " kills, " << acknowledged.size() << " acknowledged edits, reopened within "
                        << slowest << " s");
    CHECK(slowest < 2);
    CHECK(acknowledged.size() > static_cast<std::size_t>(kills));
}

TEST_CASE("two programs take edits for one file at the same time: both find everything in it") {
    Chance chance(22);
    const int schedules = long_tests() ? 100 : 6;
    std::size_t all = 0;
    for (int schedule = 0; schedule < schedules; ++schedule) {
        CAPTURE(schedule);
        const Program program;
        start_session(program);
        std::set<std::string> acknowledged;
        for (int round = 0; round < 3; ++round) {
            Typist first(program, "a" + std::to_string(round)), second(program, "b" + std::to_string(round));
            for (std::size_t edits = chance.below(8); edits > 0; --edits) {
                Typist& one = chance.one_in(2) ? first : second;
                one.give();
                if (chance.one_in(2)) one.hear();
            }
            const std::size_t end = chance.below(3);
            if (end == 0) first.program.kill();
            if (end == 1) second.program.finish();
            first.program.finish();
            second.program.finish();
            first.hear_rest();
            second.hear_rest();
            acknowledged.merge(first.acknowledged);
            acknowledged.merge(second.acknowledged);
        }
        all += acknowledged.size();
        OpenSession again =
            made(OpenSession::open(machine_of(program), program.folder() / "s.parcours", OpenSession::Use::write, ""));
        check_all_there(acknowledged, again.document());
    }
    MESSAGE("seed 22, " << schedules << " schedules of two programs, " << all << " acknowledged edits");
}
