// Validates JSON against a JSON Schema (draft 2020-12), for the keywords that our schemas use; another keyword is an
// error.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace parcours::testing {

/// What is wrong, each with its place ("/records/note/3/kind: …"); nothing where the value is valid.
std::vector<std::string> schema_errors(const nlohmann::json& schema, const nlohmann::json& value);

/// The published schema of session files.
const nlohmann::json& session_schema();

/// What is wrong with the text of a session file, in one line; empty where it is valid.
std::string session_schema_errors(const std::string& text);

}  // namespace parcours::testing
