#include "app/panels/cell_panel.h"

#include <algorithm>

#include "app/numbers.h"
#include "app/panels/score_marks.h"
#include "journeys/order_of.h"
#include "journeys/text.h"
#include "journeys/workshop/modes.h"

namespace parcours {
namespace {

const Consensus* consensus_of(const Document& document, const RatingCell& cell) {
    return document.find(consensus_id(cell.step, cell.commitment));
}

std::string rating_word(const Screen& screen, std::optional<int> value) {
    return std::string(screen.words(value ? "rating." + std::to_string(*value) : "rating.na"));
}

void draw_heading(const Screen& screen, const Step& step, const Commitment& commitment) {
    const auto commitments = in_order<Commitment>(screen.document());
    const auto place =
        static_cast<std::size_t>(std::find(commitments.begin(), commitments.end(), &commitment) - commitments.begin());
    write(screen, step.ref + " " + step.title, {type::title, true});
    gap(screen, space::tight);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_sign(screen, {at.x + screen.px(14), at.y + screen.px(13)}, 28, place);
    ImGui::SetCursorScreenPos({at.x + screen.px(36), at.y + screen.px(3)});
    write(screen, commitment.title, {type::body, false, Ink::text_soft});
}

/// As high with a score as without: what is pressed below stays where it is when the first vote gives one.
void draw_result(const Screen& screen, const CellScore& score) {
    gap(screen, space::medium);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Lettering number{type::poster * 0.8f, true};
    const std::string text = score.cell ? points(screen.language(), score.cell) : "0";
    const ImVec2 size = measured(screen, text, number);
    if (!score.cell) {
        const std::string_view nothing =
            screen.words(score.state == CellState::not_applicable ? "rating.na" : "cell.nothing");
        const Lettering words{type::title, true};
        draw_text(screen, {at.x, at.y + (size.y - measured(screen, nothing, words).y) / 2}, nothing, words);
        return ImGui::Dummy({1, size.y});
    }
    draw_text(screen, at, text, number);
    const Band band = band_of(*score.cell);
    draw_band(screen, {at.x + size.x + screen.px(space::large), at.y + (size.y - screen.px(34)) / 2}, band);
    ImGui::Dummy(size);
}

void draw_reason(const Screen& screen, Icon icon, Ink ink, std::string_view text) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float lead = screen.px(28), width = room() - lead;
    draw_icon(screen, icon, {at.x + screen.px(9), at.y + screen.px(10)}, 17, ink);
    draw_text(screen, {at.x + lead, at.y}, text, {type::body, false, ink == Ink::danger ? ink : Ink::text}, width);
    ImGui::Dummy({1, measured(screen, text, {type::body}, width).y});
}

std::string side_text(const Screen& screen, const VotesOfSide& side) {
    const std::string key = side.perspective == Perspective::user ? "cell.users" : "cell.agents";
    return screen.words(key, {{"mean", quantity(screen.language(), *side.mean)},
                              {"votes", screen.words.count("cell.votes", static_cast<std::size_t>(side.numeric))}});
}

/// Consensus or votes, then the points they make.
void draw_source(const Screen& screen, const CellExplanation& why) {
    const CellScore& score = why.score;
    const Consensus* consensus = consensus_of(screen.document(), {score.step, score.commitment});
    for (const VotesOfSide& side : why.sides)
        if (side.mean)
            draw_reason(screen, side.perspective == Perspective::user ? Icon::user : Icon::agent, Ink::text_soft,
                        side_text(screen, side));
    if (consensus)
        draw_reason(screen, Icon::check, Ink::text_soft,
                    screen.words("cell.by_consensus", {{"rating", rating_word(screen, consensus->value)}}));
    else if (score.state == CellState::not_applicable)
        draw_reason(screen, Icon::info, Ink::text_soft, screen.words("cell.mostly_na"));
    if (score.raw)
        draw_reason(screen, Icon::chart, Ink::text_soft,
                    screen.words("cell.raw", {{"value", quantity(screen.language(), *score.value)},
                                              {"raw", points(screen.language(), score.raw)}}));
    if (score.mirror_gap)
        draw_reason(screen, Icon::people, Ink::text_soft,
                    screen.words("cell.mirror", {{"gap", signed_points(screen.language(), *score.mirror_gap)},
                                                 {"spread", quantity(screen.language(), *score.agreement)}}));
}

/// A record to go to, whole words on as many lines as they need.
void draw_link(const Screen& screen, Icon icon, Ink ink, const std::string& text, const Target& target_record) {
    const float lead = screen.px(34), pad = screen.px(space::small), width = room();
    const float height = measured(screen, text, {type::body}, width - lead - pad).y;
    const Touch at = touch(screen, (text + "##link").c_str(), {width, std::max(screen.px(target), height + pad * 2)});
    draw_ground(screen, at.min, at.max, at.hovered || at.focused ? Ink::accent_soft : Ink::lane);
    draw_icon(screen, icon, {at.min.x + screen.px(18), at.middle().y}, 19, ink);
    draw_text(screen, {at.min.x + lead, at.middle().y - height / 2}, text, {type::body}, width - lead - pad);
    if (at.pressed) screen.out.post(GoTo{target_record});
}

void draw_caps(const Screen& screen, const CellExplanation& why) {
    if (why.lifts.empty()) return;
    gap(screen, space::small);
    draw_reason(screen, Icon::cap, Ink::danger,
                screen.words("cell.capped", {{"cap", points(screen.language(), why.score.cell)},
                                             {"raw", points(screen.language(), why.score.raw)}}));
    std::vector<Id<Action>> actions;
    for (const Id<Note> id : why.lifts.back().notes)
        if (const Note* note = screen.document().find(id))
            draw_link(screen, Icon::pain, Ink::text,
                      note->ref + " · " +
                          std::string(screen.words("severity." + std::to_string(note->severity.value_or(1)))) + " · " +
                          shortened(note->text, 120),
                      id);
    for (const Lift& lift : why.lifts) {
        std::string refs;
        for (const Id<Note> id : lift.notes) refs += (refs.empty() ? "" : ", ") + screen.document().find(id)->ref;
        draw_reason(screen, Icon::up, Ink::text_soft,
                    screen.words("cell.lift", {{"notes", refs}, {"points", points(screen.language(), lift.points)}}));
    }
    if (why.lifts.back().actions.empty()) {
        const std::string label = std::string(screen.words("cell.plan")) + "##plan";
        if (button(screen, label.c_str(), {Tone::plain, Icon::target, room()}))
            screen.out.post(PlanFrom{why.lifts.back().notes});
        return;
    }
    write(screen, screen.words("cell.planned"), {type::body, false, Ink::text_soft});
    for (const Id<Action> id : why.lifts.back().actions)
        if (const Action* action = screen.document().find(id))
            draw_link(screen, Icon::target, Ink::accent, action->ref + " · " + action->title, id);
}

void draw_evidence(const Screen& screen, const RatingCell& cell, const Consensus& consensus) {
    gap(screen, space::small);
    write_line(screen, screen.words("field.evidence"), {type::small, true, Ink::text_soft});
    std::string text = consensus.evidence;
    const std::string field = "consensus/" + std::to_string(consensus.id.value) + "/evidence";
    const Typed typed = text_area(screen, ("##" + field).c_str(), text, screen.words("cell.evidence_hint"), 2);
    if (typed.changed)
        screen.out.post(Make{{SetConsensus{cell.step, cell.commitment, consensus.value, text}}, field, true});
    if (typed.done) screen.out.post(EndTyping{});
}

void draw_consensus(const Screen& screen, const RatingCell& cell) {
    const Consensus* consensus = consensus_of(screen.document(), cell);
    gap(screen, space::medium);
    divide(screen);
    gap(screen, space::medium);
    write_line(screen, screen.words("cell.consensus"), {type::body, true});
    if (const auto value = rating_buttons(screen, screen.words("cell.consensus"), consensus,
                                          consensus ? consensus->value : std::nullopt))
        set_consensus(screen, cell, *value);
    if (!consensus) return write(screen, screen.words("cell.no_consensus"), {type::small, false, Ink::text_soft});
    write(screen, rating_word(screen, consensus->value), {type::small, false, Ink::text_soft});
}

void draw_consensus_facts(const Screen& screen, const RatingCell& cell) {
    const Consensus* consensus = consensus_of(screen.document(), cell);
    if (!consensus) return;
    draw_evidence(screen, cell, *consensus);
    if (button(screen, screen.word("cell.clear"), {Tone::plain, Icon::close, room()})) clear_consensus(screen, cell);
}

/// As many of four dots full as the rating says: 3 and 4 lie in the same band, and look different.
void draw_steps_of_four(const Screen& screen, ImVec2 middle, int value) {
    const float step = screen.px(9);
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (int i = 0; i < top_rating; ++i) {
        const ImVec2 at{middle.x + step * (static_cast<float>(i) - 1.5f), middle.y};
        if (i < value)
            list->AddCircleFilled(at, screen.px(3), colour(screen, Ink::on_band));
        else
            list->AddCircle(at, screen.px(2.5f), colour(screen, Ink::on_band), 0, std::max(1.f, screen.px(1)));
    }
}

}  // namespace

