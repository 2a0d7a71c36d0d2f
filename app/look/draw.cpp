#include "app/look/draw.h"

#include <algorithm>
#include <cmath>

#include "app/look/shaped_text.h"
#include "journeys/text.h"
#include "widgets/scripts.h"

namespace parcours {
namespace {

ImFont* face(const Screen& screen, bool bold) {
    ImFont* font = bold ? screen.fonts.bold : screen.fonts.regular;
    return font ? font : ImGui::GetFont();
}

float pixels(const Screen& screen, float size) { return std::round(screen.px(size)); }

/// Of what cannot be pressed now the toolkit lets through what is behind: so do our own drawings.
int shown_alpha(float alpha) { return static_cast<int>(std::lround(alpha * ImGui::GetStyle().Alpha)); }

bool is_shaped(const Screen& screen, std::string_view text) { return screen.tools && needs_image(text); }

ShapedText shaped(const Screen& screen, std::string_view text, Lettering lettering, float wrap) {
    return {text, pixels(screen, lettering.size), lettering.bold ? Weight::bold : Weight::regular,
            colour(screen, lettering.ink), wrap};
}

ImVec4 four(const Screen& screen, Ink ink, float alpha = 1) {
    return ImGui::ColorConvertU32ToFloat4(colour(screen, ink, alpha));
}

}  // namespace

ImU32 colour(const Screen& screen, Ink ink, float alpha) {
    const Colour& c = screen.palette[ink];
    return IM_COL32(c.red, c.green, c.blue, shown_alpha(static_cast<float>(c.alpha) * alpha));
}

ImU32 mixed_colour(const Screen& screen, Ink ground, Ink above, float share) {
    const Colour &a = screen.palette[ground], &b = screen.palette[above];
    const auto mix = [&](std::uint8_t x, std::uint8_t y) {
        return static_cast<int>(std::lround(static_cast<float>(x) * (1 - share) + static_cast<float>(y) * share));
    };
    return IM_COL32(mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue), shown_alpha(255));
}

ImVec2 measured(const Screen& screen, std::string_view text, Lettering lettering, float wrap) {
    if (is_shaped(screen, text)) return measured(screen.tools->images, shaped(screen, text, lettering, wrap));
    return face(screen, lettering.bold)
        ->CalcTextSizeA(pixels(screen, lettering.size), FLT_MAX, wrap, text.data(), text.data() + text.size());
}

void draw_text(const Screen& screen, ImVec2 at, std::string_view text, Lettering lettering, float wrap) {
    if (text.empty()) return;
    if (is_shaped(screen, text))
        return draw(*ImGui::GetWindowDrawList(), screen.tools->images, shaped(screen, text, lettering, wrap), at);
    ImGui::GetWindowDrawList()->AddText(face(screen, lettering.bold), pixels(screen, lettering.size),
                                        {std::round(at.x), std::round(at.y)}, colour(screen, lettering.ink),
                                        text.data(), text.data() + text.size(), wrap);
}

std::string cut_to(const Screen& screen, std::string_view text, Lettering lettering, float width) {
    std::string line(text.substr(0, text.find('\n')));
    if (line.size() == text.size() && measured(screen, line, lettering).x <= width) return line;
    const float room = width - measured(screen, "…", lettering).x;
    const char* rest = nullptr;
    face(screen, lettering.bold)
        ->CalcTextSizeA(pixels(screen, lettering.size), std::max(room, 1.f), 0, line.data(), line.data() + line.size(),
                        &rest);
    return std::string(trimmed(std::string_view(line.data(), static_cast<std::size_t>(rest - line.data())))) + "…";
}

void draw_line(const Screen& screen, ImVec2 at, std::string_view text, Lettering lettering, float width) {
    draw_text(screen, at, cut_to(screen, text, lettering, width), lettering);
}

void draw_icon(const Screen& screen, Icon icon, ImVec2 centre, float size, ImU32 ink) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float step = screen.px(size) / static_cast<float>(icon_grid);
    const ImVec2 corner{centre.x - screen.px(size) / 2, centre.y - screen.px(size) / 2};
    const float width = std::max(1.25f, step * static_cast<float>(icon_stroke));
    for (const IconStroke& stroke : strokes(icon)) {
        for (const IconPoint point : stroke.points)
            list->PathLineTo(
                {corner.x + static_cast<float>(point.x) * step, corner.y + static_cast<float>(point.y) * step});
        if (stroke.filled)
            list->PathFillConcave(ink);
        else
            list->PathStroke(ink, stroke.closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
    }
}

