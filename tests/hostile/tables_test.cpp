// Tables that are none, and rows that cannot be read: each is refused alone, by file, line, column and what was
// expected.
#include "sessions/tables/tables.h"
#include "app/cli/vocabulary.h"
#include "journeys/change.h"
#include "sessions/tables/import.h"
#include "sessions/tables/shapes.h"
#include "tests/hostile/arrivals.h"
#include "tests/support/build.h"
#include "tests/support/worked_example.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

/// A session that rows can refer to: P1, PH1, E1, E2, C1, C2, N1, and a second journey.
Document session() {
    Build build;
    build.commitment();
    build.commitment("Delays");
    const auto journey = build.journey();
    build.journey("Move house");
    const auto stage = build.stage(journey);
    const auto step = build.step(stage);
    build.step(stage);
    build.pain(step, 2, {});
    return build.document;
}

/// "code@line:column" of each problem, then "unknown:column" of each unknown column; "taken" where there is none.
std::string answer_to(const std::string& name, const std::string& bytes) {
    IdMint mint{.replica = 9, .counter = 0};
    const TableFile files[]{{name, bytes}};
    const Document before = session();
    const Imported imported = import_tables(before, files, table_vocabulary(), mint);
    std::string answer;
    for (const TableProblem& problem : imported.problems) {
        check_worded(problem.code, {{"value", problem.value}, {"expected", problem.expected}});
        CHECK(problem.file == name);
        answer += (answer.empty() ? "" : " ") + problem.code;
        if (problem.line > 0) answer += "@" + std::to_string(problem.line);
        if (!problem.column.empty()) answer += ":" + problem.column;
    }
    for (const UnknownColumn& column : imported.unknown_columns)
        answer += (answer.empty() ? "unknown:" : " unknown:") + column.column.substr(0, 40);
    for (const TableCount& count : imported.counts)
        if (count.refused > 0 && count.added + count.changed == 0) CHECK(diff(before, imported.document).empty());
    return answer.empty() ? "taken" : answer;
}

void check_all(const std::vector<Arrival>& arrivals) {
    for (const Arrival& arrival : arrivals) {
        INFO(arrival.name << ": " << arrival.bytes.substr(0, 200));
        const Effort effort;
        CHECK(answer_to(arrival.name, arrival.bytes) == arrival.answer);
        CHECK(effort.seconds() < build_slowness);
    }
    MESSAGE(arrivals.size() << " arrivals");
}

}  // namespace

