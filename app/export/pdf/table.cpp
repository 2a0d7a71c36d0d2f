#include <algorithm>
#include <cmath>

#include "app/export/pdf/bricks.h"
#include "journeys/text.h"

namespace parcours::pdf {
namespace {

using dossier::Cell;
using dossier::Column;
using dossier::Table;

constexpr double padding = 4.2, gap = 9, apart = 6, sign_room = 12.5, gauge_from = 34;
constexpr double least_cut_row = 110;  // a lower row is never cut

/// A cell's texts from a line on; the same texts serve both halves of a cut row.
struct Part {
    Text text, detail;
    std::string band = {};  ///< of the sign, for who does not see it; empty where the texts say it
    int text_from = 0, text_to = 0, detail_from = 0, detail_to = 0;
    double height() const {
        return text.leading() * (text_to - text_from) + detail.leading() * (detail_to - detail_from);
    }
};

/// Where columns stand and what they are, shared by all rows.
struct Grid {
    std::vector<Column> columns;
    std::vector<double> x, width;
    double whole = 0;
    bool tinted = false;
};

/// The elements of a row, which its halves share.
struct RowElements {
    Element row = -1;
    std::vector<Element> cells = {};
};

struct Row {
    std::shared_ptr<const Grid> grid;
    std::vector<Cell> cells;
    std::vector<Part> parts;
    bool first_half = true;  ///< signs and gauges stand in this half
    bool total = false;
    bool ends_table = false;
    std::shared_ptr<RowElements> elements = std::make_shared<RowElements>();
};

double height_of(const Row& row) {
    double height = 0;
    for (const Part& part : row.parts) height = std::max(height, part.height());
    return height + 2 * padding;
}

void draw_gauge(Paper& paper, const dossier::Gauge& gauge, double x, double y, double width, dossier::Tone tone) {
    const auto at = [&](double points) { return x + width * std::clamp(points, 0.0, 100.0) / 100; };
    paper.line(x, y, x + width, y, hairline, 0.6);
    for (const double tick : {0.0, 25.0, 50.0, 75.0, 100.0})
        paper.line(at(tick), y - 2.2, at(tick), y + 2.2, hairline, 0.5);
    if (gauge.user && gauge.agent) {
        paper.line(at(*gauge.user), y, at(*gauge.agent), y, soft, 1.6);
        paper.disc(at(*gauge.agent), y, 3, accent);
        paper.disc(at(*gauge.user), y, 3, white);
        paper.ring(at(*gauge.user), y, 2.6, accent, 1.1);
        return;
    }
    if (gauge.projected && gauge.points && *gauge.projected > *gauge.points)
        paper.outline(at(*gauge.points), y - 3, at(*gauge.projected) - at(*gauge.points), 6, color_of(tone), 0.8);
    if (gauge.points) paper.fill(x, y - 3.4, at(*gauge.points) - x, 6.8, color_of(tone));
}

double offset(dossier::Align align, double room, double width) {
    return align == dossier::Align::right ? room - width : align == dossier::Align::centre ? (room - width) / 2 : 0;
}

bool has_sign(const Cell& cell) { return cell.tone >= dossier::Tone::kept && cell.tone <= dossier::Tone::not_kept; }

/// The first cell of a row is its header.
void open_cell(Paper& paper, RowElements& elements, std::size_t i) {
    if (i < elements.cells.size()) return paper.resume(elements.cells[i]);
    elements.cells.push_back(i == 0 ? paper.begin(Tag::TH, {{}, HeaderOf::row}) : paper.begin(Tag::TD));
}

void open_row(Paper& paper, RowElements& elements) {
    if (elements.row >= 0) return paper.resume(elements.row);
    elements.row = paper.begin(Tag::TR);
}

/// The sign of a band, which says its name where nothing else does.
void draw_band(Paper& paper, const std::string& said, dossier::Tone tone, double x, double y, double size) {
    if (said.empty()) return draw_sign(paper, tone, x, y, size);
    const Tagged figure(paper, Tag::Figure, {said, {}, {}, paper.box(x, y, size, size)});
    draw_sign(paper, tone, x, y, size);
}

void draw_cell(Paper& paper, const Row& row, std::size_t i, double x, double y) {
    const Cell& cell = row.cells[i];
    const Part& part = row.parts[i];
    const Grid& grid = *row.grid;
    const double text_x = x + (has_sign(cell) ? sign_room : 0);
    open_cell(paper, *row.elements, i);
    part.text.draw_lines(paper, text_x, y, part.text_from, part.text_to);
    part.detail.draw_lines(paper, text_x, y + part.text.leading() * (part.text_to - part.text_from), part.detail_from,
                           part.detail_to);
    if (row.first_half && has_sign(cell)) {
        constexpr double size = 8;
        const double room = grid.width[i] - sign_room;
        const double text_at = offset(grid.columns[i].align, room, std::min(part.text.width(), room));
        draw_band(paper, part.band, cell.tone, x + (cell.gauge ? 0 : text_at), y + 1.5, size);
    }
    paper.end();
    if (row.first_half && cell.gauge)
        draw_gauge(paper, *cell.gauge, text_x + gauge_from, y + part.text.leading() / 2,
                   grid.width[i] - gauge_from - (text_x - x), cell.tone);
}

void draw_row(Paper& paper, const Row& row, double x, double y) {
    const Grid& grid = *row.grid;
    const double height = height_of(row);
    if (grid.tinted)
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            const double left = grid.x[i] - gap / 2, right = std::min(grid.x[i] + grid.width[i] + gap / 2, grid.whole);
            paper.fill(x + left + 0.6, y + 0.6, right - left - 1.2, height - 1.2, wash_of(row.cells[i].tone));
        }
    paper.line(x, y + height, x + grid.whole, y + height, hairline);
    if (row.total) paper.line(x, y, x + grid.whole, y, ink, 0.7);
    open_row(paper, *row.elements);
    for (std::size_t i = 0; i < row.cells.size(); ++i) draw_cell(paper, row, i, x + grid.x[i], y + padding);
    paper.end();
    if (!row.ends_table) return;
    paper.end();  // TBody
    paper.end();  // Table
}

Brick brick_of_row(const Row& row, const std::shared_ptr<const Brick>& header);

/// Moves the lines that fit in `room` into the first half, the others into the second.
std::optional<std::pair<Row, Row>> cut_row(const Row& row, double room) {
    Row first = row, second = row;
    first.ends_table = false;
    second.first_half = false;
    int most_lines = 0;
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        Part &above = first.parts[i], &below = second.parts[i];
        double left = room - 2 * padding;
        const auto share = [&](double leading, int from, int to) {
            const int fitting = leading > 0 ? static_cast<int>(std::floor(left / leading + 0.01)) : 0;
            const int at = std::clamp(from + fitting, from, to);
            left -= leading * (at - from);
            if (at < to) left = 0;
            return at;
        };
        above.text_to = below.text_from = share(above.text.leading(), above.text_from, above.text_to);
        above.detail_to = below.detail_from = share(above.detail.leading(), above.detail_from, above.detail_to);
        most_lines = std::max(most_lines, above.text_to - above.text_from);
    }
    if (most_lines < 3) return std::nullopt;
    return std::pair{first, second};
}

