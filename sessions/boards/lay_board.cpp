#include <algorithm>
#include <cmath>
#include <map>

#include "journeys/order_of.h"
#include "sessions/boards/board.h"

namespace parcours {
namespace {

constexpr double box_width = 240, step_height = 140, note_height = 110, action_height = 130, gap = 30, margin = 40,
                 head = 60;

BoxKind kind_of(NoteKind kind) {
    constexpr BoxKind kinds[] = {BoxKind::pain, BoxKind::strength, BoxKind::idea, BoxKind::question, BoxKind::verbatim};
    return kinds[static_cast<std::size_t>(kind)];
}

std::string scores_of(const Document& document, const JourneyScore* scores, Id<Step> step) {
    std::string text;
    for (const Commitment* one : in_order<Commitment>(document)) {
        const CellScore* cell = scores ? scores->cell(step, one->id) : nullptr;
        if (!cell || !cell->value) continue;
        const double tenths = std::round(*cell->value * 10) / 10;
        std::string value = std::to_string(tenths);
        value.erase(value.find_last_not_of('0') + 1);
        if (value.ends_with('.')) value.pop_back();
        text += (text.empty() ? "" : " ") + one->ref + "=" + value;
    }
    return text;
}

class Laying {
  public:
    Laying(const Document& document, Id<Journey> journey, const JourneyScore* scores)
        : document_(document), journey_(journey), scores_(scores) {
        for (const Note& note : document.all<Note>())
            if (note.journey == journey && !note.parked) (note.step ? attached_[note.step] : loose_).push_back(&note);
        board_.journey = journey;
    }
    Whiteboard run() {
        double x = 0;
        for (const Stage* stage : stages_of(document_, journey_)) x = lay(*stage, x) + 2 * gap;
        for (const BoardBox& box : board_.boxes) lowest_ = std::max(lowest_, box.bottom());
        for (BoardBox& box : board_.boxes)
            if (box.kind == BoxKind::frame) box.height = lowest_ + margin - box.y;
        double at = 0;
        for (const Note* note : loose_) at = put(*note, at, lowest_ + 2 * margin + head) + gap;
        lay_actions();
        std::stable_partition(board_.boxes.begin(), board_.boxes.end(),
                              [](const BoardBox& box) { return box.kind == BoxKind::frame; });
        return std::move(board_);
    }

  private:
    template <class R>
    BoardBox box(BoxKind kind, const R& record, double x, double y, double height) const {
        const std::string& ref = record.ref;
        BoardBox result;
        result.id = std::string(name_of(kind)) + "-" + ref;
        result.kind = kind;
        result.ours = true;
        result.ref = ref;
        result.record = record.id.value;
        result.x = x;
        result.y = y;
        result.width = box_width;
        result.height = height;
        return result;
    }
    double lay(const Stage& stage, double x) {
        BoardBox frame = box(BoxKind::frame, stage, x, 0, 0);
        frame.title = stage.title;
        const std::size_t at = board_.boxes.size();
        board_.boxes.push_back(frame);
        double right = x + margin;
        std::string before;
        for (const Step* step : steps_of(document_, stage.id)) {
            BoardBox card = box(BoxKind::step, *step, right, head, step_height);
            card.title = step->title;
            card.text = step->description;
            card.scores = scores_of(document_, scores_, step->id);
            card.frame = frame.id;
            if (!last_step_.empty()) board_.links.push_back({last_step_ + ">" + card.id, last_step_, card.id, ""});
            last_step_ = card.id;
            board_.boxes.push_back(card);
            double y = head + step_height + gap;
            for (const Note* note : attached_[step->id]) {
                put(*note, right, y);
                board_.boxes.back().frame = frame.id;
                y += note_height + gap / 2;
            }
            right += box_width + gap;
        }
        right = std::max(right - gap + margin, x + box_width + 2 * margin);
        board_.boxes[at].width = right - x;
        return right;
    }
    double put(const Note& note, double x, double y) {
        BoardBox one = box(kind_of(note.kind), note, x, y, note_height);
        one.text = note.text;
        one.severity = note.severity.value_or(0);
        board_.boxes.push_back(one);
        return one.right();
    }
    void lay_actions() {
        double x = 0;
        const double y = lowest_ + 2 * margin + head + (loose_.empty() ? 0 : note_height + 2 * gap);
        for (const Action* action : in_order<Action>(document_)) {
            if (action->journey != journey_) continue;
            BoardBox one = box(BoxKind::action, *action, x, y, action_height);
            one.title = action->title;
            one.text = action->description;
            for (const Id<Note> id : action->resolves)
                if (const Note* note = document_.find(id); note && note->journey == journey_) {
                    const std::string to = std::string(name_of(kind_of(note->kind))) + "-" + note->ref;
                    board_.links.push_back({one.id + ">" + to, one.id, to, ""});
                }
            board_.boxes.push_back(one);
            x = one.right() + gap;
        }
    }

