#include "app/export/pdf/map.h"

#include "app/export/picture/paint.h"
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
                .draw(paper.cairo(), x, measures::stage_height + 12);
        }
        x += measures::column_width + measures::gap;
    }
}

void draw_slice(Paper& paper, const Typesetter& type, const Picture& picture, const Slice& slice, Language language) {
    const Tagged tagged(paper, Tag::Figure);
    if (slice.heads) draw_heads(paper, type, picture, slice);
    const CairoPainter painter(paper.cairo(), paper_palette(), language);
    for (const Piece& piece : pieces_of(picture, slice)) painter.paint(picture.marks(piece), piece.box.corner());
}

}  // namespace

Flow map_flow(const Typesetter& type, const dossier::Matter& matter, const dossier::Map& map) {
    Flow flow{map_page, "", {}};
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
        brick.draw = [=, &type, language = matter.language, slice = slices.slices[i], scale = slices.scale](
                         Paper& paper, double x, double y) {
            {
                const Tagged tagged(paper, Tag::P);
                caption.draw(paper.cairo(), x, y);
            }
            cairo_save(paper.cairo());
            cairo_translate(paper.cairo(), x, y + caption_height);
            cairo_scale(paper.cairo(), scale, scale);
            draw_slice(paper, type, *picture, slice, language);
            cairo_restore(paper.cairo());
        };
        flow.bricks.push_back(std::move(brick));
    }
    return flow;
}

}  // namespace parcours::pdf
