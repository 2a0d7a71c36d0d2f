#include "journeys/differences.h"

#include "journeys/change.h"
#include "journeys/edits/siblings.h"
#include "journeys/moves.h"
#include "journeys/order_of.h"
#include "journeys/scoring.h"

namespace parcours {
namespace {

/// The record that a stage or a step stands in; the others stand in the session itself.
Id<Journey> home_of(const Stage& stage) { return stage.journey; }
Id<Stage> home_of(const Step& step) { return step.stage; }
template <class R>
Id<R> home_of(const R&) {
    return {};
}

/// Fields that say where a record stands: told as a move.
template <class R>
bool is_place(std::string_view field) {
    return field == "order" || (std::is_same_v<R, Stage> && field == "journey") ||
           (std::is_same_v<R, Step> && field == "stage");
}

template <class R>
class KindDifferences {
  public:
    KindDifferences(const Document& before, const Document& after, const RowChanges<R>& changes, Differences& into)
        : before_(before), after_(after), changes_(changes), into_(into) {}

    void find() {
        for (const auto& change : changes_)
            if (!change.before) add(Fate::added, after_, *change.after);
        for (const auto& change : changes_)
            if (!change.after) add(Fate::removed, before_, *change.before);
        if constexpr (is_ordered<R>) find_moves();
        for (const auto& change : changes_)
            if (change.before && change.after) compare(*change.before, *change.after);
    }

  private:
    Difference& add(Fate fate, const Document& document, const R& record) {
        Difference difference;
        difference.fate = fate;
        difference.kind = Schema<R>::kind;
        difference.ref = pointer_to(document, record);
        difference.title = title_of(record);
        into_.records.push_back(std::move(difference));
        return into_.records.back();
    }

    void compare(const R& before, const R& after) {
        std::vector<FieldDifference> fields;
        bool laid_elsewhere = false;
        for_each_field<R>([&](const auto& field) {
            if (before.*field.member == after.*field.member || is_place<R>(field.name)) return;
            if (field.name == "spot")
                laid_elsewhere = true;
            else
                fields.push_back(
                    {field.name, reading_of(before_, before, field.name), reading_of(after_, after, field.name)});
        });
        if (!fields.empty())
            add(Fate::written, after_, after).fields = std::move(fields);
        else
            into_.laid_elsewhere += laid_elsewhere;
    }

    // ---- order ----

    bool came_from_elsewhere(const R& record) const {
        const R* old = before_.find(record.id);
        return old && home_of(*old) != home_of(record);
    }
    bool was_here(const R& record) const {
        const R* old = before_.find(record.id);
        return old && home_of(*old) == home_of(record);
    }

    void find_moves() {
        const bool any = std::any_of(changes_.begin(), changes_.end(), [](const auto& change) {
            return change.before && change.after &&
                   (change.before->order != change.after->order || home_of(*change.before) != home_of(*change.after));
        });
        if (!any) return;
        auto rows = in_order<R>(after_);
        std::stable_sort(rows.begin(), rows.end(), [](const R* a, const R* b) { return home_of(*a) < home_of(*b); });
        for (std::size_t from = 0; from < rows.size();) {
            std::size_t to = from + 1;
            while (to < rows.size() && home_of(*rows[to]) == home_of(*rows[from])) ++to;
            find_moves(
                {rows.begin() + static_cast<std::ptrdiff_t>(from), rows.begin() + static_cast<std::ptrdiff_t>(to)});
            from = to;
        }
    }
    /// Among records that stand side by side now.
    void find_moves(const std::vector<const R*>& side_by_side) {
        const auto stayed = moved_within(side_by_side);
        for (std::size_t i = 0; i < side_by_side.size(); ++i) {
            const R& record = *side_by_side[i];
            const bool elsewhere = came_from_elsewhere(record);
            if (!elsewhere && std::find(stayed.begin(), stayed.end(), record.id) == stayed.end()) continue;
            Difference& difference = add(Fate::moved, after_, record);
            if (i > 0) difference.behind = pointer_to(after_, *side_by_side[i - 1]);
            if constexpr (!std::is_same_v<decltype(home_of(record)), Id<R>>)
                if (elsewhere) difference.into = std::string(ref_of(after_, home_of(record)));
        }
    }
    std::vector<Id<R>> moved_within(const std::vector<const R*>& side_by_side) const {
        std::vector<const R*> common;
        for (const R* record : side_by_side)
            if (was_here(*record)) common.push_back(record);
        std::vector<const R*> old;
        for (const R* record : common) old.push_back(before_.find(record->id));
        std::sort(old.begin(), old.end(), [](const R* a, const R* b) { return comes_before(*a, *b); });
        std::unordered_map<Id<R>, std::size_t> place;
        for (std::size_t i = 0; i < old.size(); ++i) place[old[i]->id] = i;
        std::vector<Placed> placed;
        for (const R* record : common)
            placed.push_back({place[record->id], before_.find(record->id)->order != record->order});
        const std::vector<bool> out = moved(placed);
        std::vector<Id<R>> result;
        for (std::size_t i = 0; i < common.size(); ++i)
            if (out[i]) result.push_back(common[i]->id);
        return result;
    }