void draw_icon(const Screen& screen, Icon icon, ImVec2 centre, float size, Ink ink) {
    draw_icon(screen, icon, centre, size, colour(screen, ink));
}

void draw_ground(const Screen& screen, ImVec2 min, ImVec2 max, Ink ink, float radius) {
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, colour(screen, ink), screen.px(radius));
}

void draw_border(const Screen& screen, ImVec2 min, ImVec2 max, Ink ink, float radius, float width) {
    ImGui::GetWindowDrawList()->AddRect(min, max, colour(screen, ink), screen.px(radius), 0,
                                        std::max(1.f, screen.px(width)));
}

void draw_shadow(const Screen& screen, ImVec2 min, ImVec2 max, float depth, float radius) {
    constexpr int layers = 6;
    for (int layer = layers; layer > 0; --layer) {
        const float spread = screen.px(depth) * static_cast<float>(layer) / layers;
        const float drop = screen.px(depth) * 0.4f;
        ImGui::GetWindowDrawList()->AddRectFilled(
            {min.x - spread, min.y - spread + drop}, {max.x + spread, max.y + spread + drop},
            colour(screen, Ink::shadow, 0.22f / layers * 2), screen.px(radius) + spread);
    }
}

Ink loud(const Screen& screen, Ink mark) {
    const Colour& surface = screen.palette[Ink::surface];
    const Ink ground = ground_of(mark);
    return contrast(screen.palette[mark], surface) >= contrast(screen.palette[ground], surface) ? mark : ground;
}

void dress(const Screen& screen) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.FontScaleMain = static_cast<float>(scale_in_use(screen.state.settings)) / 100;
    const float u = screen.unit;
    style.AntiAliasedLinesUseTex = false;  // the texture is not smoothed (app/shell/paint.cpp)
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = 0;
    style.WindowRounding = style.ChildRounding = style.PopupRounding = style.FrameRounding = rounding * u;
    style.FrameBorderSize = std::max(1.f, u);
    style.FramePadding = {space::medium * u, (target - type::body) / 2 * u};
    style.ItemSpacing = {space::small * u, space::small * u};
    style.ItemInnerSpacing = {space::small * u, space::tight * u};
    style.ScrollbarSize = 12 * u;
    style.ScrollbarRounding = style.GrabRounding = 6 * u;
    style.DisabledAlpha = 0.45f;
    style.WindowMinSize = {1, 1};
    auto& c = style.Colors;
    c[ImGuiCol_Text] = four(screen, Ink::text);
    c[ImGuiCol_TextDisabled] = four(screen, Ink::text_soft);
    c[ImGuiCol_WindowBg] = four(screen, Ink::canvas);
    c[ImGuiCol_ChildBg] = four(screen, Ink::surface, 0);
    c[ImGuiCol_PopupBg] = four(screen, Ink::surface);
    c[ImGuiCol_Border] = four(screen, Ink::line);
    c[ImGuiCol_FrameBg] = c[ImGuiCol_FrameBgHovered] = c[ImGuiCol_FrameBgActive] = four(screen, Ink::surface);
    c[ImGuiCol_ScrollbarBg] = four(screen, Ink::surface, 0);
    c[ImGuiCol_ScrollbarGrab] = four(screen, Ink::text_soft, 0.35f);
    c[ImGuiCol_ScrollbarGrabHovered] = four(screen, Ink::text_soft, 0.55f);
    c[ImGuiCol_ScrollbarGrabActive] = four(screen, Ink::text_soft, 0.75f);
    c[ImGuiCol_TextSelectedBg] = four(screen, Ink::accent, 0.30f);
    c[ImGuiCol_InputTextCursor] = four(screen, Ink::accent);
    c[ImGuiCol_NavCursor] = four(screen, Ink::accent);
    c[ImGuiCol_ModalWindowDimBg] = {0.05f, 0.08f, 0.14f, 0.45f};
}

}  // namespace parcours
