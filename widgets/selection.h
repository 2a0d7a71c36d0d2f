// What is selected: pieces by their owners, never pointers, so that a changed document cannot be pointed into.
#pragma once

#include <algorithm>
#include <vector>

#include "journeys/layout/scene.h"

namespace parcours {

class Selection {
  public:
    Selection() = default;
    explicit Selection(std::vector<Owner> owners) : owners_(std::move(owners)) {
        if (!std::is_sorted(owners_.begin(), owners_.end())) std::sort(owners_.begin(), owners_.end());
        owners_.erase(std::unique(owners_.begin(), owners_.end()), owners_.end());
    }
    bool empty() const { return owners_.empty(); }
    std::size_t size() const { return owners_.size(); }
    const std::vector<Owner>& owners() const { return owners_; }
    bool contains(const Owner& owner) const { return std::binary_search(owners_.begin(), owners_.end(), owner); }

    /// The only one selected, or none.
    Owner only() const { return owners_.size() == 1 ? owners_.front() : Owner{}; }
    /// The ids of one kind of record, in id order.
    template <class R>
    std::vector<Id<R>> of() const {
        std::vector<Id<R>> result;
        for (const Owner& owner : owners_)
            if (const auto* id = std::get_if<Id<R>>(&owner)) result.push_back(*id);
        return result;
    }
    [[nodiscard]] Selection toggled(const Owner& owner) const {
        Selection next = *this;
        const auto place = std::lower_bound(next.owners_.begin(), next.owners_.end(), owner);
        if (place != next.owners_.end() && *place == owner)
            next.owners_.erase(place);
        else
            next.owners_.insert(place, owner);
        return next;
    }
    [[nodiscard]] Selection joined(const Selection& other) const {
        if (owners_.empty()) return other;
        std::vector<Owner> all = owners_;
        all.insert(all.end(), other.owners_.begin(), other.owners_.end());
        return Selection(std::move(all));
    }
    /// Without what the document no longer holds.
    [[nodiscard]] Selection within(const Document& document) const;

    friend bool operator==(const Selection&, const Selection&) = default;

  private:
    std::vector<Owner> owners_;
};

/// True where the document holds the record (for a rating cell: its step and its commitment).
bool exists(const Document& document, const Owner& owner);

}  // namespace parcours
