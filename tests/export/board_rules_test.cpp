// Boards that are written, held against the formats' own rules (JSON Canvas 1.0; Excalidraw's element base); and boards
// made elsewhere, with what nobody here knows, taken in and written again.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "sessions/boards/canvas.h"
#include "sessions/boards/excalidraw.h"
#include "tests/support/build.h"
#include "tests/support/demonstration.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

using Json = nlohmann::json;

bool is_one_of(const Json& value, const std::set<std::string>& words) {
    return value.is_string() && words.contains(value.get<std::string>());
}

void check_colour(const Json& one) {
    static const std::regex legal("#[0-9A-Fa-f]{6}|[1-6]");
    if (one.contains("color")) CHECK(std::regex_match(one["color"].get<std::string>(), legal));
}

void check_canvas(const Json& canvas) {
    for (const auto& [key, value] : canvas.items()) CHECK((key == "nodes" || key == "edges"));
    std::set<std::string> ids;
    bool past_groups = false;
    for (const Json& node : canvas["nodes"]) {
        REQUIRE(node["id"].is_string());
        CHECK(ids.insert(node["id"]).second);
        for (const char* key : {"x", "y", "width", "height"}) CHECK(node[key].is_number_integer());
        CHECK(node["width"].get<int>() > 0);
        check_colour(node);
        REQUIRE(is_one_of(node["type"], {"text", "file", "link", "group"}));
        const bool group = node["type"] == "group";
        CHECK_MESSAGE(!(group && past_groups), "a group above what lies in it");
        past_groups = past_groups || !group;
        if (node["type"] == "text") CHECK(node["text"].is_string());
        if (group && node.contains("label")) CHECK(node["label"].is_string());
    }
    std::set<std::string> edges;
    for (const Json& edge : canvas["edges"]) {
        CHECK(edges.insert(edge["id"]).second);
        for (const char* end : {"fromNode", "toNode"}) CHECK(ids.contains(edge[end].get<std::string>()));
        for (const char* side : {"fromSide", "toSide"})
            if (edge.contains(side)) CHECK(is_one_of(edge[side], {"top", "right", "bottom", "left"}));
        for (const char* end : {"fromEnd", "toEnd"})
            if (edge.contains(end)) CHECK(is_one_of(edge[end], {"none", "arrow"}));
        check_colour(edge);
    }
}

void check_excalidraw(const Json& scene) {
    CHECK(scene["type"] == "excalidraw");
    CHECK(scene["version"] == 2);
    CHECK(scene["source"].is_string());
    CHECK(scene["appState"].is_object());
    CHECK(scene["files"].is_object());
    std::map<std::string, Json> by_id;
    for (const Json& one : scene["elements"]) CHECK(by_id.emplace(one["id"], one).second);
    for (const auto& [id, one] : by_id) {
        INFO(id);
        for (const char* key : {"x", "y", "width", "height", "angle", "strokeWidth", "roughness", "opacity"})
            CHECK(one[key].is_number());
        for (const char* key : {"seed", "version", "versionNonce"}) CHECK(one[key].is_number_integer());
        for (const char* key : {"strokeColor", "backgroundColor"}) CHECK(one[key].is_string());
        CHECK(is_one_of(one["fillStyle"], {"solid", "hachure", "cross-hatch", "zigzag"}));
        CHECK(is_one_of(one["strokeStyle"], {"solid", "dashed", "dotted"}));
        for (const char* key : {"isDeleted", "locked"}) CHECK(one[key].is_boolean());
        CHECK(one["groupIds"].is_array());
        if (one["frameId"].is_string()) CHECK(by_id.at(one["frameId"])["type"] == "frame");
        if (one["boundElements"].is_array())
            for (const Json& bound : one["boundElements"]) CHECK(by_id.contains(bound["id"].get<std::string>()));
        if (one["type"] == "text") {
            CHECK(one["text"].is_string());
            CHECK(one["fontSize"].is_number());
            CHECK(is_one_of(one["textAlign"], {"left", "center", "right"}));
            CHECK(is_one_of(one["verticalAlign"], {"top", "middle", "bottom"}));
        }
        if (one["type"] == "arrow") CHECK(one["points"].size() >= 2);
    }
}

/// A board as the only thing in a session.
struct TakenAlone : TakenBoard {
    Whiteboard ours;
};
TakenAlone taken_alone(const std::variant<Whiteboard, BoardProblem>& read) {
    REQUIRE(std::holds_alternative<Whiteboard>(read));
    Build empty;
    empty.mint.replica = 9;
    TakenAlone taken{take_board(empty.document, std::get<Whiteboard>(read), {}, "Ailleurs", empty.mint), {}};
    taken.ours = board_of(taken.document, taken.journey, score(taken.document));
    return taken;
}

