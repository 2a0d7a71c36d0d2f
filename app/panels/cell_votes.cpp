// The votes of the room on one cell: one press per vote, listed by perspective, each may be taken back.
#include <algorithm>
#include <array>

#include "app/numbers.h"
#include "app/panels/cell_panel.h"
#include "app/panels/score_marks.h"

namespace parcours {
namespace {

/// A seat for the next voter of a side: "Agent 4".
std::string next_seat(const Screen& screen, const CellExplanation& why, Perspective side) {
    const auto taken = [&](const std::string& name) {
        return std::any_of(why.sides.begin(), why.sides.end(), [&](const VotesOfSide& one) {
            return std::any_of(one.votes.begin(), one.votes.end(),
                               [&](Id<Vote> id) { return screen.document().find(id)->voter == name; });
        });
    };
    for (std::size_t number = 1;; ++number) {
        std::string name = screen.words("cell.seat." + std::string(name_of(side)), {{"n", std::to_string(number)}});
        if (!taken(name)) return name;
    }
}

/// How many votes each value has received, as columns over the values.
void draw_spread(const Screen& screen, const VotesOfSide& side) {
    std::array<int, top_rating + 2> counts{};  // the last one: not applicable
    for (const Id<Vote> id : side.votes) {
        const Vote* vote = screen.document().find(id);
        ++counts[static_cast<std::size_t>(vote->value.value_or(top_rating + 1))];
    }
    const int most = std::max(1, *std::max_element(counts.begin(), counts.end()));
    // As high while nobody has voted: nothing moves below it when somebody does.
    const float between = screen.px(space::tight), width = (room() - between * 5) / 6, tall = screen.px(36);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        const float x = at.x + (width + between) * static_cast<float>(i);
        const float height = tall * static_cast<float>(counts[i]) / static_cast<float>(most);
        const float bar_width = width * 0.5f, left = x + (width - bar_width) / 2;
        draw_ground(screen, {left, at.y + tall - height + screen.px(18)},
                    {left + bar_width, at.y + tall + screen.px(18)}, Ink::text_soft, 3);
        const std::string text = std::to_string(counts[i]);
        const Lettering small{type::small, true, Ink::text_soft};
        draw_text(screen, {x + (width - measured(screen, text, small).x) / 2, at.y + tall - height}, text, small);
    }
    ImGui::Dummy({1, tall + screen.px(18)});
}

void draw_list(const Screen& screen, const VotesOfSide& side) {
    Chips chips(screen);
    for (const Id<Vote> id : side.votes) {
        const Vote* vote = screen.document().find(id);
        const std::string value =
            vote->value ? std::to_string(*vote->value) : std::string(screen.words("rating.na.short"));
        const std::string label = screen.words("cell.vote", {{"voter", vote->voter}, {"value", value}});
        if (chips((label + "##" + std::to_string(id.value)).c_str(), false, Icon::close, Ink::text_soft))
            screen.out.make(WithdrawVote{vote->voter, vote->step, vote->commitment});
        hint(screen, screen.words("cell.withdraw"));
    }
}

void draw_side(const Screen& screen, const CellExplanation& why, const VotesOfSide& side) {
    const bool users = side.perspective == Perspective::user;
    gap(screen, space::medium);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_icon(screen, users ? Icon::user : Icon::agent, {at.x + screen.px(10), at.y + screen.px(11)}, 20, Ink::accent);
    ImGui::SetCursorScreenPos({at.x + screen.px(28), at.y});
    std::string heading(screen.words(users ? "cell.users_title" : "cell.agents_title"));
    if (side.mean) heading += " · " + screen.words("cell.mean", {{"mean", quantity(screen.language(), *side.mean)}});
    write(screen, heading, {type::body, true});
    const std::string seat = next_seat(screen, why, side.perspective);
    if (const auto value =
            rating_buttons(screen, screen.words(users ? "cell.users_title" : "cell.agents_title"), false, {}))
        screen.out.make(CastVote{seat, side.perspective, why.score.step, why.score.commitment, *value, {}});
    write(screen, screen.words("cell.next_seat", {{"voter", seat}}), {type::small, false, Ink::text_soft});
    draw_spread(screen, side);
}

}  // namespace

void draw_votes(const Screen& screen, const CellExplanation& why) {
    gap(screen, space::medium);
    divide(screen);
    gap(screen, space::medium);
    const std::size_t count = why.sides[0].votes.size() + why.sides[1].votes.size();
    write_line(screen, screen.words.count("cell.room", count), {type::body, true});
    for (const VotesOfSide& side : why.sides) draw_side(screen, why, side);
}

void draw_vote_lists(const Screen& screen, const CellExplanation& why) {
    for (const VotesOfSide& side : why.sides) {
        if (side.votes.empty()) continue;
        gap(screen, space::small);
        draw_list(screen, side);
    }
}

}  // namespace parcours
