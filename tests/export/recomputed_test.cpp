// Every figure of a dossier that is computed, counted again from the exported tables by a program that shares nothing
// with the application: sessions of the size of Paris (30 journeys, a dozen departments) and of Créteil (49 proposals
// in three scenarios), and the demonstration.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "app/export/export.h"
#include "tests/support/demonstration.h"
#include "tests/support/naive_scores.h"
#include "tests/support/random_plan.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The page's words alone: tags go, what they stood between is kept apart by a space.
std::string plain(std::string_view html) {
    std::string text;
    bool inside = false;
    for (const char each : html) {
        if (each == '<') inside = true, text += ' ';
        if (!inside) text += each;
        if (each == '>') inside = false;
    }
    std::string tidy;
    for (const char each : text)
        if (each != '\n' && (each != ' ' || (!tidy.empty() && tidy.back() != ' '))) tidy += each;
    return tidy;
}

std::vector<std::string> between(const std::string& text, const std::string& from, const std::string& to) {
    std::vector<std::string> parts;
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
        const auto end = text.find(to, at);
        if (end == std::string::npos) break;
        parts.push_back(text.substr(at, end - at));
    }
    return parts;
}

/// The rows of the first table whose caption holds these words.
Rows table_of(const std::string& page, const std::string& caption) {
    for (const std::string& table : between(page, "<table", "</table>")) {
        if (table.substr(0, table.find("</caption>")).find(caption) == std::string::npos) continue;
        Rows rows;
        for (const std::string& row : between(table, "<tr", "</tr>")) {
            std::vector<std::string> cells;
            for (auto at = row.find("<t", 1); at != std::string::npos; at = row.find("<t", at + 1)) {
                const auto end = std::min(row.find("</td>", at), row.find("</th>", at));
                cells.push_back(plain(row.substr(at, end - at)));
            }
            rows.push_back(std::move(cells));
        }
        return rows;
    }
    FAIL_CHECK("no table " << caption);
    return {};
}

/// As printed in English: half away from zero, one decimal.
std::string printed(std::optional<double> points) {
    if (!points) return "–";
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", std::floor(std::abs(*points) * 10 + 0.5) / 10);
    return (*points < 0 && std::string_view(text) != "0.0" ? "−" : "") + std::string(text);
}
std::string printed_gain(std::optional<double> points) {
    const std::string text = printed(points);
    return points && *points > 0 && text != "0.0" ? "+" + text : text;
}

bool says(const std::string& cell, const std::string& figure) {
    const auto at = cell.find(figure);
    if (at == std::string::npos) return false;
    const auto digit = [&](std::size_t place) {
        return place < cell.size() &&
               (std::isdigit(static_cast<unsigned char>(cell[place])) != 0 || cell[place] == '.');
    };
    return !(at > 0 && digit(at - 1)) && !digit(at + figure.size());
}

struct HandedOver {
    OwnFolder folder;
    std::string page;
    NaiveTables tables;

    explicit HandedOver(const Document& document, Id<Scenario> scenario = {}) {
        ExportRequest request;
        request.folder = folder.path();
        request.formats = {Format::html, Format::csv};
        request.language = Language::en;
        request.date = *date_from_iso("2026-11-22");
        request.csv = CsvDialect::rfc;
        request.scenario = scenario;
        request.file_name = "dossier";
        const auto result = export_session(document, request);
        CHECK(result.problems.empty());
        page = content_of(folder.path() / "dossier.html");
        for (const auto& file : result.written)
            if (file.extension() == ".csv") tables[file.stem().string()] = naive_table(content_of(file));
    }
    std::vector<std::string> actions() const {
        std::vector<std::string> refs;
        for (const NaiveRow& action : tables.at("actions"))
            if (action.at("status") != "dropped") refs.push_back(action.at("ref"));
        return refs;
    }
    std::vector<std::string> actions_of(const std::string& scenario) const {
        for (const NaiveRow& one : tables.at("scenarios"))
            if (one.at("ref") == scenario) return naive_list(one.at("actions"));
        return {};
    }
};

std::vector<std::string> without(std::vector<std::string> all, const std::string& one) {
    std::erase(all, one);
    return all;
}

