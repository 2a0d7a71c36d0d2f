#include "tests/support/actor.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "tests/support/recorded_items.h"

namespace parcours::testing {
namespace {

constexpr float frame_time = 1.f / 60;
constexpr int drag_moves = 8;

// What a renderer would do with the textures Dear ImGui asks for, without any picture.
void accept_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
        const bool leaving = texture->Status == ImTextureStatus_WantDestroy;
        if (leaving) texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(leaving ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

constexpr std::pair<ImGuiKeyChord, const char*> modifiers[] = {
    {ImGuiMod_Ctrl, "Ctrl"}, {ImGuiMod_Shift, "Shift"}, {ImGuiMod_Alt, "Alt"}, {ImGuiMod_Super, "Super"}};

}  // namespace

Actor::Actor(Frame frame, ImVec2 size) : frame_(std::move(frame)) {
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = size;
    io.DeltaTime = frame_time;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ImGui::GetStyle().FontSizeBase = text_size;
    input_.fonts = load_fonts(*io.Fonts);
    input_.text_images = std::bind_front(&LineImages::image_of, &images_);
    watch();
}

Actor::~Actor() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext();
}

FrameOutput Actor::draw() {
    record_items();
    input_.now += frame_time;
    chords_.hold_back();
    ImGui::NewFrame();
    chords_.hand_over();
    images_.begin_frame();
    auto output = frame_(input_);
    ImGui::Render();
    accept_textures();
    stop_recording();
    input_.dropped_files.clear();
    input_.close_wanted = false;
    return output;
}

FrameOutput Actor::watch(int frames) {
    FrameOutput output;
    for (int drawn = 0; drawn < frames; ++drawn) output = draw();
    return output;
}

bool Actor::sees(std::string_view label) const { return find_item(label) != nullptr; }

ImVec2 Actor::place_of(std::string_view label) const {
    const auto* item = find_item(label);
    REQUIRE_MESSAGE(item != nullptr, "nothing is labelled ", std::string(label));
    return {(item->min.x + item->max.x) / 2, (item->min.y + item->max.y) / 2};
}

void Actor::click_last(std::string_view label) {
    const auto& items = recorded_items();
    const auto item = std::find_if(items.rbegin(), items.rend(), [&](const auto& each) { return each.label == label; });
    REQUIRE_MESSAGE(item != items.rend(), "nothing is labelled ", std::string(label));
    click(ImVec2{(item->min.x + item->max.x) / 2, (item->min.y + item->max.y) / 2});
}

void Actor::point(ImVec2 at) {
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    watch(2);
}

void Actor::click(ImVec2 at, ImGuiMouseButton button) {
    watch(30);  // long enough not to be the second half of a double click
    point(at);
    ImGui::GetIO().AddMouseButtonEvent(button, true);
    watch(2);
    ImGui::GetIO().AddMouseButtonEvent(button, false);
    watch();
}

void Actor::double_click(ImVec2 at) {
    click(at);
    for (const bool down : {true, false}) {
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, down);
        watch(2);
    }
    watch();
}

void Actor::drag(ImVec2 from, ImVec2 to, ImGuiMouseButton button) {
    point(from);
    ImGui::GetIO().AddMouseButtonEvent(button, true);
    watch(2);
    for (int move = 1; move <= drag_moves; ++move) {
        const float part = static_cast<float>(move) / drag_moves;
        point({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
    }
    ImGui::GetIO().AddMouseButtonEvent(button, false);
    watch();
}

void Actor::scroll(float notches) {
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
    watch();
}

void Actor::hold(ImGuiKeyChord chord) {
    for (const auto& [modifier, name] : modifiers)
        ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(modifier), (chord & modifier) != 0);
    watch(2);
}

void Actor::press(ImGuiKeyChord chord) {
    const auto key = static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_);
    hold(chord & ImGuiMod_Mask_);
    ImGui::GetIO().AddKeyEvent(key, true);
    watch(2);
    ImGui::GetIO().AddKeyEvent(key, false);
    hold(0);
    watch();
}

void Actor::type(std::string_view text) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    watch();
}

void Actor::drop_files(std::vector<std::filesystem::path> files) {
    input_.dropped_files = std::move(files);
    watch();
}

void Actor::ask_to_close() {
    input_.close_wanted = true;
    watch();
}

}  // namespace parcours::testing
