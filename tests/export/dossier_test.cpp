// What a dossier says, and that PDF, HTML and workbook say the same.
#include <doctest/doctest.h>

#include <map>
#include <regex>

#include "app/export/html/html.h"
#include "app/export/pdf/pdf.h"
#include "app/export/picture/slices.h"
#include "app/export/picture/svg.h"
#include "app/export/xlsx/xlsx.h"
#include "app/numbers.h"
#include "tests/support/demonstration.h"
#include "tests/support/worked_example.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

ExportRequest request_in(Language language) {
    ExportRequest request;
    request.language = language;
    request.date = *date_from_iso("2026-02-12");
    request.version = "124";
    return request;
}

struct Made {
    ExportRequest request;
    dossier::Matter matter;
    dossier::Dossier dossier;
    explicit Made(const Document& document, ExportRequest asked = request_in(Language::fr))
        : request(std::move(asked)), matter(document, request), dossier(dossier_of(matter)) {}
};

template <class Content, class Use>
void each(const dossier::Dossier& dossier, Use&& use) {
    for (const dossier::Section& section : dossier.sections)
        for (const dossier::Block& block : section.blocks)
            if (const auto* content = std::get_if<Content>(&block.content)) use(section, *content);
}

std::string pdf_text(const std::string& pdf, const std::string& options = "") {
    const OwnFolder folder;
    const std::string file = (folder.path() / "dossier.pdf").string();
    FILE* out = std::fopen(file.c_str(), "wb");
    std::fwrite(pdf.data(), 1, pdf.size(), out);
    std::fclose(out);
    return output_of("pdftotext " + options + " " + file + " -");
}

/// A session whose every text is an attack.
struct Hostile : WorkedExample {
    std::string attack = "<script>alert(1)</script>\"'&<b>=1+1|cmd -->]]>\u202E x </text></style>";
    Hostile() {
        About about;
        about.id = about_id;
        about.title = about.organisation = about.summary = about.framework = attack;
        Write<About> write{about, {}};
        write.fields.set();
        edit(write);
        edit(write_of(at(j), &Journey::title, attack));
        edit(write_of(at(j), &Journey::summary, attack));
        edit(write_of(at(s), &Stage::title, attack));
        edit(write_of(at(a), &Step::title, attack));
        edit(write_of(at(a), &Step::actor, attack));
        edit(write_of(at(c1), &Commitment::title, attack));
        edit(write_of(at(pain_note), &Note::text, attack));
        Action action;
        action.title = action.description = action.lead = action.indicator = attack;
        add(action);
    }
};

}  // namespace

TEST_CASE("the worked example is printed as 59.4, capped and named") {
    const WorkedExample example;
    const Made made(example.document, request_in(Language::en));
    const std::string html = html::html_of(made.dossier, made.matter);
    CHECK(html.find("<strong>59.4</strong>") != std::string::npos);
    CHECK(html.find("capped (87.5): N1") != std::string::npos);
    // Two users and four agents voted: too few on either side to be shown apart.
    CHECK(html.find("−25.0") == std::string::npos);
    CHECK(html.find("fewer than five people") != std::string::npos);
    CHECK(html.find("43.8") != std::string::npos);
}

TEST_CASE("every cell of a printed matrix is the cell of the scores") {
    const Made made(demonstration());
    std::size_t journey = 0;
    each<dossier::Table>(made.dossier, [&](const dossier::Section& section, const dossier::Table& table) {
        if (!table.tinted || section.heading.kicker.empty()) return;
        const JourneyScore& score = made.matter.today.journeys.at(journey++);
        REQUIRE(table.rows.size() == score.steps.size() + 1);
        for (std::size_t i = 0; i < score.cells.size(); ++i) {
            const std::size_t width = score.commitments.size();
            const CellScore& cell = score.cells[i];
            const std::string& text = table.rows[i / width].at(1 + i % width).text;
            if (cell.cell)
                CHECK(text == points(Language::fr, *cell.cell));
            else
                CHECK((text == "–" || text == made.matter.word("rating.na.short")));
        }
    });
    CHECK(journey == made.matter.journeys.size());
}

TEST_CASE("tables have a title for every column and a cell in every column") {
    for (const Language language : {Language::fr, Language::en}) {
        const Made made(demonstration(language), request_in(language));
        each<dossier::Table>(made.dossier, [&](const dossier::Section&, const dossier::Table& table) {
            CAPTURE(table.caption);
            CHECK_FALSE(table.caption.empty());
            for (const auto& column : table.columns) CHECK_FALSE(column.title.empty());
            for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
        });
    }
}

TEST_CASE("headings go down one level at a time and every map is followed by its tables") {
    const Made made(demonstration());
    for (const dossier::Section& section : made.dossier.sections) {
        int level = 2;
        bool map = false, table_after = false;
        for (const dossier::Block& block : section.blocks) {
            if (const auto* heading = std::get_if<dossier::Heading>(&block.content)) {
                CHECK(heading->level <= level + 1);
                level = heading->level;
            }
            if (const auto* picture = std::get_if<dossier::Map>(&block.content)) {
                map = true;
                CHECK_FALSE(picture->description.empty());
            } else if (map && std::holds_alternative<dossier::Table>(block.content)) {
                table_after = true;
            }
        }
        CHECK(map == table_after);
    }
}

