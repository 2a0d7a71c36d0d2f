#include "app/export/xlsx/book.h"

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "journeys/text.h"

namespace parcours::xlsx {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_cell = 32'767;  // characters that a spreadsheet takes
constexpr std::size_t longest_sheet_name = 31;

constexpr lxw_row_t at_row(std::size_t row) { return static_cast<lxw_row_t>(row); }
constexpr lxw_col_t at_column(std::size_t column) { return static_cast<lxw_col_t>(column); }

/// The library takes texts it does not change as char*.
char* handed(const std::string& text) { return const_cast<char*>(text.c_str()); }

/// A folder that nobody else can look into; empty where none can be made.
std::string private_folder() {
    std::error_code failed;
    std::string name = (fs::temp_directory_path(failed) / "parcours-XXXXXX").string();
    return !failed && ::mkdtemp(name.data()) ? name : std::string{};
}

std::string sheet_name(const std::string& text) {
    std::string name;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        append_character(
            name,
            c < 0x80 && std::string_view("[]:*?/\\'").find(static_cast<char>(c)) != std::string_view::npos ? U' ' : c);
    }
    return shortened(name, longest_sheet_name);
}

/// A running title takes & for a command.
std::string running(std::string_view text) {
    std::string result;
    for (const char c : shortened(text, 100)) result += c == '&' ? std::string("&&") : std::string(1, c);
    return result;
}

// Spreadsheets read "_x0041_" as the character of that number (ECMA-376, 22.9.2.19): its underscore is written by
// number.
std::string without_numbers(std::string text) {
    static constexpr std::string_view underscore = "_x005F";
    for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        const bool number = at + 6 < text.size() && text[at + 6] == '_' &&
                            std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                                        text.begin() + static_cast<std::ptrdiff_t>(at) + 6,
                                        [](unsigned char c) { return std::isxdigit(c) != 0; });
        if (!number) continue;
        text.replace(at, 1, std::string(underscore) + "_");
        at += underscore.size();
    }
    return text;
}

}  // namespace

void Sheet::text(std::size_t row, std::size_t column, std::string_view text) {
    if (text.empty()) return;
    make_room(row, column, text);
    worksheet_write_string(sheet_, at_row(row + 1), at_column(column),
                           without_numbers(shortened(tidy_text(text), longest_cell)).c_str(), format(column));
}

/// Not every program finds the height of wrapped rows by itself.
void Sheet::make_room(std::size_t row, std::size_t column, std::string_view text) {
    if (columns_[column].kind != Kind::wrapped) return;
    std::size_t characters = 0, at = 0;
    while (at < text.size() && next_character(text, at)) ++characters;
    if (lines_.size() <= row) lines_.resize(row + 1, 1);
    lines_[row] = std::max(lines_[row], std::ceil(static_cast<double>(characters) / (columns_[column].width * 1.05)));
}

void Sheet::number(std::size_t row, std::size_t column, std::optional<double> value) {
    if (value) worksheet_write_number(sheet_, at_row(row + 1), at_column(column), *value, format(column));
}

void Sheet::date(std::size_t row, std::size_t column, std::optional<Date> date) {
    if (!date) return;
    const YearMonthDay day = calendar_day(*date);
    constexpr int first_year = 1900;  // spreadsheets know no day before it
    if (day.year < first_year) return text(row, column, iso(*date));
    lxw_datetime when{day.year, day.month, day.day, 0, 0, 0};
    worksheet_write_datetime(sheet_, at_row(row + 1), at_column(column), &when, format(column));
}

void Sheet::choices(std::size_t column, std::size_t rows, const std::vector<std::string>& words) {
    std::vector<char*> list;
    for (const std::string& word : words) list.push_back(handed(word));
    list.push_back(nullptr);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = list.data();
    worksheet_data_validation_range(sheet_, 1, at_column(column), at_row(rows), at_column(column), &validation);
}

void Sheet::tint_bands(std::size_t column, std::size_t rows) {
    constexpr double least[] = {75, 50, 25, 0};
    if (rows == 0) return;
    lxw_conditional_format empty{};  // would count as 0
    empty.type = LXW_CONDITIONAL_TYPE_BLANKS;
    empty.stop_if_true = LXW_TRUE;
    worksheet_conditional_format_range(sheet_, 1, at_column(column), at_row(rows), at_column(column), &empty);
    for (std::size_t i = 0; i < book_->bands_.size(); ++i) {
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_TYPE_CELL;
        rule.criteria = i == 0 ? LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO : LXW_CONDITIONAL_CRITERIA_BETWEEN;
        rule.value = rule.min_value = least[i];
        rule.max_value = i == 0 ? 100 : least[i - 1] - 1e-9;
        rule.format = book_->bands_[i];
        worksheet_conditional_format_range(sheet_, 1, at_column(column), at_row(rows), at_column(column), &rule);
    }
}

