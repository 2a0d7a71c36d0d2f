// A survey that has been read: what each of its questions rates and on which scale, and what would come of taking it.
// The session knows nothing of it until it is taken.
#include <algorithm>
#include <array>

#include "app/numbers.h"
#include "app/panels/form.h"
#include "app/panels/plan/plan.h"
#include "app/typed_values.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "sessions/survey.h"

namespace parcours {
namespace {

constexpr std::size_t most_refused_seen = 4;  // at once; the others are scrolled to

/// A row of a list in which several are picked: the list stays open.
bool pick_row(const Screen& screen, const std::string& label, bool on) {
    const Touch at = touch(screen, label.c_str(), {room(), screen.reach(40)});
    if (on || at.hovered || at.focused) draw_ground(screen, at.min, at.max, on ? Ink::accent_soft : Ink::lane);
    const float middle = at.middle().y, left = at.min.x + screen.px(space::small);
    draw_border(screen, {left, middle - screen.px(9)}, {left + screen.px(18), middle + screen.px(9)},
                on ? Ink::accent : Ink::line_strong, 4, 2);
    if (on) draw_icon(screen, Icon::check, {left + screen.px(9), middle}, 15, Ink::accent);
    const std::string words = label.substr(0, label.find("##"));
    draw_line(screen, {left + screen.px(28), middle - measured(screen, "X", {}).y / 2}, words, {type::body, on},
              at.max.x - left - screen.px(36));
    return at.pressed;
}

void choose_commitment(const Screen& screen, Question& question, const std::string& id, float width) {
    const Commitment* now = screen.document().find(question.commitment);
    const std::string none(screen.words("plan.survey.no_commitment"));
    dropdown(screen, (none + "##commitment" + id).c_str(), now ? now->ref + " " + now->title : none, width, [&] {
        if (menu_row(screen, (none + "##" + id).c_str(), {}, !now)) question.commitment = {};
        for (const Commitment* each : in_order<Commitment>(screen.document()))
            if (menu_row(screen, (each->ref + " " + each->title + "##" + id).c_str(), {}, each == now))
                question.commitment = each->id;
    });
}

std::string steps_text(const Screen& screen, const Question& question) {
    std::string text;
    for (const Id<Step> step : question.steps)
        text += (text.empty() ? "" : ", ") + std::string(ref_of(screen.document(), step));
    return text.empty() ? std::string(screen.words("plan.survey.no_steps")) : text;
}

void choose_steps(const Screen& screen, Question& question, const std::string& id) {
    const std::string label = std::string(screen.words("plan.survey.no_steps")) + "##steps" + id;
    dropdown(screen, label.c_str(), steps_text(screen, question), 0, [&] {
        for (const Journey* journey : in_order<Journey>(screen.document())) {
            std::vector<Id<Step>> all;
            for (const Step* step : steps_of(screen.document(), journey->id)) all.push_back(step->id);
            const std::string whole =
                screen.words("plan.survey.whole_journey", {{"title", journey->ref + " " + journey->title}});
            if (pick_row(screen, whole + "##" + id, question.steps == all))
                question.steps = question.steps == all ? std::vector<Id<Step>>{} : all;
            for (const Id<Step> step_id : all) {
                const Step& step = *screen.document().find(step_id);
                const bool on =
                    std::find(question.steps.begin(), question.steps.end(), step_id) != question.steps.end();
                if (!pick_row(screen, step.ref + " " + step.title + "##" + id, on)) continue;
                on ? void(std::erase(question.steps, step_id)) : question.steps.push_back(step_id);
            }
        }
    });
}

std::string range_text(const Screen& screen, double from, double to) {
    return screen.words("plan.survey.range",
                        {{"from", quantity(screen.language(), from)}, {"to", quantity(screen.language(), to)}});
}

void scale_end(const Screen& screen, std::string_view key, double& value, const std::string& id) {
    const std::string label(screen.words(key));
    const float width = screen.px(84), line = measured(screen, label, {type::small}).x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_text(screen, {at.x, at.y + screen.px(13)}, label, {type::small, false, Ink::text_soft});
    ImGui::Dummy({line, screen.px(target)});
    ImGui::SameLine(0, screen.px(space::small));
    std::string text = quantity(screen.language(), value);
    const Typed typed = text_field(screen, ("##" + std::string(key) + id).c_str(), text, {}, width);
    if (const auto number = typed.done ? typed_number(text) : std::nullopt) value = *number;
}

/// The scale, with what was found beside it and the usual scales to press.
void choose_scale(const Screen& screen, Question& question, const std::optional<AnswerRange>& found,
                  const std::string& id) {
    scale_end(screen, "plan.survey.worst", question.worst, id);
    ImGui::SameLine(0, screen.px(space::large));
    scale_end(screen, "plan.survey.best", question.best, id);
    ImGui::SameLine(0, screen.px(space::large));
    region(screen, ("scales" + id).c_str(), {{0, screen.reach(target)}, {}, 0, 0, false}, [&] {
        Chips chips(screen);
        for (const AnswerRange& scale : {AnswerRange{1, 5}, {0, 5}, {1, 10}, {0, 10}, {0, 20}, {0, 100}}) {
            const bool on = question.worst == scale.least && question.best == scale.greatest;
            const std::string label = range_text(screen, scale.least, scale.greatest) + "##" + id;
            if (chips(label.c_str(), on)) question.worst = scale.least, question.best = scale.greatest;
        }
    });
    if (!found) return;
    const double least = std::min(question.worst, question.best), most = std::max(question.worst, question.best);
    const bool within = found->least >= least && found->greatest <= most;
    write(screen,
          screen.words(within ? "plan.survey.found" : "plan.survey.found_beyond",
                       {{"range", range_text(screen, found->least, found->greatest)}}),
          {type::small, !within, within ? Ink::text_soft : Ink::danger});
}

void draw_question(const Screen& screen, ReadSurvey& survey, std::size_t column, bool same) {
    Question& question = survey.questions[column];
    const std::string id = "column" + std::to_string(column);
    const Surveyed& taken = *screen.state.planning.surveyed;
    gap(screen, space::medium);
    write(screen, survey.titles[column], {type::body, true});
    write(screen,
          is_mapped(question)
              ? screen.words.count("plan.survey.answers", column < taken.taken.size() ? taken.taken[column] : 0)
              : std::string(screen.words("plan.survey.unmapped")),
          {type::small, false, Ink::text_soft});
    choose_commitment(screen, question, id, (room() - screen.px(space::medium)) / 2);
    ImGui::SameLine(0, screen.px(space::medium));
    choose_steps(screen, question, id);
    choose_scale(screen, question, survey.ranges[column], id);
    if (same) write(screen, screen.words("plan.survey.same_cell"), {type::small, true, Ink::danger});
    gap(screen, space::small);
    divide(screen);
}

bool is_known(const Screen& screen, const ReadSurvey& survey) {
    return has_votes_of(screen.document(), source_of(survey));
}

void name_survey(const Screen& screen, ReadSurvey& survey) {
    const float day = screen.px(270), width = room() - day - screen.px(space::medium);
    region(screen, "survey_name", {{width, screen.px(82)}, {}, 0, 0, false}, [&] {
        row::head(screen, {"survey_name", std::string(screen.words("plan.survey.name"))});
        text_field(screen, screen.word("plan.survey.name"), survey.source, survey.file);
    });
    ImGui::SameLine(0, screen.px(space::medium));
    region(screen, "survey_day", {{0, screen.px(82)}, {}, 0, 0, false}, [&] {
        row::day(screen, {"survey_day", std::string(screen.words("plan.survey.day"))}, survey.day,
                 [&](std::optional<Date> chosen) { survey.day = chosen; });
    });
    if (is_known(screen, survey))
        write(screen, screen.words("plan.survey.known", {{"name", source_of(survey)}}),
              {type::small, true, Ink::text_soft});
}

std::string refused_text(const Screen& screen, const TableProblem& problem) {
    std::string expected = problem.expected;
    if (problem.code == "row.one_of")
        expected =
            std::string(screen.words("perspective.user")) + ", " + std::string(screen.words("perspective.agent"));
    const std::string why = screen.words(problem.code, {{"value", problem.value}, {"expected", expected}});
    if (problem.column.empty())
        return screen.words("plan.survey.refused_line", {{"line", std::to_string(problem.line)}, {"why", why}});
    return screen.words("plan.survey.refused_answer",
                        {{"line", std::to_string(problem.line)}, {"question", problem.column}, {"why", why}});
}

/// What would come of it: taken, refused with reasons.
void draw_outlook(const Screen& screen, const Surveyed& taken) {
    const auto number = [](std::size_t n) { return std::to_string(n); };
    divide(screen);
    gap(screen, space::small);
    write(screen,
          screen.words("plan.survey.outlook", {{"users", number(taken.users)},
                                               {"agents", number(taken.agents)},
                                               {"added", number(taken.added)},
                                               {"changed", number(taken.changed)},
                                               {"unchanged", number(taken.unchanged)},
                                               {"empty", number(taken.without_answer)}}),
          {type::body, true});
    if (taken.problems.empty()) return write(screen, screen.words("plan.survey.none_refused"), small_print);
    write(screen, screen.words.count("plan.survey.refused", taken.problems.size()), {type::small, true, Ink::danger});
    constexpr std::size_t most = 500;
    const std::size_t shown = std::min(taken.problems.size(), most);
    region(screen, "refused",
           {{0, screen.px(static_cast<float>(std::min(shown, most_refused_seen)) * 22 + 12)}, Ink::canvas, 6, rounding},
           [&] {
               ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, screen.px(2)});
               for (std::size_t i = 0; i < shown; ++i)
                   write_line(screen, refused_text(screen, taken.problems[i]), {type::small});
               ImGui::PopStyleVar();
           });
}

