// The pages of a dossier on the screen, held against another program's drawing of the PDF.
#include "app/export/pdf/drawn.h"

#include <doctest/doctest.h>

#include <fstream>

#include "app/export/pdf/pdf.h"
#include "app/export/picture/pixels.h"
#include "tests/support/demonstration.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

/// Mean difference of the pixels in steps of 0..255, and how many are not white.
struct Compared {
    double difference = 0, inked = 0;
};

Compared compared(const PagePicture& ours, const Pixels& theirs) {
    Compared result;
    const std::size_t count = static_cast<std::size_t>(theirs.width) * static_cast<std::size_t>(theirs.height);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int a = ours.pixels[i * 4 + channel], b = static_cast<unsigned char>(theirs.colours[i * 3 + channel]);
            result.difference += std::abs(a - b) / (3.0 * static_cast<double>(count));
            result.inked += (255 - b) / (3.0 * static_cast<double>(count));
        }
    return result;
}

}  // namespace

TEST_CASE("a page on the screen is the page of the PDF") {
    ExportRequest request;
    request.date = *date_from_iso("2026-02-12");
    const Document document = demonstration();
    const dossier::Matter matter(document, request);
    const dossier::Dossier dossier = dossier_of(matter);
    const auto pages = pdf::pages_of(dossier, matter);
    REQUIRE(pages);
    const pdf::Printed printed = pdf::printed(dossier, matter);
    CHECK(pages->pages.size() == printed.pages);
    CHECK(pages->marks.size() > 10);
    CHECK_FALSE(pages->pages[1].links.empty());

    const OwnFolder folder;
    std::ofstream(folder.path() / "dossier.pdf", std::ios::binary) << printed.bytes;
    pdf::PagePainter painter(*pages);
    std::size_t wide = 0;
    while (pages->pages[wide].width < 1000) ++wide;  // a map, folded out
    for (const std::size_t page : {std::size_t{0}, std::size_t{2}, wide}) {
        INFO("page " << page + 1);
        const std::string number = std::to_string(page + 1);
        output_of("pdftoppm -png -singlefile -r 72 -f " + number + " -l " + number + " " +
                  (folder.path() / "dossier.pdf").string() + " " + (folder.path() / "page").string());
        const Pixels theirs = pixels_of(content_of(folder.path() / "page.png"));
        const PagePicture ours = painter.picture(page, static_cast<double>(theirs.height) / pages->pages[page].height);
        REQUIRE(ours.height == theirs.height);
        REQUIRE(std::abs(ours.width - theirs.width) <= 1);
        if (ours.width != theirs.width) continue;
        const Compared both = compared(ours, theirs);
        CHECK(both.inked > 1);
        CHECK(both.difference < both.inked * 0.5);
        CHECK(both.difference < 6);
    }
    for (const auto& [op, count] : painter.unread()) MESSAGE(op << " is not drawn, " << count);
    CHECK(painter.unread().empty());
}
