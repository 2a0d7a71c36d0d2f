#include "app/panels/score_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "app/numbers.h"

namespace parcours {
namespace {

constexpr float top = 100;  // points

float place_on(ImVec2 min, ImVec2 max, double points) {
    return min.x + (max.x - min.x) * static_cast<float>(points) / top;
}

void draw_centred_text(const Screen& screen, ImVec2 centre, std::string_view text, Lettering lettering) {
    const ImVec2 size = measured(screen, text, lettering);
    draw_text(screen, {centre.x - size.x / 2, centre.y - size.y / 2}, text, lettering);
}

void draw_limits(const Screen& screen, ImVec2 min, ImVec2 max) {
    for (const double limit : {25.0, 50.0, 75.0}) {
        const float x = std::round(place_on(min, max, limit));
        ImGui::GetWindowDrawList()->AddLine({x, min.y}, {x, max.y}, colour(screen, Ink::surface),
                                            std::max(1.f, screen.px(2)));
    }
}

void draw_share(ImVec2 min, ImVec2 max, double points, ImU32 ink) {
    if (points <= 0) return;
    const float radius = (max.y - min.y) / 2;
    const float end = std::max(place_on(min, max, points), min.x + radius * 2);
    ImGui::GetWindowDrawList()->AddRectFilled(min, {end, max.y}, ink, radius);
}

}  // namespace

std::string_view band_word(const Screen& screen, Band band) {
    return screen.words("band." + std::string(name_of(band)));
}

void draw_sign(const Screen& screen, ImVec2 centre, float size, std::size_t place) {
    draw_icon(screen, shape_of_commitment(place), centre, size, sign_ink(place));
    draw_centred_text(screen, centre, std::to_string(place + 1), {size * 0.42f, true, Ink::on_sign});
}

void draw_ring(const Screen& screen, ImVec2 centre, float radius, std::optional<double> score) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    constexpr float start = -std::numbers::pi_v<float> / 2, whole = 2 * std::numbers::pi_v<float>;
    const float width = radius * 0.2f, middle = radius - width / 2;
    list->AddCircle(centre, middle, mixed_colour(screen, Ink::surface, Ink::text, 0.12f), 96, width);
    if (score && *score > 0) {
        list->PathArcTo(centre, middle, start, start + whole * static_cast<float>(*score) / top, 96);
        list->PathStroke(colour(screen, loud(screen, mark_of(band_of(*score)))), 0, width);
    }
    for (const float limit : {0.f, 0.25f, 0.5f, 0.75f}) {
        const float angle = start + whole * limit;
        const ImVec2 along{std::cos(angle), std::sin(angle)};
        list->AddLine({centre.x + along.x * (radius - width), centre.y + along.y * (radius - width)},
                      {centre.x + along.x * radius, centre.y + along.y * radius}, colour(screen, Ink::surface),
                      std::max(1.f, screen.px(2)));
    }
    const std::string text = points(screen.language(), score);
    float size = radius / screen.unit * 0.72f;
    const float most = (radius - width) * 1.75f, wide = measured(screen, text, {size, true}).x;
    if (wide > most) size *= most / wide;
    draw_centred_text(screen, centre, text, {size, true, score ? Ink::text : Ink::text_soft});
}

void draw_bar(const Screen& screen, ImVec2 min, ImVec2 max, std::optional<double> score) {
    const float radius = (max.y - min.y) / 2;
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, mixed_colour(screen, Ink::surface, Ink::text, 0.12f), radius);
    if (score) draw_share(min, max, *score, colour(screen, loud(screen, mark_of(band_of(*score)))));
    draw_limits(screen, min, max);
}

