// The writing half of file.h.
#include "sessions/checksum.h"
#include "sessions/file.h"
#include "sessions/filed_rows.h"
#include "sessions/record_json.h"
#include "sessions/shown.h"

namespace parcours {
namespace {

template <class R>
void write_rows(std::string& out, const Session& session) {
    const auto shown = session.document.all<R>().entries(), hidden = session.hidden.all<R>().entries();
    std::size_t i = 0, j = 0;
    while (i < shown.size() || j < hidden.size()) {
        const bool first = j == hidden.size() || (i < shown.size() && shown[i].id < hidden[j].id);
        const auto& entry = first ? shown[i++] : hidden[j++];
        if (!out.empty()) out += ",\n";
        write_record(out, *entry.row, trace_of(session, entry.id));
    }
}

std::map<std::string_view, std::string> rows_by_kind(const Session& session) {
    std::map<std::string_view, std::string> kinds;
    for_each_kind([&]<class R>(Kind<R>) { write_rows<R>(kinds[Schema<R>::kind], session); });
    for (const UnknownKind& unknown : session.unknown_kinds) {
        std::string& rows = kinds[unknown.kind];
        for (const std::string& record : unknown.records) {
            if (!rows.empty()) rows += ",\n";
            rows += record;
        }
    }
    return kinds;
}

void write_records(std::string& out, const Session& session) {
    out += "\"records\":{";
    bool first = true;
    for (const auto& [kind, rows] : rows_by_kind(session)) {
        if (rows.empty()) continue;
        out += first ? "\n" : ",\n";
        first = false;
        write_json_text(out, kind);
        out += ":[\n" + rows + "\n]";
    }
    out += "\n}\n}\n";
}

void write_versions(std::string& out, const Versions& versions) {
    out += "\"versions\":{";
    for (auto one = versions.begin(); one != versions.end(); ++one)
        out += (one == versions.begin() ? "\"" : ",\"") + hex(one->first) + "\":" + std::to_string(one->second);
    out += "},\n";
}

/// Left out where nobody is known.
void write_writers(std::string& out, const Writers& writers) {
    if (writers.empty()) return;
    out += "\"writers\":{";
    for (const auto& [session, writer] : writers) {
        out += (out.back() == '{' ? "\n\"" : ",\n\"") + hex(session) + "\":{\"at\":";
        write_json_text(out, writer.at);
        out += ",\"name\":";
        write_json_text(out, writer.name);
        out += "}";
    }
    out += "\n},\n";
}

}  // namespace

std::string written(const Session& session) {
    if (!session.repairs.empty()) return written(as_filed(session));
    std::string out = "{\n\"format\":\"parcours\",\n\"schema\":" + std::to_string(session.schema) +
                      ",\n\"min_reader\":" + std::to_string(session.min_reader) +
                      ",\n\"app\":\"Parcours " PARCOURS_VERSION "\",\n\"doc_id\":";
    write_json_text(out, session.doc_id);
    out += ",\n\"seq\":" + std::to_string(session.seq) + ",\n\"saved_at\":";
    write_json_text(out, session.saved_at);
    out += ",\n\"body_crc32c\":\"";
    const std::size_t digits = out.size();
    out += "\",\n";
    for (const auto& [key, value] : session.unknown_header) {
        write_json_text(out, key);
        out += ":" + value + ",\n";
    }
    write_versions(out, session.ledger.versions);
    write_writers(out, session.ledger.writers);
    write_records(out, session);
    const std::string_view all = out;
    out.insert(digits, crc_text(crc32c({all.substr(0, digits), all.substr(digits)})));
    return out;
}

}  // namespace parcours
