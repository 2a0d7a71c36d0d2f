#include "app/panels/reading/reading.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/export/pdf/drawn.h"
#include "app/numbers.h"
#include "app/shell/page_images.h"

namespace parcours {
namespace {

constexpr float bar_height = 60, list_width = 320, turner = 64;  // units
constexpr float widest_page = 1400;                              // units, where a page is as wide as the window
constexpr double between_pages = 24;                             // units

void read_on(const Screen& screen, reading::Any what) { screen.out.post(ReadDossier{std::move(what)}); }

/// One frame of the reading mode.
class ReadingView {
  public:
    explicit ReadingView(const Screen& screen)
        : screen_(screen), reading_(*screen.state.reading), pages_(*reading_.pages), images_(*screen.tools->pages) {}

    void draw() {
        ImGuiIO& io = ImGui::GetIO();
        images_.follow(reading_.pictures);
        const float side = reading_.chapters ? screen_.px(list_width) : 0;
        const ImVec2 size = io.DisplaySize;
        min_ = {side, screen_.px(bar_height)};
        max_ = size;
        lay_out();
        want();
        ImGui::SetCursorPos({0, 0});
        region(screen_, "reading_bar", {{size.x, min_.y}, Ink::surface, 0, 0, false}, [&] { draw_bar(); });
        if (reading_.chapters) {
            ImGui::SetCursorPos({0, min_.y});
            region(screen_, "reading_chapters", {{side, 0}, Ink::surface, space::small}, [&] { draw_chapters(); });
        }
        ImGui::SetCursorPos(min_);
        reading_.to_width ? draw_scrolled() : draw_spread();
        follow_keys();
        // Arrows turn pages, whatever has been pressed with the mouse.
        if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) ImGui::SetWindowFocus("reading");
    }

  private:
    const pdf::DrawnPage& page(std::size_t number) const { return pages_.pages[number]; }
    std::size_t last() const { return pages_.pages.size() - 1; }
    ImVec2 room_for_pages() const {
        const float margin = screen_.px(space::large);
        return {max_.x - min_.x - 2 * screen_.px(turner), max_.y - min_.y - 2 * margin};
    }

    /// The spreads, and how large their pages are.
    void lay_out() {
        const ImVec2 room = room_for_pages();
        std::vector<double> widths;
        for (const pdf::DrawnPage& one : pages_.pages) widths.push_back(one.width / one.height * room.y);
        spreads_ = spreads_of(widths, room.x, screen_.px(between_pages));
        if (reading_.to_width) spreads_ = spreads_of(widths, 0, 0);
        place_ = 0;
        while (place_ + 1 < spreads_.size() && spreads_[place_].end <= reading_.page) ++place_;
        scale_ = reading_.to_width ? width_scale() : spread_scale(spreads_[place_]);
    }
    double width_scale() const {
        const float widest = std::min(max_.x - min_.x - screen_.px(space::wide * 2), screen_.px(widest_page));
        return widest / page(spreads_[place_].first).width;
    }
    double spread_scale(const PageSpread& spread) const {
        const ImVec2 room = room_for_pages();
        double width = 0, height = 0;
        for (std::size_t i = spread.first; i < spread.end; ++i) {
            width += page(i).width;
            height = std::max(height, page(i).height);
        }
        const double gaps = screen_.px(between_pages) * static_cast<double>(spread.end - spread.first - 1);
        return std::min(room.y / height, (room.x - gaps) / width);
    }

    /// This spread, the next ones and the one before, in the order in which they will be needed.
    void want() {
        WantedPages wanted{scale_ * ImGui::GetIO().DisplayFramebufferScale.y, {}};
        wanted.scale = std::round(wanted.scale * 1000) / 1000;
        const std::size_t ahead = reading_.to_width ? 1 : 2;
        const auto add = [&](std::size_t place) {
            for (std::size_t i = spreads_[place].first; i < spreads_[place].end; ++i) wanted.pages.push_back(i);
        };
        for (std::size_t place = place_; place < std::min(spreads_.size(), place_ + ahead + 1); ++place) add(place);
        if (place_ > 0) add(place_ - 1);
        if (!(wanted == reading_.wanted)) read_on(screen_, reading::Want{std::move(wanted)});
    }

