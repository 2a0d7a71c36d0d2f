#include "journeys/layout/loose.h"

#include <algorithm>
#include <unordered_map>

#include "journeys/layout/connectors.h"
#include "journeys/layout/measures.h"
#include "journeys/workshop/modes.h"

namespace parcours {
namespace {

using namespace measures;

// Boxes further out than this would no longer be whole numbers that can be reckoned with.
constexpr int furthest = 10'000'000;

constexpr Box box_at(Spot spot, Size size) {
    return {std::clamp(spot.x, -furthest, furthest), std::clamp(spot.y, -furthest, furthest), size.width, size.height};
}

constexpr Size empty_cluster{cluster_width, cluster_height};

// Gives places below the grid, row by row, to what has none.
class Tray {
  public:
    explicit Tray(const Box& grid) : left_(grid.x), y_(grid.bottom() + tray_distance) {}
    Box next(Size size) {
        if (used_ == tray_columns) {
            used_ = 0;
            y_ += free_note_size + free_note_gap;
        }
        return {left_ + used_++ * (free_note_size + free_note_gap), y_, size.width, size.height};
    }
    /// Starts a row of its own.
    Box next_row(Size size) {
        if (used_ > 0) y_ += free_note_size + free_note_gap;
        used_ = 0;
        const Box box{left_, y_, size.width, size.height};
        y_ = box.bottom() + free_note_gap;
        return box;
    }

  private:
    int left_;
    int y_;
    int used_ = 0;
};

void lay_clusters(const Subject& subject, Scene& scene, const std::unordered_map<Id<Cluster>, Box>& members,
                  Tray& tray) {
    std::uint32_t row = 0;
    for (const Cluster& cluster : subject.document.all<Cluster>()) {
        const std::uint32_t place = row++;
        if (cluster.journey != subject.journey) continue;
        Box box = box_at(cluster.spot, empty_cluster);
        if (const auto found = members.find(cluster.id); found != members.end()) {
            box = found->second.grown(cluster_padding);
            box.y -= cluster_title_height;
            box.height += cluster_title_height;
        } else if (is_unplaced(cluster.spot)) {
            box = tray.next_row(empty_cluster);
        }
        scene.pieces.push_back({box, cluster.id, Part::cluster, Lane::free, Ink::lane, 0, place});
    }
}

using Rows = std::vector<std::uint32_t>;

// Where the notes that come from steps lie in their cluster: column by column, so many in each. Beside its free notes
// they grow away from the grid and no further down; without any, they begin at the cluster's own place.
struct Columns {
    Spot from;
    int rows = 1;
    int pitch = 0;
};
Columns columns_for(const Cluster& cluster, const std::unordered_map<Id<Cluster>, Box>& members, int count,
                    Tray& tray) {
    constexpr int top = cluster_padding + cluster_title_height, pitch = free_note_size + free_note_gap;
    if (const auto found = members.find(cluster.id); found != members.end()) {
        const Box& hull = found->second;
        const int rows = std::max(1, (hull.height + free_note_gap) / pitch);
        if (hull.x < 0) return {{hull.x - pitch, hull.y}, rows, -pitch};
        return {{hull.right() + free_note_gap, hull.y}, rows, pitch};
    }
    const int rows = (count + guest_columns - 1) / guest_columns;
    Spot spot = cluster.spot;
    if (is_unplaced(spot)) spot = tray.next_row({guest_columns * pitch, rows * pitch + top + cluster_padding}).corner();
    return {{spot.x + cluster_padding, spot.y + top}, rows, pitch};
}

void lay_guests(const Subject& subject, const std::unordered_map<Id<Cluster>, Rows>& guests,
                std::unordered_map<Id<Cluster>, Box>& members, std::vector<Piece>& notes, Tray& tray) {
    constexpr int pitch = free_note_size + free_note_gap;
    const auto rows = subject.document.all<Note>().entries();
    for (const Cluster& cluster : subject.document.all<Cluster>()) {
        const auto found = guests.find(cluster.id);
        if (found == guests.end()) continue;
        const int count = static_cast<int>(found->second.size());
        const Columns columns = columns_for(cluster, members, count, tray);
        for (int i = 0; i < count; ++i) {
            const std::uint32_t row = found->second[static_cast<std::size_t>(i)];
            const Note& note = *rows[row].row;
            const Box box = placed_note_box(
                {columns.from.x + i / columns.rows * columns.pitch, columns.from.y + i % columns.rows * pitch});
            notes.push_back({box, note.id, Part::note, Lane::free, ground_of(note.kind), 0, row});
            Box& hull = members[cluster.id];
            hull = united(hull, box);
        }
    }
    std::sort(notes.begin(), notes.end(), [](const Piece& a, const Piece& b) { return a.row < b.row; });
}

}  // namespace

bool gathers(const Document& document) {
    const Mode mode = mode_of(document);
    return mode == Mode::clustering || mode == Mode::voting;
}

Box free_note_box(Spot middle) {
    return {middle.x - free_note_size / 2, middle.y - free_note_size / 2, free_note_size, free_note_size};
}

Box placed_note_box(Spot spot) { return box_at(spot, {free_note_size, free_note_size}); }

void lay_loose(const Subject& subject, Scene& scene) {
    std::vector<Piece> notes;
    std::unordered_map<Id<Cluster>, Box> members;
    std::unordered_map<Id<Cluster>, Rows> guests;
    const bool gathered = gathers(subject.document);
    Tray tray(scene.grid);
    std::uint32_t row = 0;
    for (const Note& note : subject.document.all<Note>()) {
        const std::uint32_t place = row++;
        if (note.journey != subject.journey || !lies_free(note, gathered) || note.parked) continue;
        if (note.step) {
            guests[note.cluster].push_back(place);
            continue;
        }
        const Box box =
            is_unplaced(note.spot) ? tray.next({free_note_size, free_note_size}) : placed_note_box(note.spot);
        notes.push_back({box, note.id, Part::note, Lane::free, ground_of(note.kind), 0, place});
        if (note.cluster) {
            Box& hull = members[note.cluster];
            hull = united(hull, box);
        }
    }
    if (!guests.empty()) lay_guests(subject, guests, members, notes, tray);
    lay_clusters(subject, scene, members, tray);
    lay_connectors(subject, scene, notes);
    scene.loose = scene.pieces.size();
    scene.pieces.insert(scene.pieces.end(), notes.begin(), notes.end());
}

}  // namespace parcours
