#include <doctest/doctest.h>

#include "app/panels/commitments_view.h"
#include "app/panels/panels.h"
#include "tests/support/view_window.h"
#include "tests/support/worked_example.h"

using namespace parcours;
using testing::ViewWindow;
using testing::WorkedExample;

namespace {

struct Rating : WorkedExample {
    ViewWindow window{document, [](const Screen& screen) { draw_commitments(screen); }};
    testing::Actor& actor = window.actor;

    Rating() {
        window.state.journey = j;
        actor.watch();
    }
    std::string cell(Id<Step> step, Id<Commitment> commitment) const {
        return at(step).ref + " × " + at(commitment).ref;
    }
    const Consensus* consensus_on(Id<Step> step, Id<Commitment> commitment) const {
        return window.document().find(consensus_id(step, commitment));
    }
    std::size_t vote_count() const { return window.document().all<Vote>().size(); }
};

}  // namespace

TEST_CASE("a cell is pressed and rated with a key, and Delete lets the votes speak again") {
    Rating rating;
    rating.actor.click(rating.cell(rating.a, rating.c1));
    CHECK(rating.window.state.selection == Targets{RatingCell{rating.a, rating.c1}});
    rating.actor.press(ImGuiKey_3);
    REQUIRE(rating.consensus_on(rating.a, rating.c1));
    CHECK(rating.consensus_on(rating.a, rating.c1)->value == 3);
    rating.actor.press(ImGuiKey_N);
    CHECK_FALSE(rating.consensus_on(rating.a, rating.c1)->value.has_value());
    rating.actor.press(ImGuiKey_Delete);
    CHECK(rating.consensus_on(rating.a, rating.c1) == nullptr);
}

TEST_CASE("arrows go from cell to cell") {
    Rating rating;
    rating.actor.click(rating.cell(rating.a, rating.c1));
    rating.actor.press(ImGuiKey_DownArrow);
    CHECK(rating.window.state.selection == Targets{RatingCell{rating.b, rating.c1}});
    rating.actor.press(ImGuiKey_RightArrow);
    CHECK(rating.window.state.selection == Targets{RatingCell{rating.b, rating.c2}});
    rating.actor.press(ImGuiKey_4);
    CHECK(rating.consensus_on(rating.b, rating.c2)->value == 4);
}

TEST_CASE("each press of a value is one vote of the next seat, and a vote can be taken back") {
    Rating rating;
    rating.actor.click(rating.cell(rating.b, rating.c2));
    const std::size_t before = rating.vote_count();
    for (int press = 0; press < 3; ++press) rating.actor.click("Agents 2");
    rating.actor.click("Users n/a");
    CHECK(rating.vote_count() == before + 4);
    const Vote* third = rating.window.document().find(vote_id("Agent 3", rating.b, rating.c2));
    REQUIRE(third);
    CHECK(third->value == 2);
    CHECK(third->perspective == Perspective::agent);
    rating.actor.click("Agent 3: 2");
    CHECK(rating.window.document().find(vote_id("Agent 3", rating.b, rating.c2)) == nullptr);
    CHECK(rating.vote_count() == before + 3);
}

TEST_CASE("why a journey has its score is one press away") {
    Rating rating;
    rating.actor.click("Why 59.4?");
    const auto* why = std::get_if<WhyDialog>(&rating.window.state.dialog);
    REQUIRE(why);
    CHECK(why->journey == rating.j);
}
