// The things people press and type into, drawn in the application's own style. Each is an ordinary Dear ImGui item with
// its words as label, so that keyboard, tests and drawing agree.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "app/look/draw.h"

namespace parcours {

/// What happened to a touchable area, and where it is.
struct Touch {
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;  ///< by the keyboard
    bool reached = false;  ///< the keyboard has just come to it
    ImVec2 min, max;
    ImVec2 middle() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

/// An area to press at the cursor; `label` may end in "##something" to be unique. Draws only the focus ring.
Touch touch(const Screen& screen, const char* label, ImVec2 size);

/// Writes text at the cursor, wrapped at the width that is left.
void write(const Screen& screen, std::string_view text, Lettering lettering = {});
/// The same on one line, cut where there is no room; `width` in pixels, 0: what is left.
void write_line(const Screen& screen, std::string_view text, Lettering lettering = {}, float width = 0);
void gap(const Screen& screen, float units);
/// A hairline over the width that is left.
void divide(const Screen& screen);
/// A text that appears while the last item is pointed at or has the keyboard.
void hint(const Screen& screen, std::string_view text, std::string_view shortcut = {});
/// Width left on the line, in pixels.
float room();

enum class Tone { primary, plain, quiet, danger };
struct ButtonLook {
    Tone tone = Tone::plain;
    std::optional<Icon> icon;
    float width = 0;  ///< in pixels; 0: as wide as its words
    float height = target;
    bool enabled = true;
};
/// Whether it is pressed; Enter in a sheet presses its primary one.
bool button(const Screen& screen, const char* label, ButtonLook look = {});

struct IconButtonLook {
    bool on = false;  ///< the tool in hand, the panel shown
    bool enabled = true;
    float size = target;
    std::string_view shortcut = {};
    Ink ink = Ink::text;
};
/// A button with an icon alone; its label is shown when pointed at.
bool icon_button(const Screen& screen, const char* label, Icon icon, IconButtonLook look = {});

/// One of several: a row of joined buttons. Returns the place chosen just now.
struct Choice {
    std::string label;
    std::optional<Icon> icon;
    std::optional<Ink> ink;  ///< of the icon
};
std::optional<std::size_t> segmented(const Screen& screen, const char* id, std::span<const Choice> choices,
                                     std::optional<std::size_t> chosen, float width = 0);

/// Toggles that flow over as many lines as they need.
class Chips {
  public:
    explicit Chips(const Screen& screen) : screen_(screen) {}
    /// True when pressed just now.
    bool operator()(const char* label, bool on, std::optional<Icon> icon = {}, std::optional<Ink> icon_ink = {});

  private:
    const Screen& screen_;
    float left_ = 0;  ///< width left on the line
};

/// A button that opens a list to choose from; `rows(close)` draws what is in it.
void dropdown(const Screen& screen, const char* label, std::string_view value, float width,
              const std::function<void()>& rows);
/// A row in a dropdown or a menu; closes it when pressed.
bool menu_row(const Screen& screen, const char* label, std::optional<Icon> icon = {}, bool chosen = false,
              std::string_view shortcut = {}, bool enabled = true);

/// A line of text to type. `hint` stands in it while it is empty.
struct Typed {
    bool changed = false;
    bool done = false;     ///< left or confirmed after a change
    bool entered = false;  ///< confirmed with Enter
};
Typed text_field(const Screen& screen, const char* label, std::string& text, std::string_view hint = {},
                 float width = 0, bool refused = false);
/// Several lines of text, as high as they need, at least `lines`.
Typed text_area(const Screen& screen, const char* label, std::string& text, std::string_view hint, int lines);
/// One line of text, broken where it is too long for its field, so that it is always seen whole. Enter confirms it.
Typed whole_line(const Screen& screen, const char* label, std::string& text, std::string_view hint, float width = 0,
                 bool refused = false);

/// A small pill with words on a coloured ground, drawn at the cursor.
void badge(const Screen& screen, std::string_view text, Ink ground, Ink ink, std::optional<Icon> icon = {});

/// A floating sheet with a title and a way to close it; `content` draws in it. Returns false once it is closed.
struct SheetLook {
    float width = 560;      ///< units
    float most_height = 0;  ///< units; 0: as high as the window allows
};
bool sheet(const Screen& screen, const char* title, SheetLook look, const std::function<void()>& content);

/// A scrolled region of its own at the cursor; size in pixels, 0: what is left.
struct Region {
    ImVec2 size{0, 0};
    std::optional<Ink> ground;
    float padding = 0;  ///< units, on all sides
    float radius = 0;
    bool scrolls = true;
    bool sideways = false;  ///< scrolls to the right too
};
void region(const Screen& screen, const char* id, Region look, const std::function<void()>& content);

/// A region in front of what was drawn before it, on a ground with a shadow; `min` and `size` in pixels, `padding` in
/// units.
void floating(const Screen& screen, const char* id, ImVec2 min, ImVec2 size, float padding,
              const std::function<void()>& content);

}  // namespace parcours
