// What of a journey is looked at: lanes laid out or left out, and what stands back because it is not asked for.
#pragma once

#include <optional>

#include "journeys/document.h"

namespace parcours {

enum class Lane : std::uint8_t {
    title,
    stages,
    steps,
    channels,
    emotion,
    front_office,
    visibility_line,
    back_office,
    commitments,
    notes,
    free,  ///< below and beside the grid
};

struct Filter {
    std::uint32_t hidden_lanes = 0;  ///< a bit for each Lane
    std::string channel;             ///< "counter"; empty: all
    Id<Commitment> commitment;       ///< none: all
    std::optional<Perspective> perspective;
    bool caps_only = false;  ///< only what caps a score

    bool hides(Lane lane) const { return (hidden_lanes >> static_cast<unsigned>(lane) & 1U) != 0; }
    void toggle(Lane lane) { hidden_lanes ^= 1U << static_cast<unsigned>(lane); }
    /// True where some notes or cells stand back.
    bool fades() const { return !channel.empty() || commitment || perspective || caps_only; }
    friend bool operator==(const Filter&, const Filter&) = default;
};

struct Subject;
struct Scene;

/// For each piece of the scene, whether it stands back. Empty where the filter lets none do so.
std::vector<bool> faded_pieces(const Subject& subject, const Scene& scene, const Filter& filter);

}  // namespace parcours
