#include "app/export/base64.h"
#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/order_of.h"

namespace parcours::dossier {
namespace {

/// Mean of the step's assessed cells.
std::optional<double> points_of_step(const JourneyScore& score, Id<Step> step) {
    double sum = 0;
    int count = 0;
    for (const CellScore& cell : score.cells)
        if (cell.step == step && cell.cell) {
            sum += *cell.cell;
            ++count;
        }
    return count ? std::optional(sum / count) : std::nullopt;
}

CoverLine line_of(const Matter& matter, const Journey& journey) {
    CoverLine line{journey.title, {}};
    for (const Step* step : steps_of(matter.document, journey.id))
        line.dots.push_back({step->weight, points_of_step(matter.score_of(journey.id), step->id)});
    return line;
}

std::vector<Fact> facts_of(const Matter& matter, const About* about) {
    std::vector<Fact> facts{{matter.word("export.date"), long_day(matter.language, matter.request.date)}};
    if (matter.request.number > 0)
        facts.insert(facts.begin(), {matter.word("dossier.number"), std::to_string(matter.request.number)});
    if (!matter.request.committee.empty())
        facts.push_back({matter.word("dossier.committee"), matter.request.committee});
    if (matter.request.number == 0) facts.push_back({matter.word("export.state"), matter.word("export.state.working")});
    if (about && !about->framework.empty()) facts.push_back({matter.word("field.framework"), about->framework});
    if (!matter.request.journey)
        facts.push_back({matter.word("export.journeys"), std::to_string(matter.journeys.size())});
    facts.push_back({matter.word("export.actions"), std::to_string(matter.actions.size())});
    return facts;
}

}  // namespace

Cover cover(const Matter& matter) {
    const About* about = matter.document.find(about_id);
    const bool one = matter.request.journey && matter.journeys.size() == 1;
    Cover result;
    result.organisation = about ? about->organisation : "";
    if (about) result.logo = bytes_of_base64(about->logo);
    const std::string approach = about && !about->title.empty() ? about->title : matter.word("export.untitled");
    result.title = one ? matter.journeys.front()->title : approach;
    result.subtitle = one ? approach : matter.word("export.subtitle");
    if (matter.chosen) result.subtitle = matter.word("export.subtitle_scenario", {{"scenario", matter.chosen->title}});
    result.summary = one ? matter.journeys.front()->summary : about ? about->summary : "";
    result.facts = facts_of(matter, about);
    for (const Journey* journey : matter.journeys) result.lines.push_back(line_of(matter, *journey));
    if (result.lines.size() > 12) result.lines.resize(12);
    result.lines_caption = matter.word("export.cover_lines");
    return result;
}

Section reading_key(const Matter& matter) {
    Section section{{3, matter.word("export.key.title"), ""}, {}, Begins::below};
    Table scale;
    scale.caption = matter.word("export.key.scale");
    scale.columns = {{matter.word("export.key.band"), 1.1},
                     {matter.word("export.key.range"), 1},
                     {matter.word("export.key.meaning"), 3.4}};
    for (const Band band : {Band::kept, Band::partly, Band::fragile, Band::not_kept}) {
        const std::string name(name_of(band));
        scale.rows.push_back({{capitalised(matter.word_of("band", band)), "", tone_of(band), true},
                              {matter.word("export.key.range." + name)},
                              {matter.word("export.key.meaning." + name)}});
    }
    section.blocks.push_back({scale});
    section.blocks.push_back({List{{matter.word("export.key.capped"), matter.word("export.key.provisional"),
                                    matter.word("export.key.refs"), matter.word("export.key.gap")}}});
    return section;
}

}  // namespace parcours::dossier
