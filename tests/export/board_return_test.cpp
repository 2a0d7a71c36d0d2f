// Boards made elsewhere that go in and out more than once.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "sessions/boards/canvas.h"
#include "sessions/boards/excalidraw.h"
#include "tests/support/build.h"

using namespace parcours;
using Json = nlohmann::json;
using testing::Build;

namespace {

constexpr const char* canvas = R"({"nodes":[
 {"id":"g","type":"group","x":0,"y":0,"width":900,"height":420,"label":"Se renseigner"},
 {"id":"s1","type":"text","x":40,"y":80,"width":240,"height":120,"text":"Chercher les pièces"},
 {"id":"zz1","type":"text","x":40,"y":240,"width":240,"height":120,"color":"1","text":"Liste introuvable"}],
 "edges":[{"id":"e1","fromNode":"s1","toNode":"zz1"}]})";

constexpr const char* scene = R"({"type":"excalidraw","version":2,"elements":[
 {"id":"f","type":"frame","x":0,"y":0,"width":600,"height":600,"name":"Demander"},
 {"id":"r","type":"rectangle","x":20,"y":40,"width":220,"height":110,"frameId":"f","boundElements":[{"id":"t","type":"text"}],"customData":{"other":1}},
 {"id":"t","type":"text","x":30,"y":60,"width":200,"height":25,"text":"Écrire","originalText":"Écrire","containerId":"r","frameId":"f"},
 {"id":"bare","type":"text","x":30,"y":300,"width":200,"height":25,"text":"Pas de réponse","originalText":"Pas de réponse","frameId":"f"}],
 "appState":{},"files":{}})";

template <class Read>
TakenBoard taken(const Document& document, Read read, const std::string& bytes, IdMint& mint) {
    const auto board = read(bytes);
    REQUIRE(std::holds_alternative<Whiteboard>(board));
    return take_board(document, std::get<Whiteboard>(board), {}, "Ailleurs", mint);
}

std::size_t added(const TakenBoard& board) { return board.stages + board.steps + board.notes; }

std::size_t count_of_type(const Json& all, std::string_view type) {
    std::size_t count = 0;
    for (const Json& one : all) count += one["type"] == type;
    return count;
}

}  // namespace

TEST_CASE("a board made elsewhere that is taken twice makes no second journey and nothing twice") {
    Build empty;
    const auto once = taken(empty.document, read_canvas, canvas, empty.mint);
    CHECK(added(once) == 3);
    const auto twice = taken(once.document, read_canvas, canvas, empty.mint);
    CHECK(twice.journey == once.journey);
    CHECK(added(twice) == 0);
    CHECK(twice.changed == 0);
    CHECK(twice.document.all<Journey>().size() == once.document.all<Journey>().size());
    Json changed = Json::parse(canvas);
    changed["nodes"][2]["text"] = "Liste introuvable en ligne";
    const auto third = taken(twice.document, read_canvas, changed.dump(), empty.mint);
    CHECK(added(third) == 0);
    CHECK(third.changed == 1);
    CHECK(third.document.all<Note>().begin()->text == "Liste introuvable en ligne");
}

TEST_CASE("a board made elsewhere that is written over keeps its boxes, each once, and comes back the same") {
    Build empty;
    const auto once = taken(empty.document, read_canvas, canvas, empty.mint);
    const std::string out = canvas_of(board_of(once.document, once.journey, score(once.document)), canvas);
    const Json nodes = Json::parse(out)["nodes"];
    CHECK(nodes.size() == 3);
    CHECK(nodes[2]["id"] == "zz1");
    const auto back = taken(once.document, read_canvas, out, empty.mint);
    CHECK(added(back) + back.changed == 0);
}

TEST_CASE("a scene made elsewhere keeps its rectangles with their texts, each once, on every trip") {
    Build empty;
    const auto once = taken(empty.document, read_excalidraw, scene, empty.mint);
    CHECK(once.steps == 1);
    CHECK(once.notes == 1);
    std::string out = scene;
    for (int trip = 0; trip < 3; ++trip) {
        out = excalidraw_of(board_of(once.document, once.journey, score(once.document)), out);
        const Json elements = Json::parse(out)["elements"];
        CHECK(elements.size() == 4);
        CHECK(count_of_type(elements, "text") == 2);
        CHECK(elements[1]["customData"]["other"] == 1);
        const auto back = taken(once.document, read_excalidraw, out, empty.mint);
        CHECK(added(back) + back.changed == 0);
    }
}