void map_questions(const Screen& screen, ReadSurvey& survey) {
    const Surveyed& taken = *screen.state.planning.surveyed;
    write(screen, screen.words("plan.survey.rows", {{"file", survey.file}, {"n", std::to_string(survey.rows.size())}}),
          {type::body, true});
    name_survey(screen, survey);
    write(screen, screen.words("plan.survey.map_advice"), {type::small, false, Ink::text_soft});
    const auto same = rating_the_same(survey);
    const auto refused = static_cast<float>(std::min(taken.problems.size(), most_refused_seen));
    const float below = 456 + (refused > 0 ? 30 + 22 * refused : 0) + (is_known(screen, survey) ? 24.f : 0.f);
    const float height = std::max(ImGui::GetMainViewport()->Size.y - screen.px(below), screen.px(180));
    region(screen, "questions", {{0, height}, {}, 4}, [&] {
        for (std::size_t i = 0; i < survey.columns.size(); ++i)
            if (survey.columns[i] == SurveyColumn::question)
                draw_question(screen, survey, i, std::find(same.begin(), same.end(), i) != same.end());
    });
    draw_outlook(screen, taken);
}

bool is_same(const Question& a, const Question& b) {
    return a.commitment == b.commitment && a.steps == b.steps && a.worst == b.worst && a.best == b.best;
}

