#include "sessions/tables/import.h"

#include <unordered_set>

#include "journeys/edit.h"
#include "journeys/edits/siblings.h"
#include "journeys/text.h"
#include "sessions/tables/appending.h"
#include "sessions/tables/cluster_names.h"
#include "sessions/tables/rating_rows.h"
#include "sessions/tables/shapes.h"

namespace parcours {
namespace {

using Answer = std::optional<RowRefusal>;

/// What became of one row.
template <class R>
struct Entry {
    Id<R> id;
    Outcome outcome = Outcome::refused;
};

/// True where both would be written the same in a table.
template <class T>
bool same_in_tables(const T& a, const T& b) {
    return a == b;
}
bool same_in_tables(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return joined_list(a) == joined_list(b);
}

class Import {
  public:
    Import(const Document& document, const Vocabulary& vocabulary, IdMint& mint, const ImportProgress& progress)
        : progress_(progress),
          draft_(document),
          vocabulary_(vocabulary),
          reader_(draft_, vocabulary),
          mint_(mint),
          clusters_(draft_, mint) {}

    Imported run(std::span<const TableFile> files) {
        std::vector<ReadTable> tables;
        for (const TableFile& file : files)
            if (auto table = read_table(file, vocabulary_, report_)) tables.push_back(std::move(*table));
        for (const ReadTable& table : tables) rows_ += table.rows.size();
        for (const ReadTable& table : tables)
            if (table.table == Shape<Note>::name) clusters_.reserve_refs(table);
        for_each_table([&]<class R>(Kind<R>) { read_all<R>(tables); });
        report_.document = draft_.document();
        std::stable_sort(report_.problems.begin(), report_.problems.end(), [](const auto& a, const auto& b) {
            return std::tie(a.file, a.line) < std::tie(b.file, b.line);
        });
        return std::move(report_);
    }

  private:
    // Whole tables.

    template <class R>
    void read_all(const std::vector<ReadTable>& tables) {
        std::vector<std::pair<const ReadTable*, std::vector<Entry<R>>>> work;
        for (const ReadTable& table : tables)
            if (table.table == Shape<R>::name) work.emplace_back(&table, std::vector<Entry<R>>(table.rows.size()));
        if (work.empty()) return;
        if constexpr (has_ref<R>) {
            // Refs that are written somewhere are taken before others are given.
            Appending<R> keys(draft_);
            for (const bool with_ref : {true, false})
                for (auto& [table, entries] : work) read_records(*table, with_ref, keys, entries);
        } else {
            for (auto& [table, entries] : work) read_ratings(*table, entries);
        }
        for (auto& [table, entries] : work) {
            if constexpr (std::is_same_v<R, Stage> || std::is_same_v<R, Step>) arrange(entries);
            count(*table, entries);
        }
    }

    void tell_progress() {
        constexpr std::size_t every = 64;  // rows
        if (++done_ % every == 0 && progress_) progress_(static_cast<double>(done_) / static_cast<double>(rows_));
    }

    template <class R>
    void count(const ReadTable& table, const std::vector<Entry<R>>& entries) {
        TableCount count{table.file, table.table};
        for (const Entry<R>& entry : entries)
            ++(entry.outcome == Outcome::added       ? count.added
               : entry.outcome == Outcome::changed   ? count.changed
               : entry.outcome == Outcome::unchanged ? count.unchanged
                                                     : count.refused);
        report_.counts.push_back(std::move(count));
    }

    void refuse(const TableRow& row, const RowRefusal& refusal) {
        report_.problems.push_back({row.table.file, row.csv.line,
                                    refusal.column.empty() ? "" : shortened(row.title(refusal.column), 60),
                                    refusal.why.code, shortened(refusal.why.value, 60), refusal.why.expected});
    }

    // Records that carry a ref.

