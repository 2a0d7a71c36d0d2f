// A workbook being written with libxlsxwriter: formats made once, texts as texts, numbers and dates as what they are.
#pragma once

#include <xlsxwriter.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeys/date.h"

namespace parcours::xlsx {

/// What a column holds, which says how its cells look.
enum class Kind { text, wrapped, date, number, money, points, share };

struct Column {
    std::string title;
    Kind kind = Kind::text;
    double width = 14;  ///< in characters
};

/// One sheet, filled row by row. Its rows become a named table with filters under a header that stays in sight.
class Sheet {
  public:
    void text(std::size_t row, std::size_t column, std::string_view text);
    void number(std::size_t row, std::size_t column, std::optional<double> value);
    void date(std::size_t row, std::size_t column, std::optional<Date> date);
    /// Only these words are taken in the column; `rows` of them.
    void choices(std::size_t column, std::size_t rows, const std::vector<std::string>& words);
    /// Tints points by their band, the colours of the dossier; the band stands in words in a column of its own.
    void tint_bands(std::size_t column, std::size_t rows);
    /// Ends the sheet with that many rows under the header; the first `frozen` columns stay in sight.
    void finish(std::size_t rows, const std::string& table_name, std::size_t frozen = 1);

  private:
    friend class Book;
    lxw_format* format(std::size_t column) const;
    void make_room(std::size_t row, std::size_t column, std::string_view text);
    lxw_worksheet* sheet_ = nullptr;
    const class Book* book_ = nullptr;
    std::vector<Column> columns_;
    std::vector<double> lines_;  ///< of the rows, as many as their longest wrapped text takes
};

class Book {
  public:
    /// Writes to a file of its own that `bytes` reads and removes.
    Book();
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// False where there is no place to write to: nothing may be added then.
    bool ready() const { return workbook_ != nullptr; }
    void describe(const std::string& title, const std::string& author, const std::string& edition, Date date);
    Sheet add(const std::string& name, std::vector<Column> columns, bool large_paper = false);
    /// The whole file; empty where the library could not write it.
    std::string bytes();

  private:
    friend class Sheet;
    lxw_format* new_format(Kind kind) const;

    std::string folder_;
    lxw_workbook* workbook_ = nullptr;
    lxw_format* header_ = nullptr;
    std::vector<lxw_format*> formats_;  ///< by Kind
    std::vector<lxw_format*> bands_;    ///< the highest first
    std::string title_, edition_;
};

}  // namespace parcours::xlsx
