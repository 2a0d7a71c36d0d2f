#include "sessions/figures.h"

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

void write_journey(FiguresWriter& json, const JourneyFigures& journey) {
    json.element(), json.begin('{');
    json.text("ref", journey.ref);
    json.text("title", journey.title);
    json.number("score", journey.score);
    json.number("coverage", journey.coverage);
    json.number("open_pains", static_cast<double>(journey.open_pains));
    json.member("commitments"), json.begin('{');
    for (const auto& [ref, score] : journey.commitments) json.number(ref, score);
    json.end('}'), json.end('}');
}

void write_action(FiguresWriter& json, const ActionFigures& action) {
    json.element(), json.begin('{');
    json.text("ref", action.ref);
    json.text("title", action.title);
    json.text("status", name_of(action.status));
    json.text("lead", action.lead);
    if (action.due) json.text("due", iso(*action.due));
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

JourneyFigures journey_from(const JsonValue& object) {
    JourneyFigures journey{text_in(object, "ref"),
                           text_in(object, "title"),
                           number_in(object, "score"),
                           number_in(object, "coverage").value_or(0),
                           {},
                           0};
    journey.open_pains = static_cast<std::size_t>(std::max(number_in(object, "open_pains").value_or(0), 0.0));
    if (const auto scores = object.find("commitments"); scores && scores->is(JsonKind::object))
        scores->for_each_member([&](std::string_view ref, const JsonValue& score) {
            journey.commitments[std::string(ref)] = as_number(score);
        });
    return journey;
}

ActionFigures action_from(const JsonValue& object) {
    return {text_in(object, "ref"), text_in(object, "title"),
            named<ActionStatus>(text_in(object, "status")).value_or(ActionStatus::proposed), text_in(object, "lead"),
            date_from_iso(text_in(object, "due"))};
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
    json.end(']'), json.end('}');
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
