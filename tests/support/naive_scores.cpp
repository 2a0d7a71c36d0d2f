#include "tests/support/naive_scores.h"

#include <algorithm>
#include <cmath>

namespace parcours::testing {
namespace {

using Cell = std::pair<std::string, std::string>;

std::vector<std::vector<std::string>> csv_rows(const std::string& csv) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        std::string& cell = rows.back().back();
        if (quoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
            cell += '"', ++i;
        else if (csv[i] == '"')
            quoted = !quoted;
        else if (quoted)
            cell += csv[i];
        else if (csv[i] == ',')
            rows.back().emplace_back();
        else if (csv[i] == '\n')
            rows.push_back({""});
        else if (csv[i] != '\r')
            cell += csv[i];
    }
    rows.pop_back();
    return rows;
}

/// What the actions expect of each cell, and which notes they resolve.
struct Plan {
    std::map<Cell, double> expected;
    std::set<std::string> resolved;
};

Plan plan_of(const NaiveTables& tables, const std::vector<std::string>& actions) {
    Plan plan;
    for (const NaiveRow& action : tables.at("actions")) {
        if (std::find(actions.begin(), actions.end(), action.at("ref")) == actions.end()) continue;
        for (const std::string& note : naive_list(action.at("resolves"))) plan.resolved.insert(note);
        for (const std::string& expects : naive_list(action.at("expects"))) {
            const auto colon = expects.find(':'), equals = expects.rfind('=');
            const Cell cell{expects.substr(0, colon), expects.substr(colon + 1, equals - colon - 1)};
            const double value = std::stod(expects.substr(equals + 1));
            const auto found = plan.expected.find(cell);
            if (found == plan.expected.end() || found->second < value) plan.expected[cell] = value;
        }
    }
    return plan;
}

double mean_of(const std::vector<double>& numbers) {
    double sum = 0;
    for (const double number : numbers) sum += number;
    return sum / static_cast<double>(numbers.size());
}

/// State and value as votes and consensus say; gap and agreement as votes say.
NaiveCell rated(const NaiveTables& tables, const Cell& cell) {
    NaiveCell result;
    std::vector<double> users, agents, all;
    int not_applicable = 0;
    for (const NaiveRow& rating : tables.at("ratings")) {
        if (rating.at("step") != cell.first || rating.at("commitment") != cell.second) continue;
        if (rating.at("value") == "na") {
            ++not_applicable;
            continue;
        }
        const double value = std::stod(rating.at("value"));
        (rating.at("perspective") == "user" ? users : agents).push_back(value);
        all.push_back(value);
    }
    bool settled = false;
    result.state = "not_assessed";
    for (const NaiveRow& consensus : tables.at("consensus")) {
        if (consensus.at("step") != cell.first || consensus.at("commitment") != cell.second) continue;
        settled = true;
        if (consensus.at("value") == "na")
            result.state = "not_applicable";
        else
            result.state = "assessed", result.value = std::stod(consensus.at("value"));
    }
    if (!settled && 2 * not_applicable > not_applicable + static_cast<int>(all.size()))
        result.state = "not_applicable";
    else if (!settled && !all.empty()) {
        std::vector<double> means;
        if (!users.empty()) means.push_back(mean_of(users));
        if (!agents.empty()) means.push_back(mean_of(agents));
        result.state = "assessed";
        result.value = mean_of(means);
    }
    result.votes = static_cast<int>(all.size());
    if (result.state == "not_applicable") return result;
    if (!users.empty() && !agents.empty()) result.gap = 25 * (mean_of(users) - mean_of(agents));
    if (!all.empty()) {
        double squares = 0;
        for (const double value : all) squares += (value - mean_of(all)) * (value - mean_of(all));
        result.agreement = std::sqrt(squares / static_cast<double>(all.size()));
    }
    return result;
}

NaiveCell cell_of(const NaiveTables& tables, const Plan& plan, const Cell& cell) {
    NaiveCell result = rated(tables, cell);
    if (result.state == "not_applicable") return result;
    if (const auto found = plan.expected.find(cell); found != plan.expected.end()) {
        result.value = std::max(result.value.value_or(0), found->second);
        result.state = "assessed";
    }
    if (result.state != "assessed") return result;
    result.raw = 25 * *result.value;
    result.cell = result.raw;
    for (const NaiveRow& note : tables.at("notes")) {
        if (note.at("kind") != "pain" || note.at("open") != "yes" || note.at("step") != cell.first) continue;
        if (plan.resolved.count(note.at("ref")) != 0) continue;
        const auto tied = naive_list(note.at("commitments"));
        if (std::find(tied.begin(), tied.end(), cell.second) == tied.end()) continue;
        const double cap = note.at("severity") == "3" ? 50 : note.at("severity") == "2" ? 75 : 100;
        if (cap >= *result.raw) continue;
        result.capped_by.insert(note.at("ref"));
        result.cell = std::min(*result.cell, cap);
    }
    return result;
}

NaiveJourney journey_of(const NaiveTables& tables, const Plan& plan, const std::string& journey) {
    NaiveJourney result;
    double weights = 0, weighted = 0;
    int assessed = 0, applicable = 0;
    for (const NaiveRow& commitment : tables.at("commitments")) {
        double top = 0, bottom = 0, gap_top = 0, gap_bottom = 0;
        for (const NaiveRow& step : tables.at("steps")) {
            if (step.at("journey") != journey) continue;
            const Cell key{step.at("ref"), commitment.at("ref")};
            const NaiveCell cell = cell_of(tables, plan, key);
            const double weight = std::stod(step.at("weight"));
            applicable += cell.state != "not_applicable";
            assessed += cell.state == "assessed";
            if (cell.cell) top += weight * *cell.cell, bottom += weight;
            if (cell.gap) gap_top += weight * *cell.gap, gap_bottom += weight;
            result.cells[key] = cell;
        }
        auto& score = result.commitments[commitment.at("ref")];
        auto& gap = result.gaps[commitment.at("ref")];
        if (gap_bottom > 0) gap = gap_top / gap_bottom;
        if (bottom == 0) continue;
        score = top / bottom;
        const double weight = std::stod(commitment.at("weight"));
        weighted += weight * *score;
        weights += weight;
    }
    if (weights > 0) result.score = weighted / weights;
    if (applicable > 0) result.coverage = static_cast<double>(assessed) / applicable;
    return result;
}

}  // namespace

