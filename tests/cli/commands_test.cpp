#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"

using nlohmann::json;
using parcours::testing::Program;
using parcours::testing::Ran;

namespace {

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A program with a session of one journey of two steps and two commitments, as in the worked example.
void make_example(const Program& program) {
    CHECK(program.run({"new", "--empty", "-o", "s.parcours"}).code == 0);
    program.write("in/commitments.csv", "ref,title\nC1,Information\nC2,Delays\n");
    program.write("in/journeys.csv", "ref,title\nP1,Renew\n");
    program.write("in/stages.csv", "ref,journey\nPH1,P1\n");
    program.write("in/steps.csv", "ref,stage,weight\nE1,PH1,3\nE2,PH1,1\n");
    program.write("in/notes.csv", "ref,step,kind,severity,commitments\nN4,E1,pain,3,C1\n");
    program.write("in/ratings.csv",
                  "step,commitment,perspective,voter,value\nE1,C1,user,U1,2\nE1,C1,user,U2,4\nE1,C1,agent,A1,4\n"
                  "E1,C1,agent,A2,4\nE1,C1,agent,A3,4\nE1,C1,agent,A4,4\nE2,C2,user,U1,3\n");
    program.write("in/consensus.csv", "step,commitment,value\nE2,C1,1\nE1,C2,na\n");
    program.write("in/actions.csv", "ref,title,resolves,expects\nA1,Do,N4,E2:C1=3\n");
    program.write("in/scenarios.csv", "ref,actions\nS1,A1\n");
    const Ran ran = program.run({"import", "s.parcours", "in"});
    CHECK(ran.code == 0);
    CHECK(ran.err == "");
}

}  // namespace

TEST_CASE("the worked example's scores come out of tables as JSON") {
    const Program program;
    make_example(program);
    const Ran ran = program.run({"score", "s.parcours", "--json"});
    CHECK(ran.code == 0);
    CHECK(ran.err == "");
    const json scores = json::parse(ran.out);
    const json& journey = scores["journeys"][0];
    CHECK(scores["mean"] == 59.375);
    CHECK(journey["ref"] == "P1");
    CHECK(journey["score"] == 59.375);
    CHECK(journey["band"] == "partly");
    CHECK(journey["coverage"] == 1.0);
    CHECK(journey["provisional"] == false);
    CHECK(journey["commitments"][0] == json{{"ref", "C1"}, {"score", 43.75}, {"mirror_gap", -25.0}});
    const json& cell = journey["cells"][0];
    CHECK(cell["step"] == "E1");
    CHECK(cell["state"] == "assessed");
    CHECK(cell["value"] == 3.5);
    CHECK(cell["raw"] == 87.5);
    CHECK(cell["cell"] == 50.0);
    CHECK(cell["capped_by"] == json{"N4"});
    CHECK(cell["agreement"].get<double>() == doctest::Approx(0.7453559924999299).epsilon(1e-15));
    CHECK(cell["votes"] == 6);
    CHECK(journey["cells"][1]["state"] == "not_applicable");
    CHECK(journey["cells"][1]["value"].is_null());
    CHECK(scores["actions"][0] == json{{"ref", "A1"}, {"gain_alone", 20.3125}, {"gain", nullptr}});
    const json projected = json::parse(program.run({"score", "s.parcours", "--scenario", "s1", "--json"}).out);
    CHECK(projected["mean"] == 79.6875);
    CHECK(projected["actions"][0]["gain"] == 20.3125);
    CHECK(has(program.run({"score", "s.parcours"}).out, "59.4  partly kept  coverage 100%"));
}

