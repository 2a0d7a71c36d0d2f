// What people typed stays text in everything that Parcours hands over and shows.
#include <imgui.h>

#include <fstream>
#include <regex>
#include <set>

#include "app/export/html/html.h"
#include "app/export/pdf/pdf.h"
#include "app/export/picture/svg.h"
#include "app/export/xlsx/xlsx.h"
#include "app/panels/panels.h"
#include "journeys/text.h"
#include "sessions/tables/cells.h"
#include "sessions/tables/shapes.h"
#include "sessions/tables/tables.h"
#include "tests/hostile/payloads.h"
#include "tests/support/build.h"
#include "tests/support/demonstration.h"
#include "tests/support/recorded_items.h"
#include "tests/support/view_window.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

/// Gives every text that people can type one payload after the other.
class Typed : public Build {
  public:
    explicit Typed(std::vector<std::string> texts, std::size_t many = 1) : texts_(std::move(texts)) {
        About about = filled<About>();
        about.id = about_id;
        Write<About> write{about, {}};
        write.fields.set();
        edit(write);
        for (int i = 0; i < 3; ++i) add(filled<Commitment>());
        for (std::size_t i = 0; i < many; ++i) {
            const auto journey = add(filled<Journey>());
            Stage stage = filled<Stage>();
            stage.journey = journey;
            Step step = filled<Step>();
            step.stage = add(stage);
            const auto step_id = add(step);
            for (std::size_t notes = 0; notes < texts_.size() / many + 1; ++notes) {
                Note note = filled<Note>();
                note.kind = NoteKind::pain;
                note.severity = 2;
                note.step = step_id;
                add(note);
            }
            Cluster cluster = filled<Cluster>();
            cluster.journey = journey;
            add(cluster);
            vote(next(), Perspective::user, step_id, document.all<Commitment>().begin()->id, 2);
            edit(SetConsensus{step_id, std::next(document.all<Commitment>().begin())->id, 1, next()});
            Action action = filled<Action>();
            action.journey = journey;
            Scenario scenario = filled<Scenario>();
            scenario.actions = {add(action)};
            add(scenario);
        }
    }

    std::string next() {
        std::string text = texts_[at_++ % texts_.size()];
        return is_blank(tidy_text(text)) ? text + "x" : text;
    }

  private:
    template <class R>
    R filled() {
        R record;
        for_each_field<R>([&](const auto& field) {
            using T = typename std::remove_cvref_t<decltype(field)>::Type;
            if (field.name == "ref" || field.name == "order") return;
            if constexpr (std::is_same_v<T, std::string>) {
                record.*field.member = next();
            } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
                record.*field.member = {next(), next()};
            }
        });
        return record;
    }

    std::vector<std::string> texts_;
    std::size_t at_ = 0;
};

const Document& hostile() {
    static const Document document = Typed(payloads(), 12).document;
    return document;
}
/// The same session where everybody typed the same harmless word.
const Document& harmless() {
    static const Document document = Typed(std::vector<std::string>(payloads().size(), "mot"), 12).document;
    return document;
}

struct Made {
    ExportRequest request;
    dossier::Matter matter;
    dossier::Dossier dossier;
    explicit Made(const Document& document)
        : request(asked()), matter(document, request), dossier(dossier_of(matter)) {}
    static ExportRequest asked() {
        ExportRequest request;
        request.date = *date_from_iso("2026-02-12");
        return request;
    }
};

/// Cells of a table, read by a reader that knows quotes and separators and nothing of ours.
std::vector<std::vector<std::string>> cells_of(std::string_view bytes, char separator) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        std::string& cell = rows.back().back();
        if (c == '"' && quoted && at + 1 < bytes.size() && bytes[at + 1] == '"')
            cell += '"', ++at;
        else if (c == '"')
            quoted = !quoted;
        else if (quoted)
            cell += c;
        else if (c == separator)
            rows.back().emplace_back();
        else if (c == '\n')
            rows.push_back({""});
        else if (c != '\r')
            cell += c;
    }
    rows.pop_back();
    return rows;
}

bool starts_a_formula(std::string_view cell) {
    std::size_t at = 0;
    while (at < cell.size()) {
        const char32_t c = next_character(cell, at);
        if (c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' || c == 0xff1d || c == 0xff0b ||
            c == 0xff0d || c == 0xff20)
            return true;
        if (c != ' ' && c != '\n' && c != 0xa0 && c != 0x3000 && !(c >= 0x2000 && c <= 0x200b) && c != 0xfeff)
            return false;
    }
    return false;
}

