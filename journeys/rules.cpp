#include "journeys/rules.h"

#include <cmath>
#include <set>

#include "journeys/text.h"

namespace parcours {
namespace {

using Maybe = std::optional<Refusal>;

// Field by field.

Maybe value_refusal(const Draft&, std::string_view name, const std::string& text, const Rule& rule) {
    if (!is_utf8(text)) return Refusal{"not_utf8", std::string(name), ""};
    if (static_cast<double>(text.size()) > rule.most) return Refusal{"too_long", std::string(name), as_text(rule.most)};
    if (rule.required && is_blank(text)) return Refusal{"blank", std::string(name), ""};
    return {};
}

Maybe number_refusal(std::string_view name, double value, const Rule& rule) {
    if (!std::isfinite(value)) return Refusal{"not_a_number", std::string(name), ""};
    if (value < rule.least || value > rule.most) return Refusal{"out_of_range", std::string(name), as_text(value)};
    return {};
}

template <class T>
Maybe value_refusal(const Draft& draft, std::string_view name, const T& value, const Rule& rule);

template <class T>
Maybe list_refusal(const Draft& draft, std::string_view name, const std::vector<T>& list, const Rule& rule) {
    if (static_cast<double>(list.size()) > rule.most) return Refusal{"too_many", std::string(name), as_text(rule.most)};
    const Rule each{.most = longest_text, .required = is_id<T>};
    for (const T& element : list)
        if (Maybe refusal = value_refusal(draft, name, element, each)) return refusal;
    return {};
}

Maybe expectation_refusal(const Draft& draft, std::string_view name, const Expectation& expected) {
    if (!draft.find(expected.step) || !draft.find(expected.commitment))
        return Refusal{"unknown_ref", std::string(name), ""};
    return number_refusal(name, expected.value, {.least = 0, .most = top_rating});
}

template <class T>
Maybe value_refusal(const Draft& draft, std::string_view name, const T& value, const Rule& rule) {
    if constexpr (is_optional<T>) {
        if (value) return value_refusal(draft, name, *value, rule);
        if (rule.required) return Refusal{"blank", std::string(name), ""};
    } else if constexpr (is_list<T>) {
        return list_refusal(draft, name, value, rule);
    } else if constexpr (is_id<T>) {
        if (!value && rule.required) return Refusal{"blank", std::string(name), ""};
        if (value && !draft.find(value)) return Refusal{"unknown_ref", std::string(name), ""};
    } else if constexpr (std::is_same_v<T, Expectation>) {
        return expectation_refusal(draft, name, value);
    } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, double>) {
        return number_refusal(name, value, rule);
    }
    return {};
}

template <class R>
Maybe ref_refusal(const Draft& draft, const R& record) {
    if (const R* current = draft.find(record.id); current && current->ref == record.ref) return {};
    if (!is_ref(record.ref)) return Refusal{"bad_ref", "ref", record.ref};
    const Id<R> owner = draft.with_ref<R>(record.ref);
    if (owner && owner != record.id) return Refusal{"ref_in_use", "ref", record.ref};
    return {};
}

// The record as a whole.

template <class R>
Maybe own_refusal(const Draft&, const R&) {
    return {};
}

template <class NoteLike>
Maybe severity_refusal(const NoteLike& note) {
    if (note.severity && note.kind != NoteKind::pain) return Refusal{"severity_without_pain", "severity", ""};
    return {};
}

template <>
Maybe own_refusal(const Draft& draft, const Note& note) {
    if (const Cluster* cluster = draft.find(note.cluster); cluster && cluster->journey != note.journey)
        return Refusal{"cluster_of_other_journey", "cluster", cluster->ref};
    return severity_refusal(note);
}

template <>
Maybe own_refusal(const Draft&, const Prompt& prompt) {
    return severity_refusal(prompt);
}

template <>
Maybe own_refusal(const Draft& draft, const Commitment& commitment) {
    std::size_t others = 0;
    draft.for_each<Commitment>([&](const Commitment& other) { others += other.id != commitment.id; });
    if (others >= most_commitments) return Refusal{"too_many_commitments", "", as_text(most_commitments)};
    return {};
}

template <>
Maybe own_refusal(const Draft&, const Action& action) {
    if (action.start && action.due && *action.due < *action.start)
        return Refusal{"due_before_start", "due", iso(*action.due)};
    return {};
}

// Settling.

template <class T>
void settle(T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        if (is_utf8(value)) value = tidy_text(value);
    } else if constexpr (is_list<T>) {
        std::set<typename T::value_type> seen;
        for (auto& element : value) settle(element);
        if constexpr (!std::is_same_v<typename T::value_type, std::string>)
            std::erase_if(value, [&](const auto& element) { return !seen.insert(element).second; });
    }
}

template <class R>
void settle_whole(const Draft&, R&) {}

template <>
void settle_whole(const Draft& draft, Note& note) {
    const Step* step = draft.find(note.step);
    const Stage* stage = step ? draft.find(step->stage) : nullptr;
    if (!stage || note.journey == stage->journey) return;
    note.journey = stage->journey;
    note.cluster = {};
}

}  // namespace

bool is_ref(std::string_view ref) {
    return !ref.empty() && ref.find_first_of(" |:=,;\t\n\"'") == std::string_view::npos;
}

std::string as_text(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

template <class R>
R settled(const Draft& draft, R record) {
    for_each_field<R>([&](const auto& field) { settle(record.*field.member); });
    settle_whole(draft, record);
    return record;
}

template <class R>
std::optional<Refusal> refusal_of(const Draft& draft, const R& record) {
    Maybe refusal;
    for_each_field<R>([&](const auto& field) {
        if (!refusal) refusal = value_refusal(draft, field.name, record.*field.member, field.rule);
    });
    if constexpr (has_ref<R>)
        if (!refusal) refusal = ref_refusal(draft, record);
    return refusal ? refusal : own_refusal(draft, record);
}

#define PARCOURS_RULES(R)                   \
    template R settled<R>(const Draft&, R); \
    template std::optional<Refusal> refusal_of<R>(const Draft&, const R&);
PARCOURS_EVERY_KIND(PARCOURS_RULES)
#undef PARCOURS_RULES

}  // namespace parcours