/// The heat map: score, coverage and each commitment of every journey.
void check_heat_map(const HandedOver& handed, const NaiveScores& today) {
    std::size_t found = 0;
    for (const auto& row : table_of(handed.page, "Score of each journey by commitment")) {
        const std::string ref = row[0].substr(0, row[0].find(" ·"));
        const auto journey = today.journeys.find(ref.substr(ref.find_first_not_of(' ')));
        if (journey == today.journeys.end()) continue;
        ++found;
        CHECK_MESSAGE(says(row[1], printed(journey->second.score)), ref << ": " << row[1]);
        const auto percent = static_cast<int>(std::floor(journey->second.coverage * 100 + 0.5));
        CHECK_MESSAGE(says(row[2], std::to_string(percent)), ref << ": " << row[2]);
        std::size_t column = 4;
        for (const NaiveRow& commitment : handed.tables.at("commitments"))
            CHECK_MESSAGE(says(row.at(column++), printed(journey->second.commitments.at(commitment.at("ref")))), ref);
    }
    CHECK(found == today.journeys.size());
}

/// Means by department, from the scores of its journeys.
void check_departments(const HandedOver& handed, const NaiveScores& today) {
    std::map<std::string, std::vector<double>> scores;
    for (const NaiveRow& journey : handed.tables.at("journeys")) {
        auto& all = scores[journey.at("department")];
        if (const auto score = today.journeys.at(journey.at("ref")).score) all.push_back(*score);
    }
    const Rows rows = table_of(handed.page, "By department");
    for (const auto& [department, all] : scores) {
        double sum = 0;
        for (const double score : all) sum += score;
        const auto mean = all.empty() ? std::nullopt : std::optional(sum / static_cast<double>(all.size()));
        const auto row = std::find_if(rows.begin(), rows.end(), [&, name = department](const auto& one) {
            return one[0].find(name + " ") != std::string::npos;
        });
        REQUIRE(row != rows.end());
        CHECK_MESSAGE(says(row->at(2), printed(mean)), department << ": " << row->at(2));
    }
}

/// The gain of each action alone, in the table of the plan.
void check_gains_alone(const HandedOver& handed, const NaiveScores& today) {
    std::size_t found = 0;
    for (const auto& row : table_of(handed.page, "The actions")) {
        std::string ref = plain(row[0]);
        std::erase(ref, ' ');
        const auto all = handed.actions();
        if (std::find(all.begin(), all.end(), ref) == all.end() || !today.mean) continue;
        ++found;
        const auto alone = naive_scores(handed.tables, {ref}).mean;
        CHECK_MESSAGE(says(row.back(), printed_gain(*alone - *today.mean)), ref << ": " << row.back());
    }
    CHECK(found == handed.actions().size());
}

/// The projected mean of each scenario, and what each of its actions adds to it.
void check_scenarios(const HandedOver& handed) {
    const Rows compared = table_of(handed.page, "What each scenario");
    std::size_t column = 2;
    for (const NaiveRow& scenario : handed.tables.at("scenarios")) {
        const std::string ref = scenario.at("ref");
        const auto mean = naive_scores(handed.tables, handed.actions_of(ref)).mean;
        const bool there = std::any_of(compared.begin(), compared.end(), [&](const auto& row) {
            return row.size() > column && says(row[column], printed(mean));
        });
        CHECK_MESSAGE(there, ref << " " << printed(mean));
        ++column;
        for (const auto& row : table_of(handed.page, "Actions of the scenario " + ref + " ")) {
            const std::string first = row[0].substr(row[0].find_first_not_of(' '));
            const std::string action = first.substr(0, first.find(" ·"));
            const auto all = handed.actions_of(ref);
            if (std::find(all.begin(), all.end(), action) == all.end()) continue;
            const auto less = naive_scores(handed.tables, without(all, action)).mean;
            CHECK_MESSAGE(says(row.back(), printed_gain(*mean - less.value_or(0))), ref << " " << action);
        }
    }
}

}  // namespace

TEST_CASE("the figures of a dossier of Paris' size are those of its tables: 30 journeys, a dozen departments") {
    const HandedOver handed(random_plan(11, {30, 6, 4, 12, 2}));
    const NaiveScores today = naive_scores(handed.tables, {});
    REQUIRE(today.journeys.size() == 30);
    check_heat_map(handed, today);
    check_departments(handed, today);
    check_gains_alone(handed, today);
}

TEST_CASE("the figures of a dossier of Créteil's size are those of its tables: 49 proposals in three scenarios") {
    const HandedOver handed(random_plan(12, {8, 4, 4, 49, 3}));
    const NaiveScores today = naive_scores(handed.tables, {});
    REQUIRE(handed.tables.at("actions").size() == 49);
    check_heat_map(handed, today);
    check_gains_alone(handed, today);
    check_scenarios(handed);
}

TEST_CASE("the figures of the demonstration's dossier are those of its tables") {
    const HandedOver handed(demonstration(Language::en));
    const NaiveScores today = naive_scores(handed.tables, {});
    check_heat_map(handed, today);
    check_departments(handed, today);
    check_gains_alone(handed, today);
    check_scenarios(handed);
}
