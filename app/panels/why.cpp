// Why a journey has its score: the arithmetic, line by line, as anybody may check it with a pocket calculator.
#include "app/numbers.h"
#include "app/panels/commitments_view.h"
#include "app/panels/score_marks.h"
#include "journeys/refs.h"
#include "journeys/text.h"

namespace parcours {
namespace {

/// With two decimals, so that the sums can be checked.
std::string shown(const Screen& screen, double value) { return quantity(screen.language(), value); }

/// Words at the left, a sum at the right, on one line.
void draw_sum_line(const Screen& screen, std::string_view left, std::string_view right, bool bold) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Lettering sum{type::body, bold, Ink::text}, words{type::body, bold, bold ? Ink::text : Ink::text_soft};
    const float width = room(), sum_width = measured(screen, right, sum).x;
    const bool together = sum_width < width * 0.62f;
    const float wrap = together ? width - sum_width - screen.px(space::large) : width;
    draw_text(screen, at, left, words, wrap);
    const float height = measured(screen, left, words, wrap).y;
    const float line = measured(screen, right, sum, width).y;
    if (together)
        draw_text(screen, {at.x + width - sum_width, at.y}, right, sum);
    else
        draw_text(screen, {at.x, at.y + height}, right, sum, width);
    ImGui::Dummy({width, together ? std::max(height, line) : height + line});
}

void draw_term(const Screen& screen, const Term& term) {
    const Step* step = screen.document().find(term.step);
    if (!step) return;
    const std::string sum = screen.words("why.term", {{"weight", std::to_string(term.weight)},
                                                      {"points", shown(screen, term.points)},
                                                      {"product", shown(screen, term.weight * term.points)}});
    draw_sum_line(screen, step->ref + " " + step->title, sum, false);
    for (const Id<Note> id : term.capped_by) {
        const Note* note = screen.document().find(id);
        if (!note) continue;
        const std::string text = screen.words(
            "why.cap", {{"raw", shown(screen, term.raw)},
                        {"cap", shown(screen, cap_of(note->severity.value_or(1)))},
                        {"note", note->ref},
                        {"severity", screen.words("severity." + std::to_string(note->severity.value_or(1)))},
                        {"text", shortened(note->text, 80)}});
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_icon(screen, Icon::cap, {at.x + screen.px(12), at.y + screen.px(9)}, 16, Ink::danger);
        ImGui::SetCursorScreenPos({at.x + screen.px(26), at.y});
        write(screen, text, {type::small, false, Ink::danger});
    }
}

std::string terms_text(const Screen& screen, const CommitmentSum& sum) {
    return screen.words("why.quotient", {{"sum", shown(screen, sum.sum)},
                                         {"weights", quantity(screen.language(), sum.weights)},
                                         {"score", points(screen.language(), sum.score)}});
}

void draw_commitment_sum(const Screen& screen, const CommitmentSum& sum, std::size_t place) {
    const Commitment* commitment = screen.document().find(sum.commitment);
    if (!commitment) return;
    gap(screen, space::medium);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_sign(screen, {at.x + screen.px(15), at.y + screen.px(14)}, 30, place);
    ImGui::SetCursorScreenPos({at.x + screen.px(40), at.y + screen.px(4)});
    write(screen, commitment->title, {type::body, true});
    gap(screen, space::small);
    if (!sum.score) return write(screen, screen.words("why.nothing"), {type::body, false, Ink::text_soft});
    for (const Term& term : sum.terms) draw_term(screen, term);
    draw_sum_line(screen, screen.words("why.commitment_sum"), terms_text(screen, sum), true);
    gap(screen, space::small);
    divide(screen);
}

void draw_journey_sum(const Screen& screen, const JourneyExplanation& why) {
    gap(screen, space::medium);
    for (std::size_t place = 0; place < why.commitments.size(); ++place) {
        const CommitmentSum& sum = why.commitments[place];
        const Commitment* commitment = screen.document().find(sum.commitment);
        if (!commitment || !sum.score) continue;
        draw_sum_line(screen, std::to_string(place + 1) + " · " + commitment->title,
                      screen.words("why.term", {{"weight", quantity(screen.language(), sum.weight)},
                                                {"points", shown(screen, *sum.score)},
                                                {"product", shown(screen, sum.weight * *sum.score)}}),
                      false);
    }
    draw_sum_line(screen, screen.words("why.journey_sum"),
                  screen.words("why.quotient", {{"sum", shown(screen, why.sum)},
                                                {"weights", quantity(screen.language(), why.weights)},
                                                {"score", points(screen.language(), why.score)}}),
                  true);
}

}  // namespace

void draw_why(const Screen& screen, Id<Journey> id) {
    const Journey* journey = screen.document().find(id);
    const JourneyScore* score = screen.derived.scores().of(id);
    if (!journey || !score) return;
    const JourneyExplanation& why = screen.derived.why(id);
    write(screen, journey->ref + " " + journey->title, {type::body, false, Ink::text_soft});
    gap(screen, space::small);
    write(screen, screen.words("why.method"), {type::body});
    for (std::size_t place = 0; place < why.commitments.size(); ++place)
        draw_commitment_sum(screen, why.commitments[place], place);
    if (why.score) draw_journey_sum(screen, why);
    gap(screen, space::small);
    write(screen,
          screen.words("why.coverage", {{"assessed", std::to_string(why.assessed)},
                                        {"applicable", std::to_string(why.applicable)},
                                        {"share", percent(screen.language(), score->coverage)}}),
          {type::body, false, Ink::text_soft});
    if (score->provisional()) write(screen, screen.words("why.provisional"), {type::body, true, Ink::danger});
}

}  // namespace parcours
