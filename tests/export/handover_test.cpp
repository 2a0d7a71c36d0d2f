// What is handed over to other tools: calendars, trackers, boards, cards, kits; and dossiers that are frozen.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "app/export/freeze.h"
#include "app/export/handover/calendar.h"
#include "app/export/handover/kit.h"
#include "app/export/handover/trackers.h"
#include "app/export/html/base.h"
#include "app/export/html/html.h"
#include "app/export/markup.h"
#include "app/export/pdf/pdf.h"
#include "journeys/refs.h"
#include "sessions/boards/canvas.h"
#include "sessions/boards/excalidraw.h"
#include "sessions/tables/csv.h"
#include "tests/export/committee.h"
#include "tests/export/matterhorn.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

const Committee& committee() {
    static const Committee one;
    return one;
}

struct Handed {
    ExportRequest request;
    dossier::Matter matter;
    explicit Handed(const Document& document, ExportRequest asked)
        : request(std::move(asked)), matter(document, request) {}
    explicit Handed(Language language = Language::fr) : Handed(committee().document, committee().request(language)) {}
};

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

std::optional<int> severity_of_last(const Document& document) {
    std::optional<int> severity;
    for (const Note& note : document.all<Note>())
        if (note.text == "Personne ne décroche") severity = note.severity;
    return severity;
}

/// Long lines of a calendar joined again.
std::string unfolded(const std::string& text) { return std::regex_replace(text, std::regex("\r\n[ \t]"), ""); }

}  // namespace

TEST_CASE("a full dossier keeps every condition for screen readers, in both languages") {
    for (const Language language : {Language::fr, Language::en}) {
        const Handed handed(language);
        const std::string pdf = pdf::pdf_of(dossier_of(handed.matter), handed.matter);
        std::string text;
        for (const auto& [number, where] : matterhorn::failures_of(pdf)) text += number + " (" + where + ") ";
        CHECK(text == "");
    }
}

TEST_CASE("a logo stands on the cover with its name for who cannot see it, and in the page") {
    constexpr const char* dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    Committee session;
    session.edit(write_of(*session.document.find(about_id), &About::logo, std::string(dot)));
    ExportRequest request = session.request();
    request.chapters = {Chapter::summary};
    const Handed handed(session.document, request);
    const dossier::Dossier made = dossier_of(handed.matter);
    const std::string pdf = pdf::pdf_of(made, handed.matter);
    CHECK(pdf.find("/Subtype/Image") != std::string::npos);
    for (const auto& [number, where] : matterhorn::failures_of(pdf)) CHECK_MESSAGE(false, number << " " << where);
    CHECK(html::html_of(made, handed.matter).find(std::string("data:image/png;base64,") + dot) != std::string::npos);
    session.edit(write_of(*session.document.find(about_id), &About::logo, std::string("bm90IGEgcGljdHVyZQ==")));
    const Handed wrong(session.document, request);
    CHECK(html::html_of(dossier_of(wrong.matter), wrong.matter).find("<img") == std::string::npos);
}

TEST_CASE("every word of a full dossier is written") {
    for (const Language language : {Language::fr, Language::en}) {
        const Handed handed(language);
        const std::string html = html::html_of(dossier_of(handed.matter), handed.matter);
        CHECK(html.find("‹") == std::string::npos);
        CHECK(markup_fault(html) == "");
        for (const char* chapter : {"decisions", "since", "stakes", "portfolio", "channels", "schedule", "indicators",
                                    "benchmark", "minutes", "contradictions", "cards"})
            CHECK_MESSAGE(
                html.find(escaped(handed.matter.word("chapter." + std::string(chapter)))) != std::string::npos,
                std::string(chapter));
    }
}

TEST_CASE("chapters stand in the order asked for, and no others") {
    ExportRequest request = committee().request();
    request.chapters = {Chapter::plan, Chapter::summary};
    const Handed handed(committee().document, request);
    const dossier::Dossier made = dossier_of(handed.matter);
    REQUIRE(made.sections.size() == 3);
    CHECK(made.sections[1].heading.text == handed.matter.word("export.plan.title"));
    CHECK(made.sections[2].heading.text == handed.matter.word("export.summary.title"));
}

