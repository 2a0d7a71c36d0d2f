#include "journeys/workshop/dots.h"

#include "tests/support/build.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

struct Ballots {
    Build build;
    Id<Journey> journey = build.journey();
    Id<Step> step = build.step(build.stage(journey));
    Id<Note> a = build.pain(step, 2, {}, "Queue"), b = build.pain(step, 1, {}, "Form"),
             c = build.pain(step, 1, {}, "Sign");
    Id<VoteRound> round = add_round();

    Id<VoteRound> add_round() {
        VoteRound record;
        record.title = "Round";
        record.budget = 3;
        return build.add(record);
    }
    const VoteRound& now() { return build.at(round); }
    void put(const char* voter, Id<Note> note, int dots) { build.edit(PutDots{round, voter, note, {}, {}, dots}); }
    void close() {
        for (const Edit& edit : close_round(build.document, now())) build.edit(edit);
    }
};

}  // namespace

TEST_CASE("a vote past the budget is refused, and a budget may be spent on one thing") {
    Ballots vote;
    vote.put("Table 1", vote.a, 2);
    CHECK(vote.build.refusal_code(PutDots{vote.round, "Table 1", vote.b, {}, {}, 2}) == "past_budget");
    CHECK(dots_left(vote.build.document, vote.now(), "Table 1") == 1);
    vote.put("Table 1", vote.a, 3);
    CHECK(dots_left(vote.build.document, vote.now(), "Table 1") == 0);
    vote.put("Table 1", vote.a, 0);
    CHECK(dots_left(vote.build.document, vote.now(), "Table 1") == 3);
}

TEST_CASE("a closed round takes no vote, until it is opened again") {
    Ballots vote;
    vote.put("Table 1", vote.a, 2);
    vote.put("Table 2", vote.a, 1);
    vote.close();
    CHECK(vote.build.refusal_code(PutDots{vote.round, "Table 2", vote.b, {}, {}, 1}) == "round_closed");
    CHECK(vote.build.at(vote.a).votes == 3);
    for (const Edit& edit : reopen_round(vote.build.document, vote.now())) vote.build.edit(edit);
    CHECK(vote.build.at(vote.a).votes == 0);
    vote.put("Table 2", vote.b, 1);
}

TEST_CASE("results are counts and shares, most dots first") {
    Ballots vote;
    vote.put("Table 1", vote.b, 3);
    vote.put("Table 2", vote.b, 2);
    vote.put("Table 2", vote.a, 1);
    const RoundResult result = result_of(vote.build.document, vote.now());
    CHECK(result.dots == 6);
    CHECK(result.voters == 2);
    REQUIRE(result.things.size() == 3);
    CHECK(result.things[0].thing.note == vote.b);
    CHECK(result.things[0].dots == 5);
    CHECK(result.things[0].voters == 2);
    CHECK(result.things[0].share == doctest::Approx(5.0 / 6));
    CHECK(result.things[2].dots == 0);
}

TEST_CASE("votes are typed as lines") {
    Ballots vote;
    const auto& document = vote.build.document;
    const std::string ref = vote.build.at(vote.b).ref;
    const auto read = [&](std::string_view line) { return read_vote(document, vote.now(), "Table 1", line); };
    vote.build.edit(std::get<Edit>(read(ref + " 2")));
    CHECK(dots_left(document, vote.now(), "Table 1") == 1);
    vote.build.edit(std::get<Edit>(read(ref)));
    CHECK(dots_left(document, vote.now(), "Table 1") == 0);
    CHECK(std::get<Refusal>(read("N99 1")).code == "vote_what");
    CHECK(std::get<Refusal>(read(ref + " lots")).code == "vote_how_many");
}

TEST_CASE("what is parked or blank is not voted on, nor what belongs to another journey") {
    Ballots vote;
    vote.build.edit(write_of(vote.build.at(vote.a), &Note::parked, true));
    vote.build.edit(write_of(vote.build.at(vote.b), &Note::text, std::string()));
    const auto other = vote.build.journey("Other");
    vote.build.free_note(other);
    vote.build.edit(write_of(vote.now(), &VoteRound::journey, vote.journey));
    const auto things = votables(vote.build.document, vote.now());
    REQUIRE(things.size() == 1);
    CHECK(things[0].note == vote.c);
}

TEST_CASE("a round's result stays as it is when notes are parked, blanked or moved afterwards") {
    Ballots vote;
    vote.build.edit(write_of(vote.now(), &VoteRound::journey, vote.journey));
    vote.put("Table 1", vote.a, 1);
    vote.put("Table 1", vote.b, 2);
    vote.put("Table 2", vote.c, 1);
    vote.close();
    const auto shares = [&] {
        std::vector<std::pair<Id<Note>, double>> all;
        for (const DotsOn& each : result_of(vote.build.document, vote.now()).things)
            all.emplace_back(each.thing.note, each.share);
        return all;
    };
    const auto before = shares();
    const auto other = vote.build.journey("Other");
    vote.build.edit(write_of(vote.build.at(vote.a), &Note::parked, true));
    vote.build.edit(write_of(vote.build.at(vote.b), &Note::text, std::string()));
    const auto elsewhere = vote.build.step(vote.build.stage(other));
    vote.build.edit(write_of(vote.build.at(vote.c), &Note::step, elsewhere));
    CHECK(vote.build.at(vote.c).journey == other);
    CHECK(shares() == before);
    CHECK(result_of(vote.build.document, vote.now()).dots == 4);
}

TEST_CASE("a cluster's votes are its members', and a voter counts once however often the same was said") {
    Ballots vote;
    Cluster cluster;
    cluster.journey = vote.journey;
    const auto id = vote.build.add(cluster);
    vote.build.edit(ClusterNotes{{vote.a, vote.b}, id});
    vote.put("Table 1", vote.a, 2);
    vote.put("Table 1", vote.b, 1);
    vote.put("Table 2", vote.b, 1);
    vote.put("Table 3", vote.c, 3);
    CHECK(votes_of(vote.build.document, id).dots == 0);  // still secret
    vote.close();
    CHECK(votes_of(vote.build.document, id).dots == 3);
    CHECK(votes_of(vote.build.document, id).voters == 2);
    vote.build.edit(write_of(vote.build.at(vote.a), &Note::votes, vote.build.at(vote.a).votes + 4));
    CHECK(votes_of(vote.build.document, id).dots == 7);  // four dots on paper beside them
}

TEST_CASE("in a vote on clusters a member stands for its cluster") {
    Ballots vote;
    Cluster cluster;
    cluster.journey = vote.journey;
    const auto id = vote.build.add(cluster);
    vote.build.edit(ClusterNotes{{vote.a}, id});
    vote.build.edit(write_of(vote.now(), &VoteRound::scope, VoteScope::clusters));
    const auto& document = vote.build.document;
    vote.build.edit(std::get<Edit>(read_vote(document, vote.now(), "Table 1", vote.build.at(vote.a).ref)));
    CHECK(dots_on(document, vote.now(), "Table 1", votables(document, vote.now()).front()) == 1);
    CHECK(votables(document, vote.now()).front().cluster == id);
    const auto alone = read_vote(document, vote.now(), "Table 1", vote.build.at(vote.b).ref);
    CHECK(std::get<Refusal>(alone).code == "vote_what");
}
