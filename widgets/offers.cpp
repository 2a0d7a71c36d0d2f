#include "widgets/offers.h"

#include "journeys/workshop/modes.h"

namespace parcours {
namespace {

using Held = std::optional<Refusal>;

Held held_by_mode(const Document& document, Act act) {
    return allowed(document, act) ? Held{} : refusal_of_mode(mode_of(document));
}

}  // namespace

Held drag_held(const Ground& ground, Part part, const Owner& owner) {
    const Document& document = ground.document;
    switch (part) {
        case Part::note: {
            const auto* id = std::get_if<Id<Note>>(&owner);
            const Note* note = id ? document.find(*id) : nullptr;
            return note ? held_in_place(document, *note) : Held{};
        }
        case Part::step_card:
        case Part::stage_band:
            return held_in_shape(document, ground.journey, Act::shape);
        case Part::cluster:
            return held_in_shape(document, ground.journey, Act::group_notes);
        case Part::emotion:
            return allowed(document, Act::rate) ? Held{} : held_by_mode(document, Act::shape);
        default:
            return {};
    }
}

Held press_held(const Document& document, Part part) {
    switch (part) {
        case Part::first_stage:
        case Part::first_step:
        case Part::add_stage:
        case Part::add_step:
        case Part::insert_step:
            return held_by_mode(document, Act::shape);
        case Part::add_note:
        case Part::prompt:
            return held_by_mode(document, Act::add_note);
        case Part::rating:
            return held_by_mode(document, Act::rate);
        default:
            return {};
    }
}

Held writing_held(const Document& document, const Owner& owner) {
    if (std::holds_alternative<Id<Note>>(owner)) return held_by_mode(document, Act::write_note);
    if (std::holds_alternative<Id<Cluster>>(owner)) return held_by_mode(document, Act::group_notes);
    if (std::holds_alternative<RatingCell>(owner)) return held_by_mode(document, Act::rate);
    return held_by_mode(document, Act::shape);
}

}  // namespace parcours
