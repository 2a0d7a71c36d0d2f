#include "app/outline.h"

#include <algorithm>
#include <map>

#include "journeys/order_of.h"

namespace parcours {
namespace {

/// What lies on each step and in each cluster, found in one pass.
struct Gathered {
    std::map<Id<Step>, std::vector<Id<Note>>> notes;
    std::map<Id<Step>, std::vector<Id<Prompt>>> prompts;
    std::map<Id<Cluster>, std::vector<Id<Note>>> clustered;  // those that lie on no step
    std::vector<Id<Note>> loose;

    Gathered(const Document& document, Id<Journey> journey) {
        for (const Note& note : document.all<Note>()) {
            if (note.journey != journey) continue;
            if (note.step)
                notes[note.step].push_back(note.id);
            else if (document.find(note.cluster))
                clustered[note.cluster].push_back(note.id);
            else
                loose.push_back(note.id);
        }
        for (const Prompt& prompt : document.all<Prompt>()) prompts[prompt.step].push_back(prompt.id);
    }
};

class Lister {
  public:
    Lister(const Document& document, Id<Journey> journey, const std::set<Target>& folded)
        : document_(document), gathered_(document, journey), folded_(folded) {}

    std::vector<OutlineRow> write(Id<Journey> journey) {
        const auto stages = stages_of(document_, journey);
        hold(journey, 0, true, [&] {
            for (const Stage* stage : stages) write(*stage);
            for (const Cluster& cluster : document_.all<Cluster>())
                if (cluster.journey == journey) write(cluster);
            all(gathered_.loose, 1);
        });
        return std::move(rows_);
    }

  private:
    template <class Below>
    void hold(const Target& target, int depth, bool holds, const Below& below) {
        const bool folded = holds && folded_.contains(target);
        rows_.push_back({target, depth, holds, folded});
        if (!folded) below();
    }
    template <class R>
    void all(const std::vector<Id<R>>& ids, int depth) {
        for (const Id<R> id : ids) rows_.push_back({id, depth});
    }
    void write(const Stage& stage) {
        const auto steps = steps_of(document_, stage.id);
        hold(stage.id, 1, !steps.empty(), [&] {
            for (const Step* step : steps) write(step->id);
        });
    }
    void write(Id<Step> step) {
        const auto commitments = in_order<Commitment>(document_);
        const auto& notes = gathered_.notes[step];
        const auto& prompts = gathered_.prompts[step];
        hold(step, 2, !commitments.empty() || !notes.empty() || !prompts.empty(), [&] {
            for (const Commitment* commitment : commitments) rows_.push_back({RatingCell{step, commitment->id}, 3});
            all(notes, 3);
            all(prompts, 3);
        });
    }
    void write(const Cluster& cluster) {
        const auto& notes = gathered_.clustered[cluster.id];
        hold(cluster.id, 1, !notes.empty(), [&] { all(notes, 2); });
    }

    const Document& document_;
    Gathered gathered_;
    const std::set<Target>& folded_;
    std::vector<OutlineRow> rows_;
};

}  // namespace

std::vector<OutlineRow> outline_of(const Document& document, Id<Journey> journey, const std::set<Target>& folded) {
    if (!document.find(journey)) return {};
    return Lister(document, journey, folded).write(journey);
}

std::size_t holder_of(const std::vector<OutlineRow>& rows, std::size_t row) {
    std::size_t holder = row;
    while (holder > 0 && rows[holder].depth >= rows[row].depth) --holder;
    return holder;
}

std::vector<const Note*> notes_in_order(const Document& document, Id<Journey> journey) {
    std::vector<const Note*> notes;
    for (const OutlineRow& row : outline_of(document, journey))
        if (const auto* id = std::get_if<Id<Note>>(&row.target)) notes.push_back(document.find(*id));
    return notes;
}

}  // namespace parcours
