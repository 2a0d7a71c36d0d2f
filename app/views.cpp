#include "app/views.h"

#include "journeys/order_of.h"

namespace parcours {

std::vector<const SavedView*> views_of(const Document& document, Id<Journey> journey) {
    std::vector<const SavedView*> views = in_order<SavedView>(document);
    std::erase_if(views, [&](const SavedView* view) { return view->journey != journey; });
    return views;
}

Id<SavedView> view_beside(const Document& document, Id<SavedView> view, int by) {
    const SavedView* from = document.find(view);
    if (!from) return {};
    const auto views = views_of(document, from->journey);
    const auto place = std::find(views.begin(), views.end(), from) - views.begin() + by;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(views.size())) return {};
    return views[static_cast<std::size_t>(place)]->id;
}

Id<Journey> other_of(const Document& document, Id<Journey> id) {
    const Journey* journey = document.find(id);
    if (!journey) return {};
    if (document.find(journey->to_be_of)) return journey->to_be_of;
    for (const Journey* each : in_order<Journey>(document))
        if (each->to_be_of == id) return each->id;
    return {};
}

}  // namespace parcours