std::optional<std::optional<int>> rating_buttons(const Screen& screen, std::string_view whose, bool any,
                                                 std::optional<int> chosen) {
    std::optional<std::optional<int>> pressed;
    const float between = screen.px(space::tight), width = (room() - between * 5) / 6;
    for (int value = 0; value <= top_rating + 1; ++value) {
        if (value > 0) ImGui::SameLine(0, between);
        const bool none = value > top_rating;
        const std::optional<int> rating = none ? std::nullopt : std::optional(value);
        const std::string label = none ? std::string(screen.words("rating.na.short")) : std::to_string(value);
        const Touch at = touch(screen, (std::string(whose) + " " + label).c_str(), {width, screen.px(56)});
        const bool on = any && chosen == rating;
        const Ink ground = none ? Ink::lane : ground_of(band_of(25.0 * value));
        draw_ground(screen, at.min, at.max, ground);
        draw_border(screen, at.min, at.max, on || at.hovered ? Ink::accent : Ink::line, rounding,
                    on           ? 3.5f
                    : at.hovered ? 2
                                 : 1);
        const Lettering lettering{none ? type::body : type::title, true, none ? Ink::text : Ink::on_band};
        const ImVec2 size = measured(screen, label, lettering);
        draw_text(screen, {at.middle().x - size.x / 2, at.middle().y - size.y / 2 - (none ? 0 : screen.px(5))}, label,
                  lettering);
        if (!none) draw_steps_of_four(screen, {at.middle().x, at.max.y - screen.px(9)}, value);
        hint(screen, rating_word(screen, rating));
        if (at.pressed) pressed = rating;
    }
    return pressed;
}