bool is_number(const std::string& cell) {
    static const std::regex number("-?[0-9]+([.,][0-9]+)?");
    return std::regex_match(cell, number);
}

/// "element" and "element attribute" of every tag; fails where a tag is none that a writer of markup would write.
std::multiset<std::string> tags_of(const std::string& markup) {
    std::multiset<std::string> tags;
    static const std::regex tag("<(/?)([A-Za-z][A-Za-z0-9:]*)((?:\\s+[A-Za-z][A-Za-z0-9:-]*=\"[^\"<]*\")*)\\s*/?>");
    static const std::regex attribute("([A-Za-z][A-Za-z0-9:-]*)=\"([^\"<]*)\"");
    for (std::size_t at = markup.find('<'); at != std::string::npos; at = markup.find('<', at + 1)) {
        if (markup.compare(at, 2, "<!") == 0 || markup.compare(at, 2, "<?") == 0) {
            tags.insert(markup.substr(at, 14));
            continue;
        }
        std::smatch found;
        const std::string here = markup.substr(at, markup.find('>', at) + 1 - at);
        const bool whole = std::regex_match(here, found, tag);
        CHECK_MESSAGE(whole, here);
        if (!whole) continue;
        tags.insert(found[1].str() + found[2].str());
        const std::string attributes = found[3];
        for (std::sregex_iterator one(attributes.begin(), attributes.end(), attribute), end; one != end; ++one) {
            tags.insert(found[2].str() + " " + (*one)[1].str());
            const std::string name = (*one)[1], value = (*one)[2];
            if (name == "href" || name == "xlink:href" || name == "src")
                CHECK_MESSAGE((value.starts_with("#") || value.starts_with("data:image/")), value);
        }
    }
    return tags;
}

/// Nothing that a reader would act on, and no sign that it would obey, beside texts.
void check_signs(const std::string& text) {
    for (const char* sign : {"\x01", "\x07", "\x08", "\x0b", "\x1b", "\x7f", "\u0085", "\u009b", "\u009d", "\u202a",
                             "\u202d", "\u202e", "\u2066", "\u2067", "\ufffe", "\uffff"})
        CHECK(text.find(sign) == std::string::npos);
    CHECK(text.find('\0') == std::string::npos);
}

std::set<std::string> kinds(const std::multiset<std::string>& tags) { return {tags.begin(), tags.end()}; }

}  // namespace

TEST_CASE("there are payloads enough, and each is typed into a note") {
    const auto all = payloads();
    CHECK(std::set(all.begin(), all.end()).size() == all.size());
    CHECK(all.size() >= 200);
    MESSAGE(all.size() << " payloads");
    CHECK(hostile().all<Note>().size() >= all.size());
}

TEST_CASE("no cell of a table starts a formula or obeys a sign, and each text comes back as it was typed") {
    std::size_t cells = 0;
    for (const FlatTable& table : tables_of(hostile()))
        for (const auto& [dialect, separator] : {std::pair{CsvDialect::french, ';'}, {CsvDialect::rfc, ','}}) {
            const std::string bytes = csv_of(table, dialect);
            const auto rows = cells_of(bytes, separator);
            REQUIRE(rows.size() == table.rows.size() + 1);
            for (std::size_t i = 0; i < table.rows.size(); ++i) {
                REQUIRE(rows[i + 1].size() == table.columns.size());
                for (std::size_t j = 0; j < table.columns.size(); ++j, ++cells) {
                    const std::string& cell = rows[i + 1][j];
                    INFO(table.name, " ", table.columns[j], ": ", cell);
                    check_signs(cell);
                    if (table.rows[i][j].number && is_number(cell)) continue;
                    CHECK_FALSE_MESSAGE(starts_a_formula(cell), cell);
                    CHECK(restored(cell) == table.rows[i][j].text);
                }
            }
        }
    MESSAGE(cells << " cells");
}

