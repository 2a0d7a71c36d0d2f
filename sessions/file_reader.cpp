// The reading half of file.h.
#include "sessions/checksum.h"
#include "sessions/file.h"
#include "sessions/memory.h"
#include "sessions/migrations.h"
#include "sessions/record_json.h"
#include "sessions/repair.h"
#include "sessions/shown.h"

namespace parcours {
namespace {

/// More than any file of that size holds of what we write.
constexpr std::size_t most_values = 4'000'000;
/// Greatest number that JSON readers everywhere take for a whole one.
constexpr std::int64_t most_counted = std::int64_t{1} << 53;

/// Bytes of the name of somebody who wrote.
constexpr std::size_t most_name = 200;

bool is_session(JsonValue root) {
    const auto format = root.find("format");
    return format && format->is(JsonKind::text) && format->text() == "parcours";
}

class FileReader {
  public:
    FileReader(std::string_view text, std::string_view file, Notices notices)
        : text_(text), file_(file), notices_(std::move(notices)) {}

    std::variant<Loaded, Problem> read(JsonValue root, std::string_view tray_title) {
        if (auto problem = read_header(root)) return *problem;
        const auto records = root.find("records");
        if (!records || !records->is(JsonKind::object)) return bad("records");
        if (auto problem = read_kinds(*records)) return *problem;
        session_ = as_shown(std::move(session_), tray_title, notices_);
        return Loaded{std::move(session_), notices_.take()};
    }

  private:
    Problem bad(std::string_view key) const { return {"bad_header", file_, std::string(key), ""}; }

    // ---- header ----

    std::optional<Problem> read_header(JsonValue root) {
        std::optional<Problem> problem;
        const auto number = [&](std::string_view key, std::int64_t least) -> std::int64_t {
            const auto value = root.find(key);
            if (value && value->is(JsonKind::integer) && value->integer() >= least && value->integer() <= most_counted)
                return value->integer();
            if (!problem) problem = bad(key);
            return 1;
        };
        session_.schema = static_cast<int>(std::min<std::int64_t>(number("schema", 1), 1'000'000));
        session_.min_reader = static_cast<int>(std::min<std::int64_t>(number("min_reader", 1), 1'000'000));
        session_.seq = static_cast<std::uint64_t>(number("seq", 0));
        if (!problem) problem = read_identity(root);
        if (!problem) problem = read_versions(root);
        if (problem) return problem;
        read_writers(root);
        keep_unknown_keys(root);
        if (session_.is_full()) notices_.add("too_many_openings", "", std::to_string(most_openings));
        if (session_.is_for_newer())
            notices_.add("newer_read_only", "", std::to_string(session_.min_reader));
        else if (session_.schema > schema_version)
            notices_.add("newer_schema", "", std::to_string(session_.schema));
        session_.schema = std::max(session_.schema, schema_version);
        session_.min_reader = std::max(session_.min_reader, least_reader);
        return {};
    }

    std::optional<Problem> read_identity(JsonValue root) {
        const auto doc_id = root.find("doc_id");
        const auto value = doc_id && doc_id->is(JsonKind::text) ? from_hex(doc_id->text()) : std::nullopt;
        if (!value) return bad("doc_id");
        session_.doc_id = hex(*value);
        const auto saved_at = root.find("saved_at");
        if (saved_at && saved_at->is(JsonKind::text)) session_.saved_at = saved_at->text().substr(0, 40);
        return {};
    }

    std::optional<Problem> read_versions(JsonValue root) {
        const auto versions = root.find("versions");
        if (!versions) return {};
        if (!versions->is(JsonKind::object)) return bad("versions");
        bool fine = true;
        versions->for_each_member([&](std::string_view key, JsonValue counter) {
            const auto session = from_hex(key);
            fine = fine && session && counter.is(JsonKind::integer) && counter.integer() >= 0 &&
                   counter.integer() <= (std::int64_t{1} << 48);
            if (fine) session_.ledger.versions[*session] = static_cast<std::uint64_t>(counter.integer());
        });
        if (!fine) return Problem{"bad_counter", file_, "versions", ""};
        if (session_.ledger.versions.size() > most_openings)
            return Problem{"too_many_openings", file_, "versions", std::to_string(most_openings)};
        return {};
    }

