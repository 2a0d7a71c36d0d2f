#include "app/app.h"

#include <algorithm>

#include "app/panels/panels.h"
#include "app/shell/font_metrics.h"
#include "app/shell/page_images.h"
#include "app/update/update.h"
#include "sessions/boards/board_file.h"

namespace parcours {
namespace {

constexpr double toast_time = 5;       // seconds
constexpr double bad_toast_time = 12;  // a refusal takes longer to read

std::string title_of(const State& state) {
    if (!state.desk) return "Parcours";
    const About* about = state.desk->document.find(about_id);
    std::string name = state.desk->file.stem().string();
    if (name.empty() && about) name = about->title;
    return name.empty() ? "Parcours" : name + " — Parcours";
}

/// Two fingers scroll what is no board.
void scroll(const Pinch& pinch) {
    if (pinch.way == Point{}) return;
    const double step = 5 * ImGui::GetFontSize();  // that Dear ImGui scrolls by a notch of the wheel
    ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(pinch.way.x / step), static_cast<float>(pinch.way.y / step));
}

}  // namespace

App::App(Settings settings, Machine machine) : world_([] { wake(); }, std::move(machine)) {
    state_.settings = std::move(settings);
    tools_.metrics = &load_metrics();
    tools_.images = [this](std::string_view line, int pixels, Weight weight, Colour ink) {
        return images_.image_of(line, pixels, weight, ink);
    };
    world_.ask({effect::ReadCatalogue{}});
}

void App::take(const Event& event) {
    Updated updated = update(std::move(state_), event);
    state_ = std::move(updated.state);
    world_.ask(std::move(updated.effects));
}

void App::take_all(std::vector<Event> events) {
    for (const Event& event : events) take(event);
}

void App::let_pages_go() {
    if (!tools_.pages) return;
    tools_.pages->follow({});
    if (tools_.pages->settled()) tools_.pages.reset();
}

void App::take_dropped(const std::filesystem::path& file) {
    if (state_.desk && is_board(file.string())) return take(OpenBoard{file});
    take(OpenBeside{file});
}

void App::time_toasts(double now) {
    for (const Toast& toast : state_.toasts)
        toast_ends_.try_emplace(toast.number, now + (toast.tone == Toast::Tone::bad ? bad_toast_time : toast_time));
    std::vector<Event> ended;
    for (const Toast& toast : state_.toasts)
        if (toast_ends_.at(toast.number) <= now) ended.push_back(DismissToast{toast.number});
    take_all(std::move(ended));
}

void App::tell_time(double now) {
    const Meeting& meeting = state_.meeting;
    const lead::Passed time = World::time(now);
    const bool counts =
        (meeting.holding && !meeting.holding->watch.paused) || (meeting.walk && !meeting.walk->watch.paused);
    if (counts || time.minute_of_day != meeting.minute_of_day || time.today != meeting.today) take(Lead{time});
}

FrameOutput App::frame(const FrameInput& input) {
    take_all(world_.answers());
    if (input.close_wanted) take(Leave{Quit{}});
    if (!input.dropped_files.empty()) take_dropped(input.dropped_files.front());
    if (input.monitors != state_.monitors) take(MonitorsSeen{input.monitors});
    time_toasts(input.now);
    if (state_.desk) tell_time(input.now);
    if (state_.desk) derived_.follow(state_.desk->document);

    images_.begin_frame();
    if (!state_.reading) let_pages_go();
    Requests requests;
    if (state_.desk) requests.mint = state_.desk->mint;
    const float unit = input.screen_scale * static_cast<float>(scale_in_use(state_.settings)) / 100;
    if (const float width = ImGui::GetIO().DisplaySize.x / unit; width != state_.width) take(WindowMeasured{width});
    const Screen screen{state_,
                        words_in(state_.settings.language),
                        palette(state_.settings.theme),
                        input.fonts,
                        unit,
                        input.now,
                        derived_,
                        requests,
                        &tools_};
    tools_.pinch = input.pinch;
    dress(screen);
    draw_window(screen);
    scroll(tools_.pinch);
    if (state_.desk) state_.desk->mint = requests.mint;
    const bool again = !requests.events.empty();
    take_all(std::move(requests.events));
    if (requests.board && state_.desk) take(std::move(*requests.board));
    FrameOutput asked = output(input.now);
    if (again || !images_.settled() || (tools_.pages && !tools_.pages->settled())) asked.next_frame_in = 0;
    return asked;
}

FrameOutput App::output(double now) const {
    FrameOutput asked;
    asked.close = state_.ended;
    asked.title = title_of(state_);
    // What is asked of a board that is not in view waits until it is.
    const bool board = state_.desk && state_.view == View::board, outline = state_.desk && state_.view == View::outline;
    if ((board && state_.board.flight) || ((board || outline) && !state_.board_acts.empty())) asked.next_frame_in = 0;
    if (state_.full_screen) asked.full_screen = state_.settings.monitor;
    for (const Toast& toast : state_.toasts) {
        const auto end = toast_ends_.find(toast.number);
        const double left = end == toast_ends_.end() ? 0 : std::max(0.0, end->second - now);
        asked.next_frame_in = std::min(asked.next_frame_in.value_or(left), left);
    }
    if (const auto tick = next_tick(state_.meeting))
        asked.next_frame_in = std::min(asked.next_frame_in.value_or(*tick), *tick);
    return asked;
}

}  // namespace parcours
