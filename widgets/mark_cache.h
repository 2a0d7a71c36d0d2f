// The marks of pieces that have been in sight, so that nothing is set or measured twice while people pan and zoom.
#pragma once

#include <memory>
#include <unordered_map>

#include "journeys/layout/marks.h"

namespace parcours {

class MarkCache {
  public:
    /// Marks of a piece of this scene. Valid until the next call of any function of the cache.
    const Marks& of(const Subject& subject, const Scene& scene, std::uint32_t place, Detail detail);

    /// To be called for each new scene: marks of notes whose record and size stay are kept.
    void new_scene(const Scene& scene);
    /// To be called when words, metrics or commitments have changed: everything is set anew.
    void forget_all();

  private:
    struct Entry {
        std::shared_ptr<const Note> note;  // held, so that its address stays its own
        Size size;
        Detail detail = Detail::full;
        bool made = false;
        Marks marks;
    };
    static constexpr std::size_t most_notes = 20'000;  // several screens full; then the cache starts again

    std::vector<Entry> grid_;  // by place in the scene
    std::unordered_map<const Note*, Entry> notes_;
};

}  // namespace parcours