NaiveTable naive_table(const std::string& csv) {
    const auto rows = csv_rows(csv);
    NaiveTable table;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        NaiveRow row;
        for (std::size_t column = 0; column < rows[0].size(); ++column) {
            std::string cell = rows[i].at(column);
            while (!cell.empty() && cell[0] == '\'') cell.erase(0, 1);  // refs may be neutralised; texts do not matter
            row[rows[0][column]] = cell;
        }
        table.push_back(row);
    }
    return table;
}

std::vector<std::string> naive_list(const std::string& cell) {
    std::vector<std::string> list;
    std::string element;
    for (const char c : cell + "|") {
        if (c != '|') {
            element += c;
        } else if (!element.empty()) {
            list.push_back(element);
            element.clear();
        }
    }
    return list;
}

NaiveScores naive_scores(const NaiveTables& tables, const std::vector<std::string>& actions) {
    const Plan plan = plan_of(tables, actions);
    NaiveScores scores;
    std::vector<double> existing;
    for (const NaiveRow& journey : tables.at("journeys")) {
        NaiveJourney& score = scores.journeys[journey.at("ref")] = journey_of(tables, plan, journey.at("ref"));
        if (score.score) existing.push_back(*score.score);
    }
    if (!existing.empty()) scores.mean = mean_of(existing);
    return scores;
}

}  // namespace parcours::testing
