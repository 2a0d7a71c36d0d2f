// Fields to type into: one line, or several that break as they are typed.
#include <imgui_internal.h>
#include <misc/cpp/imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "app/look/controls.h"

namespace parcours {
namespace {

/// The words of a field stand above it, drawn by whoever shows it; behind "##" they still name it.
std::string unseen(const char* label) {
    const std::string_view name = label;
    return name.starts_with("##") ? std::string(name) : "##" + std::string(name);
}

Typed typed_into(const Screen& screen, bool entered, bool refused) {
    const Typed typed{ImGui::IsItemEdited(), ImGui::IsItemDeactivatedAfterEdit(), entered};
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    if (ImGui::IsItemActive()) draw_border(screen, min, max, refused ? Ink::danger : Ink::accent, rounding, 2);
    return typed;
}

/// A text broken into lines as it is drawn. Dear ImGui breaks none while it is typed into, so where the caret is, and
/// what mouse and keys that go by line mean, is told here.
class Lines {
  public:
    Lines(std::string_view text, ImFont* font, float size, float width) : text_(text), font_(font), size_(size) {
        for (std::size_t from = 0; from <= text.size();) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            wrap(from, end, width);
            from = end + 1;
        }
    }
    std::size_t count() const { return lines_.size(); }
    float height() const { return size_ * static_cast<float>(lines_.size()); }
    std::string_view line(std::size_t place) const {
        return text_.substr(lines_[place].from, lines_[place].to - lines_[place].from);
    }
    std::size_t line_of(int byte) const {
        std::size_t line = 0;
        while (line + 1 < lines_.size() && lines_[line + 1].from <= static_cast<std::size_t>(byte)) ++line;
        return line;
    }
    int begin_of(std::size_t line) const { return static_cast<int>(lines_[line].from); }
    int end_of(std::size_t line) const { return static_cast<int>(lines_[line].to); }
    /// How far from the left edge the caret stands before a byte.
    float x_of(int byte) const {
        const Span& line = lines_[line_of(byte)];
        return width_of(line.from, std::clamp(static_cast<std::size_t>(byte), line.from, line.to));
    }
    /// The place for a caret nearest to a point of the text's own box.
    int byte_at(ImVec2 point) const {
        const auto last = static_cast<float>(lines_.size() - 1);
        return byte_in(static_cast<std::size_t>(std::clamp(std::floor(point.y / size_), 0.f, last)), point.x);
    }
    int byte_in(std::size_t place, float x) const {
        const Span& line = lines_[place];
        float left = 0;
        for (std::size_t at = line.from; at < line.to;) {
            const std::size_t next = after(at);
            const float width = width_of(at, next);
            if (x < left + width / 2) return static_cast<int>(at);
            left += width;
            at = next;
        }
        return static_cast<int>(line.to);
    }

  private:
    struct Span {
        std::size_t from = 0, to = 0;
    };
    const char* pointer(std::size_t at) const { return text_.data() + at; }
    std::size_t after(std::size_t at) const {
        for (++at; at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U;) ++at;
        return at;
    }
    float width_of(std::size_t from, std::size_t to) const {
        return font_->CalcTextSizeA(size_, FLT_MAX, 0, pointer(from), pointer(to)).x;
    }
    void wrap(std::size_t from, std::size_t end, float width) {
        while (true) {
            const char* stop =
                from < end ? font_->CalcWordWrapPosition(size_, pointer(from), pointer(end), width) : pointer(end);
            std::size_t to = static_cast<std::size_t>(stop - text_.data());
            if (to <= from && from < end) to = after(from);
            lines_.push_back({from, to});
            if (to >= end) return;
            from = to;
            while (from < end && (text_[from] == ' ' || text_[from] == '\t')) ++from;
        }
    }

