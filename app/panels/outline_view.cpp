// The journey as text: everything the board shows, read and worked on line by line, by keyboard alone where wanted.
// The same selection and the same acts as on the board, so that the two are always in step.
#include <imgui_internal.h>

#include <algorithm>

#include "app/panels/board_acts.h"
#include "app/panels/cell_panel.h"
#include "app/panels/commitments_view.h"
#include "app/panels/outline_page.h"
#include "app/panels/panels.h"

namespace parcours {
namespace {

bool same(const OutlinePage::Made& made, const Screen& screen, float width) {
    const Owner writing = screen.state.board.writing ? screen.state.board.writing->owner : Owner{};
    return made.journey == screen.state.journey && made.language == screen.language() && made.width == width &&
           made.unit == screen.unit && made.big_screen == screen.state.settings.big_screen && made.writing == writing &&
           made.look == screen.state.outline && made.document.same_as(screen.document());
}

void choose_part(const Screen& screen) {
    constexpr std::array icons{Icon::list, Icon::board, Icon::note, Icon::star};
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < icons.size(); ++i) {
        const std::string name(Names<OutlinePart>::values[i]);
        choices.push_back({std::string(screen.words("outline.part." + name)), icons[i], {}});
    }
    const float width = std::min(room(), screen.px(620));
    OutlineLook look = screen.state.outline;
    if (const auto chosen = segmented(screen, "outline part", choices, static_cast<std::size_t>(look.part), width)) {
        look.part = static_cast<OutlinePart>(*chosen);
        screen.out.post(ShowOutline{look});
    }
}

void draw_lines(const Screen& screen, OutlinePage& page) {
    const int frame = ImGui::GetFrameCount();
    if (page.frame != frame - 1) {  // it has just come into view
        page.followed.reset();
        if (screen.state.selection.empty()) screen.out.post(Select{{screen.state.journey}});
    }
    page.frame = frame;
    follow_outline(screen, page);
    if (screen.state.outline.part == OutlinePart::tree)
        draw_outline_tree(screen, page);
    else
        draw_outline_table(screen, page);
}

OutlinePage& page_of(const Screen& screen) {
    if (!screen.tools->outline) screen.tools->outline = std::make_shared<OutlinePage>();
    return *screen.tools->outline;
}

}  // namespace

std::optional<Target> outlined(const Screen& screen) {
    const Targets& selection = screen.state.selection;
    return selection.size() == 1 ? std::optional(selection.front()) : std::nullopt;
}

void follow_outline(const Screen& screen, OutlinePage& page) {
    const float width = room();
    if (page.made && same(*page.made, screen, width)) return;
    const OutlineLook& look = screen.state.outline;
    const Owner writing = screen.state.board.writing ? screen.state.board.writing->owner : Owner{};
    page.made = OutlinePage::Made{screen.document(),
                                  screen.state.journey,
                                  look,
                                  screen.language(),
                                  width,
                                  screen.unit,
                                  screen.state.settings.big_screen,
                                  writing};
    const OutlineWords with{screen.document(), screen.derived.scores(), screen.words};
    page.lines.clear();
    if (look.part != OutlinePart::tree) {
        page.table = outline_table(with, screen.state.journey, look.part);
        return;
    }
    for (OutlineRow& row : outline_of(screen.document(), screen.state.journey, look.folded)) {
        OutlineText text = outline_text(with, row.target);
        page.lines.push_back({std::move(row), std::move(text)});
    }
}

std::string outline_key(const Target& subject) {
    const std::string kind = "###" + std::to_string(subject.index()) + "/";
    return std::visit(
        [&](const auto& one) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(one)>, RatingCell>)
                return kind + std::to_string(one.step.value) + "/" + std::to_string(one.commitment.value);
            else
                return kind + std::to_string(one.value);
        },
        subject);
}

bool wants_keyboard(const Screen& screen, const Target& subject, OutlinePage& page) {
    if (page.followed == subject || outlined(screen) != subject || screen.state.board.writing) return false;
    page.followed = subject;
    if (!std::holds_alternative<NoDialog>(screen.state.dialog)) return false;
    return !ImGui::IsAnyItemActive();
}

void take_outline_touch(const Screen& screen, const Target& subject, const Touch& at, OutlinePage& page) {
    if (!at.pressed && !at.reached) return;
    const bool again = outlined(screen) == subject;
    page.followed = subject;
    if (!again) return screen.out.post(Select{{subject}, ImGui::GetIO().KeyCtrl ? Choosing::toggle : Choosing::only});
    const bool by_mouse = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    if (at.pressed && (!by_mouse || ImGui::GetIO().MouseClickedLastCount[0] == 2)) {
        if (const auto* prompt = std::get_if<Id<Prompt>>(&subject)) {
            const auto note = screen.out.mint.next<Note>();
            screen.out.make(AdoptPrompt{*prompt, note});
            screen.out.post(Select{{note}});
        } else if (!std::holds_alternative<RatingCell>(subject)) {
            screen.out.post(AskBoard{BoardAct::write});
        }
    }
}

void draw_outline(const Screen& screen) {
    if (!screen.tools || !screen.document().find(screen.state.journey))
        return draw_empty(screen, Icon::list, screen.words("journeys.none"), screen.words("journeys.none_advice"));
    do_board_acts(screen);
    region(screen, "outline", {{0, 0}, Ink::canvas, space::large, 0, false}, [&] {
        choose_part(screen);
        gap(screen, space::small);
        write(screen, screen.words("outline.keys"), {type::small, false, Ink::text_soft});
        gap(screen, space::small);
        const bool table = screen.state.outline.part != OutlinePart::tree;
        region(screen, "outline lines", {{0, 0}, Ink::surface, space::small, 10, true, table},
               [&] { draw_lines(screen, page_of(screen)); });
    });
    const auto subject = outlined(screen);
    const auto* cell = subject ? std::get_if<RatingCell>(&*subject) : nullptr;
    if (cell) rate_by_keys(screen, *cell);
}

}  // namespace parcours
