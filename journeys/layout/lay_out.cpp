#include <algorithm>
#include <unordered_map>

#include "journeys/layout/loose.h"
#include "journeys/layout/measures.h"
#include "journeys/layout/scene.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

using namespace measures;

template <class R>
std::uint32_t row_of(const Document& document, Id<R> id) {
    const auto rows = document.all<R>().entries();
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), id, [](const auto& entry, Id<R> key) { return entry.id < key; });
    return static_cast<std::uint32_t>(found - rows.begin());
}

constexpr int first_column = title_width + gap;

// Lays the typed grid, lane by lane, from top to bottom.
class Grid {
  public:
    Grid(const Subject& subject, Scene& scene) : subject_(subject), document_(subject.document), scene_(scene) {}

    void lay() {
        lay_columns();
        lay_title();
        if (stages_.empty()) return lay_first_stage();
        lay_stages();
        lay_steps();
        lay_step_lane(Lane::channels, Part::channels, channels_height);
        lay_step_lane(Lane::emotion, Part::emotion, emotion_height);
        lay_office(Lane::front_office, Part::front_office, Office::front);
        lay_visibility_line();
        lay_office(Lane::back_office, Part::back_office, Office::back);
        lay_ratings();
        lay_notes();
        scene_.grid = {0, 0, right_, y_};
        scene_.pieces.insert(scene_.pieces.begin(), grounds_.begin(), grounds_.end());
    }

  private:
    struct StageSpan {
        const Stage* stage;
        int x;
        int width;
    };

    void lay_columns() {
        int x = first_column;
        for (const Stage* stage : stages_of(document_, subject_.journey)) {
            const auto steps = steps_of(document_, stage->id);
            const int from = x;
            const auto add = [&](const Step* step) {
                scene_.columns.push_back({step ? step->id : Id<Step>{}, stage->id, x, column_width, 0});
                steps_.push_back(step);
                x += column_width + gap;
            };
            for (const Step* step : steps) add(step);
            if (steps.empty()) add(nullptr);
            stages_.push_back({stage, from, x - gap - from});
        }
        right_ = x - gap;
    }

    void put(Box box, Owner owner, Part part, Lane lane, Ink ink, std::uint32_t row = 0) {
        scene_.pieces.push_back({box, owner, part, lane, ink, 0, row});
    }
    template <class R>
    void put_record(Box box, const R& record, Part part, Lane lane, Ink ink) {
        put(box, record.id, part, lane, ink, row_of(document_, record.id));
    }

    void lay_title() {
        const Journey* journey = document_.find(subject_.journey);
        const int width = std::max(right_, guide_width);
        if (journey)
            put_record({0, 0, width, journey_title_height}, *journey, Part::journey_title, Lane::title, Ink::canvas);
        y_ = journey_title_height + gap;
    }

    void lay_first_stage() {
        put({0, y_, guide_width, guide_height}, subject_.journey, Part::first_stage, Lane::stages, Ink::surface);
        scene_.grid = {0, 0, guide_width, y_ + guide_height};
    }

    void lay_stages() {
        std::size_t place = 0;
        for (const StageSpan& span : stages_) {
            put_record({span.x, y_, span.width, stage_height}, *span.stage, Part::stage_band, Lane::stages,
                       stage_ink(place++));
            put_record({span.x + span.width - add_step_size - lane_gap, y_ + lane_gap, add_step_size, add_step_size},
                       *span.stage, Part::add_step, Lane::stages, Ink::surface);
        }
        put({right_ + gap, y_, add_stage_width, stage_height}, subject_.journey, Part::add_stage, Lane::stages,
            Ink::canvas);
        y_ += stage_height + lane_gap + lane_padding;
    }