    /// Of sessions that the versions know; others, and names beyond any name, are left out.
    void read_writers(JsonValue root) {
        const auto writers = root.find("writers");
        if (!writers || !writers->is(JsonKind::object)) return;
        const auto text_in = [](JsonValue writer, std::string_view key) {
            const auto value = writer.find(key);
            const bool fits = value && value->is(JsonKind::text) && value->text().size() <= most_name;
            return fits ? std::string(value->text()) : std::string();
        };
        writers->for_each_member([&](std::string_view key, JsonValue writer) {
            const auto session = from_hex(key);
            if (session && session_.ledger.versions.contains(*session) && writer.is(JsonKind::object))
                session_.ledger.writers[*session] = {text_in(writer, "name"), text_in(writer, "at")};
        });
    }

    void keep_unknown_keys(JsonValue root) {
        constexpr std::string_view known[]{"format",   "schema",      "min_reader", "app",     "doc_id", "seq",
                                           "saved_at", "body_crc32c", "versions",   "writers", "records"};
        root.for_each_member([&](std::string_view key, JsonValue value) {
            if (std::find(std::begin(known), std::end(known), key) == std::end(known))
                session_.unknown_header.push_back({std::string(key), compact(value.raw())});
        });
        std::sort(session_.unknown_header.begin(), session_.unknown_header.end(),
                  [](const auto& a, const auto& b) { return a.field < b.field; });
    }

    // ---- records ----

    std::optional<Problem> read_kinds(JsonValue records) {
        std::optional<Problem> problem;
        records.for_each_member([&](std::string_view kind, JsonValue list) {
            if (problem) return;
            if (!list.is(JsonKind::array)) {
                problem = bad("records." + shortened(kind, 60));
                return;
            }
            bool known = false;
            for_each_kind([&]<class R>(Kind<R>) {
                if (kind != Schema<R>::kind) return;
                known = true;
                read_rows<R>(list);
            });
            if (!known) list.for_each([&](JsonValue record) { keep_record(kind, record); });
        });
        return problem;
    }

    void keep_record(std::string_view kind, JsonValue record) {
        auto& unknown = session_.unknown_kinds;
        if (unknown.empty() || unknown.back().kind != kind) unknown.push_back({std::string(kind), {}});
        unknown.back().records.push_back(compact(record.raw()));
    }

    template <class R>
    struct Row {
        JsonValue json;
        std::shared_ptr<R> record;
        Trace trace;
        bool has_its_id() const { return record->id && record->id == proper_id(*record); }
    };

    template <class R>
    void read_rows(JsonValue list) {
        std::vector<Row<R>> rows;
        list.for_each([&](JsonValue json) {
            if (!json.is(JsonKind::object)) {
                notices_.add("wrong_value", place_of(json), std::string(Schema<R>::kind));
                keep_record(Schema<R>::kind, json);
                return;
            }
            Row<R> row{json, nullptr, {}};
            row.record = std::make_shared<R>(read_record<R>(json, row.trace));
            rows.push_back(std::move(row));
        });
        // Whoever came with the right id keeps it, wherever in the file another lays claim to it.
        std::stable_partition(rows.begin(), rows.end(), [](const Row<R>& row) { return row.has_its_id(); });
        std::vector<typename Table<R>::Put> shown, hidden;
        for (Row<R>& row : rows) {
            give_id(*row.record, row.json);
            remember(row.trace);
            (row.trace.deleted ? hidden : shown).push_back({row.record->id, row.record});
            session_.ledger.of<R>().emplace(row.record->id, std::move(row.trace));
        }
        session_.document = session_.document.with(table_of<R>(std::move(shown)));
        session_.hidden = session_.hidden.with(table_of<R>(std::move(hidden)));
    }

    template <class R>
    static Table<R> table_of(std::vector<typename Table<R>::Put> rows) {
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        return Table<R>{}.with(rows);
    }

    template <class R>
    R read_record(JsonValue json, Trace& trace) {
        struct Misfit {
            Fit fit;
            std::string_view field;
        };
        R record{};
        std::vector<Misfit> misfits;
        json.for_each_member([&](std::string_view key, JsonValue value) {
            Fit fit = Fit::exact;
            if (key == "id") {
                read_id(value, record.id);
            } else if (!read_trace_member(trace, key, value, fit)) {
                const auto field_fit = read_field(record, key, value);
                fit = field_fit.value_or(Fit::exact);
                if (!field_fit || fit != Fit::exact) trace.kept.push_back({std::string(key), compact(value.raw())});
            }
            if (fit > Fit::tidied) misfits.push_back({fit, key});
        });
        std::sort(trace.kept.begin(), trace.kept.end(), [](const auto& a, const auto& b) { return a.field < b.field; });
        for (const Misfit& misfit : misfits) {
            const char* code = misfit.fit == Fit::wrong     ? "wrong_value"
                               : misfit.fit == Fit::unknown ? "unknown_value"
                                                            : "out_of_range";
            notices_.add(code, name_of_record(record, json), std::string(misfit.field));
        }
        return record;
    }

