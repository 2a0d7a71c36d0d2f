// Two to four copies of a session that people edit apart, copy, reopen and merge at random; and merging broken on
// purpose in four ways.
#pragma once

#include "sessions/file.h"
#include "sessions/merge.h"
#include "sessions/repair.h"
#include "tests/merge/oracle.h"
#include "tests/support/build.h"
#include "tests/support/random_session.h"

namespace parcours::testing {

enum class Broken {
    nothing,
    session_id_reused,    ///< a copy goes on under the id of the one it was made from
    last_writer_wins,     ///< of values written apart only the last is kept
    versions_not_merged,  ///< a merged copy does not know what the other has seen
    untouched_deletion,   ///< an edit does not say that the record is not deleted
};

inline constexpr std::string_view tray = "To be placed";

class Copies {
  public:
    struct One {
        Session session;
        std::uint64_t session_id = 0;
        IdMint mint;
        Oracle::Known known;
        std::vector<Change> done;
    };

    Copies(unsigned seed, Broken broken) : chance_(seed), broken_(broken) {
        Build base;
        base.mint.replica = 1;
        const auto journey = base.journey();
        const auto stage = base.stage(journey);
        base.stage(journey, "Receive");
        const auto commitment = base.commitment();
        const auto step = base.step(stage);
        base.step(stage, 2, "Wait");
        base.pain(step, 2, {commitment});
        base.free_note(journey);
        One first;
        open(first);
        first.session = session_of(base.document, "0123456789abcdef", first.session_id);
        oracle.write(first.known, gesture_of(diff(Document{}, base.document), {}));
        all.push_back(std::move(first));
        fork(0);
    }

    /// One thing that somebody does.
    void happen() {
        const std::size_t who = chance_.below(all.size());
        const std::size_t what = chance_.below(100);
        if (what < 66)
            edit(all[who]);
        else if (what < 72)
            undo(all[who]);
        else if (what < 76)
            newer_program(all[who]);
        else if (what < 88)
            all[who] = with(all[who], all[chance_.below(all.size())]);
        else if (what < 94)
            reopen(all[who]);
        else if (all.size() < 4)
            fork(who);
    }

    /// Both as one.
    One with(const One& mine, const One& theirs) const {
        One result = mine;
        result.known |= theirs.known;
        result.session = together(mine.session, theirs.session);
        return result;
    }
    Session together(const Session& mine, const Session& theirs) const {
        const Copy copies[]{{"mine", mine}, {"theirs", theirs}};
        Session session = std::get<Merged>(merge(copies, tray)).session;
        if (broken_ == Broken::versions_not_merged) session.ledger.versions = mine.ledger.versions;
        if (broken_ == Broken::last_writer_wins)
            for_each_kind([&]<class R>(Kind<R>) {
                for (auto& [id, trace] : session.ledger.of<R>()) trace.alternatives.clear();
            });
        return session;
    }

    std::vector<One> all;
    Oracle oracle;
    std::size_t gestures = 0, merges_of_conflicts = 0;

  private:
    void open(One& one) {
        one.session_id = chance_.bits();
        one.mint = {1 + (chance_.bits() & 0xffffffff), 0};
        one.done.clear();
    }
    void fork(std::size_t from) {
        One copy = all[from];
        const std::uint64_t id = copy.session_id;
        open(copy);
        if (broken_ == Broken::session_id_reused) copy.session_id = id;
        all.push_back(std::move(copy));
    }
    void reopen(One& one) {
        auto read = read_session(written(one.session), "copy", tray);
        REQUIRE(std::holds_alternative<Loaded>(read));
        one.session = std::move(std::get<Loaded>(read).session);
        const std::uint64_t id = one.session_id;
        open(one);
        if (broken_ == Broken::session_id_reused) one.session_id = id;
    }

    void edit(One& one) {
        const Next next = after(one.session.document, any_edit(one));
        if (const auto* document = std::get_if<Document>(&next)) make(one, *document);
    }
    void undo(One& one) {
        if (one.done.empty()) return;
        const Document next = undone(one.session.document, one.done.back());
        Notices unheard;
        if (!repaired(next, tray, unheard).repairs.empty()) return;  // what it held on to has gone meanwhile
        make(one, next);
        one.done.resize(one.done.size() - std::min<std::size_t>(2, one.done.size()));
    }
    void make(One& one, const Document& next) {
        Change change = diff(one.session.document, next);
        if (change.empty()) return;
        ++gestures;
        const Session before = one.session;
        if (!before.repairs.empty())
            oracle.write(one.known, gesture_of(before.repairs, before.hidden, By::repair), beside_in(before));
        oracle.write(one.known,
                     oracle.with_what_went_along(one.known, gesture_of(change, before.hidden), before.document));
        one.session = recorded(std::move(one.session), change, one.session_id);
        if (broken_ == Broken::untouched_deletion) forget_touch(before, change, one.session);
        one.done.push_back(std::move(change));
    }
    /// Puts back what the ledger said of deletion before an edit.
    static void forget_touch(const Session& before, const Change& change, Session& now) {
        for_each_kind([&]<class R>(Kind<R>) {
            for (const auto& row : change.of<R>()) {
                if (!row.before || !row.after) continue;
                Trace& trace = now.ledger.of<R>().at(row.id);
                std::erase_if(trace.later, [](const auto& one) { return one.field == deletion_field; });
                trace.later.insert(trace.later.begin(), {std::string(deletion_field),
                                                         before.ledger.of<R>().at(row.id).dot_of(deletion_field)});
            }
        });
    }

