#include "sessions/tables/tables.h"

#include <doctest/doctest.h>

#include <random>

#include "journeys/change.h"
#include "sessions/tables/import.h"
#include "tests/support/build.h"
#include "tests/support/random_document.h"

using namespace parcours;
using testing::Build;
using testing::Chance;

namespace {

std::vector<TableFile> files_of(const Document& document, CsvDialect dialect) {
    std::vector<TableFile> files;
    for (const FlatTable& table : tables_of(document))
        files.push_back({std::string(table.name) + ".csv", csv_of(table, dialect)});
    return files;
}

Vocabulary some_french() {
    Vocabulary vocabulary;
    vocabulary.add("table", "post-it|notes", "notes");
    vocabulary.add("table", "étapes", "steps");
    vocabulary.add("table", "parcours", "journeys");
    vocabulary.add("column", "réf.|référence", "ref");
    vocabulary.add("column", "parcours", "journey");
    vocabulary.add("column", "étape", "step");
    vocabulary.add("column", "nature", "kind");
    vocabulary.add("column", "gravité", "severity");
    vocabulary.add("column", "canal", "channel");
    vocabulary.add("column", "ouvert", "open");
    vocabulary.add("column", "texte", "text");
    vocabulary.add("note_kind", "irritant", "pain");
    vocabulary.add("channel", "guichet", "counter");
    vocabulary.add("answer", "oui", "yes");
    vocabulary.add("answer", "non", "no");
    return vocabulary;
}

/// A session that tables are brought into, one after the other.
struct Incoming {
    Build build;
    Vocabulary vocabulary = some_french();
    Imported last;

    Incoming& table(std::string name, std::string text) {
        const std::vector<TableFile> files{{std::move(name), std::move(text)}};
        return tables(files);
    }
    Incoming& tables(const std::vector<TableFile>& files) {
        last = import_tables(build.document, files, vocabulary, build.mint);
        build.document = last.document;
        return *this;
    }
    /// The only problem: "file:line column code".
    std::string problem() const {
        if (last.problems.size() != 1) return std::to_string(last.problems.size()) + " problems";
        const TableProblem& p = last.problems.front();
        return p.file + ":" + std::to_string(p.line) + " " + p.column + " " + p.code;
    }
    std::string csv(std::string_view name) const {
        for (const FlatTable& table : tables_of(build.document))
            if (table.name == name) return csv_of(table, CsvDialect::rfc);
        return {};
    }
    template <class R>
    const R& only() const {
        REQUIRE(build.document.all<R>().size() == 1);
        return *build.document.all<R>().begin();
    }
};

/// One journey P1, stage PH1, steps E1 to E3, commitments C1 and C2.
Incoming small_session() {
    Incoming in;
    in.build.commitment();
    in.build.commitment("Delays");
    const auto stage = in.build.stage(in.build.journey());
    for (int i = 0; i < 3; ++i) in.build.step(stage);
    return in;
}

}  // namespace

TEST_CASE("tables written, read into an empty session and written again are the same bytes") {
    const unsigned seed = std::random_device{}();
    MESSAGE("seed " << seed);
    for (unsigned round = 0; round < 150; ++round) {
        Chance chance(seed + round);
        const Document document = testing::random_document(chance);
        for (const CsvDialect dialect : {CsvDialect::french, CsvDialect::rfc}) {
            INFO("seed " << seed + round);
            const auto files = files_of(document, dialect);
            Incoming in;
            in.tables(files);
            for (const TableProblem& p : in.last.problems)
                FAIL_CHECK(p.file << ":" << p.line << " " << p.column << " " << p.code << " " << p.value);
            const auto again = files_of(in.build.document, dialect);
            for (std::size_t i = 0; i < files.size(); ++i) CHECK(files[i].bytes == again[i].bytes);
        }
    }
}

TEST_CASE("a session's own tables change nothing in it") {
    const unsigned seed = std::random_device{}();
    MESSAGE("seed " << seed);
    for (unsigned round = 0; round < 50; ++round) {
        Chance chance(seed + round);
        INFO("seed " << seed + round);
        const Document document = testing::random_document(chance);
        IdMint mint{77};
        const auto imported = import_tables(document, files_of(document, CsvDialect::french), {}, mint);
        CHECK(imported.problems.empty());
        CHECK(diff(document, imported.document).empty());
    }
}