    template <class R>
    void read_records(const ReadTable& table, bool with_ref, Appending<R>& keys, std::vector<Entry<R>>& entries) {
        std::unordered_set<std::string> seen;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const TableRow row{table, table.rows[i]};
            const std::string cell = row.cell("ref").value_or("");
            const std::string ref(trimmed(cell));
            if (ref.empty() == with_ref) continue;
            tell_progress();
            if (auto problem = row_problem(table, row.csv)) {
                report_.problems.push_back(std::move(*problem));
            } else if (with_ref && !seen.insert(lowered(ref)).second) {
                refuse(row, {"ref", {"row.double_ref", ref, ""}});
            } else if (Answer refusal = read_record(row, ref, keys, entries[i])) {
                refuse(row, *refusal);
            }
        }
    }

    template <class R>
    Answer read_record(const TableRow& row, const std::string& ref, Appending<R>& keys, Entry<R>& entry) {
        const R* current = ref.empty() ? nullptr : draft_.find(draft_.with_ref<R>(ref));
        R record = current ? *current : R{};
        if (!current) record.id = mint_.next<R>(), record.ref = ref;
        if (Answer refusal = read_fields(row, record)) return refusal;
        clusters_.keep();
        if (Answer refusal = complete(row, record)) return refusal;
        if (Answer refusal = current ? write(*current, record, entry.outcome) : add(std::move(record), keys, entry)) {
            clusters_.take_back();
            entry.outcome = Outcome::refused;
            return refusal;
        }
        if (current) entry.id = record.id;
        return {};
    }

    template <class R>
    Answer read_fields(const TableRow& row, R& record) {
        Answer answer;
        for_each_field<R>([&](const auto& field) {
            using T = typename std::remove_cvref_t<decltype(field)>::Type;
            if (answer || field.name == "ref" || field.name == "cluster" || field.name == "order") return;
            const auto cell = row.cell(field.name);
            if (!cell) return;
            T value = record.*field.member;
            if (auto refusal = reader_.read(*cell, field.rule, value)) {
                answer = RowRefusal{std::string(field.name), std::move(*refusal)};
            } else if (!is_id<T> || !field.rule.required || value != T{}) {
                if (row.is_translated(field.name)) translate_channels(field.name, value);
                record.*field.member = std::move(value);
            }
        });
        return answer;
    }

    template <class R>
    Answer add(R record, Appending<R>& keys, Entry<R>& entry) {
        entry.id = record.id;
        if constexpr (is_ordered<R>) record.order = keys.next(record);
        entry.outcome = Outcome::added;
        return refused_by_model(edit_draft(draft_, Add<R>{std::move(record)}));
    }

    template <class R>
    Answer write(const R& current, R record, Outcome& outcome) {
        record = settled(draft_, std::move(record));
        Write<R> edit{std::move(record), {}};
        std::size_t place = 0;
        for_each_field<R>([&](const auto& field) {
            edit.fields.set(place++, !same_in_tables(edit.record.*field.member, current.*field.member));
        });
        outcome = edit.fields.any() ? Outcome::changed : Outcome::unchanged;
        return edit.fields.any() ? refused_by_model(edit_draft(draft_, edit)) : Answer{};
    }

    /// A table with headings in people's own words has such words for channels too.
    template <class T>
    void translate_channels(std::string_view field, T& value) const {
        const auto translate = [&](std::string& channel) {
            if (const auto name = vocabulary_.name("channel", channel)) channel = *name;
        };
        if constexpr (std::is_same_v<T, std::string>) {
            if (field == "channel") translate(value);
        } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
            if (field == "channels")
                for (std::string& channel : value) translate(channel);
        }
    }

    // What follows from several columns together.

    template <class R>
    Answer complete(const TableRow&, R&) {
        return {};
    }
    Answer complete(const TableRow&, Stage& stage) {
        return stage.journey ? Answer{} : missing_ref("journey", Schema<Journey>::kind);
    }
    Answer complete(const TableRow&, Observation& observation) {
        if (!observation.day) return RowRefusal{"day", {"row.date", "", ""}};
        return observation.indicator ? Answer{} : missing_ref("indicator", Schema<Indicator>::kind);
    }
    Answer complete(const TableRow& row, Step& step) {
        const Stage* stage = draft_.find(step.stage);
        return stage ? check_journey(row, stage->journey) : missing_ref("stage", Schema<Stage>::kind);
    }
    Answer complete(const TableRow& row, Note& note) {
        const Step* step = draft_.find(note.step);
        if (const Stage* stage = step ? draft_.find(step->stage) : nullptr) {
            note.journey = stage->journey;
            if (Answer refusal = check_journey(row, stage->journey)) return refusal;
        }
        if (Answer refusal = check_severity(row, note)) return refusal;
        if (!note.journey) return missing_ref("journey", Schema<Journey>::kind);
        if (const auto cell = row.cell("cluster")) note.cluster = clusters_.called(*cell, note.journey);
        if (!note.step && !draft_.find(note.id)) note.spot = free_spot(note.journey);
        return {};
    }

