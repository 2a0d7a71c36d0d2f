// The parts of a journey, a stage and a step: title, band, card, channels, offices, emotion.
#include <optional>

#include "journeys/layout/measures.h"
#include "journeys/layout/pen.h"

namespace parcours {
namespace {

const Step& step_of(const Drawing& drawing) {
    return *drawing.subject.document.all<Step>().entries()[drawing.piece.row].row;
}

// A rounded label with an icon, ending at `right`; gives its left end.
int draw_pill(Pen& pen, const Drawing& drawing, int right, int y, Icon icon, std::string_view words, Ink ink) {
    constexpr int height = 22;
    const int width = drawing.subject.metrics.width(words, 12, Weight::bold);
    const Box box{right - width - 32, y, width + 32, height};
    pen.add(Fill{box, ink, height / 2});
    pen.icon(icon, centred_left(box, 14, 8), Ink::on_accent);
    pen.line(without_left(box, 25), words, 12, Weight::bold, Ink::on_accent);
    return box.x;
}

std::string delay_text(const Step& step, const Labels& labels) {
    std::string text;
    const auto add = [&](const std::string& word, const std::optional<double>& days) {
        if (!days) return;
        if (!text.empty()) text += " · ";
        text += word + " " + short_number(*days, labels.decimal_mark) + " " + labels.days;
    };
    add(labels.announced, step.delay_announced);
    add(labels.actual, step.delay_actual);
    return text;
}

void draw_step_facts(Pen& pen, const Drawing& drawing, const Step& step, const Box& row) {
    const Labels& labels = drawing.subject.labels;
    Box left = row;
    if (!step.documents.empty()) {
        const std::string count = std::to_string(step.documents.size());
        const int width = drawing.subject.metrics.width(count, 13, Weight::regular) + 20;
        const Box papers{row.right() - width, row.y, width, row.height};
        pen.icon(Icon::document, centred_left(papers, 16), Ink::text_soft);
        pen.line(without_left(papers, 20), count, 13, Weight::regular, Ink::text_soft);
        left.width -= width + 8;
    }
    const std::string delay = delay_text(step, labels);
    if (delay.empty()) return;
    const bool late = step.delay_announced && step.delay_actual && *step.delay_actual > *step.delay_announced;
    const Ink ink = late ? Ink::danger : Ink::text_soft;
    pen.icon(Icon::clock, centred_left(left, 16), ink);
    pen.line(without_left(left, 22), delay, 13, late ? Weight::bold : Weight::regular, ink);
}

}  // namespace

void draw_stage(Pen& pen, const Drawing& drawing) {
    const Box box = drawing.box();
    const Stage& stage = *drawing.subject.document.all<Stage>().entries()[drawing.piece.row].row;
    pen.add(Fill{box, drawing.piece.ink, 10});
    pen.text(*text_place(drawing.piece, drawing.detail),
             stage.title.empty() ? drawing.subject.labels.untitled_stage : stage.title, Ink::on_stage);
}

void draw_step(Pen& pen, const Drawing& drawing) {
    const Box box = drawing.box();
    const Step& step = step_of(drawing);
    const Labels& labels = drawing.subject.labels;
    pen.add(Shadow{box, 10, 4});
    pen.add(Fill{box, Ink::surface, 10});
    if (step.weight == 3) pen.add(Outline{box, Ink::truth, 10, 2, false});
    const std::string& title = step.title.empty() ? labels.untitled_step : step.title;
    const Ink ink = step.title.empty() ? Ink::text_soft : Ink::text;
    pen.text(*text_place(drawing.piece, drawing.detail), title, ink);
    if (drawing.detail == Detail::title) return;
    pen.line({measures::card_padding, 12, 80, 22}, step.ref, 13, Weight::bold, Ink::text_soft);
    if (step.weight == 3)
        draw_pill(pen, drawing, box.right() - 10, 12, Icon::truth, labels.moment_of_truth, Ink::truth);
    else if (step.weight == 2)
        draw_pill(pen, drawing, box.right() - 10, 12, Icon::important, labels.important, Ink::accent);
    draw_step_facts(pen, drawing, step,
                    {measures::card_padding, box.height - 32, box.width - 2 * measures::card_padding, 22});
}

void draw_channels(Pen& pen, const Drawing& drawing) {
    const Box box = drawing.box();
    const Labels& labels = drawing.subject.labels;
    const FontMetrics& metrics = drawing.subject.metrics;
    const auto& channels = step_of(drawing).channels;
    const auto word = [&](const std::string& channel) -> const std::string& {
        const auto found = labels.channel_names.find(channel);
        return found == labels.channel_names.end() ? channel : found->second;
    };
    const bool large = drawing.detail == Detail::title;
    const int icon_size = large ? 32 : 20;
    constexpr int space = 14;
    int needed = large ? box.width + space + 1 : 0;
    for (const auto& channel : channels)
        needed += icon_size + 6 + space + metrics.width(word(channel), 13, Weight::regular);
    const bool with_words = needed - space <= box.width;
    Box rest = box;
    for (const auto& channel : channels) {
        if (rest.width < icon_size) break;
        pen.icon(icon_of_channel(channel), centred_left(rest, icon_size), Ink::text);
        rest = without_left(rest, icon_size + (with_words ? 6 : space));
        if (!with_words) continue;
        rest = without_left(rest, pen.line(rest, word(channel), 13, Weight::regular, Ink::text) + space);
    }
}

void draw_office(Pen& pen, const Drawing& drawing) {
    const Step& step = step_of(drawing);
    const Box box = drawing.box().grown(-6);
    const Box card{0, box.y, drawing.piece.box.width, box.height};
    pen.add(Fill{card, Ink::surface, 8});
    if (drawing.detail == Detail::title) return;
    Box inner = card.grown(-8);
    if (!step.actor.empty()) {
        const Box row{inner.x, inner.y - 1, inner.width, 18};
        pen.icon(step.office == Office::front ? Icon::user : Icon::agent, centred_left(row, 16), Ink::text_soft);
        pen.line(without_left(row, 21), step.actor, 13, Weight::bold, Ink::text);
        inner = {inner.x, inner.y + 19, inner.width, inner.height - 19};
    }
    pen.text(inner, step.description, {12, 12, Weight::regular}, Ink::text_soft);
}

void draw_journey_title(Pen& pen, const Drawing& drawing) {
    const Subject& subject = drawing.subject;
    const Journey& journey = *subject.document.all<Journey>().entries()[drawing.piece.row].row;
    const Box box = drawing.box();
    std::string facts = journey.ref;
    for (const std::string* fact : {&journey.audience, &journey.department})
        if (!fact->empty()) facts += "  ·  " + *fact;
    if (journey.locked) pen.icon(Icon::lock, {12, 10, 20, 20}, Ink::text_soft);
    const int facts_x = journey.locked ? 38 : 12;
    pen.line({facts_x, 8, box.width - 12 - facts_x, 24}, facts, 16, Weight::regular, Ink::text_soft);
    int x = 12;
    const Box row{x, 36, box.width - 24, 56};
    const JourneyScore* score = subject.scores.of(journey.id);
    const int reserved = score && score->score ? 240 : 0;
    x += pen.line({row.x, row.y, row.width - reserved, row.height}, journey.title, 36, Weight::bold, Ink::text) + 28;
    if (reserved == 0) return;
    const Band band = band_of(*score->score);
    const std::string points = points_text(*score->score, subject.labels.decimal_mark);
    const std::string word = subject.labels.bands[static_cast<std::size_t>(band)] +
                             (score->provisional() ? " · " + subject.labels.provisional : std::string{});
    const int width =
        subject.metrics.width(points, 26, Weight::bold) + subject.metrics.width(word, 15, Weight::regular);
    const Box pill{x, row.y + 6, width + 72, 44};
    pen.add(Fill{pill, ground_of(band), 22});
    pen.icon(icon_of(band), centred_left(pill, 26, 14), mark_of(band));
    Box rest = without_left(pill, 48);
    rest = without_left(rest, pen.line(rest, points, 26, Weight::bold, Ink::on_band) + 10);
    pen.line(rest, word, 15, Weight::regular, Ink::on_band);
}

}  // namespace parcours