lxw_format* Sheet::format(std::size_t column) const {
    return book_->formats_[static_cast<std::size_t>(columns_[column].kind)];
}

void Sheet::finish(std::size_t rows, const std::string& table_name, std::size_t frozen) {
    std::vector<lxw_table_column> columns(columns_.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        columns[i].header = handed(columns_[i].title);
        columns[i].header_format = book_->header_;
        pointers.push_back(&columns[i]);
    }
    pointers.push_back(nullptr);
    lxw_table_options options{};
    options.name = handed(table_name);
    options.columns = pointers.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    worksheet_add_table(sheet_, 0, 0, at_row(std::max<std::size_t>(rows, 1)), at_column(columns_.size() - 1), &options);
    constexpr double line_height = 15, most_height = 300;
    for (std::size_t row = 0; row < lines_.size(); ++row)
        if (lines_[row] > 1)
            worksheet_set_row(sheet_, at_row(row + 1), std::min(lines_[row] * line_height, most_height), nullptr);
    worksheet_freeze_panes(sheet_, 1, at_column(frozen));
}

Book::Book() : folder_(private_folder()) {
    if (folder_.empty()) return;
    workbook_ = workbook_new((folder_ + "/book.xlsx").c_str());
    header_ = workbook_add_format(workbook_);
    format_set_bold(header_);
    format_set_font_color(header_, LXW_COLOR_WHITE);
    format_set_bg_color(header_, 0x1D3C5E);
    format_set_text_wrap(header_);
    format_set_align(header_, LXW_ALIGN_VERTICAL_CENTER);
    for (const Kind kind :
         {Kind::text, Kind::wrapped, Kind::date, Kind::number, Kind::money, Kind::points, Kind::share})
        formats_.push_back(new_format(kind));
    for (const lxw_color_t ground : {0xD1ECECu, 0xE9F2D5u, 0xFFECC5u, 0xFAD6CFu}) {
        bands_.push_back(workbook_add_format(workbook_));
        format_set_bg_color(bands_.back(), ground);
    }
}

Book::~Book() {
    if (workbook_) workbook_close(workbook_);
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

lxw_format* Book::new_format(Kind kind) const {
    lxw_format* format = workbook_add_format(workbook_);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (kind == Kind::wrapped) format_set_text_wrap(format);
    if (kind == Kind::date) format_set_num_format_index(format, 14);  // the short date of the reader's country
    if (kind == Kind::number) format_set_num_format(format, "#,##0.##");
    if (kind == Kind::money) format_set_num_format(format, "#,##0 \u20ac");
    if (kind == Kind::points) format_set_num_format(format, "0.0");
    if (kind == Kind::share) format_set_num_format(format, "0%");
    return format;
}

void Book::describe(const std::string& title, const std::string& author, const std::string& edition, Date date) {
    title_ = title;
    edition_ = edition;
    lxw_doc_properties properties{};
    properties.title = handed(title);
    properties.author = handed(author);
    properties.company = handed(author);
    properties.comments = handed(edition);
    constexpr long seconds_per_day = 86'400;
    properties.created = static_cast<time_t>(date.days) * seconds_per_day;
    workbook_set_properties(workbook_, &properties);
}

Sheet Book::add(const std::string& name, std::vector<Column> columns, bool large_paper) {
    Sheet sheet;
    sheet.book_ = this;
    sheet.columns_ = std::move(columns);
    sheet.sheet_ = workbook_add_worksheet(workbook_, sheet_name(name).c_str());
    for (std::size_t i = 0; i < sheet.columns_.size(); ++i)
        worksheet_set_column(sheet.sheet_, at_column(i), at_column(i), sheet.columns_[i].width, nullptr);
    worksheet_set_row(sheet.sheet_, 0, 46, nullptr);
    worksheet_set_landscape(sheet.sheet_);
    worksheet_set_paper(sheet.sheet_, large_paper ? 8 : 9);  // A3, A4
    worksheet_fit_to_pages(sheet.sheet_, 1, 0);
    worksheet_repeat_rows(sheet.sheet_, 0, 0);
    worksheet_set_header(sheet.sheet_, ("&L" + running(title_) + "&R&A").c_str());
    worksheet_set_footer(sheet.sheet_, ("&L" + running(edition_) + "&R&P / &N").c_str());
    return sheet;
}

std::string Book::bytes() {
    if (!workbook_) return {};
    const bool written = workbook_close(workbook_) == LXW_NO_ERROR;
    workbook_ = nullptr;
    if (!written) return {};
    std::ostringstream bytes;
    bytes << std::ifstream(folder_ + "/book.xlsx", std::ios::binary).rdbuf();
    return bytes.str();
}

}  // namespace parcours::xlsx