    void draw_paper(std::size_t number, ImVec2 min, ImVec2 max) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled(min, max, IM_COL32_WHITE);
        images_.draw(list, number, min, max);
        for (const pdf::PageLink& link : page(number).links)
            draw_link(number, link, min, (max.x - min.x) / page(number).width);
    }
    void draw_link(std::size_t number, const pdf::PageLink& link, ImVec2 min, double scale) {
        const auto at = [&](double x, double y) {
            return ImVec2{min.x + static_cast<float>(x * scale), min.y + static_cast<float>(y * scale)};
        };
        const ImVec2 from = at(link.left, link.top), to = at(link.right, link.bottom);
        ImGui::SetCursorScreenPos(from);
        const std::string label = screen_.words("reading.page", {{"n", std::to_string(link.to + 1)}}) + "##" +
                                  std::to_string(number) + "/" + std::to_string(link.top);
        if (touch(screen_, label.c_str(), {to.x - from.x, to.y - from.y}).pressed) go_to(link.to);
    }

    void draw_spread() {
        region(screen_, "reading_pages", {{max_.x - min_.x, max_.y - min_.y}, {}, 0, 0, false}, [&] {
            const PageSpread& spread = spreads_[place_];
            double whole = screen_.px(between_pages) * static_cast<double>(spread.end - spread.first - 1);
            for (std::size_t i = spread.first; i < spread.end; ++i) whole += page(i).width * scale_;
            float x = std::round(min_.x + (max_.x - min_.x - static_cast<float>(whole)) / 2);
            for (std::size_t i = spread.first; i < spread.end; ++i) {
                const auto width = static_cast<float>(page(i).width * scale_),
                           height = static_cast<float>(page(i).height * scale_);
                const float y = std::round(min_.y + (max_.y - min_.y - height) / 2);
                draw_paper(i, {x, y}, {x + std::round(width), y + std::round(height)});
                x += width + screen_.px(between_pages);
            }
            draw_turner(screen_.word("reading.previous"), Icon::left, min_.x, place_ > 0, -1);
            draw_turner(screen_.word("reading.next"), Icon::right, max_.x - screen_.px(turner),
                        place_ + 1 < spreads_.size(), 1);
            follow_wheel();
        });
    }
    void draw_turner(const char* label, Icon icon, float x, bool enabled, int by) {
        if (!enabled) return;
        ImGui::SetCursorScreenPos({x, min_.y});
        const Touch at =
            touch(screen_, (std::string(label) + "##turner").c_str(), {screen_.px(turner), max_.y - min_.y});
        if (at.hovered) draw_ground(screen_, at.min, at.max, Ink::surface, 0);
        draw_icon(screen_, icon, at.middle(), 28, at.hovered ? Ink::text : Ink::text_soft);
        if (at.pressed) turn(by);
    }

    /// One page as wide as there is room, scrolled.
    void draw_scrolled() {
        region(screen_, "reading_pages", {{max_.x - min_.x, max_.y - min_.y}, {}, 0, 0, true}, [&] {
            const std::size_t number = spreads_[place_].first;
            const ImVec2 size{std::round(static_cast<float>(page(number).width * scale_)),
                              std::round(static_cast<float>(page(number).height * scale_))};
            const float margin = screen_.px(space::wide);
            if (images_.shown != number) ImGui::SetScrollY(images_.to_foot ? size.y : 0);
            images_.shown = number;
            images_.to_foot = false;
            ImGui::SetCursorPos({std::round((max_.x - min_.x - size.x) / 2), margin});
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::Dummy({size.x, size.y + margin});
            draw_paper(number, at, {at.x + size.x, at.y + size.y});
            scroll_with_keys();
        });
    }
    /// At its end, the page turns.
    void scroll_with_keys() {
        const float wheel = ImGui::GetIO().MouseWheel, at = ImGui::GetScrollY(), most = ImGui::GetScrollMaxY();
        const float step = screen_.px(60), leap = (max_.y - min_.y) * 0.9f;
        const bool down = pressed({ImGuiKey_PageDown, ImGuiKey_Space}), up = pressed({ImGuiKey_PageUp});
        const bool line_down = pressed({ImGuiKey_DownArrow}), line_up = pressed({ImGuiKey_UpArrow});
        if ((down || line_down || wheel < 0) && at >= most) return turn(1);
        if ((up || line_up || wheel > 0) && at <= 0) return turn(-1);
        if (down || up) ImGui::SetScrollY(at + (down ? leap : -leap));
        if (line_down || line_up) ImGui::SetScrollY(at + (line_down ? step : -step));
    }

