// A session as a committee sees it after some months: scenarios, decisions, indicators, workshops, cards, and a dossier
// before this one. For tests of what is handed over.
#pragma once

#include "app/export/dossier/matter.h"
#include "journeys/figures.h"
#include "sessions/figures.h"
#include "tests/support/build.h"
#include "tests/support/demonstration.h"

namespace parcours::testing {

inline std::optional<Date> on(const char* day) { return date_from_iso(day); }

struct Committee : Build {
    Id<Journey> journey;
    Committee() {
        document = demonstration();
        mint.replica = 77;
        journey = in_order<Journey>(document).front()->id;
        for (const Dossier& one : demonstration().all<Dossier>()) edit(Remove<Dossier>{one.id});
        freeze_before();
        add_events();
        add_knowledge();
        add_indicators();
    }
    ExportRequest request(Language language = Language::fr) const {
        ExportRequest asked;
        asked.language = language;
        asked.date = *on("2026-02-12");
        asked.version = "124";
        asked.session_id = "0123456789abcdef";
        asked.number = 2;
        asked.committee = "Comité de pilotage";
        asked.contradictions = {{"N4 · Photo refusée", "Texte", {"Photo refusée", "Photo refusée deux fois"}}};
        for (std::size_t i = 0; i < Names<Chapter>::values.size(); ++i)
            asked.chapters.push_back(static_cast<Chapter>(i));
        return asked;
    }

  private:
    void freeze_before() {
        Figures figures = figures_of(document, score(document));
        figures.mean = *figures.mean - 4;
        figures.journeys.front().score = *figures.journeys.front().score - 12;
        figures.journeys.front().open_pains += 2;
        for (auto& [ref, points] : figures.journeys.front().commitments)
            if (points) points = *points - 12;
        figures.actions.front().status = ActionStatus::proposed;
        Dossier before;
        before.number = 1;
        before.day = on("2025-11-20");
        before.committee = "COPIL";
        before.figures = figures_json(figures);
        add(before);
    }
    void add_events() {
        Phase phase;
        phase.title = "Cadrage et entretiens";
        phase.start = on("2026-01-05"), phase.due = on("2026-01-30");
        add(phase);
        phase.title = "Ateliers";
        phase.start = on("2026-02-02"), phase.due = on("2026-03-13");
        add(phase);
        Workshop workshop;
        workshop.title = "Atelier 1, pièces d’identité";
        workshop.day = on("2026-02-03");
        workshop.place = "Salle du conseil";
        workshop.represented = {"Population", "Accueil", "Usagers"};
        workshop.comment = "Le groupe a retenu trois irritants à traiter d’abord.";
        add(workshop);
        FieldWork field;
        field.kind = FieldWorkKind::immersion;
        field.title = "Une matinée au guichet";
        field.day = on("2026-01-14");
        field.persona = "Parent pressé";
        field.summary = "Attente longue, consignes changeantes.";
        add(field);
        Decision decision;
        decision.text = "Lancer sans attendre";
        decision.verdict = Verdict::approved;
        decision.by = "COPIL";
        decision.day = on("2025-11-20");
        decision.action = in_order<Action>(document).front()->id;
        add(decision);
    }
    void add_knowledge() {
        for (const char* town : {"Ville A", "Ville B", "Ville C"}) {
            Benchmark one;
            one.organisation = town;
            one.criterion = "Délai pour un rendez-vous";
            one.text = "Moins de trois semaines.";
            one.source = "Entretien";
            one.day = on("2026-01-20");
            add(one);
        }
        Stake stake;
        stake.text = "Obtenir son titre avant les vacances.";
        add(stake);
        stake.side = StakeSide::town_hall;
        stake.text = "Tenir la promesse faite aux habitants.";
        add(stake);
        const auto steps = steps_of(document, journey);
        for (std::size_t i = 0; i < 3; ++i) {
            ProcedureCard card;
            card.title = i == 0 ? "Œuvrer à l’état civil : pièces à présenter" : "Fiche " + std::to_string(i + 1);
            card.step = steps[i]->id;
            card.say = "Vous pouvez préparer votre dossier en ligne.";
            card.documents = {"Photo de moins de six mois", "Justificatif de domicile"};
            card.delay = "15 jours";
            card.contact = "Accueil, 01 00 00 00 00";
            card.answer = "Bonjour,\nVotre demande est bien reçue.\nCordialement";
            card.keywords = {"identité", "passeport"};
            card.checked_on = on("2026-01-31");
            add(card);
        }
    }
    void add_indicators() {
        Indicator waiting;
        waiting.title = "Demandes servies en moins de 15 minutes";
        waiting.unit = "%";
        waiting.baseline = 62, waiting.target = 95, waiting.threshold = 15;
        waiting.threshold_unit = "minutes";
        waiting.changed_on = on("2025-10-01");
        waiting.journey = journey;
        const Id<Indicator> id = add(waiting);
        const std::pair<const char*, double> measures[] = {{"2025-07-15", 60}, {"2025-08-15", 64}, {"2025-09-15", 61},
                                                           {"2025-10-15", 78}, {"2025-11-15", 84}, {"2025-12-15", 88}};
        for (const auto& [day, value] : measures) {
            Observation one;
            one.indicator = id;
            one.day = on(day);
            one.measured = value;
            one.sample = 240;
            add(one);
        }
        Indicator agents;
        agents.title = "Conditions de travail, enquête agents";
        agents.subject = IndicatorSubject::agents;
        agents.unit = "points";
        agents.baseline = 5.1, agents.target = 7;
        add(agents);
    }
};

}  // namespace parcours::testing