    /// What stops being a pain point loses its severity, unless the row itself says one.
    static Answer check_severity(const TableRow& row, Note& note) {
        if (note.kind == NoteKind::pain || !note.severity) return {};
        if (!is_blank(row.cell("severity").value_or("")))
            return RowRefusal{"severity", {"refusal.severity_without_pain", "", ""}};
        note.severity.reset();
        return {};
    }

    /// A journey beside a stage or a step must be theirs.
    Answer check_journey(const TableRow& row, Id<Journey> journey) {
        const auto cell = row.cell("journey");
        if (!cell || is_blank(*cell)) return {};
        const Journey* found = draft_.find(journey);
        if (found && same_ref(trimmed(*cell), found->ref)) return {};
        return RowRefusal{"journey", {"row.other_journey", std::string(trimmed(*cell)), found ? found->ref : ""}};
    }

    /// New free notes lie beside their journey, in columns that grow to the left of the grid.
    Spot free_spot(Id<Journey> journey) {
        if (free_notes_.empty())
            draft_.for_each<Note>([&](const Note& note) { free_notes_[note.journey] += !note.step; });
        const int place = free_notes_[journey]++;
        constexpr int pitch = 240, column = 6;
        return {-pitch * (1 + place / column), pitch * (place % column)};
    }

    // Votes and consensus.

    template <class R>
    void read_ratings(const ReadTable& table, std::vector<Entry<R>>& entries) {
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const TableRow row{table, table.rows[i]};
            tell_progress();
            if (auto problem = row_problem(table, row.csv))
                report_.problems.push_back(std::move(*problem));
            else if (Answer refusal = read_rating(Kind<R>{}, row, reader_, draft_, entries[i].outcome))
                refuse(row, *refusal);
        }
    }

    // The order of rows.

    template <class R>
    void arrange(std::vector<Entry<R>>& entries) {
        std::map<std::uint64_t, std::vector<std::uint64_t>> listed;
        std::map<std::uint64_t, std::vector<Sibling>> siblings;
        for (const Entry<R>& entry : entries)
            if (entry.outcome != Outcome::refused) listed[parent_of(*draft_.find(entry.id))].push_back(entry.id.value);
        draft_.for_each<R>([&](const R& record) {
            if (listed.contains(parent_of(record)))
                siblings[parent_of(record)].push_back({record.id.value, record.order});
        });
        std::unordered_set<std::uint64_t> moved;
        for (auto& [parent, beside] : siblings) {
            std::sort(beside.begin(), beside.end(), [](const Sibling& a, const Sibling& b) {
                return std::tie(a.order, a.id) < std::tie(b.order, b.id);
            });
            for (const Sibling& sibling : arranged(beside, listed[parent])) {
                R record = *draft_.find(Id<R>{sibling.id});
                edit_draft(draft_, write_of(record, &R::order, sibling.order));
                moved.insert(sibling.id);
            }
        }
        for (Entry<R>& entry : entries)
            if (entry.outcome == Outcome::unchanged && moved.contains(entry.id.value)) entry.outcome = Outcome::changed;
    }

    const ImportProgress& progress_;
    std::size_t rows_ = 0, done_ = 0;
    Draft draft_;
    const Vocabulary& vocabulary_;
    CellReader reader_;
    IdMint& mint_;
    ClusterNames clusters_;
    Imported report_;
    std::map<Id<Journey>, int> free_notes_;
};

}  // namespace

Imported import_tables(const Document& document, std::span<const TableFile> files, const Vocabulary& vocabulary,
                       IdMint& mint, const ImportProgress& progress) {
    return Import(document, vocabulary, mint, progress).run(files);
}

}  // namespace parcours