TEST_CASE("a dossier of one journey speaks of that journey only") {
    const Document& document = demonstration();
    ExportRequest request = request_in(Language::fr);
    const Journey& journey = *document.all<Journey>().begin();
    request.journey = journey.id;
    const Made made(document, request);
    CHECK(made.dossier.title == journey.title);
    CHECK(made.matter.journeys.size() == 1);
    CHECK(made.matter.actions.size() < document.all<Action>().size());
    const std::string html = html::html_of(made.dossier, made.matter);
    for (const Journey& other : document.all<Journey>())
        if (other.id != journey.id) CHECK(html.find(">" + other.title + "<") == std::string::npos);
}

TEST_CASE("a committee is not asked again for what it has chosen") {
    Document document = demonstration();
    const auto asks = [&] {
        const Made made(document);
        return html::html_of(made.dossier, made.matter).find("Choisir entre") != std::string::npos;
    };
    CHECK_FALSE(asks());
    std::vector<Edit> edits;
    for (const Decision& decision : document.all<Decision>())
        if (decision.scenario) edits.push_back(Remove<Decision>{decision.id});
    REQUIRE_FALSE(edits.empty());
    document = std::get<Document>(after(document, edits));
    CHECK(asks());
}

TEST_CASE("with a scenario, its actions and their gains in it are shown") {
    const Document& document = demonstration();
    ExportRequest request = request_in(Language::fr);
    const Scenario& scenario = *document.all<Scenario>().begin();
    request.scenario = scenario.id;
    const Made made(document, request);
    CHECK(made.matter.actions.size() == scenario.actions.size());
    CHECK(made.matter.planned.mean == made.matter.tally.scores(scenario.actions).mean);
}

TEST_CASE("the page is well-formed, holds no script and fetches nothing") {
    for (const Document* document : {&demonstration(), static_cast<const Document*>(nullptr)}) {
        const Hostile hostile;
        const Made made(document ? *document : hostile.document);
        const std::string html = html::html_of(made.dossier, made.matter);
        CHECK(markup_fault(html) == "");
        for (const char* forbidden :
             {"<script", "javascript:", "onerror=", "<iframe", "<object", "@import", "url(", "src=\"http"})
            CHECK(html.find(forbidden) == std::string::npos);
        CHECK(html.find("default-src 'none'") != std::string::npos);
        CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    }
}

TEST_CASE("every link of the page leads somewhere in it") {
    const Made made(demonstration());
    const std::string html = html::html_of(made.dossier, made.matter);
    const std::regex link("href=\"#([^\"]+)\"");
    std::size_t links = 0;
    for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at, ++links)
        CHECK(html.find("id=\"" + (*at)[1].str() + "\"") != std::string::npos);
    CHECK(links > made.dossier.sections.size());
}

TEST_CASE("hostile texts stay texts in a picture") {
    const Hostile hostile;
    const std::string svg = svg_of(hostile.document, hostile.j, score(hostile.document), Language::fr);
    CHECK(markup_fault(svg) == "");
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("&lt;script&gt;") != std::string::npos);
    CHECK(svg.find("<title") < svg.find("<desc"));
}

TEST_CASE("the pictures of the demonstration are well-formed and their text is text") {
    const Document& document = demonstration();
    for (const Journey& journey : document.all<Journey>()) {
        const std::string svg = svg_of(document, journey.id, score(document), Language::fr);
        CHECK(markup_fault(svg) == "");
        CHECK(svg.find("</text>") != std::string::npos);
    }
}

TEST_CASE("the dossier's pages hold accents, ligatures, emoji and other scripts as text; none is empty") {
    const About& about = *demonstration().find(about_id);
    const Edit edit = write_of(about, &About::summary, std::string("Au cœur de l’été, ma sœur Ægir œuvre."));
    const Document document = std::get<Document>(after(demonstration(), edit));
    const Made made(document);
    const std::string pdf = pdf::pdf_of(made.dossier, made.matter);
    REQUIRE_FALSE(pdf.empty());
    const std::string text = pdf_text(pdf);
    for (const char* expected : {"Mieux accueillir", "École", "cœur", "œuvre", "😕", "ي", "L’essentiel", "A12", "2026"})
        CHECK_MESSAGE(text.find(expected) != std::string::npos, std::string(expected));
    for (const Action& action : demonstration().all<Action>()) CHECK(text.find(action.ref) != std::string::npos);
    std::size_t pages = 0;
    for (std::size_t from = 0; from < text.size(); ++pages) {
        const std::size_t end = std::min(text.find('\f', from), text.size());
        CHECK_MESSAGE(end - from > 150, "page " << pages + 1);
        from = end + 1;
    }
    CHECK(pages >= 20);
}