    std::string_view text_;
    ImFont* font_;
    float size_;
    std::vector<Span> lines_;
};

/// What the field being typed into does with its caret.
struct Caret {
    const Lines* lines = nullptr;
    std::string_view text;  ///< before this frame
    ImVec2 corner;          ///< of the text, on the screen
    int at = 0;             ///< where the caret was left, and the other end of what is selected
    int anchor = 0;
};

/// Where keys that go by line take the caret; nothing for all others.
std::optional<int> taken_by_key(const Caret& caret) {
    const Lines& lines = *caret.lines;
    const std::size_t line = lines.line_of(caret.at);
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) return line == 0 ? 0 : lines.byte_in(line - 1, lines.x_of(caret.at));
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow))
        return line + 1 == lines.count() ? static_cast<int>(caret.text.size())
                                         : lines.byte_in(line + 1, lines.x_of(caret.at));
    if (ImGui::GetIO().KeyCtrl) return std::nullopt;
    if (ImGui::IsKeyPressed(ImGuiKey_Home)) return lines.begin_of(line);
    if (ImGui::IsKeyPressed(ImGuiKey_End)) return lines.end_of(line);
    return std::nullopt;
}

std::pair<int, int> word_at(std::string_view text, int at) {
    const auto is_word = [&](int place) {
        const auto byte = static_cast<unsigned char>(text[static_cast<std::size_t>(place)]);
        return byte >= 0x80 || std::isalnum(byte) != 0;
    };
    int from = at, to = at;
    while (from > 0 && is_word(from - 1)) --from;
    while (to < static_cast<int>(text.size()) && is_word(to)) ++to;
    return {from, to};
}

int follow_caret(ImGuiInputTextCallbackData* event) {
    Caret& caret = *static_cast<Caret*>(event->UserData);
    const auto put = [&](int at, int anchor) {
        event->CursorPos = event->SelectionEnd = at;
        event->SelectionStart = anchor;
    };
    const bool shift = ImGui::GetIO().KeyShift;
    const bool same = std::string_view(event->Buf, static_cast<std::size_t>(event->BufTextLen)) == caret.text;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const auto under_mouse = [&] { return caret.lines->byte_at({mouse.x - caret.corner.x, mouse.y - caret.corner.y}); };
    const bool held = same && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (held && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        const auto [from, to] = word_at(caret.text, under_mouse());
        put(to, from);
    } else if (held && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        const int at = under_mouse();
        put(at, shift ? caret.anchor : at);
    } else if (held) {
        put(ImGui::IsMouseDragging(ImGuiMouseButton_Left) ? under_mouse() : caret.at, caret.anchor);
    } else if (const auto at = same ? taken_by_key(caret) : std::nullopt) {
        put(*at, shift ? caret.anchor : *at);
    }
    caret.at = event->CursorPos;
    caret.anchor = event->SelectionStart == event->CursorPos ? event->SelectionEnd : event->SelectionStart;
    if (!event->HasSelection()) caret.anchor = caret.at;
    return 0;
}

void draw_writing(const Screen& screen, const Lines& lines, ImFont* font, float size, const Caret& caret) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const int from = std::min(caret.at, caret.anchor), to = std::max(caret.at, caret.anchor);
    for (std::size_t i = 0; i < lines.count(); ++i) {
        const float y = caret.corner.y + size * static_cast<float>(i);
        const int begin = std::max(from, lines.begin_of(i)), end = std::min(to, lines.end_of(i));
        if (begin < end) {
            const float left = caret.corner.x + lines.x_of(begin);
            const std::string_view part = lines.line(i).substr(static_cast<std::size_t>(begin - lines.begin_of(i)),
                                                               static_cast<std::size_t>(end - begin));
            const float width = font->CalcTextSizeA(size, FLT_MAX, 0, part.data(), part.data() + part.size()).x;
            list->AddRectFilled({left, y}, {left + width, y + size}, colour(screen, Ink::accent, 0.3f));
        }
        const std::string_view line = lines.line(i);
        list->AddText(font, size, {caret.corner.x, y}, colour(screen, Ink::text), line.data(),
                      line.data() + line.size());
    }
    const float x = caret.corner.x + lines.x_of(caret.at);
    const float y = caret.corner.y + size * static_cast<float>(lines.line_of(caret.at));
    list->AddRectFilled({x - 0.5f, y}, {x + std::max(1.f, screen.px(1.5f)), y + size}, colour(screen, Ink::accent));
    // A caret that goes out of sight is followed; a page that is scrolled away from it is left alone.
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetItemID() + 3;
    const ImRect sight = ImGui::GetCurrentWindow()->ClipRect;
    if (storage->GetInt(key, -1) != caret.at && (y < sight.Min.y || y + size > sight.Max.y) && !ImGui::IsMouseDown(0))
        ImGui::SetScrollFromPosY(y - ImGui::GetWindowPos().y, 0.5f);
    storage->SetInt(key, caret.at);
}

}  // namespace

