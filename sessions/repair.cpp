#include "sessions/repair.h"

#include <unordered_set>

#include "journeys/edits/siblings.h"
#include "journeys/rules.h"

namespace parcours {
namespace {

template <class R>
bool order_fits(const R& record) {
    if constexpr (is_ordered<R>) return is_order_key(record.order);
    return true;
}

template <class R>
bool fits(const Draft& draft, const R& record) {
    return record.id == proper_id(record) && order_fits(record) && !refusal_of(draft, record) &&
           same_fields(settled(draft, record), record);
}

/// True where each record has a ref of its own. (Edits need not look at refs that they do not change.)
template <class R>
bool refs_fit(const Table<R>& table) {
    if constexpr (has_ref<R>) {
        std::unordered_set<std::string> seen;
        for (const R& record : table)
            if (!is_ref(record.ref) || !seen.insert(lowered(record.ref)).second) return false;
    }
    return true;
}

bool fits(const Document& document) {
    const Draft draft(document);
    bool all = document.find(about_id) != nullptr;
    for_each_kind([&]<class R>(Kind<R>) {
        const auto entries = document.all<R>().entries();
        all = all && refs_fit(document.all<R>()) &&
              std::all_of(entries.begin(), entries.end(), [&](const auto& e) { return fits(draft, *e.row); });
    });
    return all;
}

/// Lets records in one after the other, owners before what they own, each set right on the way.
class Admission {
  public:
    Admission(std::string_view tray_title, Notices& notices) : tray_title_(tray_title), notices_(notices) {}

    template <class R>
    void admit_all(const Table<R>& as_read) {
        if constexpr (is_ordered<R>)
            for (const R& record : as_read)
                if (order_fits(record)) last_order<R>() = std::max(last_order<R>(), record.order);
        std::vector<R> without_ref;
        for (const R& record : as_read) admit(record, as_read, without_ref);
        if constexpr (has_ref<R>)
            for (R& record : without_ref) {
                record.ref = draft_.next_ref<R>();
                notices_.add("ref_given", record.ref, record.ref);
                let_in_or_aside(std::move(record), as_read);  // what came after its ref was not looked at yet
            }
    }
    void ensure_about() {
        if (draft_.find(about_id)) return;
        About about;
        about.id = about_id;
        let_in(about, {});
    }
    Repaired take(const Document& as_read) {
        Repaired result;
        for_each_kind([&]<class R>(Kind<R>) {
            auto& changes = repairs_.of<R>();
            std::sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
            auto& aside = aside_.of<R>();
            result.aside = result.aside.with(Table<R>{}.with(aside));
            for (auto& put : aside) put.row = nullptr;
            result.document = result.document.with(as_read.all<R>().with(aside));
        });
        result.document = with(result.document, repairs_);
        result.repairs = std::move(repairs_);
        return result;
    }

  private:
    template <class R>
    using Puts = std::vector<typename Table<R>::Put>;  // by id
    template <class R>
    struct LastOrder {
        std::string key;
    };
    template <class R>
    std::string& last_order() {
        return orders_.of<R>().key;
    }
    template <class R>
    static std::string name_of_record(const R& record) {
        if constexpr (has_ref<R>)
            if (!record.ref.empty()) return record.ref;
        return std::string(Schema<R>::kind);
    }

    template <class R>
    void admit(const R& as_read, const Table<R>& table, std::vector<R>& without_ref) {
        R record = settled(draft_, as_read);
        if constexpr (is_ordered<R>) give_order(record);
        if (record.id != proper_id(record) || !fix_references(record)) return set_aside(as_read, table, "unknown_ref");
        const auto refusal = refusal_after_fixes(record);
        if (refusal && refusal->field == "ref")
            without_ref.push_back(std::move(record));
        else
            let_in_or_aside(std::move(record), table);
    }
    template <class R>
    std::optional<Refusal> refusal_after_fixes(R& record) {
        std::optional<Refusal> refusal = refusal_of(draft_, record);
        for (int attempt = 0; attempt < 8 && refusal && refusal->field != "ref" && fix(record, *refusal); ++attempt)
            refusal = refusal_of(draft_, record);
        return refusal;
    }
    template <class R>
    void let_in_or_aside(R record, const Table<R>& table) {
        const auto refusal = refusal_after_fixes(record);
        if (!refusal) return let_in(std::move(record), table);
        set_aside(record, table, refusal->code);
    }
    template <class R>
    void set_aside(const R& record, const Table<R>& table, std::string_view why) {
        notices_.add("set_aside", name_of_record(record), std::string(why));
        aside_.of<R>().push_back({record.id, table.row(record.id)});
    }
    template <class R>
    void let_in(R record, const Table<R>& as_read) {
        const auto before = as_read.row(record.id);
        if (!before || !same_fields(*before, record))
            repairs_.of<R>().push_back({record.id, before, std::make_shared<const R>(record)});
        draft_.put(std::move(record));
    }

