#include "app/export/dossier/minutes.h"

#include <algorithm>
#include <cmath>

#include "app/numbers.h"
#include "app/workshop/figures.h"
#include "app/workshop/meeting.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"
#include "journeys/workshop/agenda.h"
#include "journeys/workshop/dots.h"

namespace parcours::dossier {
namespace {

std::string minutes_text(const Matter& matter, double minutes) {
    return matter.word("workshop.minutes", {{"n", quantity(matter.language, std::round(minutes))}});
}

std::vector<const Note*> notes_of(const Matter& matter, const Workshop& workshop) {
    std::vector<const Note*> notes;
    for (const Note& note : matter.document.all<Note>())
        if (note.workshop == workshop.id && !is_blank(note.text)) notes.push_back(&note);
    return notes;
}

std::vector<const VoteRound*> rounds_of(const Matter& matter, const Workshop& workshop) {
    auto rounds = in_order<VoteRound>(matter.document);
    std::erase_if(rounds, [&](const VoteRound* each) { return each->workshop != workshop.id; });
    return rounds;
}

std::vector<const Decision*> decisions_of(const Matter& matter, const Workshop& workshop) {
    auto decisions = in_order<Decision>(matter.document);
    std::erase_if(decisions, [&](const Decision* each) { return each->workshop != workshop.id; });
    return decisions;
}

Cover cover_of(const Matter& matter, const Workshop& workshop) {
    const About* about = matter.document.find(about_id);
    Cover cover;
    cover.organisation = about ? about->organisation : "";
    cover.title = matter.word("minutes.of", {{"title", workshop.title.empty() ? workshop.ref : workshop.title}});
    cover.subtitle = about && !about->title.empty() ? about->title : matter.word("export.untitled");
    cover.summary = workshop.comment;
    if (workshop.day) cover.facts.push_back({matter.word("field.day"), long_day(matter.language, *workshop.day)});
    if (!workshop.place.empty()) cover.facts.push_back({matter.word("field.place"), workshop.place});
    if (!workshop.facilitator.empty()) cover.facts.push_back({matter.word("field.facilitator"), workshop.facilitator});
    return cover;
}

// ---- who was there

Section represented(const Matter& matter, const Workshop& workshop) {
    Section section{{3, matter.word("field.represented"), ""}, {}, Begins::below};
    if (workshop.represented.empty())
        section.blocks.push_back({Paragraph{matter.word("minutes.nobody_named")}});
    else
        section.blocks.push_back({List{workshop.represented}});
    return section;
}

// ---- in brief

Section brief(const Matter& matter, const Workshop& workshop) {
    Section section{{2, matter.word("minutes.brief"), ""}, {}};
    const auto notes = notes_of(matter, workshop);
    const FiguresMoved moved = moved_since(workshop.figures, matter.document, matter.today);
    List list;
    list.items.push_back(matter.words.count("minutes.notes_count", notes.size()) + ".");
    if (const auto rounds = rounds_of(matter, workshop); !rounds.empty())
        list.items.push_back(matter.words.count("minutes.rounds_count", rounds.size()) + ".");
    list.items.push_back(matter.words.count("minutes.moved_count", moved.cells.size()) + ".");
    list.items.push_back(matter.words.count("minutes.decisions_count", decisions_of(matter, workshop).size()) + ".");
    section.blocks.push_back({std::move(list)});
    return section;
}

Table agenda(const Matter& matter, const std::vector<const Activity*>& activities, const Workshop& workshop) {
    Table table;
    table.caption = matter.word("minutes.agenda_caption");
    table.columns = {{matter.word("minutes.activity"), 4},
                     {matter.word("field.mode"), 1.5},
                     {matter.word("minutes.planned"), 1, Align::right},
                     {matter.word("field.spent"), 1, Align::right}};
    for (const Activity* each : activities)
        table.rows.push_back({{each->title, each->prompt, Tone::none, true},
                              {matter.word_of("mode", each->mode)},
                              {minutes_text(matter, each->minutes)},
                              {each->spent ? minutes_text(matter, *each->spent) : matter.word("minutes.not_held")}});
    table.rows.push_back({{matter.word("minutes.total"), "", Tone::none, true},
                          {""},
                          {minutes_text(matter, planned_minutes(matter.document, workshop.id))},
                          {minutes_text(matter, spent_minutes(matter.document, workshop.id))}});
    table.last_is_total = true;
    return table;
}

// ---- what was decided

Section decisions(const Matter& matter, const std::vector<const Decision*>& all) {
    Section section{{2, matter.word("minutes.decisions"), ""}, {}, Begins::below};
    if (all.empty()) {
        section.blocks.push_back({Paragraph{matter.word("minutes.no_decision")}});
        return section;
    }
    Table table;
    table.caption = matter.word("minutes.decisions");
    table.columns = {{matter.word("field.ref"), 0.7},
                     {matter.word("field.minute"), 0.8},
                     {matter.word("minutes.decision"), 4.5},
                     {matter.word("field.verdict"), 1.2},
                     {matter.word("field.by"), 1.4}};
    for (const Decision* each : all) {
        std::vector<std::string> about;
        if (const Action* action = matter.document.find(each->action))
            about.push_back(action->ref + " " + action->title);
        if (const Journey* journey = matter.document.find(each->journey))
            about.push_back(journey->ref + " " + journey->title);
        table.rows.push_back({{each->ref, "", Tone::none, true},
                              {each->minute},
                              {each->text, joined(about, " · ")},
                              {matter.word_of("verdict", each->verdict)},
                              {each->by}});
    }
    section.blocks.push_back({std::move(table)});
    return section;
}

// ---- votes

Table round_table(const Matter& matter, const VoteRound& round) {
    const RoundResult result = result_of(matter.document, round);
    Table table;
    table.caption = matter.word("minutes.round_caption", {{"title", round.title},
                                                          {"dots", std::to_string(result.dots)},
                                                          {"voters", std::to_string(result.voters)},
                                                          {"budget", std::to_string(round.budget)}});
    table.columns = {{matter.word("field.ref"), 0.7},
                     {matter.word("minutes.thing"), 5},
                     {matter.word("field.dots"), 0.8, Align::right},
                     {matter.word("minutes.share"), 0.9, Align::right},
                     {matter.word("minutes.voters"), 0.9, Align::right}};
    for (const DotsOn& each : result.things) {
        if (each.dots == 0) continue;
        table.rows.push_back({{each.thing.ref, "", Tone::none, true},
                              {each.thing.title},
                              {std::to_string(each.dots)},
                              {percent(matter.language, each.share)},
                              {std::to_string(each.voters)}});
    }
    return table;
}

Table clusters_table(const Matter& matter, const std::vector<const Cluster*>& clusters) {
    Table table;
    table.caption = matter.word("minutes.clusters_caption");
    table.columns = {{matter.word("field.ref"), 0.7},
                     {capitalised(matter.word("kind.cluster")), 3},
                     {matter.word("minutes.members"), 3},
                     {matter.word("field.dots"), 0.8, Align::right}};
    for (const Cluster* each : clusters) {
        std::vector<std::string> members;
        for (const Note& note : matter.document.all<Note>()) {
            if (note.cluster != each->id) continue;
            const Step* step = matter.document.find(note.step);
            members.push_back(note.ref + (step ? " (" + step->ref + ")" : ""));
        }
        table.rows.push_back({{each->ref, "", Tone::none, true},
                              {each->title},
                              {joined(members)},
                              {std::to_string(votes_of(matter.document, each->id).dots)}});
    }
    return table;
}

Section votes(const Matter& matter, const std::vector<const VoteRound*>& rounds,
              const std::vector<const Cluster*>& clusters) {
    Section section{{2, matter.word("minutes.votes"), ""}, {}, Begins::below};
    for (const VoteRound* each : rounds)
        if (each->closed)
            section.blocks.push_back({round_table(matter, *each)});
        else
            section.blocks.push_back({Paragraph{matter.word("minutes.round_open", {{"title", each->title}})}});
    if (!clusters.empty()) section.blocks.push_back({clusters_table(matter, clusters)});
    return section;
}

// ---- ratings

Section ratings(const Matter& matter, const FiguresMoved& moved) {
    Section section{{2, matter.word("minutes.ratings"), ""}, {}, Begins::below};
    if (!moved.journeys.empty()) {
        Table table;
        table.caption = matter.word("minutes.journeys_caption");
        table.columns = {{capitalised(matter.word("kind.journey")), 5},
                         {matter.word("minutes.before"), 1, Align::right},
                         {matter.word("minutes.after"), 1, Align::right}};
        for (const JourneyMoved& each : moved.journeys) {
            const Journey* journey = matter.document.find(each.journey);
            table.rows.push_back({{journey->ref + " · " + journey->title, "", Tone::none, true},
                                  score_cell(matter, each.before),
                                  score_cell(matter, each.after)});
        }
        section.blocks.push_back({std::move(table)});
    }
    Table table;
    table.caption = matter.word("minutes.cells_caption");
    table.columns = {{capitalised(matter.word("kind.step")), 3},
                     {capitalised(matter.word("kind.commitment")), 3},
                     {matter.word("minutes.before"), 1, Align::right},
                     {matter.word("minutes.after"), 1, Align::right}};
    for (const CellMoved& each : moved.cells) {
        const Step* step = matter.document.find(each.step);
        const Commitment* commitment = matter.document.find(each.commitment);
        table.rows.push_back({{step->ref + " · " + step->title, "", Tone::none, true},
                              {commitment->title},
                              score_cell(matter, each.before),
                              score_cell(matter, each.after)});
    }
    if (!table.rows.empty()) section.blocks.push_back({std::move(table)});
    return section;
}

// ---- notes

std::string note_line(const Matter& matter, const Note& note) {
    const Cluster* cluster = matter.document.find(note.cluster);
    const std::string where = joined(
        {note.ref, matter.word_of("note_kind", note.kind),
         note.severity ? matter.word("severity." + std::to_string(*note.severity)) : "",
         note.perspective ? matter.word_of("perspective", *note.perspective) : "", cluster ? cluster->title : ""},
        " · ");
    return matter.word("export.note_line", {{"text", note.text}, {"where", where}});
}

void add_notes_of(const Matter& matter, const std::vector<const Note*>& notes, const std::string& title,
                  const std::string& kicker, Blocks& blocks) {
    if (notes.empty()) return;
    blocks.push_back({Heading{3, title, kicker}});
    List list;
    for (const Note* note : notes) list.items.push_back(note_line(matter, *note));
    blocks.push_back({std::move(list)});
}

Section notes(const Matter& matter, const std::vector<const Note*>& all) {
    Section section{{2, matter.word("minutes.notes"), ""}, {}};
    const auto those = [&](auto&& wanted) {
        std::vector<const Note*> found;
        std::copy_if(all.begin(), all.end(), std::back_inserter(found), wanted);
        return found;
    };
    for (const Journey* journey : matter.journeys) {
        for (const Step* step : steps_of(matter.document, journey->id))
            add_notes_of(matter, those([&](const Note* note) { return note->step == step->id && !note->parked; }),
                         step->title, step->ref, section.blocks);
        add_notes_of(matter, those([&](const Note* note) {
                         return !note->step && note->journey == journey->id && !note->parked;
                     }),
                     matter.word("minutes.beside", {{"journey", journey->title}}), journey->ref, section.blocks);
    }
    add_notes_of(matter, those([](const Note* note) { return note->parked; }), matter.word("workshop.parking"), "",
                 section.blocks);
    return section;
}

// ---- walkthroughs of that day, or with notes of the workshop

bool was_played_in(const std::vector<const Note*>& written, const FieldWork& work, const Workshop& workshop) {
    if (work.kind != FieldWorkKind::walkthrough) return false;
    return (workshop.day && work.day == workshop.day) ||
           std::ranges::any_of(written, [&](const Note* note) { return note->field_work == work.id; });
}

Section walks(const Matter& matter, const std::vector<const FieldWork*>& all) {
    Section section{{2, matter.word("walk.all"), ""}, {}, Begins::below};
    for (const FieldWork* each : all) {
        Table table;
        table.caption = each->ref + " · " + each->title;
        table.columns = {{capitalised(matter.word("kind.step")), 5}, {matter.word("minutes.time"), 1, Align::right}};
        int seconds = 0;
        for (const Step* step : steps_of(matter.document, each->journey))
            for (const Timing& timing : matter.document.all<Timing>()) {
                if (timing.field_work != each->id || timing.step != step->id) continue;
                table.rows.push_back(
                    {{step->ref + " · " + step->title, timing.comment, Tone::none, true}, {countdown(timing.seconds)}});
                seconds += timing.seconds;
            }
        table.rows.push_back({{matter.word("minutes.total"), "", Tone::none, true}, {countdown(seconds)}});
        table.last_is_total = true;
        section.blocks.push_back({std::move(table)});
    }
    return section;
}

}  // namespace

Dossier minutes_of(const Matter& matter, const Workshop& workshop) {
    Dossier result;
    result.language = matter.language;
    result.cover = cover_of(matter, workshop);
    result.title = result.cover.title;
    result.author = result.cover.organisation;
    result.edition = matter.word("minutes.edition", {{"date", long_day(matter.language, matter.request.date)}});
    result.sections.push_back(represented(matter, workshop));
    Section first = brief(matter, workshop);
    if (const auto activities = activities_of(matter.document, workshop.id); !activities.empty()) {
        first.blocks.push_back({Heading{3, matter.word("minutes.agenda"), ""}});
        first.blocks.push_back({agenda(matter, activities, workshop)});
    }
    result.sections.push_back(std::move(first));
    result.sections.push_back(decisions(matter, decisions_of(matter, workshop)));
    const auto written = notes_of(matter, workshop);
    std::vector<const Cluster*> clusters;
    for (const Cluster& each : matter.document.all<Cluster>())
        if (std::any_of(written.begin(), written.end(), [&](const Note* note) { return note->cluster == each.id; }))
            clusters.push_back(&each);
    const auto rounds = rounds_of(matter, workshop);
    if (!rounds.empty() || !clusters.empty()) result.sections.push_back(votes(matter, rounds, clusters));
    const FiguresMoved moved = moved_since(workshop.figures, matter.document, matter.today);
    if (!moved.cells.empty() || !moved.journeys.empty()) result.sections.push_back(ratings(matter, moved));
    auto played = in_order<FieldWork>(matter.document);
    std::erase_if(played, [&](const FieldWork* each) { return !was_played_in(written, *each, workshop); });
    if (!played.empty()) result.sections.push_back(walks(matter, played));
    if (!written.empty()) result.sections.push_back(notes(matter, written));
    return result;
}

}  // namespace parcours::dossier
