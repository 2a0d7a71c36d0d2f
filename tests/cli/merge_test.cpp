#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/support/live_program.h"
#include "tests/support/run_program.h"

using nlohmann::json;
using parcours::testing::LiveProgram;
using parcours::testing::Program;
using parcours::testing::Ran;

namespace {

bool has(const std::string& text, const std::string& part) {
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
    return text.find(part) != std::string::npos;
}

/// Two copies of the demonstration, edited apart.
void edit_apart(const Program& program) {
    CHECK(program.run({"demo", "-o", "a.parcours"}).code == 0);
    program.write("b.parcours", program.read("a.parcours"));
    const Ran ours = program.run({"edit", "a.parcours"}, R"({"edit":"write_note","note":"N1","text":"Forty minutes"}
{"edit":"add_note","journey":"P1","kind":"idea","text":"From us"}
{"edit":"move_step","step":"E1","stage":"PH2"}
{"edit":"remove_note","note":"N2"}
)");
    const Ran theirs = program.run({"edit", "b.parcours"}, R"({"edit":"write_note","note":"N1","text":"An hour"}
{"edit":"add_note","journey":"P1","kind":"idea","text":"From them"}
{"edit":"write_note","note":"N2","text":"Changed meanwhile"}
{"edit":"cast_vote","voter":"Agent 99","perspective":"agent","step":"E3","commitment":"C1","value":4}
)");
    CHECK(ours.code + theirs.code == 0);
}

}  // namespace

TEST_CASE("two copies are merged, the same in either order, and told in people's words") {
    const Program program;
    edit_apart(program);
    const Ran ran = program.run({"merge", "a.parcours", "b.parcours", "-o", "ab.parcours"});
    CHECK(ran.code == 0);
    CHECK(ran.err == "");
    has(ran.out, "b.parcours brings:");
    has(ran.out, "2 notes added");
    has(ran.out, "votes: 1 added");
    has(ran.out, "2 contradictions to settle:");
    has(ran.out, "“An hour”");
    has(ran.out, "“Forty minutes”");
    has(ran.out, "N2 (Changed meanwhile), deleted in one copy");
    has(ran.out, "was given twice");
    CHECK(program.run({"merge", "b.parcours", "a.parcours", "-o", "ba.parcours"}).code == 0);
    CHECK(program.read("ab.parcours") == program.read("ba.parcours"));

    const Ran again = program.run({"merge", "ab.parcours", "b.parcours", "-o", "again.parcours"});
    has(again.out, "nothing new");
    CHECK(program.read("again.parcours") == program.read("ab.parcours"));
}

TEST_CASE("who takes edits is told what a save has found in the file, and goes on upon it") {
    const Program program;
    CHECK(program.run({"demo", "-o", "a.parcours"}).code == 0);
    LiveProgram ours(program.folder(), {"edit", "a.parcours"});
    REQUIRE(ours.say(R"({"edit":"write_note","note":"N1","text":"From us"})"));
    REQUIRE(ours.hear());
    const Ran theirs = program.run({"edit", "a.parcours"}, R"({"edit":"remove_note","note":"N2"})");
    CHECK(theirs.code == 0);
    for (int i = 0; i < 200; ++i) {
        REQUIRE(ours.say(R"({"edit":"write_note","note":"N3","text":")" + std::to_string(i) + "\"}"));
        REQUIRE(ours.hear());
    }
    REQUIRE(ours.say(R"({"edit":"write_note","note":"N2","text":"Late"})"));
    has(ours.hear().value_or(""), "refused");
    program.write("a.parcours", "torn");
    REQUIRE(ours.say(R"({"edit":"write_note","note":"N1","text":"Still us"})"));
    REQUIRE(ours.hear());
    CHECK(ours.finish() == 1);
    const std::string told = program.read(parcours::testing::troubles_file);
    has(told, "a.parcours: Somebody else had saved this file, their changes are taken in: 1 note removed");
    has(told, "a.parcours: The file was damaged while you worked: it is whole again, what was found there is kept as");
    const Ran notes = program.run({"score", "a.parcours", "--json"});
    CHECK(notes.code == 0);
}

TEST_CASE("a merged file is never put over another one unless asked") {
    const Program program;
    edit_apart(program);
    const std::string before = program.read("a.parcours");
    const Ran refused = program.run({"merge", "a.parcours", "b.parcours", "-o", "a.parcours"});
    CHECK(refused.code == 1);
    CHECK(refused.out == "");
    has(refused.err, "a.parcours: ");
    CHECK(program.read("a.parcours") == before);
    CHECK(program.run({"merge", "a.parcours", "b.parcours", "-o", "a.parcours", "--force"}).code == 0);
    CHECK(program.read("a.parcours") != before);
}

TEST_CASE("the report of a merge as JSON") {
    const Program program;
    edit_apart(program);
    const json report =
        json::parse(program.run({"merge", "a.parcours", "b.parcours", "-o", "m.parcours", "--json"}).out);
    CHECK(report["written"] == "m.parcours");
    CHECK(report["nothing_new"] == false);
    CHECK(report["brought"][0]["file"] == "b.parcours");
    CHECK(report["brought"][0]["votes"]["added"] == 1);
    CHECK(report["refs_given"].size() == 1);
    REQUIRE(report["contradictions"].size() == 2);
    for (const json& one : report["contradictions"])
        if (one["field"] == "text") CHECK(one["values"].size() == 2);
}

TEST_CASE("what differs between two copies is told in words and as JSON") {
    const Program program;
    edit_apart(program);
    const Ran ran = program.run({"diff", "b.parcours", "a.parcours"});
    CHECK(ran.code == 0);
    has(ran.out, "step E1 moved into PH2");
    has(ran.out, "text: “An hour” → “Forty minutes”");
    const json found = json::parse(program.run({"diff", "b.parcours", "a.parcours", "--json"}).out);
    CHECK(found["same_session"] == true);
    CHECK(found["votes"]["removed"] == 1);
    has(program.run({"diff", "a.parcours", "a.parcours"}).out, "no difference");
}

TEST_CASE("what cannot be merged or compared is refused with the right ending") {
    const Program program;
    CHECK(program.run({"new", "--empty", "-o", "a.parcours"}).code == 0);
    CHECK(program.run({"new", "--empty", "-o", "b.parcours"}).code == 0);
    const Ran ran = program.run({"merge", "a.parcours", "b.parcours", "-o", "m.parcours"});
    CHECK(ran.code == 1);
    has(ran.err, "b.parcours: not a copy of the same session");
    CHECK(program.run({"merge", "a.parcours", "-o", "m.parcours"}).code == 2);
    CHECK(program.run({"merge", "a.parcours", "b.parcours"}).code == 2);
    CHECK(program.run({"diff", "a.parcours"}).code == 2);
    CHECK(program.run({"diff", "a.parcours", "missing.parcours"}).code == 1);
}
