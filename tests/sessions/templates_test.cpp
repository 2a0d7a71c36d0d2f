#include "sessions/templates.h"

#include "assets/embedded.h"
#include "journeys/scoring.h"
#include "sessions/file.h"
#include "tests/support/desk.h"
#include "tests/support/json_schema.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

std::vector<Source> embedded(std::string_view folder) {
    std::vector<Source> sources;
    for (const auto& asset : assets::all())
        if (asset.path.starts_with(folder)) sources.push_back({std::string(asset.path), std::string(asset.content)});
    return sources;
}

Catalogue catalogue() { return catalogue_of(embedded("templates/"), embedded("frameworks/")); }

}  // namespace

TEST_CASE("every template and framework of the program can be started from, in both languages") {
    const Catalogue all = catalogue();
    for (const Problem& problem : all.problems)
        FAIL_CHECK(problem.code << " " << problem.file << " " << problem.place << " " << problem.detail);
    CHECK(all.templates.size() >= 20);
    for (const char* id : {"identity-document", "school-enrolment", "bulky-waste"})
        CHECK(all.find_template(id)->complete);
    for (const Template& one : all.templates)
        for (const char* language : {"fr", "en"}) {
            CAPTURE(one.id);
            IdMint mint;
            const std::vector<std::string> chosen{one.id};
            const Document document = made(new_document(all, chosen, default_framework, language, mint));
            CHECK(document.all<Journey>().size() == 1);
            CHECK(document.all<Commitment>().size() == 4);
            CHECK(document.find(about_id)->title == one.title.in(language));
            CHECK_FALSE(document.all<Step>().empty());
        }
}

TEST_CASE("a broken template of a town is named with its place, and the others are there all the same") {
    std::vector<Source> sources = embedded("templates/");
    sources.push_back(
        {"mine.json", R"({"id":"mine","title":"Mon parcours","stages":[{"title":"Un","steps":[{"title":"Venir"}]}]})"});
    sources.push_back({"heavy.json",
                       "{\"id\":\"heavy\",\"title\":\"x\",\"stages\":[{\"title\":\"a\",\"steps\":[\n{\"title\":\"b\","
                       "\"weight\":7}]}]}"});
    sources.push_back({"torn.json", "{\"id\":\"torn\","});
    sources.push_back(
        {"bulky-waste.json", R"({"id":"bulky-waste","title":{"fr":"Le nôtre"},"stages":[{"title":"Un","steps":[]}]})"});
    const Catalogue all = catalogue_of(sources, embedded("frameworks/"));
    CHECK(all.templates.size() == catalogue().templates.size() + 1);
    CHECK(all.find_template("mine")->title.in("en") == "Mon parcours");
    CHECK(all.find_template("bulky-waste")->title.in("fr") == "Le nôtre");
    REQUIRE(all.problems.size() == 2);
    CHECK((all.problems[0] == Problem{"template_broken", "heavy.json", "2:23", "weight"}));
    CHECK(all.problems[1].code == "cut_short");
}

TEST_CASE("a new session starts from nothing but a framework; unknown names are refused") {
    IdMint mint;
    CHECK(made(new_document(catalogue(), {}, "services-publics-plus", "fr", mint)).all<Commitment>().size() == 7);
    const std::vector<std::string> unknown{"no-such"};
    const auto refused = new_document(catalogue(), unknown, default_framework, "fr", mint);
    CHECK((std::get<Problem>(refused) == Problem{"template_unknown", "", "", "no-such"}));
    CHECK(std::get<Problem>(new_document(catalogue(), {}, "other", "fr", mint)).code == "framework_unknown");
}

TEST_CASE("the demonstration is lived in, scored, and the same each time") {
    const auto text = assets::find("demo/demo.json");
    for (const char* language : {"fr", "en"}) {
        const Document demo = made(demo_document(text, catalogue(), language));
        CHECK(demo.all<Journey>().size() == 3);
        CHECK(demo.all<Note>().size() >= 60);
        CHECK(demo.all<Action>().size() >= 12);
        CHECK(demo.all<Scenario>().size() >= 2);
        CHECK(demo.all<Cluster>().size() >= 3);
        CHECK(score(demo).mean);
        const Document again = made(demo_document(text, catalogue(), language));
        CHECK(diff(demo, again).empty());
        const std::string file = written(session_of(demo, "0123456789abcdef", 1));
        CHECK(session_schema_errors(file) == "");
        const Loaded back = made(read_session(file, "demo.parcours", "Tray"));
        CHECK(back.notices.empty());
        CHECK(diff(demo, back.session.document).empty());
    }
}
