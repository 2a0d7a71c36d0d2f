#include <algorithm>
#include <map>

#include "journeys/edit.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"
#include "sessions/boards/board.h"

namespace parcours {
namespace {

std::string line_of(std::string_view text) {
    std::string line(trimmed(text));
    std::replace(line.begin(), line.end(), '\n', ' ');
    return shortened(line, static_cast<std::size_t>(longest_line));
}

std::optional<NoteKind> note_kind_of(BoxKind kind) {
    switch (kind) {
        case BoxKind::pain:
            return NoteKind::pain;
        case BoxKind::strength:
            return NoteKind::strength;
        case BoxKind::idea:
            return NoteKind::idea;
        case BoxKind::question:
            return NoteKind::question;
        case BoxKind::verbatim:
            return NoteKind::verbatim;
        default:
            return std::nullopt;
    }
}

class Taking {
  public:
    Taking(const Document& document, const Whiteboard& board, Id<Journey> journey, IdMint& mint)
        : board_(board), mint_(mint) {
        taken_.document = document;
        taken_.journey = journey;
        taken_.remarks = board.remarks;
    }

    TakenBoard run(const std::string& title) {
        if (!taken_.journey) taken_.journey = taken_before();
        if (!taken_.document.find(taken_.journey)) add_journey(title);
        for (const BoardBox* box : sorted(BoxKind::frame)) take_stage(*box);
        for (const BoardBox* box : sorted(BoxKind::step)) take_step(*box);
        for (const BoardBox& box : board_.boxes)
            if (note_kind_of(box.kind)) take_note(box);
        return std::move(taken_);
    }

  private:
    std::vector<const BoardBox*> sorted(BoxKind kind) const {
        std::vector<const BoardBox*> boxes;
        for (const BoardBox& box : board_.boxes)
            if (box.kind == kind) boxes.push_back(&box);
        std::stable_sort(boxes.begin(), boxes.end(), [](const BoardBox* a, const BoardBox* b) { return a->x < b->x; });
        return boxes;
    }
    bool make(const Edit& edit, const BoardBox* box) {
        Next next = after(taken_.document, edit);
        if (auto* refusal = std::get_if<Refusal>(&next)) {
            taken_.remarks.push_back({"refusal." + refusal->code, box ? box->title + box->text : ""});
            return false;
        }
        taken_.document = std::move(std::get<Document>(next));
        return true;
    }
    template <class R>
    Id<R> known(const BoardBox& box) const {
        if (box.ours && !box.ref.empty())
            if (const Id<R> id = by_ref<R>(taken_.document, box.ref)) return id;
        const Id<R> made = id_of_box<R>(taken_.journey, box.id);
        return taken_.document.find(made) ? made : Id<R>{};
    }
    /// Writes the field where it differs. The answer: did it?
    template <class R, class T>
    bool write(Id<R> id, T R::*member, T value, const BoardBox& box) {
        const R& record = *taken_.document.find(id);
        return record.*member != value && make(write_of(record, member, std::move(value)), &box);
    }
    void count(bool changed) { ++(changed ? taken_.changed : taken_.unchanged); }

    /// The journey with records made from the boxes of this board.
    Id<Journey> taken_before() const {
        for (const Journey* journey : in_order<Journey>(taken_.document))
            for (const BoardBox& box : board_.boxes)
                if (taken_.document.find(id_of_box<Stage>(journey->id, box.id)) ||
                    taken_.document.find(id_of_box<Step>(journey->id, box.id)) ||
                    taken_.document.find(id_of_box<Note>(journey->id, box.id)))
                    return journey->id;
        return {};
    }
    void add_journey(const std::string& title) {
        Journey journey;
        journey.id = mint_.next<Journey>();
        journey.title = line_of(title);
        if (make(Add<Journey>{journey}, nullptr)) taken_.journey = journey.id;
    }
    void take_stage(const BoardBox& box) {
        if (const Id<Stage> id = known<Stage>(box)) {
            stages_[box.id] = id;
            return count(write(id, &Stage::title, line_of(box.title), box));
        }
        Stage stage;
        stage.id = id_of_box<Stage>(taken_.journey, box.id);
        stage.journey = taken_.journey;
        stage.title = line_of(box.title);
        if (!make(Add<Stage>{stage}, &box)) return;
        stages_[box.id] = stage.id;
        ++taken_.stages;
    }
    Id<Stage> stage_for(const BoardBox& box) {
        if (const auto stage = stages_.find(box.frame); stage != stages_.end()) return stage->second;
        const auto there = stages_of(taken_.document, taken_.journey);
        if (!there.empty()) return there.back()->id;
        BoardBox frame;
        frame.id = box.frame;
        take_stage(frame);
        return stages_[box.frame];
    }
    void take_step(const BoardBox& box) {
        if (const Id<Step> id = known<Step>(box)) {
            steps_.emplace_back(&box, id);
            bool changed = write(id, &Step::title, line_of(box.title), box);
            changed = write(id, &Step::description, box.text, box) || changed;
            return count(changed);
        }
        Step step;
        step.id = id_of_box<Step>(taken_.journey, box.id);
        step.stage = stage_for(box);
        step.title = line_of(box.title);
        step.description = box.text;
        if (!make(Add<Step>{step}, &box)) return;
        steps_.emplace_back(&box, step.id);
        ++taken_.steps;
    }
    /// The step above the note: in the same frame, with the nearest middle.
    Id<Step> step_for(const BoardBox& note) const {
        Id<Step> nearest;
        double best = 1e18;
        for (const auto& [box, id] : steps_) {
            if (note.frame.empty() || box->frame != note.frame) continue;
            const double distance = std::abs(box->x + box->width / 2 - note.x - note.width / 2);
            if (distance < best) best = distance, nearest = id;
        }
        return nearest;
    }
    void take_note(const BoardBox& box) {
        if (is_blank(box.text)) return;
        if (const Id<Note> id = known<Note>(box)) return count(write(id, &Note::text, box.text, box));
        Note note;
        note.id = id_of_box<Note>(taken_.journey, box.id);
        note.journey = taken_.journey;
        note.step = step_for(box);
        note.kind = *note_kind_of(box.kind);
        note.text = box.text;
        if (note.kind == NoteKind::pain && box.severity > 0) note.severity = box.severity;
        if (!note.step) note.spot = {static_cast<int>(box.x), static_cast<int>(box.y)};
        if (make(Add<Note>{note}, &box)) ++taken_.notes;
    }

    const Whiteboard& board_;
    IdMint& mint_;
    TakenBoard taken_;
    std::map<std::string, Id<Stage>> stages_;
    std::vector<std::pair<const BoardBox*, Id<Step>>> steps_;
};

}  // namespace

Id<Journey> journey_in(const Document& document, const Whiteboard& board) {
    for (const BoardBox& box : board.boxes) {
        if (!box.ours || box.kind != BoxKind::frame) continue;
        if (const Stage* stage = document.find(by_ref<Stage>(document, box.ref))) return stage->journey;
    }
    return {};
}

TakenBoard take_board(const Document& document, const Whiteboard& board, Id<Journey> journey, const std::string& title,
                      IdMint& mint) {
    return Taking(document, board, journey, mint).run(title);
}

}  // namespace parcours
