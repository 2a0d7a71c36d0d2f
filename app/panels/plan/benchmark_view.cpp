// The benchmark: a table of organisations by criteria, written in place. A crossing without a text takes one; a name
// typed at the end of the heads adds a column, one below the criteria a row.
#include <algorithm>

#include "app/numbers.h"
#include "app/panels/plan/plan.h"
#include "journeys/knowledge.h"
#include "journeys/text.h"

namespace parcours {
namespace {

constexpr float lead_width = 230, least_column = 220, adding_column = 220;  // units

using Crossing = std::vector<const Benchmark*>;

struct BenchmarkLook {
    const BenchmarkTable& table;
    float width;  // of a column, in pixels
};

std::string source_text(const Screen& screen, const Benchmark& one) {
    std::string text = one.source;
    if (one.day) text += (text.empty() ? "" : ", ") + day(screen.language(), *one.day);
    return text.empty() ? std::string(screen.words("plan.benchmark.no_source")) : text;
}

float inner_width(const Screen& screen, float width) { return width - screen.px(space::small) * 2; }

float field_height(const Screen& screen, const std::string& text, float width) {
    const ImVec2 pad = ImGui::GetStyle().FramePadding;
    return measured(screen, text.empty() ? "X" : text, {type::body}, width - pad.x * 2).y + pad.y * 2;
}

float crossing_height(const Screen& screen, const Crossing& crossing, float width) {
    const float inner = inner_width(screen, width);
    float height = screen.px(space::small * 2);
    if (crossing.empty()) height += field_height(screen, "", inner);
    for (const Benchmark* one : crossing)
        height += field_height(screen, one->text, inner) +
                  measured(screen, source_text(screen, *one), small_print, inner).y + screen.px(space::small);
    return height;
}

/// A text in its field, and under it where it comes from, which shows the whole record. Without a record, what is typed
/// makes one.
void draw_entry(const Screen& screen, const Benchmark* one, const Benchmark& otherwise, const std::string& id,
                ImVec2 at, float inner) {
    ImGui::SetCursorScreenPos(at);
    std::string text = one ? one->text : "";
    const Typed typed = whole_line(screen, ("##crossing" + id).c_str(), text, "–", inner);
    if (typed.changed && one) screen.out.post(Make{{write_of(*one, &Benchmark::text, text)}, "benchmark/" + id, true});
    if (typed.changed && !one) {
        Benchmark made = otherwise;
        made.text = text;
        add_and_show(screen, std::move(made));
    }
    if (typed.done) screen.out.post(EndTyping{});
    if (!one) return;
    const std::string source = source_text(screen, *one);
    const float tall = measured(screen, source, small_print, inner).y;
    ImGui::SetCursorScreenPos({at.x, at.y + field_height(screen, one->text, inner) + screen.px(2)});
    const Touch under = touch(screen, (one->ref + "##benchmark").c_str(), {inner, tall});
    if (under.pressed || under.reached) screen.out.post(Select{{one->id}});
    if (is_chosen(screen, one->id) || under.hovered) draw_ground(screen, under.min, under.max, Ink::accent_soft, 4);
    draw_text(screen, {under.min.x + screen.px(4), under.min.y}, source, small_print, inner);
}

void draw_crossing(const Screen& screen, const BenchmarkLook& look, std::size_t row, std::size_t column, ImVec2 at) {
    const Crossing& crossing = look.table.cells[row][column];
    const float inner = inner_width(screen, look.width);
    const std::string id = std::to_string(row) + "/" + std::to_string(column) + "/";
    ImVec2 next{at.x + screen.px(space::small), at.y + screen.px(space::small)};
    Benchmark otherwise;
    otherwise.organisation = look.table.organisations[column];
    otherwise.criterion = look.table.criteria[row];
    otherwise.day = today(screen);
    if (crossing.empty()) return draw_entry(screen, nullptr, otherwise, id + "0", next, inner);
    for (std::size_t i = 0; i < crossing.size(); ++i) {
        draw_entry(screen, crossing[i], otherwise, id + std::to_string(i), next, inner);
        next.y += crossing_height(screen, {crossing[i]}, look.width) - screen.px(space::small * 2);
    }
}

/// A name that all records of a row or a column have: written once it is left.
void draw_name_of(const Screen& screen, const std::string& label, const std::string& name,
                  std::string Benchmark::*member, const std::vector<const Benchmark*>& records, ImVec2 at,
                  float width) {
    ImGui::SetCursorScreenPos(at);
    std::string text = name;
    if (!whole_line(screen, label.c_str(), text, {}, width).done || text == name || is_blank(text)) return;
    std::vector<Edit> edits;
    for (const Benchmark* one : records) edits.push_back(write_of(*one, member, text));
    if (!edits.empty()) screen.out.make(std::move(edits));
}

/// A name typed here adds a column or a row, whose first crossing is there to be written.
void draw_adding(const Screen& screen, const BenchmarkTable& table, std::string Benchmark::*member, ImVec2 at,
                 float width) {
    const bool column = member == &Benchmark::organisation;
    const char* word = screen.word(column ? "plan.benchmark.add_organisation" : "plan.benchmark.add_criterion");
    ImGui::SetCursorScreenPos(at);
    std::string name;
    if (!text_field(screen, word, name, word, width).done || is_blank(name)) return;
    Benchmark benchmark;
    benchmark.organisation = table.organisations.empty() ? "" : table.organisations.front();
    benchmark.criterion = table.criteria.empty() ? "" : table.criteria.front();
    benchmark.*member = name;
    benchmark.day = today(screen);
    add_and_show(screen, benchmark);
}

Crossing column_of(const BenchmarkTable& table, std::size_t column) {
    Crossing all;
    for (const auto& row : table.cells) all.insert(all.end(), row[column].begin(), row[column].end());
    return all;
}

Crossing row_of(const BenchmarkTable& table, std::size_t row) {
    Crossing all;
    for (const auto& crossing : table.cells[row]) all.insert(all.end(), crossing.begin(), crossing.end());
    return all;
}

void draw_table(const Screen& screen, const BenchmarkLook& look) {
    const BenchmarkTable& table = look.table;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float lead = screen.px(lead_width), pad = screen.px(space::small);
    const auto x_of = [&](std::size_t column) { return corner.x + lead + look.width * static_cast<float>(column); };
    const float right = x_of(table.organisations.size());
    float head = screen.px(target);
    for (const std::string& name : table.organisations)
        head = std::max(head, field_height(screen, name, inner_width(screen, look.width)));
    float y = corner.y + head + pad;
    for (std::size_t c = 0; c < table.organisations.size(); ++c)
        draw_name_of(screen, "##organisation" + std::to_string(c), table.organisations[c], &Benchmark::organisation,
                     column_of(table, c), {x_of(c) + pad, corner.y}, inner_width(screen, look.width));
    draw_adding(screen, table, &Benchmark::organisation, {right + pad, corner.y}, screen.px(adding_column) - pad * 2);
    for (std::size_t r = 0; r < table.criteria.size(); ++r) {
        float height = field_height(screen, table.criteria[r], lead - pad * 2) + pad * 2;
        for (const Crossing& crossing : table.cells[r])
            height = std::max(height, crossing_height(screen, crossing, look.width));
        draw_ground(screen, {corner.x, y}, {right, y + height}, r % 2 ? Ink::canvas : Ink::surface, 0);
        draw_name_of(screen, "##criterion" + std::to_string(r), table.criteria[r], &Benchmark::criterion,
                     row_of(table, r), {corner.x + pad, y + pad}, lead - pad * 2);
        for (std::size_t c = 0; c < table.organisations.size(); ++c) draw_crossing(screen, look, r, c, {x_of(c), y});
        y += height;
    }
    draw_adding(screen, table, &Benchmark::criterion, {corner.x + pad, y + pad}, lead - pad * 2);
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({right + screen.px(adding_column) - corner.x, y + screen.px(target) + pad * 2 - corner.y});
}

}  // namespace

void draw_benchmarks(const Screen& screen) {
    const BenchmarkTable table = benchmark_table(screen.document());
    if (table.criteria.empty())
        return draw_empty(screen, Icon::table, screen.words("plan.benchmark.none"),
                          screen.words("plan.benchmark.none_advice"));
    const float share =
        (room() - screen.px(lead_width + adding_column)) / static_cast<float>(table.organisations.size());
    const BenchmarkLook look{table, std::clamp(share, screen.px(least_column), screen.px(420))};
    region(screen, "benchmark", {{0, 0}, {}, 0, 0, true, true}, [&] { draw_table(screen, look); });
}

}  // namespace parcours