Brick brick_of_row(const Row& row, const std::shared_ptr<const Brick>& header) {
    Brick brick;
    brick.height = height_of(row);
    brick.header = header;
    brick.draw = [row](Paper& paper, double x, double y) { draw_row(paper, row, x, y); };
    if (brick.height > least_cut_row)
        brick.cut = [row, header](double room) -> std::optional<std::pair<Brick, Brick>> {
            const auto halves = cut_row(row, room);
            if (!halves) return std::nullopt;
            return std::pair{brick_of_row(halves->first, header), brick_of_row(halves->second, header)};
        };
    return brick;
}

std::ptrdiff_t characters_in(std::string_view word) {
    return std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

/// The word with the most characters: it is taken for the widest, since measuring them all would take too long.
std::string_view longest_word(std::string_view text, std::string_view otherwise) {
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \n-"), text.size());
        if (characters_in(text.substr(0, end)) > characters_in(otherwise)) otherwise = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return otherwise;
}

/// What a column needs so that no word of it is cut in two; at most a third of the table.
double least_width(const Typesetter& type, const Table& table, std::size_t column, double whole) {
    std::string_view texts, strong, details = longest_word(table.columns[column].detail, "");
    bool sign = false, gauge = false;
    for (const auto& row : table.rows) {
        if (column >= row.size()) continue;
        const Cell& cell = row[column];
        (cell.strong ? strong : texts) = longest_word(cell.text, cell.strong ? strong : texts);
        details = longest_word(cell.detail, details);
        sign |= has_sign(cell);
        gauge |= cell.gauge.has_value();
    }
    const auto wide = [&](std::string_view word, const TextStyle& style) { return type.set(word, style).width(); };
    const double words =
        std::max({wide(texts, styles::cell), wide(strong, styles::cell_strong), wide(details, styles::detail)}) +
        (sign ? sign_room : 0);
    const double title = wide(longest_word(table.columns[column].title, ""), styles::column);
    return std::min(std::max(gauge ? 0 : words, title) + 0.5, whole / 3);
}

/// Gives columns that are too narrow for their longest word what others have to spare.
void widen_narrow(const Typesetter& type, const Table& table, Grid& grid) {
    std::vector<double> spare;
    double lacking = 0, to_spare = 0;
    for (std::size_t i = 0; i < grid.width.size(); ++i) {
        spare.push_back(grid.width[i] - least_width(type, table, i, grid.whole));
        (spare[i] < 0 ? lacking : to_spare) += std::abs(spare[i]);
    }
    if (lacking == 0 || to_spare == 0) return;
    const double share = std::min(1.0, to_spare / lacking), taken = share * lacking / to_spare;
    for (std::size_t i = 0; i < grid.width.size(); ++i) grid.width[i] -= spare[i] * (spare[i] < 0 ? share : taken);
}

std::shared_ptr<const Grid> grid_of(const Typesetter& type, const Table& table, double width) {
    auto grid = std::make_shared<Grid>();
    grid->columns = table.columns;
    grid->whole = width;
    grid->tinted = table.tinted;
    double shares = 0;
    for (const Column& column : table.columns) shares += column.width;
    const double room = width - gap * static_cast<double>(table.columns.size() - 1);
    for (const Column& column : table.columns) grid->width.push_back(room * column.width / shares);
    widen_narrow(type, table, *grid);
    double x = 0;
    for (const double each : grid->width) {
        grid->x.push_back(x);
        x += each + gap;
    }
    for (std::size_t i = 0; i + 1 < table.columns.size(); ++i)
        if (table.columns[i].align == dossier::Align::right && table.columns[i + 1].align == dossier::Align::left)
            grid->width[i] -= apart;  // what ends at the right from what begins at the left
    return grid;
}

/// The titles of the columns. Tagged only where the table begins: repeated on later pages they are decoration.
Brick header_brick(const Typesetter& type, const std::shared_ptr<const Grid>& grid, bool tagged) {
    std::vector<Part> parts;
    double height = 0;
    for (std::size_t i = 0; i < grid->columns.size(); ++i) {
        const Column& column = grid->columns[i];
        Part part{type.set(column.title, styles::column, grid->width[i], column.align),
                  type.set(column.detail, styles::detail, grid->width[i], column.align)};
        part.text_to = part.text.lines();
        part.detail_to = part.detail.lines();
        height = std::max(height, part.height());
        parts.push_back(std::move(part));
    }
    Brick brick;
    brick.height = height + 7;
    brick.keep_with_next = true;
    brick.draw = [=](Paper& paper, double x, double y) {
        if (tagged) {
            paper.begin(Tag::THead);
            paper.begin(Tag::TR);
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const double top = y + height - parts[i].height() + 2;
            if (tagged) paper.begin(Tag::TH, {{}, HeaderOf::column});
            parts[i].text.draw(paper, x + grid->x[i], top);
            parts[i].detail.draw(paper, x + grid->x[i], top + parts[i].text.height());
            if (tagged) paper.end();
        }
        if (tagged) {
            paper.end();
            paper.end();
            paper.begin(Tag::TBody);
        }
        paper.line(x, y + height + 7, x + grid->whole, y + height + 7, ink, 0.9);
    };
    return brick;
}

Brick caption_brick(const Typesetter& type, const std::string& caption, double width) {
    const Text text = type.set(caption, styles::caption, width);
    Brick brick;
    brick.height = text.height() + 4;
    brick.before = 12;
    brick.keep_with_next = true;
    brick.draw = [text](Paper& paper, double x, double y) {
        paper.begin(Tag::Table);
        const Tagged tagged(paper, Tag::Caption);
        text.draw(paper, x, y);
    };
    return brick;
}

/// The band of the cell's tone in words, unless the cell says it.
std::string unsaid_band(const Typesetter& type, const Cell& cell) {
    const auto band = static_cast<Band>(static_cast<int>(cell.tone) - static_cast<int>(dossier::Tone::kept));
    const std::string word(words_in(type.language())("band." + std::string(name_of(band))));
    return cell.text == capitalised(word) || cell.detail == word ? "" : word;
}

Row row_of(const Typesetter& type, const std::vector<Cell>& cells, const std::shared_ptr<const Grid>& grid) {
    Row row{grid, cells, {}};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        const double width = grid->width[i] - (has_sign(cell) ? sign_room : 0);
        const auto align = cell.gauge ? dossier::Align::left : grid->columns[i].align;
        Part part{type.set(cell.text, cell.strong ? styles::cell_strong : styles::cell, width, align),
                  type.set(cell.detail, styles::detail, width, align)};
        part.text_to = part.text.lines();
        part.detail_to = part.detail.lines();
        if (has_sign(cell)) part.band = unsaid_band(type, cell);
        row.parts.push_back(std::move(part));
    }
    return row;
}

}  // namespace

Bricks Bricklayer::lay(const Table& table) const {
    if (table.rows.empty()) return {};
    const auto grid = grid_of(type_, table, width_);
    const auto repeated = std::make_shared<const Brick>(header_brick(type_, grid, false));
    Bricks result{caption_brick(type_, table.caption, width_), header_brick(type_, grid, true)};
    const std::size_t count = table.rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        Row row = row_of(type_, table.rows[i], grid);
        row.ends_table = i + 1 == count;
        row.total = table.last_is_total && row.ends_table;
        result.push_back(brick_of_row(row, repeated));
        result.back().keep_with_next = i + 1 < count && (i == 0 || i + 2 == count);
    }
    return result;
}

}  // namespace parcours::pdf
