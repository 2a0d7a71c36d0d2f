#include "journeys/workshop/modes.h"

#include <algorithm>
#include <initializer_list>

#include "journeys/order_of.h"
#include "journeys/text.h"

namespace parcours {
namespace {

using Held = std::optional<Refusal>;

bool among(Act act, std::initializer_list<Act> acts) { return std::find(acts.begin(), acts.end(), act) != acts.end(); }

template <class R, class T>
bool differs(const RowChange<R>& row, T R::*member) {
    return (*row.before).*member != (*row.after).*member;
}

bool stays_locked(const Document& before, const Change& change, Id<Journey> id) {
    const Journey* journey = before.find(id);
    if (!journey || !journey->locked) return false;
    const auto& rows = change.of<Journey>();
    return std::none_of(rows.begin(), rows.end(), [&](const RowChange<Journey>& row) {
        return row.id == id && (!row.after || !row.after->locked);
    });
}

class Gate {
  public:
    Gate(const Document& before, const Change& change) : before_(before), change_(change), mode_(mode_of(before)) {}

    Held held() {
        rows<Note>(), rows<Cluster>(), rows<Step>(), rows<Stage>(), rows<Journey>(), rows<Prompt>();
        rows<Commitment>(), rows<Connector>(), rows<Vote>(), rows<Consensus>(), rows<Ballot>();
        return held_;
    }

  private:
    template <class R>
    void rows() {
        for (const RowChange<R>& row : change_.of<R>())
            if (!held_) take(row);
    }
    void need(Act act) {
        if (!held_ && !allowed(mode_, act)) held_ = refusal_of_mode(mode_);
    }
    template <class R>
    void locked(const R& record) {
        if (!held_) held_ = Refusal{"locked", "", record.ref};
    }
    void need_unlocked(Id<Journey> id) {
        if (stays_locked(before_, change_, id)) locked(*before_.find(id));
    }

    void take(const RowChange<Note>& row) {
        // What a walkthrough finds is noted by who leads it, whatever the group does.
        if (!row.before) return row.after->field_work ? void() : need(Act::add_note);
        const Note& note = *row.before;
        if (!row.after) {
            if (is_blank(note.text)) return;  // what was just added and left blank goes again
            need(Act::remove_note);
            if (note.locked) locked(note);
            return need_unlocked(note.journey);
        }
        const bool placed = differs(row, &Note::step) || differs(row, &Note::spot) || differs(row, &Note::journey);
        if (placed) need(Act::place_note), need_unlocked(note.journey);
        if (differs(row, &Note::cluster)) need(Act::group_notes);
        if ((placed || differs(row, &Note::cluster)) && note.locked && row.after->locked) locked(note);
        if (writes(row)) need(Act::write_note);
    }
    static bool writes(const RowChange<Note>& row) {
        return differs(row, &Note::kind) || differs(row, &Note::text) || differs(row, &Note::severity) ||
               differs(row, &Note::perspective) || differs(row, &Note::channel) || differs(row, &Note::commitments) ||
               differs(row, &Note::open);
    }
    void take(const RowChange<Cluster>& row) {
        need(Act::group_notes);
        if (row.before && (!row.after || differs(row, &Cluster::spot))) need_unlocked(row.before->journey);
    }
    void take(const RowChange<Step>& row) {
        if (row.before && row.after && only_emotion(row)) return;
        need(Act::shape);
        const Step& step = row.before ? *row.before : *row.after;
        const bool stays = row.before && row.after && !differs(row, &Step::stage) && !differs(row, &Step::order);
        const Stage* stage = before_.find(step.stage);
        if (!stays && stage) need_unlocked(stage->journey);
    }
    bool only_emotion(const RowChange<Step>& row) {
        Step step = *row.before;
        step.emotion = row.after->emotion;
        if (!same_fields(step, *row.after)) return false;
        if (!allowed(mode_, Act::shape)) need(Act::rate);
        return true;
    }
    void take(const RowChange<Stage>& row) {
        need(Act::shape);
        const Stage& stage = row.before ? *row.before : *row.after;
        if (!row.before || !row.after || differs(row, &Stage::order)) need_unlocked(stage.journey);
    }
    void take(const RowChange<Journey>& row) {
        if (row.before && row.after) {
            Journey journey = *row.before;
            journey.locked = row.after->locked;
            journey.status = row.after->status;
            if (same_fields(journey, *row.after)) return;
        }
        need(Act::shape);
        if (row.before && !row.after && row.before->locked) locked(*row.before);
    }
    void take(const RowChange<Prompt>& row) {
        if (row.before && !row.after && !change_.of<Note>().empty()) return need(Act::add_note);
        need(Act::shape);
    }
    void take(const RowChange<Commitment>&) { need(Act::shape); }
    void take(const RowChange<Connector>&) { need(Act::shape); }
    void take(const RowChange<Vote>&) { need(Act::rate); }
    void take(const RowChange<Consensus>&) { need(Act::rate); }
    void take(const RowChange<Ballot>&) { need(Act::put_dots); }

