#include "sessions/tables/csv.h"

#include <algorithm>
#include <array>

#include "journeys/text.h"
#include "sessions/tables/cells.h"

namespace parcours {
namespace {

/// Windows-1252 from 0x80 to 0x9f; U+FFFD where it has no character.
constexpr std::array<char32_t, 32> windows_1252{0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
                                                0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        append_character(text, code >= 0x80 && code < 0xa0 ? windows_1252[code - 0x80] : code);
    }
    return text;
}

/// The separator that the first row holds most often outside of quotes.
char separator_of(std::string_view text) {
    constexpr std::string_view candidates = ";,\t";
    std::array<int, candidates.size()> found{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        if (const auto place = candidates.find(c); !quoted && place != std::string_view::npos) ++found[place];
    }
    return candidates[static_cast<std::size_t>(std::max_element(found.begin(), found.end()) - found.begin())];
}

class CsvReader {
  public:
    CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    bool done() const { return at_ >= text_.size(); }

    CsvRow row() {
        CsvRow row;
        row.line = line_;
        for (bool more = true; more;) {
            std::string cell = this->cell(row);
            if (cell.size() > longest_cell) {
                if (row.too_long == 0) row.too_long = row.cells.size() + 1;
                cell.clear();
            }
            if (row.cells.size() <= most_columns) row.cells.push_back(std::move(cell));
            more = !done() && text_[at_] == separator_;
            if (more) ++at_;
        }
        end_line();
        return row;
    }

  private:
    std::string cell(CsvRow& row) {
        std::string cell;
        if (!done() && text_[at_] == '"') quoted_part(cell, row);
        const std::size_t from = at_;
        while (!done() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
        cell.append(text_.substr(from, at_ - from));
        return cell;
    }
    void quoted_part(std::string& cell, CsvRow& row) {
        for (++at_;; ++at_) {
            const std::size_t from = at_;
            at_ = std::min(text_.find('"', at_), text_.size());
            const std::string_view part = text_.substr(from, at_ - from);
            line_ += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
            cell.append(part);
            if (done()) {
                row.unclosed = true;
                return;
            }
            if (++at_; done() || text_[at_] != '"') return;
            cell.push_back('"');
        }
    }
    void end_line() {
        if (!done() && text_[at_] == '\r') ++at_;
        if (!done() && text_[at_] == '\n') ++at_;
        ++line_;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

std::variant<std::vector<CsvRow>, CsvProblem> rows_of(std::string_view text) {
    CsvReader reader(text, separator_of(text));
    std::vector<CsvRow> rows;
    while (!reader.done()) {
        CsvRow row = reader.row();
        if (row.cells.size() > most_columns) return CsvProblem{"table.too_many_columns", row.line};
        const bool holds_something =
            std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !is_blank(cell); });
        if (!holds_something && row.too_long == 0 && !row.unclosed) continue;
        if (rows.size() > most_rows) return CsvProblem{"table.too_many_rows", row.line};
        rows.push_back(std::move(row));
    }
    if (rows.empty()) return CsvProblem{"table.empty"};
    return rows;
}

}  // namespace

std::variant<std::vector<CsvRow>, CsvProblem> read_csv(std::string_view bytes) {
    if (bytes.size() > largest_table) return CsvProblem{"table.too_large"};
    if (bytes.find('\0') != std::string_view::npos) return CsvProblem{"table.not_text"};
    const bool marked = bytes.starts_with(byte_order_mark);
    if (marked) bytes.remove_prefix(byte_order_mark.size());
    if (is_utf8(bytes)) return rows_of(bytes);
    if (marked) return CsvProblem{"table.not_utf8"};
    return rows_of(from_windows_1252(bytes));
}

CsvWriter::CsvWriter(CsvDialect dialect) : dialect_(dialect) {
    if (dialect_ == CsvDialect::french) bytes_ = byte_order_mark;
}

void CsvWriter::separate() {
    if (row_begun_) bytes_.push_back(dialect_ == CsvDialect::french ? ';' : ',');
    row_begun_ = true;
}

void CsvWriter::text(std::string_view text) {
    separate();
    const std::string cell = neutralised(text);
    // Either separator is quoted, so that a program that takes the wrong one starts no cell in the middle of a text.
    if (cell.find_first_of(",;\t\"\r\n") == std::string::npos) {
        bytes_ += cell;
        return;
    }
    bytes_.push_back('"');
    for (const char c : cell) {
        if (c == '"') bytes_.push_back('"');
        bytes_.push_back(c);
    }
    bytes_.push_back('"');
}

void CsvWriter::number(std::string_view number) {
    separate();
    const std::size_t from = bytes_.size();
    bytes_ += number;
    if (dialect_ == CsvDialect::french)
        std::replace(bytes_.begin() + static_cast<std::ptrdiff_t>(from), bytes_.end(), '.', ',');
}

void CsvWriter::end_row() {
    bytes_ += "\r\n";
    row_begun_ = false;
}

}  // namespace parcours
