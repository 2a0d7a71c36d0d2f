// What the planning views show besides the document: a proposed selection, a folder of sessions, a survey being mapped.
// And what can happen to it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <variant>

#include "journeys/records/action.h"
#include "journeys/selection.h"
#include "sessions/problem.h"

namespace parcours {

struct OpenFolder;
struct ReadSurvey;
struct TableFile;

enum class KnowledgeTab { field_work, benchmarks, stakes, cards };
template <>
struct Names<KnowledgeTab> {
    static constexpr std::array<std::string_view, 4> values{"field_work", "benchmarks", "stakes", "cards"};
};

/// How the planning views look.
struct PlanLook {
    bool matrix = false;     ///< actions between effort and gain, instead of scenarios side by side
    Id<Scenario> matrix_of;  ///< none: every action alone
    bool months = false;     ///< the schedule by months instead of weeks
    bool mirror = false;     ///< what users and agents say, instead of indicators
    std::string source;      ///< of the mirror's votes; empty: all surveys
    KnowledgeTab knowledge = KnowledgeTab::field_work;
    std::string card_search;
    std::string department;  ///< only this one's journeys and actions; empty: all
    friend bool operator==(const PlanLook&, const PlanLook&) = default;
};

/// A selection that was proposed, and for which limits and which change of the session.
struct Proposed {
    ProposedSelection selection;
    Limits limits;
    std::uint64_t made = 0;
};

struct Planning {
    PlanLook look;
    bool searching = false;
    std::shared_ptr<const Proposed> proposed;
    bool reading = false;  ///< a folder
    std::shared_ptr<const OpenFolder> folder;
    std::shared_ptr<const ReadSurvey> survey;  ///< read, its answers not yet taken
};

namespace plan {

struct Show {
    PlanLook look;
};
/// Searches within the limits of the session.
struct Propose {};
struct StopProposing {};
struct HasProposed {
    std::shared_ptr<const Proposed> proposed;
};
/// Makes a scenario of the proposed selection.
struct KeepProposed {};
struct ReadFolder {
    std::filesystem::path folder;
};
struct FolderRead {
    std::shared_ptr<const OpenFolder> folder;
};
struct FailedToRead {
    Problem problem;
};
struct CloseFolder {};
struct OpenSurvey {
    std::filesystem::path file;
};
struct SurveyContent {
    std::shared_ptr<const TableFile> file;
};
/// Takes the answers of the survey that is read.
struct TakeSurvey {};
struct CloseSurvey {};

using Any = std::variant<Show, Propose, StopProposing, HasProposed, KeepProposed, ReadFolder, FolderRead, FailedToRead,
                         CloseFolder, OpenSurvey, SurveyContent, TakeSurvey, CloseSurvey>;

}  // namespace plan

struct Plan {
    plan::Any what;
};

}  // namespace parcours
