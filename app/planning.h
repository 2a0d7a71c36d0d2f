// What the planning views show besides the document: a proposed selection, a folder of sessions, a survey being mapped.
// And what can happen to it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <variant>

#include "journeys/records/action.h"
#include "journeys/records/indicator.h"
#include "journeys/selection.h"
#include "sessions/problem.h"

namespace parcours {

struct OpenFolder;
struct ReadSurvey;
struct Surveyed;
struct TableFile;

enum class KnowledgeTab { field_work, benchmarks, stakes, cards };
template <>
struct Names<KnowledgeTab> {
    static constexpr std::array<std::string_view, 4> values{"field_work", "benchmarks", "stakes", "cards"};
};

/// Which actions of a portfolio are listed.
enum class PortfolioList { to_follow, late, blocked, done };
template <>
struct Names<PortfolioList> {
    static constexpr std::array<std::string_view, 4> values{"to_follow", "late", "blocked", "done"};
};

/// A measure being typed; nothing is stored before Enter.
struct MeasureDraft {
    Id<Indicator> indicator;
    std::string value, sample, place, source;  ///< as typed
    std::optional<Date> day;
    bool refused = false;  ///< the value or the sample is no number
    friend bool operator==(const MeasureDraft&, const MeasureDraft&) = default;
};

/// How the planning views look.
struct PlanLook {
    bool matrix = false;     ///< actions between effort and gain, instead of scenarios side by side
    Id<Scenario> matrix_of;  ///< none: every action alone
    bool months = false;     ///< the schedule by months instead of weeks
    bool mirror = false;     ///< what users and agents say, instead of indicators
    std::string source;      ///< of the mirror's votes; empty: all surveys
    bool by_gap = false;     ///< lines of the mirror: the widest gaps first, not as steps and commitments follow
    std::optional<MeasureDraft> measure;
    KnowledgeTab knowledge = KnowledgeTab::field_work;
    std::string card_search, step_search;
    std::string department;  ///< only this one's journeys and actions; empty: all
    PortfolioList listed = PortfolioList::to_follow;
    bool whole_list = false;  ///< of these actions, however many
    friend bool operator==(const PlanLook&, const PlanLook&) = default;
};

/// A selection that was proposed, for which limits, and what it rests on.
struct Proposed {
    ProposedSelection selection;
    Limits limits;
    std::uint64_t basis = 0;
};

struct Planning {
    PlanLook look;
    bool searching = false;
    std::shared_ptr<const Proposed> proposed;
    bool reading = false;  ///< a folder
    std::shared_ptr<const OpenFolder> folder;
    std::shared_ptr<const ReadSurvey> survey;  ///< read, its answers not yet taken
    std::shared_ptr<const Surveyed> surveyed;  ///< what would come of taking it as it is mapped now
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
struct DismissProposed {};
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
/// The survey that is read, named or mapped otherwise; the session does not know of it yet.
struct MapSurvey {
    std::shared_ptr<const ReadSurvey> survey;
};
/// Takes the answers of the survey that is read.
struct TakeSurvey {};
struct CloseSurvey {};

using Any =
    std::variant<Show, Propose, StopProposing, HasProposed, KeepProposed, DismissProposed, ReadFolder, FolderRead,
                 FailedToRead, CloseFolder, OpenSurvey, SurveyContent, MapSurvey, TakeSurvey, CloseSurvey>;

}  // namespace plan

struct Plan {
    plan::Any what;
};

}  // namespace parcours
