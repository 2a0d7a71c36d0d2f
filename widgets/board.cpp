#include "widgets/board.h"

#include <imgui_internal.h>

#include <cmath>
#include <utility>

#include "journeys/layout/follow.h"
#include "widgets/gestures.h"

namespace parcours {
namespace {

constexpr double wheel_factor = 1.15;
constexpr double wheel_step = 60;    // pixels for a notch that moves the board
constexpr double long_press = 0.5;   // seconds
constexpr double flight_time = 0.4;  // seconds
constexpr double first_zoom = 0.5;   // step titles are read at that zoom on an ordinary screen

bool words_changed(const Document& a, const Document& b) { return !a.all<Commitment>().same_as(b.all<Commitment>()); }

Button button_of(ImGuiMouseButton button) {
    return button == ImGuiMouseButton_Left     ? Button::left
           : button == ImGuiMouseButton_Middle ? Button::middle
                                               : Button::right;
}

}  // namespace

void Board::lay(const Subject& subject, BoardState& state) {
    const bool same = laid_ && laid_->journey == subject.journey && laid_->scores == &subject.scores &&
                      laid_->labels == &subject.labels && laid_->metrics == &subject.metrics &&
                      laid_->filter == state.filter && laid_->document.same_as(subject.document);
    if (same) return;
    const bool anew = !laid_ || laid_->labels != &subject.labels || laid_->metrics != &subject.metrics ||
                      words_changed(laid_->document, subject.document);
    const bool lanes_changed = laid_ && laid_->filter.hidden_lanes != state.filter.hidden_lanes;
    if (anew || lanes_changed || laid_->journey != subject.journey ||
        !follow(scene_, index_, subject.journey, laid_->document, subject.document)) {
        Subject filtered = subject;
        filtered.filter = &state.filter;
        scene_ = lay_out(filtered);
        index_ = GridIndex(scene_);
    }
    if (anew) marks_.forget_all();
    marks_.new_scene(scene_);
    heat_ = {};
    overview_ = {};
    step_letters_ = 0;
    faded_ = faded_pieces(subject, scene_, state.filter);
    laid_ = Laid{subject.document, subject.journey, &subject.scores, &subject.labels, &subject.metrics, state.filter};
    state.selection = state.selection.within(subject.document);
    if (state.writing && !exists(subject.document, state.writing->owner)) state.writing.reset();
    if (state.rating && !exists(subject.document, *state.rating)) state.rating.reset();
}

void Board::show(const BoardView& view, BoardState& state, Outbox& out) {
    lay(view.subject, state);
    IdMint unused;
    Outbox nothing{unused, {}};
    Outbox& asked = view.editable ? out : nothing;
    scale_ = view.scale;
    head_ = view.head;
    foot_ = view.foot;
    corner_ = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const Point before = std::exchange(size_, Point{std::max(1.0F, room.x), std::max(1.0F, room.y)});
    if (!(size_ == before)) fit_again(view, state, before);
    if (state.fit_wanted) {
        state.camera = first_look(size_, view.scale);
        ImGui::SetWindowFocus();
        state.fit_wanted = false;
    }
    fly(state);
    const auto* dragging = std::get_if<Dragging>(&state.gesture);
    // What has just been dropped is shown where it was dropped until the document says so.
    std::optional<Dragging> drag = dragging ? std::optional(*dragging) : std::nullopt;
    take_pointer(view, state, asked);
    take_keys(view, state, asked);
    if (!view.editable) state.writing.reset();
    if (const auto* still = std::get_if<Dragging>(&state.gesture))
        drag = *still;
    else if (out.posted.empty())
        drag.reset();
    ImGui::PushClipRect(corner_, {corner_.x + room.x, corner_.y + room.y}, true);
    draw(view, state, drag);
    write(view, state, asked);
    ImGui::PopClipRect();
    choose_rating(view, state, asked);
    show_cursor(state);
}

std::optional<Spot> Board::pointed(const BoardState& state) const {
    if (!pointed_at_) return {};
    const ImVec2 at = ImGui::GetIO().MousePos;
    return to_document(state.camera, {at.x - corner_.x, at.y - corner_.y});
}

void Board::show_cursor(const BoardState& state) const {
    if (std::holds_alternative<Panning>(state.gesture) || state.tool == Tool::hand)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    else if (std::holds_alternative<Dragging>(state.gesture))
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
}

// What a journey is first seen as in a window of this size, under the bars.
Camera Board::first_look(Point size, float scale) const {
    const double margin = fit_margin * scale;
    const Camera whole = fitted_within(scene_.bounds, {size, head_, foot_}, margin);
    if (whole.zoom >= first_zoom * scale) return whole;
    const double head = std::max(0.0, head_ - margin / 2);
    Camera camera = opening(scene_.grid, scene_.bounds, {size.x, size.y - head}, margin, first_zoom * scale);
    camera.y -= head / camera.zoom;
    return camera;
}

// A board that was looked at as a whole, or from its beginning, is so in a window of another size too.
void Board::fit_again(const BoardView& view, BoardState& state, Point before) const {
    const double margin = fit_margin * view.scale;
    if (state.camera == first_look(before, view.scale))
        state.camera = first_look(size_, view.scale);
    else if (state.camera == fitted_within(scene_.bounds, ViewArea{before, head_, foot_}, margin))
        state.camera = fitted_within(scene_.bounds, ViewArea{size_, head_, foot_}, margin);
}

void Board::take_pointer(const BoardView& view, BoardState& state, Outbox& out) {
    const ImGuiIO& io = ImGui::GetIO();
    const Ground ground = this->ground(view.subject);
    ImGui::SetNextItemAllowOverlap();
    ImGui::InvisibleButton("board", {static_cast<float>(size_.x), static_cast<float>(size_.y)},
                           ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonMiddle |
                               ImGuiButtonFlags_MouseButtonRight | ImGuiButtonFlags_EnableNav);
    take_focus(state);
    const bool hovered = ImGui::IsItemHovered();
    const Point at{io.MousePos.x - corner_.x, io.MousePos.y - corner_.y};
    PointerEvent event{PointerAct::move, at, Button::left, io.KeyShift || io.KeyCtrl,
                       ImGui::IsKeyDown(ImGuiKey_Space) && !state.writing};
    hovered_ = Owner{};
    pointed_at_ = hovered;
    if (hovered) {
        const Piece* piece = piece_at(scene_, index_, to_document(state.camera, at));
        if (piece) hovered_ = piece->owner;
        if (io.MouseWheel != 0 || io.MouseWheelH != 0) take_wheel(view, state, at);
        if (view.pinch && *view.pinch) take_pinch(state, *view.pinch);
    }
    for (const ImGuiMouseButton button : {ImGuiMouseButton_Left, ImGuiMouseButton_Middle, ImGuiMouseButton_Right}) {
        event.button = button_of(button);
        if (hovered && ImGui::IsMouseClicked(button)) {
            end_writing(ground, state, out);
            const bool twice = ImGui::IsMouseDoubleClicked(button) && view.editable;
            event.act = twice ? PointerAct::double_press : PointerAct::press;
            take(ground, state, event, out);
        }
    }
    if (std::holds_alternative<std::monostate>(state.gesture)) return;
    if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0) {
        event.act = PointerAct::move;
        take(ground, state, event, out);
    }
    if (std::holds_alternative<Pressed>(state.gesture) && io.MouseDownDuration[ImGuiMouseButton_Left] >= long_press) {
        event.act = PointerAct::hold;
        return take(ground, state, event, out);
    }
    event.act = PointerAct::release;
    if (!ImGui::IsAnyMouseDown()) take(ground, state, event, out);
}