    void draw_bar() {
        const float margin = screen_.px(space::medium), top = (min_.y - screen_.px(target)) / 2;
        ImGui::SetCursorPos({margin, top});
        IconButtonLook list;
        list.on = reading_.chapters;
        if (icon_button(screen_, screen_.word("reading.chapters"), Icon::list, list))
            read_on(screen_, reading::ShowChapters{!reading_.chapters});
        ImGui::SameLine(0, margin);
        const std::string now = chapter_text();
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float middle = ImGui::GetIO().DisplaySize.x / 2, half = screen_.px(150);
        draw_line(screen_, {at.x, at.y + screen_.px(12)}, now, {type::body, true}, middle - half - at.x - margin);
        ImGui::SetCursorPos({middle - half, top});
        draw_number(half);
        draw_fit(ImGui::GetIO().DisplaySize.x, top, margin);
    }
    void draw_number(float half) {
        if (icon_button(screen_, screen_.word("reading.previous"), Icon::left, {false, place_ > 0})) turn(-1);
        ImGui::SameLine(0, 0);
        const PageSpread& spread = spreads_[place_];
        std::string text = std::to_string(spread.first + 1);
        if (spread.end > spread.first + 1) text += "–" + std::to_string(spread.end);
        text += " / " + std::to_string(pages_.pages.size());
        const float width = half * 2 - screen_.px(target * 2);
        const ImVec2 at = ImGui::GetCursorScreenPos(), size = measured(screen_, text, {type::body, true});
        draw_text(screen_, {at.x + (width - size.x) / 2, at.y + (screen_.px(target) - size.y) / 2}, text,
                  {type::body, true});
        ImGui::Dummy({width, screen_.px(target)});
        ImGui::SameLine(0, 0);
        if (icon_button(screen_, screen_.word("reading.next"), Icon::right, {false, place_ + 1 < spreads_.size()}))
            turn(1);
    }
    void draw_fit(float right, float top, float margin) {
        const std::array fits{Choice{std::string(screen_.words("reading.whole")), Icon::fit, {}},
                              Choice{std::string(screen_.words("reading.width")), Icon::zoom_in, {}}};
        const float width = screen_.px(330), close = screen_.px(target);
        ImGui::SetCursorPos({right - margin * 2 - close - width, top});
        if (const auto chosen = segmented(screen_, "fit", fits, reading_.to_width ? 1 : 0, width))
            read_on(screen_, reading::Fit{*chosen == 1});
        ImGui::SetCursorPos({right - margin - close, top});
        if (icon_button(screen_, screen_.word("reading.close"), Icon::close)) read_on(screen_, reading::Close{});
    }

    /// The last heading that begins at or before the pages in view.
    std::size_t mark_now() const {
        std::size_t now = 0;
        for (std::size_t i = 0; i < pages_.marks.size(); ++i)
            if (pages_.marks[i].page < spreads_[place_].end &&
                pages_.marks[i].page <= std::max(reading_.page, spreads_[place_].first))
                now = i;
        return now;
    }
    std::string chapter_text() const {
        std::size_t now = pages_.marks.empty() ? 0 : mark_now();
        while (now > 0 && !pages_.marks[now].top) --now;
        return pages_.marks.empty() || reading_.page == 0 ? std::string(screen_.words("command.read_dossier"))
                                                          : pages_.marks[now].text;
    }
    /// Headings of sections; of the one in view, those below it too.
    void draw_chapters() {
        const std::size_t now = pages_.marks.empty() ? 0 : mark_now();
        std::size_t section = now;
        while (section > 0 && !pages_.marks[section].top) --section;
        if (chapter_row(screen_.words("reading.cover"), 0, reading_.page == 0, 0, "cover")) go_to(0);
        std::size_t above = 0;
        for (std::size_t i = 0; i < pages_.marks.size(); ++i) {
            const pdf::PageMark& mark = pages_.marks[i];
            if (mark.top) above = i;
            if (!mark.top && (above != section || reading_.page == 0)) continue;
            const bool on = reading_.page > 0 && (i == now || (mark.top && i == section));
            if (chapter_row(mark.text, mark.page, on, mark.top ? 0 : 1, std::to_string(i))) go_to(mark.page);
        }
    }
    bool chapter_row(std::string_view text, std::size_t number, bool on, int depth, const std::string& id) {
        const float left = screen_.px(space::small + 16.f * static_cast<float>(depth)), figure = screen_.px(44);
        const Lettering lettering{depth == 0 ? type::body : type::small, on,
                                  on           ? Ink::accent
                                  : depth == 0 ? Ink::text
                                               : Ink::text_soft};
        const float width = room() - left - figure;
        const float height = std::max(screen_.reach(36), measured(screen_, text, lettering, width).y + screen_.px(14));
        const Touch at = touch(screen_, (std::string(text) + "##" + id).c_str(), {room(), height});
        if (on || at.hovered || at.focused) draw_ground(screen_, at.min, at.max, on ? Ink::accent_soft : Ink::lane);
        draw_text(screen_, {at.min.x + left, at.min.y + screen_.px(7)}, text, lettering, width);
        const std::string place = std::to_string(number + 1);
        const ImVec2 size = measured(screen_, place, {type::small});
        draw_text(screen_, {at.max.x - size.x - screen_.px(space::small), at.min.y + screen_.px(8)}, place,
                  {type::small, false, Ink::text_soft});
        return at.pressed;
    }

