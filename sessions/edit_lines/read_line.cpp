#include "journeys/text.h"
#include "sessions/edit_lines/line_shape.h"
#include "sessions/edit_lines/read_value.h"

namespace parcours {
namespace {

using Answer = std::variant<Asked, LineRefusal>;
using Maybe = std::optional<LineRefusal>;

template <class E>
std::string field_names() {
    std::string names(subject_field<E>());
    for_each_line_field<E>([&](const auto& field) { names += (names.empty() ? "" : ", ") + std::string(field.name); });
    return names;
}

/// Reads the members of one line into an edit.
template <class E>
class EditReader {
  public:
    EditReader(const JsonValue& line, const Document& document, IdMint& mint)
        : line_(line), document_(document), reader_(document), mint_(mint) {}

    Answer edit() {
        E edit{};
        if (Maybe refusal = read_subject(edit)) return *refusal;
        if (Maybe refusal = read_members(edit)) return *refusal;
        if (Maybe refusal = missing_field(edit)) return *refusal;
        return Asked{Edit{std::move(edit)}};
    }

  private:
    /// The record that the edit is about, or the id of the one it makes.
    Maybe read_subject(E& edit) {
        if constexpr (is_add<E>) {
            edit.record.id = mint_.template next<typename RecordEdit<E>::Record>();
        } else if constexpr (std::is_same_v<E, Write<About>>) {
            edit.record.id = about_id;
        } else if constexpr (is_write<E>) {
            return read_named(edit.record.id);
        } else if constexpr (is_remove<E>) {
            return read_named(edit.id);
        } else if constexpr (!minted_field<E>.empty()) {
            for_each_field<E>([&](const auto& field) {
                if constexpr (is_id<typename std::remove_cvref_t<decltype(field)>::Type>)
                    if (field.name == minted_field<E>) mint_into(edit.*field.member);
            });
        }
        return {};
    }
    template <class R>
    void mint_into(Id<R>& id) {
        id = mint_.template next<R>();
    }
    template <class R>
    Maybe read_named(Id<R>& id) {
        const Rule rule{.required = true};
        const auto json = line_.find(Schema<R>::kind);
        if (!json) return LineRefusal{"line.missing_field", std::string(Schema<R>::kind), "", type_of<Id<R>>(rule)};
        return read_field(*json, Schema<R>::kind, rule, type_of<Id<R>>(rule), id);
    }

    Maybe read_members(E& edit) {
        Maybe refusal;
        line_.for_each_member([&](std::string_view key, const JsonValue& json) {
            if (refusal || key == "edit" || key == subject_field<E>()) return;
            refusal = read_member(edit, key, json);
        });
        return refusal;
    }
    Maybe read_member(E& edit, std::string_view key, const JsonValue& json) {
        Maybe refusal = LineRefusal{"line.unknown_field", shortened(key, 60), field_names<E>(), {}};
        std::size_t place = 0;
        for_each_line_field<E>([&](const auto& field) {
            if (field.name == key) refusal = read_into(edit, field, place, json);
            ++place;
        });
        return refusal;
    }
    template <class Field>
    Maybe read_into(E& edit, const Field& field, std::size_t place, const JsonValue& json) {
        if constexpr (is_write<E>) edit.fields.set(place);
        if constexpr (is_add<E> || is_write<E>)
            return read_field(json, field.name, field.rule, type_in<void>(field), edit.record.*field.member);
        else if constexpr (!is_remove<E>)
            return read_field(json, field.name, field.rule, type_in<E>(field), edit.*field.member);
        return {};
    }

    template <class T>
    Maybe read_field(const JsonValue& json, std::string_view name, const Rule& rule, FieldType type, T& value) {
        if (json.is(JsonKind::null) && !type.can_be_null)
            return LineRefusal{"line.wrong_value", std::string(name), "null", std::move(type)};
        if constexpr (std::is_same_v<T, std::optional<int>>)
            if (type.kind == FieldType::Kind::rating && json.is(JsonKind::text) && json.text() == "na")
                return value.reset(), Maybe{};
        const bool right = type.kind == FieldType::Kind::rating
                               ? reader_.read(json, Rule{.least = 0, .most = top_rating}, value)
                               : reader_.read(json, rule, value);
        if (right && is_fine_order(type, value)) return {};
        if (!reader_.unknown().empty())
            return LineRefusal{"line.unknown_ref", std::string(name), shortened(reader_.unknown(), 60),
                               std::move(type)};
        return LineRefusal{"line.wrong_value", std::string(name), shortened(json.raw(), 60), std::move(type)};
    }
    template <class T>
    static bool is_fine_order(const FieldType& type, const T& value) {
        if constexpr (std::is_same_v<T, std::string>)
            return type.kind != FieldType::Kind::order || is_order_key(value);
        else
            return true;
    }

    Maybe missing_field(const E& edit) {
        Maybe refusal;
        for_each_line_field<E>([&](const auto& field) {
            bool needed = is_needed<E>(field);
            if constexpr (!std::is_void_v<typename RecordEdit<E>::Record>)
                needed = is_add<E> && field.rule.required && !follows(edit, field.name);
            if (!refusal && needed && !line_.find(field.name))
                refusal = LineRefusal{"line.missing_field", std::string(field.name), "", type_in<E>(field)};
        });
        return refusal;
    }
    /// The journey of a note follows from its step.
    static bool follows(const E& edit, std::string_view name) {
        if constexpr (std::is_same_v<E, Add<Note>>) return name == "journey" && edit.record.step;
        return false;
    }

    const JsonValue& line_;
    const Document& document_;
    ValueReader reader_;
    IdMint& mint_;
};

template <class E>
const std::string& line_name() {
    static const std::string name = name_of_edit(Edit{E{}});
    return name;
}

Answer read_named_edit(std::string_view name, const JsonValue& line, const Document& document, IdMint& mint) {
    std::optional<Answer> answer;
    for_each_edit([&]<class E>(Kind<E>) {
        if (!answer && line_name<E>() == name) answer = EditReader<E>(line, document, mint).edit();
    });
    return answer ? *answer : LineRefusal{"line.unknown_edit", "edit", shortened(name, 60), {}};
}

Answer read_rewind(Rewind rewind, const JsonValue& line) {
    Answer answer = Asked{rewind};
    line.for_each_member([&](std::string_view key, const JsonValue&) {
        if (key != "edit") answer = LineRefusal{"line.unknown_field", shortened(key, 60), "edit", {}};
    });
    return answer;
}

}  // namespace

Answer read_edit_line(std::string_view line, const Document& document, IdMint& mint) {
    if (line.size() > longest_edit_line) return LineRefusal{"line.too_long", "", "", {}};
    const auto read = read_json(line, {.bytes = longest_edit_line, .depth = deepest_edit_line});
    if (const auto* fault = std::get_if<JsonFault>(&read))
        return LineRefusal{"line." + fault->code, "", fault->detail, {}};
    const JsonValue root = std::get<JsonText>(read).root();
    if (!root.is(JsonKind::object)) return LineRefusal{"line.not_an_edit", "", "", {}};
    const auto name = root.find("edit");
    if (!name || !name->is(JsonKind::text)) return LineRefusal{"line.not_an_edit", "edit", "", {}};
    if (name->text() == "undo") return read_rewind(Rewind::undo, root);
    if (name->text() == "redo") return read_rewind(Rewind::redo, root);
    return read_named_edit(name->text(), root, document, mint);
}

}  // namespace parcours
