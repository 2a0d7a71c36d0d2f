// A survey that is read: what each of its questions rates, before its answers are taken.
#include <algorithm>
#include <array>

#include "app/panels/form.h"
#include "app/panels/plan/plan.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "sessions/survey.h"

namespace parcours {
namespace {

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

void show(const Screen& screen, const SurveyDialog&) {
    const auto survey = screen.state.planning.survey;
    if (!survey) return;
    const bool open =
        sheet(screen, screen.word("command.import_survey"), {760}, [&] { map_questions(screen, *survey); });
    if (!open) plan_on(screen, plan::CloseSurvey{});
}

}  // namespace parcours
