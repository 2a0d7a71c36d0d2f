// What the five source experiences did, each row worked with through the tables that people bring in.
#include "journeys/comparison.h"
#include "journeys/indicators.h"
#include "journeys/knowledge.h"
#include "journeys/mirror.h"
#include "journeys/portfolio.h"
#include "journeys/refs.h"
#include "journeys/schedule.h"
#include "journeys/selection.h"
#include "sessions/figures.h"
#include "sessions/survey.h"
#include "sessions/tables/tables.h"
#include "tests/support/build.h"

using namespace parcours;
using testing::Build;

namespace {

struct Town : Build {
    Vocabulary vocabulary;

    void bring(std::string table, std::string text) {
        const std::vector<TableFile> files{{table + ".csv", std::move(text)}};
        const Imported imported = import_tables(document, files, vocabulary, mint);
        for (const TableProblem& problem : imported.problems)
            FAIL_CHECK(problem.file << ":" << problem.line << " " << problem.column << " " << problem.code);
        CHECK(imported.unknown_columns.empty());
        document = imported.document;
        const Imported again = import_tables(document, files, vocabulary, mint);
        CHECK(again.counts.front().changed + again.counts.front().added == 0);
    }
    /// What is exported goes into an empty session and comes out the same.
    void check_tables() const {
        const auto files_of = [](const Document& of) {
            std::vector<TableFile> files;
            for (const FlatTable& table : tables_of(of))
                files.push_back({std::string(table.name) + ".csv", csv_of(table, CsvDialect::french)});
            return files;
        };
        Build empty;
        const auto files = files_of(document);
        const Imported imported = import_tables(empty.document, files, vocabulary, empty.mint);
        for (const TableProblem& problem : imported.problems)
            FAIL_CHECK(problem.file << ":" << problem.line << " " << problem.column << " " << problem.code);
        const auto again = files_of(imported.document);
        for (std::size_t i = 0; i < files.size(); ++i) CHECK(files[i].bytes == again[i].bytes);
    }
    template <class R>
    std::size_t count() const {
        return document.all<R>().size();
    }
};

std::string number(int n) { return std::to_string(n); }

/// P1 with E1..E6 and the four commitments.
Town a_town() {
    Town town;
    town.bring("commitments", "ref,title\nC1,Information\nC2,Delays\nC3,Right contact\nC4,Values\n");
    town.bring("journeys", "ref,title,department,audience,organisation\nP1,Identity card,Population,family,Créteil\n");
    town.bring("stages", "ref,journey,title\nPH1,P1,Ask\nPH2,P1,Obtain\n");
    std::string steps = "ref,stage,title,weight,channels,office\n";
    for (int i = 1; i <= 6; ++i)
        steps += "E" + number(i) + ",PH" + number(i < 4 ? 1 : 2) + ",Step " + number(i) + "," + number(1 + i % 3) +
                 ",counter|phone," + (i % 2 ? "front" : "back") + "\n";
    town.bring("steps", steps);
    return town;
}

}  // namespace

TEST_CASE("Paris: a mirror survey, journeys by department, a portfolio of 30, both observations before and after") {
    Town town = a_town();
    std::string journeys = "ref,title,department,referent\n", stages = "ref,journey\n", steps = "ref,stage\n",
                ratings = "step,commitment,perspective,voter,value,source\n";
    for (int i = 2; i <= 30; ++i) {
        journeys += "P" + number(i) + ",Journey " + number(i) + ",Department " + number(i % 12) + ",Referent\n";
        stages += "PH" + number(i + 1) + ",P" + number(i) + "\n";
        steps += "E" + number(i + 5) + ",PH" + number(i + 1) + "\n";
        ratings += "E" + number(i + 5) + ",C1,user,u," + number(i % 5) + ",\n";
    }
    town.bring("journeys", journeys);
    town.bring("stages", stages);
    town.bring("steps", steps);
    town.bring("ratings", ratings);
    town.bring("questions", "ref,text,commitment,steps,worst,best\nQ1,Informed in real time?,C1,E1|E2,1,5\n");
    std::string answers = "perspective,Informed in real time?\n";
    for (int i = 0; i < 40; ++i) answers += std::string(i % 4 ? "user," : "agent,") + number(1 + i % 5) + "\n";
    const auto read = read_survey(town.document, {"miroir.csv", answers}, town.vocabulary);
    town.document = import_survey(town.document, std::get<ReadSurvey>(read), town.vocabulary, town.mint).document;
    CHECK(mirror_of(town.document).commitments.at(0).gap.has_value());
    town.bring("indicators",
               "ref,title,subject,unit,better,baseline,target,changed_on,window\n"
               "I1,Satisfied users,users,%,higher,62,80,2026-04-01,90\nI2,Workload "
               "felt,agents,points,lower,7,5,2026-04-01,90\n");
    town.bring("observations",
               "ref,indicator,day,measured,sample,deviation,place,source\n"
               "M1,I1,2026-02-15,62,400,,Mairie,Survey\nM2,I1,2026-05-15,81,420,,Mairie,Survey\n"
               "M3,I2,2026-02-15,7.1,30,1.5,Mairie,Survey\nM4,I2,2026-05-15,6.8,30,1.6,Mairie,Survey\n");
    const auto figures = indicator_figures(town.document);
    CHECK(figures.at(0).finding == Finding::improved);
    CHECK(figures.at(1).finding == Finding::cannot_tell);
    const PortfolioSession session{"paris", town.document, {}};
    const Portfolio portfolio = portfolio_of(std::span(&session, 1));
    CHECK(portfolio.journeys.size() == 30);
    CHECK(portfolio.departments.size() == 13);
    town.check_tables();
}