TEST_CASE("the dossier carries a title, a structure and nothing that acts") {
    const Hostile hostile;
    const Made made(hostile.document);
    const std::string pdf = pdf::pdf_of(made.dossier, made.matter);
    const OwnFolder folder;
    const std::string file = (folder.path() / "dossier.pdf").string();
    FILE* out = std::fopen(file.c_str(), "wb");
    std::fwrite(pdf.data(), 1, pdf.size(), out);
    std::fclose(out);
    const std::string info = output_of("pdfinfo " + file);
    CHECK(info.find("JavaScript:      no") != std::string::npos);
    CHECK(info.find("Tagged:          yes") != std::string::npos);
    CHECK(info.find("Title:           <script>") != std::string::npos);
    const std::string structure = output_of("pdfinfo -struct " + file);
    for (const char* tag : {"Document", "H1", "H2", "Table", "TH", "TD", "LBody", "Figure", "Caption"})
        CHECK_MESSAGE(structure.find(tag) != std::string::npos, std::string(tag));
}

TEST_CASE("maps are cut between steps and through no card") {
    const Document& document = demonstration();
    const Scores scores = score(document);
    for (const Journey& journey : document.all<Journey>())
        for (const SliceRoom& room : {SliceRoom{1098, 710}, SliceRoom{740, 470}, SliceRoom{500, 300, 0.45, 0.62, 3}}) {
            const Picture picture(document, journey.id, scores, Language::fr);
            const Slices slices = slices_of(picture, room);
            std::size_t columns = 0, cards = 0;
            for (const Slice& slice : slices.slices) {
                if (!slice.heads) columns += slice.last - slice.first;
                const int height = slice.bottom - slice.top + (slice.heads ? heads_height : 0);
                CHECK(height * slices.scale <= room.height + 0.5);
                for (const Piece& piece : pieces_of(picture, slice)) {
                    const bool card =
                        piece.part == Part::step_card || piece.part == Part::note || piece.part == Part::rating;
                    cards += card;
                    if (!card) continue;
                    CHECK(piece.box.y >= 0);
                    CHECK(piece.box.bottom() <= height);
                    CHECK(piece.box.right() * slices.scale <= room.width + 0.5);
                }
            }
            CHECK(columns == picture.scene().columns.size());
            std::size_t expected = 0;
            for (const Piece* piece : picture.pieces())
                expected += piece->lane != Lane::free && (piece->part == Part::step_card || piece->part == Part::note ||
                                                          piece->part == Part::rating);
            CHECK(cards == expected);
        }
}

namespace {

/// Where the stretches of the emotion curve in this piece end, relative to its corner.
std::vector<Spot> curve_ends(const Picture& picture, const Piece& piece) {
    std::vector<Spot> ends;
    for (const Mark& mark : picture.marks(piece))
        if (const auto* curve = std::get_if<Curve>(&mark)) ends.push_back(curve->to);
    return ends;
}

}  // namespace

TEST_CASE("each page of a map shows the emotions of its own steps") {
    const Document& document = demonstration();
    const Scores scores = score(document);
    std::size_t curves = 0;
    for (const Journey& journey : document.all<Journey>()) {
        const Picture picture(document, journey.id, scores, Language::fr);
        std::map<Owner, std::vector<Spot>> whole;
        for (const Piece* piece : picture.pieces())
            if (piece->part == Part::emotion) whole[piece->owner] = curve_ends(picture, *piece);
        for (const Slice& slice : slices_of(picture, {500, 300, 0.45, 0.62, 3}).slices)
            for (const Piece& piece : pieces_of(picture, slice)) {
                if (piece.part != Part::emotion) continue;
                CHECK(curve_ends(picture, piece) == whole.at(piece.owner));
                curves += slice.first > 0 && !whole.at(piece.owner).empty();
            }
    }
    CHECK(curves > 0);
}

TEST_CASE("the workbook holds texts, numbers and dates, and not one formula") {
    const Hostile hostile;
    for (const Document* document : {&hostile.document, &demonstration()}) {
        const Made made(*document);
        const std::string book = xlsx::xlsx_of(made.matter);
        REQUIRE_FALSE(book.empty());
        const std::string workbook = unzipped(book, "xl/workbook.xml");
        for (const char* name :
             {"commitments", "journeys", "stages", "steps", "notes", "ratings", "consensus", "actions", "scenarios"})
            CHECK(workbook.find("name=\"" + std::string(name) + "\"") != std::string::npos);
        for (int i = 1; i <= 11; ++i) {
            const std::string sheet = unzipped(book, "xl/worksheets/sheet" + std::to_string(i) + ".xml");
            CAPTURE(i);
            CHECK_FALSE(sheet.empty());
            CHECK(sheet.find("<f>") == std::string::npos);
            CHECK(sheet.find("<hyperlink") == std::string::npos);
            CHECK(sheet.find("<mergeCell") == std::string::npos);
            CHECK(sheet.find("state=\"frozen\"") != std::string::npos);
            CHECK(markup_fault(sheet) == "");
        }
        CHECK(unzipped(book, "xl/worksheets/sheet2.xml").find("<dataValidation ") != std::string::npos);
        CHECK(unzipped(book, "xl/tables/table1.xml").find("<autoFilter") != std::string::npos);
    }
}
