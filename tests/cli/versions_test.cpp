#include <doctest/doctest.h>

#include "tests/support/run_program.h"

using parcours::testing::Program;
using parcours::testing::Ran;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a version is named, compared with, and one record or all of it is brought back") {
    const Program program;
    CHECK(program.run({"demo", "-o", "a.parcours"}).code == 0);
    const Ran named = program.run({"versions", "a.parcours", "--name", "fin de l’atelier 2", "--lang", "fr"});
    CHECK(named.code == 0);
    CHECK(has(named.out, "fin de l’atelier 2"));
    CHECK(has(program.run({"versions", "a.parcours"}).out, "Z2"));
    CHECK(has(program.run({"versions", "a.parcours", "--since", "Z2", "--lang", "en"}).out, "no difference"));
    CHECK(program
              .run({"edit", "a.parcours"}, R"({"edit":"write_note","note":"N1","text":"Changed"}
{"edit":"remove_note","note":"N2"}
)")
              .code == 0);
    const Ran since = program.run({"versions", "a.parcours", "--since", "Z2", "--lang", "en"});
    CHECK(has(since.out, "N1"));
    CHECK(has(since.out, "1 note removed"));
    CHECK(program.run({"versions", "a.parcours", "--restore", "Z2", "N2"}).code == 0);
    const Ran then = program.run({"versions", "a.parcours", "--since", "Z2", "--lang", "en"});
    CHECK(has(then.out, "Changed"));
    CHECK_FALSE(has(then.out, "removed"));
    CHECK(program.run({"versions", "a.parcours", "--restore", "Z2"}).code == 0);
    CHECK(has(program.run({"versions", "a.parcours", "--since", "Z2", "--lang", "en"}).out, "no difference"));
}

TEST_CASE("a version or a record that is not there is told, and nothing changes") {
    const Program program;
    CHECK(program.run({"demo", "-o", "a.parcours"}).code == 0);
    CHECK(program.run({"versions", "a.parcours", "--since", "Z9"}).code == 1);
    CHECK(program.run({"versions", "a.parcours", "--name", "x"}).code == 0);
    const std::string before = program.read("a.parcours");
    CHECK(program.run({"versions", "a.parcours", "--restore", "Z2", "N999"}).code == 1);
    CHECK((program.read("a.parcours") == before));
    CHECK(program.run({"versions"}).code == 2);
}
