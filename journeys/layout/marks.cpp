#include "journeys/layout/marks.h"

#include "journeys/layout/pen.h"

namespace parcours {
namespace {

std::string_view title_of(Lane lane, const Labels& labels) {
    switch (lane) {
        case Lane::channels:
            return labels.channels;
        case Lane::emotion:
            return labels.emotion;
        case Lane::front_office:
            return labels.front_office;
        case Lane::back_office:
            return labels.back_office;
        case Lane::commitments:
            return labels.commitments;
        case Lane::notes:
            return labels.notes;
        case Lane::steps:
            return labels.steps;
        case Lane::stages:
            return labels.stages;
        default:
            return {};
    }
}

void draw_lane_title(Pen& pen, const Drawing& drawing) {
    const bool large = drawing.detail == Detail::title;
    pen.text(drawing.box(), title_of(drawing.piece.lane, drawing.subject.labels), {large ? 26 : 15, 12, Weight::bold},
             Ink::text_soft, Align::left, Vertical::middle);
}

void draw_visibility_line(Pen& pen, const Drawing& drawing) {
    const Box box = drawing.box();
    const int middle = box.height / 2;
    const Box row{12, 0, box.width, box.height};
    pen.icon(Icon::eye, centred_left(row, 18), Ink::line_strong);
    const int width =
        pen.line(without_left(row, 26), drawing.subject.labels.visibility_line, 13, Weight::bold, Ink::line_strong);
    pen.add(Line{{row.x + 26 + width + 12, middle}, {box.right(), middle}, Ink::line_strong, 2, true});
}

// A dashed card with what to do next.
void draw_invitation(Pen& pen, const Box& box, Icon icon, std::string_view words, std::string_view hint) {
    pen.add(Outline{box, Ink::line, 10, 2, true});
    const int size = hint.empty() ? 24 : 40;
    const int text_height = hint.empty() ? 44 : 36;
    const int y = box.y + (box.height - size - 12 - text_height - (hint.empty() ? 0 : 44)) / 2;
    pen.icon(icon, {box.centre().x - size / 2, y, size, size}, Ink::accent);
    const Box words_box{box.x + 16, y + size + 12, box.width - 32, text_height};
    pen.text(words_box, words, {hint.empty() ? 15 : 24, 12, Weight::bold}, Ink::text, Align::centre);
    if (!hint.empty())
        pen.text({words_box.x + 40, words_box.bottom() + 6, words_box.width - 80, 44}, hint, {15, 12, Weight::regular},
                 Ink::text_soft, Align::centre);
}

void draw_add(Pen& pen, const Drawing& drawing, std::string_view words) {
    const Box box = drawing.box();
    pen.add(Outline{box, Ink::line, 8, 1, true});
    constexpr int icon_size = 18;
    if (words.empty())
        return pen.icon(Icon::add,
                        {box.centre().x - icon_size / 2, box.centre().y - icon_size / 2, icon_size, icon_size},
                        Ink::text_soft);
    const int width = std::min(box.width - 48, drawing.subject.metrics.width(words, 13, Weight::regular));
    const Box row{(box.width - width - icon_size - 6) / 2, 0, width + icon_size + 6, box.height};
    pen.icon(Icon::add, centred_left(row, icon_size), Ink::text_soft);
    pen.line(without_left(row, icon_size + 6), words, 13, Weight::regular, Ink::text_soft);
}

void draw_add_step(Pen& pen, const Drawing& drawing) {
    const Box box = drawing.box();
    pen.add(Fill{box, Ink::surface, box.width / 2});
    pen.icon(Icon::add, box.grown(-6), Ink::text);
}

void draw_insert_step(Pen& pen, const Drawing& drawing) {
    const Box box = drawing.box();
    const int size = box.width - 2;
    pen.icon(Icon::add, {1, (box.height - size) / 2, size, size}, Ink::text_soft);
}

}  // namespace

Marks marks_of(const Subject& subject, const Scene& scene, const Piece& piece, Detail detail) {
    Pen pen(subject.metrics);
    const Drawing drawing{subject, scene, piece, detail};
    const Labels& labels = subject.labels;
    if (detail == Detail::block && piece.part != Part::connector) {
        pen.add(Fill{drawing.box(), piece.ink, 0});
        return pen.take();
    }
    switch (piece.part) {
        case Part::lane_ground:
            pen.add(Fill{drawing.box(), Ink::lane, 10});
            break;
        case Part::cluster:
            draw_cluster(pen, drawing);
            break;
        case Part::journey_title:
            draw_journey_title(pen, drawing);
            break;
        case Part::lane_title:
            draw_lane_title(pen, drawing);
            break;
        case Part::commitment_title:
            draw_commitment_title(pen, drawing);
            break;
        case Part::stage_band:
            draw_stage(pen, drawing);
            break;
        case Part::step_card:
            draw_step(pen, drawing);
            break;
        case Part::channels:
            draw_channels(pen, drawing);
            break;
        case Part::emotion:
            draw_emotion(pen, drawing);
            break;
        case Part::front_office:
        case Part::back_office:
            draw_office(pen, drawing);
            break;
        case Part::visibility_line:
            draw_visibility_line(pen, drawing);
            break;
        case Part::rating:
            draw_rating(pen, drawing);
            break;
        case Part::note:
            draw_note(pen, drawing);
            break;
        case Part::connector:
            draw_connector(pen, drawing);
            break;
        case Part::prompt:
            draw_prompt(pen, drawing);
            break;
        case Part::first_stage:
            draw_invitation(pen, drawing.box(), Icon::board, labels.first_stage, labels.first_stage_hint);
            break;
        case Part::first_step:
            draw_invitation(pen, drawing.box(), Icon::add, labels.first_step, {});
            break;
        case Part::add_stage:
            draw_add(pen, drawing, {});
            break;
        case Part::add_step:
            draw_add_step(pen, drawing);
            break;
        case Part::insert_step:
            draw_insert_step(pen, drawing);
            break;
        case Part::add_note:
            draw_add(pen, drawing, labels.add_note);
            break;
    }
    return pen.take();
}

}  // namespace parcours