TEST_CASE("new sessions: empty, of the default framework, of templates; never over a file unless forced") {
    const Program program;
    CHECK(program.run({"new", "-o", "default.parcours"}).code == 0);
    CHECK(program.run({"new", "--template", "identity-document", "bulky-waste", "-o", "two.parcours"}).code == 0);
    CHECK(has(program.run({"check", "default.parcours"}).out, "journeys 0"));
    CHECK(has(program.run({"check", "two.parcours"}).out, "journeys 2"));
    program.run({"export", "default.parcours", "--to", "csv", "-o", "out"});
    CHECK(lines_in(program.read("out/commitments.csv")) >= 5);
    const Ran again = program.run({"new", "-o", "two.parcours"});
    CHECK(again.code == 1);
    CHECK(has(again.err, "two.parcours: a file of this name exists already"));
    CHECK(program.run({"new", "--empty", "--force", "-o", "two.parcours"}).code == 0);
    CHECK(has(program.run({"check", "two.parcours"}).out, "journeys 0"));
    CHECK(program.run({"new", "-o", "no/such/folder.parcours"}).code == 3);
}

TEST_CASE("templates are listed, for people and for scripts") {
    const Program program;
    const Ran list = program.run({"templates"});
    CHECK(list.code == 0);
    for (const char* id : {"identity-document", "school-enrolment", "bulky-waste"}) CHECK(has(list.out, id));
    const json templates = json::parse(program.run({"templates", "--json"}).out);
    CHECK(templates.size() == lines_in(list.out));
    CHECK(templates[0]["complete"] == true);
}

TEST_CASE("the demonstration goes out as tables and comes back the same, in both dialects") {
    const Program program;
    CHECK(program.run({"demo", "-o", "demo.parcours"}).code == 0);
    CHECK(program.run({"check", "demo.parcours"}).code == 0);
    for (const char* dialect : {"french", "rfc"}) {
        const std::string name = dialect;
        const Ran out = program.run({"export", "demo.parcours", "--to", "csv", "-o", name, "--csv-dialect", name});
        CHECK(out.code == 0);
        CHECK(lines_in(out.out) == 18);
        CHECK(program.run({"new", "--empty", "-o", name + ".parcours"}).code == 0);
        CHECK(program.run({"import", name + ".parcours", name}).code == 0);
        program.run({"export", name + ".parcours", "--to", "csv", "-o", name + "2", "--csv-dialect", name});
        for (const char* table :
             {"commitments", "journeys", "stages", "steps", "notes", "ratings", "consensus", "actions", "scenarios"}) {
            INFO(table);
            const std::string file = std::string(table) + ".csv";
            CHECK(program.read(name + "/" + file) == program.read(name + "2/" + file));
        }
        CHECK(program.run({"score", name + ".parcours", "--json"}).out ==
              program.run({"score", "demo.parcours", "--json"}).out);
        const Ran same = program.run({"import", "demo.parcours", name});
        CHECK(same.code == 0);
        CHECK_FALSE(has(same.out, "added 1"));
    }
}

TEST_CASE("a bad row is named with file, line and column; the others go in, unless strict") {
    const Program program;
    make_example(program);
    program.write("notes.csv",
                  "ref,journey,kind,severity,mood,text\nN1,P1,pain,7,,x\nN2,P9,pain,1,,x\nN3,P1,idea,,,fine\n");
    const Ran strict = program.run({"import", "s.parcours", "notes.csv", "--strict"});
    CHECK(strict.code == 1);
    CHECK(has(strict.err, "nothing was taken"));
    program.run({"export", "s.parcours", "--to", "csv", "-o", "out"});
    CHECK_FALSE(has(program.read("out/notes.csv"), "fine"));
    const Ran ran = program.run({"import", "s.parcours", "notes.csv"});
    CHECK(ran.code == 1);
    CHECK(has(ran.err, "notes.csv: line 2, column severity: a whole number is expected (1..3), not “7”\n"));
    CHECK(has(ran.err, "notes.csv: line 3, column journey: nothing (journey) has the ref “P9”\n"));
    CHECK(has(ran.err, "notes.csv: line 1, column mood: unknown column, left alone\n"));
    CHECK(lines_in(ran.err) == 3);
    program.run({"export", "s.parcours", "--to", "csv", "-o", "out"});
    CHECK(has(program.read("out/notes.csv"), "fine"));
    program.write("budget.csv", "ref\n1\n");
    const Ran unknown = program.run({"import", "s.parcours", "budget.csv"});
    CHECK(unknown.code == 1);
    CHECK(has(unknown.err, "commitments, journeys, stages, steps"));
    CHECK(has(unknown.err, "ratings, consensus, actions, scenarios"));
    CHECK(program.run({"import", "s.parcours", "missing.csv"}).code == 1);
    program.write("empty/readme.txt", "");
    CHECK(program.run({"import", "s.parcours", "empty"}).code == 1);
}

