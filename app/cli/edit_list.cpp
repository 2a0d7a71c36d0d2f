#include "app/cli/edit_list.h"

#include <nlohmann/json.hpp>

#include "journeys/rules.h"

namespace parcours {
namespace {

std::string choices_text(const FieldType& type) {
    std::string text;
    for (const std::string_view choice : type.choices) text += (text.empty() ? "" : ", ") + std::string(choice);
    return text;
}

/// "a whole number, 1..3"
std::string type_text(const Words& words, const FieldType& type) {
    const std::string record = type.record.empty() ? "" : std::string(words("kind." + std::string(type.record)));
    const bool bounded = type.rule.most < std::numeric_limits<double>::infinity();
    std::string text =
        words("line_type." + std::string(name_of(type.kind)), {{"record", record}, {"choices", choices_text(type)}});
    using Kind = FieldType::Kind;
    if (bounded && (type.kind == Kind::whole_number || type.kind == Kind::number))
        text += ", " + as_text(type.rule.least) + ".." + as_text(type.rule.most);
    if (bounded && type.kind == Kind::text)
        text += ", " + words("line_type.bytes", {{"most", as_text(type.rule.most)}});
    return text;
}

}  // namespace

std::string refusal_text(const Words& words, const LineRefusal& refusal) {
    const std::string expected = refusal.expected ? type_text(words, *refusal.expected) : "";
    const std::string what =
        words(refusal.code, {{"value", refusal.value}, {"expected", expected}, {"field", refusal.field}});
    return refusal.field.empty() ? what : refusal.field + ": " + what;
}

void list_edits(Console& console) {
    const Words& words = console.words();
    for (const EditShape& shape : all_edit_shapes()) {
        nlohmann::ordered_json fields = nlohmann::ordered_json::object();
        for (const FieldShape& field : shape.fields) {
            std::string text = type_text(words, field.type);
            if (field.needed) text += " – " + std::string(words("line_type.needed"));
            if (field.type.can_be_null && !field.needed) text += " – " + std::string(words("line_type.null"));
            fields[std::string(field.name)] = text;
        }
        auto refuses = nlohmann::ordered_json::array();
        for (const std::string_view code : shape.refusals)
            refuses.push_back(words("refusal." + std::string(code), {{"value", "…"}}));
        const nlohmann::ordered_json line{{"edit", shape.name}, {"fields", fields}, {"refuses", refuses}};
        console.text(line.dump() + "\n");
    }
}

}  // namespace parcours
