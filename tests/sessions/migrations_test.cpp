// Files of earlier schemas: steps that bring them up to ours, and the ones that have been kept to be read for ever.
#include "sessions/migrations.h"

#include "sessions/json_writer.h"
#include "tests/support/build.h"
#include "tests/support/desk.h"
#include "tests/support/listing.h"
#include "tests/support/places.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

JsonTree text_of(std::string text) {
    JsonTree tree{JsonKind::text, {}, {}, {}};
    write_json_text(tree.raw = {}, text);
    return tree;
}

JsonTree* records_of(JsonTree& session, std::string_view kind) {
    JsonTree* records = session.find("records");
    return records ? records->find(kind) : nullptr;
}

/// A made-up step: the notes of schema 1 had "words" where those of schema 2 have "text".
void words_become_texts(JsonTree& session) {
    if (JsonTree* notes = records_of(session, "note"))
        for (JsonTree& note : notes->elements)
            for (auto& [key, value] : note.members)
                if (key == "words") key = "text";
}

/// Another: the titles of journeys in schema 3 end in a full stop.
void titles_get_a_stop(JsonTree& session) {
    if (JsonTree* journeys = records_of(session, "journey"))
        for (JsonTree& journey : journeys->elements)
            if (JsonTree* title = journey.find("title"); title && title->kind == JsonKind::text)
                *title = text_of("Fin.");
}

constexpr Migration steps[]{words_become_texts, titles_get_a_stop};

std::string of_schema(int schema) {
    return R"({"format":"parcours","schema":)" + std::to_string(schema) +
           R"(,"min_reader":1,"doc_id":"00000000000000aa","seq":1,"versions":{},"later":[1.50,"\u00e9"],"records":{)"
           R"("journey":[{"id":"000000000000000b","ref":"P1","order":"1","title":"Fin","zz":{"a":1e2,"b":"\u00e9\/"}}],)"
           R"("note":[{"id":"000000000000000c","ref":"N1","journey":"000000000000000b","words":"Trop \u00e9troit"}]}})";
}

Loaded read(int schema) { return made(read_session(of_schema(schema), "old.parcours", "Tray", steps)); }

std::vector<std::string> codes(const Loaded& loaded) {
    std::vector<std::string> list;
    for (const Notice& notice : loaded.notices) list.push_back(notice.code + notice.detail);
    return list;
}

}  // namespace

TEST_CASE("a file goes through the steps that it lacks, in order, and says from which schema") {
    const Loaded first = read(1), second = read(2), third = read(3);
    CHECK(codes(first) == std::vector<std::string>{"changed_by_hand", "migrated1"});
    REQUIRE(codes(second).size() >= 2);  // and that a schema 2, made up, is newer than ours
    CHECK(codes(second)[1] == "migrated2");
    CHECK(first.session.document.all<Note>().begin()->text == "Trop étroit");
    CHECK(second.session.document.all<Note>().begin()->text == "");
    CHECK(first.session.document.all<Journey>().begin()->title == "Fin.");
    CHECK(second.session.document.all<Journey>().begin()->title == "Fin.");
    CHECK(third.session.document.all<Journey>().begin()->title == "Fin");
}

TEST_CASE("what a step does not touch stays byte for byte, and the file is written in our schema") {
    const std::string text = written(read(1).session);
    CHECK(text.find(R"("zz":{"a":1e2,"b":"\u00e9\/"})") != std::string::npos);
    CHECK(text.find(R"("later":[1.50,"\u00e9"])") != std::string::npos);
    CHECK(text.find("\"schema\":" + std::to_string(schema_version)) != std::string::npos);
    CHECK(text.find("words") == std::string::npos);
}

TEST_CASE("a step is given whatever a file holds, and may not make one that cannot be read") {
    for (const char* records : {"{}", "[]", "7", R"({"note":7})", R"({"note":[7,[],{"words":[]}]})"}) {
        const std::string text = R"({"format":"parcours","schema":1,"min_reader":1,"doc_id":"aa","seq":1,"records":)" +
                                 std::string(records) + "}";
        const auto loaded = read_session(text, "old.parcours", "Tray", steps);
        if (const auto* problem = std::get_if<Problem>(&loaded)) CHECK(problem->code == "bad_header");
    }
    constexpr Migration broken[]{[](JsonTree& session) {
        session.members.push_back({"x", {JsonKind::integer, "1e", {}, {}}});
    }};
    const auto loaded = read_session(of_schema(1), "old.parcours", "Tray", broken);
    REQUIRE(std::holds_alternative<Problem>(loaded));
    CHECK(std::get<Problem>(loaded).code == "not_json");
}

TEST_CASE("there is a step from each schema to the next, and a kept file of each") {
    CHECK(migrations().size() == schema_version - 1);
    for (const Migration step : migrations()) CHECK((step != nullptr));
    for (int schema = 1; schema <= schema_version; ++schema) {
        const fs::path folder = source_folder() / "tests/fixtures" / ("schema_" + std::to_string(schema));
        std::size_t files = 0;
        for (const auto& entry : fs::directory_iterator(folder)) files += entry.path().extension() == ".parcours";
        CHECK(files >= 5);
    }
}

TEST_CASE("the kept files of every schema are read as the same documents for ever") {
    for (int schema = 1; schema <= schema_version; ++schema) {
        const fs::path folder = source_folder() / "tests/fixtures" / ("schema_" + std::to_string(schema));
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().extension() != ".parcours") continue;
            INFO(entry.path());
            const std::string text = content_of(entry.path());
            const Loaded loaded = made(read_session(text, "kept.parcours", "À replacer"));
            fs::path expected = entry.path();
            CHECK(listing(loaded) == content_of(expected.replace_extension(".txt")));
            const Loaded again = made(read_session(written(loaded.session), "kept.parcours", "À replacer"));
            CHECK(listing(again.session.document) == listing(loaded.session.document));
        }
    }
}