    template <class R>
    std::string name_of_record(const R& record, JsonValue json) const {
        if constexpr (has_ref<R>)
            if (!record.ref.empty()) return record.ref;
        return place_of(json);
    }
    std::string place_of(JsonValue json) const { return notices_.full() ? "" : place_in(text_, json.place()); }

    /// Every record has an id of its own afterwards; one that had none gets it from its content.
    template <class R>
    void give_id(R& record, JsonValue json) {
        const auto& taken = session_.ledger.of<R>();
        const Id<R> came_with = record.id;
        record.id = proper_id(record);
        if (taken.contains(record.id)) record.id = came_with;
        if (!record.id || taken.contains(record.id))
            record.id.value = mixed((std::uint64_t{crc32c({json.raw()})} << 32) + came_with.value + 1);
        while (!record.id || taken.contains(record.id)) record.id.value = mixed(record.id.value + 1);
        if (record.id != came_with) notices_.add("id_given", name_of_record(record, json));
    }

    /// The version vector covers every dot of the file, whatever its header says.
    void remember(const Trace& trace) {
        const auto raise = [&](Dot dot) {
            if (dot == Dot{}) return;
            auto& seen = session_.ledger.versions[dot.session];
            seen = std::max(seen, dot.counter);
        };
        raise(trace.birth);
        for (const auto& one : trace.later) raise(one.dot);
        for (const auto& one : trace.alternatives) raise(one.dot);
    }

    std::string_view text_;
    std::string file_;
    Session session_;
    Notices notices_;
};

std::variant<JsonText, Problem> json_of(std::string_view text, std::string_view file) {
    return read_file_json(text, file, {.bytes = largest_file, .values = most_values});
}

bool sum_fits(std::string_view text, JsonValue root) {
    const auto sum = root.find("body_crc32c");
    return sum && sum->is(JsonKind::text) &&
           sum->text() ==
               crc_text(crc32c({text.substr(0, sum->place() + 1), text.substr(sum->place() + sum->raw().size() - 1)}));
}

/// The steps that this file needs.
std::span<const Migration> missing_steps(JsonValue root, std::span<const Migration> steps) {
    const auto schema = root.find("schema");
    if (!schema || !schema->is(JsonKind::integer) || schema->integer() < 1) return {};
    return steps.subspan(std::min(static_cast<std::size_t>(schema->integer()) - 1, steps.size()));
}

std::variant<Loaded, Problem> loaded(std::string_view text, std::string_view file, std::string_view tray_title,
                                     std::span<const Migration> steps) {
    const auto json = json_of(text, file);
    if (const auto* problem = std::get_if<Problem>(&json)) return *problem;
    const JsonValue root = std::get<JsonText>(json).root();
    if (!is_session(root)) return Problem{"not_a_session", std::string(file), "", ""};
    Notices notices;
    if (!sum_fits(text, root)) notices.add("changed_by_hand");
    const auto missing = missing_steps(root, steps);
    if (missing.empty()) return FileReader(text, file, std::move(notices)).read(root, tray_title);
    notices.add("migrated", "", std::string(root.find("schema")->raw()));
    const std::string now = migrated_text(root, missing);
    const auto again = json_of(now, file);
    if (const auto* problem = std::get_if<Problem>(&again)) return *problem;
    return FileReader(now, file, std::move(notices)).read(std::get<JsonText>(again).root(), tray_title);
}

}  // namespace

std::variant<Loaded, Problem> read_session(std::string_view text, std::string_view file, std::string_view tray_title) {
    return read_session(text, file, tray_title, migrations());
}

std::variant<Loaded, Problem> read_session(std::string_view text, std::string_view file, std::string_view tray_title,
                                           std::span<const Migration> steps) {
    return unless_memory_ends(file, [&] { return loaded(text, file, tray_title, steps); });
}

}  // namespace parcours
