// What is known beside the journeys: field work and where its notes went, the benchmark, the stakes, the procedure
// cards.
#include <algorithm>
#include <array>
#include <map>

#include "app/numbers.h"
#include "app/panels/plan/plan.h"
#include "journeys/knowledge.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

void two_lines(const Screen& screen, const Touch& at, const std::string& title, const std::string& under,
               float right = 0) {
    const float x = at.min.x + screen.px(space::medium), width = at.max.x - at.min.x - screen.px(space::wide) - right;
    draw_line(screen, {x, at.min.y + screen.px(9)}, title, {type::body, true}, width);
    draw_line(screen, {x, at.min.y + screen.px(32)}, under, small_print, width);
}

// ---- field work

std::map<Id<FieldWork>, std::size_t> notes_by_origin(const Document& document) {
    std::map<Id<FieldWork>, std::size_t> counts;
    for (const Note& note : document.all<Note>())
        if (note.field_work) ++counts[note.field_work];
    return counts;
}

/// A row with room for two lines and a text of any length under them.
Touch row_over_text(const Screen& screen, const std::string& label, const Target& shown, const std::string& text) {
    const float width = room() - screen.px(space::wide);
    const float below = text.empty() ? 0 : measured(screen, text, {type::body}, width).y + screen.px(space::small);
    const Touch at = plan_row(screen, label, shown, screen.px(60) + below);
    draw_text(screen, {at.min.x + screen.px(space::medium), at.min.y + screen.px(58)}, text, {type::body}, width);
    return at;
}

void draw_field_work(const Screen& screen) {
    auto all = in_order<FieldWork>(screen.document());
    if (all.empty())
        return draw_empty(screen, Icon::search, screen.words("plan.field_work.none"),
                          screen.words("plan.field_work.none_advice"));
    std::stable_sort(all.begin(), all.end(), [](const FieldWork* a, const FieldWork* b) { return a->day < b->day; });
    const auto counts = notes_by_origin(screen.document());
    for (const FieldWork* one : all) {
        const Touch at = row_over_text(screen, one->ref + " " + one->title + "##field_work", one->id, one->summary);
        std::string under(screen.words("field_work_kind." + std::string(name_of(one->kind))));
        if (one->day) under += " · " + day(screen.language(), *one->day);
        for (const std::string& fact : {one->place, one->persona, one->observer})
            if (!fact.empty()) under += " · " + fact;
        const auto found = counts.find(one->id);
        const std::string notes =
            screen.words.count("plan.field_work.notes", found == counts.end() ? 0 : found->second);
        const float width = measured(screen, notes, small_print).x + screen.px(space::large);
        two_lines(screen, at, one->ref + " " + one->title, under, width);
        draw_text(screen, {at.max.x - width, at.min.y + screen.px(20)}, notes, small_print);
    }
}

// ---- stakes

void draw_stakes_of(const Screen& screen, StakeSide side) {
    const Icon icon = side == StakeSide::user ? Icon::user : Icon::counter;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_icon(screen, icon, {at.x + screen.px(12), at.y + screen.px(13)}, 22, Ink::accent);
    draw_line(screen, {at.x + screen.px(32), at.y}, screen.words("dossier.stakes." + std::string(name_of(side))),
              {type::title, true}, room() - screen.px(32));
    ImGui::Dummy({1, screen.px(32)});
    for (const Stake* stake : in_order<Stake>(screen.document())) {
        if (stake->side != side) continue;
        const float inner = room() - screen.px(space::wide);
        const std::string text = stake->text.empty() ? stake->ref : stake->text;
        const std::string journey(ref_of(screen.document(), stake->journey));
        const float height = measured(screen, text, {type::body}, inner).y + (journey.empty() ? 0 : screen.px(20)) +
                             screen.px(space::wide);
        const Touch row = plan_row(screen, text + "##" + stake->ref, stake->id, height);
        draw_text(screen, {row.min.x + screen.px(space::medium), row.min.y + screen.px(space::medium)}, text,
                  {type::body}, inner);
        if (!journey.empty())
            draw_text(screen, {row.min.x + screen.px(space::medium), row.max.y - screen.px(26)}, journey, small_print);
    }
    const std::string label = std::string(screen.words("edit.add_stake")) + "##" + std::string(name_of(side));
    if (button(screen, label.c_str(), {Tone::plain, Icon::add})) {
        Stake stake;
        stake.side = side;
        add_and_show(screen, stake);
    }
}

void draw_stakes(const Screen& screen) {
    const float between = screen.px(space::wide), width = (room() - between) / 2;
    region(screen, "user", {{width, 0}, {}, 0}, [&] { draw_stakes_of(screen, StakeSide::user); });
    ImGui::SameLine(0, between);
    region(screen, "town_hall", {{width, 0}, {}, 0}, [&] { draw_stakes_of(screen, StakeSide::town_hall); });
}