TEST_CASE(
    "Saint-Ouen: three phases over nine weeks, six towns compared, three dimensions, three scenarios, one chosen") {
    Town town = a_town();
    town.bring("schedule",
               "ref,title,description,start,due\nPS1,Scoping,,2026-03-02,2026-03-20\n"
               "PS2,Workshops,,2026-03-23,2026-04-10\nPS3,Scenarios,,2026-04-13,2026-05-01\n");
    CHECK(schedule_of(town.document).weeks.size() == 9);
    std::string benchmarks = "ref,organisation,criterion,text,day,source\n";
    for (int i = 0; i < 12; ++i)
        benchmarks += "B" + number(i + 1) + ",Town " + number(i % 6) + "," +
                      (i < 6 ? "Opening hours" : "Single counter") + ",Yes,2026-01-15,Visit\n";
    town.bring("benchmarks", benchmarks);
    const BenchmarkTable table = benchmark_table(town.document);
    CHECK(table.organisations.size() == 6);
    CHECK(table.criteria.size() == 2);
    CHECK(table.cells[1][5].size() == 1);
    town.bring("actions",
               "ref,title,dimension,effort,cost,expects,status\nA1,Rota,organisation,10,0,E1:C1=3,to_decide\n"
               "A2,Signage,places,20,30000,E2:C1=4,to_decide\nA3,Shared base,information,15,8000,E3:C2=3,to_decide\n");
    town.bring("scenarios", "ref,title,actions\nS1,Light,A1\nS2,Middle,A1|A3\nS3,Full,A1|A2|A3\n");
    town.bring("decisions",
               "ref,text,verdict,by,day,minute,action,scenario,journey,comment\n"
               "D1,The middle way,approved,COPIL,2026-05-05,14:32,,S2,,Start in June\n");
    CHECK(compared_scenarios(town.document, Tally(town.document)).size() == 3);
    CHECK(decisions_on(town.document, by_ref<Action>(town.document, "A3")).size() == 1);
    CHECK(decisions_on(town.document, by_ref<Action>(town.document, "A2")).empty());
    town.check_tables();
}

