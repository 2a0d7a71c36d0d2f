// How the board is looked at: as is or to be, what is filtered, and the saved views.
#include <set>

#include "app/commands.h"
#include "app/labels.h"
#include "app/panels/board_parts.h"
#include "app/views.h"
#include "journeys/order.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

constexpr float popup_width = 360;

Filter& filter_of(const Screen& screen) { return screen.out.board->board.filter; }

void small_head(const Screen& screen, std::string_view key) {
    gap(screen, space::small);
    write(screen, screen.words(key), {type::small, true, Ink::text_soft});
}

void choose_lanes(const Screen& screen, Filter& filter) {
    small_head(screen, "filter.lanes");
    const Labels& labels = labels_in(screen.language());
    const std::array<std::pair<Lane, const std::string*>, 6> lanes{{{Lane::channels, &labels.channels},
                                                                    {Lane::emotion, &labels.emotion},
                                                                    {Lane::front_office, &labels.front_office},
                                                                    {Lane::back_office, &labels.back_office},
                                                                    {Lane::commitments, &labels.commitments},
                                                                    {Lane::notes, &labels.notes}}};
    Chips chips(screen);
    for (const auto& [lane, title] : lanes)
        if (chips((*title + "##lane").c_str(), !filter.hides(lane))) filter.toggle(lane);
}

void choose_channel(const Screen& screen, Filter& filter) {
    const Document& document = screen.document();
    std::set<std::string> channels;
    for (const Step* step : steps_of(document, screen.state.journey))
        channels.insert(step->channels.begin(), step->channels.end());
    if (channels.empty()) return;
    small_head(screen, "filter.channel");
    const Labels& labels = labels_in(screen.language());
    Chips chips(screen);
    for (const std::string& channel : channels) {
        const auto word = labels.channel_names.find(channel);
        const std::string label = (word == labels.channel_names.end() ? channel : word->second) + "##channel";
        const bool on = filter.channel == channel;
        if (chips(label.c_str(), on, icon_of_channel(channel))) filter.channel = on ? std::string{} : channel;
    }
}

void choose_commitment(const Screen& screen, Filter& filter) {
    const auto all = in_order<Commitment>(screen.document());
    if (all.empty()) return;
    small_head(screen, "filter.commitment");
    Chips chips(screen);
    for (std::size_t place = 0; place < all.size(); ++place) {
        const bool on = filter.commitment == all[place]->id;
        if (chips((all[place]->title + "##commitment").c_str(), on, shape_of_commitment(place), sign_ink(place)))
            filter.commitment = on ? Id<Commitment>{} : all[place]->id;
    }
}

void choose_perspective(const Screen& screen, Filter& filter) {
    small_head(screen, "filter.perspective");
    Chips chips(screen);
    for (const Perspective each : {Perspective::user, Perspective::agent}) {
        const bool on = filter.perspective == each;
        const std::string label =
            std::string(screen.words("perspective." + std::string(name_of(each)))) + "##perspective";
        if (chips(label.c_str(), on, each == Perspective::user ? Icon::user : Icon::agent))
            filter.perspective = on ? std::nullopt : std::optional(each);
    }
    if (chips(screen.word("filter.caps_only"), filter.caps_only, Icon::cap)) filter.caps_only = !filter.caps_only;
}

void choose_audience(const Screen& screen) {
    std::set<std::string> audiences;
    for (const Journey& journey : screen.document().all<Journey>())
        if (!journey.audience.empty()) audiences.insert(journey.audience);
    if (audiences.size() < 2) return;
    small_head(screen, "filter.audience");
    Chips chips(screen);
    for (const std::string& audience : audiences) {
        const bool on = screen.state.audience == audience;
        if (chips((audience + "##audience").c_str(), on, Icon::people))
            screen.out.post(ShowAudience{on ? std::string{} : audience});
    }
}

void draw_filters(const Screen& screen) {
    Filter& filter = filter_of(screen);
    write(screen, screen.words("filter.title"), {type::title, true});
    choose_lanes(screen, filter);
    choose_channel(screen, filter);
    choose_commitment(screen, filter);
    choose_perspective(screen, filter);
    choose_audience(screen);
    gap(screen, space::medium);
    const bool any = filter != Filter{} || !screen.state.audience.empty();
    if (button(screen, screen.word("filter.clear"), {Tone::plain, Icon::close, room(), target, any})) {
        filter = {};
        screen.out.post(ShowAudience{});
    }
}

// ---- saved views

void move_view(const Screen& screen, const std::vector<const SavedView*>& views, std::size_t from, std::size_t to) {
    const auto order = [&](std::size_t place) { return place < views.size() ? views[place]->order : std::string{}; };
    const bool down = to > from;
    const std::string before = down ? order(to) : to > 0 ? order(to - 1) : std::string{};
    const std::string after = down ? order(to + 1) : order(to);
    screen.out.make(write_of(*views[from], &SavedView::order, order_between(before, after)));
}

