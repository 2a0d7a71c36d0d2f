// A folder of sessions handed over from the command line.
#include <doctest/doctest.h>

#include "tests/support/demonstration.h"
#include "tests/support/run_program.h"

using parcours::testing::markup_fault;
using parcours::testing::Program;
using parcours::testing::Ran;
using parcours::testing::unzipped;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct Folder : Program {
    Folder() {
        std::filesystem::create_directories(folder() / "towns");
        run({"demo", "-o", "towns/one.parcours"});
        run({"new", "--template", "bulky-waste", "-o", "towns/two.parcours"});
    }
};

}  // namespace

TEST_CASE("a folder of sessions is handed over as PDF, page and workbook; what cannot be read is named in each") {
    const Folder program;
    program.write("towns/torn.parcours", "{\"format\":");
    program.write("towns/newer.parcours",
                  R"({"format":"parcours","schema":99,"min_reader":99,"app":"9.0","doc_id":"0","records":{}})");
    const Ran ran = program.run({"portfolio", "towns", "--to", "pdf,html,xlsx", "-o", "out"});
    CHECK(ran.code == 1);
    CHECK(has(ran.err, "torn.parcours"));
    CHECK(has(ran.err, "newer.parcours"));
    const std::string page = program.read("out/Portfolio.html");
    CHECK(markup_fault(page) == "");
    for (const char* part : {"one.parcours", "two.parcours", "torn.parcours", "newer.parcours", "2 files could not be",
                             "Late actions", "Population and citizenship department"})
        CHECK_MESSAGE(has(page, part), part);
    CHECK(program.read("out/Portfolio.pdf").starts_with("%PDF-"));
    const std::string strings = unzipped(program.read("out/Portfolio.xlsx"), "xl/sharedStrings.xml");
    CHECK(has(strings, "torn.parcours"));
    CHECK(has(strings, "A public calendar for other-school requests"));
}

TEST_CASE("a portfolio is no calendar, and paper is A4 or A3") {
    const Folder program;
    CHECK(program.run({"portfolio", "towns", "--to", "ics", "-o", "out"}).code == 2);
    CHECK(program.run({"portfolio", "towns", "--to", "pdf"}).code == 2);
    CHECK(program.run({"portfolio", "towns", "--to", "pdf", "-o", "out", "--paper", "a5"}).code == 2);
    CHECK(program.run({"portfolio", "towns", "--to", "html", "-o", "out"}).code == 0);
    CHECK(program.run({"portfolio", "nowhere", "--to", "html", "-o", "out"}).code != 0);
}

TEST_CASE("on A3 every page of a dossier has its size") {
    const Folder program;
    CHECK(program.run({"dossier", "towns/one.parcours", "--to", "pdf", "-o", "out", "--paper", "a3"}).code == 0);
    const std::string name = "out/A better welcome in Valmont-sur-Orge.pdf";
    const std::string sizes = parcours::testing::output_of("pdfinfo -l 200 '" + (program.folder() / name).string() +
                                                           "' | grep 'size:' | sort -u");
    CHECK_FALSE(has(sizes, "595"));
    CHECK(has(sizes, "841.85 x 1190.61"));
    CHECK(has(sizes, "1190.61 x 841.85"));
}
