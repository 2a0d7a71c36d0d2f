// What the outline keeps between frames: its lines with their heights, made anew when what they show has changed, and
// where the keyboard is. Never part of the state.
#pragma once

#include "app/look/controls.h"
#include "app/outline_text.h"

namespace parcours {

struct OutlinePage {
    struct Line {
        OutlineRow row;
        OutlineText text;
        float top = 0, height = 0;  ///< pixels, from the top of the page
    };
    /// What the lines were made from.
    struct Made {
        Document document;
        Id<Journey> journey;
        OutlineLook look;
        Language language = Language::fr;
        float width = 0, unit = 0;
        bool big_screen = false;
        Owner writing;
    };
    std::vector<Line> lines;
    OutlineTable table;
    std::optional<Made> made;
    std::optional<Target> followed;  ///< the line that was last brought into sight and given the keyboard
    Owner writing;                   ///< what was written in the last frame
    int frame = -1;                  ///< the last one that showed the outline

    float height() const { return lines.empty() ? 0 : lines.back().top + lines.back().height; }
};

/// The only thing selected, as the outline shows it.
std::optional<Target> outlined(const Screen& screen);

/// Makes the lines anew where what they show has changed.
void follow_outline(const Screen& screen, OutlinePage& page);

void draw_outline_tree(const Screen& screen, OutlinePage& page);
void draw_outline_table(const Screen& screen, OutlinePage& page);

/// A line of tree or table has been reached or pressed: it is selected; pressed again, it is written.
void take_outline_touch(const Screen& screen, const Target& target, const Touch& at, OutlinePage& page);
/// What makes the label of a line its own, wherever the line is and whatever it says.
std::string outline_key(const Target& target);
/// To be asked before a line is drawn: it is where the keyboard goes now.
bool wants_keyboard(const Screen& screen, const Target& target, OutlinePage& page);

}  // namespace parcours
