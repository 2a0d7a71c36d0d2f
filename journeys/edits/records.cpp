#include "journeys/edits/records.h"

#include "journeys/draft.h"

#include "journeys/change.h"
#include "journeys/edits/siblings.h"
#include "journeys/rules.h"

namespace parcours {
namespace {

/// Empties one reference, or takes it out of a list. True where the field held it.
template <class Gone, class T>
bool drop_reference(T& value, Id<Gone> gone) {
    if constexpr (std::is_same_v<T, Id<Gone>>) {
        if (value != gone) return false;
        value = {};
        return true;
    } else if constexpr (std::is_same_v<T, std::vector<Id<Gone>>>) {
        return std::erase(value, gone) > 0;
    } else if constexpr (std::is_same_v<T, std::vector<Expectation>> && std::is_same_v<Gone, Step>) {
        return std::erase_if(value, [&](const Expectation& e) { return e.step == gone; }) > 0;
    } else if constexpr (std::is_same_v<T, std::vector<Expectation>> && std::is_same_v<Gone, Commitment>) {
        return std::erase_if(value, [&](const Expectation& e) { return e.commitment == gone; }) > 0;
    }
    return false;
}

/// A place beside the journey for a note whose step is taken away: columns that grow to the left of the grid.
Spot spot_beside(const Draft& draft, Id<Journey> journey) {
    int free = 0;
    draft.for_each<Note>([&](const Note& note) { free += note.journey == journey && !note.step; });
    constexpr int pitch = 240, column = 6;
    return {-pitch * (1 + free / column), pitch * (free % column)};
}

template <class R>
void remove_record(Draft& draft, Id<R> id);

/// Removes what `gone` owns of kind R and empties the other references to it.
template <class R, class Gone>
void release(Draft& draft, Id<Gone> gone) {
    std::vector<R> loosened;
    std::vector<Id<R>> owned;
    draft.for_each<R>([&](const R& record) {
        R copy;
        bool touched = false, goes = false;
        for_each_field<R>([&](const auto& field) {
            auto value = record.*field.member;
            if (!drop_reference(value, gone)) return;
            if (!touched) copy = record;
            touched = true;
            goes = goes || field.rule.owner;
            copy.*field.member = std::move(value);
        });
        if (goes)
            owned.push_back(record.id);
        else if (touched)
            loosened.push_back(std::move(copy));
    });
    for (R& record : loosened) {
        if constexpr (std::is_same_v<R, Note> && std::is_same_v<Gone, Step>)
            record.spot = spot_beside(draft, record.journey);
        draft.put(std::move(record));
    }
    for (const Id<R> id : owned) remove_record(draft, id);
}

template <class R>
void remove_record(Draft& draft, Id<R> id) {
    draft.erase(id);
    for_each_kind([&]<class Other>(Kind<Other>) {
        constexpr bool refers = [] {
            bool found = false;
            for_each_field<Other>([&](const auto& field) {
                using T = typename std::remove_cvref_t<decltype(field)>::Type;
                found = found || std::is_same_v<T, Id<R>> || std::is_same_v<T, std::vector<Id<R>>> ||
                        (std::is_same_v<T, std::vector<Expectation>> &&
                         (std::is_same_v<R, Step> || std::is_same_v<R, Commitment>));
            });
            return found;
        }();
        if constexpr (refers) release<Other>(draft, id);
    });
}

/// A pain point that becomes something else loses its severity, unless the same edit writes one.
template <class R>
void follow_kind(R& record, const R& written, const std::bitset<field_count<R>>& fields) {
    if constexpr (std::is_same_v<R, Note> || std::is_same_v<R, Prompt>) {
        const auto severity = write_of(written, &R::severity, written.severity).fields;
        if (record.kind != NoteKind::pain && (fields & severity).none()) record.severity.reset();
    }
}

/// True where the record has gone to another owner.
template <class R>
bool owner_differs(const R& a, const R& b) {
    bool differs = false;
    for_each_field<R>(
        [&](const auto& field) { differs = differs || (field.rule.owner && a.*field.member != b.*field.member); });
    return differs;
}

/// Notes follow their step where it, or its stage, has gone to another journey, and leave a cluster that has.
template <class R>
void take_notes_along(Draft& draft) {
    if constexpr (std::is_same_v<R, Stage> || std::is_same_v<R, Step> || std::is_same_v<R, Cluster>) {
        std::vector<Note> followers;
        draft.for_each<Note>([&](const Note& note) {
            Note follower = settled(draft, note);
            const Cluster* cluster = draft.find(follower.cluster);
            if (cluster && cluster->journey != follower.journey) follower.cluster = {};
            if (!same_fields(follower, note)) followers.push_back(std::move(follower));
        });
        for (Note& note : followers) draft.put(std::move(note));
    }
}

}  // namespace

template <class R>
std::optional<Refusal> edit_draft(Draft& draft, const Add<R>& edit) {
    if (!edit.record.id || draft.find(edit.record.id)) return Refusal{"id_in_use", "", edit.record.ref};
    R record = edit.record;
    if (record.ref.empty()) record.ref = draft.next_ref<R>();
    if constexpr (is_ordered<R>)
        if (record.order.empty()) record.order = order_at_end(draft, record);
    record = settled(draft, std::move(record));
    if (auto refusal = refusal_of(draft, record)) return refusal;
    draft.put(std::move(record));
    return {};
}

template <class R>
std::optional<Refusal> edit_draft(Draft& draft, const Write<R>& edit) {
    const R* current = draft.find(edit.record.id);
    if (!current) return Refusal{"gone", "", ""};
    R record = *current;
    std::size_t place = 0;
    for_each_field<R>([&](const auto& field) {
        if (edit.fields.test(place++)) record.*field.member = edit.record.*field.member;
    });
    follow_kind(record, edit.record, edit.fields);
    record = settled(draft, std::move(record));
    if (auto refusal = refusal_of(draft, record)) return refusal;
    const bool leaves = owner_differs(record, *current);
    draft.put(std::move(record));
    if (leaves) take_notes_along<R>(draft);
    return {};
}

template <class R>
std::optional<Refusal> edit_draft(Draft& draft, const Remove<R>& edit) {
    if (!draft.find(edit.id)) return Refusal{"gone", "", ""};
    remove_record(draft, edit.id);
    return {};
}

#define PARCOURS_EDITS(R)                                                \
    template std::optional<Refusal> edit_draft(Draft&, const Add<R>&);   \
    template std::optional<Refusal> edit_draft(Draft&, const Write<R>&); \
    template std::optional<Refusal> edit_draft(Draft&, const Remove<R>&);
PARCOURS_EDITABLE_KINDS(PARCOURS_EDITS)
#undef PARCOURS_EDITS
template std::optional<Refusal> edit_draft(Draft&, const Write<About>&);

}  // namespace parcours
