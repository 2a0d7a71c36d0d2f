#include "sessions/frozen_figures.h"

#include <nlohmann/json.hpp>

namespace parcours {
namespace {

using nlohmann::json;

json number_or_null(std::optional<double> number) { return number ? json(*number) : json(); }

std::optional<double> number_at(const json& object, const std::string& key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::string text_at(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

const json& list_at(const json& object, const char* key) {
    static const json none = json::array();
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? *found : none;
}

json as_json(const JourneyFigures& one) {
    json commitments = json::object();
    for (const auto& [ref, score] : one.commitments) commitments[ref] = number_or_null(score);
    return {{"ref", one.ref},           {"title", one.title},         {"score", number_or_null(one.score)},
            {"coverage", one.coverage}, {"commitments", commitments}, {"open_pains", one.open_pains}};
}

json as_json(const ActionFigures& one) {
    return {{"ref", one.ref},
            {"title", one.title},
            {"status", std::string(Names<ActionStatus>::values[static_cast<std::size_t>(one.status)])},
            {"lead", one.lead},
            {"due", one.due ? json(iso(*one.due)) : json()}};
}

JourneyFigures journey_in(const json& object) {
    JourneyFigures one{text_at(object, "ref"), text_at(object, "title"), number_at(object, "score")};
    one.coverage = number_at(object, "coverage").value_or(0);
    one.open_pains = static_cast<std::size_t>(std::max(0.0, number_at(object, "open_pains").value_or(0)));
    const auto commitments = object.find("commitments");
    if (commitments != object.end() && commitments->is_object())
        for (const auto& [ref, score] : commitments->items())
            one.commitments[ref] = score.is_number() ? std::optional(score.get<double>()) : std::nullopt;
    return one;
}

ActionFigures action_in(const json& object) {
    ActionFigures one{text_at(object, "ref"), text_at(object, "title")};
    one.status = named<ActionStatus>(text_at(object, "status")).value_or(ActionStatus::proposed);
    one.lead = text_at(object, "lead");
    one.due = date_from_iso(text_at(object, "due"));
    return one;
}

}  // namespace

std::string text_of_figures(const Figures& figures) {
    json journeys = json::array(), actions = json::array();
    for (const JourneyFigures& one : figures.journeys) journeys.push_back(as_json(one));
    for (const ActionFigures& one : figures.actions) actions.push_back(as_json(one));
    return json{{"mean", number_or_null(figures.mean)}, {"journeys", journeys}, {"actions", actions}}.dump();
}

std::optional<Figures> figures_in(std::string_view text) {
    const json all = json::parse(text, nullptr, false);
    if (!all.is_object()) return std::nullopt;
    Figures figures;
    figures.mean = number_at(all, "mean");
    for (const json& one : list_at(all, "journeys"))
        if (one.is_object()) figures.journeys.push_back(journey_in(one));
    for (const json& one : list_at(all, "actions"))
        if (one.is_object()) figures.actions.push_back(action_in(one));
    return figures;
}

}  // namespace parcours