TEST_CASE("a frozen dossier is numbered, and the next one tells what has moved since") {
    Committee session;
    ExportRequest request = session.request();
    CHECK(next_dossier_number(session.document) == 2);
    request.frozen = session.mint.next<Dossier>();
    session.edit(freezing(session.document, request));
    CHECK(next_dossier_number(session.document) == 3);
    const Dossier& frozen = session.at(request.frozen);
    CHECK(frozen.number == 2);
    CHECK(frozen.sections.size() == request.chapters.size());
    const Action& action = *in_order<Action>(session.document).back();
    session.edit(write_of(action, &Action::status, ActionStatus::done));
    const Handed next(session.document, session.request());
    const auto sections = since_the_last(next.matter);
    REQUIRE(sections.size() == 1);
    std::string rows;
    for (const dossier::Block& block : sections[0].blocks)
        if (const auto* table = std::get_if<dossier::Table>(&block.content))
            for (const auto& row : table->rows) rows += row[0].text + "\n";
    CHECK(rows == action.ref + " · " + action.title + "\n");
}

TEST_CASE("a calendar holds each due date once, under a name that stays") {
    Committee session;
    const Handed handed(session.document, session.request());
    const std::string text = unfolded(calendar_of(handed.matter));
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\n"));
    std::size_t due = 0;
    for (const Action& action : session.document.all<Action>()) {
        due += action.due.has_value();
        CHECK(count_of(text, fmt::format("UID:action-{:x}-0123456789abcdef@parcours\r\n", action.id.value)) ==
              (action.due ? 1 : 0));
    }
    CHECK(due > 5);
    CHECK(count_of(text, "SEQUENCE:124\r\n") == count_of(text, "BEGIN:VEVENT"));
    CHECK(count_of(text, "DTSTAMP:20260212T000000Z\r\n") == count_of(text, "BEGIN:VEVENT"));
    CHECK(text.find("UID:workshop-") != std::string::npos);
    const Action& first = *in_order<Action>(session.document).front();
    session.edit(write_of(first, &Action::due, on("2027-03-01")));
    session.edit(write_of(first, &Action::status, ActionStatus::dropped));
    const Handed later(session.document, session.request());
    const std::string moved = unfolded(calendar_of(later.matter));
    CHECK(count_of(moved, fmt::format("UID:action-{:x}-", first.id.value)) == 1);
    CHECK(moved.find("DTSTART;VALUE=DATE:20270301") != std::string::npos);
    CHECK(moved.find("STATUS:CANCELLED") != std::string::npos);
}

TEST_CASE("trackers get one row an action, each with our ref") {
    const Handed handed;
    for (const std::string& table :
         {plain_tracker_of(handed.matter), jira_of(handed.matter), planner_of(handed.matter)}) {
        const auto read = read_csv(table);
        const auto& rows = std::get<std::vector<CsvRow>>(read);
        std::size_t expected = 1;
        for (const Action& action : committee().document.all<Action>()) {
            CHECK(table.find(action.ref) != std::string::npos);
            expected += action.status != ActionStatus::dropped || rows[0].cells[0] == "id";
        }
        CHECK(rows.size() == expected);
        for (const CsvRow& row : rows) CHECK(row.cells.size() == rows[0].cells.size());
    }
}

