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

// ---- benchmark

void draw_benchmark_cell(const Screen& screen, const std::vector<const Benchmark*>& cell, ImVec2 at, ImVec2 size) {
    float y = at.y + screen.px(space::small);
    for (const Benchmark* one : cell) {
        const float x = at.x + screen.px(space::small), width = size.x - screen.px(space::large);
        const float height = measured(screen, one->text.empty() ? "–" : one->text, {type::small}, width).y;
        std::string source = one->source;
        if (one->day) source += (source.empty() ? "" : ", ") + day(screen.language(), *one->day);
        const float under = source.empty() ? 0 : measured(screen, source, small_print, width).y;
        ImGui::SetCursorScreenPos({at.x, y - screen.px(4)});
        const Touch hit = touch(screen, (one->ref + "##benchmark").c_str(), {size.x, height + under + screen.px(8)});
        if (hit.pressed || hit.reached) screen.out.post(Select{{one->id}});
        if (is_chosen(screen, one->id) || hit.hovered) draw_ground(screen, hit.min, hit.max, Ink::accent_soft);
        draw_text(screen, {x, y}, one->text.empty() ? "–" : one->text, {type::small}, width);
        if (under > 0) draw_text(screen, {x, y + height}, source, small_print, width);
        y += height + under + screen.px(space::medium);
    }
}

float benchmark_height(const Screen& screen, const std::vector<const Benchmark*>& cell, float width) {
    float height = screen.px(space::large);
    for (const Benchmark* one : cell) {
        std::string source = one->source + (one->day ? ", " + day(screen.language(), *one->day) : "");
        height +=
            measured(screen, one->text.empty() ? "–" : one->text, {type::small}, width - screen.px(space::large)).y +
            (source.empty() ? 0 : measured(screen, source, small_print, width - screen.px(space::large)).y) +
            screen.px(space::medium);
    }
    return std::max(height, screen.px(52));
}

void draw_benchmarks(const Screen& screen) {
    const BenchmarkTable table = benchmark_table(screen.document());
    if (table.criteria.empty())
        return draw_empty(screen, Icon::table, screen.words("plan.benchmark.none"),
                          screen.words("plan.benchmark.none_advice"));
    const float lead = screen.px(220);
    const float share = (room() - lead) / static_cast<float>(table.organisations.size());
    const float width = std::max(share, screen.px(210));
    region(screen, "benchmark", {{0, 0}, {}, 0, 0, true, true}, [&] {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        float y = corner.y;
        for (std::size_t c = 0; c < table.organisations.size(); ++c)
            draw_line(screen, {corner.x + lead + width * static_cast<float>(c) + screen.px(space::small), y},
                      table.organisations[c], {type::body, true}, width - screen.px(space::large));
        y += screen.px(30);
        for (std::size_t r = 0; r < table.criteria.size(); ++r) {
            float height = measured(screen, table.criteria[r], {type::body, true}, lead - screen.px(space::large)).y +
                           screen.px(space::large);
            for (const auto& cell : table.cells[r]) height = std::max(height, benchmark_height(screen, cell, width));
            const float right = corner.x + lead + width * static_cast<float>(table.organisations.size());
            draw_ground(screen, {corner.x, y}, {right, y + height}, r % 2 ? Ink::canvas : Ink::surface, 0);
            draw_text(screen, {corner.x + screen.px(space::small), y + screen.px(space::small)}, table.criteria[r],
                      {type::body, true}, lead - screen.px(space::large));
            for (std::size_t c = 0; c < table.organisations.size(); ++c)
                draw_benchmark_cell(screen, table.cells[r][c], {corner.x + lead + width * static_cast<float>(c), y},
                                    {width, height});
            y += height;
        }
        ImGui::SetCursorScreenPos(corner);
        ImGui::Dummy({lead + width * static_cast<float>(table.organisations.size()), y - corner.y});
    });
}

// ---- stakes

void draw_stakes_of(const Screen& screen, StakeSide side) {
    const Icon icon = side == StakeSide::user ? Icon::user : Icon::counter;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_icon(screen, icon, {at.x + screen.px(12), at.y + screen.px(13)}, 22, Ink::accent);
    draw_line(screen, {at.x + screen.px(32), at.y}, screen.words("stake_side." + std::string(name_of(side))),
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

void add_card(const Screen& screen) {
    dropdown(screen, screen.word("plan.cards.write"), screen.words("plan.cards.write"), screen.px(300), [&] {
        for (const Journey* journey : in_order<Journey>(screen.document()))
            for (const Step* step : steps_of(screen.document(), journey->id))
                if (menu_row(screen, (journey->ref + " · " + step->ref + " " + step->title).c_str()))
                    add_and_show(screen, card_from(*step));
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
    } else if (tab == KnowledgeTab::benchmarks && pressed("edit.add_benchmark")) {
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
                  tab == KnowledgeTab::stakes ? 0 : screen.px(300), [&] { draw_add(screen, tab); });
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
