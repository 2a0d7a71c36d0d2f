#include "sessions/survey.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>
#include <unordered_map>

#include "journeys/change.h"
#include "journeys/edit.h"
#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "journeys/text.h"
#include "sessions/tables/appending.h"
#include "sessions/tables/cells.h"
#include "sessions/tables/csv.h"

namespace parcours {
namespace {

constexpr std::size_t looked_at = 200;  // rows that tell what a column is

std::string wording(std::string_view text) { return word_key(text); }

std::optional<Perspective> perspective_of(const Vocabulary& vocabulary, std::string_view cell) {
    return named<Perspective>(vocabulary.name(Names<Perspective>::words, cell).value_or(trimmed(cell)));
}

/// Share of the filled cells of a column, among the first rows, for which `is` holds.
template <class Is>
double share_of(const ReadSurvey& survey, std::size_t column, Is&& is) {
    std::size_t filled = 0, held = 0;
    for (std::size_t i = 0; i < std::min(survey.rows.size(), looked_at); ++i) {
        const auto& cells = survey.rows[i].cells;
        if (column >= cells.size() || is_blank(cells[column])) continue;
        ++filled;
        held += is(cells[column]);
    }
    return filled ? static_cast<double>(held) / static_cast<double>(filled) : 0;
}

bool is_answer(const Vocabulary& vocabulary, std::string_view cell) {
    return read_number(cell) || vocabulary.name("survey_answer", cell);
}

/// One column is the perspective's: that of the title, else the first whose cells are nothing but perspectives.
void find_columns(ReadSurvey& survey, const Vocabulary& vocabulary) {
    survey.columns.assign(survey.titles.size(), SurveyColumn::ignored);
    std::optional<std::size_t> perspective, voter;
    for (std::size_t i = 0; i < survey.titles.size(); ++i) {
        const auto name = vocabulary.name("survey_column", survey.titles[i]);
        const std::string key = wording(survey.titles[i]);
        if (!perspective && (name == "perspective" || key == "perspective")) perspective = i;
        if (!voter && (name == "voter" || key == "voter" || key == "ref" || key == "id")) voter = i;
    }
    for (std::size_t i = 0; i < survey.titles.size() && !perspective; ++i)
        if (share_of(survey, i, [&](const auto& cell) { return perspective_of(vocabulary, cell).has_value(); }) > 0.9)
            perspective = i;
    if (perspective) survey.columns[*perspective] = SurveyColumn::perspective;
    if (voter) survey.columns[*voter] = SurveyColumn::voter;
}

std::vector<double> numbers_of(const ReadSurvey& survey, std::size_t column) {
    std::vector<double> numbers;
    for (const ReadSurvey::Row& row : survey.rows)
        if (const auto number = column < row.cells.size() ? read_number(row.cells[column]) : std::nullopt)
            numbers.push_back(*number);
    return numbers;
}

std::optional<AnswerRange> range_of(const std::vector<double>& numbers) {
    if (numbers.empty()) return std::nullopt;
    const auto [least, greatest] = std::minmax_element(numbers.begin(), numbers.end());
    return AnswerRange{*least, *greatest};
}

Question new_question(const Document& document, const ReadSurvey& survey, std::size_t column) {
    Question question;
    question.text = survey.titles[column];
    question = suggested(document, question);
    const AnswerRange scale = proposed_scale(question.text, numbers_of(survey, column));
    question.worst = scale.least;
    question.best = scale.greatest;
    return question;
}

void find_questions(ReadSurvey& survey, const Document& document, const Vocabulary& vocabulary) {
    std::unordered_map<std::string, const Question*> known;
    for (const Question* question : in_order<Question>(document)) known.try_emplace(wording(question->text), question);
    survey.questions.resize(survey.titles.size());
    survey.ranges.resize(survey.titles.size());
    for (std::size_t i = 0; i < survey.titles.size(); ++i) {
        if (survey.columns[i] != SurveyColumn::ignored || is_blank(survey.titles[i])) continue;
        if (const auto found = known.find(wording(survey.titles[i])); found != known.end())
            survey.questions[i] = *found->second;
        else if (share_of(survey, i, [&](const auto& cell) { return is_answer(vocabulary, cell); }) <= 0.5)
            continue;
        survey.columns[i] = SurveyColumn::question;
        survey.ranges[i] = range_of(numbers_of(survey, i));
        if (!survey.questions[i].id) survey.questions[i] = new_question(document, survey, i);
    }
}

/// True where the text holds `ref` as a word of its own.
bool names_ref(std::string_view text, std::string_view ref) {
    const auto part_of_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    const std::string where = lowered(text), what = lowered(ref);
    for (std::size_t at = where.find(what); !what.empty() && at != std::string::npos; at = where.find(what, at + 1)) {
        const std::size_t end = at + what.size();
        if ((at == 0 || !part_of_word(where[at - 1])) && (end == where.size() || !part_of_word(where[end])))
            return true;
    }
    return false;
}

template <class R>
bool names_record(const std::string& text, const R& record) {
    return names_ref(text, record.ref) ||
           (record.title.size() > 3 && folded(text).find(folded(record.title)) != std::string::npos);
}

/// The next number of at most three digits that is a word of its own; `at` moves behind it, or to the end.
std::optional<int> number_in(const std::string& text, std::size_t& at) {
    const auto is_digit = [&](std::size_t place) {
        return place < text.size() && text[place] >= '0' && text[place] <= '9';
    };
    while (at < text.size() && (!is_digit(at) || (at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z'))) ++at;
    const std::size_t from = at;
    while (is_digit(at)) ++at;
    if (from == at || at - from > 3) return std::nullopt;
    return std::stoi(text.substr(from, at - from));
}

/// Two numbers, 0 or 1 the first, with "to" or a dash between them: "0 à 10", "1-5", "from 0 to 20".
std::optional<AnswerRange> scale_in(std::string_view words) {
    const std::string text = folded(words);
    for (std::size_t at = 0; at < text.size();) {
        const auto least = number_in(text, at);
        const std::size_t between = at;
        std::size_t end = at;
        const auto greatest = number_in(text, end);
        if (!least || !greatest || *least > 1 || *greatest <= *least) continue;
        const std::string_view word = trimmed(std::string_view(text).substr(between));
        for (const std::string_view to : {"a ", "to ", "-", "\u2013", "/"})
            if (word.starts_with(to) && end - between < 8)
                return AnswerRange{static_cast<double>(*least), static_cast<double>(*greatest)};
    }
    return std::nullopt;
}

class Import {
  public:
    Import(const Document& document, const ReadSurvey& survey, const Vocabulary& vocabulary, IdMint& mint)
        : draft_(document), survey_(survey), vocabulary_(vocabulary), mint_(mint), source_(source_of(survey)) {
        result_.taken.resize(survey.titles.size());
    }

    Surveyed run() {
        add_questions();
        for (std::size_t i = 0; i < survey_.rows.size(); ++i) read_row(survey_.rows[i], i + 1);
        result_.document = draft_.document();
        return std::move(result_);
    }

  private:
    struct Mean {
        int sum = 0, count = 0;
        bool numeric = false;
    };

    void add_questions() {
        Appending<Question> keys(draft_);
        questions_.resize(survey_.titles.size(), nullptr);
        for (std::size_t i = 0; i < survey_.titles.size(); ++i) {
            if (survey_.columns[i] != SurveyColumn::question) continue;
            const Question* question = draft_.find(take_question(survey_.questions[i], survey_.titles[i], keys));
            if (!question) continue;
            if (is_mapped(*question))
                questions_[i] = question;
            else
                result_.unmapped.push_back(survey_.titles[i]);
        }
    }
    Id<Question> take_question(Question question, const std::string& title, Appending<Question>& keys) {
        if (draft_.find(question.id)) {
            edit(write_of(question, &Question::commitment, question.commitment), title);
            edit(write_of(question, &Question::steps, question.steps), title);
            edit(write_of(question, &Question::worst, question.worst), title);
            edit(write_of(question, &Question::best, question.best), title);
            return question.id;
        }
        question.id = mint_.next<Question>();
        question.order = keys.next(question);
        return edit(Add<Question>{question}, title) ? question.id : Id<Question>{};
    }
    template <class Wanted>
    bool edit(const Wanted& wanted, const std::string& title) {
        auto refusal = edit_draft(draft_, wanted);
        if (refusal)
            result_.problems.push_back({survey_.file, 1, title, "refusal." + refusal->code, refusal->value, ""});
        return !refusal;
    }

    void refuse(std::size_t line, std::size_t column, std::string code, std::string value, std::string expected) {
        result_.problems.push_back({survey_.file, line, column < survey_.titles.size() ? survey_.titles[column] : "",
                                    std::move(code), std::move(value), std::move(expected)});
    }

    std::size_t place_of(SurveyColumn kind) const {
        return static_cast<std::size_t>(std::find(survey_.columns.begin(), survey_.columns.end(), kind) -
                                        survey_.columns.begin());
    }

    void read_row(const ReadSurvey::Row& row, std::size_t number) {
        const auto cell = [&](std::size_t column) -> std::string_view {
            return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view{};
        };
        const std::size_t perspective_at = place_of(SurveyColumn::perspective);
        const auto perspective = perspective_of(vocabulary_, cell(perspective_at));
        if (!perspective)
            return refuse(row.line, perspective_at, "row.one_of", std::string(cell(perspective_at)), "user, agent");
        ++(*perspective == Perspective::user ? result_.users : result_.agents);
        const std::string_view named_voter = trimmed(cell(place_of(SurveyColumn::voter)));
        const std::string voter =
            source_ + " " + (named_voter.empty() ? std::to_string(number) : std::string(named_voter));
        std::map<std::pair<Id<Step>, Id<Commitment>>, Mean> ratings;
        for (std::size_t column = 0; column < questions_.size(); ++column)
            if (questions_[column]) read_answer(row, column, cell(column), ratings);
        for (const auto& [at, mean] : ratings) cast(row, voter, *perspective, at.first, at.second, mean);
    }

    void read_answer(const ReadSurvey::Row& row, std::size_t column, std::string_view cell,
                     std::map<std::pair<Id<Step>, Id<Commitment>>, Mean>& ratings) {
        const Question& question = *questions_[column];
        const auto word = vocabulary_.name("survey_answer", cell);
        if (is_blank(cell) || word == "unknown") {
            ++result_.without_answer;
            return;
        }
        std::optional<int> rating;
        if (const auto number = read_number(cell)) rating = rating_of(question, *number);
        if (word && word != "na") rating = static_cast<int>(read_number(*word).value_or(0));
        if (!rating && word != "na")
            return refuse(row.line, column, "row.number", std::string(cell),
                          written_number(question.worst) + ".." + written_number(question.best));
        ++result_.taken[column];
        for (const Id<Step> step : question.steps) {
            Mean& mean = ratings[{step, question.commitment}];
            if (!rating) continue;
            mean.sum += *rating;
            ++mean.count;
        }
    }

    void cast(const ReadSurvey::Row& row, const std::string& voter, Perspective perspective, Id<Step> step,
              Id<Commitment> commitment, const Mean& mean) {
        std::optional<int> value;
        if (mean.count) value = static_cast<int>(std::lround(static_cast<double>(mean.sum) / mean.count));
        const Vote* current = draft_.find(vote_id(tidy_text(voter), step, commitment));
        if (current && current->value == value && current->perspective == perspective && current->source == source_) {
            ++result_.unchanged;
            return;
        }
        if (auto refusal = edit_draft(draft_, CastVote{voter, perspective, step, commitment, value, source_}))
            return refuse(row.line, survey_.titles.size(), "refusal." + refusal->code, refusal->value, "");
        ++(current ? result_.changed : result_.added);
    }

    Draft draft_;
    const ReadSurvey& survey_;
    const Vocabulary& vocabulary_;
    IdMint& mint_;
    std::string source_;
    std::vector<const Question*> questions_;  // by column, only those that rate something
    Surveyed result_;
};

}  // namespace

std::variant<ReadSurvey, TableProblem> read_survey(const Document& document, const TableFile& file,
                                                   const Vocabulary& vocabulary) {
    auto read = read_csv(file.bytes);
    if (const auto* problem = std::get_if<CsvProblem>(&read))
        return TableProblem{file.name, problem->line, "", problem->code, "", ""};
    auto& rows = std::get<std::vector<CsvRow>>(read);
    ReadSurvey survey;
    survey.file = file.name;
    survey.source = tidy_text(std::filesystem::path(file.name).stem().string());
    for (const std::string& title : rows.front().cells)
        survey.titles.push_back(tidy_text(std::string(trimmed(restored(title)))));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ReadSurvey::Row row{rows[i].line, std::move(rows[i].cells)};
        for (std::string& cell : row.cells) cell = restored(cell);
        survey.rows.push_back(std::move(row));
    }
    find_columns(survey, vocabulary);
    if (std::find(survey.columns.begin(), survey.columns.end(), SurveyColumn::perspective) == survey.columns.end())
        return TableProblem{file.name, 1, "", "survey.no_perspective", "", ""};
    find_questions(survey, document, vocabulary);
    return survey;
}

Question suggested(const Document& document, Question question) {
    for (const Commitment* commitment : in_order<Commitment>(document))
        if (!question.commitment && names_record(question.text, *commitment)) question.commitment = commitment->id;
    for (const Journey* journey : in_order<Journey>(document)) {
        const bool whole = names_ref(question.text, journey->ref);
        for (const Step* step : steps_of(document, journey->id))
            if (whole || names_record(question.text, *step)) question.steps.push_back(step->id);
    }
    return question;
}

std::string source_of(const ReadSurvey& survey) {
    if (!survey.day) return survey.source;
    const YearMonthDay day = calendar_day(*survey.day);
    char text[16];
    std::snprintf(text, sizeof text, "%02d/%02d/%04d", day.day, day.month, day.year);
    return survey.source + ", " + text;
}

bool has_votes_of(const Document& document, const std::string& source) {
    const auto& votes = document.all<Vote>();
    return std::any_of(votes.begin(), votes.end(), [&](const Vote& vote) { return vote.source == source; });
}

bool is_mapped(const Question& question) { return question.commitment && !question.steps.empty(); }

std::vector<std::size_t> rating_the_same(const ReadSurvey& survey) {
    std::map<std::pair<Id<Step>, Id<Commitment>>, std::vector<std::size_t>> columns;
    for (std::size_t i = 0; i < survey.questions.size(); ++i)
        if (survey.columns[i] == SurveyColumn::question && survey.questions[i].commitment)
            for (const Id<Step> step : survey.questions[i].steps)
                columns[{step, survey.questions[i].commitment}].push_back(i);
    std::set<std::size_t> same;
    for (const auto& [cell, those] : columns)
        if (those.size() > 1) same.insert(those.begin(), those.end());
    return {same.begin(), same.end()};
}

AnswerRange proposed_scale(std::string_view words, const std::vector<double>& answers) {
    const auto off = [&](const AnswerRange& scale) {
        return std::count_if(answers.begin(), answers.end(),
                             [&](double one) { return one < scale.least || one > scale.greatest; });
    };
    const auto stray = static_cast<std::ptrdiff_t>(answers.size() / 5);
    if (const auto said = scale_in(words); said && off(*said) <= stray) return *said;
    constexpr AnswerRange usual[] = {{1, 5}, {0, 4}, {0, 5}, {1, 10}, {0, 10}, {0, 20}, {0, 100}};
    for (const AnswerRange& scale : usual)
        if (off(scale) == 0) return scale;
    return *range_of(answers);
}

std::optional<int> rating_of(const Question& question, double answer) {
    if (question.worst == question.best) return std::nullopt;
    const double share = (answer - question.worst) / (question.best - question.worst);
    if (!(share >= 0 && share <= 1)) return std::nullopt;
    return static_cast<int>(std::lround(top_rating * share));
}

Surveyed import_survey(const Document& document, const ReadSurvey& survey, const Vocabulary& vocabulary, IdMint& mint) {
    return Import(document, survey, vocabulary, mint).run();
}

}  // namespace parcours
