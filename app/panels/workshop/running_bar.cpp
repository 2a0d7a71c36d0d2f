// The activity being held, over the board: what is asked of the room, and a timer that is read from the back.
#include <algorithm>
#include <cmath>

#include "app/commands.h"
#include "app/panels/workshop/workshop.h"
#include "journeys/workshop/agenda.h"
#include "journeys/workshop/modes.h"

namespace parcours {
namespace {

constexpr float bar = 92;
constexpr float timer_size = 54;
constexpr float paused_badge = 40;

const Activity* held(const Screen& screen) {
    const auto& holding = screen.state.meeting.holding;
    return holding ? screen.document().find(holding->activity) : nullptr;
}

/// Buttons from right to left; each returns whether it was pressed.
class FromRight {
  public:
    FromRight(const Screen& screen, float right, float middle) : screen_(screen), x_(right), middle_(middle) {}
    bool icon(std::string_view label, Icon icon, bool on = false, bool enabled = true, std::string_view shortcut = {}) {
        take(screen_.px(target));
        return icon_button(screen_, std::string(label).c_str(), icon, {on, enabled, target, shortcut, Ink::text});
    }
    bool words(std::string_view label) {
        const float width = measured(screen_, label, {}).x + screen_.px(space::wide);
        take(width);
        return button(screen_, std::string(label).c_str(), {Tone::plain, {}, width});
    }
    void space(float units) { x_ -= screen_.px(units); }
    float x() const { return x_; }
    /// Leaves so much room and says where it begins.
    ImVec2 box(float width, float height) {
        x_ -= width;
        return {x_, middle_ - height / 2};
    }

