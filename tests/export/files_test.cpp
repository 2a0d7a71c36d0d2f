// Files that an export leaves behind.
#include <doctest/doctest.h>

#include <fstream>

#include "app/export/export.h"
#include "tests/support/build.h"
#include "tests/support/demonstration.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

ExportRequest request_to(const std::filesystem::path& folder, std::set<Format> formats) {
    ExportRequest request;
    request.folder = folder;
    request.formats = std::move(formats);
    request.date = *date_from_iso("2026-02-12");
    request.version = "124";
    return request;
}

std::size_t count_in(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
    return count;
}

}  // namespace

TEST_CASE("a file name keeps accents and loses what a system trips over") {
    CHECK(clean_file_name("Parcours d’accueil – été", ".pdf") == "Parcours d’accueil – été.pdf");
    CHECK(clean_file_name("a/b\\c:d*e?f\"g<h>i|j", ".pdf") == "a b c d e f g h i j.pdf");
    CHECK(clean_file_name("../../etc/passwd", ".pdf") == "etc passwd.pdf");
    CHECK(clean_file_name("Deux heures\u202f: un parcours", ".pdf") == "Deux heures un parcours.pdf");
    CHECK(clean_file_name("..", ".svg") == "parcours.svg");
    CHECK(clean_file_name("", ".pdf") == "parcours.pdf");
    CHECK(clean_file_name("-rf", ".pdf") == "rf.pdf");
    CHECK(clean_file_name("CON", ".pdf") == "parcours.pdf");
    CHECK(clean_file_name("com1.txt", ".pdf") == "parcours.pdf");
    CHECK(clean_file_name("line\nbreak\ttab", ".pdf") == "line break tab.pdf");
    CHECK(clean_file_name("dots...", ".pdf") == "dots.pdf");
}

TEST_CASE("a long file name is cut between characters and keeps its ending") {
    std::string name;
    for (int i = 0; i < 100; ++i) name += "é";
    const std::string clean = clean_file_name(name, ".html");
    CHECK(clean.size() <= 120);
    CHECK(clean.ends_with("é.html"));
}

TEST_CASE("all formats of the demonstration are written, once more over themselves, and nothing else is left") {
    const OwnFolder folder;
    const auto request =
        request_to(folder.path() / "new", {Format::pdf, Format::html, Format::xlsx, Format::csv, Format::svg});
    const auto first = export_session(demonstration(), request);
    CHECK(first.problems.empty());
    CHECK(first.written.size() == 3 + 18 + 3);
    const auto again = export_session(demonstration(), request);
    CHECK(again.written == first.written);
    CHECK(count_in(request.folder) == first.written.size());
    for (const auto& file : first.written) CHECK(std::filesystem::file_size(file) > 0);
}

TEST_CASE("the same session gives the same dossier, byte for byte") {
    const OwnFolder folder;
    const auto request = request_to(folder.path(), {Format::pdf, Format::html});
    const auto written = export_session(demonstration(), request).written;
    REQUIRE(written.size() == 2);
    const std::string pdf = content_of(written[0]), html = content_of(written[1]);
    export_session(demonstration(), request);
    CHECK(content_of(written[0]) == pdf);
    CHECK(content_of(written[1]) == html);
}

TEST_CASE("a cancelled export says so and leaves no file") {
    const OwnFolder folder;
    int told = 0;
    const auto result = export_session(demonstration(), request_to(folder.path(), {Format::pdf, Format::html}),
                                       [&](double) { return ++told < 5; });
    CHECK(result.written.empty());
    REQUIRE_FALSE(result.problems.empty());
    for (const auto& problem : result.problems) CHECK(problem.code == "cancelled");
    CHECK(count_in(folder.path()) == 0);
}

TEST_CASE("two numbered dossiers stand beside each other, and so does the one that is still worked on") {
    const OwnFolder folder;
    ExportRequest request = request_to(folder.path(), {Format::html});
    for (const int number : {0, 1, 2}) {
        request.number = number;
        const auto result = export_session(demonstration(), request);
        REQUIRE(result.written.size() == 1);
        const std::string name = result.written.front().filename().string();
        CHECK((name.find("dossier-n" + std::to_string(number)) != std::string::npos) == (number > 0));
    }
    CHECK(count_in(folder.path()) == 3);
}

TEST_CASE("a folder that is a file is refused") {
    const OwnFolder folder;
    std::ofstream(folder.path() / "file") << "here";
    const auto result = export_session(demonstration(), request_to(folder.path() / "file", {Format::html}));
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "not_a_folder");
    CHECK(content_of(folder.path() / "file") == "here");
}

TEST_CASE("every problem of an export is worded in both languages") {
    for (const char* code : export_problem_codes)
        for (const Language language : {Language::fr, Language::en})
            CHECK(words_in(language).has(std::string("export_problem.") + code));
}

TEST_CASE("an empty session can be handed over too") {
    const OwnFolder folder;
    const auto result = export_session(
        Build().document, request_to(folder.path(), {Format::pdf, Format::html, Format::xlsx, Format::png}));
    CHECK(result.written.size() == 3);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "nothing");
}
