// One record with its trace to and from one line of a session file: its fields in the order of their names, those that
// hold what a new record holds left out; `_dot`, `_dots`, `_del` and `_alt` are the trace.
#pragma once

#include "sessions/ledger.h"
#include "sessions/values.h"

namespace parcours {

/// "412@0f3c8d2a91b7e604": counter and session.
std::string dot_text(Dot dot);
std::optional<Dot> dot_from(std::string_view text);

/// A JSON object that is written with its keys in order, whatever the order in which they are given.
class ObjectWriter {
  public:
    /// Where to write the value of this key; the name must outlive the writer.
    std::string& value_of(std::string_view key) {
        parts_.push_back({key, values_.size(), 0});
        return values_;
    }
    void write(std::string& out);

  private:
    struct Part {
        std::string_view key;
        std::size_t begin, end;
    };
    std::vector<Part> parts_;
    std::string values_;
};

/// Writes the members `_alt`, `_del`, `_dot`, `_dots` and the kept fields.
void write_trace(ObjectWriter& object, const Trace& trace);

/// Takes the member where it belongs to the trace; false for every other key. A malformed one sets `fit`.
bool read_trace_member(Trace& trace, std::string_view key, JsonValue value, Fit& fit);

template <class R>
void write_record(std::string& out, const R& record, const Trace& trace) {
    static const R fresh{};
    ObjectWriter object;
    write_trace(object, trace);
    write_value(object.value_of("id"), record.id);
    for_each_field<R>([&](const auto& field) {
        const bool kept = std::any_of(trace.kept.begin(), trace.kept.end(),
                                      [&](const Trace::Kept& one) { return one.field == field.name; });
        if (!kept && record.*field.member != fresh.*field.member)
            write_value(object.value_of(field.name), record.*field.member);
    });
    object.write(out);
}

/// Reads one field by name. Nothing: this kind has no such field.
template <class R>
std::optional<Fit> read_field(R& record, std::string_view name, JsonValue value) {
    std::optional<Fit> fit;
    for_each_field<R>([&](const auto& field) {
        if (field.name == name) fit = read_value(value, record.*field.member, field.rule);
    });
    return fit;
}

}  // namespace parcours
