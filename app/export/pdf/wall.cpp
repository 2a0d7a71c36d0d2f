#include "app/export/pdf/wall.h"

#include <algorithm>

#include "app/export/pdf/marks.h"
#include "app/export/pdf/text.h"
#include "app/export/picture/picture.h"
#include "app/export/picture/said.h"

namespace parcours::pdf {
namespace {

constexpr double page_margin = 40, head = 54, points_per_unit = 0.75;
constexpr double longest_page_side = 14'000;  // readers show no page of more than 14 400 points

}  // namespace

std::string wall_of(const dossier::Matter& matter, const Journey& journey) {
    const Typesetter type(matter.language);
    const Picture picture(matter.document, journey.id, matter.today, matter.language);
    const Box box = picture.bounds();
    const double scale =
        std::min(points_per_unit, (longest_page_side - 2 * page_margin - head) / std::max({box.width, box.height, 1}));
    Shape shape;
    shape.width = std::max(400.0, box.width * scale + 2 * page_margin);
    shape.height = box.height * scale + 2 * page_margin + head;
    Paper paper(1);
    paper.start_page(shape);
    const Tagged document(paper, Tag::Document);
    const std::string title = dossier::joined({journey.ref, journey.title}, " · ");
    {
        const Tagged heading(paper, Tag::H1);
        type.set(title, styles::section, shape.width - 2 * page_margin, dossier::Align::left, 1)
            .draw(paper, page_margin, page_margin);
    }
    {
        const Tagged edition(paper, Tag::P);
        type.set(dossier::edition_of(matter), styles::small).draw(paper, page_margin, page_margin + 30);
    }
    {
        const double top = page_margin + head;
        const std::string said = said_of_picture(matter.document, journey.id, matter.today, matter.language);
        const Tagged figure(paper, Tag::Figure,
                            {said, {}, {}, paper.box(page_margin, top, box.width * scale, box.height * scale)});
        paper.save();
        paper.move_by(page_margin, top);
        paper.scale_by(scale);
        paper.move_by(-box.x, -box.y);
        MarkPainter painter(paper, type.lines(), paper_palette());
        for (const Piece* piece : picture.pieces()) painter.paint(picture.marks(*piece), piece->box.corner());
        paper.restore();
    }
    paper.end_page();
    paper.bookmark(0, title, 1, 0);
    const About* about = matter.document.find(about_id);
    return paper.bytes(
        {title, about ? about->organisation : "", dossier::edition_of(matter), matter.request.date, matter.language});
}

}  // namespace parcours::pdf