TEST_CASE("the workbook holds no formula, no link and no macro, and is sound XML") {
    const Made made(hostile());
    const std::string book = xlsx::xlsx_of(made.matter);
    REQUIRE_FALSE(book.empty());
    for (const char* part : {"xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/connections.xml"})
        CHECK(unzipped(book, part).empty());
    std::vector<std::string> parts{"[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml",
                                   "docProps/core.xml"};
    for (int i = 1; !unzipped(book, "xl/worksheets/sheet" + std::to_string(i) + ".xml").empty(); ++i)
        parts.push_back("xl/worksheets/sheet" + std::to_string(i) + ".xml");
    CHECK(parts.size() > 10);
    for (const std::string& part : parts) {
        CAPTURE(part);
        const std::string xml = unzipped(book, part);
        CHECK_FALSE(xml.empty());
        CHECK(markup_fault(xml) == "");
        for (const char* live : {"<f>", "<f ", "<hyperlink", "ddeLink", "<oleLink", "macroEnabled"})
            CHECK(xml.find(live) == std::string::npos);
        check_signs(xml);
    }
    const std::string strings = unzipped(book, "xl/sharedStrings.xml");
    CHECK(strings.find("_x005F_x0041_") != std::string::npos);
    CHECK(strings.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
}

TEST_CASE("the page and the pictures hold the same elements and attributes whatever was typed") {
    const auto page = [](const Document& document) {
        const Made made(document);
        return html::html_of(made.dossier, made.matter);
    };
    const auto picture = [](const Document& document) {
        return svg_of(document, document.all<Journey>().begin()->id, score(document), Language::fr);
    };
    for (const auto& [typed, plain] :
         {std::pair{page(hostile()), page(harmless())}, {picture(hostile()), picture(harmless())}}) {
        check_signs(typed);
        CHECK(markup_fault(typed) == "");
        const auto tags = tags_of(typed), expected = tags_of(plain);
        for (const std::string& one : kinds(tags)) CHECK_MESSAGE(expected.contains(one), one);
        for (const std::string one : {"script", "style", "meta", "h1", "title"})
            CHECK_MESSAGE(tags.count(one) == expected.count(one), one);
    }
}

TEST_CASE("the printed dossier holds no action, no link and no file") {
    const Made made(hostile());
    const OwnFolder folder;
    const std::string file = (folder.path() / "dossier.pdf").string();
    std::ofstream(file, std::ios::binary) << pdf::pdf_of(made.dossier, made.matter);
    const std::string info = output_of("pdfinfo " + file);
    CHECK(info.find("JavaScript:      no") != std::string::npos);
    CHECK(info.find("Form:            none") != std::string::npos);
    CHECK(output_of("pdfinfo -js " + file) == "");
    CHECK(output_of("pdfinfo -url " + file).find("example") == std::string::npos);
    CHECK(output_of("pdfdetach -list " + file).starts_with("0 "));
    const std::string text = output_of("pdftotext " + file + " -");
    CHECK(text.find("<script>") != std::string::npos);
    CHECK(text.find("app.alert(1)") != std::string::npos);
}

namespace {

/// What the screen calls an item of this text.
std::string label_of(std::string text) {
    for (std::size_t at = text.find("##"); at != std::string::npos; at = text.find("##", at))
        text.replace(at, 2, "#\u2060#");
    return text;
}

}  // namespace

TEST_CASE("every view of the screen shows what was typed, whole and as text") {
    const auto all = payloads();
    constexpr std::size_t at_a_time = 12;
    std::size_t shown = 0;
    for (std::size_t from = 0; from < all.size(); from += at_a_time) {
        const std::size_t count = std::min(at_a_time, all.size() - from);
        Build build;
        std::vector<std::string> titles;
        for (std::size_t i = 0; i < count; ++i) {
            Journey journey;
            journey.title = is_blank(tidy_text(all[from + i])) ? all[from + i] + "x" : all[from + i];
            const auto id = build.add(journey);
            titles.push_back(build.at(id).title);
            const auto step = build.step(build.stage(id, titles.back()), 1, titles.back());
            build.pain(step, 2, {}, titles.back());
            if (build.document.all<Commitment>().size() < most_commitments) build.commitment(titles.back());
            Action action;
            action.title = action.lead = titles.back();
            action.journey = id;
            Scenario scenario;
            scenario.actions = {build.add(action)};
            scenario.title = titles.back();
            build.add(scenario);
        }
        ViewWindow window(build.document, [](const Screen& screen) { draw_window(screen); }, {1800, 1600});
        window.state.journey = build.document.all<Journey>().begin()->id;
        window.state.settings.inspector_shown = true;
        window.state.settings.list_shown = true;
        for (const View view : {View::board, View::commitments, View::actions, View::scenarios}) {
            window.state.view = view;
            window.state.selection = {build.document.all<Action>().begin()->id};
            window.actor.watch(2);
            std::size_t seen = 0;
            for (const std::string& title : titles) seen += window.actor.sees(label_of(title));
            CHECK_MESSAGE(seen + 3 >= count, "from " << from << ", view " << static_cast<int>(view) << ": " << seen);
            shown += seen;
        }
    }
    MESSAGE(shown << " labels");
}
