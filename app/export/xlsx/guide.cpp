#include "app/export/xlsx/guide.h"

namespace parcours::xlsx {
namespace {

using dossier::Matter;

/// Rows of column, code, meaning.
class CodeRows {
  public:
    CodeRows(Sheet& sheet, const Matter& matter) : sheet_(sheet), matter_(matter) {}

    template <class Enum>
    void of(std::string_view column) {
        for (const std::string_view name : Names<Enum>::values)
            put(column, std::string(name), matter_.word(std::string(Names<Enum>::words) + "." + std::string(name)));
    }
    void of_numbers(std::string_view column, int first, int last) {
        for (int i = first; i <= last; ++i)
            put(column, std::to_string(i), matter_.word(std::string(column) + "." + std::to_string(i)));
    }
    std::size_t count() const { return row_; }

  private:
    void put(std::string_view column, const std::string& code, const std::string& meaning) {
        sheet_.text(row_, 0, column);
        sheet_.text(row_, 1, code);
        sheet_.text(row_, 2, meaning);
        ++row_;
    }
    Sheet& sheet_;
    const Matter& matter_;
    std::size_t row_ = 0;
};

}  // namespace

void add_guide(Book& book, const Matter& matter, std::span<const FlatTable> tables) {
    Sheet sheet = book.add(matter.word("xlsx.guide"), {{matter.word("xlsx.guide.sheet"), Kind::text, 22},
                                                       {matter.word("xlsx.guide.holds"), Kind::wrapped, 46},
                                                       {matter.word("xlsx.guide.use"), Kind::wrapped, 60}});
    std::size_t row = 0;
    const auto put = [&](const std::string& name, const std::string& holds, const std::string& use) {
        sheet.text(row, 0, name);
        sheet.text(row, 1, holds);
        sheet.text(row++, 2, use);
    };
    put(matter.word("export.plan.title"), matter.word("xlsx.guide.plan"), matter.word("xlsx.guide.for_people"));
    put(matter.word("export.scores"), matter.word("xlsx.guide.scores"), matter.word("xlsx.guide.for_people"));
    for (const FlatTable& table : tables)
        put(std::string(table.name), matter.word("csv_table." + std::string(table.name)),
            matter.word("xlsx.guide.read_again"));
    put(matter.word("xlsx.codes"), matter.word("xlsx.guide.codes"), matter.word("xlsx.guide.for_people"));
    sheet.finish(row, "guide");
}

void add_codes(Book& book, const Matter& matter) {
    Sheet sheet = book.add(matter.word("xlsx.codes"), {{matter.word("xlsx.codes.column"), Kind::text, 18},
                                                       {matter.word("xlsx.codes.code"), Kind::text, 18},
                                                       {matter.word("xlsx.codes.meaning"), Kind::wrapped, 40}});
    CodeRows rows(sheet, matter);
    rows.of<JourneyStatus>("status (journeys)");
    rows.of_numbers("weight", 1, 3);
    rows.of_numbers("emotion", -2, 2);
    rows.of<Office>("office");
    rows.of<NoteKind>("kind (notes)");
    rows.of_numbers("severity", 1, 3);
    rows.of<Perspective>("perspective");
    rows.of<ActionStatus>("status (actions)");
    rows.of<Dimension>("dimension");
    rows.of<FieldWorkKind>("kind (field_work)");
    rows.of<Verdict>("verdict");
    rows.of<IndicatorSubject>("subject");
    rows.of<Better>("better");
    rows.of<StakeSide>("side");
    sheet.finish(rows.count(), "codes");
}

}  // namespace parcours::xlsx
