// A person before a window of the whole application, with settings, journals and folders of its own.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <thread>

#include "app/app.h"
#include "tests/support/actor.h"
#include "tests/support/demonstration.h"

namespace parcours::testing {

class AppWindow {
  public:
    explicit AppWindow(Settings settings = {}, ImVec2 size = {1600, 1000}) {
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
            setenv(name, (folder_.path() / name).c_str(), 1);
        app.emplace(std::move(settings));
        person.emplace([this](const FrameInput& input) { return app->frame(input); }, size);
    }
    ~AppWindow() {
        person.reset();
        app.reset();
    }
    AppWindow(const AppWindow&) = delete;
    AppWindow& operator=(const AppWindow&) = delete;

    /// Draws until the condition holds; the world answers from its own thread.
    template <class Condition>
    void until(Condition&& condition) {
        for (int frames = 0; frames < 200'000 && !condition(); ++frames) {
            person->watch(1);
            std::this_thread::yield();
        }
        REQUIRE(condition());
        person->watch(4);
    }
    /// Starts a session from the template of that title.
    void start(std::string_view title) {
        until([&] { return app->state().catalogue != nullptr; });
        person->click(title);
        until([&] { return app->state().desk.has_value(); });
    }
    /// Starts the demonstration.
    void demonstrate() {
        until([&] { return app->state().catalogue != nullptr; });
        app->take(Leave{StartSession{StartSession::From::demonstration, {}}});
        until([&] { return app->state().desk.has_value(); });
    }
    void press(ImGuiKeyChord chord) { person->press(chord); }
    void type(std::string_view text) { person->type(text); }
    void click(std::string_view label) { person->click(label); }
    /// Puts this text in the place of what is in a field; the last of that label, in the panel or sheet in front.
    void fill(std::string_view field, std::string_view text) {
        person->click_last(field);
        person->press(ImGuiMod_Ctrl | ImGuiKey_A);
        person->type(text);
    }
    const State& state() const { return app->state(); }
    const Desk& desk() const { return *app->state().desk; }
    const Document& document() const { return desk().document; }
    /// The record of a kind that was added last.
    template <class R>
    const R& newest() const {
        const R* newest = nullptr;
        for (const R& each : document().all<R>()) newest = &each;
        REQUIRE(newest);
        return *newest;
    }
    std::filesystem::path folder() const { return folder_.path(); }

    std::optional<App> app;
    std::optional<Actor> person;

  private:
    OwnFolder folder_;
};

}  // namespace parcours::testing
