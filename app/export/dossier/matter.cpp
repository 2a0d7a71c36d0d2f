#include "app/export/dossier/matter.h"

#include <algorithm>

#include "app/numbers.h"
#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours::dossier {
namespace {

/// True where the action belongs to the journey, resolves a note of it or expects something of one of its steps.
bool concerns(const Document& document, const Action& action, Id<Journey> journey) {
    if (action.journey == journey) return true;
    for (const Id<Note> id : action.resolves)
        if (const Note* note = document.find(id); note && note->journey == journey) return true;
    for (const Expectation& e : action.expects)
        if (journey_of(document, e.step) == journey) return true;
    return false;
}

std::vector<const Journey*> journeys_asked(const Document& document, Id<Journey> only) {
    auto all = in_order<Journey>(document);
    if (only) std::erase_if(all, [&](const Journey* one) { return one->id != only; });
    return all;
}

std::vector<const Action*> actions_asked(const Document& document, Id<Journey> only, const Scenario* chosen) {
    auto all = in_order<Action>(document);
    if (only) std::erase_if(all, [&](const Action* one) { return !concerns(document, *one, only); });
    if (chosen)
        std::erase_if(all, [&](const Action* one) {
            return std::find(chosen->actions.begin(), chosen->actions.end(), one->id) == chosen->actions.end();
        });
    return all;
}

std::vector<Id<Action>> plan_of(const Document& document, const Scenario* chosen) {
    if (chosen) return chosen->actions;
    std::vector<Id<Action>> plan;
    for (const Action* action : in_order<Action>(document))
        if (action->status != ActionStatus::dropped) plan.push_back(action->id);
    return plan;
}

}  // namespace

Matter::Matter(const Document& session, const ExportRequest& asked)
    : document(session),
      request(asked),
      language(asked.language),
      words(words_in(asked.language)),
      commitments(in_order<Commitment>(session)),
      journeys(journeys_asked(session, asked.journey)),
      scenarios(in_order<Scenario>(session)),
      chosen(session.find(asked.scenario)),
      tally(session),
      today(tally.scores()) {
    actions = actions_asked(session, asked.journey, chosen);
    plan = plan_of(session, chosen);
    planned = tally.scores(plan);
    gains = parcours::gains(session, tally, chosen ? chosen->id : Id<Scenario>{});
    mirror = mirror_of(session, "", true);
}

std::string Matter::channel(const std::string& name) const {
    const std::string key = "channel." + name;
    return words.has(key) ? word(key) : name;
}

std::string Matter::points_of(std::optional<double> value) const { return points(language, value); }

std::string Matter::provisional_of(const JourneyScore& score) const {
    return score.score && score.provisional() ? word("export.provisional") : "";
}

std::string Matter::provisional_of(const Scores& scores) const {
    const auto one = std::ranges::find_if(scores.journeys,
                                          [](const JourneyScore& each) { return each.score && each.provisional(); });
    return one == scores.journeys.end() ? "" : provisional_of(*one);
}

const Gain* Matter::gain_of(Id<Action> action) const {
    for (const Gain& gain : gains)
        if (gain.action == action) return &gain;
    return nullptr;
}

const JourneyScore& Matter::score_of(Id<Journey> id) const { return *today.of(id); }

Tone tone_of(Band band) {
    constexpr std::array tones{Tone::kept, Tone::partly, Tone::fragile, Tone::not_kept};
    return tones[static_cast<std::size_t>(band)];
}

Tone tone_of(std::optional<double> points) { return points ? tone_of(band_of(*points)) : Tone::not_assessed; }

Tone tone_of(const CellScore& cell) {
    return cell.state == CellState::not_applicable ? Tone::not_applicable : tone_of(cell.cell);
}

Cell score_cell(const Matter& matter, std::optional<double> points, bool strong) {
    return {matter.points_of(points), "", tone_of(points), strong};
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string result;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!result.empty()) result += between;
        result += part;
    }
    return result;
}

std::string edition_of(const Matter& matter) {
    const std::string date = long_day(matter.language, matter.request.date);
    if (matter.request.number > 0)
        return matter.word("dossier.edition_numbered",
                           {{"number", std::to_string(matter.request.number)}, {"date", date}});
    return matter.word("export.edition", {{"date", date}});
}

std::vector<Section> sections_of(const Matter& matter, Chapter chapter) {
    using enum Chapter;
    switch (chapter) {
        case summary:
            return {dossier::summary(matter)};
        case decisions:
            return dossier::decisions(matter);
        case since:
            return since_the_last(matter);
        case stakes:
            return dossier::stakes(matter);
        case portfolio:
            return dossier::portfolio(matter);
        case journeys: {
            std::vector<Section> sections;
            for (const Journey* one : matter.journeys) sections.push_back(journey(matter, *one));
            return sections;
        }
        case channels:
            return dossier::channels(matter);
        case scenarios:
            return scenario_comparison(matter);
        case plan:
            return action_plan(matter);
        case schedule:
            return dossier::schedule(matter);
        case indicators:
            return dossier::indicators(matter);
        case sheets:
            return action_sheets(matter);
        case benchmark:
            return dossier::benchmark(matter);
        case minutes:
            return dossier::minutes(matter);
        case contradictions:
            return dossier::contradictions(matter);
        case cards:
            return dossier::cards(matter);
        case method:
            return {dossier::method(matter)};
        case framework:
            return dossier::framework(matter);
    }
    return {};
}

Dossier dossier_of(const Matter& matter) {
    Dossier result;
    result.language = matter.language;
    result.cover = cover(matter);
    result.title = result.cover.title;
    result.author = result.cover.organisation;
    result.edition = edition_of(matter);
    result.sections.push_back(reading_key(matter));
    const About* about = matter.document.find(about_id);
    const auto chapters = !matter.request.chapters.empty()
                              ? matter.request.chapters
                              : chapters_named(about ? about->sections : std::vector<std::string>{});
    for (const Chapter chapter : chapters)
        for (Section& section : sections_of(matter, chapter)) result.sections.push_back(std::move(section));
    return result;
}

}  // namespace parcours::dossier
