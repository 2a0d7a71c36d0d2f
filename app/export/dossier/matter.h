// What a dossier is made from: the session, its scores counted once, and what of it was asked for.
#pragma once

#include "app/export/dossier/dossier.h"
#include "app/export/export.h"
#include "journeys/mirror.h"
#include "journeys/scoring.h"
#include "journeys/text.h"

namespace parcours::dossier {

struct Matter {
    Matter(const Document& session, const ExportRequest& asked);

    const Document& document;
    const ExportRequest& request;
    Language language;
    const Words& words;
    std::vector<const Commitment*> commitments;
    std::vector<const Journey*> journeys;  ///< those asked for
    std::vector<const Action*> actions;    ///< those asked for, in order
    std::vector<const Scenario*> scenarios;
    const Scenario* chosen = nullptr;
    Tally tally;
    Scores today;
    std::vector<Id<Action>> plan;  ///< the chosen scenario's actions, otherwise all that are not dropped
    Scores planned;                ///< projected under `plan`
    std::vector<Gain> gains;
    Mirror mirror;  ///< of all votes: what is handed on shows no group of fewer than five people apart

    std::string word(std::string_view key) const { return std::string(words(key)); }
    std::string word(std::string_view key, const std::vector<Slot>& slots) const { return words(key, slots); }
    /// A word of an enumeration: word_of("band", Band::kept).
    template <class Enum>
    std::string word_of(std::string_view family, Enum value) const {
        return word(std::string(family) + "." + std::string(name_of(value)));
    }
    /// A journey's channel in words, or as the town wrote it.
    std::string channel(const std::string& name) const;
    std::string points_of(std::optional<double> value) const;
    /// "provisional" where it is, for the small print below a score.
    std::string provisional_of(const JourneyScore& score) const;
    /// The same of a mean: where one of its scores is provisional, so is it.
    std::string provisional_of(const Scores& scores) const;
    const Gain* gain_of(Id<Action> action) const;
    const JourneyScore& score_of(Id<Journey> journey) const;
    /// True for a journey asked for.
    bool has(Id<Journey> journey) const { return !request.journey || request.journey == journey; }
};

Tone tone_of(Band band);
Tone tone_of(std::optional<double> points);
Tone tone_of(const CellScore& cell);
/// Points with the colour of their band.
Cell score_cell(const Matter& matter, std::optional<double> points, bool strong = false);

/// The refs of these records that are still there.
template <class R>
std::string refs_of(const Document& document, const std::vector<Id<R>>& ids) {
    std::vector<std::string> refs;
    for (const Id<R> id : ids)
        if (const R* record = document.find(id)) refs.push_back(record->ref);
    return joined(refs);
}

// The chapters. Each may be several sections or none.
Cover cover(const Matter& matter);
Section reading_key(const Matter& matter);
Section summary(const Matter& matter);
std::vector<Section> decisions(const Matter& matter);
std::vector<Section> since_the_last(const Matter& matter);
std::vector<Section> stakes(const Matter& matter);
std::vector<Section> portfolio(const Matter& matter);
Section journey(const Matter& matter, const Journey& journey);
std::vector<Section> channels(const Matter& matter);
std::vector<Section> scenario_comparison(const Matter& matter);
std::vector<Section> action_plan(const Matter& matter);
std::vector<Section> schedule(const Matter& matter);
std::vector<Section> indicators(const Matter& matter);
std::vector<Section> action_sheets(const Matter& matter);
std::vector<Section> benchmark(const Matter& matter);
std::vector<Section> minutes(const Matter& matter);
std::vector<Section> contradictions(const Matter& matter);
std::vector<Section> cards(const Matter& matter);
Section method(const Matter& matter);
std::vector<Section> framework(const Matter& matter);

/// The first columns of a heat map of journeys: what it is, its score, how much of it was rated and by whom.
std::vector<Column> heat_columns(const Matter& matter);

/// The procedure cards asked for, in order, and one of them as a section.
std::vector<const ProcedureCard*> cards_of(const Matter& matter);
Section card_section(const Matter& matter, const ProcedureCard& card);

/// The frozen dossier with the highest number, or null.
const parcours::Dossier* dossier_before(const Document& document);

/// Impact and effort of actions, in a chart and its table.
Blocks impact_and_effort(const Matter& matter);

/// Date and version, as printed on every page.
std::string edition_of(const Matter& matter);

/// The whole dossier.
Dossier dossier_of(const Matter& matter);

}  // namespace parcours::dossier
