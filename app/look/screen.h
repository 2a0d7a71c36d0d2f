// What every panel is given: what there is to show, the words and looks to show it in, and an outbox for what people
// ask. Panels read this and post events; they change nothing.
#pragma once

#include "app/derived.h"
#include "app/event.h"
#include "app/look/type_ahead.h"
#include "app/shell/fonts.h"
#include "widgets/board.h"

namespace parcours {

inline constexpr float target = 44;  ///< least height of what is to be hit with a finger, in units

/// Where panels put what people ask, and get ids for what they add.
struct Requests {
    std::vector<Event> events;
    IdMint mint;
    std::optional<BoardHandled> board;  ///< as the board was handled in this frame

    void post(Event event);
    void make(Edit edit);
    void make(std::vector<Edit> edits);
};

struct OutlinePage;
class PageImages;

/// What the window, its board and its outline keep between frames, and what they set text with.
struct BoardTools {
    TypeAhead type_ahead;
    Board board;
    std::shared_ptr<OutlinePage> outline;  ///< none until it is shown
    std::shared_ptr<PageImages> pages;     ///< of the reading mode, while it is on
    const FontMetrics* metrics = nullptr;
    TextImages images;
    Pinch pinch;  ///< of two fingers in this frame, until something takes it
};

struct Screen {
    const State& state;
    const Words& words;
    const Palette& palette;
    Fonts fonts;
    float unit;  ///< pixels of one unit: 1 at a scale of 100 % on an ordinary screen
    double now;  ///< seconds
    Derived& derived;
    Requests& out;
    BoardTools* tools = nullptr;  ///< only the window itself has a board

    const Document& document() const { return state.desk->document; }
    Language language() const { return state.settings.language; }
    float px(float units) const { return units * unit; }
    /// A height or width of something to press, in pixels: on a big screen never less than a finger needs.
    float reach(float units) const;
    /// A word of the screen, ready for Dear ImGui.
    const char* word(std::string_view key) const { return words(key).data(); }
};

}  // namespace parcours
