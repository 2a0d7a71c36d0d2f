// Sticky notes, prompts and the hulls of clusters. A kind is told by icon and colour.
#include "journeys/layout/measures.h"
#include "journeys/layout/pen.h"

namespace parcours {
namespace {

constexpr int icon_size = 16;

// Icons and words set from the left end of a row.
class Row {
  public:
    Row(Pen& pen, Box room) : pen_(pen), rest_(room) {}
    void icon(Icon icon, Ink ink, int size = icon_size) {
        pen_.icon(icon, centred_left(rest_, size), ink);
        rest_ = without_left(rest_, size + 5);
    }
    void words(std::string_view words, Weight weight, Ink ink) {
        rest_ = without_left(rest_, pen_.line(rest_, words, 12, weight, ink) + 8);
    }
    const Box& rest() const { return rest_; }

  private:
    Pen& pen_;
    Box rest_;
};

// As many bars as the pain point is severe, the others empty.
void draw_severity(Pen& pen, const Box& room, int severity) {
    constexpr int width = 6;
    for (int bar = 0; bar < 3; ++bar) {
        const int height = 6 + 3 * bar;
        const Box box{room.right() - 3 * (width + 2) + bar * (width + 2), room.y + room.height - height - 1, width,
                      height};
        if (bar < severity)
            pen.add(Fill{box, Ink::pain_mark, 1});
        else
            pen.add(Outline{box, Ink::pain_mark, 1, 1, false});
    }
}

// A square of paper whose lower corner bends up a little.
void draw_paper(Pen& pen, const Box& box, NoteKind kind) {
    constexpr int fold = 14;
    pen.add(Shadow{box, 3, 4});
    pen.add(Fill{box, ground_of(kind), 3});
    pen.add(Triangle{{box.right() - fold, box.bottom()},
                     {box.right(), box.bottom() - fold},
                     {box.right() - fold, box.bottom() - fold},
                     fold_of(kind)});
}

void draw_note_foot(Pen& pen, const Drawing& drawing, const Note& note, const Box& foot) {
    Row row(pen, foot);
    row.words(note.ref, Weight::bold, Ink::on_note_soft);
    if (note.perspective)
        row.icon(*note.perspective == Perspective::user ? Icon::user : Icon::agent, Ink::on_note_soft);
    if (!note.channel.empty()) row.icon(icon_of_channel(note.channel), Ink::on_note_soft);
    if (note.locked) row.icon(Icon::lock, Ink::on_note);
    if (note.cluster) row.icon(Icon::link, Ink::on_note_soft);
    if (note.votes > 0) {
        row.icon(Icon::vote, Ink::on_note);
        row.words(std::to_string(note.votes), Weight::bold, Ink::on_note);
    }
    constexpr int sign = 20;
    int right = foot.right() - 14;
    for (auto commitment = note.commitments.rbegin(); commitment != note.commitments.rend(); ++commitment) {
        if (right - sign < row.rest().x) break;
        draw_commitment_sign(pen, drawing.subject.document, *commitment,
                             {right - sign, foot.y + (foot.height - sign) / 2, sign, sign});
        right -= sign + 3;
    }
}

// The step a note comes from, where it lies elsewhere.
void draw_origin(Pen& pen, const Drawing& drawing, const Note& note, const Box& room) {
    const Step* step = drawing.subject.document.find(note.step);
    if (!step) return;
    Box rest = room;
    rest.width -= note.severity ? 30 : 0;
    rest = without_left(rest, pen.line(rest, step->ref, 13, Weight::bold, Ink::on_note) + 6);
    pen.line(rest, step->title, 12, Weight::regular, Ink::on_note_soft);
}

}  // namespace

void draw_note(Pen& pen, const Drawing& drawing) {
    const Note& note = *drawing.subject.document.all<Note>().entries()[drawing.piece.row].row;
    const Box box = drawing.box();
    draw_paper(pen, box, note.kind);
    const bool blank = note.text.empty();
    const std::string& words = blank ? drawing.subject.labels.empty_note : note.text;
    const Ink ink = blank || !note.open ? Ink::on_note_soft : Ink::on_note;
    pen.text(*text_place(drawing.piece, drawing.detail), words, ink);
    if (drawing.detail == Detail::title) return;
    const Box head{measures::card_padding, 8, box.width - 2 * measures::card_padding, 20};
    pen.icon(icon_of(note.kind), centred_left(head, 18), mark_of(note.kind));
    if (!note.open) pen.icon(Icon::check, centred_left(head, 18, 24), Ink::on_note_soft);
    if (note.severity) draw_severity(pen, head, *note.severity);
    if (drawing.piece.lane == Lane::free) draw_origin(pen, drawing, note, without_left(head, note.open ? 26 : 50));
    constexpr int foot_height = 24;
    draw_note_foot(
        pen, drawing, note,
        {measures::card_padding, box.height - foot_height - 4, box.width - 2 * measures::card_padding, foot_height});
}

void draw_prompt(Pen& pen, const Drawing& drawing) {
    const Prompt& prompt = *drawing.subject.document.all<Prompt>().entries()[drawing.piece.row].row;
    const Box box = drawing.box();
    pen.add(Outline{box, Ink::line, 6, 1, true});
    if (drawing.detail == Detail::title) return;
    pen.icon(icon_of(prompt.kind), {10, 10, 18, 18}, Ink::text_soft);
    pen.icon(Icon::add, {10, box.height - 28, 18, 18}, Ink::text_soft);
    pen.text({38, 8, box.width - 48, box.height - 16}, prompt.text, {13, 12, Weight::regular}, Ink::text_soft,
             Align::left, Vertical::middle);
}

void draw_cluster(Pen& pen, const Drawing& drawing) {
    const Cluster& cluster = *drawing.subject.document.all<Cluster>().entries()[drawing.piece.row].row;
    const Box box = drawing.box();
    pen.add(Fill{box, Ink::lane, 16});
    pen.add(Outline{box, Ink::line, 16, 2, false});
    const Box head{measures::cluster_padding, 10, box.width - 2 * measures::cluster_padding,
                   measures::cluster_title_height};
    pen.icon(Icon::link, centred_left(head, 22), Ink::text_soft);
    pen.text(*text_place(drawing.piece, drawing.detail), cluster.title.empty() ? cluster.ref : cluster.title,
             Ink::text);
    if (drawing.detail != Detail::full || !measures::is_folded_cluster(box.height)) return;
    // None of its notes lies here: where they are is told by their refs.
    std::string refs;
    for (const Note& note : drawing.subject.document.all<Note>())
        if (note.cluster == cluster.id) refs.append(refs.empty() ? "" : " · ").append(note.ref);
    pen.line({head.x + 30, head.bottom() + 4, head.width - 30, 24}, refs, 13, Weight::regular, Ink::text_soft);
}

}  // namespace parcours
