#include "journeys/refs.h"
#include "sessions/edit_lines/line_shape.h"
#include "sessions/json_writer.h"

namespace parcours {
namespace {

class LineWriter {
  public:
    LineWriter(const Document& document, std::string_view edit) : document_(document) {
        write_json_text(line_ += "{\"edit\":", edit);
    }
    template <class T>
    void member(std::string_view name, const T& value) {
        line_ += ',';
        write_json_text(line_, name);
        line_ += ':';
        write(value);
    }
    std::string closed() { return std::move(line_) + "}"; }

  private:
    void write(const std::string& value) { write_json_text(line_, value); }
    void write(bool value) { line_ += value ? "true" : "false"; }
    void write(int value) { write_json_integer(line_, value); }
    void write(double value) { write_json_number(line_, value); }
    void write(Date value) { write_json_text(line_, iso(value)); }
    void write(Spot value) { line_ += '[' + std::to_string(value.x) + ',' + std::to_string(value.y) + ']'; }
    void write(const Expectation& value) {
        write_json_text(line_, std::string(ref_of(document_, value.step)) + ':' +
                                   std::string(ref_of(document_, value.commitment)) + '=' +
                                   std::to_string(value.value));
    }
    template <class R>
    void write(Id<R> value) {
        value ? write_json_text(line_, ref_of(document_, value)) : void(line_ += "null");
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void write(Enum value) { write_json_text(line_, name_of(value)); }
    template <class T>
    void write(const std::optional<T>& value) {
        value ? write(*value) : void(line_ += "null");
    }
    template <class T>
    void write(const std::vector<T>& list) {
        line_ += '[';
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i > 0) line_ += ',';
            write(list[i]);
        }
        line_ += ']';
    }

    const Document& document_;
    std::string line_;
};

template <class R>
void write_one(LineWriter& writer, const Add<R>& edit) {
    const R blank{};
    for_each_field<R>([&](const auto& field) {
        const auto& value = edit.record.*field.member;
        // An owner that is not named follows from another field.
        constexpr bool names_owner = is_id<std::remove_cvref_t<decltype(value)>>;
        if ((field.rule.required && !names_owner) || value != blank.*field.member) writer.member(field.name, value);
    });
}

template <class R>
void write_one(LineWriter& writer, const Write<R>& edit) {
    if constexpr (has_ref<R>) writer.member(Schema<R>::kind, edit.record.id);
    std::size_t place = 0;
    for_each_field<R>([&](const auto& field) {
        if (edit.fields.test(place++)) writer.member(field.name, edit.record.*field.member);
    });
}

template <class R>
void write_one(LineWriter& writer, const Remove<R>& edit) {
    writer.member(Schema<R>::kind, edit.id);
}

template <class E>
void write_one(LineWriter& writer, const E& edit) {
    for_each_line_field<E>([&](const auto& field) { writer.member(field.name, edit.*field.member); });
}

template <class R>
std::string given(const std::string& named, Id<R> id, const Document& after) {
    return named.empty() ? std::string(ref_of(after, id)) : std::string{};
}
template <class R>
std::string ref_given_by(const Add<R>& edit, const Document& after) {
    return given(edit.record.ref, edit.record.id, after);
}
std::string ref_given_by(const PlanAction& edit, const Document& after) { return given(edit.ref, edit.action, after); }
std::string ref_given_by(const AdoptPrompt& edit, const Document& after) { return given({}, edit.note, after); }
template <class E>
std::string ref_given_by(const E&, const Document&) {
    return {};
}

}  // namespace

std::string written_edit_line(const Edit& edit, const Document& document) {
    LineWriter writer(document, name_of_edit(edit));
    with_edit(edit, [&](const auto& one) { write_one(writer, one); });
    return writer.closed();
}

std::string ref_given(const Edit& edit, const Document& after) {
    std::string ref;
    with_edit(edit, [&](const auto& one) { ref = ref_given_by(one, after); });
    return ref;
}

}  // namespace parcours
