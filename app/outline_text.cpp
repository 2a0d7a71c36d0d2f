#include "app/outline_text.h"

#include "app/numbers.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between = " · ") {
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty()) text.append(text.empty() ? "" : between).append(part);
    return text;
}

/// The facts of one record, worded.
class Teller {
  public:
    explicit Teller(const OutlineWords& with) : document_(with.document), scores_(with.scores), words_(with.words) {}

    OutlineText operator()(const Journey& journey) const {
        const JourneyScore* score = scores_.of(journey.id);
        const std::string status = word("journey_status.", name_of(journey.status));
        return {kind("journey", journey.ref), or_untitled(journey.title, "journey.untitled"),
                joined({score ? score_of(*score) : "", journey.audience, journey.department, status})};
    }
    OutlineText operator()(const Stage& stage) const {
        return {kind("stage", stage.ref), or_untitled(stage.title, "stage.untitled"),
                words_.count("home.steps", steps_of(document_, stage.id).size())};
    }
    OutlineText operator()(const Step& step) const {
        return {kind("step", step.ref), or_untitled(step.title, "step.untitled"),
                joined({step.weight > 1 ? word("weight.", std::to_string(step.weight)) : "", channels_of(step),
                        word("office.", name_of(step.office)), step.actor, delay_of(step), emotion_of(step),
                        step.description})};
    }
    OutlineText operator()(const Note& note) const {
        return {note_head(note, note.ref), note.text.empty() ? std::string(words_("note.empty")) : note.text,
                joined({note_facts(note), cluster_of(note),
                        note.votes > 0 ? words_.count("outline.dots", static_cast<std::size_t>(note.votes)) : "",
                        note.open ? "" : lower(words_("note.closed"))})};
    }
    OutlineText operator()(const Prompt& prompt) const {
        return {joined({kind("prompt", ""), note_head(prompt, "")}, ", "), prompt.text, note_facts(prompt)};
    }
    OutlineText operator()(const Cluster& cluster) const {
        std::size_t count = 0;
        for (const Note& note : document_.all<Note>()) count += note.cluster == cluster.id;
        return {kind("cluster", cluster.ref), cluster.title, words_.count("outline.notes", count)};
    }
    OutlineText operator()(const Commitment& commitment) const {
        return {kind("commitment", commitment.ref), commitment.title, {}};
    }
    OutlineText cell(const RatingCell& cell) const {
        const Commitment* commitment = document_.find(cell.commitment);
        if (!commitment) return {};
        return {kind("commitment", commitment->ref), commitment->title, cell_facts(cell)};
    }

    std::string word(std::string_view prefix, std::string_view name) const {
        return std::string(words_(std::string(prefix) + std::string(name)));
    }
    std::string channels_of(const Step& step) const {
        std::vector<std::string> channels;
        for (const std::string& channel : step.channels) channels.push_back(channel_word(channel));
        return joined(channels, ", ");
    }
    std::string channel_word(const std::string& channel) const {
        const std::string key = "channel." + channel;
        return words_.has(key) ? std::string(words_(key)) : channel;
    }
    std::string days(std::optional<double> days) const {
        return days ? words_("scenario.days", {{"days", quantity(words_.language(), *days)}}) : "";
    }
    std::string emotion_of(const Step& step) const {
        return step.emotion ? word("emotion.", std::to_string(*step.emotion)) : "";
    }
    std::string commitments_of(const std::vector<Id<Commitment>>& list) const {
        std::vector<std::string> refs;
        for (const Id<Commitment> id : list) refs.emplace_back(ref_of(document_, id));
        return joined(refs, ", ");
    }
    std::string capped_by(const CellScore& cell) const {
        std::vector<std::string> refs;
        for (const Id<Note> id : cell.capped_by) refs.emplace_back(ref_of(document_, id));
        return joined(refs, ", ");
    }
    const CellScore* score(const RatingCell& cell) const {
        const JourneyScore* journey = scores_.of(journey_of(document_, cell.step));
        return journey ? journey->cell(cell.step, cell.commitment) : nullptr;
    }
    std::string points_of(const CellScore& cell) const {
        if (cell.state == CellState::not_applicable) return std::string(words_("rating.na"));
        if (!cell.cell) return std::string(words_("cell.nothing"));
        return points(words_.language(), cell.cell);
    }