TEST_CASE("French words do for tables, columns and values") {
    const Program program;
    make_example(program);
    program.write(
        "Post-it.csv",
        "R\xc3\xa9"
        "f.;Parcours;\xc3\x89tape;Nature;Gravit\xc3\xa9;Regard;Canal;Ouvert\nN8;P1;E2;Irritant;2;Usager;Guichet;non\n");
    program.write("votes.csv", "\xc3\x89tape;Engagement;Regard;Votant;Note\nE2;C2;usager;U7;sans objet\n");
    program.write("Plan d'actions.csv",
                  "R\xc3\xa9"
                  "f.;Titre;Co\xc3\xbbt (\xe2\x82\xac);\xc3\x89"
                  "ch\xc3\xa9"
                  "ance;Statut\nA2;Poser;12 500,5;31/12/2026;valid\xc3\xa9"
                  "e\n");
    const Ran ran = program.run({"import", "s.parcours", "Post-it.csv", "votes.csv", "Plan d'actions.csv"});
    CHECK(ran.err == "");
    CHECK(ran.code == 0);
    program.run({"export", "s.parcours", "--to", "csv", "-o", "out", "--csv-dialect", "rfc"});
    CHECK(has(program.read("out/notes.csv"), "N8,P1,E2,pain,,2,user,counter,,,no,0"));
    CHECK(has(program.read("out/ratings.csv"), "E2,C2,user,U7,na"));
    CHECK(has(program.read("out/actions.csv"), "A2,Poser,,,,,,2026-12-31,,12500.5,approved"));
}

TEST_CASE("edit lines are answered one by one, and what is answered is in the file") {
    const Program program;
    make_example(program);
    const Ran ran = program.run({"edit", "s.parcours"},
                                "{\"edit\":\"add_note\",\"step\":\"E2\",\"kind\":\"idea\",\"text\":\"A screen\"}\n"
                                "\n"
                                "{\"edit\":\"add_note\",\"step\":\"E9\"}\n"
                                "{\"edit\":\"write_journey\",\"journey\":\"P1\",\"title\":\"Renewed\"}\n"
                                "{\"edit\":\"undo\"}\n"
                                "{\"edit\":\"redo\"}\n"
                                "not json\n"
                                "{\"edit\":\"add_note\",\"ref\":\"N77\",\"journey\":\"P1\"}");
    CHECK(ran.code == 1);
    CHECK(ran.err == "");
    std::vector<json> answers;
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);) answers.push_back(json::parse(line));
    REQUIRE(answers.size() == 7);
    CHECK(answers[0]["durable"] == true);
    CHECK(answers[0]["ref"] == "N5");
    CHECK(answers[1]["line"] == 3);
    CHECK(has(answers[1]["refused"], "step: nothing has the ref “E9”"));
    const int first = answers[0]["seq"];
    for (int i = 2; i <= 4; ++i)
        CHECK(answers[static_cast<std::size_t>(i)] == json{{"seq", first + i - 1}, {"durable", true}});
    CHECK(answers[5]["line"] == 7);
    CHECK(answers[6] == json{{"seq", first + 4}, {"durable", true}});
    program.run({"export", "s.parcours", "--to", "csv", "-o", "out"});
    CHECK(has(program.read("out/journeys.csv"), "Renewed"));
    CHECK(has(program.read("out/notes.csv"), "N77"));
    CHECK(program.run({"edit", "s.parcours"}, "").code == 0);
    const Ran list = program.run({"edit", "--list"});
    CHECK(list.code == 0);
    CHECK(lines_in(list.out) > 40);
    for (const char* part : {"\"add_note\"", "\"undo\"", "1..3", "only a pain point has a severity"})
        CHECK(has(list.out, part));
}

