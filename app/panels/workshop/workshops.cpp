// The view of workshops: their agendas to prepare and replay, what was decided, voted and observed.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/commands.h"
#include "app/numbers.h"
#include "app/panels/form.h"
#include "app/panels/workshop/workshop.h"
#include "journeys/order_of.h"
#include "journeys/workshop/agenda.h"
#include "journeys/workshop/dots.h"

namespace parcours {
namespace {

constexpr float workshop_list_width = 300;
constexpr float side_width = 380;

std::string title_of(const Screen& screen, const Workshop& workshop) {
    return workshop.title.empty() ? std::string(screen.words("workshop.untitled")) : workshop.title;
}

std::string hours(const Screen& screen, int minutes) {
    if (minutes < 60) return screen.words("workshop.minutes", {{"n", std::to_string(minutes)}});
    const std::string rest = minutes % 60 < 10 ? "0" + std::to_string(minutes % 60) : std::to_string(minutes % 60);
    return screen.words("workshop.hours", {{"h", std::to_string(minutes / 60)}, {"m", rest}});
}

// ---- the list at the left

void draw_script(const Screen& screen, const Script& script) {
    const auto language = code_of(screen.language());
    const std::string title = script.title.in(language), advice = script.advice.in(language);
    const float pad = screen.px(space::medium), inner = room() - pad * 2;
    const Lettering heading{type::body, true}, soft{type::small, false, Ink::text_soft};
    const std::string facts =
        hours(screen, script.minutes()) + " · " + screen.words.count("workshop.activities", script.activities.size());
    const float height = measured(screen, title, heading, inner).y + measured(screen, advice, soft, inner).y +
                         measured(screen, facts, soft).y + pad * 2 + screen.px(space::small);
    const Touch at = touch(screen, (title + "##script" + script.id).c_str(), {room(), height});
    draw_ground(screen, at.min, at.max, at.hovered || at.focused ? Ink::accent_soft : Ink::canvas, 10);
    draw_border(screen, at.min, at.max, at.hovered || at.focused ? Ink::accent : Ink::line, 10);
    float y = at.min.y + pad;
    const float x = at.min.x + pad;
    draw_text(screen, {x, y}, title, heading, inner);
    y += measured(screen, title, heading, inner).y + screen.px(space::tight);
    draw_text(screen, {x, y}, advice, soft, inner);
    y += measured(screen, advice, soft, inner).y + screen.px(space::tight);
    draw_text(screen, {x, y}, facts, {type::small, true, Ink::accent});
    if (at.pressed) lead_on(screen, lead::PlanFromScript{script.id});
}

void draw_scripts(const Screen& screen) {
    write(screen, screen.words("workshop.scripts"), {type::body, true});
    write(screen, screen.words("workshop.scripts_advice"), {type::small, false, Ink::text_soft});
    if (screen.state.meeting.scripts)
        for (const Script& script : *screen.state.meeting.scripts) draw_script(screen, script);
}

void draw_workshop_row(const Screen& screen, const Workshop& workshop, bool on) {
    const std::string title = title_of(screen, workshop);
    const Lettering heading{type::body, on};
    const float inner = room() - screen.px(space::wide), tall = measured(screen, title, heading, inner).y;
    const Touch at = touch(screen, (title + "##" + workshop.ref).c_str(), {room(), tall + screen.px(42)});
    if (on || at.hovered || at.focused) draw_ground(screen, at.min, at.max, on ? Ink::accent_soft : Ink::lane, 10);
    const float x = at.min.x + screen.px(space::medium);
    draw_text(screen, {x, at.min.y + screen.px(10)}, title, heading, inner);
    std::string facts =
        workshop.ref + " · " + std::string(screen.words("workshop_status." + std::string(name_of(workshop.status))));
    if (workshop.day) facts += " · " + day(screen.language(), *workshop.day);
    draw_line(screen, {x, at.min.y + tall + screen.px(14)}, facts, {type::small, false, Ink::text_soft}, inner);
    if (at.pressed) lead_on(screen, lead::ShowWorkshop{workshop.id});
}

void draw_list(const Screen& screen, const Workshop* shown) {
    write(screen, screen.words("workshop.title"), {type::title, true});
    gap(screen, space::small);
    const auto workshops = in_order<Workshop>(screen.document());
    for (const Workshop* each : workshops) draw_workshop_row(screen, *each, each == shown);
    if (!workshops.empty()) gap(screen, space::wide);
    draw_scripts(screen);
}

// ---- the agenda in the middle

/// A text of a record in a field of its own, written while it is typed.
template <class R>
void typed_field(const Screen& screen, const R& record, std::string R::*member, std::string_view hint_text,
                 float width) {
    const Form form(screen, record);
    const auto named = form.named(member);
    std::string text = record.*member;
    const Typed typed = text_field(screen, ("##" + named.id).c_str(), text, hint_text, width);
    if (typed.changed) form.write(member, std::move(text), true);
    if (typed.done) screen.out.post(EndTyping{});
}

void choose_mode(const Screen& screen, const Activity& activity, float width) {
    dropdown(screen, ("##mode" + activity.ref).c_str(), mode_word(screen, activity.mode), width, [&] {
        for (std::size_t i = 0; i < Names<Mode>::values.size(); ++i) {
            const auto mode = static_cast<Mode>(i);
            if (menu_row(screen, (mode_word(screen, mode) + "##" + activity.ref).c_str(), icon_of(mode),
                         mode == activity.mode))
                screen.out.make(write_of(activity, &Activity::mode, mode));
        }
    });
}

void choose_minutes(const Screen& screen, const Activity& activity) {
    const float side = screen.px(target);
    const auto set = [&](int minutes) {
        screen.out.make(write_of(activity, &Activity::minutes, std::clamp(minutes, 0, 1'440)));
    };
    if (button(screen, ("−##minutes" + activity.ref).c_str(), {Tone::quiet, {}, side})) set(activity.minutes - 5);
    ImGui::SameLine(0, 0);
    std::string text = screen.words("workshop.minutes", {{"n", std::to_string(activity.minutes)}});
    const std::string label = std::string(screen.words("field.minutes")) + "##" + activity.ref;
    int typed = 0;
    if (text_field(screen, label.c_str(), text, {}, screen.px(72)).done &&
        std::from_chars(text.data(), text.data() + text.size(), typed).ec == std::errc())
        set(typed);
    ImGui::SameLine(0, 0);
    if (button(screen, ("+##minutes" + activity.ref).c_str(), {Tone::quiet, {}, side})) set(activity.minutes + 5);
}

void move_activity(const Screen& screen, const Activity& activity, int by) {
    const auto all = activities_of(screen.document(), activity.workshop);
    const auto at = std::find_if(all.begin(), all.end(), [&](const Activity* one) { return one->id == activity.id; });
    const auto place = at - all.begin() + (by < 0 ? -1 : 2);
    if (place < 0 || place > static_cast<std::ptrdiff_t>(all.size())) return;
    const bool end = place == static_cast<std::ptrdiff_t>(all.size());
    screen.out.make(
        place_activity(screen.document(), activity, end ? Id<Activity>{} : all[static_cast<std::size_t>(place)]->id));
}

/// When it begins, counted from the beginning of the workshop; its place, or that it has been held.
void draw_mark(const Screen& screen, const Activity& activity, std::size_t place, int begins) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const auto& holding = screen.state.meeting.holding;
    const bool now = holding && holding->activity == activity.id;
    const ImVec2 middle{at.x + screen.px(22), at.y + screen.px(22)};
    ImGui::GetWindowDrawList()->AddCircleFilled(middle, screen.px(17), colour(screen, now ? Ink::accent : Ink::lane));
    if (activity.spent && !now)
        draw_icon(screen, Icon::check, middle, 18, loud(screen, Ink::kept_mark));
    else {
        const std::string number = std::to_string(place + 1);
        const Lettering bold{type::body, true, now ? Ink::on_accent : Ink::text};
        const ImVec2 size = measured(screen, number, bold);
        draw_text(screen, {middle.x - size.x / 2, middle.y - size.y / 2}, number, bold);
    }
    const Lettering small{type::small, false, Ink::text_soft};
    const std::string from = "+" + minute_text(begins);
    draw_text(screen, {middle.x - measured(screen, from, small).x / 2, at.y + screen.px(52)}, from, small);
}

void draw_activity(const Screen& screen, const Activity& activity, std::size_t place, int begins) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_mark(screen, activity, place, begins);
    const float left = screen.px(64), tools = screen.px(target * 3 + 6), minutes = screen.px(target * 2 + 72);
    const float mode = screen.px(168), between = screen.px(space::small);
    const float width = room();
    const float title = std::max(screen.px(120), width - left - tools - minutes - mode - between * 3);
    ImGui::SetCursorScreenPos({at.x + left, at.y});
    typed_field(screen, activity, &Activity::title, screen.words("field.title"), title);
    ImGui::SetCursorScreenPos({at.x + left + title + between, at.y});
    choose_mode(screen, activity, mode);
    ImGui::SetCursorScreenPos({at.x + left + title + mode + between * 2, at.y});
    choose_minutes(screen, activity);
    ImGui::SetCursorScreenPos({at.x + width - tools, at.y});
    const std::string id = "##" + activity.ref;
    if (icon_button(screen, (std::string(screen.words("workshop.earlier")) + id).c_str(), Icon::up))
        move_activity(screen, activity, -1);
    ImGui::SameLine(0, screen.px(2));
    if (icon_button(screen, (std::string(screen.words("workshop.later")) + id).c_str(), Icon::down))
        move_activity(screen, activity, 1);
    ImGui::SameLine(0, screen.px(2));
    if (icon_button(screen, (std::string(screen.words("edit.remove_activity")) + id).c_str(), Icon::trash,
                    {false, true, target, {}, Ink::text_soft}))
        screen.out.make(Remove<Activity>{activity.id});
    const float half = (width - left - between) * 0.6f;
    ImGui::SetCursorScreenPos({at.x + left, at.y + screen.px(target + 6)});
    typed_field(screen, activity, &Activity::prompt, screen.words("workshop.prompt_hint"), half);
    ImGui::SetCursorScreenPos({at.x + left + half + between, at.y + screen.px(target + 6)});
    typed_field(screen, activity, &Activity::participants, screen.words("workshop.participants_hint"),
                width - left - half - between);
    if (activity.spent) {
        const std::string spent =
            screen.words("workshop.spent", {{"n", quantity(screen.language(), std::round(*activity.spent))}});
        ImGui::SetCursorScreenPos({at.x + left, at.y + screen.px(target * 2 + 12)});
        write_line(screen, spent, {type::small, false, Ink::text_soft});
    }
    const float height = screen.px(activity.spent ? target * 2 + 36 : target * 2 + 20);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, height});
}

void draw_agenda(const Screen& screen, const Workshop& workshop) {
    const auto activities = activities_of(screen.document(), workshop.id);
    write_line(screen,
               std::string(screen.words("workshop.agenda")) + " · " +
                   hours(screen, planned_minutes(screen.document(), workshop.id)),
               {type::title, true});
    gap(screen, space::small);
    int begins = 0;
    for (std::size_t i = 0; i < activities.size(); ++i) {
        draw_activity(screen, *activities[i], i, begins);
        begins += activities[i]->minutes;
    }
    if (button(screen, screen.word("edit.add_activity"), {Tone::plain, Icon::add})) {
        Activity activity;
        activity.id = screen.out.mint.next<Activity>();
        activity.workshop = workshop.id;
        screen.out.make(Add<Activity>{activity});
    }
}

void draw_head(const Screen& screen, const Workshop& workshop) {
    const bool running = workshop.status == WorkshopStatus::running && screen.state.meeting.holding.has_value();
    if (running) {
        if (button(screen, screen.word("workshop.back_to_board"), {Tone::primary, Icon::board}))
            screen.out.post(ShowView{View::board});
        ImGui::SameLine();
        if (button(screen, screen.word("workshop.close"), {Tone::plain, Icon::check})) lead_on(screen, lead::Close{});
    } else {
        const bool closed = workshop.status == WorkshopStatus::closed;
        if (button(screen, screen.word(closed ? "workshop.resume" : "workshop.start"),
                   {closed ? Tone::plain : Tone::primary, Icon::play}))
            lead_on(screen, lead::Start{workshop.id});
    }
    ImGui::SameLine();
    if (button(screen, screen.word("minutes.title"),
               {workshop.status == WorkshopStatus::closed ? Tone::primary : Tone::plain, Icon::document})) {
        MinutesDialog dialog;
        dialog.workshop = workshop.id;
        dialog.folder =
            (screen.state.desk->file.empty() ? screen.state.settings.folder : screen.state.desk->file.parent_path())
                .string();
        screen.out.post(ShowDialog{dialog});
    }
    ImGui::SameLine();
    if (button(screen, screen.word("workshop.replay"), {Tone::quiet, Icon::redo}))
        lead_on(screen, lead::Replay{workshop.id});
    ImGui::SameLine();
    if (button(screen, screen.word("workshop.keep_script"), {Tone::quiet, Icon::save}))
        lead_on(screen, lead::KeepScript{workshop.id});
}

void draw_middle(const Screen& screen, const Workshop& workshop) {
    draw_head(screen, workshop);
    const Form form(screen, workshop);
    form.line(&Workshop::title);
    gap(screen, space::wide);
    draw_agenda(screen, workshop);
}

// ---- what came of it, at the right

void outcome_section(const Screen& screen, std::string_view key, std::size_t count) {
    gap(screen, space::wide);
    divide(screen);
    gap(screen, space::medium);
    write_line(screen, std::string(screen.words(key)) + (count > 0 ? " · " + std::to_string(count) : ""),
               {type::body, true});
    if (count == 0) write(screen, screen.words("workshop.nothing_yet"), {type::small, false, Ink::text_soft});
}

void draw_decisions(const Screen& screen, const Workshop& workshop) {
    auto decisions = in_order<Decision>(screen.document());
    std::erase_if(decisions, [&](const Decision* each) { return each->workshop != workshop.id; });
    outcome_section(screen, "workshop.decisions", decisions.size());
    for (const Decision* each : decisions) {
        write_line(screen,
                   each->ref + (each->minute.empty() ? "" : " · " + each->minute) + " · " +
                       std::string(screen.words("verdict." + std::string(name_of(each->verdict)))),
                   {type::small, true, Ink::text_soft});
        write(screen, each->text);
    }
}

void draw_rounds(const Screen& screen, const Workshop& workshop) {
    auto rounds = in_order<VoteRound>(screen.document());
    std::erase_if(rounds, [&](const VoteRound* each) { return each->workshop != workshop.id; });
    outcome_section(screen, "workshop.votes", rounds.size());
    for (const VoteRound* each : rounds) {
        write_line(screen, each->title, {type::small, true, Ink::text_soft});
        if (!each->closed) {
            write(screen, screen.words(each->secret ? "vote.is_secret" : "vote.is_open"));
            continue;
        }
        const RoundResult result = result_of(screen.document(), *each);
        for (std::size_t i = 0; i < std::min<std::size_t>(3, result.things.size()); ++i)
            if (const DotsOn& one = result.things[i]; one.dots > 0)
                write(screen, std::to_string(one.dots) + " · " + one.thing.ref + " " + one.thing.title);
    }
}

void draw_walks(const Screen& screen) {
    std::vector<const FieldWork*> walks = in_order<FieldWork>(screen.document());
    std::erase_if(walks, [](const FieldWork* each) { return each->kind != FieldWorkKind::walkthrough; });
    outcome_section(screen, "walk.all", walks.size());
    for (const FieldWork* each : walks) {
        int seconds = 0;
        std::size_t steps = 0;
        for (const Timing& timing : screen.document().all<Timing>())
            if (timing.field_work == each->id) seconds += timing.seconds, ++steps;
        write_line(screen, each->ref + " · " + each->title, {type::small, true, Ink::text_soft});
        const std::string lasted = seconds < 3600 ? countdown(seconds) : hours(screen, seconds / 60);
        write(screen, lasted + " · " + screen.words.count("home.steps", steps));
    }
    gap(screen, space::small);
    if (button(screen, screen.word("command.walk"), {Tone::plain, Icon::play, room()})) run_command(screen, "walk");
}

void draw_side(const Screen& screen, const Workshop& workshop) {
    const Form form(screen, workshop);
    form.day(&Workshop::day);
    form.line(&Workshop::place);
    form.line(&Workshop::facilitator);
    form.list(&Workshop::represented);
    draw_decisions(screen, workshop);
    draw_rounds(screen, workshop);
    const std::size_t parked = parked_notes(screen.document()).size();
    outcome_section(screen, "workshop.parking", parked);
    if (button(screen, screen.word("command.parking"), {Tone::plain, Icon::street, room()}))
        run_command(screen, "parking");
    draw_walks(screen);
    gap(screen, space::wide);
    if (button(screen, screen.word("edit.remove_workshop"), {Tone::danger, Icon::trash, room()}))
        screen.out.make(Remove<Workshop>{workshop.id});
}

}  // namespace

