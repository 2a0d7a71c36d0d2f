#include "app/action_list.h"

#include "tests/support/worked_example.h"

using namespace parcours;
using testing::WorkedExample;

namespace {

struct PlannedTown : WorkedExample {
    Derived derived;
    Id<Action> first, second, third;

    PlannedTown() {
        first = planned("Ouvrir un second guichet", "Mairie", 8000);
        second = planned("Écrire les courriers simplement", "", {});
        third = planned("Afficher l’attente", "Accueil", 500);
        derived.follow(document);
    }
    Id<Action> planned(std::string title, std::string lead, std::optional<double> cost) {
        Action action;
        action.title = std::move(title);
        action.lead = std::move(lead);
        action.cost = cost;
        action.journey = j;
        return add(action);
    }
    std::vector<Id<Action>> listed(const ActionTable& table) {
        std::vector<Id<Action>> ids;
        for (const Action* action : listed_actions(document, table, j, derived)) ids.push_back(action->id);
        return ids;
    }
};

ActionTable by(ActionColumn column) { return sorted_by({}, column); }

}  // namespace

TEST_CASE("actions are sorted by a column up, down, and back in their own order") {
    PlannedTown plan;
    ActionTable table;
    CHECK(plan.listed(table) == std::vector{plan.first, plan.second, plan.third});
    table = sorted_by(table, ActionColumn::title);
    CHECK(plan.listed(table) == std::vector{plan.third, plan.second, plan.first});
    table = sorted_by(table, ActionColumn::title);
    CHECK(plan.listed(table) == std::vector{plan.first, plan.second, plan.third});
    table = sorted_by(table, ActionColumn::title);
    CHECK(table == ActionTable{});
}

TEST_CASE("an action without the value comes last, both ways") {
    PlannedTown plan;
    ActionTable table = by(ActionColumn::cost);
    CHECK(plan.listed(table) == std::vector{plan.third, plan.first, plan.second});
    table.descending = true;
    CHECK(plan.listed(table) == std::vector{plan.first, plan.third, plan.second});
}

TEST_CASE("actions are found by words without accents, by lead and by the ref of a note they resolve") {
    PlannedTown plan;
    ActionTable table;
    table.search = "ecrire";
    CHECK(plan.listed(table) == std::vector{plan.second});
    table.search = "accueil";
    CHECK(plan.listed(table) == std::vector{plan.third});
    Action action = plan.at(plan.first);
    plan.edit(write_of(action, &Action::resolves, {plan.pain_note}));
    plan.derived.follow(plan.document);
    table.search = plan.at(plan.pain_note).ref;
    CHECK(plan.listed(table) == std::vector{plan.first});
    CHECK(commitments_of(plan.document, plan.at(plan.first)) == std::vector{plan.c1});
}
