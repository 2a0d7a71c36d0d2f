// Every change a person or a script can make, as a value; `after` is the only way from one document to the next.
#pragma once

#include <span>
#include <variant>

#include "journeys/edits/actions.h"
#include "journeys/edits/dots.h"
#include "journeys/edits/notes.h"
#include "journeys/edits/ratings.h"
#include "journeys/edits/records.h"
#include "journeys/edits/structure.h"

namespace parcours {

namespace detail {
template <class... Records>
Kinds<Add<Records>..., Write<Records>..., Remove<Records>..., Write<About>, MoveNotes, AttachNotes, ClusterNotes,
      AdoptPrompt, MoveStep, MoveStage, MoveJourney, CastVote, WithdrawVote, SetConsensus, ClearConsensus, PutDots,
      PlanAction, PlaceAction>
    edits_of(Kinds<Records...>);
}  // namespace detail

using AllEdits = decltype(detail::edits_of(EditableKinds{}));

template <class E>
inline constexpr std::size_t place_of_edit = detail::place_among<E>(AllEdits{});

/// One of AllEdits. Copies share it; it is never written to. (A variant would do, were its price not paid by every file
/// that includes this one.)
class Edit {
  public:
    template <class E>
    requires(place_of_edit<E> < AllEdits::count) Edit(E edit)
        : place_(place_of_edit<E>), edit_(std::make_shared<const E>(std::move(edit))) {}

    /// The edit, when it is of this form, or null.
    template <class E>
    const E* as() const {
        return place_ == place_of_edit<E> ? static_cast<const E*>(edit_.get()) : nullptr;
    }

  private:
    std::size_t place_;
    std::shared_ptr<const void> edit_;
};

/// Calls `use(Kind<E>{})` for each form of edit.
template <class Use>
constexpr void for_each_edit(Use&& use) {
    detail::for_each(AllEdits{}, use);
}

/// Calls `use(one)` with the edit in its own form.
template <class Use>
void with_edit(const Edit& edit, Use&& use) {
    for_each_edit([&]<class E>(Kind<E>) {
        if (const E* one = edit.as<E>()) use(*one);
    });
}

using Next = std::variant<Document, Refusal>;

/// The document after these edits, all or none: the first refusal is returned.
Next after(const Document& document, std::span<const Edit> edits);
Next after(const Document& document, const Edit& edit);

/// The edit's name in files, scripts and the undo menu: "add_note", "cast_vote"…
std::string name_of_edit(const Edit& edit);

/// An empty session: an About record and nothing else.
Document empty_document();

}  // namespace parcours
