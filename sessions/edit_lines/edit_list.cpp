#include "sessions/edit_lines/line_shape.h"

namespace parcours {
namespace {

using Codes = std::vector<std::string_view>;

/// What the model refuses of a record as a whole, beside what the types of its fields say.
template <class R>
constexpr std::array<std::string_view, 0> own_refusals{};
template <>
constexpr std::array<std::string_view, 2> own_refusals<Note>{"severity_without_pain", "cluster_of_other_journey"};
template <>
constexpr std::array<std::string_view, 1> own_refusals<Prompt>{"severity_without_pain"};
template <>
constexpr std::array<std::string_view, 1> own_refusals<Commitment>{"too_many_commitments"};
template <>
constexpr std::array<std::string_view, 1> own_refusals<Action>{"due_before_start"};

/// What an edit that is no plain adding, writing or removing refuses.
template <class E>
constexpr std::array<std::string_view, 1> edit_refusals{"unknown_ref"};
template <>
constexpr std::array<std::string_view, 2> edit_refusals<MoveNotes>{"unknown_ref", "lists_differ"};
template <>
constexpr std::array<std::string_view, 4> edit_refusals<PlanAction>{"unknown_ref", "nothing_chosen", "bad_ref",
                                                                    "ref_in_use"};
template <>
constexpr std::array<std::string_view, 2> edit_refusals<CastVote>{"unknown_ref", "blank"};
template <>
constexpr std::array<std::string_view, 2> edit_refusals<WithdrawVote>{"unknown_ref", "gone"};
template <>
constexpr std::array<std::string_view, 5> edit_refusals<PutDots>{"unknown_ref", "round_closed", "not_in_round",
                                                                 "past_budget", "blank"};
template <>
constexpr std::array<std::string_view, 2> edit_refusals<SetConsensus>{"unknown_ref", "too_long"};
template <>
constexpr std::array<std::string_view, 2> edit_refusals<ClearConsensus>{"unknown_ref", "gone"};

template <class E>
Codes refusals_of() {
    using R = typename RecordEdit<E>::Record;
    if constexpr (std::is_void_v<R>) {
        return {edit_refusals<E>.begin(), edit_refusals<E>.end()};
    } else if constexpr (is_remove<E>) {
        return {"unknown_ref"};
    } else {
        Codes codes{"unknown_ref", "too_long"};
        if constexpr (has_ref<R>) codes.insert(codes.end(), {"bad_ref", "ref_in_use"});
        codes.insert(codes.end(), own_refusals<R>.begin(), own_refusals<R>.end());
        return codes;
    }
}

template <class E>
std::vector<FieldShape> fields_of() {
    std::vector<FieldShape> fields;
    using R = typename RecordEdit<E>::Record;
    if constexpr (!std::is_void_v<R>)
        if (!subject_field<E>().empty())
            fields.push_back({subject_field<E>(), type_of<Id<R>>(Rule{.required = true}), true});
    for_each_line_field<E>([&](const auto& field) {
        const bool needed = std::is_void_v<R> ? is_needed<E>(field) : is_add<E> && field.rule.required;
        fields.push_back({field.name, type_in<E>(field), needed});
    });
    return fields;
}

}  // namespace

std::vector<EditShape> all_edit_shapes() {
    std::vector<EditShape> shapes;
    for_each_edit([&]<class E>(Kind<E>) {
        shapes.push_back({name_of_edit(Edit{E{}}), fields_of<E>(), refusals_of<E>()});
    });
    shapes.push_back({"undo", {}, {}});
    shapes.push_back({"redo", {}, {}});
    return shapes;
}

}  // namespace parcours
