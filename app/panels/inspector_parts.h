// The inspector's pieces, and its parts for one kind of record each.
#pragma once

#include <algorithm>

#include "app/panels/form.h"
#include "journeys/order_of.h"

namespace parcours {

void inspect(const Screen& screen, const Note& note);
void inspect(const Screen& screen, const Prompt& prompt);
void inspect(const Screen& screen, const Cluster& cluster);
void inspect(const Screen& screen, const Action& action);
void inspect(const Screen& screen, const FieldWork& work);
void inspect(const Screen& screen, const Indicator& indicator);
void inspect(const Screen& screen, const Decision& decision);
/// One note, or what several have in common.
void inspect_notes(const Screen& screen, std::vector<const Note*> notes);

namespace part {

void heading(const Screen& screen, Icon icon, std::string_view kind, std::string_view ref);
/// The head of what belongs to the record, with how many there are.
void section(const Screen& screen, std::string_view key, std::size_t count);
/// A row that leads to another record; true when it is pressed.
bool link_row(const Screen& screen, Icon icon, Ink ink, std::string_view ref, std::string_view text, bool removable,
              const std::function<void()>& remove);
void note_row(const Screen& screen, const Note& note);
void remove_button(const Screen& screen, std::string_view kind);
std::vector<Choice> commitment_choices(const Screen& screen);

/// Chips of the known channels and those of the record's own words.
std::vector<Choice> channel_choices(const Screen& screen, const std::vector<std::string>& own);
std::size_t known_channel_count();
std::string channel_at(std::size_t place, const std::vector<Choice>& choices);

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
    const char* none = word_for_none(screen, Schema<Target>::kind);
    dropdown(screen, (named.label + "##" + named.id).c_str(), now ? name_of_target(*now) : std::string(none), 0, [&] {
        if (may_be_none && menu_row(screen, none, {}, !now)) form.write(member, Id<Target>{});
        for (const Target* each : among)
            if (menu_row(screen, (name_of_target(*each) + "##" + each->ref).c_str(), {}, now == each))
                form.write(member, each->id);
    });
    row::refusal(screen, named);
}

}  // namespace part
}  // namespace parcours
