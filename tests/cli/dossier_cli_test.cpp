// The committee's dossier, project kits and whiteboards from the command line.
#include <doctest/doctest.h>

#include "tests/support/run_program.h"

using parcours::testing::Program;
using parcours::testing::Ran;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string dossier(const Program& program, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"dossier", "demo.parcours", "--to", "html", "-o", "out"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = program.run(arguments);
    CHECK(ran.code == 0);
    CHECK(ran.err == "");
    return program.read(ran.out.substr(0, ran.out.find('\n')));
}

}  // namespace

TEST_CASE("a frozen dossier is numbered; the next one tells what has moved since") {
    const Program program;
    CHECK(program.run({"new", "--template", "bulky-waste", "-o", "demo.parcours"}).code == 0);
    CHECK_FALSE(has(dossier(program, {}), "Since the last committee"));
    CHECK(program.run({"demo", "-o", "demo.parcours", "--force"}).code == 0);
    CHECK(has(dossier(program, {}), "What has moved since dossier no. 1"));
    CHECK(has(dossier(program, {"--freeze", "--committee", "Steering committee"}), "Dossier no. 2"));
    CHECK(program
              .run({"edit", "demo.parcours"}, R"({"edit":"write_action","action":"A4","status":"done"})"
                                              "\n")
              .code == 0);
    const std::string second = dossier(program, {"--freeze"});
    CHECK(has(second, "Dossier no. 3"));
    CHECK(has(second, "Since the last committee"));
    CHECK(has(second, "What has moved since dossier no. 2"));
    CHECK(has(second, "Steering committee"));
}

TEST_CASE("a dossier holds the chapters asked for, and an unknown one is refused") {
    const Program program;
    program.run({"demo", "-o", "demo.parcours"});
    const std::string html = dossier(program, {"--sections", "plan,method"});
    CHECK(has(html, "Action plan"));
    CHECK(has(html, "How scores are computed"));
    CHECK_FALSE(has(html, "Action sheets"));
    const Ran ran = program.run({"dossier", "demo.parcours", "--to", "html", "-o", "out", "--sections", "plan,poem"});
    CHECK(ran.code == 2);
    CHECK(has(ran.err, "poem"));
}

TEST_CASE("a journey goes out as a board, is changed there, and comes back; a preview changes nothing") {
    const Program program;
    program.run({"demo", "-o", "demo.parcours"});
    const Ran out = program.run({"export", "demo.parcours", "--to", "canvas", "--journey", "P3", "-o", "out"});
    REQUIRE(out.code == 0);
    const std::string file = out.out.substr(0, out.out.find('\n'));
    std::string canvas = program.read(file);
    const std::size_t node = canvas.find("\"type\": \"text\"");
    const std::size_t text = canvas.find("**", node) + 2;
    canvas.replace(text, canvas.find("**", text) - text, "Renamed elsewhere");
    program.write("back.canvas", canvas);
    const Ran preview = program.run({"import", "demo.parcours", "back.canvas", "--preview"});
    CHECK(preview.code == 0);
    CHECK(has(preview.out, "changed 1"));
    CHECK(has(preview.out, "nothing is saved"));
    CHECK(program.run({"import", "demo.parcours", "back.canvas"}).code == 0);
    CHECK(has(program.run({"import", "demo.parcours", "back.canvas", "--preview"}).out, "changed 0"));
    const Ran wrong = program.run({"import", "demo.parcours", "demo.parcours.excalidraw"});
    CHECK(wrong.code != 0);
    program.write("odd.canvas", "not a board");
    CHECK(program.run({"import", "demo.parcours", "odd.canvas"}).code == 1);
}