    template <class R>
    void give_order(R& record) {
        if (order_fits(record)) return;
        std::string& last = last_order<R>();
        last = order_between(last, {});
        record.order = last;
        notices_.add("order_given", name_of_record(record));
    }

    /// Empties what points at nothing; false where a record cannot stand without its owner.
    template <class R>
    bool fix_references(R& record) {
        bool can_be = true;
        for_each_field<R>([&](const auto& field) {
            auto& value = record.*field.member;
            using T = std::remove_cvref_t<decltype(value)>;
            if constexpr (is_id<T>) {
                if (value ? draft_.find(value) != nullptr : !field.rule.required) return;
                const bool stands = !field.rule.required || owner_from_tray<R>(value);
                can_be = can_be && stands;
                if (!field.rule.required) value = {};
                if (stands)
                    notices_.add(field.rule.required ? "placed_in_tray" : "reference_emptied", name_of_record(record),
                                 std::string(field.name));
            } else if constexpr (is_list<T>) {
                if (std::erase_if(value, [&](const auto& one) { return dangles(one); }) > 0)
                    notices_.add("reference_emptied", name_of_record(record), std::string(field.name));
            }
        });
        return can_be;
    }
    template <class T>
    bool dangles(const T& value) const {
        if constexpr (is_id<T>) return !draft_.find(value);
        if constexpr (std::is_same_v<T, Expectation>) return !draft_.find(value.step) || !draft_.find(value.commitment);
        return false;
    }

    /// Votes and other records without a ref mean nothing away from their owner.
    template <class R, class Owner>
    bool owner_from_tray(Id<Owner>& owner) {
        constexpr bool has_tray =
            std::is_same_v<Owner, Journey> || std::is_same_v<Owner, Stage> || std::is_same_v<Owner, Step>;
        if constexpr (has_ref<R> && has_tray) {
            owner = tray<Owner>();
            return true;
        }
        return false;
    }
    template <class Owner>
    Id<Owner> tray() {
        constexpr Id<Owner> id{2};
        if (draft_.find(id)) return id;
        Owner record;
        record.id = id;
        if constexpr (std::is_same_v<Owner, Stage>) record.journey = tray<Journey>();
        if constexpr (std::is_same_v<Owner, Step>) record.stage = tray<Stage>();
        record.title = tray_title_;
        record.ref = draft_.next_ref<Owner>();
        last_order<Owner>() = record.order = order_between(last_order<Owner>(), {});
        let_in(std::move(record), {});
        return id;
    }

    /// Does what the refusal asks for; false where nothing can be done.
    template <class R>
    bool fix(R& record, const Refusal& refusal) {
        if constexpr (std::is_same_v<R, Action>)
            if (refusal.code == "due_before_start") {
                std::swap(record.start, record.due);
                notices_.add("value_settled", name_of_record(record), refusal.field);
                return true;
            }
        bool done = false;
        for_each_field<R>([&](const auto& field) {
            if (field.name != refusal.field || field.rule.owner) return;
            auto& value = record.*field.member;
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, std::string>)
                value = refusal.code == "blank" && has_ref<R> ? "…" : "";
            else
                value = R{}.*field.member;
            done = true;
        });
        if (done) notices_.add("value_settled", name_of_record(record), refusal.field);
        return done;
    }

    std::string tray_title_;
    Notices& notices_;
    Draft draft_{Document{}};
    PerKind<AllKinds, Puts> aside_;
    Change repairs_;
    PerKind<AllKinds, LastOrder> orders_;
};

}  // namespace

Repaired repaired(const Document& as_read, std::string_view tray_title, Notices& notices) {
    if (fits(as_read)) return {as_read, {}, {}};
    Admission admission(tray_title, notices);
    for_each_kind([&]<class R>(Kind<R>) { admission.admit_all(as_read.all<R>()); });
    admission.ensure_about();
    return admission.take(as_read);
}

}  // namespace parcours
