// Records of one kind in id order. Copies share rows; a shared row is never written to, so threads may read freely.
#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <vector>

#include "journeys/id.h"

namespace parcours {

template <class Record>
class Table {
  public:
    using Row = std::shared_ptr<const Record>;
    /// One entry of the table, or, with a null row, an order to erase it.
    struct Put {
        Id<Record> id;
        Row row;
    };

    class Iterator {
      public:
        using difference_type = std::ptrdiff_t;
        using value_type = Record;
        explicit Iterator(const Put* at = nullptr) : at_(at) {}
        const Record& operator*() const { return *at_->row; }
        const Record* operator->() const { return at_->row.get(); }
        Iterator& operator++() { return ++at_, *this; }
        Iterator operator++(int) { return Iterator(at_++); }
        friend bool operator==(Iterator, Iterator) = default;

      private:
        const Put* at_;
    };

    Iterator begin() const { return Iterator(entries().data()); }
    Iterator end() const { return Iterator(entries().data() + size()); }
    std::size_t size() const { return rows_ ? rows_->size() : 0; }
    bool empty() const { return size() == 0; }

    std::span<const Put> entries() const {
        if (!rows_) return {};
        return {rows_->data(), rows_->size()};
    }

    /// The shared row, or null where no such record exists.
    Row row(Id<Record> id) const {
        const Put* found = locate(id);
        return found ? found->row : Row{};
    }
    const Record* find(Id<Record> id) const {
        const Put* found = locate(id);
        return found ? found->row.get() : nullptr;
    }

    /// Pointer equality: false means that something may have changed.
    bool same_as(const Table& other) const { return rows_ == other.rows_; }

    /// The table with these rows put or erased, in one pass; `sorted` is in id order, each id once.
    [[nodiscard]] Table with(std::span<const Put> sorted) const {
        if (sorted.empty()) return *this;
        auto next = std::make_shared<std::vector<Put>>();
        const auto old = entries();
        next->reserve(old.size() + sorted.size());
        std::size_t at = 0;
        for (const Put& put : sorted) {
            const auto until = std::lower_bound(old.begin() + static_cast<std::ptrdiff_t>(at), old.end(), put.id,
                                                [](const Put& entry, Id<Record> id) { return entry.id < id; });
            next->insert(next->end(), old.begin() + static_cast<std::ptrdiff_t>(at), until);
            at = static_cast<std::size_t>(until - old.begin());
            if (at < old.size() && old[at].id == put.id) ++at;
            if (put.row) next->push_back(put);
        }
        next->insert(next->end(), old.begin() + static_cast<std::ptrdiff_t>(at), old.end());
        Table result;
        result.rows_ = std::move(next);
        return result;
    }

  private:
    const Put* locate(Id<Record> id) const {
        const auto all = entries();
        const auto found = std::lower_bound(all.begin(), all.end(), id,
                                            [](const Put& entry, Id<Record> key) { return entry.id < key; });
        return found != all.end() && found->id == id ? &*found : nullptr;
    }

    std::shared_ptr<const std::vector<Put>> rows_;
};

}  // namespace parcours
