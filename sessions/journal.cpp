#include "sessions/journal.h"

#include <charconv>

#include "sessions/checksum.h"
#include "sessions/file.h"
#include "sessions/record_json.h"

namespace parcours {
namespace {

constexpr std::string_view mark = "J1 ";

/// A frame may hold a whole copy.
constexpr JsonLimits frame_limits{.bytes = 2 * largest_file, .values = 4'000'000};

std::string framed(std::uint64_t seq, std::string_view json) {
    const std::string numbers = std::to_string(seq) + " " + std::to_string(json.size()) + " ";
    std::string out(mark);
    out += crc_text(crc32c({numbers, json})) + " " + numbers;
    out += json;
    out += '\n';
    return out;
}

template <class R>
std::string rows_json(const RowWrites<R>& writes) {
    std::string out;
    for (const RowWrite<R>& write : writes) {
        ObjectWriter object;
        write_value(object.value_of("id"), write.id);
        if (!write.row) object.value_of(deletion_field) += "true";
        std::size_t place = 0;
        for_each_field<R>([&](const auto& field) {
            if (write.fields.test(place++)) write_value(object.value_of(field.name), (*write.row).*field.member);
        });
        if (!out.empty()) out += ",";
        object.write(out);
    }
    return out;
}

// ---- reading frames -----------------------------------------------------------------------------

struct Framed {
    std::uint64_t seq = 0;
    std::string_view json;
    std::size_t end = 0;  ///< behind the frame
};

/// Takes a number and the space behind it.
std::optional<std::uint64_t> take_number(std::string_view& rest) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    const auto length = static_cast<std::size_t>(end - rest.data());
    if (error != std::errc{} || length >= rest.size() || rest[length] != ' ') return std::nullopt;
    rest.remove_prefix(length + 1);
    return number;
}

std::optional<Framed> frame_at(std::string_view bytes, std::size_t at) {
    std::string_view rest = bytes.substr(at);
    if (!rest.starts_with(mark) || rest.size() < mark.size() + 9) return std::nullopt;
    const std::string_view sum = rest.substr(mark.size(), 8);
    if (rest[mark.size() + 8] != ' ') return std::nullopt;
    rest.remove_prefix(mark.size() + 9);
    const std::string_view numbers = rest;
    const auto seq = take_number(rest);
    const auto length = seq ? take_number(rest) : std::nullopt;
    if (!length || *length >= rest.size() || rest[*length] != '\n') return std::nullopt;
    const std::string_view json = rest.substr(0, *length);
    if (crc_text(crc32c({numbers.substr(0, numbers.size() - rest.size()), json})) != sum) return std::nullopt;
    return Framed{*seq, json, bytes.size() - rest.size() + *length + 1};
}

bool whole_frame_from(std::string_view bytes, std::size_t at) {
    for (at = bytes.find(mark, at); at != std::string_view::npos; at = bytes.find(mark, at + 1))
        if (frame_at(bytes, at)) return true;
    return false;
}

std::string text_of(const JsonValue& object, std::string_view key) {
    const auto value = object.find(key);
    return value && value->is(JsonKind::text) ? std::string(value->text()) : std::string();
}

std::optional<JournalHead> head_from(const Framed& frame) {
    const auto json = read_json(frame.json);
    if (!std::holds_alternative<JsonText>(json)) return std::nullopt;
    const JsonValue root = std::get<JsonText>(json).root();
    const auto session = from_hex(text_of(root, "session"));
    const auto schema = root.find("schema"), versions = root.find("versions");
    if (!session || !schema || !schema->is(JsonKind::integer) || !versions || !versions->is(JsonKind::object))
        return std::nullopt;
    JournalHead head{text_of(root, "path"),  text_of(root, "doc_id"), *session, frame.seq, 0, {},
                     text_of(root, "writer")};
    head.schema = static_cast<int>(schema->integer());
    versions->for_each_member([&](std::string_view key, JsonValue counter) {
        const auto id = from_hex(key);
        if (id && counter.is(JsonKind::integer))
            head.base_versions[*id] = static_cast<std::uint64_t>(counter.integer());
    });
    return head;
}

// Lists of records by their kind: another program may have put anything there.
bool holds_rows(JsonValue rows) {
    bool whole = rows.is(JsonKind::object);
    if (!whole) return false;
    rows.for_each_member([&](std::string_view, JsonValue list) {
        whole = whole && list.is(JsonKind::array);
        if (whole) list.for_each([&](JsonValue row) { whole = whole && row.is(JsonKind::object); });
    });
    return whole;
}

std::optional<JournalFrame> gesture_from(const Framed& frame) {
    const auto json = read_json(frame.json, frame_limits);
    if (!std::holds_alternative<JsonText>(json)) return std::nullopt;
    const JsonValue root = std::get<JsonText>(json).root();
    const auto dot = dot_from(text_of(root, "dot"));
    const auto rows = root.find("rows");
    const bool is_copy = root.find("copy").has_value();
    if (!dot || !(is_copy || (rows && holds_rows(*rows)))) return std::nullopt;
    return JournalFrame{frame.seq, *dot, text_of(root, "at"), text_of(root, "label"), std::string(frame.json), is_copy};
}

// ---- what a frame wrote -------------------------------------------------------------------------

template <class R>
RowWrite<R> write_from(JsonValue object, const Session& session) {
    RowWrite<R> write;
    if (const auto id = object.find("id")) read_id(*id, write.id);
    if (const auto gone = object.find(deletion_field); gone && gone->is(JsonKind::boolean) && gone->boolean())
        return write;
    auto last = session.document.all<R>().row(write.id);
    if (!last) last = session.hidden.all<R>().row(write.id);
    auto row = std::make_shared<R>(last ? *last : R{});
    row->id = write.id;
    std::size_t place = 0;
    for_each_field<R>([&](const auto& field) {
        if (const auto value = object.find(field.name)) {
            (*row).*field.member = {};
            read_value(*value, (*row).*field.member, field.rule);
            write.fields.set(place);
        }
        ++place;
    });
    write.row = std::move(row);
    return write;
}

}  // namespace

