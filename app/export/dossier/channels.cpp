// Open pain points by the channel they were met on, across journeys; what is at stake; what copies say differently.
#include <algorithm>
#include <map>

#include "app/export/dossier/matter.h"
#include "app/numbers.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours::dossier {
namespace {

/// A note's own channel, or those of its step.
std::vector<std::string> channels_of(const Matter& matter, const Note& note) {
    if (!note.channel.empty()) return {note.channel};
    const Step* step = matter.document.find(note.step);
    return step && !step->channels.empty() ? step->channels : std::vector<std::string>{""};
}

using ByChannel = std::map<std::string, std::vector<const Note*>>;

ByChannel pains_by_channel(const Matter& matter) {
    ByChannel result;
    for (const Note& note : matter.document.all<Note>())
        if (note.kind == NoteKind::pain && note.open && !note.parked && !is_blank(note.text) &&
            matter.has(note.journey))
            for (const std::string& channel : channels_of(matter, note)) result[channel].push_back(&note);
    for (auto& [channel, notes] : result)
        std::stable_sort(notes.begin(), notes.end(), [](const Note* a, const Note* b) {
            return std::pair(-a->severity.value_or(0), -a->votes) < std::pair(-b->severity.value_or(0), -b->votes);
        });
    return result;
}

std::string title_of(const Matter& matter, const std::string& channel) {
    return channel.empty() ? matter.word("dossier.channels.none") : capitalised(matter.channel(channel));
}

std::size_t count_of(const std::vector<const Note*>& notes, int severity) {
    return static_cast<std::size_t>(
        std::count_if(notes.begin(), notes.end(), [&](const Note* note) { return note->severity == severity; }));
}

Table overview(const Matter& matter, const ByChannel& pains) {
    Table table;
    table.caption = matter.word("dossier.channels.caption");
    table.columns = {{matter.word("field.channel"), 3},
                     {matter.word("severity.3"), 1, Align::right},
                     {matter.word("severity.2"), 1, Align::right},
                     {matter.word("severity.1"), 1, Align::right},
                     {matter.word("export.total"), 1, Align::right}};
    for (Column& column : table.columns) column.title = capitalised(column.title);
    for (const auto& [channel, notes] : pains)
        table.rows.push_back({{title_of(matter, channel), "", Tone::none, true},
                              {std::to_string(count_of(notes, 3))},
                              {std::to_string(count_of(notes, 2))},
                              {std::to_string(count_of(notes, 1))},
                              {std::to_string(notes.size()), "", Tone::none, true}});
    return table;
}

Table gravest(const Matter& matter, const std::string& channel, const std::vector<const Note*>& notes) {
    constexpr std::size_t most = 12;
    Table table;
    table.caption = matter.word("dossier.channels.gravest", {{"channel", title_of(matter, channel)}});
    table.columns = {{matter.word("field.ref"), 0.7},
                     {matter.word("note_kind.pain.title"), 5},
                     {matter.word("field.severity"), 1.1},
                     {matter.word("field.journey"), 0.9},
                     {matter.word("field.votes"), 0.7, Align::right}};
    for (std::size_t i = 0; i < std::min(most, notes.size()); ++i)
        table.rows.push_back(
            {{notes[i]->ref, "", Tone::none, true},
             {notes[i]->text},
             {notes[i]->severity ? matter.word("severity." + std::to_string(*notes[i]->severity)) : "–", "", Tone::none,
              notes[i]->severity == 3},
             {std::string(ref_of(matter.document, notes[i]->journey))},
             {std::to_string(notes[i]->votes)}});
    return table;
}

}  // namespace

std::vector<Section> channels(const Matter& matter) {
    const ByChannel pains = pains_by_channel(matter);
    if (pains.empty()) return {};
    Section section{{2, matter.word("chapter.channels"), ""}, {}};
    section.blocks.push_back({Paragraph{matter.word("dossier.channels.lead"), Role::lead}});
    section.blocks.push_back({overview(matter, pains)});
    for (const auto& [channel, notes] : pains) {
        section.blocks.push_back({Heading{3, title_of(matter, channel), ""}});
        section.blocks.push_back({gravest(matter, channel, notes)});
    }
    return {section};
}

std::vector<Section> stakes(const Matter& matter) {
    Pair pair;
    for (const StakeSide side : {StakeSide::user, StakeSide::town_hall}) {
        List list;
        for (const Stake* one : in_order<Stake>(matter.document)) {
            if (one->side != side || is_blank(one->text) || (one->journey && !matter.has(one->journey))) continue;
            list.items.push_back(joined({std::string(ref_of(matter.document, one->journey)), one->text}, " · "));
        }
        Blocks& blocks = side == StakeSide::user ? pair.left : pair.right;
        if (list.items.empty()) continue;
        blocks.push_back({Heading{3, matter.word("dossier.stakes." + std::string(name_of(side))), ""}});
        blocks.push_back({std::move(list)});
    }
    if (pair.left.empty() && pair.right.empty()) return {};
    if (pair.left.empty()) std::swap(pair.left, pair.right);
    return {Section{{2, matter.word("chapter.stakes"), ""}, {{std::move(pair)}}, Begins::below}};
}

std::vector<Section> contradictions(const Matter& matter) {
    if (matter.request.contradictions.empty()) return {};
    Section section{{2, matter.word("chapter.contradictions"), ""}, {}, Begins::below};
    section.blocks.push_back({Paragraph{matter.word("dossier.contradictions.lead"), Role::lead}});
    Table table;
    table.caption = matter.words.count("dossier.contradictions.caption", matter.request.contradictions.size());
    table.columns = {{matter.word("dossier.contradictions.where"), 2.4},
                     {matter.word("dossier.contradictions.field"), 1.3},
                     {matter.word("dossier.contradictions.sides"), 4.5}};
    for (const Disagreement& one : matter.request.contradictions)
        table.rows.push_back({{one.where, "", Tone::none, true}, {one.field}, {joined(one.sides, " / ")}});
    section.blocks.push_back({std::move(table)});
    return {section};
}

}  // namespace parcours::dossier
