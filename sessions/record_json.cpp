#include "sessions/record_json.h"

#include <charconv>

namespace parcours {
namespace {

/// Greatest counter that an honest session could reach.
constexpr std::uint64_t most_writes = std::uint64_t{1} << 48;

std::optional<std::uint64_t> counter_from(std::string_view digits) {
    std::uint64_t counter = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), counter);
    if (error != std::errc{} || end != digits.data() + digits.size() || counter > most_writes) return std::nullopt;
    return counter;
}

Fit read_dots(Trace& trace, JsonValue value) {
    if (!value.is(JsonKind::object)) return Fit::wrong;
    Fit fit = Fit::exact;
    value.for_each_member([&](std::string_view field, JsonValue text) {
        const auto dot = text.is(JsonKind::text) ? dot_from(text.text()) : std::nullopt;
        if (dot)
            trace.later.push_back({std::string(field), *dot});
        else
            fit = Fit::wrong;
    });
    std::sort(trace.later.begin(), trace.later.end(), [](const auto& a, const auto& b) { return a.field < b.field; });
    return fit;
}

Fit read_alternatives(Trace& trace, JsonValue value) {
    if (!value.is(JsonKind::object)) return Fit::wrong;
    Fit fit = Fit::exact;
    value.for_each_member([&](std::string_view field, JsonValue list) {
        if (!list.is(JsonKind::array)) fit = Fit::wrong;
        if (!list.is(JsonKind::array)) return;
        list.for_each([&](JsonValue one) {
            const auto dot = one.find("dot"), other = one.find("value");
            const auto read = dot && dot->is(JsonKind::text) ? dot_from(dot->text()) : std::nullopt;
            if (read && other)
                trace.alternatives.push_back({std::string(field), *read, compact(other->raw())});
            else
                fit = Fit::wrong;
        });
    });
    std::sort(trace.alternatives.begin(), trace.alternatives.end(),
              [](const auto& a, const auto& b) { return std::tie(a.field, a.dot) < std::tie(b.field, b.dot); });
    return fit;
}

void write_alternatives(std::string& out, const Trace& trace) {
    std::string_view field;
    for (const auto& one : trace.alternatives) {
        if (one.field == field) {
            out += ",";
        } else {
            out += field.empty() ? "{" : "],";
            write_json_text(out, one.field);
            out += ":[";
            field = one.field;
        }
        out += "{\"dot\":\"" + dot_text(one.dot) + "\",\"value\":" + one.value + "}";
    }
    out += "]}";
}

}  // namespace

std::string dot_text(Dot dot) { return std::to_string(dot.counter) + "@" + hex(dot.session); }

std::optional<Dot> dot_from(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos) return std::nullopt;
    const auto counter = counter_from(text.substr(0, at));
    const auto session = from_hex(text.substr(at + 1));
    if (!counter || !session) return std::nullopt;
    return Dot{*counter, *session};
}

void ObjectWriter::write(std::string& out) {
    for (std::size_t i = 0; i < parts_.size(); ++i)
        parts_[i].end = i + 1 < parts_.size() ? parts_[i + 1].begin : values_.size();
    std::sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) { return a.key < b.key; });
    out.push_back('{');
    for (const Part& part : parts_) {
        if (&part != parts_.data()) out.push_back(',');
        write_json_text(out, part.key);
        out.push_back(':');
        out.append(values_, part.begin, part.end - part.begin);
    }
    out.push_back('}');
}

void write_trace(ObjectWriter& object, const Trace& trace) {
    if (!trace.alternatives.empty()) write_alternatives(object.value_of("_alt"), trace);
    if (trace.deleted) object.value_of(deletion_field) += "true";
    if (trace.birth != Dot{}) write_json_text(object.value_of("_dot"), dot_text(trace.birth));
    if (!trace.later.empty()) {
        ObjectWriter dots;
        for (const auto& one : trace.later) write_json_text(dots.value_of(one.field), dot_text(one.dot));
        dots.write(object.value_of("_dots"));
    }
    for (const auto& one : trace.kept) object.value_of(one.field) += one.value;
}

bool read_trace_member(Trace& trace, std::string_view key, JsonValue value, Fit& fit) {
    fit = Fit::exact;
    if (key == "_dot") {
        const auto dot = value.is(JsonKind::text) ? dot_from(value.text()) : std::nullopt;
        if (dot)
            trace.birth = *dot;
        else
            fit = Fit::wrong;
    } else if (key == "_dots") {
        fit = read_dots(trace, value);
    } else if (key == "_alt") {
        fit = read_alternatives(trace, value);
    } else if (key == deletion_field) {
        fit = value.is(JsonKind::boolean) ? Fit::exact : Fit::wrong;
        trace.deleted = value.is(JsonKind::boolean) && value.boolean();
    } else {
        return false;
    }
    return true;
}

}  // namespace parcours
