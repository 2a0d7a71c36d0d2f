#include "tests/support/json_schema.h"

#include <regex>

#include "assets/embedded.h"
#include "journeys/text.h"

namespace parcours::testing {
namespace {

using nlohmann::json;

std::size_t characters_in(const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) next_character(text, at);
    return count;
}

bool matches(const std::string& pattern, const std::string& text) {
    static std::map<std::string, std::regex> compiled;
    auto found = compiled.find(pattern);
    if (found == compiled.end()) found = compiled.emplace(pattern, std::regex(pattern)).first;
    return std::regex_search(text, found->second);
}

bool is_of_type(const json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return value.type_name() == type;
}

class Validator {
  public:
    explicit Validator(const json& root) : root_(root) {}
    std::vector<std::string> errors;

    void check(const json& schema, const json& value, const std::string& place) {
        if (schema.is_boolean()) {
            if (!schema.get<bool>()) error(place, "nothing is allowed here");
            return;
        }
        for (const auto& [keyword, rule] : schema.items()) {
            if (keyword == "$ref")
                check(root_.at(json::json_pointer(rule.get<std::string>().substr(1))), value, place);
            else if (keyword == "allOf")
                for (const json& part : rule) check(part, value, place);
            else if (value.is_object() && check_object(schema, keyword, rule, value, place))
                continue;
            else if (value.is_array() && check_array(keyword, rule, value, place))
                continue;
            else
                check_plain(keyword, rule, value, place);
        }
    }

  private:
    void error(const std::string& place, const std::string& what) { errors.push_back(place + ": " + what); }

    bool check_object(const json& schema, const std::string& keyword, const json& rule, const json& value,
                      const std::string& place) {
        if (keyword == "properties") {
            for (const auto& [key, part] : rule.items())
                if (value.contains(key)) check(part, value.at(key), place + "/" + key);
        } else if (keyword == "required") {
            for (const json& key : rule)
                if (!value.contains(key.get<std::string>())) error(place, key.get<std::string>() + " is missing");
        } else if (keyword == "additionalProperties") {
            for (const auto& [key, part] : value.items())
                if (!schema.contains("properties") || !schema.at("properties").contains(key))
                    check(rule, part, place + "/" + key);
        } else if (keyword == "propertyNames") {
            for (const auto& [key, part] : value.items()) check(rule, key, place + "/" + key);
        } else {
            return false;
        }
        return true;
    }
    bool check_array(const std::string& keyword, const json& rule, const json& value, const std::string& place) {
        if (keyword == "items") {
            for (std::size_t i = 0; i < value.size(); ++i) check(rule, value[i], place + "/" + std::to_string(i));
        } else if (keyword == "minItems" || keyword == "maxItems") {
            const bool few = keyword == "minItems" && value.size() < rule.get<std::size_t>();
            const bool many = keyword == "maxItems" && value.size() > rule.get<std::size_t>();
            if (few || many) error(place, keyword);
        } else {
            return false;
        }
        return true;
    }
    void check_plain(const std::string& keyword, const json& rule, const json& value, const std::string& place) {
        static const std::vector<std::string> elsewhere{
            "$schema", "$defs",    "title",    "description",          "format",        "properties",
            "items",   "required", "minItems", "additionalProperties", "propertyNames", "maxItems"};
        bool fine = true;
        if (keyword == "type")
            fine = is_of_type(value, rule.get<std::string>());
        else if (keyword == "const")
            fine = value == rule;
        else if (keyword == "enum")
            fine = std::find(rule.begin(), rule.end(), value) != rule.end();
        else if (keyword == "pattern")
            fine = !value.is_string() || matches(rule.get<std::string>(), value.get<std::string>());
        else if (keyword == "minLength")
            fine = !value.is_string() || characters_in(value.get<std::string>()) >= rule.get<std::size_t>();
        else if (keyword == "maxLength")
            fine = !value.is_string() || characters_in(value.get<std::string>()) <= rule.get<std::size_t>();
        else if (keyword == "minimum")
            fine = !value.is_number() || value.get<double>() >= rule.get<double>();
        else if (keyword == "maximum")
            fine = !value.is_number() || value.get<double>() <= rule.get<double>();
        else if (std::find(elsewhere.begin(), elsewhere.end(), keyword) == elsewhere.end())
            error(place, "the keyword " + keyword + " is not covered by this validator");
        if (!fine) error(place, value.dump().substr(0, 80) + " breaks " + keyword + " " + rule.dump().substr(0, 80));
    }

    const json& root_;
};

}  // namespace

std::vector<std::string> schema_errors(const json& schema, const json& value) {
    Validator validator(schema);
    validator.check(schema, value, "");
    return validator.errors;
}

const json& session_schema() {
    static const json schema = json::parse(assets::find("schema/parcours-1.schema.json"));
    return schema;
}

std::string session_schema_errors(const std::string& text) {
    std::string list;
    for (const std::string& error : schema_errors(session_schema(), json::parse(text))) list += error + "; ";
    return list;
}

}  // namespace parcours::testing
