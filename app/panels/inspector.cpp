// Everything about what is selected, to be read and changed.
#include "app/commands.h"
#include "app/numbers.h"
#include "app/panels/cell_panel.h"
#include "app/panels/form.h"
#include "app/panels/plan/plan.h"
#include "app/panels/record_form.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"

namespace parcours {
namespace {

/// "étape" → "Étape".
std::string capitalised(std::string_view word) {
    std::string text(word);
    if (text.starts_with("é")) return "É" + text.substr(2);
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

void heading(const Screen& screen, Icon icon, std::string_view kind, std::string_view ref) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = screen.px(36);
    draw_ground(screen, at, {at.x + side, at.y + side}, Ink::accent_soft);
    draw_icon(screen, icon, {at.x + side / 2, at.y + side / 2}, 20, Ink::accent);
    std::string word = capitalised(screen.words("kind." + std::string(kind)));
    if (!ref.empty()) word += " " + std::string(ref);
    draw_line(screen, {at.x + side + screen.px(space::medium), at.y + screen.px(5)}, word, {type::title, true},
              room() - side - screen.px(space::medium));
    ImGui::Dummy({1, side});
}

std::vector<Choice> commitment_choices(const Screen& screen) {
    std::vector<Choice> choices;
    std::size_t place = 0;
    for (const Commitment* each : in_order<Commitment>(screen.document()))
        choices.push_back({each->title, shape_of_commitment(place++), {}});
    return choices;
}

/// Toggle chips of all commitments for one list field.
template <class R>
void commitment_chips(const Form<R>& form, std::vector<Id<Commitment>> R::*member) {
    const Screen& screen = form.screen();
    const auto all = in_order<Commitment>(screen.document());
    if (all.empty()) return;
    const auto holds = [&](std::size_t place) {
        const auto& list = form.first().*member;
        return std::find(list.begin(), list.end(), all[place]->id) != list.end();
    };
    row::chips(screen, form.named(member), commitment_choices(screen), holds, [&](std::size_t place) {
        const bool on = !holds(place);
        form.change(member, [&](std::vector<Id<Commitment>>& list) {
            std::erase(list, all[place]->id);
            if (on) list.push_back(all[place]->id);
        });
    });
}

constexpr std::array known_channels{"counter", "phone", "mail", "web", "street"};

std::vector<Choice> channel_choices(const Screen& screen, const std::vector<std::string>& own) {
    std::vector<Choice> choices;
    for (const char* channel : known_channels)
        choices.push_back({std::string(screen.words("channel." + std::string(channel))), icon_of_channel(channel), {}});
    for (const std::string& channel : own)
        if (std::ranges::find(known_channels, channel) == known_channels.end())
            choices.push_back({channel, icon_of_channel(channel), {}});
    return choices;
}

std::string channel_at(std::size_t place, const std::vector<Choice>& choices) {
    return place < known_channels.size() ? known_channels[place] : choices[place].label;
}

template <class R>
void one_channel(const Form<R>& form) {
    const auto choices = channel_choices(form.screen(), {form.first().channel});
    const std::size_t count = form.first().channel.empty() ? known_channels.size() : choices.size();
    row::chips(
        form.screen(), form.named(&R::channel), std::span(choices).first(count),
        [&](std::size_t place) { return form.first().channel == channel_at(place, choices); },
        [&](std::size_t place) {
            const std::string channel = channel_at(place, choices);
            form.write(&R::channel, form.first().channel == channel ? std::string() : channel);
        });
}

void several_channels(const Form<Step>& form) {
    const auto& own = form.first().channels;
    const auto choices = channel_choices(form.screen(), own);
    const auto is_on = [&](std::size_t place) {
        return std::ranges::find(own, channel_at(place, choices)) != own.end();
    };
    row::chips(form.screen(), form.named(&Step::channels), choices, is_on, [&](std::size_t place) {
        auto next = own;
        if (std::erase(next, channel_at(place, choices)) == 0) next.push_back(channel_at(place, choices));
        form.write(&Step::channels, next);
    });
}

std::optional<Icon> note_icon(NoteKind kind) { return icon_of(kind); }

template <class R>
void note_fields(const Form<R>& form) {
    form.chips(&R::kind, "note_kind", &note_icon);
    if (form.common(&R::kind) == NoteKind::pain)
        row::severity(form.screen(), form.named(&R::severity), form.common(&R::severity).value_or(std::nullopt),
                      [&](std::optional<int> value) { form.write(&R::severity, value); });
    form.choice(&R::perspective, "perspective");
    one_channel(form);
    commitment_chips(form, &R::commitments);
}

/// A choice among records by name, none allowed.
template <class R, class Target>
void pick(const Form<R>& form, Id<Target> R::*member, const std::vector<const Target*>& among,
          bool may_be_none = true) {
    const Screen& screen = form.screen();
    const auto named = form.named(member);
    row::head(screen, named);
    const Target* now = screen.document().find(form.common(member).value_or(Id<Target>{}));
    const auto name_of_target = [](const Target& each) {
        return each.ref + (each.title.empty() ? "" : " · " + each.title);
    };
    dropdown(screen, (named.label + "##" + named.id).c_str(),
             now ? name_of_target(*now) : std::string(screen.words("none")), 0, [&] {
                 if (may_be_none && menu_row(screen, screen.word("none"), {}, !now)) form.write(member, Id<Target>{});
                 for (const Target* each : among)
                     if (menu_row(screen, (name_of_target(*each) + "##" + each->ref).c_str(), {}, now == each))
                         form.write(member, each->id);
             });
    row::refusal(screen, named);
}

std::vector<const Cluster*> clusters_of(const Document& document, Id<Journey> journey) {
    std::vector<const Cluster*> clusters;
    for (const Cluster& each : document.all<Cluster>())
        if (each.journey == journey) clusters.push_back(&each);
    return clusters;
}

/// A row that leads to another record.
bool link_row(const Screen& screen, Icon icon, Ink ink, std::string_view ref, std::string_view text, bool removable,
              const std::function<void()>& remove) {
    const float end = removable ? screen.px(40) : 0;
    const std::string label = std::string(text) + "##link" + std::string(ref);
    const float inner = room() - end - screen.px(44 + space::small);
    const Lettering lettering{type::small};
    const float line = measured(screen, "X", lettering).y;
    const float height =
        std::max(screen.px(40), std::min(measured(screen, text, lettering, inner).y, line * 2) + screen.px(14));
    const Touch at = touch(screen, label.c_str(), {room() - end, height});
    draw_ground(screen, at.min, at.max, at.hovered || at.focused ? Ink::lane : Ink::canvas);
    draw_icon(screen, icon, {at.min.x + screen.px(20), at.middle().y}, 18, ink);
    const float text_height = std::min(measured(screen, text, lettering, inner).y, line * 2);
    ImGui::GetWindowDrawList()->PushClipRect(at.min, {at.max.x, at.middle().y + line}, true);
    draw_text(screen, {at.min.x + screen.px(40), at.middle().y - text_height / 2}, text, lettering, inner);
    ImGui::GetWindowDrawList()->PopClipRect();
    hint(screen, text);
    if (removable) {
        ImGui::SameLine(0, screen.px(space::tight));
        const std::string take = screen.words("action.take_out", {{"ref", ref}}) + "##" + std::string(ref);
        if (icon_button(screen, take.c_str(), Icon::close, {false, true, 36, {}, Ink::text_soft})) remove();
    }
    return at.pressed;
}

void section(const Screen& screen, std::string_view key, std::size_t count) {
    gap(screen, space::medium);
    divide(screen);
    gap(screen, space::small);
    write_line(screen, std::string(screen.words(key)) + (count > 0 ? " · " + std::to_string(count) : ""),
               {type::body, true});
}

void note_row(const Screen& screen, const Note& note) {
    if (link_row(screen, icon_of(note.kind), mark_of(note.kind), note.ref,
                 note.ref + " · " + (note.text.empty() ? std::string(screen.words("note.empty")) : note.text), false,
                 {}))
        screen.out.post(GoTo{note.id});
}

void remove_button(const Screen& screen, std::string_view kind) {
    gap(screen, space::wide);
    if (button(screen, screen.word("edit.remove_" + std::string(kind)), {Tone::danger, Icon::trash, room()}))
        screen.out.post(RemoveSelected{});
}

void inspect(const Screen& screen, const Journey& journey) {
    heading(screen, Icon::board, "journey", journey.ref);
    const Form form(screen, journey);
    if (const JourneyScore* score = screen.derived.scores().of(journey.id); score && !score->steps.empty()) {
        gap(screen, space::small);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = draw_score(screen, at, score->score, score->provisional(), 44);
        ImGui::Dummy({width, screen.px(44)});
        ImGui::SameLine(0, screen.px(space::medium));
        if (score->score && button(screen, screen.word("command.why"), {Tone::quiet, Icon::info}))
            run_command(screen, "why");
    }
    form.line(&Journey::title);
    form.area(&Journey::summary, 3);
    form.line(&Journey::audience);
    form.line(&Journey::department);
    form.line(&Journey::referent);
    form.chips(&Journey::status, "journey_status");
    form.settled_line(&Journey::ref);
    remove_button(screen, "journey");
}

void inspect(const Screen& screen, const Stage& stage) {
    heading(screen, Icon::flag, "stage", stage.ref);
    const Form form(screen, stage);
    form.line(&Stage::title);
    form.settled_line(&Stage::ref);
    remove_button(screen, "stage");
}

std::vector<const Evidence*> evidence_of(const Document& document, Id<Step> step) {
    std::vector<const Evidence*> found;
    for (const Evidence& each : document.all<Evidence>())
        if (each.step == step) found.push_back(&each);
    return found;
}

void step_evidence(const Screen& screen, const Step& step) {
    const auto evidence = evidence_of(screen.document(), step.id);
    section(screen, "inspector.evidence", evidence.size());
    for (const Evidence* each : evidence) {
        const std::string where = each->date + (each->date.empty() || each->place.empty() ? "" : ", ") + each->place;
        if (link_row(screen, Icon::document, Ink::text_soft, each->ref,
                     each->text + (where.empty() ? "" : " (" + where + ")"), false, {}))
            screen.out.post(Select{{each->id}});
    }
    if (button(screen, screen.word("inspector.add_evidence"), {Tone::quiet, Icon::add})) {
        Evidence evidence_record;
        evidence_record.id = screen.out.mint.next<Evidence>();
        evidence_record.step = step.id;
        evidence_record.text = screen.words("inspector.new_evidence");
        screen.out.make(Add<Evidence>{evidence_record});
        screen.out.post(Select{{evidence_record.id}});
    }
}

void step_notes(const Screen& screen, const Step& step) {
    std::vector<const Note*> notes;
    for (const Note& each : screen.document().all<Note>())
        if (each.step == step.id) notes.push_back(&each);
    section(screen, "inspector.notes", notes.size());
    for (const Note* note : notes) note_row(screen, *note);
    std::vector<const Prompt*> prompts;
    for (const Prompt& each : screen.document().all<Prompt>())
        if (each.step == step.id) prompts.push_back(&each);
    if (prompts.empty()) return;
    section(screen, "inspector.prompts", prompts.size());
    for (const Prompt* each : prompts)
        if (link_row(screen, icon_of(each->kind), Ink::text_soft, each->ref, each->text, false, {}))
            screen.out.post(Select{{each->id}});
}

void emotion(const Form<Step>& form) {
    std::vector<Choice> choices;
    for (int level = -2; level <= 2; ++level)
        choices.push_back({level < 0   ? "−" + std::to_string(-level)
                           : level > 0 ? "+" + std::to_string(level)
                                       : "0",
                           {},
                           {}});
    const auto now = form.first().emotion;
    row::choice(form.screen(), form.named(&Step::emotion), choices,
                now ? std::optional(static_cast<std::size_t>(*now + 2)) : std::nullopt, true,
                [&](std::optional<std::size_t> place) {
                    form.write(&Step::emotion, place ? std::optional(static_cast<int>(*place) - 2) : std::nullopt);
                });
    if (now)
        write(form.screen(), form.screen().words("emotion." + std::to_string(*now)),
              {type::small, false, Ink::text_soft});
}

void inspect(const Screen& screen, const Step& step) {
    heading(screen, Icon::note, "step", step.ref);
    const Form form(screen, step);
    form.line(&Step::title);
    form.area(&Step::description, 3);
    const std::array weights{Choice{std::string(screen.words("weight.1")), {}, {}},
                             Choice{std::string(screen.words("weight.2")), Icon::important, {}},
                             Choice{std::string(screen.words("weight.3")), Icon::truth, {}}};
    row::chips(
        screen, form.named(&Step::weight), weights,
        [&](std::size_t place) { return step.weight == static_cast<int>(place) + 1; },
        [&](std::size_t place) { form.write(&Step::weight, static_cast<int>(place) + 1); });
    several_channels(form);
    form.choice(&Step::office, "office");
    form.line(&Step::actor);
    form.number(&Step::delay_announced, 1);
    form.number(&Step::delay_actual, 1);
    emotion(form);
    form.list(&Step::documents);
    step_evidence(screen, step);
    step_notes(screen, step);
    gap(screen, space::medium);
    form.settled_line(&Step::ref);
    remove_button(screen, "step");
}

void note_actions(const Screen& screen, const std::vector<const Note*>& notes) {
    gap(screen, space::medium);
    if (button(screen, screen.word("command.plan_action"), {Tone::primary, Icon::target, room()}))
        run_command(screen, "plan_action");
    if (notes.size() > 1) return;
    for (const Action* action : screen.derived.actions_for(notes.front()->id))
        if (link_row(screen, Icon::target, Ink::accent, action->ref, action->ref + " · " + action->title, false, {}))
            screen.out.post(GoTo{action->id});
}

void inspect_notes(const Screen& screen, std::vector<const Note*> notes) {
    const bool one = notes.size() == 1;
    if (one)
        heading(screen, icon_of(notes.front()->kind), "note", notes.front()->ref);
    else
        write(screen, screen.words.count("inspector.several_notes", notes.size()), {type::title, true});
    const Form form(screen, notes);
    if (one) form.area(&Note::text, 3);
    note_fields(form);
    const std::array open{Choice{std::string(screen.words("note.open")), {}, {}},
                          Choice{std::string(screen.words("note.closed")), {}, {}}};
    const auto is_open = form.common(&Note::open);
    row::choice(screen, form.named(&Note::open), open,
                is_open ? std::optional<std::size_t>(*is_open ? 0 : 1) : std::nullopt, false,
                [&](std::optional<std::size_t> place) { form.write(&Note::open, place == 0); });
    note_actions(screen, notes);
    pick(form, &Note::step, steps_of(screen.document(), notes.front()->journey));
    if (const auto clusters = clusters_of(screen.document(), notes.front()->journey); !clusters.empty())
        pick(form, &Note::cluster, clusters);
    if (one) {
        row::number(screen, form.named(&Note::votes), form.first().votes, 1, false, [&](std::optional<double> value) {
            form.write(&Note::votes, static_cast<int>(value.value_or(0)));
        });
        form.settled_line(&Note::ref);
    }
    remove_button(screen, "note");
}

void inspect(const Screen& screen, const Note& note) { inspect_notes(screen, {&note}); }

void inspect(const Screen& screen, const Prompt& prompt) {
    heading(screen, icon_of(prompt.kind), "prompt", {});
    gap(screen, space::small);
    write(screen, screen.words("inspector.prompt_advice"), {type::small, false, Ink::text_soft});
    gap(screen, space::small);
    if (button(screen, screen.word("edit.adopt_prompt"), {Tone::primary, Icon::add, room()})) {
        const auto note = screen.out.mint.next<Note>();
        screen.out.make(AdoptPrompt{prompt.id, note});
        screen.out.post(Select{{note}});
    }
    const Form form(screen, prompt);
    form.area(&Prompt::text, 3);
    note_fields(form);
    remove_button(screen, "prompt");
}

void inspect(const Screen& screen, const Cluster& cluster) {
    heading(screen, Icon::copy, "cluster", cluster.ref);
    const Form form(screen, cluster);
    form.line(&Cluster::title);
    std::vector<const Note*> notes;
    std::vector<Id<Note>> ids;
    for (const Note& each : screen.document().all<Note>())
        if (each.cluster == cluster.id) notes.push_back(&each), ids.push_back(each.id);
    section(screen, "inspector.notes", notes.size());
    for (const Note* note : notes) note_row(screen, *note);
    if (!ids.empty() && button(screen, screen.word("command.plan_action"), {Tone::primary, Icon::target, room()}))
        screen.out.post(PlanFrom{ids});
    remove_button(screen, "cluster");
}

void inspect(const Screen& screen, const Commitment& commitment) {
    heading(screen, Icon::star, "commitment", commitment.ref);
    const Form form(screen, commitment);
    form.area(&Commitment::title, 2);
    form.number(&Commitment::weight, 0.5);
    form.list(&Commitment::rules);
    form.settled_line(&Commitment::ref);
    remove_button(screen, "commitment");
}

void inspect(const Screen& screen, const Evidence& evidence) {
    heading(screen, Icon::document, "evidence", evidence.ref);
    if (const Step* step = screen.document().find(evidence.step))
        if (link_row(screen, Icon::left, Ink::text_soft, step->ref, step->ref + " · " + step->title, false, {}))
            screen.out.post(Select{{step->id}});
    const Form form(screen, evidence);
    form.area(&Evidence::text, 3);
    form.line(&Evidence::date, "2026-03");
    form.line(&Evidence::place);
    form.line(&Evidence::source);
    pick(form, &Evidence::commitment, in_order<Commitment>(screen.document()));
    remove_button(screen, "evidence");
}

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

void action_expects(const Form<Action>& form) {
    const Screen& screen = form.screen();
    const Action& action = form.first();
    section(screen, "field.expects", action.expects.size());
    for (const Expectation& expected : action.expects) {
        const std::string cell = std::string(ref_of(screen.document(), expected.step)) + " × " +
                                 std::string(ref_of(screen.document(), expected.commitment)) + " → " +
                                 std::to_string(expected.value) + " / 4";
        link_row(screen, Icon::chart, Ink::accent, cell, cell, true, [&] {
            form.change(&Action::expects, [&](std::vector<Expectation>& list) { std::erase(list, expected); });
        });
    }
    write(screen, screen.words("inspector.expects_advice"), {type::small, false, Ink::text_soft});
}

void inspect(const Screen& screen, const Action& action) {
    heading(screen, Icon::target, "action", action.ref);
    if (const auto gain = screen.derived.gain_alone(action.id))
        write(screen, screen.words("inspector.gain_alone", {{"points", signed_points(screen.language(), *gain)}}),
              {type::small, true, *gain > 0 ? Ink::kept_mark : Ink::text_soft});
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

void inspect(const Screen& screen, const Scenario& scenario) {
    heading(screen, Icon::chart, "scenario", scenario.ref);
    const Form form(screen, scenario);
    form.line(&Scenario::title);
    form.area(&Scenario::description, 4);
    form.settled_line(&Scenario::ref);
    remove_button(screen, "scenario");
}

void inspect(const Screen& screen, const About&) {
    if (button(screen, screen.word("command.session"), {Tone::plain, Icon::info})) run_command(screen, "session");
}

/// Kinds without a form of their own get the one that their schema makes.
template <class R>
void inspect(const Screen& screen, const R& record) {
    heading(screen, Icon::document, Schema<R>::kind, record.ref);
    draw_record_form(screen, record.id);
    remove_button(screen, Schema<R>::kind);
}

void inspect_target(const Screen& screen, const Target& target) {
    std::visit(
        [&](const auto& one) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(one)>, RatingCell>)
                draw_cell_panel(screen, one);
            else if (const auto* record = screen.document().find(one))
                inspect(screen, *record);
        },
        target);
}

void inspect_nothing(const Screen& screen) {
    if (const Journey* journey = screen.document().find(screen.state.journey)) return inspect(screen, *journey);
    draw_empty(screen, Icon::pointer, screen.words("inspector.nothing"), screen.words("inspector.nothing_advice"));
}

}  // namespace

void draw_inspector(const Screen& screen) {
    const Targets& targets = screen.state.selection;
    region(screen, "inspector", {{0, 0}, {}, space::large + space::tight}, [&] {
        if (targets.empty()) return inspect_nothing(screen);
        if (targets.size() == 1) return inspect_target(screen, targets.front());
        std::vector<const Note*> notes;
        for (const Id<Note> id : of_kind<Note>(targets))
            if (const Note* note = screen.document().find(id)) notes.push_back(note);
        if (!notes.empty()) return inspect_notes(screen, std::move(notes));
        inspect_target(screen, targets.back());
    });
}

}  // namespace parcours
