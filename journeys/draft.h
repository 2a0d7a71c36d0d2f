// A document being changed by one or several edits. Rows are collected here and put into the tables in one pass at the
// end.
#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "journeys/document.h"
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
        index_ref(record);
        const Id<R> id = record.id;
        puts_of<R>()[id] = std::make_shared<const R>(std::move(record));
    }
    template <class R>
    void erase(Id<R> id) {
        puts_of<R>()[id] = nullptr;
        std::get<RefIndex<R>>(refs_) = {};
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
        const auto& index = index_of<R>();
        const auto found = index.by_ref.find(std::string(ref));
        return found == index.by_ref.end() ? Id<R>{} : found->second;
    }
    /// The next free ref of this kind: its prefix and one more than the greatest number in use.
    template <class R>
    std::string next_ref() const {
        return std::string(Schema<R>::ref_prefix) + std::to_string(index_of<R>().greatest + 1);
    }

    Document document() const {
        Document next = base_;
        for_each_kind([&]<class R>(Kind<R>) {
            std::vector<typename Table<R>::Put> puts;
            for (const auto& [id, row] : puts_of<R>()) puts.push_back({id, row});
            if (!puts.empty()) next = next.with(next.all<R>().with(puts));
        });
        return next;
    }

  private:
    template <class R>
    using Puts = std::map<Id<R>, typename Table<R>::Row>;
    template <class R>
    struct RefIndex {
        std::unordered_map<std::string, Id<R>> by_ref;
        unsigned long long greatest = 0;
        bool built = false;
    };

    template <class R>
    Puts<R>& puts_of() {
        return std::get<Puts<R>>(puts_);
    }
    template <class R>
    const Puts<R>& puts_of() const {
        return std::get<Puts<R>>(puts_);
    }

    template <class R>
    static void add_to(RefIndex<R>& index, const R& record) {
        index.by_ref.emplace(record.ref, record.id);
        const std::string_view ref = record.ref;
        if (!ref.starts_with(Schema<R>::ref_prefix)) return;
        unsigned long long number = 0;
        for (const char c : ref.substr(Schema<R>::ref_prefix.size())) {
            if (c < '0' || c > '9' || number > 1'000'000'000'000) return;
            number = number * 10 + static_cast<unsigned long long>(c - '0');
        }
        index.greatest = std::max(index.greatest, number);
    }
    template <class R>
    void index_ref(const R& record) {
        if constexpr (has_ref<R>) {
            auto& index = std::get<RefIndex<R>>(refs_);
            if (!index.built) return;
            const R* old = find(record.id);
            if (old && old->ref != record.ref) index.by_ref.erase(old->ref);
            add_to(index, record);
        }
    }
    template <class R>
    const RefIndex<R>& index_of() const {
        auto& index = std::get<RefIndex<R>>(refs_);
        if (!index.built) {
            index.greatest = 0;
            for_each<R>([&](const R& record) { add_to(index, record); });
            index.built = true;
        }
        return index;
    }

    Document base_;
    AllKinds::Tuple<Puts> puts_;
    mutable AllKinds::Tuple<RefIndex> refs_;
};

}  // namespace parcours