  private:
    static std::string lower(std::string_view word) {
        std::string text(word);
        if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
        return text;
    }
    std::string kind(std::string_view name, std::string_view ref) const {
        return capitalised(word("kind.", name)) + (ref.empty() ? "" : " " + std::string(ref));
    }
    std::string or_untitled(const std::string& title, std::string_view key) const {
        return title.empty() ? std::string(words_(key)) : title;
    }
    std::string score_of(const JourneyScore& score) const {
        if (!score.score) return std::string(words_("cell.nothing"));
        return words_("outline.score", {{"points", points(words_.language(), score.score)},
                                        {"band", words_("band." + std::string(name_of(band_of(*score.score))))}}) +
               (score.provisional() ? ", " + lower(words_("score.provisional")) : "");
    }
    std::string delay_of(const Step& step) const {
        return joined({step.delay_announced ? words_("outline.announced", {{"days", days(step.delay_announced)}}) : "",
                       step.delay_actual ? words_("outline.actual", {{"days", days(step.delay_actual)}}) : ""},
                      ", ");
    }
    template <class R>
    std::string note_head(const R& note, const std::string& ref) const {
        const std::string name = capitalised(word("note_kind.", name_of(note.kind)));
        const std::string severity = note.severity ? word("severity.", std::to_string(*note.severity)) : "";
        return joined({ref.empty() ? name : name + " " + ref, severity}, ", ");
    }
    template <class R>
    std::string note_facts(const R& note) const {
        return joined({note.perspective ? word("perspective.", name_of(*note.perspective)) : "",
                       note.channel.empty() ? "" : channel_word(note.channel), commitments_of(note.commitments)});
    }
    std::string cluster_of(const Note& note) const {
        const Cluster* cluster = document_.find(note.cluster);
        return cluster && note.step ? words_("outline.in_cluster", {{"title", cluster->title}}) : "";
    }
    std::string cell_facts(const RatingCell& target) const {
        const CellScore* cell = score(target);
        if (!cell) return {};
        std::vector<std::string> facts;
        if (cell->cell && cell->value)
            facts.push_back(
                words_("outline.rating", {{"points", points(words_.language(), cell->cell)},
                                          {"band", words_("band." + std::string(name_of(band_of(*cell->cell))))},
                                          {"value", quantity(words_.language(), *cell->value)}}));
        else
            facts.push_back(points_of(*cell));
        if (cell->by_consensus) facts.emplace_back(words_("matrix.consensus_mark"));
        if (!cell->capped_by.empty())
            facts.push_back(
                words_("outline.capped", {{"raw", points(words_.language(), cell->raw)}, {"notes", capped_by(*cell)}}));
        if (cell->votes > 0) facts.push_back(words_.count("cell.votes", static_cast<std::size_t>(cell->votes)));
        if (cell->mirror_gap)
            facts.push_back(words_("mirror.gap", {{"points", signed_points(words_.language(), *cell->mirror_gap)}}));
        return joined(facts);
    }

    const Document& document_;
    const Scores& scores_;
    const Words& words_;
};

/// Tables by their columns.
class Tabler {
  public:
    explicit Tabler(const OutlineWords& with) : with_(with), teller_(with) {}