    void go_to(std::size_t number) { read_on(screen_, reading::GoTo{number}); }
    void turn(int by) {
        const auto wanted = static_cast<std::ptrdiff_t>(place_) + by;
        if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(spreads_.size())) return;
        images_.to_foot = by < 0;
        go_to(spreads_[static_cast<std::size_t>(wanted)].first);
    }
    void follow_wheel() {
        images_.turned -= ImGui::GetIO().MouseWheel + ImGui::GetIO().MouseWheelH;
        const int by = static_cast<int>(images_.turned);
        images_.turned -= static_cast<float>(by);
        if (by != 0 && ImGui::IsWindowHovered()) turn(by > 0 ? 1 : -1);
    }
    static bool pressed(std::initializer_list<ImGuiKey> keys) {
        return std::any_of(keys.begin(), keys.end(), [](ImGuiKey key) { return ImGui::IsKeyPressed(key); });
    }
    void follow_keys() {
        if (pressed({ImGuiKey_Home})) go_to(0);
        if (pressed({ImGuiKey_End})) go_to(last());
        if (pressed({ImGuiKey_RightArrow})) turn(1);
        if (pressed({ImGuiKey_LeftArrow})) turn(-1);
        if (pressed({ImGuiKey_W, ImGuiKey_L})) read_on(screen_, reading::Fit{!reading_.to_width});
        if (reading_.to_width) return;
        if (pressed({ImGuiKey_DownArrow, ImGuiKey_PageDown, ImGuiKey_Space})) turn(1);
        if (pressed({ImGuiKey_UpArrow, ImGuiKey_PageUp, ImGuiKey_Backspace})) turn(-1);
    }

    const Screen& screen_;
    const DossierReading& reading_;
    const pdf::DrawnPages& pages_;
    PageImages& images_;
    ImVec2 min_, max_;
    std::vector<PageSpread> spreads_;
    std::size_t place_ = 0;
    double scale_ = 1;
};

void draw_making(const Screen& screen) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float width = std::min(screen.px(420), size.x - screen.px(80)), height = screen.px(10);
    const ImVec2 at{(size.x - width) / 2, size.y / 2};
    const std::string text =
        screen.words("reading.making", {{"share", percent(screen.language(), screen.state.reading->share)}});
    draw_line(screen, {at.x, at.y - screen.px(44)}, text, {type::title, true}, width);
    draw_ground(screen, at, {at.x + width, at.y + height}, Ink::lane, 5);
    const auto share = static_cast<float>(screen.state.reading->share);
    draw_ground(screen, at, {at.x + std::max(height, width * share), at.y + height}, Ink::accent, 5);
    draw_line(screen, {at.x, at.y + screen.px(28)}, screen.words("reading.escape"),
              {type::small, false, Ink::text_soft}, width);
}

}  // namespace

void draw_reading(const Screen& shown) {
    if (!shown.tools) return;
    if (!shown.tools->pages) shown.tools->pages = std::make_shared<PageImages>();
    // Dark in every theme: in a meeting room only the page is lit.
    const Screen screen{shown.state,   shown.words, palette(Theme::dark), shown.fonts, shown.unit, shown.now,
                        shown.derived, shown.out,   shown.tools};
    dress(screen);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("reading", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNavInputs | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(2);
    if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
    ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, size, colour(screen, Ink::canvas));
    screen.state.reading->pages ? ReadingView(screen).draw() : draw_making(screen);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) read_on(screen, reading::Close{});
    ImGui::End();
    dress(shown);
}

}  // namespace parcours
