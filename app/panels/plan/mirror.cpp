// The mirror survey: what users and agents say of each commitment and step, with the gaps between them. A group of
// fewer than five people is never shown apart.
#include <algorithm>
#include <array>

#include "app/numbers.h"
#include "app/panels/form.h"
#include "app/panels/plan/plan.h"
#include "app/panels/score_marks.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "sessions/survey.h"

namespace parcours {
namespace {

std::string people_text(const Screen& screen, const MirrorLine& line) {
    const auto side = [&](const MirrorSide& one) {
        return one.people > 0 && one.people < least_group ? "<" + std::to_string(least_group)
                                                          : std::to_string(one.people);
    };
    return screen.words("plan.mirror.people", {{"users", side(line.users)}, {"agents", side(line.agents)}});
}

void draw_line_of(const Screen& screen, const MirrorLine& line, const std::string& title,
                  std::optional<std::size_t> sign) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float whole = room(), lead = sign ? screen.px(38) : 0;
    const float words = whole * 0.42f, figures = screen.px(190);
    const float tall = measured(screen, title, {type::body}, words - lead).y;
    const float height = std::max(screen.px(50), tall + screen.px(30));
    if (sign) draw_sign(screen, {at.x + screen.px(15), at.y + height / 2}, 28, *sign);
    draw_text(screen, {at.x + lead, at.y + screen.px(5)}, title, {type::body}, words - lead);
    draw_line(screen, {at.x + lead, at.y + screen.px(7) + tall}, people_text(screen, line),
              {type::small, false, Ink::text_soft}, words - lead);
    const float left = at.x + words + screen.px(space::large), right = at.x + whole - figures - screen.px(space::large);
    if (line.users.points && line.agents.points && right > left)
        draw_mirror(screen, {left, at.y + height / 2}, right - left, *line.users.points, *line.agents.points);
    const float x = at.x + whole - figures;
    if (line.gap)
        draw_line(screen, {x, at.y + screen.px(14)},
                  screen.words("plan.mirror.gap", {{"gap", signed_points(screen.language(), *line.gap)}}),
                  {type::body, true}, figures);
    else
        draw_text(screen, {x, at.y + screen.px(6)},
                  screen.words(line.withheld ? "plan.mirror.withheld" : "plan.mirror.one_side"),
                  {type::small, false, Ink::text_soft}, figures);
    ImGui::Dummy({whole, height});
    divide(screen);
}

void choose_source(const Screen& screen, const Mirror& mirror) {
    const std::string now = screen.state.planning.look.source;
    const std::string all(screen.words("plan.mirror.all_sources"));
    dropdown(screen, "##source", now.empty() ? all : now, screen.px(360), [&] {
        if (menu_row(screen, all.c_str(), {}, now.empty())) show_plan(screen, &PlanLook::source, std::string{});
        for (const std::string& source : mirror.sources)
            if (menu_row(screen, (source + "##source").c_str(), {}, source == now))
                show_plan(screen, &PlanLook::source, source);
    });
}

void draw_journey(const Screen& screen, const Journey& journey, const Mirror& mirror) {
    const auto commitments = in_order<Commitment>(screen.document());
    gap(screen, space::medium);
    write(screen, journey.ref + " " + journey.title, {type::title, true});
    for (const MirrorLine& line : mirror.commitments) {
        if (line.journey != journey.id) continue;
        for (std::size_t place = 0; place < commitments.size(); ++place)
            if (commitments[place]->id == line.commitment) draw_line_of(screen, line, commitments[place]->title, place);
    }
    gap(screen, space::small);
    write_line(screen, screen.words("plan.mirror.by_step"), {type::small, true, Ink::text_soft});
    for (const MirrorLine& line : mirror.steps)
        if (const Step* step = line.journey == journey.id ? screen.document().find(line.step) : nullptr)
            draw_line_of(screen, line, step->ref + " " + step->title, {});
}

// ---- mapping the questions of a survey

void choose_commitment(const Screen& screen, const Form<Question>& form) {
    const Question& question = form.first();
    const Commitment* now = screen.document().find(question.commitment);
    const std::string none(screen.words("plan.survey.no_commitment"));
    dropdown(screen, ("##commitment" + question.ref).c_str(), now ? now->ref + " " + now->title : none, 0, [&] {
        if (menu_row(screen, none.c_str(), {}, !now)) form.write(&Question::commitment, Id<Commitment>{});
        for (const Commitment* each : in_order<Commitment>(screen.document()))
            if (menu_row(screen, (each->ref + " " + each->title + "##" + question.ref).c_str(), {}, each == now))
                form.write(&Question::commitment, each->id);
    });
}

std::string steps_text(const Screen& screen, const Question& question) {
    std::string text;
    for (const Id<Step> step : question.steps)
        text += (text.empty() ? "" : ", ") + std::string(ref_of(screen.document(), step));
    return text.empty() ? std::string(screen.words("plan.survey.no_steps")) : text;
}

void choose_steps(const Screen& screen, const Form<Question>& form) {
    const Question& question = form.first();
    dropdown(screen, ("##steps" + question.ref).c_str(), steps_text(screen, question), 0, [&] {
        for (const Journey* journey : in_order<Journey>(screen.document())) {
            std::vector<Id<Step>> all;
            for (const Step* step : steps_of(screen.document(), journey->id)) all.push_back(step->id);
            const std::string whole =
                screen.words("plan.survey.whole_journey", {{"title", journey->ref + " " + journey->title}});
            if (menu_row(screen, (whole + "##" + question.ref).c_str(), Icon::board, question.steps == all))
                form.write(&Question::steps, all);
            for (const Id<Step> id : all) {
                const Step& step = *screen.document().find(id);
                const bool on = std::find(question.steps.begin(), question.steps.end(), id) != question.steps.end();
                if (!menu_row(screen, (step.ref + " " + step.title + "##" + question.ref).c_str(), {}, on)) continue;
                auto steps = question.steps;
                on ? void(std::erase(steps, id)) : steps.push_back(id);
                form.write(&Question::steps, std::move(steps));
            }
        }
    });
}

void draw_question(const Screen& screen, const Question& question) {
    const Form form(screen, question);
    gap(screen, space::small);
    write(screen, question.text, {type::body, true});
    choose_commitment(screen, form);
    choose_steps(screen, form);
    const float half = (room() - screen.px(space::medium)) / 2, height = screen.px(80);
    region(screen, ("worst" + question.ref).c_str(), {{half, height}, {}, 0, 0, false},
           [&] { form.number(&Question::worst, 1); });
    ImGui::SameLine(0, screen.px(space::medium));
    region(screen, ("best" + question.ref).c_str(), {{half, height}, {}, 0, 0, false},
           [&] { form.number(&Question::best, 1); });
    divide(screen);
}

void map_questions(const Screen& screen, const ReadSurvey& survey) {
    write(screen, screen.words("plan.survey.rows", {{"file", survey.file}, {"n", std::to_string(survey.rows.size())}}),
          {type::body, true});
    write(screen, screen.words("plan.survey.map_advice"), {type::small, false, Ink::text_soft});
    std::size_t mapped = 0;
    region(screen, "questions",
           {{0, std::min(screen.px(520), ImGui::GetMainViewport()->Size.y - screen.px(300))}, {}, 4}, [&] {
               for (const Id<Question> id : survey.questions)
                   if (const Question* question = screen.document().find(id)) {
                       mapped += question->commitment && !question->steps.empty();
                       draw_question(screen, *question);
                   }
           });
    const std::array buttons{SheetButton{std::string(screen.words("action.cancel"))},
                             SheetButton{std::string(screen.words("plan.survey.take")), Tone::primary, mapped > 0}};
    const auto pressed = sheet_buttons(screen, buttons);
    if (pressed == std::size_t{0}) plan_on(screen, plan::CloseSurvey{});
    if (pressed == std::size_t{1}) plan_on(screen, plan::TakeSurvey{});
}

}  // namespace

void draw_survey_mirror(const Screen& screen) {
    const Mirror& mirror = screen.derived.mirror(screen.state.planning.look.source);
    if (mirror.sources.empty())
        return draw_empty(screen, Icon::people, screen.words("plan.mirror.none"),
                          screen.words("plan.mirror.none_advice"));
    choose_source(screen, mirror);
    draw_mirror_legend(screen, ImGui::GetCursorScreenPos());
    ImGui::Dummy({1, screen.px(28)});
    for (const Journey* journey : in_order<Journey>(screen.document()))
        if (std::any_of(mirror.commitments.begin(), mirror.commitments.end(),
                        [&](const MirrorLine& line) { return line.journey == journey->id; }))
            draw_journey(screen, *journey, mirror);
}

void show(const Screen& screen, const SurveyDialog&) {
    const auto survey = screen.state.planning.survey;
    if (!survey) return;
    const bool open =
        sheet(screen, screen.word("command.import_survey"), {760}, [&] { map_questions(screen, *survey); });
    if (!open) plan_on(screen, plan::CloseSurvey{});
}

}  // namespace parcours
