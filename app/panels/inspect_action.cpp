// An action: what it does, who leads it, what it resolves and what it promises.
#include "app/numbers.h"
#include "app/panels/inspector_parts.h"
#include "app/panels/plan/plan.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

using namespace part;

void action_resolves(const Form<Action>& form) {
    const Screen& screen = form.screen();
    const Action& action = form.first();
    section(screen, "field.resolves", action.resolves.size());
    for (const Id<Note> id : action.resolves)
        if (const Note* note = screen.document().find(id))
            if (link_row(screen, icon_of(note->kind), mark_of(note->kind), note->ref, note->ref + " · " + note->text,
                         true, [&] {
                             form.change(&Action::resolves, [&](std::vector<Id<Note>>& list) { std::erase(list, id); });
                         }))
                screen.out.post(GoTo{id});
}

/// What a commitment will be at a step once the action is carried out: chosen in place.
void expectation_row(const Form<Action>& form, const Expectation& expected) {
    const Screen& screen = form.screen();
    const std::string id = "##" + std::to_string(expected.step.value) + "/" + std::to_string(expected.commitment.value);
    const auto rewrite = [&](auto&& change) {
        form.change(&Action::expects, [&](std::vector<Expectation>& list) {
            for (Expectation& each : list)
                if (each == expected) change(each);
        });
    };
    const Step* step = screen.document().find(expected.step);
    const std::string cell = std::string(ref_of(screen.document(), expected.step)) + " × " +
                             std::string(ref_of(screen.document(), expected.commitment));
    gap(screen, space::small);
    link_row(screen, Icon::chart, Ink::accent, cell, step ? step->ref + " · " + step->title : cell, true, [&] {
        form.change(&Action::expects, [&](std::vector<Expectation>& list) { std::erase(list, expected); });
    });
    const Commitment* now = screen.document().find(expected.commitment);
    dropdown(screen, (std::string(screen.words("field.commitment")) + " " + cell + id).c_str(),
             now ? now->ref + " · " + now->title : std::string(screen.words("none")), 0, [&] {
                 for (const Commitment* each : in_order<Commitment>(screen.document()))
                     if (menu_row(screen, (each->ref + " · " + each->title).c_str(), {}, each == now))
                         rewrite([&](Expectation& one) { one.commitment = each->id; });
             });
    std::vector<Choice> values;
    for (int value = 0; value <= top_rating; ++value) values.push_back({std::to_string(value), {}, {}});
    if (const auto value = segmented(screen, (cell + id).c_str(), values, static_cast<std::size_t>(expected.value)))
        rewrite([&](Expectation& one) { one.value = static_cast<int>(*value); });
    write(screen, screen.words("rating." + std::to_string(expected.value)), {type::small, false, Ink::text_soft});
}

/// The first commitment of which the action promises nothing yet at this step.
Id<Commitment> unpromised(const Document& document, const Action& action, Id<Step> step) {
    for (const Commitment* each : in_order<Commitment>(document))
        if (std::none_of(action.expects.begin(), action.expects.end(),
                         [&](const Expectation& one) { return one.step == step && one.commitment == each->id; }))
            return each->id;
    return {};
}

/// The steps that an action may promise something at: those of its journey, or of all.
std::vector<const Step*> steps_to_promise(const Document& document, const Action& action) {
    std::vector<const Step*> steps;
    for (const Journey* journey : in_order<Journey>(document))
        if (!action.journey || action.journey == journey->id)
            for (const Step* step : steps_of(document, journey->id))
                if (unpromised(document, action, step->id)) steps.push_back(step);
    return steps;
}

void add_expectation(const Form<Action>& form) {
    const Screen& screen = form.screen();
    const Action& action = form.first();
    const auto steps = steps_to_promise(screen.document(), action);
    if (steps.empty()) return;
    gap(screen, space::small);
    dropdown(screen, screen.word("inspector.expects_step"), screen.words("inspector.expects_add"), 0, [&] {
        for (const Step* step : steps)
            if (menu_row(screen, (step->ref + " · " + step->title + "##expects").c_str()))
                form.change(&Action::expects, [&](std::vector<Expectation>& list) {
                    list.push_back({step->id, unpromised(screen.document(), action, step->id), top_rating});
                });
    });
}

void action_expects(const Form<Action>& form) {
    const Screen& screen = form.screen();
    const auto expects = form.first().expects;
    section(screen, "field.expects", expects.size());
    write(screen, screen.words("inspector.expects_advice"), {type::small, false, Ink::text_soft});
    for (const Expectation& expected : expects) expectation_row(form, expected);
    add_expectation(form);
    row::refusal(screen, form.named(&Action::expects));
}

}  // namespace

void inspect(const Screen& screen, const Action& action) {
    heading(screen, Icon::target, "action", action.ref);
    if (const auto gain = screen.derived.gain_alone(action.id))
        write(screen, screen.words("inspector.gain_alone", {{"points", signed_points(screen.language(), *gain)}}),
              {type::small, true, *gain > 0 ? loud(screen, Ink::kept_mark) : Ink::text_soft});
    const Form form(screen, action);
    form.area(&Action::title, 2);
    form.area(&Action::description, 3);
    form.chips(&Action::status, "action_status");
    form.line(&Action::blocked);
    form.line(&Action::lead);
    form.list(&Action::contributors);
    form.day(&Action::start);
    form.day(&Action::due);
    form.number(&Action::effort, 1);
    form.number(&Action::cost, 500);
    form.choice(&Action::dimension, "dimension");
    form.line(&Action::indicator);
    form.line(&Action::baseline);
    form.line(&Action::target);
    pick(form, &Action::journey, in_order<Journey>(screen.document()));
    action_resolves(form);
    action_expects(form);
    draw_decisions(screen, action.id);
    form.settled_line(&Action::ref);
    remove_button(screen, "action");
}

}  // namespace parcours
