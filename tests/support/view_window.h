// One view of the application in front of an actor: what people ask is carried out, nothing reaches the world.
#pragma once

#include <functional>

#include "app/look/draw.h"
#include "app/update/update.h"
#include "tests/support/actor.h"

namespace parcours::testing {

class ViewWindow {
  public:
    using Draw = std::function<void(const Screen&)>;

    explicit ViewWindow(Document document, Draw draw, ImVec2 size = {1600, 1000})
        : state(started(std::move(document))),
          draw_(std::move(draw)),
          actor([this](const FrameInput& input) { return frame(input); }, size) {}

    const Document& document() const { return state.desk->document; }

    State state;

  private:
    static State started(Document document) {
        State state;
        state.settings.language = Language::en;
        state.settings.inspector_shown = false;
        state.desk.emplace();
        state.desk->document = std::move(document);
        state.desk->mint.replica = 7;
        return state;
    }
    FrameOutput frame(const FrameInput& input) {
        derived_.follow(state.desk->document);
        Requests requests;
        requests.mint = state.desk->mint;
        const Screen screen{state,
                            words_in(state.settings.language),
                            palette(state.settings.theme),
                            input.fonts,
                            static_cast<float>(scale_in_use(state.settings)) / 100,
                            input.now,
                            derived_,
                            requests};
        dress(screen);
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("view", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
        draw_(screen);
        ImGui::End();
        state.desk->mint = requests.mint;
        for (const Event& event : requests.events) state = update(std::move(state), event).state;
        return {};
    }

    Draw draw_;
    Derived derived_;

  public:
    Actor actor;  ///< comes last: it draws with all of the above
};

}  // namespace parcours::testing
