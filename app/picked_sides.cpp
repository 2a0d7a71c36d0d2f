#include "app/picked_sides.h"

namespace parcours {
namespace {

std::string both_texts(const Contradiction& about) {
    std::string text;
    for (const Side& side : about.sides)
        for (const Reading& part : side.reading) text += (text.empty() ? "" : "\n") + part.text;
    return text;
}

}  // namespace

std::vector<ChosenSide> choices_of(const std::vector<Contradiction>& open, const PickedSides& picked) {
    std::vector<ChosenSide> choices;
    for (const auto& [place, side] : picked) {
        if (place >= open.size()) continue;
        const Contradiction& about = open[place];
        ChosenSide choice{about.kind, about.id, about.field, side};
        if (side == both_sides) choice.value = both_texts(about);
        choices.push_back(std::move(choice));
    }
    return choices;
}

}  // namespace parcours
