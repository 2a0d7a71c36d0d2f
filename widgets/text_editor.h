// A text written in its place on the board, wrapped and sized exactly as it will stand there.
// Dear ImGui takes the keys; where lines break, where the caret is and what it looks like is told here.
#pragma once

#include <imgui.h>

#include <string>
#include <utility>

#include "widgets/acts.h"
#include "widgets/painter.h"

namespace parcours {

/// What the editor writes on: the place of the text, the ground behind it, all in document units.
struct EditedPlace {
    TextPlace place;  ///< its box is in the document
    ImU32 ground = 0;
    Box limits;  ///< of the piece: a long text may grow below it
};

class TextEditor {
  public:
    enum class State { writing, ended };

    /// Begins with this text, all of it selected or the caret behind it.
    void begin(const Owner& owner, std::string text, bool select_all);
    /// One frame. `text()` may have changed afterwards.
    State show(Painter& painter, const Brush& brush, const EditedPlace& where);
    const Owner& owner() const { return owner_; }
    const std::string& text() const { return text_; }
    /// True once after the text has changed.
    bool take_changed() { return std::exchange(changed_, false); }

  private:
    struct Shown {
        WrappedText wrapped;
        Box box;           // in the document, as large as the text needs
        float pixels = 1;  // of a document unit
        ImVec2 from;       // upper-left corner of the box on the screen
    };
    static int on_event(ImGuiInputTextCallbackData* event);
    void follow(ImGuiInputTextCallbackData& event);
    void lay(const Brush& brush, const EditedPlace& where, const Painter& painter);
    void draw(Painter& painter, const Brush& brush, const EditedPlace& where) const;
    void take_keys(const Brush& brush);
    std::size_t line_of(int byte) const;
    float x_of(int byte, const Brush& brush) const;
    int byte_at(std::size_t line, float x, const Brush& brush) const;
    int byte_under_mouse(const Brush& brush) const;

    Owner owner_;
    std::string text_;
    bool changed_ = false;
    bool starting_ = false;
    int cursor_ = 0;
    int anchor_ = 0;  // the other end of the selection
    Shown shown_;
    const Brush* brush_ = nullptr;
    TextStyle style_;
};

}  // namespace parcours