TEST_CASE("Créteil: ten immersions whose notes keep their origin, ten cities, 49 proposals in three scenarios") {
    Town town = a_town();
    std::string work = "ref,kind,title,day,place,observer,persona,journey,summary\n",
                notes = "ref,step,kind,text,severity,commitments,field_work\n";
    for (int i = 1; i <= 10; ++i) {
        work += "F" + number(i) + ",immersion,Counter " + number(i) + ",2026-02-" + (i < 10 ? "0" : "") + number(i) +
                ",Town hall,Observer,A student,P1,\n";
        notes += "N" + number(i) + ",E" + number(1 + i % 6) + ",pain,Seen " + number(i) + ",3,C" + number(1 + i % 4) +
                 ",F" + number(i) + "\n";
    }
    work += "F11,walkthrough,Agents play users,2026-03-01,Town hall,,A parent in a hurry,P1,\n";
    town.bring("field_work", work);
    town.bring("notes", notes);
    for (int e = 1; e <= 6; ++e)
        for (int c = 1; c <= 4; ++c)
            town.consensus(by_ref<Step>(town.document, "E" + number(e)),
                           by_ref<Commitment>(town.document, "C" + number(c)), (e + c) % 4);
    std::string actions = "ref,title,effort,cost,resolves,expects\n", scenarios = "ref,title,actions\n";
    std::array<std::string, 3> lists;
    for (int i = 1; i <= 49; ++i) {
        actions += "A" + number(i) + ",Proposal " + number(i) + "," + number(3 + i * 7 % 30) + "," +
                   number(i * 997 % 40'000) + ",N" + number(1 + i % 10) + ",E" + number(1 + i % 6) + ":C" +
                   number(1 + i % 4) + "=" + number(2 + i % 3) + "\n";
        lists[static_cast<std::size_t>(i % 3)] +=
            (lists[static_cast<std::size_t>(i % 3)].empty() ? "A" : "|A") + number(i);
    }
    for (int s = 0; s < 3; ++s)
        scenarios +=
            "S" + number(s + 1) + ",Scenario " + number(s + 1) + "," + lists[static_cast<std::size_t>(s)] + "\n";
    town.bring("actions", actions);
    town.bring("scenarios", scenarios);
    const auto compared = compared_scenarios(town.document, Tally(town.document));
    REQUIRE(compared.size() == 3);
    CHECK(compared[0].totals.count + compared[1].totals.count + compared[2].totals.count == 49);
    const auto proposed = proposed_selection(town.document, {120.0, 150'000.0});
    CHECK(*proposed.mean >= *proposed.today);
    CHECK(proposed.effort <= 120);
    CHECK(town.at(by_ref<Note>(town.document, "N4")).field_work == by_ref<FieldWork>(town.document, "F4"));
    town.check_tables();
}

TEST_CASE("SITIV: several towns in one session, stakes of the user and of the town hall, what each costs in all") {
    Town town = a_town();
    town.bring("journeys", "ref,title,organisation\nP2,Enrolment,Vitry\nP3,Enrolment,Grigny\n");
    town.bring("stakes",
               "ref,side,text,journey\nST1,user,One answer wherever I ask,\nST2,town_hall,Fewer calls twice,P2\n");
    const PortfolioSession session{"sitiv", town.document, {}};
    CHECK(portfolio_of(std::span(&session, 1)).organisations.size() == 3);
    CHECK(town.count<Stake>() == 2);
    town.bring("actions", "ref,title,effort,cost\nA1,One,5,1000\nA2,Two,7,2500\n");
    const auto actions = in_order<Action>(town.document);
    CHECK(totals_of(actions).effort == 12);
    CHECK(totals_of(actions).cost == 3'500);
    town.check_tables();
}

TEST_CASE("Auxerre: standards that are measured, and 45 procedure cards to be found") {
    Town town = a_town();
    town.bring(
        "indicators",
        "ref,title,unit,better,baseline,target,threshold,threshold_unit,changed_on\n"
        "I1,Requests served in time,%,higher,71,95,15,minutes,2026-04-01\nI2,Payments online,%,higher,3,60,,,\n");
    town.bring("observations",
               "ref,indicator,day,measured,sample\nM1,I1,2026-03-01,71,800\nM2,I1,2026-05-01,97,1200\nM3,I2,2026-06-01,"
               "61,5000\n");
    const auto figures = indicator_figures(town.document);
    CHECK(figures.at(0).finding == Finding::improved);
    CHECK(figures.at(0).target == TargetState::reached);
    CHECK(*figures.at(1).change == 58);
    std::string cards = "ref,title,step,say,documents,delay,contact,answer,keywords,checked_on\n";
    for (int i = 1; i <= 45; ++i)
        cards +=
            "FP" + number(i) + ",Carte d’identité " + number(i) + ",E" + number(1 + i % 6) +
            ",Bonjour,Photo|Justificatif,3 semaines,01 23 45 67 89,Votre demande est reçue,CNI|passeport,2026-05-01\n";
    town.bring("procedure_cards", cards);
    CHECK(town.count<ProcedureCard>() == 45);
    CHECK(cards_found(town.document, "identite fp45").size() == 1);
    CHECK(cards_found(town.document, "PASSEPORT justificatif").size() == 45);
    Step step = town.at(by_ref<Step>(town.document, "E1"));
    step.documents = {"Photo"};
    step.delay_announced = 21;
    CHECK(card_from(step).documents == step.documents);
    CHECK(card_from(step).delay == "21 j");
    town.check_tables();
}

TEST_CASE("figures that a dossier keeps read back as they were") {
    Town town = a_town();
    town.consensus(by_ref<Step>(town.document, "E1"), by_ref<Commitment>(town.document, "C1"), 3);
    town.bring("actions", "ref,title,due,status,lead\nA1,\"Say \"\"hello\"\"\",2026-05-01,in_progress,Accueil\n");
    const Figures figures = figures_of(town.document, score(town.document));
    const auto read = figures_from_json(figures_json(figures));
    REQUIRE(read);
    CHECK(*read == figures);
    const auto absurd = figures_from_json(R"({"journeys":[{"cells":{"E1:C1":[50,1e300,-1e300]}}],"actions":[]})");
    REQUIRE(absurd);
    CHECK(absurd->journeys.at(0).cells.at("E1:C1") == CellFigures{50, 1'000'000, false, false});
    Dossier dossier;
    dossier.day = date_from_iso("2026-05-02");
    dossier.figures = figures_json(figures);
    town.add(dossier);
    Dossier broken = dossier;
    broken.figures = "{\"mean\":";
    town.add(broken);
    CHECK(frozen_figures(town.document).size() == 1);
}
