// Comma-separated text (RFC 4180) as spreadsheets write it: which encoding and which separator is found out.
// Knows rows and cells, nothing of what they mean.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace parcours {

/// What is read at most: bytes of a table, cells of a row, rows, bytes of a cell.
inline constexpr std::size_t largest_table = 64u << 20;
inline constexpr std::size_t most_columns = 200;
inline constexpr std::size_t most_rows = 500'000;
inline constexpr std::size_t longest_cell = 4u << 20;  // the longest list of texts that the model takes

struct CsvRow {
    std::size_t line = 1;            ///< of the text, where the row begins
    std::vector<std::string> cells;  ///< UTF-8
    std::size_t too_long = 0;        ///< number of the first cell above the limit, from 1 (it is left empty); 0: none
    bool unclosed = false;           ///< the text ends inside a quoted cell
};

/// Why a text is no table at all: "table.not_text", "table.not_utf8", "table.too_large", "table.too_many_columns",
/// "table.too_many_rows", "table.empty".
struct CsvProblem {
    std::string code;
    std::size_t line = 0;
};

/// All rows that hold something; the first is the header. Reads UTF-8 and Windows-1252; "," ";" or tab.
std::variant<std::vector<CsvRow>, CsvProblem> read_csv(std::string_view bytes);

/// How a table is written: as French spreadsheets expect (";", decimal comma, byte order mark) or as RFC 4180 says.
enum class CsvDialect { french, rfc };

/// Puts rows of cells into one text. Texts are neutralised and quoted where needed; rows end in CRLF.
class CsvWriter {
  public:
    explicit CsvWriter(CsvDialect dialect);
    void text(std::string_view text);
    /// A number as `written_number` gives it.
    void number(std::string_view number);
    void end_row();
    const std::string& bytes() const { return bytes_; }

  private:
    void separate();
    CsvDialect dialect_;
    std::string bytes_;
    bool row_begun_ = false;
};

}  // namespace parcours
