#include "journeys/differences.h"

#include <doctest/doctest.h>

#include "journeys/moves.h"
#include "tests/support/build.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

struct Board : Build {
    Id<Journey> card = journey();
    Id<Stage> ask = stage(card), receive = stage(card, "Receive");
    Id<Commitment> information = commitment();
    Id<Step> e1 = step(ask, 1, "Book"), e2 = step(ask, 1, "Come"), e3 = step(ask, 1, "Wait");
    Id<Note> note = pain(e1, 2, {information});
    Document before = document;

    Differences found() const { return differences(before, document); }
    const Difference& only() {
        static Differences last;
        last = found();
        REQUIRE(last.records.size() == 1);
        return last.records.front();
    }
};

std::vector<bool> moved_places(std::vector<std::size_t> before, std::vector<std::size_t> touched) {
    std::vector<Placed> placed;
    for (const std::size_t place : before)
        placed.push_back({place, std::find(touched.begin(), touched.end(), place) != touched.end()});
    return moved(placed);
}

}  // namespace

TEST_CASE_FIXTURE(Board, "a document does not differ from itself") {
    CHECK(found().empty());
    CHECK(differences(document, document).empty());
}

TEST_CASE_FIXTURE(Board, "what was added and removed is told with its ref and title") {
    free_note(card, "An idea");
    edit(Remove<Note>{note});
    const Differences all = found();
    CHECK(all.count(Fate::added, "note") == 1);
    CHECK(all.count(Fate::removed) == 1);
    CHECK(all.records[0].ref == "N2");
    CHECK(all.records[0].title == "An idea");
    CHECK(all.records[1].ref == "N1");
}

TEST_CASE_FIXTURE(Board, "a text that differs is told with both texts") {
    edit(write_of(at(note), &Note::text, std::string("Forty minutes")));
    const Difference& one = only();
    CHECK(one.fate == Fate::written);
    CHECK(one.ref == "N1");
    REQUIRE(one.fields.size() == 1);
    CHECK(one.fields[0].field == "text");
    CHECK(one.fields[0].before.at(0).text == "Too long");
    CHECK(one.fields[0].after.at(0).text == "Forty minutes");
}

TEST_CASE_FIXTURE(Board, "values are read as refs, words and numbers") {
    CHECK(reading_of(document, at(note), "commitments") == Readings{{"C1", "", {}}});
    CHECK(reading_of(document, at(note), "kind") == Readings{{"pain", "note_kind.pain", {}}});
    CHECK(reading_of(document, at(note), "open") == Readings{{"yes", "yes", {}}});
    CHECK(reading_of(document, at(note), "cluster").empty());
    CHECK(reading_of(document, at(e1), "weight").at(0).number == 1);
    CHECK(reading_of(document, at(information), "weight").at(0).text == "1");
}

TEST_CASE_FIXTURE(Board, "a step moved after another is told as that, and nothing else") {
    edit(MoveStep{e1, ask, {}});
    const Difference& one = only();
    CHECK(one.fate == Fate::moved);
    CHECK(one.ref == "E1");
    CHECK(one.behind == "E3");
    CHECK(one.into == "");
}

TEST_CASE_FIXTURE(Board, "a step moved to another stage is told with the stage") {
    edit(MoveStep{e1, receive, {}});
    const Difference& one = only();
    CHECK(one.fate == Fate::moved);
    CHECK(one.into == "PH2");
    CHECK(one.behind == "");
}

TEST_CASE_FIXTURE(Board, "a note that only lies elsewhere is counted") {
    const auto free = free_note(card);
    before = document;
    edit(MoveNotes{{free}, {{300, 400}}});
    CHECK(found().records.empty());
    CHECK(found().laid_elsewhere == 1);
}

TEST_CASE_FIXTURE(Board, "votes are counted and scores that they change are told") {
    vote("Agent 1", Perspective::agent, e2, information, 3);
    vote("Agent 2", Perspective::agent, e2, information, 1);
    const Differences all = found();
    CHECK(all.records.empty());
    CHECK(all.votes_added == 2);
    REQUIRE(all.scores.size() == 3);
    CHECK(all.scores[0].journey == "");
    CHECK(all.scores[1].journey == "P1");
    CHECK(all.scores[2].commitment == "C1");
    CHECK_FALSE(all.scores[1].before);
    CHECK(all.scores[1].after == 50);

    before = document;
    vote("Agent 1", Perspective::agent, e2, information, 1);
    edit(WithdrawVote{"Agent 2", e2, information});
    CHECK(found().votes_changed == 1);
    CHECK(found().votes_removed == 1);
}

TEST_CASE_FIXTURE(Board, "a consensus is told by its cell") {
    consensus(e2, information, 4);
    CHECK(found().records.at(0).ref == "E2:C1");
}

TEST_CASE("the fewest moves explain a new order, and untouched records did not move") {
    CHECK(moved_places({0, 1, 2}, {}) == std::vector<bool>{false, false, false});
    CHECK(moved_places({1, 2, 0}, {0}) == std::vector<bool>{false, false, true});
    CHECK(moved_places({1, 0}, {0}) == std::vector<bool>{false, true});
    CHECK(moved_places({1, 0}, {1}) == std::vector<bool>{true, false});
    CHECK(moved_places({2, 0, 1, 3}, {0, 1, 2}) == std::vector<bool>{true, false, false, false});
    CHECK(moved_places({0, 1}, {0}) == std::vector<bool>{false, false});
}