TEST_CASE("what is no table is refused as a whole") {
    const auto notes = [](std::string bytes, std::string answer) {
        return Arrival{"notes.csv", with_nuls(std::move(bytes)), std::move(answer)};
    };
    check_all({
        {"", "ref\nN1", "table.unknown"},
        {"things.csv", "ref\nN1", "table.unknown"},
        {"notes and steps.csv", "ref\nN1", "table.unknown"},
        {"../../etc/passwd", "root:x:0:0", "table.unknown"},
        {"notes.csv.exe", "ref\nN1", "taken"},
        {std::string(5000, 'n') + ".csv", "ref\nN1", "table.unknown"},
        notes("", "table.empty"),
        notes("\n\n\r\n", "table.empty"),
        notes(" ; ; \n", "table.empty"),
        notes("\"\"", "table.empty"),
        notes("\xEF\xBB\xBF", "table.empty"),
        notes("PK\x03\x04~~", "table.not_text"),
        notes("\xD0\xCF\x11\xE0~~", "table.not_text"),
        notes("\xFF\xFEr~e~f~", "table.not_text"),
        notes("ref,text\nN1,a~b\n", "table.not_text"),
        notes("\xEF\xBB\xBFref,text\nN1,caf\xE9\n", "table.not_utf8"),
        notes("%PDF-1.7", "table.no_known_column@1 unknown:%PDF-1.7"),
        notes("{\"format\":\"parcours\"}", "table.no_known_column@1 unknown:{\"format\":\"parcours\"}"),
        notes("<html><body>", "table.no_known_column@1 unknown:<html><body>"),
        notes("N1,slow\nN2,dark\n", "table.no_known_column@1 unknown:N1 unknown:slow"),
        notes("ref|text\nN1|slow\n", "table.no_known_column@1 unknown:ref|text"),
        notes("ref,text,ref\nN1,a,N1\n", "table.double_column@1:ref"),
        notes("ref,text,Texte\nN1,a,b\n", "table.double_column@1:Texte"),
        notes("sep=;\nref;text\nN1;a\n", "table.no_known_column@1 unknown:sep="),
        notes(repeated("x,", 300) + "x\n1\n", "table.too_many_columns@1"),
        notes("ref,text\n" + repeated(",", 300) + "\n", "table.too_many_columns@2"),
        notes("ref\n" + repeated("N1\n", 500'001), "table.too_many_rows@500002"),
        notes(std::string((64u << 20) + 1, 'x'), "table.too_large"),
        {"ratings.csv", "step,commitment,value\nE1,C1,3\n", "table.missing_column@1:voter"},
        {"ratings.csv", "voter\nU1\n",
         "table.missing_column@1:step table.missing_column@1:commitment table.missing_column@1:value"},
        {"consensus.csv", "step,commitment\nE1,C1\n", "table.missing_column@1:value"},
        {"commitments.csv", "ref,colour\nC1,red\n", "unknown:colour"},
        {"commitments.csv", "ref," + std::string(100'000, 'c') + "\nC1,red\n", "unknown:" + std::string(40, 'c')},
    });
}

TEST_CASE("quotes, separators and cells that no spreadsheet writes") {
    const auto notes = [](std::string bytes, std::string answer) {
        return Arrival{"notes.csv", "ref,journey,kind,text\n" + std::move(bytes), std::move(answer)};
    };
    check_all({
        notes("N2,P1,idea,\"open\n", "row.unclosed_quote@2:text"),
        notes("N2,P1,idea,\"a\nb\nN3,P1,idea,c\n", "row.unclosed_quote@2:text"),
        notes("N2,P1,idea,a\nN3,P1,idea,\"b", "row.unclosed_quote@3:text"),
        notes("\"N2\"\"\",P1,idea,a\n", "refusal.bad_ref@2:ref"),
        notes("N2,P1,idea,\"a\"b\"c\n", "taken"),
        notes("N2,P1,idea,a,b\n", "row.too_many_cells@2:5"),
        notes("N2,P1,idea,a,,,\n", "taken"),
        notes("N2,P1,idea\n", "taken"),
        notes("N2;P1;idea;a\n", "row.ref@2:journey"),
        notes("N2,P1,idea," + std::string((4u << 20) + 1, 'x') + "\n", "row.cell_too_long@2:text"),
        notes("N2,P1,idea," + std::string(10u << 20, 'x') + "\nN3,P1,idea,a\n", "row.cell_too_long@2:text"),
        notes("N2,P1,idea," + std::string(30'000, 'x') + "\n", "refusal.too_long@2:text"),
        notes("N2,P1,idea,a\nN2,P1,idea,b\n", "row.double_ref@3:ref"),
        notes("N2,P1,idea,a\n n2 ,P1,idea,b\n", "row.double_ref@3:ref"),
        notes("N 2,P1,idea,a\n", "refusal.bad_ref@2:ref"),
        notes("=1+1,P1,idea,a\n", "refusal.bad_ref@2:ref"),
        notes("'=1+1,P1,idea,a\n", "refusal.bad_ref@2:ref"),
        notes(std::string(50, 'N') + ",P1,idea,a\n", "refusal.too_long@2:ref"),
        notes("N2,P9,idea,a\n", "row.ref@2:journey"),
        notes("N2,\"P1\nP2\",idea,a\n", "row.ref@2:journey"),
        notes("N2," + std::string(100'000, 'P') + ",idea,a\n", "row.ref@2:journey"),
        notes("N2,,idea,a\n", "row.ref@2:journey"),
        notes("N2,P1,riddle,a\n", "row.one_of@2:kind"),
        notes("N2,P1,=idea,a\n", "taken"),
        notes("N2,P1,2,a\n", "row.one_of@2:kind"),
        notes("N2,P1," + std::string(100'000, 'k') + ",a\n", "row.one_of@2:kind"),
        notes("\xE9,P1,idea,caf\xE9\n", "taken"),
        notes("N2,P1,idea,=HYPERLINK(\"http://x\")\n", "taken"),
        notes("N2,P1,idea,\xE2\x80\xAE\xD9\x84\n", "taken"),
        notes("N2,P1,idea,\x1B[2J\n", "taken"),
    });
}

namespace {

/// Cells that a column of this type cannot take.
template <class T>
std::vector<std::string> wrong_cells() {
    if constexpr (is_optional<T>)
        return wrong_cells<typename OptionOf<T>::Value>();
    else if constexpr (is_id<T>)
        return {"X99", "\"a b\"", "-1", "\xC3\xA9", "E1;E2"};
    else if constexpr (std::is_same_v<T, bool>)
        return {"2", "perhaps", "-", "yes no"};
    else if constexpr (std::is_same_v<T, Date>)
        return {"2026-02-30", "2026-13-01", "31.12.2026", "tomorrow", "46023", "2026-1-1"};
    else if constexpr (std::is_enum_v<T>)
        return {"no such thing", "0", "*"};
    else if constexpr (std::is_arithmetic_v<T>)
        return {"1e999", "-1e308", "NaN", "inf", "0x10", "a", "1 2", "--1", "1e", "½", "\"1,2,3\""};
    else if constexpr (is_list<T> && !std::is_same_v<T, std::vector<std::string>>)
        return wrong_cells<typename T::value_type>();
    else if constexpr (std::is_same_v<T, Expectation>)
        return {"E1", "E1:C1", "E1:C1=9", "E9:C1=1", "E1:C9=1", "E1=C1:1", "=1", "E1:C1=1.5", "::=="};
    else
        return {};
}

}  // namespace

TEST_CASE("in every column that is not text, cells that it cannot take are refused with the column's name") {
    std::size_t tried = 0;
    for_each_table([&]<class R>(Kind<R>) {
        for_each_field<R>([&](const auto& field) {
            using T = typename std::remove_cvref_t<decltype(field)>::Type;
            const auto& columns = Shape<R>::columns;
            if (std::find(columns.begin(), columns.end(), field.name) == columns.end() || field.name == "cluster")
                return;
            const bool rates = std::is_same_v<R, Vote> || std::is_same_v<R, Consensus>;
            for (const std::string& cell : wrong_cells<T>()) {
                std::string head, row;
                const auto add = [&](std::string_view column, std::string_view value) {
                    row += (head.empty() ? "" : ",") + std::string(value);
                    head += (head.empty() ? "" : ",") + std::string(column);
                };
                if (!rates && field.name != "ref") add("ref", "");
                if (rates && field.name != "step") add("step", "E1");
                if (rates && field.name != "commitment") add("commitment", "C1");
                if (std::is_same_v<R, Vote>) add("voter", "U1");
                if (std::is_same_v<R, Vote> && field.name != "perspective") add("perspective", "user");
                if (rates && field.name != "value") add("value", "3");
                if (std::is_same_v<R, Stage> && field.name != "journey") add("journey", "P1");
                if (std::is_same_v<R, Step> && field.name != "stage") add("stage", "PH1");
                if (std::is_same_v<R, Note> && field.name != "journey") add("journey", "P1");
                add(field.name, cell);
                INFO(Shape<R>::name << " " << head << " | " << row);
                const std::string answer = answer_to(std::string(Shape<R>::name) + ".csv", head + "\n" + row + "\n");
                CHECK(answer.starts_with("row."));
                CHECK(answer.ends_with("@2:" + std::string(field.name)));
                ++tried;
            }
        });
    });
    MESSAGE(tried << " cells");
    CHECK(tried > 100);
}

TEST_CASE("whatever bad rows stand between them, the good ones go in") {
    std::string bytes = "ref,journey,kind,severity,text\n";
    for (int i = 0; i < 50; ++i) {
        bytes += "N" + std::to_string(100 + i) + ",P1,pain,2,good\n";
        bytes += "N" + std::to_string(200 + i) + ",P1,pain," + std::to_string(i + 4) + ",bad\n";
    }
    IdMint mint{.replica = 9, .counter = 0};
    const TableFile files[]{{"notes.csv", bytes}};
    const Imported imported = import_tables(session(), files, table_vocabulary(), mint);
    CHECK(imported.problems.size() == 50);
    CHECK(imported.document.all<Note>().size() == 51);
}
