#include "app/export/pdf/map.h"

#include "app/export/pdf/marks.h"
#include "app/export/picture/slices.h"
#include "journeys/layout/measures.h"

namespace parcours::pdf {
namespace {

constexpr Shape map_page{1190.551, 841.89, 46, 46, 58, 50};  // A3, folded into the dossier
constexpr double caption_height = 22;

/// The titles of the steps above columns that do not begin on this page.
void draw_heads(Paper& paper, const Typesetter& type, const Picture& picture, const Slice& slice) {
    int x = measures::title_width + measures::gap;
    for (std::size_t i = slice.first; i < slice.last; ++i) {
        if (const Step* step = picture.document().find(picture.scene().columns[i].step)) {
            const TextStyle style{14, 18, Weight::semibold, soft};
            type.set(step->ref + " · " + step->title, style, measures::column_width, dossier::Align::left, 1)
                .draw(paper, x, measures::stage_height + 12);
        }
        x += measures::column_width + measures::gap;
    }
}

void draw_slice(Paper& paper, const Typesetter& type, const Picture& picture, const Slice& slice) {
    if (slice.heads) draw_heads(paper, type, picture, slice);
    MarkPainter painter(paper, type.lines(), paper_palette());
    for (const Piece& piece : pieces_of(picture, slice)) painter.paint(picture.marks(piece), piece.box.corner());
}

}  // namespace

Flow map_flow(const Typesetter& type, const dossier::Matter& matter, const dossier::Map& map) {
    Flow flow{map_page, {}};
    const auto picture = std::make_shared<Picture>(matter.document, map.journey, matter.today, matter.language);
    const Slices slices = slices_of(*picture, {map_page.body_width(), map_page.body_height() - caption_height});
    for (std::size_t i = 0; i < slices.slices.size(); ++i) {
        const std::string place =
            matter.word("export.page", {{"n", std::to_string(i + 1)}, {"total", std::to_string(slices.slices.size())}});
        const Text caption = type.set(dossier::joined({map.caption, slices.slices.size() > 1 ? place : ""}, " · "),
                                      styles::subheading, map_page.body_width());
        Brick brick;
        brick.height = map_page.body_height();
        if (i == 0) brick.mark = {{3, map.caption}};
        const bool first = i == 0;
        const std::string said = dossier::joined({map.description, slices.slices.size() > 1 ? place : ""}, " ");
        brick.draw = [=, &type, slice = slices.slices[i], scale = slices.scale](Paper& paper, double x, double y) {
            {
                const Tagged tagged(paper, first ? Tag::H3 : Tag::P);
                caption.draw(paper, x, y);
            }
            const double top = y + caption_height;
            const Tagged figure(
                paper, Tag::Figure,
                {said, {}, {}, paper.box(x, top, map_page.body_width(), map_page.body_height() - caption_height)});
            paper.save();
            paper.move_by(x, top);
            paper.scale_by(scale);
            draw_slice(paper, type, *picture, slice);
            paper.restore();
        };
        flow.bricks.push_back(std::move(brick));
    }
    return flow;
}

}  // namespace parcours::pdf