void draw_view_row(const Screen& screen, const std::vector<const SavedView*>& views, std::size_t place) {
    const SavedView& view = *views[place];
    ImGui::PushID(view.ref.c_str());
    const float buttons = (screen.px(target) + screen.px(2)) * 4;
    std::string title = view.title;
    const Typed typed = text_field(screen, "##title", title, screen.words("views.title_hint"), room() - buttons);
    if (typed.changed)
        screen.out.post(Make{{write_of(view, &SavedView::title, title)}, "view_title_" + view.ref, true});
    ImGui::SameLine(0, screen.px(2));
    if (icon_button(screen, screen.word("views.go"), Icon::eye)) fly_to(screen.out.board->board, view);
    ImGui::SameLine(0, screen.px(2));
    if (icon_button(screen, screen.word("views.up"), Icon::up, {false, place > 0}))
        move_view(screen, views, place, place - 1);
    ImGui::SameLine(0, screen.px(2));
    if (icon_button(screen, screen.word("views.down"), Icon::down, {false, place + 1 < views.size()}))
        move_view(screen, views, place, place + 1);
    ImGui::SameLine(0, screen.px(2));
    if (icon_button(screen, screen.word("views.remove"), Icon::trash)) screen.out.make(Remove<SavedView>{view.id});
    ImGui::PopID();
}

void draw_views(const Screen& screen) {
    write(screen, screen.words("views.title"), {type::title, true});
    gap(screen, space::tight);
    write(screen, screen.words("views.advice"), {type::small, false, Ink::text_soft});
    gap(screen, space::small);
    const auto views = views_of(screen.document(), screen.state.journey);
    constexpr std::size_t most_rows = 8;  // then they scroll
    const float height = static_cast<float>(std::min(views.size(), most_rows)) * screen.px(target + space::small);
    if (!views.empty())
        region(screen, "rows", {{0, height}, {}}, [&] {
            for (std::size_t place = 0; place < views.size(); ++place) draw_view_row(screen, views, place);
        });
    gap(screen, space::small);
    const float half = (room() - screen.px(space::small)) / 2;
    if (button(screen, command_label(screen, "save_view").c_str(), {Tone::plain, Icon::camera, half}))
        run_command(screen, "save_view");
    ImGui::SameLine();
    if (button(screen, command_label(screen, "present").c_str(),
               {Tone::primary, Icon::play, half, target, command_enabled(screen, "present")})) {
        run_command(screen, "present");
        ImGui::CloseCurrentPopup();
    }
}

void popup(const Screen& screen, const char* id, float width, ImVec2 upper_right,
           const std::function<void()>& content) {
    ImGui::SetNextWindowPos(upper_right, ImGuiCond_Always, {1, 0});
    ImGui::SetNextWindowSize({screen.px(width), 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{screen.px(space::large), screen.px(space::large)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, screen.px(14));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, screen.px(14));
    if (ImGui::BeginPopup(id)) {
        content();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(3);
}

/// "As it is | As it is to be", where there are both.
void draw_versions(const Screen& screen, float width) {
    const Journey* journey = screen.document().find(screen.state.journey);
    const bool to_be = journey && screen.document().find(journey->to_be_of);
    const std::array choices{Choice{std::string(screen.words("board.as_is")), {}, {}},
                             Choice{std::string(screen.words("board.to_be")), {}, {}}};
    const auto chosen = segmented(screen, "versions", choices, to_be ? 1U : 0U, width);
    if (chosen && (*chosen == 1) != to_be) screen.out.post(ShowOther{});
}

}  // namespace

void draw_looking(const Screen& screen, const BoardArea& area) {
    const bool both = other_of(screen.document(), screen.state.journey) != Id<Journey>{};
    constexpr float versions_width = 200;
    const float width = 16 + 4 * 46 + (both ? versions_width + 8 : 0);
    const float right = area.corner.x + area.size.x - screen.px(space::large);
    const ImVec2 min{right - screen.px(width), area.corner.y + screen.px(space::large)};
    const ImVec2 below{right, min.y + screen.px(floating_bar_height + space::small)};
    bool filters = false, views = false;
    floating_bar(screen, "looking", min, width, [&] {
        if (both) {
            draw_versions(screen, screen.px(versions_width));
            ImGui::SameLine(0, screen.px(space::small));
        }
        const Filter& filter = filter_of(screen);
        filters = icon_button(screen, screen.word("filter.title"), Icon::filter,
                              {filter != Filter{} || !screen.state.audience.empty()});
        ImGui::SameLine(0, screen.px(2));
        views = icon_button(screen, screen.word("views.title"), Icon::camera);
        ImGui::SameLine(0, screen.px(2));
        bar_command(screen, "present");
        bool& overview = screen.out.board->board.overview;
        if (icon_button(screen, screen.word("board.overview"), Icon::map, {overview})) overview = !overview;
    });
    if (filters) ImGui::OpenPopup("filters");
    if (views) ImGui::OpenPopup("views");
    popup(screen, "filters", popup_width, below, [&] { draw_filters(screen); });
    popup(screen, "views", 460, below, [&] { draw_views(screen); });
}

}  // namespace parcours