    void lay_steps() {
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            const Column& column = scene_.columns[i];
            const Box box{column.x, y_, column.width, step_height};
            if (!steps_[i]) {
                put_record(box, *document_.find(column.stage), Part::first_step, Lane::steps, Ink::surface);
                continue;
            }
            put_record(box, *steps_[i], Part::step_card, Lane::steps, Ink::surface);
            put_record({column.x - gap, y_, gap, step_height}, *steps_[i], Part::insert_step, Lane::steps, Ink::canvas);
        }
        y_ += step_height + lane_gap + lane_padding;
    }

    void lay_ground(Lane lane, Owner owner, Part title, int height) {
        grounds_.push_back({{0, y_, right_ + lane_padding, height}, {}, Part::lane_ground, lane, Ink::lane, 0, 0});
        put({lane_padding, y_, title_width - lane_padding, height}, owner, title, lane, Ink::lane);
    }

    template <class Wanted>
    void lay_cells(Lane lane, Part part, int height, Wanted&& wanted) {
        for (std::size_t i = 0; i < steps_.size(); ++i)
            if (steps_[i] && wanted(*steps_[i]))
                put_record({scene_.columns[i].x, y_, scene_.columns[i].width, height}, *steps_[i], part, lane,
                           Ink::lane);
    }

    bool hides(Lane lane) const { return subject_.filter && subject_.filter->hides(lane); }

    void lay_step_lane(Lane lane, Part part, int height) {
        if (hides(lane)) return;
        lay_ground(lane, {}, Part::lane_title, height);
        lay_cells(lane, part, height, [](const Step&) { return true; });
        y_ += height + lane_gap;
    }

    void lay_office(Lane lane, Part part, Office office) {
        if (hides(lane)) return;
        lay_ground(lane, {}, Part::lane_title, office_height);
        lay_cells(lane, part, office_height, [&](const Step& step) { return step.office == office; });
        y_ += office_height;
    }

    void lay_visibility_line() {
        if (hides(Lane::front_office) || hides(Lane::back_office)) return;
        put({0, y_, right_ + lane_padding, visibility_height}, {}, Part::visibility_line, Lane::visibility_line,
            Ink::canvas);
        y_ += visibility_height;
    }

    void lay_ratings() {
        y_ += lane_gap;
        if (hides(Lane::commitments)) return;
        for (const Commitment* commitment : in_order<Commitment>(document_)) {
            const int height = rating_height + lane_gap;
            lay_ground(Lane::commitments, commitment->id, Part::commitment_title, height);
            scene_.pieces.back().row = row_of(document_, commitment->id);
            for (std::size_t i = 0; i < steps_.size(); ++i)
                if (steps_[i]) {
                    const Column& column = scene_.columns[i];
                    put({column.x, y_ + lane_gap / 2, column.width, rating_height},
                        RatingCell{steps_[i]->id, commitment->id}, Part::rating, Lane::commitments, Ink::surface);
                }
            y_ += height + lane_gap / 2;
        }
        y_ += lane_gap / 2;
    }

    bool lies_elsewhere(const Note& note) const { return note.parked || lies_free(note, gathered_); }
    bool lies_elsewhere(const Prompt&) const { return false; }

    // Rows of the notes, then of the prompts, column by column.
    template <class R>
    std::vector<std::vector<std::uint32_t>> by_column() const {
        std::unordered_map<Id<Step>, std::size_t> places;
        for (std::size_t i = 0; i < steps_.size(); ++i)
            if (steps_[i]) places.emplace(steps_[i]->id, i);
        std::vector<std::vector<std::uint32_t>> result(steps_.size());
        std::uint32_t row = 0;
        for (const R& record : document_.all<R>()) {
            if (record.step && !lies_elsewhere(record))
                if (const auto found = places.find(record.step); found != places.end())
                    result[found->second].push_back(row);
            ++row;
        }
        return result;
    }

    // N1 before N29: what is written later comes below, whoever wrote it and on which laptop.
    void order_by_number(std::vector<std::uint32_t>& rows) const {
        const auto notes = document_.all<Note>().entries();
        const auto before = [&](std::uint32_t a, std::uint32_t b) {
            const std::string &left = notes[a].row->ref, &right = notes[b].row->ref;
            return left.size() != right.size() ? left.size() < right.size() : left < right;
        };
        if (!std::is_sorted(rows.begin(), rows.end(), before)) std::stable_sort(rows.begin(), rows.end(), before);
    }

    void lay_notes() {
        if (hides(Lane::notes)) return;
        const int top = y_ + lane_padding;
        auto notes = by_column<Note>();
        for (auto& column : notes) order_by_number(column);
        const auto prompts = by_column<Prompt>();
        int bottom = top + note_height;
        const std::size_t title_place = scene_.pieces.size();
        put({}, {}, Part::lane_title, Lane::notes, Ink::lane);
        for (std::size_t i = 0; i < steps_.size(); ++i)
            if (steps_[i]) bottom = std::max(bottom, lay_stack(scene_.columns[i], top, notes[i], prompts[i]));
        const int height = bottom + lane_padding - y_;
        grounds_.push_back(
            {{0, y_, right_ + lane_padding, height}, {}, Part::lane_ground, Lane::notes, Ink::lane, 0, 0});
        scene_.pieces[title_place].box = {lane_padding, y_, title_width - lane_padding, rating_height};
        y_ += height;
    }

    int lay_stack(Column& column, int y, const std::vector<std::uint32_t>& notes,
                  const std::vector<std::uint32_t>& prompts) {
        const auto note_rows = document_.all<Note>().entries();
        const auto prompt_rows = document_.all<Prompt>().entries();
        for (const std::uint32_t row : notes) {
            const Note& note = *note_rows[row].row;
            put({column.x, y, column.width, note_height}, note.id, Part::note, Lane::notes, ground_of(note.kind), row);
            y += note_height + note_gap;
        }
        column.notes_bottom = y - note_gap;
        put({column.x, y, column.width, add_note_height}, column.step, Part::add_note, Lane::notes, Ink::lane);
        y += add_note_height + note_gap;
        for (const std::uint32_t row : prompts) {
            put({column.x, y, column.width, prompt_height}, prompt_rows[row].id, Part::prompt, Lane::notes, Ink::lane,
                row);
            y += prompt_height + note_gap;
        }
        return y - note_gap;
    }

    const Subject& subject_;
    const Document& document_;
    const bool gathered_ = gathers(document_);
    Scene& scene_;
    std::vector<StageSpan> stages_;
    std::vector<const Step*> steps_;  // of the columns; null where there is only an invitation
    std::vector<Piece> grounds_;
    int right_ = 0;  // of the last column
    int y_ = 0;
};

}  // namespace

Scene lay_out(const Subject& subject) {
    Scene scene;
    Grid(subject, scene).lay();
    lay_loose(subject, scene);
    scene.bounds = scene.grid;
    for (const Piece& piece : scene.pieces) scene.bounds = united(scene.bounds, piece.box);
    return scene;
}

}  // namespace parcours