bool is_same(const ReadSurvey& a, const ReadSurvey& b) {
    return a.source == b.source && a.day == b.day &&
           std::equal(a.questions.begin(), a.questions.end(), b.questions.begin(), b.questions.end(),
                      [](const Question& one, const Question& other) { return is_same(one, other); });
}

}  // namespace

void show(const Screen& screen, const SurveyDialog&) {
    const auto shown = screen.state.planning.survey;
    if (!shown || !screen.state.planning.surveyed) return;
    ReadSurvey survey = *shown;
    std::optional<std::size_t> pressed;
    const bool open = sheet(screen, screen.word("command.import_survey"), {1040}, [&] {
        map_questions(screen, survey);
        const bool any = std::any_of(survey.questions.begin(), survey.questions.end(), is_mapped);
        const std::array buttons{
            SheetButton{std::string(screen.words("action.cancel"))},
            SheetButton{std::string(screen.words("plan.survey.take")), Tone::primary, any && !survey.source.empty()}};
        pressed = sheet_buttons(screen, buttons);
    });
    if (!open || pressed == std::size_t{0}) return plan_on(screen, plan::CloseSurvey{});
    if (!is_same(survey, *shown))
        plan_on(screen, plan::MapSurvey{std::make_shared<const ReadSurvey>(std::move(survey))});
    if (pressed == std::size_t{1}) plan_on(screen, plan::TakeSurvey{});
}

}  // namespace parcours
