#include "app/export/pdf/pdf.h"

#include <numbers>
#include <span>

#include "app/export/pdf/cover.h"
#include "app/export/pdf/map.h"

namespace parcours::pdf {
namespace {

constexpr double share_of_measuring = 0.5;  // of the work, about; the rest is drawing

/// Keeps all of them on one page where they take no more than this share of it.
void keep_together(std::span<Brick> bricks, const Shape& shape, double share) {
    double height = 0;
    for (const Brick& brick : bricks) height += brick.before + brick.height;
    if (height > share * shape.body_height()) return;
    for (Brick& brick : bricks)
        if (&brick != &bricks.back()) brick.keep_with_next = true;
}

/// The flows of a section, with the pages of a map between them. What stands before a map, and a short section that
/// goes below another, is not torn.
void add_section(std::vector<Flow>& flows, const Typesetter& type, const dossier::Matter& matter,
                 const dossier::Section& section) {
    constexpr double whole_page = 1, short_section = 0.5;
    const bool below = section.begins == dossier::Begins::below;
    const Shape& shape = section.wide ? landscape : portrait;
    const Bricklayer lay(type, shape.body_width());
    if (!below || !(flows.back().shape == shape))
        flows.push_back({shape, {}, false, section.begins == dossier::Begins::chapter});
    std::size_t from = flows.back().bricks.size();
    flows.back().bricks.push_back(lay.bricks_of({section.heading}).front());
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const dossier::Block& block = section.blocks[i];
        std::vector<Brick>& bricks = flows.back().bricks;
        if (const auto* map = std::get_if<dossier::Map>(&block.content)) {
            keep_together(std::span(bricks).subspan(from), shape, whole_page);
            if (Flow pages = map_flow(type, matter, *map); !pages.bricks.empty()) flows.push_back(std::move(pages));
            flows.push_back({shape, {}});
            from = 0;
            continue;
        }
        if (explains(section.blocks, i) && !bricks.empty()) bricks.back().keep_with_next = true;
        for (Brick& brick : lay.bricks_of(block)) bricks.push_back(std::move(brick));
        if (introduces(section.blocks, i)) bricks.back().keep_with_next = true;
    }
    if (below) keep_together(std::span(flows.back().bricks).subspan(from), shape, short_section);
}

/// Everything measured; nothing where `progress` has cancelled it.
std::vector<Flow> flows_of(const Typesetter& type, const dossier::Dossier& dossier, const dossier::Matter& matter,
                           const Folios& folios, const Progress& progress) {
    std::vector<Flow> flows{cover_flow(type, dossier)};
    flows.push_back({portrait, contents(type, dossier, matter.word("export.contents"), portrait.body_width(), folios)});
    const double count = static_cast<double>(dossier.sections.size());
    for (const dossier::Section& section : dossier.sections) {
        const double place = static_cast<double>(&section - dossier.sections.data());
        if (progress && !progress(share_of_measuring * place / count)) return {};
        add_section(flows, type, matter, section);
    }
    return flows;
}

void draw_running(Paper& paper, const Typesetter& type, const dossier::Dossier& dossier, const dossier::Matter& matter,
                  const Page& page, std::size_t number, std::size_t count) {
    const Shape& shape = page.shape;
    const double width = shape.body_width(), foot = shape.height - shape.bottom + 24;
    const auto put = [&](const std::string& text, const TextStyle& style, dossier::Align align, double y) {
        const Text set = type.set(text, style, width * 0.48, align, 1);
        set.draw(paper, align == dossier::Align::right ? shape.left + width * 0.52 : shape.left, y);
    };
    put(dossier::joined({dossier.author, dossier.title}, " – "), styles::running, dossier::Align::left, 30);
    put(page.running, styles::running, dossier::Align::right, 30);
    put(dossier.edition, styles::running, dossier::Align::left, foot);
    put(matter.word("export.page", {{"n", std::to_string(number)}, {"total", std::to_string(count)}}), styles::folio,
        dossier::Align::right, foot);
    paper.line(shape.left, 42, shape.left + width, 42, hairline);
}

void draw_page(Paper& paper, const Page& page) {
    for (const Placed& placed : page.bricks) {
        if (placed.header) placed.brick.header->draw(paper, page.shape.left, placed.y - placed.brick.header->height);
        placed.brick.draw(paper, page.shape.left, placed.y);
    }
}

/// Of a page made for A4, so that it fills the sheet.
double enlargement(PaperSize size, const Shape& shape) {
    const bool is_a4 = shape == portrait || shape == landscape;
    return size == PaperSize::a3 && is_a4 ? std::numbers::sqrt2 : 1;
}

/// Bookmarks for the headings down to the third level, each under the one it belongs to.
void add_bookmarks(Paper& paper, const std::vector<Page>& pages) {
    int section = 0;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const Placed& placed : pages[i].bricks) {
            if (!placed.brick.mark || placed.brick.mark->first > 3) continue;
            const bool top = placed.brick.mark->first <= 2;
            const int added = paper.bookmark(top ? 0 : section, placed.brick.mark->second, i + 1, placed.y);
            if (top) section = added;
        }
}