    const Document& before_;
    const Document& after_;
    const RowChanges<R>& changes_;
    Differences& into_;
};

void count_votes(const RowChanges<Vote>& changes, Differences& into) {
    for (const auto& change : changes)
        ++(!change.before ? into.votes_added : !change.after ? into.votes_removed : into.votes_changed);
}

// ---- scores -------------------------------------------------------------------------------------

bool looks_same(const std::optional<double>& a, const std::optional<double>& b) {
    return a.has_value() == b.has_value() && (!a || displayed(*a) == displayed(*b));
}

class ScoreDifferences {
  public:
    ScoreDifferences(const Document& before, const Document& after, Differences& into)
        : before_(before), after_(after), old_(score(before)), new_(score(after)), into_(into) {}

    void find() {
        compare("", "", old_.mean, new_.mean);
        for (const JourneyScore& journey : new_.journeys) compare(journey.journey, after_);
        for (const JourneyScore& journey : old_.journeys)
            if (!new_.of(journey.journey)) compare(journey.journey, before_);
    }

  private:
    void compare(std::string journey, std::string commitment, std::optional<double> before,
                 std::optional<double> after) {
        if (!looks_same(before, after))
            into_.scores.push_back({std::move(journey), std::move(commitment), before, after});
    }
    void compare(Id<Journey> journey, const Document& refs) {
        const JourneyScore* before = old_.of(journey);
        const JourneyScore* after = new_.of(journey);
        const std::string ref(ref_of(refs, journey));
        compare(ref, "", before ? before->score : std::nullopt, after ? after->score : std::nullopt);
        for (const CommitmentScore& one : (after ? after : before)->commitments)
            compare(ref, std::string(ref_of(refs, one.commitment)), of(before, one.commitment),
                    of(after, one.commitment));
    }
    static std::optional<double> of(const JourneyScore* journey, Id<Commitment> commitment) {
        if (!journey) return std::nullopt;
        for (const CommitmentScore& one : journey->commitments)
            if (one.commitment == commitment) return one.score;
        return std::nullopt;
    }

    const Document& before_;
    const Document& after_;
    const Scores old_, new_;
    Differences& into_;
};

}  // namespace

std::size_t Differences::count(Fate fate, std::string_view kind) const {
    return static_cast<std::size_t>(std::count_if(records.begin(), records.end(), [&](const Difference& one) {
        return one.fate == fate && (kind.empty() || one.kind == kind);
    }));
}

Differences differences(const Document& before, const Document& after) {
    Differences result;
    const Change change = diff(before, after);
    for_each_kind([&]<class R>(Kind<R>) {
        if constexpr (std::is_same_v<R, Vote>)
            count_votes(change.of<Vote>(), result);
        else
            KindDifferences<R>(before, after, change.of<R>(), result).find();
    });
    if (!change.empty()) ScoreDifferences(before, after, result).find();
    return result;
}

}  // namespace parcours