// What lies under two fingers stays under them.
void Board::take_pinch(BoardState& state, Pinch& pinch) const {
    state.flight.reset();
    const Point middle{pinch.middle.x - corner_.x, pinch.middle.y - corner_.y};
    state.camera = zoomed(panned(state.camera, {0, 0}, pinch.way), middle, pinch.factor);
    pinch = {};
}

// A wheel zooms; two fingers on a touchpad, which count in parts of a notch or sideways, move the board.
void Board::take_wheel(const BoardView& view, BoardState& state, Point at) const {
    const ImGuiIO& io = ImGui::GetIO();
    state.flight.reset();
    const bool fingers = io.MouseWheelH != 0 || io.MouseWheel != std::round(io.MouseWheel);
    if (io.KeyCtrl || (!fingers && !io.KeyShift)) {
        state.camera = zoomed(state.camera, at, std::pow(wheel_factor, io.MouseWheel));
        return;
    }
    const double step = wheel_step * view.scale;
    const float sideways = io.MouseWheelH + (io.KeyShift ? io.MouseWheel : 0);
    const float down = io.KeyShift ? 0 : io.MouseWheel;
    state.camera = panned(state.camera, {0, 0}, {sideways * step, down * step});
}

void Board::fly(BoardState& state) const {
    if (!state.flight) return;
    Flight& flight = *state.flight;
    flight.done = std::min(1.0, flight.done + ImGui::GetIO().DeltaTime / flight_time);
    const Camera to = fitted(flight.to, size_, 0, most_zoom);
    state.camera = on_the_way(flight.from, to, size_, flight.done);
    if (flight.done >= 1) state.flight.reset();
}