TEST_CASE("a table in French words, with semicolons and Windows accents, goes in") {
    Incoming in = small_session();
    in.table("Post-it.csv",
             "R\xe9"
             "f.;Parcours;\xc9tape;Nature;Gravit\xe9;Texte;Canal;Ouvert\r\n;p1;e2;Irritant;2;Trop d\x92"
             "attente;Guichet;oui\r\n");
    CHECK(in.last.problems.empty());
    const Note& note = in.only<Note>();
    CHECK(note.ref == "N1");
    CHECK(note.kind == NoteKind::pain);
    CHECK(note.severity == 2);
    CHECK(note.text == "Trop d’attente");
    CHECK(note.channel == "counter");
}

TEST_CASE("a channel under its English heading stays as it is written") {
    Incoming in = small_session();
    in.table("notes.csv", "ref,journey,kind,channel\nN9,P1,idea,guichet\n");
    CHECK(in.only<Note>().channel == "guichet");
}

TEST_CASE("importing twice changes nothing the second time, except rows without a ref") {
    Incoming in = small_session();
    const std::string notes = "ref,journey,text\nN5,P1,One\n";
    in.table("notes.csv", notes);
    const Document once = in.build.document;
    in.table("notes.csv", notes);
    CHECK(diff(once, in.build.document).empty());
    CHECK(in.last.counts.front().unchanged == 1);
    in.table("notes.csv", "ref,journey,text\n,P1,Two\n").table("notes.csv", "ref,journey,text\n,P1,Two\n");
    CHECK(in.build.document.all<Note>().size() == 3);
    CHECK(in.csv("notes").find("N7,P1") != std::string::npos);
}

TEST_CASE("only the columns present are written") {
    Incoming in = small_session();
    in.table("notes.csv", "ref,journey,kind,text,severity,votes\nN1,P1,pain,Queue,2,4\n");
    in.table("notes.csv", "ref,votes\nn1,7\n");
    const Note& note = in.only<Note>();
    CHECK(note.text == "Queue");
    CHECK(note.severity == 2);
    CHECK(note.votes == 7);
    in.table("notes.csv", "ref,kind\nN1,idea\n");
    CHECK_FALSE(in.only<Note>().severity);
}

TEST_CASE("a row without a ref never takes one that another row names") {
    Incoming in = small_session();
    in.table("notes.csv", "ref,journey,text\n,P1,Given\nN1,P1,Named\n");
    CHECK(in.csv("notes").find("N1,P1,,pain,Named") != std::string::npos);
    CHECK(in.csv("notes").find("N2,P1,,pain,Given") != std::string::npos);
}

TEST_CASE("tables refer to each other whatever the order they come in") {
    Incoming in;
    in.tables({{"scenarios.csv", "ref,title,actions\nS1,All,A1|A2\n"},
               {"actions.csv", "ref,title,journey,resolves,expects\nA1,Do,P1,N2|N1,E1:C1=3\nA2,More,,,\n"},
               {"notes.csv", "ref,step,kind,commitments\nN1,E1,pain,C1\nN2,E1,pain,C1\n"},
               {"steps.csv", "ref,journey,stage,title\nE1,P1,PH1,Ask\n"},
               {"stages.csv", "ref,journey\nPH1,P1\n"},
               {"journeys.csv", "ref,title\nP1,Card\n"},
               {"commitments.csv", "ref,title,weight\nC1,Info,\"1,5\"\n"}});
    CHECK(in.last.problems.empty());
    CHECK(in.csv("scenarios") == "ref,title,actions\r\nS1,All,A1|A2\r\n");
    CHECK(in.csv("actions").find("N2|N1,E1:C1=3") != std::string::npos);
    CHECK(in.only<Commitment>().weight == 1.5);
}