    OutlineTable steps(Id<Journey> journey) const {
        OutlineTable table{
            {column("field.ref", 1), column("field.step", 5), column("field.stage", 3), column("field.weight", 2),
             column("field.channels", 3), column("field.office", 2), column("outline.column.announced", 1.6f),
             column("outline.column.actual", 1.6f), column("field.emotion", 2), column("inspector.notes", 1.2f)},
            {}};
        std::map<Id<Step>, std::size_t> notes;
        for (const Note& note : with_.document.all<Note>()) ++notes[note.step];
        for (const Step* step : steps_of(with_.document, journey)) {
            const Stage* stage = with_.document.find(step->stage);
            table.lines.push_back(
                {step->id,
                 {step->ref, teller_(*step).text, stage ? stage->title : "",
                  teller_.word("weight.", std::to_string(step->weight)), teller_.channels_of(*step),
                  teller_.word("office.", name_of(step->office)), teller_.days(step->delay_announced),
                  teller_.days(step->delay_actual), teller_.emotion_of(*step), std::to_string(notes[step->id])}});
        }
        return table;
    }
    OutlineTable notes(Id<Journey> journey) const {
        OutlineTable table{{column("field.ref", 1), column("field.kind", 1.6f), column("field.severity", 1.6f),
                            column("field.text", 7), column("field.step", 1), column("field.perspective", 1.4f),
                            column("field.channel", 1.8f), column("field.commitments", 1.8f), column("field.votes", 1),
                            column("field.open", 1)},
                           {}};
        for (const Note* note : notes_in_order(with_.document, journey))
            table.lines.push_back({note->id,
                                   {note->ref, teller_.word("note_kind.", name_of(note->kind)),
                                    note->severity ? teller_.word("severity.", std::to_string(*note->severity)) : "",
                                    teller_(*note).text, std::string(ref_of(with_.document, note->step)),
                                    note->perspective ? teller_.word("perspective.", name_of(*note->perspective)) : "",
                                    note->channel.empty() ? "" : teller_.channel_word(note->channel),
                                    teller_.commitments_of(note->commitments), std::to_string(note->votes),
                                    std::string(with_.words(note->open ? "outline.yes" : "outline.no"))}});
        return table;
    }
    OutlineTable ratings(Id<Journey> journey) const {
        OutlineTable table{
            {column("field.step", 4), column("field.commitment", 5), column("field.value", 1.4f),
             column("outline.column.points", 1.6f), column("outline.column.band", 2),
             column("outline.column.capped", 2), column("outline.column.gap", 1.4f), column("field.votes", 1)},
            {}};
        const JourneyScore* score = with_.scores.of(journey);
        for (const CellScore& cell : score ? score->cells : std::vector<CellScore>{}) {
            const Language language = with_.words.language();
            const Step* step = with_.document.find(cell.step);
            const Commitment* commitment = with_.document.find(cell.commitment);
            if (!step || !commitment) continue;
            table.lines.push_back(
                {RatingCell{cell.step, cell.commitment},
                 {step->ref + " " + step->title, commitment->ref + " " + commitment->title,
                  cell.value ? quantity(language, *cell.value) : "", teller_.points_of(cell),
                  cell.cell ? teller_.word("band.", name_of(band_of(*cell.cell))) : "", teller_.capped_by(cell),
                  cell.mirror_gap ? signed_points(language, *cell.mirror_gap) : "", std::to_string(cell.votes)}});
        }
        return table;
    }

  private:
    OutlineTable::Column column(std::string_view key, float share) const {
        return {std::string(with_.words(key)), share};
    }

    const OutlineWords& with_;
    Teller teller_;
};

}  // namespace

OutlineText outline_text(const OutlineWords& with, const Target& target) {
    const Teller tell(with);
    if (const auto* cell = std::get_if<RatingCell>(&target)) return tell.cell(*cell);
    return std::visit(
        [&](const auto& id) {
            if constexpr (requires { tell(*with.document.find(id)); }) {
                const auto* record = with.document.find(id);
                return record ? tell(*record) : OutlineText{};
            } else {
                return OutlineText{};
            }
        },
        target);
}

OutlineTable outline_table(const OutlineWords& with, Id<Journey> journey, OutlinePart part) {
    const Tabler tabler(with);
    if (part == OutlinePart::steps) return tabler.steps(journey);
    return part == OutlinePart::notes ? tabler.notes(journey) : tabler.ratings(journey);
}

}  // namespace parcours
