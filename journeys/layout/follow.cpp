#include "journeys/layout/follow.h"

#include "journeys/layout/connectors.h"
#include "journeys/layout/loose.h"
#include "journeys/sameness.h"

namespace parcours {
namespace {

// The place of the note in this row of its table; its free notes are in that order.
std::uint32_t place_of(const Scene& scene, bool free, std::uint32_t row) {
    const auto begin = scene.pieces.begin();
    const auto loose = begin + static_cast<std::ptrdiff_t>(scene.loose);
    const auto found =
        free ? std::lower_bound(loose, scene.pieces.end(), row,
                                [](const Piece& piece, std::uint32_t wanted) { return piece.row < wanted; })
             : std::find_if(begin, loose,
                            [&](const Piece& piece) { return piece.part == Part::note && piece.row == row; });
    return static_cast<std::uint32_t>(found - begin);
}

bool follow_note(Scene& scene, GridIndex& index, const Note& before, const Note& after, std::uint32_t row,
                 bool gathered, std::vector<Id<Note>>& moved_notes) {
    const bool free = lies_free(after, gathered);
    const bool moved = free && before.spot != after.spot;
    if (before.step != after.step || before.cluster != after.cluster || before.parked != after.parked) return false;
    if (before.ref != after.ref) return false;  // those of a step stand in the order of their numbers
    if (after.parked) return true;
    if (moved && (after.cluster || is_unplaced(before.spot) || is_unplaced(after.spot))) return false;
    const std::uint32_t place = place_of(scene, free, row);
    if (place >= scene.pieces.size()) return false;
    Piece& piece = scene.pieces[place];
    piece.ink = ground_of(after.kind);
    if (!moved) return true;
    if (touches_edge(piece.box, scene.bounds)) return false;
    piece.box = placed_note_box(after.spot);
    scene.bounds = united(scene.bounds, piece.box);
    index.moved(place);
    moved_notes.push_back(after.id);
    return true;
}

}  // namespace

bool follow(Scene& scene, GridIndex& index, Id<Journey> journey, const Document& before, const Document& after) {
    const auto old_rows = before.all<Note>().entries();
    const auto new_rows = after.all<Note>().entries();
    if (!same_but<Note>(before, after) || old_rows.size() != new_rows.size()) return false;
    std::vector<Id<Note>> moved_notes;
    for (std::uint32_t row = 0; row < new_rows.size(); ++row) {
        if (old_rows[row].row == new_rows[row].row) continue;
        const Note& old_note = *old_rows[row].row;
        const Note& new_note = *new_rows[row].row;
        if (old_note.id != new_note.id || old_note.journey != new_note.journey) return false;
        if (new_note.journey == journey &&
            !follow_note(scene, index, old_note, new_note, row, gathers(after), moved_notes))
            return false;
        if (index.is_worn()) return false;
    }
    return follow_connectors(after, scene, moved_notes, [&](std::uint32_t place) { index.moved(place); }) &&
           !index.is_worn();
}

}  // namespace parcours