    /// A program of the future writes a field and a kind that this one does not know.
    void newer_program(One& one) {
        const auto id = chance_.any<Note>(one.session.document);
        if (!id || !one.session.repairs.empty()) return;
        const Dot dot = next_dot(one.session.ledger.versions, one.session_id);
        const std::string value = '"' + std::to_string(++written_) + '"';
        Trace& trace = one.session.ledger.of<Note>().at(id);
        trace.wrote("colour", dot);
        trace.kept.push_back({"colour", value});
        std::sort(trace.kept.begin(), trace.kept.end(), [](const auto& a, const auto& b) { return a.field < b.field; });
        trace.wrote_deletion(false, false, dot);
        one.session.ledger.versions[dot.session] = dot.counter;
        ++one.session.seq;
        oracle.write(one.known, {{{"note", id.value, "colour"}, value},
                                 {{"note", id.value, std::string(deletion_field)}, "false"}});
        auto& kinds = one.session.unknown_kinds;
        if (kinds.empty()) kinds.push_back({"mood", {}});
        kinds[0].records.push_back("{\"_dot\":\"" + dot_text(dot) + "\",\"id\":\"" + hex(mixed(chance_.bits())) +
                                   "\",\"level\":" + value + "}");
        std::sort(kinds[0].records.begin(), kinds[0].records.end(),
                  [](const auto& a, const auto& b) { return a.substr(a.find("id")) < b.substr(b.find("id")); });
    }

    std::string text() { return "text " + std::to_string(++written_); }
    Edit any_edit(One& one);

    Chance chance_;
    Broken broken_;
    std::size_t written_ = 0;
};

inline Edit Copies::any_edit(One& one) {
    const Document& document = one.session.document;
    const auto note_of = [&] { return document.find(chance_.any<Note>(document)); };
    const Note* note = note_of();
    const auto step = chance_.any<Step>(document);
    const auto stage = chance_.any<Stage>(document);
    const auto commitment = chance_.any<Commitment>(document);
    switch (chance_.below(22)) {
        case 0:
        case 1:
        case 2:
            if (note) return write_of(*note, &Note::text, text());
            [[fallthrough]];
        case 3:
        case 4: {
            Note added;
            added.id = one.mint.next<Note>();
            added.journey = chance_.any<Journey>(document);
            if (chance_.one_in(2)) added.step = step;
            added.text = text();
            return Add<Note>{added};
        }
        case 5:
            return Remove<Note>{chance_.any<Note>(document)};
        case 6:
            return AttachNotes{{chance_.any<Note>(document)}, step};
        case 7:
            return MoveNotes{{chance_.any<Note>(document)}, {{static_cast<int>(++written_), 7}}};
        case 8:
            if (note) return write_of(*note, &Note::kind, static_cast<NoteKind>(chance_.below(5)));
            [[fallthrough]];
        case 9:
            if (note)
                return write_of(*note, &Note::severity, std::optional<int>(static_cast<int>(1 + chance_.below(3))));
            [[fallthrough]];
        case 10:
            return Remove<Step>{step};
        case 11:
            return chance_.one_in(3) ? Edit(Remove<Stage>{stage})
                                     : Edit(MoveStage{stage, chance_.any<Stage>(document)});
        case 12: {
            Step added;
            added.id = one.mint.next<Step>();
            added.stage = stage;
            added.title = text();
            return Add<Step>{added};
        }
        case 13:
            return MoveStep{step, stage, chance_.any<Step>(document)};
        case 14:
            if (const Step* current = document.find(step)) return write_of(*current, &Step::title, text());
            [[fallthrough]];
        case 15:
        case 16:
            return CastVote{chance_.one_in(2) ? "Agent 1" : "Agent 2",
                            Perspective::agent,
                            step,
                            commitment,
                            static_cast<int>(chance_.below(5)),
                            {}};
        case 17:
            return WithdrawVote{"Agent 1", step, commitment};
        case 18:
            return SetConsensus{step, commitment, static_cast<int>(chance_.below(5)), text()};
        case 19: {
            Cluster added;
            added.id = one.mint.next<Cluster>();
            added.journey = chance_.any<Journey>(document);
            return chance_.one_in(3) ? Edit(Remove<Cluster>{chance_.any<Cluster>(document)})
                                     : Edit(Add<Cluster>{added});
        }
        case 20:
            return ClusterNotes{{chance_.any<Note>(document)}, chance_.any<Cluster>(document)};
        default:
            if (const Journey* journey = document.find(chance_.any<Journey>(document)))
                return chance_.one_in(12) ? Edit(Remove<Journey>{journey->id})
                                          : Edit(write_of(*journey, &Journey::title, text()));
            return PlanAction{one.mint.next<Action>(), "", {chance_.any<Note>(document)}};
    }
}

}  // namespace parcours::testing