void draw_workshops(const Screen& screen) {
    const ImVec2 size = ImGui::GetContentRegionAvail();
    const Workshop* shown = screen.document().find(screen.state.meeting.shown);
    const auto all = in_order<Workshop>(screen.document());
    if (!shown && !all.empty()) shown = all.back();
    const bool wide = size.x >= screen.px(1080);
    const float left = screen.px(workshop_list_width), right = wide && shown ? screen.px(side_width) : 0;
    region(screen, "workshops", {{left, size.y}, Ink::surface, space::large}, [&] { draw_list(screen, shown); });
    ImGui::SameLine(0, 0);
    if (!shown) {
        region(screen, "agenda", {{size.x - left, size.y}, {}, space::wide}, [&] {
            draw_empty(screen, Icon::calendar, screen.words("workshop.none"), screen.words("workshop.none_advice"));
        });
        return;
    }
    region(screen, "agenda", {{size.x - left - right, size.y}, {}, space::wide}, [&] {
        draw_middle(screen, *shown);
        if (!wide) draw_side(screen, *shown);
    });
    if (!wide) return;
    ImGui::SameLine(0, 0);
    region(screen, "outcome", {{right, size.y}, Ink::surface, space::large}, [&] { draw_side(screen, *shown); });
}

}  // namespace parcours
