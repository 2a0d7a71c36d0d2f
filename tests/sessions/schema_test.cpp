// The published JSON Schema says what the records' own schemas say.
#include "tests/support/desk.h"
#include "tests/support/json_schema.h"

using namespace parcours;
using namespace parcours::testing;

namespace {

using nlohmann::json;

/// What the published schema has to say of a field of this type; without descriptions.
template <class T>
json expected(const Rule& rule) {
    if constexpr (is_optional<T>) {
        return expected<typename OptionOf<T>::Value>(rule);
    } else if constexpr (is_list<T>) {
        return {{"type", "array"},
                {"items", expected<typename T::value_type>({.most = longest_text})},
                {"maxItems", static_cast<int>(rule.most)}};
    } else if constexpr (is_id<T>) {
        return {{"$ref", "#/$defs/id"}};
    } else if constexpr (std::is_enum_v<T>) {
        return {{"enum", Names<T>::values}};
    } else if constexpr (std::is_same_v<T, std::string>) {
        json schema{{"type", "string"}, {"maxLength", static_cast<int>(rule.most)}};
        if (rule.required) schema["minLength"] = 1;
        return schema;
    } else if constexpr (std::is_same_v<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, double>) {
        return {
            {"type", std::is_same_v<T, int> ? "integer" : "number"}, {"minimum", rule.least}, {"maximum", rule.most}};
    } else if constexpr (std::is_same_v<T, Date>) {
        return {{"type", "string"}, {"format", "date"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
    } else if constexpr (std::is_same_v<T, Spot>) {
        return {{"type", "array"}, {"items", {{"type", "integer"}}}, {"minItems", 2}, {"maxItems", 2}};
    } else {
        return {{"type", "object"},
                {"properties",
                 {{"step", {{"$ref", "#/$defs/id"}}},
                  {"commitment", {{"$ref", "#/$defs/id"}}},
                  {"value", {{"type", "integer"}, {"minimum", 0}, {"maximum", 4}}}}},
                {"required", {"commitment", "step", "value"}},
                {"additionalProperties", false}};
    }
}

}  // namespace

TEST_CASE("the published schema has every field of every record with its type and limits, and no other") {
    const json& defs = session_schema().at("$defs");
    for_each_kind([&]<class R>(Kind<R>) {
        const std::string kind(Schema<R>::kind);
        CAPTURE(kind);
        REQUIRE(defs.contains(kind));
        CHECK(session_schema().at("properties").at("records").at("properties").contains(kind));
        json properties = defs.at(kind).at("properties");
        std::vector<std::string> required;
        for_each_field<R>([&](const auto& field) {
            using T = typename std::remove_cvref_t<decltype(field)>::Type;
            const std::string name(field.name);
            CAPTURE(name);
            REQUIRE(properties.contains(name));
            json published = properties.at(name);
            published.erase("description");
            if (name == "ref" || name == "order") {
                published.erase("pattern");
                published.erase("minLength");
            }
            CHECK(published == expected<T>(field.rule));
            properties.erase(name);
            if (field.rule.required || name == "ref" || name == "order") required.push_back(name);
        });
        CHECK(properties.empty());
        CHECK(defs.at(kind).at("required") == json(required));
    });
}

TEST_CASE("files written by Parcours are valid by the published schema") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Desk desk(seed);
        OpenSession session = desk.create();
        desk.work(session, 30);
        CHECK_FALSE(session.close());
        CHECK(session_schema_errors(desk.bytes()) == "");
    }
}

TEST_CASE("the validator sees what is wrong") {
    const std::string sound = written(session_of(empty_document(), "0123456789abcdef", 1));
    CHECK(session_schema_errors(sound) == "");
    const auto broken = [&](std::string_view old, std::string_view fresh) {
        std::string text = sound;
        return session_schema_errors(text.replace(text.find(old), old.size(), fresh));
    };
    CHECK(broken("\"parcours\"", "\"canvas\"").starts_with("/format: \"canvas\" breaks const"));
    CHECK(broken("0123456789abcdef", "0123").starts_with("/doc_id: \"0123\" breaks pattern"));
    CHECK(broken("\"seq\":1", "\"seq\":-1").starts_with("/seq: -1 breaks minimum"));
    CHECK(broken("\"seq\":1,", "").starts_with(": seq is missing"));
    CHECK(broken("{\"_dot\"", "{\"title\":5,\"_dot\"").starts_with("/records/about/0/title: 5 breaks type"));
}