/// The pages on which the contents, then each section after the first begin, from the marks of their headings.
std::vector<int> folios_of(const std::vector<Page>& pages) {
    std::vector<int> folios;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const Placed& placed : pages[i].bricks)
            if (placed.brick.mark && placed.brick.mark->first == 2) folios.push_back(static_cast<int>(i) + 1);
    return folios;
}

/// Lays out and draws everything on the paper that `paper_for` gives for so many pages. False where it was cancelled or
/// there is nothing.
template <class PaperFor>
bool draw_all(const dossier::Dossier& dossier, const dossier::Matter& matter, const Progress& progress,
              PaperFor&& paper_for) {
    const Typesetter type(dossier.language);
    const auto folios = std::make_shared<std::vector<int>>();
    const std::vector<Page> pages = paginate(flows_of(type, dossier, matter, folios, progress));
    if (pages.empty()) return false;
    *folios = folios_of(pages);
    Paper& paper = paper_for(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const double drawn = static_cast<double>(i) / static_cast<double>(pages.size());
        if (progress && !progress(share_of_measuring + (1 - share_of_measuring) * drawn)) return false;
        paper.start_page(pages[i].shape, enlargement(matter.request.paper, pages[i].shape));
        if (i == 0) paper.begin(Tag::Document);
        draw_page(paper, pages[i]);
        if (!pages[i].bare) draw_running(paper, type, dossier, matter, pages[i], i + 1, pages.size());
        paper.end_page();
    }
    add_bookmarks(paper, pages);
    return true;
}

}  // namespace

Printed printed(const dossier::Dossier& dossier, const dossier::Matter& matter, const Progress& progress) {
    std::optional<Paper> paper;
    std::size_t pages = 0;
    const auto paper_for = [&](std::size_t count) -> Paper& { return paper.emplace(pages = count); };
    if (!draw_all(dossier, matter, progress, paper_for)) return {};
    return {paper->bytes({dossier.title, dossier.author, dossier.edition, matter.request.date, dossier.language}),
            pages};
}

std::unique_ptr<DrawnPages> pages_of(const dossier::Dossier& dossier, const dossier::Matter& matter,
                                     const Progress& progress) {
    std::optional<Paper> paper;
    const auto paper_for = [&](std::size_t count) -> Paper& {
        paper.emplace(count).keep_drawn();
        return *paper;
    };
    return draw_all(dossier, matter, progress, paper_for) ? paper->drawn() : nullptr;
}

std::string pdf_of(const dossier::Dossier& dossier, const dossier::Matter& matter, const Progress& progress) {
    return printed(dossier, matter, progress).bytes;
}

}  // namespace parcours::pdf