TEST_CASE("a journey goes out as JSON Canvas, comes back changed, and nothing is doubled") {
    Committee session;
    const Scores scores = score(session.document);
    const std::string canvas = canvas_of(board_of(session.document, session.journey, scores));
    auto json = nlohmann::json::parse(canvas);
    for (const auto& node : json["nodes"]) {
        for (const char* key : {"id", "type"}) CHECK(node[key].is_string());
        for (const char* key : {"x", "y", "width", "height"}) CHECK(node[key].is_number_integer());
    }
    const auto same =
        take_board(session.document, std::get<Whiteboard>(read_canvas(canvas)), session.journey, "", session.mint);
    CHECK(same.changed + same.steps + same.stages + same.notes == 0);
    CHECK(same.remarks.empty());
    for (auto& node : json["nodes"])
        if (node["id"] == "step-E1") node["text"] = "**Appeler d'abord**\n\nSur le répondeur.\n\nscore: C1=2";
    json["nodes"].push_back({{"id", "new"},
                             {"type", "text"},
                             {"x", 60},
                             {"y", 900},
                             {"width", 200},
                             {"height", 80},
                             {"color", "1"},
                             {"text", "Personne ne décroche"}});
    json["nodes"].push_back({{"id", "odd"}, {"type", "sound"}, {"x", 0}, {"y", 0}, {"width", 9}, {"height", 9}});
    json["edges"].push_back({{"id", "x"}, {"fromNode", "gone"}, {"toNode", "odd"}});
    const auto taken =
        take_board(session.document, std::get<Whiteboard>(read_canvas(json.dump())), session.journey, "", session.mint);
    CHECK(taken.changed == 1);
    CHECK(taken.notes == 1);
    CHECK(taken.remarks.size() == 2);
    const Step& step = *taken.document.find(by_ref<Step>(taken.document, "E1"));
    CHECK(step.title == "Appeler d'abord");
    CHECK(step.description == "Sur le répondeur.");
    CHECK(severity_of_last(taken.document) == 3);
}

TEST_CASE("what others put in a board stays there when it is written again") {
    const Committee& session = committee();
    const Whiteboard board = board_of(session.document, session.journey, score(session.document));
    auto json = nlohmann::json::parse(canvas_of(board));
    json["metadata"] = {{"made", "elsewhere"}};
    json["nodes"][1]["x"] = 4321;
    json["nodes"].push_back(
        {{"id", "picture"}, {"type", "file"}, {"file", "plan.png"}, {"x", 1}, {"y", 2}, {"width", 3}, {"height", 4}});
    const auto again = nlohmann::json::parse(canvas_of(board, json.dump()));
    CHECK(again == json);
    auto scene = nlohmann::json::parse(excalidraw_of(board));
    scene["elements"].push_back({{"id", "scribble"}, {"type", "freedraw"}, {"points", {{0, 0}, {3, 4}}}});
    scene["elements"][0]["x"] = 77;
    CHECK(nlohmann::json::parse(excalidraw_of(board, scene.dump())) == scene);
}

TEST_CASE("a journey goes out as Excalidraw with bindings on both sides, and comes back the same") {
    Committee session;
    const std::string scene = excalidraw_of(board_of(session.document, session.journey, score(session.document)));
    const auto json = nlohmann::json::parse(scene);
    CHECK(json["type"] == "excalidraw");
    std::map<std::string, nlohmann::json> by_id;
    for (const auto& one : json["elements"]) by_id[one["id"]] = one;
    CHECK(by_id.size() == json["elements"].size());
    for (const auto& [id, one] : by_id) {
        if (one["type"] == "text")
            CHECK(by_id.at(one["containerId"])["boundElements"].dump().find(id) != std::string::npos);
        if (one["type"] != "arrow") continue;
        for (const char* end : {"startBinding", "endBinding"})
            CHECK(by_id.at(one[end]["elementId"])["boundElements"].dump().find(id) != std::string::npos);
    }
    const auto same =
        take_board(session.document, std::get<Whiteboard>(read_excalidraw(scene)), session.journey, "", session.mint);
    CHECK(same.changed + same.steps + same.stages + same.notes == 0);
}