std::string head_text(const JournalHead& head) {
    ObjectWriter object;
    write_json_text(object.value_of("path"), head.path);
    write_json_text(object.value_of("doc_id"), head.doc_id);
    write_json_text(object.value_of("session"), hex(head.session));
    write_json_text(object.value_of("writer"), head.writer);
    write_json_integer(object.value_of("schema"), head.schema);
    std::string& versions = object.value_of("versions");
    versions += "{";
    for (const auto& [session, counter] : head.base_versions)
        versions += (versions.back() == '{' ? "\"" : ",\"") + hex(session) + "\":" + std::to_string(counter);
    versions += "}";
    std::string json;
    object.write(json);
    return framed(head.base_seq, json);
}

std::string frame_text(std::uint64_t seq, Dot dot, std::string_view at, std::string_view label, const Writes& writes) {
    ObjectWriter object;
    write_json_text(object.value_of("at"), at);
    write_json_text(object.value_of("dot"), dot_text(dot));
    write_json_text(object.value_of("label"), label);
    std::string rows;
    for_each_kind([&]<class R>(Kind<R>) {
        if (writes.of<R>().empty()) return;
        rows += rows.empty() ? "{" : ",";
        write_json_text(rows, Schema<R>::kind);
        rows += ":[" + rows_json(writes.of<R>()) + "]";
    });
    object.value_of("rows") += rows.empty() ? "{}" : rows + "}";
    std::string json;
    object.write(json);
    return framed(seq, json);
}

std::string copy_frame_text(std::uint64_t seq, Dot dot, std::string_view at, std::string_view file_text) {
    ObjectWriter object;
    write_json_text(object.value_of("at"), at);
    write_json_text(object.value_of("dot"), dot_text(dot));
    object.value_of("copy") += file_text;
    std::string json;
    object.write(json);
    return framed(seq, json);
}

bool holds_frames(std::string_view bytes) { return whole_frame_from(bytes, 0); }

std::optional<Journal> read_journal(std::string_view bytes) {
    const auto first = frame_at(bytes, 0);
    const auto head = first ? head_from(*first) : std::nullopt;
    if (!head) return std::nullopt;
    Journal journal{*head, {}, false};
    std::size_t at = first->end;
    for (std::uint64_t seq = first->seq + 1; at < bytes.size(); ++seq) {
        const auto frame = frame_at(bytes, at);
        auto gesture = frame && frame->seq == seq ? gesture_from(*frame) : std::nullopt;
        if (!gesture) {
            journal.damaged = frame || whole_frame_from(bytes, at + 1);
            break;
        }
        journal.frames.push_back(std::move(*gesture));
        at = frame->end;
    }
    return journal;
}

Writes frame_writes(const JournalFrame& frame, const Session& session) {
    Writes writes;
    const auto json = read_json(frame.json, frame_limits);
    const auto rows = std::get<JsonText>(json).root().find("rows");
    rows->for_each_member([&](std::string_view kind, JsonValue list) {
        for_each_kind([&]<class R>(Kind<R>) {
            if (kind == Schema<R>::kind)
                list.for_each([&](JsonValue row) { writes.of<R>().push_back(write_from<R>(row, session)); });
        });
    });
    return writes;
}

std::string frame_copy(const JournalFrame& frame) {
    const auto json = read_json(frame.json, frame_limits);
    return std::string(std::get<JsonText>(json).root().find("copy")->raw());
}

}  // namespace parcours
