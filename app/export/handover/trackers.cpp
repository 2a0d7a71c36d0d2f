#include "app/export/handover/trackers.h"

#include <algorithm>

#include "journeys/order_of.h"
#include "journeys/refs.h"
#include "sessions/tables/csv.h"

namespace parcours {
namespace {

using dossier::joined;
using dossier::Matter;

enum class Priority { high, medium, low };

/// High where it resolves a blocking pain point, medium where a serious one.
Priority priority_of(const Matter& matter, const Action& action) {
    int gravest = 0;
    for (const Id<Note> id : action.resolves)
        if (const Note* note = matter.document.find(id)) gravest = std::max(gravest, note->severity.value_or(0));
    return gravest == 3 ? Priority::high : gravest == 2 ? Priority::medium : Priority::low;
}

std::vector<std::string> steps_of_action(const Matter& matter, const Action& action) {
    std::vector<std::string> refs;
    const auto put = [&](Id<Step> step) {
        const std::string ref(ref_of(matter.document, step));
        if (!ref.empty() && std::find(refs.begin(), refs.end(), ref) == refs.end()) refs.push_back(ref);
    };
    for (const Expectation& one : action.expects) put(one.step);
    for (const Id<Note> id : action.resolves)
        if (const Note* note = matter.document.find(id)) put(note->step);
    return refs;
}

std::vector<std::string> commitments_of(const Matter& matter, const Action& action) {
    std::vector<std::string> refs;
    for (const Commitment* one : matter.commitments)
        if (std::any_of(action.expects.begin(), action.expects.end(),
                        [&](const Expectation& e) { return e.commitment == one->id; }))
            refs.push_back(one->ref);
    return refs;
}

void row(CsvWriter& writer, const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) writer.text(cell);
    writer.end_row();
}

/// "Indicator: …", or nothing where there is nothing to say.
std::string labelled(const Matter& matter, std::string_view key, const std::string& text) {
    if (text.empty()) return "";
    return matter.word("export.labelled", {{"label", matter.word(key)}, {"text", text}});
}

std::string day_of(std::optional<Date> date) { return date ? iso(*date) : ""; }

}  // namespace

std::string plain_tracker_of(const Matter& matter) {
    constexpr std::string_view priorities[] = {"haute", "moyenne", "basse"};
    CsvWriter writer(matter.request.csv);
    row(writer, {"id", "titre", "description", "parcours", "etape", "engagement", "direction", "responsable",
                 "echeance", "priorite", "statut", "indicateur", "cible"});
    for (const Action* action : matter.actions) {
        const Journey* journey = matter.document.find(action->journey);
        row(writer, {action->ref, action->title, action->description, journey ? journey->title : "",
                     joined(steps_of_action(matter, *action), "|"), joined(commitments_of(matter, *action), "|"),
                     journey ? journey->department : "", action->lead, day_of(action->due),
                     std::string(priorities[static_cast<int>(priority_of(matter, *action))]),
                     matter.word_of("action_status", action->status), action->indicator, action->target});
    }
    return writer.bytes();
}

std::string jira_of(const Matter& matter) {
    constexpr std::string_view priorities[] = {"High", "Medium", "Low"};
    CsvWriter writer(CsvDialect::rfc);
    row(writer, {"Summary", "Description", "Assignee", "Due Date", "Labels", "Labels", "Priority", "Issue Type",
                 "Parcours ID"});
    for (const Action* action : matter.actions) {
        if (action->status == ActionStatus::dropped) continue;
        const Journey* journey = matter.document.find(action->journey);
        row(writer, {action->title + " [" + action->ref + "]",
                     joined({action->description, labelled(matter, "field.contributors", joined(action->contributors)),
                             labelled(matter, "field.resolves", dossier::refs_of(matter.document, action->resolves)),
                             labelled(matter, "field.indicator", action->indicator),
                             labelled(matter, "field.target", action->target)},
                            "\n"),
                     action->lead, day_of(action->due), journey ? "parcours-" + journey->ref : "",
                     action->dimension ? std::string(name_of(*action->dimension)) : "",
                     std::string(priorities[static_cast<int>(priority_of(matter, *action))]), "Task", action->ref});
    }
    return writer.bytes();
}

std::string planner_of(const Matter& matter) {
    constexpr std::string_view priorities[] = {"Important", "Medium", "Low"};
    CsvWriter writer(CsvDialect::rfc);
    row(writer, {"Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Start Date", "Due Date",
                 "Description", "Labels", "Checklist Items"});
    for (const Action* action : matter.actions) {
        if (action->status == ActionStatus::dropped) continue;
        const Journey* journey = matter.document.find(action->journey);
        std::vector<std::string> checks;
        for (const Id<Note> id : action->resolves)
            if (const Note* note = matter.document.find(id)) checks.push_back(note->ref + " " + note->text);
        const std::string progress = action->status == ActionStatus::done          ? "Completed"
                                     : action->status == ActionStatus::in_progress ? "In progress"
                                                                                   : "Not started";
        row(writer,
            {action->title + " [" + action->ref + "]", journey ? journey->title : matter.word("export.plan.title"),
             progress, std::string(priorities[static_cast<int>(priority_of(matter, *action))]), action->lead,
             day_of(action->start), day_of(action->due), action->description,
             joined(commitments_of(matter, *action), ";"), joined(checks, ";")});
    }
    return writer.bytes();
}

}  // namespace parcours
