#include "sessions/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "sessions/json.h"
#include "sessions/json_writer.h"

namespace parcours {
namespace {

// Written.

class FiguresWriter {
  public:
    void member(std::string_view key) {
        if (out_.back() != '{') out_ += ',';
        write_json_text(out_, key);
        out_ += ':';
    }
    void element() {
        if (out_.back() != '[') out_ += ',';
    }
    void text(std::string_view key, std::string_view value) { member(key), write_json_text(out_, value); }
    void number(std::string_view key, std::optional<double> value) {
        member(key);
        value ? write_json_number(out_, *value) : void(out_ += "null");
    }
    void begin(char bracket) { out_ += bracket; }
    void end(char bracket) { out_ += bracket; }
    std::string out_;
};

std::string written_id(std::uint64_t id) { return fmt::format("{:x}", id); }

void write_numbers(FiguresWriter& json, std::string_view key, const std::map<std::string, double>& numbers) {
    json.member(key), json.begin('{');
    for (const auto& [ref, number] : numbers) json.number(ref, number);
    json.end('}');
}

/// A cell as points, votes, and 1 for a consensus and 2 for a cap: a session has thousands of them.
void write_cells(FiguresWriter& json, const std::map<std::string, CellFigures>& cells) {
    json.member("cells"), json.begin('{');
    for (const auto& [ref, cell] : cells) {
        json.member(ref), json.begin('[');
        for (const auto value : {cell.points, std::optional<double>(cell.votes),
                                 std::optional<double>((cell.by_consensus ? 1 : 0) + (cell.capped ? 2 : 0))}) {
            json.element();
            value ? write_json_number(json.out_, *value) : void(json.out_ += "null");
        }
        json.end(']');
    }
    json.end('}');
}

void write_journey(FiguresWriter& json, const JourneyFigures& journey) {
    json.element(), json.begin('{');
    json.text("id", written_id(journey.id.value));
    json.text("ref", journey.ref);
    json.text("title", journey.title);
    json.number("score", journey.score);
    json.number("coverage", journey.coverage);
    json.number("open_pains", static_cast<double>(journey.open_pains));
    json.member("commitments"), json.begin('{');
    for (const auto& [ref, score] : journey.commitments) json.number(ref, score);
    json.end('}');
    write_numbers(json, "weights", journey.weights);
    write_cells(json, journey.cells);
    json.end('}');
}

void write_action(FiguresWriter& json, const ActionFigures& action) {
    json.element(), json.begin('{');
    json.text("id", written_id(action.id.value));
    json.text("ref", action.ref);
    json.text("title", action.title);
    json.text("status", name_of(action.status));
    json.text("lead", action.lead);
    if (action.due) json.text("due", iso(*action.due));
    json.number("effort", action.effort);
    json.number("cost", action.cost);
    json.end('}');
}

// Read.

std::string text_in(const JsonValue& object, std::string_view key) {
    const auto value = object.find(key);
    return value && value->is(JsonKind::text) ? std::string(value->text()) : std::string();
}

std::optional<double> as_number(const JsonValue& value) {
    if (!value.is(JsonKind::integer) && !value.is(JsonKind::real)) return std::nullopt;
    return value.number();
}

std::optional<double> number_in(const JsonValue& object, std::string_view key) {
    const auto value = object.find(key);
    return value ? as_number(*value) : std::nullopt;
}

std::uint64_t id_in(const JsonValue& object) {
    const std::string text = text_in(object, "id");
    std::uint64_t id = 0;
    std::from_chars(text.data(), text.data() + text.size(), id, 16);
    return id;
}

std::map<std::string, double> numbers_in(const JsonValue& object, std::string_view key) {
    std::map<std::string, double> numbers;
    if (const auto all = object.find(key); all && all->is(JsonKind::object))
        all->for_each_member([&](std::string_view ref, const JsonValue& one) {
            if (const auto number = as_number(one)) numbers[std::string(ref)] = *number;
        });
    return numbers;
}

CellFigures cell_from(const JsonValue& array) {
    std::vector<std::optional<double>> parts;
    array.for_each([&](const JsonValue& one) { parts.push_back(as_number(one)); });
    parts.resize(3);
    const auto whole = [&](std::size_t place, double most) {
        return static_cast<int>(std::clamp(parts[place].value_or(0), 0.0, most));
    };
    const int marks = whole(2, 3);
    return {parts[0], whole(1, 1e6), (marks & 1) != 0, (marks & 2) != 0};
}

JourneyFigures journey_from(const JsonValue& object) {
    JourneyFigures journey{{id_in(object)},
                           text_in(object, "ref"),
                           text_in(object, "title"),
                           number_in(object, "score"),
                           number_in(object, "coverage").value_or(0),
                           {},
                           0,
                           numbers_in(object, "weights"),
                           {}};
    if (const auto cells = object.find("cells"); cells && cells->is(JsonKind::object))
        cells->for_each_member([&](std::string_view ref, const JsonValue& cell) {
            if (cell.is(JsonKind::array)) journey.cells[std::string(ref)] = cell_from(cell);
        });
    journey.open_pains = static_cast<std::size_t>(std::max(number_in(object, "open_pains").value_or(0), 0.0));
    if (const auto scores = object.find("commitments"); scores && scores->is(JsonKind::object))
        scores->for_each_member([&](std::string_view ref, const JsonValue& score) {
            journey.commitments[std::string(ref)] = as_number(score);
        });
    return journey;
}

ActionFigures action_from(const JsonValue& object) {
    return {{id_in(object)},
            text_in(object, "ref"),
            text_in(object, "title"),
            named<ActionStatus>(text_in(object, "status")).value_or(ActionStatus::proposed),
            text_in(object, "lead"),
            date_from_iso(text_in(object, "due")),
            number_in(object, "effort"),
            number_in(object, "cost"),
            object.find("effort").has_value()};
}

template <class One, class From>
bool read_list(const JsonValue& root, std::string_view key, std::vector<One>& list, From&& from) {
    const auto value = root.find(key);
    if (!value || !value->is(JsonKind::array)) return false;
    value->for_each([&](const JsonValue& element) {
        if (element.is(JsonKind::object)) list.push_back(from(element));
    });
    return true;
}

}  // namespace

std::string figures_json(const Figures& figures) {
    FiguresWriter json;
    json.begin('{');
    json.number("mean", figures.mean);
    json.member("journeys"), json.begin('[');
    for (const JourneyFigures& journey : figures.journeys) write_journey(json, journey);
    json.end(']');
    json.member("actions"), json.begin('[');
    for (const ActionFigures& action : figures.actions) write_action(json, action);
    json.end(']');
    write_numbers(json, "weights", figures.weights);
    json.end('}');
    return json.out_;
}

std::optional<Figures> figures_from_json(std::string_view text) {
    const auto read = read_json(text);
    const auto* json = std::get_if<JsonText>(&read);
    if (!json || !json->root().is(JsonKind::object)) return std::nullopt;
    Figures figures;
    figures.mean = number_in(json->root(), "mean");
    if (!read_list(json->root(), "journeys", figures.journeys, journey_from)) return std::nullopt;
    if (!read_list(json->root(), "actions", figures.actions, action_from)) return std::nullopt;
    figures.weights = numbers_in(json->root(), "weights");
    return figures;
}

std::vector<FrozenFigures> frozen_figures(const Document& document) {
    std::vector<FrozenFigures> all;
    for (const Dossier& dossier : document.all<Dossier>())
        if (auto figures = dossier.day ? figures_from_json(dossier.figures) : std::nullopt)
            all.push_back({*dossier.day, dossier.number, std::move(*figures)});
    std::sort(all.begin(), all.end(), [](const FrozenFigures& a, const FrozenFigures& b) {
        return std::tie(a.day, a.number) < std::tie(b.day, b.number);
    });
    return all;
}

}  // namespace parcours
