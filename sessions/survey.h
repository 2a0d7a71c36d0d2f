// Answers of a survey brought into a session: one row a person, one column a question. What a question rates is told
// once by a Question record, found again by its words. Answers become votes that name the survey as their source.
#pragma once

#include <variant>

#include "sessions/tables/import.h"

namespace parcours {

/// A column that is no question: who the person is.
enum class SurveyColumn { perspective, voter, question, ignored };

/// A survey that has been read and understood, not yet counted.
struct ReadSurvey {
    std::string file;
    std::string source;  ///< the file's name without folder and ending
    std::vector<std::string> titles;
    std::vector<SurveyColumn> columns;
    std::vector<Id<Question>> questions;  ///< by column; none: no question of the session has these words
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
    std::size_t users = 0, agents = 0;   ///< people
    std::size_t added = 0, changed = 0, unchanged = 0;  ///< votes
    std::size_t without_answer = 0;                     ///< cells left empty, or "don't know"
};

/// Reads the file. Which column tells the perspective and which the person is known by its title, else by its cells.
std::variant<ReadSurvey, TableProblem> read_survey(const Document& document, const TableFile& file,
                                                   const Vocabulary& vocabulary);

/// A guess at the commitment and the steps that a question is about: its words name them by title or by ref ("E4:C1").
/// `question` has only its text.
Question suggested(const Document& document, Question question);

/// The rating (0..4) that a numeric answer stands for; none outside the question's scale.
std::optional<int> rating_of(const Question& question, double answer);

/// Questions that the session does not know are added, with what their words suggest. Answers of mapped ones become
/// votes; several questions on one cell give that person's mean. Importing the same file twice changes nothing.
Surveyed import_survey(const Document& document, const ReadSurvey& survey, const Vocabulary& vocabulary, IdMint& mint);

}  // namespace parcours
