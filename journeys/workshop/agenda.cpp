#include "journeys/workshop/agenda.h"

#include <algorithm>

#include "journeys/order.h"
#include "journeys/order_of.h"

namespace parcours {

std::vector<const Activity*> activities_of(const Document& document, Id<Workshop> workshop) {
    std::vector<const Activity*> result = in_order<Activity>(document);
    std::erase_if(result, [&](const Activity* each) { return each->workshop != workshop; });
    return result;
}

const Workshop* running_workshop(const Document& document) {
    for (const Workshop& workshop : document.all<Workshop>())
        if (workshop.status == WorkshopStatus::running) return &workshop;
    return nullptr;
}

const Activity* next_to_hold(const Document& document, Id<Workshop> workshop) {
    for (const Activity* each : activities_of(document, workshop))
        if (!each->spent) return each;
    return nullptr;
}

const Activity* neighbour(const Document& document, const Activity& activity, int by) {
    const auto all = activities_of(document, activity.workshop);
    const auto at = std::find_if(all.begin(), all.end(), [&](const Activity* one) { return one->id == activity.id; });
    const auto place = at - all.begin() + by;
    if (at == all.end() || place < 0 || place >= static_cast<std::ptrdiff_t>(all.size())) return nullptr;
    return all[static_cast<std::size_t>(place)];
}

int planned_minutes(const Document& document, Id<Workshop> workshop) {
    int minutes = 0;
    for (const Activity* each : activities_of(document, workshop)) minutes += each->minutes;
    return minutes;
}

double spent_minutes(const Document& document, Id<Workshop> workshop) {
    double minutes = 0;
    for (const Activity* each : activities_of(document, workshop)) minutes += each->spent.value_or(0);
    return minutes;
}

std::vector<Edit> plan_workshop(Workshop workshop, std::span<const Planned> activities, IdMint& mint) {
    workshop.id = mint.next<Workshop>();
    const Id<Workshop> id = workshop.id;
    std::vector<Edit> edits{Add<Workshop>{std::move(workshop)}};
    for (const Planned& each : activities) {
        Activity activity;
        activity.id = mint.next<Activity>();
        activity.workshop = id;
        activity.title = each.title;
        activity.mode = each.mode;
        activity.minutes = each.minutes;
        activity.prompt = each.prompt;
        activity.participants = each.participants;
        edits.push_back(Add<Activity>{std::move(activity)});
    }
    return edits;
}

std::vector<Planned> script_of(const Document& document, Id<Workshop> workshop) {
    std::vector<Planned> script;
    for (const Activity* each : activities_of(document, workshop))
        script.push_back({each->title, each->mode, each->minutes, each->prompt, each->participants});
    return script;
}

std::vector<Edit> place_activity(const Document& document, const Activity& activity, Id<Activity> before) {
    auto all = activities_of(document, activity.workshop);
    std::erase_if(all, [&](const Activity* each) { return each->id == activity.id; });
    const auto at = std::find_if(all.begin(), all.end(), [&](const Activity* each) { return each->id == before; });
    const std::string lower = at == all.begin() ? "" : (*std::prev(at))->order;
    const std::string upper = at == all.end() ? "" : (*at)->order;
    return {write_of(activity, &Activity::order, order_between(lower, upper))};
}

std::vector<const Note*> parked_notes(const Document& document) {
    std::vector<const Note*> notes;
    for (const Note& note : document.all<Note>())
        if (note.parked) notes.push_back(&note);
    return notes;
}

}  // namespace parcours
