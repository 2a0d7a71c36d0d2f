#include "widgets/mark_cache.h"

namespace parcours {

const Marks& MarkCache::of(const Subject& subject, const Scene& scene, std::uint32_t place, Detail detail) {
    const Piece& piece = scene.pieces[place];
    Entry* entry = nullptr;
    if (piece.part == Part::note) {
        const auto& row = subject.document.all<Note>().entries()[piece.row].row;
        if (notes_.size() > most_notes) notes_.clear();
        entry = &notes_[row.get()];
        if (!entry->note) entry->note = row;
    } else {
        entry = &grid_[place];
    }
    if (!entry->made || entry->detail != detail || entry->size != piece.box.size()) {
        entry->marks = marks_of(subject, scene, piece, detail);
        entry->size = piece.box.size();
        entry->detail = detail;
        entry->made = true;
    }
    return entry->marks;
}

void MarkCache::new_scene(const Scene& scene) {
    for (Entry& entry : grid_) entry.made = false;
    grid_.resize(scene.loose);
}

void MarkCache::forget_all() {
    grid_.clear();
    notes_.clear();
}

}  // namespace parcours
