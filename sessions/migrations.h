// Session files of earlier schemas brought up to ours before anything in them is typed: one step for each schema, never
// changed once it is released. What a step does not touch stays as it came, byte for byte.
#pragma once

#include <span>

#include "sessions/file.h"
#include "sessions/json.h"

namespace parcours {

struct JsonMember;

/// JSON that steps may rewrite. What is no object and no list is the text that stood in the file.
struct JsonTree {
    JsonKind kind = JsonKind::null;
    std::string raw = "null";         ///< of everything but objects and lists
    std::vector<JsonMember> members;  ///< of an object, in the order of the file
    std::vector<JsonTree> elements;   ///< of a list

    JsonTree* find(std::string_view key);
};

struct JsonMember {
    std::string key;
    JsonTree value;
};

/// Turns a session of schema n into one of schema n + 1. It may expect nothing of what it finds: files are edited by
/// hand.
using Migration = void (*)(JsonTree& session);

/// The step from schema 1 to 2, that from 2 to 3, and so on.
std::span<const Migration> migrations();

/// The session after these steps, as text.
std::string migrated_text(JsonValue session, std::span<const Migration> steps);

/// As read_session, by a program that knows these steps: its own schema is one more than their number.
std::variant<Loaded, Problem> read_session(std::string_view text, std::string_view file, std::string_view tray_title,
                                           std::span<const Migration> steps);

}  // namespace parcours