void draw_change_bar(const Screen& screen, ImVec2 min, ImVec2 max, std::optional<double> today,
                     std::optional<double> projected) {
    const float radius = (max.y - min.y) / 2;
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, mixed_colour(screen, Ink::surface, Ink::text, 0.12f), radius);
    if (projected) {
        const Ink ink = loud(screen, mark_of(band_of(*projected)));
        draw_share(min, max, *projected, mixed_colour(screen, Ink::surface, ink, 0.45f));
        if (today) draw_share(min, max, *today, colour(screen, ink));
    } else if (today) {
        draw_share(min, max, *today, colour(screen, loud(screen, mark_of(band_of(*today)))));
    }
    draw_limits(screen, min, max);
}

namespace {

void draw_user_mark(const Screen& screen, ImVec2 at) {
    ImGui::GetWindowDrawList()->AddCircleFilled(at, screen.px(6), colour(screen, Ink::accent));
}

void draw_agent_mark(const Screen& screen, ImVec2 at) {
    const float half = screen.px(7);
    ImGui::GetWindowDrawList()->AddRect({at.x - half, at.y - half}, {at.x + half, at.y + half},
                                        colour(screen, Ink::text), 0, 0, std::max(1.5f, screen.px(2.5f)));
}

}  // namespace

void draw_mirror(const Screen& screen, ImVec2 from, float width, double users, double agents) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 end{from.x + width, from.y};
    list->AddLine(from, end, mixed_colour(screen, Ink::surface, Ink::text, 0.2f), std::max(1.f, screen.px(2)));
    const float user = place_on(from, end, users), agent = place_on(from, end, agents);
    const bool apart = std::abs(users - agents) >= 25;
    list->AddLine({user, from.y}, {agent, from.y}, colour(screen, apart ? Ink::danger : Ink::text_soft), screen.px(4));
    draw_user_mark(screen, {user, from.y});
    draw_agent_mark(screen, {agent, from.y});
}

float draw_mirror_legend(const Screen& screen, ImVec2 at) {
    const Lettering small{type::small, false, Ink::text_soft};
    const float middle = at.y + measured(screen, "X", small).y / 2;
    float x = at.x;
    for (const bool user : {true, false}) {
        x += screen.px(8);
        user ? draw_user_mark(screen, {x, middle}) : draw_agent_mark(screen, {x, middle});
        x += screen.px(14);
        const std::string_view word = screen.words(user ? "mirror.users" : "mirror.agents");
        draw_text(screen, {x, at.y}, word, small);
        x += measured(screen, word, small).x + screen.px(space::large);
    }
    return x - at.x;
}

float draw_band(const Screen& screen, ImVec2 at, Band band, float height) {
    const Lettering lettering{height * 0.56f, true, Ink::on_band};
    const std::string_view word = band_word(screen, band);
    const ImVec2 size = measured(screen, word, lettering);
    const float tall = screen.px(height), pad = tall * 0.4f, icon = tall * 0.66f;
    const ImVec2 end{at.x + pad * 2 + icon + screen.px(space::small) + size.x, at.y + tall};
    draw_ground(screen, at, end, ground_of(band), height / 2);
    draw_icon(screen, icon_of(band), {at.x + pad + icon / 2, at.y + tall / 2}, height * 0.66f, mark_of(band));
    draw_text(screen, {end.x - pad - size.x, at.y + (tall - size.y) / 2}, word, lettering);
    return end.x - at.x;
}

void draw_dashes(const Screen& screen, ImVec2 min, ImVec2 max, Ink ink) {
    const float dash = screen.px(6), width = std::max(1.f, screen.px(1.25f));
    const ImU32 drawn = colour(screen, ink);
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (float x = min.x; x < max.x; x += dash * 2) {
        const float end = std::min(x + dash, max.x);
        list->AddLine({x, min.y}, {end, min.y}, drawn, width);
        list->AddLine({x, max.y}, {end, max.y}, drawn, width);
    }
    for (float y = min.y; y < max.y; y += dash * 2) {
        const float end = std::min(y + dash, max.y);
        list->AddLine({min.x, y}, {min.x, end}, drawn, width);
        list->AddLine({max.x, y}, {max.x, end}, drawn, width);
    }
}

}  // namespace parcours