TEST_CASE("a foreign board becomes a journey: groups are stages, the top row steps, colours below pain points") {
    Build empty;
    empty.mint.replica = 5;
    const char* canvas = R"({"nodes":[
 {"id":"p1","type":"group","x":0,"y":0,"width":900,"height":420,"label":"Phase 1 - Se renseigner"},
 {"id":"s2","type":"text","x":340,"y":80,"width":240,"height":120,"text":"Appeler"},
 {"id":"s1","type":"text","x":40,"y":80,"width":240,"height":120,"text":"**Chercher les pieces**\n\nscore: C1=1 C2=0"},
 {"id":"d1","type":"text","x":40,"y":240,"width":240,"height":120,"color":"1","text":"Liste introuvable"}],
 "edges":[{"id":"e1","fromNode":"s1","fromSide":"bottom","toNode":"d1","toSide":"top","toEnd":"none"}]})";
    const auto taken = take_board(empty.document, std::get<Whiteboard>(read_canvas(canvas)), {}, "Essai", empty.mint);
    CHECK(taken.stages == 1);
    REQUIRE(taken.steps == 2);
    REQUIRE(taken.notes == 1);
    const auto steps = steps_of(taken.document, taken.journey);
    CHECK(steps[0]->title == "Chercher les pieces");
    CHECK(steps[1]->title == "Appeler");
    const Note& note = *taken.document.all<Note>().begin();
    CHECK(note.step == steps[0]->id);
    CHECK(note.kind == NoteKind::pain);
}

TEST_CASE("a file that is no board is refused, whatever it holds") {
    for (const char* bytes : {"", "{", "[]", "3", "{\"type\":\"excalidraw\",\"elements\":[]}"})
        CHECK(std::holds_alternative<BoardProblem>(read_canvas(bytes)));
    for (const char* bytes : {"", "{\"nodes\":[]}", "null", "[[[[[["})
        CHECK(std::holds_alternative<BoardProblem>(read_excalidraw(bytes)));
    const auto odd = read_canvas(R"({"nodes":[1,null,{"id":3},{"id":"a","type":"text","x":"1"},[]],"edges":[7,{}]})");
    CHECK(std::get<Whiteboard>(odd).boxes.empty());
    CHECK(std::get<Whiteboard>(odd).remarks.size() >= 6);
}

TEST_CASE("the information base is one page whose only script is its search") {
    const Handed handed;
    const std::string page = html::base_of(handed.matter);
    CHECK(markup_fault(page.substr(0, page.find("<script>"))) != "script");
    CHECK(count_of(page, "<script") == 1);
    CHECK(count_of(page, "<article class=\"card\"") == 7);
    CHECK(page.find("src=\"http") == std::string::npos);
    const OwnFolder folder;
    const auto script = page.substr(page.find("<script>") + 8, page.find("</script>") - page.find("<script>") - 8);
    const std::string file = (folder.path() / "search.js").string();
    FILE* out = std::fopen(file.c_str(), "wb");
    std::fwrite(script.data(), 1, script.size(), out);
    std::fclose(out);
    const std::string digest = output_of("openssl dgst -sha256 -binary " + file + " | base64");
    CHECK(digest == std::string(html::search_digest) + "\n");
}

TEST_CASE("a project kit is one archive with an index that names every file") {
    const Committee& session = committee();
    const OwnFolder folder;
    ExportRequest request = session.request();
    request.folder = folder.path();
    request.formats = {Format::kit};
    request.journey = session.journey;
    double last = 0;
    const auto result = export_session(session.document, request, [&](double share) {
        CHECK(share >= last - 1e-9);
        last = share;
        return true;
    });
    CHECK(result.problems.empty());
    REQUIRE(result.written.size() == 1);
    const std::string archive = content_of(result.written.front());
    const std::string index = unzipped(archive, "index.html");
    CHECK(markup_fault(index) == "");
    for (const char* ending : {".pdf", ".html", ".xlsx", ".csv", ".svg", ".png", ".ics", ".canvas", ".excalidraw"})
        CHECK_MESSAGE(index.find(ending) != std::string::npos, std::string(ending));
    CHECK(zipped({{"a.txt", "a", "kit.index"}}, request.date) == zipped({{"a.txt", "a", "kit.index"}}, request.date));
}

TEST_CASE("an export that is stopped leaves nothing under a final name") {
    const Committee& session = committee();
    const OwnFolder folder;
    ExportRequest request = session.request();
    request.folder = folder.path();
    request.formats = {Format::pdf, Format::kit};
    request.frozen = Id<Dossier>{99};
    int calls = 0;
    const auto result = export_session(session.document, request, [&](double) { return ++calls < 4; });
    CHECK(result.written.empty());
    CHECK_FALSE(result.keep);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems.front().code == "cancelled");
    CHECK(std::filesystem::is_empty(folder.path()));
}
