#include "app/look/controls.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "journeys/text.h"

namespace parcours {
namespace {

/// The label without what follows its last "##": those before it have been typed by people.
std::string_view shown(const char* label) {
    const std::string_view whole = label;
    return whole.substr(0, whole.rfind("##"));
}

/// The label with what people have typed kept from being read as "##" or "###" by Dear ImGui.
std::string item_label(const char* label) {
    constexpr std::string_view kept_apart = "#\u2060#";
    std::string typed(shown(label));
    const std::size_t length = typed.size();
    for (std::size_t at = typed.find("##"); at != std::string::npos; at = typed.find("##", at))
        typed.replace(at, 2, kept_apart);
    return typed + (label + length);
}

struct Look {
    ImU32 ground;
    Ink ink;
    std::optional<Ink> border;
};

Look look_of(const Screen& screen, Tone tone, const Touch& at) {
    const float share = at.held ? 0.16f : at.hovered ? 0.08f : 0;
    switch (tone) {
        case Tone::primary:
            return {mixed_colour(screen, Ink::accent, Ink::text, share * 1.5f), Ink::on_accent, {}};
        case Tone::danger:
            return {mixed_colour(screen, Ink::surface, Ink::danger, share), Ink::danger, Ink::danger};
        case Tone::quiet:
            return {share > 0 ? mixed_colour(screen, Ink::surface, Ink::text, share) : 0, Ink::text, {}};
        case Tone::plain:
            break;
    }
    return {mixed_colour(screen, Ink::surface, Ink::text, share), Ink::text, Ink::line};
}

void draw_look(const Screen& screen, const Touch& at, const Look& look, float radius = rounding) {
    if (look.ground) ImGui::GetWindowDrawList()->AddRectFilled(at.min, at.max, look.ground, screen.px(radius));
    if (look.border) draw_border(screen, at.min, at.max, *look.border, radius);
}

/// An icon and words side by side, in the middle of a box.
void draw_centred(const Screen& screen, ImVec2 min, ImVec2 max, std::string_view text, std::optional<Icon> icon,
                  Lettering lettering, std::optional<Ink> icon_ink = {}) {
    const float icon_size = 20, between = icon && !text.empty() ? screen.px(space::small) : 0;
    const float icon_width = icon ? screen.px(icon_size) : 0;
    const float most = max.x - min.x - icon_width - between - screen.px(space::tight) * 2;
    const std::string line = text.empty() ? "" : cut_to(screen, text, lettering, std::max(most, 1.f));
    const ImVec2 size = measured(screen, line, lettering);
    float x = (min.x + max.x - size.x - icon_width - between) / 2;
    const float y = (min.y + max.y) / 2;
    if (icon) draw_icon(screen, *icon, {x + icon_width / 2, y}, icon_size, icon_ink.value_or(lettering.ink));
    draw_text(screen, {x + icon_width + between, y - size.y / 2}, line, lettering);
}

float width_for(const Screen& screen, std::string_view text, bool with_icon, Lettering lettering, float padding) {
    const float words = measured(screen, text, lettering).x;
    const float icon = with_icon ? screen.px(20 + (text.empty() ? 0 : space::small)) : 0;
    return std::ceil(words + icon + screen.px(padding) * 2);
}

/// The item that the keyboard was on, kept by its window.
bool just_reached(bool focused) {
    ImGuiStorage* storage = ImGui::GetStateStorage();
    constexpr ImGuiID key = 0x72656163;  // of no item
    const int item = static_cast<int>(ImGui::GetItemID());
    const bool before = storage->GetInt(key) == item;
    if (focused) storage->SetInt(key, item);
    if (!focused && before) storage->SetInt(key, 0);
    return focused && !before;
}

// In a sheet Enter presses its main button, where the keyboard is not on something else.
bool entered(Tone tone) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const bool in_sheet = (context.CurrentWindow->RootWindow->Flags & ImGuiWindowFlags_Modal) != 0;
    return tone == Tone::primary && in_sheet && !context.IO.WantTextInput && context.ActiveId == 0 &&
           !context.NavCursorVisible && ImGui::IsWindowFocused(ImGuiFocusedFlags_RootAndChildWindows) &&
           (ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
}

}  // namespace

float room() { return ImGui::GetContentRegionAvail().x; }

Touch touch(const Screen& screen, const char* label, ImVec2 size) {
    Touch result;
    result.pressed = ImGui::InvisibleButton(item_label(label).c_str(), {std::max(size.x, 1.f), std::max(size.y, 1.f)},
                                            ImGuiButtonFlags_EnableNav);
    result.min = ImGui::GetItemRectMin();
    result.max = ImGui::GetItemRectMax();
    result.hovered = ImGui::IsItemHovered();
    result.held = ImGui::IsItemActive();
    result.focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    result.reached = just_reached(result.focused);
    if (result.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    (void)screen;
    return result;
}

void write(const Screen& screen, std::string_view text, Lettering lettering) {
    const float wrap = std::max(room(), 1.f);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_text(screen, at, text, lettering, wrap);
    ImGui::Dummy(measured(screen, text, lettering, wrap));
}

void write_line(const Screen& screen, std::string_view text, Lettering lettering, float width) {
    const std::string line = cut_to(screen, text, lettering, width > 0 ? width : std::max(room(), 1.f));
    draw_text(screen, ImGui::GetCursorScreenPos(), line, lettering);
    ImGui::Dummy(measured(screen, line, lettering));
}

void gap(const Screen& screen, float units) {
    ImGui::Dummy({1, std::max(0.f, screen.px(units) - ImGui::GetStyle().ItemSpacing.y)});
}

void divide(const Screen& screen) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(at, {at.x + room(), at.y}, colour(screen, Ink::line),
                                        std::max(1.f, screen.unit));
    ImGui::Dummy({1, 1});
}

void hint(const Screen& screen, std::string_view text, std::string_view shortcut) {
    const bool held = screen.state.settings.big_screen && ImGui::IsItemActive();  // a finger cannot hover
    const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    if (!held && !focused && !ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(space::medium), screen.px(space::small)});
    ImGui::PushStyleColor(ImGuiCol_PopupBg, colour(screen, Ink::text));
    if (ImGui::BeginTooltip()) {
        const float widest = screen.px(320);
        const Lettering lettering{type::small, false, Ink::surface};
        const ImVec2 size = measured(screen, text, lettering, widest);
        draw_text(screen, ImGui::GetCursorScreenPos(), text, lettering, widest);
        ImGui::Dummy(size);
        if (!shortcut.empty()) write_line(screen, shortcut, {type::small, true, Ink::surface}, widest);
        ImGui::EndTooltip();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

bool button(const Screen& screen, const char* label, ButtonLook look) {
    const Lettering lettering{type::body, look.tone == Tone::primary, Ink::text};
    const float width =
        look.width > 0 ? look.width : width_for(screen, shown(label), look.icon.has_value(), lettering, space::large);
    ImGui::BeginDisabled(!look.enabled);
    const Touch at = touch(screen, label, {width, screen.reach(look.height)});
    const Look drawn = look_of(screen, look.tone, at);
    draw_look(screen, at, drawn);
    draw_centred(screen, at.min, at.max, shown(label), look.icon, {lettering.size, lettering.bold, drawn.ink});
    ImGui::EndDisabled();
    return at.pressed || (look.enabled && entered(look.tone));
}

bool icon_button(const Screen& screen, const char* label, Icon icon, IconButtonLook look) {
    ImGui::BeginDisabled(!look.enabled);
    const Touch at = touch(screen, label, {screen.reach(look.size), screen.reach(look.size)});
    if (look.on)
        draw_ground(screen, at.min, at.max, Ink::accent_soft);
    else
        draw_look(screen, at, look_of(screen, Tone::quiet, at));
    draw_icon(screen, icon, at.middle(), std::min(22.f, look.size * 0.6f), look.on ? Ink::accent : look.ink);
    ImGui::EndDisabled();
    hint(screen, shown(label), look.shortcut);
    return at.pressed;
}

std::optional<std::size_t> segmented(const Screen& screen, const char* id, std::span<const Choice> choices,
                                     std::optional<std::size_t> chosen, float width) {
    std::optional<std::size_t> pressed;
    const float inset = screen.px(space::tight) / 2;
    const float whole = width > 0 ? width : room();
    const float each = (whole - inset * 2) / static_cast<float>(choices.size());
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 end{corner.x + whole, corner.y + screen.px(target)};
    ImGui::GetWindowDrawList()->AddRectFilled(corner, end, mixed_colour(screen, Ink::surface, Ink::text, 0.06f),
                                              screen.px(rounding));
    ImGui::PushID(id);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        ImGui::SetCursorScreenPos({corner.x + inset + each * static_cast<float>(i), corner.y});
        const Touch at = touch(screen, choices[i].label.c_str(), {each, screen.px(target)});
        const ImVec2 min{at.min.x, at.min.y + inset}, max{at.max.x, at.max.y - inset};
        const bool on = chosen == i;
        if (on) {
            draw_ground(screen, min, max, Ink::surface, rounding - 2);
            draw_border(screen, min, max, Ink::accent, rounding - 2, 1.5f);
        }
        const bool words_fit = measured(screen, shown(choices[i].label.c_str()), {type::small, on}).x +
                                   (choices[i].icon ? screen.px(28) : 0) <
                               each - screen.px(8);
        const bool icon_alone = choices[i].icon && !words_fit;
        draw_centred(screen, min, max, icon_alone ? std::string_view{} : shown(choices[i].label.c_str()),
                     choices[i].icon, {type::small, on, on ? Ink::accent : Ink::text}, choices[i].ink);
        if (icon_alone) hint(screen, shown(choices[i].label.c_str()));
        if (at.pressed) pressed = i;
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({whole, screen.px(target)});
    return pressed;
}

bool Chips::operator()(const char* label, bool on, std::optional<Icon> icon, std::optional<Ink> icon_ink) {
    const float height = screen_.reach(36) / screen_.unit;
    const Lettering lettering{type::small, on, on ? Ink::accent : Ink::text};
    const float whole = room(), between = screen_.px(space::small);
    const float width = std::min(width_for(screen_, shown(label), icon.has_value(), lettering, space::medium), whole);
    if (width <= left_)
        ImGui::SameLine(0, between);
    else
        left_ = whole;
    left_ -= width + between;
    const Touch at = touch(screen_, label, {width, screen_.px(height)});
    const float share = at.held ? 0.14f : at.hovered ? 0.07f : 0;
    const ImU32 ground = on ? colour(screen_, Ink::accent_soft) : mixed_colour(screen_, Ink::surface, Ink::text, share);
    ImGui::GetWindowDrawList()->AddRectFilled(at.min, at.max, ground, screen_.px(height / 2));
    draw_border(screen_, at.min, at.max, on ? Ink::accent : Ink::line, height / 2, on ? 1.5f : 1);
    draw_centred(screen_, at.min, at.max, shown(label), icon, lettering, icon_ink);
    return at.pressed;
}

void dropdown(const Screen& screen, const char* label, std::string_view value, float width,
              const std::function<void()>& rows) {
    const float whole = width > 0 ? width : room();
    const Touch at = touch(screen, label, {whole, screen.px(target)});
    draw_look(screen, at, look_of(screen, Tone::plain, at));
    const Lettering lettering{};
    const float middle = (at.min.y + at.max.y) / 2;
    draw_line(screen, {at.min.x + screen.px(space::medium), middle - measured(screen, value, lettering).y / 2}, value,
              lettering, whole - screen.px(space::medium * 2 + 20));
    draw_icon(screen, Icon::down, {at.max.x - screen.px(20), middle}, 16, Ink::text_soft);
    const std::string popup = std::string(label) + "##list";
    if (at.pressed) ImGui::OpenPopup(popup.c_str());
    ImGui::SetNextWindowPos({at.min.x, at.max.y + screen.px(space::tight)});
    ImGui::SetNextWindowSizeConstraints({std::max(whole, screen.px(220)), 0},
                                        {std::max(whole, screen.px(420)), screen.px(420)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(space::small), screen.px(space::small)});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, std::max(1.f, screen.unit));
    if (ImGui::BeginPopup(popup.c_str())) {
        rows();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
}

bool menu_row(const Screen& screen, const char* label, std::optional<Icon> icon, bool chosen, std::string_view shortcut,
              bool enabled) {
    ImGui::BeginDisabled(!enabled);
    const Lettering small{type::small, false, Ink::text_soft};
    const float tail = shortcut.empty() ? 0 : measured(screen, shortcut, small).x + screen.px(space::wide);
    const float lead = screen.px(icon ? 44 : space::medium);
    const float least = lead + measured(screen, shown(label), {type::body}).x + tail + screen.px(space::medium);
    const Touch at = touch(screen, label, {std::max(room(), least), screen.reach(40)});
    const bool lit = at.hovered || at.focused;
    if (chosen || lit) draw_ground(screen, at.min, at.max, chosen ? Ink::accent_soft : Ink::lane);
    const float middle = (at.min.y + at.max.y) / 2;
    if (icon) draw_icon(screen, *icon, {at.min.x + screen.px(22), middle}, 20, chosen ? Ink::accent : Ink::text_soft);
    const Lettering lettering{type::body, chosen, chosen ? Ink::accent : Ink::text};
    draw_line(screen, {at.min.x + lead, middle - measured(screen, "X", lettering).y / 2}, shown(label), lettering,
              at.max.x - at.min.x - lead - tail - screen.px(space::small));
    if (!shortcut.empty())
        draw_text(screen, {at.max.x - tail + screen.px(space::medium), middle - measured(screen, "X", small).y / 2},
                  shortcut, small);
    ImGui::EndDisabled();
    if (at.pressed) ImGui::CloseCurrentPopup();
    return at.pressed;
}

void badge(const Screen& screen, std::string_view text, Ink ground, Ink ink, std::optional<Icon> icon) {
    const Lettering lettering{type::small, true, ink};
    const float height = screen.px(26);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width_for(screen, text, icon.has_value(), lettering, space::small + 2), min.y + height};
    draw_ground(screen, min, max, ground, 13);
    const float icon_width = icon ? screen.px(16) : 0;
    const ImVec2 size = measured(screen, text, lettering);
    float x = (min.x + max.x - size.x - icon_width - (icon ? screen.px(6) : 0)) / 2;
    if (icon) draw_icon(screen, *icon, {x + icon_width / 2, (min.y + max.y) / 2}, 16, ink);
    draw_text(screen, {x + icon_width + (icon ? screen.px(6) : 0), (min.y + max.y - size.y) / 2}, text, lettering);
    ImGui::Dummy({max.x - min.x, height});
}

}  // namespace parcours