TEST_CASE("a bad row is refused alone, with its line, its column and what was expected") {
    Incoming in = small_session();
    const std::string head = "ref,journey,step,kind,severity,text,open\n";
    const auto refused = [&](const std::string& row) {
        in.table("notes.csv", head + "N1,P1,,idea,,\"two\nlines\",yes\n" + row + "\nN3,P1,,idea,,fine,no\n");
        CHECK(in.build.document.all<Note>().size() == 2);
        return in.problem();
    };
    CHECK(refused("N2,P9,,idea,,x,yes") == "notes.csv:4 journey row.ref");
    CHECK(refused("N2,P1,E9,idea,,x,yes") == "notes.csv:4 step row.ref");
    CHECK(refused("N2,P1,,remark,,x,yes") == "notes.csv:4 kind row.one_of");
    CHECK(refused("N2,P1,,pain,4,x,yes") == "notes.csv:4 severity row.whole_number");
    CHECK(refused("N2,P1,,pain,1.5,x,yes") == "notes.csv:4 severity row.whole_number");
    CHECK(refused("N2,P1,,idea,1,x,yes") == "notes.csv:4 severity refusal.severity_without_pain");
    CHECK(refused("N2,P1,,idea,,x,perhaps") == "notes.csv:4 open row.one_of");
    CHECK(refused("N2,,,idea,,x,yes") == "notes.csv:4 journey row.ref");
    CHECK(refused("N 2,P1,,idea,,x,yes") == "notes.csv:4 ref refusal.bad_ref");
    CHECK(refused("N1,P1,,idea,,x,yes") == "notes.csv:4 ref row.double_ref");
    CHECK(refused("N2,P1,,idea,,x,yes,extra") == "notes.csv:4 8 row.too_many_cells");
    CHECK(refused("N2,P1,,idea,," + std::string(20'001, 'x') + ",yes") == "notes.csv:4 text refusal.too_long");
    CHECK(in.last.problems.front().expected.empty());
    refused("N2,P1,,pain,9,x,yes");
    CHECK(in.last.problems.front().expected == "1..3");
    CHECK(in.last.problems.front().value == "9");
    CHECK(in.last.counts.front().refused == 1);
}

TEST_CASE("dates, money and expectations that cannot be read are told") {
    Incoming in = small_session();
    const auto refused = [&](const std::string& header, const std::string& cell) {
        return in.table("actions.csv", "ref," + header + "\nA1," + cell + "\n").problem();
    };
    CHECK(refused("due", "2026-02-30") == "actions.csv:2 due row.date");
    CHECK(refused("cost", "a lot") == "actions.csv:2 cost row.number");
    CHECK(refused("cost", "-1") == "actions.csv:2 cost row.number");
    CHECK(refused("cost", "1e999") == "actions.csv:2 cost row.number");
    CHECK(refused("expects", "E1=3") == "actions.csv:2 expects row.expectation");
    CHECK(refused("expects", "E1:C1=5") == "actions.csv:2 expects row.whole_number");
    CHECK(refused("expects", "E1:C9=4") == "actions.csv:2 expects row.ref");
    CHECK(refused("status", "later") == "actions.csv:2 status row.one_of");
    CHECK(in.build.document.all<Action>().empty());
    in.table("actions.csv", "ref;due;cost\nA1;31/12/2026;12 500,5\n");
    CHECK(in.only<Action>().due == date_from_iso("2026-12-31"));
    CHECK(in.only<Action>().cost == 12'500.5);
}

TEST_CASE("ratings and consensus are votes and consensus") {
    Incoming in = small_session();
    in.table("ratings.csv",
             "step,commitment,perspective,voter,value\nE1,C1,user,U1,3\nE1,C1,agent,A1,na\nE1,C1,user,U1,4\n"
             "E1,C1,user,,2\nE1,C1,user,U2,5\nE1,C1,user,U2,\nE1,C1,,U2,1\n,C1,user,U2,1\n");
    CHECK(in.last.problems.size() == 5);
    CHECK(in.csv("ratings") ==
          "step,commitment,perspective,voter,value,source\r\nE1,C1,agent,A1,na,\r\nE1,C1,user,U1,4,\r\n");
    in.table("consensus.csv", "step,commitment,value,evidence\nE1,C1,na,Survey\nE2,C2,2,\n");
    CHECK(in.csv("consensus") == "step,commitment,value,evidence\r\nE1,C1,na,Survey\r\nE2,C2,2,\r\n");
    in.table("ratings.csv", "step,commitment,value\nE1,C1,1\n");
    CHECK(in.problem() == "ratings.csv:1 voter table.missing_column");
}

TEST_CASE("rows in another order put steps in that order and touch few") {
    Incoming in = small_session();
    in.table("steps.csv", "ref,stage\nE4,PH1\nE3,PH1\nE1,PH1\n");
    const auto order = [&] {
        std::string refs;
        const Stage& stage = in.only<Stage>();
        for (const Step* step : steps_of(in.build.document, stage.id)) refs += step->ref + " ";
        return refs;
    };
    CHECK(order() == "E2 E4 E3 E1 ");
    const Document before = in.build.document;
    in.table("steps.csv", "ref\nE2\nE4\nE1\n");
    CHECK(diff(before, in.build.document).empty());
    in.table("steps.csv", "ref\nE1\nE2\nE4\nE3\n");
    CHECK(order() == "E1 E2 E4 E3 ");
    CHECK(diff(before, in.build.document).of<Step>().size() == 1);
}

TEST_CASE("a step goes to another stage, and its journey must be that stage's") {
    Incoming in = small_session();
    in.tables({{"journeys.csv", "ref\nP2\n"}, {"stages.csv", "ref,journey\nPH2,P2\n"}});
    in.table("notes.csv", "ref,step,cluster\nN1,E1,Queue\n");
    in.table("steps.csv", "ref,journey,stage\nE1,P1,PH2\n");
    CHECK(in.problem() == "steps.csv:2 journey row.other_journey");
    in.table("notes.csv", "ref,journey,step\nN1,P2,E1\n");
    CHECK(in.problem() == "notes.csv:2 journey row.other_journey");
}

TEST_CASE("clusters are named by title or ref, and made when new") {
    Incoming in = small_session();
    in.table("notes.csv", "ref,journey,cluster\nN1,P1,Queue\nN2,P1,Queue\nN3,P1,G1\nN4,P1,G7\nN5,P1,\n");
    CHECK(in.build.document.all<Cluster>().size() == 3);
    CHECK(in.csv("notes").find("Queue") != std::string::npos);
    in.table("notes.csv", "ref,journey,kind,severity,cluster\nN6,P1,idea,3,New one\n");
    CHECK(in.build.document.all<Cluster>().size() == 3);
}

TEST_CASE("a table is known by its file name or not at all") {
    const Vocabulary french = some_french();
    CHECK(table_named("notes.csv", french) == "notes");
    CHECK(table_named("/tmp/x y/Étapes.CSV", french) == "steps");
    CHECK(table_named("etapes (2).csv", french) == "steps");
    CHECK(table_named("atelier 1 - notes.csv", french) == "notes");
    CHECK(table_named("Post-it.csv", french) == "notes");
    CHECK_FALSE(table_named("budget.csv", french));
    CHECK_FALSE(table_named("notes and actions.csv", french));
    Incoming in;
    CHECK(in.table("budget.csv", "ref\n1\n").problem() == "budget.csv:0  table.unknown");
    CHECK(in.last.problems.front().expected.find("commitments, journeys") == 0);
}

TEST_CASE("headers: unknown columns are reported, double and useless ones refused") {
    Incoming in = small_session();
    in.table("notes.csv", "ref,journey,mood,text\nN1,P1,grey,Hello\n");
    CHECK(in.last.problems.empty());
    REQUIRE(in.last.unknown_columns.size() == 1);
    CHECK(in.last.unknown_columns.front().column == "mood");
    CHECK(in.table("notes.csv", "ref,text,Text\nN2,a,b\n").problem() == "notes.csv:1 Text table.double_column");
    CHECK(in.table("notes.csv", "a,b\n1,2\n").problem() == "notes.csv:1  table.no_known_column");
    CHECK(in.table("notes.csv", "\n \n").problem() == "notes.csv:0  table.empty");
    CHECK(in.table("notes.csv", std::string("ref\n\0\n", 6)).problem() == "notes.csv:0  table.not_text");
    CHECK(in.table("notes.csv", "\xef\xbb\xbfref\n\xe9\n").problem() == "notes.csv:0  table.not_utf8");
    CHECK(in.table("notes.csv", std::string(300, ',') + "\n").problem() == "notes.csv:1  table.too_many_columns");
    CHECK(in.table("notes.csv", "ref,journey,text\nN8,P1,\"never closed\n").problem() ==
          "notes.csv:2 text row.unclosed_quote");
}

TEST_CASE("36,000 ratings and 10,000 notes go in, thousands of steps keep short order keys") {
    Incoming in = small_session();
    std::string notes = "ref,step,kind,text,severity\n", ratings = "step,commitment,perspective,voter,value\n",
                steps = "ref,stage,title\n";
    for (int i = 1; i <= 10'000; ++i) notes += "N" + std::to_string(i) + ",E1,pain,A note of usual length,2\n";
    for (int i = 1; i <= 36'000; ++i) ratings += "E2,C1,agent,Agent " + std::to_string(i) + ",3\n";
    for (int i = 1; i <= 20'000; ++i) steps += "E" + std::to_string(i) + ",PH1,Step\n";
    in.tables({{"notes.csv", notes}, {"ratings.csv", ratings}, {"steps.csv", steps}});
    CHECK(in.last.problems.empty());
    CHECK(in.build.document.all<Vote>().size() == 36'000);
    std::size_t longest = 0;
    for (const Step& step : in.build.document.all<Step>()) longest = std::max(longest, step.order.size());
    CHECK(longest <= 10);
}

TEST_CASE("an import tells how far it is, row by row, up to the end") {
    Build build;
    std::string rows = "ref,title\n";
    for (int row = 1; row <= 640; ++row) rows += "P" + std::to_string(row) + ",Journey\n";
    const std::vector<TableFile> files{{"journeys.csv", rows}};
    std::vector<double> shares;
    import_tables(build.document, files, {}, build.mint, [&](double share) { shares.push_back(share); });
    REQUIRE(shares.size() == 10);
    CHECK(std::is_sorted(shares.begin(), shares.end()));
    CHECK(shares.back() == 1);
}