    const Document& document_;
    Id<Journey> journey_;
    const JourneyScore* scores_;
    std::map<Id<Step>, std::vector<const Note*>> attached_;
    std::vector<const Note*> loose_;
    std::string last_step_;
    double lowest_ = head;
    Whiteboard board_;
};

}  // namespace

Whiteboard board_of(const Document& document, Id<Journey> journey, const Scores& scores) {
    return Laying(document, journey, scores.of(journey)).run();
}

void take_back_ids(Whiteboard& board, const std::vector<std::string>& there) {
    std::map<std::uint64_t, BoardBox*> by_record;
    for (BoardBox& box : board.boxes) by_record[box.record] = &box;
    std::map<std::string, std::string> named;  // ours → theirs
    for (const std::string& id : there)
        for (const std::uint64_t record :
             {id_of_box<Stage>(board.journey, id).value, id_of_box<Step>(board.journey, id).value,
              id_of_box<Note>(board.journey, id).value})
            if (const auto box = by_record.find(record); box != by_record.end()) named[box->second->id] = id;
    const auto rename = [&](std::string& id) {
        if (const auto known = named.find(id); known != named.end()) id = known->second;
    };
    for (BoardBox& box : board.boxes) rename(box.id), rename(box.frame);
    for (BoardLink& link : board.links) {
        rename(link.from), rename(link.to);
        link.id = link.from + ">" + link.to;
    }
}

void find_frames(Whiteboard& board) {
    std::vector<const BoardBox*> frames;
    for (const BoardBox& box : board.boxes)
        if (box.kind == BoxKind::frame) frames.push_back(&box);
    std::sort(frames.begin(), frames.end(),
              [](const BoardBox* a, const BoardBox* b) { return a->width * a->height < b->width * b->height; });
    for (BoardBox& box : board.boxes) {
        if (box.kind == BoxKind::frame || !box.frame.empty()) continue;
        const double x = box.x + box.width / 2, y = box.y + box.height / 2;
        const auto around = std::find_if(frames.begin(), frames.end(), [&](const BoardBox* frame) {
            return x >= frame->x && x <= frame->right() && y >= frame->y && y <= frame->bottom();
        });
        if (around != frames.end()) box.frame = (*around)->id;
    }
}

void guess_kinds(Whiteboard& board) {
    std::map<std::string, double> top;  // of the highest box of each frame: its bottom
    for (const BoardBox& box : board.boxes)
        if (!box.frame.empty() && (box.kind == BoxKind::step || (box.kind == BoxKind::other && box.severity == 0))) {
            const auto [at, added] = top.try_emplace(box.frame, box.bottom());
            if (!added) at->second = std::min(at->second, box.bottom());
        }
    for (BoardBox& box : board.boxes) {
        if (box.kind != BoxKind::other) continue;
        const auto row = top.find(box.frame);
        const bool in_top_row = row != top.end() && box.severity == 0 && box.y < row->second;
        box.kind = in_top_row ? BoxKind::step : box.severity > 0 ? BoxKind::pain : BoxKind::idea;
        if (box.kind != BoxKind::step) continue;
        const std::size_t end = box.text.find('\n');
        box.title = box.text.substr(0, end);
        box.text = end == std::string::npos ? "" : box.text.substr(end + 1);
    }
}

}  // namespace parcours