// ---- procedure cards

void draw_cards(const Screen& screen) {
    std::string search = screen.state.planning.look.card_search;
    if (text_field(screen, "##card_search", search, screen.words("plan.cards.search"), screen.px(420)).changed)
        show_plan(screen, &PlanLook::card_search, search);
    const auto found = cards_found(screen.document(), search);
    if (found.empty())
        return draw_empty(screen, Icon::document, screen.words("plan.cards.none"),
                          screen.words("plan.cards.none_advice"));
    for (const ProcedureCard* card : found) {
        const Touch at = row_over_text(screen, card->ref + " " + card->title + "##card", card->id, card->say);
        std::string under(ref_of(screen.document(), card->step));
        for (const std::string& fact : {card->delay, card->contact})
            if (!fact.empty()) under += (under.empty() ? "" : " · ") + fact.substr(0, fact.find('\n'));
        if (!card->documents.empty())
            under += (under.empty() ? "" : " · ") + screen.words.count("plan.cards.documents", card->documents.size());
        two_lines(screen, at, card->ref + " " + card->title, under);
    }
}

/// The steps are found by what is typed above them.
void add_card(const Screen& screen) {
    dropdown(screen, screen.word("plan.cards.write"), screen.words("plan.cards.write"), screen.px(420), [&] {
        std::string search = screen.state.planning.look.step_search;
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        if (text_field(screen, "##step_search", search, screen.words("plan.cards.step_search")).changed)
            show_plan(screen, &PlanLook::step_search, search);
        const std::string wanted = folded(trimmed(search));
        for (const Journey* journey : in_order<Journey>(screen.document()))
            for (const Step* step : steps_of(screen.document(), journey->id)) {
                const std::string name = journey->ref + " · " + step->ref + " " + step->title;
                if (folded(name + " " + journey->title).find(wanted) != std::string::npos &&
                    menu_row(screen, name.c_str()))
                    add_and_show(screen, card_from(*step));
            }
    });
}

// ---- the head

void draw_add(const Screen& screen, KnowledgeTab tab) {
    const float width = screen.px(300);
    const auto pressed = [&](std::string_view key) {
        return button(screen, screen.word(key), {Tone::primary, Icon::add, width});
    };
    if (tab == KnowledgeTab::cards) return add_card(screen);
    if (tab == KnowledgeTab::field_work && pressed("edit.add_field_work")) {
        FieldWork work;
        work.title = screen.words("plan.field_work.new");
        work.day = today(screen);
        work.journey = screen.state.journey;
        add_and_show(screen, work);
    } else if (tab == KnowledgeTab::benchmarks && screen.document().all<Benchmark>().empty() &&
               pressed("edit.add_benchmark")) {
        Benchmark benchmark;
        benchmark.organisation = screen.words("plan.benchmark.organisation");
        benchmark.criterion = screen.words("plan.benchmark.criterion");
        benchmark.day = today(screen);
        add_and_show(screen, benchmark);
    }
}

}  // namespace

void draw_knowledge(const Screen& screen) {
    region(screen, "knowledge", {{0, 0}, Ink::canvas, space::large}, [&] {
        const KnowledgeTab tab = screen.state.planning.look.knowledge;
        std::vector<Choice> choices;
        constexpr std::array icons{Icon::search, Icon::table, Icon::flag, Icon::document};
        for (std::size_t i = 0; i < icons.size(); ++i)
            choices.push_back(
                {std::string(screen.words("plan.knowledge." + std::string(Names<KnowledgeTab>::values[i]))),
                 icons[i],
                 {}});
        plan_head(screen, screen.words("plan.knowledge." + std::string(name_of(tab))),
                  std::string(screen.words("plan.knowledge.advice." + std::string(name_of(tab)))),
                  tab == KnowledgeTab::stakes ? 0 : screen.px(tab == KnowledgeTab::cards ? 420 : 300),
                  [&] { draw_add(screen, tab); });
        if (const auto chosen =
                segmented(screen, "tabs", choices, static_cast<std::size_t>(tab), std::min(room(), screen.px(820))))
            show_plan(screen, &PlanLook::knowledge, static_cast<KnowledgeTab>(*chosen));
        gap(screen, space::medium);
        switch (tab) {
            case KnowledgeTab::field_work:
                return draw_field_work(screen);
            case KnowledgeTab::benchmarks:
                return draw_benchmarks(screen);
            case KnowledgeTab::stakes:
                return draw_stakes(screen);
            case KnowledgeTab::cards:
                return draw_cards(screen);
        }
    });
}

}  // namespace parcours