TEST_CASE("many edit lines at once share flushes and keep their order") {
    const Program program;
    make_example(program);
    std::string lines;
    for (int i = 0; i < 500; ++i)
        lines += "{\"edit\":\"add_note\",\"journey\":\"P1\",\"ref\":\"X" + std::to_string(i) + "\",\"text\":\"" +
                 std::to_string(i) + "\"}\n";
    const Ran ran = program.run({"edit", "s.parcours"}, lines + std::string(2 << 20, 'x') + "\n{\"edit\":\"undo\"}\n");
    CHECK(ran.code == 1);
    CHECK(lines_in(ran.out) == 502);
    CHECK(has(ran.out, "\"line\":501"));
    program.run({"export", "s.parcours", "--to", "csv", "-o", "out"});
    CHECK(has(program.read("out/notes.csv"), "X498"));
    CHECK_FALSE(has(program.read("out/notes.csv"), "X499"));
}

TEST_CASE("what is at fault is told by the exit code, one line on stderr, nothing on stdout") {
    const Program program;
    make_example(program);
    program.write("broken.parcours", "{\"format\":");
    program.write("foreign.parcours", "{\"a\":1}");
    const auto ends = [&](const std::vector<std::string>& arguments, int code) {
        INFO(arguments.front());
        const Ran ran = program.run(arguments);
        CHECK(ran.code == code);
        CHECK(ran.out == "");
        CHECK(lines_in(ran.err) == 1);
        CHECK_FALSE(has(ran.err, "‹"));
        return ran.err;
    };
    CHECK(ends({"check", "missing.parcours"}, 1).find("missing.parcours: ") == 0);
    ends({"check", "broken.parcours"}, 1);
    ends({"score", "foreign.parcours"}, 1);
    ends({"score", "s.parcours", "--scenario", "S9"}, 1);
    ends({"export", "s.parcours", "--to", "csv", "-o", "out", "--scenario", "S9"}, 1);
    ends({"frobnicate", "s.parcours"}, 2);
    ends({"score"}, 2);
    ends({"check"}, 2);
    ends({"edit"}, 2);
    ends({"import", "s.parcours"}, 2);
    ends({"export", "s.parcours", "-o", "out"}, 2);
    ends({"export", "s.parcours", "--to", "csv"}, 2);
    ends({"export", "s.parcours", "--to", "docx", "-o", "out"}, 2);
    ends({"export", "s.parcours", "--to", "csv", "-o", "out", "--csv-dialect", "klingon"}, 2);
    ends({"new"}, 2);
    ends({"new", "-o"}, 2);
    ends({"new", "--empty", "--template", "bulky-waste", "-o", "x.parcours"}, 2);
    ends({"new", "--template", "nothing", "-o", "x.parcours"}, 2);
    ends({"demo"}, 2);
    ends({"templates", "--lang", "de"}, 2);
    ends({"templates", "--nonsense"}, 2);
}

TEST_CASE("help and version; the language of messages is that of --lang, else of the environment") {
    const Program program;
    CHECK(has(program.run({"--help"}).out, "Parcours: map, rate"));
    CHECK(has(program.run({"score", "--help", "--lang", "fr"}).out, "Codes de fin"));
    CHECK(has(program.run({"--version"}).out, "parcours "));
    CHECK(has(program.run({"score", "--lang=fr"}).err, "indiquez une session"));
}
