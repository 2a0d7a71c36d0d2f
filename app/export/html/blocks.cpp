#include "app/export/html/blocks.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/export/picture/svg.h"
#include "journeys/layout/icons.h"
#include "journeys/text.h"

namespace parcours::html {
namespace {

using dossier::Align;
using dossier::Role;
using dossier::Tone;

constexpr std::string_view class_of(Tone tone) {
    constexpr std::string_view names[] = {"",         "kept",           "partly",      "fragile",
                                          "not-kept", "not-applicable", "not-assessed"};
    return names[static_cast<int>(tone)];
}

bool is_band(Tone tone) { return tone >= Tone::kept && tone <= Tone::not_kept; }

std::string heading_name(int level) { return "h" + std::to_string(std::clamp(level, 2, 6)); }

}  // namespace

void Blocks::write(const dossier::Blocks& blocks) {
    for (const dossier::Block& block : blocks) {
        std::visit([&](const auto& content) { write(content); }, block.content);
        markup_.line();
    }
}

void Blocks::write_shapes() {
    markup_.open("svg", {{"class", "shapes"}, {"aria-hidden", "true"}, {"focusable", "false"}});
    for (const Band band : {Band::kept, Band::partly, Band::fragile, Band::not_kept}) {
        markup_.open("symbol", {{"id", "sign-" + std::string(class_of(dossier::tone_of(band)))},
                                {"viewBox", fmt::format("0 0 {0} {0}", icon_grid)}});
        for (const IconStroke& one : strokes(icon_of(band))) {
            std::string way;
            for (const IconPoint& point : one.points)
                way += fmt::format("{}{} {}", way.empty() ? "M" : " ", point.x, point.y);
            markup_.single("path", {{"d", way + (one.closed ? "Z" : "")}, {"class", one.filled ? "full" : "drawn"}});
        }
        markup_.close("symbol");
    }
    markup_.close("svg");
}

void Blocks::write(const dossier::Heading& heading) {
    markup_.element(heading_name(heading.level), dossier::joined({heading.kicker, heading.text}, " · "));
}

void Blocks::write(const dossier::Paragraph& paragraph) {
    constexpr std::string_view names[] = {"", "lead", "small", "callout"};
    const std::string name(names[static_cast<int>(paragraph.role)]);
    markup_.element("p", paragraph.text, name.empty() ? Markup::Attributes{} : Markup::Attributes{{"class", name}});
}

void Blocks::write(const dossier::List& list) {
    markup_.open("ul", list.role == Role::lead ? Markup::Attributes{{"class", "lead"}} : Markup::Attributes{});
    for (const std::string& item : list.items) markup_.element("li", item);
    markup_.close("ul");
}

void Blocks::write(const dossier::Facts& facts) {
    markup_.open("dl", {{"class", "facts"}});
    for (const dossier::Fact& fact : facts.facts) {
        markup_.open("div");
        markup_.element("dt", fact.label);
        markup_.element("dd", fact.text);
        markup_.close("div");
    }
    markup_.close("dl");
}

void Blocks::write(const dossier::Score& score) {
    markup_.open("div", {{"class", "score"}});
    markup_.open("p");
    markup_.element("span", score.label, {{"class", "label"}});
    markup_.text(" ");
    markup_.element("strong", score.points);
    markup_.text(" ");
    sign(score.tone);
    markup_.element("span", score.band, {{"class", "band"}});
    markup_.close("p");
    write(dossier::Facts{score.beside});
    markup_.close("div");
}

void Blocks::sign(Tone tone) {
    if (!is_band(tone)) return;
    const std::string name(class_of(tone));
    markup_.open("svg", {{"class", "sign " + name}, {"aria-hidden", "true"}, {"focusable", "false"}});
    markup_.single("use", {{"href", "#sign-" + name}});
    markup_.close("svg");
}

void Blocks::gauge(const dossier::Gauge& gauge, Tone tone) {
    const auto text = [](double value) { return fmt::format("{:.2f}", value); };
    markup_.open("svg", {{"class", "gauge " + std::string(class_of(tone))},
                         {"viewBox", "-4 0 108 10"},
                         {"aria-hidden", "true"},
                         {"focusable", "false"}});
    for (int tick = 0; tick <= 100; tick += 25)
        markup_.single("path", {{"class", "tick"}, {"d", fmt::format("M{} 2V8", tick)}});
    markup_.single("path", {{"class", "tick"}, {"d", "M0 5H100"}});
    if (gauge.user && gauge.agent) {
        markup_.single("path",
                       {{"class", "span"}, {"d", fmt::format("M{} 5H{}", text(*gauge.user), text(*gauge.agent))}});
        markup_.single("circle", {{"class", "agent"}, {"cx", text(*gauge.agent)}, {"cy", "5"}, {"r", "3.4"}});
        markup_.single("circle", {{"class", "user"}, {"cx", text(*gauge.user)}, {"cy", "5"}, {"r", "3"}});
    }
    if (gauge.projected && gauge.points && *gauge.projected > *gauge.points)
        markup_.single("rect", {{"class", "projected"},
                                {"x", text(*gauge.points)},
                                {"y", "2"},
                                {"width", text(*gauge.projected - *gauge.points)},
                                {"height", "6"}});
    if (gauge.points)
        markup_.single("rect",
                       {{"class", "bar"}, {"x", "0"}, {"y", "1.5"}, {"width", text(*gauge.points)}, {"height", "7"}});
    markup_.close("svg");
}

void Blocks::cell(const dossier::Cell& cell, const dossier::Column& column, bool tinted, bool header) {
    constexpr double narrow = 1;  // a first column that holds no more than a ref
    std::string name = column.align == Align::right ? "number" : "";
    if (header && column.width < narrow) name += " narrow";
    if (cell.gauge) name += " drawn-cell";
    if (tinted && !header) name += " tint " + std::string(class_of(cell.tone));
    Markup::Attributes attributes;
    if (header) attributes.push_back({"scope", "row"});
    if (!name.empty()) attributes.push_back({"class", name});
    const std::string_view element = header ? "th" : "td";
    markup_.open(element, attributes);
    sign(cell.tone);
    markup_.element(cell.strong ? "strong" : "span", cell.text);
    if (is_band(cell.tone)) {
        const std::string band = matter_.word_of("band", static_cast<Band>(static_cast<int>(cell.tone) - 1));
        if (cell.detail != band && cell.text != capitalised(band))
            markup_.element("span", ", " + band, {{"class", "heard"}});
    }
    if (cell.gauge) gauge(*cell.gauge, cell.tone);
    if (!cell.detail.empty()) {
        markup_.text(" ");
        markup_.element("span", cell.detail, {{"class", "detail"}});
    }
    markup_.close(element);
}

void Blocks::write(const dossier::Table& table) {
    if (table.rows.empty()) return;
    const std::string caption = "table-" + std::to_string(++tables_);
    markup_.open("div", {{"class", "scroll"}, {"role", "group"}, {"aria-labelledby", caption}, {"tabindex", "0"}});
    markup_.open("table", table.last_is_total ? Markup::Attributes{{"class", "total"}} : Markup::Attributes{});
    markup_.open("caption", {{"id", caption}});
    markup_.element("span", table.caption);
    markup_.close("caption");
    markup_.open("thead");
    markup_.open("tr");
    for (const dossier::Column& column : table.columns) {
        Markup::Attributes attributes{{"scope", "col"}};
        if (column.align == Align::right) attributes.push_back({"class", "number"});
        markup_.open("th", attributes);
        markup_.text(column.title);
        if (!column.detail.empty()) {
            markup_.text(" ");
            markup_.element("span", column.detail, {{"class", "detail"}});
        }
        markup_.close("th");
    }
    markup_.close("tr");
    markup_.close("thead");
    markup_.open("tbody");
    for (const auto& row : table.rows) {
        markup_.open("tr");
        for (std::size_t i = 0; i < row.size(); ++i) cell(row[i], table.columns[i], table.tinted, i == 0);
        markup_.close("tr");
        markup_.line();
    }
    markup_.close("tbody");
    markup_.close("table");
    markup_.close("div");
}

void Blocks::write(const dossier::Map& map) {
    markup_.open("figure");
    markup_.open("div", {{"class", "scroll map"}, {"role", "group"}, {"aria-label", map.caption}, {"tabindex", "0"}});
    markup_.raw(decorative_svg_of(matter_.document, map.journey, matter_.today, matter_.language));
    markup_.close("div");
    markup_.element("figcaption", map.description);
    markup_.close("figure");
}

void Blocks::write(const dossier::Pair& pair) {
    markup_.open("div", {{"class", "pair"}});
    for (const dossier::Blocks* side : {&pair.left, &pair.right}) {
        markup_.open("div");
        write(*side);
        markup_.close("div");
    }
    markup_.close("div");
}

void Blocks::write(const dossier::Sheet& sheet) {
    markup_.open("article", {{"class", "sheet"}});
    write(sheet.heading);
    if (!sheet.status.empty()) markup_.element("p", sheet.status, {{"class", "status"}});
    write(sheet.blocks);
    markup_.close("article");
}

}  // namespace parcours::html
