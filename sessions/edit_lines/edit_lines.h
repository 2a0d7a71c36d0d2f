// Edits as JSON lines, with records named by ref: {"edit":"write_note","note":"N7","text":"…"}. Walks the schemas, so
// that a new record or edit is here by itself. Never makes an edit: `after` does.
#pragma once

#include <optional>
#include <variant>

#include "sessions/edit_lines/field_type.h"

namespace parcours {

/// Bytes and depth of a line.
inline constexpr std::size_t longest_edit_line = 1u << 20;
inline constexpr std::size_t deepest_edit_line = 8;

enum class Rewind { undo, redo };

/// What one line asks for.
using Asked = std::variant<Edit, Rewind>;

/// Why a line was refused; worded with the key `code`: "line.…" here, or "refusal.…" of the model.
struct LineRefusal {
    std::string code;
    std::string field;
    std::string value;                  ///< what was there, or the names that are known
    std::optional<FieldType> expected;  ///< of the field
};

/// Reads a line. Records are looked up in `document`; new ones are minted.
std::variant<Asked, LineRefusal> read_edit_line(std::string_view line, const Document& document, IdMint& mint);

/// The edit as a line that gives it back when read beside the same document. New records keep their ref, not their id.
std::string written_edit_line(const Edit& edit, const Document& document);

/// The ref that the record added by this edit was given in `after`; empty where the edit adds none or named it itself.
std::string ref_given(const Edit& edit, const Document& after);

/// An edit, its fields in order, and the refusals that it can meet beside those of its fields' types.
struct EditShape {
    std::string name;
    std::vector<FieldShape> fields;
    std::vector<std::string_view> refusals;  ///< codes of the model
};
std::vector<EditShape> all_edit_shapes();

}  // namespace parcours
