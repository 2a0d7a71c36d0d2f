#include "journeys/layout/filter.h"

#include <algorithm>
#include <set>

#include "journeys/layout/scene.h"

namespace parcours {
namespace {

// What of one scene a filter asks for.
class Wanted {
  public:
    Wanted(const Subject& subject, const Filter& filter) : document_(subject.document), filter_(filter) {
        const JourneyScore* score = filter.caps_only ? subject.scores.of(subject.journey) : nullptr;
        if (!score) return;
        for (const CellScore& cell : score->cells) {
            if (cell.capped_by.empty()) continue;
            capped_.insert({cell.step, cell.commitment});
            capped_steps_.insert(cell.step);
            capping_.insert(cell.capped_by.begin(), cell.capped_by.end());
        }
    }

    bool operator()(const Piece& piece) const {
        switch (piece.part) {
            case Part::note:
                return note(std::get<Id<Note>>(piece.owner));
            case Part::connector: {
                const Connector* connector = document_.find(std::get<Id<Connector>>(piece.owner));
                return connector && note(connector->from) && note(connector->to);
            }
            case Part::rating:
                return cell(std::get<RatingCell>(piece.owner));
            case Part::commitment_title:
                return !filter_.commitment || piece.owner == Owner{filter_.commitment};
            case Part::step_card:
            case Part::channels:
            case Part::front_office:
            case Part::back_office:
                return step(std::get<Id<Step>>(piece.owner));
            default:
                return true;
        }
    }

  private:
    bool note(Id<Note> id) const {
        const Note* note = document_.find(id);
        if (!note) return false;
        if (!filter_.channel.empty() && note->channel != filter_.channel) return false;
        if (filter_.perspective && note->perspective != filter_.perspective) return false;
        if (filter_.caps_only && !capping_.contains(id)) return false;
        return !filter_.commitment ||
               std::ranges::find(note->commitments, filter_.commitment) != note->commitments.end();
    }
    bool cell(const RatingCell& cell) const {
        if (filter_.commitment && cell.commitment != filter_.commitment) return false;
        return !filter_.caps_only || capped_.contains(cell);
    }
    bool step(Id<Step> id) const {
        if (filter_.caps_only && !capped_steps_.contains(id)) return false;
        if (filter_.channel.empty()) return true;
        const Step* step = document_.find(id);
        return step && std::ranges::find(step->channels, filter_.channel) != step->channels.end();
    }

    const Document& document_;
    const Filter& filter_;
    std::set<RatingCell> capped_;
    std::set<Id<Step>> capped_steps_;
    std::set<Id<Note>> capping_;
};

}  // namespace

std::vector<bool> faded_pieces(const Subject& subject, const Scene& scene, const Filter& filter) {
    std::vector<bool> faded;
    if (!filter.fades()) return faded;
    const Wanted wanted(subject, filter);
    faded.reserve(scene.pieces.size());
    for (const Piece& piece : scene.pieces) faded.push_back(!wanted(piece));
    return faded;
}

}  // namespace parcours