    const Document& before_;
    const Change& change_;
    Mode mode_;
    Held held_;
};

bool only_votes_differ(const RowChange<Note>& row) {
    if (!row.before || !row.after) return false;
    Note note = *row.before;
    note.votes = row.after->votes;
    return same_fields(note, *row.after);
}

bool only_mode_differs(const RowChange<About>& row) {
    if (!row.before || !row.after) return false;
    About about = *row.before;
    about.mode = row.after->mode;
    return same_fields(about, *row.after);
}

bool only_time_differs(const RowChange<Activity>& row) {
    if (!row.before || !row.after) return false;
    Activity activity = *row.before;
    activity.spent = row.after->spent;
    activity.extra = row.after->extra;
    return same_fields(activity, *row.after);
}

bool runs(const RowChange<Workshop>& row) {
    if (!row.before || !row.after) return false;
    Workshop workshop = *row.before;
    workshop.status = row.after->status;
    workshop.held = row.after->held;
    workshop.figures = row.after->figures;
    workshop.day = row.after->day;
    return same_fields(workshop, *row.after);
}

template <class R, class Test>
std::size_t all_or_none(const Change& change, Test&& test) {
    const auto& rows = change.of<R>();
    return std::all_of(rows.begin(), rows.end(), test) ? rows.size() : 0;
}

}  // namespace

bool allowed(Mode mode, Act act) {
    switch (mode) {
        case Mode::preparing:
            return true;
        case Mode::collecting:
            return among(act, {Act::add_note, Act::write_note});
        case Mode::clustering:
            return among(act, {Act::add_note, Act::write_note, Act::place_note, Act::group_notes});
        case Mode::voting:
            return act == Act::put_dots;
        case Mode::rating:
            return act == Act::rate;
        case Mode::reviewing:
            return act == Act::write_note;
    }
    return true;
}

Mode mode_of(const Document& document) {
    const About* about = document.find(about_id);
    return about ? about->mode : Mode::preparing;
}

Refusal refusal_of_mode(Mode mode) { return {"mode_" + std::string(name_of(mode)), "", ""}; }

Held held_back(const Document& before, const Change& change) { return Gate(before, change).held(); }

Held held_in_place(const Document& document, const Note& note) {
    if (!allowed(document, Act::place_note)) return refusal_of_mode(mode_of(document));
    if (note.locked) return Refusal{"locked", "", note.ref};
    const Journey* journey = document.find(note.journey);
    if (journey && journey->locked) return Refusal{"locked", "", journey->ref};
    return {};
}

Held held_in_shape(const Document& document, Id<Journey> id, Act act) {
    if (!allowed(document, act)) return refusal_of_mode(mode_of(document));
    const Journey* journey = document.find(id);
    if (journey && journey->locked) return Refusal{"locked", "", journey->ref};
    return {};
}

bool outlives_undo(const Change& change) {
    const std::size_t running = all_or_none<About>(change, only_mode_differs) +
                                all_or_none<Activity>(change, only_time_differs) + all_or_none<Workshop>(change, runs);
    const std::size_t voting = change.of<Ballot>().size() + change.of<VoteRound>().size();
    const std::size_t counted = voting > 0 ? all_or_none<Note>(change, only_votes_differ) : 0;
    return change.size() > 0 && running + voting + counted == change.size();
}

}  // namespace parcours