Typed text_field(const Screen& screen, const char* label, std::string& text, std::string_view hint_text, float width,
                 bool refused) {
    ImGui::SetNextItemWidth(width > 0 ? width : room());
    if (refused) ImGui::PushStyleColor(ImGuiCol_Border, colour(screen, Ink::danger));
    const bool entered = ImGui::InputTextWithHint(
        unseen(label).c_str(), std::string(hint_text).c_str(), &text,
        ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll * (refused ? 1 : 0));
    if (refused) ImGui::PopStyleColor();
    return typed_into(screen, entered, refused);
}

namespace {

struct AreaLook {
    std::string_view hint;
    int lines = 1;
    float width = 0;        ///< in pixels; 0: what is left
    bool one_line = false;  ///< Enter confirms; there are no line ends
    bool refused = false;
};

/// What was pasted into one line stands in one line.
void join_lines(std::string& text) {
    for (char& each : text)
        if (each == '\n' || each == '\r') each = ' ';
}

Typed type_lines(const Screen& screen, const char* label, std::string& text, const AreaLook& look) {
    const std::string name = unseen(label);
    const ImGuiID id = ImGui::GetID(name.c_str());
    const ImVec2 pad = ImGui::GetStyle().FramePadding, start = ImGui::GetCursorScreenPos();
    const float width = look.width > 0 ? look.width : room(), inner = std::max(width - pad.x * 2, 1.f);
    ImFont* font = screen.fonts.regular ? screen.fonts.regular : ImGui::GetFont();
    const float size = std::round(screen.px(type::body));
    const std::string before = text;
    const Lines broken(before, font, size, inner);
    ImGuiStorage* storage = ImGui::GetStateStorage();
    Caret caret{&broken, before, {start.x + pad.x, start.y + pad.y}, storage->GetInt(id + 1), storage->GetInt(id + 2)};
    const float least = size * static_cast<float>(look.lines);
    const float tall = std::max({broken.height(), measured(screen, text, {}, inner).y, least}) + pad.y * 2;
    ImGui::PushStyleColor(ImGuiCol_Text, 0);
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, 0);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, 0);
    // Something is drawn first: Dear ImGui draws a field's own ground over the words where it comes first of all.
    draw_ground(screen, start, {start.x + width, start.y + tall}, Ink::surface);
    if (look.refused) ImGui::PushStyleColor(ImGuiCol_Border, colour(screen, Ink::danger));
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, 1);
    const ImGuiInputTextFlags flags =
        ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_NoHorizontalScroll |
        (look.one_line ? ImGuiInputTextFlags_CtrlEnterForNewLine | ImGuiInputTextFlags_EnterReturnsTrue : 0);
    const bool entered =
        ImGui::InputTextMultiline(name.c_str(), &text, {width, tall}, flags, &follow_caret, &caret) && look.one_line;
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(look.refused ? 4 : 3);
    if (look.one_line) join_lines(text);
    const bool writing = ImGui::IsItemActive();
    storage->SetInt(id + 1, caret.at);
    storage->SetInt(id + 2, caret.anchor);
    const Typed typed = typed_into(screen, entered, look.refused);
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    ImGui::PushClipRect(min, max, true);
    if (writing)
        draw_writing(screen, Lines(text, font, size, inner), font, size, caret);
    else if (text.empty())
        draw_text(screen, caret.corner, look.hint, {type::body, false, Ink::text_soft}, inner);
    else
        draw_text(screen, caret.corner, text, {}, inner);
    ImGui::PopClipRect();
    return typed;
}

}  // namespace

Typed text_area(const Screen& screen, const char* label, std::string& text, std::string_view hint_text, int lines) {
    return type_lines(screen, label, text, {hint_text, lines});
}

Typed whole_line(const Screen& screen, const char* label, std::string& text, std::string_view hint_text, float width,
                 bool refused) {
    return type_lines(screen, label, text, {hint_text, 1, width, true, refused});
}

}  // namespace parcours
