// Answers of a survey brought into a session: one row a person, one column a question. What a question rates is told
// once by a Question record, found again by its words. Answers become votes that name the survey as their source.
#pragma once

#include <variant>

#include "sessions/tables/import.h"

namespace parcours {

/// A column that is no question: who the person is.
enum class SurveyColumn { perspective, voter, question, ignored };

/// The least and the greatest number of a column.
struct AnswerRange {
    double least = 0, greatest = 0;
};

/// A survey that has been read and understood, not yet counted: nothing of it is in the session.
struct ReadSurvey {
    std::string file;
    std::string source;       ///< its name; at first the file's, without folder and ending
    std::optional<Date> day;  ///< when it was asked; none: not said
    std::vector<std::string> titles;
    std::vector<SurveyColumn> columns;
    /// By column: what it rates, as the session has it or, without an id, as it would be added.
    std::vector<Question> questions;
    std::vector<std::optional<AnswerRange>> ranges;  ///< by column; none: no number in it
    struct Row {
        std::size_t line = 1;
        std::vector<std::string> cells;
    };
    std::vector<Row> rows;
};

/// What came of the import.
struct Surveyed {
    Document document;
    std::vector<TableProblem> problems;  ///< rows and answers that were refused
    std::vector<std::string> unmapped;   ///< questions that rate nothing yet; they are in the session to be mapped
    std::vector<std::size_t> taken;      ///< answers by column
    std::size_t users = 0, agents = 0;   ///< people
    std::size_t added = 0, changed = 0, unchanged = 0;  ///< votes
    std::size_t without_answer = 0;                     ///< cells left empty, or "don't know"
};

/// Reads the file. Which column tells the perspective and which the person is known by its title, else by its cells.
std::variant<ReadSurvey, TableProblem> read_survey(const Document& document, const TableFile& file,
                                                   const Vocabulary& vocabulary);

/// What its votes name as their source: its name, and its day where there is one.
std::string source_of(const ReadSurvey& survey);

/// Whether the session has votes of this source.
bool has_votes_of(const Document& document, const std::string& source);

/// Whether the question says what it rates.
bool is_mapped(const Question& question);

/// The columns that rate a step and a commitment which another column rates too.
std::vector<std::size_t> rating_the_same(const ReadSurvey& survey);

/// The scale that answers were given on: as the question's words say it ("0 à 10") where most are on it, else the
/// smallest usual one that holds them all, else from 1 to 5.
AnswerRange proposed_scale(std::string_view words, const std::vector<double>& answers);

/// A guess at the commitment and the steps that a question is about: its words name them by title or by ref ("E4:C1").
/// `question` has only its text.
Question suggested(const Document& document, Question question);

/// The rating (0..4) that a numeric answer stands for; none outside the question's scale.
std::optional<int> rating_of(const Question& question, double answer);

/// Questions that the session does not know are added, those it has are written as the survey has them now. Answers of
/// mapped ones become votes; several questions on one cell give that person's mean. Importing the same file twice
/// changes nothing.
Surveyed import_survey(const Document& document, const ReadSurvey& survey, const Vocabulary& vocabulary, IdMint& mint);

}  // namespace parcours
