#include "journeys/workshop/modes.h"

#include "journeys/workshop/agenda.h"
#include "tests/support/build.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

struct Wall {
    Build build;
    Id<Journey> journey = build.journey();
    Id<Stage> stage = build.stage(journey);
    Id<Step> first = build.step(stage), second = build.step(stage);
    Id<Commitment> commitment = build.commitment();
    Id<Note> on_step = build.pain(first, 3, {});
    Id<Note> beside = build.free_note(journey);

    void mode(Mode mode) { build.edit(write_of(build.at(about_id), &About::mode, mode)); }
    /// The code of what the mode or a lock says to this edit, or "".
    std::string held(const Edit& edit) {
        Next next = after(build.document, edit);
        REQUIRE(std::holds_alternative<Document>(next));
        const auto refusal = held_back(build.document, diff(build.document, std::get<Document>(next)));
        return refusal ? refusal->code : "";
    }
    Edit new_note() {
        Note note;
        note.id = build.mint.next<Note>();
        note.step = first;
        note.text = "New";
        return Add<Note>{note};
    }
};

}  // namespace

TEST_CASE("while a group collects, notes are added and written, and nothing that is placed can be moved") {
    Wall wall;
    wall.mode(Mode::collecting);
    CHECK(wall.held(wall.new_note()) == "");
    CHECK(wall.held(write_of(wall.build.at(wall.beside), &Note::text, std::string("clearer"))) == "");
    CHECK(wall.held(MoveNotes{{wall.beside}, {{40, 40}}}) == "mode_collecting");
    CHECK(wall.held(AttachNotes{{wall.on_step}, wall.second}) == "mode_collecting");
    CHECK(wall.held(Remove<Note>{wall.on_step}) == "mode_collecting");
    CHECK(wall.held(MoveStep{wall.second, wall.stage, wall.first}) == "mode_collecting");
    CHECK(wall.held(Remove<Step>{wall.first}) == "mode_collecting");
    CHECK(wall.held(write_of(wall.build.at(wall.first), &Step::title, std::string("x"))) == "mode_collecting");
    CHECK(wall.held(write_of(wall.build.at(wall.first), &Step::emotion, std::optional(2))) == "mode_collecting");
    CHECK(wall.held(SetConsensus{wall.first, wall.commitment, 3, ""}) == "mode_collecting");
}

TEST_CASE("a note that was begun and left blank goes away in every mode") {
    Wall wall;
    Note note;
    note.id = wall.build.mint.next<Note>();
    note.step = wall.first;
    wall.build.edit(Add<Note>{note});
    wall.mode(Mode::collecting);
    CHECK(wall.held(Remove<Note>{note.id}) == "");
}

TEST_CASE("each mode offers what it is for") {
    Wall wall;
    wall.mode(Mode::clustering);
    CHECK(wall.held(MoveNotes{{wall.beside}, {{40, 40}}}) == "");
    CHECK(wall.held(MoveStep{wall.second, wall.stage, wall.first}) == "mode_clustering");
    wall.mode(Mode::rating);
    CHECK(wall.held(SetConsensus{wall.first, wall.commitment, 3, ""}) == "");
    CHECK(wall.held(CastVote{"Agent 1", Perspective::agent, wall.first, wall.commitment, 2, {}}) == "");
    CHECK(wall.held(wall.new_note()) == "mode_rating");
    wall.mode(Mode::voting);
    CHECK(wall.held(wall.new_note()) == "mode_voting");
    wall.mode(Mode::preparing);
    CHECK(wall.held(Remove<Step>{wall.first}) == "");
}

TEST_CASE("what is not on the wall is never locked: actions, decisions, the agenda, the mode itself") {
    Wall wall;
    wall.mode(Mode::collecting);
    Action action;
    action.id = wall.build.mint.next<Action>();
    CHECK(wall.held(Add<Action>{action}) == "");
    Decision decision;
    decision.id = wall.build.mint.next<Decision>();
    CHECK(wall.held(Add<Decision>{decision}) == "");
    CHECK(wall.held(write_of(wall.build.at(about_id), &About::mode, Mode::preparing)) == "");
    CHECK(wall.held(write_of(wall.build.at(wall.on_step), &Note::parked, true)) == "");
    CHECK(wall.held(write_of(wall.build.at(wall.on_step), &Note::locked, true)) == "");
}

TEST_CASE("a locked note stays until it is unlocked, a locked journey keeps its order and its notes") {
    Wall wall;
    wall.build.edit(write_of(wall.build.at(wall.beside), &Note::locked, true));
    CHECK(wall.held(MoveNotes{{wall.beside}, {{40, 40}}}) == "locked");
    CHECK(wall.held(Remove<Note>{wall.beside}) == "locked");
    CHECK(held_in_place(wall.build.document, wall.build.at(wall.beside))->value == wall.build.at(wall.beside).ref);
    wall.build.edit(write_of(wall.build.at(wall.beside), &Note::locked, false));
    CHECK(wall.held(MoveNotes{{wall.beside}, {{40, 40}}}) == "");

    wall.build.edit(write_of(wall.build.at(wall.journey), &Journey::locked, true));
    CHECK(wall.held(MoveNotes{{wall.on_step}, {{40, 40}}}) == "locked");
    CHECK(wall.held(MoveStep{wall.second, wall.stage, wall.first}) == "locked");
    CHECK(wall.held(Remove<Stage>{wall.stage}) == "locked");
    CHECK(wall.held(write_of(wall.build.at(wall.first), &Step::title, std::string("Clearer"))) == "");
    CHECK(wall.held(wall.new_note()) == "");
    CHECK(wall.held(write_of(wall.build.at(wall.journey), &Journey::locked, false)) == "");
}

TEST_CASE("votes and the running of a workshop are left alone by undo, nothing else is") {
    Wall wall;
    const auto outlives = [&](const std::vector<Edit>& edits) {
        Next next = after(wall.build.document, edits);
        REQUIRE(std::holds_alternative<Document>(next));
        return outlives_undo(diff(wall.build.document, std::get<Document>(next)));
    };
    VoteRound round;
    round.title = "First";
    const auto id = wall.build.add(round);
    CHECK(outlives({PutDots{id, "Table 1", wall.on_step, {}, {}, 2}}));
    CHECK(outlives({write_of(wall.build.at(id), &VoteRound::closed, true),
                    write_of(wall.build.at(wall.on_step), &Note::votes, 2)}));
    CHECK(outlives({write_of(wall.build.at(about_id), &About::mode, Mode::voting)}));
    CHECK_FALSE(outlives({write_of(wall.build.at(wall.on_step), &Note::votes, 2)}));
    CHECK_FALSE(outlives({wall.new_note()}));
    CHECK_FALSE(outlives({write_of(wall.build.at(about_id), &About::mode, Mode::voting), wall.new_note()}));
    CHECK_FALSE(outlives({}));
}