  private:
    void take(float width) {
        x_ -= width;
        ImGui::SetCursorScreenPos({x_, middle_ - screen_.px(target) / 2});
        x_ -= screen_.px(space::tight);
    }
    const Screen& screen_;
    float x_, middle_;
};

/// What a timer shows: what is left, or what has passed where no time was given.
struct TimerFace {
    std::string text;
    bool over = false;
    float share = 0;  ///< left of the time given
};
TimerFace read_timer(const Holding& holding, const Activity& activity) {
    if (activity.minutes + activity.extra <= 0) return {countdown(std::floor(holding.watch.counted)), false, 0};
    const double left = seconds_left(holding, activity);
    return {countdown(left), left <= -1, static_cast<float>(std::clamp(left / seconds_given(activity), 0.0, 1.0))};
}

void draw_timer(const Screen& screen, FromRight& place, const Activity& activity) {
    const Holding& holding = *screen.state.meeting.holding;
    const auto [text, over, share] = read_timer(holding, activity);
    const Lettering lettering{timer_size, true, over ? Ink::danger : Ink::text};
    const float width = std::max(measured(screen, text, lettering).x, measured(screen, "00:00", lettering).x);
    const float pad = screen.px(space::large), height = screen.px(bar - 16);
    const float badge = holding.watch.paused ? screen.px(paused_badge + space::medium) : 0;
    const ImVec2 min = place.box(width + badge + pad * 2, height);
    const ImVec2 max{min.x + width + badge + pad * 2, min.y + height};
    draw_ground(screen, min, max, over ? Ink::pain : Ink::canvas, 10);
    if (!over && share > 0) {
        const ImVec2 low{min.x + screen.px(6), max.y - screen.px(9)};
        const float whole = max.x - min.x - screen.px(12);
        draw_ground(screen, low, {low.x + whole, low.y + screen.px(5)}, Ink::line, 2);
        draw_ground(screen, low, {low.x + whole * share, low.y + screen.px(5)}, Ink::accent, 2);
    }
    const ImVec2 size = measured(screen, text, lettering);
    const float middle = (min.y + max.y) / 2 - screen.px(2);
    draw_text(screen, {(min.x + badge + max.x - size.x) / 2, middle - size.y / 2}, text, lettering);
    if (badge > 0) {
        const float half = screen.px(paused_badge) / 2, x = min.x + pad + half;
        draw_ground(screen, {x - half, middle - half}, {x + half, middle + half}, Ink::accent, 8);
        draw_icon(screen, Icon::pause, {x, middle}, 24, Ink::on_accent);
    }
}

/// What the mode needs beside the board.
void draw_mode_tools(const Screen& screen, FromRight& place, Mode mode) {
    const Words& words = screen.words;
    if (place.icon(words("workshop.decide"), Icon::flag)) run_command(screen, "decide");
    const std::size_t parked = parked_notes(screen.document()).size();
    const std::string parking =
        std::string(words("workshop.parking")) + (parked ? " (" + std::to_string(parked) + ")" : "");
    if (place.icon(parking, Icon::street, parked > 0)) run_command(screen, "parking");
    if (allowed(mode, Act::add_note) &&
        place.icon(words("command.quick"), Icon::edit, screen.state.meeting.quick.has_value(), true,
                   command_shortcut(screen, "quick")))
        run_command(screen, "quick");
    if (mode == Mode::preparing && place.words(words("walk.begin"))) run_command(screen, "walk");
}

void draw_words(const Screen& screen, ImVec2 at, float width, const Activity& activity) {
    const auto all = activities_of(screen.document(), activity.workshop);
    const auto place =
        std::find_if(all.begin(), all.end(), [&](const Activity* one) { return one->id == activity.id; });
    const Lettering small{type::body, true, Ink::text_soft};
    draw_icon(screen, icon_of(activity.mode), {at.x + screen.px(11), at.y + screen.px(22)}, 22, Ink::accent);
    std::string head =
        std::to_string(place - all.begin() + 1) + "/" + std::to_string(all.size()) + " · " + activity.title;
    if (!activity.participants.empty()) head += " — " + activity.participants;
    draw_line(screen, {at.x + screen.px(30), at.y + screen.px(12)}, head, small, width - screen.px(30));
    const std::string& prompt = activity.prompt.empty() ? activity.title : activity.prompt;
    float size = 30;
    while (size > type::title && measured(screen, prompt, {size, true}).x > width) size -= 2;
    draw_line(screen, {at.x, at.y + screen.px(40)}, prompt, {size, true}, width);
}

}  // namespace

void draw_running_timer(const Screen& screen, ImVec2 upper_right) {
    const Activity* activity = held(screen);
    if (!activity) return;
    const Holding& holding = *screen.state.meeting.holding;
    const auto [text, over, share] = read_timer(holding, *activity);
    const Lettering lettering{type::title, true, over ? Ink::danger : Ink::text};
    const float digits = std::max(measured(screen, text, lettering).x, measured(screen, "00:00", lettering).x);
    const float width = digits + screen.px(58), height = screen.px(target);
    const ImVec2 min{upper_right.x - width, upper_right.y};
    floating(screen, "running_timer", min, {width, height}, 0, [&, words = text, late = over] {
        if (late) draw_ground(screen, min, {min.x + width, min.y + height}, Ink::pain, 14);
        const float middle = min.y + height / 2;
        draw_icon(screen, holding.watch.paused ? Icon::pause : icon_of(activity->mode), {min.x + screen.px(24), middle},
                  20, Ink::accent);
        draw_text(screen, {min.x + screen.px(42), middle - measured(screen, words, lettering).y / 2}, words, lettering);
        ImGui::Dummy({width, height});
    });
}

Icon icon_of(Mode mode) {
    constexpr std::array icons{Icon::edit, Icon::note, Icon::link, Icon::vote, Icon::star, Icon::eye};
    return icons[static_cast<std::size_t>(mode)];
}

std::string mode_word(const Screen& screen, Mode mode) {
    return std::string(screen.words("mode." + std::string(name_of(mode))));
}

void draw_mode_pill(const Screen& screen, ImVec2 corner, ImVec2 size) {
    const Mode mode = mode_of(screen.document());
    if (held(screen) || mode == Mode::preparing) return;
    const std::string word = mode_word(screen, mode);
    const std::string label(screen.words("workshop.unlock"));
    const float words = measured(screen, word, {type::body, true}).x;
    const float button_width = measured(screen, label, {}).x + screen.px(32);
    const float width = words + button_width + screen.px(76), height = screen.px(target + 8);
    const ImVec2 min{corner.x + (size.x - width) / 2, corner.y + screen.px(space::medium)};
    floating(screen, "mode_pill", min, {width, height}, space::tight, [&] {
        const float middle = min.y + height / 2;
        draw_icon(screen, icon_of(mode), {min.x + screen.px(26), middle}, 20, Ink::accent);
        draw_text(screen, {min.x + screen.px(46), middle - measured(screen, word, {type::body, true}).y / 2}, word,
                  {type::body, true});
        ImGui::SetCursorScreenPos({min.x + width - button_width - screen.px(4), min.y + screen.px(4)});
        if (button(screen, label.c_str(), {Tone::plain, {}, button_width}))
            lead_on(screen, lead::ChooseMode{Mode::preparing});
    });
}

float running_bar_height(const Screen& screen) { return held(screen) ? bar : 0; }

void draw_running_bar(const Screen& screen) {
    const Activity* activity = held(screen);
    if (!activity) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = room(), middle = at.y + screen.px(bar) / 2;
    const bool wide = width >= screen.px(1000);
    const bool last = !neighbour(screen.document(), *activity, 1);
    FromRight place(screen, at.x + width - screen.px(space::medium), middle);
    if (place.icon(screen.words(last ? "workshop.close" : "workshop.next"), last ? Icon::check : Icon::right))
        lead_on(screen, lead::Go{1});
    if (place.icon(screen.words("workshop.previous"), Icon::left, false, neighbour(screen.document(), *activity, -1)))
        lead_on(screen, lead::Go{-1});
    place.space(space::small);
    if (wide) {
        if (place.words(screen.words("workshop.five_more"))) lead_on(screen, lead::Extend{5});
        if (place.words(screen.words("workshop.one_more"))) lead_on(screen, lead::Extend{1});
    }
    const bool paused = screen.state.meeting.holding->watch.paused;
    if (place.icon(screen.words(paused ? "workshop.go_on" : "workshop.pause"), paused ? Icon::play : Icon::pause,
                   paused))
        lead_on(screen, lead::Pause{});
    place.space(space::small);
    draw_timer(screen, place, *activity);
    place.space(space::medium);
    if (wide) draw_mode_tools(screen, place, mode_of(screen.document()));
    const float left = at.x + screen.px(space::large);
    draw_words(screen, {left, at.y}, std::max(screen.px(60), place.x() - left - screen.px(space::medium)), *activity);
}

}  // namespace parcours
