// Everything about what is selected, to be read and changed.
#include <utility>

#include "app/commands.h"
#include "app/numbers.h"
#include "app/panels/cell_panel.h"
#include "app/panels/inspector_parts.h"
#include "app/panels/plan/plan.h"
#include "app/panels/record_form.h"
#include "app/panels/workshop/workshop.h"
#include "journeys/refs.h"
#include "journeys/workshop/modes.h"

namespace parcours {
namespace {

using namespace part;

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
    form.line(&Journey::organisation);
    form.line(&Journey::department);
    form.line(&Journey::referent);
    form.area(&Journey::for_agents, 2);
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
    if (const Mode mode = mode_of(screen.document()); has_guide(mode)) return draw_mode_guide(screen, mode);
    if (const Journey* journey = screen.document().find(screen.state.journey)) return inspect(screen, *journey);
    draw_empty(screen, Icon::pointer, screen.words("inspector.nothing"), screen.words("inspector.nothing_advice"));
}

bool is_contradicted(const Screen& screen) {
    const Targets& open = screen.state.desk->contradicted;
    return std::ranges::any_of(screen.state.selection, [&](const Target& one) {
        return std::find(open.begin(), open.end(), one) != open.end();
    });
}

/// Another record is read from its top; the one that is being worked on stays where it is.
void start_at_top(const Targets& targets) {
    std::uint64_t shown = targets.size();
    for (const Target& target : targets)
        std::visit(
            [&]<class T>(const T& one) {
                if constexpr (is_id<T>)
                    shown = mixed(shown ^ mixed(one.value));
                else
                    shown = mixed(shown ^ mixed(one.step.value) ^ one.commitment.value);
            },
            target);
    int& last = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("shown"), 0);
    const int now = static_cast<int>(shown);
    if (std::exchange(last, now) != now) ImGui::SetScrollY(0);
}

}  // namespace

void draw_inspector(const Screen& screen) {
    const Targets& targets = screen.state.selection;
    region(screen, "inspector", {{0, 0}, {}, space::large + space::tight}, [&] {
        start_at_top(targets);
        if (is_contradicted(screen)) contradictions_row(screen, screen.word("copies.here"));
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
