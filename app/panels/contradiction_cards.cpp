#include "app/panels/contradiction_cards.h"

#include "app/difference_text.h"
#include "app/moment.h"

namespace parcours {
namespace {

/// "Marie, 12 nov. à 14:32"; empty where nothing is known of who wrote it.
std::string written_by(const Screen& screen, const Side& side) {
    const std::string when = moment_text(screen.words, side.writer.at);
    if (side.writer.name.empty() || when.empty()) return side.writer.name + when;
    return screen.words("copies.writer", {{"name", side.writer.name}, {"when", when}});
}

struct CardText {
    std::string value;
    std::string who;
};

float card_height(const Screen& screen, const CardText& text, float width) {
    const float inner = width - screen.px(space::large * 2 + 28);
    return measured(screen, text.value, {}, inner).y + screen.px(space::medium * 2 + 24);
}

/// One side to press: its number for the eye, what it says, who said it.
bool draw_card(const Screen& screen, const CardText& text, std::string_view id, ImVec2 size, bool on) {
    const Touch at = touch(screen, (text.value.substr(0, 60) + "##" + std::string(id)).c_str(), size);
    draw_ground(screen, at.min, at.max, on ? Ink::accent_soft : Ink::surface, 10);
    draw_border(screen, at.min, at.max, on || at.hovered || at.focused ? Ink::accent : Ink::line, 10, on ? 2.5f : 1);
    const float pad = screen.px(space::large), left = at.min.x + pad + screen.px(28);
    draw_icon(screen, on ? Icon::check : Icon::add, {at.min.x + pad + screen.px(6), at.min.y + pad + screen.px(6)}, 18,
              on ? Ink::accent : Ink::text_soft);
    const float inner = size.x - pad * 2 - screen.px(28);
    draw_text(screen, {left, at.min.y + screen.px(space::medium)}, text.value, {}, inner);
    draw_line(screen, {left, at.max.y - screen.px(space::medium + 18)}, text.who, {type::small, false, Ink::text_soft},
              inner);
    return at.pressed;
}

std::optional<std::size_t> draw_sides(const Screen& screen, const Contradiction& one, const std::string& id,
                                      std::optional<std::size_t> picked) {
    std::optional<std::size_t> now;
    const std::size_t count = one.sides.size(), columns = std::min<std::size_t>(count, 2);
    const float between = screen.px(space::medium);
    const float width = (room() - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    std::vector<CardText> texts;
    float height = screen.px(target);
    for (std::size_t i = 0; i < count; ++i) {
        std::string who = written_by(screen, one.sides[i]);
        if (i == 0) who = std::string(screen.words("copies.shown")) + (who.empty() ? "" : " · " + who);
        texts.push_back({value_text(screen.words, one, i), std::move(who)});
        height = std::max(height, card_height(screen, texts.back(), width));
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (i % columns != 0) ImGui::SameLine(0, between);
        if (draw_card(screen, texts[i], id + "/" + std::to_string(i), {width, height}, picked == i)) now = i;
    }
    if (!one.is_text) return now;
    const std::string both = std::string(screen.words("copies.both")) + "##" + id;
    if (button(screen, both.c_str(), {picked == both_sides ? Tone::primary : Tone::quiet, Icon::copy}))
        now = both_sides;
    return now;
}

}  // namespace

std::optional<PickedNow> contradiction_cards(const Screen& screen, const std::vector<Contradiction>& open,
                                             const PickedSides& picked) {
    std::optional<PickedNow> now;
    for (std::size_t place = 0; place < open.size(); ++place) {
        const Contradiction& one = open[place];
        write(screen, heading_of(screen.words, one), {type::body, true});
        gap(screen, space::tight);
        const std::string id = std::to_string(one.id) + std::string(one.field);
        const auto found = picked.find(place);
        const auto side = found == picked.end() ? std::nullopt : std::optional(found->second);
        if (const auto chosen = draw_sides(screen, one, id, side)) now = PickedNow{place, *chosen};
        gap(screen, space::large);
    }
    return now;
}

}  // namespace parcours
