// One family of icons, as strokes on a 24 × 24 grid: every renderer draws them from here.
// Never holds a colour; the stroke is 2 units wide with round ends and joints.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "journeys/records/note.h"
#include "journeys/scoring.h"

namespace parcours {

enum class Icon : std::uint8_t {
    // channels
    counter,
    phone,
    mail,
    web,
    street,
    channel,
    // notes and marks
    pain,
    strength,
    idea,
    question,
    verbatim,
    truth,
    important,
    cap,
    user,
    agent,
    clock,
    document,
    note,
    vote,
    link,
    // bands, filled
    band_kept,
    band_partly,
    band_fragile,
    band_not_kept,
    band_none,
    // shapes of the commitments, filled
    disc,
    square,
    triangle,
    diamond,
    pentagon,
    hexagon,
    shield,
    drop,
    // doing things
    undo,
    redo,
    zoom_in,
    zoom_out,
    fit,
    search,
    add,
    trash,
    settings,
    export_out,
    print,
    save,
    open,
    home,
    menu,
    close,
    check,
    left,
    right,
    up,
    down,
    hand,
    pointer,
    play,
    pause,
    edit,
    copy,
    table,
    board,
    target,
    chart,
    people,
    flag,
    lock,
    unlock,
    eye,
    filter,
    more,
    sun,
    moon,
    contrast,
    language,
    info,
    warning,
    calendar,
    list,
    star,
    smile,
    neutral,
    frown,
    connect,
    camera,
    swap,
    map,
    count
};

/// A place on the icon's grid, in 1/64 of a unit: 0..1536.
struct IconPoint {
    std::int16_t x = 0;
    std::int16_t y = 0;
};
inline constexpr int icon_grid = 24 * 64;
inline constexpr int icon_stroke = 2 * 64;

/// One polyline of an icon; round joints, closed or filled where said.
struct IconStroke {
    std::vector<IconPoint> points;
    bool closed = false;
    bool filled = false;
};

/// What to draw for an icon. Curves are already cut into short lines.
std::span<const IconStroke> strokes(Icon icon);

Icon icon_of(NoteKind kind);
Icon icon_of(Band band);
/// The icon of a channel by its word in the file, a general one for a town's own words.
Icon icon_of_channel(std::string_view channel);
/// The shape that stands for the commitment at this place of the framework, 0..7.
Icon shape_of_commitment(std::size_t place);

}  // namespace parcours