void set_consensus(const Screen& screen, const RatingCell& cell, std::optional<int> value) {
    const Consensus* now = consensus_of(screen.document(), cell);
    screen.out.make(SetConsensus{cell.step, cell.commitment, value, now ? now->evidence : ""});
}

void clear_consensus(const Screen& screen, const RatingCell& cell) {
    if (consensus_of(screen.document(), cell)) screen.out.make(ClearConsensus{cell.step, cell.commitment});
}

void draw_cell_panel(const Screen& screen, const RatingCell& cell) {
    const Step* step = screen.document().find(cell.step);
    const Commitment* commitment = screen.document().find(cell.commitment);
    const JourneyScore* journey = screen.derived.scores().of(journey_of(screen.document(), cell.step));
    const CellScore* score = journey ? journey->cell(cell.step, cell.commitment) : nullptr;
    if (!step || !commitment || !score) return;
    ImGui::PushID(static_cast<int>(mixed(cell.step.value) ^ cell.commitment.value));
    const CellExplanation& why = screen.derived.why(*score);
    draw_heading(screen, *step, *commitment);
    draw_result(screen, *score);
    const auto reasons = [&] {
        gap(screen, space::small);
        draw_source(screen, why);
        draw_caps(screen, why);
    };
    // While the room rates, what it presses comes first, and what follows from it grows below.
    const bool room_rates = mode_of(screen.document()) == Mode::rating;
    if (!room_rates) reasons();
    if (room_rates) draw_votes(screen, why);
    draw_consensus(screen, cell);
    draw_consensus_facts(screen, cell);
    if (!room_rates) draw_votes(screen, why);
    draw_vote_lists(screen, why);
    if (room_rates) reasons();
    ImGui::PopID();
}

}  // namespace parcours
