#include "app/workshop/figures.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "journeys/refs.h"

namespace parcours {
namespace {

using nlohmann::json;

std::string key_of(const Document& document, const CellScore& cell) {
    return std::string(ref_of(document, cell.step)) + ":" + std::string(ref_of(document, cell.commitment));
}

std::optional<double> number_at(const json& table, const std::string& key) {
    const auto found = table.find(key);
    return found != table.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

bool same(std::optional<double> a, std::optional<double> b) {
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < 1e-9);
}

json table_in(const json& all, const char* name) {
    const auto found = all.find(name);
    return found != all.end() && found->is_object() ? *found : json::object();
}

}  // namespace

std::string cell_figures(const Document& document, const Scores& scores) {
    json cells = json::object(), journeys = json::object();
    for (const JourneyScore& journey : scores.journeys) {
        if (journey.score) journeys[std::string(ref_of(document, journey.journey))] = *journey.score;
        for (const CellScore& cell : journey.cells)
            if (cell.cell) cells[key_of(document, cell)] = *cell.cell;
    }
    return json{{"cells", cells}, {"journeys", journeys}}.dump();
}

FiguresMoved moved_since(std::string_view figures, const Document& document, const Scores& scores) {
    FiguresMoved moved;
    const json all = json::parse(figures, nullptr, false);
    if (!all.is_object()) return moved;
    const json cells = table_in(all, "cells"), journeys = table_in(all, "journeys");
    for (const JourneyScore& journey : scores.journeys) {
        const auto before = number_at(journeys, std::string(ref_of(document, journey.journey)));
        if (!same(before, journey.score)) moved.journeys.push_back({journey.journey, before, journey.score});
        for (const CellScore& cell : journey.cells)
            if (const auto was = number_at(cells, key_of(document, cell)); !same(was, cell.cell))
                moved.cells.push_back({cell.step, cell.commitment, was, cell.cell});
    }
    return moved;
}

}  // namespace parcours