std::map<std::string, Json> by_their_id(const Json& all) {
    std::map<std::string, Json> by_id;
    for (const Json& one : all)
        if (one.contains("id")) by_id[one["id"]] = one;
    return by_id;
}

}  // namespace

TEST_CASE("every journey goes out as a JSON Canvas and an Excalidraw scene that keep the formats' rules") {
    for (const Language language : {Language::fr, Language::en}) {
        const Document& document = demonstration(language);
        const Scores today = score(document);
        for (const Journey* journey : in_order<Journey>(document)) {
            const Whiteboard board = board_of(document, journey->id, today);
            check_canvas(Json::parse(canvas_of(board)));
            check_excalidraw(Json::parse(excalidraw_of(board)));
        }
    }
}

TEST_CASE("a canvas made elsewhere is taken in with what is not understood told, and all of it is there when written") {
    const char* foreign = R"({"nodes":[
 {"id":"a1b2c3d4e5f60718","type":"group","x":-20,"y":-40,"width":700,"height":500,"label":"Avant","background":"plan.png","backgroundStyle":"cover"},
 {"id":"s1","type":"text","x":10.4,"y":20,"width":240,"height":120,"text":"Téléphoner","style":{"border":"dashed"}},
 {"id":"pain","type":"text","x":10,"y":180,"width":240,"height":120,"color":1,"text":"Personne ne répond"},
 {"id":"photo","type":"file","file":"images/../accueil.jpg","subpath":"#2","x":300,"y":20,"width":200,"height":160},
 {"id":"page","type":"link","url":"https://example.org","x":300,"y":200,"width":200,"height":160},
 {"id":"odd","type":"hologram","x":0,"y":0,"width":9,"height":9,"depth":3},
 {"type":"text","x":0,"y":0,"width":9,"height":9,"text":"no id"}],
 "edges":[{"id":"e","fromNode":"s1","toNode":"pain","toEnd":"none","label":"souvent"},{"id":"lost","fromNode":"s1","toNode":"nowhere"}],
 "plugin":{"zoom":2}})";
    const auto taken = taken_alone(read_canvas(foreign));
    CHECK(taken.stages == 1);
    CHECK(taken.steps == 1);
    CHECK(taken.notes == 1);
    std::set<std::string> told;
    for (const auto& remark : taken.remarks) told.insert(remark.code);
    CHECK(told.contains("board.unknown_type"));
    CHECK(told.contains("board.loose_link"));
    CHECK(told.contains("board.no_geometry"));
    const Json again = Json::parse(canvas_of(taken.ours, foreign));
    CHECK(again["plugin"]["zoom"] == 2);
    const auto by_id = by_their_id(again["nodes"]);
    CHECK(by_id.at("odd")["depth"] == 3);
    CHECK(by_id.at("photo")["subpath"] == "#2");
    CHECK(by_id.at("page")["url"] == "https://example.org");
}

TEST_CASE("an Excalidraw scene made elsewhere keeps its drawings, pictures and unknown kinds") {
    const char* foreign = R"({"type":"excalidraw","version":2,"source":"https://excalidraw.com","elements":[
 {"id":"f","type":"frame","x":0,"y":0,"width":600,"height":400,"name":"Demander","angle":0},
 {"id":"r","type":"rectangle","x":20,"y":40,"width":220,"height":110,"frameId":"f","boundElements":[{"id":"t","type":"text"}]},
 {"id":"t","type":"text","x":30,"y":60,"width":200,"height":25,"text":"Écrire","originalText":"Écrire","containerId":"r","frameId":"f"},
 {"id":"gone","type":"rectangle","x":0,"y":0,"width":9,"height":9,"isDeleted":true},
 {"id":"pen","type":"freedraw","x":1,"y":2,"width":3,"height":4,"points":[[0,0],[3,4]],"pressures":[0.5,0.5]},
 {"id":"pic","type":"image","x":1,"y":2,"width":30,"height":40,"fileId":"abc","status":"saved"},
 {"id":"new","type":"embeddable","x":1,"y":2,"width":30,"height":40,"index":"a5"}],
 "appState":{"gridSize":20,"viewBackgroundColor":"#ffffff"},"files":{"abc":{"mimeType":"image/png","id":"abc","dataURL":"data:image/png;base64,AA==","created":1}}})";
    const auto taken = taken_alone(read_excalidraw(foreign));
    CHECK(taken.stages == 1);
    CHECK(taken.steps == 1);
    const Json again = Json::parse(excalidraw_of(taken.ours, foreign));
    const auto by_id = by_their_id(again["elements"]);
    CHECK(by_id.at("pen")["points"].size() == 2);
    CHECK(by_id.at("pic")["fileId"] == "abc");
    CHECK(by_id.at("new")["index"] == "a5");
    CHECK(again["files"]["abc"]["mimeType"] == "image/png");
    CHECK(again["appState"]["gridSize"] == 20);
}
