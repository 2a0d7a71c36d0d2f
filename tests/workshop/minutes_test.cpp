#include <doctest/doctest.h>

#include "tests/support/run_program.h"

using parcours::testing::Program;
using parcours::testing::Ran;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A session with a workshop that has been held, by edit lines.
void hold_workshop(const Program& program) {
    CHECK(program.run({"new", "-o", "s.parcours"}).code == 0);
    const Ran ran = program.run({"edit", "s.parcours"}, R"({"edit":"add_journey","ref":"P1","title":"Bulky waste"}
{"edit":"add_stage","ref":"PH1","journey":"P1","title":"Ask"}
{"edit":"add_step","ref":"E1","stage":"PH1","title":"Book a pickup"}
{"edit":"add_workshop","ref":"W1","title":"Pickups","day":"2026-11-20","facilitator":"Mina","represented":["Street cleaning","Residents"],"status":"closed","figures":"{\"cells\":{},\"journeys\":{}}"}
{"edit":"add_activity","ref":"AC1","workshop":"W1","title":"Collect pain points","mode":"collecting","minutes":20,"spent":24,"prompt":"What blocks?"}
{"edit":"add_note","ref":"N1","step":"E1","kind":"pain","severity":3,"text":"Nobody says when","workshop":"W1"}
{"edit":"add_note","ref":"N2","journey":"P1","kind":"idea","text":"A new depot","workshop":"W1","parked":true}
{"edit":"add_note","ref":"N3","step":"E1","kind":"pain","text":"Written elsewhere"}
{"edit":"add_vote_round","ref":"V1","title":"Round 1","workshop":"W1","journey":"P1","budget":3}
{"edit":"put_dots","round":"V1","voter":"Table 1","note":"N1","dots":2}
{"edit":"write_vote_round","vote_round":"V1","closed":true}
{"edit":"set_consensus","step":"E1","commitment":"C1","value":1}
{"edit":"add_decision","ref":"D1","text":"Announce the slot by text message","verdict":"approved","minute":"11:42","workshop":"W1"}
)");
    CHECK(ran.code == 0);
    CHECK(ran.err == "");
}

}  // namespace

TEST_CASE("the minutes of a workshop tell who was there, what was said, voted, rated and decided") {
    const Program program;
    hold_workshop(program);
    const Ran ran = program.run({"minutes", "s.parcours", "--workshop", "W1", "--to", "pdf,html", "-o", "out"});
    CHECK(ran.code == 0);
    CHECK(ran.err == "");
    const std::string html = program.read("out/Minutes W1 Pickups.html");
    CHECK(program.read("out/Minutes W1 Pickups.pdf").starts_with("%PDF"));
    for (const char* expected :
         {"Pickups", "Mina", "Street cleaning", "Residents", "Collect pain points", "24 min", "Nobody says when",
          "A new depot", "Announce the slot by text message", "11:42", "Round 1", "100%", "25.0"}) {
        INFO(expected);
        CHECK(has(html, expected));
    }
    CHECK_FALSE(has(html, "Written elsewhere"));
}

TEST_CASE("minutes without a workshop, of an unknown one or in another format are refused") {
    const Program program;
    hold_workshop(program);
    CHECK(program.run({"minutes", "s.parcours", "--to", "pdf", "-o", "out"}).code == 2);
    CHECK(program.run({"minutes", "s.parcours", "--workshop", "W1", "--to", "xlsx", "-o", "out"}).code == 2);
    const Ran unknown = program.run({"minutes", "s.parcours", "--workshop", "W9", "--to", "pdf", "-o", "out"});
    CHECK(unknown.code == 1);
    CHECK(has(unknown.err, "W9"));
}
