// A document being changed by one or several edits. Rows are collected here and put into the tables in one pass at the
// end.
#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "journeys/refs.h"
#include "journeys/refusal.h"

namespace parcours {

class Draft {
  public:
    explicit Draft(Document base) : base_(std::move(base)) {}

    /// The record as it stands after what has been put so far.
    template <class R>
    const R* find(Id<R> id) const {
        const auto& puts = puts_of<R>();
        if (const auto found = puts.find(id); found != puts.end()) return found->second.get();
        return base_.find(id);
    }
    template <class R>
    void put(R record) {
        follow_ref(record);
        const Id<R> id = record.id;
        puts_of<R>()[id] = std::make_shared<const R>(std::move(record));
    }
    template <class R>
    void erase(Id<R> id) {
        puts_of<R>()[id] = nullptr;
        refs_of<R>() = {};
    }
    /// Calls `use(record)` for each record that stands. `use` may put or erase other records only after it returns.
    template <class R, class Use>
    void for_each(Use&& use) const {
        const auto& puts = puts_of<R>();
        for (const R& record : base_.all<R>())
            if (puts.empty() || !puts.contains(record.id)) use(record);
        for (const auto& [id, row] : puts)
            if (row) use(*row);
    }

    /// The record that carries this ref, or none.
    template <class R>
    Id<R> with_ref(std::string_view ref) const {
        auto& refs = refs_of<R>();
        if (++refs.lookups <= few_lookups) return scanned_for<R>(ref);
        if (!refs.indexed) index(refs);
        const auto found = refs.by_ref.find(lowered(ref));
        return found == refs.by_ref.end() ? Id<R>{} : found->second;
    }
    /// The next free ref of this kind: its prefix and one more than the greatest number in use.
    template <class R>
    std::string next_ref() const {
        auto& refs = refs_of<R>();
        if (!refs.greatest) {
            refs.greatest = 0;
            for_each<R>([&](const R& record) { refs.greatest = std::max(*refs.greatest, number_in<R>(record.ref)); });
        }
        return std::string(Schema<R>::ref_prefix) + std::to_string(*refs.greatest + 1);
    }

    Document document() const;

  private:
    template <class R>
    using Puts = std::map<Id<R>, typename Table<R>::Row>;
    /// Refs of one kind, gathered only as far as they are asked for: one edit among thousands of records must stay
    /// cheap.
    template <class R>
    struct Refs {
        std::unordered_map<std::string, Id<R>> by_ref;
        std::optional<unsigned long long> greatest;
        bool indexed = false;
        int lookups = 0;
    };
    static constexpr int few_lookups = 4;  // so many scans cost less than the index

    template <class R>
    Puts<R>& puts_of() {
        return puts_.of<R>();
    }
    template <class R>
    const Puts<R>& puts_of() const {
        return puts_.of<R>();
    }

    template <class R>
    Refs<R>& refs_of() const {
        return refs_.of<R>();
    }

    /// The number in "N12"; 0 where the ref is not of that form.
    template <class R>
    static unsigned long long number_in(std::string_view ref) {
        if (!same_ref(ref.substr(0, Schema<R>::ref_prefix.size()), Schema<R>::ref_prefix)) return 0;
        unsigned long long number = 0;
        for (const char c : ref.substr(Schema<R>::ref_prefix.size())) {
            if (c < '0' || c > '9' || number > 1'000'000'000'000) return 0;
            number = number * 10 + static_cast<unsigned long long>(c - '0');
        }
        return number;
    }
    template <class R>
    Id<R> scanned_for(std::string_view ref) const {
        Id<R> found;
        for_each<R>([&](const R& record) {
            if (same_ref(record.ref, ref)) found = record.id;
        });
        return found;
    }
    template <class R>
    void index(Refs<R>& refs) const {
        for_each<R>([&](const R& record) { refs.by_ref.emplace(lowered(record.ref), record.id); });
        refs.indexed = true;
    }
    template <class R>
    void follow_ref(const R& record) {
        if constexpr (has_ref<R>) {
            auto& refs = refs_of<R>();
            if (refs.greatest) refs.greatest = std::max(*refs.greatest, number_in<R>(record.ref));
            if (!refs.indexed) return;
            if (const R* old = find(record.id); old && !same_ref(old->ref, record.ref))
                refs.by_ref.erase(lowered(old->ref));
            refs.by_ref.emplace(lowered(record.ref), record.id);
        }
    }

    Document base_;
    PerKind<AllKinds, Puts> puts_;
    mutable PerKind<AllKinds, Refs> refs_;
};

}  // namespace parcours
