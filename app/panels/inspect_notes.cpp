// Notes, one or several at once, prompts and clusters.
#include "app/commands.h"
#include "app/panels/inspector_parts.h"

namespace parcours {
namespace {

using namespace part;

template <class R>
void one_channel(const Form<R>& form) {
    const auto choices = channel_choices(form.screen(), {form.first().channel});
    const std::size_t count = form.first().channel.empty() ? known_channel_count() : choices.size();
    row::chips(
        form.screen(), form.named(&R::channel), std::span(choices).first(count),
        [&](std::size_t place) { return form.first().channel == channel_at(place, choices); },
        [&](std::size_t place) {
            const std::string channel = channel_at(place, choices);
            form.write(&R::channel, form.first().channel == channel ? std::string() : channel);
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

std::vector<const Cluster*> clusters_of(const Document& document, Id<Journey> journey) {
    std::vector<const Cluster*> clusters;
    for (const Cluster& each : document.all<Cluster>())
        if (each.journey == journey) clusters.push_back(&each);
    return clusters;
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

}  // namespace

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
    if (const FieldWork* work = one ? screen.document().find(form.first().field_work) : nullptr) {
        row::head(screen, form.named(&Note::field_work));
        if (link_row(screen, Icon::search, Ink::accent, work->ref, work->ref + " · " + work->title, false, {}))
            screen.out.post(Select{{work->id}});
    }
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

}  // namespace parcours
