#include "tests/bench/board_work.h"

#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

namespace parcours::bench {
namespace {

constexpr double view_width = 1920, view_height = 1080;

// There and back again between two ends.
double reflected(double value, double low, double high) {
    const double span = high - low;
    if (span <= 0) return (low + high) / 2;
    double rest = std::fmod(value - low, 2 * span);
    if (rest < 0) rest += 2 * span;
    return low + (rest <= span ? rest : 2 * span - rest);
}

NoteKind kind_of(const std::string& colour) {
    static const std::map<std::string, NoteKind> kinds{{"yellow", NoteKind::idea},
                                                       {"orange", NoteKind::verbatim},
                                                       {"pink", NoteKind::pain},
                                                       {"green", NoteKind::strength},
                                                       {"blue", NoteKind::question}};
    const auto found = kinds.find(colour);
    return found == kinds.end() ? NoteKind::idea : found->second;
}

Look look_of(const nlohmann::json& view) {
    return {view.at("cx").get<double>(), view.at("cy").get<double>(), view.at("zoom").get<double>()};
}

BoardWork begun() {
    BoardWork board;
    board.journey = board.mint.next<Journey>();
    return board;
}

Document document_of(const BoardWork& board, std::vector<Edit> edits) {
    Journey journey;
    journey.id = board.journey;
    journey.title = "Tableau";
    edits.insert(edits.begin(), Add<Journey>{journey});
    return std::get<Document>(after(empty_document(), edits));
}

BoardWork from_json(const nlohmann::json& json) {
    BoardWork board = begun();
    std::map<std::string, Id<Note>> ids;
    std::vector<Edit> edits;
    for (const auto& each : json.at("notes")) {
        Note note;
        note.id = ids[each.at("id")] = board.mint.next<Note>();
        note.journey = board.journey;
        note.kind = kind_of(each.at("color"));
        note.text = each.at("text");
        note.spot = {each.at("x").get<int>(), each.at("y").get<int>()};
        if (note.spot == Spot{}) note.spot.x = 1;  // nobody lays a note at 0, 0
        edits.push_back(Add<Note>{std::move(note)});
    }
    for (const auto& each : json.at("connectors")) {
        Connector connector;
        connector.id = board.mint.next<Connector>();
        connector.from = ids.at(each.at("from"));
        connector.to = ids.at(each.at("to"));
        edits.push_back(Add<Connector>{std::move(connector)});
    }
    const auto& views = json.at("views");
    const auto& bounds = json.at("bounds");
    board.bounds = {bounds.at("x").get<int>(), bounds.at("y").get<int>(), bounds.at("w").get<int>(),
                    bounds.at("h").get<int>()};
    board.notes = ids.size();
    board.work = look_of(views.at("work"));
    board.fit = look_of(views.at("fit"));
    for (const auto& each : views.at("edits"))
        board.changes.push_back(
            {ids.at(each.at("id")), {each.at("dx").get<int>(), each.at("dy").get<int>()}, each.at("text")});
    board.document = document_of(board, std::move(edits));
    return board;
}

}  // namespace

std::optional<BoardWork> read_neutral_board(const std::filesystem::path& file) {
    std::ifstream stream(file);
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (json.is_discarded() || !json.contains("notes") || !json.contains("views")) return std::nullopt;
    return from_json(json);
}

BoardWork made_board(std::size_t count) {
    BoardWork board = begun();
    board.notes = count;
    std::mt19937 random(7);
    const auto number = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    const int columns = std::max(1, static_cast<int>(std::sqrt(static_cast<double>(count) * 1.6)));
    const auto spot_of = [&](int place) {
        return Spot{20 + place % columns * 220 + number(-6, 6), 20 + place / columns * 250 + number(-6, 6)};
    };
    std::vector<Edit> edits;
    std::vector<Id<Note>> ids;
    for (std::size_t i = 0; i < count; ++i) {
        Note note;
        note.id = board.mint.next<Note>();
        note.journey = board.journey;
        note.kind = static_cast<NoteKind>(number(0, 4));
        note.text =
            "L’opératrice vérifie le numéro de dossier après trois relances, côté guichet (" + std::to_string(i) + ")";
        note.spot = spot_of(static_cast<int>(i));
        ids.push_back(note.id);
        edits.push_back(Add<Note>{std::move(note)});
    }
    for (std::size_t i = 0; i < count / 20; ++i) {
        Connector connector;
        connector.id = board.mint.next<Connector>();
        connector.from = ids[i * 20];
        connector.to = ids[(i * 20 + static_cast<std::size_t>(number(1, columns + 1))) % count];
        if (connector.from != connector.to) edits.push_back(Add<Connector>{std::move(connector)});
    }
    const int rows = static_cast<int>(count) / columns + 1;
    board.bounds = {0, 0, columns * 220, rows * 250};
    const double x = board.bounds.width / 2.0, y = board.bounds.height / 2.0;
    board.work = {x, y, std::sqrt(view_width * view_height / (100.0 * 220 * 250))};
    board.fit = {x, y, std::min((view_width - 80) / board.bounds.width, (view_height - 80) / board.bounds.height)};
    for (std::size_t i = 0; i < 50; ++i) {
        const std::size_t near = count / 2 + static_cast<std::size_t>(columns) / 2 + i % 6;
        board.changes.push_back(
            {ids[std::min(near, count - 1)], {12, 8}, "Écrit pendant la mesure " + std::to_string(i)});
    }
    board.document = document_of(board, std::move(edits));
    return board;
}

Look panned_work(const BoardWork& board, double seconds) {
    const Look& from = board.work;
    const double half_width = view_width / 2 / from.zoom, half_height = view_height / 2 / from.zoom;
    const Box& bounds = board.bounds;
    return {reflected(bounds.x + bounds.width / 2.0 + 900 * seconds / from.zoom, bounds.x + half_width,
                      bounds.right() - half_width),
            reflected(bounds.y + bounds.height / 2.0 + 200 * seconds / from.zoom, bounds.y + half_height,
                      bounds.bottom() - half_height),
            from.zoom};
}

Look panned_fit(const BoardWork& board, double seconds) {
    constexpr double amplitude = 150;
    const Look& from = board.fit;
    return {from.x + reflected(300 * seconds, -amplitude, amplitude) / from.zoom,
            from.y + reflected(120 * seconds, -amplitude, amplitude) / from.zoom, from.zoom};
}

}  // namespace parcours::bench