const Heat& Board::overview() {
    constexpr int squares = 56;  // along the longer side
    if (overview_.size == 0)
        overview_ = heat_of(scene_, std::max(64, std::max(scene_.bounds.width, scene_.bounds.height) / squares));
    return overview_;
}

// While the board has the keyboard, its keys are its own: the toolkit would walk to the next widget with them.
void Board::take_focus(const BoardState& state) {
    focused_ = ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows) && !ImGui::GetIO().WantTextInput;
    if (!focused_ || state.writing) return;
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                               ImGuiKey_Enter, ImGuiKey_Space, ImGuiKey_F2})
        ImGui::SetKeyOwner(key, ImGui::GetItemID());
}

void Board::take_keys(const BoardView& view, BoardState& state, Outbox& out) {
    const Ground ground = this->ground(view.subject);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !state.writing)
        take(ground, state, {PointerAct::cancel, {}, {}, false, false}, out);
    if (!focused_ || state.writing) return;
    constexpr std::array<std::pair<ImGuiKey, Direction>, 4> ways{{{ImGuiKey_LeftArrow, Direction::left},
                                                                  {ImGuiKey_RightArrow, Direction::right},
                                                                  {ImGuiKey_UpArrow, Direction::up},
                                                                  {ImGuiKey_DownArrow, Direction::down}}};
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt) return;
    for (const auto& [key, way] : ways)
        if (ImGui::IsKeyPressed(key)) select_next(ground, state, way, area());
    if (!view.editable) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_F2, false)) {
        const Owner owner = state.selection.only();
        if (const auto* prompt = std::get_if<Id<Prompt>>(&owner)) return adopt_prompt(state, out, *prompt);
        if (!vote_on(ground, owner, out)) write_selection(ground, state);
    }
    for (int value = 0; value <= top_rating; ++value)
        if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + value), false) ||
            ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + value), false))
            rate_selection(ground, state, out, value);
}

// Text too small to be written comfortably comes nearer.
void Board::make_readable(BoardState& state, const Piece& piece, float scale) const {
    const auto place = text_place(piece);
    if (!place) return;
    const Camera before = state.camera;
    const double wanted = 12.0 * scale / place->style.largest;
    if (state.camera.zoom < wanted)
        state.camera = zoomed(state.camera, to_screen(state.camera, piece.box.centre()), wanted / state.camera.zoom);
    state.camera = showing(state.camera, piece.box, area(), 16 * scale);
    if (!(state.camera == before)) state.writing->brought_near = {before, state.camera};
}

void Board::write(const BoardView& view, BoardState& state, Outbox& out) {
    const Ground ground = this->ground(view.subject);
    const Piece* piece = state.writing ? piece_of(scene_, state.writing->owner) : nullptr;
    const std::string* text = piece ? text_of(view.subject.document, piece->owner) : nullptr;
    if (!text) {
        writing_ = false;
        return;
    }
    if (!writing_ || editor_.owner() != piece->owner) {
        make_readable(state, *piece, view.scale);
        editor_.begin(piece->owner, *text, !state.writing->fresh && piece->part != Part::note);
        typed_ = state.writing->fresh;
        writing_ = true;
    }
    EditedPlace where{*text_place(*piece),
                      colour_of(palette(view.theme), piece->part == Part::connector ? Ink::canvas : piece->ink),
                      piece->box};
    where.place.box = where.place.box.moved(piece->box.x, piece->box.y);
    const Brush brush{&palette(view.theme), &view.subject.metrics, view.regular, view.bold, view.text_images};
    Painter painter(*ImGui::GetWindowDrawList(), brush, state.camera, corner_);
    const auto editing = editor_.show(painter, brush, where);
    if (editor_.take_changed()) {
        post_text(ground, *state.writing, out, editor_.text(), typed_);
        typed_ = true;
    }
    if (editing == TextEditor::State::ended) {
        const auto way = state.writing->brought_near;
        end_writing(ground, state, out);
        if (way && state.camera == way->second) state.camera = way->first;
        writing_ = false;
    }
}

}  // namespace parcours
